import type { Settings } from '../../indicators'

/** Settings with a closed list of values; congress dates are typed. */
export type RuleKey = Exclude<keyof Settings, 'congressDates'>
export type RuleGroup = 'ages' | 'targets' | 'cadres' | 'locality' | 'others'

export interface Rule<K extends RuleKey = RuleKey> {
  readonly key: K
  readonly group: RuleGroup
  readonly values: readonly Settings[K][]
}

const rule = <K extends RuleKey>(group: RuleGroup, key: K, values: readonly Settings[K][]) => ({ group, key, values }) as unknown as Rule
const yesNo = (group: RuleGroup, key: { [K in RuleKey]: Settings[K] extends boolean ? K : never }[RuleKey]) =>
  rule(group, key, [true, false])

/** Every choice that the rules leave to the clerk, in the order of the settings screen. */
export const RULES: readonly Rule[] = [
  rule('ages', 'ageRule', ['exact', 'month', 'year-inclusive', 'year-strict']),
  rule('ages', 'partialBirth', ['early', 'late', 'exclude']),
  rule('targets', 'threshold', ['plan', 'scheme-12']),
  rule('targets', 'band', ['floor', 'strict-band']),
  rule('targets', 'missingData', ['keep', 'drop']),
  rule('targets', 'hiddenRows', ['include', 'exclude']),
  rule('targets', 'decimals', [0, 1, 2, 3]),
  yesNo('cadres', 'studyingCounts'),
  yesNo('cadres', 'equivalentTheoryCounts'),
  yesNo('cadres', 'standardsAfter2025'),
  rule('locality', 'localTo', ['commune', 'district']),
  yesNo('locality', 'inferLocality'),
  rule('locality', 'secretaryDenominator', ['filled', 'all-units']),
  rule('others', 'appointmentsBy', ['event', 'person']),
  yesNo('others', 'countReappointments'),
  rule('others', 'headSeats', ['either', 'both']),
  rule('others', 'languageLevel', [3, 4]),
  rule('others', 'languagePopulation', ['young-leaders', 'all-leaders']),
  yesNo('others', 'acceptOldLanguageC'),
  yesNo('others', 'foreignDegreeIsLanguage'),
  rule('others', 'committeeWomenBy', ['organisation', 'pooled']),
  rule('others', 'delegates', ['elected', 'present']),
]
