import { rmSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Locator } from 'playwright-core'
import { eventually } from './eventually'
import { openReportTab, untilComputed, untilReport } from './report-tab'
import { openStand } from './stand'
import type { Workbench } from './workbench'

const SHEET = 'BaoCao 2024'
/** Rows of the report that are shares, from the first on, and the first cell of their figures beside the page. */
const ROWS = 11
const FIRST = 13

const stand = openStand()
const folder = mkdtempSync(path.join(tmpdir(), 'dean12-chart-'))
let workbench: Workbench
let chart: Locator

beforeAll(async () => {
  workbench = await openReportTab(stand.browser, stand.url)
  chart = workbench.page.getByTestId('chart')
  await workbench.pane.getByText('Kèm biểu đồ').click()
  await workbench.pane.getByTestId('make-report').click()
  await untilReport(workbench, SHEET)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const part = (name: string): Locator => chart.locator(`[data-part="${name}"]`)
const texts = (name: string): Promise<string[]> => part(name).allTextContents()
const figures = (name: string): Promise<number[]> =>
  part(name).evaluateAll((marks) => marks.map((mark) => Number(mark.getAttribute('data-value'))))

/** What the chart tells, once it is drawn. */
async function told(): Promise<unknown> {
  await part('column').first().waitFor({ state: 'attached' })
  return {
    title: await texts('title'),
    names: await texts('name'),
    ticks: await texts('tick'),
    legend: await part('legend').locator('text').allTextContents(),
    shares: await figures('column'),
    aims: await figures('mark'),
  }
}

/** Cells' shares as text "15,38%" → what is drawn of them. */
async function onSheet(column: string): Promise<number[]> {
  const rows = await workbench.texts(`${SHEET}!${column}${FIRST}:${column}${FIRST + ROWS - 1}`)
  return rows.map(([text]) => Math.round(Number(text!.replace('%', '').replace(',', '.'))) / 100)
}
const inCents = (values: readonly number[]): number[] => values.map((value) => Math.round(value * 100) / 100)

/** The cell under its upper left corner, as a click there selects it: "P12" of the sheet in front, by row and column. */
async function cornerCell(): Promise<readonly [row: number, column: number]> {
  const { x, y } = (await chart.boundingBox())!
  await workbench.page.mouse.click(x + 4, y + 4)
  const { sheet, row, column } = await workbench.selected()
  expect(sheet).toBe(SHEET)
  return [row + 1, column]
}
const standsOver = (row: number, column: number): Promise<void> => eventually(async () => expect(await cornerCell()).toEqual([row, column]))
const P = 15

const onShownSheet = (work: 'zoom out' | 'zoom back' | 'freeze' | 'unfreeze' | 'rows in' | 'rows out'): Promise<void> =>
  workbench.page.evaluate((asked) => {
    const shown = window.workbench.spreadsheet.api.getActiveWorkbook()!.getActiveSheet()
    if (asked.startsWith('zoom')) shown.zoom(asked === 'zoom out' ? 0.7 : 1)
    else if (asked === 'rows in') window.workbench.book.activeSheet().insertRows(2, 3)
    else if (asked === 'rows out') window.workbench.book.activeSheet().deleteRows(2, 3)
    else window.workbench.book.activeSheet().freezeRows(asked === 'freeze' ? 5 : 0)
  }, work)

describe('the chart of a report', () => {
  it('is drawn beside it: a column for each share, a mark for each aim, names, an axis in per cent', async () => {
    await workbench.select(`${SHEET}!P12`)
    const { shares, aims, ...words } = (await told()) as { shares: number[]; aims: number[] }
    expect(words).toEqual({
      title: ['Kết quả so với mục tiêu'],
      names: Array.from({ length: ROWS }, (_, place) => expect.stringMatching(new RegExp(`^${place + 1}\\. (CT|QT)\\d+$`)) as string),
      ticks: ['0%', '20%', '40%', '60%', '80%', '100%'],
      legend: ['Tỷ lệ', 'Mục tiêu'],
    })
    expect(inCents(shares)).toEqual(await onSheet('M'))
    expect(inCents(aims)).toEqual(await onSheet('N'))
    await workbench.screenshot('report-chart')
  })

  it('has columns as high as their shares', async () => {
    const [values, heights] = [
      await figures('column'),
      await part('column').evaluateAll((all) => all.map((one) => Number(one.getAttribute('height')))),
    ]
    expect(heights).toHaveLength(ROWS)
    const whole = Math.max(...heights) / Math.max(...values)
    heights.forEach((height, place) => expect(height / whole).toBeCloseTo(values[place]!, 3))
  })

  it('tells those who do not see it the same', async () => {
    expect(await chart.locator('svg').getAttribute('role')).toBe('img')
    expect(await chart.locator('svg').getAttribute('aria-label')).toMatch(
      /^Kết quả so với mục tiêu\. 1\. CT01: Tỷ lệ \d+,\d%, Mục tiêu 15,0%; /,
    )
  })

  it('stays over its cells: scrolled, zoomed, under frozen rows, with rows put in above', async () => {
    await standsOver(12, P)
    const { y } = (await chart.boundingBox())!
    await workbench.page.mouse.wheel(0, 100)
    await eventually(async () => expect((await chart.boundingBox())!.y).toBeLessThan(y))
    await standsOver(12, P)
    await onShownSheet('zoom out')
    await standsOver(12, P)
    await workbench.screenshot('report-chart-zoomed')
    await onShownSheet('zoom back')
    await onShownSheet('freeze')
    await standsOver(12, P)
    await workbench.page.mouse.wheel(0, 350)
    await eventually(async () =>
      expect(await chart.evaluate((figure) => figure.style.clipPath)).toMatch(/^inset\([1-9][\d.]*px 0px 0px\)$/),
    )
    await workbench.screenshot('report-chart-under-frozen-rows')
    await workbench.page.mouse.wheel(0, -350)
    await onShownSheet('unfreeze')
    await onShownSheet('rows in')
    await workbench.select(`${SHEET}!P15`)
    await standsOver(15, P)
    await onShownSheet('rows out')
    await workbench.select(`${SHEET}!P12`)
    await standsOver(12, P)
  })

  it('is of its own sheet: another one in front has none', async () => {
    await workbench.select('Cán bộ chủ chốt!A1')
    await chart.waitFor({ state: 'detached' })
    await workbench.select(`${SHEET}!P12`)
    await chart.waitFor()
  })

  it('follows a value that changes', async () => {
    const before = (await figures('column'))[0]
    await workbench.write(`${SHEET}!G${FIRST}`, '0.9')
    await untilComputed(workbench)
    expect(before).toBeCloseTo(0.15, 1)
    await eventually(async () => expect((await figures('column'))[0]).toBe(0.9))
  })

  it('is the same in the saved file when that is opened', async () => {
    const before = await told()
    const file = path.join(folder, 'co-bieu-do.xlsx')
    await (await workbench.saveFile()).saveAs(file)
    await workbench.openFile(file)
    await workbench.select(`${SHEET}!P12`)
    await untilComputed(workbench)
    await eventually(async () => expect(await told()).toEqual(before))
    await standsOver(12, P)
    await workbench.screenshot('report-chart-reopened')
  })
})

it('asked nothing of any other origin, and nothing went wrong on the way', () => {
  expect(workbench.trouble).toEqual([])
})
