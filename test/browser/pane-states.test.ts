import { check, frameOf } from './beside-the-pane'
import { eventually } from './eventually'
import { openStand } from './stand'
import { Workbench } from './workbench'

const stand = openStand()

interface Setting {
  readonly name: string
  readonly query?: string
  readonly media?: { readonly colorScheme?: 'light' | 'dark'; readonly forcedColors?: 'active' }
}
const SETTINGS: readonly Setting[] = [
  { name: 'light' },
  { name: 'dark', media: { colorScheme: 'dark' } },
  { name: 'forced-colours', media: { forcedColors: 'active' } },
  { name: '320-pixels', query: '?pane=320' },
  // 350 pixels at double zoom.
  { name: 'zoom-200', query: '?pane=175' },
  { name: 'english', query: '?language=en-US' },
]

/** Every state of the pane, each reached from the one before. */
const STATES: readonly (readonly [name: string, reach: (workbench: Workbench) => Promise<void>])[] = [
  ['first', async ({ pane }) => pane.locator('[data-testid="check"]:enabled').waitFor()],
  ['result', (workbench) => check(workbench)],
  [
    'menu',
    async ({ page, pane }) => {
      await pane.getByTestId('horizon').click()
      await pane.getByRole('menu').waitFor()
      // It fades in.
      await page.waitForTimeout(400)
    },
  ],
  [
    'people',
    async (workbench) => {
      await workbench.pane.getByRole('menuitemcheckbox', { name: '2030' }).click()
      await workbench.indicator('CT05').getByRole('button').first().click()
      await workbench.pane.locator('.d12-person').first().waitFor()
    },
  ],
  [
    'highlighted',
    async ({ pane }) => {
      await pane.getByTestId('mark').click()
      await pane.locator('[data-mark]').first().waitFor()
    },
  ],
  [
    'refused',
    async ({ page, pane }) => {
      await page.evaluate(() => window.workbench.frame.faults.failNext('InvalidOperationInCellEditMode'))
      await pane.getByTestId('check').click()
      await pane.getByTestId('notice').waitFor()
    },
  ],
  ...(['data', 'forecast', 'report', 'functions'] as const).map(
    (part, place) =>
      [
        part,
        async ({ pane }: Workbench) => {
          await pane
            .getByRole('tab')
            .nth(place + 1)
            .click()
          await pane.locator('[role="tabpanel"]:visible :is(li, .ms-Dropdown, svg)').first().waitFor()
        },
      ] as const,
  ),
  [
    'settings',
    async ({ pane }) => {
      await pane.locator('.d12-header .ms-Button--icon').first().click()
      await pane.getByTestId('settings').waitFor()
    },
  ],
]

describe.each(SETTINGS)('the pane in $name', ({ name, query = '', media = {} }) => {
  let workbench: Workbench
  beforeAll(async () => {
    workbench = await Workbench.open(stand.browser, stand.url, { query })
    await workbench.page.emulateMedia(media)
  })
  afterAll(() => workbench?.close())

  it.each(STATES)('%s: axe finds nothing, nothing is wider than the pane', async (state, reach) => {
    await reach(workbench)
    expect(await workbench.axe()).toEqual([])
    const wide = await frameOf(workbench).evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    expect(wide).toBeLessThanOrEqual(0)
    await workbench.page.getByTestId('pane').screenshot({ path: `build/screenshots/pane-${state}-${name}.png` })
  })

  it('speaks one language throughout', async () => {
    const text = (await frameOf(workbench).evaluate(() => document.querySelector('.d12')?.getAttribute('lang'))) ?? ''
    expect(text).toBe(name === 'english' ? 'en' : 'vi')
  })

  it('asked nothing of any other origin, and nothing went wrong on the way', () => expect(workbench.trouble).toEqual([]))
})

describe('the keyboard alone', () => {
  let workbench: Workbench
  beforeAll(async () => {
    workbench = await Workbench.open(stand.browser, stand.url)
    await workbench.pane.locator('[data-testid="check"]:enabled').waitFor()
    // The settings, first in the pane: from there on by Tab alone.
    await workbench.pane.locator('button').first().focus()
  })
  afterAll(() => workbench?.close())

  const press = (key: string) => workbench.page.keyboard.press(key)
  const focused = () =>
    frameOf(workbench).evaluate(() => {
      const element = document.activeElement as HTMLElement
      return {
        testId: element.dataset['testid'] ?? '',
        isCell: element.matches('.d12-person .d12-cell'),
        indicator: element.closest<HTMLElement>('[data-indicator]')?.dataset['indicator'] ?? '',
        role: element.getAttribute('role') ?? element.tagName.toLowerCase(),
        text: element.getAttribute('aria-label') ?? element.textContent ?? '',
      }
    })
  const picture = () => workbench.page.getByTestId('pane').screenshot()
  /** Presses Tab until there; each time something in the pane looks another than before: where the focus is, one sees. */
  const tabTo = async (wanted: (at: Awaited<ReturnType<typeof focused>>) => boolean): Promise<void> => {
    const passed: string[] = []
    let before = await picture()
    for (let step = 0; step < 60; step++) {
      await press('Tab')
      const at = await focused()
      const now = await picture()
      passed.push(`${at.role} ${at.testId || at.text}`)
      expect([passed.slice(-6), before.equals(now)]).toEqual([passed.slice(-6), false])
      before = now
      if (wanted(at)) return
    }
    throw new Error(`Not reached by Tab: ${passed.slice(0, 15).join(' · ')}`)
  }

  it('checks, opens an indicator, goes to a cell, marks and clears', async () => {
    await tabTo(({ testId }) => testId === 'check')
    await press('Enter')
    await workbench.pane.locator('[data-indicator]').first().waitFor()
    await tabTo(({ role }) => role === 'tab')
    await press('ArrowRight')
    expect((await focused()).role).toBe('tab')
    await press('ArrowLeft')
    await tabTo(({ indicator }) => indicator !== '')
    await press('Enter')
    await workbench.pane.locator('[data-open="true"]').waitFor()
    await workbench.pane.locator('.d12-person .d12-cell').first().waitFor()
    const cell = await workbench.pane.locator('.d12-person .d12-cell').first().textContent()
    await tabTo(({ isCell }) => isCell)
    await press('Enter')
    await eventually(async () => {
      const { row, column } = await workbench.selected()
      expect(cell).toContain(`${String.fromCharCode(65 + column)}${row + 1}`)
    })
    // The spreadsheet beside the pane takes the keyboard when a cell is selected; Excel leaves it where it was.
    await workbench.pane.locator('.d12-person .d12-cell').last().focus()
    await tabTo(({ testId }) => testId === 'mark')
    await press('Enter')
    await workbench.pane.locator('[data-mark]').first().waitFor()
    await tabTo(({ testId }) => testId === 'clear-marks')
    await press('Enter')
    await workbench.pane.getByTestId('notice').getByText('Đã bỏ').waitFor()
  })

  it('chooses a horizon from its menu and closes it with Escape', async () => {
    await workbench.pane.getByTestId('horizon').focus()
    await press('Enter')
    await workbench.pane.getByRole('menu').waitFor()
    await press('Escape')
    await workbench.pane.getByRole('menu').waitFor({ state: 'detached' })
    expect((await focused()).testId).toBe('horizon')
  })
})
