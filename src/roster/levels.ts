import type { Column } from './columns'
import type { Fact, Level } from './records'
import { isEmpty } from './grid'
import { touchedBy } from './issues'
import { ABSENT, columnsOf, errorFact, fieldAt, levelFact, refOf, type RowContext } from './fields'
import { isErrorCell, readLevel, readMark, type LevelKind } from './values'

type LevelReader = (row: number) => Fact<Level>

/** Reads a level from a column of words, from a group of x-marked columns (R7, S16), or from both. */
export function openLevel(context: RowContext, kind: LevelKind): LevelReader {
  const columns = columnsOf(context, kind)
  const worded = columns.find(({ reading }) => reading.level === undefined)
  const marked = columns.filter(({ reading }) => reading.level !== undefined)
  const words = worded && fieldAt(context, kind, worded.reading.column, (cell) => readLevel(kind, cell), levelFact).fact
  if (marked.length === 0) return words ?? (() => ABSENT)
  const marks = (row: number): Fact<Level> => readMarks(context, kind, marked, row)
  if (!words) return marks
  return (row) => {
    const told = words(row)
    return told.state === 'known' ? told : bestOf(told, marks(row))
  }
}

const bestOf = (first: Fact<Level>, second: Fact<Level>): Fact<Level> =>
  second.state === 'known' || first.state === 'blank' ? second : first

/** An empty group is missing data, not "none" (K9); two marks give the higher level and are listed. */
function readMarks(context: RowContext, kind: LevelKind, columns: readonly Column[], row: number): Fact<Level> {
  const { grid, book } = context
  const touches = touchedBy(context.kind, kind)
  const found: { level: Level; column: number }[] = []
  let unreadable: Fact<never> | undefined
  for (const { reading } of columns) {
    const { column } = reading
    const level = reading.level ?? 0
    const cell = grid.at(row, column)
    if (isEmpty(cell)) continue
    if (isErrorCell(cell)) {
      unreadable = errorFact(context, kind, row, column)
      continue
    }
    const mark = readMark(cell)
    if (mark.kind === 'read') {
      if (mark.value) found.push({ level, column })
      continue
    }
    if (mark.kind === 'blank') continue
    const said = readLevel(kind, cell)
    if (said.kind === 'read') {
      if (said.value.level !== level)
        book.add(grid, 'level-conflict', row, column, `Ô ghi trình độ khác với tiêu đề cột "${reading.header}"; đọc theo chữ trong ô.`, {
          touches,
        })
      found.push({ level: said.value.level, column })
      continue
    }
    book.add(
      grid,
      'mark-unreadable',
      row,
      column,
      `Ô trong cột đánh dấu "${reading.header}" không phải dấu x cũng không phải tên trình độ.`,
      {
        suggestion: 'Gõ x nếu có trình độ này, để trống nếu không.',
        touches,
      },
    )
    unreadable = { state: 'unreadable', at: refOf(grid, row, column), text: String(cell) }
  }
  if (found.length === 0) return unreadable ?? { state: 'blank', at: refOf(grid, row, columns[0]!.reading.column) }
  const best = found.reduce((high, one) => (one.level > high.level ? one : high))
  const other = found.find((one) => one.level !== best.level)
  if (other)
    book.add(grid, 'level-conflict', row, other.column, 'Đánh dấu ở hai trình độ; lấy trình độ cao hơn.', {
      touches,
      suggestion: 'Chỉ đánh dấu trình độ cao nhất.',
    })
  return { state: 'known', value: best.level }
}
