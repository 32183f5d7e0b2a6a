import ExcelJS from 'exceljs'
import JSZip from 'jszip'
import type { ICellData, IWorkbookData, IWorksheetData } from '@univerjs/core'
import { keptOfBook, keptOfSheet, readXlsx, RESOURCES, writeXlsx } from '../../src/workbench/xlsx'

const addin = { id: '11111111-2222-4333-8444-555555555555', version: '1.0.0.0', namespace: 'DEAN12' }

/** A small roster with one of everything. The people are invented. */
function rosterFile(): ExcelJS.Workbook {
  const workbook = new ExcelJS.Workbook()
  const sheet = workbook.addWorksheet('Danh sách', { views: [{ state: 'frozen', xSplit: 1, ySplit: 2, showGridLines: false }] })
  sheet.mergeCells('A1:D1')
  sheet.getCell('A1').value = 'DANH SÁCH CÁN BỘ'
  sheet.getCell('A1').style = {
    font: { name: 'Times New Roman', size: 14, bold: true, color: { theme: 4 } },
    alignment: { horizontal: 'center', wrapText: true },
  }
  sheet.getRow(2).values = ['Họ và tên', 'Ngày sinh', 'Số thẻ', 'Đảng viên']
  sheet.getRow(3).values = ['Trần Thị Ánh', new Date(Date.UTC(1985, 7, 15)), '00123', true]
  sheet.getCell('B3').numFmt = 'dd/mm/yyyy'
  sheet.getCell('A3').border = { top: { style: 'thin' }, bottom: { style: 'double', color: { argb: 'FFFF0000' } } }
  sheet.getCell('C3').fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFF2CC' } }
  sheet.getRow(4).values = ['Lê Văn Bình', '1990', 'TRUE', false]
  sheet.getCell('F3').value = {
    formula: '_xldudf_DEAN12_YOUTH_PCT(B3:B4,DATE(2024,12,31))',
    shareType: 'array',
    ref: 'F3',
    result: 0.5,
  } as ExcelJS.CellValue
  sheet.getCell('F4').value = {
    formula: '_xldudf_DEAN12_TALLY("_xldudf_DEAN12_X(",A2:D4)',
    shareType: 'array',
    ref: 'F4:G4',
    result: 1,
  } as ExcelJS.CellValue
  sheet.getCell('G4').value = 2
  sheet.getCell('F5').value = { formula: '_xlfn.TEXTJOIN(", ",TRUE,A3:A4)', result: 'x' }
  sheet.getCell('F6').value = { error: '#N/A' }
  sheet.getCell('F7').value = { formula: 'B3+1', shareType: 'shared', ref: 'F7:F8', result: 31275 } as ExcelJS.CellValue
  sheet.getCell('F8').value = { sharedFormula: 'F7', result: 32874 } as unknown as ExcelJS.CellValue
  sheet.getCell('D9').border = { top: { style: 'thin' } }
  sheet.getCell('A3').note = 'Bổ sung hồ sơ'
  sheet.getColumn(1).width = 28
  sheet.getColumn(4).hidden = true
  sheet.getRow(2).height = 30
  sheet.getRow(4).hidden = true
  sheet.addConditionalFormatting({
    ref: 'A3:D4',
    rules: [
      {
        type: 'expression',
        priority: 1,
        formulae: ['$B3>31000'],
        style: { fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: 'FFFFC7CE' } } },
      },
    ],
  })
  sheet.addConditionalFormatting({
    ref: 'B3:B4',
    rules: [{ type: 'aboveAverage', priority: 2, aboveAverage: true, style: { font: { bold: true } } }],
  })
  for (const address of ['D3', 'D4']) sheet.getCell(address).dataValidation = { type: 'list', allowBlank: true, formulae: ['"Có,Không"'] }
  sheet.pageSetup = { ...sheet.pageSetup, orientation: 'landscape', paperSize: 9, fitToPage: true, fitToWidth: 1, fitToHeight: 0 }
  Object.assign(sheet.pageSetup, { printTitlesRow: '1:2', printArea: 'A1:D4' })
  workbook.definedNames.add("'Danh sách'!$B$3:$B$4", 'NgaySinh')
  workbook.addWorksheet('Ẩn', { state: 'veryHidden' }).getCell('A1').value = 'giữ kín'
  return workbook
}

const read = async (workbook: ExcelJS.Workbook): Promise<IWorkbookData> =>
  readXlsx((await workbook.xlsx.writeBuffer()) as unknown as Uint8Array)
const first = (data: IWorkbookData): Partial<IWorksheetData> => data.sheets[data.sheetOrder[0]!]!
const cellAt = (data: IWorkbookData, row: number, column: number): ICellData | undefined => first(data).cellData?.[row]?.[column]
const resource = (data: IWorkbookData, name: string): Record<string, unknown> =>
  JSON.parse(data.resources!.find((item) => item.name === name)!.data) as Record<string, unknown>

describe('an .xlsx opened in the workbench', () => {
  let data: IWorkbookData
  beforeAll(async () => {
    data = await read(rosterFile())
  })

  it.each([
    ['text stays text', 2, 0, { v: 'Trần Thị Ánh', t: 1 }],
    ['a date is its serial number', 2, 1, { v: 31274, t: 2 }],
    ['text that looks like a number stays text', 2, 2, { v: '00123', t: 4 }],
    ['a year typed as text stays text', 3, 1, { v: '1990', t: 4 }],
    ['text that looks like a truth value stays text', 3, 2, { v: 'TRUE', t: 4 }],
    ['a truth value is one', 2, 3, { v: 1, t: 3 }],
    ['an error is its text', 5, 5, { v: '#N/A', t: 1 }],
    ["an add-in's formula is as the user types it", 2, 5, { f: '=DEAN12.YOUTH_PCT(B3:B4,DATE(2024,12,31))', v: 0.5 }],
    ['a text inside a formula is not taken for a function', 3, 5, { f: '=DEAN12.TALLY("_xldudf_DEAN12_X(",A2:D4)' }],
    ['a young function loses its prefix', 4, 5, { f: '=TEXTJOIN(", ",TRUE,A3:A4)' }],
    ['a shared formula is spelt out', 7, 5, { f: '=B4+1' }],
  ])('%s', (_, row, column, expected) => {
    expect(cellAt(data, row, column)).toMatchObject(expected)
  })

  it('leaves the cells a formula spills into empty, so that it can spill again', () => {
    expect(cellAt(data, 3, 6)).toBeUndefined()
  })

  it('resolves theme colours, fonts, borders, fills and number formats', () => {
    const styleAt = (row: number, column: number): unknown => data.styles[cellAt(data, row, column)!.s as string]
    expect(styleAt(0, 0)).toMatchObject({ ff: 'Times New Roman', fs: 14, bl: 1, cl: { rgb: '#4F81BD' }, ht: 2, tb: 3 })
    expect(styleAt(2, 0)).toMatchObject({ bd: { t: { s: 1 }, b: { s: 7, cl: { rgb: '#FF0000' } } } })
    expect(styleAt(2, 1)).toMatchObject({ n: { pattern: 'dd/mm/yyyy' } })
    expect(styleAt(2, 2)).toMatchObject({ bg: { rgb: '#FFF2CC' } })
    expect(styleAt(8, 3)).toMatchObject({ bd: { t: { s: 1 } } })
  })

  it('knows merges, sizes, hidden rows, columns and sheets, and where the sheet is frozen', () => {
    const sheet = first(data)
    expect(sheet.mergeData).toEqual([{ startRow: 0, endRow: 0, startColumn: 0, endColumn: 3 }])
    expect(sheet.columnData).toMatchObject({ 0: { w: 201 }, 3: { hd: 1 } })
    expect(sheet.rowData).toMatchObject({ 1: { h: 40 }, 3: { hd: 1 } })
    expect(sheet.freeze).toMatchObject({ xSplit: 1, ySplit: 2 })
    expect(sheet.showGridlines).toBe(0)
    const hidden = data.sheets[data.sheetOrder[1]!]!
    expect(hidden.hidden).toBe(1)
    expect(keptOfSheet(hidden.custom).veryHidden).toBe(true)
  })

  it('knows names, notes, validations and the page setup', () => {
    expect(resource(data, RESOURCES.names)).toMatchObject({ NgaySinh: { formulaOrRefString: "'Danh sách'!$B$3:$B$4" } })
    expect(resource(data, RESOURCES.notes)).toMatchObject({ 'sheet-1': { 2: { 0: { note: 'Bổ sung hồ sơ' } } } })
    expect(resource(data, RESOURCES.validations)).toMatchObject({
      'sheet-1': [{ type: 'list', formula1: 'Có,Không', ranges: [{ startRow: 2, endRow: 3, startColumn: 3, endColumn: 3 }] }],
    })
    expect(keptOfSheet(first(data).custom).pageSetup).toMatchObject({
      orientation: 'landscape',
      paper: 'A4',
      titleRows: { from: 0, to: 1 },
      printArea: { row: 0, column: 0, rows: 4, columns: 4 },
    })
  })

  it('shows a rule with a formula and keeps a rule it cannot show', () => {
    expect(resource(data, RESOURCES.conditionalFormats)).toMatchObject({
      'sheet-1': [{ rule: { subType: 'formula', value: '=$B3>31000', style: { bg: { rgb: '#FFC7CE' } } } }],
    })
    expect(keptOfSheet(first(data).custom).conditionalFormats).toHaveLength(1)
  })
})

describe('an .xlsx saved by the workbench', () => {
  it('opens again as it was', async () => {
    const data = await read(rosterFile())
    const again = await readXlsx(await writeXlsx(data, { addin }))
    expect(again.sheets).toEqual(data.sheets)
    expect(again.styles).toEqual(data.styles)
    for (const name of Object.values(RESOURCES)) expect(resource(again, name)).toEqual(resource(data, name))
  })

  it('keeps the settings of the add-in and names that are formulas', async () => {
    const data = await read(rosterFile())
    const settings = { 'dean12.roles': '{"Năm sinh":"birth","a<b & \\"c\\"":1}', other: '1' }
    const names = { ...resource(data, RESOURCES.names), TyLe: { name: 'TyLe', formulaOrRefString: '=0.15', hidden: true } }
    const changed: IWorkbookData = {
      ...data,
      custom: { ...keptOfBook(data.custom), settings },
      resources: data.resources!.map((item) => (item.name === RESOURCES.names ? { ...item, data: JSON.stringify(names) } : item)),
    }
    const again = await readXlsx(await writeXlsx(changed, { addin }))
    expect(keptOfBook(again.custom).settings).toEqual(settings)
    expect(resource(again, RESOURCES.names)).toMatchObject({ TyLe: { formulaOrRefString: '=0.15', hidden: true } })
  })

  it('keeps what an add-in set for printing: margins, headers, page breaks', async () => {
    const data = await read(rosterFile())
    const printing = { headerMargin: 10, footerMargin: 8, centerHeader: '&P', centerHeaderOfFirst: '' }
    const { pageSetup } = keptOfSheet(first(data).custom)
    const sheet = {
      ...first(data),
      custom: { ...keptOfSheet(first(data).custom), pageSetup: { ...pageSetup, ...printing, breaksBefore: [3] } },
    }
    const bytes = await writeXlsx({ ...data, sheets: { ...data.sheets, 'sheet-1': sheet } }, { addin })
    expect(keptOfSheet(first(await readXlsx(bytes)).custom).pageSetup).toMatchObject(printing)
    const xml = await (await JSZip.loadAsync(bytes)).file('xl/worksheets/sheet1.xml')!.async('string')
    expect(xml).toMatch(/<brk id="3"/)
  })

  it('stores a formula of the add-in as Excel does, its spill as an array with every value', async () => {
    const data = await read(rosterFile())
    const area = { startRow: 3, endRow: 3, startColumn: 5, endColumn: 6 }
    const bytes = await writeXlsx(data, { addin, spills: { 'sheet-1': [{ area, values: [[1, 2]] }] } })
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.load(bytes as never)
    const sheet = workbook.getWorksheet('Danh sách')!
    expect(sheet.getCell('F3').value).toMatchObject({ formula: '_xldudf_DEAN12_YOUTH_PCT(B3:B4,DATE(2024,12,31))', ref: 'F3', result: 0.5 })
    expect(sheet.getCell('F4').value).toMatchObject({ shareType: 'array', ref: 'F4:G4' })
    expect(sheet.getCell('G4').value).toBe(2)
    expect(sheet.getCell('F5').value).toMatchObject({ formula: '_xlfn.TEXTJOIN(", ",TRUE,A3:A4)' })
    expect(sheet.getCell('C3').value).toBe('00123')
  })

  it('keeps a book that counts days from 1904 as one', async () => {
    const workbook = rosterFile()
    workbook.properties.date1904 = true
    const data = await read(workbook)
    expect(cellAt(data, 2, 1)).toMatchObject({ v: 31274 - 1462 })
    const again = await readXlsx(await writeXlsx(data, { addin }))
    expect(keptOfBook(again.custom).date1904).toBe(true)
    expect(cellAt(again, 2, 1)).toMatchObject({ v: 31274 - 1462 })
  })

  it('refuses what is no .xlsx', async () => {
    await expect(readXlsx(new TextEncoder().encode('không phải sổ tính'))).rejects.toThrow()
  })
})
