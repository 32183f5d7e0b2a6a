import { check, frameOf, untilQuiet } from './beside-the-pane'
import { pretendRows, typeDaysAsText } from './many-rows'
import { openStand } from './stand'
import { Workbench } from './workbench'

const stand = openStand()
let workbench: Workbench

beforeAll(() => open())

async function open(): Promise<void> {
  workbench = await Workbench.open(stand.browser, stand.url)
  await listen()
}

type Listening = Window & { long: number[] }

/** From now on, every stretch over 50 ms for which the pane's own scripts hold the thread; the spreadsheet beside it is not counted. */
async function listen(): Promise<void> {
  await frameOf(workbench).evaluate(() => {
    const { long } = Object.assign(window as unknown as Listening, { long: [] as number[] })
    new PerformanceObserver((list) => {
      for (const { name, duration } of list.getEntries()) if (name === 'self') long.push(Math.round(duration))
    }).observe({ type: 'longtask' })
  })
}

/** What Chromium calls a long task, and the goal. All at once, a check of 20,000 rows takes six hundred, a live report a thousand. */
const BAR = 50
/** What `referenceWork` takes at its fastest on the machine for which the goal is set, that of the bench in README. */
const REFERENCE_MS = 12
/** What else the machine does and collecting garbage lengthen one stretch and the other, a work that is not cut up every time. */
const TIMES = 5

/** Some of what the pane does with a list, in the pane's own thread and always as much: names put together, folded, counted. In ms. */
function referenceWork(): number {
  const from = performance.now()
  const times = new Map<string, number>()
  for (let n = 0; n < 20_000; n++) {
    const name = `Nguyễn Văn Thử ${n % 5_000}`.normalize('NFD').toLowerCase()
    times.set(name, (times.get(name) ?? 0) + 1)
  }
  return performance.now() - from
}

let fastest = Infinity

/** The goal; on a machine that is slower than the goal's even at its fastest so far, as much more. */
async function barHere(): Promise<number> {
  for (let time = 0; time < 5; time++) fastest = Math.min(fastest, await frameOf(workbench).evaluate(referenceWork))
  return Math.round(BAR * Math.max(1, fastest / REFERENCE_MS))
}

/** The longest stretch while that is done, in ms; 0 where none lasts 50. */
async function longestStretch(work: () => Promise<unknown>): Promise<number> {
  const frame = frameOf(workbench)
  await frame.evaluate(() => (window as unknown as Listening).long.splice(0))
  await work()
  await workbench.page.waitForTimeout(500)
  return frame.evaluate(() => Math.max(0, ...(window as unknown as Listening).long))
}

/** The stretches that were too long, as "80 of 50 ms", until one is within the bar: none is left over then. */
async function tooLong(work: () => Promise<unknown>, before: () => Promise<unknown> = async () => {}): Promise<readonly string[]> {
  const told: string[] = []
  let isWithin = false
  while (!isWithin && told.length < TIMES) {
    await before()
    const stretch = await longestStretch(work)
    const bar = await barHere()
    isWithin = stretch < bar
    told.push(`${stretch} of ${bar} ms`)
  }
  process.stdout.write(`${expect.getState().currentTestName}: ${told.join(', ')}\n`)
  return isWithin ? [] : told
}

const quietCheck = async (): Promise<void> => {
  await untilQuiet(workbench)
  await check(workbench)
}
const openTab = async (place: number): Promise<void> => {
  await workbench.pane.getByRole('tab').nth(place).click()
  await workbench.pane.locator('[role="tabpanel"]:visible :is(li, .ms-Dropdown, svg)').first().waitFor()
}
const toggle = (indicator: string) => workbench.indicator(indicator).getByRole('button').first().click()

it('the first check of the sample, whose code is new to the browser, is done in short stretches', async () => {
  let isNew = true
  const openAnew = async () => {
    if (!isNew) await workbench.close()
    if (!isNew) await open()
    isNew = false
  }
  expect(await tooLong(quietCheck, openAnew)).toEqual([])
})

it('a check of the sample is done in short stretches', async () => {
  expect(await tooLong(quietCheck)).toEqual([])
})

describe('with 20,000 rows', () => {
  beforeAll(async () => {
    await pretendRows(workbench.page, 20_000)
    await check(workbench)
  })

  it('a check is done in short stretches', async () => {
    expect(await tooLong(quietCheck)).toEqual([])
  })

  it.each([
    [1, 'data'],
    [2, 'forecast'],
    [3, 'reports'],
    [4, 'functions'],
    [0, 'indicators'],
  ])('tab %i, %s, opens in short stretches', async (place) => {
    const elsewhere = async () => {
      await openTab(place === 0 ? 1 : 0)
      await workbench.page.waitForTimeout(500)
    }
    expect(await tooLong(() => openTab(place), elsewhere)).toEqual([])
  })

  it.each(['CT03', 'CT09'])('the people behind %s are shown in short stretches', async (indicator) => {
    const people = workbench.indicator(indicator).locator('.d12-person').first()
    const close = async () => {
      if (await people.isVisible()) await toggle(indicator)
    }
    const show = async () => {
      await toggle(indicator)
      await people.waitFor()
    }
    expect(await tooLong(show, close)).toEqual([])
  })

  it('what is to be changed is marked in short stretches', async () => {
    const mark = async () => {
      await workbench.pane.getByTestId('mark').click()
      await workbench.pane.getByTestId('notice').getByText('Đã đánh dấu').waitFor()
    }
    expect(await tooLong(mark)).toEqual([])
  })

  it('a report with formulas is made in short stretches', async () => {
    await openTab(3)
    const report = async () => {
      await workbench.pane.getByTestId('make-report').click()
      await workbench.pane.locator('[data-testid="make-report"]:not([aria-disabled="true"])').waitFor()
    }
    expect(await tooLong(report, () => untilQuiet(workbench))).toEqual([])
  })

  it('every day of a column is shown for correction in short stretches', async () => {
    await typeDaysAsText(workbench.page)
    await check(workbench)
    await openTab(1)
    const preview = workbench.pane.getByTestId('correction-preview')
    const close = async () => {
      if (await preview.isVisible()) await preview.getByRole('button', { name: 'Không sửa' }).click()
    }
    const show = async () => {
      await workbench.pane.getByRole('button', { name: /^Sửa cả 20/ }).click()
      await preview.waitFor()
    }
    expect(await tooLong(show, close)).toEqual([])
  })
})
