import type ExcelJS from 'exceljs'
import { INDICATORS, type IndicatorId } from '../../src/plan'
import { VERDICT_TEXT, type Verdict } from '../../src/report'
import { check } from './beside-the-pane'
import { button, openReportTab, savedBook, untilComputed, untilReport } from './report-tab'
import { openStand } from './stand'
import type { Workbench } from './workbench'

const LIVE = 'BaoCao 2024'
const FROZEN = 'BaoCao 2024 (2)'
const ROSTER = 'Cán bộ chủ chốt'
/** Rows of the table in the report, and its columns from A on. */
const FIRST = 13
const ROWS = 11

const stand = openStand()
let workbench: Workbench

beforeAll(async () => {
  workbench = await openReportTab(stand.browser, stand.url)
})

/** Name, counts and verdict of each indicator, as the pane tells them; those without a target at the horizon are in no report. */
async function toldByPane(): Promise<unknown[]> {
  await workbench.pane.getByRole('tab', { name: 'Chỉ tiêu' }).click()
  const told = await workbench.indicators()
  await workbench.pane.getByRole('tab', { name: 'Báo cáo' }).click()
  return told
    .filter(({ verdict }) => verdict !== 'not-applicable')
    .map(({ id, verdict, value }) => {
      const [, numerator, denominator] = /^(\d+)\/(\d+)/.exec(value) ?? []
      return [INDICATORS[id as IndicatorId].name, Number(numerator), Number(denominator), VERDICT_TEXT[verdict as Verdict]]
    })
    .sort(byName)
}
const byName = ([one]: unknown[], [other]: unknown[]): number => String(one).localeCompare(String(other))

async function toldBySheet(sheet: string): Promise<unknown[]> {
  const rows = await workbench.texts(`${sheet}!A${FIRST}:J${FIRST + ROWS - 1}`)
  return rows.map(([, name, , , numerator, denominator, , verdict]) => [name, Number(numerator), Number(denominator), verdict]).sort(byName)
}

describe('a report by one click', () => {
  it('of formulas, recomputed by the sheet itself, tells what the pane tells', async () => {
    await workbench.pane.getByTestId('make-report').click()
    await untilReport(workbench, LIVE)
    expect(await toldBySheet(LIVE)).toEqual(await toldByPane())
    expect((await toldBySheet(LIVE)).length).toBe(ROWS)
  })

  it('of frozen values tells the same', async () => {
    await button(workbench, 'Lập với số chốt hôm nay').click()
    await untilReport(workbench, FROZEN)
    expect(await toldBySheet(FROZEN)).toEqual(await toldByPane())
  })

  it('finds no formula without its roster: neither its own nor the sample’s', async () => {
    await check(workbench)
    await workbench.page.waitForTimeout(1_000)
    expect(await workbench.pane.getByTestId('moved-formulas').count()).toBe(0)
  })
})

describe('the saved file', () => {
  let book: ExcelJS.Workbook
  beforeAll(async () => {
    book = await savedBook(workbench)
  })

  it('has formulas with their results in the one report, and bare numbers in the other', () => {
    const [live, frozen] = [book.getWorksheet(LIVE)!, book.getWorksheet(FROZEN)!]
    for (let row = FIRST; row < FIRST + ROWS; row++) {
      const counted = live.getCell(row, 5)
      expect(counted.formula).toContain('DEAN12_')
      expect([row, counted.result]).toEqual([row, frozen.getCell(row, 5).value])
      expect([row, live.getCell(row, 8).result]).toEqual([row, frozen.getCell(row, 8).value])
      expect(frozen.getCell(row, 5).formula).toBeUndefined()
    }
  })

  it.each([LIVE, FROZEN])('prints %s on A4 across, one page wide, with its heading on each page', (name) => {
    const sheet = book.getWorksheet(name)!
    const setup = sheet.pageSetup as ExcelJS.PageSetup & { readonly printTitlesRow?: string }
    expect(setup).toMatchObject({ paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 })
    expect(setup.printTitlesRow).toBe(`${FIRST - 2}:${FIRST - 1}`)
    const { top, bottom, left, right } = setup.margins!
    expect([top, bottom, left, right].map((inches) => Math.round(inches * 25.4))).toEqual([20, 20, 30, 15])
    expect(setup.printArea).toMatch(/^A1:J\d+$/)
  })

  it('is set in Times New Roman, in every filled cell of both', () => {
    const fonts = new Set<string | undefined>()
    for (const name of [LIVE, FROZEN]) {
      book
        .getWorksheet(name)!
        .eachRow((row) => row.eachCell((cell) => (cell.formula ?? cell.value ?? '') !== '' && fonts.add(cell.font?.name)))
    }
    expect([...fonts]).toEqual(['Times New Roman'])
  })
})

describe('a roster that has outgrown the formulas of the report', () => {
  let before: readonly string[]

  it('is told with the cell and the row that is left out', async () => {
    before = (await workbench.texts(`${LIVE}!E15:F15`))[0]!
    const last = await workbench.texts(`${ROSTER}!A109:R109`)
    const newcomer = last[0]!.map((text, column) => (column === 1 ? 'Nguyễn Văn Mới' : text))
    await workbench.page.evaluate(
      ([name, row]) => {
        const sheet = window.workbench.book.sheets().find((one) => one.name === name)!
        sheet.write({ row: 109, column: 0, rows: 1, columns: row.length }, [row])
      },
      [ROSTER, newcomer] as const,
    )
    await check(workbench)
    const notice = workbench.pane.getByTestId('moved-formulas').filter({ hasText: /\S/ })
    await notice.waitFor()
    expect(await notice.textContent()).toContain(`bỏ sót 1 dòng của danh sách (dòng 110)`)
    await workbench.screenshot('moved-formulas')
    expect(await workbench.axe()).toEqual([])
  })

  it('is counted again once the formulas are rewritten by one click', async () => {
    await button(workbench, /^Viết lại \d+ công thức$/).click()
    await workbench.pane.getByTestId('notice').getByText('Đã ghi').waitFor()
    await workbench.pane.getByTestId('moved-formulas').waitFor({ state: 'detached' })
    await untilComputed(workbench)
    const after = (await workbench.texts(`${LIVE}!E15:F15`))[0]!
    expect(Number(after[1])).toBe(Number(before[1]) + 1)
    await check(workbench)
    expect(await toldBySheet(LIVE)).toEqual(await toldByPane())
  })

  it('leaves the frozen report as it was', async () => {
    expect((await workbench.texts(`${FROZEN}!E15:F15`))[0]).toEqual(before)
  })
})

describe('a roster changed so that the sheet itself moves the formulas along', () => {
  const RENAMED = 'CB chủ chốt 2024'

  it('by a row inserted inside it and another name: counted, and nothing to speak of', async () => {
    const before = Number((await workbench.texts(`${LIVE}!F15:F15`))[0]![0])
    const [middle] = await workbench.texts(`${ROSTER}!A60:R60`)
    const newcomer = middle!.map((text, column) => (column === 1 ? 'Nguyễn Thị Chen' : text))
    await workbench.page.evaluate(
      ([name, renamed, row]) => {
        const sheet = window.workbench.book.sheets().find((one) => one.name === name)!
        sheet.insertRows(60, 1)
        sheet.write({ row: 60, column: 0, rows: 1, columns: row.length }, [row])
        sheet.name = renamed
      },
      [ROSTER, RENAMED, newcomer] as const,
    )
    await untilComputed(workbench)
    await check(workbench)
    await workbench.page.waitForTimeout(1_000)
    expect(await workbench.pane.getByTestId('moved-formulas').count()).toBe(0)
    expect(Number((await workbench.texts(`${LIVE}!F15:F15`))[0]![0])).toBe(before + 1)
    expect(await toldBySheet(LIVE)).toEqual(await toldByPane())
  })

  it('when that sheet is deleted, the formulas that are left without it are named', async () => {
    await workbench.deleteSheet(RENAMED)
    await check(workbench)
    const notice = workbench.pane.getByTestId('moved-formulas').filter({ hasText: /\S/ })
    await notice.waitFor()
    expect(await notice.textContent()).toMatch(/#REF!|không có trang tính “CB chủ chốt 2024”/)
    expect(await notice.textContent()).toContain('Không tự viết lại được')
  })
})

it('asked nothing of any other origin, and nothing went wrong on the way', () => {
  expect(workbench.trouble).toEqual([])
})
