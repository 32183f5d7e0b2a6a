import { spawn } from 'node:child_process'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

const START = pathToFileURL(path.resolve(__dirname, '../../src/workbench/server/start.mjs')).href
/** The server is an ES module that builds what changed: a process of its own, as `npm start` is. */
const scriptWith = (folders: Folders = {}) => `
import { buildWhatChanged, serve } from ${JSON.stringify(START)}
await buildWhatChanged({ say: () => undefined })
process.stdout.write((await serve({ port: 0, folders: ${JSON.stringify(folders)} })).url)
`

/** What answers in place of the workbench's own build of the add-in, or of its copy of office.js. */
export interface Folders {
  readonly addin?: string
  readonly officeJs?: string
}

export interface Server {
  readonly url: string
  readonly close: () => void
}

/** The workbench on a free port of this machine; the one already running at `WORKBENCH_URL` when that is given. */
export function startServer(folders?: Folders): Promise<Server> {
  const running = process.env['WORKBENCH_URL']
  if (running && !folders) return Promise.resolve({ url: running, close: () => undefined })
  const child = spawn(process.execPath, ['--input-type=module', '-e', scriptWith(folders)], { stdio: ['ignore', 'pipe', 'pipe'] })
  let complaint = ''
  child.stderr.on('data', (text: Buffer) => (complaint += text.toString()))
  return new Promise((resolve, reject) => {
    child.stdout.once('data', (text: Buffer) => resolve({ url: text.toString(), close: () => child.kill() }))
    child.once('exit', (code) => reject(new Error(`The server ended with ${code}: ${complaint}`)))
  })
}
