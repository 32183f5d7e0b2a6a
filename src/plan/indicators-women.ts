import type { Indicator, IndicatorId } from './indicator'
import { all, atLeast, from2030, moreThan, silent } from './targets'

export const WOMEN = {
  CT14: {
    name: 'Tổ chức đảng có cán bộ nữ trong ban thường vụ cấp ủy',
    counted: 'organisation',
    rhythm: 'standing',
    ageDate: 'none',
    reads:
      'Tử số: tổ chức đảng có ít nhất 01 nữ trong ban thường vụ; mẫu số: các tổ chức đảng có ban thường vụ, kể cả Đảng bộ thị xã, trừ nơi được miễn.',
    targets: { 2025: silent('II.2.1.2'), ...from2030(all('must', 'II.2.2.1 (4)')) },
  },
  CT15: {
    name: 'Tỷ lệ nữ trong ban chấp hành các đảng bộ trực thuộc Thị ủy',
    counted: 'organisation',
    rhythm: 'term',
    ageDate: 'none',
    withinEach: 'organisation',
    reads:
      'Tử số: đảng bộ trực thuộc có tỷ lệ nữ trong ban chấp hành đạt mục tiêu; mẫu số: các đảng bộ trực thuộc Thị ủy được xét. Đạt khi mọi đảng bộ được xét đều đạt.',
    targets: { 2025: silent('II.2.1.2'), ...from2030(atLeast(20, 'state', 'II.2.2.1 (4)')) },
  },
  CT16: {
    name: 'Chi bộ trực thuộc Thị ủy có nữ trong chi ủy',
    counted: 'organisation',
    rhythm: 'term',
    ageDate: 'none',
    reads: 'Tử số: chi bộ có ít nhất 01 nữ trong chi ủy; mẫu số: các chi bộ trực thuộc Thị ủy có chi ủy, trừ nơi được miễn.',
    targets: { 2025: silent('II.2.1.2'), ...from2030(all('must', 'II.2.2.1 (4)')) },
  },
  CT17: {
    name: 'Tỷ lệ nữ đại biểu Hội đồng nhân dân các cấp',
    counted: 'delegate',
    rhythm: 'term',
    ageDate: 'none',
    reads:
      'Tử số: đại biểu nữ; mẫu số: toàn bộ đại biểu được bầu đầu nhiệm kỳ, gộp theo từng cấp. Đạt khi mỗi cấp có trong danh sách đều trên 35% (đúng 35% là chưa đạt).',
    targets: { 2025: silent('II.2.1.2'), ...from2030(moreThan(35, 'state', 'II.2.2.1 (4)')) },
  },
} satisfies Partial<Record<IndicatorId, Indicator>>
