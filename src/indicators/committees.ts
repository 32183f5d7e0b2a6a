import { TOWN_PARTY_ORGANISATION, type PostCode } from '../plan'
import { fold, organisationKey, readOrganisation, type PersonRow } from '../roster'
import type { Evidence } from './tally'

const OWN = /*#__PURE__*/ organisationKey(TOWN_PARTY_ORGANISATION)

export function typeByName(name: string): 'đảng bộ' | 'chi bộ' | undefined {
  const reading = readOrganisation(name)
  return reading.kind === 'read' ? reading.value.type : undefined
}

/** Keys of the town's own organisation: its name in the plan, and whatever the register marks as its own. */
export function ownOrganisationKeys({ organisations, builtInOrganisations }: Evidence): ReadonlySet<string> {
  const listed: readonly { readonly name: string; readonly own: boolean }[] = organisations ?? builtInOrganisations ?? []
  return new Set([OWN, ...listed.filter(({ own }) => own).map(({ name }) => organisationKey(name))])
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
export function sitsInStandingCommittee({ standingCommittee, posts, unit, organisation }: PersonRow): boolean {
  if (standingCommittee.state === 'known') return standingCommittee.value
  if (posts.some(({ code }) => code === 'UV BTV')) return true
  // The secretary of a ward sits in the ward's standing committee, and is a member of the town's as any other.
  const isAway =
    unit.state === 'known' && !(organisation.state === 'known' && fold(organisation.value).includes(fold(unit.value.unit.name)))
  return (
    standingCommittee.state === 'absent' &&
    posts.some(({ code, unit: named }) => !named && STANDING_POSTS.includes(code) && !(isAway && !code.endsWith('TU')))
  )
}
