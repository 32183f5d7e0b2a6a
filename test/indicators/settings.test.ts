import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { AGED_INDICATORS, DEFAULT_SETTINGS, type Settings } from '../../src/indicators'
import { INDICATORS } from '../../src/plan'
import { SETTING_CHOICES, SETTING_KEYS } from '../../src/report'

interface Told {
  readonly settings?: Partial<Settings>
}

const FOLDER = join(__dirname, 'cases')
const files = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.yaml'))
  .map((file) => join(FOLDER, file))
const told = [...files, join(__dirname, '../report/verdicts.yaml')].flatMap((file) => parse(readFileSync(file, 'utf8')) as readonly Told[])

/** The same three days for every indicator: one case each is enough. Decimals are a matter of writing, an interval of showing. */
const ELSEWHERE = (key: string, value: unknown): boolean => key.startsWith('ageDay') || key === 'decimals' || value === 'interval'

describe('the settings', () => {
  const others = SETTING_KEYS.flatMap((key) =>
    SETTING_CHOICES[key].values.map(([value]) => [key, value] as const).filter(([, value]) => value !== DEFAULT_SETTINGS[key]),
  )

  it.each(others.filter(([key, value]) => !ELSEWHERE(key, value)))('are told by a case: %s %s', (key, value) => {
    expect(told.filter(({ settings }) => settings?.[key] === value)).not.toEqual([])
  })

  it.each(['CT02', ...AGED_INDICATORS] as const)('let %s take its ages at another day than the default, which is the plan’s', (id) => {
    const key = `ageDay${id}` as const
    expect(DEFAULT_SETTINGS[key]).toBe(INDICATORS[id].ageDate)
    expect(told.filter(({ settings }) => settings?.[key] !== undefined)).not.toEqual([])
  })
})
