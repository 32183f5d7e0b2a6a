import { spawn, type ChildProcess } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { get } from 'node:https'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

const START = pathToFileURL(path.resolve(__dirname, '../../src/workbench/server/start.mjs')).href

interface Answer {
  readonly status: number
  readonly type: string
  readonly text: string
}

describe("the workbench's server", () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'workbench-'))
  const children: ChildProcess[] = []

  const start = (port: number): Promise<string> => {
    const folders = Object.fromEntries(['addin', 'workbench', 'officeJs', 'samples'].map((name) => [name, path.join(folder, name)]))
    const options = JSON.stringify({ port, folders, certificates: path.join(folder, 'cert') })
    const script = `import { serve } from ${JSON.stringify(START)}; console.log((await serve(${options})).url)`
    const child = spawn(process.execPath, ['--input-type=module', '-e', script])
    children.push(child)
    return new Promise((resolve, reject) => {
      child.stdout.once('data', (text: Buffer) => resolve(text.toString().trim()))
      child.stderr.once('data', (text: Buffer) => reject(new Error(text.toString())))
    })
  }
  // Node's client keeps "/../" in a path as it is given, unlike a browser: just what a test of traversal needs.
  const ask = (url: string, wanted: string): Promise<Answer> =>
    new Promise((resolve, reject) => {
      get({ host: 'localhost', port: new URL(url).port, path: wanted, rejectUnauthorized: false }, (response) => {
        let text = ''
        response.on('data', (part: Buffer) => (text += part.toString()))
        response.on('end', () => resolve({ status: response.statusCode ?? 0, type: response.headers['content-type'] ?? '', text }))
      }).on('error', reject)
    })

  let url: string
  beforeAll(async () => {
    const files = {
      'addin/taskpane.html': 'pane',
      'addin/functions.json': '{}',
      'workbench/workbench.html': 'page',
      'workbench/workbench.js': 'script',
      'officeJs/office.js': 'office',
      'samples/duc-pho.xlsx': 'x',
      'samples/~$duc-pho.xlsx': 'lock',
      'secret.txt': 'secret',
    }
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
      writeFileSync(path.join(folder, name), text)
    }
    url = await start(0)
  }, 30000)
  afterAll(() => {
    for (const child of children) child.kill()
    rmSync(folder, { recursive: true, force: true })
  })

  it.each([
    ['/taskpane.html', 'pane', 'text/html'],
    ['/functions.json', '{}', 'application/json'],
    ['/workbench.html?book=x', 'page', 'text/html'],
    ['/workbench/workbench.js', 'script', 'text/javascript'],
    ['/office-js/office.js', 'office', 'text/javascript'],
    ['/samples/duc-pho.xlsx', 'x', 'spreadsheetml'],
    ['/samples/index.json', '["duc-pho"]', 'application/json'],
  ])('serves %s', async (wanted, text, type) => {
    expect(await ask(url, wanted)).toMatchObject({ status: 200, text, type: expect.stringContaining(type) as string })
  })

  it.each([
    '/../secret.txt',
    '/samples/../secret.txt',
    '/samples/..%2Fsecret.txt',
    '/office-js/%2e%2e/secret.txt',
    '/samples/..%5Csecret.txt',
    '/%00',
    '/%E0%A4%A',
  ])('gives nothing outside its folders for %s', async (wanted) => {
    const { status, text } = await ask(url, wanted)
    expect([400, 404]).toContain(status)
    expect(text).not.toContain('secret\n')
    expect(text).not.toBe('secret')
  })

  it('leads the bare address to the workbench, and says so when a file is not there', async () => {
    expect((await ask(url, '/')).status).toBe(302)
    expect((await ask(url, '/missing.js')).status).toBe(404)
  })

  it('takes the next port when its own is taken', async () => {
    const taken = Number(new URL(url).port)
    const other = Number(new URL(await start(taken)).port)
    expect(other).toBeGreaterThan(taken)
  }, 30000)
})
