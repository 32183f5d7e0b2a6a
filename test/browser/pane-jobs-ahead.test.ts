import { contentOf, differences, frameOf, untilQuiet } from './beside-the-pane'
import { openStand } from './stand'
import { Workbench } from './workbench'

/** The sample has a DM_DonVi of its own. */
const MISSING = ['DM_ChucDanh', 'DM_ToChucDang', 'DM_ChiTieu', 'ThamSo']
const stand = openStand()
let workbench: Workbench

beforeAll(async () => {
  workbench = await Workbench.open(stand.browser, stand.url, { query: '?pane=350' })
  await workbench.checkAt('31/12/2024', 2025)
})

const tab = (name: RegExp) => workbench.pane.getByRole('tab', { name }).click()
const content = () => contentOf(workbench)
const fits = async (): Promise<void> => {
  const width = await frameOf(workbench).evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  expect(width).toBeLessThanOrEqual(0)
  expect(await workbench.axe()).toEqual([])
}
const picture = async (name: string): Promise<void> => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await workbench.page.emulateMedia({ colorScheme })
    await workbench.page.getByTestId('pane').screenshot({ path: `build/screenshots/job-${name}-${colorScheme}.png` })
  }
  await workbench.page.emulateMedia({ colorScheme: 'light' })
}

describe('looking ahead', () => {
  it('tells the share at each 31/12 and at each horizon', async () => {
    await tab(/Dự báo/)
    const view = workbench.pane.getByTestId('forecast')
    await view.locator('[data-horizon="now"]').getByText('6/39 (15,38 %)').waitFor()
    const years = await view.locator('[data-year]').evaluateAll((all: HTMLElement[]) => all.map(({ dataset }) => dataset['year']))
    expect(years).toEqual(expect.arrayContaining(['2025', '2030']))
    expect(await view.locator('[data-horizon="2030"]').textContent()).toContain('/39 (')
    await fits()
    await picture('forecast')
  })
})

describe('what if', () => {
  const section = () => workbench.pane.getByTestId('what-if')
  const imagine = async (kind: string): Promise<void> => {
    await section()
      .getByRole('combobox', { name: /^Thay đổi/ })
      .click()
    await workbench.pane.getByRole('option', { name: kind }).click()
    await section().getByRole('button', { name: 'Thử', exact: true }).click()
  }
  const result = (words: string) => section().locator('[data-what-if="CT01"]').getByText(words).waitFor()

  it('people are replaced, added and taken out, each judged at once, and nothing is written', async () => {
    const before = await content()
    await imagine('Thay bằng người khác')
    await result('6/39 (15,38 %) → 7/39 (17,95 %)')
    await imagine('Thêm một người cùng chức vụ')
    await result('6/39 (15,38 %) → 8/40 (20,00 %)')
    await section().locator('[data-imagined="replace"]').getByRole('button').click()
    await imagine('Bỏ ra khỏi danh sách')
    await result('6/39 (15,38 %) → 7/39 (17,95 %)')
    await section().scrollIntoViewIfNeeded()
    await fits()
    await picture('what-if')
    await workbench.pane.getByRole('button', { name: 'Bỏ mọi giả định' }).click()
    await workbench.pane.getByTestId('imagined').waitFor({ state: 'detached' })
    expect(await section().locator('[data-what-if]').count()).toBe(0)
    expect(differences(before, await content())).toEqual([])
  })
})

describe('the catalogue of functions', () => {
  const form = () => workbench.pane.locator('[data-function="YOUTH_PCT"]')

  it('takes a range from the selection, previews, and puts a live formula into the selected cell', async () => {
    await tab(/^Hàm/)
    await form().locator('summary').click()
    await workbench.select('Cán bộ chủ chốt!C10:D93')
    await form().getByRole('button', { name: 'Lấy vùng đang chọn cho birthdates' }).click()
    await form().getByRole('textbox', { name: /^asOf/ }).fill('31/12/2024')
    await form().locator('.d12-formula').getByText("'Cán bộ chủ chốt'!C10:D93").waitFor()
    await workbench.select('BaoCao!M60')
    await form().getByRole('button', { name: 'Chèn vào ô đang chọn' }).click()
    await workbench.page.waitForFunction(() => {
      const sheet = window.workbench.book.sheets().find(({ name }) => name === 'BaoCao')!
      return typeof sheet.values({ row: 59, column: 12, rows: 1, columns: 1 })[0]![0] === 'number'
    })
    const value = Number(await workbench.text('BaoCao!M60'))
    expect(value).toBeGreaterThan(0)
    const said = `${(100 * value).toFixed(2).replace('.', ',')} %`
    await form().locator('.d12-preview-value').getByText(said, { exact: true }).waitFor()
    await form().scrollIntoViewIfNeeded()
    await fits()
    await picture('functions')
  })
})

describe('registers', () => {
  /** Where a row of a sheet has its value: the first cell below `heading` in the row that begins with `first`. */
  const addressOf = async (sheet: string, heading: string, first: string): Promise<string> => {
    const rows = await workbench.texts(`${sheet}!A1:H60`)
    const column = rows[0]!.findIndex((text) => text.includes(heading))
    const row = rows.findIndex(([text]) => text === first)
    expect([column, row]).not.toContain(-1)
    return `${sheet}!${String.fromCharCode(65 + column)}${row + 1}`
  }

  it('are made where they are missing, filled, and change no verdict by themselves', async () => {
    await tab(/Chỉ tiêu/)
    const before = await workbench.indicators()
    await workbench.pane.getByRole('button', { name: 'Thiết lập' }).click()
    await workbench.pane.getByRole('button', { name: 'Tạo các sheet danh mục' }).click()
    const own = await workbench.texts('DM_DonVi!A1:H20')
    await workbench.pane.getByText('Đã có DM_DonVi.').waitFor()
    await workbench.pane.getByRole('button', { name: 'Tạo 4 trang còn thiếu' }).click()
    await workbench.pane
      .getByTestId('notice')
      .getByText(`Đã tạo ${MISSING.join(', ')}.`)
      .waitFor()
    expect(await workbench.texts('DM_DonVi!A1:H20')).toEqual(own)
    await workbench.pane.getByTestId('registers').scrollIntoViewIfNeeded()
    await fits()
    await picture('registers')
    const names = await workbench.page.evaluate(() => window.workbench.book.sheets().map(({ name }) => name))
    expect(names).toEqual(expect.arrayContaining(MISSING))
    await workbench.pane.locator('.d12-header button').first().click()
    await untilQuiet(workbench)
    await workbench.checkAt('31/12/2024', 2025)
    expect(await workbench.indicators()).toEqual(before)
  })

  it('say what the next check goes by: a threshold in DM_ChiTieu, decimals in ThamSo', async () => {
    await workbench.write(await addressOf('DM_ChiTieu', '2025', 'CT01'), 'từ 50%')
    await workbench.write(await addressOf('ThamSo', 'Giá trị', 'Số chữ số thập phân'), '1')
    await workbench.checkAt('31/12/2024', 2025)
    const row = workbench.indicator('CT01')
    expect(await row.textContent()).toContain('50%')
    expect(await row.locator('.d12-value-text').textContent()).toBe('6/39 (15,4 %)')
    expect((await workbench.indicators()).find(({ id }) => id === 'CT01')?.verdict).not.toBe('met')
  })
})

it('asked nothing of any other origin, and nothing went wrong on the way', () => {
  expect(workbench.trouble).toEqual([])
})
