import type { Area } from '../workbook'
import { askExcel, type Limits } from './ask-excel'

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
