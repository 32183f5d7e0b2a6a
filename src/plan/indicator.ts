/** The years by whose end the plan sets targets, in order. A target is reached *by* its year: in 2027 the plan looks ahead to 2030. */
export const HORIZONS = [2025, 2030, 2035] as const
export type Horizon = (typeof HORIZONS)[number]

const NUMERIC_IDS = [
  'CT01', 'CT02', 'CT03', 'CT04', 'CT05', 'CT06', 'CT07', 'CT08', 'CT09',
  'CT10', 'CT11', 'CT12', 'CT13', 'CT14', 'CT15', 'CT16', 'CT17', 'CT18',
] as const // prettier-ignore
const PROCESS_IDS = ['QT1', 'QT2', 'QT3', 'QT4'] as const
export const INDICATOR_IDS = [...NUMERIC_IDS, ...PROCESS_IDS] as const

export type IndicatorId = (typeof INDICATOR_IDS)[number]

/** What one count of an indicator stands for. Mixing them is the commonest wrong number (dossier 0.1). */
export type CountedUnit = 'person' | 'event' | 'post' | 'commune' | 'organisation' | 'delegate' | 'person-course'

/** The plan's own force: "phấn đấu" (strive), "phải" (must), or a plain statement of what is to be. */
export type Strength = 'strive' | 'must' | 'state'

/** A threshold of another document kept beside the plan's own: shown, never deciding (footnotes 1 and 6). */
export interface ReferenceThreshold {
  readonly percent: number
  readonly source: 'Đề án 12'
  readonly section?: string
}

interface Stated {
  /** Where the plan says it; its own words are in `quoteOf`. */
  readonly section: string
  readonly strength: Strength
  /** Set when the horizon has no figure of its own and an earlier one goes on (dossier G9). */
  readonly carriedFrom?: Horizon
  readonly reference?: ReferenceThreshold
}

/** What is asked for at one horizon. The number is the number on paper: 15 for "15%", never 0.15. */
export type Target =
  | (Stated & { readonly kind: 'at-least'; readonly percent: number })
  | (Stated & { readonly kind: 'more-than'; readonly percent: number })
  | (Stated & { readonly kind: 'band'; readonly from: number; readonly to: number })
  | (Stated & { readonly kind: 'at-least-one' })
  | (Stated & { readonly kind: 'all' })
  /** The plan sets no figure here; `section` is where one would stand. */
  | { readonly kind: 'silent'; readonly section: string }

/** A target that asks for something; silence does not. */
export type Figure = Exclude<Target, { readonly kind: 'silent' }>

/** When a figure is due: by the end of the horizon, every year, at each congress or council term, always, or as a process step. */
export type Rhythm = 'deadline' | 'yearly' | 'term' | 'standing' | 'process'

/** Which day ages are taken at, for the indicators that look at ages (dossier G2). */
export type AgeDate = 'cutoff' | 'congress' | 'decision' | 'none'

export interface Indicator {
  /** In full; `SHORT_NAMES` has one that fits a narrow pane. */
  readonly name: string
  readonly counted: CountedUnit
  readonly rhythm: Rhythm
  readonly ageDate: AgeDate
  /** One Vietnamese sentence: how numerator and denominator are read. Shown beside every figure. */
  readonly reads: string
  /** The age line, for the indicators that look at ages: strictly under this many completed years. */
  readonly under?: AgeLine
  /** The target is asked of every organisation by itself (CT15): a tally of organisations that reach it is held against all of them. */
  readonly withinEach?: 'organisation'
  /** Once this horizon has passed the target is due at all times, not by the next horizon (CT03: "by 2025", then a standard). */
  readonly standingAfter?: Horizon
  readonly targets: Readonly<Record<Horizon, Target>>
}

export type AgeLine = 35 | 40

/** The indicators that have an age line. */
export type YoungId = 'CT01' | 'CT02' | 'CT09' | 'CT10' | 'CT11' | 'CT12' | 'CT13' | 'CT18'

/** The horizon a year falls under: to 2025, 2026 to 2030, from 2031 (dossier G9). */
export function horizonOf(year: number): Horizon {
  return HORIZONS.find((horizon) => year <= horizon) ?? 2035
}
