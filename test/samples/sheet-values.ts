import type ExcelJS from 'exceljs'
import type { Area, SheetValues } from '../../src/roster'

const DAY = 86_400_000
const EPOCH = Date.UTC(1899, 11, 30)

/** A workbook's sheets as a reader gets them from Excel: dates as serials, a merge's value in its first cell only, formulas blank. */
export function sheetValuesOf(book: ExcelJS.Workbook): readonly SheetValues[] {
  return book.worksheets.map((sheet) => {
    const values = Array.from({ length: sheet.rowCount }, (_, row) =>
      Array.from({ length: sheet.columnCount }, (__, column) => plainValue(sheet.getCell(row + 1, column + 1))),
    )
    const hiddenRows = Array.from({ length: sheet.rowCount }, (_, row) => row).filter((row) => sheet.getRow(row + 1).hidden)
    return { name: sheet.name, firstRow: 0, firstColumn: 0, values, merges: mergesOf(sheet), hiddenRows }
  })
}

function plainValue(cell: ExcelJS.Cell): string | number | boolean {
  if (cell.isMerged && cell.master !== cell) return ''
  const { value } = cell
  if (value instanceof Date) return Math.round((value.getTime() - EPOCH) / DAY)
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : ''
}

function mergesOf(sheet: ExcelJS.Worksheet): readonly Area[] {
  const addresses = (sheet.model as unknown as { readonly merges: readonly string[] }).merges
  return addresses.map((address) => {
    const [first = '', last = first] = address.split(':')
    const [from, to] = [sheet.getCell(first), sheet.getCell(last)]
    const [top, left] = [Number(from.row), Number(from.col)]
    return { row: top - 1, column: left - 1, rows: Number(to.row) - top + 1, columns: Number(to.col) - left + 1 }
  })
}
