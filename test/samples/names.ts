import type { Random } from './random'

/** Building blocks of invented names. A family name that stands twice is met twice as often. */
const FAMILY = words(
  'Nguyễn Nguyễn Nguyễn Nguyễn Trần Trần Lê Lê Phạm Phạm Võ Võ Huỳnh Huỳnh Đặng Bùi Phan Đỗ Hồ Ngô Dương Lý Trương Đinh Lâm Cao Tạ Mai Châu Thái Tô Lương Đoàn Hà',
)
const MIDDLE_MEN = words('Văn Văn Văn Hữu Đức Minh Quốc Thanh Xuân Ngọc Đình Công Trọng Tấn Quang Anh Hoàng Tiến Thế Viết Bá Duy Gia Phước')
const GIVEN_MEN = words(
  'An Bảo Bình Chính Cường Danh Dũng Đạt Điền Hải Hậu Hiếu Hòa Hùng Huy Khánh Khoa Kiên Lâm Long Lợi Minh Nam Nghĩa Nhân Phong Phú Phúc Quân Quý Sơn Tài Tâm Thành Thắng Thịnh Tín Toàn Trí Trung Tuấn Tùng Vinh Việt Vũ Vượng',
)
const MIDDLE_WOMEN = [
  'Thị',
  'Thị',
  'Thị Kim',
  'Thị Thu',
  'Thị Thanh',
  'Thị Mỹ',
  'Thị Ngọc',
  'Thị Bích',
  'Thị Hồng',
  'Ngọc',
  'Thu',
  'Thị Minh',
  'Thị Lệ',
]
const GIVEN_WOMEN = words(
  'Ánh Bích Châu Diễm Diệu Dung Duyên Giang Hà Hạnh Hằng Hiền Hoa Hồng Huệ Hương Khuê Lan Liên Linh Loan Mai Nga Ngân Nguyệt Nhung Oanh Phượng Quyên Sương Thảo Thơ Thủy Tiên Trang Trâm Trinh Tuyết Vân Vy Xuân Yến',
)

/** Gives a name that it has not given before. */
export function nameMaker(random: Random): (gender: 'Nam' | 'Nữ') => string {
  const given = new Set<string>()
  return function invent(gender): string {
    const [middles, lasts] = gender === 'Nam' ? [MIDDLE_MEN, GIVEN_MEN] : [MIDDLE_WOMEN, GIVEN_WOMEN]
    const middle = random.pick(middles)
    const last = random.pick(lasts)
    const name = `${random.pick(FAMILY)} ${middle} ${last}`
    if (given.has(name) || middle.endsWith(last)) return invent(gender)
    given.add(name)
    return name
  }
}

function words(text: string): readonly string[] {
  return text.split(' ')
}
