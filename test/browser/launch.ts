import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import path from 'node:path'
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
/** Where Playwright's own channels do not look: Debian's Chromium, and what a Mac user installed without an administrator. */
const ELSEWHERE = [
  '/usr/bin/chromium',
  ...['Google Chrome', 'Microsoft Edge', 'Chromium'].flatMap((name) =>
    ['/Applications', path.join(homedir(), 'Applications')].map((folder) => path.join(folder, `${name}.app/Contents/MacOS/${name}`)),
  ),
]

/** `SLOWER=4 npm test -- browser`: as on a machine four times slower, where a test that waits for a time and not for a state shows itself. */
const SLOWER = Number(process.env.SLOWER ?? 1)

/** Ends what hangs, on the busiest machine: no test here is about time, but for the one that measures the pane's stretches. */
const BOUND_MS = 90_000

/** An installed Chromium, Chrome or Edge; on a Linux machine that has none, the one from the npm registry. */
export async function launchBrowser(): Promise<Browser> {
  const installed = ELSEWHERE.find((file) => existsSync(file))
  if (installed) return chromium.launch({ executablePath: installed, args: FLAGS })
  for (const channel of ['chrome', 'msedge']) {
    try {
      return await chromium.launch({ channel, args: FLAGS })
    } catch {
      // Not installed: try the next.
    }
  }
  if (process.platform !== 'linux')
    throw new Error('The browser tests need Google Chrome or Microsoft Edge, and neither starts here. Install one.')
  const { default: packaged } = await import('@sparticuz/chromium')
  return chromium.launch({ executablePath: await packaged.executablePath(), args: FLAGS })
}

export interface Visit {
  readonly page: Page
  readonly context: BrowserContext
  /** Addresses asked for beyond `origin`: must stay empty. */
  readonly foreign: string[]
  /** Uncaught errors and console errors of the page and its frames. */
  readonly errors: string[]
}

/** A fresh page that lets nothing out but requests to `origin`, and remembers who tried. */
export async function visit(browser: Browser, origin: string, viewport = { width: 1400, height: 900 }): Promise<Visit> {
  const context = await browser.newContext({ ignoreHTTPSErrors: true, viewport, locale: 'vi-VN', acceptDownloads: true })
  context.setDefaultTimeout(BOUND_MS)
  const foreign: string[] = []
  const errors: string[] = []
  await context.route('**/*', (route) => {
    const url = route.request().url()
    if (url.startsWith(origin) || /^(data|blob):/.test(url)) return route.continue()
    foreign.push(url)
    return route.abort()
  })
  const page = await context.newPage()
  if (SLOWER > 1) await (await context.newCDPSession(page)).send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
  collectErrors(page, errors)
  return { page, context, foreign, errors }
}

/** Uncaught errors and console errors of the page and its frames, from now on. */
export function collectErrors(page: Page, errors: string[]): void {
  page.on('pageerror', (error) => errors.push(String(error)))
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text())
  })
}
