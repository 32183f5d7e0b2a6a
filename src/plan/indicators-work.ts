import type { Indicator, IndicatorId } from './indicator'
import { all, atLeast, silent, throughout } from './targets'

export const WORK = {
  CT07: {
    name: 'Đảng ủy, chi bộ trực thuộc Thị ủy xây dựng quy hoạch và đề nghị cấp thẩm quyền phê duyệt',
    counted: 'organisation',
    rhythm: 'yearly',
    ageDate: 'none',
    reads:
      'Tử số: tổ chức đảng vừa đã xây dựng quy hoạch vừa đã đề nghị phê duyệt; mẫu số: các đảng ủy, chi bộ trực thuộc Thị ủy, không tính chính Đảng bộ thị xã.',
    targets: { ...throughout(silent('II.2.2.1')), 2025: all('state', 'II.2.1.2.c') },
  },
  CT08: {
    name: 'Bí thư cấp ủy xã, phường không là người địa phương',
    counted: 'post',
    rhythm: 'deadline',
    ageDate: 'none',
    reads:
      'Tử số: bí thư đảng ủy xã, phường không là người của xã, phường đó (theo cột Có/Không, nếu thiếu thì suy từ quê quán và ghi rõ); mẫu số: các chức danh bí thư đảng ủy đang có người giữ.',
    targets: {
      2025: atLeast(50, 'state', 'II.2.1.2.d'),
      2030: atLeast(70, 'state', 'II.2.2.2 (1)'),
      2035: atLeast(90, 'state', 'II.2.2.2 (1)'),
    },
  },
  QT1: {
    name: 'Tổ chức đảng có chương trình hành động hoặc kế hoạch thực hiện Đề án số 12',
    counted: 'organisation',
    rhythm: 'process',
    ageDate: 'none',
    reads:
      'Tử số: tổ chức đảng đã có chương trình hành động hoặc kế hoạch; mẫu số: các đảng ủy, chi bộ trực thuộc Thị ủy. Kế hoạch không ghi tỷ lệ: giao cho mọi tổ chức nên hiểu là 100%.',
    targets: { ...throughout(silent('II.1.2')), 2025: all('state', 'II.1.2') },
  },
  QT2: {
    name: 'Tổ chức đảng gửi báo cáo kết quả thực hiện Đề án vào quý IV hằng năm',
    counted: 'organisation',
    rhythm: 'yearly',
    ageDate: 'none',
    reads:
      'Tử số: tổ chức đảng đã gửi báo cáo quý IV của năm đang xét; mẫu số: các đảng ủy, chi bộ trực thuộc Thị ủy. Kế hoạch không ghi tỷ lệ: giao cho mọi tổ chức nên hiểu là 100%.',
    targets: throughout(all('state', 'II.1.2')),
  },
  QT3: {
    name: 'Cơ cấu cán bộ nữ, cán bộ trẻ trong quy hoạch bảo đảm hệ số quy định',
    counted: 'person',
    rhythm: 'process',
    ageDate: 'cutoff',
    reads:
      'Tử số: người trong danh sách quy hoạch là nữ hoặc dưới 40 tuổi; mẫu số: mọi người trong danh sách. Tỷ lệ nữ và tỷ lệ dưới 40 tuổi được xét riêng, theo mức người dùng nhập: Kế hoạch không ghi con số.',
    targets: throughout(silent('III.4')),
  },
  QT4: {
    name: 'Lượt cán bộ, công chức được đào tạo, bồi dưỡng theo 06 nhóm nhiệm vụ',
    counted: 'person-course',
    rhythm: 'yearly',
    ageDate: 'none',
    reads: 'Chỉ thống kê số lượt người theo từng nhóm trong sáu nhóm nhiệm vụ; Kế hoạch không đặt mức phải đạt.',
    targets: throughout(silent('III.5')),
  },
} satisfies Partial<Record<IndicatorId, Indicator>>
