import type { Fact, Gender, PartialDate } from '../records'
import { list } from '../issues'
import {
  ABSENT,
  blankAt,
  columnOf,
  columnsOf,
  errorFact,
  fieldAt,
  known,
  refOf,
  settle,
  type FactReader,
  type Field,
  type RowContext,
} from './fields'
import { isEmpty } from '../grid'
import { isErrorCell, readDate, textOf, type DateReading } from '../values'
import { birthInNames, splitBorn } from './name-cells'

export interface Born {
  readonly birth: Fact<PartialDate>
  /** Told by which of the columns Nam | Nữ holds the date (S4). */
  readonly gender?: Fact<Gender>
}

export const MALE = known<Gender>('male')
export const FEMALE = known<Gender>('female')

/** Opens a date column of a role, with the workbook's own day count. */
export function dateField(context: RowContext, role: Parameters<typeof columnOf>[1]): Field<PartialDate> | undefined {
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
function inSeveralCells(context: RowContext, columns: readonly number[]): FactReader<PartialDate> {
  const { grid } = context
  return (row) => {
    const broken = columns.find((column) => isErrorCell(grid.at(row, column)))
    if (broken !== undefined) return errorFact(context, 'birth', row, broken)
    const cells = columns.map((column) => grid.text(row, column).trim())
    const last = columns.length - 1
    if (cells.join('') === '') return blankAt(grid, row, columns[last]!)
    const text = cells.map((cell, at) => cell || (at < last ? '?' : '')).join('/')
    const reading = readBorn(text)
    const at = columns[!/^\d{4}$/.test(cells[last]!) ? last : last > 1 && Number(cells[1]) > 12 ? 1 : 0]!
    return settle(context, reading, 'birth', row, at, text, (value) => ({ state: 'known', value, at: refOf(grid, row, columns[last]!) }))
  }
}

/** Reads birth dates from one column, or from Nam | Nữ, where the filled one tells the gender too. */
export function openBirth(context: RowContext): (row: number) => Born {
  const { grid } = context
  const parts = columnsOf(context, 'birth').filter(({ reading }) => reading.part !== undefined)
  if (parts.length > 1) {
    const birth = inSeveralCells(context, parts.map(({ reading }) => reading.column)) // prettier-ignore
    return (row) => ({ birth: birth(row) })
  }
  const named = birthInNames(context)
  const one =
    named === undefined ? dateField(context, 'birth') : fieldAt(context, 'birth', named, (cell) => readBorn(splitBorn(textOf(cell)).born))
  const male = dateField(context, 'birth-male')
  const female = dateField(context, 'birth-female')
  if (!male && !female) return (row) => ({ birth: one ? withCell(one.fact(row), context, row, one.column) : ABSENT })
  return (row) => {
    const inMale = male !== undefined && !isEmpty(grid.at(row, male.column))
    const inFemale = female !== undefined && !isEmpty(grid.at(row, female.column))
    if (inMale && inFemale) {
      list(context, 'birth-in-both-columns', 'birth-female', row, female.column, 'Cả hai cột Nam và Nữ đều có ngày sinh nên không rõ giới tính và ngày sinh nào đúng.', 'Chỉ để ngày sinh ở một cột.') // prettier-ignore
      const at = refOf(grid, row, female.column)
      const text = grid.text(row, female.column)
      const [first, second] = [male.fact(row), female.fact(row)]
      const same = first.state === 'known' && second.state === 'known' && first.value.earliest === second.value.earliest
      return { birth: same ? first : { state: 'unreadable', at, text }, gender: { state: 'unreadable', at, text } }
    }
    if (inMale) return { birth: withCell(male.fact(row), context, row, male.column), gender: MALE }
    if (inFemale) return { birth: withCell(female.fact(row), context, row, female.column), gender: FEMALE }
    const at = refOf(grid, row, (male ?? female)!.column)
    return { birth: one ? one.fact(row) : { state: 'blank', at } }
  }
}

/** Every known birth date carries the cell that a verdict can point to. */
function withCell(fact: Fact<PartialDate>, context: RowContext, row: number, column: number): Fact<PartialDate> {
  return fact.state === 'known' ? { state: 'known', value: fact.value, at: refOf(context.grid, row, column) } : fact
}
