import type { Indicator, IndicatorId } from './indicator'
import { atLeast, atLeastOne, band, from2030, silent } from './targets'

export const YOUNG = {
  CT01: {
    name: 'Cán bộ trẻ dưới 40 tuổi trong Ban Chấp hành Đảng bộ thị xã',
    counted: 'person',
    rhythm: 'deadline',
    ageDate: 'congress',
    under: 40,
    reads:
      'Tử số: ủy viên Ban Chấp hành Đảng bộ thị xã chưa đủ 40 tuổi; mẫu số: toàn bộ ủy viên đương nhiệm. Tuổi tính đến ngày đại hội nếu đã nhập, nếu không thì đến ngày tính.',
    targets: {
      2025: atLeast(15, 'strive', 'II.2.1.2.a', {
        percent: 10,
        source: 'Đề án 12',
        section: 'II.2.1.2.a, chú thích 1',
      }),
      2030: atLeast(15, 'strive', 'II.2.2.1 (1)', { percent: 10, source: 'Đề án 12', section: 'II.2.2.1, chú thích 6' }),
      2035: atLeast(17, 'strive', 'II.2.2.1 (1)'),
    },
  },
  CT02: {
    name: 'Cán bộ trẻ dưới 40 tuổi được bổ nhiệm, giới thiệu ứng cử giữ chức danh diện Ban Thường vụ Thị ủy quản lý trong năm',
    counted: 'event',
    rhythm: 'yearly',
    ageDate: 'decision',
    under: 40,
    reads:
      'Tử số: lượt bổ nhiệm, giới thiệu ứng cử trong năm mà cán bộ chưa đủ 40 tuổi vào ngày quyết định (ngày bầu); mẫu số: mọi lượt trong năm vào chức danh diện Ban Thường vụ quản lý, không kể bổ nhiệm lại.',
    targets: {
      2025: atLeast(12, 'strive', 'II.2.1.2.a'),
      ...from2030(atLeast(15, 'strive', 'II.2.2.1 (2)')),
    },
  },
  CT09: {
    name: 'Xã, phường có cán bộ trẻ dưới 40 tuổi giữ chức vụ bí thư, chủ tịch Ủy ban nhân dân',
    counted: 'commune',
    rhythm: 'deadline',
    ageDate: 'cutoff',
    under: 40,
    reads:
      'Tử số: xã, phường có ít nhất một người chưa đủ 40 tuổi trong hai chức danh bí thư đảng ủy, chủ tịch Ủy ban nhân dân (hai người cùng xã vẫn là một xã); mẫu số: toàn bộ xã, phường trong danh mục, kể cả nơi khuyết chức danh.',
    targets: {
      2025: atLeast(10, 'strive', 'II.2.1.2.d'),
      ...from2030(band(20, 25, 'state', 'II.2.2.2 (2)')),
    },
  },
  CT10: {
    name: 'Cán bộ lãnh đạo chủ chốt thị xã và Ủy viên Ban Thường vụ Thị ủy dưới 40 tuổi',
    counted: 'person',
    rhythm: 'deadline',
    ageDate: 'cutoff',
    under: 40,
    reads:
      'Tử số: người chưa đủ 40 tuổi; mẫu số: bí thư, phó bí thư Thị ủy, chủ tịch, phó chủ tịch Hội đồng nhân dân và Ủy ban nhân dân thị xã cùng các Ủy viên Ban Thường vụ, mỗi người tính một lần.',
    targets: {
      2025: silent('II.2.1.2.a'),
      ...from2030(band(20, 25, 'state', 'II.2.2.1 (1)')),
    },
  },
  CT11: {
    name: 'Có cán bộ trẻ dưới 40 tuổi trong Thường trực Thị ủy hoặc là Phó Chủ tịch Hội đồng nhân dân, Phó Chủ tịch Ủy ban nhân dân thị xã',
    counted: 'person',
    rhythm: 'deadline',
    ageDate: 'cutoff',
    under: 40,
    reads:
      'Tử số: người chưa đủ 40 tuổi; mẫu số: bí thư, phó bí thư Thị ủy (Thường trực) cùng các phó chủ tịch Hội đồng nhân dân, Ủy ban nhân dân thị xã, mỗi người tính một lần. Đạt khi có ít nhất 01 người.',
    targets: {
      2025: silent('II.2.1.2.a'),
      2030: atLeastOne('strive', 'II.2.2.1 (1)'),
      // CT12 takes its place: by 2035 the Thường trực itself is asked for.
      2035: silent('II.2.2.1 (1)'),
    },
  },
  CT12: {
    name: 'Có cán bộ trẻ dưới 40 tuổi trong Thường trực Thị ủy',
    counted: 'person',
    rhythm: 'deadline',
    ageDate: 'cutoff',
    under: 40,
    reads:
      'Tử số: người chưa đủ 40 tuổi; mẫu số: Thường trực Thị ủy gồm bí thư và các phó bí thư (kể cả phó bí thư thường trực). Đạt khi có ít nhất 01 người.',
    targets: {
      2025: silent('II.2.1.2.a'),
      2030: silent('II.2.2.1 (1)'),
      2035: atLeastOne('state', 'II.2.2.1 (1)'),
    },
  },
  CT18: {
    name: 'Xã, phường có cán bộ trẻ dưới 35 tuổi giữ chức danh phó bí thư, phó chủ tịch Hội đồng nhân dân, phó chủ tịch Ủy ban nhân dân',
    counted: 'commune',
    rhythm: 'deadline',
    ageDate: 'cutoff',
    under: 35,
    reads:
      'Tử số: xã, phường có ít nhất một người chưa đủ 35 tuổi giữ chức phó bí thư, phó chủ tịch Hội đồng nhân dân hoặc phó chủ tịch Ủy ban nhân dân; mẫu số: toàn bộ xã, phường trong danh mục, kể cả nơi khuyết chức danh.',
    targets: {
      2025: silent('II.2.1.2.d'),
      ...from2030(band(10, 15, 'state', 'II.2.2.2 (2)')),
    },
  },
} satisfies Partial<Record<IndicatorId, Indicator>>
