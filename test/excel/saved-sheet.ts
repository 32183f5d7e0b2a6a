import ExcelJS from 'exceljs'
import type { IStyleData, IWorkbookData } from '@univerjs/core'
import type { CellStyle } from '../../src/workbench/host/book'
import type { MemoryBook } from '../../src/workbench/host/memory-book'
import { writeXlsx } from '../../src/workbench/xlsx'

const addin = { id: '11111111-2222-4333-8444-555555555555', version: '1.0.0.0', namespace: 'DEAN12' }
const PIXELS_PER_POINT = 4 / 3
const HORIZONTAL = { General: undefined, Left: 1, Center: 2, Right: 3, Justify: 4 } as const
const VERTICAL = { Top: 1, Center: 2, Bottom: 3 } as const

/** The sheets of a book in memory as .xlsx bytes: what the user would have saved. Values of spilled cells are the caller's to write before. */
export function saveSheets(book: MemoryBook, names: readonly string[]): Promise<Uint8Array> {
  const sheets = names.map((name) => {
    const sheet = book.sheet(name)
    const used = sheet.usedArea(false) ?? { row: 0, column: 0, rows: 1, columns: 1 }
    const [rows, columns] = [used.row + used.rows, used.column + used.columns]
    const area = { row: 0, column: 0, rows, columns }
    const [values, formulas, formats] = [sheet.values(area), sheet.formulas(area), sheet.numberFormats(area)]
    const cellData = Object.fromEntries(
      values.map((cells, row) => [
        row,
        Object.fromEntries(
          cells.map((value, column) => {
            const formula = formulas[row]![column]
            const style = { ...styleOf(sheet.style(row, column)), n: { pattern: formats[row]![column]! } }
            const isFormula = typeof formula === 'string' && formula.startsWith('=') && formula !== value
            return [
              column,
              { ...(value !== '' && { v: value, t: typeof value === 'number' ? 2 : 1 }), ...(isFormula && { f: formula }), s: style },
            ]
          }),
        ),
      ]),
    )
    return [
      name,
      {
        id: name,
        name,
        cellData,
        mergeData: sheet.merges().map(({ row, column, rows: down, columns: across }) => ({
          startRow: row,
          endRow: row + down - 1,
          startColumn: column,
          endColumn: column + across - 1,
        })),
        rowData: Object.fromEntries(values.map((_, row) => [row, { h: sheet.rowHeight(row) * PIXELS_PER_POINT, ia: 0 }])),
        columnData: Object.fromEntries(values[0]!.map((_, column) => [column, { w: sheet.columnWidth(column) * PIXELS_PER_POINT }])),
        showGridlines: sheet.gridlines ? 1 : 0,
        custom: { pageSetup: sheet.pageSetup, charts: sheet.charts },
      },
    ]
  })
  const data = { id: 'book', sheetOrder: [...names], sheets: Object.fromEntries(sheets), styles: {}, resources: [] }
  return writeXlsx(data as unknown as IWorkbookData, { addin })
}

export async function openSaved(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(bytes as never)
  return workbook
}

function styleOf(style: CellStyle): IStyleData {
  const line = { s: 1, cl: { rgb: '#000000' } }
  return {
    ff: style.fontName,
    fs: style.fontSize,
    bl: style.bold ? 1 : 0,
    it: style.italic ? 1 : 0,
    ...(style.underline && { ul: { s: 1 } }),
    ht: HORIZONTAL[style.horizontal ?? 'General'],
    vt: VERTICAL[style.vertical ?? 'Bottom'],
    ...(style.wrap && { tb: 3 }),
    ...(style.borders && { bd: { t: line, r: line, b: line, l: line } }),
  } as IStyleData
}
