import { finish, readWorkbook, serialOf, type SheetValues } from '../../src/roster'
import { readRegisters } from '../../src/roster/registers'
import { COMPLIANCE } from '../../src/functions/rosters'
import { DEFAULT_SETTINGS, gatherEvidence, type Settings } from '../../src/indicators'
import { profileOn, type Horizon } from '../../src/plan'
import { checkRosters, chooseSources, readOptionsFor, whatIf, type Assessment, type CheckRequest } from '../../src/report'
import { countByUnit } from '../../src/report/consolidate/by-unit'
import { draw } from '../roster/drawn-sheet'

const AS_OF = serialOf(2025, 6, 30)
const TOWN = profileOn('2025-06-30')
const COMMITTEES = draw({
  sheet: 'Cấp ủy',
  grid: `
TT | Tổ chức đảng | Họ và tên | Giới tính
1 | Đảng bộ xã Phổ An | Võ Minh An | Nữ
2 | Đảng bộ xã Phổ An | Võ Minh Bình | Nam
3 | Đảng bộ xã Phổ An | Võ Minh Châu | Nam
4 | Đảng bộ xã Phổ An | Võ Minh Dũng | Nam
1 | Đảng bộ xã Phổ Châu | Lê Văn An | Nữ
2 | Đảng bộ xã Phổ Châu | Lê Văn Bình | Nam
3 | Đảng bộ xã Phổ Châu | Lê Văn Châu | Nam
4 | Đảng bộ xã Phổ Châu | Lê Văn Dũng | Nam
5 | Đảng bộ xã Phổ Châu | Lê Văn Giang | Nam
6 | Đảng bộ xã Phổ Châu | Lê Văn Hùng | Nam
`.trim(),
})
const ORGANISATIONS = draw({
  sheet: 'DM_ToChucDang',
  grid: 'Tổ chức đảng | Loại\nĐảng bộ xã Phổ An | Đảng bộ\nĐảng bộ xã Phổ Châu | Đảng bộ',
})
const targets = (figure: string): SheetValues => draw({ sheet: 'DM_ChiTieu', grid: `Mã | 2025 | 2030 | 2035\nCT15 | - | ${figure} | 50%` })

function open(sheets: readonly SheetValues[], horizon: Horizon, settings: Partial<Settings>) {
  const { profile } = readRegisters(sheets, TOWN)
  const reading = readWorkbook(sheets, readOptionsFor(profile, AS_OF))
  const request: CheckRequest = { horizon, asOf: AS_OF, settings: { ...DEFAULT_SETTINGS, ...settings }, profile }
  return { sheets, reading, request, result: checkRosters(reading, request) }
}
const told = (assessments: readonly Assessment[]): unknown[] => {
  const { tally, verdict } = assessments.find(({ indicator }) => indicator === 'CT15')!
  return [`${tally?.numerator}/${tally?.denominator}`, verdict]
}

// One woman of four, and one of six.
describe("CT15 with the office's own figure in DM_ChiTieu counts the organisations that reach it", () => {
  it.each<[figure: string, horizon: Horizon, settings: Partial<Settings>, counts: string, verdict: string]>([
    ['20%', 2030, {}, '1/2', 'in-progress'],
    ['15%', 2030, {}, '2/2', 'met'],
    ['30%', 2030, {}, '0/2', 'in-progress'],
    ['trên 25%', 2030, {}, '0/2', 'in-progress'],
    ['25%', 2030, {}, '1/2', 'in-progress'],
    ['ít nhất 1', 2030, {}, '2/2', 'met'],
    ['15 - 20%', 2030, {}, '2/2', 'met'],
    ['0 - 20%', 2030, {}, '2/2', 'met'],
    ['0 - 20%', 2030, { band: 'strict-band' }, '1/2', 'in-progress'],
    ['15%', 2035, {}, '0/2', 'in-progress'],
    ['15%', 2025, {}, '1/2', 'not-applicable'],
    ['-', 2030, {}, '1/2', 'not-applicable'],
    ['15%', 2030, { committeeWomenBy: 'pooled' }, '2/10', 'met'],
  ])('%s by %s (case %#)', (figure, horizon, settings, counts, verdict) => {
    const { result } = open([COMMITTEES, ORGANISATIONS, targets(figure)], horizon, settings)
    expect(told(result.assessments)).toEqual([counts, verdict])
  })

  const { sheets, reading, request, result } = open([COMMITTEES, ORGANISATIONS, targets('15%')], 2030, {})

  it('when something is imagined too', () => {
    const evidence = gatherEvidence(reading.rosters, request.profile.units, request.profile.organisations)
    expect(told(finish(whatIf(evidence, [], request)))).toEqual(['2/2', 'met'])
  })

  it('for each unit by itself', () => {
    const file = { name: 'Phổ Châu.xlsx', reading, unit: request.profile.units.find(({ name }) => name === 'Phổ Châu') }
    const lines = countByUnit([file as never], request.profile.units, [], request)
    expect(lines.flatMap(({ counts }) => (counts.CT15 ? [counts.CT15] : []))).toMatchObject([{ numerator: 2, denominator: 2 }])
  })

  it('and the functions, which know the plan alone, those that reach its 20 %: a report writes the number', () => {
    const row = COMPLIANCE(2030, AS_OF, COMMITTEES.values as never, ORGANISATIONS.values as never).find(([id]) => id === 'CT15')!
    expect(row.slice(2, 4)).toEqual([1, 2])
    expect(row[5]).toBe('từ 20% trở lên')
    expect(chooseSources(sheets, reading, result).CT15).toMatchObject({ kind: 'none' })
  })
})
