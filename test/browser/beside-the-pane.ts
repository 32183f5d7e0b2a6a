import type { Frame } from 'playwright-core'
// For the page's `window.workbench`.
import type {} from '../../src/workbench/page/main'
import type { Workbench } from './workbench'

/** The pane's frame, for what runs inside it. */
export function frameOf(workbench: Workbench): Frame {
  const frame = workbench.page.frames().find((each) => each.url().includes('taskpane.html'))
  if (!frame) throw new Error('The page shows no pane')
  return frame
}

/** How often the add-in has asked the host so far. */
export function roundTrips(workbench: Workbench): Promise<number> {
  return workbench.page.evaluate(() => window.workbench.frame.stats.roundTrips)
}

/** Settles when the add-in has asked nothing for longer than it waits after an edit. */
export async function untilQuiet(workbench: Workbench, milliseconds = 2_000): Promise<void> {
  let before = -1
  for (let now = await roundTrips(workbench); now !== before; now = await roundTrips(workbench)) {
    before = now
    await workbench.page.waitForTimeout(milliseconds)
  }
}

/** Presses the pane's button and waits until the check is over, however it ended. */
export async function check(workbench: Workbench): Promise<void> {
  await workbench.pane.locator('[data-testid="check"]:enabled').click()
  await workbench.pane.locator('main[data-phase="quiet"]').waitFor()
}

/** One check by the pane's button, and how often it asked the host. Anything else the add-in has to say is waited for first. */
export async function countTrips(workbench: Workbench): Promise<number> {
  await untilQuiet(workbench)
  const before = await roundTrips(workbench)
  await check(workbench)
  return (await roundTrips(workbench)) - before
}

type Json = string | number | boolean | null | undefined | readonly Json[] | { readonly [key: string]: Json }

/** The whole workbook, a list without entries being no other than no list; without the heights ("ah") that the spreadsheet works out in its own time. */
export async function contentOf(workbench: Workbench): Promise<Json> {
  const text = await workbench.page.evaluate(() => {
    const { sheets, styles, resources } = window.workbench.book.snapshot()
    return JSON.stringify({ sheets, styles, resources }, (key, value: unknown) => (key === 'ah' ? undefined : value))
  })
  const { sheets, styles, resources } = JSON.parse(text) as {
    sheets: Json
    styles: Json
    resources: readonly { readonly name: string; readonly data: string }[]
  }
  const kept = resources.map(({ name, data }) => [name, data === '' ? undefined : withoutEmpty(JSON.parse(data) as Json)] as const)
  return { sheets, styles, resources: Object.fromEntries(kept) }
}

function withoutEmpty(value: Json): Json {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.length === 0 ? undefined : value
  const filled = Object.entries(value).flatMap(([key, inner]) => {
    const rest = withoutEmpty(inner)
    return rest === undefined ? [] : [[key, rest] as const]
  })
  return filled.length === 0 ? undefined : Object.fromEntries(filled)
}

/** Where two workbooks differ, the first few: "/sheets/sheet-2/cellData/3/1/v: 5 is 6". */
export function differences(before: Json, after: Json, at = ''): readonly string[] {
  if (JSON.stringify(before) === JSON.stringify(after)) return []
  const inside = (value: Json): value is { readonly [key: string]: Json } => typeof value === 'object' && value !== null
  if (!inside(before) || !inside(after)) return [`${at}: ${JSON.stringify(before)?.slice(0, 80)} is ${JSON.stringify(after)?.slice(0, 80)}`]
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  return keys.flatMap((key) => differences(before[key], after[key], `${at}/${key}`)).slice(0, 10)
}
