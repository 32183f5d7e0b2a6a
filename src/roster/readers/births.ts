import type { Fact, Gender, PartialDate } from '../records'
import { list } from '../issues'
import {
  columnOf,
  columnsOf,
  EMPTY,
  errorFact,
  factIn,
  fieldAt,
  known,
  NO_COLUMN,
  settle,
  tellRows,
  unreadableAt,
  withCell,
  type CellField,
  type Field,
  type RowContext,
} from './fields'
import { isEmpty } from '../grid'
import { isErrorCell, readDate, textOf, type DateReading } from '../values'
import { birthInNames, splitBorn } from './name-cells'

export interface BirthReader extends Field<PartialDate> {
  /** Told by which of the columns Nam | Nữ holds the date (S4); undefined where neither does. */
  gender?(row: number): Fact<Gender> | undefined
}

export const MALE = known<Gender>('male')
export const FEMALE = known<Gender>('female')

/** Opens a date column of a role, with the workbook's own day count. */
export function dateField(context: RowContext, role: Parameters<typeof columnOf>[1]): CellField<PartialDate> | undefined {
  const column = columnOf(context, role)
  if (column === undefined) return undefined
  const { grid } = context
  const options = grid.sheet.date1904 ? { date1904: true } : undefined
  return fieldAt(context, role, column, (cell) => readDate(cell, options))
}

/** What a date that shares its cell, or has three of them, is proposed to be would overwrite the name or the day. */
function readBorn(text: string): DateReading {
  const reading = readDate(text)
  return reading.kind === 'unreadable' ? { ...reading, proposal: undefined } : reading
}

/** "15" | "8" | "1985", or "15/8" | "1985"; what is wrong is listed at the year that lacks digits, at the month that is none, else at the day. */
function inSeveralCells(context: RowContext, columns: readonly number[]): Field<PartialDate> {
  const { grid } = context
  const last = columns.length - 1
  return tellRows(columns[last], (row) => {
    const broken = columns.find((column) => isErrorCell(grid.at(row, column)))
    if (broken !== undefined) return errorFact(context, 'birth', row, broken)
    const cells = columns.map((column) => grid.text(row, column).trim())
    if (cells.join('') === '') return EMPTY
    const text = cells.map((cell, at) => cell || (at < last ? '?' : '')).join('/')
    const at = columns[!/^\d{4}$/.test(cells[last]!) ? last : last > 1 && Number(cells[1]) > 12 ? 1 : 0]!
    return settle(context, readBorn(text), 'birth', row, at, text, known)
  })
}

/** Reads birth dates from one column, or from Nam | Nữ, where the filled one tells the gender too. */
export function openBirth(context: RowContext): BirthReader {
  const { grid } = context
  const parts = columnsOf(context, 'birth').filter(({ reading }) => reading.part !== undefined)
  if (parts.length > 1) return inSeveralCells(context, parts.map(({ reading }) => reading.column)) // prettier-ignore
  const named = birthInNames(context)
  const one =
    named === undefined ? dateField(context, 'birth') : fieldAt(context, 'birth', named, (cell) => readBorn(splitBorn(textOf(cell)).born))
  const male = dateField(context, 'birth-male')
  const female = dateField(context, 'birth-female')
  const holds = (field: CellField<PartialDate> | undefined, row: number): field is CellField<PartialDate> =>
    field !== undefined && !isEmpty(grid.at(row, field.column))
  if (!male && !female) return one ?? NO_COLUMN
  const birth = tellRows((one ?? male ?? female)?.column, (row) => {
    if (!holds(male, row) || !holds(female, row)) {
      const filled = [male, female].find((field) => holds(field, row))
      return filled ? withCell(factIn(filled, row), grid.sheet.name, row, filled.column) : one ? factIn(one, row) : EMPTY
    }
    list(context, 'birth-in-both-columns', 'birth-female', row, female.column, 'Cột Nam và Nữ đều có ngày sinh.', 'Chỉ ghi ở một cột.') // prettier-ignore
    const [first, second] = [factIn(male, row), factIn(female, row)]
    const same = first.state === 'known' && second.state === 'known' && first.value.earliest === second.value.earliest
    return same ? withCell(first, grid.sheet.name, row, male.column) : unreadableAt(grid, row, female.column, grid.text(row, female.column))
  })
  return {
    ...birth,
    gender(row) {
      if (!holds(female, row)) return holds(male, row) ? MALE : undefined
      return holds(male, row) ? unreadableAt(grid, row, female.column, grid.text(row, female.column)) : FEMALE
    },
  }
}
