import { DEFAULT_SETTINGS, tally, type Evidence, type Settings, type Tally } from '../../src/indicators'
import type { IndicatorId } from '../../src/plan'
import type { Serial } from '../../src/roster'

const ALL_FOUR = /Đủ cả bốn tiêu chuẩn .*: (\d+)\/\d+ người/

/** Every value of the workbook's KetQua, by its name there, asked of our counting. */
export function ourValues(evidence: Evidence, asOf: Serial): Readonly<Record<string, number>> {
  const of = (indicator: IndicatorId, settings: Partial<Settings> = {}): Tally => {
    const result = tally(indicator, evidence, asOf, { ...DEFAULT_SETTINGS, ...settings })
    if (!result.ok) throw new Error(`${indicator}: ${JSON.stringify(result.why)}`)
    return result.tally
  }
  const pooled = of('CT15', { committeeWomenBy: 'pooled' })
  const town = of('CT17').parts.find(({ name }) => name === 'Hội đồng nhân dân thị xã')
  const councils = of('CT17').breakdown ?? []
  return {
    'CT01 tử': of('CT01').numerator,
    'CT01 mẫu': of('CT01').denominator,
    'CT01 DATEDIF': of('CT01').members.filter(({ standing }) => standing === 'counts').length,
    'CT02 mẫu': of('CT02').denominator,
    'CT02 tử': of('CT02').numerator,
    'CT02 tử (DATE)': of('CT02').members.filter(({ standing }) => standing === 'counts').length,
    'CT03-06 mẫu': of('CT03').denominator,
    'CT03 ĐH': of('CT03').numerator,
    'CT04 LLCT': of('CT04').numerator,
    'CT05 QLNN': of('CT05').numerator,
    'CT06 BDCN': of('CT06').numerator,
    'CT03-06 đủ 4': Number(ALL_FOUR.exec(of('CT03').notes.join(' '))?.[1]),
    'CT08 tử': of('CT08').numerator,
    'CT08 mẫu': of('CT08').denominator,
    'CT09 tử': of('CT09').numerator,
    'CT09 mẫu': of('CT09').denominator,
    'CT18 tử': of('CT18').numerator,
    'CT13 mẫu': of('CT13').denominator,
    'CT13 tử': of('CT13').numerator,
    'CT15 mẫu': of('CT15').denominator,
    'CT15 tử (số ĐB đạt)': of('CT15').numerator,
    'CT15 gộp tử': pooled.numerator,
    'CT15 gộp mẫu': pooled.denominator,
    'CT14 tử': of('CT14').numerator,
    'CT14 mẫu': of('CT14').denominator,
    'CT17 thị xã nữ': town?.numerator ?? NaN,
    'CT17 thị xã tổng': town?.denominator ?? NaN,
    'CT17 số HĐND đạt': councils.filter(({ numerator, denominator }) => numerator * 100 > 35 * denominator).length,
    'CT17 số HĐND': councils.length,
    'CT10 tử': of('CT10').numerator,
    'CT10 mẫu': of('CT10').denominator,
    'CT11 số chức danh <40': of('CT11').numerator,
    'CT12 số chức danh <40': of('CT12').numerator,
    'CT07 tử': of('CT07').numerator,
    'CT07 mẫu': of('CT07').denominator,
    'CT16 tử': of('CT16').numerator,
    'CT16 mẫu': of('CT16').denominator,
  }
}
