import type { Horizon, IndicatorId, Target } from './indicator'

/** A calendar day as `YYYY-MM-DD`, so that text order is date order. */
export type IsoDate = string

export type UnitType = 'phường' | 'xã' | 'thị trấn' | 'đặc khu'

/** A commune-level unit, valid from one day to another. Name alone never identifies one (dossier 0.13: two different "Nguyễn Nghiêm"). */
export interface Unit {
  /** Stable within a profile, e.g. "pho-minh" or "nguyen-nghiem-2025". */
  readonly id: string
  readonly name: string
  readonly type: UnitType
  readonly validFrom: IsoDate
  /** Last day of validity; left out while the unit stands. */
  readonly validTo?: IsoDate
  /** Ids of the units this one took over: a person from any of them is local here. */
  readonly predecessors: readonly string[]
  /** Other spellings and earlier names ("thị trấn Đức Phổ"), matched when reading. */
  readonly aliases: readonly string[]
  /** As a clerk's register says it; those of the built-in units are in `GSO_CODES`. */
  readonly gsoCode?: string
  /** The type its name carried until NQ 867/NQ-UBTVQH14 made it what it is on 01/02/2020: "xã Phổ Ninh" is an old wording, not a wrong one. */
  readonly earlierType?: UnitType
}

/** The six commune titles and the town posts (dossier A4, D6). Codes are stable. */
export const COMMUNE_POSTS = ['BT', 'PBT', 'CT HĐND', 'PCT HĐND', 'CT UBND', 'PCT UBND'] as const
export const TOWN_POSTS = [
  'BT TU', 'PBT TU', 'UV BTV', 'UV BCH', 'CT HĐND TX', 'PCT HĐND TX', 'CT UBND TX', 'PCT UBND TX',
] as const // prettier-ignore
export type CommunePost = (typeof COMMUNE_POSTS)[number]
export type TownPost = (typeof TOWN_POSTS)[number]
export type PostCode = CommunePost | TownPost

export interface PostType {
  readonly code: PostCode
  readonly name: string
  readonly level: 'commune' | 'town'
  /** Wordings that mean this post, longest first when matched; folded before comparison. */
  readonly wordings: readonly string[]
}

/** How a post is held, told by words beside it (dossier G11): who acts in it holds it, who held it once or may come to hold it does not. */
export const HOLDINGS = ['acting', 'former', 'planned'] as const
export type Holding = (typeof HOLDINGS)[number]
export type HoldingWords = Readonly<Record<Holding, readonly string[]>>

/** A party organisation directly under the town committee, as a register row names it. */
export interface PartyOrganisation {
  readonly name: string
  readonly type: 'đảng bộ' | 'chi bộ'
  /** The town's own committee: counts in CT14, never in CT07, CT15, QT1, QT2 (dossier K1, K3). */
  readonly own: boolean
  readonly hasStandingCommittee: boolean
  readonly hasCommittee: boolean
  /** Đảng bộ Quân sự for CT15. */
  readonly exempt: boolean
  /** Not named in the plan: put there so that the register starts filled, for the clerk to confirm or strike out. */
  readonly toConfirm?: true
}

/** One duty of the plan. A body in parentheses is inferred, not named by the plan at that point. */
export interface Duty {
  readonly id: string
  readonly section: string
  readonly content: string
  readonly leads: string
  readonly advises: string
  readonly executes: string
  readonly coordinates: string
  readonly rhythm: 'once' | 'yearly' | 'term' | 'standing' | 'unstated'
  /** Last day for a one-off duty, or the yearly last day as `MM-DD`. */
  readonly due?: { readonly on: IsoDate } | { readonly everyYear: string }
  readonly evidence: string
  readonly indicators: readonly IndicatorId[]
}

/** Whose executive committee CT01 counts. */
export const TOWN_PARTY_ORGANISATION = 'Đảng bộ thị xã'

/** The names a report prints: who stands above, who reports, who signs, who receives. All editable. */
export interface Organs {
  /** "Thị ủy", "Đảng ủy". */
  readonly committee: string
  readonly superiorHead: string
  readonly issuerHead: string
  readonly standingCommittee: string
  readonly place: string
  /** Tail of the document number: "BC/TU". */
  readonly reportSymbol: string
  readonly signedFor: string
  readonly signedAs: string
  readonly recipients: readonly string[]
}

/** Plan values and registers for one place and period. Settings are separate: see `indicators/settings`. */
export interface Profile {
  readonly id: string
  readonly name: string
  readonly validFrom: IsoDate
  readonly validTo?: IsoDate
  readonly place: string
  readonly units: readonly Unit[]
  readonly posts: readonly PostType[]
  readonly holdingWords: HoldingWords
  readonly organisations: readonly PartyOrganisation[]
  /** Whether the plan's targets bind here: after 30/6/2025 a new plan of the competent level is needed (dossier E). */
  readonly targetsBind: boolean
  readonly targetOverrides?: Readonly<Partial<Record<IndicatorId, Partial<Record<Horizon, Target>>>>>
}
