import type { Indicator, IndicatorId } from './indicator'
import { all, atLeast, from2025, from2030, silent } from './targets'

const KEY_CADRES =
  'người giữ một trong sáu chức danh chủ chốt cấp xã (bí thư, phó bí thư, chủ tịch và phó chủ tịch Hội đồng nhân dân, Ủy ban nhân dân), mỗi người tính một lần'

const STANDARDS_OF_2025 = 'II.2.1.2.b'

export const STANDARDS = {
  CT03: {
    name: 'Cán bộ chủ chốt cấp xã có trình độ chuyên môn từ đại học trở lên',
    counted: 'person',
    rhythm: 'deadline',
    standingAfter: 2025,
    ageDate: 'none',
    reads: `Tử số: người có trình độ chuyên môn từ đại học trở lên; mẫu số: ${KEY_CADRES}.`,
    targets: {
      2025: all('state', STANDARDS_OF_2025),
      ...from2030(all('state', 'II.2.2.1 (3)')),
    },
  },
  CT04: {
    name: 'Cán bộ chủ chốt cấp xã có trình độ lý luận chính trị từ trung cấp trở lên',
    counted: 'person',
    rhythm: 'standing',
    ageDate: 'none',
    reads: `Tử số: người có trình độ lý luận chính trị từ trung cấp trở lên; mẫu số: ${KEY_CADRES}.`,
    targets: from2025(all('state', STANDARDS_OF_2025)),
  },
  CT05: {
    name: 'Cán bộ chủ chốt cấp xã được bồi dưỡng quản lý nhà nước ngạch chuyên viên trở lên',
    counted: 'person',
    rhythm: 'standing',
    ageDate: 'none',
    reads: `Tử số: người đã bồi dưỡng quản lý nhà nước từ ngạch chuyên viên trở lên (theo chứng chỉ, không theo ngạch lương); mẫu số: ${KEY_CADRES}.`,
    targets: from2025(all('state', STANDARDS_OF_2025)),
  },
  CT06: {
    name: 'Cán bộ chủ chốt cấp xã được bồi dưỡng cập nhật kiến thức lãnh đạo, quản lý theo chức danh quy hoạch',
    counted: 'person',
    rhythm: 'standing',
    ageDate: 'none',
    reads: `Tử số: người đã được bồi dưỡng cập nhật kiến thức lãnh đạo, quản lý; mẫu số: ${KEY_CADRES}.`,
    targets: from2025(all('state', STANDARDS_OF_2025)),
  },
  CT13: {
    name: 'Cán bộ lãnh đạo chủ chốt phường dưới 40 tuổi có khả năng sử dụng ngoại ngữ trong môi trường quốc tế',
    counted: 'person',
    rhythm: 'deadline',
    ageDate: 'cutoff',
    under: 40,
    reads:
      'Tử số: người có ngoại ngữ từ bậc 3/6 trở lên; mẫu số: cán bộ chủ chốt các phường (không tính xã) chưa đủ 40 tuổi. Kế hoạch không ghi bậc: mức bậc 3 là mặc định, đổi được trong phần thiết lập.',
    targets: { 2025: silent('II.2.1.2.b'), ...from2030(atLeast(40, 'state', 'II.2.2.1 (3)')) },
  },
} satisfies Partial<Record<IndicatorId, Indicator>>
