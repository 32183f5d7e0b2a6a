import { finish, fold, foldKey, type PartialDate, type PersonRow, type Steps } from '../roster'
import { groupBy, pushTo } from './groups'

/** Rows or people between two pauses: a few milliseconds' work. */
export const PER_STEP = 250

/** One person and every row that is about them, in the order of sheets and rows. */
export interface Person {
  readonly name: string
  readonly rows: readonly [PersonRow, ...PersonRow[]]
}

/**
 * Groups rows by person (rule G10): same folded name, same birth date, and the same identity number where both give one.
 * A row that tells the birth less exactly (by month, by year, not at all) joins the one person of that name and place it can be of; where
 * there is none, or more than one, it is of somebody else, together with rows that say the same: of a year alone whatever their place,
 * undated in the same place. So a second post on a second line without the date is no second person, and two undated people of one name in
 * two communes stay two. The order of rows does not change who is who.
 */
export function distinctPeople(rows: readonly PersonRow[], placeOf: PlaceOf): readonly Person[] {
  return finish(distinctPeopleInSteps(rows, placeOf))
}

/** The same, with pauses. */
export function* distinctPeopleInSteps(rows: readonly PersonRow[], placeOf: PlaceOf): Steps<readonly Person[]> {
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

type PlaceOf = (row: PersonRow) => string

/** From the most exact birth to none: whoever tells less is held against all who tell more. */
const EXACTNESS = ['day', 'month', 'year', undefined] as const

function tellApart(named: readonly PersonRow[], placeOf: PlaceOf, people: Person[]): void {
  const byExactness = groupBy(named, ({ birth }) => (birth.state === 'known' ? birth.value.precision : undefined))
  const groups: PersonRow[][] = []
  for (const exactness of EXACTNESS) {
    const rows = byExactness.get(exactness)
    if (rows) groups.push(...newcomers(rows, groups, placeOf))
  }
  for (const group of groups) {
    const [first, ...rest] = group.sort(asWritten)
    if (first) people.push({ name: first.name, rows: [first, ...rest] })
  }
}

/** Puts each row to the group it is of; the groups of those that belong to none. */
function newcomers(rows: readonly PersonRow[], groups: readonly PersonRow[][], placeOf: PlaceOf): readonly PersonRow[][] {
  const strangers = groups.length === 0 ? rows : strangersTo(groups, rows, placeOf)
  const alike = groupBy(strangers, (row) => (row.birth.state === 'known' ? keyOf(row.birth.value) : placeOf(row)))
  return [...alike.values()].flatMap(byNumber)
}

function strangersTo(groups: readonly PersonRow[][], rows: readonly PersonRow[], placeOf: PlaceOf): readonly PersonRow[] {
  const byPlace = new Map<string, PersonRow[][]>()
  for (const group of groups) for (const place of new Set(group.map(placeOf))) pushTo(byPlace, place, group)
  // All are asked before any joins: who is who must not hang on the order.
  const joining = groupBy(rows, (row) => onlyOne(byPlace.get(placeOf(row)), (group) => mayBeOf(group, row)))
  const strangers: PersonRow[] = []
  for (const [group, joiners] of joining) {
    if (group && numbersIn([...group, ...joiners]).size < 2) for (const row of joiners) group.push(row)
    else strangers.push(...joiners)
  }
  return strangers
}

/** The first row of a group tells the birth as exactly as any. */
function mayBeOf(group: readonly PersonRow[], row: PersonRow): boolean {
  if (group.some((other) => differ(row, other))) return false
  const [told, said] = [group[0]!.birth, row.birth]
  return (
    told.state !== 'known' ||
    said.state !== 'known' ||
    (said.value.earliest <= told.value.earliest && told.value.latest <= said.value.latest)
  )
}

function onlyOne<T>(list: readonly T[] | undefined, test: (one: T) => boolean): T | undefined {
  const first = list?.findIndex(test) ?? -1
  return first < 0 || list!.some((one, at) => at > first && test(one)) ? undefined : list![first]
}

const numbersIn = (rows: readonly PersonRow[]): ReadonlySet<string> =>
  new Set(rows.flatMap(({ idNumber }) => (idNumber === undefined ? [] : [idNumber])))

/** No date is known to less than a year: the days of a birth in one number. */
const LONGEST = 1000
const keyOf = ({ earliest, latest }: PartialDate): number => earliest * LONGEST + latest - earliest

/** Rows of one person stand as on the sheets, so that what the first of them says does not hang on how the pool was sorted. */
function asWritten({ ref: one }: PersonRow, { ref: other }: PersonRow): number {
  return one.sheet === other.sheet ? one.row - other.row : one.sheet < other.sheet ? -1 : 1
}

/** Rows of one name and birth by identity number; a row without one joins where there is only one to join. */
function byNumber(group: readonly PersonRow[]): readonly PersonRow[][] {
  if (group.length === 1) return [[...group]]
  const numbered = groupBy(group, ({ idNumber }) => idNumber)
  const without = numbered.get(undefined) ?? []
  numbered.delete(undefined)
  const [only, ...others] = numbered.values()
  if (!only || others.length > 0) return [...numbered.values(), ...(without.length > 0 ? [without] : [])]
  return [[...only, ...without]]
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

/** For lists that say nothing of a commune, or each in its own way: the births alone tell. */
export const placeNowhere = (): string => ''
