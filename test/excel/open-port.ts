import type { Book } from '../../src/workbench/host/book'
import { createExcelPort } from '../../src/excel'
import type { WorkbookPort } from '../../src/workbook'
import { openExcel, type OpenExcel, type OpenExcelOptions } from '../workbench/native-bridge'

export interface OpenPort {
  readonly port: WorkbookPort
  readonly excel: OpenExcel
}

const opened: OpenExcel[] = []

/** The port as the pane has it, over Microsoft's own office.js and our Excel stand-in. Closed after each test by `closeAll`. */
export async function openPort(book: Book, options: OpenExcelOptions & { readonly patience?: number } = {}): Promise<OpenPort> {
  const { patience, ...rest } = options
  const excel = await openExcel(book, rest)
  opened.push(excel)
  Object.assign(globalThis, { Excel: excel.Excel, Office: excel.Office, CustomFunctions: excel.CustomFunctions })
  excel.roundTrips(true)
  return { port: createExcelPort(patience === undefined ? {} : { patience }), excel }
}

export function closeAll(): void {
  for (const excel of opened.splice(0)) excel.close()
}
