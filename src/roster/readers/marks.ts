import type { ColumnRole } from '../records'
import { cellField, columnOf, columnsOf, EMPTY, known, NO_COLUMN, type Field, type RowContext } from './fields'
import { readDone, readLocal, readMark, readMember, type CellReading } from '../values'

/**
 * How a column of marks is read. `answer`: Có/Không, blank says nothing. `membership`: an empty cell means no.
 * `evidence`: a year, a date or a document's number is a yes too
 * ("15-TTr/ĐU", 2024). `local`: the answer may be in words.
 */
export type MarkStyle = 'answer' | 'local' | 'membership' | 'evidence'

const READERS = { answer: readMark, local: readLocal, membership: readMember, evidence: readDone } as const

const NO = known(false)

export function openMark(context: RowContext, role: ColumnRole, style: MarkStyle = 'answer'): Field<boolean> {
  const column = columnOf(context, role)
  return column === undefined ? NO_COLUMN : markAt(context, role, column, style)
}

export function markAt(context: RowContext, role: ColumnRole, column: number, style: MarkStyle): Field<boolean> {
  const negated = columnsOf(context, role).some(({ reading }) => reading.column === column && reading.negated)
  const read = (cell: unknown): CellReading<boolean> => {
    const mark = READERS[style](cell)
    return mark.kind === 'read' && negated ? { ...mark, value: !mark.value } : mark
  }
  return cellField(context, role, column, read, known, style === 'membership' ? NO : EMPTY)
}
