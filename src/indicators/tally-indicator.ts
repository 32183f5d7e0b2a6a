import type { IndicatorId } from '../plan'
import { finish, type Serial, type Steps } from '../roster'
import { countYoungAppointments } from './appointments'
import { countStandard } from './cadre-standards'
import { PEOPLE_OF } from './evidence'
import { countActionPlans, countPlanning, countReports } from './organisation-duties'
import { countPlanned } from './planned-cadres'
import { countNonlocalSecretaries } from './secretaries'
import type { Settings } from './settings'
import type { Evidence, TallyResult } from './tally'
import { countYoungLeaders, countYoungStanding, countYoungStandingOrDeputy } from './town-leaders'
import { countWardLanguages } from './ward-languages'
import { countWomenDelegates } from './women-delegates'
import { countCellWomen, countCommitteeWomen, countStandingCommitteeWomen } from './women-in-committees'
import { countCommunesWithYoungDeputy, countCommunesWithYoungHead } from './young-communes'
import { countYoungMembers } from './young-members'

/** A count among all the key cadres pauses; the others walk over few. */
type Count = (evidence: Evidence, asOf: Serial, settings: Settings) => TallyResult | Steps<TallyResult>

const standard =
  (indicator: 'CT03' | 'CT04' | 'CT05' | 'CT06'): Count =>
  (...asked) =>
    countStandard(indicator, ...asked)

const noFigure =
  (indicator: IndicatorId, reason: string): Count =>
  () => ({ ok: false, indicator, why: { kind: 'no-figure', reason } })

const COUNTS: Readonly<Record<IndicatorId, Count>> = {
  CT01: countYoungMembers,
  CT02: countYoungAppointments,
  CT03: standard('CT03'),
  CT04: standard('CT04'),
  CT05: standard('CT05'),
  CT06: standard('CT06'),
  CT07: countPlanning,
  CT08: countNonlocalSecretaries,
  CT09: countCommunesWithYoungHead,
  CT10: countYoungLeaders,
  CT11: countYoungStandingOrDeputy,
  CT12: countYoungStanding,
  CT13: countWardLanguages,
  CT14: countStandingCommitteeWomen,
  CT15: countCommitteeWomen,
  CT16: countCellWomen,
  CT17: countWomenDelegates,
  CT18: countCommunesWithYoungDeputy,
  QT1: countActionPlans,
  QT2: countReports,
  QT3: countPlanned,
  QT4: noFigure('QT4', 'Chỉ thống kê số lượt đào tạo, bồi dưỡng; Kế hoạch không đặt mức phải đạt.'),
}

/**
 * Who counts, among whom, for one indicator on one day.
 * Every member is named with the reason. The number follows the rules' defaults; whoever nobody can be sure of is `undetermined`,
 * in the denominator and not in the numerator, so that the true numerator lies between `numerator` and `numerator + undetermined`:
 * six young of 39 and one more born in "1985" on 30/06/2025 is 6/39, possibly 7.
 * `asOf` is the day of ages and of who still holds a post; for CT02 and QT2 its year.
 */
export function tally(indicator: IndicatorId, evidence: Evidence, asOf: Serial, settings: Settings): TallyResult {
  return finish(tallyInSteps(indicator, evidence, asOf, settings))
}

/** The same, with pauses. */
export function* tallyInSteps(indicator: IndicatorId, evidence: Evidence, asOf: Serial, settings: Settings): Steps<TallyResult> {
  const count = COUNTS[indicator](settings.hiddenRows === 'exclude' ? visible(evidence) : evidence, asOf, settings)
  return 'ok' in count ? count : yield* count
}

const visibleOf = new WeakMap<Evidence, Evidence>()

/** Without the people of hidden and filtered rows (rule G13); told once for all the indicators that ask. */
function visible(evidence: Evidence): Evidence {
  const told = visibleOf.get(evidence)
  if (told) return told
  const shown = Object.values(PEOPLE_OF).flatMap((name) => {
    const rows = evidence[name]
    return rows ? [[name, rows.filter(({ hidden }) => !hidden)]] : []
  })
  const left: Evidence = { ...evidence, ...(Object.fromEntries(shown) as Partial<Evidence>) }
  visibleOf.set(evidence, left)
  return left
}
