import type { IndicatorId } from './indicator'

const WITHOUT_SOURCE = 'Miễn cho nơi ghi “Không” ở cột có nguồn cán bộ nữ đủ tiêu chuẩn; để trống thì vẫn xét và cần xác nhận.'

/** Who or what is left out where the plan exempts any (II.2.2.1 (4)). Apart from the indicators, as the quotes are: only readers ask for it. */
export const EXEMPTIONS: Readonly<Partial<Record<IndicatorId, string>>> = {
  CT14: WITHOUT_SOURCE,
  CT15: 'Trừ Đảng bộ Quân sự thị xã; không tính Ban Chấp hành Đảng bộ thị xã.',
  CT16: WITHOUT_SOURCE,
}
