import { INDICATOR_IDS, type IndicatorId } from '../../plan'
import { isRegister, type Area, type CellRef, type Roster, type SheetValues } from '../../roster'
import { columnLetters, rangeName } from './references'
import type { Source, Sources, Tallies } from './sources'

/** A cell that calls one of our functions, and its formula as it stands now. */
export interface StandingFormula {
  readonly at: CellRef
  readonly formula: string
}

/** Why the range that a formula names is no longer its roster. */
export type Drift =
  /** "#REF!": the cells or the sheet were deleted. */
  | { readonly kind: 'lost' }
  | { readonly kind: 'sheet-gone'; readonly sheet: string }
  /** `rows`: rows of the roster, absolute, that the range leaves out: who stands there is not counted. */
  | { readonly kind: 'short'; readonly range: string; readonly rows: readonly number[] }
  /** Columns of the roster beside the range, and with them the number would be another. */
  | { readonly kind: 'narrow'; readonly range: string; readonly columns: readonly { readonly letters: string; readonly header: string }[] }
  /** The range begins below the header: no column can be recognised. */
  | { readonly kind: 'headless'; readonly range: string }

export interface MovedFormula extends StandingFormula {
  readonly drifts: readonly Drift[]
  /** The same formula over the rosters where they stand now; left out where that cannot be told for certain. */
  readonly rewritten?: string
}

export interface MovedRequest {
  /** All sheets of the workbook, the hidden ones too. */
  readonly sheetNames: readonly string[]
  readonly sheets: readonly SheetValues[]
  readonly rosters: readonly Roster[]
  /** Asked only when a formula has lost its range. */
  readonly sources: () => Sources
  /** Asked only when a formula leaves out columns of a roster. */
  readonly tallies: Tallies
}

/**
 * The formulas whose ranges no longer are the rosters they were written over. Excel moves ranges along when rows are inserted inside or above
 * them, so what stands now is held against where the rosters are now. Worked case: over a roster in rows 7 to 95, "A7:R93" leaves out rows
 * 94 and 95, and is rewritten to "A7:R95"; "A1:R109" has everything in it and is no case.
 */
export function findMoved(formulas: readonly StandingFormula[], request: MovedRequest): readonly MovedFormula[] {
  return formulas.flatMap((standing): MovedFormula[] => {
    const found = rangesOf(standing).flatMap((range) => {
      const drift = driftOf(range, request)
      return drift ? [{ range, ...drift }] : []
    })
    if (found.length === 0) return []
    const drifts = found.map(({ drift }) => drift)
    if (found.some(({ now }) => now === undefined)) return [{ ...standing, drifts }]
    // From the end, so that the places before stay where they are.
    const rewritten = [...found]
      .reverse()
      .reduce((formula, { range, now }) => formula.slice(0, range.from) + now + formula.slice(range.to), standing.formula)
    return [{ ...standing, drifts, rewritten }]
  })
}

/** A range in a formula's text. */
interface NamedRange {
  readonly formula: string
  readonly from: number
  readonly to: number
  readonly text: string
  readonly sheet: string
  /** Undefined: "#REF!". */
  readonly area?: Area
  /** The function it is handed to takes a roster with its header, not a bare column. */
  readonly whole: boolean
}

const LAST_ROW = 1_048_576
const SHEET = String.raw`(?:'((?:[^']|'')+)'|([\p{L}\p{N}_.\[\]]+))!`
const CORNERS = String.raw`\$?([A-Z]{1,3})\$?(\d+):\$?([A-Z]{1,3})\$?(\d+)|\$?([A-Z]{1,3}):\$?([A-Z]{1,3})(?![\w(])`
const RANGE = new RegExp(String.raw`(?:${SHEET})?(?:#REF!(?:\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)?|${CORNERS})`, 'giu')
const TAKES_ROSTER = /DEAN12\.(?:TALLY|PCT|STATUS|WHO|COMPLIANCE|ISSUES)\(/gi
const ANY_CALL = /DEAN12\.\w+\(/gi

function rangesOf({ at, formula }: StandingFormula): readonly NamedRange[] {
  // Words in quotes are no ranges; blanked out, so that places stay.
  const code = formula.replace(/"(?:[^"]|"")*"/g, (words) => ' '.repeat(words.length))
  return [...code.matchAll(RANGE)].map((match): NamedRange => {
    const [text, quoted, bare, left, top, right, bottom, first, last] = match
    const from = match.index
    const sheet = quoted?.replace(/''/g, "'") ?? bare ?? at.sheet
    const before = code.slice(0, from)
    const whole = lastPlace(before, TAKES_ROSTER) >= 0 && lastPlace(before, TAKES_ROSTER) === lastPlace(before, ANY_CALL)
    const area =
      left && right ? between(Number(top), left, Number(bottom), right) : first && last ? between(1, first, LAST_ROW, last) : undefined
    return { formula, from, to: from + text.length, text, sheet, whole, ...(area && { area }) }
  })
}

const lastPlace = (text: string, pattern: RegExp): number => [...text.matchAll(pattern)].pop()?.index ?? -1

function between(top: number, left: string, bottom: number, right: string): Area {
  return { row: top - 1, column: columnOf(left), rows: bottom - top + 1, columns: columnOf(right) - columnOf(left) + 1 }
}

const columnOf = (letters: string): number =>
  [...letters.toUpperCase()].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1

interface Found {
  readonly drift: Drift
  /** What the formula has to name instead, where that is known. */
  readonly now?: string
}

function driftOf(range: NamedRange, request: MovedRequest): Found | undefined {
  const { sheet, area, text, whole } = range
  const named = request.sheetNames.find((name) => name.toLowerCase() === sheet.toLowerCase())
  if (!area || named === undefined) {
    const now = sourceOf(range, request.sources)
    return { drift: area ? { kind: 'sheet-gone', sheet } : { kind: 'lost' }, ...(now !== undefined && { now }) }
  }
  if (isRegister(named)) return registerDrift(range, named, request.sheets)
  const rosters = request.rosters.filter((roster) => roster.sheet === named && overlap(roster.area, area))
  if (rosters.length === 0) return undefined
  const all = rosters.reduce((joined, roster) => union(joined, roster.area), area)
  const now = rangeName({ sheet: named, area: all })
  if (whole && rosters.some((roster) => roster.area.row < area.row)) return { drift: { kind: 'headless', range: text }, now }
  const records = rosters.flatMap(rowsOf)
  const rows = records.filter((row) => row < area.row || row >= area.row + area.rows)
  if (rows.length === 0) return whole ? narrowDrift(range, area, rosters, request.tallies) : undefined
  if (whole) return { drift: { kind: 'short', range: text, rows }, now }
  // A column cut out on purpose (one commune of many) is the user's own affair; one that began with the roster has been outgrown.
  const outgrown = rows.every((row) => row >= area.row + area.rows) && rows.length * 2 < records.length
  const longer = { ...area, rows: all.row + all.rows - area.row }
  return outgrown ? { drift: { kind: 'short', range: text, rows }, now: rangeName({ sheet: named, area: longer }) } : undefined
}

/** A range without the columns its number has no need of is the user's own affair. */
function narrowDrift(range: NamedRange, area: Area, rosters: readonly Roster[], tallies: Tallies): Found | undefined {
  const beside = rosters
    .flatMap(({ columns }) => columns)
    .filter(({ column, role }) => role !== 'other' && (column < area.column || column >= area.column + area.columns))
  const [first, ...others] = rosters
  if (!first || beside.length === 0) return undefined
  // Over the rows of the rosters: the range may be whole columns of a million rows.
  const rows = others.reduce((joined, roster) => union(joined, roster.area), first.area)
  const counted = (id: IndicatorId, over: Area): string => {
    const answer = tallies(id, { sheet: first.sheet, area: { ...over, row: rows.row, rows: rows.rows } })
    return answer.ok ? [answer.tally.numerator, answer.tally.denominator, answer.tally.undetermined].join() : answer.why.kind
  }
  const all = union(area, rows)
  const call = callOf(range)
  if ((call ? [call.id] : INDICATOR_IDS).every((id) => counted(id, area) === counted(id, all))) return undefined
  const columns = beside.map(({ column, header }) => ({ letters: columnLetters(column), header }))
  return { drift: { kind: 'narrow', range: range.text, columns }, now: rangeName({ sheet: first.sheet, area: all }) }
}

/** A list of units or organisations ends at its first blank row. */
function registerDrift({ area, text }: NamedRange, name: string, sheets: readonly SheetValues[]): Found | undefined {
  const sheet = sheets.find((one) => one.name === name)
  if (!sheet || !area || area.rows === 1) return undefined
  const rows: number[] = []
  const isFilled = (row: number): boolean =>
    (sheet.values[row - sheet.firstRow] ?? []).some((cell) => cell !== '' && cell !== null && cell !== undefined)
  for (let row = area.row + area.rows; isFilled(row); row++) rows.push(row)
  if (rows.length === 0) return undefined
  return { drift: { kind: 'short', range: text, rows }, now: rangeName({ sheet: name, area: { ...area, rows: area.rows + rows.length } }) }
}

/** The roster or register that the indicator named before is counted from now. A lost range among many rosters cannot be told. */
function sourceOf(range: NamedRange, sources: () => Sources): string | undefined {
  const call = callOf(range)
  const source: Source | undefined = call && sources()[call.id]
  if (source?.kind !== 'one') return undefined
  if (call?.isRoster) return source.roster
  return /^\s*\)/.test(range.formula.slice(range.to)) ? source.register : undefined
}

/** The call about one indicator that a range stands in, and whether it is the roster there. */
function callOf({ formula, from }: NamedRange): { readonly id: IndicatorId; readonly isRoster: boolean } | undefined {
  const before = formula.slice(0, from)
  const call = [...before.matchAll(/DEAN12\.(?:TALLY|PCT|STATUS|WHO)\(\s*"(\w+)"\s*,/gi)].pop()
  const id = INDICATOR_IDS.find((one) => one === call?.[1]?.toUpperCase())
  if (!call || !id || lastPlace(before, ANY_CALL) !== call.index) return undefined
  return { id, isRoster: before.slice(call.index + call[0].length).trim() === '' }
}

function rowsOf(roster: Roster): readonly number[] {
  if (roster.kind === 'organisations') return roster.organisations.map(({ ref }) => ref.row)
  if (roster.kind !== 'units') return roster.people.map(({ ref }) => ref.row)
  const { area, headerRows } = roster
  return Array.from({ length: area.rows - headerRows }, (_, place) => area.row + headerRows + place)
}

function overlap(one: Area, other: Area): boolean {
  const rows = one.row < other.row + other.rows && other.row < one.row + one.rows
  return rows && one.column < other.column + other.columns && other.column < one.column + one.columns
}

function union(one: Area, other: Area): Area {
  const [row, column] = [Math.min(one.row, other.row), Math.min(one.column, other.column)]
  const bottom = Math.max(one.row + one.rows, other.row + other.rows)
  const right = Math.max(one.column + one.columns, other.column + other.columns)
  return { row, column, rows: bottom - row, columns: right - column }
}
