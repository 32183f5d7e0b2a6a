import { areaOf } from '../../src/excel/address'
import { DEFAULT_SETTINGS, gatherEvidence, tally } from '../../src/indicators'
import { horizonOf, POSTS, profileOn, unitsOfProfile, type Horizon } from '../../src/plan'
import { checkRosters, type Assessment, type CheckResult } from '../../src/report'
import { KIND_OF_INDICATOR, readRange, readWorkbook, serialOfIso, type Reading, type SheetValues } from '../../src/roster'
import { otherLayouts } from './other-layouts'
import type { RosterName } from './form-cells'
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
    expect(result.assessments.find(({ indicator }) => indicator === id)?.verdict).toBe(verdict)
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

describe('a bare range of the sample, as a formula hands it over: no title, no merges', () => {
  const { book, rosters } = layOut(SAMPLE_TOWN)
  const sheets = sheetValuesOf(book)
  const asOf = serialOfIso(SAMPLE_TOWN.asOf)!
  const units = unitsOfProfile(profileOn(SAMPLE_TOWN.asOf), SAMPLE_TOWN.asOf)
  const rangeOf = (name: RosterName, which: 'table' | 'whole' = 'table'): readonly (readonly unknown[])[] => {
    const address = rosters[name][which]
    const { row, column, rows, columns } = areaOf(address)!
    const sheet = sheets.find((one) => address.startsWith(`'${one.name}'!`))!
    return sheet.values.slice(row, row + rows).map((cells) => cells.slice(column, column + columns))
  }

  it.each([
    ['CT01', 'townCommittee'],
    ['CT02', 'appointments'],
    ['CT03', 'keyCadres'],
    ['CT04', 'keyCadres'],
    ['CT05', 'keyCadres'],
    ['CT06', 'keyCadres'],
    ['CT07', 'organisations'],
    ['CT08', 'keyCadres'],
    ['CT09', 'keyCadres'],
    ['CT10', 'leaders'],
    ['CT13', 'keyCadres'],
    ['CT17', 'delegates'],
    ['CT18', 'keyCadres'],
    ['QT1', 'organisations'],
    ['QT2', 'organisations'],
  ] as const)('counts %s from %s', (id, name) => {
    const hint = KIND_OF_INDICATOR[id]
    const reading = readRange(rangeOf(name), { units, posts: POSTS, asOf, ...(hint ? { kindHint: hint } : {}) })
    const result = tally(id, gatherEvidence(reading.rosters, units), asOf, DEFAULT_SETTINGS)
    expect(result.ok && { numerator: result.tally.numerator, denominator: result.tally.denominator }).toEqual({
      numerator: TRUTH[id].numerator,
      denominator: TRUTH[id].denominator,
    })
  })

  it.each([
    ['keyCadres', 'key-cadres'],
    ['townCommittee', 'committee'],
    ['committees', 'committee'],
    ['appointments', 'appointments'],
    ['delegates', 'delegates'],
    ['organisations', 'organisations'],
    ['units', 'units'],
  ] as const)('tells the kind of %s without a hint, as COMPLIANCE needs it: %s', (name, kind) => {
    expect(readRange(rangeOf(name), { units, posts: POSTS, asOf }).rosters.map((roster) => roster.kind)).toEqual([kind])
  })

  it('tells the leaders of the town by the title, when the range begins with it', () => {
    expect(readRange(rangeOf('leaders', 'whole'), { units, posts: POSTS, asOf }).rosters.map(({ kind }) => kind)).toEqual(['town-leaders'])
  })
})

describe.each(otherLayouts(SAMPLE_TOWN))('the same people laid out otherwise: $name', ({ book, asOf, truth }) => {
  const { result } = check(sheetValuesOf(book), asOf, horizonOf(Number(asOf.slice(0, 4))))

  it.each(Object.entries(truth) as [CountedId, Count][])('counts %s as it is', (id, count) => {
    expect(told(assessmentOf(result, id))).toEqual(expected(count))
  })
})
