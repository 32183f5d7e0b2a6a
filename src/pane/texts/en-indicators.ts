import type { IndicatorId } from '../../plan'

/** The plan's indicators in short, for people who do not read Vietnamese; the full names stay Vietnamese. */
export const indicatorNames: Readonly<Record<IndicatorId, string>> = {
  CT01: 'Young members of the town Party committee',
  CT02: 'Under 40 among appointments and nominations',
  CT03: 'Key commune cadres with a university degree',
  CT04: 'Key commune cadres with intermediate theory',
  CT05: 'Key commune cadres trained in administration',
  CT06: 'Key commune cadres with update courses',
  CT07: 'Party organisations with planning submitted',
  CT08: 'Commune secretaries who are not local',
  CT09: 'Communes with a head under 40',
  CT10: 'Town leaders under 40',
  CT11: 'A town leader or deputy under 40',
  CT12: 'A standing secretary of the town under 40',
  CT13: 'Young ward leaders with a foreign language',
  CT14: 'Women in standing committees',
  CT15: 'Women in subordinate executive committees',
  CT16: 'Women in party cell committees',
  CT17: 'Women among council delegates',
  CT18: 'Communes with a deputy under 35',
  QT1: 'Action programme or plan issued',
  QT2: 'Quarter IV report sent',
  QT3: 'Women and young people in planning lists',
  QT4: 'People trained, by the six groups',
}
