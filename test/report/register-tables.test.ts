import { GSO_CODES, PROFILES } from '../../src/plan'
import { DEFAULT_SETTINGS, type Settings } from '../../src/indicators'
import { serialOf, type PartialDate, type Serial, type SheetValues } from '../../src/roster'
import { readRegisters, readSettingRows, type SettingRow } from '../../src/roster/registers'
import {
  letterheadOf,
  readLetterhead,
  readStatedSettings,
  registerTables,
  SETTING_CHOICES,
  SETTING_KEYS,
  TYPED_SETTINGS,
} from '../../src/report'

const written = (profile: (typeof PROFILES)[number], settings: Settings = DEFAULT_SETTINGS): readonly SheetValues[] =>
  registerTables(profile, settings).map(({ sheet, values }) => ({ name: sheet, firstRow: 0, firstColumn: 0, values }))

const serials = (earliest: Serial, latest: Serial = earliest): PartialDate => ({
  earliest,
  latest,
  precision: earliest === latest ? 'day' : 'month',
})

const TYPED: Pick<Settings, 'congressDates' | 'electionDates' | 'approvedMembers' | 'planningWomen' | 'planningYoung'> = {
  congressDates: { 2025: serials(serialOf(2025, 6, 15)), 2030: serials(serialOf(2030, 6, 1), serialOf(2030, 6, 30)) },
  electionDates: { 2030: serials(serialOf(2026, 3, 15)) },
  approvedMembers: 41,
  planningWomen: 20,
  planningYoung: 12.5,
}

const OTHER_SETTINGS: Settings = {
  ...DEFAULT_SETTINGS,
  ageRule: 'year-strict',
  partialBirth: 'exclude',
  band: 'strict-band',
  threshold: 'scheme-12',
  studyingCounts: true,
  inferLocality: false,
  languageLevel: 4,
  decimals: 0,
  delegates: 'present',
  ageDayCT10: 'election',
  ageDayCT02: 'cutoff',
  monthOnly: 'last',
  ...TYPED,
}

const line = (name: string, value: string): SettingRow => ({ name, value, at: { sheet: 'ThamSo', row: 3, column: 1 } })

describe.each(PROFILES.map((profile) => [profile.id, profile] as const))('the register sheets of %s', (_, profile) => {
  const sheets = written(profile)
  const { profile: read, issues, settings } = readRegisters(sheets, profile)

  it('are read without a complaint', () => {
    expect(issues).toEqual([])
    expect(readStatedSettings(readSettingRows(sheets)).issues).toEqual([])
  })

  it('say of units, posts and organisations what the profile says', () => {
    expect(read.units).toEqual(profile.units.map((unit) => ({ ...unit, gsoCode: GSO_CODES[unit.id] })))
    expect(read.posts).toEqual(profile.posts)
    expect(read.holdingWords).toEqual(profile.holdingWords)
    expect(read.organisations).toEqual(profile.organisations)
  })

  it('keep each threshold with the words of the plan', () => {
    const everySilence = Object.values(read.targetOverrides ?? {}).flatMap((byHorizon) => Object.values(byHorizon ?? {}))
    expect(everySilence.length).toBeGreaterThan(50)
    expect(everySilence.filter((target) => target.section === 'DM_ChiTieu')).toEqual([])
  })

  it('keep the words of the letterhead', () => {
    for (const form of ['party', 'state'] as const) expect(readLetterhead(profile, form, settings)).toEqual(letterheadOf(profile, form))
  })

  it.each([
    ['defaults', DEFAULT_SETTINGS],
    ['other choices', OTHER_SETTINGS],
  ])('keep settings: %s', (_name, chosen) => {
    const stated = readStatedSettings(readSettingRows(written(profile, chosen)))
    expect(stated.over(DEFAULT_SETTINGS)).toEqual(chosen)
    expect(stated).not.toHaveProperty('asOf')
    expect(stated).not.toHaveProperty('horizon')
  })
})

describe('the sheet ThamSo', () => {
  it('has words that tell every choice from every other', () => {
    const labels = [...SETTING_KEYS.map((key) => SETTING_CHOICES[key].label), ...TYPED_SETTINGS.map(({ label }) => label)]
    expect(new Set(labels).size).toBe(labels.length)
    for (const key of SETTING_KEYS) {
      const { values } = SETTING_CHOICES[key]
      expect(new Set(values.map(([, words]) => words)).size).toBe(values.length)
      expect(values.map(([value]) => value)).toContain(DEFAULT_SETTINGS[key])
    }
  })

  it.each([
    ['Ngày tính tuổi', '30/6/2025', { asOf: serialOf(2025, 6, 30) }],
    ['Ngày tính tuổi', String(serialOf(2025, 6, 30)), { asOf: serialOf(2025, 6, 30) }],
    ['MỐC', '2030', { horizon: 2030 }],
    ['Bộ thông số', 'thị xã đức phổ (2022 - 30/6/2025)', { profileId: 'duc-pho-2022' }],
  ])('says %s: %s', (name, value, said) => {
    expect(readStatedSettings([line(name, value)])).toMatchObject(said)
  })

  it.each<[string, string, Partial<Settings>]>([
    ['cách tính tuổi', 'Theo tháng sinh', { ageRule: 'month' }],
    ['Ngày tính tuổi của CT12', 'ngày đại hội', { ageDayCT12: 'congress' }],
    ['Ngày đại hội (mốc 2030)', '01/06/2030', { congressDates: { 2030: serials(serialOf(2030, 6, 1)) } }],
    ['Ngày đại hội (mốc 2030)', String(serialOf(2030, 6, 1)), { congressDates: { 2030: serials(serialOf(2030, 6, 1)) } }],
    ['Ngày đại hội (mốc 2030)', '6/2030', { congressDates: { 2030: serials(serialOf(2030, 6, 1), serialOf(2030, 6, 30)) } }],
    ['Ngày bầu cử (mốc 2030)', '15-3-2026', { electionDates: { 2030: serials(serialOf(2026, 3, 15)) } }],
    ['Số ủy viên Ban Chấp hành được duyệt (CT01)', '39 đồng chí', { approvedMembers: 39 }],
    ['Tỷ lệ nữ tối thiểu trong quy hoạch (QT3)', '20', { planningWomen: 20 }],
    ['Tỷ lệ nữ tối thiểu trong quy hoạch (QT3)', '0.2', { planningWomen: 20 }],
    ['Tỷ lệ dưới 40 tuổi tối thiểu trong quy hoạch (QT3)', '12,5 %', { planningYoung: 12.5 }],
  ])('decides %s: %s', (name, value, said) => {
    const stated = readStatedSettings([line(name, value)])
    expect(stated.over(OTHER_SETTINGS)).toEqual({
      ...OTHER_SETTINGS,
      ...said,
      ...(said.congressDates && { congressDates: { ...OTHER_SETTINGS.congressDates, ...said.congressDates } }),
    })
    expect(stated.issues).toEqual([])
    expect([...stated.cells.values()]).toEqual([{ sheet: 'ThamSo', row: 3, column: 1 }])
  })

  it.each([
    ['Ngày tính tuổi', '2025'],
    ['Ngày tính tuổi', '31/02/2025'],
    ['Mốc', '2040'],
    ['Ngày đại hội (mốc 2025)', '2025'],
    ['Ngày đại hội (mốc 2025)', '13/2025'],
    ['Ngày đại hội (mốc 2025)', '15/6/25'],
    ['Ngày đại hội (mốc 2025)', '31/02/2025'],
    ['Ngày bầu cử (mốc 2025)', '21122'],
    ['Số ủy viên Ban Chấp hành được duyệt (CT01)', '0'],
    ['Tỷ lệ nữ tối thiểu trong quy hoạch (QT3)', '120%'],
    ['Tỷ lệ nữ tối thiểu trong quy hoạch (QT3)', 'theo quy định'],
    ['Số ủy viên Ban Chấp hành được duyệt (CT01)', 'đủ'],
    ['Cách tính tuổi', 'theo âm lịch'],
    ['Cách tính lương', 'theo ngạch'],
  ])('lists %s: %s, and leaves what was chosen', (name, value) => {
    const stated = readStatedSettings([line(name, value)])
    expect(stated.issues).toMatchObject([{ code: 'register-row', at: { sheet: 'ThamSo', row: 3, column: 1 } }])
    expect(stated.over(DEFAULT_SETTINGS)).toEqual(DEFAULT_SETTINGS)
    expect(stated.cells.size).toBe(0)
  })
})
