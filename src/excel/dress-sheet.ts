import type { Area, CellLook, ChartToDraw, PageLook, TableToWrite } from '../workbook'
import { addressOf, cellAddress } from './address'
import { askExcel, supports, type Limits } from './ask-excel'
import { refusalOf } from './refusal'

const HORIZONTAL = { left: 'Left', center: 'Center', right: 'Right', justify: 'Justify' } as const
const VERTICAL = { top: 'Top', center: 'Center', bottom: 'Bottom' } as const
const POINTS_PER_MILLIMETRE = 72 / 25.4

/** Merges, type, lines, heights: everything that makes a table look as meant. Nothing is sent yet. */
export function dress(worksheet: Excel.Worksheet, { merges = [], looks = [], heights = [], hideGridlines = false }: TableToWrite): void {
  for (const merge of merges) worksheet.getRange(addressOf(merge)).merge(false)
  for (const { area, look } of looks) applyLook(worksheet, area, look)
  for (const { row, rows, points } of runsOf(heights))
    worksheet.getRange(addressOf({ row, column: 0, rows, columns: 1 })).format.rowHeight = points
  if (hideGridlines && supports('1.8')) worksheet.showGridlines = false
}

/** Neighbouring rows of one height are asked for together: an appendix has thousands. */
function runsOf(heights: NonNullable<TableToWrite['heights']>): readonly { row: number; rows: number; points: number }[] {
  const runs: { row: number; rows: number; points: number }[] = []
  for (const { row, points } of [...heights].sort((one, other) => one.row - other.row)) {
    const last = runs[runs.length - 1]
    if (last && last.points === points && last.row + last.rows === row) last.rows++
    else runs.push({ row, rows: 1, points })
  }
  return runs
}

function applyLook(worksheet: Excel.Worksheet, area: Area, look: CellLook): void {
  const { format } = worksheet.getRange(addressOf(area))
  const { font } = format
  if (look.font !== undefined) font.name = look.font
  if (look.size !== undefined) font.size = look.size
  if (look.bold !== undefined) font.bold = look.bold
  if (look.italic !== undefined) font.italic = look.italic
  if (look.underline !== undefined) font.underline = look.underline ? 'Single' : 'None'
  if (look.horizontal !== undefined) format.horizontalAlignment = HORIZONTAL[look.horizontal]
  if (look.vertical !== undefined) format.verticalAlignment = VERTICAL[look.vertical]
  if (look.wrap !== undefined) format.wrapText = look.wrap
  if (look.grid) for (const side of sidesOf(area)) format.borders.getItem(side).style = 'Continuous'
}

/** Excel refuses inner lines where there is no inside. */
function sidesOf({
  rows,
  columns,
}: Area): readonly ('EdgeTop' | 'EdgeBottom' | 'EdgeLeft' | 'EdgeRight' | 'InsideHorizontal' | 'InsideVertical')[] {
  return [
    'EdgeTop',
    'EdgeBottom',
    'EdgeLeft',
    'EdgeRight',
    ...(rows > 1 ? (['InsideHorizontal'] as const) : []),
    ...(columns > 1 ? (['InsideVertical'] as const) : []),
  ]
}

/** Paper, margins, repeated rows, page numbers. An Excel that cannot (before ExcelApi 1.9) keeps its own print setup. */
export async function setUpPage({ sheet, page }: TableToWrite, limits: Limits): Promise<void> {
  if (page === undefined || !supports('1.9')) return
  await leavingOut(() =>
    askExcel(async (context) => {
      layOut(context.workbook.worksheets.getItem(sheet), page)
      await context.sync()
    }, limits),
  )
}

function layOut(worksheet: Excel.Worksheet, { landscape, margins, area, titleRows, breaksBefore = [], pageNumber }: PageLook): void {
  const { pageLayout } = worksheet
  pageLayout.orientation = landscape ? 'Landscape' : 'Portrait'
  pageLayout.paperSize = 'A4'
  pageLayout.topMargin = margins.top * POINTS_PER_MILLIMETRE
  pageLayout.bottomMargin = margins.bottom * POINTS_PER_MILLIMETRE
  pageLayout.leftMargin = margins.left * POINTS_PER_MILLIMETRE
  pageLayout.rightMargin = margins.right * POINTS_PER_MILLIMETRE
  pageLayout.headerMargin = margins.header * POINTS_PER_MILLIMETRE
  pageLayout.footerMargin = margins.header * POINTS_PER_MILLIMETRE
  pageLayout.centerHorizontally = true
  pageLayout.zoom = { horizontalFitToPages: 1 }
  pageLayout.setPrintArea(addressOf(area))
  if (titleRows) pageLayout.setPrintTitleRows(`$${titleRows.from + 1}:$${titleRows.to + 1}`)
  for (const row of breaksBefore) worksheet.horizontalPageBreaks.add(addressOf({ row, column: 0, rows: 1, columns: 1 }))
  if (pageNumber) {
    const { headersFooters } = pageLayout
    headersFooters.state = 'FirstAndDefault'
    headersFooters.defaultForAllPages.centerHeader = `&"${pageNumber.font},Regular"&${pageNumber.size}&P`
    headersFooters.firstPage.centerHeader = ''
  }
}

/** Light inside and dark around, and what is aimed at black: they stay apart in a print without colours. */
const CHART_LOOK = { inside: '#9DC3E6', around: '#1F4E79', aim: '#000000', aimWidth: 20, gap: 60 }

/** Charts are worth trying, never worth failing for: the numbers stand on the sheet without them, and a plain chart is better than none. */
export async function drawCharts({ sheet, charts = [] }: TableToWrite, limits: Limits): Promise<void> {
  for (const chart of charts)
    await orDoWithout(async () => {
      await askExcel((context) => drawChart(context, sheet, chart), limits)
      await askExcel((context) => finishChart(context, sheet, chart), limits)
    })
}

async function drawChart(context: Excel.RequestContext, sheet: string, { title, data, at, width, height }: ChartToDraw): Promise<void> {
  const worksheet = context.workbook.worksheets.getItem(sheet)
  const chart = worksheet.charts.add('ColumnClustered', worksheet.getRange(addressOf(data)), 'Columns')
  chart.name = title
  chart.title.text = title
  chart.setPosition(cellAddress(at.row, at.column))
  chart.width = width
  chart.height = height
  await context.sync()
}

/** Of zero to a hundred per cent; the aims as marks across their columns. */
async function finishChart(context: Excel.RequestContext, sheet: string, { title }: ChartToDraw): Promise<void> {
  const { legend, axes, series } = context.workbook.worksheets.getItem(sheet).charts.getItem(title)
  const [shares, aims] = [series.getItemAt(0), series.getItemAt(1)]
  legend.position = 'Bottom'
  axes.valueAxis.minimum = 0
  axes.valueAxis.maximum = 1
  shares.format.fill.setSolidColor(CHART_LOOK.inside)
  shares.format.line.color = CHART_LOOK.around
  if (supports('1.8')) axes.valueAxis.numberFormat = '0%'
  if (supports('1.7')) {
    shares.gapWidth = CHART_LOOK.gap
    aims.chartType = 'LineMarkers'
    aims.format.line.lineStyle = 'None'
    aims.markerStyle = 'Dash'
    aims.markerSize = CHART_LOOK.aimWidth
    aims.markerBackgroundColor = CHART_LOOK.aim
    aims.markerForegroundColor = CHART_LOOK.aim
  }
  await context.sync()
}

async function orDoWithout(work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (refusalOf(error) === undefined) throw error
  }
}

async function leavingOut(work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (refusalOf(error)?.fault !== 'not-supported') throw error
  }
}
