const HEADER = [
  'TT', 'Họ và tên', 'Ngày sinh', 'Giới tính', 'Dân tộc', 'Quê quán', 'Chức vụ', 'Đơn vị',
  'Ngày vào Đảng', 'GDPT', 'Chuyên môn', 'LLCT', 'QLNN', 'Ngoại ngữ', 'BD cập nhật', 'Ghi chú',
] // prettier-ignore
const UNITS = ['Phường Phổ Minh', 'Phường Phổ Ninh', 'Xã Phổ An', 'Xã Phổ Châu', 'Phường Phổ Văn']
const POSTS = ['Bí thư Đảng ủy', 'Phó Bí thư Đảng ủy', 'Chủ tịch UBND', 'PCT HĐND', 'PBT, CT UBND', 'CT HĐND']
const DEGREES = ['ĐH Luật', 'Đại học', 'ThS', 'CĐ', 'Kỹ sư']
const THEORY = ['TC', 'CC', 'Cao cấp', 'SC']
const ADMINISTRATION = ['CV', 'CVC', 'Chuyên viên']
const LANGUAGES = ['B1', 'B', 'Anh B2', 'A2']

/** A roster of invented people, 16 columns, header first: words repeat as they do in real ones, names and births hardly. */
export function makeRoster(rows: number): unknown[][] {
  const pick = <T>(list: readonly T[], row: number): T => list[row % list.length]!
  const grid: unknown[][] = [HEADER]
  for (let row = 0; row < rows; row++) {
    grid.push([
      row + 1,
      `Nguyễn Văn ${String.fromCharCode(65 + (row % 26))}${row % 977} Bình`,
      22000 + ((row * 7919) % 14000),
      row % 3 ? 'Nam' : 'Nữ',
      'Kinh',
      `${pick(UNITS, row * 3).replace(/^\S+ /, '')}, Đức Phổ, Quảng Ngãi`,
      pick(POSTS, row),
      pick(UNITS, row),
      36000 + (row % 5000),
      '12/12',
      pick(DEGREES, row),
      pick(THEORY, row),
      pick(ADMINISTRATION, row),
      pick(LANGUAGES, row),
      row % 2 ? 'x' : '',
      '',
    ])
  }
  return grid
}
