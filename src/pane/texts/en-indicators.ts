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

const KEY_CADRES =
  'whoever holds one of the six key posts of a commune (secretary, deputy secretary, chair and deputy chair of the People’s Council and of the People’s Committee), each person once'
const ORGANISATIONS = 'the Party committees and cells under the town’s'

/** How each is counted: who is in the number, among whom. */
export const indicatorReads: Readonly<Record<IndicatorId, string>> = {
  CT01: 'Counted: members of the town Party committee under 40; among: all members in office. Ages are taken on the day of the congress where it is given, else on the day asked for.',
  CT02: 'Counted: appointments and nominations of the year in which the cadre was under 40 on the day of the decision (of the election); among: all those of the year to posts managed by the Standing Committee, without reappointments.',
  CT03: `Counted: a university degree or higher; among: ${KEY_CADRES}.`,
  CT04: `Counted: political theory at intermediate level or higher; among: ${KEY_CADRES}.`,
  CT05: `Counted: training in state administration for the grade of officer or higher (by certificate, not by grade of salary); among: ${KEY_CADRES}.`,
  CT06: `Counted: the update course for leaders and managers; among: ${KEY_CADRES}.`,
  CT07: `Counted: Party organisations that have both drawn up their planning and submitted it for approval; among: ${ORGANISATIONS}, the town’s own organisation left out.`,
  CT08: 'Counted: secretaries of commune Party committees who are not of that commune (by the column Yes/No; without it, judged by the home, which is said); among: the posts of secretary that are held.',
  CT09: 'Counted: communes in which the secretary or the chair of the People’s Committee is under 40 (both in one commune are one commune); among: all communes of the register, those with vacant posts too.',
  CT10: 'Counted: people under 40; among: secretary and deputy secretaries of the town, chairs and deputy chairs of its People’s Council and People’s Committee, and the members of the Standing Committee, each person once.',
  CT11: 'Counted: people under 40; among: secretary and deputy secretaries of the town and the deputy chairs of its People’s Council and People’s Committee, each person once. Met when there is at least one.',
  CT12: 'Counted: people under 40; among: the standing secretaries of the town, that is the secretary and the deputy secretaries. Met when there is at least one.',
  CT13: 'Counted: a foreign language at level 3 of 6 or higher; among: key cadres of the wards (not of rural communes) under 40. The plan names no level: 3 is the default, changed in the settings.',
  CT14: 'Counted: Party organisations with at least one woman in the standing committee; among: those that have one, the town’s too, except where exempt.',
  CT15: 'Counted: subordinate organisations whose executive committee reaches the target share of women; among: those asked about. Met when all of them reach it.',
  CT16: 'Counted: party cells with at least one woman in the committee; among: the cells under the town’s committee that have one, except where exempt.',
  CT17: 'Counted: women; among: all delegates elected at the beginning of the term, by level. Met when each level in the roster is above 35% (35% itself is not).',
  CT18: 'Counted: communes in which a deputy secretary, a deputy chair of the People’s Council or of the People’s Committee is under 35; among: all communes of the register, those with vacant posts too.',
  QT1: `Counted: Party organisations that have a programme of action or a plan; among: ${ORGANISATIONS}. The plan names no share: it is asked of every organisation, so 100%.`,
  QT2: `Counted: Party organisations that have sent the report of quarter IV of the year; among: ${ORGANISATIONS}. The plan names no share: it is asked of every organisation, so 100%.`,
  QT3: 'Counted: women, and people under 40, in the planning list; among: everybody in it. The two shares are judged each by itself, against what the user gives: the plan names no figure.',
  QT4: 'People trained are only listed, by the six groups of tasks; the plan sets no figure to reach.',
}

const WITHOUT_SOURCE =
  'Whoever has “Không” in the column for qualified women to choose from; where it is blank it is judged all the same, to be confirmed.'

/** Who or what the plan leaves out. */
export const exemptions: Readonly<Partial<Record<IndicatorId, string>>> = {
  CT14: WITHOUT_SOURCE,
  CT15: 'The town’s military organisation; the town Party committee itself is not counted.',
  CT16: WITHOUT_SOURCE,
}
