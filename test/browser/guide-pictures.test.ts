import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Locator } from 'playwright-core'
import { findLibreOffice, hasPoppler, printAsPdf } from '../oracle/libreoffice'
import { filesOfTheTown } from './received-files'
import { button, untilReport } from './report-tab'
import { openStand } from './stand'
import { Workbench } from './workbench'

/** The committed pictures change only when asked for (`npm run guide-pictures`); else they are taken for practice. */
const ASKED = process.env['GUIDE_PICTURES'] === 'write'
const FOLDER = path.resolve(__dirname, ASKED ? '../../assets/help' : '../../build/guide-pictures')
const VIEWPORT = { width: 1080, height: 720 }
/** Height of the workbench's own bar, which no user of Excel has. */
const BAR = 80
const BYTES_AT_MOST = 160_000

const stand = openStand()
let workbench: Workbench

beforeAll(async () => {
  mkdirSync(FOLDER, { recursive: true })
})
beforeEach(async () => {
  workbench = await Workbench.open(stand.browser, stand.url, { viewport: VIEWPORT, query: '?pane=380' })
  await workbench.checkAt('31/12/2024', 2025)
})
afterEach(() => workbench.close())

const openTab = (name: string): Promise<void> => workbench.pane.getByRole('tab', { name }).click()

/** To the top of what the pane shows, below its heading. */
const show = (part: Locator): Promise<void> =>
  part.evaluate((element) => element.scrollIntoView({ block: 'start', behavior: 'instant' as ScrollBehavior }))

async function picture(job: string): Promise<void> {
  const file = path.join(FOLDER, `${job}.png`)
  await workbench.page.waitForTimeout(600)
  await workbench.page.screenshot({ path: file, clip: { x: 0, y: BAR, width: VIEWPORT.width, height: VIEWPORT.height - BAR } })
  const bytes = readFileSync(file)
  // Width as the PNG's own header tells it.
  expect(bytes.readUInt32BE(16)).toBe(VIEWPORT.width)
  expect(statSync(file).size).toBeLessThan(BYTES_AT_MOST)
  expect(workbench.trouble).toEqual([])
}

it('j1: a share of a column, by a formula of the user’s own', async () => {
  await workbench.write('Lãnh đạo thị xã!B20', 'Tỷ lệ dưới 40 tuổi')
  await workbench.page.evaluate(() =>
    window.workbench.book
      .sheets()
      .find(({ name }) => name === 'Lãnh đạo thị xã')!
      .writeNumberFormats({ row: 19, column: 2, rows: 1, columns: 1 }, [['0.00%']]),
  )
  await openTab('Hàm')
  const form = workbench.pane.locator('[data-function="YOUTH_PCT"]')
  await workbench.pane.getByLabel('Tìm hàm').fill('YOUTH_PCT')
  await form.locator('summary').click()
  await form
    .getByLabel(/^birthdates/)
    .first()
    .fill("'Lãnh đạo thị xã'!C8:C19")
  await form.getByLabel(/^asOf/).first().fill('31/12/2024')
  await workbench.select('Lãnh đạo thị xã!C20')
  await form.getByRole('button', { name: 'Chèn vào ô đang chọn' }).click()
  await workbench.page.waitForTimeout(500)
  await workbench.page.evaluate(() => window.workbench.book.recalculate())
  expect(await workbench.text('Lãnh đạo thị xã!C20')).toMatch(/^\d+[.,]\d\d%$/)
  await show(form)
  await picture('j1')
})

it('j2: an indicator opened', async () => {
  const row = workbench.indicator('CT08')
  await row.getByRole('button').first().click()
  await row.locator('[data-standing="counts"]').click()
  await workbench.select('Cán bộ chủ chốt!A10')
  await show(row)
  await picture('j2')
})

it('j3: cells marked on the sheet', async () => {
  await workbench.pane.getByTestId('mark').click()
  await workbench.pane.getByTestId('notice').getByText('Đã đánh dấu').waitFor()
  const row = workbench.indicator('CT05')
  await row.getByRole('button').first().click()
  const cell = await row.locator('.d12-person .d12-cell').first().textContent()
  await workbench.select(`Cán bộ chủ chốt!${cell}`)
  await show(row)
  await picture('j3')
})

it('j4: a report on a sheet of its own', async () => {
  await openTab('Báo cáo')
  await workbench.pane.getByTestId('make-report').click()
  await untilReport(workbench, 'BaoCao 2024')
  await workbench.select('BaoCao 2024!A9')
  await show(workbench.pane.getByTestId('report'))
  await picture('j4')
})

it('bieu-do: the chart of that report', async () => {
  await openTab('Báo cáo')
  await workbench.pane.getByText('Kèm biểu đồ').click()
  await workbench.pane.getByTestId('make-report').click()
  await untilReport(workbench, 'BaoCao 2024')
  await workbench.pane.getByTestId('report').waitFor()
  // Wide enough for all of it, which stands to the right of its figures.
  await workbench.page.setViewportSize({ width: 1400, height: VIEWPORT.height })
  await workbench.select('BaoCao 2024!P12')
  const chart = workbench.page.getByTestId('chart')
  await chart.locator('[data-part="column"]').first().waitFor()
  await workbench.page.waitForTimeout(600)
  const file = path.join(FOLDER, 'bieu-do.png')
  await chart.screenshot({ path: file })
  expect(readFileSync(file).readUInt32BE(16)).toBeGreaterThan(700)
  expect(statSync(file).size).toBeLessThan(BYTES_AT_MOST)
  expect(workbench.trouble).toEqual([])
})

const office = hasPoppler() ? findLibreOffice() : undefined
const printed = office ? it : it.skip // Skipped without LibreOffice and poppler, which npm cannot install: only the picture of the printed page is then not retaken.

printed('bao-cao-in: the first page of that report as LibreOffice prints the saved file', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'dean12-print-'))
  try {
    await openTab('Báo cáo')
    await button(workbench, 'Lập với số chốt hôm nay').click()
    await untilReport(workbench, 'BaoCao 2024')
    const sheets = await workbench.page.evaluate(() => window.workbench.book.sheets().map(({ name }) => name))
    for (const sheet of sheets.filter((name) => name !== 'BaoCao 2024')) await workbench.deleteSheet(sheet)
    const file = path.join(folder, 'bao-cao-in.xlsx')
    await (await workbench.saveFile()).saveAs(file)
    const printed = printAsPdf(office!, file)
    const page = ['-png', '-singlefile', '-f', '1', '-l', '1', '-scale-to-x', '1024', '-scale-to-y', '-1']
    expect(spawnSync('pdftoppm', [...page, printed, path.join(FOLDER, 'bao-cao-in')]).status).toBe(0)
    expect(statSync(path.join(FOLDER, 'bao-cao-in.png')).size).toBeLessThan(BYTES_AT_MOST)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

it('j5: a correction looked at before it is written', async () => {
  await openTab('Dữ liệu')
  await workbench.pane.getByRole('button', { name: /^Sửa/ }).first().click()
  await workbench.select('Đại biểu HĐND!D130')
  const preview = workbench.pane.getByTestId('correction-preview')
  await show(workbench.pane.getByRole('listitem').filter({ has: preview }).first())
  await picture('j5')
})

it('j6: the years ahead', async () => {
  await openTab('Dự báo')
  await workbench.pane.getByTestId('forecast').waitFor()
  await workbench.select('BCH thị xã!A10')
  await show(workbench.pane.getByTestId('forecast'))
  await picture('j6')
})

it('j7: files of fifteen units made one', async () => {
  await openTab('Báo cáo')
  await workbench.pane.getByTestId('unit-files').setInputFiles([...(await filesOfTheTown())])
  const part = workbench.pane.getByTestId('consolidate')
  await part.getByText('Đã đọc 15/15 tệp, 15 đơn vị').waitFor()
  await workbench.select('BaoCao!A10')
  await show(part)
  await picture('j7')
})
