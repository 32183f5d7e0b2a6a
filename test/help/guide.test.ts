/** @jest-environment jsdom */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { EXAMPLES } from '../../.ci/guide-examples'
import { fillGuide, GUIDE } from '../../.ci/write-guide'
import { INDICATOR_IDS } from '../../src/plan'
import { messageOf } from '../functions/excel-errors'
import { TARGET } from '../../src/functions'

const FOLDER = join(GUIDE, '..')
const pages = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.html'))
  .map((name) => ({ name, text: readFileSync(join(FOLDER, name), 'utf8') }))
const open = (text: string): Document => new DOMParser().parseFromString(text, 'text/html')
const guide = pages.find(({ name }) => name === 'index.html')!.text
const idsOf = (page: Document): string[] => [...page.querySelectorAll('[id]')].map(({ id }) => id)

describe('the guide', () => {
  it('is what the functions and the plan tell today (else: npm run guide)', async () => {
    expect(await fillGuide(guide)).toBe(guide)
  })

  it('has an anchor for every function, every indicator and every job', () => {
    const jobs = ['j1', 'j2', 'j3', 'j4', 'j5', 'j6', 'j7']
    expect(idsOf(open(guide))).toEqual(expect.arrayContaining([...Object.keys(EXAMPLES), ...INDICATOR_IDS, ...jobs]))
  })

  it('is where the help of every function points', () => {
    const sources = readdirSync('src/functions')
      .map((name) => readFileSync(`src/functions/${name}`, 'utf8'))
      .join('\n')
    const tags = [...sources.matchAll(/@customfunction (\w+)\n \* @helpurl https:\/\/localhost:3000\/assets\/help\/index\.html#(\w+)\n/g)]
    expect(tags.map(([, name]) => name)).toEqual(tags.map(([, , anchor]) => anchor))
    expect(tags.map(([, name]) => name).sort()).toEqual(Object.keys(EXAMPLES).sort())
  })

  it('names the same indicators as the functions that refuse another', () => {
    const [, codes] = /Mã đúng là (.+)\.$/.exec(messageOf(() => TARGET('CT99', 2025)))!
    expect(guide).toContain(`“Không có chỉ tiêu…”: mã đúng là ${codes}, `)
  })

  it('quotes the buttons and tabs of the pane by their names', () => {
    const texts =
      readFileSync('src/pane/texts/vi.ts', 'utf8') +
      readFileSync('src/pane/texts/vi-settings.ts', 'utf8') +
      readFileSync('src/pane/texts/vi-tabs.ts', 'utf8') +
      readFileSync('manifest.xml', 'utf8')
    const names = ['Ngăn chỉ tiêu', 'Mốc', 'Ngày tính tuổi', 'Kiểm tra', 'Kiểm tra lại', 'Chép danh sách', 'Đánh dấu trên sheet', 'Bỏ đánh dấu', 'Chèn vào ô đang chọn', 'Dữ liệu', 'Danh sách đã nhận ra', 'Ô cần xem lại', 'Chưa tính được', 'Sửa…', 'Hoàn tác', 'Không dùng bảng này', 'Dự báo', 'Hàm', 'Thiết lập', 'Tự kiểm'] // prettier-ignore
    for (const name of names) {
      expect([name, guide.includes(`<b>${name}</b>`)]).toEqual([name, true])
      expect([name, texts.includes(name)]).toEqual([name, true])
    }
  })
})

describe.each(pages)('$name', ({ name, text }) => {
  const page = open(text)

  it('works offline: no script, no style of its own, nothing from another origin', () => {
    expect(page.querySelectorAll('script, iframe, object, form, style, [style]')).toHaveLength(0)
    const fetched = [...page.querySelectorAll('link[href], img[src]')].map(
      (element) => element.getAttribute('href') ?? element.getAttribute('src') ?? '',
    )
    expect(fetched.filter((address) => /^(https?:)?\/\//.test(address))).toEqual([])
    expect(fetched.filter((address) => !existsSync(join(FOLDER, address)))).toEqual([])
    expect(page.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content')).toContain("default-src 'none'")
  })

  it('links only to what is there', () => {
    const links = [...page.querySelectorAll('a[href]')]
      .map((link) => link.getAttribute('href')!)
      .filter((address) => !/^https:/.test(address))
    for (const link of links) {
      const [file, anchor] = link.split('#')
      const target =
        file === '' || file === undefined ? page : file.endsWith('.html') ? open(readFileSync(join(FOLDER, file), 'utf8')) : undefined
      expect([link, target ? !anchor || idsOf(target).includes(anchor) : existsSync(join(FOLDER, file!))]).toEqual([link, true])
    }
    expect(links.length).toBeGreaterThan(3)
  })

  it('is well-formed Vietnamese in one composition, with each anchor once and headings that do not skip', () => {
    expect(page.documentElement.lang).toBe('vi')
    expect(text).toBe(text.normalize('NFC'))
    expect(idsOf(page)).toEqual([...new Set(idsOf(page))])
    const levels = [...page.querySelectorAll('h1, h2, h3, h4')].map(({ tagName }) => Number(tagName[1]))
    expect(levels.filter((level, place) => level > (levels[place - 1] ?? 0) + 1)).toEqual([])
  })

  it('describes each of its pictures', () => {
    expect([...page.querySelectorAll('img')].filter((image) => !image.alt)).toEqual([])
    expect(name).toMatch(/^[a-z-]+\.html$/)
  })
})
