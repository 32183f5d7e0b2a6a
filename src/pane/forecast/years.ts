import { targetAt, unitsOfProfile, type IndicatorId } from '../../plan'
import { AGED_INDICATORS, gatherEvidence, tallyInSteps, type Counts, type Evidence, type TallyResult } from '../../indicators'
import { askedTarget, forecast, imagine, judge, lastDayOf, type Assessment, type HorizonForecast, type ImaginedChange } from '../../report'
import { dateOf, isoOf, type Steps } from '../../roster'
import type { Checked } from '../check'

/** Indicators whose figure changes as people grow older, nobody coming or going. CT02 looks at each decision's own day. */
export const AGEING: readonly IndicatorId[] = AGED_INDICATORS

const LAST_YEAR = 2035

export interface YearAhead {
  readonly year: number
  /** Left out when nothing could be tallied. */
  readonly counts?: Counts
}

export function evidenceOf({ reading, profile, question }: Checked): Evidence {
  return gatherEvidence(reading.rosters, unitsOfProfile(profile, isoOf(question.asOf)), profile.organisations)
}

/** One indicator with the people there are, some of them imagined. */
export interface Ahead {
  readonly indicator: IndicatorId
  /** Nothing imagined. */
  readonly today: TallyResult
  readonly now: Assessment
  readonly years: readonly YearAhead[]
  readonly horizons: readonly HorizonForecast[]
}

export function* lookAhead(indicator: IndicatorId, real: Evidence, imagined: readonly ImaginedChange[], checked: Checked): Steps<Ahead> {
  const { horizon, asOf, settings } = checked.question
  const { profile } = checked
  const evidence = imagine(real, imagined, asOf)
  const target = targetAt(indicator, horizon, profile)
  const today = yield* tallyInSteps(indicator, real, asOf, settings, target)
  const tallied = evidence === real ? today : yield* tallyInSteps(indicator, evidence, asOf, settings, target)
  const now = judge(tallied, horizon, asOf, settings, askedTarget(indicator, horizon, settings, profile))
  if (!AGEING.includes(indicator)) return { indicator, today, now, years: [], horizons: [] }
  const years = yield* yearsAhead(indicator, evidence, checked)
  return { indicator, today, now, years, horizons: yield* forecast(indicator, evidence, asOf, settings, profile) }
}

/** The same people on each 31/12, from the year of the as-of date to 2035. */
function* yearsAhead(indicator: IndicatorId, evidence: Evidence, { question }: Checked): Steps<readonly YearAhead[]> {
  const years: YearAhead[] = []
  for (let year = dateOf(question.asOf).year; year <= LAST_YEAR; year++) {
    yield
    const result = yield* tallyInSteps(indicator, evidence, lastDayOf(year), question.settings)
    years.push({ year, ...(result.ok && { counts: result.tally }) })
  }
  return years
}
