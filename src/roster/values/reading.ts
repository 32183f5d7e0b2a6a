import type { AppointmentForm, Gender, HeldPost, IssueCode, Level, PartialDate, Serial, UnitMatch } from '../records'

/** Something to look at in a cell that was read all the same. Becomes an issue that does not block the number. */
export interface Flag {
  readonly code: IssueCode
  /** Vietnamese, a whole sentence. */
  readonly reason: string
  /** Vietnamese; what to write instead or to check. */
  readonly suggestion?: string
}

/** What to write into the cell instead: a date serial or a text. Only ever offered, never applied. */
export type Proposal = Serial | string

export interface Unreadable {
  readonly kind: 'unreadable'
  readonly code: IssueCode
  readonly reason: string
  readonly suggestion?: string
  readonly proposal?: Proposal
}

/** One cell read by itself: a value, nothing there, or text nobody can be sure of. Expected failures are values; no reader throws. */
export type CellReading<T> =
  | { readonly kind: 'read'; readonly value: T; readonly flags: readonly Flag[] }
  | { readonly kind: 'blank' }
  | Unreadable

const NO_FLAGS: readonly Flag[] = []
export const BLANK: CellReading<never> = { kind: 'blank' }

export function read<T>(value: T, flags: readonly Flag[] = NO_FLAGS): CellReading<T> {
  return { kind: 'read', value, flags }
}

export function unreadable(code: IssueCode, reason: string, suggestion?: string, proposal?: Proposal): Unreadable {
  return { kind: 'unreadable', code, reason, suggestion, proposal }
}

export type DateReading = CellReading<PartialDate>
export type GenderReading = CellReading<Gender>
export type MarkReading = CellReading<boolean>

export type LevelKind = 'degree' | 'theory' | 'administration' | 'language'

/** A level reached, with what a setting may want to know about how it was reached. */
export interface LevelValue {
  readonly level: Level
  /** The level being studied for; `level` is then what is already there, or the level below. */
  readonly studying?: Level
  /** "Tương đương trung cấp": counts unless `equivalentTheoryCounts` is off. */
  readonly equivalent?: true
  /** The bậc rests on an old A, B or C certificate. */
  readonly oldCertificate?: 'A' | 'B' | 'C'
  /** The bậc rests on a degree in a language or a degree from abroad. */
  readonly foreignDegree?: true
}
export type LevelReading = CellReading<LevelValue>

/** A part of a post cell that is no held post of the register. */
export interface OtherPost {
  readonly text: string
  /** excluded: of the Youth Union, a mass organisation, a party cell, another body. unknown: nobody told us. */
  readonly why: 'former' | 'planned' | 'assistant' | 'vacant' | 'excluded' | 'unknown'
}
/** What a post cell says of the end of its posts: "Bí thư (đến 31/12/2024)". */
export interface PostsEnd {
  readonly text: string
  /** The last day; absent where no day can be read, or another post of the cell goes on. */
  readonly until?: Serial
  /** "Nghỉ hưu": the person goes, not only the post. */
  readonly leaves?: boolean
}
export interface PostsValue {
  readonly held: readonly HeldPost[]
  readonly others: readonly OtherPost[]
  readonly end?: PostsEnd
}
export type PostReading = CellReading<PostsValue>

export type UnitReading = CellReading<UnitMatch>
/** Where a quê quán lies: in one of the units, or certainly outside all of them. */
export type HomePlace = { readonly place: 'unit'; readonly match: UnitMatch } | { readonly place: 'elsewhere' }
export type HomeReading = CellReading<HomePlace>
export type FormReading = CellReading<AppointmentForm>
