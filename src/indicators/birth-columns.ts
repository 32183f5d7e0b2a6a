import { birthSerial, fold, isErrorCell, readDate, textOf, type Serial } from '../roster'
import { bornAfter } from './age'
import { UnreadCells, type ColumnCount, type Grid, type UnreadCell } from './column-count'

const HEADER_WORDS = /sinh|nam|nữ|ntns|ngày|tháng/
/** Column numbers below a header ("3", "(4)") are part of it. */
const COLUMN_NUMBER = /^\(?\d{1,2}\)?$/

/** What is wrong with a cell that gave no serial, and whether it may be a header: a broken date and an error cell never are. */
function lookAt(cell: unknown, row: number, column: number): { readonly found: UnreadCell; readonly mayBeHeader: boolean } {
  const reading = readDate(cell)
  const reason = reading.kind === 'unreadable' ? reading.reason : 'Ô này không phải ngày sinh.'
  const isDateShaped = reading.kind === 'unreadable' && reading.code !== 'date-unreadable'
  const text = textOf(cell)
  const mayBeHeader =
    !isErrorCell(cell) && !isDateShaped && (!/\d/.test(text) || HEADER_WORDS.test(fold(text)) || COLUMN_NUMBER.test(text.trim()))
  return { found: { row, column, text, reason }, mayBeHeader }
}

/** The people of one birth column, or of two (Nam | Nữ: one person a row); calls `visit` with each birth and gives what could not be read. */
function walkBirths(grid: Grid, latest: Serial, visit: (birth: Serial) => void): UnreadCells {
  const unread = new UnreadCells()
  const above: UnreadCell[] = []
  let started = false
  for (let row = 0; row < grid.length; row++) {
    const cells = grid[row]!
    let birth = 0
    for (let column = 0; column < cells.length; column++) {
      const read = birthSerial(cells[column])
      if (read === 0) continue
      if (read !== read) {
        const { found, mayBeHeader } = lookAt(cells[column], row, column)
        if (started || !mayBeHeader) unread.add(found)
        else above.push(found)
      } else if (read > latest) {
        unread.add({ row, column, text: textOf(cells[column]), reason: 'Ngày sinh sau ngày tính.' })
      } else if (birth !== 0) {
        unread.add({ row, column, text: textOf(cells[column]), reason: 'Cả hai cột Nam và Nữ đều có ngày sinh.' })
      } else {
        birth = read
      }
    }
    if (birth !== 0) {
      started = true
      visit(birth)
    }
  }
  // Text above the first readable date is a header; in a column without any, only what reads like one is.
  if (!started)
    above.filter(({ text }) => !HEADER_WORDS.test(fold(text)) && !COLUMN_NUMBER.test(text.trim())).forEach((cell) => unread.add(cell))
  return unread
}

/**
 * People under an age on a day, in one birth column or in two (Nam | Nữ).
 * `under` is strict: born 31/12/1985 is 40 on 31/12/2025 and does not count, born 01/01/1986 does (plan II.2.1.2.a, rule G1 "exact").
 * Blank rows are nobody. Text above the first readable date is a header; any other unreadable cell stops the count.
 */
export function countYoung(grid: Grid, asOf: Serial, under: number): ColumnCount {
  const line = bornAfter(under, asOf)
  let young = 0
  let people = 0
  const unread = walkBirths(grid, asOf, (birth) => {
    people++
    if (birth > line) young++
  })
  return unread.orCount(young, people)
}

/** The birth days of a birth range in the order of its rows, and how many there are or what stands in the way. */
export function readBirths(grid: Grid, latest: Serial): { readonly births: readonly Serial[]; readonly count: ColumnCount } {
  const births: Serial[] = []
  const unread = walkBirths(grid, latest, (birth) => births.push(birth))
  return { births, count: unread.orCount(births.length, births.length) }
}

/** One cell by itself: a serial, "" for a blank or a header, or the reason it could not be read. */
export type CellBirth = Serial | '' | { readonly reason: string }

/** Every cell of a birth range, same shape. Text above the first row with a readable date is a header and gives "". */
export function readBirthCells(grid: Grid): CellBirth[][] {
  const firstDate = grid.findIndex((cells) => cells.some((cell) => birthSerial(cell) > 0))
  return grid.map((cells, row) =>
    cells.map((cell, column): CellBirth => {
      const read = birthSerial(cell)
      if (read === read) return read === 0 ? '' : read
      const { found, mayBeHeader } = lookAt(cell, row, column)
      return row < firstDate && mayBeHeader ? '' : { reason: found.reason }
    }),
  )
}
