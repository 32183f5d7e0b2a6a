// Everything CI checks, in the order that fails soonest. `npm test -- lint jest` runs only the steps named.
// Ends with the tests that were skipped: some need programs that npm cannot install, and a run without them must not look whole.
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync } from 'node:fs'
import { relative } from 'node:path'

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

const isJest = ([program]) => program.includes('/jest/')
const outcomeOf = (name) => `build/tested/${name}.json`

/** How many tests of each file a step skipped. */
function skippedBy(step) {
  const { testResults } = JSON.parse(readFileSync(outcomeOf(step), 'utf8'))
  return testResults
    .map((file) => [relative('.', file.name), file.assertionResults.filter(({ status }) => status === 'pending').length])
    .filter(([, count]) => count > 0)
}

const wanted = process.argv.slice(2)
const unknown = wanted.filter((name) => !(name in STEPS))
if (unknown.length) {
  console.error(`No such step: ${unknown.join(', ')}. Steps: ${Object.keys(STEPS).join(', ')}`)
  process.exit(2)
}
const steps = Object.entries(STEPS).filter(([name]) => wanted.length === 0 || wanted.includes(name))
mkdirSync('build/tested', { recursive: true })
for (const [name, args] of steps) {
  const started = Date.now()
  console.log(`\n── ${name}`)
  const told = isJest(args) ? ['--json', '--outputFile', outcomeOf(name)] : []
  const { status } = spawnSync(process.execPath, [...args, ...told], { stdio: 'inherit' })
  console.log(`── ${name}: ${status === 0 ? 'passed' : 'FAILED'} in ${((Date.now() - started) / 1000).toFixed(1)} s`)
  if (status !== 0) process.exit(status ?? 1)
}
const skipped = steps.filter(([, args]) => isJest(args)).flatMap(([name]) => skippedBy(name))
const count = skipped.reduce((sum, [, some]) => sum + some, 0)
console.log(`\n── skipped tests: ${count}`)
for (const [file, some] of skipped) console.log(`   ${some} in ${file}, where the reason stands`)
