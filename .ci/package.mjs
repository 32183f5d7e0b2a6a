// `npm run package -- --env host=https://example.vn/dean12/ [--env officejs=office-js/office.js] [--env out=build/package]`
// Writes a folder and a zip to put on any https server: site/ (static files), a manifest for each language, server settings, a note.
import { spawnSync } from 'node:child_process'
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import JSZip from 'jszip'

const require = createRequire(import.meta.url)
const { DEV_HOST, hostOf, manifestVersion, speak } = require('./manifest.cjs')
const { fillServer } = require('./servers.cjs')
const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const SERVERS = ['nginx.conf', 'Caddyfile', 'web.config']

/** What Excel asks of an own copy of office.js: one file for each platform, and the strings of the two languages. */
const OFFICE_JS_FILES = [
  'office.js',
  'excel-win32-16.01.js',
  'excel-web-16.00.js',
  'excel-mac-16.00.js',
  'vi-vn/office_strings.js',
  'en-us/office_strings.js',
]

/** `--env name=value` pairs, as webpack takes them. */
function readOptions(args) {
  const options = {}
  for (let at = 0; at < args.length; at += 2) {
    const [, name, value] = /^(host|officejs|out)=(.+)$/.exec(args[at + 1] ?? '') ?? []
    if (args[at] !== '--env' || !name)
      throw new Error(
        `Not understood: ${args.slice(at).join(' ')}. Options: --env host=https://… [--env officejs=office-js/office.js] [--env out=folder]`,
      )
    options[name] = value
  }
  if (!options.host) throw new Error('Where will it stand? --env host=https://example.vn/dean12/')
  const host = hostOf(options.host)
  if (host === DEV_HOST) throw new Error('localhost is where developers run it; a package needs the address its users will reach')
  return { host, officejs: options.officejs, out: path.resolve(ROOT, options.out ?? 'build/package') }
}

/** An address without a scheme is a copy beside the add-in. */
const isOwnCopy = (officejs) => officejs !== undefined && !/^https:/.test(officejs)

async function writePackage({ host, officejs, out }) {
  const { version } = JSON.parse(await readFile(path.join(ROOT, 'package.json'), 'utf8'))
  const site = path.join(out, 'site')
  await clear(out)
  build(host, officejs, site)
  const vietnamese = await readFile(path.join(site, 'manifest.xml'), 'utf8')
  const write = async (name, text) => {
    await mkdir(path.dirname(path.join(out, name)), { recursive: true })
    await writeFile(path.join(out, name), text)
  }
  await write('manifest-vi.xml', vietnamese)
  await write('manifest-en.xml', speak(vietnamese, 'en-US'))
  const hashed = (await readdir(site)).filter((name) => /\.[0-9a-f]{8}\.(js|css)$/.test(name))
  for (const server of SERVERS)
    await write(`server/${server}`, fillServer(await readFile(path.join(ROOT, 'assets/deploy', server), 'utf8'), host, hashed))
  await write('DOC-TRUOC.txt', note(host, version, officejs))
  if (isOwnCopy(officejs)) await write(path.join('site', path.dirname(officejs), 'CAN-CHEP.txt'), officeJsNote())
  const zip = path.join(path.dirname(out), `dean12-${version}.zip`)
  await writeFile(zip, await zipOf(out))
  return { zip, manifest: manifestVersion(version) }
}

/** Removes an earlier package and nothing else. */
async function clear(out) {
  const names = await readdir(out).catch(() => [])
  if (names.length > 0 && !names.includes('manifest-vi.xml'))
    throw new Error(`${out} holds something else than a package; name another folder`)
  await rm(out, { recursive: true, force: true })
}

function build(host, officejs, site) {
  const args = ['--mode', 'production', '--stats', 'errors-warnings', '--env', `host=${host}`, '--output-path', site]
  if (officejs) args.push('--env', `officejs=${officejs}`)
  const { status } = spawnSync(process.execPath, [path.join(ROOT, 'node_modules/webpack/bin/webpack.js'), ...args], {
    cwd: ROOT,
    stdio: 'inherit',
  })
  if (status !== 0) throw new Error('The build failed; there is no package')
}

/** Equal packages are equal zips: names in order, one date. */
async function zipOf(folder) {
  const zip = new JSZip()
  for (const name of (await readdir(folder, { recursive: true })).sort()) {
    const file = path.join(folder, name)
    if (!(await stat(file)).isFile()) continue
    zip.file(name.split(path.sep).join('/'), await readFile(file), { date: new Date('2026-01-01T00:00:00Z'), createFolders: false })
  }
  return zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE', compressionOptions: { level: 9 } })
}

const note = (host, version, officejs) => `DEAN12 ${version} cho ${host}

site/             chép toàn bộ lên máy chủ, sao cho mở được ${host}taskpane.html
manifest-vi.xml   tệp khai báo, tiếng Việt mặc định (dùng một trong hai, không dùng cả hai)
manifest-en.xml   tệp khai báo, tiếng Anh mặc định
server/           cấu hình mẫu đã điền địa chỉ cho nginx, Caddy, IIS (web.config)
${isOwnCopy(officejs) ? `\nBản cho mạng kín: trước khi dùng phải chép office.js vào site/${path.posix.dirname(officejs)}/ (xem CAN-CHEP.txt ở đó).\n` : ''}
Hướng dẫn đầy đủ: ${host}assets/help/trien-khai.html
`

const officeJsNote =
  () => `Chép vào thư mục này, giữ nguyên tên và thư mục con, các tệp sau của Microsoft (gói npm @microsoft/office-js, thư mục dist):

${OFFICE_JS_FILES.map((name) => `  ${name}`).join('\n')}

Không cần chép tệp nào khác; không cần thư mục telemetry. Các tệp này thuộc Microsoft và theo giấy phép của Microsoft: mỗi cơ quan tự lấy về cho mình, gói này không kèm theo.
`

try {
  const options = readOptions(process.argv.slice(2))
  const { zip, manifest } = await writePackage(options)
  console.log(`${path.relative(ROOT, options.out)}/ and ${path.relative(ROOT, zip)} for ${options.host}, manifest version ${manifest}`)
  if (isOwnCopy(options.officejs)) console.log(`Closed network: copy ${OFFICE_JS_FILES.join(', ')} beside ${options.officejs}`)
} catch (error) {
  console.error(error.message)
  process.exit(1)
}
