import { COMMUNE_POSTS, type CommunePost, type PostCode, type Unit } from '../plan'
import { formatDate, NEVER, type HeldPost, type PersonRow, type Serial, type Steps } from '../roster'
import { unitName, whoIs, type Counting } from './counting'
import type { NoTally } from './tally'
import { distinctPeopleInSteps, PER_STEP, placeByUnit, type Person } from './identity'

/** One of the six commune titles (II.2.1.2.b), as one row says it is held. */
export interface Seat {
  readonly row: PersonRow
  readonly post: HeldPost
  readonly code: CommunePost
  /** Left out where the roster does not say which commune. */
  readonly unit?: Unit
}

/** Somebody holding at least one of the six titles; the person counts once however many they hold. */
export interface KeyCadre {
  readonly person: Person
  readonly seats: readonly [Seat, ...Seat[]]
}

interface Told {
  readonly asOf: Serial
  readonly cadres: readonly KeyCadre[]
  readonly others: readonly Person[]
}

const peopleOf = new WeakMap<readonly PersonRow[], readonly Person[]>()
const toldOf = new WeakMap<readonly PersonRow[], Told>()

/** Who the rows of a key-cadre roster are about and who of them is one. Told once for all the indicators that ask of the same day. */
export function* tellCadres(rows: readonly PersonRow[], asOf: Serial): Steps<Told> {
  const before = toldOf.get(rows)
  if (before?.asOf === asOf) return before
  const people = peopleOf.get(rows) ?? (yield* distinctPeopleInSteps(rows, placeByUnit))
  peopleOf.set(rows, people)
  const cadres: KeyCadre[] = []
  const others: Person[] = []
  for (const [at, person] of people.entries()) {
    if (at % PER_STEP === 0) yield
    // Nearly everybody stands in one row.
    const [first, ...rest] = person.rows.length === 1 ? seatsOf(person.rows[0], asOf) : person.rows.flatMap((row) => seatsOf(row, asOf))
    if (first) cadres.push({ person, seats: [first, ...rest] })
    else others.push(person)
  }
  const told = { asOf, cadres, others }
  toldOf.set(rows, told)
  return told
}

/** The six titles that one row holds on a day. "Nghỉ hưu từ 01/9/2024" holds to 31/8/2024 (rule K11). */
export function seatsOf(row: PersonRow, asOf: Serial): readonly Seat[] {
  if (!isPresent(row, asOf)) return []
  const seats: Seat[] = []
  for (const post of row.posts) {
    if (!isCommunePost(post.code)) continue
    const match = post.unit ?? (row.unit.state === 'known' ? row.unit.value : undefined)
    seats.push({ row, post, code: post.code, unit: match?.unit })
  }
  return seats
}

const SIX_TITLES: ReadonlySet<PostCode> = new Set(COMMUNE_POSTS)
const isCommunePost = (code: PostCode): code is CommunePost => SIX_TITLES.has(code)

export function isPresent({ countsUntil }: PersonRow, asOf: Serial): boolean {
  return countsUntil === undefined || asOf <= countsUntil
}

/** The reason why somebody is not present, with what the row remarks; undefined while they are. */
export function whyGone({ countsUntil, remarks }: PersonRow, asOf: Serial): string | undefined {
  if (countsUntil === undefined || asOf <= countsUntil) return undefined
  if (countsUntil === NEVER) return 'không trúng cử'
  return `chỉ tính đến hết ngày ${formatDate(countsUntil)}${remarks.length > 0 ? ` (${remarks.join('; ')})` : ''}`
}

/** The rows of those who are present; the others are left out of `counting`, with the reason. */
export function presentOf(rows: readonly PersonRow[], asOf: Serial, counting: Counting): readonly PersonRow[] {
  return rows.filter((row) => {
    const gone = whyGone(row, asOf)
    if (gone) counting.leaveOut(whoIs(row), gone)
    return !gone
  })
}

/** The key cadres of a day. Whoever holds none of the six titles is left out of `counting`, with the reason. */
export function* keyCadres(rows: readonly PersonRow[], asOf: Serial, counting: Counting): Steps<readonly KeyCadre[]> {
  const { cadres, others } = yield* tellCadres(rows, asOf)
  for (const [at, other] of others.entries()) {
    if (at % PER_STEP === 0) yield
    const [row] = other.rows
    counting.leaveOut(whoIs(row), whyGone(row, asOf) ?? 'không giữ chức danh nào trong sáu chức danh chủ chốt')
  }
  return cadres
}

/** Where no row says anything of posts nobody can tell who is a key cadre; a list that is a header alone lacks no column. */
export function whyNoPosts(rows: readonly PersonRow[]): NoTally | undefined {
  if (rows.some(({ posts, postText }) => posts.length > 0 || postText !== '')) return undefined
  return { kind: 'no-column', what: rows.length > 0 ? 'cột chức vụ' : 'dòng nào' }
}

/** Whoever works in a commune that the register does not list is no business of its indicators; one nobody knows the commune of may be. */
export const isListed = (unit: Unit | undefined, register: readonly Unit[]): boolean =>
  unit === undefined || register.length === 0 || register.some(({ id }) => id === unit.id)

export const notListed = (unit: Unit): string => `${unitName(unit)} không có trong danh mục đơn vị`

/** All the posts of one person on one line, each post cell once. */
export function whoIsCadre({ person, seats }: KeyCadre): ReturnType<typeof whoIs> {
  const [first] = seats
  const who = whoIs(first.row)
  const detail = seats.length === 1 ? who.detail : [...new Set(seats.map(({ row }) => whoIs(row).detail))].join('; ')
  return { ref: who.ref, name: person.name, detail }
}

/** "quyền", where somebody acts in a post: they hold it, and it is said (rule G11). */
export function actingWords(seats: readonly Seat[]): string {
  return seats.some(({ post }) => post.acting) ? '; quyền hoặc phụ trách' : ''
}
