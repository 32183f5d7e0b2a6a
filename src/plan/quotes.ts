import type { Horizon, IndicatorId } from './indicator'
import { INDICATORS } from './core'

/** The plan's own words for each target, its scanning slips put right ("Phần đầu" is "Phấn đấu"); "…" marks a cut. Apart from the figures: every formula carries those with it, and only readers ask for these. */
const QUOTES: Readonly<Partial<Record<IndicatorId, Readonly<Partial<Record<Horizon, string>>>>>> = {
  CT01: {
    2025: 'Đến năm 2025 … Phấn đấu trong Ban Chấp hành Đảng bộ thị xã có cán bộ trẻ dưới 40 tuổi từ 15% trở lên',
    2030: 'Phấn đấu trong Ban Chấp hành Đảng bộ thị xã đến năm 2030 có cán bộ trẻ dưới 40 tuổi từ 15% trở lên',
    2035: 'Phấn đấu trong Ban Chấp hành Đảng bộ thị xã … có cán bộ trẻ dưới 40 tuổi … đến năm 2035 từ 17% trở lên',
  },
  CT02: {
    2025: 'Đến năm 2025 … phấn đấu tỷ lệ cán bộ trẻ dưới 40 tuổi được bổ nhiệm, giới thiệu ứng cử giữ chức danh diện Ban Thường vụ Thị ủy quản lý hằng năm đạt từ 12% trở lên.',
    2030: 'Đến năm 2030 và định hướng đến năm 2035 … Bổ nhiệm, giới thiệu ứng cử giữ chức danh diện Ban Thường vụ Thị ủy quản lý phấn đấu có cán bộ trẻ dưới 40 tuổi đạt từ 15% trở lên.',
  },
  CT03: {
    2025: 'Đến năm 2025 … Đối với cán bộ chủ chốt cấp xã (gồm bí thư, phó bí thư, chủ tịch hội đồng nhân dân, chủ tịch ủy ban nhân dân, phó chủ tịch hội đồng nhân dân, phó chủ tịch ủy ban nhân dân): Có trình độ chuyên môn từ đại học trở lên',
    2030: 'Đến năm 2030 và định hướng đến năm 2035 … Đối với cán bộ chủ chốt cấp xã … Có trình độ chuyên môn từ đại học trở lên',
  },
  CT04: {
    2025: 'Đến năm 2025 … Đối với cán bộ chủ chốt cấp xã (gồm bí thư, phó bí thư, chủ tịch hội đồng nhân dân, chủ tịch ủy ban nhân dân, phó chủ tịch hội đồng nhân dân, phó chủ tịch ủy ban nhân dân): … trình độ lý luận chính trị từ trung cấp trở lên',
  },
  CT05: {
    2025: 'Đến năm 2025 … Đối với cán bộ chủ chốt cấp xã (gồm bí thư, phó bí thư, chủ tịch hội đồng nhân dân, chủ tịch ủy ban nhân dân, phó chủ tịch hội đồng nhân dân, phó chủ tịch ủy ban nhân dân): … được bồi dưỡng quản lý nhà nước ngạch chuyên viên trở lên',
  },
  CT06: {
    2025: 'Đến năm 2025 … Đối với cán bộ chủ chốt cấp xã (gồm bí thư, phó bí thư, chủ tịch hội đồng nhân dân, chủ tịch ủy ban nhân dân, phó chủ tịch hội đồng nhân dân, phó chủ tịch ủy ban nhân dân): … bồi dưỡng cập nhật kiến thức lãnh đạo, quản lý theo chức danh quy hoạch.',
  },
  CT07: {
    2025: 'Đến năm 2025 … 100% đảng ủy, chi bộ trực thuộc Thị ủy xây dựng quy hoạch và đề nghị cấp thẩm quyền phê duyệt quy hoạch cán bộ đảm bảo cả về cơ cấu, số lượng, gắn với quy hoạch công tác đào tạo, luân chuyển, bố trí, sử dụng cán bộ.',
  },
  CT08: {
    2025: 'Đến năm 2025 … Bố trí 50% trở lên bí thư cấp ủy xã, phường không là người địa phương',
    2030: 'Đến năm 2030, bố trí 70% bí thư cấp ủy xã, phường không phải là người địa phương',
    2035: 'đến năm 2035, bố trí 90% bí thư cấp ủy xã, phường không phải là người địa phương.',
  },
  CT09: {
    2025: 'Đến năm 2025 … Phấn đấu có ít nhất 10% số xã, phường có cán bộ trẻ (dưới 40 tuổi) giữ chức vụ bí thư, chủ tịch ủy ban nhân dân',
    2030: 'Đến năm 2030 và định hướng đến năm 2035 … Bố trí 20 - 25% số xã, phường có cán bộ trẻ (dưới 40 tuổi) giữ chức vụ bí thư, chủ tịch ủy ban nhân dân',
  },
  CT10: {
    2030: 'Đến năm 2030 và định hướng đến năm 2035 … cán bộ lãnh đạo chủ chốt thị xã và Ủy viên Ban Thường vụ Thị ủy dưới 40 tuổi đạt từ 20 - 25%',
  },
  CT11: {
    2030: 'Đến năm 2030 và định hướng đến năm 2035 … phấn đấu có 01 cán bộ trẻ dưới 40 tuổi trong Thường trực Thị ủy hoặc Phó Chủ tịch Hội đồng nhân dân, Phó Chủ tịch Ủy ban nhân dân thị xã',
  },
  CT12: {
    2035: 'đến năm 2035 có cán bộ trẻ dưới 40 tuổi trong Thường trực Thị ủy.',
  },
  CT13: {
    2030: 'Đến năm 2030 và định hướng đến năm 2035 … 40% cán bộ lãnh đạo chủ chốt tại chính quyền đô thị (phường) dưới 40 tuổi có khả năng sử dụng ngoại ngữ đảm bảo điều kiện làm việc trong môi trường quốc tế.',
  },
  CT14: {
    2030: 'Đến năm 2030 và định hướng đến năm 2035 … Phải có cán bộ nữ trong cơ cấu trong ban thường vụ cấp ủy và tổ chức đảng các cấp (đối với cơ quan, đơn vị, địa phương có cán bộ nữ bảo đảm các tiêu chuẩn, điều kiện quy định, nhất là đảng bộ xã, phường).',
  },
  CT15: {
    2030: 'Đến năm 2030 và định hướng đến năm 2035 … Tỷ lệ nữ trong ban chấp hành đảng bộ trực thuộc Thị ủy đạt từ 20% trở lên (trừ Đảng bộ Quân sự thị xã)',
  },
  CT16: {
    2030: 'Đến năm 2030 và định hướng đến năm 2035 … các chi bộ trực thuộc Thị ủy phải có nữ trong chi ủy (nếu chi bộ có cán bộ nữ bảo đảm các tiêu chuẩn, điều kiện quy định).',
  },
  CT17: {
    2030: 'Đến năm 2030 và định hướng đến năm 2035 … Tỷ lệ nữ đại biểu hội đồng nhân dân các cấp đạt trên 35%.',
  },
  CT18: {
    2030: 'Đến năm 2030 và định hướng đến năm 2035 … bố trí 10 - 15% số xã, phường có cán bộ trẻ (dưới 35 tuổi) giữ các chức danh phó bí thư, phó chủ tịch hội đồng nhân dân, ủy ban nhân dân',
  },
  QT1: {
    2025: 'Các đảng ủy, chi bộ trực thuộc Thị ủy triển khai, quán triệt và xây dựng chương trình hành động hoặc kế hoạch thực hiện Đề án số 12 trong phạm vi địa phương, cơ quan, đơn vị mình',
  },
  QT2: {
    2025: 'Các đảng ủy, chi bộ trực thuộc Thị ủy … quý tư hằng năm, tổng hợp, báo cáo kết quả thực hiện Đề án cho Ban Thường vụ Thị ủy',
    2030: 'Các đảng ủy, chi bộ trực thuộc Thị ủy … quý tư hằng năm, tổng hợp, báo cáo kết quả thực hiện Đề án cho Ban Thường vụ Thị ủy',
    2035: 'Các đảng ủy, chi bộ trực thuộc Thị ủy … quý tư hằng năm, tổng hợp, báo cáo kết quả thực hiện Đề án cho Ban Thường vụ Thị ủy',
  },
}

const FOOTNOTES: Readonly<Record<string, string>> = {
  'II.2.1.2.a, chú thích 1':
    '15% trở lên là để phù hợp với Đề án số 10-ĐA/TU ngày 20/5/2022 của Ban Thường vụ Thị ủy về tạo nguồn cán bộ nữ, cán bộ trẻ; trong Đề án số 12 chỉ quy định 10% trở lên.',
  'II.2.2.1, chú thích 6':
    '15% trở lên là để phù hợp với Đề án số 10-ĐA/TU ngày 20/5/2022 của Ban Thường vụ Thị ủy về tạo nguồn cán bộ nữ, cán bộ trẻ; trong Đề án số 12 chỉ quy định 10% trở lên.',
}

/** Of QT3 the plan asks without a number; the office types one. */
const PLANNING = 'cơ cấu quy hoạch cán bộ nữ, cán bộ trẻ trong cấp ủy và chức danh lãnh đạo, quản lý bảo đảm đạt hệ số quy định'

interface Located {
  readonly section: string
  readonly carriedFrom?: Horizon
}

/**
 * What the plan says where a target is taken from: a footnote, the indicator's own sentence, or for a carried figure that of the horizon it
 * is carried from. Undefined for a figure that is not the plan's ("DM_ChiTieu").
 */
export function quoteOf(id: IndicatorId, horizon: Horizon, { section, carriedFrom = horizon }: Located): string | undefined {
  if (FOOTNOTES[section] !== undefined) return FOOTNOTES[section]
  if (section !== INDICATORS[id].targets[carriedFrom].section) return undefined
  return id === 'QT3' ? PLANNING : QUOTES[id]?.[carriedFrom]
}
