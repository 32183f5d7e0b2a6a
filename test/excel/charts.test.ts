import { drawCharts } from '../../src/excel/dress-sheet'
import { letterheadOf, reportTable } from '../../src/report'
import { checkSample } from '../report/sample-check'

/** The stand-in for Excel has no charts: an Excel that has them, as far as the report asks it, noting what it is asked. */
function excelWithCharts(): { readonly asked: unknown[]; readonly chart: { title: { text: string }; setPosition: jest.Mock } } {
  const asked: unknown[] = []
  const chart = { title: { text: '' }, setPosition: jest.fn() }
  const worksheet = {
    getRange: (address: string) => address,
    charts: { add: (...given: unknown[]) => (asked.push(given), chart) },
  }
  const workbook = { worksheets: { getItem: (name: string) => (asked.push(name), worksheet) } }
  Object.assign(globalThis, { Excel: { RequestContext: class { workbook = workbook; sync = () => Promise.resolve() } } }) // prettier-ignore
  return { asked, chart }
}

it('draws the shares beside what the plan asks, to the right of the page', async () => {
  const { result } = checkSample()
  const letterhead = letterheadOf(result.request.profile, 'party')
  const table = reportTable(result, { sheet: 'BC', form: 'party', letterhead, numbers: { kind: 'frozen', on: 45_688 }, chart: true })
  const { asked, chart } = excelWithCharts()
  await drawCharts(table, { patience: 1_000 })
  expect(asked).toEqual(['BC', ['ColumnClustered', 'L12:N23', 'Columns']])
  expect(chart.title.text).toBe('Kết quả so với mục tiêu')
  expect(chart.setPosition).toHaveBeenCalledWith('P12', 'Y27')
  expect(table.values[11]!.slice(11)).toEqual(['Chỉ tiêu', 'Tỷ lệ', 'Mức'])
  expect(table.values[12]!.slice(11)).toEqual(['CT01', '', 0.15])
  expect(table.formulas).toContainEqual({ row: 12, column: 12, formula: '=IF(ISNUMBER(G13),G13,0)' })
  expect(table.page!.area.columns).toBeLessThan(11)
})

it('draws none where none is wanted', async () => {
  const { result } = checkSample()
  const letterhead = letterheadOf(result.request.profile, 'party')
  const table = reportTable(result, { sheet: 'BC', form: 'party', letterhead, numbers: { kind: 'frozen', on: 45_688 }, chart: false })
  const { asked } = excelWithCharts()
  await drawCharts(table, { patience: 1_000 })
  expect(asked).toEqual([])
  expect(Math.max(...table.values.map((row) => row.length))).toBe(10)
})
