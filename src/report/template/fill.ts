import { horizonOf, INDICATORS } from '../../plan'
import { dateOf, formatDate, type CellRef, type SheetValues } from '../../roster'
import type { CheckResult } from '../check'
import { formulasOf, type Given, type Source, type Sources } from '../form'
import { fixedCell, sheetPrefix } from '../form/references'
import { describeAll, describeIndicator, type EarlierCount } from '../prose'
import { formatCount, formatPercent, targetText, VERDICT_TEXT, type Assessment } from '../core'
import { isPlain, valueAt, type FilledCell, type Template, type TemplateCell } from './find'
import { cutText, type Piece, type Placeholder } from './placeholders'

/** One cell to write, as the workbook's port takes it. */
export interface CellToFill {
  readonly at: CellRef
  readonly expect: string | number | boolean
  readonly value: string | number
  readonly formula?: string
  readonly formatIfGeneral?: string
  readonly overOwnFormula?: boolean
  readonly ownFormula?: string
}

export interface FillingShown {
  readonly at: CellRef
  /** The template's words. */
  readonly text: string
  readonly becomes: string
  /** An earlier run has filled it: those words stand there no more. */
  readonly filled?: true
}

export interface Filling {
  readonly cells: readonly CellToFill[]
  /** What each cell will show, for the preview. */
  readonly shown: readonly FillingShown[]
  /** To be kept, so that the next run finds the template again. */
  readonly mapping: readonly FilledCell[]
}

export interface FillOptions {
  /** Live formulas from these sources; left out, values. */
  readonly sources?: Partial<Sources>
  readonly earlier?: (assessment: Assessment) => EarlierCount | undefined
}

/**
 * What has to be written to fill a template. A cell that is one placeholder alone becomes a number, a date or words of its own; placeholders
 * inside a text keep the text around them, in formulas joined by "&". Formulas refer to the cells that hold {{nam}} and {{ngay_tinh}} by
 * themselves, where the template has such, so that a change there recomputes the whole. Unknown placeholders stay as they are.
 */
export function fillTemplate(template: Template, sheets: readonly SheetValues[], result: CheckResult, options: FillOptions = {}): Filling {
  const given = givenOf(template, result)
  const answers = openAnswers(result, given, options)
  const withoutFunctions = openAnswers(result, given, { sources: {} })
  const done = template.cells.map((cell) => {
    const content = contentOf(cell, answers)
    const standing = valueAt(sheets, cell.at)
    const isFormula = content.formula !== undefined
    const overFormula = cell.filled !== undefined && cell.filled.wrote === undefined
    const overPlain = overFormula && isPlain(cell.filled, cell.pieces)
    const ownFormula = overPlain ? (cell.filled.formula ?? contentOf(cell, withoutFunctions).formula) : undefined
    const write: CellToFill = {
      at: cell.at,
      expect: overFormula && !overPlain ? '' : (standing as string | number | boolean),
      value: content.value,
      ...(isFormula && { formula: content.formula }),
      ...(content.format !== undefined && { formatIfGeneral: content.format }),
      ...(overFormula && { overOwnFormula: true }),
      ...(ownFormula !== undefined && { ownFormula }),
    }
    const { sheet, row, column } = cell.at
    const callsNone = content.formula !== undefined && !content.formula.includes('DEAN12.')
    const kept: FilledCell = {
      sheet,
      row,
      column,
      text: cell.text,
      ...(!isFormula && { wrote: content.value }),
      ...(callsNone && { formula: content.formula }),
    }
    return { write, kept, shown: { at: cell.at, text: cell.text, becomes: content.words, ...(cell.filled && { filled: true as const }) } }
  })
  return {
    cells: done.map(({ write }) => write),
    shown: done.map(({ shown }) => shown),
    mapping: [...done.map(({ kept }) => kept), ...template.changed],
  }
}

/** The formula or value of one placeholder for the selected cell: "=DEAN12.PCT("CT08",…)"; a value's formula is the value itself. */
export function formulaFor(placeholder: Placeholder, result: CheckResult, sources: Sources): string {
  const { expression, words, value } = openAnswers(result, givenOf({ cells: [], changed: [] }, result), { sources })(placeholder)
  if (expression !== undefined) return `=${expression}`
  return typeof value === 'number' ? `=${value}` : `=${quoted(words)}`
}

/** What a placeholder stands for. */
interface Answer {
  /** As it reads inside a text. */
  readonly words: string
  /** Alone in its cell. */
  readonly value: string | number
  readonly format?: string
  /** The same live, without "=": alone in its cell, and as words inside a text. */
  readonly expression?: string
  readonly wordsExpression?: string
}

interface Content {
  readonly words: string
  readonly value: string | number
  readonly formula?: string
  readonly format?: string
}

function contentOf({ pieces, at }: TemplateCell, answer: (placeholder: Placeholder, at?: CellRef) => Answer): Content {
  const [only] = pieces
  if (pieces.length === 1 && only?.kind === 'known') {
    const { words, value, format, expression } = answer(only.placeholder, at)
    return { words, value, ...(expression !== undefined && { formula: `=${expression}` }), ...(format !== undefined && { format }) }
  }
  const words = pieces.map((piece) => (piece.kind === 'known' ? answer(piece.placeholder).words : piece.text)).join('')
  const isLive = pieces.some((piece) => piece.kind === 'known' && answer(piece.placeholder).wordsExpression !== undefined)
  if (!isLive) return { words, value: words }
  const expressions = pieces.map((piece: Piece) => {
    if (piece.kind !== 'known') return quoted(piece.text)
    const { wordsExpression, words: fixed } = answer(piece.placeholder)
    return wordsExpression ?? quoted(fixed)
  })
  const formula = `=${expressions.join('&')}`
  return formula.length > LONGEST_FORMULA ? { words, value: words } : { words, value: words, formula }
}

/** Excel takes 8,192 characters; a formula over a hundred rosters, several times in one cell, would be longer and becomes a value. */
const LONGEST_FORMULA = 8_000

/** Texts in a formula hold at most 255 characters. */
const LONGEST_TEXT = 255
function quoted(words: string): string {
  const parts = words.match(new RegExp(`[^]{1,${LONGEST_TEXT}}`, 'g')) ?? ['']
  return parts.map((part) => `"${part.replace(/"/g, '""')}"`).join('&')
}

/** The cells of the template that hold the year and the day by themselves, else the values. */
function givenOf({ cells, changed }: Pick<Template, 'cells' | 'changed'>, { request }: CheckResult): Given {
  // A year or day that somebody has typed over since still stands in its cell.
  const places = [
    ...cells.map(({ at, pieces }) => ({ at, pieces })),
    ...changed.map((one) => ({ at: one, pieces: cutText(one.text) ?? [] })),
  ]
  const cellOf = (field: 'nam' | 'ngay_tinh'): string | undefined => {
    const place = places.find(({ pieces }) => {
      const [only] = pieces
      return pieces.length === 1 && only?.kind === 'known' && only.placeholder.kind === 'general' && only.placeholder.field === field
    })
    return place && sheetPrefix(place.at.sheet) + fixedCell(place.at.row, place.at.column)
  }
  const { year, month, day } = dateOf(request.asOf)
  return {
    year: cellOf('nam') ?? String(yearOf(request)),
    asOf: cellOf('ngay_tinh') ?? `DATE(${year},${month},${day})`,
  }
}

/** The year of the report: of the as-of day, or the horizon where that was chosen by hand. */
function yearOf({ asOf, horizon }: CheckResult['request']): number {
  const { year } = dateOf(asOf)
  return horizonOf(year) === horizon ? year : horizon
}

function openAnswers(result: CheckResult, given: Given, { sources, earlier = () => undefined }: FillOptions) {
  const { asOf, horizon, settings } = result.request
  const live = sources !== undefined
  return (placeholder: Placeholder): Answer => {
    if (placeholder.kind === 'indicator') {
      const assessment = result.assessments.find(({ indicator }) => indicator === placeholder.indicator)
      if (!assessment) throw new Error(`no assessment of ${placeholder.indicator}`)
      const before = earlier(assessment)
      return answerOf(assessment, placeholder.field, sources?.[placeholder.indicator], given, settings.decimals, before)
    }
    switch (placeholder.field) {
      case 'nam': {
        const year = yearOf(result.request)
        return { words: String(year), value: year, ...(live && !/^\d+$/.test(given.year) && { wordsExpression: given.year }) }
      }
      case 'moc':
        return { words: String(horizon), value: horizon }
      case 'ngay_tinh':
        return {
          words: formatDate(asOf),
          value: asOf,
          format: 'dd/mm/yyyy',
          ...(live && !given.asOf.startsWith('DATE(') && { wordsExpression: dateWords(given.asOf) }),
        }
      case 'doan_van': {
        const words = describeAll(result.assessments, asOf, settings.decimals, earlier)
        return { words, value: words }
      }
    }
  }
}

function answerOf(
  assessment: Assessment,
  field: Extract<Placeholder, { readonly kind: 'indicator' }>['field'],
  source: Source | undefined,
  given: Given,
  decimals: number,
  earlier: EarlierCount | undefined,
): Answer {
  const { indicator: id, target, tally, verdict, shortfall } = assessment
  const formulas = source && source.kind !== 'none' ? formulasOf(id, source, given) : undefined
  const bare = (formula: string): string => formula.slice(1)
  const none: Answer = { words: '', value: '' }
  const counted = (count: number | undefined, formula: string | undefined): Answer =>
    count === undefined
      ? none
      : {
          words: formatCount(count),
          value: count,
          ...(formula !== undefined && { expression: bare(formula), wordsExpression: `TEXT(${bare(formula)},"00")` }),
        }
  switch (field) {
    case 'ty_le': {
      if (!tally || tally.denominator === 0) return none
      const { numerator, denominator } = tally
      return {
        words: `${formatPercent(numerator, denominator, decimals).replace(' ', '')}`,
        value: numerator / denominator,
        format: decimals > 0 ? `0.${'0'.repeat(decimals)}%` : '0%',
        ...(formulas && { expression: bare(formulas.share), wordsExpression: percentWords(bare(formulas.share), decimals) }),
      }
    }
    case 'tu':
      return counted(tally?.numerator, formulas?.numerator)
    case 'mau':
      return counted(tally?.denominator, formulas?.denominator)
    case 'con_thieu':
      return counted(shortfall, formulas?.shortfall())
    case 'ket_luan': {
      const words = VERDICT_TEXT[verdict]
      return { words, value: words, ...(formulas && target.kind !== 'silent' && both(bare(formulas.verdict))) }
    }
    case 'muc_tieu': {
      const words = targetText(target)
      return { words, value: words, ...(formulas && target.kind !== 'silent' && both(bare(formulas.target))) }
    }
    case 'doan_van': {
      const words = describeIndicator(assessment, { decimals, ...(earlier && { earlier }) })
      return { words, value: words }
    }
    case 'ten':
      return { words: INDICATORS[id].name, value: INDICATORS[id].name }
    case 'muc': {
      const words = target.section
      return { words, value: words }
    }
  }
}

const both = (expression: string): Pick<Answer, 'expression' | 'wordsExpression'> => ({ expression, wordsExpression: expression })

/** TEXT reads its format in the language of the computer ("0,00%" in Vietnam, "0.00%" elsewhere); this reads the same everywhere. */
const percentWords = (share: string, decimals: number): string => `SUBSTITUTE(FIXED(100*${share},${decimals},TRUE),".",",")&"%"`
const dateWords = (day: string): string => `TEXT(DAY(${day}),"00")&"/"&TEXT(MONTH(${day}),"00")&"/"&YEAR(${day})`
