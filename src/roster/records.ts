import type { IndicatorId, PostCode, Unit } from '../plan'
import type { ColumnRole } from './column-roles'
import type { Area, CellRef } from './sheet'

export type { ColumnRole }

/** Days since 1899-12-30, as Excel counts them; whole numbers, no time of day. */
export type Serial = number

/** Before every day. */
export const NEVER: Serial = 0

/**
 * A day as far as the roster tells it: `earliest` to `latest`, both inclusive.
 * "1985" is 01/01/1985 to 31/12/1985. Ages are taken from `earliest` unless a setting says otherwise (dossier G4).
 */
export interface PartialDate {
  readonly earliest: Serial
  readonly latest: Serial
  readonly precision: 'day' | 'month' | 'year'
}

/**
 * What a roster says about one thing of one person.
 * `blank`: the column is there and the cell empty. `absent`: there is no such column. `unreadable`: there is text nobody can be sure of (an issue names it).
 */
export type Fact<T> =
  | {
      readonly state: 'known'
      readonly value: T
      readonly at?: CellRef
      /** read by inference, not from its own column */ readonly inferred?: true
      /** For levels: how the level was reached, where a setting decides whether it counts. */
      readonly how?: LevelDetail
    }
  | { readonly state: 'blank'; readonly at?: CellRef }
  | { readonly state: 'absent' }
  | { readonly state: 'unreadable'; readonly at: CellRef; readonly text: string }

export type Gender = 'male' | 'female'

/** Ordinal codes of dossier D5. degree 0 none, 1 SC, 2 TC, 3 CĐ, 4 ĐH, 5 ThS, 6 TS · theory 0, 1 SC, 2 TC, 3 CC, 4 CN · administration 0, 1 CS, 2 CV, 3 CVC, 4 CVCC · language 0 to 6 bậc. */
export type Level = number

/** What settings ask about a level: being studied for, "tương đương", an old A/B/C certificate, a degree in a language or from abroad. */
export interface LevelDetail {
  readonly studying?: Level
  readonly equivalent?: true
  readonly oldCertificate?: 'A' | 'B' | 'C'
  readonly foreignDegree?: true
}

/** One post held, as parsed from a cell that may name several. */
export interface HeldPost {
  readonly code: PostCode
  /** The words of this part of the cell. */
  readonly text: string
  /** "Quyền", "phụ trách": holds the post, flagged (dossier G11). */
  readonly acting: boolean
  /** The unit named in the post's own words, when it differs from the row's. */
  readonly unit?: UnitMatch
}

export interface UnitMatch {
  readonly unit: Unit
  /** The roster's words when they give another type than the register ("xã Phổ Ninh" of before 2020). */
  readonly typeMismatch?: string
}

export type AppointmentForm =
  | 'appointment'
  | 'reappointment'
  | 'transfer'
  | 'assignment'
  | 'nomination'
  | 'election'
  | 'approval'
  | 'dismissal'

/**
 * One data row about a person: a cadre, a committee member, an appointment event, a delegate, a town leader.
 * Readers keep rows as columns, and a row is a view into them. Accessors, so that the compiler refuses `{ ...row }`, which would copy
 * nothing: `changedRow` makes another row of one.
 */
export declare abstract class PersonRow {
  /** Where the name stands. */
  abstract get ref(): CellRef
  abstract get name(): string
  /** CCCD or staff number without spaces and dots, when there is such a column; a lost leading zero of a CCCD or CMND is given back. */
  readonly idNumber?: string
  abstract get birth(): Fact<PartialDate>
  abstract get gender(): Fact<Gender>
  abstract get posts(): readonly HeldPost[]
  /** The words of the post cell(s), joined by "; ". */
  abstract get postText(): string
  /** The commune this person belongs to: own column, section row, merge, or the post's own text. */
  abstract get unit(): Fact<UnitMatch>
  abstract get organisation(): Fact<string>
  abstract get council(): Fact<Council>
  abstract get homeTown(): Fact<string>
  /** The commune that quê quán (else nơi sinh) names; only ever a suggestion (dossier 0.10). */
  abstract get homeUnit(): Fact<UnitMatch>
  abstract get local(): Fact<boolean>
  abstract get degree(): Fact<Level>
  abstract get theory(): Fact<Level>
  abstract get administration(): Fact<Level>
  abstract get language(): Fact<Level>
  abstract get updateCourse(): Fact<boolean>
  abstract get standingCommittee(): Fact<boolean>
  abstract get managedByStandingCommittee(): Fact<boolean>
  abstract get decisionDate(): Fact<PartialDate>
  abstract get appointmentForm(): Fact<AppointmentForm>
  abstract get partyDate(): Fact<PartialDate>
  /** Last day the person counts, from "nghỉ hưu từ <ngày>" and the like (dossier K11); `NEVER` where he was not elected. */
  readonly countsUntil?: Serial
  /** Row said to be former, planned or left without a date: shown, flagged. */
  abstract get remarks(): readonly string[]
  /** Stands in a hidden or filtered row. */
  readonly hidden?: true
  /** Decisions that the cells alone do not show, in Vietnamese: "đơn vị theo dòng nhóm 12". */
  readonly why?: string
}

/** The same row but for what is given; the rest goes on being told by the row itself. */
export function changedRow(row: PersonRow, changes: Partial<PersonRow>): PersonRow {
  return Object.create(row, Object.getOwnPropertyDescriptors(changes)) as PersonRow
}

export interface Council {
  readonly name: string
  readonly level: 'town' | 'commune'
}

/** One party organisation with the marks of roster R9. */
export interface OrganisationRow {
  readonly ref: CellRef
  readonly name: string
  readonly type: Fact<'đảng bộ' | 'chi bộ'>
  readonly own: boolean
  readonly exempt: Fact<boolean>
  readonly hasStandingCommittee: Fact<boolean>
  readonly hasCommittee: Fact<boolean>
  readonly hasFemaleSource: Fact<boolean>
  readonly planningBuilt: Fact<boolean>
  readonly planningSubmitted: Fact<boolean>
  readonly planningApproved: Fact<boolean>
  readonly actionPlan: Fact<boolean>
  /** Quarter-IV report sent, by year: a column "Báo cáo quý IV năm 2024" gives 2024. */
  readonly reports: Readonly<Record<number, Fact<boolean>>>
}

export const ROSTER_KINDS = [
  'key-cadres',
  'committee',
  'appointments',
  'delegates',
  'organisations',
  'town-leaders',
  'planning',
  'units',
] as const
export type RosterKind = (typeof ROSTER_KINDS)[number]

/** Columns that hold posts; one of each may stand side by side (rule S11). */
export const POST_ROLES: readonly ColumnRole[] = ['post', 'party-post', 'state-post']

export interface ColumnReading {
  /** Absolute column on the sheet. */
  readonly column: number
  /** The header's words, parents joined by " / ". */
  readonly header: string
  /** What a choice of role for this column is remembered under (`ReadOptions.roleChoices`). */
  readonly headerKey?: string
  readonly role: ColumnRole
  /** For x-matrix columns (R7): the level a mark in this column means. */
  readonly level?: Level
  /** Of a date in three columns: 0 is the day's, 1 the month's, 2 the year's. Of a home: 0 the village's, 1 the commune's, 2 the district's, 3 the province's. Of forms of decisions told by marks: its place among them. */
  readonly part?: number
  /** For yearly columns. */
  readonly year?: number
  /** "Không là người địa phương": "Có" in this column means not local. */
  readonly negated?: true
  /** How the role was told, in Vietnamese: "theo tiêu đề", "theo nội dung", "do người dùng chọn". */
  readonly why: string
  readonly confidence: 'certain' | 'likely' | 'doubtful'
}

/** A filled row inside a table that is nobody's: why it was passed over. */
export interface PassedRow {
  readonly row: number
  readonly as: 'section' | 'total' | 'repeated-header' | 'column-numbers' | 'signature' | 'note' | 'vacant-post'
  readonly text: string
}

interface RosterBase {
  /** Stable while the header stands where it is: sheet name and header row. */
  readonly id: string
  readonly sheet: string
  readonly title: string
  /** Header to last data row, absolute. */
  readonly area: Area
  readonly headerRows: number
  readonly columns: readonly ColumnReading[]
  readonly why: string
  readonly confidence: 'certain' | 'likely' | 'doubtful'
  readonly hiddenRows: number
  readonly passed?: readonly PassedRow[]
}

export type Roster =
  | (RosterBase & { readonly kind: 'organisations'; readonly organisations: readonly OrganisationRow[] })
  | (RosterBase & { readonly kind: 'units'; readonly units: readonly Unit[] })
  | (RosterBase & { readonly kind: Exclude<RosterKind, 'organisations' | 'units'>; readonly people: readonly PersonRow[] })

/** A table looked at and left: a statistics table is not a roster (dossier 0.17). */
export interface Refusal {
  /** The id a roster here would have: a kind chosen for it in `kindChoices` makes it one. */
  readonly id?: string
  readonly sheet: string
  readonly area: Area
  readonly title: string
  readonly reason: string
}

export const ISSUE_CODES = [
  'date-unreadable', 'date-impossible', 'date-us-order', 'date-two-in-cell', 'date-short-year', 'date-as-text', 'date-as-number', 'date-assumed-order', 'date-half-swapped', 'date-implausible',
  'birth-missing', 'birth-without-day', 'decision-date-missing', 'birth-in-both-columns', 'gender-unreadable', 'gender-missing', 'level-unreadable', 'level-missing', 'level-studying', 'level-conflict', 'level-wrong-column',
  'language-without-level', 'post-unknown', 'post-acting', 'post-former', 'post-vacant', 'unit-unknown', 'unit-missing', 'unit-type-mismatch', 'unit-ambiguous',
  'local-unreadable', 'home-town-vague', 'mark-unreadable', 'form-unreadable', 'organisation-unknown', 'name-unreadable', 'name-missing',
  'duplicate-person', 'same-name', 'left-without-date', 'encoding-legacy', 'encoding-mojibake', 'text-lookalike', 'cell-error', 'row-not-understood',
  'same-as-above', 'column-conflict', 'column-doubtful', 'column-missing', 'hidden-rows', 'statistics-table', 'register-row',
] as const // prettier-ignore
export type IssueCode = (typeof ISSUE_CODES)[number]

/** blocks: the cell was left out of a number · doubtful: read, but look at it · note: for information. */
export type Severity = 'blocks' | 'doubtful' | 'note'

/** A correction that can be previewed and written: never applied by the reader itself. */
export interface Correction {
  readonly at: CellRef
  readonly from: unknown
  readonly to: string | number
  /** How to show `to` when it is a date serial. */
  readonly numberFormat?: string
}

/** A cell or row that could not be read for certain. */
export interface Issue {
  readonly code: IssueCode
  readonly severity: Severity
  readonly at: CellRef
  readonly text: string
  /** Vietnamese, a whole sentence. */
  readonly reason: string
  /** Vietnamese; what to write instead or to check. */
  readonly suggestion?: string
  readonly correction?: Correction
  readonly touches: readonly IndicatorId[]
}

/** Everything read from one workbook or one range. */
export interface Reading {
  readonly rosters: readonly Roster[]
  readonly refusals: readonly Refusal[]
  readonly issues: readonly Issue[]
}
