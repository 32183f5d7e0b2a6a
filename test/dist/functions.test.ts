import { readFileSync } from 'node:fs'
import { INDICATOR_IDS } from '../../src/plan'
import { loadFunctions } from './load-functions'

/** The names reports and saved workbooks rely on. */
const NAMES = [
  'YOUTH_PCT', 'YOUTH_COUNT', 'AGE', 'BIRTHDATE', 'FEMALE_PCT', 'FEMALE_COUNT', 'DEGREE_PCT', 'THEORY_PCT', 'ADMIN_PCT', 'LANGUAGE_PCT',
  'NONLOCAL_PCT', 'TARGET', 'TARGET_TEXT', 'VERDICT', 'SHORTFALL', 'TARGETS', 'TALLY', 'PCT', 'STATUS', 'WHO', 'COMPLIANCE', 'ISSUES', 'FORECAST',
] // prettier-ignore

interface Metadata {
  readonly allowErrorForDataTypeAny: boolean
  readonly functions: readonly {
    readonly id: string
    readonly name: string
    readonly description: string
    readonly parameters: readonly {
      readonly name: string
      readonly description: string
      readonly optional?: boolean
      readonly repeating?: boolean
      readonly dimensionality?: string
    }[]
  }[]
}

const metadata = JSON.parse(readFileSync('dist/functions.json', 'utf8')) as Metadata
const functions = loadFunctions()
const parametersOf = (id: string) => metadata.functions.find((one) => one.id === id)!.parameters

describe('dist/functions.json', () => {
  it('describes exactly the functions that dist/functions.js registers', () => {
    expect(Object.keys(functions).sort()).toEqual([...NAMES].sort())
    expect(metadata.functions.map(({ id }) => id).sort()).toEqual([...NAMES].sort())
    expect(metadata.functions.filter(({ id, name }) => id !== name)).toEqual([])
  })

  it('lets errors in a range through to the functions', () => expect(metadata.allowErrorForDataTypeAny).toBe(true))

  it.each(metadata.functions)('$id and each of its parameters are described, in Vietnamese', ({ description, parameters }) => {
    for (const text of [description, ...parameters.map((parameter) => parameter.description)]) {
      expect(text).toMatch(/[ăâđêôơưáàảãạấầẩẫậắằẳẵặéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ]/i)
      expect(text).toBe(text.normalize('NFC'))
    }
  })

  it('marks what may be left out, what repeats and what is a range', () => {
    const shape = (id: string) =>
      parametersOf(id).map(
        ({ name, optional, repeating, dimensionality }) =>
          `${name}${optional ? '?' : ''}${repeating ? '…' : ''}${dimensionality === 'matrix' ? '[]' : ''}`,
      )
    expect(shape('YOUTH_PCT')).toEqual(['birthdates[]', 'asOf?', 'under?'])
    expect(shape('TALLY')).toEqual(['indicator', 'roster[]', 'asOf?', 'register?[]'])
    expect(shape('STATUS')).toEqual(['indicator', 'roster[]', 'year?', 'asOf?', 'register?[]'])
    expect(shape('COMPLIANCE')).toEqual(['year', 'asOf', 'rosters?…[]'])
    expect(shape('NONLOCAL_PCT')).toEqual(['homes[]', 'units?[]'])
  })
})

// A script with a pattern it cannot parse is refused whole: Excel for Mac before Safari 16.4 knows no lookbehind.
it.each(['functions.js', 'taskpane.js'])('dist/%s holds no lookbehind', (file) => {
  expect(/\(\?<[!=]/.test(readFileSync(`dist/${file}`, 'utf8'))).toBe(false)
})

const CADRES = [
  ['TT', 'Họ và tên', 'Ngày sinh', 'Giới tính', 'Chức vụ', 'Đơn vị', 'Quê quán', 'Người địa phương', 'Chuyên môn', 'LLCT', 'QLNN', 'BD cập nhật', 'Ngoại ngữ'],
  [1, 'Nguyễn Văn An', '15/8/1990', 'Nam', 'Bí thư Đảng ủy', 'Phường Phổ Minh', 'Mộ Đức, Quảng Ngãi', 'Không', 'ĐH', 'CC', 'CVC', 'x', 'B1'],
  [2, 'Trần Thị Bình', 29000, 'Nữ', 'Chủ tịch UBND', 'Phường Phổ Minh', 'Phổ Minh, Đức Phổ', 'Có', 'ThS', 'TC', 'CV', '', 'A2'],
  [3, 'Lê Quang Cường', 1970, 'Nam', 'Bí thư Đảng ủy', 'Xã Phổ An', 'Phổ An, Đức Phổ', 'Có', 'CĐ', 'TC', 'CV', 'x', 'Anh văn'],
] // prettier-ignore

/** One call of each function with what a clerk would give it on 31/12/2024, and what the cells show. */
const CALLS: readonly [string, readonly unknown[], unknown][] = [
  ['YOUTH_PCT', [[['15/8/1990'], [29000]], '31/12/2024', null], 0.5],
  ['YOUTH_COUNT', [[['15/8/1990'], [29000]], 45657, 35], 1],
  ['AGE', [[['15/8/1990']], '31/12/2024'], [[34]]],
  ['BIRTHDATE', [[['15/8/1985'], [1985]]], [[31274], [31048]]],
  ['FEMALE_PCT', [[['Nam'], ['Nữ']]], 0.5],
  ['FEMALE_COUNT', [[['Nam'], ['Nữ']]], 1],
  ['DEGREE_PCT', [[['ĐH'], ['CĐ']], null], 0.5],
  ['THEORY_PCT', [[['TC'], ['SC']], null], 0.5],
  ['ADMIN_PCT', [[['CV'], ['CS']], null], 0.5],
  ['LANGUAGE_PCT', [[['B1'], ['A2']], null], 0.5],
  ['NONLOCAL_PCT', [[['Có'], ['Không']], null], 0.5],
  ['TARGET', ['CT08', 2025], 0.5],
  ['TARGET_TEXT', ['CT09', 2030], 'từ 20% đến 25%'],
  ['VERDICT', ['CT01', 6, 39, 2025], 'Đạt'],
  ['SHORTFALL', ['CT08', 7, 15, 2030], 4],
  ['TALLY', ['CT03', CADRES, 45657, null], [[2, 3]]],
  ['TALLY', ['CT08', CADRES, 45657, null], [[1, 2]]],
  ['TALLY', ['CT09', CADRES, 45657, null], [[1, 15]]],
  ['PCT', ['CT04', CADRES, 45657, null], 1],
  ['STATUS', ['CT03', CADRES, 2025, 45657, null], 'Đang phấn đấu'],
  ['FORECAST', [[['31/12/1985']], 2024, 2025, null], [[2024, 1, 1, 1], [2025, 0, 1, 0]]], // prettier-ignore
]

/** Arrays made in the other realm are not this realm's arrays. */
const local = (value: unknown): unknown => (typeof value === 'object' ? (JSON.parse(JSON.stringify(value)) as unknown) : value)

describe('dist/functions.js in a bare JavaScript runtime', () => {
  it.each(CALLS)('DEAN12.%s', (id, args, expected) => {
    expect(local(functions[id]!(...args))).toEqual(expected)
  })

  it('DEAN12.WHO names who is behind a number', () => {
    expect((functions.WHO!('CT09', CADRES, 45657, null) as string[][]).map(([name]) => name)).toHaveLength(1)
  })

  it('DEAN12.TARGETS and DEAN12.COMPLIANCE spill a row for every indicator under a header', () => {
    expect(functions.TARGETS!(2025) as unknown[][]).toHaveLength(1 + INDICATOR_IDS.length)
    const table = functions.COMPLIANCE!(2025, 45657, CADRES) as unknown[][]
    expect(table).toHaveLength(1 + INDICATOR_IDS.length)
    expect(local(table.find(([id]) => id === 'CT08')!.slice(2, 5))).toEqual([1, 2, 0.5])
  })

  it('DEAN12.COMPLIANCE takes its ranges as Excel hands them over: one list of them, left-out ones null', () => {
    expect(local(functions.COMPLIANCE!(2025, 45657, [CADRES, null], {}))).toEqual(local(functions.COMPLIANCE!(2025, 45657, CADRES)))
    expect(() => functions.COMPLIANCE!(2025, 45657, [])).toThrow('ít nhất một danh sách')
  })

  it('DEAN12.ISSUES lists what needs a look, by row and column of the range', () => {
    const rows = functions.ISSUES!(CADRES) as unknown[][]
    expect(rows.some(([row, column]) => row === 4 && column === 13)).toBe(true)
  })

  it('every function is called above, or in a sentence of its own', () => {
    const called = new Set([...CALLS.map(([id]) => id), 'WHO', 'TARGETS', 'COMPLIANCE', 'ISSUES'])
    expect(NAMES.filter((name) => !called.has(name))).toEqual([])
  })
})
