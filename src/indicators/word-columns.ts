import type { Unit } from '../plan'
import {
  asksForNonlocal,
  isBlank,
  isErrorCell,
  matchHome,
  matchUnit,
  readGender,
  readLevel,
  readLocal,
  readMark,
  textOf,
  type CellReading,
  type Level,
  type LevelKind,
} from '../roster'
import { collectUnread, type ColumnCount, type Grid, type UnreadCell } from './column-count'
import { isLocalTo } from './locality'

/** What one row adds: counted, only among, nobody, or why it could not be read. */
type Answer =
  | 'counts'
  | 'not'
  | 'nobody'
  | { readonly reason: string; /** surely a person's row, wherever it stands */ readonly person?: true }

/** Counts the rows of a range. Text above the first row that can be read is a header; below it, an unreadable cell stops the count. */
function countRows(grid: Grid, answer: (cells: readonly unknown[], row: number) => Answer): ColumnCount {
  const unread = collectUnread()
  const above: UnreadCell[] = []
  let counted = 0
  let among = 0
  for (let row = 0; row < grid.length; row++) {
    const cells = grid[row]!
    const given = answer(cells, row)
    if (given === 'nobody') continue
    if (typeof given === 'object') {
      const column = Math.max(
        0,
        cells.findIndex((cell) => !isBlank(cell)),
      )
      const found = { row, column, text: textOf(cells[column]), reason: given.reason }
      if (among > 0 || given.person || isErrorCell(cells[column])) unread.add(found)
      else above.push(found)
      continue
    }
    among++
    if (given === 'counts') counted++
  }
  // Nothing could be read at all: the first text may be a header, a second one is a person nobody understood.
  if (among === 0) above.slice(1).forEach(unread.add)
  return unread.orCount(counted, among)
}

/** The answer of one cell, each distinct text read once. */
function answerOnce(answer: (cell: unknown) => Answer): (cell: unknown) => Answer {
  const seen = new Map<unknown, Answer>()
  return (cell) => {
    const before = seen.get(cell)
    if (before !== undefined) return before
    const given = answer(cell)
    if (typeof cell !== 'object') seen.set(cell, given)
    return given
  }
}

function answerOf<T>(reading: CellReading<T>, counts: (value: T) => boolean): Answer {
  switch (reading.kind) {
    case 'read':
      return counts(reading.value) ? 'counts' : 'not'
    case 'blank':
      return 'nobody'
    case 'unreadable':
      return { reason: reading.reason }
  }
}

/** Rows of a whole column: among them, who is a man and who is nobody cannot be told where only women are marked. */
const WHOLE_COLUMN = 1_048_576

/**
 * Women in one column of Nam/Nữ words; in one column of marks under "Nữ", where every row of the range is one person
 * and a blank is a man; or in two columns Nam | Nữ of birth dates or marks, where the filled one tells (rules C3, S4).
 * Worked case: "Nữ", "x", "", "x" is a header and three people, two of them women.
 */
export function countWomen(grid: Grid): ColumnCount {
  const columns = grid[0]?.length ?? 0
  if (columns > 1) return countRows(grid, womanByFilledColumn())
  const readWord = answerOnce((cell) => answerOf(readGender(cell), (gender) => gender === 'female'))
  const firstMark = grid.findIndex((cells) => typeof readWord(cells[0]) === 'object' && isMark(cells[0]))
  if (firstMark < 0) return countRows(grid, ([cell]) => readWord(cell))
  const isWord = ([cell]: readonly unknown[]): boolean => typeof readWord(cell) === 'string' && readWord(cell) !== 'nobody'
  // The header "Nữ" reads as a woman too; a word below the first mark is a person.
  const header = grid.findIndex((cells, row) => row < firstMark && readWord(cells[0]) === 'counts')
  if (grid.some((cells, row) => row !== header && isWord(cells))) return countRows(grid, ([cell]) => readWord(cell))
  if (grid.length >= WHOLE_COLUMN) {
    const reason = 'Cột chỉ đánh dấu nữ: hãy chọn đúng các dòng của danh sách, không chọn cả cột.'
    return { ok: false, unread: [{ row: firstMark, column: 0, text: textOf(grid[firstMark]![0]), reason }], unreadInAll: 1 }
  }
  const first = header >= 0 ? header + 1 : grid.findIndex((cells) => isBlank(cells[0]) || isMark(cells[0]))
  const readOne = answerOnce((cell) => answerOf(readMark(cell), Boolean))
  return countRows(grid, ([cell], row) => (row === header ? 'nobody' : row >= first && isBlank(cell) ? 'not' : readOne(cell)))
}

const isMark = (cell: unknown): boolean => readMark(cell).kind === 'read'

function womanByFilledColumn(): (cells: readonly unknown[]) => Answer {
  const isFilled = (cell: unknown): boolean => !isBlank(cell) && cell !== 0
  // Words over the two columns ("Nam", "Nữ", "Năm sinh") fill cells too: only what holds a digit or is a mark is a person.
  const isPerson = (cell: unknown): boolean => /\d/.test(textOf(cell)) || isMark(cell)
  return (cells) => {
    const [man, woman] = [isFilled(cells[0]), isFilled(cells[1])]
    if (!man && !woman) return 'nobody'
    if (man && woman && isPerson(cells[0]) && isPerson(cells[1])) return { reason: 'Cột Nam và Nữ đều có dữ liệu.', person: true }
    const filled = woman ? cells[1] : cells[0]
    if (isErrorCell(filled) || !isPerson(filled)) return { reason: 'Không phải ngày sinh hay dấu x.' }
    return woman ? 'counts' : 'not'
  }
}

/** Rows at or above a level of one column (rule D5); blanks are nobody. "Đang học đại học" is the level below. */
export function countWithLevel(kind: LevelKind, grid: Grid, atLeast: Level): ColumnCount {
  const read = answerOnce((cell) => answerOf(readLevel(kind, cell), ({ level }) => level >= atLeast))
  return countRows(grid, ([cell]) => read(cell))
}

/** Rows that answer "người địa phương?" with Không, or in words ("nơi khác"). Above answers of Có and Không such words are the header; under "Không là người ĐP" it is Có that counts. */
export function countNonlocalByAnswer(grid: Grid): ColumnCount {
  const first = grid.findIndex(([cell]) => !isBlank(cell))
  const header = first >= 0 && !isMark(grid[first]![0]) && grid.some(([cell]) => isMark(cell)) ? first : -1
  const turned = header >= 0 && asksForNonlocal(textOf(grid[header]![0]))
  const read = answerOnce((cell) => answerOf(readLocal(cell), (answer) => answer === turned))
  return countRows(grid, ([cell], row) => (row === header ? 'nobody' : read(cell)))
}

/**
 * Rows whose quê quán is not the unit of the same row nor one that unit took over (plan II.2.1.2.d; rule CT08).
 * A home that names only the town or the province is unreadable: it could be either.
 */
export function countNonlocal(homes: Grid, posts: Grid, units: readonly Unit[]): ColumnCount {
  return countRows(homes, ([home], row) => {
    const unit = matchUnit(textOf(posts[row]?.[0]), units)
    if (isBlank(home) && unit.kind !== 'read') return 'nobody'
    if (unit.kind !== 'read') return { reason: unit.kind === 'blank' ? 'Dòng này chưa có đơn vị.' : unit.reason }
    const place = matchHome(textOf(home), units)
    // Beside a unit it is a person, not the header: "Đức Phổ, Quảng Ngãi" in the first row is not passed over.
    if (place.kind !== 'read') return { reason: place.kind === 'blank' ? 'Dòng này chưa có quê quán.' : place.reason, person: true }
    if (place.value.place === 'elsewhere') return 'counts'
    const local = isLocalTo(place.value.match.unit, unit.value.unit)
    if (local === undefined) return { reason: 'Quê quán ghi đơn vị mới, gồm cả xã này và nơi khác.', person: true }
    return local ? 'not' : 'counts'
  })
}
