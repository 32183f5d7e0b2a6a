import type { IndicatorId } from './indicator'

/** The indicators' names where little room is: in a pane of 320 px, in the columns of a sheet. Apart from the indicators, for no function says them. */
export const SHORT_NAMES: Readonly<Record<IndicatorId, string>> = {
  CT01: 'Ban Chấp hành dưới 40 tuổi',
  CT02: 'Bổ nhiệm, giới thiệu ứng cử dưới 40 tuổi',
  CT03: 'Chủ chốt cấp xã có đại học',
  CT04: 'Chủ chốt cấp xã có trung cấp lý luận chính trị',
  CT05: 'Chủ chốt cấp xã có quản lý nhà nước',
  CT06: 'Chủ chốt cấp xã được bồi dưỡng cập nhật',
  CT07: 'Xây dựng, đề nghị phê duyệt quy hoạch',
  CT08: 'Bí thư không là người địa phương',
  CT09: 'Xã, phường có bí thư, chủ tịch dưới 40 tuổi',
  CT10: 'Lãnh đạo chủ chốt, Ban Thường vụ dưới 40 tuổi',
  CT11: 'Thường trực Thị ủy hoặc phó chủ tịch dưới 40 tuổi',
  CT12: 'Thường trực Thị ủy dưới 40 tuổi',
  CT13: 'Chủ chốt phường dưới 40 tuổi có ngoại ngữ',
  CT14: 'Có nữ trong ban thường vụ',
  CT15: 'Nữ trong ban chấp hành đảng bộ',
  CT16: 'Có nữ trong chi ủy',
  CT17: 'Nữ đại biểu Hội đồng nhân dân',
  CT18: 'Xã, phường có cấp phó dưới 35 tuổi',
  QT1: 'Có chương trình, kế hoạch thực hiện',
  QT2: 'Gửi báo cáo quý IV',
  QT3: 'Nữ, trẻ trong quy hoạch',
  QT4: 'Lượt đào tạo, bồi dưỡng',
}
