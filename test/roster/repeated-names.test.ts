import { POSTS, UNITS_OF_TOWN } from '../../src/plan'
import { readRange, type Reading } from '../../src/roster'

const HEADER = ['TT', 'Họ và tên', 'Ngày sinh', 'Chức vụ', 'Đơn vị']
const LONG = 6000

type Row = readonly [name: string, birth: unknown]
const fillers = (count: number): Row[] =>
  Array.from({ length: count }, (_, at) => [`Trần Văn ${'BCDGHKLMNQ'[at % 10]}a${at}`, 25000 + (at % 9000)])
const read = (rows: readonly Row[]): Reading =>
  readRange([HEADER, ...rows.map(([name, birth], at) => [at + 1, name, birth, 'Bí thư Đảng ủy', 'Phường Phổ Minh'])], {
    units: UNITS_OF_TOWN,
    posts: POSTS,
    kindHint: 'key-cadres',
  })
const said = (rows: readonly Row[]): string[] =>
  read(rows).issues.flatMap(({ code, at }) => (code === 'duplicate-person' || code === 'same-name' ? [`${code} ${at.row}`] : []))

describe('one name on two rows', () => {
  describe.each([
    ['a short list', 0],
    ['a list of thousands', LONG],
  ])('of %s', (_, between) => {
    const apart = (first: Row, second: Row): string[] => said([first, ...fillers(between), second])
    const second = between + 2

    it('with one birth date is one person, however far apart and however it is spelt', () => {
      expect(apart(['Nguyễn Thị Hòa', 30000], ['Nguyễn Thị Hòa', 30000])).toEqual([`duplicate-person ${second}`])
      expect(apart(['Nguyễn Thị Hoà', 30000], ['NGUYỄN THỊ HÒA', 30000])).toEqual([`duplicate-person ${second}`])
    })

    it('is no repeat where only the marks are left out', () => {
      expect(apart(['Nguyễn Thị Hòa', 30000], ['Nguyễn Thị Hoa', 30000])).toEqual([])
    })

    it('is doubtful where one has no birth date, whichever comes first', () => {
      expect(apart(['Nguyễn Thị Hòa', ''], ['Nguyễn Thị Hòa', 30000])).toEqual([`same-name ${second}`])
      expect(apart(['Nguyễn Thị Hòa', 30000], ['Nguyễn Thị Hòa', ''])).toEqual([`same-name ${second}`])
    })

    it('is doubtful where one tells only a year that the other was born in, and two people in another year', () => {
      expect(apart(['Nguyễn Thị Hòa', 1982], ['Nguyễn Thị Hòa', 30000])).toEqual([`same-name ${second}`])
      expect(apart(['Nguyễn Thị Hòa', 30000], ['Nguyễn Thị Hòa', '2/1982'])).toEqual([`same-name ${second}`])
      expect(apart(['Nguyễn Thị Hòa', 1983], ['Nguyễn Thị Hòa', 30000])).toEqual(between > 0 ? [] : [`same-name ${second}`])
    })
  })

  it('with two birth dates is two people: said in a short list, the rule in one of thousands', () => {
    const two: Row[] = [['Nguyễn Thị Hòa', 30000], ['Nguyễn Thị Hòa', 31000]] // prettier-ignore
    expect(said(two)).toEqual(['same-name 2'])
    expect(said([...fillers(LONG), ...two])).toEqual([])
  })

  it('is told alike each time, whatever was read before', () => {
    const rows = fillers(LONG).map(([name, birth], at): Row => [name.replace(/\d+$/, `${at % 2500}`), at % 3 ? birth : ''])
    const first = said(rows)
    expect(first.length).toBeGreaterThan(1000)
    read(fillers(25_000))
    expect(said(rows)).toEqual(first)
  })

  it('is listed at every row where everybody has it', () => {
    const everybody = Array.from({ length: 20_000 }, (): Row => ['Nguyễn Thị Hòa', 30000])
    expect(said(everybody)).toHaveLength(19_999)
  })
})
