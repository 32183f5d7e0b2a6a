import { evaluate, type RangeOf } from './evaluate'
import { chooseSources, letterheadOf, reportTable, VERDICT_TEXT, type SheetTable } from '../../src/report'
import type { CheckResult } from '../../src/report'
import { targetText } from '../../src/report'
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
    .map((assessment, place) => ({ assessment, cells: cells[header + 2 + place]! }))
}

describe.each(['2024-12-31', '2025-06-30', '2026-12-31'])('a report of live formulas on %s', (day) => {
  const check = checkSample(day)
  const table = live(check)

  it.each(rowsOf(table, check.result).map((row) => [row.assessment.indicator, row] as const))(
    'shows of %s what the check told',
    (_, { assessment, cells }) => {
      const { tally, verdict, shortfall, target } = assessment
      expect({ target: cells[3], verdict: cells[7] }).toEqual({ target: targetText(target), verdict: VERDICT_TEXT[verdict] })
      expect([cells[4], cells[5]]).toEqual([tally?.numerator ?? '', tally?.denominator ?? ''])
      expect(cells[8]).toBe(shortfall ?? '')
    },
  )

  it('has a formula for each indicator that has a number', () => {
    const sources = chooseSources(check.sheets, check.reading, check.result)
    for (const { indicator, tally, target } of check.result.assessments)
      if (tally && target.kind !== 'silent') expect([indicator, sources[indicator].kind]).not.toEqual([indicator, 'none'])
  })
})
