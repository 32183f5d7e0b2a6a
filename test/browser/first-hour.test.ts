import { TRUTH, VERDICTS_2025 } from '../samples/truth'
import { frameOf } from './beside-the-pane'
import { openStand } from './stand'
import { Workbench } from './workbench'
import { openWrittenBooks } from './written-books'

const books = openWrittenBooks()
const stand = openStand()
let workbench: Workbench

beforeAll(async () => {
  workbench = await Workbench.open(stand.browser, stand.url, { viewport: { width: 1280, height: 800 } })
})

/** Whatever the sample was opened from. */
let sample: Workbench

describe('an empty workbook', () => {
  it('offers the sample, which opens beside it', async () => {
    await workbench.openFile(await books.write('trống', (book) => book.addWorksheet('Sheet1')))
    await workbench.pane.getByTestId('check').click()
    const offer = workbench.pane.getByTestId('guidance').getByTestId('open-sample')
    sample = await workbench.another(() => offer.click())
    expect(await sample.page.getByTestId('book-name').textContent()).toBe('Sổ tính mới 1')
    expect(await sample.text('BaoCao!C11')).toBe(String(TRUTH.CT01.numerator))
    expect(await workbench.page.getByTestId('book-name').textContent()).toBe('trống')
    await sample.screenshot('sample-opened-by-the-pane')
  })

  it('and the sample is judged truly there', async () => {
    await sample.checkAt('31/12/2024', 2025)
    const shown = await sample.indicators()
    expect(Object.fromEntries(shown.map(({ id, verdict }) => [id, verdict]))).toEqual(VERDICTS_2025)
    expect(shown.find(({ id }) => id === 'CT01')?.value).toBe('6/39 (15,38 %)')
  })

  it('shows the sample behind a button where the browser lets no tab open', async () => {
    await workbench.page.evaluate(() => {
      const { open } = window
      window.open = () => Object.assign(window, { open }) && null
    })
    await workbench.pane.getByTestId('open-sample').click()
    const button = workbench.page.getByRole('button', { name: 'Mở sổ tính mới' })
    await button.waitFor()
    const second = await workbench.another(() => button.click())
    expect(await second.page.getByTestId('book-name').textContent()).toBe('Sổ tính mới 2')
    expect(await workbench.page.getByTestId('page-message').isHidden()).toBe(true)
    await second.page.close()
  })
})

describe('an edit in a roster', () => {
  it('is told to have made the result old, then the result is new by itself', async () => {
    const row = sample.indicator('CT01')
    await row.getByRole('button').first().click()
    await row.locator('[data-standing="not"]').click()
    await row.locator('.d12-members li button, .d12-members li a').first().click()
    await sample.page.waitForFunction(() => window.workbench.book.selection().sheet.name !== 'BaoCao')
    const { sheet, row: at, column } = await sample.selected()
    const address = `${sheet}!${String.fromCharCode(65 + column)}${at + 1}`
    const told = Promise.all([
      sample.pane.locator('.d12-stale').waitFor(),
      sample.pane.locator('[data-indicator="CT01"][data-stale="true"]').waitFor(),
      sample.pane.locator('[data-indicator="CT17"][data-stale="false"]').waitFor(),
    ])
    await sample.page
      .getByTestId('grid')
      .locator('canvas[id^="univer-sheet-main-canvas"]')
      .click({ position: { x: 400, y: 200 } })
    await sample.select(address)
    await sample.page.keyboard.type('15/08/1995')
    await sample.page.keyboard.press('Enter')
    await told
    await row.getByText('7/39 (17,95 %)').first().waitFor()
    await sample.pane.locator('.d12-stale').waitFor({ state: 'detached' })
    expect(await sample.pane.locator('[data-stale="true"]').count()).toBe(0)
    expect(await sample.text(address)).toBe('15/08/1995')
    await sample.screenshot('refreshed-after-an-edit')
  })

  it('is there after saving and opening again, and so is what it made of the result', async () => {
    const file = books.fileOf('đã sửa')
    const download = await sample.saveFile()
    expect(download.suggestedFilename()).toBe('Sổ tính mới 1.xlsx')
    await download.saveAs(file)
    await workbench.openFile(file)
    await workbench.checkAt('31/12/2024', 2025)
    const shown = await workbench.indicators()
    expect(shown.find(({ id }) => id === 'CT01')?.value).toBe('7/39 (17,95 %)')
    expect(await workbench.text('BaoCao!C11')).toBe('7')
  })
})

describe('a workbook without rosters', () => {
  it('is told what was looked for, and what was found', async () => {
    await workbench.openFile(
      await books.write('thu chi', (book) => {
        book.addWorksheet('Thu chi').addRows([
          ['Khoản mục', 'Số tiền', 'Ngày'],
          ['Văn phòng phẩm', 1_250_000, new Date('2024-03-01')],
        ])
        book.addWorksheet('Trống')
      }),
    )
    await workbench.pane.getByTestId('check').click()
    const guidance = workbench.pane.getByTestId('guidance')
    // The bar shows its words a moment after itself, so that they are read out.
    await guidance.getByText('Đã xem: Thu chi (2 dòng, 3 cột); Trống (trống).').waitFor()
    expect(await guidance.textContent()).toContain('Họ và tên, Ngày sinh, Chức vụ, Đơn vị')
  })
})

describe('tables', () => {
  /** As an add-in sees them. */
  const tables = (): Promise<readonly string[]> =>
    frameOf(workbench).evaluate(() =>
      Excel.run(async (context) => {
        const found = context.workbook.tables.load('items/name')
        await context.sync()
        const ranges = found.items.map((table) => table.getRange().load('address'))
        await context.sync()
        return found.items.map(({ name }, place) => `${name} ${ranges[place]!.address}`)
      }),
    )

  it('of a file are known, move with inserted rows, and are saved with those an add-in adds', async () => {
    const file = await books.write('có bảng', (book) => {
      const sheet = book.addWorksheet('Danh sách')
      sheet.addTable({ name: 'CanBo', ref: 'A3', columns: [{ name: 'Họ tên' }, { name: 'Tuổi' }], rows: [['Trần Thị Ánh', 39]] })
      sheet.getCell('D3').value = 'Đơn vị'
      sheet.getCell('D4').value = { formula: 'UPPER("phổ an")', result: 'PHỔ AN' }
    })
    await workbench.openFile(file)
    expect(await tables()).toEqual(["CanBo 'Danh sách'!A3:B4"])
    await frameOf(workbench).evaluate(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem('Danh sách')
        sheet.getRange('2:3').insert('Down')
        sheet.tables.add('D5:D6', true).name = 'DonVi'
        await context.sync()
      }),
    )
    const changed = ["CanBo 'Danh sách'!A5:B6", "DonVi 'Danh sách'!D5:D6"]
    expect(await tables()).toEqual(changed)
    const saved = books.fileOf('bảng đã lưu')
    await (await workbench.saveFile()).saveAs(saved)
    await workbench.openFile(saved)
    expect(await tables()).toEqual(changed)
    expect(await workbench.texts('Danh sách!A5:D6')).toEqual([
      ['Họ tên', 'Tuổi', '', 'Đơn vị'],
      ['Trần Thị Ánh', '39', '', 'PHỔ AN'],
    ])
  })
})

it('asked nothing of any other origin, and nothing went wrong on the way', () => {
  expect(workbench.trouble).toEqual([])
})
