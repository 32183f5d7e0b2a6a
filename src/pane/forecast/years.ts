import { INDICATORS, unitsOfProfile, type IndicatorId } from '../../plan'
import { gatherEvidence, tally, type Counts, type Evidence } from '../../indicators'
import { lastDayOf } from '../../report'
import { dateOf, isoOf } from '../../roster'
import type { Checked } from '../check'

/** Indicators whose figure changes as people grow older, nobody coming or going. CT02 looks at each decision's own day. */
export const AGEING: readonly IndicatorId[] = Object.values(INDICATORS)
  .filter(({ under, ageDate }) => under !== undefined && ageDate !== 'decision')
  .map(({ id }) => id)

const LAST_YEAR = 2035

export interface YearAhead {
  readonly year: number
  /** Left out when nothing could be tallied. */
  readonly counts?: Counts
}

export function evidenceOf({ reading, profile, question }: Checked): Evidence {
  return gatherEvidence(reading.rosters, unitsOfProfile(profile, isoOf(question.asOf)), profile.organisations)
}

/** The same people on each 31/12, from the year of the as-of date to 2035. */
export function yearsAhead(indicator: IndicatorId, evidence: Evidence, { question }: Checked): readonly YearAhead[] {
  const years: YearAhead[] = []
  for (let year = dateOf(question.asOf).year; year <= LAST_YEAR; year++) {
    const result = tally(indicator, evidence, lastDayOf(year), question.settings)
    years.push({ year, ...(result.ok && { counts: result.tally }) })
  }
  return years
}
