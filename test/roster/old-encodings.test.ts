import fc from 'fast-check'
import { POSTS, UNITS_OF_TOWN } from '../../src/plan'
import { readWorkbook, type Reading } from '../../src/roster'

/** The tables of D8, written down from the rule and not from the reader: what each letter is stored as. */
const VNI = new Map(
  (
    'á=aù à=aø ả=aû ã=aõ ạ=aï ă=aê ắ=aé ằ=aè ẳ=aú ẵ=aü ặ=aë â=aâ ấ=aá ầ=aà ẩ=aå ẫ=aã ậ=aä é=eù è=eø ẻ=eû ẽ=eõ ẹ=eï ê=eâ ế=eá ề=eà ể=eå ễ=eã ệ=eä í=í ì=ì ỉ=æ ĩ=ó ị=ò ' +
    'ó=où ò=oø ỏ=oû õ=oõ ọ=oï ô=oâ ố=oá ồ=oà ổ=oå ỗ=oã ộ=oä ơ=ô ớ=ôù ờ=ôø ở=ôû ỡ=ôõ ợ=ôï ú=uù ù=uø ủ=uû ũ=uõ ụ=uï ư=ö ứ=öù ừ=öø ử=öû ữ=öõ ự=öï ý=yù ỳ=yø ỷ=yû ỹ=yõ ỵ=î đ=ñ'
  )
    .split(' ')
    .flatMap((pair) => [pair, pair.toUpperCase()])
    .map((pair) => pair.split('=') as [string, string]),
)
const TCVN3 = new Map(
  (
    'á=B8 à=B5 ả=B6 ã=B7 ạ=B9 ă=A8 ắ=BE ằ=BB ẳ=BC ẵ=BD ặ=C6 â=A9 ấ=CA ầ=C7 ẩ=C8 ẫ=C9 ậ=CB é=D0 è=CC ẻ=CE ẽ=CF ẹ=D1 ê=AA ế=D5 ề=D2 ể=D3 ễ=D4 ệ=D6 í=DD ì=D7 ỉ=D8 ĩ=DC ị=DE ó=E3 ò=DF ỏ=E1 õ=E2 ' +
    'ọ=E4 ô=AB ố=E8 ồ=E5 ổ=E6 ỗ=E7 ộ=E9 ơ=AC ớ=ED ờ=EA ở=EB ỡ=EC ợ=EE ú=F3 ù=EF ủ=F1 ũ=F2 ụ=F4 ư=AD ứ=F8 ừ=F5 ử=F6 ữ=F7 ự=F9 ý=FD ỳ=FA ỷ=FB ỹ=FC ỵ=FE đ=AE Ă=A1 Â=A2 Ê=A3 Ô=A4 Ơ=A5 Ư=A6 Đ=A7'
  )
    .split(' ')
    .map((pair) => pair.split('='))
    .map(([letter = '', hex = '']) => [letter, String.fromCharCode(parseInt(hex, 16))] as const),
)
type Store = (text: string) => string
const stored =
  (table: ReadonlyMap<string, string>): Store =>
  (text) =>
    [...text].map((letter) => table.get(letter) ?? letter).join('')
const STORES: readonly (readonly [string, Store])[] = [
  ['VNI', stored(VNI)],
  ['TCVN3', stored(TCVN3)],
]

const HEADER = ['TT', 'Họ và tên', 'Ngày sinh', 'Giới tính', 'Chức vụ', 'Đơn vị', 'Quê quán', 'CM']
const read = (values: readonly (readonly unknown[])[]): Reading =>
  readWorkbook([{ name: 'Cán bộ chủ chốt xã, phường', firstRow: 0, firstColumn: 0, values }], { units: UNITS_OF_TOWN, posts: POSTS })
const namesIn = (reading: Reading): readonly string[] =>
  reading.rosters.flatMap((roster) => ('people' in roster ? roster.people.map(({ name }) => name) : []))
const told = (reading: Reading): unknown =>
  reading.rosters.flatMap((roster) =>
    'people' in roster ? roster.people.map(({ name, birth, gender, posts, unit, degree }) => [name, birth.state, gender, posts.map(({ code }) => code), unit.state, degree]) : [],
  ) // prettier-ignore

const FAMILIES = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Đinh', 'Võ', 'Lò', 'Huỳnh', 'Tạ', 'Từ', 'Bùi', 'Đỗ']
const GIVEN = [
  'Sơn',
  'Thơ',
  'Sĩ',
  'Bộ',
  'Phó',
  'Tờ',
  'Hội',
  'Quý',
  'Nghĩa',
  'Lĩnh',
  'Hòa',
  'Trị',
  'Mị',
  'Hường',
  'Thuỷ',
  'Bé',
  'Nhị',
  'Độ',
  'Kỵ',
  'Lữ',
]
const POST_TEXTS = ['Bí thư Đảng ủy', 'Phó Bí thư', 'Chủ tịch UBND', 'Phó Chủ tịch HĐND', 'PCT UBND']
const UNIT_TEXTS = ['phường Phổ Minh', 'xã Phổ An', 'Phổ Cường', 'xã Phổ Khánh']
const DEGREES = ['ĐH', 'Thạc sĩ', 'CĐ', 'Cử nhân']

const person = fc.tuple(
  fc.constantFrom(...FAMILIES),
  fc.constantFrom('Văn', 'Thị', 'Ngọc', 'Hồng', 'Sĩ'),
  fc.constantFrom(...GIVEN),
  fc.constantFrom('Nam', 'Nữ'),
  fc.constantFrom(...POST_TEXTS),
  fc.constantFrom(...UNIT_TEXTS),
  fc.constantFrom(...DEGREES),
)
const people = fc.array(person, { minLength: 1, maxLength: 8 }).map((all) =>
  all.map(([family, middle, given, gender, post, unit, degree], at) => [at + 1, `${family} ${middle} ${given} ${'ABCDEFGH'[at]}`, 1980 + at, gender, post, unit, 'Mộ Đức', degree]),
) // prettier-ignore
const storeAll = (rows: readonly (readonly unknown[])[], store: Store): unknown[][] =>
  rows.map((row) => row.map((cell) => (typeof cell === 'string' ? store(cell) : cell)))

describe.each(STORES)('a table in %s that no font tells', (_, store) => {
  it('is read as the same table in Unicode', () => {
    fc.assert(
      fc.property(people, (rows) => {
        const table = [HEADER, ...rows]
        expect(told(read(storeAll(table, store)))).toEqual(told(read(table)))
      }),
      { numRuns: 100 },
    )
  })

  it('is read so under a title and a header retyped in Unicode', () => {
    fc.assert(
      fc.property(people, (rows) => {
        const table = [['DANH SÁCH CÁN BỘ CHỦ CHỐT XÃ, PHƯỜNG'], HEADER, ...storeAll(rows, store)]
        expect(namesIn(read(table))).toEqual(rows.map((row) => row[1]))
      }),
      { numRuns: 100 },
    )
  })

  it('has every converted cell listed with its Unicode, and a name of one short word read like the rest', () => {
    const rows = storeAll([HEADER, [1, 'Sơn', 1985, 'Nam', 'Bí thư', 'Phổ Minh', 'Mộ Đức', 'ĐH'], [2, 'Bộ', 1986, 'Nữ', 'PCT HĐND', 'Phổ An', 'Sơn Tịnh', 'CĐ']], store) // prettier-ignore
    const reading = read(rows)
    expect(namesIn(reading)).toEqual(['Sơn', 'Bộ'])
    const listed = reading.issues.filter(({ code }) => code === 'encoding-legacy').map(({ at }) => `${at.row}:${at.column}`)
    expect(listed).toContain('1:1')
    expect(listed).toContain('2:1')
  })
})

describe.each([
  ['VNI', stored(VNI), 'Sôn', 'Sơn'],
  ['TCVN3', stored(TCVN3), 'Bé', 'Bộ'],
] as const)('a column where Unicode stands among texts in %s', (_, store, short, other) => {
  const rows = (given: string): unknown[][] => [
    [1, 'Trần Thị', 'Hường', 1981, 'Nữ', 'Chủ tịch UBND', 'xã Phổ An', 'ĐH'],
    [2, store('Nguyễn Văn'), store('Quý'), 1980, 'Nam', store('Bí thư Đảng ủy'), store('phường Phổ Minh'), 'ĐH'],
    [3, store('Phạm Ngọc'), given, 1982, 'Nam', store('Phó Bí thư'), store('phường Phổ Minh'), 'ĐH'],
    [4, 'Đỗ Thị', 'Lĩnh', 1983, 'Nữ', 'PCT UBND', 'xã Phổ An', 'ĐH'],
  ]
  const header = ['TT', 'Họ và chữ đệm', 'Tên', 'Ngày sinh', 'Giới tính', 'Chức vụ', 'Đơn vị', 'CM']
  const doubted = (given: string): unknown[] =>
    read([header, ...rows(given)])
      .issues.filter(({ code, severity }) => code === 'encoding-legacy' && severity === 'doubtful')
      .map(({ at, suggestion }) => [at.row, at.column, suggestion])

  it('has a short word that may be of either listed with its other reading, and no other', () => {
    expect(doubted(short)).toEqual([[3, 2, `Nếu đúng, sửa thành “${other}”.`]])
    expect(doubted('Hường')).toEqual([])
    expect(doubted('An')).toEqual([])
  })
})

describe('a table in Unicode', () => {
  const AMBIGUOUS = [
    'Lò',
    'Sô',
    'Phó',
    'Hội',
    'Bé',
    'Tê',
    'Thò',
    'Só',
    'Thô',
    'Sôn',
    'Vàng',
    'Krê',
    'Y Blô',
    'Lê Quang Hoàng',
    'Hà Tây',
    'Tô Hoài',
    'Lô Bé',
  ]
  it('keeps its words whatever they could be in an old encoding', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...AMBIGUOUS), { minLength: 1, maxLength: 8 }), (names) => {
        const rows = names.map((name, at) => [at + 1, `${name} ${'ABCDEFGH'[at]}`, 1980 + at, 'Nam', 'BT', 'Phổ Minh', name, 'ĐH'])
        const reading = read([HEADER, ...rows])
        expect(namesIn(reading)).toEqual(rows.map((row) => row[1]))
        expect(reading.issues.filter(({ code }) => code.startsWith('encoding'))).toEqual([])
      }),
      { numRuns: 200 },
    )
  })

  it('keeps a short word even when a few cells of the sheet are in an old encoding', () => {
    const vni = stored(VNI)
    const rows = [
      [1, vni('Nguyễn Văn Độ'), 1980, 'Nam', vni('Bí thư Đảng ủy'), vni('phường Phổ Minh'), 'Mộ Đức', 'ĐH'],
      [2, 'Trần Thị Hường', 1981, 'Nữ', 'Chủ tịch UBND', 'xã Phổ An', 'Mộ Đức', 'ĐH'],
      [3, 'Lò Sô', 1982, 'Nam', 'PCT HĐND', 'Phổ Cường', 'Mộ Đức', 'ĐH'],
    ]
    const reading = read([HEADER, ...rows])
    expect(namesIn(reading)).toEqual(['Nguyễn Văn Độ', 'Trần Thị Hường', 'Lò Sô'])
    const doubtful = reading.issues.filter(({ severity }) => severity === 'doubtful')
    expect(doubtful).toEqual([
      expect.objectContaining({ code: 'encoding-legacy', at: { sheet: 'Cán bộ chủ chốt xã, phường', row: 3, column: 1 } }),
    ])
    expect(doubtful[0]?.suggestion).toBe('Nếu đúng, sửa thành “Lị Sơ”.')
    expect(doubtful[0]?.correction).toBeUndefined()
  })
})
