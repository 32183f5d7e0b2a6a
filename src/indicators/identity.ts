import { finish, fold, foldKey, type PersonRow, type Steps } from '../roster'
import { groupBy, pushTo } from './groups'

/** Rows or people between two pauses: a few milliseconds' work. */
export const PER_STEP = 1_000

/** One person and every row that is about them, in the order of sheets and rows. */
export interface Person {
  readonly name: string
  readonly rows: readonly [PersonRow, ...PersonRow[]]
}

/**
 * Groups rows by person (rule G10): same folded name, same birth date, and the same identity number where both give one.
 * A row without a birth date is told by its place instead: it joins the one person of that name there, else the other undated rows of that
 * name there. So a second post on a second line without the date is no second person, and two undated people of one name in two communes
 * stay two. The order of rows does not change who is who.
 */
export function distinctPeople(rows: readonly PersonRow[], placeOf: (row: PersonRow) => string): readonly Person[] {
  return finish(distinctPeopleInSteps(rows, placeOf))
}

/** The same, with pauses. */
export function* distinctPeopleInSteps(rows: readonly PersonRow[], placeOf: (row: PersonRow) => string): Steps<readonly Person[]> {
  const byName = new Map<number, PersonRow[]>()
  for (const [at, row] of rows.entries()) {
    if (at % PER_STEP === 0) yield
    pushTo(byName, foldKey(row.name), row)
  }
  const people: Person[] = []
  let told = 0
  for (const alike of byName.values()) {
    if (told++ % PER_STEP === 0) yield
    const [only] = alike
    if (alike.length === 1 && only) people.push({ name: only.name, rows: [only] })
    else for (const named of sameNames(alike)) tellApart(named, placeOf, people)
  }
  return people
}

/** A key that two names hardly ever share is no proof. */
function sameNames(alike: readonly PersonRow[]): Iterable<readonly PersonRow[]> {
  const name = alike[0]?.name
  return alike.every((row) => row.name === name) ? [alike] : groupBy(alike, (row) => fold(row.name)).values()
}

/** No date is known to less than a year: the days of a birth in one number. */
const LONGEST = 1000

function tellApart(named: readonly PersonRow[], placeOf: (row: PersonRow) => string, people: Person[]): void {
  const byBirth = new Map<number, PersonRow[]>()
  const undated: PersonRow[] = []
  for (const row of named) {
    if (row.birth.state !== 'known') undated.push(row)
    else pushTo(byBirth, row.birth.value.earliest * LONGEST + row.birth.value.latest - row.birth.value.earliest, row)
  }
  const groups: PersonRow[][] = []
  for (const born of byBirth.values()) groups.push(...byNumber(born))
  const strangers = new Map<string, PersonRow[]>()
  const joined = undated.length === 0 ? groups : groups.map((group) => [...group])
  for (const row of undated) {
    const place = placeOf(row)
    const there = joined.filter((_, at) => groups[at]!.some((other) => placeOf(other) === place && !differ(row, other)))
    if (there.length === 1) there[0]!.push(row)
    else pushTo(strangers, place, row)
  }
  for (const stranger of strangers.values()) joined.push(...byNumber(stranger))
  for (const group of joined) {
    const [first, ...rest] = group.length === 1 ? group : group.sort(asWritten)
    if (first) people.push({ name: first.name, rows: [first, ...rest] })
  }
}

/** Rows of one person stand as on the sheets, so that what the first of them says does not hang on how the pool was sorted. */
function asWritten({ ref: one }: PersonRow, { ref: other }: PersonRow): number {
  return one.sheet === other.sheet ? one.row - other.row : one.sheet < other.sheet ? -1 : 1
}

/** Rows of one name and birth by identity number; a row without one joins where there is only one to join. */
function byNumber(group: PersonRow[]): readonly PersonRow[][] {
  if (group.length === 1) return [group]
  const numbered = new Map<string, PersonRow[]>()
  const without: PersonRow[] = []
  for (const row of group) {
    if (row.idNumber === undefined) without.push(row)
    else pushTo(numbered, row.idNumber, row)
  }
  const known = [...numbered.values()]
  if (without.length === 0) return known
  return known.length === 1 ? [[...known[0]!, ...without]] : [...known, without]
}

const differ = (one: PersonRow, other: PersonRow): boolean =>
  one.idNumber !== undefined && other.idNumber !== undefined && one.idNumber !== other.idNumber

/** Where a row without a birth date is told apart: its commune, or nowhere in particular. */
export function placeByUnit(row: PersonRow): string {
  return row.unit.state === 'known' ? row.unit.value.unit.id : ''
}

/** For lists where the row itself is the seat (delegates, committee members): no two undated rows are ever the same person. */
export function placeByRow({ ref }: PersonRow): string {
  return `${ref.sheet}!${ref.row}`
}
