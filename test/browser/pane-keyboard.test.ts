import { check, frameOf } from './beside-the-pane'
import { openStand } from './stand'
import { Workbench } from './workbench'
import { openWrittenBooks } from './written-books'

const books = openWrittenBooks()
const stand = openStand()
let workbench: Workbench

beforeEach(async () => {
  workbench = await Workbench.open(stand.browser, stand.url)
}, 60_000)
afterEach(() => workbench.close())

/** What has the keyboard, by its words; "body" where nothing has. */
const focused = (): Promise<string> =>
  frameOf(workbench).evaluate(() => {
    const { activeElement: at } = document
    return at === document.body || !at ? 'body' : (at.getAttribute('aria-label') ?? at.textContent ?? '').trim()
  })
const press = (key: string) => workbench.page.keyboard.press(key)

/** Presses Tab until it stops there; the stops passed are told when it never does. */
async function tabTo(words: RegExp): Promise<void> {
  const stops: string[] = []
  while (!words.test(stops.at(-1) ?? '')) {
    if (stops.length > 60) throw new Error(`Tab stops at ${stops.join(' | ')}, never at ${words}`)
    await press('Tab')
    stops.push(await focused())
  }
}

// office.js moves the Tab key in Excel on the web, and so it does here.
describe('with the keyboard alone', () => {
  it('everything that folds is reached and opened', async () => {
    await workbench.checkAt('31/12/2024', 2025)
    await workbench.indicator('CT06').getByRole('button').first().focus()
    await press('Enter')
    await workbench.pane.locator('.d12-person').first().waitFor()
    await tabTo(/^Cách tính$/)
    await press('Enter')
    await workbench.indicator('CT06').getByText('Tử số: người đã được bồi dưỡng cập nhật').waitFor()
    for (const place of [1, 2, 3, 4]) {
      await workbench.pane.getByRole('tab').nth(place).click()
      await workbench.pane.locator('[role="tabpanel"]:visible summary').first().waitFor()
      expect(await workbench.pane.locator('summary:not([tabindex="0"])').count()).toBe(0)
    }
  })

  it('the list is gone on with from the first person that "Xem thêm" brings, in the pane', async () => {
    await workbench.checkAt('31/12/2024', 2025)
    await workbench.indicator('CT03').getByRole('button').first().focus()
    await press('Enter')
    await workbench.indicator('CT03').locator('[data-standing="counts"]').focus()
    await press('Enter')
    await tabTo(/^Xem thêm/)
    await press('Enter')
    const first = workbench.indicator('CT03').locator('.d12-person').nth(50).getByRole('button')
    expect(await first.evaluate((link) => link === document.activeElement)).toBe(true)
    await press('Tab')
    expect(await focused()).toMatch(/^Đến ô/)
  })

  it('the result is read on from where an offer was taken up, in the pane', async () => {
    await workbench.openFile(
      await books.write('đơn vị cũ', (book) => {
        book
          .addWorksheet('CC')
          .addRows([
            ['DANH SÁCH CÁN BỘ CHỦ CHỐT CẤP XÃ'],
            ['TT', 'Họ và tên', 'Ngày sinh', 'Chức vụ', 'Đơn vị'],
            [1, 'Trần Văn An', '1/2/1980', 'Bí thư Đảng ủy', 'Phường Phổ Minh'],
            [2, 'Lê Thị Bình', '3/4/1985', 'Chủ tịch UBND', 'Xã Phổ An'],
          ])
      }),
    )
    await check(workbench)
    await workbench.pane.getByRole('button', { name: 'Tính đến 30/06/2025' }).focus()
    await press('Enter')
    await workbench.pane.getByTestId('other-day').waitFor({ state: 'detached' })
    await expectFocusIn('summary')
    await press('Tab')
    expect(await focused()).toMatch(/^Chỉ tiêu/)
  })
})

async function expectFocusIn(testId: string): Promise<void> {
  const part = workbench.pane.getByTestId(testId)
  expect(await part.evaluate((element) => element === document.activeElement)).toBe(true)
}
