import { POSTS, UNITS_OF_TOWN } from '../../src/plan'
import { readWorkbook } from '../../src/roster'
import { addressOf, draw, type DrawnSheet } from './drawn-sheet'

const CADRES = `
DANH SÁCH CÁN BỘ CHỦ CHỐT XÃ PHỔ NHƠN
TT | Họ và tên | Ngày sinh | Chức vụ | CM
1 | Trần Văn Bảy | @15/8/1975 | Bí thư | ĐH`
const committee = (term: string): string => `
DANH SÁCH BAN CHẤP HÀNH ĐẢNG BỘ XÃ PHỔ NHƠN NHIỆM KỲ ${term}
TT | Họ và tên | Ngày sinh | Giới tính | Chức vụ
1 | Trần Văn Bảy | @15/8/1975 | Nam | Bí thư`
const APPOINTED = `
DANH SÁCH CÁN BỘ ĐƯỢC BỔ NHIỆM
TT | Họ và tên | Ngày sinh | Chức vụ | Ngày quyết định
1 | Trần Văn Bảy | @15/8/1975 | Bí thư | @1/3/2023`
const TERMS = `
DANH SÁCH ĐẠI BIỂU HĐND XÃ PHỔ NHƠN
TT | Họ và tên | Năm sinh | Giới tính | Chức vụ
I. NHIỆM KỲ 2016 - 2021
1 | Trần Văn Bảy | @15/8/1975 | Nam | Trưởng thôn`

describe('lists of another time', () => {
  it.each<[says: string, sheets: readonly DrawnSheet[], listed: readonly string[]]>([
    [
      'the older of two sheets named by their years',
      [
        { sheet: '2023', grid: CADRES },
        { sheet: 'Năm 2024', grid: CADRES },
      ],
      ['2023!A2'],
    ],
    ['the committee of an earlier term', [{ grid: committee('2025 - 2030') }, { sheet: 'Cũ', grid: committee('2020-2025') }], ['Cũ!A2']],
    ['a section that is a term', [{ grid: TERMS }], ['Trang 1!A3']],
    [
      'nothing of one year',
      [
        { sheet: '2024', grid: CADRES },
        { sheet: '2024 (2)', grid: CADRES },
      ],
      [],
    ],
    [
      'nothing beside a sheet without a year',
      [
        { sheet: '2023', grid: CADRES },
        { sheet: 'Phổ Nhơn', grid: CADRES },
      ],
      [],
    ],
    [
      'no appointments: each has its own day',
      [
        { sheet: '2023', grid: APPOINTED },
        { sheet: '2024', grid: APPOINTED },
      ],
      [],
    ],
  ])('lists %s; all are counted', (_, sheets, listed) => {
    const drawn = sheets.map((sheet) => draw({ ...sheet, grid: sheet.grid.trim() }))
    const { rosters, issues } = readWorkbook(drawn, { units: UNITS_OF_TOWN, posts: POSTS })
    const former = issues.filter(({ code }) => code === 'post-former')
    expect(former.map(({ at }) => `${at.sheet}!${addressOf(at.row, at.column)}`)).toEqual(listed)
    expect(rosters.map((roster) => 'people' in roster && roster.people.length)).toEqual(sheets.map(() => 1))
  })
})
