import { INDICATORS, type IndicatorId, type Target } from '../plan'
import { finish, madeOnce, type PersonRow, type Serial, type Steps } from '../roster'
import { countYoungAppointments } from './appointments'
import { countStandard } from './cadre-standards'
import { openCounting, type Count, type CountAmong } from './counting'
import { whyNoPosts } from './key-cadres'
import { countActionPlans, countPlanning, countReports } from './organisation-duties'
import { countPlanned } from './planned-cadres'
import { countNonlocalSecretaries } from './secretaries'
import type { Settings } from './settings'
import { PEOPLE_KINDS, type Evidence, type PeopleKind, type TallyResult } from './tally'
import { countYoungLeaders, countYoungStanding, countYoungStandingOrDeputy } from './town-leaders'
import { countWardLanguages } from './ward-languages'
import { countWomenDelegates } from './women-delegates'
import { countCellWomen, countCommitteeWomen, countStandingCommitteeWomen } from './women-in-committees'
import { countCommunesWithYoungDeputy, countCommunesWithYoungHead } from './young-communes'
import { countYoungMembers } from './young-members'

type CountedKind = PeopleKind | 'organisations'
type RowOf<Kind extends CountedKind> = NonNullable<Evidence[Kind]>[number]

type AnyCount = Count<TallyResult | Steps<TallyResult>>

/** Counts among the rows of the one kind of roster that tells of an indicator. */
const among =
  <Kind extends CountedKind>(kind: Kind, count: CountAmong<RowOf<Kind>, TallyResult | Steps<TallyResult>>): AnyCount =>
  (counting, evidence, asOf, settings) => {
    const rows = evidence[kind] as readonly RowOf<Kind>[] | undefined
    return rows ? count(counting, evidence, asOf, settings, rows) : counting.none({ kind: 'no-roster', needs: [kind] })
  }

/** Among key cadres, where anything tells who is one. */
const amongCadres = (count: CountAmong<PersonRow, Steps<TallyResult>>): AnyCount =>
  among('key-cadres', (counting, evidence, asOf, settings, rows) => {
    const missing = whyNoPosts(rows)
    return missing ? counting.none(missing) : count(counting, evidence, asOf, settings, rows)
  })

const COUNTS: Readonly<Record<IndicatorId, AnyCount>> = {
  CT01: among('committee', countYoungMembers),
  CT02: among('appointments', countYoungAppointments),
  CT03: amongCadres(countStandard('CT03')),
  CT04: amongCadres(countStandard('CT04')),
  CT05: amongCadres(countStandard('CT05')),
  CT06: amongCadres(countStandard('CT06')),
  CT07: among('organisations', countPlanning),
  CT08: amongCadres(countNonlocalSecretaries),
  CT09: amongCadres(countCommunesWithYoungHead),
  CT10: countYoungLeaders,
  CT11: countYoungStandingOrDeputy,
  CT12: countYoungStanding,
  CT13: amongCadres(countWardLanguages),
  CT14: among('committee', countStandingCommitteeWomen),
  CT15: among('committee', countCommitteeWomen),
  CT16: among('committee', countCellWomen),
  CT17: among('delegates', countWomenDelegates),
  CT18: amongCadres(countCommunesWithYoungDeputy),
  QT1: among('organisations', countActionPlans),
  QT2: among('organisations', countReports),
  QT3: countPlanned,
  QT4: (counting) => counting.none({ kind: 'no-figure', reason: INDICATORS.QT4.reads }),
}

/**
 * Who counts, among whom, for one indicator on one day.
 * Every member is named with the reason. The number follows the rules' defaults; whoever nobody can be sure of is `undetermined`,
 * in the denominator and not in the numerator, so that the true numerator lies between `numerator` and `numerator + undetermined`:
 * six young of 39 and one more born in "1985" on 30/06/2025 is 6/39, possibly 7.
 * `asOf` is the day of ages and of who still holds a post; for CT02 and QT2 its year.
 * `target`: what every organisation is asked for (CT15); the plan's own where it is left out.
 */
export function tally(indicator: IndicatorId, evidence: Evidence, asOf: Serial, settings: Settings, target?: Target): TallyResult {
  return finish(tallyInSteps(indicator, evidence, asOf, settings, target))
}

/** The same, with pauses. */
export function* tallyInSteps(
  indicator: IndicatorId,
  evidence: Evidence,
  asOf: Serial,
  settings: Settings,
  target?: Target,
): Steps<TallyResult> {
  const counting = openCounting(indicator, settings, target)
  const count = COUNTS[indicator](counting, settings.hiddenRows === 'exclude' ? visible(evidence) : evidence, asOf, settings)
  return 'ok' in count ? count : yield* count
}

/** Without the people of hidden and filtered rows (rule G13); told once for all the indicators that ask. */
const visible = madeOnce((evidence: Evidence): Evidence => {
  const shown = PEOPLE_KINDS.flatMap((kind) => {
    const rows = evidence[kind]
    return rows ? [[kind, rows.filter(({ hidden }) => !hidden)]] : []
  })
  return { ...evidence, ...(Object.fromEntries(shown) as Partial<Evidence>) }
})
