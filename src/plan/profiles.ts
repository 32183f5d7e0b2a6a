import type { Horizon, IndicatorId, Target } from './indicator'
import { INDICATORS } from './indicators'
import { COMMUNE_SINCE_JULY_2025, TOWN } from './organs'
import { HOLDING_WORDS, POSTS } from './posts'
import type { IsoDate, PartyOrganisation, Profile, Unit } from './register'
import { UNITS_OF_TOWN, UNITS_SINCE_JULY_2025, unitsOn } from './units'

const PARTY_COMMITTEE = { type: 'đảng bộ', own: false, hasStandingCommittee: true, hasCommittee: true, exempt: false } as const

const partyOrganisationOf = (unit: Unit): PartyOrganisation => ({ ...PARTY_COMMITTEE, name: `Đảng bộ ${unit.type} ${unit.name}` })

const ORGANISATIONS_OF_TOWN: readonly PartyOrganisation[] = [
  { ...PARTY_COMMITTEE, name: TOWN.partyOrganisation, own: true },
  ...UNITS_OF_TOWN.map(partyOrganisationOf),
  // "trừ Đảng bộ Quân sự thị xã" (II.2.2.1).
  { ...PARTY_COMMITTEE, name: 'Đảng bộ Quân sự thị xã', exempt: true },
  { ...PARTY_COMMITTEE, name: 'Đảng bộ Công an thị xã', toConfirm: true },
]

/** The built-in profiles, oldest first. In a workbook they are only where the clerk's own registers start from. */
export const PROFILES: readonly Profile[] = [
  {
    id: 'duc-pho-2022',
    name: 'Thị xã Đức Phổ (2022 - 30/6/2025)',
    validFrom: '2022-01-01',
    validTo: '2025-06-30',
    place: 'thị xã Đức Phổ',
    units: UNITS_OF_TOWN,
    posts: POSTS,
    holdingWords: HOLDING_WORDS,
    organisations: ORGANISATIONS_OF_TOWN,
    organs: TOWN,
    targetsBind: true,
  },
  {
    id: 'cap-xa-2025',
    name: 'Mẫu cấp xã mới (từ 01/7/2025)',
    validFrom: '2025-07-01',
    place: 'địa bàn Đức Phổ',
    units: UNITS_SINCE_JULY_2025,
    posts: POSTS,
    holdingWords: HOLDING_WORDS,
    // None is "own": each of the five works with its own workbook and says there which one it is.
    organisations: UNITS_SINCE_JULY_2025.map((unit) => ({ ...partyOrganisationOf(unit), toConfirm: true as const })),
    organs: COMMUNE_SINCE_JULY_2025,
    targetsBind: false,
  },
]

/** The profile in force on a day; a day before the first profile falls to the first. On 2025-06-30 'duc-pho-2022', on 2025-07-01 'cap-xa-2025'. */
export function profileOn(day: IsoDate): Profile {
  const [first, ...later] = PROFILES
  if (!first) throw new Error('no built-in profile')
  return later.reduce((current, next) => (next.validFrom <= day ? next : current), first)
}

/** What the profile asks of an indicator by a horizon; the plan's own target where the profile sets none. */
export function targetAt(id: IndicatorId, horizon: Horizon, profile?: Profile): Target {
  return profile?.targetOverrides?.[id]?.[horizon] ?? INDICATORS[id].targets[horizon]
}

/**
 * The profile's units that stand on a day. A profile kept past its end, to close the books of 2025 on 31/12/2025, keeps all its units:
 * the town's fifteen serve on 2025-12-31 too, when none of them stands any more.
 */
export function unitsOfProfile({ units }: Profile, day: IsoDate): readonly Unit[] {
  const standing = unitsOn(units, day)
  return standing.length > 0 ? standing : units
}
