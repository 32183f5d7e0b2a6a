import { POST_ROLES, type ColumnRole, type Fact, type PartialDate, type PersonRow, type RosterKind, type Serial } from '../records'
import { birthInNames, postInNames } from './name-cells'
import { columnOf, correctionTo, type RowContext } from './fields'
import { isEmpty, type Grid } from '../grid'
import { list, touchedBy } from '../issues'
import type { Facts, People } from './person-view'
import { Numbers } from './numbers'
import {
  dateOf,
  findHalfSwapped,
  fold,
  foldKey,
  formatDate,
  isClearedOfSwaps,
  isDaySerial,
  LAST_SERIAL,
  LAST_YEAR,
  newDateSurvey,
  readDate,
  serialOf,
  showsDays,
  SINCE_1904,
  surveyDate,
  swapDayMonth,
  type DateSurvey,
} from '../values'

const YOUNGEST = 18
const OLDEST = 75

/** In lists longer than this shared names are the rule: two certain birth dates settle them without a word. */
const LONG = 5000
/** Whole villages share a few names: beyond this many, only the nearest are compared. */
const COMPARED = 20

export interface NameCheck {
  /** Takes note of the next person's name as the row is read. */
  note(name: string): void
  /** Of the birth, soon after. */
  noteBirth(born: BornNumber): void
  /** Lists what the names of all rows together say. */
  list(): void
}

/** Rows that may be one person twice, or two people of one name (S10). In a list of events or of several councils a repeat is normal. */
export function openNames(context: RowContext, people: People): NameCheck {
  // Numbers by row, so that the rows themselves are looked at again only where two are alike.
  const names = new Numbers()
  const births = new Numbers()
  return {
    note: (name) => names.push(foldKey(name)),
    noteBirth: (born) => births.push(born),
    list() {
      const { kind } = context
      const { length } = people
      const long = length > LONG
      const keyOf = (at: number): number => names.values[at]! ^ Math.imul(births.values[at]!, 0x9e3779b1)
      const isRepeated = openRepeated(length, keyOf)
      // In a long list a name matters only where some birth of it is not known to the day.
      const unsettled = new Set<number>()
      if (long) for (let at = 0; at < length; at++) if (births.values[at]! < ABSENT) unsettled.add(names.values[at]!)
      const byBirth = openEarlierRows(people)
      const byName = openEarlierRows(people)
      const vague = openEarlierRows(people)
      // Not the body of the loop, which runs once for each list and would be compiled within each anew.
      const compare = (at: number): void => {
        const name = names.values[at]!
        const born = births.values[at]!
        let twin: PersonRow | undefined
        if (born !== UNDATED && isRepeated(keyOf(at))) {
          twin = byBirth.first(at, keyOf(at), isTwin)
          byBirth.add(at, keyOf(at))
          if (twin) listTwin(context, people.at(at), twin)
        }
        if (long && !unsettled.has(name)) return
        if (!twin && born !== ABSENT && kind !== 'appointments') {
          const other = (long && born > ABSENT ? vague : byName).first(at, name, long ? isPerhapsOne : isNamesake)
          if (other) listNamesake(context, people.at(at), other)
        }
        byName.add(at, name)
        if (born < ABSENT) vague.add(at, name)
      }
      for (let at = 0; at < length; at++) compare(at)
    },
  }
}

/** A birth as one number: the day; below 0 less than a day known, so that "1985" is another birth than 01/01/1985. */
type BornNumber = number
const UNDATED = -1
const ABSENT = 0

export function bornAsNumber(fact: Fact<PartialDate>): BornNumber {
  if (fact.state !== 'known') return fact.state === 'absent' ? ABSENT : UNDATED
  return fact.value.precision === 'day' ? fact.value.earliest : -fact.value.earliest
}

const isTwin = (one: PersonRow, other: PersonRow): boolean => sameBirth(one.birth, other.birth) && samePlace(one, other)
const isNamesake = (one: PersonRow, other: PersonRow): boolean => !sameBirth(one.birth, other.birth) && samePlace(one, other)
const isPerhapsOne = (one: PersonRow, other: PersonRow): boolean => isNamesake(one, other) && mayBeSame(one.birth, other.birth)

/** Tells the keys that more than one row has, and a few more: of each key a bit, among very many, was seen once or again. */
function openRepeated(rows: number, keyOf: (at: number) => number): (key: number) => boolean {
  const once = new Int32Array(2 ** Math.ceil(Math.log2(rows + 1)))
  const again = new Int32Array(once.length)
  const slotOf = (key: number): number => (Math.imul(key, 0x85ebca6b) >>> 5) & (once.length - 1)
  for (let at = 0; at < rows; at++) {
    const key = keyOf(at)
    const slot = slotOf(key)
    const bit = 1 << key
    again[slot]! |= once[slot]! & bit
    once[slot]! |= bit
  }
  return (key) => (again[slotOf(key)]! & (1 << key)) !== 0
}

/** Rows above by a key. */
function openEarlierRows(people: People) {
  const last = new Map<number, number>()
  const before = new Map<number, number>()
  return {
    add(at: number, key: number): void {
      const above = last.get(key)
      if (above !== undefined) before.set(at, above)
      last.set(key, at)
    },
    /** Of the nearest rows of the same name that pass the test, the topmost. */
    first(at: number, key: number, test: (one: PersonRow, other: PersonRow) => boolean): PersonRow | undefined {
      let found: PersonRow | undefined
      let seen = 0
      for (let above = last.get(key); above !== undefined && seen < COMPARED; above = before.get(above)) {
        const [one, other] = [people.at(at), people.at(above)]
        if (one.name !== other.name && fold(one.name) !== fold(other.name)) continue
        seen++
        if (test(one, other)) found = other
      }
      return found
    },
  }
}

function listTwin(context: RowContext, person: PersonRow, twin: PersonRow): void {
  const samePost = person.postText === twin.postText
  const event = context.kind === 'appointments'
  if (event && !sameBirth(person.decisionDate, twin.decisionDate)) return
  const known = [
    ...(person.birth.state === 'known' ? ['cùng ngày sinh'] : []),
    ...(event ? ['cùng ngày quyết định'] : []),
    samePost ? 'cùng chức vụ' : 'khác chức vụ',
  ]
  const reason = `${person.name} đã có ở dòng ${twin.ref.row + 1}, ${known.join(', ')}; tính là một ${event ? 'lượt' : 'người'}.`
  list(
    context,
    'duplicate-person',
    'name',
    person.ref.row,
    person.ref.column,
    reason,
    samePost ? 'Xóa bớt một dòng nếu ghi lặp.' : undefined,
    { severity: samePost ? 'doubtful' : 'note' },
  )
}

function listNamesake(context: RowContext, person: PersonRow, other: PersonRow): void {
  const unsure = mayBeSame(person.birth, other.birth)
  const lacking = person.birth.state === 'known' && other.birth.state === 'known' ? 'chỉ ghi tháng hoặc năm sinh' : 'thiếu ngày sinh'
  const told = unsure ? ` nhưng ${lacking} nên không rõ là một hay hai người` : ', khác ngày sinh; tính là hai người'
  const reason = `${person.name} trùng tên với dòng ${other.ref.row + 1}${told}.`
  list(context, 'same-name', 'name', person.ref.row, person.ref.column, reason, undefined, { severity: unsure ? 'doubtful' : 'note' })
}

function sameBirth(one: Fact<PartialDate>, other: Fact<PartialDate>): boolean {
  if (one.state === 'known' && other.state === 'known')
    return one.value.earliest === other.value.earliest && one.value.latest === other.value.latest
  return one.state === other.state && one.state === 'absent'
}

/** Unknown, or known so far that both can be one: "1979" and 20/10/1979. */
function mayBeSame(one: Fact<PartialDate>, other: Fact<PartialDate>): boolean {
  if (one.state !== 'known' || other.state !== 'known') return true
  return one.value.earliest <= other.value.latest && other.value.earliest <= one.value.latest
}

/** Different councils or organisations may list the same person; without birth dates they rather are two. */
function samePlace(one: PersonRow, other: PersonRow): boolean {
  const text = (fact: Fact<unknown>, of: (value: never) => string): string => (fact.state === 'known' ? of(fact.value as never) : '')
  return (
    text(one.organisation, (value: string) => value) === text(other.organisation, (value: string) => value) &&
    text(one.council, (value: { name: string }) => value.name) === text(other.council, (value: { name: string }) => value.name)
  )
}

/** Births between which nobody is under 18 or over 75 at the as-of date; where that is not told, on any day from the first to the last. */
export interface PlausibleBirths {
  readonly from: Serial
  readonly to: Serial
}

/** Where no day is told. */
const ANY_BIRTHS: PlausibleBirths = { from: 0, to: LAST_SERIAL }

export function plausibleBirths({ first, last }: { readonly first: Serial; readonly last: Serial }): PlausibleBirths {
  const yearsBefore = (serial: Serial, years: number): Serial => {
    const { year, month, day } = dateOf(serial)
    return serialOf(year - years, month, day)
  }
  return { from: yearsBefore(first, OLDEST + 1) + 1, to: yearsBefore(last, YOUNGEST) }
}

/** Lists dates that are days, but not of the person at a place (rule D1): in the Party before birth, under 18 or over 75, decided before birth. */
export function openPlausible(
  context: RowContext,
  people: People,
  { partyDate, decisionDate }: Facts,
  { from, to }: PlausibleBirths = ANY_BIRTHS,
): (place: number, born: BornNumber) => void {
  const firstDay = (fact: Fact<PartialDate>): Serial => (fact.state === 'known' ? fact.value.earliest : 0)
  const lastDay = (fact: Fact<PartialDate>): Serial => (fact.state === 'known' ? fact.value.latest : LAST_SERIAL)
  // Numbers told once of each date: nearly everybody's are plausible.
  const joined = partyDate.once(lastDay)
  const decided = decisionDate.once(lastDay)

  const listImplausible = (person: PersonRow): void => {
    const { birth, name, partyDate, decisionDate } = person
    if (birth.state !== 'known') return
    const first = firstDay(birth)
    if (first > to) listDate(context, person, 'birth', `Chưa đủ ${YOUNGEST} tuổi; xem lại năm sinh.`)
    if (lastDay(birth) < from) listDate(context, person, 'birth', `Trên ${OLDEST} tuổi; xem lại năm sinh.`)
    // Always listed (rule 0.5).
    if (birth.value.precision !== 'day') listDate(context, person, 'birth', `Chưa ghi đủ ngày sinh của ${name}.`, 'birth-without-day')
    if (lastDay(partyDate) < first) listDate(context, person, 'party-date', 'Ngày vào Đảng trước ngày sinh.')
    if (lastDay(decisionDate) < first) listDate(context, person, 'decision-date', 'Ngày quyết định trước ngày sinh.')
  }

  const isOdd = (born: BornNumber): boolean => born < UNDATED || (born > ABSENT && (born > to || born < from))
  return (place, born) => {
    if (isOdd(born) || joined(place) < born || decided(place) < born) listImplausible(people.at(place))
  }
}

function listDate(
  context: RowContext,
  person: PersonRow,
  role: 'birth' | 'party-date' | 'decision-date',
  reason: string,
  code: 'date-implausible' | 'birth-without-day' = 'date-implausible',
): void {
  const column = role === 'birth' && person.birth.state === 'known' ? person.birth.at?.column : columnOf(context, role)
  if (code === 'date-implausible' || touchedBy(context.kind, role).length > 0)
    list(context, code, role, person.ref.row, column ?? person.ref.column, reason)
}

const DATE_ROLES = ['birth', 'birth-male', 'birth-female', 'party-date', 'decision-date', 'left-date'] as const

interface DateColumn {
  readonly role: (typeof DATE_ROLES)[number]
  readonly column: number
}

/** Looks at the date cells of a table: the texts as the rows from a place on are read, the numbers at the end, where the texts give a reason to. */
export interface DateCheck {
  look(rows: Numbers, from: number): void
  list(rows: Numbers): void
}

export function openDates(context: RowContext): DateCheck {
  const { grid } = context
  const formatOf = grid.sheet.numberFormatOf
  // The two columns Nam | Nữ are looked at as one.
  const columns = dateColumns(context)
  const isBirth = ({ role }: DateColumn): boolean => role.startsWith('birth')
  const groups = [columns.filter(isBirth), ...columns.filter((one) => !isBirth(one)).map((one) => [one])].map((columns) => ({
    columns,
    survey: newDateSurvey(),
  }))
  const lookDown = (rows: Numbers, from: number, one: DateColumn, survey: DateSurvey): void => {
    for (let place = from; place < rows.length; place++) {
      const row = rows.values[place]!
      const cell = grid.at(row, one.column)
      if (formatOf && typeof cell === 'number') listBareNumber(context, one, row, formatOf(row, one.column))
      if (typeof cell !== 'string' || cell === '') continue
      surveyDate(survey, cell)
      listTextDate(context, one, row, cell)
    }
  }
  return {
    look(rows, from) {
      for (const { columns, survey } of groups) for (const one of columns) lookDown(rows, from, one, survey)
    },
    list(rows) {
      for (const { columns, survey } of groups) listHalfSwapped(context, columns, survey, rows)
    },
  }
}

/**
 * Half-converted columns (rule D2): the texts all have days above 12, the numbers all days up to 12. Each number that could be turned is listed
 * with the turned date as a correction, and the evidence; nothing is turned here.
 */
function listHalfSwapped(context: RowContext, columns: readonly DateColumn[], survey: DateSurvey, rows: Numbers): void {
  const { grid } = context
  for (let place = 0; place < rows.length; place++) {
    // Most columns are cleared by their texts alone, or by the first few numbers.
    if (isClearedOfSwaps(survey, rows.length * columns.length)) return
    for (const { column } of columns) {
      const cell = grid.at(rows.values[place]!, column)
      if (typeof cell === 'number') surveyDate(survey, dayAs1900(grid, cell))
    }
  }
  const swapped = findHalfSwapped(survey)
  if (!swapped) return
  for (let place = 0; place < rows.length; place++) {
    const row = rows.values[place]!
    for (const { role, column } of columns) {
      const cell = grid.at(row, column)
      const day = dayAs1900(grid, cell)
      const turned = typeof day === 'number' && day > 2100 ? swapDayMonth(day) : undefined
      if (turned === undefined || turned === day) continue
      const text = formatDate(day as number)
      list(
        context,
        'date-half-swapped',
        role,
        row,
        column,
        swapped.reason,
        `Nếu đúng là bị đảo, sửa ${text} thành ${formatDate(turned)}.`,
        { text, correction: correctionTo(cell, turned) },
      )
    }
  }
}

/** A day number as workbooks count that begin in 1900; anything else as it stands. */
const dayAs1900 = ({ sheet }: Grid, cell: unknown): unknown =>
  sheet.date1904 && typeof cell === 'number' && cell > LAST_YEAR ? cell + SINCE_1904 : cell

/** Full text dates are read, and offered as true dates (no COUNTIF sees a text date). */
function listTextDate(context: RowContext, { role, column }: DateColumn, row: number, cell: string): void {
  const reading = readDate(cell)
  if (reading.kind !== 'read' || reading.value.precision !== 'day' || reading.flags.length > 0) return
  const day = reading.value.earliest
  list(context, 'date-as-text', role, row, column, 'Ngày ghi bằng chữ: công thức của Excel bỏ qua hoặc đếm sai.', `Đổi thành ngày ${formatDate(day)}.`, { correction: correctionTo(cell, day) }) // prettier-ignore
}

/** 29000 shown as it is: taken for the day it is to Excel, which the clerk does not see. A custom function is told no formats. */
function listBareNumber(context: RowContext, { role, column }: DateColumn, row: number, format: string | undefined): void {
  const { grid } = context
  const cell = grid.at(row, column)
  const day = dayAs1900(grid, cell)
  if (format === undefined || showsDays(format) || !isDaySerial(day)) return
  list(context, 'date-as-number', role, row, column, `Ô hiện số ${String(cell)}, không phải ngày; đã hiểu là ngày ${formatDate(day)}.`, 'Định dạng ô thành ngày, hoặc ghi lại theo hồ sơ.', { correction: correctionTo(cell, Math.floor(day)) }) // prettier-ignore
}

function dateColumns(context: RowContext): readonly DateColumn[] {
  return DATE_ROLES.flatMap((role) => {
    const column = columnOf(context, role)
    return column === undefined ? [] : [{ role, column }]
  })
}

type Needed = readonly [roles: readonly ColumnRole[], name: string]
const BIRTH: Needed = [['birth', 'birth-male', 'birth-female'], 'ngày sinh']
const GENDER: Needed = [['gender', 'female-mark', 'birth-female'], 'giới tính']
const POST: Needed = [POST_ROLES, 'chức vụ']
/** Columns without which a roster of a kind serves little. */
const REQUIRED: Readonly<Partial<Record<RosterKind, readonly Needed[]>>> = {
  'key-cadres': [BIRTH, POST],
  committee: [BIRTH, GENDER],
  appointments: [BIRTH, [['decision-date', 'decision-number'], 'ngày quyết định']],
  delegates: [GENDER],
  planning: [BIRTH, GENDER],
  'town-leaders': [BIRTH, POST],
}

/** Of the first rows of a table so many tell what its columns without a header hold. */
export const LOOKED_AT = 80

/** Lists columns that are missing, and those without a header, in the table or right beside it, that hold something in its rows. */
export function checkColumns(context: RowContext, headerRow: number, firstRows: readonly number[]): void {
  const { grid, columns } = context
  for (let column = columns[0]!.reading.column; column <= columns[columns.length - 1]!.reading.column + 1; column++) {
    if (columns.some(({ reading }) => reading.column === column) || !isEmpty(grid.at(headerRow, column))) continue
    const filled = firstRows.find((row) => !isEmpty(grid.at(row, column)))
    if (filled !== undefined)
      list(context, 'column-doubtful', 'other', filled, column, 'Cột này không có tiêu đề nên không được đọc.', 'Ghi tiêu đề cho cột.', { severity: 'note' }) // prettier-ignore
  }
  for (const [roles, name] of REQUIRED[context.kind] ?? []) {
    if (columns.some(({ reading }) => roles.includes(reading.role))) continue
    if ((roles === BIRTH[0] ? birthInNames(context) : roles === POST[0] ? postInNames(context) : undefined) !== undefined) continue
    list(context, 'column-missing', roles[0]!, headerRow, columns[0]!.reading.column, `Danh sách không có cột ${name}.`, `Thêm cột ${name}, hoặc chỉ ra cột đó nếu tiêu đề ghi khác.`) // prettier-ignore
  }
}
