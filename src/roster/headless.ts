import type { Refusal } from './records'
import { cellsOf, type Grid } from './grid'
import type { IssueBook } from './issues'
import { looksLikeName } from './row-words'
import { birthSerial, dateOf } from './values'

/** Fewer rows of a name beside a birth date are a note or a signature. */
const ENOUGH = 3
/** A list shows itself early: a long sheet of something else is not searched to its end. */
const SEARCHED_ROWS = 300
const BORN_FROM = 1930
const BORN_TO = 2012

/**
 * A sheet of people without any header row: no column can be recognised, so nobody of it is read, and that is said.
 * Worked case: three rows "Nguyễn Văn An | 12/5/1978 | BT Đảng ủy" and nothing above them.
 */
export function findHeadless(grid: Grid, book: IssueBook): Refusal | undefined {
  const { region } = grid
  const rows: number[] = []
  for (let row = region.firstRow; row <= Math.min(region.lastRow, region.firstRow + SEARCHED_ROWS); row++)
    if (isPerson(grid, row)) rows.push(row)
  const [first] = rows
  if (first === undefined || rows.length < ENOUGH) return undefined
  const reason =
    'Có vẻ là danh sách người nhưng không có dòng tiêu đề, nên chưa biết cột nào là gì và chưa ai được đọc. Hãy thêm dòng tiêu đề (Họ và tên, Ngày sinh, Chức vụ, Đơn vị …) ở trên.'
  const [column = region.firstColumn] = cellsOf(grid, first, region)
  book.add(grid, 'row-not-understood', first, column, reason)
  return {
    sheet: grid.sheet.name,
    area: { row: first, column: region.firstColumn, rows: region.lastRow - first + 1, columns: region.lastColumn - region.firstColumn + 1 },
    title: '',
    reason,
  }
}

/** A name of two words or more in one cell, a day of birth in another. */
function isPerson(grid: Grid, row: number): boolean {
  const filled = cellsOf(grid, row, grid.region)
  return (
    filled.some((column) => isName(grid.text(row, column))) &&
    filled.some((column) => {
      const born = birthSerial(grid.at(row, column))
      return born > 0 && isBirthYear(dateOf(born).year)
    })
  )
}

const isName = (text: string): boolean => /^\s*\p{Lu}\p{L}*(\s+\p{L}+){1,5}\s*$/u.test(text) && looksLikeName(text.trim())
const isBirthYear = (year: number): boolean => year >= BORN_FROM && year <= BORN_TO
