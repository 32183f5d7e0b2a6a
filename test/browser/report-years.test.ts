import { DUTIES } from '../../src/plan'
import { check } from './beside-the-pane'
import { button, openReportTab, untilSheet } from './report-tab'
import { openStand } from './stand'
import type { Workbench } from './workbench'

const stand = openStand()
let workbench: Workbench

beforeAll(async () => {
  workbench = await openReportTab(stand.browser, stand.url)
})

const history = () => workbench.pane.getByTestId('history')
const clipboard = () => workbench.page.evaluate(() => navigator.clipboard.readText())
const closed = async (): Promise<string[][]> => (await workbench.texts('LichSu!A1:R60')).filter((row) => row[0] !== '')

describe('the text for the report', () => {
  it('is copied whole, as it is shown', async () => {
    await button(workbench, 'Chép cả đoạn').click()
    await workbench.pane.getByTestId('notice').getByText('Đã chép').waitFor()
    const text = await clipboard()
    expect(text).toContain('15,38% (06/39 đồng chí)')
    expect(text).toBe(text.normalize('NFC'))
  })

  it('is copied by the sentence', async () => {
    await button(workbench, 'Chép câu về CT08').click()
    const sentence = await workbench.pane.getByTestId('report-text').locator('li').filter({ hasText: '06/14' }).textContent()
    await expect(clipboard()).resolves.toBe(sentence)
  })
})

describe('figures closed year by year', () => {
  let first: string[][]

  it('are put on a sheet of their own by one click', async () => {
    await history().getByRole('button', { name: 'Chốt số liệu' }).click()
    await untilSheet(workbench, 'LichSu')
    await history().getByText('Đã chốt số liệu').waitFor()
    first = await closed()
    expect(first.length).toBeGreaterThan(20)
    expect(first.find((row) => row[4] === 'CT01')?.slice(7, 9)).toEqual(['6', '39'])
  })

  it('stay as they are after a roster has changed, and a later closing stands below them', async () => {
    await workbench.write('BCH thị xã!D10', '01/01/1990')
    await check(workbench)
    expect(await closed()).toEqual(first)
    await workbench.checkAt('30/06/2025', 2025)
    await history().getByRole('button', { name: 'Chốt số liệu' }).click()
    await history().getByText('Đã chốt số liệu').waitFor()
    await workbench.page.waitForFunction(
      (rows) =>
        window.workbench.book
          .sheets()
          .find(({ name }) => name === 'LichSu')!
          .usedArea(true)!.rows > rows,
      first.length,
    )
    const both = await closed()
    expect(both.slice(0, first.length)).toEqual(first)
    expect(both).toHaveLength(2 * first.length - 1)
  })

  it('stand side by side on a sheet that is asked for', async () => {
    await workbench.pane.locator('main[data-phase="quiet"]').waitFor()
    await history().getByRole('button', { name: 'Ghi bảng các năm ra trang mới' }).click()
    await untilSheet(workbench, 'BaoCao So sánh các năm')
    const rows = await workbench.texts('BaoCao So sánh các năm!A1:E10')
    expect(rows[2]!.slice(0, 4)).toEqual(['Chỉ tiêu', 'Nội dung', 'Năm 2024', 'Năm 2025'])
    expect(rows.find(([id]) => id === 'CT01')?.[2]).toBe('6/39 (15,38 %)')
  })

  it('are compared in the text: by how many points since last year', async () => {
    await check(workbench)
    const text = (await workbench.pane.getByTestId('report-text').textContent()) ?? ''
    expect(text).toMatch(/(tăng|giảm) \d+,\d+ điểm phần trăm so với năm 2024/)
  })
})

describe('the duties of the plan', () => {
  const duties = () => workbench.pane.getByTestId('duties')

  it('get a sheet by one click, each with its row', async () => {
    await duties().getByRole('button', { name: 'Tạo trang DM_NhiemVu' }).click()
    await untilSheet(workbench, 'DM_NhiemVu')
    const rows = await workbench.texts('DM_NhiemVu!A1:Z40')
    const ids = rows.flat().filter((text) => /^NV\d\d[a-f]?$/.test(text))
    expect(ids).toEqual(DUTIES.map(({ id }) => id))
  })

  it('are overdue in the pane until the sheet says that they are done', async () => {
    await workbench.pane.locator('main[data-phase="quiet"]').waitFor()
    const overdue = (): Promise<number> => duties().locator('[data-standing="overdue"]').count()
    const before = await overdue()
    expect(before).toBeGreaterThan(0)
    const id = (await duties().locator('[data-standing="overdue"]').first().getAttribute('data-duty')) ?? ''
    const rows = await workbench.texts('DM_NhiemVu!A1:Z40')
    const state = rows[0]!.indexOf('Trạng thái')
    const row = rows.findIndex((cells) => cells.includes(id))
    await workbench.write(`DM_NhiemVu!${String.fromCharCode(65 + state)}${row + 1}`, 'Hoàn thành')
    await check(workbench)
    expect(await overdue()).toBe(before - 1)
    expect(await workbench.axe()).toEqual([])
  })
})

it('asked nothing of any other origin, and nothing went wrong on the way', () => {
  expect(workbench.trouble).toEqual([])
})
