import { DEFAULT_SETTINGS } from '../../src/indicators'
import { checkWorkbook } from '../../src/pane/check'
import { MemoryBook } from '../../src/workbench/host/memory-book'
import { openPort } from '../excel/open-port'
import type { Figure } from './measure'
import { makeRoster } from './rosters'

const SHEETS = 40
const ROWS = 100
const TRIPS_GOAL = 3

/** One check of a workbook of forty rosters, through the real office.js: how often Excel is asked, and what it sends for what is in the cells. */
export async function figuresFortySheets(): Promise<Figure[]> {
  const sheets = Array.from({ length: SHEETS }, (_, at): [string, unknown[][]] => [`Đơn vị ${at + 1}`, makeRoster(ROWS)])
  const { port, excel } = await openPort(new MemoryBook(Object.fromEntries(sheets) as ConstructorParameters<typeof MemoryBook>[0]))
  const trips = excel.roundTrips()
  const { bytesIn, bytesOut } = excel.stats
  const read = await port.read()
  if (!read.ok) throw new Error(`The workbook was not read: ${read.fault}`)
  const asked = excel.roundTrips() - trips
  const sent = excel.stats.bytesIn - bytesIn + excel.stats.bytesOut - bytesOut
  const bare = Buffer.byteLength(JSON.stringify(sheets.map(([, cells]) => cells)))
  const { reading } = checkWorkbook(read.value, {
    horizon: 2025,
    asOf: 46022,
    settings: DEFAULT_SETTINGS,
    roleChoices: {},
    kindChoices: {},
  })
  excel.close()
  const found = reading.rosters.length
  const times = sent / bare
  return [
    {
      name: `Check of ${SHEETS} sheets (${found} rosters found): round trips`,
      value: `${asked}`,
      goal: `≤ ${TRIPS_GOAL}`,
      ok: asked <= TRIPS_GOAL && found === SHEETS,
    },
    {
      name: 'The same, bytes exchanged : the values alone as JSON',
      value: `${times.toFixed(2)} (${(sent / 1024).toFixed(0)} : ${(bare / 1024).toFixed(0)} KB)`,
      goal: '–',
      ok: undefined,
    },
  ]
}
