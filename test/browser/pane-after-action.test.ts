import type { Locator } from 'playwright-core'
import { check, frameOf } from './beside-the-pane'
import { button, openReportTab, untilReport } from './report-tab'
import { openStand } from './stand'
import { Workbench } from './workbench'
import { openWrittenBooks } from './written-books'

const books = openWrittenBooks()
const stand = openStand()

describe('a button far down the pane', () => {
  let workbench: Workbench
  beforeAll(async () => {
    workbench = await openReportTab(stand.browser, stand.url)
  })
  afterAll(() => workbench?.close())

  const scrolled = () => frameOf(workbench).evaluate(() => document.scrollingElement!.scrollTop)
  /** Pressed by the keyboard, which goes on from where it is afterwards. */
  const press = async (pressed: Locator): Promise<void> => {
    await pressed.scrollIntoViewIfNeeded()
    await pressed.focus()
    await workbench.page.keyboard.press('Enter')
  }
  const isFocused = (pressed: Locator) => pressed.evaluate((element) => element === document.activeElement)
  /** The words of the notice that lies wholly in the window of the pane. */
  const noticeInView = async (): Promise<string> => {
    const notice = workbench.pane.getByTestId('notice').filter({ hasText: /\S/ })
    await notice.waitFor()
    const inView = await notice.evaluate((element) => {
      const { top, bottom } = element.getBoundingClientRect()
      return top >= 0 && bottom <= window.innerHeight
    })
    expect(inView).toBe(true)
    return (await notice.textContent()) ?? ''
  }

  it('says in view that it was refused, and why; the page stays where it is', async () => {
    await workbench.select('BaoCao!A1')
    const insert = button(workbench, 'Chèn công thức')
    await press(insert)
    expect(await noticeInView()).toContain('không trống nên chưa chèn gì cả')
    expect(await scrolled()).toBeGreaterThan(200)
    expect(await isFocused(insert)).toBe(true)
  })

  it('says in view what it did', async () => {
    await press(button(workbench, 'Chép câu về QT2'))
    await workbench.pane.getByTestId('notice').getByText('Đã chép 1 dòng.').waitFor()
    expect(await noticeInView()).toContain('Đã chép 1 dòng.')
    expect(await scrolled()).toBeGreaterThan(500)
  })

  it('that makes a report keeps the keyboard while it is made', async () => {
    const make = workbench.pane.getByTestId('make-report')
    await press(make)
    await untilReport(workbench, 'BaoCao 2024')
    expect(await isFocused(make)).toBe(true)
  })

  it('takes the first click of the mouse though the keyboard rests on it', async () => {
    const settings = button(workbench, 'Thiết lập')
    await workbench.pane.getByTestId('check').focus()
    await workbench.page.keyboard.press('Tab')
    expect(await isFocused(settings)).toBe(true)
    await settings.click()
    await workbench.pane.getByTestId('settings').waitFor()
  })

  it('asked nothing of any other origin, and nothing went wrong on the way', () => expect(workbench.trouble).toEqual([]))
})

it('two warnings before the numbers, and what was just done, are each told apart: axe finds nothing', async () => {
  const workbench = await Workbench.open(stand.browser, stand.url)
  try {
    await workbench.openFile(
      await books.write('hai bản', (book) => {
        for (const year of [2023, 2024])
          book
            .addWorksheet(`CC ${year}`)
            .addRows([
              ['DANH SÁCH CÁN BỘ CHỦ CHỐT CẤP XÃ'],
              ['TT', 'Họ và tên', 'Ngày sinh', 'Chức vụ', 'Đơn vị', 'Chuyên môn', 'LLCT'],
              [1, 'Trần Văn An', '1/2/1980', 'Bí thư Đảng ủy', 'Phường Phổ Minh', 'Đại học', 'Cao cấp'],
              [2, 'Lê Thị Bình', '3/4/1985', 'Chủ tịch UBND', 'Xã Phổ An', 'Đại học', 'Sơ cấp'],
            ])
      }),
    )
    await check(workbench)
    await workbench.pane.getByTestId('other-day').getByText('Phường Phổ Minh').waitFor()
    await workbench.pane.getByTestId('copied').getByText('CC 2023, CC 2024').waitFor()
    await workbench.pane.getByTestId('mark').click()
    await workbench.pane.getByTestId('notice').getByText('Đã đánh dấu').waitFor()
    expect(await workbench.axe()).toEqual([])
  } finally {
    await workbench.close()
  }
})

describe('in the narrowest pane', () => {
  let workbench: Workbench
  beforeAll(async () => {
    workbench = await Workbench.open(stand.browser, stand.url, { query: '?pane=320' })
    await workbench.checkAt('31/12/2024', 2025)
  })
  afterAll(() => workbench?.close())

  const heights = (pieces: Locator) => pieces.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height))
  const tops = (pieces: Locator) => pieces.evaluateAll((all) => [...new Set(all.map((one) => one.getBoundingClientRect().top))])

  it('“Kiểm tra” and the five tabs each stand in one line', async () => {
    const [height] = await heights(workbench.pane.locator('.d12-check .ms-Button-label'))
    expect(height).toBeLessThan(30)
    expect(await tops(workbench.pane.getByRole('tab'))).toHaveLength(1)
    await workbench.pane.locator('.d12-header').screenshot({ path: 'build/screenshots/narrowest-header.png' })
  })
})
