import { readFileSync } from 'node:fs'
import path from 'node:path'
import { check, frameOf } from './beside-the-pane'
import { openStand } from './stand'
import { Workbench } from './workbench'

/** Where the pane's page could reach, of all that a page can ask for. */
const WAYS_OUT: Readonly<Record<string, string>> = {
  fetch: `fetch('https://elsewhere.example/a').catch(() => {})`,
  beacon: `navigator.sendBeacon('https://elsewhere.example/b', 'x')`,
  socket: `try { new WebSocket('wss://elsewhere.example/c') } catch {}`,
  image: `new Image().src = 'https://elsewhere.example/d.png'`,
  script: `document.head.append(Object.assign(document.createElement('script'), { src: 'https://elsewhere.example/e.js' }))`,
  style: `document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: 'https://elsewhere.example/f.css' }))`,
  frame: `document.body.append(Object.assign(document.createElement('iframe'), { src: 'https://elsewhere.example/g' }))`,
  font: `new FontFace('x', 'url(https://elsewhere.example/h.woff2)').load().catch(() => {})`,
  form: `{ const form = Object.assign(document.createElement('form'), { action: 'https://elsewhere.example/i', target: 'x' }); document.body.append(form); form.submit() }`,
  'inline script': `document.head.append(Object.assign(document.createElement('script'), { textContent: 'window.ranInline = true' }))`,
}

const stand = openStand()
let workbench: Workbench

beforeAll(async () => {
  workbench = await Workbench.open(stand.browser, stand.url)
})

describe('with every other host out of reach', () => {
  it('functions compute, every part of the pane opens, marks come and go', async () => {
    expect(await workbench.text('BaoCao!C11')).toBe('6')
    await check(workbench)
    const { pane } = workbench
    for (const tab of ['Dữ liệu', 'Dự báo', 'Hàm', 'Chỉ tiêu']) {
      await pane.getByRole('tab', { name: tab }).click()
      await pane.locator('[role="tabpanel"]:visible :is(li, select, .ms-Dropdown, svg)').first().waitFor()
    }
    await pane.getByRole('button', { name: 'Thiết lập' }).click()
    await pane.getByTestId('settings').waitFor()
    await pane.getByRole('button', { name: 'Quay lại' }).click()
    await pane.getByTestId('mark').click()
    await pane.getByRole('list', { name: 'Màu đánh dấu' }).waitFor()
    await pane.getByTestId('clear-marks').click()
    await pane.getByTestId('notice').getByText('Đã bỏ').waitFor()
  })

  it('nothing asked for another host, and nothing went wrong', () => {
    expect(workbench.trouble).toEqual([])
  })
})

describe("the page's Content-Security-Policy", () => {
  const read = (file: string) => readFileSync(path.resolve(__dirname, '../..', file), 'utf8')

  it('names no origin but its own in this build, and no way round itself', () => {
    const policy = /Content-Security-Policy"?\s*content="([^"]*)"/.exec(read('build/addin/taskpane.html'))?.[1]
    expect(policy).toContain("default-src 'none'")
    expect(policy).not.toMatch(/https?:|unsafe|\*/)
  })

  it('takes a foreign origin from nowhere but the address of office.js', () => {
    expect(read('src/taskpane/taskpane.html')).not.toMatch(/https?:/)
  })

  it.each(Object.entries(WAYS_OUT))('stops what goes out by %s', async (_, attempt) => {
    const frame = frameOf(workbench)
    await frame.evaluate(() => {
      const seen = ((window as unknown as { stopped: string[] }).stopped = [] as string[])
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => seen.push(effectiveDirective))
    })
    const before = workbench.trouble.filter((line) => line.startsWith('asked for')).length
    await frame.evaluate(attempt)
    await frame.waitForFunction(() => (window as unknown as { stopped: string[] }).stopped.length > 0, undefined, { timeout: 5_000 })
    expect(workbench.trouble.filter((line) => line.startsWith('asked for'))).toHaveLength(before)
    expect(await frame.evaluate(() => 'ranInline' in window)).toBe(false)
  })
})
