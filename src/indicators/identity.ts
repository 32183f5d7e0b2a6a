import { fold, type PersonRow } from '../roster'
import { groupBy, pushTo } from './groups'

/** One person and every row that is about them, in the roster's order. */
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
  const people: Person[] = []
  for (const named of groupBy(rows, ({ name }) => fold(name)).values()) {
    const [only] = named
    if (named.length === 1 && only) people.push({ name: only.name, rows: [only] })
    else people.push(...tellApart(named, placeOf))
  }
  return people
}

function tellApart(named: readonly PersonRow[], placeOf: (row: PersonRow) => string): readonly Person[] {
  const byBirth = new Map<string, PersonRow[]>()
  const undated: PersonRow[] = []
  for (const row of named) {
    if (row.birth.state === 'known') pushTo(byBirth, `${row.birth.value.earliest}-${row.birth.value.latest}`, row)
    else undated.push(row)
  }
  const groups = [...byBirth.values()].flatMap(byNumber)
  const strangers = new Map<string, PersonRow[]>()
  const joined = groups.map((group) => [...group])
  for (const row of undated) {
    const place = placeOf(row)
    const there = joined.filter((_, at) => groups[at]!.some((other) => placeOf(other) === place && !differ(row, other)))
    if (there.length === 1) there[0]!.push(row)
    else pushTo(strangers, place, row)
  }
  return [...joined, ...[...strangers.values()].flatMap(byNumber)].flatMap((group) => {
    const [first, ...rest] = group
    return first ? [{ name: first.name, rows: [first, ...rest] as const }] : []
  })
}

/** Rows of one name and birth by identity number; a row without one joins where there is only one to join. */
function byNumber(group: readonly PersonRow[]): PersonRow[][] {
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
