import type { Column } from '../tables/columns'
import type { ColumnReading, Fact, Level } from '../records'
import { isEmpty } from '../grid'
import { list } from '../issues'
import {
  cellField,
  columnsOf,
  EMPTY,
  errorFact,
  factIn,
  known,
  levelFact,
  NO_COLUMN,
  tellRows,
  unreadableAt,
  type Field,
  type RowContext,
} from './fields'
import { isBlank, isErrorCell, readLevel, readMark, textOf, unreadable, type LevelKind, type LevelReading } from '../values'

/** Reads a level from a column of words, from a group of x-marked columns (R7, S16), or from both. */
export function openLevel(context: RowContext, kind: LevelKind): Field<Level> {
  const columns = columnsOf(context, kind)
  const worded = columns.filter(({ reading }) => reading.level === undefined)
  const marked = columns.filter(({ reading }) => reading.level !== undefined)
  const fields: Field<Level>[] = worded.map(({ reading }) =>
    cellField(context, kind, reading.column, (cell) => readShare(context, kind, reading, cell), levelFact),
  )
  if (marked.length > 0) fields.push(tellRows(marked[0]!.reading.column, (row) => readMarks(context, kind, marked, row)))
  const [first = NO_COLUMN] = fields
  if (fields.length < 2) return first
  return tellRows(first.column, (row) => {
    const facts = fields.map((field) => factIn(field, row))
    const best = facts.reduce(bestOf)
    const other = facts.findIndex((fact) => fact.state === 'known' && best.state === 'known' && fact.value !== best.value)
    if (other >= 0) listTwo(context, kind, row, (worded[other] ?? marked[0])!.reading.column)
    return best
  })
}

/** "ĐH Luật, CC, CV" under "CM, LLCT, QLNN": as many words as the header names, each in its place. */
function readShare({ columns }: RowContext, kind: LevelKind, { column, part, header }: ColumnReading, cell: unknown): LevelReading {
  if (part === undefined || isBlank(cell)) return readLevel(kind, cell)
  const shares = textOf(cell).split(/[,;\n]|\/(?! ?\d)| - /)
  if (shares.length === columns.filter(({ reading }) => reading.column === column).length) return readLevel(kind, shares[part])
  // "B1" alone is of no computing, "B" alone may be.
  if (shares.length === 1 && kind === 'language' && /[a-c][12]|anh|bậc|ielts|toe/i.test(shares[0]!)) return readLevel(kind, cell)
  return unreadable('level-unreadable', `Ô không ghi đủ các trình độ của tiêu đề “${header}”.`, 'Tách mỗi trình độ một cột.')
}

const bestOf = (first: Fact<Level>, second: Fact<Level>): Fact<Level> => (rankOf(second) > rankOf(first) ? second : first)
const rankOf = (fact: Fact<Level>): number => (fact.state === 'known' ? fact.value + 1 : fact.state === 'blank' ? -1 : 0)

function listTwo(context: RowContext, kind: LevelKind, row: number, column: number): void {
  list(context, 'level-conflict', kind, row, column, 'Ghi hai trình độ khác nhau; lấy trình độ cao hơn.', 'Chỉ ghi trình độ cao nhất.')
}

/** An empty group is missing data, not "none" (K9); two marks give the higher level and are listed. */
function readMarks(context: RowContext, kind: LevelKind, columns: readonly Column[], row: number): Fact<Level> {
  const { grid } = context
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
        list(context, 'level-conflict', kind, row, column, `Ô ghi trình độ khác với cột “${reading.header}”; đọc theo chữ trong ô.`)
      found.push({ level: said.value.level, column })
      continue
    }
    list(context, 'mark-unreadable', kind, row, column, `Ô trong cột “${reading.header}” không phải dấu x hay tên trình độ.`, 'Ghi “x” hoặc “Có” nếu có, “Không” nếu không.') // prettier-ignore
    unreadable = unreadableAt(grid, row, column, String(cell))
  }
  if (found.length === 0) return unreadable ?? EMPTY
  const best = found.reduce((high, one) => (one.level > high.level ? one : high))
  const other = found.find((one) => one.level !== best.level)
  if (other) listTwo(context, kind, row, other.column)
  return known(best.level)
}
