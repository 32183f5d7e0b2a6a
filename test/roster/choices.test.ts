import { POSTS, UNITS_OF_TOWN } from '../../src/plan'
import { readRange, readWorkbook, serialOf, type ReadOptions, type Reading } from '../../src/roster'
import { addressOf, draw, type DrawnSheet } from './drawn-sheet'

const read = (drawn: DrawnSheet, options: Partial<ReadOptions> = {}): Reading =>
  readWorkbook([draw(drawn)], { units: UNITS_OF_TOWN, posts: POSTS, ...options })
const listed = ({ issues }: Reading): string[] => issues.map(({ code, at }) => `${code} ${addressOf(at.row, at.column)}`)

const SHEET: DrawnSheet = {
  sheet: 'CBCC',
  grid: `TT | Họ và tên | Ngày sinh | Chức vụ | Đơn vị | CM | Cột lạ
1 | Trần Văn Bảy | @15/8/1985 | BT Đảng ủy | Phường Phổ Minh | ĐH | Cao cấp`,
}

describe('what a clerk chooses', () => {
  it('wins over the reading of a header, which is doubtful until then', () => {
    expect(listed(read(SHEET))).toEqual(['column-doubtful G1'])
    const chosen = read(SHEET, { roleChoices: { 'Cột lạ': 'theory' } })
    expect(listed(chosen)).toEqual([])
    expect(chosen.rosters[0]).toMatchObject({ people: [{ theory: { state: 'known', value: 3 } }] })
    expect(chosen.rosters[0]?.columns[6]).toMatchObject({ role: 'theory', why: 'do người dùng chọn', confidence: 'certain' })
  })

  it('wins over the kind of a table, by the id of the roster or of the refusal', () => {
    const id = read(SHEET).rosters[0]!.id
    expect(read(SHEET, { kindChoices: { [id]: 'town-leaders' } }).rosters[0]).toMatchObject({
      kind: 'town-leaders',
      why: 'do người dùng chọn',
    })
    const left = read(SHEET, { kindChoices: { [id]: 'none' } })
    expect(left.rosters).toEqual([])
    expect(left.refusals[0]).toMatchObject({ id, reason: expect.stringContaining('Người dùng') as unknown })
  })

  it('is not needed to say what a list without any hint is: it is refused with the reason', () => {
    const unknown = read({ grid: 'TT | Họ và tên | Ngày sinh\n1 | Trần Văn Bảy | @15/8/1985' })
    expect(unknown.rosters).toEqual([])
    expect(unknown.refusals[0]?.reason).toContain('chọn loại danh sách')
    const chosen = read(
      { grid: 'TT | Họ và tên | Ngày sinh\n1 | Trần Văn Bảy | @15/8/1985' },
      { kindChoices: { [unknown.refusals[0]!.id!]: 'committee' } },
    )
    expect(chosen.rosters[0]).toMatchObject({ kind: 'committee', people: [{ name: 'Trần Văn Bảy' }] })
  })
})

describe('columns', () => {
  it('of one role: the birth date of the original party file wins, and the other is listed', () => {
    const reading = read({
      sheet: 'CBCC',
      grid: 'TT | Họ và tên | Ngày sinh | Ngày sinh theo lý lịch gốc | Chức vụ | Đơn vị | CM\n1 | Trần Văn Bảy | @15/8/1987 | @15/8/1985 | BT | Phường Phổ Minh | ĐH',
    })
    expect(reading.rosters[0]).toMatchObject({ people: [{ birth: { value: { earliest: serialOf(1985, 8, 15) } } }] })
    expect(listed(reading)).toEqual(['column-conflict C1'])
  })

  it('two for one name are joined, with or without a header of the second', () => {
    const grid = (header: string): string =>
      `TT | Họ và tên | ${header} | Ngày sinh | Chức vụ | Đơn vị | CM\n1 | Trần Văn | Bảy | @15/8/1985 | BT | Phường Phổ Minh | ĐH\n2 | Lê Thị | Cúc | @1/2/1990 | CT UBND | Xã Phổ An | ĐH`
    for (const reading of [
      read({ sheet: 'CBCC', grid: grid(''), merges: ['B1:C1'] }),
      read({ sheet: 'CBCC', grid: grid('') }),
      read({ sheet: 'CBCC', grid: grid('Tên') }),
    ])
      expect(reading.rosters[0]).toMatchObject({ people: [{ name: 'Trần Văn Bảy' }, { name: 'Lê Thị Cúc' }] })
  })

  it('"Không là người địa phương" means the opposite', () => {
    const reading = read({
      sheet: 'CBCC',
      grid: 'TT | Họ và tên | Ngày sinh | Chức vụ | Đơn vị | CM | Không là người địa phương\n1 | Trần Văn Bảy | @15/8/1985 | BT | Phường Phổ Minh | ĐH | Có',
    })
    expect(reading.rosters[0]).toMatchObject({ people: [{ local: { state: 'known', value: false } }] })
  })
})

describe('corrections', () => {
  it('turn a text date into a date, with its format', () => {
    const { issues } = read({
      sheet: 'CBCC',
      grid: 'TT | Họ và tên | Ngày sinh | Chức vụ | Đơn vị | CM\n1 | Trần Văn Bảy | 15.8.1985 | BT | Phường Phổ Minh | ĐH',
    })
    expect(issues[0]).toMatchObject({
      code: 'date-as-text',
      severity: 'note',
      correction: { from: '15.8.1985', to: serialOf(1985, 8, 15), numberFormat: 'dd/mm/yyyy' },
    })
  })

  it('show a bare number as the day it was read as, in the count of the workbook', () => {
    const bare = {
      sheet: 'CBCC',
      grid: 'TT | Họ và tên | Ngày sinh | Chức vụ | Đơn vị | CM\n1 | Trần Văn Bảy | 29000 | BT | Phường Phổ Minh | ĐH',
      formats: {},
    }
    const told = [false, true].map((date1904) => read({ ...bare, date1904 }).issues)
    expect(told).toMatchObject([
      [{ severity: 'doubtful', text: '29000', reason: 'Ô hiện số 29000, không phải ngày; đã hiểu là ngày 25/05/1979.', correction: { from: 29000, to: 29000, numberFormat: 'dd/mm/yyyy' } }],
      [{ reason: 'Ô hiện số 29000, không phải ngày; đã hiểu là ngày 26/05/1983.', correction: { to: 29000 } }],
    ]) // prettier-ignore
  })

  it('offer to turn day and month where a column is half converted, and turn nothing by themselves', () => {
    const days = [
      '@5/8/1985',
      '15/8/1985',
      '@3/4/1986',
      '25/12/1979',
      '@7/1/1990',
      '30/6/1985',
      '@9/2/1981',
      '@1/2/1983',
      '28/3/1984',
      '@4/4/1984',
    ]
    const reading = read({
      sheet: 'CBCC',
      grid: [
        'TT | Họ và tên | Ngày sinh | Chức vụ | Đơn vị | CM',
        ...days.map((day, at) => `${at + 1} | Trần Văn ${'ABCDEGHIKL'[at]!} | ${day} | BT | Phường Phổ Minh | ĐH`),
      ].join('\n'),
    })
    const swapped = reading.issues.filter(({ code }) => code === 'date-half-swapped')
    expect(swapped.map(({ at }) => at.row + 1)).toEqual([2, 4, 6, 8, 9])
    expect(swapped[0]?.correction).toMatchObject({ from: serialOf(1985, 8, 5), to: serialOf(1985, 5, 8) })
    expect(reading.rosters[0]).toMatchObject({
      people: expect.arrayContaining([
        expect.objectContaining({
          birth: expect.objectContaining({ value: expect.objectContaining({ earliest: serialOf(1985, 8, 5) }) as unknown }) as unknown,
        }),
      ]) as unknown,
    })
  })

  it('give the Unicode text of a legacy one', () => {
    const { issues } = read({
      sheet: 'CBCC',
      grid: 'TT | Họ và tên | Ngày sinh | Chức vụ | Đơn vị | CM\n1 | NguyÔn V¨n An | @15/8/1985 | BT | Phường Phổ Minh | ĐH',
    })
    expect(issues[0]).toMatchObject({ code: 'encoding-legacy', correction: { from: 'NguyÔn V¨n An', to: 'Nguyễn Văn An' } })
  })
})

describe('plausibility', () => {
  const one = (birth: string, party: string): Reading =>
    read(
      {
        sheet: 'CBCC',
        grid: `TT | Họ và tên | Ngày sinh | Chức vụ | Đơn vị | CM | Ngày vào Đảng\n1 | Trần Văn Bảy | ${birth} | BT | Phường Phổ Minh | ĐH | ${party}`,
      },
      { asOf: serialOf(2024, 6, 30) },
    )

  it.each([
    ['@30/6/2006', '@1/7/2023', []],
    ['@1/7/2006', '', ['date-implausible C2']],
    ['@1/7/1948', '', []],
    ['@30/6/1948', '', ['date-implausible C2']],
    ['1948', '', ['birth-without-day C2']],
    ['1940', '', ['date-implausible C2', 'birth-without-day C2']],
    ['8/1985', '', ['birth-without-day C2']],
    ['@15/8/1985', '@14/8/1985', ['date-implausible G2']],
  ])('born %s, in the Party %s', (birth, party, issues) => {
    expect(listed(one(birth, party))).toEqual(issues)
  })
})

describe('plausibility where no day is given', () => {
  const bornOn = (birth: string): readonly string[] =>
    listed(
      read(
        {
          sheet: 'CBCC',
          grid: `TT | Họ và tên | Ngày sinh | Chức vụ | Đơn vị | CM\n1 | Trần Văn Bảy | ${birth} | BT | Phường Phổ Minh | ĐH`,
        },
        { heldBetween: { first: serialOf(2022, 1, 1), last: serialOf(2026, 11, 28) } },
      ),
    )

  it.each([
    ['@1/7/2006', []],
    ['@1/1/2015', ['date-implausible C2']],
    ['@1/6/1946', []],
    ['@1/10/1905', ['date-implausible C2']],
  ])('born %s', (birth, issues) => expect(bornOn(birth)).toEqual(issues))
})

describe('a range handed to a formula', () => {
  const read = (values: readonly (readonly unknown[])[]) =>
    readRange(values, { units: UNITS_OF_TOWN, posts: POSTS, kindHint: 'town-leaders' })

  it('is what the formula needs where it does not say for certain what it is', () => {
    expect(
      read([
        ['Họ và tên', 'Ngày sinh', 'Chức danh'],
        ['Trần Văn Bảy', serialOf(1985, 8, 15), 'BT'],
      ]).rosters[0],
    ).toMatchObject({ kind: 'town-leaders', people: [{ posts: [{ code: 'BT TU' }] }] })
  })

  it('stays what it says it is', () => {
    const committee = [
      ['Tổ chức đảng', 'Họ và tên', 'Ngày sinh', 'UV BTV'],
      ['Đảng bộ thị xã', 'Trần Văn Bảy', serialOf(1985, 8, 15), 'x'],
    ]
    expect(read(committee).rosters[0]).toMatchObject({ kind: 'committee' })
  })

  describe('for QT3', () => {
    const people = (title: string, post: string): Reading =>
      readRange(
        [
          ...(title === '' ? [] : [[title]]),
          ['Họ và tên', 'Ngày sinh', 'Giới tính', post],
          ['Trần Văn Bảy', serialOf(1985, 8, 15), 'Nam', 'Công chức'],
        ],
        { units: UNITS_OF_TOWN, posts: POSTS, kindHint: 'planning' },
      )

    it.each([
      ['Danh sách quy hoạch chức danh Bí thư', 'Chức vụ'],
      ['Nhân sự QH giai đoạn 2025 - 2030', 'Chức vụ'],
      ['', 'Chức danh quy hoạch'],
      ['', 'Đã được QH'],
    ])('is a planning list where “%s” or “%s” says so', (title, post) =>
      expect(people(title, post).rosters[0]).toMatchObject({ kind: 'planning' }),
    )

    it.each([[''], ['Danh sách cán bộ, công chức'], ['Danh sách Ban Chấp hành Đảng bộ xã Phổ An']])(
      'is refused where “%s” says nothing of it',
      (title) => {
        const { rosters, refusals } = people(title, 'Chức vụ')
        expect(rosters).toEqual([])
        expect(refusals[0]?.reason).toContain('Hãy chọn cả dòng tên danh sách')
      },
    )
  })

  it.each([
    ['Danh sách Bí thư Đảng ủy các xã qua các thời kỳ', 'key-cadres', 'none'],
    ['Danh sách những người ứng cử đại biểu HĐND xã Phổ An', 'delegates', 'none'],
    ['Danh sách Bí thư Đảng ủy nhiệm kỳ 2020 - 2025', 'key-cadres', 'key-cadres'],
  ] as const)('under “%s” is for %s of kind %s', (title, kindHint, kind) => {
    const { rosters } = readRange([[title], ['Họ và tên', 'Ngày sinh', 'Giới tính'], ['Trần Văn Bảy', serialOf(1985, 8, 15), 'Nam']], {
      units: UNITS_OF_TOWN,
      posts: POSTS,
      kindHint,
    })
    expect(rosters[0]?.kind ?? 'none').toBe(kind)
  })

  describe('with no word of what it lists', () => {
    const kindOf = (posts: readonly string[], units: readonly string[] = []): unknown =>
      readRange(
        [
          ['Họ và tên', 'Ngày sinh', 'Chức vụ', 'Đơn vị', 'CM', 'LLCT'],
          ...posts.map((post, at) => [`Trần Văn ${'ABCDE'[at]}`, serialOf(1980, 1, 1 + at), post, units[at] ?? '', 'ĐH', 'CC']),
        ],
        { units: UNITS_OF_TOWN, posts: POSTS },
      ).rosters[0]?.kind

    it.each([
      ['leaders of the town', ['Bí thư Thị ủy', 'Phó Bí thư Thường trực Thị ủy', 'UV BTV, Chủ tịch UBND TX', 'Trưởng ban'], 'town-leaders'],
      ['key cadres', ['BT Đảng ủy', 'CT UBND', 'PCT HĐND'], 'key-cadres'],
      ['key cadres of whom one sits in the town committee', ['UV BCH Đảng bộ thị xã, BT Đảng ủy phường Phổ Minh'], 'key-cadres'],
    ])('is of %s by its posts', (_, posts, kind) => expect(kindOf(posts)).toBe(kind))
  })
})

describe('a note that somebody may be gone touches what the list is counted for:', () => {
  it.each([
    ['Danh sách đại biểu HĐND xã Phổ An', 'Kết quả bầu cử', ['CT17']],
    ['Danh sách đại biểu HĐND xã Phổ An', 'Ghi chú', ['CT17']],
    ['Danh sách Ban Chấp hành Đảng bộ xã Phổ An', 'Kết quả', ['CT01', 'CT14', 'CT15', 'CT16']],
  ])('under “%s” and “%s” %j', (title, header, touches) => {
    const { issues } = readRange(
      [[title], ['Họ và tên', 'Ngày sinh', 'Giới tính', header], ['Trần Văn Bảy', serialOf(1985, 8, 15), 'Nam', 'Không trúng cử']],
      { units: UNITS_OF_TOWN, posts: POSTS },
    )
    expect(issues.map((issue) => issue.touches)).toEqual([touches])
  })
})
