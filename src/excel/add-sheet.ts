import type { CellValue, TableToWrite } from '../workbook'
import { addressOf, cellAddress } from './address'
import { askExcel, supports, type Limits } from './ask-excel'
import { drawCharts, dress, setUpPage } from './dress-sheet'
import { Refusal } from './refusal'
import { asTyped } from './typed'
import { writing } from './writing'

const ROWS_PER_REQUEST = 2_000

/** Adds a sheet with a table from A1 on, dressed and set up for printing as asked. A name that is taken refuses; a sheet that could not be filled is taken away again. */
export async function addSheet(table: TableToWrite, activate: boolean, limits: Limits): Promise<void> {
  await refuseIfTaken(table.sheet, limits)
  await writing(async (context) => {
    context.workbook.worksheets.add(table.sheet)
    await context.sync()
  }, limits)
  try {
    for (let row = 0; row < table.values.length; row += ROWS_PER_REQUEST) await fillRows(table, row, limits)
    await finish(table, activate, limits)
    await setUpPage(table, limits)
  } catch (error) {
    await removeSheet(table.sheet, limits)
    throw error
  }
  await drawCharts(table, limits)
}

async function refuseIfTaken(name: string, limits: Limits): Promise<void> {
  await askExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name)
    const { protection } = context.workbook
    const structureCanBeProtected = supports('1.7')
    sheet.load('name')
    if (structureCanBeProtected) protection.load('protected')
    await context.sync()
    if (structureCanBeProtected && protection.protected) throw new Refusal('protected-sheet')
    if (!sheet.isNullObject) throw new Refusal('name-taken', name)
  }, limits)
}

async function fillRows({ sheet, values, numberFormats }: TableToWrite, row: number, limits: Limits): Promise<void> {
  const columns = widthOf(values)
  if (columns === 0) return
  const rows = values.slice(row, row + ROWS_PER_REQUEST)
  await askExcel(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(addressOf({ row, column: 0, rows: rows.length, columns }))
    if (numberFormats) range.numberFormat = rows.map((_, place) => widened(numberFormats[row + place] ?? [], columns, 'General'))
    range.values = rows.map((cells) => widened(cells.map(asTyped), columns, ''))
    await context.sync()
  }, limits)
}

async function finish(table: TableToWrite, activate: boolean, limits: Limits): Promise<void> {
  const { sheet, values, widths = [], boldRows = [], formulas = [] } = table
  const columns = widthOf(values)
  await askExcel(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet)
    widths.forEach((width, column) => {
      worksheet.getRange(addressOf({ row: 0, column, rows: 1, columns: 1 })).format.columnWidth = pointsOf(width)
    })
    for (const row of boldRows)
      worksheet.getRange(addressOf({ row, column: 0, rows: 1, columns: Math.max(1, columns) })).format.font.bold = true
    dress(worksheet, table)
    for (const { row, column, formula } of formulas) worksheet.getRange(cellAddress(row, column)).formulas = [[formula]]
    if (activate) worksheet.activate()
    await context.sync()
  }, limits)
}

async function removeSheet(name: string, limits: Limits): Promise<void> {
  await askExcel(async (context) => {
    context.workbook.worksheets.getItemOrNullObject(name).delete()
    await context.sync()
  }, limits).catch(() => {})
}

function widthOf(values: readonly (readonly CellValue[])[]): number {
  return values.reduce((most, row) => Math.max(most, row.length), 0)
}

function widened<T>(row: readonly T[], columns: number, filler: T): T[] {
  return Array.from({ length: columns }, (_, place) => row[place] ?? filler)
}

/** A width in characters, as Excel's own dialog counts, to points: seven pixels a character, five of padding, ¾ point a pixel. */
function pointsOf(characters: number): number {
  return (characters * 7 + 5) * 0.75
}
