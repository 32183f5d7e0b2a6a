import { fold, organisationKey, type CellRef, type Fact, type OrganisationRow, type PersonRow } from '../roster'
import { TOWN_PARTY_ORGANISATION, type PartyOrganisation } from '../plan'
import { committeeOf, ownOrganisationKeys, sitsInStandingCommittee, typeByName } from './committees'
import type { Who } from './counting'
import { groupBy } from './groups'
import type { Evidence } from './tally'

/** One party organisation as far as anything tells of it, and its committee members. */
export interface Body {
  readonly name: string
  readonly ref?: CellRef
  readonly type: 'đảng bộ' | 'chi bộ' | undefined
  readonly own: boolean
  readonly exempt: boolean
  readonly hasStandingCommittee: boolean
  /** `undefined`: nothing tells whether this chi bộ has a chi ủy. */
  readonly hasCommittee: boolean | undefined
  /** "Có nguồn cán bộ nữ": `undefined` where the register leaves it open (rule K3). */
  readonly hasFemaleSource: boolean | undefined
  readonly members: readonly PersonRow[]
}

export interface Bodies {
  readonly bodies: readonly Body[]
  /** In a committee roster, in no register. */
  readonly unregistered: readonly PersonRow[]
  /** Committee rows with an organisation column that does not say. */
  readonly unsure: readonly PersonRow[]
  readonly fromRegister: boolean
}

/** What a register says of one organisation. */
type Entry = Pick<OrganisationRow, 'name' | 'own' | 'exempt' | 'hasStandingCommittee' | 'hasCommittee' | 'hasFemaleSource'> &
  Pick<Body, 'ref' | 'type'>

/**
 * The organisations of the register, each with its committee. Without one, those that the committee roster names, beside those of the
 * built-in list that the plan itself names. The town's own stands among them when either the register or the roster has it (rule K3).
 */
export function bodiesOf(evidence: Evidence): Bodies {
  const { committee = [], organisations, builtInOrganisations = [] } = evidence
  const own = ownOrganisationKeys(evidence)
  const { ours, unsure } = committeeOf(committee, own)
  const members = groupBy(committee.filter(isNamed), ({ organisation }) => organisationKey(organisation.value))
  own.forEach((key) => members.delete(key))

  const entries = new Map<string, Entry>()
  for (const entry of organisations?.map(entryOfRow) ?? builtIn(builtInOrganisations, members))
    entries.set(entry.own ? OWN_KEY : organisationKey(entry.name), entry)
  if (!organisations)
    for (const [key, [member]] of members) if (member && !entries.has(key)) entries.set(key, unsaid(member.organisation.value, false))
  if (ours.length > 0 && !entries.has(OWN_KEY)) entries.set(OWN_KEY, unsaid(TOWN_PARTY_ORGANISATION, true))

  return {
    bodies: [...entries].map(([key, entry]) => bodyOf(entry, key === OWN_KEY ? ours : (members.get(key) ?? []))),
    unregistered: [...members].flatMap(([key, rows]) => (entries.has(key) ? [] : rows)),
    unsure,
    fromRegister: organisations !== undefined,
  }
}

/** However the own organisation is written, it is one. */
const OWN_KEY = 'own'
const ABSENT = { state: 'absent' } as const

type NamedRow = PersonRow & { readonly organisation: { readonly state: 'known' } }
const isNamed = (row: PersonRow): row is NamedRow => row.organisation.state === 'known'

function entryOfRow({ type, ...row }: OrganisationRow): Entry {
  return { ...row, type: type.state === 'known' ? type.value : typeByName(row.name) }
}

/** Of the built-in list, what the plan names; what it only suggests counts when the roster has it. */
function builtIn(organisations: readonly PartyOrganisation[], members: ReadonlyMap<string, unknown>): readonly Entry[] {
  if (members.size === 0) return []
  return organisations
    .filter(({ name, own, toConfirm }) => !own && (!toConfirm || members.has(organisationKey(name))))
    .map(({ name, type, own, exempt, hasStandingCommittee, hasCommittee }) => ({
      ...{ name, type, own },
      exempt: known(exempt),
      hasStandingCommittee: known(hasStandingCommittee),
      hasCommittee: known(hasCommittee),
      hasFemaleSource: ABSENT,
    }))
}

const known = (value: boolean): Fact<boolean> => ({ state: 'known', value })

function unsaid(name: string, own: boolean): Entry {
  return { name, own, type: typeByName(name), exempt: ABSENT, hasStandingCommittee: ABSENT, hasCommittee: ABSENT, hasFemaleSource: ABSENT }
}

function bodyOf(entry: Entry, members: readonly PersonRow[]): Body {
  const { name, ref, own, exempt, hasStandingCommittee, hasCommittee, hasFemaleSource } = entry
  const type = own ? 'đảng bộ' : entry.type
  return {
    name,
    ref,
    type,
    own,
    // The plan exempts Đảng bộ Quân sự by name (II.2.2.1); a register may say otherwise.
    exempt: valueOf(exempt) ?? fold(name).includes('quân sự'),
    hasStandingCommittee:
      valueOf(hasStandingCommittee) ??
      (own || members.some(sitsInStandingCommittee) || (hasStandingCommittee.state === 'absent' && type === 'đảng bộ')),
    hasCommittee: valueOf(hasCommittee) ?? (hasCommittee.state === 'blank' ? false : members.length > 0 ? true : undefined),
    hasFemaleSource: valueOf(hasFemaleSource),
    members,
  }
}

const valueOf = (fact: Fact<boolean>): boolean | undefined => (fact.state === 'known' ? fact.value : undefined)

/** The town's own needs no second line. */
export const whoIsBody = ({ name, ref, own, type = '' }: Pick<Entry, 'name' | 'ref' | 'own'> & { readonly type?: string }): Who => ({
  ref,
  name,
  detail: own ? '' : type,
})
