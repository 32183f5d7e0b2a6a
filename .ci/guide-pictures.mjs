// Takes the pictures of the user guide anew, in the workbench, and puts those that are new into its page.
import { spawnSync } from 'node:child_process'

const env = { ...process.env, GUIDE_PICTURES: 'write' }
const run = (...args) => {
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit', env })
  if (status !== 0) process.exit(status ?? 1)
}
run('node_modules/jest/bin/jest.js', '-c', '.config/jest.browser.cjs', 'guide-pictures')
run('node_modules/tsx/dist/cli.mjs', '.ci/write-guide.ts')
