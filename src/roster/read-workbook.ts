import type { HoldingWords, IndicatorId, PostType, Unit } from '../plan'
import { findTables } from './find-tables'
import { fedBy, IssueBook } from './issues'
import { Grid } from './grid'
import { headerWords } from './tables/wording'
import type { ColumnRole, Reading, Refusal, Roster, RosterKind, Serial } from './records'
import type { SheetValues } from './sheet'
import { finish, type Steps } from './steps'

export interface ReadOptions {
  readonly units: readonly Unit[]
  readonly posts: readonly PostType[]
  /** Words that say how a post is held; the plan's own when left out. */
  readonly holdingWords?: HoldingWords
  /** Ages are held against 18 and 75 at this day; units are matched at it. */
  readonly asOf?: Serial
  /** Where no day is given: the days the list may be of. Nobody in it is over 75 on the first of them or under 18 on the last. */
  readonly heldBetween?: { readonly first: Serial; readonly last: Serial }
  /** Roles chosen by a clerk, by the header's words: "Ngày sinh" or "Trình độ / CM". */
  readonly roleChoices?: Readonly<Record<string, ColumnRole>>
  /** Kinds chosen by a clerk, by roster id; "none" leaves the table out. */
  readonly kindChoices?: Readonly<Record<string, RosterKind | 'none'>>
}

export interface ReadRangeOptions extends ReadOptions {
  /** What the caller needs the range to be: a formula for CT08 hands over key cadres whatever the title says. */
  readonly kindHint?: RosterKind
}

/** The roster each indicator is tallied from, for a range handed to a formula. */
export const KIND_OF_INDICATOR: Readonly<Partial<Record<IndicatorId, RosterKind>>> = {
  CT01: 'committee', CT02: 'appointments', CT03: 'key-cadres', CT04: 'key-cadres', CT05: 'key-cadres', CT06: 'key-cadres', CT07: 'organisations', CT08: 'key-cadres', CT09: 'key-cadres',
  CT10: 'town-leaders', CT11: 'town-leaders', CT12: 'town-leaders', CT13: 'key-cadres', CT14: 'committee', CT15: 'committee', CT16: 'committee', CT17: 'delegates', CT18: 'key-cadres',
  QT1: 'organisations', QT2: 'organisations', QT3: 'planning',
} // prettier-ignore

/**
 * Reads every roster of a workbook: finds the tables, tells what each lists and what each column means, and turns every data row into a record.
 * Each filled cell under a role is read or listed as an issue; a statistics table is refused with the reason (section 0.17).
 * Worked case: a sheet of titles, a two-row header with Nam|Nữ, section rows "I | Phường Phổ Minh", totals and signatures gives one roster
 * whose people carry the unit of their section.
 */
export function readWorkbook(sheets: readonly SheetValues[], options: ReadOptions): Reading {
  return finish(readSheets(sheets, options))
}

/** The same, with pauses between tables and every few rows. */
export function readWorkbookInSteps(sheets: readonly SheetValues[], options: ReadOptions): Steps<Reading> {
  return readSheets(sheets, options)
}

/**
 * Reads the tables of one bare range, as a custom function gets it: positions count from the range's corner, merges are unknown.
 * `kindHint` says what the range is meant to be; it decides where title and columns leave it open.
 */
export function readRange(values: readonly (readonly unknown[])[], options: ReadRangeOptions): Reading {
  return finish(readRangeInSteps(values, options))
}

/** The same, with pauses. */
export function readRangeInSteps(values: readonly (readonly unknown[])[], options: ReadRangeOptions): Steps<Reading> {
  return readSheets([{ name: '', firstRow: 0, firstColumn: 0, values }], options, options.kindHint)
}

function* readSheets(sheets: readonly SheetValues[], options: ReadOptions, kindHint?: RosterKind): Steps<Reading> {
  const rosters: Roster[] = []
  const refusals: Refusal[] = []
  const book = new IssueBook()
  const roleChoices = Object.fromEntries(
    Object.entries(options.roleChoices ?? {}).map(([key, role]) => [key.split('/').map(headerWords).filter(Boolean).join(' / '), role]),
  )
  for (const sheet of sheets) {
    if (isRegister(sheet.name)) continue
    const found = yield* findTables(new Grid(sheet), { ...options, roleChoices, kindHint }, book)
    rosters.push(...found.rosters)
    refusals.push(...found.refusals)
  }
  for (const roster of rosters) {
    const { kind, sheet, title: text, area } = roster
    const year = yearOf(roster)
    if (kind !== 'appointments' && year && rosters.some((other) => other.kind === kind && yearOf(other) > year))
      book.issues.push({
        code: 'post-former',
        severity: 'doubtful',
        at: { sheet, row: area.row, column: area.column },
        text,
        reason: `Có danh sách cùng loại mới hơn năm ${year}; cả hai đều được tính.`,
        suggestion: 'Chọn không dùng bảng cũ.',
        touches: fedBy(kind),
      })
  }
  return { rosters, refusals, issues: book.issues }
}

/** The last year that a roster's title or sheet names: "2023", "nhiệm kỳ 2020 - 2025"; "" where none is named. */
const yearOf = ({ title, sheet }: Roster): string =>
  `${title} ${sheet}`
    .match(/20\d\d/g)
    ?.sort()
    .pop() ?? ''

/** Sheets the add-in itself made are no rosters. */
export function isRegister(sheet: string): boolean {
  return /^(DM_|ThamSo$|BaoCao|LichSu$)/i.test(sheet.trim())
}
