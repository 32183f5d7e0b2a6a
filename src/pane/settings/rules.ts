import { ofEachAged } from '../../indicators'
import { SETTING_CHOICES, SETTING_KEYS, type SettingKey, type TypedKey, type TypedSetting, TYPED_SETTINGS } from '../../report'

export type RuleGroup = 'ages' | 'ageDays' | 'targets' | 'cadres' | 'locality' | 'others'

/** Where each choice stands on the settings screen. */
const GROUP_OF: Readonly<Record<SettingKey, RuleGroup>> = {
  ageRule: 'ages',
  partialBirth: 'ages',
  ...ofEachAged((): RuleGroup => 'ageDays'),
  ageDayCT02: 'ageDays',
  monthOnly: 'ageDays',
  threshold: 'targets',
  band: 'targets',
  missingData: 'targets',
  hiddenRows: 'targets',
  decimals: 'targets',
  studyingCounts: 'cadres',
  equivalentTheoryCounts: 'cadres',
  standardsAfter2025: 'cadres',
  localTo: 'locality',
  inferLocality: 'locality',
  secretaryDenominator: 'locality',
  appointmentsBy: 'others',
  countReappointments: 'others',
  headSeats: 'others',
  frontChairIsLeader: 'others',
  deputyChairsOutsideCommittee: 'others',
  languageLevel: 'others',
  languagePopulation: 'others',
  acceptOldLanguageC: 'others',
  foreignDegreeIsLanguage: 'others',
  committeeWomenBy: 'others',
  delegates: 'others',
}

const groupOfTyped = (key: TypedKey): RuleGroup => (/^(congress|election)-/.test(key) ? 'ageDays' : 'others')

/** The typed settings of a group. */
export const typedOf = (group: RuleGroup): readonly TypedSetting[] => TYPED_SETTINGS.filter(({ key }) => groupOfTyped(key) === group)

export interface Rule {
  readonly key: SettingKey
  readonly group: RuleGroup
  readonly values: readonly unknown[]
}

/** Every choice that the rules leave to the clerk, in the order of the settings screen. */
export const RULES: readonly Rule[] = SETTING_KEYS.map((key) => ({
  key,
  group: GROUP_OF[key],
  values: SETTING_CHOICES[key].values.map(([value]) => value),
}))
