import { fold, organisationKey, type CellRef, type Fact, type OrganisationRow, type PersonRow } from '../roster'
import type { PartyOrganisation } from '../plan'
import { committeeOf, ownOrganisationKeys, sitsInStandingCommittee, typeByName } from './committees'
import type { Who } from './counting'
import { pushTo } from './groups'
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

/** What a register says of one organisation; `state` tells an empty cell from a missing column. */
interface Entry {
  readonly name: string
  readonly ref?: CellRef
  readonly type?: 'đảng bộ' | 'chi bộ'
  readonly own: boolean
  readonly exempt: Fact<boolean>
  readonly hasStandingCommittee: Fact<boolean>
  readonly hasCommittee: Fact<boolean>
  readonly hasFemaleSource: Fact<boolean>
}

/**
 * The organisations of the register, each with its committee. Without one, those that the committee roster names, beside those of the
 * built-in list that the plan itself names. The town's own stands among them when either the register or the roster has it (rule K3).
 */
export function bodiesOf(evidence: Evidence): Bodies {
  const own = ownOrganisationKeys(evidence)
  const { ours, unsure } = committeeOf(evidence.committee ?? [], own)
  const members = new Map<string, PersonRow[]>()
  const names = new Map<string, string>()
  for (const row of evidence.committee ?? []) {
    if (row.organisation.state !== 'known') continue
    const key = organisationKey(row.organisation.value)
    if (own.has(key)) continue
    pushTo(members, key, row)
    if (!names.has(key)) names.set(key, row.organisation.value)
  }

  const entries = new Map<string, Entry>()
  for (const entry of evidence.organisations?.map(entryOfRow) ?? builtIn(evidence.builtInOrganisations ?? [], members))
    entries.set(entry.own ? OWN_KEY : organisationKey(entry.name), entry)
  const fromRegister = evidence.organisations !== undefined
  if (!fromRegister) for (const [key, name] of names) if (!entries.has(key)) entries.set(key, unsaid(name, false))
  if (ours.length > 0 && !entries.has(OWN_KEY)) entries.set(OWN_KEY, unsaid(OWN_NAME, true))

  return {
    bodies: [...entries].map(([key, entry]) => bodyOf(entry, key === OWN_KEY ? ours : (members.get(key) ?? []))),
    unregistered: [...members].filter(([key]) => !entries.has(key)).flatMap(([, rows]) => rows),
    unsure,
    fromRegister,
  }
}

/** However the own organisation is written, it is one. */
const OWN_KEY = 'own'
const OWN_NAME = 'Đảng bộ thị xã'
const ABSENT = { state: 'absent' } as const
const MILITARY = fold('quân sự')

function entryOfRow({ type, ...row }: OrganisationRow): Entry {
  const told = type.state === 'known' ? type.value : typeByName(row.name)
  return { ...row, ...(told && { type: told }) }
}

/** Of the built-in list, what the plan names; what it only suggests counts when the roster has it. */
function builtIn(organisations: readonly PartyOrganisation[], members: ReadonlyMap<string, unknown>): readonly Entry[] {
  if (members.size === 0) return []
  return organisations
    .filter(({ name, own, toConfirm }) => !own && (!toConfirm || members.has(organisationKey(name))))
    .map(({ name, type, own, exempt, hasStandingCommittee, hasCommittee }) => ({
      ...{ name, type, own },
      exempt: { state: 'known', value: exempt },
      hasStandingCommittee: { state: 'known', value: hasStandingCommittee },
      hasCommittee: { state: 'known', value: hasCommittee },
      hasFemaleSource: ABSENT,
    }))
}

function unsaid(name: string, own: boolean): Entry {
  const type = own ? 'đảng bộ' : typeByName(name)
  return { name, own, ...(type && { type }), exempt: ABSENT, hasStandingCommittee: ABSENT, hasCommittee: ABSENT, hasFemaleSource: ABSENT }
}

function bodyOf(entry: Entry, members: readonly PersonRow[]): Body {
  const { name, ref, own, exempt, hasStandingCommittee, hasCommittee, hasFemaleSource } = entry
  const type = own ? 'đảng bộ' : entry.type
  const said = valueOf(hasStandingCommittee)
  return {
    name,
    ...(ref && { ref }),
    type,
    own,
    // The plan exempts Đảng bộ Quân sự by name (II.2.2.1); a register may say otherwise.
    exempt: valueOf(exempt) ?? fold(name).includes(MILITARY),
    hasStandingCommittee:
      said ?? (own || members.some(sitsInStandingCommittee) || (hasStandingCommittee.state === 'absent' && type === 'đảng bộ')),
    hasCommittee: valueOf(hasCommittee) ?? (hasCommittee.state === 'blank' ? false : members.length > 0 ? true : undefined),
    hasFemaleSource: valueOf(hasFemaleSource),
    members,
  }
}

const valueOf = (fact: Fact<boolean>): boolean | undefined => (fact.state === 'known' ? fact.value : undefined)

export const whoIsBody = ({ name, ref }: Pick<Body, 'name' | 'ref'>, detail = ''): Who => ({ ...(ref && { ref }), name, detail })
