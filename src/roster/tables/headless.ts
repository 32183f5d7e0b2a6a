import type { Refusal } from '../records'
import { cellsOf, type Grid, type Region } from '../grid'
import type { IssueBook } from '../issues'
import { looksLikeName } from './row-words'
import { birthSerial, dateOf, isPersonName } from '../values'
import { headerWords, roleOfWords } from './wording'

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
  const reason = 'Không có dòng tiêu đề nên chưa ai được đọc. Hãy thêm dòng tiêu đề (Họ và tên, Ngày sinh, Chức vụ …), mỗi điều một cột.'
  return refuse(grid, book, region, first, reason)
}

/**
 * A sheet with one person a column, or one below the other as on cards, the headers standing one below the other: nobody of it is read,
 * and that is said.
 * Worked case: "Họ và tên | An | Bình" above "Năm sinh | 1980 | 1985" and "Chức vụ | BT | PBT".
 */
export function findTurned(grid: Grid, book: IssueBook, region = grid.region): Refusal | undefined {
  const roles = new Map<string, number>()
  let named = 0
  for (let row = region.firstRow; row <= Math.min(region.lastRow, region.firstRow + SEARCHED_ROWS); row++) {
    const [header, ...people] = cellsOf(grid, row, region).map((column) => grid.text(row, column)).filter((text, at) => at > 0 || /\p{L}/u.test(text)) // prettier-ignore
    const worded = people.length > 0 ? roleOfWords(headerWords(header!.replace(/^[\d.) ]+/, ''))) : undefined
    if (!worded || worded.role === 'other' || worded.role === 'ordinal') continue
    if (worded.role === 'name' && worded.whole) named += people.length
    if (!roles.has(worded.role)) roles.set(worded.role, row)
    if (named > 1 && roles.size >= ENOUGH)
      return refuse(grid, book, region, Math.min(...roles.values()), 'Tiêu đề xếp dọc nên chưa ai được đọc. Hãy chép bảng rồi Dán đặc biệt › Chuyển vị (Transpose).') // prettier-ignore
  }
  return undefined
}

function refuse(grid: Grid, book: IssueBook, region: Region, row: number, reason: string): Refusal {
  const [column = region.firstColumn] = cellsOf(grid, row, region)
  book.add(grid, 'row-not-understood', row, column, reason)
  return {
    sheet: grid.sheet.name,
    area: { row, column: region.firstColumn, rows: region.lastRow - row + 1, columns: region.lastColumn - region.firstColumn + 1 },
    title: '',
    reason,
  }
}

/** A name of two words or more in one cell, a day of birth in another. */
function isPerson(grid: Grid, row: number): boolean {
  const filled = cellsOf(grid, row, grid.region)
  if (filled.some((column) => isTold(grid.text(row, column)))) return true
  return (
    filled.some((column) => isName(grid.text(row, column))) &&
    filled.some((column) => {
      const born = birthSerial(grid.at(row, column))
      return born > 0 && isBirthYear(dateOf(born).year)
    })
  )
}

/** "1. Trần Văn Bảy, sinh năm 1975, Bí thư": everything of a person in one cell. */
function isTold(text: string): boolean {
  const [, name, year] = /^[\d.)\s]*(\p{L}[\p{L} ]{3,40}?)\s*[,;(:–-].*?((?:19|20)\d\d)/u.exec(text) ?? []
  return name !== undefined && isPersonName(name) && isBirthYear(Number(year))
}

const isName = (text: string): boolean => /^\s*\p{Lu}\p{L}*(\s+\p{L}+){1,5}\s*$/u.test(text) && looksLikeName(text.trim())
const isBirthYear = (year: number): boolean => year >= BORN_FROM && year <= BORN_TO
