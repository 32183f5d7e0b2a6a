// The little roster on which every example of the guide is computed. Invented people.
type Row = readonly (string | number)[]

export const ROSTER: readonly Row[] = [
  ['Họ và tên', 'Ngày sinh', 'Giới tính', 'Chức vụ', 'Đơn vị', 'Quê quán', 'Người địa phương', 'Chuyên môn', 'LLCT', 'QLNN', 'Ngoại ngữ'],
  [
    'Nguyễn Văn An',
    '15/8/1990',
    'Nam',
    'Bí thư Đảng ủy',
    'Phường Phổ Minh',
    'Đức Chánh, Mộ Đức, Quảng Ngãi',
    'Không',
    'ĐH',
    'CC',
    'CVC',
    'B1',
  ],
  ['Trần Thị Bình', 1985, 'Nữ', 'Chủ tịch UBND', 'Phường Phổ Minh', 'Phổ Minh, Đức Phổ, Quảng Ngãi', 'Có', 'ThS', 'TC', 'CV', 'A2'],
  ['Lê Quang Cường', '02/1979', 'Nam', 'Bí thư Đảng ủy', 'Xã Phổ An', 'Phổ An, Đức Phổ, Quảng Ngãi', 'Có', 'CĐ', 'TC', 'CV', 'B'],
  [
    'Phạm Thị Dung',
    '31.12.1985',
    'Nữ',
    'Phó Chủ tịch UBND',
    'Xã Phổ An',
    'Phổ Cường, Đức Phổ, Quảng Ngãi',
    'Không',
    'ĐH',
    'SC',
    'CS',
    'IELTS 5.5',
  ],
]

export const columnLetter = (column: number): string => String.fromCharCode(65 + column)
