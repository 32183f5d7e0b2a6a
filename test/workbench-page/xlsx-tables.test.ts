import ExcelJS from 'exceljs'
import JSZip from 'jszip'
import type { IWorkbookData, IWorksheetData } from '@univerjs/core'
import type { SheetTable } from '../../src/workbench/host/book'
import { keptOfSheet, readXlsx, writeXlsx } from '../../src/workbench/xlsx'

const addin = { id: '11111111-2222-4333-8444-555555555555', version: '1.0.0.0', namespace: 'DEAN12' }
const TABLE = 'xl/tables/table1.xml'

/** A table as Excel writes it: no word of its headings, a column's formula, a filter by colour, a line break in a heading. */
const AS_EXCEL_WRITES = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="7" name="CanBo" displayName="CanBo" ref="B2:D5" totalsRowCount="1" headerRowDxfId="3">
<autoFilter ref="B2:D4"><filterColumn colId="0"><filters><filter val="Trần Thị Ánh"/></filters></filterColumn><filterColumn colId="1"><colorFilter dxfId="0"/></filterColumn></autoFilter>
<tableColumns count="3"><tableColumn id="1" name="Họ và tên" totalsRowLabel="Cộng"/><tableColumn id="4" name="Ngày_x000a_sinh" dataDxfId="2"/>
<tableColumn id="5" name="Tuổi &amp; bậc" totalsRowFunction="sum"><calculatedColumnFormula>YEAR(CanBo[[#This Row],[Ngày
sinh]])</calculatedColumnFormula></tableColumn></tableColumns>
<tableStyleInfo name="TableStyleLight9" showFirstColumn="1" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>`

/** The file with a table over B2:D5; the people are invented. */
async function fileWithTable(xml = AS_EXCEL_WRITES, target = '/xl/tables/table1.xml'): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook()
  workbook.addWorksheet('Bìa').getCell('A1').value = 'không có bảng'
  const sheet = workbook.addWorksheet('Danh sách')
  const columns = [{ name: 'a' }, { name: 'b' }, { name: 'c' }]
  sheet.addTable({ name: 'CanBo', ref: 'B2', columns, rows: [[1, 2, 3]] })
  sheet.getCell('B2').value = 'Họ và tên'
  sheet.getCell('C2').value = 'Ngày\nsinh'
  sheet.getCell('D2').value = 'Tuổi & bậc'
  sheet.getRow(3).values = [null, 'Trần Thị Ánh', new Date(Date.UTC(1985, 7, 15)), { formula: 'YEAR(C3)', result: 1985 }]
  sheet.getRow(4).values = [null, 'Lê Văn Bình', '1990', null]
  sheet.getRow(5).values = [null, 'Cộng', null, { formula: 'SUBTOTAL(109,CanBo[Tuổi & bậc])', result: 1985 }]
  const zip = await JSZip.loadAsync((await workbook.xlsx.writeBuffer()) as unknown as Uint8Array)
  zip.file(TABLE, xml)
  const relations = 'xl/worksheets/_rels/sheet2.xml.rels'
  zip.file(relations, (await zip.file(relations)!.async('string')).replace('../tables/table1.xml', target))
  return zip.generateAsync({ type: 'uint8array' })
}

const sheetOf = (data: IWorkbookData, place = 1): Partial<IWorksheetData> => data.sheets[data.sheetOrder[place]!]!
const tablesOf = (data: IWorkbookData, place = 1): readonly SheetTable[] => keptOfSheet(sheetOf(data, place).custom).tables ?? []
const withTables = (data: IWorkbookData, tables: readonly SheetTable[], place = 1): IWorkbookData => {
  const sheet = sheetOf(data, place)
  return { ...data, sheets: { ...data.sheets, [sheet.id!]: { ...sheet, custom: { ...keptOfSheet(sheet.custom), tables } } } }
}
const partOf = async (bytes: Uint8Array, name = TABLE): Promise<string> => (await JSZip.loadAsync(bytes)).file(name)!.async('string')

const added: SheetTable = {
  id: '{9}',
  name: 'BangMoi',
  area: { row: 0, column: 0, rows: 2, columns: 1 },
  showHeaders: true,
  showTotals: false,
  style: 'TableStyleMedium2',
}

describe('a table in an .xlsx', () => {
  it.each([
    ['of Excel, addressed from the package’s root', AS_EXCEL_WRITES, '/xl/tables/table1.xml', {}],
    ['addressed from its sheet', AS_EXCEL_WRITES, '../tables/table1.xml', {}],
    ['without headings', AS_EXCEL_WRITES.replace(' id="7"', ' id="7" headerRowCount="0"'), '../tables/table1.xml', { showHeaders: false }],
    ['without totals', AS_EXCEL_WRITES.replace(' totalsRowCount="1"', ''), '../tables/table1.xml', { showTotals: false }],
  ])('%s, is known with its area and its style', async (_, xml, target, differing) => {
    const data = await readXlsx(await fileWithTable(xml, target))
    const area = { row: 1, column: 1, rows: 4, columns: 3 }
    const usual = { id: '{1}', name: 'CanBo', area, showHeaders: true, showTotals: true, style: 'TableStyleLight9' }
    expect(tablesOf(data)).toEqual([{ ...usual, ...differing, rest: expect.anything() as object }])
    expect(tablesOf(data, 0)).toEqual([])
  })

  it('is the same after saving and opening again, and so is every cell', async () => {
    const data = await readXlsx(await fileWithTable())
    const again = await readXlsx(await writeXlsx(data, { addin }))
    expect(again.sheets).toEqual(data.sheets)
    expect(sheetOf(again).cellData?.[2]?.[3]).toMatchObject({ f: '=YEAR(C3)', v: 1985 })
  })

  it('keeps its formulas, totals and filter when saved, and lets go of what pointed at styles by number', async () => {
    const part = await partOf(await writeXlsx(await readXlsx(await fileWithTable()), { addin }))
    expect(part).toContain('ref="B2:D5" totalsRowCount="1"')
    expect(part).toContain(
      '<autoFilter ref="B2:D4"><filterColumn colId="0"><filters><filter val="Trần Thị Ánh"/></filters></filterColumn></autoFilter>',
    )
    expect(part).toContain('name="Ngày_x000a_sinh"')
    expect(part).toMatch(/name="Tuổi &amp; bậc" totalsRowFunction="sum"><calculatedColumnFormula>YEAR\(/)
    expect(part).toMatch(/<tableStyleInfo name="TableStyleLight9" showFirstColumn="1"/)
    expect(part).not.toMatch(/dxfId/i)
  })

  it('that an add-in made is saved beside the others, without a cell changed', async () => {
    const data = await readXlsx(await fileWithTable())
    const again = await readXlsx(await writeXlsx(withTables(data, [added], 0), { addin }))
    expect(tablesOf(again, 0)).toMatchObject([{ name: 'BangMoi', area: added.area, style: 'TableStyleMedium2' }])
    expect(tablesOf(again)).toMatchObject([{ name: 'CanBo' }])
    expect(sheetOf(again, 0).cellData).toEqual(sheetOf(data, 0).cellData)
  })

  it('is read by ExcelJS itself with the columns that stand over it', async () => {
    const bytes = await writeXlsx(withTables(await readXlsx(await fileWithTable()), [added], 0), { addin })
    const workbook = new ExcelJS.Workbook()
    const zip = await JSZip.loadAsync(bytes)
    expect(Object.keys(zip.files).filter((name) => name.startsWith('xl/tables/table'))).toHaveLength(2)
    await workbook.xlsx.load(bytes as never)
    const [table] = workbook.getWorksheet('Bìa')!.getTables() as unknown as [{ table: { columns: { name: string }[]; tableRef: string } }]
    expect([table.table.tableRef, table.table.columns.map(({ name }) => name)]).toEqual(['A1:A2', ['không có bảng']])
  })

  it('whose headings were made blank, a number or the same gets headings that Excel opens', async () => {
    const data = await readXlsx(await fileWithTable())
    const headings = { 1: { v: 2024, t: 2 }, 2: { v: '2024', t: 4 } }
    const sheet = sheetOf(data)
    const edited = { ...data, sheets: { ...data.sheets, [sheet.id!]: { ...sheet, cellData: { ...sheet.cellData, 1: headings } } } }
    const bytes = await writeXlsx(edited as IWorkbookData, { addin })
    const names = [...(await partOf(bytes)).matchAll(/<tableColumn id="\d" name="([^"]*)"/g)].map(([, name]) => name)
    const cells = Object.values(sheetOf(await readXlsx(bytes)).cellData![1]!).map((cell) => (cell as { v: unknown }).v)
    expect(names).toEqual(['2024', '20242', 'Column3'])
    expect(cells).toEqual(names)
  })

  it('of a copied sheet gets a name of its own', async () => {
    const data = await readXlsx(await fileWithTable())
    const bytes = await writeXlsx(withTables(data, [{ ...added, name: 'canbo' }], 0), { addin })
    const again = await readXlsx(bytes)
    expect([tablesOf(again, 0)[0]!.name, tablesOf(again)[0]!.name]).toEqual(['canbo', 'CanBo_2'])
  })
})
