import type { Area, CellValue } from '../book'
import { ApiError } from '../wire'
import { isEntireColumn, isEntireRow } from '../addresses'

/** Excel gives null instead of the cells of whole rows and columns. */
export const isUnbounded = (area: Area): boolean => isEntireColumn(area) || isEntireRow(area)

/** Whole rows and columns end where the sheet does: beyond its used area there is nothing to style or to clear. */
export const withinUse = (area: Area, used: Area | null): Area => ({
  ...area,
  rows: isEntireColumn(area) ? (used ? used.row + used.rows : 1) : area.rows,
  columns: isEntireRow(area) ? (used ? used.column + used.columns : 1) : area.columns,
})

const CELL_LIMIT = 5_000_000

/** Beyond five million cells Excel does not answer. */
export const requireReadable = (area: Area, location: string): void => {
  if (area.rows * area.columns > CELL_LIMIT) throw new ApiError('ResponsePayloadSizeLimitExceeded', location)
}

/** One value fills the range; otherwise the grid must have the range's shape. */
export const fitGrid = (area: Area, input: unknown, location: string): (CellValue | null)[][] => {
  if (!Array.isArray(input)) {
    if (area.rows * area.columns > CELL_LIMIT) throw new ApiError('InvalidArgument', location)
    return Array.from({ length: area.rows }, () => new Array<CellValue | null>(area.columns).fill(requireCell(input, location)))
  }
  const grid = input as unknown[]
  if (grid.length !== area.rows || grid.some((row) => !Array.isArray(row) || row.length !== area.columns)) {
    throw new ApiError(
      'InvalidArgument',
      location,
      "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
    )
  }
  for (const row of grid as unknown[][]) for (const cell of row) requireCell(cell, location)
  return grid as (CellValue | null)[][]
}

const requireCell = (value: unknown, location: string): CellValue | null => {
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value
  throw new ApiError('InvalidArgument', location)
}

const ERRORS = new Set([
  '#N/A',
  '#VALUE!',
  '#REF!',
  '#DIV/0!',
  '#NUM!',
  '#NAME?',
  '#NULL!',
  '#SPILL!',
  '#CALC!',
  '#BUSY!',
  '#GETTING_DATA',
  '#CONNECT!',
  '#FIELD!',
  '#BLOCKED!',
  '#UNKNOWN!',
])

export const isErrorText = (value: unknown): value is string => typeof value === 'string' && ERRORS.has(value)

export const valueType = (value: CellValue): 'Empty' | 'Error' | 'String' | 'Double' | 'Boolean' => {
  if (value === '') return 'Empty'
  if (isErrorText(value)) return 'Error'
  return typeof value === 'string' ? 'String' : typeof value === 'number' ? 'Double' : 'Boolean'
}

/** The value that all share, else null: how Excel reads a property over several cells. */
export const common = <T>(values: Iterable<T>): T | null => {
  let first: T | undefined
  for (const value of values) {
    if (first === undefined) first = value
    else if (first !== value) return null
  }
  return first ?? null
}
