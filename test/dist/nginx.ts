import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { request } from 'node:https'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { generate } from 'selfsigned'

const CANDIDATES = ['nginx', '/usr/sbin/nginx', '/usr/local/sbin/nginx']

export function findNginx(): string | undefined {
  return CANDIDATES.find((name) => spawnSync(name, ['-v']).status === 0)
}

export interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>
  readonly body: string
}

export interface RunningNginx {
  readonly get: (
    path: string,
    options?: { readonly method?: string; readonly headers?: Readonly<Record<string, string>> },
  ) => Promise<Answer>
  readonly stop: () => Promise<void>
}

/** A port that was free a moment ago. */
export async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as { port: number }
  await new Promise<void>((resolve) => server.close(() => resolve()))
  return port
}

/** nginx with a package's own settings; only the places of certificate and files are this machine's. */
export async function startNginx(nginx: string, packaged: string, folder: string, port: number): Promise<RunningNginx> {
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'dean12.test' }], { keySize: 2048 })
  mkdirSync(join(folder, 'temp'), { recursive: true })
  writeFileSync(join(folder, 'dean12.key'), key)
  writeFileSync(join(folder, 'dean12.crt'), cert)
  const settings = readFileSync(join(packaged, 'server/nginx.conf'), 'utf8')
    .replaceAll('/etc/nginx/tls/', `${folder}/`)
    .replaceAll('/srv/dean12/', `${packaged}/site/`)
    .replaceAll('listen ', 'listen 127.0.0.1:')
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder}/temp/${name};`)
  writeFileSync(
    join(folder, 'nginx.conf'),
    `${process.getuid?.() === 0 ? 'user root;' : ''} daemon off; worker_processes 1; pid ${folder}/nginx.pid; error_log ${folder}/error.log;
    events {}
    http { access_log off; ${temporary.join(' ')}
    ${settings} }`,
  )
  const server = spawn(nginx, ['-p', folder, '-c', join(folder, 'nginx.conf'), '-e', join(folder, 'error.log')], { stdio: 'ignore' })
  const get: RunningNginx['get'] = (path, { method = 'GET', headers = {} } = {}) => ask(port, path, method, headers)
  await untilReady(server, get, () => readFileSync(join(folder, 'error.log'), 'utf8'))
  return {
    get,
    stop: () =>
      new Promise((resolve) => {
        server.once('exit', () => resolve())
        server.kill('SIGTERM')
      }),
  }
}

async function untilReady(server: ChildProcess, get: RunningNginx['get'], log: () => string): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    if (server.exitCode !== null) throw new Error(`nginx refused the settings: ${log()}`)
    if (await get('/').then(Boolean, () => false)) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  server.kill('SIGTERM')
  throw new Error(`nginx does not answer: ${log()}`)
}

function ask(port: number, path: string, method: string, headers: Readonly<Record<string, string>>): Promise<Answer> {
  return new Promise((resolve, reject) => {
    // The certificate was made a moment ago and signs for nobody.
    const options = { host: '127.0.0.1', port, path, method, headers: { Host: 'dean12.test', ...headers }, rejectUnauthorized: false }
    const sent = request(options, (answer) => {
      const parts: Buffer[] = []
      answer.on('data', (part: Buffer) => parts.push(part))
      answer.on('end', () =>
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(parts).toString('utf8') }),
      )
    })
    sent.on('error', reject)
    sent.end()
  })
}
