import { dateOf, type OrganisationRow, type Serial } from '../roster'
import { allOf, askDone, type Answer } from './answer'
import type { CountAmong } from './counting'
import { whoIsBody } from './organisations'

/** Among the organisations of the register, the town's own left out (rule K1). */
const countDuty =
  (ask: (row: OrganisationRow, asOf: Serial) => Answer): CountAmong<OrganisationRow> =>
  (counting, _evidence, asOf, _settings, organisations) => {
    for (const row of organisations) {
      const who = whoIsBody({ ...row, type: row.type.state === 'known' ? row.type.value : '' })
      if (row.own) counting.leaveOut(who, 'không phải tổ chức đảng trực thuộc')
      else counting.add(who, ask(row, asOf))
    }
    return counting.result('Không có tổ chức đảng nào thuộc diện xét.')
  }

/** CT07: organisations under the town committee that have built their planning *and* submitted it; approval is not asked for (II.2.1.2.c). */
export const countPlanning = countDuty(({ planningBuilt, planningSubmitted }) => {
  const built = askDone(planningBuilt, 'đã xây dựng quy hoạch', 'chưa xây dựng quy hoạch', 'đã xây dựng quy hoạch')
  const submitted = askDone(planningSubmitted, 'đã đề nghị phê duyệt', 'chưa đề nghị phê duyệt', 'đã đề nghị phê duyệt')
  return { ...allOf([built, submitted]), why: `${built.why}, ${submitted.why}` }
})

/** QT1: organisations with a programme of action or a plan for Đề án 12 (II.1.2). */
export const countActionPlans = countDuty(({ actionPlan }) =>
  askDone(actionPlan, 'có chương trình, kế hoạch', 'chưa có chương trình, kế hoạch', 'chương trình, kế hoạch thực hiện'),
)

/** QT2: organisations that sent the quarter-IV report of the as-of date's year (II.1.2). */
export const countReports = countDuty(({ reports }, asOf) => {
  const { year } = dateOf(asOf)
  const report = `báo cáo quý IV năm ${year}`
  return askDone(reports[year] ?? { state: 'absent' }, `đã gửi ${report}`, `chưa gửi ${report}`, report)
})
