import { TOWN, type PostCode } from '../plan'
import { fold, type PersonRow } from '../roster'
import type { Evidence } from './tally'

const PARTY_COMMITTEE = fold('đảng bộ')
const PARTY_CELL = fold('chi bộ')
const TOWN_COMMITTEE = fold(TOWN.committee)
const OWN = fold(TOWN.partyOrganisation)

/** Words that stand for the same body, put in one form; applied in order to folded text. */
const SAME_BODY: readonly (readonly [RegExp, string])[] = [
  [new RegExp(`^(${['ban chấp hành', 'bch', 'ban thường vụ', 'btv', 'cấp ủy'].map(fold).join('|')}) `), ''],
  [/(^|\s)(p|x|tx|tt)\.\s*/g, '$1$2 '],
  [/(^|\s)tx(?=\s|$)/g, `$1${fold('thị xã')}`],
  [/(^|\s)p(?=\s)/g, `$1${fold('phường')}`],
  [/(^|\s)x(?=\s)/g, `$1${fold('xã')}`],
  [new RegExp(`^(${['đảng ủy', 'đảng bộ', 'đu', 'đb'].map(fold).join('|')})(?=\\s|$)`), PARTY_COMMITTEE],
  [new RegExp(`^(${['chi ủy', 'chi bộ', 'cb'].map(fold).join('|')})(?=\\s|$)`), PARTY_CELL],
  [new RegExp(`(${fold('thị xã')}|${fold('thị ủy')}) ${fold(TOWN.place)}$`), '$1'],
  [new RegExp(`^(${PARTY_COMMITTEE} )?${TOWN_COMMITTEE}$`), OWN],
]

const keys = new Map<string, string>()

/** A key that the usual ways of writing one organisation share: "Đảng ủy P. Phổ Minh", "BCH Đảng bộ phường Phổ Minh". */
export function organisationKey(name: string): string {
  const known = keys.get(name)
  if (known !== undefined) return known
  const key = SAME_BODY.reduce((text, [words, same]) => text.replace(words, same), fold(name)).trim()
  keys.set(name, key)
  return key
}

export function typeByName(name: string): 'đảng bộ' | 'chi bộ' | undefined {
  const key = organisationKey(name)
  if (key.startsWith(PARTY_CELL)) return 'chi bộ'
  return key.startsWith(PARTY_COMMITTEE) ? 'đảng bộ' : undefined
}

/** Keys of the town's own organisation: its name in the plan, and whatever the register marks as its own. */
export function ownOrganisationKeys({ organisations, builtInOrganisations }: Evidence): ReadonlySet<string> {
  const marked = [...(organisations ?? []), ...(organisations ? [] : (builtInOrganisations ?? []))].filter(({ own }) => own)
  return new Set([OWN, ...marked.map(({ name }) => organisationKey(name))])
}

export interface OwnSide {
  /** Of the town's own committee: named so, or in a roster that has no organisation column. */
  readonly ours: readonly PersonRow[]
  /** There is an organisation column and it does not say. */
  readonly unsure: readonly PersonRow[]
}

/** The town's own committee within committee rosters. */
export function committeeOf(rows: readonly PersonRow[], own: ReadonlySet<string>): OwnSide {
  const ours: PersonRow[] = []
  const unsure: PersonRow[] = []
  for (const row of rows) {
    const { organisation } = row
    if (organisation.state === 'absent' || (organisation.state === 'known' && own.has(organisationKey(organisation.value)))) ours.push(row)
    else if (organisation.state !== 'known') unsure.push(row)
  }
  return { ours, unsure }
}

const STANDING_POSTS: readonly PostCode[] = ['UV BTV', 'BT', 'PBT', 'BT TU', 'PBT TU']

/** A member of the standing committee: marked so or, where the roster has no such column, by the post (its secretary and deputies sit in it). */
export function sitsInStandingCommittee({ standingCommittee, posts }: PersonRow): boolean {
  if (standingCommittee.state === 'known') return standingCommittee.value
  if (posts.some(({ code }) => code === 'UV BTV')) return true
  return standingCommittee.state === 'absent' && posts.some(({ code, unit }) => !unit && STANDING_POSTS.includes(code))
}
