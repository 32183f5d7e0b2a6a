import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type ExcelJS from 'exceljs'
import { APPENDICES, appendixTable, chooseSources, letterheadOf, reportTable, type FormKind, type SheetTable } from '../../src/report'
import type { CellValue, ChartCorner } from '../../src/workbench/host/book'
import { MemoryBook } from '../../src/workbench/host/memory-book'
import { keptOfSheet, readXlsx } from '../../src/workbench/xlsx'
import { findLibreOffice, hasPoppler, printAsPdf, saveAgain } from '../oracle/libreoffice'
import { evaluate, type RangeOf } from '../report/evaluate'
import { checkSample } from '../report/sample-check'
import { closeAll, openPort } from './open-port'
import { openSaved, saveSheets } from './saved-sheet'

afterEach(closeAll)

const SHEET = 'BaoCao 2024'
const FROZEN_ON = 45688
const check = checkSample()
const { profile } = check.result.request

function table(form: FormKind, live: boolean): SheetTable {
  const numbers = live
    ? ({ kind: 'live', sources: chooseSources(check.sheets, check.reading, check.result) } as const)
    : ({ kind: 'frozen', on: FROZEN_ON } as const)
  return reportTable(check.result, { sheet: SHEET, form, letterhead: letterheadOf(profile, form), numbers, chart: true })
}

/** The sample in memory; formulas show what the add-in's functions answer. */
function sampleBook(): MemoryBook {
  const rangeOf: RangeOf = (sheet, row, column, bottom, right) =>
    book.sheet(sheet || SHEET).values({ row, column, rows: bottom - row + 1, columns: right - column + 1 })
  const show = (formula: string): CellValue => {
    const result = evaluate(formula, rangeOf)
    return Array.isArray(result) ? (result[0]?.[0] ?? '') : result
  }
  const book: MemoryBook = new MemoryBook(Object.fromEntries(check.sheets.map(({ name, values }) => [name, values as CellValue[][]])), {
    evaluate: show,
  })
  return book
}

async function add(made: SheetTable, book = sampleBook()): Promise<MemoryBook> {
  const { port } = await openPort(book)
  expect(await port.perform({ kind: 'add-sheet', table: made, activate: true })).toEqual({ ok: true, value: { undo: [] } })
  return book
}

const saved = async (book: MemoryBook, name = SHEET): Promise<ExcelJS.Worksheet> =>
  (await openSaved(await saveSheets(book, [name]))).getWorksheet(name)!

describe('the report sheet in Excel', () => {
  it('stands beside the rosters, which stay as they were', async () => {
    const book = sampleBook()
    const rosters = (): unknown[] =>
      check.sheets.map(({ name }) => {
        const sheet = book.sheet(name)
        const area = sheet.usedArea(false)!
        return [name, area, sheet.formulas(area), sheet.numberFormats(area), sheet.merges(), sheet.conditionalFormats()]
      })
    const before = rosters()
    await add(table('party', true), book)
    expect(book.activeSheet().name).toBe(SHEET)
    expect(rosters()).toEqual(before)
  })

  it('has formulas where formulas are meant, in the file as Excel stores them', async () => {
    const made = table('party', true)
    const sheet = await saved(await add(made))
    for (const { row, column, formula } of made.formulas.filter(({ formula }) => formula.includes('DEAN12'))) {
      const { value } = sheet.getCell(row + 1, column + 1)
      expect((value as ExcelJS.CellFormulaValue).formula).toBe(formula.slice(1).replace(/DEAN12\./g, '_xldudf_DEAN12_'))
    }
  })

  it('writes a text that begins with "=" as that text', async () => {
    const made = table('party', false)
    const values = made.values.map((row, place) => (place === 0 ? ['=HYPERLINK("x")', ...row.slice(1)] : row))
    const book = await add({ ...made, values, formulas: [] })
    expect(book.sheet(SHEET).formulas({ row: 0, column: 0, rows: 1, columns: 1 })).toEqual([['=HYPERLINK("x")']])
    expect((await saved(book)).getCell('A1').value).toBe('=HYPERLINK("x")')
  })

  it('refuses a name that is taken, and writes nothing', async () => {
    const book = sampleBook()
    book.addSheet(SHEET)
    const before = book.snapshot()
    const { port } = await openPort(book)
    const outcome = await port.perform({ kind: 'add-sheet', table: table('party', false), activate: true })
    expect(outcome).toEqual({ ok: false, fault: 'name-taken', sheet: SHEET })
    expect(book.snapshot()).toEqual(before)
  })

  it('is whole with Excel’s own print setup where that cannot be set', async () => {
    const book = sampleBook()
    const { port } = await openPort(book, { requirementSets: { ExcelApi: '1.7' } })
    expect((await port.perform({ kind: 'add-sheet', table: table('party', false), activate: false })).ok).toBe(true)
    expect(book.sheet(SHEET).pageSetup).toEqual({})
    expect(book.sheet(SHEET).values({ row: 5, column: 0, rows: 1, columns: 1 })).toEqual([['BÁO CÁO']])
  })
})

describe.each(['party', 'state'] as const)('the saved file of the %s form', (form) => {
  const millimetres = (inches: number): number => Math.round(inches * 25.4)

  it('prints on A4 across, one page wide, with the margins of the form', async () => {
    const { pageSetup } = await saved(await add(table(form, false)))
    expect(pageSetup).toMatchObject({
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
    })
    const { top, bottom, left, right, header } = pageSetup.margins!
    expect([top, bottom, left, right, header].map(millimetres)).toEqual([20, 20, 30, 15, 10])
  })

  it('repeats the heading and the column numbers, and numbers pages from the second', async () => {
    const sheet = await saved(await add(table(form, false)))
    const [from = 0, to = 0] = String((sheet.pageSetup as { printTitlesRow?: string }).printTitlesRow)
      .split(':')
      .map(Number)
    expect([sheet.getCell(from, 1).value, sheet.getCell(to, 1).value]).toEqual(['TT', '(1)'])
    expect(sheet.headerFooter).toMatchObject({
      differentFirst: true,
      oddHeader: expect.stringMatching(/^&C&"Times New Roman,Regular"&1[34]&P$/),
    })
  })

  it('is set in Times New Roman with lines round every cell of the table', async () => {
    const made = table(form, false)
    const sheet = await saved(await add(made))
    const first = made.page!.titleRows!.from + 1
    for (let row = first; row < first + 13; row++)
      for (let column = 1; column <= 10; column++) {
        const { border, font } = sheet.getCell(row, column)
        expect([border?.top?.style, border?.left?.style, border?.bottom?.style, border?.right?.style]).toEqual([
          'thin',
          'thin',
          'thin',
          'thin',
        ])
        expect(font.name).toBe('Times New Roman')
      }
  })

  it('prints the table and not what stands beside it', async () => {
    const made = table(form, false)
    const { pageSetup } = await saved(await add(made))
    expect(pageSetup.printArea).toBe(`A1:J${made.page!.area.rows}`)
  })
})

it.each(APPENDICES)('the appendix of %s stands in the workbook ready to print', async (kind) => {
  const request = { sheet: 'BaoCao 2024 PL1', number: 1, form: 'party', letterhead: letterheadOf(profile, 'party') } as const
  const book = await add(appendixTable(kind, check.result, check.reading.issues, request))
  const sheet = await saved(book, request.sheet)
  expect(sheet.getCell('A1').value).toBe('BIỂU SỐ 01')
  expect(sheet.pageSetup).toMatchObject({ orientation: 'landscape', fitToWidth: 1, fitToHeight: 0, printTitlesRow: '6:7' })
  expect(sheet.rowCount).toBeGreaterThan(20)
})

const office = findLibreOffice()
const opened = office ? describe : describe.skip // Skipped without LibreOffice, which npm cannot install: page set-up and chart are then checked in the file as we read it, not in another program.

opened('the report in LibreOffice', () => {
  const printed = hasPoppler() ? it : it.skip // Skipped without poppler, which npm cannot install: what LibreOffice prints is then not looked at.
  const folder = mkdtempSync(join(tmpdir(), 'dean12-report-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  printed.each([
    ['party', '2024-12-31', 2, '91'],
    ['state', '2024-12-31', 2, '91'],
    ['party', '2030-12-31', 4, '17'],
    ['state', '2035-12-31', 4, '17'],
  ] as const)(
    'of the %s form on %s has its signature on the page of the last figures',
    async (form, day, count, figure) => {
      const { result } = checkSample(day)
      const numbers = { kind: 'frozen', on: FROZEN_ON } as const
      const letterhead = letterheadOf(result.request.profile, form)
      const book = await add(reportTable(result, { sheet: SHEET, form, letterhead, numbers, chart: true }))
      const file = join(folder, `${form} ${day}.xlsx`)
      writeFileSync(file, await saveSheets(book, [SHEET]))
      const pdf = printAsPdf(office!, file)
      const pages = spawnSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' }).stdout.split('\f').slice(0, -1)
      const last = pages[pages.length - 1] ?? ''
      expect(pages).toHaveLength(count)
      expect(pages[0]).toContain('BÁO CÁO')
      expect(pages.join()).toMatch(/\d,\d\d%/)
      expect(last).toContain('Nơi nhận:')
      // The heading again, the last figures, and the number of the page.
      for (const words of ['Kết luận', figure, 'Số liệu chốt ngày 31/01/2025', String(count)]) expect(last).toContain(words)
      expect(pages.slice(0, -1).join()).not.toContain('Nơi nhận:')
    },
    120_000,
  )

  printed(
    'has its chart beside the printed page: columns, marks over them, names, an axis in per cent',
    async () => {
      const made = table('party', false)
      const book = await add(made)
      const sheet = book.sheet(SHEET)
      const { from, to } = sheet.charts[0]!
      // Nothing else is printed, so that whatever is told of the chart is in the chart.
      const beside = { row: from.row, column: from.column, rows: to.row - from.row + 1, columns: to.column - from.column + 1 }
      sheet.pageSetup = { ...sheet.pageSetup, printArea: beside, titleRows: undefined, centerHeader: undefined, breaksBefore: [] }
      const file = join(folder, 'chart.xlsx')
      writeFileSync(file, await saveSheets(book, [SHEET]))
      const pdf = printAsPdf(office!, file)
      const told = spawnSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' }).stdout
      const named = made.values.slice(12).flatMap((row) => (typeof row[11] === 'string' && row[11] !== '' ? [row[11]] : []))
      expect(named.length).toBeGreaterThan(5)
      for (const words of ['Kết quả so với mục tiêu', 'Tỷ lệ', 'Mục tiêu', '0%', '100%', ...named]) expect(told).toContain(words)
      const { fill, line } = sheet.charts[0]!.series[0]!
      expect(shareOf(pdf, fill!)).toBeGreaterThan(0.02)
      expect(shareOf(pdf, line!)).toBeGreaterThan(0.0005)
      expect(shareOf(pdf, '#000000')).toBeGreaterThan(0.0005)
    },
    120_000,
  )

  it('has a chart that another program reads, writes in its own way and gives back as it was', async () => {
    const book = await add(table('state', false))
    const file = join(folder, 'again.xlsx')
    writeFileSync(file, await saveSheets(book, [SHEET]))
    const { sheets, sheetOrder } = await readXlsx(readFileSync(saveAgain(office!, file)))
    const { charts } = keptOfSheet(sheets[sheetOrder[0]!]!.custom)
    // It counts in hundredths of a millimetre.
    const near = (corner: ChartCorner): object => ({ ...corner, right: expect.closeTo(corner.right, 0), down: expect.closeTo(corner.down, 0) }) // prettier-ignore
    const asMade = book.sheet(SHEET).charts.map(({ from, to, series, ...rest }) => ({
      ...rest,
      series: series.map((one) => expect.objectContaining(one) as object),
      from: near(from),
      to: near(to),
    }))
    expect(charts).toEqual(asMade)
    expect(asMade).toHaveLength(1)
  }, 120_000)
})

/** How much of the first page has that colour, as a part of the whole. */
function shareOf(pdf: string, color: string): number {
  const { stdout } = spawnSync('pdftoppm', ['-r', '100', '-f', '1', '-l', '1', pdf], { maxBuffer: 2 ** 26 })
  // A PPM: three lines of head, then a byte for each of red, green and blue.
  let head = 0
  for (let lines = 0; lines < 3; head++) if (stdout[head] === 10) lines++
  const [red, green, blue] = [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16))
  let found = 0
  for (let at = head; at < stdout.length; at += 3) if (stdout[at] === red && stdout[at + 1] === green && stdout[at + 2] === blue) found++
  return (3 * found) / (stdout.length - head)
}
