import { birthSerial, fold, isErrorCell, LAST_YEAR, readDate, textOf, type Serial } from '../roster'
import { bornAfter } from './age'
import { collectUnread, type ColumnCount, type Grid, type UnreadCell } from './column-count'

const HEADER_WORDS = /sinh|nam|nữ|ntns|ngày|tháng/
/** Column numbers below a header ("3", "(4)") are part of it. */
const COLUMN_NUMBER = /^\(?\d{1,2}\)?$/
const readsLikeHeader = (text: string): boolean => HEADER_WORDS.test(fold(text)) || COLUMN_NUMBER.test(text.trim())

/** What is wrong with a cell that gave no serial, and whether it may be a header: a broken date and an error cell never are. */
function lookAt(cell: unknown, row: number, column: number): { readonly found: UnreadCell; readonly mayBeHeader: boolean } {
  const reading = readDate(cell)
  const reason = reading.kind === 'unreadable' ? reading.reason : 'Ô này không phải ngày sinh.'
  const isDateShaped = reading.kind === 'unreadable' && reading.code !== 'date-unreadable'
  const text = textOf(cell)
  const mayBeHeader = !isErrorCell(cell) && !isDateShaped && (!/\d/.test(text) || readsLikeHeader(text))
  return { found: { row, column, text, reason }, mayBeHeader }
}

/** Reads the rows of one birth column, or of two (Nam | Nữ: one person a row), and remembers what could not be read. */
function openBirthRows(latest: Serial) {
  const unread = collectUnread()
  const above: UnreadCell[] = []
  return {
    /** The birth of one row, 0 for nobody. `started`: a readable date stands above, so that text is no header any more. */
    read(cells: readonly unknown[], row: number, started: boolean): Serial {
      let birth = 0
      for (let column = 0; column < cells.length; column++) {
        const cell = cells[column]
        const read = birthSerial(cell)
        if (read === 0) continue
        if (read !== read) {
          const { found, mayBeHeader } = lookAt(cell, row, column)
          if (started || !mayBeHeader) unread.add(found)
          else above.push(found)
        } else if (read > latest) {
          unread.add({ row, column, text: textOf(cell), reason: 'Ngày sinh sau ngày tính.' })
        } else if (birth !== 0) {
          unread.add({ row, column, text: textOf(cell), reason: 'Cột Nam và Nữ đều có ngày sinh.' })
        } else {
          birth = read
        }
      }
      return birth
    },

    /** Text above the first readable date is a header; in a range without any date, only what reads like one is. */
    count(counted: number, people: number): ColumnCount {
      if (people === 0) above.filter(({ text }) => !readsLikeHeader(text)).forEach(unread.add)
      return unread.orCount(counted, people)
    },
  }
}

/**
 * People under an age on a day, in one birth column or in two (Nam | Nữ).
 * `under` is strict: born 31/12/1985 is 40 on 31/12/2025 and does not count, born 01/01/1986 does (plan II.2.1.2.a, rule G1 "exact").
 * Blank rows are nobody. Text above the first readable date is a header; any other unreadable cell stops the count.
 */
export function countYoung(grid: Grid, asOf: Serial, under: number): ColumnCount {
  const rows = openBirthRows(asOf)
  // A birth at noon of the line's day is still that day: compare with midnights.
  const firstYoung = bornAfter(under, asOf) + 1
  const tomorrow = asOf + 1
  // Where the line lies among the numbers that are years, each cell takes the closer look.
  const youngFrom = firstYoung > LAST_YEAR ? firstYoung : Infinity
  const oldFrom = firstYoung > LAST_YEAR ? LAST_YEAR : Infinity
  let young = 0
  let nobody = 0
  for (let row = 0; row < grid.length; row++) {
    const cells = grid[row]!
    const cell = cells[0]
    // Whole columns of a million day serials go through these comparisons alone.
    if (typeof cell === 'number' && cells.length === 1) {
      if (cell >= youngFrom) {
        if (cell < tomorrow) {
          young++
          continue
        }
      } else if (cell > oldFrom) continue
    }
    const birth = rows.read(cells, row, row > nobody)
    if (birth === 0) nobody++
    else if (birth >= firstYoung) young++
  }
  const people = grid.length - nobody
  return rows.count(young, people)
}

/** The birth days of a birth range in the order of its rows, and how many there are or what stands in the way. */
export function readBirths(grid: Grid, latest: Serial): { readonly births: readonly Serial[]; readonly count: ColumnCount } {
  const rows = openBirthRows(latest)
  const births: Serial[] = []
  grid.forEach((cells, row) => {
    const birth = rows.read(cells, row, births.length > 0)
    if (birth !== 0) births.push(birth)
  })
  return { births, count: rows.count(births.length, births.length) }
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
