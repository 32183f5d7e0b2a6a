import type { BookSheet, ChartSeries, SheetChart } from './book'

/** A series as it is drawn now. A value that is no number is null: nothing stands in its place. */
export interface SeriesFigures extends ChartSeries {
  readonly name: string
  readonly figures: readonly (number | null)[]
}

export interface ValueAxis {
  readonly minimum: number
  readonly maximum: number
  readonly step: number
  readonly numberFormat: string
}

/** What a chart shows, read from its cells. */
export interface ChartFigures {
  readonly names: readonly string[]
  readonly series: readonly SeriesFigures[]
  readonly axis: ValueAxis
}

const MOST_STEPS = 6
const NICE = [1, 2, 5, 10]

export function readFigures(sheet: BookSheet, { names, series, axis }: SheetChart): ChartFigures {
  const read = series.map((one, place) => ({
    ...one,
    name: one.heading ? (sheet.texts(one.heading)[0]?.[0] ?? '') : `Series${place + 1}`,
    figures: sheet
      .values(one.values)
      .flat()
      .map((value) => (typeof value === 'number' ? value : null)),
  }))
  const [first] = series
  const linked = first ? sheet.numberFormats({ ...first.values, rows: 1, columns: 1 })[0]?.[0] : undefined
  const length = Math.max(0, ...read.map(({ figures }) => figures.length))
  const written = names ? sheet.texts(names).flat() : []
  return {
    names: Array.from({ length }, (_, place) => written[place] ?? (names ? '' : String(place + 1))),
    series: read,
    axis: { ...scale(read.flatMap(({ figures }) => figures.filter((value) => value !== null)), axis), numberFormat: axis.numberFormat ?? linked ?? 'General' }, // prettier-ignore
  }
}

/** Round steps over all values and zero; a bound that is given holds. */
function scale(values: readonly number[], given: SheetChart['axis']): Omit<ValueAxis, 'numberFormat'> {
  const least = given.minimum ?? Math.min(0, ...values)
  const highest = given.maximum ?? Math.max(0, ...values)
  const most = highest > least ? highest : least + 1
  const span = most - least
  const step = niceStep(span)
  // Above the highest value some room is left, as in Excel.
  const room = most > 0 ? span / 20 : 0
  return {
    minimum: given.minimum ?? whole(Math.floor(least / step) * step),
    maximum: given.maximum === most ? most : whole(Math.ceil((most + room) / step) * step),
    step,
  }
}

/** 6 × 0.2 is 1.2 to people. */
const whole = (value: number): number => Number(value.toPrecision(12))

function niceStep(span: number): number {
  const power = 10 ** Math.floor(Math.log10(span / MOST_STEPS))
  // A tenth of a tenth is no tenth to a computer: 6 steps of 0.1 may be a hair short of 0.6.
  return power * NICE.find((nice) => span / (power * nice) <= MOST_STEPS + 1e-9)!
}
