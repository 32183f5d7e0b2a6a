import { MemoryBook } from '../../src/workbench/host/memory-book'
import { excelWith, refusalOf } from './opened'

const SHARES = [
  ['Chỉ tiêu', 'Tỷ lệ', 'Mục tiêu'],
  ['CT01', 0.12, 0.15],
  ['CT04', 0.5, 1],
]

const book = (): MemoryBook => new MemoryBook({ Sheet1: SHARES, Khác: SHARES })

/** A chart of those shares, and what the work gives. */
async function withChart<Given>(
  work: (chart: Excel.Chart, context: Excel.RequestContext, charts: Excel.ChartCollection) => Promise<Given> | Given,
  of = book(),
): Promise<Given> {
  const excel = await excelWith(of)
  return excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1')
    const chart = sheet.charts.add('ColumnClustered', sheet.getRange('A1:C3'), 'Columns')
    const given = await work(chart, context, sheet.charts)
    await context.sync()
    return given
  })
}

describe('a chart', () => {
  it('takes names from the first column, headings from the first row, and a series from each other column', async () => {
    const read = await withChart(async (chart, context) => {
      chart.load('name,title/text,legend/visible,series/items/name,series/items/chartType')
      const [names, values] = [
        chart.series.getItemAt(1).getDimensionValues('Categories'),
        chart.series.getItemAt(1).getDimensionValues('Values'),
      ]
      await context.sync()
      const series = chart.series.items.map(({ name, chartType }) => [name, chartType])
      return { name: chart.name, title: chart.title.text, legend: chart.legend.visible, series, names: names.value, values: values.value }
    })
    expect(read).toEqual({
      name: 'Chart 1',
      title: 'Chart Title',
      legend: true,
      series: [
        ['Tỷ lệ', 'ColumnClustered'],
        ['Mục tiêu', 'ColumnClustered'],
      ],
      names: ['CT01', 'CT04'],
      values: ['0.15', '1'],
    })
  })

  it('of bare numbers counts them and names its series itself', async () => {
    const of = new MemoryBook({ Sheet1: [[1, 2], [3, 4]] }) // prettier-ignore
    const excel = await excelWith(of)
    await excel.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1')
      const { series } = sheet.charts.add('ColumnClustered', sheet.getRange('A1:B2'), 'Columns')
      series.load('items/name')
      const names = series.getItemAt(0).getDimensionValues('Categories')
      await context.sync()
      expect([series.items.map(({ name }) => name), names.value]).toEqual([
        ['Series1', 'Series2'],
        ['1', '2'],
      ])
    })
  })

  it('shows its cells as they are now, and its axis follows them unless it is told', async () => {
    const axes = await withChart(async (chart, context) => {
      const read = async (): Promise<unknown[]> => {
        const axis = chart.axes.valueAxis.load('minimum,maximum,numberFormat')
        await context.sync()
        return [axis.minimum, axis.maximum, axis.numberFormat]
      }
      const before = await read()
      const cells = chart.worksheet.getRange('B2:C3')
      cells.values = [[12, 15], [-30, 47]] // prettier-ignore
      cells.numberFormat = [['0.0', '0'], ['0', '0']] // prettier-ignore
      const changed = await read()
      chart.axes.valueAxis.maximum = 60
      chart.axes.valueAxis.minimum = 0
      const told = await read()
      chart.axes.valueAxis.minimum = ''
      return [before, changed, told, await read()]
    })
    expect(axes).toEqual([
      [0, 1.2, 'General'],
      [-40, 60, '0.0'],
      [0, 60, '0.0'],
      [-40, 60, '0.0'],
    ])
  })

  it('stands beside its cells, over the cells it is put over, or where it is put in points', async () => {
    const places = await withChart(async (chart, context) => {
      const read = async (): Promise<number[]> => {
        chart.load('left,top,width,height')
        await context.sync()
        return [chart.left, chart.top, chart.width, chart.height]
      }
      const first = await read()
      chart.setPosition('B3', 'D10')
      const over = await read()
      chart.setPosition('A1')
      const moved = await read()
      Object.assign(chart, { left: 10, top: 20, width: 500, height: 250 })
      return [first, over, moved, await read()]
    })
    expect(places).toEqual([
      [144, 0, 360, 216],
      [48, 30, 144, 120],
      [0, 0, 144, 120],
      [10, 20, 500, 250],
    ])
  })

  it('is found by its name until it is deleted', async () => {
    const found = await withChart(async (chart, context, charts) => {
      chart.name = 'Kết quả'
      const [known, unknown] = [charts.getItemOrNullObject('kết quả'), charts.getItemOrNullObject('Chart 1')]
      const count = charts.getCount()
      await context.sync()
      chart.delete()
      const after = charts.getCount()
      await context.sync()
      return [known.isNullObject, unknown.isNullObject, count.value, after.value]
    })
    expect(found).toEqual([false, true, 1, 0])
    expect((await refusalOf(withChart((_, __, charts) => void charts.getItem('Kết quả')))).code).toBe('ItemNotFound')
  })
})

describe('Excel refuses by name', () => {
  type Wish = (chart: Excel.Chart, context: Excel.RequestContext, charts: Excel.ChartCollection) => void

  it.each<[string, Wish, string]>([
    ['another kind of chart', (chart, _, charts) => void charts.add('Pie', chart.worksheet.getRange('A1:B3'), 'Columns'), 'ChartCollection.add("Pie")'],
    ['series by rows', (chart, _, charts) => void charts.add('ColumnClustered', chart.worksheet.getRange('A1:B3'), 'Rows'), 'seriesBy: "Rows"'],
    ['cells of another sheet', (_, { workbook }, charts) => void charts.add('ColumnClustered', workbook.worksheets.getItem('Khác').getRange('A1:B3'), 'Columns'), 'cells of another sheet'],
    ['another kind of series', (chart) => void (chart.series.getItemAt(0).chartType = 'Area'), 'ChartSeries.chartType = "Area"'],
    ['another mark', (chart) => void (chart.series.getItemAt(1).markerStyle = 'Star'), 'ChartSeries.markerStyle = "Star"'],
    ['a legend at the side', (chart) => void (chart.legend.position = 'Right'), 'ChartLegend.position = "Right"'],
    ['a dashed line', (chart) => void (chart.series.getItemAt(1).format.line.lineStyle = 'Dash'), 'ChartLineFormat.lineStyle = "Dash"'],
    ['a member that the stand-in has not got', (chart) => void (chart.plotArea.position = 'Custom'), 'Chart.plotArea'],
  ])('%s', async (_, wish, words) => {
    const { code, message } = await refusalOf(withChart((...given) => wish(...given)))
    expect(['NotImplemented', 'ApiNotFound']).toContain(code)
    expect(message).toContain(words)
  }) // prettier-ignore

  it('charts on a protected sheet', async () => {
    const of = book()
    of.sheet('Sheet1').protected = true
    expect((await refusalOf(withChart(() => undefined, of))).code).toBe('AccessDenied')
    expect(of.sheet('Sheet1').charts).toEqual([])
  })
})
