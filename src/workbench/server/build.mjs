import { spawn } from 'node:child_process'
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { inRoot, ROOT } from './places.mjs'

const STAMP = '.built'

/** The add-in as it goes to production, but for office.js's address; and the page that hosts it. */
const BUILDS = [
  {
    name: 'add-in',
    output: 'build/addin',
    sources: ['src', 'assets/icons', 'assets/help', 'manifest.xml', 'webpack.config.js', 'package-lock.json', 'tsconfig.json'],
    except: ['src/workbench'],
    webpack: ['--mode', 'production', '--env', 'officejs=office-js/office.js', '--output-path', inRoot('build/addin')],
  },
  {
    name: 'workbench',
    output: 'build/workbench',
    sources: ['src/workbench', 'package-lock.json', 'tsconfig.json'],
    except: ['src/workbench/server'],
    webpack: ['--config', inRoot('src/workbench/webpack.config.cjs')],
  },
]

/** Builds what is missing or older than its sources; rejects with webpack's own words when a build fails. */
export async function buildWhatChanged({ say = console.log, only = BUILDS.map(({ name }) => name) } = {}) {
  for (const build of BUILDS.filter(({ name }) => only.includes(name))) {
    if (await isFresh(build)) continue
    say(`Building the ${build.name} …`)
    const started = Date.now()
    await runWebpack(build.webpack)
    await mkdir(inRoot(build.output), { recursive: true })
    // The stamp bears the time at which the sources were read: a change made during the build counts as newer.
    await writeFile(inRoot(build.output, STAMP), String(started))
    say(`  done in ${Math.round((Date.now() - started) / 1000)} s`)
  }
}

async function isFresh({ output, sources, except }) {
  const stamp = await readStamp(inRoot(output, STAMP))
  const newest = await Promise.all(
    sources.map((source) =>
      newestUnder(
        inRoot(source),
        except.map((folder) => inRoot(folder)),
      ),
    ),
  )
  return stamp > Math.max(...newest)
}

async function readStamp(file) {
  return Number(await readFile(file, 'utf8').catch(() => 0))
}

async function newestUnder(place, except) {
  if (except.includes(place)) return 0
  const found = await stat(place).catch(() => undefined)
  if (!found) return 0
  if (!found.isDirectory()) return found.mtimeMs
  const inside = await readdir(place)
  // A folder's own time tells of files that were removed.
  return Math.max(found.mtimeMs, ...(await Promise.all(inside.map((name) => newestUnder(path.join(place, name), except)))))
}

function runWebpack(args) {
  const webpack = inRoot('node_modules/webpack/bin/webpack.js')
  const child = spawn(process.execPath, [webpack, ...args], { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  child.stdout.on('data', (text) => (output += text))
  child.stderr.on('data', (text) => (output += text))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(`webpack ${args.join(' ')} failed:\n${output}`))))
  })
}
