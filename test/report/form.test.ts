import { cellAddress } from '../../src/excel/address'
import { evaluate, type RangeOf } from './evaluate'
import {
  appendixTable,
  chooseSources,
  letterheadOf,
  readLetterhead,
  registerTables,
  reportTable,
  settingsTable,
  targetText,
  VERDICT_TEXT,
  type AppendixKind,
  type CheckResult,
  type SheetTable,
} from '../../src/report'
import { heightFor } from '../../src/report/form/table'
import { PROFILES } from '../../src/plan'
import { type SheetValues } from '../../src/roster'
import { readRegisters } from '../../src/roster/registers'
import { checkSample, SAMPLE_SHEETS, type SampleCheck } from './sample-check'

type Cell = string | number | boolean

function live({ sheets, reading, result }: SampleCheck): SheetTable {
  const { profile } = result.request
  return reportTable(result, {
    sheet: 'BaoCao 2024',
    form: 'party',
    letterhead: letterheadOf(profile, 'party'),
    numbers: { kind: 'live', sources: chooseSources(sheets, reading, result) },
    chart: false,
  })
}

/** The table with every formula recomputed, spills and all, in the order in which they stand. */
function recomputed(table: SheetTable): Cell[][] {
  const cells = table.values.map((row) => [...row] as Cell[])
  const rangeOf: RangeOf = (sheet, top, left, bottom, right) => {
    const rows = sheet === '' ? cells : (SAMPLE_SHEETS.find(({ name }) => name === sheet)!.values as Cell[][])
    return rows.slice(top, bottom + 1).map((row) => Array.from({ length: right - left + 1 }, (_, place) => row[left + place] ?? ''))
  }
  for (const { row, column, formula } of table.formulas) {
    const result = evaluate(formula, rangeOf)
    const spilled = Array.isArray(result) ? result : [[result]]
    spilled.forEach((values, down) => values.forEach((value, across) => (cells[row + down]![column + across] = value)))
  }
  return cells
}

function rowsOf(table: SheetTable, result: CheckResult) {
  const cells = recomputed(table)
  const header = cells.findIndex(([first]) => first === 'TT')
  return result.assessments
    .filter(({ target }) => target.kind !== 'silent')
    .map((assessment, place) => ({ assessment, at: header + 2 + place, cells: cells[header + 2 + place]! }))
}

describe.each(['2024-12-31', '2025-06-30', '2026-12-31'])('a report of live formulas on %s', (day) => {
  const check = checkSample(day)
  const table = live(check)

  it.each(rowsOf(table, check.result).map((row) => [row.assessment.indicator, row] as const))(
    'shows of %s what the check told',
    (_, { assessment, cells }) => {
      const { tally, verdict, shortfall, target, notes } = assessment
      expect({ target: cells[3], verdict: cells[7] }).toEqual({ target: targetText(target), verdict: VERDICT_TEXT[verdict] })
      expect([cells[4], cells[5]]).toEqual([tally?.numerator ?? '', tally?.denominator ?? ''])
      expect(cells[8]).toBe(shortfall ?? '')
      for (const note of notes) expect(cells[9]).toContain(note)
    },
  )

  it.each(rowsOf(table, check.result).map((row) => [row.assessment.indicator, row] as const))('has room for the note of %s', (_, row) => {
    const height = table.heights.find(({ row: at }) => at === row.at)?.points ?? 0
    const note = String(row.cells[9])
    expect([note, height]).toEqual([note, Math.max(height, heightFor([{ words: note, characters: table.widths[9]! }], 10))])
  })

  it('has a formula for each indicator that has a number', () => {
    const sources = chooseSources(check.sheets, check.reading, check.result)
    for (const { indicator, tally, target } of check.result.assessments)
      if (tally && target.kind !== 'silent') expect([indicator, sources[indicator].kind]).not.toEqual([indicator, 'none'])
  })
})

describe('where the workbook has its own way', () => {
  it('writes a number as it stands where no formula gives it, and says why', () => {
    // Whoever has no datum on update courses is left out of CT06; formulas know only the default.
    const check = checkSample('2024-12-31', { missingData: 'drop' })
    const sources = chooseSources(check.sheets, check.reading, check.result)
    expect(sources.CT06).toEqual({ kind: 'none', why: expect.stringContaining('thiết lập riêng') })
    expect(sources.CT03.kind).toBe('one')
    const { assessment, cells } = rowsOf(live(check), check.result).find(({ assessment: { indicator } }) => indicator === 'CT06')!
    expect([cells[4], cells[5]]).toEqual([assessment.tally!.numerator, assessment.tally!.denominator])
    expect(cells[9]).toContain('Số ghi sẵn')
  })

  it('pools rosters of one kind that stand on several sheets', () => {
    const cadres = SAMPLE_SHEETS.find(({ name }) => name === 'Cán bộ chủ chốt')!
    const half = 60
    const header = cadres.values.slice(0, 9)
    const split: SheetValues[] = [
      ...SAMPLE_SHEETS.filter((sheet) => sheet !== cadres),
      { ...cadres, name: 'Phần 1', values: cadres.values.slice(0, half), merges: [], hiddenRows: [] },
      { ...cadres, name: 'Phần 2', values: [...header, ...cadres.values.slice(half)], merges: [], hiddenRows: [] },
    ]
    const check = checkSample('2024-12-31', {}, split)
    const source = chooseSources(split, check.reading, check.result).CT03
    expect(source.kind).toBe('pooled')
    expect(source.kind === 'pooled' && source.rosters.filter((range) => /'Phần [12]'!/.test(range))).toHaveLength(2)
  })
})

describe('the appendices', () => {
  const { result, reading } = checkSample()
  const shown = result.assessments.filter(({ target }) => target.kind !== 'silent')
  const letterhead = letterheadOf(result.request.profile, 'party')
  const rowsIn = (kind: AppendixKind) =>
    appendixTable(kind, result, reading.issues, { sheet: 'PL', number: 1, form: 'party', letterhead }).values.slice(7)
  /** The rows under each heading, by the number it has in the report. */
  const sections = (kind: AppendixKind): ReadonlyMap<number, readonly (readonly (string | number)[])[]> => {
    const found = new Map<number, (readonly (string | number)[])[]>()
    let number = 0
    for (const row of rowsIn(kind)) {
      const heading = /^(\d+)\. /.exec(String(row[0]))
      if (heading) found.set((number = Number(heading[1])), [])
      else found.get(number)!.push(row)
    }
    return found
  }

  it('name everybody behind each number, under the number of its row in the report', () => {
    const named = sections('people')
    shown.forEach(({ tally }, place) => expect([place + 1, named.get(place + 1)?.length ?? 0]).toEqual([place + 1, tally?.numerator ?? 0]))
    expect(rowsIn('people')[0]![0]).toMatch(/^1\. Cán bộ trẻ .*: 15,38% \(06\/39 đồng chí\)$/)
    expect(rowsIn('people')[1]!.slice(1)).toEqual([
      'Nguyễn Thị Kim Hằng',
      expect.stringContaining('Phó Chủ tịch UBND thị xã'),
      'sinh 04/10/1986, 38 tuổi',
    ])
  })

  it('give the numbers of each unit, adding up to those of the report', () => {
    const parts = sections('parts').get(shown.findIndex(({ indicator }) => indicator === 'CT03') + 1)!
    const sum = (column: number): number => parts.reduce((total, row) => total + Number(row[column]), 0)
    expect([parts.length, sum(2), sum(3)]).toEqual([15, 82, 84])
  })

  it('list every cell to look at again', () => {
    expect(rowsIn('issues').map(([, sheet, cell]) => `${sheet}!${cell}`)).toEqual(
      reading.issues.map(({ at }) => `${at.sheet}!${cellAddress(at.row, at.column)}`),
    )
  })
})

describe('the words round the table', () => {
  const sheetOf = (values: readonly (readonly (string | number)[])[]): SheetValues => ({
    name: 'ThamSo',
    firstRow: 0,
    firstColumn: 0,
    values,
  })

  it.each(PROFILES)('are read back from the sheet they were written to: $name', (profile) => {
    const { settings } = readRegisters([sheetOf(settingsTable(profile).values)], profile)
    for (const form of ['party', 'state'] as const) expect(readLetterhead(profile, form, settings)).toEqual(letterheadOf(profile, form))
  })

  it('stand on the sheet ThamSo beside the settings', () => {
    const [profile] = PROFILES
    const made = registerTables(profile!, checkSample().result.request.settings).find(({ sheet }) => sheet === 'ThamSo')!
    const { settings } = readRegisters([sheetOf(made.values)], profile!)
    expect(readLetterhead(profile!, 'party', settings)).toEqual(letterheadOf(profile!, 'party'))
  })

  it('leave number and date to be written by hand', () => {
    const check = checkSample()
    const words = live(check).values.flat()
    expect(words).toContain('Số         -BC/TU')
    expect(words).toContain('Đức Phổ, ngày        tháng        năm        ')
  })
})
