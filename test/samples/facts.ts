/** What is true of the invented town, before anybody writes it into a sheet. Days are `YYYY-MM-DD`. */
export type Day = string
export type Gender = 'Nam' | 'Nữ'

export interface Person {
  readonly name: string
  readonly gender: Gender
  readonly birth: Day
  readonly homeTown: string
  readonly joinedParty: Day
  /** 0 to 6: none, SC, TC, CĐ, ĐH, ThS, TS. */
  readonly degree: number
  /** 0 to 4: none, SC, TC, CC, CN. */
  readonly theory: number
  /** 0 to 4: none, CS, CV, CVC, CVCC. */
  readonly administration: number
  /** The certificate as the office notes it down, and its bậc; `undefined` when the words tell no level. */
  readonly language: { readonly words: string; readonly level: number | undefined }
}

export interface TownUnit {
  readonly name: string
  readonly type: 'phường' | 'xã'
  readonly gsoCode: string
}

export type Title = 'BT' | 'PBT TT' | 'PBT' | 'CT HĐND' | 'PCT HĐND' | 'CT UBND' | 'PCT UBND'

/** A key cadre of a commune. `updated`: has taken the yearly refresher course; `undefined`: nobody noted it. */
export interface Cadre {
  readonly person: Person
  readonly unit: TownUnit
  readonly titles: readonly Title[]
  readonly local: boolean
  readonly updated: boolean | undefined
}

/** A seat that nobody holds. */
export interface Vacancy {
  readonly unit: TownUnit
  readonly titles: readonly Title[]
}

export interface Organisation {
  readonly name: string
  readonly kind: 'đảng bộ' | 'chi bộ'
  readonly partyMembers: number
  readonly hasStandingCommittee: boolean
  /** For a chi bộ: has a chi ủy. */
  readonly hasCommittee: boolean
  /** Đảng bộ Quân sự in the rule on women in committees. */
  readonly exempt: boolean
  /** Whether women who meet the standards are there to choose from; `undefined`: left blank. */
  readonly womenAvailable: boolean | undefined
  readonly planningBuilt: boolean
  readonly planningSubmitted: boolean
  readonly planningApproved: boolean
  readonly actionPlan: boolean
  readonly reported: Readonly<Record<2022 | 2023 | 2024, boolean>>
}

export interface CommitteeMember {
  readonly person: Person
  readonly organisation: string
  readonly post: string
  readonly standing: boolean
}

export interface Appointment {
  readonly person: Person
  readonly decided: Day
  readonly number: string
  readonly form: 'Bổ nhiệm' | 'Bổ nhiệm lại' | 'Điều động, bổ nhiệm' | 'Chỉ định' | 'Giới thiệu ứng cử' | 'Phê chuẩn'
  readonly before: string
  readonly after: string
  /** A post that the Standing Committee of the town manages. */
  readonly managed: boolean
}

export interface Delegate {
  readonly person: Person
  readonly council: string
  readonly level: 'town' | 'commune'
  readonly constituency: number
  readonly occupation: string
  readonly left?: Day
}

export type Seat = 'BT' | 'PBT' | 'CT HĐND' | 'PCT HĐND' | 'CT UBND' | 'PCT UBND'

export interface TownLeader {
  readonly person: Person
  readonly title: string
  /** Which of the town's key seats the title names; none for a member of the Standing Committee alone. */
  readonly seats: readonly Seat[]
  readonly standing: boolean
}

export interface Town {
  readonly asOf: Day
  readonly units: readonly TownUnit[]
  readonly cadres: readonly Cadre[]
  readonly vacancies: readonly Vacancy[]
  readonly organisations: readonly Organisation[]
  readonly townCommittee: readonly CommitteeMember[]
  readonly committees: readonly CommitteeMember[]
  readonly appointments: readonly Appointment[]
  readonly delegates: readonly Delegate[]
  readonly leaders: readonly TownLeader[]
}

export const TOWN_COMMITTEE = 'Đảng bộ thị xã Đức Phổ'
