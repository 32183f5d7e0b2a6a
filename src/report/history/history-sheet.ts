import { HORIZONS, INDICATOR_IDS, SHORT_NAMES, type IndicatorId } from '../../plan'
import { fold, formatDate, isBlank, readDate, textOf, type Serial, type SheetValues } from '../../roster'
import { formatPercent, VERDICT_TEXT, VERDICTS, type Verdict } from '../core'
import { digitsOf } from './fingerprint'
import type { Figure, Snapshot } from './snapshot'

/** The sheet that keeps the closed figures: a plain table, a row for each indicator of each closing. */
export const HISTORY_SHEET = 'LichSu'

export const HISTORY_HEADER = [
  'Kỳ chốt', 'Ngày chốt', 'Ngày tính', 'Mốc', 'Chỉ tiêu', 'Tên chỉ tiêu', 'Mục tiêu', 'Tử số', 'Mẫu số', 'Chưa rõ', 'Tỷ lệ', 'Kết luận', 'Còn thiếu',
  'Những ai trong tử số', 'Bộ thông số', 'Thiết lập khác mặc định', 'Dấu danh sách', 'Dấu kiểm',
] as const // prettier-ignore
type Heading = (typeof HISTORY_HEADER)[number]

export const HISTORY_WIDTHS: readonly number[] = [14, 12, 12, 7, 9, 34, 20, 8, 8, 8, 10, 18, 10, 60, 16, 24, 18, 18]
const DATE_FORMAT = 'dd/mm/yyyy'
const DATES: readonly Heading[] = ['Ngày chốt', 'Ngày tính']
export const HISTORY_FORMATS: readonly string[] = HISTORY_HEADER.map((heading) => (DATES.includes(heading) ? DATE_FORMAT : 'General'))

export type HistoryCell = string | number
export type HistoryRow = readonly HistoryCell[]

/** A cell of Excel holds so much text; longer lists of names go on in rows of their own. */
const CELL_LIMIT = 30_000

/** The rows of one snapshot, to be put below those that are there. */
export function historyRows(snapshot: Snapshot): readonly HistoryRow[] {
  return snapshot.figures.flatMap((figure) => {
    const [names = '', ...more] = inCells(figure.who)
    const row = rowOf(snapshot, figure, names)
    return [[...row, sealOf(row)], ...more.map((rest) => continuation(snapshot, figure, rest))]
  })
}

function rowOf(snapshot: Snapshot, figure: Figure, names: string): HistoryRow {
  const { numerator, denominator, undetermined, shortfall } = figure
  const share = numerator !== undefined && denominator ? formatPercent(numerator, denominator, 2) : ''
  return [
    snapshot.id, snapshot.takenOn, snapshot.asOf, snapshot.horizon, figure.indicator, SHORT_NAMES[figure.indicator], figure.target, numerator ?? '', denominator ?? '', undetermined ?? '', share,
    VERDICT_TEXT[figure.verdict], shortfall ?? '', names, snapshot.profile, snapshot.settings.join('; '), snapshot.fingerprint,
  ] // prettier-ignore
}

function continuation({ id, takenOn, asOf, horizon }: Snapshot, { indicator }: Figure, names: string): HistoryRow {
  const row: HistoryRow = [id, takenOn, asOf, horizon, indicator, '(tiếp)', '', '', '', '', '', '', '', names, '', '', '']
  return [...row, sealOf(row)]
}

function inCells(names: readonly string[]): readonly string[] {
  const cells: string[] = []
  let cell = ''
  for (const name of names) {
    if (cell !== '' && cell.length + name.length + 2 > CELL_LIMIT) {
      cells.push(cell)
      cell = ''
    }
    cell = cell === '' ? name : `${cell}; ${name}`
  }
  return [...cells, cell]
}

/** Over what the row says, so that a figure changed by hand afterwards is noticed. The indicator's name may be reworded. */
function sealOf(row: HistoryRow): string {
  return digitsOf(row.filter((_, place) => HISTORY_HEADER[place] !== 'Tên chỉ tiêu').join('\u0004'))
}

/** A row of the sheet that could not be taken over as it stands. `row` is zero-based. */
export interface HistoryIssue {
  readonly row: number
  readonly reason: string
}

export interface History {
  /** Oldest as-of date first, then the order of closing. */
  readonly snapshots: readonly Snapshot[]
  readonly issues: readonly HistoryIssue[]
  /** Zero-based row below the last filled one, and the columns by heading: where the next rows go. */
  readonly nextRow: number
  readonly columns: ReadonlyMap<Heading, number>
}

interface Draft {
  readonly head: Omit<Snapshot, 'figures'>
  readonly figures: Map<IndicatorId, Figure>
}

/**
 * Reads the history sheet back. Anyone can edit a sheet: columns are found by their headings, in any order; a row that is no figure is named
 * and passed over; a row whose seal does not fit is used and named. Undefined when the sheet has no such header.
 */
export function readHistory(sheet: SheetValues): History | undefined {
  const header = headerOf(sheet)
  if (!header) return undefined
  const { at, columns } = header
  const drafts = new Map<string, Draft>()
  const issues: HistoryIssue[] = []
  let last = at
  for (let place = at + 1; place < sheet.values.length; place++) {
    const cells = sheet.values[place] ?? []
    if (cells.every(isBlank)) continue
    last = place
    const cell = (heading: Heading): unknown => cells[(columns.get(heading) ?? -1) - sheet.firstColumn]
    const reason = takeRow(drafts, cell)
    if (reason !== undefined) issues.push({ row: sheet.firstRow + place, reason })
  }
  const snapshots = [...drafts.values()].map(({ head, figures }): Snapshot => ({ ...head, figures: inOrder(figures) }))
  snapshots.sort((a, b) => a.asOf - b.asOf || a.takenOn - b.takenOn || closingOf(a) - closingOf(b))
  return { snapshots, issues, nextRow: sheet.firstRow + last + 1, columns }
}

function headerOf(sheet: SheetValues): { readonly at: number; readonly columns: ReadonlyMap<Heading, number> } | undefined {
  const wanted = new Map(HISTORY_HEADER.map((heading) => [fold(heading), heading]))
  for (let at = 0; at < Math.min(10, sheet.values.length); at++) {
    const columns = new Map<Heading, number>()
    sheet.values[at]?.forEach((cell, place) => {
      const heading = wanted.get(fold(textOf(cell)))
      if (heading && !columns.has(heading)) columns.set(heading, sheet.firstColumn + place)
    })
    if (columns.has('Kỳ chốt') && columns.has('Ngày tính') && columns.has('Chỉ tiêu') && columns.has('Kết luận')) return { at, columns }
  }
  return undefined
}

/** Takes one row into its snapshot; gives the reason when it cannot, or when it was changed. */
function takeRow(drafts: Map<string, Draft>, cell: (heading: Heading) => unknown): string | undefined {
  const text = (heading: Heading): string => textOf(cell(heading)).trim()
  const id = text('Kỳ chốt')
  const indicator = INDICATOR_IDS.find((one) => one === text('Chỉ tiêu').toUpperCase())
  const asOf = dayOf(cell('Ngày tính'))
  if (id === '' || asOf === undefined) return 'Dòng không có kỳ chốt hoặc ngày tính nên không dùng được.'
  if (!indicator) return `Không có chỉ tiêu “${text('Chỉ tiêu').slice(0, 20)}”.`
  const who = namesOf(text('Những ai trong tử số'))
  const draft = drafts.get(id)
  const before = draft?.figures.get(indicator)
  if (draft && before && text('Kết luận') === '') {
    draft.figures.set(indicator, { ...before, who: [...before.who, ...who] })
    return changed(cell)
  }
  const verdict = VERDICTS.find((one) => fold(VERDICT_TEXT[one]) === fold(text('Kết luận')))
  if (!verdict) return `Không có kết luận “${text('Kết luận').slice(0, 30)}”.`
  if (before) return `Kỳ ${id} đã có ${indicator} ở dòng trên; dòng này không dùng.`
  const takenOn = dayOf(cell('Ngày chốt')) ?? asOf
  const horizon = HORIZONS.find((one) => String(one) === text('Mốc')) ?? 2025
  const head = draft?.head ?? {
    id, takenOn, asOf, horizon, profile: text('Bộ thông số'), fingerprint: text('Dấu danh sách'), settings: namesOf(text('Thiết lập khác mặc định')),
  } // prettier-ignore
  if (draft && draft.head.asOf !== asOf) return `Ngày tính khác với các dòng khác của kỳ ${id}; dòng này không dùng.`
  const figures = draft?.figures ?? new Map<IndicatorId, Figure>()
  if (!draft) drafts.set(id, { head, figures })
  figures.set(indicator, figureFrom(indicator, verdict, text('Mục tiêu'), cell, who))
  return changed(cell)
}

function figureFrom(
  indicator: IndicatorId,
  verdict: Verdict,
  target: string,
  cell: (heading: Heading) => unknown,
  who: readonly string[],
): Figure {
  const [numerator, denominator, undetermined, shortfall] = (['Tử số', 'Mẫu số', 'Chưa rõ', 'Còn thiếu'] as const).map((heading) =>
    countOf(cell(heading)),
  )
  return {
    indicator,
    verdict,
    target,
    ...(numerator !== undefined && denominator !== undefined && { numerator, denominator, undetermined: undetermined ?? 0 }),
    ...(shortfall !== undefined && { shortfall }),
    who,
  }
}

/** Only told where the sheet still has the seal's column and every other. */
function changed(cell: (heading: Heading) => unknown): string | undefined {
  const seal = textOf(cell('Dấu kiểm')).trim()
  if (seal === '') return undefined
  const row = HISTORY_HEADER.slice(0, -1).map((heading): HistoryCell => {
    const value = cell(heading)
    if (DATES.includes(heading)) return dayOf(value) ?? ''
    return typeof value === 'number' ? value : textOf(value)
  })
  return sealOf(row) === seal ? undefined : 'Dòng đã bị sửa sau khi chốt số liệu.'
}

const namesOf = (text: string): readonly string[] =>
  text
    .split(';')
    .map((name) => name.trim())
    .filter((name) => name !== '')

function countOf(cell: unknown): number | undefined {
  const number = typeof cell === 'number' ? cell : /^\d{1,7}$/.test(textOf(cell).trim()) ? Number(textOf(cell)) : undefined
  return number !== undefined && Number.isInteger(number) && number >= 0 ? number : undefined
}

function dayOf(cell: unknown): Serial | undefined {
  const reading = readDate(cell)
  return reading.kind === 'read' && reading.value.precision === 'day' ? reading.value.earliest : undefined
}

const closingOf = ({ id }: Snapshot): number => Number(/\/(\d+)$/.exec(id)?.[1] ?? 0)

function inOrder(figures: ReadonlyMap<IndicatorId, Figure>): readonly Figure[] {
  return INDICATOR_IDS.flatMap((id) => figures.get(id) ?? [])
}

/** "Kỳ 31/12/2024, lần 2": how a snapshot is called. */
export function nameOf(snapshot: Snapshot): string {
  const closing = closingOf(snapshot)
  return closing > 1 ? `${formatDate(snapshot.asOf)}, lần ${closing}` : formatDate(snapshot.asOf)
}
