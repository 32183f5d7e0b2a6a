import { createReadStream } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { createServer } from 'node:https'
import path from 'node:path'
import { certificateIn } from './certificate.mjs'
import { inRoot } from './places.mjs'

const FIRST_PORT = 3000
const PORTS_TRIED = 20
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.map': 'application/json',
  '.txt': 'text/plain; charset=utf-8',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/** Which folder answers for which part of the one origin; the first that fits. */
const FOLDERS = {
  addin: inRoot('build/addin'),
  workbench: inRoot('build/workbench'),
  officeJs: inRoot('node_modules/@microsoft/office-js/dist'),
  samples: inRoot('assets/samples'),
}

/**
 * Serves the add-in, the page that hosts it, office.js and the samples on one https origin of this machine.
 * A port that is taken is passed over for the next one.
 * `tls` is a certificate of the caller's; else one is made on the spot and kept in `certificates`.
 * @param {{ port?: number, folders?: Partial<typeof FOLDERS>, certificates?: string, tls?: import('node:https').ServerOptions }} [options]
 * @returns {Promise<{ url: string, port: number, close: () => Promise<void> }>}
 */
export async function serve({ port = FIRST_PORT, folders = {}, certificates = inRoot('build/cert'), tls } = {}) {
  const places = { ...FOLDERS, ...folders }
  const server = createServer(tls ?? (await certificateIn(certificates)), (request, response) => {
    answer(request, response, places).catch((reason) => refuse(response, 500, String(reason)))
  })
  const taken = await listen(server, port)
  return {
    url: `https://localhost:${taken}`,
    port: taken,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** Only this machine may connect. Port 0 asks the system for a free one. */
async function listen(server, wanted) {
  for (let port = wanted; port < wanted + PORTS_TRIED; port++) {
    const listening = await new Promise((resolve, reject) => {
      server.once('error', (error) => (error.code === 'EADDRINUSE' ? resolve(undefined) : reject(error)))
      server.listen(port, 'localhost', () => resolve(server.address().port))
    })
    if (listening) return listening
  }
  throw new Error(`Ports ${wanted} to ${wanted + PORTS_TRIED - 1} are all taken`)
}

async function answer(request, response, places) {
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405, 'Only GET and HEAD')
  const wanted = decodePath(request.url ?? '/')
  if (wanted === undefined) return refuse(response, 400, 'Unreadable address')
  if (wanted === '/') return response.writeHead(302, { Location: '/workbench.html' }).end()
  if (wanted === '/samples/index.json') return sendText(response, JSON.stringify(await sampleNames(places.samples)))
  const [folder, inside] = route(wanted, places)
  const file = path.join(folder, inside)
  const found = isUnder(folder, file) ? await stat(file).catch(() => undefined) : undefined
  if (!found?.isFile()) return refuse(response, 404, `There is no ${wanted}`)
  response.writeHead(200, {
    'Content-Type': TYPES[path.extname(file).toLowerCase()] ?? 'application/octet-stream',
    'Content-Length': found.size,
    'Cache-Control': 'no-cache',
    'X-Content-Type-Options': 'nosniff',
  })
  if (request.method === 'HEAD') return response.end()
  createReadStream(file)
    .on('error', () => response.destroy())
    .pipe(response)
}

/** The path without its query; undefined when it cannot be decoded or reaches for what no file may be called. */
function decodePath(url) {
  try {
    const decoded = decodeURIComponent(url.split(/[?#]/)[0])
    return decoded.includes('\0') || decoded.includes('\\') ? undefined : decoded
  } catch {
    return undefined
  }
}

function route(wanted, { addin, workbench, officeJs, samples }) {
  if (wanted === '/workbench.html') return [workbench, wanted]
  for (const [prefix, folder] of Object.entries({ '/workbench/': workbench, '/office-js/': officeJs, '/samples/': samples })) {
    if (wanted.startsWith(prefix)) return [folder, wanted.slice(prefix.length - 1)]
  }
  return [addin, wanted]
}

const isUnder = (folder, file) => file.startsWith(folder + path.sep)

async function sampleNames(folder) {
  const names = await readdir(folder).catch(() => [])
  return names.filter((name) => /^[^~.].*\.xlsx$/i.test(name)).map((name) => name.replace(/\.xlsx$/i, ''))
}

function sendText(response, text) {
  response.writeHead(200, { 'Content-Type': TYPES['.json'], 'Cache-Control': 'no-cache' }).end(text)
}

function refuse(response, status, reason) {
  if (response.headersSent) return response.destroy()
  response.writeHead(status, { 'Content-Type': TYPES['.txt'] }).end(reason)
}
