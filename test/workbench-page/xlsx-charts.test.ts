import ExcelJS from 'exceljs'
import JSZip from 'jszip'
import type { IWorkbookData } from '@univerjs/core'
import type { Area, SheetChart } from '../../src/workbench/host/book'
import { keptOfSheet, readXlsx, writeXlsx } from '../../src/workbench/xlsx'

const addin = { id: '11111111-2222-4333-8444-555555555555', version: '1.0.0.0', namespace: 'DEAN12' }
const SHEET = 'Kết quả năm 2024'
const CHART = 'xl/charts/chart1.xml'

const down = (column: number, row = 1, rows = 3): Area => ({ row, column, rows, columns: 1 })

const chart: SheetChart = {
  id: '{chart-1}',
  name: 'Kết quả & mục tiêu',
  title: 'Kết quả "so" với <mục tiêu>',
  legend: 'bottom',
  axis: { minimum: 0, maximum: 1, numberFormat: '0%' },
  gap: 60,
  names: down(0),
  series: [
    { kind: 'columns', heading: down(1, 0, 1), values: down(1), fill: '#9DC3E6', line: '#1F4E79' },
    { kind: 'line', heading: down(2, 0, 1), values: down(2), line: '', mark: { shape: 'dash', size: 20, color: '#000000' } },
  ],
  from: { row: 5, column: 1, right: 0, down: 0 },
  to: { row: 20, column: 9, right: 12, down: 3.5 },
}
const plain: SheetChart = {
  ...chart,
  name: 'Biểu đồ 2',
  id: '{chart-2}',
  title: '',
  legend: 'none',
  axis: {},
  series: [
    { kind: 'columns', values: down(1) },
    { kind: 'line', values: down(2), mark: { shape: 'circle', size: 5, color: '#FF0000' } },
  ],
}

/** A sheet of shares with a table and a note, after one without anything. */
async function fileWithShares(): Promise<IWorkbookData> {
  const workbook = new ExcelJS.Workbook()
  workbook.addWorksheet('Bìa').getCell('A1').value = 'không có biểu đồ'
  const sheet = workbook.addWorksheet(SHEET)
  sheet.addRow(['Chỉ tiêu', 'Tỷ lệ', 'Mức'])
  for (const [row, name] of ['CT01', 'CT04', 'CT05'].entries())
    sheet.addRow([name, { formula: `D${row + 2}/100`, result: 0.1 + row / 10 }, 0.15]).getCell(2).numFmt = '0%'
  sheet.getCell('D2').value = 10
  sheet.getCell('D2').note = 'ghi chú'
  sheet.addTable({ name: 'Bang', ref: 'F1', columns: [{ name: 'a' }], rows: [[1]] })
  return readXlsx((await workbook.xlsx.writeBuffer()) as unknown as Uint8Array)
}

const chartsOf = (data: IWorkbookData, place = 1): readonly SheetChart[] | undefined =>
  keptOfSheet(data.sheets[data.sheetOrder[place]!]!.custom).charts

async function saved(charts: readonly SheetChart[]): Promise<Uint8Array> {
  const data = await fileWithShares()
  const sheet = data.sheets[data.sheetOrder[1]!]!
  Object.assign(sheet, { custom: { ...keptOfSheet(sheet.custom), charts } })
  return writeXlsx(data, { addin })
}

async function withPart(bytes: Uint8Array, name: string, change: (xml: string) => string): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(bytes)
  zip.file(name, change(await zip.file(name)!.async('string')))
  return zip.generateAsync({ type: 'uint8array' })
}

describe('a chart in an .xlsx', () => {
  it('is the same after saving and opening, twice, and so is its sheet', async () => {
    const once = await readXlsx(await saved([chart, plain]))
    expect(chartsOf(once)).toEqual([chart, plain])
    expect(chartsOf(once, 0)).toBeUndefined()
    const twice = await readXlsx(await writeXlsx(once, { addin }))
    expect(twice.sheets).toEqual(once.sheets)
    expect(twice.resources).toEqual(once.resources)
  })

  it('carries the values its cells have, formulas too', async () => {
    const xml = await (await JSZip.loadAsync(await saved([chart]))).file(CHART)!.async('string')
    expect([...xml.matchAll(/<c:f>([^<]*)<\/c:f>/g)].map(([, reference]) => reference)).toEqual([
      '&apos;Kết quả năm 2024&apos;!$B$1',
      '&apos;Kết quả năm 2024&apos;!$A$2:$A$4',
      '&apos;Kết quả năm 2024&apos;!$B$2:$B$4',
      '&apos;Kết quả năm 2024&apos;!$C$1',
      '&apos;Kết quả năm 2024&apos;!$A$2:$A$4',
      '&apos;Kết quả năm 2024&apos;!$C$2:$C$4',
    ])
    expect([...xml.matchAll(/<c:v>([^<]*)<\/c:v>/g)].map(([, value]) => value).slice(0, 7)).toEqual([
      'Tỷ lệ',
      'CT01',
      'CT04',
      'CT05',
      '0.1',
      '0.2',
      '0.30000000000000004',
    ])
  })

  it('is tied into the package: every part has its type, every relation its part', async () => {
    const zip = await JSZip.loadAsync(await saved([chart, plain]))
    const types = await zip.file('[Content_Types].xml')!.async('string')
    for (const part of ['xl/charts/chart1.xml', 'xl/charts/chart2.xml', 'xl/drawings/drawing1.xml']) {
      expect(types).toContain(`PartName="/${part}"`)
      expect(zip.file(part)).not.toBeNull()
    }
    const sheet = await zip.file('xl/worksheets/sheet2.xml')!.async('string')
    expect(sheet).toMatch(/<drawing [^>]*\/><legacyDrawing [^>]*\/><tableParts/)
    const relations = await zip.file('xl/worksheets/_rels/sheet2.xml.rels')!.async('string')
    expect(relations).toContain('Target="../drawings/drawing1.xml"')
    expect(new Set(relations.match(/ Id="[^"]*"/g)).size).toBe(relations.match(/<Relationship /g)!.length)
  })

  it('hinders no other program that reads the file’s cells', async () => {
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.load((await saved([chart])) as never)
    expect(workbook.getWorksheet(SHEET)!.getCell('B3').result).toBe(0.2)
    expect(workbook.getWorksheet(SHEET)!.getCell('D2').note).toBeDefined()
  })

  it.each([
    ['of another kind', (xml: string) => xml.replace(/lineChart/g, 'pieChart')],
    ['of lying bars', (xml: string) => xml.replace('<c:barDir val="col"/>', '<c:barDir val="bar"/>')],
    ['of stacked columns', (xml: string) => xml.replace('"clustered"', '"stacked"')],
    ['of cells of another sheet', (xml: string) => xml.replace('năm 2024&apos;!$C$2', 'năm 2023&apos;!$C$2')],
  ])('%s is left out, and the file opens', async (_, change) => {
    const data = await readXlsx(await withPart(await saved([chart]), CHART, change))
    expect(chartsOf(data)).toBeUndefined()
    expect(data.sheets[data.sheetOrder[1]!]!.cellData?.[2]?.[1]).toMatchObject({ v: 0.2 })
  })

  it('written without prefixes, with the theme’s colours, is known too', async () => {
    const bare = (xml: string): string =>
      xml
        .replace(/<(\/?)c:/g, '<$1')
        .replace('xmlns:c=', 'xmlns=')
        .replace(/<a:srgbClr val="[^"]*"\/>/g, '<a:schemeClr val="accent1"/>')
    const [read] = chartsOf(await readXlsx(await withPart(await saved([plain]), CHART, bare)))!
    const [columns, line] = plain.series
    expect(read).toEqual({ ...plain, id: '{chart-1}', series: [columns, { ...line, mark: { ...line!.mark, color: '#000000' } }] })
  })
})
