import {
  formatDate,
  textOf,
  type ColumnRole,
  type PersonRow,
  type Roster,
  type RosterKind,
  type Serial,
  type SheetValues,
} from '../../roster'
import type { FileReading } from './read-received'
import { COLUMNS, FORM_WORDS, LEVEL_WORDS, SHEET_NAMES, TITLES, type MergedColumn, type MergedKind } from './merged-columns'

export type MergedCell = string | number | boolean

/** A roster of many files, to be written to a new sheet: title rows, one header row, data. Dates are serials, text is text. */
export interface MergedTable {
  readonly kind: MergedKind
  readonly sheet: string
  readonly values: readonly (readonly MergedCell[])[]
  readonly numberFormats: readonly (readonly string[])[]
  readonly widths: readonly number[]
  readonly boldRows: readonly number[]
  /** Headers of columns that no role was recognised for: not carried over, said to the user. */
  readonly leftOut: readonly string[]
}

type PeopleRoster = Extract<Roster, { readonly people: readonly PersonRow[] }>

interface Line {
  readonly roster: PeopleRoster
  readonly row: PersonRow
  readonly sheet: SheetValues | undefined
  readonly at: ReadonlyMap<ColumnRole, readonly number[]>
}

const HEADER_AT = 3
const DATE_FORMAT = 'dd/mm/yyyy'
/** Smaller numbers in a date column are years. */
const LAST_YEAR = 2100

/**
 * One table for each kind of people's roster among the files, every row with the file, sheet and row it came from. Cells are carried over as
 * they stand, unreadable ones too; unit, organisation, council and gender are written out where a section, a title or the file told them.
 */
export function mergeRosters(files: readonly FileReading[], asOf: Serial): readonly MergedTable[] {
  const kinds = Object.keys(COLUMNS) as MergedKind[]
  return kinds.flatMap((kind) => {
    const lines = files.flatMap((file) => linesOf(file, kind))
    return lines.length === 0 ? [] : [tableOf(kind, lines, files, asOf)]
  })
}

function linesOf({ reading, sheets }: FileReading, kind: RosterKind): readonly Line[] {
  return reading.rosters.flatMap((roster) => {
    if (roster.kind !== kind || !('people' in roster)) return []
    const sheet = sheets.find(({ name }) => name === roster.sheet)
    const at = new Map<ColumnRole, number[]>()
    for (const { role, column } of roster.columns) at.set(role, [...(at.get(role) ?? []), column])
    return roster.people.map((row): Line => ({ roster, row, sheet, at }))
  })
}

function tableOf(kind: MergedKind, lines: readonly Line[], files: readonly FileReading[], asOf: Serial): MergedTable {
  const rosters = [...new Set(lines.map(({ roster }) => roster))]
  const present = new Set(rosters.flatMap(({ columns }) => columns.map(({ role }) => role)))
  const columns = COLUMNS[kind].filter(({ roles, always }) => always === true || roles.some((role) => present.has(role)))
  const carried = new Set<ColumnRole>(columns.flatMap(({ roles }) => roles))
  const leftOut = new Set<string>()
  for (const roster of rosters)
    for (const { role, header } of roster.columns)
      if (header !== '' && role !== 'ordinal' && role !== 'unit-type' && !carried.has(role)) leftOut.add(header)
  const sources = files.filter(({ reading }) => reading.rosters.some((roster) => roster.kind === kind)).length
  const data = lines.map((line, place) => columns.map((column) => cellOf(column, line, place)))
  return {
    kind,
    sheet: SHEET_NAMES[kind],
    values: [
      [`${TITLES[kind]} (hợp nhất từ ${sources} tệp)`],
      [`(Số liệu tính đến ngày ${formatDate(asOf)})`],
      [],
      columns.map(({ header }) => header),
      ...data,
    ],
    numberFormats: [
      [],
      [],
      [],
      [],
      ...data.map((row) =>
        row.map((cell, place) => (columns[place]?.date === true && typeof cell === 'number' && cell > LAST_YEAR ? DATE_FORMAT : 'General')),
      ),
    ],
    widths: columns.map(({ width }) => width),
    boldRows: [0, HEADER_AT],
    leftOut: [...leftOut],
  }
}

function cellOf(column: MergedColumn, line: Line, place: number): MergedCell {
  const { row } = line
  switch (column.shows) {
    case 'ordinal':
      return place + 1
    case 'source':
      return `${row.ref.sheet.replace(/^\[(.*?)\]/, '$1 · ')} · dòng ${row.ref.row + 1}`
    case 'name':
      return row.name
    case 'unit':
      return row.unit.state === 'known' ? capital(`${row.unit.value.unit.type} ${row.unit.value.unit.name}`) : raw(column, line)
    case 'organisation':
      return row.organisation.state === 'known' ? row.organisation.value : raw(column, line)
    case 'council':
      return row.council.state === 'known' ? row.council.value.name : raw(column, line)
    case 'gender':
      return row.gender.state === 'known' ? (row.gender.value === 'male' ? 'Nam' : 'Nữ') : raw(column, line)
    case 'local':
      return row.local.state === 'known' ? (row.local.value ? 'Có' : 'Không') : raw(column, line)
    case 'level':
      return levelOf(column, line)
    case 'form':
      return formOf(column, line)
    case undefined:
      return raw(column, line)
  }
}

/** The cell as it stands; where several columns have the role (Nam | Nữ, two lines of posts), what is filled of them. */
function raw({ roles }: MergedColumn, { row, sheet, at }: Line): MergedCell {
  if (!sheet) return ''
  const cells = sheet.values[row.ref.row - sheet.firstRow]
  const filled = roles
    .flatMap((role) => at.get(role) ?? [])
    .map((column) => cells?.[column - sheet.firstColumn])
    .filter((cell) => cell !== '' && cell !== null && cell !== undefined)
  const [first] = filled
  if (filled.length > 1) return filled.map(textOf).join('; ')
  return typeof first === 'number' || typeof first === 'boolean' ? first : textOf(first)
}

/** A mark under "Thạc sĩ" says nothing once the columns are one: then the level itself is written. */
function levelOf(column: MergedColumn, line: Line): MergedCell {
  const role = column.roles[0]
  const marked = line.roster.columns.some((one) => one.role === role && one.level !== undefined)
  if (!marked) return raw(column, line)
  if (role !== 'degree' && role !== 'theory' && role !== 'administration') return raw(column, line)
  const fact = line.row[role]
  return fact.state === 'known' ? (LEVEL_WORDS[role][fact.value] ?? '') : ''
}

/** Nor does one under "Bổ nhiệm lại"; what nobody can read stays so. */
function formOf(column: MergedColumn, line: Line): MergedCell {
  const marked = line.roster.columns.some(({ role, part }) => role === 'appointment-form' && part !== undefined)
  const fact = line.row.appointmentForm
  if (marked && fact.state === 'known') return FORM_WORDS[fact.value]
  return raw(column, line) || (fact.state === 'unreadable' ? '?' : '')
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
