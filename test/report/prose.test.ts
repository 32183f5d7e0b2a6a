import { judge, describeAll, describeIndicator, type EarlierCount } from '../../src/report'
import { targetAt, type IndicatorId } from '../../src/plan'
import { DEFAULT_SETTINGS } from '../../src/indicators'
import { serialOf } from '../../src/roster'
import { checkSample } from './sample-check'
import { tallied } from './samples'

const END_2025 = serialOf(2025, 12, 31)

function tell(id: IndicatorId, numerator: number, denominator: number, earlier?: EarlierCount, decimals = 2): string {
  const assessment = judge(tallied(id, { numerator, denominator }), 2025, END_2025, DEFAULT_SETTINGS, targetAt(id, 2025))
  return describeIndicator(assessment, { decimals, ...(earlier && { earlier }) })
}

describe('one indicator as a sentence of a report', () => {
  it.each([
    ['CT01', 6, 39, undefined, 'Cán bộ trẻ dưới 40 tuổi trong Ban Chấp hành Đảng bộ thị xã đạt 15,38% (06/39 đồng chí); đạt mục tiêu từ 15% trở lên.'],
    ['CT01', 6, 39, { year: 2024, numerator: 5, denominator: 39 }, 'Cán bộ trẻ dưới 40 tuổi trong Ban Chấp hành Đảng bộ thị xã đạt 15,38% (06/39 đồng chí), tăng 2,56 điểm phần trăm so với năm 2024; đạt mục tiêu từ 15% trở lên.'],
    ['CT08', 6, 15, { year: 2024, numerator: 7, denominator: 15 }, 'Bí thư cấp ủy xã, phường không là người địa phương đạt 40,00% (06/15 đồng chí), giảm 6,67 điểm phần trăm so với năm 2024; chưa đạt mục tiêu từ 50% trở lên, còn thiếu 02 đồng chí.'],
    ['CT08', 8, 15, { year: 2024, numerator: 8, denominator: 15 }, 'Bí thư cấp ủy xã, phường không là người địa phương đạt 53,33% (08/15 đồng chí), không thay đổi so với năm 2024; đạt mục tiêu từ 50% trở lên.'],
    ['CT07', 34, 34, undefined, 'Đảng ủy, chi bộ trực thuộc Thị ủy xây dựng quy hoạch và đề nghị cấp thẩm quyền phê duyệt đạt 100,00% (34/34 tổ chức đảng); đạt mục tiêu 100%.'],
  ] as const)('%s %d/%d', (id, numerator, denominator, earlier, sentence) => {
    expect(tell(id, numerator, denominator, earlier)).toBe(sentence)
  }) // prettier-ignore

  it('never rounds a share up to a target it has not reached', () => {
    expect(tell('CT01', 19, 127, undefined, 0)).toContain(
      'đạt 14% (19/127 đồng chí); chưa đạt mục tiêu từ 15% trở lên, còn thiếu 01 đồng chí',
    )
  })

  it('subtracts the shares as they are printed', () => {
    // 33,33 − 16,67 is 16,66 on paper, though a sixth is 16,67.
    expect(tell('CT01', 1, 3, { year: 2024, numerator: 1, denominator: 6 })).toContain('tăng 16,66 điểm phần trăm')
  })

  it('says why there is no number', () => {
    const assessment = judge(
      { ok: false, indicator: 'CT02', why: { kind: 'no-roster', needs: ['appointments'] } },
      2025,
      END_2025,
      DEFAULT_SETTINGS,
    )
    expect(describeIndicator(assessment, { decimals: 2 })).toMatch(/: chưa có danh sách bổ nhiệm, giới thiệu ứng cử\.$/)
  })
})

it('tells all indicators under one head', () => {
  const { result } = checkSample()
  const [head, ...lines] = describeAll(result.assessments, result.request.asOf, 2).split('\n')
  const met = result.assessments.filter(({ verdict, target }) => target.kind !== 'silent' && verdict.startsWith('met')).length
  expect(head).toContain(`tuổi tính đến ngày 31/12/2024`)
  expect(head).toContain(`${String(met).padStart(2, '0')}/${lines.length} chỉ tiêu đạt`)
  for (const line of lines) expect(line).toMatch(/^- .+\.$/)
})
