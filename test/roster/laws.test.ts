import * as fc from 'fast-check'
import { POSTS, UNITS_OF_TOWN } from '../../src/plan'
import { changedRow, readRange, readWorkbook, type PersonRow, type Reading, type SheetValues } from '../../src/roster'
import { plainRow } from './plain-rows'

const OPTIONS = { units: UNITS_OF_TOWN, posts: POSTS }
const HEADER = [
  'TT',
  'Họ và tên',
  'Ngày sinh',
  'Giới tính',
  'Chức vụ',
  'Đơn vị',
  'CM',
  'LLCT',
  'QLNN',
  'Ngoại ngữ',
  'Người địa phương',
  'Ghi chú',
]

const person = fc.record({
  name: fc.tuple(fc.constantFrom('Nguyễn', 'Trần', 'Lê', 'Phạm', 'Võ'), fc.constantFrom('Văn', 'Thị', 'Minh', 'Thuỳ'), fc.constantFrom('An', 'Hoà', 'Quý', 'Đức', 'Nữ')).map((words) => words.join(' ')),
  birth: fc.oneof(fc.integer({ min: 22000, max: 37000 }), fc.constantFrom<unknown>('15/8/1985', '8.1985', 1985, '', '31/02/1985', 'không rõ', '#N/A')),
  gender: fc.constantFrom<unknown>('Nam', 'Nữ', 'nữ ', '', '?'),
  post: fc.constantFrom('BT Đảng ủy, CT HĐND', 'PBT; CT UBND', 'PCT UBND', 'Bí thư Đoàn', ''),
  unit: fc.constantFrom('Phường Phổ Minh', 'xã Phổ An', 'UBND P. Phổ Hoà', 'Nguyễn Nghiêm'),
  levels: fc.tuple(fc.constantFrom<unknown>('ĐH', 'ThS', 4, '', '???'), fc.constantFrom<unknown>('TC', 'CC', '', 'Cử tri'), fc.constantFrom<unknown>('CV', '', 'CVC'), fc.constantFrom<unknown>('B1', 'Anh văn', '', 3)),
  local: fc.constantFrom<unknown>('Có', 'Không', '', 'chắc có'),
}) // prettier-ignore
type Person = typeof person extends fc.Arbitrary<infer T> ? T : never

const row = ({ name, birth, gender, post, unit, levels, local }: Person, at: number): unknown[] => [
  at + 1,
  name,
  birth,
  gender,
  post,
  unit,
  ...levels,
  local,
  '',
]
const sheetOf = (rows: readonly (readonly unknown[])[]): SheetValues => ({
  name: 'Cán bộ chủ chốt',
  firstRow: 0,
  firstColumn: 0,
  values: [HEADER, ...rows],
  merges: [],
})
const read = (rows: readonly (readonly unknown[])[]): Reading => readWorkbook([sheetOf(rows)], OPTIONS)
const peopleOf = (reading: Reading): readonly PersonRow[] => reading.rosters.flatMap((roster) => ('people' in roster ? roster.people : []))

/** A reading of people without the cells, which move when rows are put between. */
const settled = (people: readonly PersonRow[]): unknown =>
  JSON.parse(
    JSON.stringify(people.map(plainRow), (key, value: unknown) => (key === 'ref' || key === 'at' || key === 'why' ? undefined : value)),
  )

function readsTheSameWith(line: fc.Arbitrary<readonly unknown[]>, most: number): void {
  fc.assert(
    fc.property(
      fc.array(person, { minLength: 1, maxLength: 8 }),
      fc.array(fc.tuple(fc.nat(), line), { maxLength: most }),
      (people, between) => {
        const rows = people.map(row)
        const mixed: (readonly unknown[])[] = [...rows]
        for (const [at, cells] of between) mixed.splice(at % (mixed.length + 1), 0, cells)
        expect(settled(peopleOf(read(mixed)))).toEqual(settled(peopleOf(read(rows))))
      },
    ),
    { numRuns: 150 },
  )
}

describe('laws of reading', () => {
  it('reads the same people with titles, blanks, totals, signatures and printed headers put between the rows', () => {
    const nobody = fc.constantFrom<readonly unknown[]>(
      [], ['', '', '', '', '', ''], ['DANH SÁCH CÁN BỘ CHỦ CHỐT'], ['', 'Tổng cộng: 12 đ/c', 7, 5], ['Cộng', '', 3], ['THỊ ỦY ĐỨC PHỔ', '', '', 'ĐẢNG CỘNG SẢN VIỆT NAM'], ['', 'NGƯỜI LẬP BIỂU', '', '', 'T/M BAN THƯỜNG VỤ'],
      ['', '(Ký, ghi rõ họ tên)', '', '', 'BÍ THƯ'], ['', 'Ghi chú: số liệu đến 31/12/2024'], ['', '', '', '', '', 'Đức Phổ, ngày 15 tháng 12 năm 2024'], [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], HEADER,
    ) // prettier-ignore
    readsTheSameWith(nobody, 5)
  })

  it('reads the same people whatever totals without a label stand between them', () => {
    const count = fc.oneof(fc.constant<unknown>(''), fc.nat(400), fc.nat(400).map(String), fc.nat(100).map((share) => `${share} %`), fc.nat(90).map((all) => `${all} đ/c`)) // prettier-ignore
    const total = fc.array(count, { minLength: 10, maxLength: 10 }).map((counts) => ['', '', ...counts])
    readsTheSameWith(total, 3)
  })

  it('reads composed and decomposed letters alike', () => {
    fc.assert(
      fc.property(fc.array(person, { minLength: 1, maxLength: 6 }), (people) => {
        const rows = people.map(row)
        const apart = rows.map((cells) => cells.map((cell) => (typeof cell === 'string' ? cell.normalize('NFD') : cell)))
        const text = (value: unknown): unknown => JSON.parse(JSON.stringify(value).normalize('NFC'))
        expect(text(settled(peopleOf(read(apart))))).toEqual(text(settled(peopleOf(read(rows)))))
      }),
      { numRuns: 60 },
    )
  })

  it('tells of a changed row what was changed, and the rest as the row does', () => {
    fc.assert(
      fc.property(fc.array(person, { minLength: 1, maxLength: 3 }), (people) => {
        const [first] = peopleOf(read(people.map(row)))
        const changes = { name: 'Lê Thị Lựu', countsUntil: 45_000, local: { state: 'known' as const, value: true } }
        const once = changedRow(first!, changes)
        expect(plainRow(once)).toEqual({ ...plainRow(first!), ...changes })
        expect(plainRow(changedRow(once, { countsUntil: undefined }))).toEqual({ ...plainRow(once), countsUntil: undefined })
      }),
      { numRuns: 30 },
    )
  })

  it('either reads every filled cell under a role, or lists it', () => {
    const FACTS: readonly (readonly [number, (person: PersonRow) => boolean])[] = [
      [2, ({ birth }) => birth.state === 'known'], [3, ({ gender }) => gender.state === 'known'], [4, ({ postText }) => postText !== ''], [5, ({ unit }) => unit.state === 'known'],
      [6, ({ degree }) => degree.state === 'known'], [7, ({ theory }) => theory.state === 'known'], [8, ({ administration }) => administration.state === 'known'],
      [9, ({ language }) => language.state === 'known'], [10, ({ local }) => local.state === 'known'],
    ] // prettier-ignore
    fc.assert(
      fc.property(fc.array(person, { minLength: 1, maxLength: 8 }), (people) => {
        const rows = people.map(row)
        const reading = read(rows)
        const listed = new Set(reading.issues.map(({ at }) => `${at.row}:${at.column}`))
        const found = peopleOf(reading)
        expect(found).toHaveLength(rows.length)
        for (const one of found)
          for (const [column, isRead] of FACTS) {
            const cell = rows[one.ref.row - 1]?.[column]
            if (cell !== '' && !isRead(one)) expect(listed).toContain(`${one.ref.row}:${column}`)
          }
      }),
      { numRuns: 150 },
    )
  })

  it('reads a range as it reads the sheet it was cut from', () => {
    fc.assert(
      fc.property(fc.array(person, { minLength: 1, maxLength: 6 }), (people) => {
        const rows = people.map(row)
        const range = readRange([HEADER, ...rows, ...Array.from({ length: 5 }, () => HEADER.map(() => null))], {
          ...OPTIONS,
          kindHint: 'key-cadres',
        })
        expect(settled(peopleOf(range))).toEqual(settled(peopleOf(read(rows))))
      }),
      { numRuns: 40 },
    )
  })
})

describe('random grids', () => {
  const seed = Number(process.env.FUZZ_SEED ?? Date.now() % 1_000_000)
  const cell = fc.oneof(
    { weight: 4, arbitrary: fc.constant<unknown>('') },
    { weight: 3, arbitrary: fc.constantFrom<unknown>(...HEADER, 'Nam', 'Nữ', 'Ngày, tháng, năm sinh', 'Trình độ', 'Đại học', 'Tổng số', 'Ngày QĐ', 'Hình thức', 'Tổ chức đảng', 'HĐND', 'Loại', 'Hiệu lực từ', 'BC quý IV 2024') },
    { weight: 3, arbitrary: fc.constantFrom<unknown>('I', 'Phường Phổ Minh', 'Trần Văn Bảy', '15/8/1985', 31274, 1985, 'x', 'BT', 'Cộng', 'T/M BAN THƯỜNG VỤ', '1', 2, '#N/A', true, null, undefined, { type: 'Error', basicValue: '#N/A' }, 'NguyÔn V¨n An', '\u200b', '__proto__') },
    { weight: 2, arbitrary: fc.string({ maxLength: 12, unit: 'binary' }) },
    { weight: 1, arbitrary: fc.double() },
  ) // prettier-ignore
  const area = fc.record({
    row: fc.nat(12),
    column: fc.nat(8),
    rows: fc.integer({ min: 1, max: 4 }),
    columns: fc.integer({ min: 1, max: 4 }),
  })

  it(`never throws and keeps every position on the sheet (seed ${seed})`, () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { maxLength: 9 }), { maxLength: 14 }),
        fc.option(fc.array(area, { maxLength: 4 }), { nil: undefined }),
        (values, merges) => {
          const reading = readWorkbook([{ name: 'Trang', firstRow: 3, firstColumn: 2, values, ...(merges ? { merges } : {}) }], {
            ...OPTIONS,
            asOf: 45657,
          })
          const width = Math.max(0, ...values.map((cells) => cells.length))
          for (const { at, reason } of reading.issues) {
            expect(at.row).toBeGreaterThanOrEqual(3)
            expect(at.row).toBeLessThan(3 + values.length)
            expect(at.column).toBeLessThan(2 + width)
            expect(reason).toMatch(/[.!?]$/)
          }
          for (const { ref } of peopleOf(reading)) expect(ref.row).toBeLessThan(3 + values.length)
        },
      ),
      { numRuns: 400, seed, interruptAfterTimeLimit: 10_000 },
    )
  })
})
