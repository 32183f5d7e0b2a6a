import { mkdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Browser, Download, Frame, FrameLocator, Locator, Page } from 'playwright-core'
import { areaOf } from '../../src/excel/address'
import type { Area } from '../../src/workbench/host'
// For the page's `window.workbench`.
import type {} from '../../src/workbench/page/main'
import { collectErrors, visit, type Visit } from './launch'

const SCREENSHOTS = path.resolve(__dirname, '../../build/screenshots')
const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')

export interface ShownIndicator {
  readonly id: string
  readonly verdict: string
  readonly group: string
  /** "6/39 (15,38 %)". */
  readonly value: string
}

function placeOf(address: string): readonly [sheet: string, area: Area] {
  const split = address.lastIndexOf('!')
  return [address.slice(0, split).replace(/^'|'$/g, ''), areaOf(address.slice(split + 1))!]
}

/** The workbench's page as its user has it: a sheet, a ribbon, a pane. */
export class Workbench {
  private constructor(
    private readonly visited: Visit,
    private readonly url: string,
  ) {}

  /** Settles when the workbook is open and its formulas are computed. */
  static async open(
    browser: Browser,
    url: string,
    options: { query?: string; viewport?: { width: number; height: number } } = {},
  ): Promise<Workbench> {
    const workbench = new Workbench(await visit(browser, url, options.viewport), url)
    await workbench.page.goto(`${url}/workbench.html${options.query ?? ''}`)
    await workbench.page.evaluate(() => window.workbench.ready)
    return workbench
  }

  /** The workbench that opens in a tab of its own when this is done. Its troubles count as this one's too. */
  async another(work: () => Promise<unknown>): Promise<Workbench> {
    const [page] = await Promise.all([this.page.waitForEvent('popup'), work()])
    collectErrors(page, this.visited.errors)
    await page.waitForLoadState('load')
    await page.evaluate(() => window.workbench.ready)
    return new Workbench({ ...this.visited, page }, this.url)
  }

  close(): Promise<void> {
    return this.visited.context.close()
  }
  get page(): Page {
    return this.visited.page
  }
  /** What must stay empty: requests to other origins, errors of the page and of its frames. */
  get trouble(): readonly string[] {
    return [...this.visited.foreign.map((address) => `asked for ${address}`), ...this.visited.errors]
  }
  get pane(): FrameLocator {
    return this.page.frameLocator('[data-testid="pane-frame"] iframe')
  }
  get cellMessage(): Locator {
    return this.page.getByTestId('cell-message')
  }

  /** Texts of an area as the sheet displays them, by rows; "BaoCao!C11:D12". */
  texts(address: string): Promise<string[][]> {
    return this.page.evaluate(
      ([name, area]) =>
        window.workbench.book
          .sheets()
          .find((one) => one.name === name)!
          .texts(area),
      placeOf(address),
    )
  }
  async text(address: string): Promise<string> {
    return (await this.texts(address))[0]![0]!
  }
  /** The formulas of the whole book as of now are computed. */
  async write(address: string, content: string): Promise<void> {
    await this.page.evaluate(
      async ([[name, area], written]) => {
        window.workbench.book
          .sheets()
          .find((one) => one.name === name)!
          .write(area, [[written]])
        await window.workbench.book.recalculate()
      },
      [placeOf(address), content] as const,
    )
  }
  async select(address: string): Promise<void> {
    await this.page.evaluate(
      ([name, area]) => window.workbench.book.select(window.workbench.book.sheets().find((one) => one.name === name)!, area),
      placeOf(address),
    )
  }
  /** Sheet and area that the user has selected. */
  selected(): Promise<{ sheet: string; row: number; column: number }> {
    return this.page.evaluate(() => {
      const { sheet, area } = window.workbench.book.selection()
      return { sheet: sheet.name, row: area.row, column: area.column }
    })
  }
  /** Everything that the sheets hold – cells, sizes, merges; styles; formats by condition – as a line for each with a digest of it. */
  sheetsAsKept(): Promise<string> {
    return this.page.evaluate(async () => {
      const { sheets, styles, resources = [] } = window.workbench.book.snapshot()
      const withoutEmpty = (_: string, value: unknown): unknown => (Array.isArray(value) && value.length === 0 ? undefined : value)
      const parts: [string, unknown][] = [
        ...Object.values(sheets).map((sheet): [string, unknown] => [sheet.name ?? '', sheet]),
        ['styles', styles],
        ...resources.map(({ name, data }): [string, unknown] => [name, data && (JSON.parse(data) as unknown)]),
      ]
      const lines = parts.map(async ([name, held]) => {
        const bytes = new TextEncoder().encode(JSON.stringify(held, withoutEmpty))
        const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
        return `${name}: ${[...digest.slice(0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`
      })
      return (await Promise.all(lines)).join('\n')
    })
  }
  deleteSheet(name: string): Promise<void> {
    return this.page.evaluate(
      (wanted) => window.workbench.book.removeSheet(window.workbench.book.sheets().find((one) => one.name === wanted)!),
      name,
    )
  }

  async openFile(file: string): Promise<void> {
    // Another file may have the name of the one that is open: the pane of that one has to be gone.
    const paneBefore = await this.page.locator('[data-testid="pane-frame"] iframe').elementHandle()
    await this.page.getByTestId('open-workbook').setInputFiles(file)
    await paneBefore?.waitForElementState('hidden')
    await this.page.getByTestId('book-name').getByText(path.basename(file, '.xlsx'), { exact: true }).waitFor()
    await this.pane.locator('[data-testid="check"]:enabled').waitFor()
  }
  async saveFile(): Promise<Download> {
    const [download] = await Promise.all([this.page.waitForEvent('download'), this.page.getByTestId('save-workbook').click()])
    return download
  }

  /** Asks for a day and a horizon in the pane, clicks its button, waits until it tells of that day and that horizon. */
  async checkAt(asOf: string, horizon: number): Promise<void> {
    await this.pane.getByLabel('Ngày tính tuổi').fill(asOf)
    await this.pane.getByTestId('horizon').click()
    await this.pane.getByRole('menuitemcheckbox', { name: String(horizon) }).click()
    await this.pane.getByTestId('check').click()
    await this.pane.locator('main[data-phase="quiet"]').waitFor()
    await this.pane.getByTestId('summary').getByText(`Mốc ${horizon} · tính đến ${asOf} ·`).waitFor()
  }
  async indicators(): Promise<readonly ShownIndicator[]> {
    const shown = this.pane.locator('[data-indicator]')
    // A tab opens a moment after the click on it.
    await shown.first().waitFor()
    return shown.evaluateAll((rows: HTMLElement[]) =>
      rows.map((row) => ({
        id: row.dataset['indicator'] ?? '',
        verdict: row.dataset['verdict'] ?? '',
        group: row.dataset['group'] ?? '',
        value: row.querySelector('.d12-value-text')?.textContent ?? '',
      })),
    )
  }
  indicator(id: string): Locator {
    return this.pane.locator(`[data-indicator="${id}"]`)
  }

  /** What axe finds wrong in the pane, each as "rule: where". */
  async axe(): Promise<readonly string[]> {
    const frame = this.page.frames().find((each) => each.url().includes('taskpane')) as Frame
    await frame.evaluate(AXE)
    return frame.evaluate(async () => {
      const { axe } = window as unknown as { axe: typeof import('axe-core') }
      const { violations } = await axe.run(document)
      return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 120)}`))
    })
  }
  async screenshot(name: string): Promise<void> {
    mkdirSync(SCREENSHOTS, { recursive: true })
    await this.page.screenshot({ path: path.join(SCREENSHOTS, `${name}.png`) })
  }
}
