import { INDICATOR_IDS, profileOn, type IndicatorId } from '../../src/plan'
import { DEFAULT_SETTINGS, gatherEvidence } from '../../src/indicators'
import { changedRow, finish, serialOf, type Roster } from '../../src/roster'
import { checkRosters, forecast, type CheckResult } from '../../src/report'
import { personAt, readingOf, rosterOf } from './people'

const committee = rosterOf('committee', [
  { name: 'Nguyễn Văn An', born: [1990, 5, 1] },
  { name: 'Trần Thị Bích', born: [1988, 3, 15] },
  { name: 'Lê Văn Cường', born: [1970, 1, 1] },
  { name: 'Phạm Thị Dung', born: [1972, 7, 7] },
  { name: 'Võ Văn Em', born: [1975, 9, 9] },
])

const cadres = rosterOf('key-cadres', [
  { name: 'Nguyễn Văn An', born: [1990, 5, 1], post: 'BT', unitId: 'pho-minh' },
  { name: 'Hồ Thị Giang', born: [1991, 2, 2], post: 'CT UBND', unitId: 'pho-minh' },
  { name: 'Đinh Văn Hải', born: [1969, 4, 4], post: 'BT', unitId: 'pho-an' },
])

const profile = profileOn('2024-12-31')
const checked = (day: readonly [number, number, number], by = profile): CheckResult =>
  checkRosters(readingOf(committee, cadres), { horizon: 2025, asOf: serialOf(...day), settings: DEFAULT_SETTINGS, profile: by })
const of = (result: CheckResult, id: IndicatorId) => result.assessments.find(({ indicator }) => indicator === id)

describe('a check of everything that was read', () => {
  it('answers for every indicator, in the order of the plan', () => {
    expect(checked([2024, 12, 31]).assessments.map(({ indicator }) => indicator)).toEqual(INDICATOR_IDS)
  })

  it('counts the people it rests on once, however many lists they stand in', () => {
    expect(checked([2024, 12, 31]).evidence).toEqual({ rosters: 2, people: 7, organisations: 0, communes: 15, issues: 0 })
  })

  it.each([
    ['the year alone', { earliest: serialOf(1979, 1, 1), latest: serialOf(1979, 12, 31), precision: 'year' }, 1],
    ['another year', { earliest: serialOf(1980, 1, 1), latest: serialOf(1980, 12, 31), precision: 'year' }, 2],
    ['another day', { earliest: serialOf(1979, 10, 21), latest: serialOf(1979, 10, 21), precision: 'day' }, 2],
  ] as const)('counts 20/10/1979 in one list and, under the same name, %s in another', (_, value, people) => {
    const [one, other] = [personAt('A', 1, { name: 'Mai Lan', born: [1979, 10, 20] }), personAt('B', 1, { name: 'Mai Lan' })]
    const lists = [[one], [changedRow(other, { birth: { state: 'known', value } })]]
    const reading = readingOf(...lists.map((rows): Roster => ({ ...committee, kind: 'committee', people: rows })))
    const { evidence } = checkRosters(reading, { horizon: 2025, asOf: serialOf(2024, 12, 31), settings: DEFAULT_SETTINGS, profile })
    expect(evidence.people).toBe(people)
  })

  it('gives verdicts from the rosters there are, and says which are missing', () => {
    const result = checked([2024, 12, 31])
    expect(of(result, 'CT01')).toMatchObject({ verdict: 'met', tally: { numerator: 2, denominator: 5 } })
    // Two young heads of Phổ Minh are one commune of fifteen.
    expect(of(result, 'CT09')).toMatchObject({ verdict: 'in-progress', shortfall: 1, tally: { numerator: 1, denominator: 15 } })
    expect(of(result, 'CT02')).toMatchObject({ verdict: 'insufficient-data', why: { kind: 'no-roster', needs: ['appointments'] } })
    expect(of(result, 'CT10')).toMatchObject({ verdict: 'not-applicable' })
  })

  it('closes the books of 2025 on its last day with the fifteen units of the town', () => {
    const result = checked([2025, 12, 31])
    expect(result.evidence.communes).toBe(15)
    expect(of(result, 'CT09')).toMatchObject({ verdict: 'unmet', shortfall: 1 })
  })

  it('never says that the plan binds the units that came after it', () => {
    expect(checked([2024, 12, 31]).notes).toEqual([])
    expect(checked([2025, 12, 31], profileOn('2025-12-31')).notes).toEqual([expect.stringContaining('để tham khảo')])
  })
})

describe('an indicator carried to the horizons ahead', () => {
  const evidence = gatherEvidence([committee], profile.units)
  const ahead = finish(forecast('CT01', evidence, serialOf(2024, 12, 31), DEFAULT_SETTINGS, profile))

  it('looks at the last day of each, with the target of each', () => {
    expect(
      ahead.map(({ horizon, on, assessment }) => [horizon, on, assessment.tally?.numerator, assessment.verdict, assessment.shortfall]),
    ).toEqual([
      [2025, serialOf(2025, 12, 31), 2, 'met', 0],
      [2030, serialOf(2030, 12, 31), 0, 'unmet', 1],
      [2035, serialOf(2035, 12, 31), 0, 'unmet', 1],
    ])
  })

  it('names who leaves the count and on which birthday, earliest first', () => {
    expect(ahead[1]?.departures.map(({ member, on }) => [member.name, on])).toEqual([
      ['Trần Thị Bích', serialOf(2028, 3, 15)],
      ['Nguyễn Văn An', serialOf(2030, 5, 1)],
    ])
    expect(ahead[0]?.departures).toEqual([])
  })

  it('leaves out the horizons already past', () => {
    expect(finish(forecast('CT01', evidence, serialOf(2026, 11, 23), DEFAULT_SETTINGS, profile)).map(({ horizon }) => horizon)).toEqual([
      2030, 2035,
    ])
    expect(finish(forecast('CT01', evidence, serialOf(2035, 12, 31), DEFAULT_SETTINGS, profile))).toEqual([])
  })
})
