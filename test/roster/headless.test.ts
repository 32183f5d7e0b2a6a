import { POSTS, UNITS_OF_TOWN } from '../../src/plan'
import { readWorkbook, serialOf, type Reading } from '../../src/roster'

const read = (values: readonly (readonly unknown[])[]): Reading =>
  readWorkbook([{ name: 'Trang1', firstRow: 0, firstColumn: 0, values }], { units: UNITS_OF_TOWN, posts: POSTS })

const PEOPLE = [
  [1, 'Nguyễn Văn An', '12/5/1978', 'BT Đảng ủy', 'Phổ Minh'],
  [2, 'Trần Thị Bé', serialOf(1988, 2, 1), 'CT UBND', 'Phổ Minh'],
  [3, 'Lê Văn Cảnh', 1990, 'Bí thư Đảng ủy', 'Phổ An'],
]

describe('a list of people without a header row', () => {
  it('is not passed over in silence: where it begins and what to add is said', () => {
    const { rosters, refusals, issues } = read([['', '', ''], ...PEOPLE])
    expect(rosters).toEqual([])
    expect(refusals).toMatchObject([{ sheet: 'Trang1', area: { row: 1, column: 0, rows: 3, columns: 5 } }])
    expect(refusals[0]?.reason).toContain('Hãy thêm dòng tiêu đề')
    expect(issues).toMatchObject([{ code: 'row-not-understood', severity: 'blocks', at: { sheet: 'Trang1', row: 1, column: 0 } }])
  })

  it('nor one that tells each person in a single cell', () => {
    const { refusals } = read([
      ['Cán bộ phường Phổ Minh'],
      ['1. Trần Văn Bảy, sinh năm 1975, Bí thư Đảng ủy'],
      ['2. Lê Thị Cúc (1985), CT UBND'],
      ['3. Võ Minh Đức - 5/6/1979 - PCT UBND'],
    ])
    expect(refusals).toMatchObject([{ area: { row: 1 }, reason: expect.stringContaining('mỗi điều một cột') as unknown }])
  })

  it.each([
    [
      'grounds of a decision',
      [['Căn cứ Luật, ngày 19/6/2015'], ['Căn cứ Kế hoạch, ngày 1/2/1999'], ['Trần Văn Bảy, ngày 1/2/2024'], ['Lê lợi: 1975']],
    ],
    ['a list with its header', [['TT', 'Họ và tên', 'Ngày sinh', 'Chức vụ', 'Đơn vị'], ...PEOPLE]],
    ['two people who sign', PEOPLE.slice(0, 2)],
    [
      'an account of spending by day',
      [
        ['Văn phòng phẩm', serialOf(2024, 3, 1), 500],
        ['Tiếp khách', serialOf(2024, 3, 5), 900],
        ['Xăng xe', serialOf(2024, 4, 1), 300],
      ],
    ],
    [
      'figures of units',
      [
        ['Phường Phổ Minh', 5, 1985],
        ['Xã Phổ An', 6, 1990.5],
        ['Xã Phổ Phong', 7, 12],
      ],
    ],
  ])('is not: %s', (_, values) => {
    const { refusals, issues } = read(values)
    expect(refusals.filter(({ reason }) => reason.includes('dòng tiêu đề (Họ'))).toEqual([])
    expect(issues.filter(({ code }) => code === 'row-not-understood')).toEqual([])
  })
})

describe('a list with one person a column', () => {
  const NAMES = ['Họ và tên', 'An', 'Bình', 'Chi']
  const BIRTHS = ['Năm sinh', 1980, '1/2/1985', serialOf(1990, 4, 3)]
  const POSTS_HELD = ['Chức vụ', 'Bí thư', 'Phó Bí thư', 'Chủ tịch UBND']

  it.each([
    ['under a title', [['DANH SÁCH CÁN BỘ PHƯỜNG PHỔ MINH'], NAMES, BIRTHS, POSTS_HELD], 1],
    ['with numbers above', [['TT', 1, 2, 3], NAMES, BIRTHS, POSTS_HELD], 1],
    ['with numbers before the headers', [NAMES, BIRTHS, POSTS_HELD].map((row, at) => [at + 1, ...row]), 0],
    ['with a row nobody knows in between', [BIRTHS, ['Cỡ giày', 40, 41, 42], POSTS_HELD, NAMES], 0],
  ])('is refused with what to do: %s', (_, values, row) => {
    const { rosters, refusals, issues } = read(values)
    expect(rosters).toEqual([])
    expect(refusals).toMatchObject([{ area: { row }, reason: expect.stringContaining('Chuyển vị') as unknown }])
    expect(issues).toMatchObject([{ code: 'row-not-understood', severity: 'blocks', at: { row } }])
  })

  it('is refused too where the people stand one below the other', () => {
    const cards = [0, 1].flatMap((at) => [
      [`${at + 1}. Họ và tên:`, ['An', 'Bình'][at]],
      ['Năm sinh:', 1980 + at],
      ['Chức vụ:', 'Bí thư'],
    ])
    expect(read(cards).refusals).toMatchObject([{ area: { row: 0 }, reason: expect.stringContaining('Chuyển vị') as unknown }])
  })

  it('is not the form of one person', () => {
    expect(read([NAMES, BIRTHS, POSTS_HELD].map((row) => row.slice(0, 2)))).toEqual({ rosters: [], refusals: [], issues: [] })
  })
})

it('words under a merge whose own cell is blank are no header, and end the reading', () => {
  const values = [
    ['', '', ''],
    ['Họ và tên', 'Ngày sinh', 'Đơn vị'],
    ['Nguyễn Văn An', '12/5/1978', 'Phổ Minh'],
  ]
  const merges = [0, 1, 2].map((column) => ({ row: 0, column, rows: 2, columns: 1 }))
  const reading = readWorkbook([{ name: 'Trang1', firstRow: 0, firstColumn: 0, values, merges }], { units: UNITS_OF_TOWN, posts: POSTS })
  expect(reading).toEqual({ rosters: [], refusals: [], issues: [] })
})
