import { DEFAULT_SETTINGS } from '../../src/indicators'
import { horizonOf, POSTS, profileOn, unitsOfProfile, type Horizon } from '../../src/plan'
import { checkRosters, type Assessment, type CheckResult } from '../../src/report'
import { readWorkbook, serialOfIso, type Reading, type SheetValues } from '../../src/roster'
import { otherLayouts } from './other-layouts'
import { layOut } from './sample-book'
import { sheetValuesOf } from './sheet-values'
import { SAMPLE_TOWN } from './town'
import { TRUTH, VERDICTS_2025, type Count, type CountedId } from './truth'

function check(sheets: readonly SheetValues[], day: string, horizon: Horizon): { reading: Reading; result: CheckResult } {
  const profile = profileOn(day)
  const asOf = serialOfIso(day)!
  const reading = readWorkbook(sheets, { units: unitsOfProfile(profile, day), posts: POSTS, asOf })
  return { reading, result: checkRosters(reading, { horizon, asOf, settings: DEFAULT_SETTINGS, profile }) }
}

const told = ({ tally }: Assessment): unknown =>
  tally && { numerator: tally.numerator, denominator: tally.denominator, undetermined: tally.undetermined }
const expected = ({ numerator, denominator, undetermined = 0 }: Count): unknown => ({ numerator, denominator, undetermined })
const assessmentOf = (result: CheckResult, id: CountedId): Assessment => result.assessments.find(({ indicator }) => indicator === id)!

describe('the sample workbook, checked', () => {
  const sheets = sheetValuesOf(layOut(SAMPLE_TOWN).book)
  const { reading, result } = check(sheets, SAMPLE_TOWN.asOf, 2025)

  it('finds every roster by its kind, and takes neither the form nor the register for one', () => {
    expect(reading.rosters.map(({ sheet, kind }) => [sheet, kind])).toEqual([
      ['Cán bộ chủ chốt', 'key-cadres'],
      ['BCH thị xã', 'committee'],
      ['BCH trực thuộc', 'committee'],
      ['Lãnh đạo thị xã', 'town-leaders'],
      ['Bổ nhiệm 2024', 'appointments'],
      ['Đại biểu HĐND', 'delegates'],
      ['Tổ chức đảng', 'organisations'],
    ])
  })

  it.each(Object.keys(TRUTH) as CountedId[])('counts %s as it is', (id) => {
    expect(told(assessmentOf(result, id))).toEqual(expected(TRUTH[id]))
  })

  it.each(Object.entries(VERDICTS_2025))('says of %s: %s', (id, verdict) => {
    expect(assessmentOf(result, id as CountedId).verdict).toBe(verdict)
  })

  it.each(['CT01', 'CT02', 'CT08', 'CT10', 'CT11', 'CT13'] as const)('names the people behind %s', (id) => {
    const names = assessmentOf(result, id)
      .tally?.members.filter(({ standing }) => standing === 'counts')
      .map(({ name }) => name)
    expect([...(names ?? [])].sort()).toEqual([...TRUTH[id].who].sort())
  })

  it('lists what a clerk has to look at, each with its cell', () => {
    const codes = new Set(reading.issues.map(({ code }) => code))
    for (const code of [
      'date-impossible',
      'date-us-order',
      'date-short-year',
      'language-without-level',
      'post-vacant',
      'post-acting',
      'level-studying',
    ]) {
      expect(codes).toContain(code)
    }
  })
})

describe.each(otherLayouts(SAMPLE_TOWN))('the same people laid out otherwise: $name', ({ book, asOf, truth }) => {
  const { result } = check(sheetValuesOf(book), asOf, horizonOf(Number(asOf.slice(0, 4))))

  it.each(Object.entries(truth) as [CountedId, Count][])('counts %s as it is', (id, count) => {
    expect(told(assessmentOf(result, id))).toEqual(expected(count))
  })
})
