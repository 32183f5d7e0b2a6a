import type { CDPSession } from 'playwright-core'
import { INDICATOR_IDS } from '../../src/plan'
import { check, contentOf, differences, frameOf, untilQuiet } from './beside-the-pane'
import { openStand } from './stand'
import { Workbench } from './workbench'

/** Some twenty rounds; hundreds with `SOAK_MS=300000`, before a release. */
const SOAK_MS = Number(process.env['SOAK_MS'] ?? 25_000)
/** However slow the machine is. */
const LEAST_ROUNDS = 6
const CHAOS_MS = 20_000
const ROSTER = 'Cán bộ chủ chốt'
const stand = openStand()
let workbench: Workbench
let devtools: CDPSession

beforeAll(async () => {
  workbench = await Workbench.open(stand.browser, stand.url)
  devtools = await workbench.page.context().newCDPSession(workbench.page)
  await devtools.send('HeapProfiler.enable')
})

interface Counted {
  /** Objects that the host keeps alive for the add-in. */
  tracked: number
  /** Listeners on the pane's window and document; those on elements go with their elements. */
  listeners: number
}

/** Counts from now on, in the page and in the pane. The page's log of what was said would itself grow: it is counted, not kept. */
async function startCounting(): Promise<void> {
  await workbench.page.evaluate(() => {
    const counted = Object.assign(window, { counted: { tracked: 0, listeners: 0 } }).counted
    const change: Readonly<Record<string, number>> = { _KeepReference: 1, _RemoveReference: -1 }
    const log = window.workbench.log as unknown as unknown[]
    Object.assign(log, {
      push: (line: (typeof window.workbench.log)[number]) => {
        if (line.kind === 'batch') for (const { Name } of line.batch.Actions) counted.tracked += change[Name] ?? 0
        return log.length
      },
    })
  })
  await frameOf(workbench).evaluate(() => {
    const counted = Object.assign(window, { counted: { tracked: 0, listeners: 0 } }).counted
    const { addEventListener: add, removeEventListener: remove } = EventTarget.prototype
    const isLasting = (target: unknown) => target === undefined || target === window || target === document
    Object.assign(EventTarget.prototype, {
      addEventListener(this: EventTarget | undefined, ...rest: Parameters<typeof add>) {
        if (isLasting(this)) counted.listeners += 1
        return add.apply(this ?? window, rest)
      },
      removeEventListener(this: EventTarget | undefined, ...rest: Parameters<typeof remove>) {
        if (isLasting(this)) counted.listeners -= 1
        return remove.apply(this ?? window, rest)
      },
    })
  })
}

/** What is held on to after a collection; the heap, in MB, is that of the page and its frames together. */
async function held(): Promise<Counted & { readonly heap: number; readonly nodes: number }> {
  const countedIn = (place: { evaluate<T>(work: () => T): Promise<T> }) =>
    place.evaluate(() => (window as unknown as { counted: { tracked: number; listeners: number } }).counted)
  await untilQuiet(workbench)
  await devtools.send('HeapProfiler.collectGarbage')
  const { usedSize } = await devtools.send('Runtime.getHeapUsage')
  const { nodes } = await devtools.send('Memory.getDOMCounters')
  const { tracked } = await countedIn(workbench.page)
  const { listeners } = await countedIn(frameOf(workbench))
  return { heap: Math.round((usedSize / 2 ** 20) * 10) / 10, nodes, tracked, listeners }
}

async function chooseHorizon(year: number): Promise<void> {
  await workbench.pane.getByTestId('horizon').click()
  await workbench.pane.getByRole('menuitemcheckbox', { name: String(year) }).click()
}
async function chooseProfile(place: number): Promise<void> {
  await workbench.pane.getByRole('button', { name: 'Thiết lập' }).click()
  await workbench.pane.getByTestId('settings').getByRole('combobox').first().click()
  await workbench.pane.getByRole('option').nth(place).click()
  await workbench.pane.getByRole('button', { name: 'Quay lại' }).click()
}
const edit = (row: number, birth: number) =>
  workbench.page.evaluate(
    ([name, at, value]) =>
      window.workbench.book
        .sheets()
        .find((sheet) => sheet.name === name)!
        .write({ row: at, column: 2, rows: 1, columns: 1 }, [[value]]),
    [ROSTER, row, birth] as const,
  )
async function markAndClear(): Promise<void> {
  await workbench.pane.getByTestId('mark').click()
  await workbench.pane.locator('[data-mark]').first().waitFor()
  await workbench.pane.getByTestId('clear-marks').click()
  await workbench.pane.locator('[data-mark]').first().waitFor({ state: 'detached' })
}

async function round(turn: number): Promise<void> {
  await check(workbench)
  await edit(200, 30_000 + turn)
  await check(workbench)
  await chooseHorizon([2025, 2030, 2035][turn % 3]!)
  await workbench.indicator('CT05').getByRole('button').first().click()
  if (turn % 4 === 0) await markAndClear()
  if (turn % 6 === 0) await chooseProfile(turn % 3)
}

it(
  'holds no more after many checks, edits, highlights and changes of profile than after a few',
  async () => {
    // The first rounds load what is loaded once.
    for (let turn = 0; turn < 7; turn++) await round(turn)
    await startCounting()
    const before = await held()
    const end = Date.now() + SOAK_MS
    let turns = 0
    while (turns < LEAST_ROUNDS || Date.now() < end) await round(turns++)
    const after = await held()
    process.stdout.write(`soak: ${turns} rounds, ${JSON.stringify({ before, after })}\n`)
    // The spreadsheet beside the pane remembers every edit for its undo; a check's result alone takes more than this a round.
    expect(after.heap - before.heap).toBeLessThan(5 + turns * 0.2)
    expect(after.nodes - before.nodes).toBeLessThan(500)
    expect(after.listeners).toBeLessThanOrEqual(before.listeners)
    expect(after.tracked).toBeLessThanOrEqual(before.tracked)
  },
  SOAK_MS + 215_000,
)

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

it('never changes the workbook’s own data when Excel fails at random, and always works again afterwards', async () => {
  const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000)
  process.stdout.write(`chaos: SEED=${seed}\n`)
  const draw = random(seed)
  const pick = <T>(from: readonly T[]): T => from[Math.floor(draw() * from.length)]!
  const CODES = [
    'GeneralException',
    'AccessDenied',
    'ItemNotFound',
    'InvalidArgument',
    'InvalidOperationInCellEditMode',
    'ServiceNotAvailable',
    'ApiNotFound',
  ]
  const { pane, page } = workbench
  const reset = () => page.evaluate(() => window.workbench.frame.faults.reset())
  const clear = async (): Promise<void> => {
    await reset()
    if (await pane.getByTestId('clear-marks').isVisible()) await pane.getByTestId('clear-marks').click()
    await untilQuiet(workbench, 300)
  }
  const ACTIONS: Readonly<Record<string, () => Promise<void>>> = {
    check: () => pane.getByTestId('check').click(),
    mark: () => pane.getByTestId('mark').click(),
    clear: async () => {
      if (await pane.getByTestId('clear-marks').isVisible()) await pane.getByTestId('clear-marks').click()
    },
    horizon: () => chooseHorizon(pick([2025, 2030, 2035])),
    settings: () => chooseProfile(Math.floor(draw() * 3)),
  }
  await check(workbench)
  await clear()
  await untilQuiet(workbench)
  const before = await contentOf(workbench)
  const done: string[] = []
  const end = Date.now() + CHAOS_MS
  while (Date.now() < end) {
    const [name, code, after] = [pick(Object.keys(ACTIONS)), pick(CODES), Math.floor(draw() * 5)]
    done.push(`${name} ${code} after ${after}`)
    await page.evaluate(([what, later]) => window.workbench.frame.faults.failNext(what, { after: later }), [code, after] as const)
    await ACTIONS[name]!()
    await untilQuiet(workbench, 250)
    if (done.length % 5 === 0) {
      await clear()
      expect([done.slice(-5), differences(before, await contentOf(workbench))]).toEqual([done.slice(-5), []])
    }
  }
  await reset()
  await check(workbench)
  expect(await pane.getByTestId('notice').count()).toBe(0)
  await clear()
  expect(differences(before, await contentOf(workbench))).toEqual([])
  expect(await frameOf(workbench).evaluate(() => document.querySelectorAll('[data-indicator]').length)).toBe(INDICATOR_IDS.length)
})
