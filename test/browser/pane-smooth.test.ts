import { check, frameOf, untilQuiet } from './beside-the-pane'
import { pretendRows } from './many-rows'
import { openStand } from './stand'
import { Workbench } from './workbench'

const stand = openStand()
let workbench: Workbench

beforeAll(async () => {
  workbench = await Workbench.open(stand.browser, stand.url)
  await listen()
}, 300_000)

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

/** The longest stretch of a check, in ms; 0 where none lasts 50. */
async function longestStretch(): Promise<number> {
  const frame = frameOf(workbench)
  await untilQuiet(workbench)
  await frame.evaluate(() => (window as unknown as Listening).long.splice(0))
  await check(workbench)
  await workbench.page.waitForTimeout(300)
  return frame.evaluate(() => Math.max(0, ...(window as unknown as Listening).long))
}

/** Of three: what else the machine does lengthens one and the other, a work that is not cut up all of them. */
async function longestAtBest(what: string): Promise<number> {
  const stretches = [await longestStretch(), await longestStretch(), await longestStretch()]
  process.stdout.write(`${what}, longest stretch over 50 ms of three checks: ${stretches.join(', ')}\n`)
  return Math.min(...stretches)
}

// The goal is 50 ms; half as much again is left to slower machines. All at once, 20,000 rows take six hundred.
const BAR = 75

it('the first check of the sample, whose code is new to the browser, holds the pane for hardly longer than 50 ms', async () => {
  expect(await longestStretch()).toBeLessThan(2 * BAR)
})

it('a check of the sample is done in short stretches', async () => {
  expect(await longestAtBest('sample')).toBeLessThan(BAR)
})

it('a check of 20,000 rows is done in short stretches', async () => {
  await pretendRows(workbench.page, 20_000)
  await check(workbench)
  expect(await longestAtBest('20,000 rows')).toBeLessThan(BAR)
}, 120_000)
