import type { Worksheet } from 'exceljs'
import { quoteSheet, splitAddress } from '../host/addresses'
import type { Area, ChartMark, ChartSeries, SheetChart } from '../host/book'
import { CHART_NS, DRAWING_NS, EMU_PER_POINT, type ChartPart } from './drawings'
import { readAreas } from './references'
import { refOf } from './tables'
import { attribute, decode, elements, encode, inner, valueOf, XML } from './xml'

const USUAL_GAP = 150
const [NAME_AXIS, VALUE_AXIS] = [500000001, 500000002]
const KNOWN = ['barChart', 'lineChart']

/** The chart of a part; undefined when it holds other kinds than columns and lines, or shows cells of another sheet. */
export function readChart({ xml, name, from, to }: ChartPart, id: string, sheet: string): SheetChart | undefined {
  const plot = inner(xml, 'plotArea')
  const kinds = [...plot.matchAll(/<(?:\w+:)?(\w+Chart)[\s>]/g)].map(([, kind]) => kind!)
  const isColumns = valueOf(plot, 'barDir') !== 'bar' && ['clustered', 'standard', undefined].includes(valueOf(plot, 'grouping'))
  if (!kinds.length || !kinds.every((kind) => KNOWN.includes(kind)) || !isColumns) return undefined
  const read = KNOWN.flatMap((kind) =>
    elements(plot, kind).flatMap((group) => elements(group.inner, 'ser').map((series) => readSeries(series.inner, kind, sheet))),
  ).sort((one, other) => (one?.order ?? 0) - (other?.order ?? 0))
  if (read.some((one) => one === undefined)) return undefined
  const series = read as readonly ReadSeries[]
  const [before = ''] = xml.split(/<(?:\w+:)?plotArea[\s>]/)
  const axis = inner(plot, 'valAx')
  const [minimum, maximum] = [valueOf(inner(axis, 'scaling'), 'min'), valueOf(inner(axis, 'scaling'), 'max')]
  const format = elements(axis, 'numFmt')[0]?.attributes ?? ''
  return {
    id,
    name,
    title: [...inner(before, 'title').matchAll(/<(?:\w+:)?t(?:\s[^>]*)?>([^<]*)</g)].map(([, text]) => decode(text!)).join(''),
    legend: elements(xml, 'legend').length === 0 ? 'none' : valueOf(xml, 'legendPos') === 't' ? 'top' : 'bottom',
    axis: {
      ...(minimum !== undefined && { minimum: Number(minimum) }),
      ...(maximum !== undefined && { maximum: Number(maximum) }),
      ...(attribute(format, 'sourceLinked') === '0' && { numberFormat: attribute(format, 'formatCode') }),
    },
    gap: Number(valueOf(plot, 'gapWidth') ?? USUAL_GAP),
    ...(series[0]?.names && { names: series[0].names }),
    series: series.map(({ one }) => one),
    from,
    to,
  }
}

interface ReadSeries {
  readonly order: number
  readonly names?: Area
  readonly one: ChartSeries
}

function readSeries(xml: string, kind: string, sheet: string): ReadSeries | undefined {
  const areaOf = (part: string): Area | undefined => readReference(inner(inner(xml, part), 'f'), sheet)
  const [values, heading, names] = [areaOf('val'), areaOf('tx'), areaOf('cat')]
  if (!values) return undefined
  const [marker] = elements(xml, 'marker')
  const look = inner(xml.replace(/<(\w+:)?marker>[\s\S]*?<\/(?:\w+:)?marker>/, ''), 'spPr')
  const [outline] = elements(look, 'ln')
  const fill = colourOf(look.replace(/<(\w+:)?ln[\s>][\s\S]*<\/(?:\w+:)?ln>/, ''))
  const line = outline && (/<(?:\w+:)?noFill/.test(outline.inner) ? '' : colourOf(outline.inner))
  const mark = kind === 'lineChart' ? readMark(marker?.inner ?? '') : undefined
  const shown = { kind: kind === 'lineChart' ? ('line' as const) : ('columns' as const), values }
  return {
    order: Number(valueOf(xml, 'order') ?? 0),
    ...(names && { names }),
    one: { ...shown, ...(heading && { heading }), ...(fill && { fill }), ...(line !== undefined && { line }), ...(mark && { mark }) },
  }
}

function readMark(xml: string): ChartMark | undefined {
  const symbol = valueOf(xml, 'symbol')
  if (symbol === 'none') return undefined
  return { shape: symbol === 'dash' ? 'dash' : 'circle', size: Number(valueOf(xml, 'size') ?? 5), color: colourOf(xml) ?? '#000000' }
}

function colourOf(xml: string): string | undefined {
  const colour = valueOf(xml, 'srgbClr')
  return colour && `#${colour.toUpperCase()}`
}

/** Cells of the chart's own sheet. */
function readReference(formula: string, own: string): Area | undefined {
  const { sheet, local } = splitAddress(decode(formula))
  const [range] = sheet === own ? readAreas(local) : []
  if (!range) return undefined
  const { startRow: row, endRow, startColumn: column, endColumn } = range
  return { row, column, rows: endRow - row + 1, columns: endColumn - column + 1 }
}

/** The part of a chart, with the values its cells have in the file: some programs show those and do not look at the cells. */
export function writeChart(chart: SheetChart, sheet: Worksheet): ChartPart {
  const { name, title, legend, from, to } = chart
  const heading = title === '' ? '' : `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="1400" b="0"/></a:pPr><a:r><a:rPr lang="vi-VN" sz="1400" b="0"/><a:t>${encode(title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>` // prettier-ignore
  const shown = legend === 'none' ? '' : `<c:legend><c:legendPos val="${legend === 'top' ? 't' : 'b'}"/><c:overlay val="0"/></c:legend>`
  const axes = chart.series.length ? nameAxis() + valueAxis(chart.axis) : ''
  const xml =
    `${XML}<c:chartSpace xmlns:c="${CHART_NS}" xmlns:a="${DRAWING_NS}"><c:roundedCorners val="0"/><c:chart>${heading}` +
    `<c:autoTitleDeleted val="${heading ? 0 : 1}"/><c:plotArea><c:layout/>${writeColumns(chart, sheet)}${writeLines(chart, sheet)}${axes}</c:plotArea>` +
    `${shown}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>`
  return { xml, name, from, to }
}

const AXES = `<c:axId val="${NAME_AXIS}"/><c:axId val="${VALUE_AXIS}"/>`

function writeColumns(chart: SheetChart, sheet: Worksheet): string {
  const series = writeSeries(chart, sheet, 'columns')
  if (!series) return ''
  return `<c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:varyColors val="0"/>${series}<c:gapWidth val="${chart.gap}"/>${AXES}</c:barChart>`
}

function writeLines(chart: SheetChart, sheet: Worksheet): string {
  const series = writeSeries(chart, sheet, 'line')
  return series && `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series}<c:marker val="1"/>${AXES}</c:lineChart>`
}

function writeSeries({ series, names }: SheetChart, sheet: Worksheet, kind: ChartSeries['kind']): string {
  return series
    .map((one, place) => {
      if (one.kind !== kind) return ''
      const heading = one.heading ? `<c:tx>${writeTexts(one.heading, sheet)}</c:tx>` : ''
      const categories = names ? `<c:cat>${writeTexts(names, sheet)}</c:cat>` : ''
      const own = kind === 'columns' ? '<c:invertIfNegative val="0"/>' : writeMark(one.mark)
      const end = kind === 'columns' ? '' : '<c:smooth val="0"/>'
      return (
        `<c:ser><c:idx val="${place}"/><c:order val="${place}"/>${heading}${writeLook(one)}${own}${categories}` +
        `<c:val>${writeNumbers(one.values, sheet)}</c:val>${end}</c:ser>`
      )
    })
    .join('')
}

const solid = (colour: string): string => `<a:solidFill><a:srgbClr val="${colour.slice(1)}"/></a:solidFill>`

function writeLook({ kind, fill, line }: ChartSeries): string {
  if (fill === undefined && line === undefined) return ''
  const width = kind === 'line' ? 2.25 * EMU_PER_POINT : EMU_PER_POINT
  const outline = line === undefined ? '' : `<a:ln w="${width}">${line === '' ? '<a:noFill/>' : solid(line)}</a:ln>`
  return `<c:spPr>${fill ? solid(fill) : ''}${outline}</c:spPr>`
}

function writeMark(mark: ChartMark | undefined): string {
  if (!mark || mark.shape === 'none') return '<c:marker><c:symbol val="none"/></c:marker>'
  const look = `<c:spPr>${solid(mark.color)}<a:ln w="${EMU_PER_POINT}">${solid(mark.color)}</a:ln></c:spPr>`
  return `<c:marker><c:symbol val="${mark.shape}"/><c:size val="${mark.size}"/>${look}</c:marker>`
}

const referenceTo = (area: Area, sheet: Worksheet): string =>
  `<c:f>${encode(`${quoteSheet(sheet.name)}!${refOf(area).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2')}`)}</c:f>`

const cellsOf = ({ row, column, rows, columns }: Area, sheet: Worksheet): ReturnType<Worksheet['getCell']>[] =>
  Array.from({ length: rows * columns }, (_, place) => sheet.getCell(row + 1 + Math.floor(place / columns), column + 1 + (place % columns)))

function writeTexts(area: Area, sheet: Worksheet): string {
  const cells = cellsOf(area, sheet)
  const points = cells.map(({ text }, place) => `<c:pt idx="${place}"><c:v>${encode(text)}</c:v></c:pt>`).join('')
  return `<c:strRef>${referenceTo(area, sheet)}<c:strCache><c:ptCount val="${cells.length}"/>${points}</c:strCache></c:strRef>`
}

function writeNumbers(area: Area, sheet: Worksheet): string {
  const cells = cellsOf(area, sheet)
  const points = cells.map(({ value, result }, place) => {
    const number = result ?? value
    return typeof number === 'number' ? `<c:pt idx="${place}"><c:v>${number}</c:v></c:pt>` : ''
  })
  const format = `<c:formatCode>${encode(cells[0]?.numFmt ?? 'General')}</c:formatCode>`
  return `<c:numRef>${referenceTo(area, sheet)}<c:numCache>${format}<c:ptCount val="${cells.length}"/>${points.join('')}</c:numCache></c:numRef>`
}

function nameAxis(): string {
  return (
    `<c:catAx><c:axId val="${NAME_AXIS}"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="b"/>` +
    '<c:numFmt formatCode="General" sourceLinked="1"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>' +
    `<c:crossAx val="${VALUE_AXIS}"/><c:crosses val="autoZero"/><c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx>`
  )
}

function valueAxis({ minimum, maximum, numberFormat }: SheetChart['axis']): string {
  const bounds = (maximum === undefined ? '' : `<c:max val="${maximum}"/>`) + (minimum === undefined ? '' : `<c:min val="${minimum}"/>`)
  const format = `<c:numFmt formatCode="${encode(numberFormat ?? 'General')}" sourceLinked="${numberFormat === undefined ? 1 : 0}"/>`
  return (
    `<c:valAx><c:axId val="${VALUE_AXIS}"/><c:scaling><c:orientation val="minMax"/>${bounds}</c:scaling><c:delete val="0"/><c:axPos val="l"/>` +
    `<c:majorGridlines><c:spPr><a:ln w="9525">${solid('#D9D9D9')}</a:ln></c:spPr></c:majorGridlines>${format}` +
    '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>' +
    `<c:crossAx val="${NAME_AXIS}"/><c:crosses val="autoZero"/><c:crossBetween val="between"/></c:valAx>`
  )
}
