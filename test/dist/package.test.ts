import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import JSZip from 'jszip'
import { faultsOf, HAS_SCHEMAS } from './schema'
import { findNginx, freePort, startNginx, type RunningNginx } from './nginx'

const folder = mkdtempSync(join(tmpdir(), 'dean12-package-'))
const out = join(folder, 'package')
const read = (name: string): string => readFileSync(join(out, name), 'utf8')
const pack = (...args: readonly string[]) => spawnSync(process.execPath, ['.ci/package.mjs', ...args], { encoding: 'utf8' })

let port = 0
beforeAll(async () => {
  port = await freePort()
  const run = pack(
    '--env',
    `host=https://dean12.test:${port}/noi-bo/dean12`,
    '--env',
    'officejs=office-js/office.js',
    '--env',
    `out=${out}`,
  )
  if (run.status !== 0) throw new Error(run.stderr + run.stdout)
}, 180_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const filesIn = (place: string): string[] =>
  readdirSync(place, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(place, name)).isFile())
    .sort()

describe('a package for a closed network', () => {
  it('stands at its own address everywhere', () => {
    for (const name of filesIn(out).filter((file) => /\.(js|json|xml|html|conf|config|txt)$|Caddyfile/.test(file))) {
      expect([name, read(name).includes('https://localhost:3000')]).toEqual([name, false])
    }
    const { functions } = JSON.parse(read('site/functions.json')) as { functions: readonly { id: string; helpUrl: string }[] }
    const guide = read('site/assets/help/index.html')
    for (const { id, helpUrl } of functions) {
      expect(helpUrl).toBe(`https://dean12.test:${port}/noi-bo/dean12/assets/help/index.html#${id}`)
      expect(guide).toContain(`id="${id}"`)
    }
  })

  it('takes office.js from beside itself and lets no other origin in', () => {
    const page = read('site/taskpane.html')
    expect(page).toMatch(/<script src="?office-js\/office\.js"?>/)
    expect(page).not.toMatch(/https?:/)
    expect(page).toContain("frame-src 'none'")
  })

  it('has a page that says what it needs where its scripts cannot run', () => {
    expect(read('site/taskpane.html')).toMatch(/<div id="?pane"?>\s*<p class="?d12-unstarted"?>[^<]*Excel này quá cũ/)
    expect(read('site/taskpane.css')).toContain('.d12-unstarted')
  })

  it('says which files of Microsoft to put there, each of which exists, and brings none of them', () => {
    const named = [...read('site/office-js/CAN-CHEP.txt').matchAll(/^ {2}(\S+\.js)$/gm)].map(([, name = '']) => name)
    expect(named).toEqual(
      expect.arrayContaining(['office.js', 'excel-win32-16.01.js', 'vi-vn/office_strings.js', 'en-us/office_strings.js']),
    )
    expect(named.filter((name) => !existsSync(`node_modules/@microsoft/office-js/dist/${name}`))).toEqual([])
    expect(filesIn(join(out, 'site/office-js'))).toEqual(['CAN-CHEP.txt'])
  })

  it('has the files that office.js looks for on each platform, by its own table', () => {
    const table = readFileSync('node_modules/@microsoft/office-js/dist/office.js', 'utf8').match(/excel:\{[^}]*\}/)?.[0] ?? ''
    const versions = Object.fromEntries(
      [...table.matchAll(/(\w+):"([\d.]+)"/g)].map(([, platform = '', version = '']) => [platform, version]),
    )
    const note = read('site/office-js/CAN-CHEP.txt')
    for (const platform of ['win32', 'web', 'mac']) expect(note).toContain(`  excel-${platform}-${versions[platform]}.js\n`)
  })

  it('has a manifest for each language, and the same bytes in the zip', async () => {
    expect(read('manifest-vi.xml')).toContain('<DefaultLocale>vi-VN</DefaultLocale>')
    expect(read('manifest-en.xml')).toContain('<DefaultLocale>en-US</DefaultLocale>')
    expect(read('site/manifest.xml')).toBe(read('manifest-vi.xml'))
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }
    const zip = await JSZip.loadAsync(readFileSync(join(folder, `dean12-${version}.zip`)))
    expect(Object.keys(zip.files).sort()).toEqual(filesIn(out))
    for (const name of filesIn(out)) expect((await zip.file(name)!.async('nodebuffer')).equals(readFileSync(join(out, name)))).toBe(true)
  })
  const withSchemas = HAS_SCHEMAS ? it : it.skip // Skipped without the schemas, which are Microsoft's and not part of this repository: no other test checks these two whole.
  withSchemas('has manifests that the schemas of Office take', async () => {
    expect(await faultsOf(read('manifest-vi.xml'))).toEqual([])
    expect(await faultsOf(read('manifest-en.xml'))).toEqual([])
  })
})

describe('the package command', () => {
  it.each([[['--env', 'host=http://example.vn']], [['--env', 'host=https://localhost:3000/']], [[]], [['--host', 'https://example.vn']]])(
    'refuses %j and says why',
    (args) => {
      const run = pack(...args)
      expect(run.status).toBe(1)
      expect(run.stderr.trim().split('\n')).toHaveLength(1)
    },
  )

  it('never empties a folder that holds something else', () => {
    const other = mkdtempSync(join(tmpdir(), 'dean12-other-'))
    writeFileSync(join(other, 'ho-so.xlsx'), 'kept')
    const run = pack('--env', 'host=https://example.vn', '--env', `out=${other}`)
    expect([run.status, readFileSync(join(other, 'ho-so.xlsx'), 'utf8')]).toEqual([1, 'kept'])
    rmSync(other, { recursive: true })
  })
})

const nginx = findNginx()
const withNginx = nginx ? describe : describe.skip // Skipped without nginx, which npm cannot install: its settings are then written but never served from.

withNginx('the package behind nginx, with the settings it brings', () => {
  let server: RunningNginx
  const place = '/noi-bo/dean12/'
  beforeAll(async () => {
    server = await startNginx(nginx!, out, folder, port)
  })
  afterAll(() => server.stop())

  const NO_CACHE = 'no-cache'
  const KEPT = 'public, max-age=31536000, immutable'
  const A_DAY = 'public, max-age=86400'
  it.each([
    ['taskpane.html', 'text/html; charset=utf-8', NO_CACHE],
    ['functions.js', 'text/javascript; charset=utf-8', NO_CACHE],
    ['functions.json', 'application/json; charset=utf-8', NO_CACHE],
    ['taskpane.js', 'text/javascript; charset=utf-8', NO_CACHE],
    ['taskpane.css', 'text/css; charset=utf-8', NO_CACHE],
    ['manifest.xml', 'text/xml; charset=utf-8', NO_CACHE],
    ['assets/help/index.html', 'text/html; charset=utf-8', NO_CACHE],
    ['assets/help/style.css', 'text/css; charset=utf-8', NO_CACHE],
    ['assets/icons/icon-32.png', 'image/png', A_DAY],
    ['assets/samples/duc-pho-2024.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', A_DAY],
  ])('%s is %s, %s', async (file, type, cache) => {
    const { status, headers } = await server.get(place + file)
    expect([status, headers['content-type'], headers['cache-control']]).toEqual([200, type, cache])
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'access-control-allow-origin': '*',
    })
    expect(headers['x-frame-options']).toBeUndefined()
  })

  it('keeps every file with a hash in its name for a year, and every other file of the page not at all', async () => {
    const names = readdirSync(join(out, 'site')).filter((name) => /\.(js|css)$/.test(name))
    const kept = await Promise.all(names.map(async (name) => (await server.get(place + name)).headers['cache-control'] === KEPT))
    expect(names.filter((_, index) => kept[index])).toEqual(names.filter((name) => /\.[0-9a-f]{8}\./.test(name)))
    expect(kept).toContain(true)
  })

  it('does not let a missing chunk be remembered', async () => {
    const { status, headers } = await server.get(`${place}pane-en.00000000.js`)
    expect([status, headers['cache-control']]).toEqual([404, undefined])
  })

  it('answers that an unchanged file is unchanged', async () => {
    const { headers } = await server.get(`${place}functions.json`)
    expect((await server.get(`${place}functions.json`, { headers: { 'If-None-Match': String(headers.etag) } })).status).toBe(304)
  })

  it('packs texts on the way', async () => {
    expect((await server.get(`${place}functions.js`, { headers: { 'Accept-Encoding': 'gzip' } })).headers['content-encoding']).toBe('gzip')
  })

  it.each([
    ['POST', 'functions.json', 403],
    ['GET', '.git/config', 404],
    ['GET', '', 403],
    ['GET', '../manifest-vi.xml', 404],
  ])('%s %s is %i', async (method, path, status) => {
    expect((await server.get(place + path, { method })).status).toBe(status)
  })
})
