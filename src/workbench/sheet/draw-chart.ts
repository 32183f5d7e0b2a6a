import type { ChartFigures, SeriesFigures, SheetChart } from '../host'

/** Of a chart that says nothing of its colours, as Excel's usual theme has them. */
const USUAL_COLOURS = ['#4472C4', '#ED7D31', '#A5A5A5', '#FFC000', '#5B9BD5', '#70AD47']
const INK = '#404040'
const RULE = '#D9D9D9'
const EDGE = 10
const TITLE = { size: 18, room: 34 }
const TEXT = { size: 12, room: 20 }
/** Of a character to its size, near enough to know whether names fit side by side. */
const CHARACTER = 0.58
const POINT = 4 / 3
const SLANT = 45

interface Size {
  readonly width: number
  readonly height: number
}
interface Plot extends Size {
  readonly left: number
  readonly top: number
  readonly slot: number
  readonly heightAt: (value: number) => number
}
type Attributes = Readonly<Record<string, string | number>>

/** The chart as a picture of that size in pixels: columns, lines, marks, axis, names, legend. */
export function drawChart(chart: SheetChart, figures: ChartFigures, size: Size): SVGSVGElement {
  const svg = element('svg', { viewBox: `0 0 ${size.width} ${size.height}`, role: 'img', 'aria-label': inWords(chart, figures) })
  svg.append(element('rect', { x: 0.5, y: 0.5, width: size.width - 1, height: size.height - 1, fill: '#FFFFFF', stroke: RULE }))
  if (chart.title)
    svg.append(write(chart.title, { x: size.width / 2, y: EDGE + TITLE.size, 'font-size': TITLE.size, 'data-part': 'title' }))
  const ticks = ticksOf(figures.axis)
  const slanted = areSlanted(figures, size)
  const plot = plotOf(chart, figures, size, { ticks, slanted })
  for (const { at, text } of ticks) svg.append(...drawTick(plot, at, text))
  figures.names.forEach((name, place) => svg.append(drawName(plot, name, place, slanted)))
  svg.append(...drawColumns(chart, figures, plot))
  for (const series of figures.series) if (series.kind === 'line') svg.append(...drawLine(series, figures, plot))
  if (chart.legend !== 'none') svg.append(drawLegend(chart, figures, size))
  return svg
}

/** "Kết quả so với mục tiêu. CT01: Tỷ lệ 12,8%, Mức 15%; …" */
function inWords({ title }: SheetChart, { names, series, axis }: ChartFigures): string {
  const each = names.map((name, place) => {
    const values = series.map((one) => `${one.name} ${formatFigure(one.figures[place] ?? 0, preciser(axis.numberFormat))}`)
    return `${name}: ${values.join(', ')}`
  })
  return `${title}. ${each.join('; ')}`
}
const preciser = (format: string): string => (format.endsWith('%') ? '0.0%' : format)

/** In the format's decimals, with a Vietnamese comma; formats other than of plain numbers and percentages show the number itself. */
export function formatFigure(value: number, format: string): string {
  const [, fraction, percent] = /^(?:#,##)?0(?:\.(0+))?(%)?$/.exec(format) ?? []
  const isPlain = fraction === undefined && percent === undefined && !/^(?:#,##)?0$/.test(format)
  const decimals = fraction?.length ?? 0
  const digits = isPlain ? { maximumFractionDigits: 10 } : { minimumFractionDigits: decimals, maximumFractionDigits: decimals }
  return new Intl.NumberFormat('vi-VN', { ...digits, useGrouping: format.startsWith('#,##'), ...(percent && { style: 'percent' }) }).format(value) // prettier-ignore
}

function ticksOf({ minimum, maximum, step, numberFormat }: ChartFigures['axis']): readonly { at: number; text: string }[] {
  const count = Math.floor((maximum - minimum) / step + 1e-9)
  return Array.from({ length: count + 1 }, (_, place) => {
    const at = Number((minimum + place * step).toPrecision(12))
    return { at, text: formatFigure(at, numberFormat) }
  })
}

const widthOf = (text: string): number => text.length * TEXT.size * CHARACTER
const longest = (texts: readonly string[]): number => Math.max(0, ...texts.map(widthOf))
const areSlanted = ({ names }: ChartFigures, { width }: Size): boolean => longest(names) > (width - 6 * EDGE) / Math.max(1, names.length)

function plotOf(
  chart: SheetChart,
  { names, axis }: ChartFigures,
  size: Size,
  { ticks, slanted }: { readonly ticks: readonly { readonly text: string }[]; readonly slanted: boolean },
): Plot {
  const left = EDGE + longest(ticks.map(({ text }) => text)) + 6
  const top = EDGE + (chart.title ? TITLE.room : 0) + (chart.legend === 'top' ? TEXT.room : 0) + 4
  const below = (slanted ? longest(names) * Math.SQRT1_2 + TEXT.size : TEXT.room) + (chart.legend === 'bottom' ? TEXT.room : 0)
  const width = Math.max(1, size.width - EDGE - left)
  const height = Math.max(1, size.height - EDGE - below - top)
  const { minimum, maximum } = axis
  const heightAt = (value: number): number =>
    top + height * (1 - (Math.min(maximum, Math.max(minimum, value)) - minimum) / (maximum - minimum))
  return { left, top, width, height, slot: width / Math.max(1, names.length), heightAt }
}

function drawTick({ left, width, heightAt }: Plot, at: number, text: string): SVGElement[] {
  const y = heightAt(at)
  const line = element('line', { x1: left, x2: left + width, y1: y, y2: y, stroke: at === 0 ? '#7F7F7F' : RULE })
  return [line, write(text, { x: left - 6, y: y + 4, 'text-anchor': 'end', 'data-part': 'tick' })]
}

function drawName({ left, top, height, slot }: Plot, name: string, place: number, slanted: boolean): SVGElement {
  const [x, y] = [left + slot * (place + 0.5), top + height + TEXT.size + 4]
  const turned: Attributes = slanted ? { transform: `rotate(-${SLANT} ${x} ${y})`, 'text-anchor': 'end' } : {}
  return write(name, { x, y, ...turned, 'data-part': 'name' })
}

function drawColumns({ gap }: SheetChart, { series, axis }: ChartFigures, { left, slot, heightAt }: Plot): SVGElement[] {
  const columns = series.filter(({ kind }) => kind === 'columns')
  const width = slot / (columns.length + gap / 100)
  const ground = heightAt(Math.max(0, axis.minimum))
  return columns.flatMap((one, beside) =>
    one.figures.flatMap((value, place) => {
      if (value === null) return []
      const x = left + slot * place + (width * gap) / 200 + width * beside
      const y = heightAt(value)
      const look = { fill: colourOf(one, series), ...(one.line && { stroke: one.line }) }
      const named = { 'data-part': 'column', 'data-series': one.name, 'data-value': value }
      return [element('rect', { x, y: Math.min(y, ground), width, height: Math.abs(ground - y), ...look, ...named })]
    }),
  )
}

function drawLine(one: SeriesFigures, { series }: ChartFigures, { left, slot, heightAt }: Plot): SVGElement[] {
  const points = one.figures.flatMap((value, place) =>
    value === null ? [] : [{ value, x: left + slot * (place + 0.5), y: heightAt(value) }],
  )
  const path = points.map(({ x, y }) => `${x},${y}`).join(' ')
  const line = element('polyline', { points: path, fill: 'none', stroke: one.line || colourOf(one, series), 'stroke-width': 2 })
  const marks = points.flatMap(({ value, x, y }) => {
    const mark = drawMark(one, x, y)
    if (!mark) return []
    for (const [name, set] of Object.entries({ 'data-part': 'mark', 'data-series': one.name, 'data-value': value }))
      mark.setAttribute(name, String(set))
    return [mark]
  })
  return [...(one.line === '' ? [] : [line]), ...marks]
}

function drawMark({ mark }: SeriesFigures, x: number, y: number): SVGElement | undefined {
  if (!mark || mark.shape === 'none') return undefined
  const [width, fill] = [mark.size * POINT, mark.color]
  if (mark.shape === 'circle') return element('circle', { cx: x, cy: y, r: width / 2, fill })
  const height = Math.max(2, width / 5)
  return element('rect', { x: x - width / 2, y: y - height / 2, width, height, fill })
}

function drawLegend({ legend, title }: SheetChart, { series }: ChartFigures, size: Size): SVGElement {
  const swatch = 16
  const widths = series.map(({ name }) => swatch + 6 + widthOf(name) + 18)
  let x = (size.width - widths.reduce((total, width) => total + width, 0)) / 2
  const y = legend === 'top' ? EDGE + (title ? TITLE.room : 0) + TEXT.size : size.height - EDGE - 4
  const group = element('g', { 'data-part': 'legend' })
  series.forEach((one, place) => {
    if (one.kind === 'columns')
      group.append(
        element('rect', {
          x: x + 3, y: y - 9, width: 10, height: 10, fill: colourOf(one, series), ...(one.line && { stroke: one.line }) }), // prettier-ignore
      )
    else {
      if (one.line !== '')
        group.append(element('line', { x1: x, x2: x + swatch, y1: y - 4, y2: y - 4, stroke: one.line || colourOf(one, series), 'stroke-width': 2 })) // prettier-ignore
      const sized = one.mark && { ...one, mark: { ...one.mark, size: Math.min(one.mark.size, swatch / POINT) } }
      const mark = sized && drawMark(sized, x + swatch / 2, y - 4)
      if (mark) group.append(mark)
    }
    group.append(write(one.name, { x: x + swatch + 6, y, 'text-anchor': 'start' }))
    x += widths[place]!
  })
  return group
}

const colourOf = (one: SeriesFigures, all: readonly SeriesFigures[]): string =>
  one.fill ?? USUAL_COLOURS[all.indexOf(one) % USUAL_COLOURS.length]!

function write(text: string, attributes: Attributes): SVGTextElement {
  const written = element('text', { 'text-anchor': 'middle', 'font-size': TEXT.size, fill: INK, ...attributes })
  written.textContent = text
  return written
}

function element<Name extends keyof SVGElementTagNameMap>(name: Name, attributes: Attributes): SVGElementTagNameMap[Name] {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name)
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value))
  return made
}
