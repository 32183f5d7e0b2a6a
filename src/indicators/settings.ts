import type { Horizon } from '../plan'
import type { PartialDate } from '../roster'

/** How an age is told from a birth date (dossier G1). */
export type AgeRule = 'exact' | 'month' | 'year-inclusive' | 'year-strict'
/** Which day a year-only or month-only birth stands for (dossier G4); `interval`: the first, and the number is written from least to most. */
export type PartialBirth = 'early' | 'late' | 'exclude' | 'interval'
/** Which day an indicator takes ages at (dossier G2); without a typed congress or election the as-of date serves. */
export type AgeDay = 'cutoff' | 'congress' | 'election'
/** The indicators that hold everybody's age against one day; CT02 goes by its decisions. */
export const AGED_INDICATORS = ['CT01', 'CT09', 'CT10', 'CT11', 'CT12', 'CT13', 'CT18'] as const
export type AgedIndicator = (typeof AGED_INDICATORS)[number]
type OfEachAged<T> = { readonly [Id in AgedIndicator as `ageDay${Id}`]: T }

/** One entry for the day of ages of each of them. */
export function ofEachAged<T>(make: (id: AgedIndicator) => T): OfEachAged<T> {
  return Object.fromEntries(AGED_INDICATORS.map((id) => [`ageDay${id}`, make(id)])) as unknown as OfEachAged<T>
}
/** 2025–2030 "bí thư, chủ tịch UBND": either seat (default) or both (CT09). */
export type HeadSeats = 'either' | 'both'

export type TypedDates = Readonly<Partial<Record<Horizon, PartialDate>>>

/** Every choice the dossier leaves to the clerk, with its default in `DEFAULT_SETTINGS`. */
export interface Settings extends OfEachAged<AgeDay> {
  readonly ageRule: AgeRule
  readonly partialBirth: PartialBirth
  /** G7: above the band is "met-above-band" (floor) or unmet (strict-band). */
  readonly band: 'floor' | 'strict-band'
  /** G5: a person without the datum stays in the denominator (default) or is dropped, and the drop is said. */
  readonly missingData: 'keep' | 'drop'
  /** Which threshold decides: the plan's or Đề án 12's (footnotes 1 and 6). */
  readonly threshold: 'plan' | 'scheme-12'
  /** CT02: each on the day of its decision, or all at the as-of date. */
  readonly ageDayCT02: 'decision' | 'cutoff'
  /** Day or month of the party congress and of the council election by horizon, when typed. */
  readonly congressDates: TypedDates
  readonly electionDates: TypedDates
  /** G3: which day of its month a congress or election stands for when only the month is typed. */
  readonly monthOnly: 'first' | 'last'
  /** CT01: seats of the executive committee as approved, which are then its denominator; 0 counts the members there are. */
  readonly approvedMembers: number
  /** QT3: least percentages of women and of people under 40 among those planned, which the plan leaves to a higher level; 0 asks for none. */
  readonly planningWomen: number
  readonly planningYoung: number
  /** CT02. */
  readonly countReappointments: boolean
  readonly appointmentsBy: 'event' | 'person'
  /** CT03 to CT06. */
  readonly studyingCounts: boolean
  readonly equivalentTheoryCounts: boolean
  readonly standardsAfter2025: boolean
  /** CT08: local to the commune or to the former district. */
  readonly localTo: 'commune' | 'district'
  readonly inferLocality: boolean
  readonly secretaryDenominator: 'filled' | 'all-units'
  /** CT09. */
  readonly headSeats: HeadSeats
  /** CT10: whether the chair of the town's Fatherland Front is one of its key leaders, and deputy chairs who sit on no standing committee. */
  readonly frontChairIsLeader: boolean
  readonly deputyChairsOutsideCommittee: boolean
  /** CT13. */
  readonly languageLevel: 3 | 4
  readonly languagePopulation: 'young-leaders' | 'all-leaders'
  readonly acceptOldLanguageC: boolean
  readonly foreignDegreeIsLanguage: boolean
  /** CT15: per organisation (default) or pooled. */
  readonly committeeWomenBy: 'organisation' | 'pooled'
  /** CT17: as elected, or without those who left. */
  readonly delegates: 'elected' | 'present'
  /** G13. */
  readonly hiddenRows: 'include' | 'exclude'
  readonly decimals: number
}

export const DEFAULT_SETTINGS: Settings = {
  ageRule: 'exact',
  partialBirth: 'early',
  band: 'floor',
  missingData: 'keep',
  threshold: 'plan',
  ...ofEachAged((): AgeDay => 'cutoff'),
  ageDayCT01: 'congress',
  ageDayCT02: 'decision',
  congressDates: {},
  electionDates: {},
  monthOnly: 'first',
  approvedMembers: 0,
  planningWomen: 0,
  planningYoung: 0,
  countReappointments: false,
  appointmentsBy: 'event',
  studyingCounts: false,
  equivalentTheoryCounts: true,
  standardsAfter2025: true,
  localTo: 'commune',
  inferLocality: true,
  secretaryDenominator: 'filled',
  headSeats: 'either',
  frontChairIsLeader: false,
  deputyChairsOutsideCommittee: true,
  languageLevel: 3,
  languagePopulation: 'young-leaders',
  acceptOldLanguageC: true,
  foreignDegreeIsLanguage: true,
  committeeWomenBy: 'organisation',
  delegates: 'elected',
  hiddenRows: 'include',
  decimals: 2,
}
