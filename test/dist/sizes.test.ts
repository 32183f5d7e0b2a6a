import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'

const kilobytes = (...files: string[]) => files.reduce((sum, file) => sum + gzipSync(readFileSync(`dist/${file}`)).length, 0) / 1024

describe('sizes, gzip', () => {
  it('functions.js stays within 40 KB', () => expect(kilobytes('functions.js')).toBeLessThanOrEqual(40))

  it("the pane's first load stays within 200 KB besides office.js", () => {
    const html = readFileSync('dist/taskpane.html', 'utf8')
    const loaded = [...html.matchAll(/(?:src|href)="?([^":\s>]+\.(?:js|css))/g)].map((match) => match[1]!)
    expect(loaded).toEqual(expect.arrayContaining(['functions.js', 'taskpane.js']))
    expect(kilobytes('taskpane.html', ...loaded)).toBeLessThanOrEqual(200)
  })
})
