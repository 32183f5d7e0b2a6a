const HEADER = [
  'TT', 'Họ và tên', 'Ngày sinh', 'Giới tính', 'Dân tộc', 'Quê quán', 'Chức vụ', 'Đơn vị',
  'Ngày vào Đảng', 'GDPT', 'Chuyên môn', 'LLCT', 'QLNN', 'Ngoại ngữ', 'BD cập nhật', 'Ghi chú',
] // prettier-ignore
const FAMILIES = 'Nguyễn Trần Lê Phạm Huỳnh Võ Phan Trương Bùi Đặng Đỗ Ngô Hồ Dương Đinh Lý Hà Đào Cao Tạ'.split(' ')
const MIDDLES =
  'Văn Thị Hữu Đức Minh Ngọc Thanh Quang Xuân Thu Hồng Kim Bá Công Đình Gia Hoàng Khánh Mai Như Phương Quốc Thành Tuấn Việt'.split(' ')
const GIVENS =
  'An Anh Bình Châu Chi Cường Dung Dũng Duyên Đạt Giang Hà Hải Hạnh Hiền Hiếu Hoa Hòa Hùng Huy Hương Khoa Kiên Lan Liên Linh Loan Long Lợi Mai Minh Nam Nga Nghĩa Nhung Phúc Phượng Quân Sơn Tâm Thảo Thủy Toàn Trang Trung Tuyết Tùng Vân Vinh Yến'.split(
    ' ',
  )
const WARDS = ['Phường Đức Phổ', 'Phường Trà Câu', 'Phường Sa Huỳnh', 'Xã Nguyễn Nghiêm', 'Xã Khánh Cường']
const HOMES = ['Phổ Minh, Đức Phổ, Quảng Ngãi', 'Phổ An, Đức Phổ, Quảng Ngãi', 'Mộ Đức, Quảng Ngãi', 'Phổ Cường, Đức Phổ, Quảng Ngãi']
const POSTS = ['Bí thư Đảng ủy', 'Phó Bí thư Đảng ủy', 'Chủ tịch UBND', 'PCT HĐND', 'PBT, CT UBND', 'CT HĐND']
const DEGREES = ['ĐH Luật', 'Đại học', 'ThS', 'CĐ', 'Kỹ sư']
const THEORY = ['TC', 'CC', 'Cao cấp', 'SC']
const ADMINISTRATION = ['CV', 'CVC', 'Chuyên viên']
const LANGUAGES = ['B1', 'B', 'Anh B2', 'A2']

/**
 * A roster of invented people, 16 columns, header first. Words repeat as they do in real ones, births hardly; a name is shared by four or so;
 * one row in fifty has a cell that cannot be read for certain.
 */
export function makeRoster(rows: number): unknown[][] {
  const pick = <T>(list: readonly T[], at: number): T => list[at % list.length]!
  const grid: unknown[][] = [HEADER]
  for (let row = 0; row < rows; row++) {
    const name = (row * 7919) % 25_000
    grid.push([
      row + 1,
      `${pick(FAMILIES, name)} ${pick(MIDDLES, Math.floor(name / 20))} ${pick(GIVENS, Math.floor(name / 500))}`,
      row % 50 === 7 ? `${1 + (row % 28)}/${1 + (row % 15)}/1985` : 22000 + ((row * 7919) % 14000),
      row % 3 ? 'Nam' : 'Nữ',
      'Kinh',
      pick(HOMES, row * 3),
      row % 50 === 31 ? 'Phụ trách chung' : pick(POSTS, row),
      pick(WARDS, row),
      36000 + (row % 5000),
      '12/12',
      row % 50 === 13 ? 'Chưa rõ' : pick(DEGREES, row),
      pick(THEORY, row),
      pick(ADMINISTRATION, row),
      pick(LANGUAGES, row),
      row % 2 ? 'x' : '',
      '',
    ])
  }
  return grid
}
