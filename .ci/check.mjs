// Everything CI checks, in the order that fails soonest. `npm test -- lint jest` runs only the steps named.
import { spawnSync } from 'node:child_process'

const bin = (name) => `node_modules/${name}`
const STEPS = {
  types: [bin('typescript/bin/tsc'), '--noEmit', '-p', '.'],
  format: [bin('prettier/bin/prettier.cjs'), '--config', '.config/prettier.json', '--check', '--log-level', 'warn', '.'],
  lint: [bin('eslint/bin/eslint.js'), '-c', '.config/eslint.mjs', '--max-warnings', '0', 'src', 'test'],
  layers: [bin('dependency-cruiser/bin/dependency-cruise.mjs'), '--config', '.config/dependency-cruiser.cjs', 'src'],
  unit: [bin('jest/bin/jest.js'), '-c', '.config/jest.cjs'],
  build: [bin('webpack/bin/webpack.js'), '--mode', 'production', '--stats', 'errors-warnings'],
  dist: [bin('jest/bin/jest.js'), '-c', '.config/jest.dist.cjs'],
  browser: [bin('jest/bin/jest.js'), '-c', '.config/jest.browser.cjs'],
}

const wanted = process.argv.slice(2)
const unknown = wanted.filter((name) => !(name in STEPS))
if (unknown.length) {
  console.error(`No such step: ${unknown.join(', ')}. Steps: ${Object.keys(STEPS).join(', ')}`)
  process.exit(2)
}
for (const [name, args] of Object.entries(STEPS)) {
  if (wanted.length && !wanted.includes(name)) continue
  const started = Date.now()
  console.log(`\n── ${name}`)
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' })
  console.log(`── ${name}: ${status === 0 ? 'passed' : 'FAILED'} in ${((Date.now() - started) / 1000).toFixed(1)} s`)
  if (status !== 0) process.exit(status ?? 1)
}
