import { DEFAULT_SETTINGS } from '../../src/indicators'
import { readFile } from '../../src/pane/consolidate/read-file'
import { consolidate, readReceived } from '../../src/report/consolidate'
import { asXlsx } from '../pane/consolidate/files'
import { AS_OF, fileOf, inventProvince, PROVINCE } from '../report/consolidate/unit-files'
import type { Figure } from './measure'

const MS_GOAL = 150
const MB_GOAL = 1

/** Ninety-six real .xlsx read one after the other and made one: time for each file, and what each leaves in memory. */
export async function figureConsolidation(): Promise<Figure> {
  const files = []
  for (const facts of inventProvince()) files.push(await asXlsx(fileOf(facts)))
  await readFile(files[0]!)
  global.gc?.()
  const before = process.memoryUsage().heapUsed
  const started = performance.now()
  const readings = []
  for (const file of files) {
    const outcome = await readFile(file)
    if (outcome.ok) readings.push(readReceived(outcome.file, PROVINCE, AS_OF))
  }
  const made = consolidate(readings, { asOf: AS_OF, horizon: 2025, settings: DEFAULT_SETTINGS, profile: PROVINCE })
  const ms = (performance.now() - started) / files.length
  global.gc?.()
  const mb = (process.memoryUsage().heapUsed - before) / files.length / 1024 / 1024
  return {
    name: `${readings.length} unit files read and made one (${made.units.length} units), for each file`,
    value: `${ms.toFixed(0)} ms, ${mb.toFixed(2)} MB${global.gc ? '' : ' (garbage included)'}`,
    goal: `≤ ${MS_GOAL} ms, ≤ ${MB_GOAL} MB`,
    ok: readings.length === files.length && ms <= MS_GOAL && mb <= MB_GOAL,
  }
}
