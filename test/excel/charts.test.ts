import { letterheadOf, reportTable, type SheetTable } from '../../src/report'
import { MemoryBook } from '../../src/workbench/host/memory-book'
import { checkSample } from '../report/sample-check'
import { closeAll, openPort, type OpenPort } from './open-port'

afterEach(closeAll)

const TITLE = 'Kết quả so với mục tiêu'

function report(chart: boolean): SheetTable {
  const { result } = checkSample()
  const letterhead = letterheadOf(result.request.profile, 'party')
  return reportTable(result, { sheet: 'BC', form: 'party', letterhead, numbers: { kind: 'frozen', on: 45_688 }, chart })
}

/** The formulas beside the chart copy the shares of the table; here they show what they copy. */
function bookOf(table: SheetTable): MemoryBook {
  const shareOf = (formula: string): number => Number(table.values[Number(/G(\d+)/.exec(formula)?.[1]) - 1]?.[6] ?? 0)
  return new MemoryBook({ DS: [['x']] }, { evaluate: shareOf })
}

async function add(table: SheetTable, options: Parameters<typeof openPort>[1] = {}, trouble?: (opened: OpenPort) => void) {
  const book = bookOf(table)
  const opened = await openPort(book, options)
  trouble?.(opened)
  const outcome = await opened.port.perform({ kind: 'add-sheet', table, activate: false })
  return { book, outcome, ...opened }
}

const SERIES = ['name', 'title/text', 'legend/position', 'series/items/name', 'series/items/chartType']

/** The chart as another add-in would read it. */
const readChart = ({ excel }: OpenPort) =>
  excel.Excel.run(async (context) => {
    const { charts } = context.workbook.worksheets.getItem('BC')
    charts.load(SERIES.map((path) => `items/${path}`))
    await context.sync()
    const [chart] = charts.items
    const { valueAxis } = chart!.axes
    valueAxis.load('minimum,maximum,numberFormat')
    const series = chart!.series.items.map((one) => [one, one.getDimensionValues('Values'), one.getDimensionValues('Categories')] as const)
    await context.sync()
    return {
      count: charts.items.length,
      name: chart!.name,
      title: chart!.title.text,
      legend: chart!.legend.position,
      axis: [valueAxis.minimum as unknown, valueAxis.maximum as unknown, valueAxis.numberFormat],
      series: series.map(([{ name, chartType }, values, names]) => ({
        name,
        type: chartType,
        values: values.value.map(Number),
        names: names.value,
      })),
    }
  })

describe('the chart of a report', () => {
  it('shows each share as a column and what the plan asks as a mark over it', async () => {
    const table = report(true)
    const { count, series, ...rest } = await readChart(await add(table))
    expect(count).toBe(1)
    expect(rest).toEqual({ name: TITLE, title: TITLE, legend: 'Bottom', axis: [0, 1, '0%'] })
    const [shares, aims] = series
    const rows = table.values.slice(12, 12 + shares!.names.length)
    expect(shares).toMatchObject({ name: 'Tỷ lệ', type: 'ColumnClustered', names: rows.map((row) => row[11]) })
    expect(aims).toMatchObject({ name: 'Mục tiêu', type: 'LineMarkers', values: rows.map((row) => row[13]), names: shares!.names })
    expect(shares!.values).toEqual(rows.map((row) => Number(row[6])))
    expect(new Set(shares!.values).size).toBeGreaterThan(5)
  })

  it('stands to the right of the printed page and of its own figures', async () => {
    const table = report(true)
    const { excel, book } = await add(table)
    const size = await excel.Excel.run(async (context) => {
      const chart = context.workbook.worksheets.getItem('BC').charts.getItem(TITLE).load('width,height')
      await context.sync()
      return [chart.width, chart.height]
    })
    expect(size).toEqual([560, 300])
    expect(book.sheet('BC').charts[0]!.from).toEqual({ row: 11, column: 15, right: 0, down: 0 })
    expect(book.sheet('BC').charts[0]!.series[0]!.values).toMatchObject({ row: 12, column: 12, columns: 1 })
    expect(table.page!.area.columns).toBeLessThan(11)
  })

  it('is not there where none is wanted, nor are its figures', async () => {
    const table = report(false)
    const { book } = await add(table)
    expect(book.sheet('BC').charts).toEqual([])
    expect(Math.max(...table.values.map((row) => row.length))).toBe(10)
  })
})

describe('a report stands without, and nothing is said to have failed,', () => {
  it.each([
    ['where Excel refuses charts', 'Worksheet.charts', 0],
    ['where it refuses this one', 'ChartCollection.add', 0],
    ['but with a plain chart where Excel refuses what makes it a good one', 'Chart.axes', 1],
  ])('%s', async (_, member, charts) => {
    const table = report(true)
    const { book, outcome } = await add(table, {}, ({ excel }) => excel.faults.refuse(member))
    expect(outcome.ok).toBe(true)
    expect(book.sheet('BC').charts).toHaveLength(charts)
    expect(book.sheet('BC').values({ row: 12, column: 1, rows: 1, columns: 1 })).toEqual([[table.values[12]![1]]])
  })

  it('with two kinds of columns in an Excel before 1.7', async () => {
    const { book, outcome } = await add(report(true), { requirementSets: { ExcelApi: '1.6' } })
    expect(outcome.ok).toBe(true)
    expect(book.sheet('BC').charts[0]!.series.map(({ kind }) => kind)).toEqual(['columns', 'columns'])
  })
})
