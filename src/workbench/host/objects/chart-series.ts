import type { ChartMark, ChartSeries } from '../book'
import { readFigures } from '../chart-figures'
import { ApiError } from '../wire'
import type { ChartOwner } from './chart-owner'
import { readColour } from './colours'
import { ExcelCollection, ExcelObject } from './excel-object'

const SHAPES = { None: 'none', Dash: 'dash', Circle: 'circle' } as const
const USUAL_MARK: ChartMark = { shape: 'circle', size: 5, color: '#000000' }

export class ChartSeriesList extends ExcelCollection<Series> {
  readonly $type = 'ChartSeriesCollection'
  constructor(private readonly chart: ChartOwner) {
    super()
  }
  get count(): number {
    return this.$items().length
  }
  $items(): readonly Series[] {
    return this.chart.$read('series').series.map((_, place) => new Series(this.chart, place))
  }
}

class Series extends ExcelObject {
  readonly $type = 'ChartSeries'
  constructor(
    private readonly chart: ChartOwner,
    private readonly place: number,
  ) {
    super()
  }
  get name(): string {
    return readFigures(this.chart.$sheet, this.chart.$read('series')).series[this.place]!.name
  }
  get chartType(): string {
    const { kind, mark } = this.$series
    if (kind === 'columns') return 'ColumnClustered'
    return mark && mark.shape !== 'none' ? 'LineMarkers' : 'Line'
  }
  set chartType(type: string) {
    if (type === 'ColumnClustered') this.$change({ kind: 'columns', mark: undefined })
    else if (type === 'Line') this.$change({ kind: 'line', mark: undefined })
    else if (type === 'LineMarkers') this.$change({ kind: 'line', mark: USUAL_MARK })
    else throw new ApiError('NotImplemented', `ChartSeries.chartType = "${type}"`)
  }
  get gapWidth(): number {
    return this.chart.$read('series').gap
  }
  set gapWidth(gap: number) {
    if (!(gap >= 0 && gap <= 500)) throw new ApiError('InvalidArgument', 'ChartSeries.gapWidth')
    this.chart.$change('series', { gap })
  }
  get markerStyle(): string {
    const { shape } = this.$mark
    return Object.entries(SHAPES).find(([, own]) => own === shape)![0]
  }
  set markerStyle(style: string) {
    const shape = SHAPES[style as keyof typeof SHAPES]
    if (!shape) throw new ApiError('NotImplemented', `ChartSeries.markerStyle = "${style}"`)
    this.$change({ mark: { ...this.$mark, shape } })
  }
  get markerSize(): number {
    return this.$mark.size
  }
  set markerSize(size: number) {
    if (!(size >= 2 && size <= 72)) throw new ApiError('InvalidArgument', 'ChartSeries.markerSize')
    this.$change({ mark: { ...this.$mark, size } })
  }
  /** Marks are of one colour, inside and around. */
  get markerBackgroundColor(): string {
    return this.$mark.color
  }
  set markerBackgroundColor(color: string) {
    this.$change({ mark: { ...this.$mark, color: readColour(color, 'ChartSeries.markerBackgroundColor') } })
  }
  get markerForegroundColor(): string {
    return this.$mark.color
  }
  set markerForegroundColor(color: string) {
    this.markerBackgroundColor = color
  }
  get format(): SeriesFormat {
    return new SeriesFormat(this)
  }
  /** As text, as Excel gives them. */
  getDimensionValues(dimension: string): readonly string[] {
    const { names, series } = readFigures(this.chart.$sheet, this.chart.$read('series'))
    if (dimension === 'Categories') return names
    if (dimension === 'Values') return series[this.place]!.figures.map((value) => String(value ?? ''))
    throw new ApiError('InvalidArgument', 'ChartSeries.getDimensionValues')
  }

  get $series(): ChartSeries {
    const series = this.chart.$read('series').series[this.place]
    if (!series) throw new ApiError('ItemNotFound', 'ChartSeries')
    return series
  }
  get $mark(): ChartMark {
    return this.$series.mark ?? { ...USUAL_MARK, shape: 'none' }
  }
  $change(change: Partial<ChartSeries>): void {
    const { series } = this.chart.$read('series')
    this.chart.$change('series', { series: series.map((one, place) => (place === this.place ? { ...one, ...change } : one)) })
  }
}

class SeriesFormat extends ExcelObject {
  readonly $type = 'ChartSeriesFormat'
  constructor(private readonly series: Series) {
    super()
  }
  get fill(): SeriesFill {
    return new SeriesFill(this.series)
  }
  get line(): SeriesLine {
    return new SeriesLine(this.series)
  }
}

class SeriesFill extends ExcelObject {
  readonly $type = 'ChartFill'
  constructor(private readonly series: Series) {
    super()
  }
  setSolidColor(color: string): void {
    this.series.$change({ fill: readColour(color, 'ChartFill.setSolidColor') })
  }
}

class SeriesLine extends ExcelObject {
  readonly $type = 'ChartLineFormat'
  constructor(private readonly series: Series) {
    super()
  }
  get color(): string {
    return this.series.$series.line ?? ''
  }
  set color(color: string) {
    this.series.$change({ line: readColour(color, 'ChartLineFormat.color') })
  }
  get lineStyle(): string {
    return this.series.$series.line === '' ? 'None' : 'Continuous'
  }
  set lineStyle(style: string) {
    if (style !== 'None') throw new ApiError('NotImplemented', `ChartLineFormat.lineStyle = "${style}"`)
    this.series.$change({ line: '' })
  }
}
