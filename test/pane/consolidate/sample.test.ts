import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readFile } from '../../../src/pane/consolidate/read-file'
import { DEFAULT_SETTINGS } from '../../../src/indicators'
import { profileOn } from '../../../src/plan'
import { consolidate, mergeRosters, readReceived } from '../../../src/report/consolidate'
import { formatDate, serialOf } from '../../../src/roster'
import { TRUTH, type CountedId } from '../../samples/truth'
import { chosen } from './files'

const ASOF = serialOf(2024, 12, 31)
const profile = profileOn('2024-12-31')

describe('the office’s own workbook among the files', () => {
  const bytes = readFileSync(join(__dirname, '../../../assets/samples/duc-pho-2024.xlsx'))
  const reading = readFile(chosen('duc-pho-2024.xlsx', new Uint8Array(bytes))).then((outcome) => {
    if (!outcome.ok) throw new Error(outcome.fault)
    return readReceived(outcome.file, profile, ASOF)
  })
  const made = reading.then((file) => consolidate([file], { asOf: ASOF, horizon: 2025, settings: DEFAULT_SETTINGS, profile }))

  it('is nobody’s own file, and says its day', async () => {
    const { unit, statedAsOf } = await reading
    expect([unit, statedAsOf && formatDate(statedAsOf)]).toEqual([undefined, '31/12/2024'])
  })

  it.each(Object.keys(TRUTH) as CountedId[])('counts %s as the check of the workbook itself does', async (id) => {
    const tally = (await made).check.assessments.find(({ indicator }) => indicator === id)?.tally
    expect({ numerator: tally?.numerator, denominator: tally?.denominator }).toEqual({
      numerator: TRUTH[id].numerator,
      denominator: TRUTH[id].denominator,
    })
  })

  it('tells the fifteen units apart, none missing', async () => {
    const { missing, units } = await made
    expect(missing).toEqual([])
    expect(units.reduce((sum, { counts }) => sum + (counts.CT03?.denominator ?? 0), 0)).toBe(TRUTH.CT03.denominator)
    expect(units.filter(({ counts }) => counts.CT09?.numerator === 1)).toHaveLength(TRUTH.CT09.numerator)
  })

  it('is merged into a table for each kind of roster', async () => {
    expect(mergeRosters([await reading], ASOF).map(({ kind }) => kind)).toEqual([
      'key-cadres',
      'committee',
      'appointments',
      'delegates',
      'town-leaders',
    ])
  })
})
