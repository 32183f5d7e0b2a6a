import type { ICellData, IStyleData } from '@univerjs/core'
import { MemoryBook } from '../../src/workbench/host/memory-book'
import { readXlsx } from '../../src/workbench/xlsx'

/** The file's bytes as the workbench opens them, in a workbook that office.js can read in node. */
export async function openXlsx(file: Uint8Array): Promise<MemoryBook> {
  const { sheets, sheetOrder, styles, custom } = await readXlsx(file)
  const { date1904 } = custom as unknown as { readonly date1904: boolean }
  const book = new MemoryBook(Object.fromEntries(sheetOrder.map((id) => [sheets[id]!.name!, []])), { date1904 })
  const styleOf = ({ s }: ICellData): IStyleData | undefined => (typeof s === 'string' ? (styles[s] as IStyleData) : (s ?? undefined))
  for (const id of sheetOrder) {
    const { name, cellData = {}, mergeData = [], rowData = {} } = sheets[id]!
    const sheet = book.sheet(name!)
    for (const [row, cells] of Object.entries(cellData)) {
      for (const [column, cell] of Object.entries(cells as Record<string, ICellData>)) {
        const area = { row: Number(row), column: Number(column), rows: 1, columns: 1 }
        // A leading "'" keeps text what it is, as in Excel. What formulas give is not compared.
        const value = cell.f ? '' : typeof cell.v === 'string' && cell.v !== '' ? `'${cell.v}` : (cell.v ?? '')
        sheet.write(area, [[value]])
        const style = styleOf(cell)
        if (style?.n?.pattern) sheet.writeNumberFormats(area, [[style.n.pattern]])
        if (style?.ff || style?.st?.s)
          sheet.setStyle(area, { ...(style.ff && { fontName: style.ff }), ...(style.st?.s && { strikethrough: true }) })
      }
    }
    for (const { startRow, startColumn, endRow, endColumn } of mergeData)
      sheet.merge({ row: startRow, column: startColumn, rows: endRow - startRow + 1, columns: endColumn - startColumn + 1 })
    for (const [row, { hd }] of Object.entries(rowData as Record<string, { hd?: number }>))
      if (hd) sheet.setRowsHidden(Number(row), 1, true)
  }
  return book
}
