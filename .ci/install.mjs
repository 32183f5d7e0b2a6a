// Installs what package-lock.json names when node_modules is missing or older than the lock. Run by `npm start` and `npm test`.
import { spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'

const installed = 'node_modules/.package-lock.json'
const fresh = existsSync(installed) && statSync(installed).mtimeMs >= statSync('package-lock.json').mtimeMs
if (!fresh) {
  console.log('Installing the packages that package-lock.json names …')
  // npm itself says where it is; calling it through node works the same on Windows, where `npm` is a .cmd file.
  const npm = process.env.npm_execpath
  const { status } = npm
    ? spawnSync(process.execPath, [npm, 'ci', '--no-audit', '--no-fund'], { stdio: 'inherit' })
    : spawnSync('npm ci --no-audit --no-fund', { stdio: 'inherit', shell: true })
  if (status !== 0) process.exit(status ?? 1)
}
