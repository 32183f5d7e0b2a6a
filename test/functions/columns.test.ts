import { messageOf, shown } from './excel-errors'
import * as columns from '../../src/functions/columns'
import { serialOf } from '../../src/roster'

const {
  YOUTH_PCT,
  YOUTH_COUNT,
  AGE,
  BIRTHDATE,
  FEMALE_PCT,
  FEMALE_COUNT,
  DEGREE_PCT,
  THEORY_PCT,
  ADMIN_PCT,
  LANGUAGE_PCT,
  NONLOCAL_PCT,
  FORECAST,
} = columns

const END_2025 = serialOf(2025, 12, 31)
const column = (...cells: unknown[]) => cells.map((cell) => [cell])
const errorCell = (text: string) => ({ type: 'Error', errorType: 'Div0', basicValue: text })

describe('YOUTH_PCT and YOUTH_COUNT', () => {
  it.each([
    ['the day before forty is still young', column(serialOf(1986, 1, 1)), 1],
    ['the fortieth birthday is not', column(serialOf(1985, 12, 31)), 0],
    ['text dates count like true dates', column('1/1/1986', '31-12-1985', '15.8.1990'), 2],
    ['a year alone is 01/01 of that year', column(1986, '1985', 'năm 1990'), 2],
    ['a time of day does not move the line', column(serialOf(1985, 12, 31) + 0.5), 0],
    ['blanks of every kind are nobody', column(null, '', 0, '   ', undefined, '2/2/1990'), 1],
    ['a header and a column number above are passed over', column('Ngày, tháng, năm sinh', '(3)', '2/2/1990'), 1],
    ['two columns Nam | Nữ are one person a row', [['Nam', 'Nữ'], ['2/2/1990', null], ['', serialOf(1970, 1, 1)], [null, '3/3/1991']], 2], // prettier-ignore
    ['a whole column of blanks below costs nothing', [...column('2/2/1990'), ...Array.from({ length: 5000 }, () => [null])], 1],
  ])('%s', (_, grid, young) => {
    expect(YOUTH_COUNT(grid as never, END_2025)).toBe(young)
  })

  it('gives the share as a fraction', () => {
    expect(YOUTH_PCT(column(1990, 1960, 1970, 1980) as never, END_2025)).toBe(0.25)
  })

  it('takes another age and a typed as-of date', () => {
    expect(YOUTH_COUNT(column('01/01/1991', '31/12/1990') as never, '31/12/2025', 35)).toBe(1)
  })

  it('takes options left out as null, as Excel sends them', () => {
    expect(YOUTH_COUNT(column('1/1/1900') as never, null, null as never)).toBe(0)
  })

  it('names how many cells it could not read and the first ones by row', () => {
    const call = () => YOUTH_PCT(column('Ngày sinh', '2/2/1990', '31/02/1985', 'không rõ', null, 3.5) as never, END_2025)
    expect(shown(call)).toBe('#VALUE!')
    expect(messageOf(call)).toMatch(/Có 3 ô.*dòng 3 “31\/02\/1985”.*dòng 4 “không rõ”.*dòng 6/)
  })

  it.each([
    ['an error in the range', column('2/2/1990', errorCell('#DIV/0!')), '#VALUE!'],
    ['an impossible date above the first readable one', column('31/02/1985', '2/2/1990'), '#VALUE!'],
    ['a birth after the as-of date', column('2/2/2026'), '#VALUE!'],
    ['dates in both columns of a row', [['2/2/1990', '3/3/1991']], '#VALUE!'],
    ['one cell of text', column('không rõ'), '#VALUE!'],
    ['nobody at all', column(null, ''), '#N/A'],
    ['only a header', column('Ngày sinh', null), '#N/A'],
  ])('%s is an error, never a number', (_, grid, code) => {
    expect(shown(() => YOUTH_PCT(grid as never, END_2025))).toBe(code)
  })

  it.each([
    ['a negative age', () => YOUTH_PCT(column('2/2/1990') as never, END_2025, -1)],
    ['half a year', () => YOUTH_PCT(column('2/2/1990') as never, END_2025, 39.5)],
    ['an unreadable as-of date', () => YOUTH_PCT(column('2/2/1990') as never, 'cuối năm')],
    ['a year as as-of date, which could mean its first day or its last', () => YOUTH_PCT(column('2/2/1990') as never, 2025)],
  ])('refuses %s', (_, call) => expect(shown(call)).toBe('#VALUE!'))
})

it('takes the 0 that a blank cell gives on the desktop for an option left out', () => {
  const births = column('Ngày sinh', '15/06/1990', '01/01/1970') as never
  const levels = column('Chuyên môn', 'ĐH', 'CĐ') as never
  expect([YOUTH_PCT(births, 45657, 0), DEGREE_PCT(levels, 0), THEORY_PCT(column('TC', 'SC') as never, 0)]).toEqual([0.5, 0.5, 0.5])
})

describe('AGE and BIRTHDATE', () => {
  const grid = [['Ngày sinh', ''], ['15/8/1985', 'không rõ'], [1986, null]] // prettier-ignore

  it('keep the shape of the range, with the error in the unreadable cell alone', () => {
    const ages = AGE(grid as never, END_2025)
    expect(ages[0]).toEqual(['', ''])
    expect(ages[1]![0]).toBe(40)
    expect(ages[1]![1]).toMatchObject({ code: '#VALUE!' })
    expect(ages[2]).toEqual([39, ''])
    expect(BIRTHDATE(grid as never).map(([first]) => first)).toEqual(['', serialOf(1985, 8, 15), serialOf(1986, 1, 1)])
  })

  it('give an error for a single cell that is no date', () => {
    expect(AGE([['không rõ']] as never, END_2025)[0]![0]).toMatchObject({ code: '#VALUE!' })
  })
})

describe('FEMALE_PCT', () => {
  it.each([
    ['words, whatever their spelling', column('Giới tính', 'Nữ', 'Nữ ', 'nữ\u00a0', 'Nữ', 'Nam'), 4, 0.8],
    ['marks: every row is one person, a blank is a man', column('x', '', 'X', null), 2, 0.5],
    ['marks under their header: the header is nobody', column('', 'Nữ', 'x', '', 'x', ''), 2, 0.5],
    ['two birth columns Nam | Nữ', [['Nam', 'Nữ'], ['1/1/1980', ''], ['', '2/2/1985'], [null, 1990], [null, null]], 2, 2 / 3], // prettier-ignore
  ])('%s', (_, grid, women, share) => {
    expect(FEMALE_COUNT(grid as never)).toBe(women)
    expect(FEMALE_PCT(grid as never)).toBe(share)
  })

  it.each([
    ['a word that is no gender', column('Nam', 'Nữ', '?'), '#VALUE!'],
    ['both columns filled', [['1/1/1980', '2/2/1985']], '#VALUE!'],
    ['a mark among words', column('Nam', 'Nữ', 'x'), '#VALUE!'],
    [
      'a whole column of marks, where nobody knows how many people there are',
      Array.from({ length: 1_048_576 }, (_, row) => [row === 1 ? 'x' : '']),
      '#VALUE!',
    ],
    ['nobody', column(null, ''), '#N/A'],
  ])('%s is an error', (_, grid, code) => expect(shown(() => FEMALE_PCT(grid as never))).toBe(code))
})

describe('shares at or above a level', () => {
  it.each([
    ['DEGREE_PCT', DEGREE_PCT, column('Chuyên môn', 'ĐH Luật', 'CĐ', 'ThS', 'Kỹ sư'), null, 3 / 4],
    ['DEGREE_PCT at least ThS', DEGREE_PCT, column('ĐH', 'CĐ', 'ThS', 'Tiến sĩ'), 'ThS', 2 / 4],
    ['THEORY_PCT', THEORY_PCT, column('LLCT', 'TC', 'Cao cấp', 'SC', null), null, 2 / 3],
    ['ADMIN_PCT', ADMIN_PCT, column('CV', 'CVC', 'CS'), null, 2 / 3],
    ['LANGUAGE_PCT', LANGUAGE_PCT, column('B1', 'B', 'C', 'A2'), null, 2 / 4],
    ['LANGUAGE_PCT at least 4', LANGUAGE_PCT, column('B1', 'B2'), 4, 1 / 2],
  ])('%s', (_, share, grid, atLeast, expected) => {
    expect(share(grid as never, atLeast)).toBe(expected)
  })

  it('refuses a level nobody knows', () => expect(shown(() => DEGREE_PCT(column('ĐH') as never, 'xyz'))).toBe('#VALUE!'))
})

describe('NONLOCAL_PCT', () => {
  it('holds the home against the unit of the same row, with the units each took over', () => {
    const homes = column('Quê quán', 'Phổ Minh, Đức Phổ, Quảng Ngãi', 'Mộ Đức, Quảng Ngãi', 'Phổ Phong, Đức Phổ', 'Phổ Ninh, Đức Phổ')
    const units = column('Đơn vị', 'Phường Phổ Minh', 'Phường Phổ Minh', 'Xã Nguyễn Nghiêm', 'Phường Phổ Văn')
    expect(NONLOCAL_PCT(homes as never, units as never)).toBe(2 / 4)
  })

  it('reads one range alone as answers to "người địa phương?"', () => {
    expect(NONLOCAL_PCT(column('Người địa phương', 'Có', 'Không', 'không', 'Có') as never, null as never)).toBe(0.5)
    expect(NONLOCAL_PCT(column('Tại chỗ', 'Người địa phương', 'Nơi khác', 'Người xã khác') as never, null as never)).toBe(0.5)
    expect(NONLOCAL_PCT(column('Người địa phương', 'Có', 'Nơi khác') as never, null as never)).toBe(0.5)
  })

  it('turns the answers round under a header that asks who is not local', () => {
    expect(NONLOCAL_PCT(column('Không là người ĐP', 'x', 'x', 'x') as never, null as never)).toBe(1)
    expect(NONLOCAL_PCT(column('Không là người ĐP', 'Có', 'Có', 'Không') as never, null as never)).toBe(2 / 3)
    expect(NONLOCAL_PCT(column('Không', 'Có', 'Có') as never, null as never)).toBe(1 / 3)
  })

  it.each([
    ['Phổ Minh', 'Đức Phổ, Quảng Ngãi'],
    ['Đức Phổ, Quảng Ngãi', 'Phổ Minh'],
    ['', 'Phổ Minh'],
  ])('does not guess a home that names only the town, or is missing, in whichever row it stands: %j, %j', (...homes) => {
    const call = () => NONLOCAL_PCT(column(...homes) as never, column('Phường Phổ Minh', 'Phường Phổ Minh') as never)
    expect(shown(call)).toBe('#VALUE!')
  })
})

describe('FORECAST', () => {
  it('counts at each 31/12 who is still under the age', () => {
    expect(FORECAST(column('31/12/1985', '01/01/1986', '15/06/1990') as never, 2024, 2026)).toEqual([
      [2024, 3, 3, 1],
      [2025, 2, 3, 2 / 3],
      [2026, 1, 3, 1 / 3],
    ])
  })

  it.each([null, '', 0])('ends in 2035 when the last year is left out or its cell is blank: %j', (last) =>
    expect(FORECAST(column('01/01/1990') as never, 2030, last as never)).toHaveLength(6),
  )

  it('has nobody to count in a column that holds its header alone', () =>
    expect(shown(() => FORECAST(column('Ngày sinh') as never))).toBe('#N/A'))
  it('takes the 0 of a blank cell for no age', () =>
    expect(FORECAST(column('15/06/1990') as never, 2024, 2024, 0)).toEqual(FORECAST(column('15/06/1990') as never, 2024, 2024)))
  it('refuses a last year before the first', () => expect(shown(() => FORECAST(column(1990) as never, 2030, 2025))).toBe('#VALUE!'))
})
