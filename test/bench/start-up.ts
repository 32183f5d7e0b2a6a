import { readFileSync } from 'node:fs'
import { createContext, Script } from 'node:vm'
import { launchBrowser, visit } from '../browser/launch'
import { startServer } from '../browser/serve'
import { medianMs, type Figure } from './measure'

const STARTS = 5

/** functions.js from its text to its functions being registered, in a bare runtime, against compiling that text alone. */
export function figureFunctionsStart(): Figure {
  const text = readFileSync('dist/functions.js', 'utf8')
  let start = 0
  // Another first line each time, or V8 would hand out what it compiled before.
  const compile = (): Script => new Script(`// ${++start}\n${text}`, { produceCachedData: false })
  const CustomFunctions = { associate: () => undefined, Error, ErrorCode: {} }
  const ours = medianMs(() => compile().runInContext(createContext({ CustomFunctions })), STARTS)
  const bare = medianMs(() => (compile(), new Script('0').runInContext(createContext({ CustomFunctions }))), STARTS)
  return {
    name: 'functions.js compiled and run in a bare runtime : compiled only',
    value: `${(ours / bare).toFixed(2)} (${ours.toFixed(1)} : ${bare.toFixed(1)} ms)`,
    goal: '–',
    ok: undefined,
  }
}

/** The pane's first paint against that of a static page from the same server (the user guide), each in a fresh browser context. */
export async function figurePaneStart(): Promise<Figure> {
  const server = await startServer()
  const browser = await launchBrowser()
  const firstPaint = async (address: string): Promise<number> => {
    const { page, context } = await visit(browser, server.url)
    await page.goto(`${server.url}/${address}`)
    const paint = await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime)
    const ms = (await paint.jsonValue())!
    await context.close()
    return ms
  }
  try {
    const [ours, bare]: [number[], number[]] = [[], []]
    for (let start = 0; start < STARTS; start++) {
      ours.push(await firstPaint('taskpane.html'))
      bare.push(await firstPaint('assets/help/index.html'))
    }
    const middle = (times: number[]): number => times.sort((a, b) => a - b)[times.length >> 1]!
    const times = middle(ours) / middle(bare)
    return {
      name: 'Pane, first paint : a page without scripts (the guide)',
      value: `${times.toFixed(2)} (${middle(ours).toFixed(0)} : ${middle(bare).toFixed(0)} ms)`,
      goal: '–',
      ok: undefined,
    }
  } finally {
    await browser.close()
    server.close()
  }
}
