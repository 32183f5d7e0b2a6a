import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { check } from './beside-the-pane'
import { openStand } from './stand'
import { Workbench } from './workbench'

const folder = mkdtempSync(path.join(tmpdir(), 'dean12-packaged-'))
const site = path.join(folder, 'package/site')
const officeJs = path.join(site, 'office-js')

// What an office does by the notes that come with the package: it puts the folder on a server, and Microsoft's files where they are asked for.
beforeAll(() => {
  const options = ['host=https://dean12.example/', 'officejs=office-js/office.js', `out=${path.dirname(site)}`]
  const args = options.flatMap((option) => ['--env', option])
  const run = spawnSync(process.execPath, ['.ci/package.mjs', ...args], { encoding: 'utf8' })
  if (run.status !== 0) throw new Error(run.stderr + run.stdout)
  const named = readFileSync(path.join(officeJs, 'CAN-CHEP.txt'), 'utf8').matchAll(/^ {2}(\S+\.js)$/gm)
  for (const [, name = ''] of named) cpSync(`node_modules/@microsoft/office-js/dist/${name}`, path.join(officeJs, name))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const stand = openStand({ addin: site, officeJs })

it('the packaged folder, with the files its note names and every other host out of reach, computes and checks', async () => {
  const workbench = await Workbench.open(stand.browser, stand.url)
  expect(await workbench.text('BaoCao!C11')).toBe('6')
  await check(workbench)
  expect(await workbench.indicators()).toHaveLength(22)
  await workbench.pane.getByRole('button', { name: 'Thiết lập' }).click()
  await workbench.pane.getByTestId('settings').waitFor()
  expect(workbench.trouble).toEqual([])
})
