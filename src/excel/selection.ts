import type { Action, Area } from '../workbook'
import { addressOf } from './address'
import { askExcel, type Limits } from './ask-excel'
import { Refusal } from './refusal'

/** The selected range, the first of several. */
export async function selection(limits: Limits): Promise<{ readonly sheet: string; readonly area: Area; readonly address: string }> {
  return askExcel(async (context) => {
    const range = context.workbook.getSelectedRange()
    range.load('address,rowIndex,columnIndex,rowCount,columnCount,worksheet/name')
    await context.sync()
    return {
      sheet: range.worksheet.name,
      area: { row: range.rowIndex, column: range.columnIndex, rows: range.rowCount, columns: range.columnCount },
      address: range.address,
    }
  }, limits)
}

/** Selects and scrolls to cells. */
export async function select({ at, rows = 1, columns = 1 }: Extract<Action, { kind: 'select' }>, limits: Limits): Promise<void> {
  await askExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(at.sheet)
    sheet.load('name')
    sheet.activate()
    sheet.getRange(addressOf({ row: at.row, column: at.column, rows, columns })).select()
    await context.sync()
    if (sheet.isNullObject) throw new Refusal('sheet-missing', at.sheet)
  }, limits)
}
