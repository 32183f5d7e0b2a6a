import fc from 'fast-check'
import { DEFAULT_SETTINGS, type Settings } from '../../../src/indicators'
import { INDICATOR_IDS, POSTS, PROFILES } from '../../../src/plan'
import { checkRosters, VERDICTS, type CheckResult } from '../../../src/report'
import {
  closingsByYear,
  compare,
  figureOf,
  fingerprintOf,
  HISTORY_HEADER,
  historyRows,
  nextId,
  pointsText,
  readHistory,
  takeSnapshot,
  trendOf,
  type Figure,
  type Snapshot,
} from '../../../src/report/history'
import { isRegister, readWorkbook, serialOf, type SheetValues } from '../../../src/roster'

const PROFILE = PROFILES[0]!
const sheet = (name: string, values: readonly (readonly unknown[])[]): SheetValues => ({ name, firstRow: 0, firstColumn: 0, values })
const written = (...snapshots: Snapshot[]): SheetValues => sheet('LichSu', [HISTORY_HEADER, ...snapshots.flatMap(historyRows)])

type Member = readonly [name: string, birth: number]
const OLD: readonly Member[] = [
  ['Nguyễn Văn Bình', serialOf(1984, 12, 31)],
  ['Trần Thị Lan', serialOf(1985, 6, 1)],
  ['Lê Văn Hùng', serialOf(1990, 3, 5)],
  ['Phạm Quang Đạt', serialOf(1970, 1, 1)],
]

const committee = (members: readonly Member[]): SheetValues =>
  sheet('BCH', [
    ['DANH SÁCH BAN CHẤP HÀNH ĐẢNG BỘ THỊ XÃ'],
    ['TT', 'Họ và tên', 'Ngày sinh', 'Chức vụ', 'UV BTV'],
    ...members.map(([name, birth], at) => [at + 1, name, birth, 'Ủy viên BCH', '']),
  ])

function closing(members: readonly Member[], asOf: number, id: string, settings: Settings = DEFAULT_SETTINGS) {
  const sheets = [committee(members)]
  const reading = readWorkbook(sheets, { units: PROFILE.units, posts: POSTS, asOf })
  const result: CheckResult = checkRosters(reading, { horizon: 2025, asOf, settings, profile: PROFILE })
  return { result, snapshot: takeSnapshot(result, { id, takenOn: asOf, fingerprint: fingerprintOf(reading.rosters, sheets) }) }
}
const END_2023 = serialOf(2023, 12, 31)
const END_2024 = serialOf(2024, 12, 31)
const END_2025 = serialOf(2025, 12, 31)

describe('figures closed on a day', () => {
  it('hold the counts, the verdicts and who is in each numerator', () => {
    const { snapshot } = closing(OLD, END_2024, '2024-12-31/1')
    expect(figureOf(snapshot, 'CT01')).toMatchObject({
      numerator: 2,
      denominator: 4,
      verdict: 'met',
      who: ['Trần Thị Lan', 'Lê Văn Hùng'],
    })
    expect(snapshot.figures.map(({ indicator }) => indicator)).toEqual([...INDICATOR_IDS])
  })

  it('stay as they were after the rosters change and other closings are added', () => {
    const first = closing(OLD, END_2024, '2024-12-31/1').snapshot
    const rows = historyRows(first)
    const second = closing(OLD.slice(2), END_2025, '2025-12-31/1').snapshot
    const history = readHistory(sheet('LichSu', [HISTORY_HEADER, ...rows, ...historyRows(second)]))!
    expect(history.snapshots).toEqual([first, second])
    expect(history.issues).toEqual([])
    expect(historyRows(history.snapshots[0]!)).toEqual(rows)
  })

  it('keep the settings they were taken with', () => {
    const settings: Settings = { ...DEFAULT_SETTINGS, ageRule: 'year-inclusive', approvedMembers: 39 }
    expect(closing(OLD, END_2024, 'x', settings).snapshot.settings).toEqual(['ageRule=year-inclusive', 'approvedMembers=39'])
  })

  it('are numbered by as-of date', () => {
    const there = [closing(OLD, END_2024, '2024-12-31/1').snapshot, closing(OLD, END_2024, '2024-12-31/4').snapshot]
    expect([nextId('2024-12-31', there), nextId('2025-12-31', there)]).toEqual(['2024-12-31/5', '2025-12-31/1'])
  })

  it('are never taken for a roster', () => {
    expect(isRegister('LichSu')).toBe(true)
  })
})

describe('the history sheet', () => {
  const { snapshot } = closing(OLD, END_2024, '2024-12-31/1')

  it('is read wherever its columns stand', () => {
    const turned = written(snapshot).values.map((row) => [...row].reverse())
    expect(readHistory({ ...sheet('LichSu', turned), firstRow: 3, firstColumn: 2 })?.snapshots).toEqual([snapshot])
  })

  it('says which rows were changed by hand since', () => {
    const rows = historyRows(snapshot).map((row) => [...row])
    rows[0]![HISTORY_HEADER.indexOf('Tử số')] = 3
    const history = readHistory(sheet('LichSu', [HISTORY_HEADER, ...rows]))!
    expect(history.issues).toEqual([{ row: 1, reason: 'Dòng đã bị sửa sau khi chốt số liệu.' }])
  })

  it.each([
    ['Chỉ tiêu', 'CT99', 'Không có chỉ tiêu “CT99”.'],
    ['Chỉ tiêu', '__proto__', 'Không có chỉ tiêu “__proto__”.'],
    ['Kỳ chốt', '', 'Dòng không có kỳ chốt hoặc ngày tính nên không dùng được.'],
    ['Ngày tính', 'hôm qua', 'Dòng không có kỳ chốt hoặc ngày tính nên không dùng được.'],
    ['Kết luận', 'Tốt', 'Không có kết luận “Tốt”.'],
  ] as const)('passes over a row whose %s is “%s”, and says so', (heading, value, reason) => {
    const rows = historyRows(snapshot).map((row) => [...row])
    rows[1]![HISTORY_HEADER.indexOf(heading)] = value
    const history = readHistory(sheet('LichSu', [HISTORY_HEADER, ...rows]))!
    expect(history.issues).toEqual([{ row: 2, reason }])
    expect(history.snapshots[0]!.figures).toHaveLength(INDICATOR_IDS.length - 1)
  })

  it('changes no object’s prototype, whatever a closing is called', () => {
    for (const id of ['__proto__', 'constructor', 'toString']) {
      const history = readHistory(written({ ...snapshot, id }))!
      expect(history.snapshots.map((one) => one.id)).toEqual([id])
    }
    expect(({} as Record<string, unknown>).figures).toBeUndefined()
  })

  it('says where the next rows go, below everything', () => {
    expect(readHistory(written(snapshot))!.nextRow).toBe(INDICATOR_IDS.length + 1)
    expect(readHistory(sheet('LichSu', [['TT', 'Họ và tên']]))).toBeUndefined()
  })

  const name = fc.stringMatching(/^\p{L}[\p{L} ]{1,20}\p{L}$/u)
  const figure = fc.record({
    indicator: fc.constantFrom(...INDICATOR_IDS),
    verdict: fc.constantFrom(...VERDICTS),
    target: fc.constantFrom('từ 15% trở lên', '100%', ''),
    counts: fc.option(fc.record({ numerator: fc.nat(900), denominator: fc.nat(900), undetermined: fc.nat(9) })),
    shortfall: fc.option(fc.nat(50)),
    who: fc.array(
      name.map((one) => one.trim()).filter((one) => one.length > 1),
      { maxLength: 2000, size: '+1' },
    ),
  })
  it('gives back any closing as it was written, however many names', () => {
    fc.assert(
      fc.property(fc.uniqueArray(figure, { selector: ({ indicator }) => indicator, minLength: 1 }), (figures) => {
        const made: Snapshot = {
          ...snapshot,
          figures: figures
            .map(({ counts, shortfall, ...rest }): Figure => ({ ...rest, ...counts, ...(shortfall !== null && { shortfall }) }))
            .sort((a, b) => INDICATOR_IDS.indexOf(a.indicator) - INDICATOR_IDS.indexOf(b.indicator)),
        }
        const history = readHistory(written(made))!
        expect(history).toMatchObject({ snapshots: [made], issues: [] })
      }),
      { numRuns: 60 },
    )
  })

  it('spreads a list of names too long for one cell over several rows', () => {
    const who = Array.from({ length: 4000 }, (_, at) => `Nguyễn Văn ${at}`)
    const made: Snapshot = {
      ...snapshot,
      figures: [{ indicator: 'CT17', verdict: 'met', target: '', numerator: 4000, denominator: 9000, undetermined: 0, who }],
    }
    const rows = historyRows(made)
    expect(rows.length).toBeGreaterThan(1)
    expect(Math.max(...rows.flat().map((cell) => String(cell).length))).toBeLessThan(32_767)
    expect(readHistory(written(made))!.snapshots).toEqual([made])
  })
})

describe('two closings compared', () => {
  it('tells the change in points and people, who caused it, and why', () => {
    const before = closing(OLD, END_2024, 'a').snapshot
    const now = closing([...OLD.slice(0, 3), ['Võ Thị Mai', serialOf(1995, 5, 5)], ['Đỗ Văn Nam', serialOf(1971, 1, 1)]], END_2025, 'b')
    const change = compare(before, now.snapshot, now.result.assessments).changes.find(({ indicator }) => indicator === 'CT01')!
    expect(change).toMatchObject({ points: -10, count: 0, among: 1 })
    expect(change.entered.map(({ name }) => name)).toEqual(['Võ Thị Mai'])
    expect(change.left).toEqual([{ name: 'Trần Thị Lan', why: expect.stringContaining('40 tuổi') as string }])
  })

  it('says of somebody no longer on the list that they are not', () => {
    const now = closing(
      OLD.filter(([name]) => name !== 'Lê Văn Hùng'),
      END_2024,
      'b',
    )
    const change = compare(closing(OLD, END_2024, 'a').snapshot, now.snapshot, now.result.assessments).changes[0]!
    expect(change.left).toEqual([{ name: 'Lê Văn Hùng', why: 'không còn trong danh sách' }])
  })

  it('counts two people of one name as two', () => {
    const twins: readonly Member[] = [...OLD, ['Lê Văn Hùng', serialOf(1991, 1, 1)]]
    const change = compare(closing(twins, END_2024, 'a').snapshot, closing(OLD, END_2024, 'b').snapshot).changes[0]!
    expect(change.left.map(({ name }) => name)).toEqual(['Lê Văn Hùng'])
  })

  it('says when only the day changed, not the lists', () => {
    const compared = compare(closing(OLD, END_2024, 'a').snapshot, closing(OLD, END_2025, 'b').snapshot)
    expect(compared.sameRosters).toBe(true)
    expect(compared.notes).toEqual(['Danh sách không thay đổi; khác biệt chỉ do ngày tính chuyển từ 31/12/2024 sang 31/12/2025.'])
  })

  it('warns when settings or profile differ', () => {
    const other = { ...closing(OLD, END_2024, 'b', { ...DEFAULT_SETTINGS, ageRule: 'month' }).snapshot, profile: 'cap-xa-2025' }
    expect(compare(closing(OLD.slice(1), END_2024, 'a').snapshot, other).notes).toHaveLength(2)
  })

  it.each([
    [100 / 39, 'tăng 2,56 điểm phần trăm'],
    [-1, 'giảm 1,00 điểm phần trăm'],
    [0, 'không thay đổi'],
    [-0.001, 'không thay đổi'],
  ])('%d points: %s', (points, text) => {
    expect(pointsText(points)).toBe(text)
  })
})

describe('the fingerprint of rosters', () => {
  const print = (...sheets: readonly SheetValues[]) =>
    fingerprintOf(readWorkbook(sheets, { units: PROFILE.units, posts: POSTS }).rosters, sheets)

  it('changes with any cell, and with the kind of what is in it', () => {
    const prints = [OLD, [...OLD].reverse(), OLD.slice(1), [['Nguyễn Văn Bình', serialOf(1985, 1, 1)] as const, ...OLD.slice(1)]].map(
      (members) => print(committee(members)),
    )
    expect(new Set(prints).size).toBe(prints.length)
  })

  it('does not change when the sheet is renamed', () => {
    expect(print({ ...committee(OLD), name: 'BCH thị xã' })).toBe(print(committee(OLD)))
  })

  it('does not change when sheets change places, and does when one is there twice', () => {
    const [first, second] = [committee(OLD), { ...committee(OLD.slice(1)), name: 'BCH trước' }]
    expect(print(second, first)).toBe(print(first, second))
    expect(print(first, { ...first, name: 'Bản sao' })).not.toBe(print(first))
  })
})

describe('an indicator over the years', () => {
  const snapshots = [
    closing(OLD, END_2023, '2023-12-31/1'),
    closing(OLD.slice(0, 3), END_2024, '2024-12-31/1'),
    closing(OLD, END_2024, '2024-12-31/2'),
  ].map(({ snapshot }) => snapshot)

  it('has one point for each as-of date, of the last closing', () => {
    expect(trendOf(snapshots, 'CT01').map(({ year, numerator, denominator }) => [year, numerator, denominator])).toEqual([
      [2023, 3, 4],
      [2024, 2, 4],
    ])
    expect(trendOf(snapshots, 'CT07')).toEqual([])
  })

  it('stands side by side with one closing a year', () => {
    expect(closingsByYear(snapshots).map(({ year, snapshot }) => [year, snapshot.id])).toEqual([
      [2023, '2023-12-31/1'],
      [2024, '2024-12-31/2'],
    ])
  })
})
