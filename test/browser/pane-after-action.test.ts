import type { Locator } from 'playwright-core'
import { frameOf } from './beside-the-pane'
import { button, openReportTab } from './report-tab'
import { openStand } from './stand'
import { Workbench } from './workbench'

const stand = openStand()

describe('a button far down the pane', () => {
  let workbench: Workbench
  beforeAll(async () => {
    workbench = await openReportTab(stand.browser, stand.url)
  }, 120_000)
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
    const notice = workbench.pane.getByTestId('notice')
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
    await workbench.page.waitForFunction(() => window.workbench.book.sheets().some(({ name }) => name === 'BaoCao 2024'))
    await workbench.pane.locator('[data-testid="make-report"]:not([aria-disabled="true"])').waitFor()
    expect(await isFocused(make)).toBe(true)
  })

  it('takes the first click of the mouse though the keyboard rests on it', async () => {
    const settings = button(workbench, 'Thiết lập')
    await workbench.pane.getByTestId('check').focus()
    await workbench.page.keyboard.press('Tab')
    expect(await isFocused(settings)).toBe(true)
    await settings.click()
    await workbench.pane.getByTestId('settings').waitFor({ timeout: 5_000 })
  })

  it('asked nothing of any other origin, and nothing went wrong on the way', () => expect(workbench.trouble).toEqual([]))
})

describe('in the narrowest pane', () => {
  let workbench: Workbench
  beforeAll(async () => {
    workbench = await Workbench.open(stand.browser, stand.url, { query: '?pane=320' })
    await workbench.checkAt('31/12/2024', 2025)
  }, 120_000)
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
