export * from './verdict'
export { catalogueRows, type CatalogueRow } from './catalogue'
export { checkRosters, checkRostersInSteps, type CheckRequest, type CheckResult, type EvidenceSummary } from './check'
export { isDue, lastDayOf } from './due'
export {
  crossings,
  dayOfReaching,
  forecast,
  forecastBirths,
  type Crossing,
  type Departure,
  type ForecastRow,
  type HorizonForecast,
} from './forecast'
export { judge } from './judge'
export { judgeCounts, type CountsVerdict } from './judge-counts'
export { formatCount, formatFraction, formatNumber, formatPercent, formatShare, formatShareInSentence, roundPercent } from './share'
export { targetText, thresholdOf } from './target'
export { reasonOf, ROSTER_NAMES } from './without-tally'
export { readOptionsFor } from './read-options'
export * from './form'
export * from './template'
export { earlierCounts } from './earlier'
export { describeAll, describeIndicator, type EarlierCount, type ProseOptions } from './prose'
export { MOST_SEATS, readSeats, SETTING_CHOICES, SETTING_KEYS, type SettingChoice, type SettingKey } from './setting-choices'
export { readStatedSettings, withStated, type StatedKey, type StatedSettings } from './setting-sheet'
export { registerTables, type RegisterTable } from './register-tables'
export { imagine, NEWCOMER_AGE, peopleOf, placeOf, whatIf, type ImaginedChange, type Newcomer } from './what-if'
