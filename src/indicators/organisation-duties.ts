import type { OrganisationRow, Serial } from '../roster'
import { dateOf } from '../roster'
import { allOf, askDone, type Answer } from './answer'
import { Counting } from './counting'
import { whoIsBody } from './organisations'
import type { Settings } from './settings'
import type { Evidence, TallyResult } from './tally'

/** CT07: organisations under the town committee that have built their planning *and* submitted it; approval is not asked for (II.2.1.2.c). */
export function countPlanning(evidence: Evidence, _asOf: Serial, settings: Settings): TallyResult {
  return countDuty('CT07', evidence, settings, ({ planningBuilt, planningSubmitted }) => {
    const built = askDone(planningBuilt, 'đã xây dựng quy hoạch', 'chưa xây dựng quy hoạch', 'đã xây dựng quy hoạch')
    const submitted = askDone(planningSubmitted, 'đã đề nghị phê duyệt', 'chưa đề nghị phê duyệt', 'đã đề nghị phê duyệt')
    return { ...(allOf([built, submitted]) ?? built), why: `${built.why}, ${submitted.why}` }
  })
}

/** QT1: organisations with a programme of action or a plan for Đề án 12 (II.1.2). */
export function countActionPlans(evidence: Evidence, _asOf: Serial, settings: Settings): TallyResult {
  return countDuty('QT1', evidence, settings, ({ actionPlan }) =>
    askDone(actionPlan, 'có chương trình, kế hoạch', 'chưa có chương trình, kế hoạch', 'chương trình, kế hoạch thực hiện'),
  )
}

/** QT2: organisations that sent the quarter-IV report of the as-of date's year (II.1.2). */
export function countReports(evidence: Evidence, asOf: Serial, settings: Settings): TallyResult {
  const { year } = dateOf(asOf)
  return countDuty('QT2', evidence, settings, ({ reports }) =>
    askDone(
      reports[year] ?? { state: 'absent' },
      `đã gửi báo cáo quý IV năm ${year}`,
      `chưa gửi báo cáo quý IV năm ${year}`,
      `báo cáo quý IV năm ${year}`,
    ),
  )
}

/** Among the organisations of the register, the town's own left out (rule K1). */
function countDuty(
  indicator: 'CT07' | 'QT1' | 'QT2',
  { organisations }: Evidence,
  settings: Settings,
  ask: (row: OrganisationRow) => Answer,
): TallyResult {
  const counting = new Counting(indicator, settings)
  if (!organisations) return counting.none({ kind: 'no-roster', needs: ['organisations'] })
  for (const row of organisations) {
    const who = whoIsBody(row, row.type.state === 'known' ? row.type.value : '')
    if (row.own) counting.leaveOut(who, 'không phải tổ chức đảng trực thuộc')
    else counting.add(who, ask(row))
  }
  return counting.result('Không có đảng ủy, chi bộ trực thuộc nào trong danh sách.')
}
