import { horizonOf, INDICATORS } from '../../plan'
import { dateOf, formatDate, type Serial } from '../../roster'
import type { CheckResult } from '../check'
import { targetText, thresholdOf, VERDICT_TEXT, type Assessment, reasonOf } from '../core'
import { FORM_STYLES } from './form-styles'
import { formulasOf } from './formulas'
import type { Letterhead } from './letterhead'
import type { FormKind } from './letterhead-names'
import { drawHead, drawTail, type Columns } from './letterhead-drawing'
import { breakToKeep } from './pages'
import { fixedCell, cellName } from './references'
import type { Sources } from './sources'
import { BLANK, Drawing, FONT, heightFor, text, type Chart, type Content, type Look, type PageLook, type SheetTable } from './table'

export interface ReportRequest {
  readonly sheet: string
  readonly form: FormKind
  readonly letterhead: Letterhead
  /** Live formulas over the rosters, or the numbers as they stand on `frozenOn`. */
  readonly numbers: { readonly kind: 'live'; readonly sources: Sources } | { readonly kind: 'frozen'; readonly on: Serial }
  readonly chart: boolean
}

const HEADINGS = ['TT', 'Chỉ tiêu', 'Mục', 'Mục tiêu', 'Tử số', 'Mẫu số', 'Tỷ lệ', 'Kết luận', 'Còn thiếu', 'Ghi chú'] as const
const WIDTHS = [4.5, 37, 10, 13, 6.5, 6.5, 9, 13, 8, 21]
const COLUMNS: Columns = { left: 2, right: 4, last: 9 }
const AT = { number: 0, name: 1, section: 2, target: 3, numerator: 4, denominator: 5, share: 6, verdict: 7, shortfall: 8, note: 9 } as const
const COUNT_FORMAT = '00'
const SHORTFALL_FORMAT = '00;-00;"–"'
const SIZE = 11
const CHART_COLUMN = 11
/** In points. */
const CHART_SIZE = { width: 560, height: 300 }

/**
 * The report on one sheet, ready to print: head, the table of every indicator the plan asks something of at the horizon, the rules used,
 * recipients and signature. Year and as-of date are cells; live formulas refer to them and to the rosters.
 */
export function reportTable(result: CheckResult, request: ReportRequest): SheetTable {
  const { form, letterhead, numbers } = request
  const { asOf, horizon, settings } = result.request
  const ownYear = dateOf(asOf).year
  const year = horizonOf(ownYear) === horizon ? ownYear : horizon
  const drawing = new Drawing(request.sheet, WIDTHS)
  const given = drawHead(drawing, form, letterhead, COLUMNS, String(year))
  drawGiven(drawing, given, year, asOf)
  const header = given + 2
  drawHeader(drawing, header)
  const shown = result.assessments.filter(({ target }) => target.kind !== 'silent')
  const first = header + 2
  const references = { year: fixedCell(given, 3), asOf: fixedCell(given, 8) }
  shown.forEach((assessment, place) => {
    const row = first + place
    const cells = numbers.kind === 'live' ? liveCells(assessment, numbers.sources, references, row) : frozenCells(assessment)
    drawIndicator(drawing, row, place + 1, assessment, cells, settings.decimals)
  })
  const notes = first + shown.length
  const signature = drawNotes(drawing, notes, result, numbers) + 1
  const end = drawTail(drawing, signature, form, letterhead, COLUMNS)

  const style = FORM_STYLES[form]
  const page: Omit<PageLook, 'area'> = { landscape: true, margins: style.margins, titleRows: { from: header, to: header + 1 } }
  const breaksBefore = breakToKeep(drawing, page, { from: Math.max(first, notes - 1), to: end - 1 }, COLUMNS.last)
  const area = { row: 0, column: 0, rows: end, columns: WIDTHS.length }
  const charts = request.chart && shown.length > 0 ? [drawChartData(drawing, header, first, shown)] : []
  return drawing.table({
    page: { ...page, area, breaksBefore, pageNumber: { font: FONT, size: style.pageNumber } },
    charts,
    hideGridlines: true,
  })
}

function drawGiven(drawing: Drawing, row: number, year: number, asOf: Serial): void {
  drawing.across(row, 0, 2, 'Năm báo cáo:', { size: 13, italic: true, horizontal: 'right' })
  drawing.put(row, 3, { kind: 'number', value: year, format: '0' })
  drawing.look({ row, column: 3, rows: 1, columns: 1 }, { size: 13, italic: true, horizontal: 'left' })
  drawing.across(row, 4, 7, 'Tuổi tính đến ngày:', { size: 13, italic: true, horizontal: 'right' })
  drawing.put(row, 8, { kind: 'number', value: asOf, format: 'dd/mm/yyyy' })
  drawing.merge(row, 8, 9)
  drawing.look({ row, column: 8, rows: 1, columns: 2 }, { size: 13, italic: true, horizontal: 'left' })
  drawing.height(row, 18)
}

/** The heading, and under it the numbers of the columns; both are repeated on each page. */
function drawHeader(drawing: Drawing, row: number): void {
  HEADINGS.forEach((words, column) => {
    drawing.put(row, column, text(words))
    drawing.put(row + 1, column, text(`(${column + 1})`))
  })
  const middle: Look = { horizontal: 'center', wrap: true, grid: true }
  drawing.look({ row, column: 0, rows: 1, columns: HEADINGS.length }, { ...middle, bold: true })
  drawing.look({ row: row + 1, column: 0, rows: 1, columns: HEADINGS.length }, { ...middle, italic: true, size: 10 })
  drawing.height(row, 34)
  drawing.height(row + 1, 15)
}

/** What stands in the cells of one indicator that hold its result. */
interface ResultCells {
  readonly target: Content
  readonly numerator: Content
  readonly denominator: Content
  readonly share: Content
  readonly verdict: Content
  readonly shortfall: Content
  readonly note: Content
  /** How the note reads now, for the height of its row. */
  readonly noteWords: string
}

function frozenCells({ target, tally, verdict, shortfall, why, notes, possible }: Assessment): ResultCells {
  const range = possible && possible.most > possible.least ? [`Có thể ${possible.least}–${possible.most}.`] : []
  // As DEAN12.COMPLIANCE puts them together for a live note.
  const noteWords = [...new Set([...(why ? [reasonOf(why)] : []), ...range, ...notes, ...(tally?.notes ?? [])])].join(' ')
  const share = tally && tally.denominator > 0 ? tally.numerator / tally.denominator : undefined
  return {
    target: text(targetText(target)),
    numerator: tally ? { kind: 'number', value: tally.numerator } : BLANK,
    denominator: tally ? { kind: 'number', value: tally.denominator } : BLANK,
    share: share === undefined ? BLANK : { kind: 'number', value: share },
    verdict: text(VERDICT_TEXT[verdict]),
    shortfall: shortfall === undefined ? BLANK : { kind: 'number', value: shortfall },
    note: text(noteWords),
    noteWords,
  }
}

function liveCells(
  assessment: Assessment,
  sources: Sources,
  references: { readonly year: string; readonly asOf: string },
  row: number,
): ResultCells {
  const frozen = frozenCells(assessment)
  const source = sources[assessment.indicator]
  if (source.kind === 'none') {
    const words = assessment.tally ? joined(frozen.noteWords, `Số ghi sẵn: ${source.why}.`) : frozen.noteWords
    return { ...frozen, note: text(words), noteWords: words }
  }
  const formulas = formulasOf(assessment.indicator, source, references)
  const [numerator, denominator] = [cellName(row, AT.numerator), cellName(row, AT.denominator)]
  const formula = (words: string): Content => ({ kind: 'formula', formula: words })
  return {
    ...frozen,
    target: formula(formulas.target),
    numerator: formula(formulas.counts ?? formulas.numerator),
    // DEAN12.TALLY fills this cell too.
    denominator: formulas.counts ? BLANK : formula(formulas.denominator),
    share: formula(`=IF(${denominator}=0,"",${numerator}/${denominator})`),
    verdict: formula(formulas.verdict),
    shortfall: formula(formulas.shortfall(numerator, denominator)),
    // A remark that stood still beside numbers that move would soon be wrong.
    note: frozen.noteWords !== '' && formulas.note !== undefined ? formula(formulas.note) : BLANK,
  }
}

function drawIndicator(
  drawing: Drawing,
  row: number,
  number: number,
  { indicator, target }: Assessment,
  cells: ResultCells,
  decimals: number,
): void {
  const { name } = INDICATORS[indicator]
  const withFormat = (content: Content, format: string): Content => (content.kind === 'text' ? content : { ...content, format })
  drawing.put(row, AT.number, { kind: 'number', value: number })
  drawing.put(row, AT.name, text(name))
  drawing.put(row, AT.section, text(target.section))
  drawing.put(row, AT.target, cells.target)
  drawing.put(row, AT.numerator, withFormat(cells.numerator, COUNT_FORMAT))
  drawing.put(row, AT.denominator, withFormat(cells.denominator, COUNT_FORMAT))
  drawing.put(row, AT.share, withFormat(cells.share, decimals > 0 ? `0.${'0'.repeat(decimals)}%` : '0%'))
  drawing.put(row, AT.verdict, cells.verdict)
  drawing.put(row, AT.shortfall, withFormat(cells.shortfall, SHORTFALL_FORMAT))
  drawing.put(row, AT.note, cells.note)
  drawing.look({ row, column: 0, rows: 1, columns: HEADINGS.length }, { size: SIZE, wrap: true, grid: true, horizontal: 'center' })
  for (const column of [AT.name, AT.note])
    drawing.look({ row, column, rows: 1, columns: 1 }, { horizontal: 'left', ...(column === AT.note && { size: 10 }) })
  const wrapped = [
    { words: name, characters: WIDTHS[AT.name]! },
    { words: target.section, characters: WIDTHS[AT.section]! },
    { words: targetText(target), characters: WIDTHS[AT.target]! },
  ]
  drawing.height(row, Math.max(heightFor(wrapped, SIZE), heightFor([{ words: cells.noteWords, characters: WIDTHS[AT.note]! }], 10)))
}

/** The rules behind the figures, as a reader of the report has to know them. Returns the row after. */
function drawNotes(drawing: Drawing, from: number, { request, notes }: CheckResult, numbers: ReportRequest['numbers']): number {
  const lines = [
    'Ghi chú: Tuổi tính theo số năm đã đủ đến ngày tính tuổi, trừ chỉ tiêu bổ nhiệm, giới thiệu ứng cử (tuổi tại ngày quyết định). Kết luận so bằng số nguyên, không so số đã làm tròn.',
    ...(request.settings.ageRule === 'exact' ? [] : ['Cách tính tuổi theo thiết lập riêng của sổ tính.']),
    ...notes,
    ...(numbers.kind === 'frozen' ? [`Số liệu chốt ngày ${formatDate(numbers.on)}.`] : []),
  ]
  lines.forEach((words, place) => {
    drawing.across(from + place, 0, COLUMNS.last, words, { size: 11, italic: true, wrap: true, horizontal: 'left' })
    drawing.height(from + place, heightFor([{ words, characters: WIDTHS.reduce((total, one) => total + one, 0) }], 11))
  })
  return from + lines.length
}

/** Beside the printed area: names, shares and thresholds, and the chart over the table of them. */
function drawChartData(drawing: Drawing, header: number, first: number, shown: readonly Assessment[]): Chart {
  const column = CHART_COLUMN
  ;['Chỉ tiêu', 'Tỷ lệ', 'Mục tiêu'].forEach((words, place) => drawing.put(header + 1, column + place, text(words)))
  const percents = shown.filter(({ target }) => target.kind !== 'at-least-one')
  percents.forEach((assessment, place) => {
    const row = header + 2 + place
    const number = shown.indexOf(assessment)
    const at = first + number
    // The number is that of the table: nothing on the page tells what "CT05" is.
    drawing.put(row, column, text(`${number + 1}. ${assessment.indicator}`))
    drawing.put(row, column + 1, {
      kind: 'formula',
      formula: `=IF(ISNUMBER(${cellName(at, AT.share)}),${cellName(at, AT.share)},0)`,
      format: '0%',
    })
    drawing.put(row, column + 2, { kind: 'number', value: thresholdOf(assessment.target) ?? 0, format: '0%' })
  })
  return {
    title: 'Kết quả so với mục tiêu',
    data: { row: header + 1, column, rows: percents.length + 1, columns: 3 },
    at: { row: header + 1, column: column + 4 },
    ...CHART_SIZE,
  }
}

const joined = (...words: readonly string[]): string => words.filter(Boolean).join(' ')
