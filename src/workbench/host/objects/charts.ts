import { parseArea, splitAddress } from '../addresses'
import type { Area, BookSheet, SheetChart } from '../book'
import { ApiError } from '../wire'
import type { ChartOwner } from './chart-owner'
import { ChartAxes, ChartLegend, ChartTitle } from './chart-parts'
import { cornerAt, pointOf, type Point } from './chart-place'
import { ChartSeriesList } from './chart-series'
import { ExcelCollection, ExcelObject } from './excel-object'
import { Range } from './range'
import { requireWritable } from './session'
import type { Session } from './session'

/** Points. */
const USUAL_SIZE = { width: 360, height: 216 }
const USUAL_GAP = 150

/** Charts of one sheet, of cells of that sheet. */
export class Charts extends ExcelCollection<Chart> {
  readonly $type = 'ChartCollection'
  constructor(
    private readonly session: Session,
    private readonly sheet: BookSheet,
  ) {
    super()
  }
  get count(): number {
    return this.sheet.charts.length
  }
  $items(): readonly Chart[] {
    return this.sheet.charts.map(({ id }) => new Chart(this.session, this.sheet, id))
  }
  /** Texts in the first column become names, texts in the first row headings; a column of numbers is a series. */
  add(type: string, source: Range, seriesBy?: string | null): Chart {
    requireWritable(this.session, this.sheet, 'ChartCollection.add')
    if (type !== 'ColumnClustered') throw new ApiError('NotImplemented', `ChartCollection.add("${type}")`)
    if (seriesBy !== 'Columns') throw new ApiError('NotImplemented', `ChartCollection.add(seriesBy: "${seriesBy ?? 'Auto'}")`)
    if (!(source instanceof Range)) throw new ApiError('InvalidArgument', 'ChartCollection.add')
    if (source.$sheet.id !== this.sheet.id) throw new ApiError('NotImplemented', 'ChartCollection.add(cells of another sheet)')
    const { charts } = this.sheet
    let number = 1
    while (charts.some(({ name }) => name === `Chart ${number}`)) number++
    const id = `{chart-${charts.reduce((last, chart) => Math.max(last, Number(/\d+/.exec(chart.id)?.[0])), 0) + 1}}`
    const from = { row: source.$area.row, column: source.$area.column + source.$area.columns, right: 0, down: 0 }
    const { left, top } = pointOf(this.sheet, from)
    const chart: SheetChart = {
      id,
      name: `Chart ${number}`,
      title: 'Chart Title',
      legend: 'bottom',
      axis: {},
      gap: USUAL_GAP,
      ...seriesOf(this.sheet, source.$area),
      from,
      to: cornerAt(this.sheet, { left: left + USUAL_SIZE.width, top: top + USUAL_SIZE.height }),
    }
    this.sheet.charts = [...charts, chart]
    return new Chart(this.session, this.sheet, id)
  }
  getItem(key: string): Chart {
    const chart = this.getItemOrNullObject(key)
    if (!chart) throw new ApiError('ItemNotFound', 'ChartCollection.getItem')
    return chart
  }
  getItemOrNullObject(key: string): Chart | null {
    const chart = this.sheet.charts.find(({ id, name }) => id === key || name.toLowerCase() === key.toLowerCase())
    return chart ? new Chart(this.session, this.sheet, chart.id) : null
  }
}

function seriesOf(sheet: BookSheet, area: Area): Pick<SheetChart, 'names' | 'series'> {
  const values = sheet.values(area)
  const isText = (row: number, column: number): boolean => typeof values[row]?.[column] !== 'number'
  const heading = values[0]!.every((_, column) => isText(0, column)) ? 1 : 0
  const named = values.slice(heading).every((_, row) => isText(row + heading, 0)) ? 1 : 0
  const column = (at: number): Area => ({ row: area.row + heading, rows: area.rows - heading, column: area.column + at, columns: 1 })
  return {
    ...(named && { names: column(0) }),
    series: Array.from({ length: area.columns - named }, (_, place) => ({
      kind: 'columns' as const,
      values: column(place + named),
      ...(heading && { heading: { ...column(place + named), row: area.row, rows: 1 } }),
    })),
  }
}

export class Chart extends ExcelObject implements ChartOwner {
  readonly $type = 'Chart'
  constructor(
    readonly $session: Session,
    readonly $sheet: BookSheet,
    private readonly key: string,
  ) {
    super()
  }
  override get $identity() {
    return { Id: this.key }
  }
  override get $gone(): boolean {
    return this.$sheet.charts.every(({ id }) => id !== this.key)
  }
  get id(): string {
    return this.key
  }
  get name(): string {
    return this.$read('name').name
  }
  set name(name: string) {
    this.$change('name', { name })
  }
  /** Points, as all four. */
  get left(): number {
    return this.$corner('left', 'from').left
  }
  set left(left: number) {
    this.$moveTo('left', { left, top: this.top })
  }
  get top(): number {
    return this.$corner('top', 'from').top
  }
  set top(top: number) {
    this.$moveTo('top', { left: this.left, top })
  }
  get width(): number {
    return this.$corner('width', 'to').left - this.left
  }
  set width(width: number) {
    this.$resize('width', { width, height: this.height })
  }
  get height(): number {
    return this.$corner('height', 'to').top - this.top
  }
  set height(height: number) {
    this.$resize('height', { width: this.width, height })
  }
  get title(): ChartTitle {
    return new ChartTitle(this)
  }
  get legend(): ChartLegend {
    return new ChartLegend(this)
  }
  get axes(): ChartAxes {
    return new ChartAxes(this)
  }
  get series(): ChartSeriesList {
    return new ChartSeriesList(this)
  }
  get worksheet(): ExcelObject {
    return this.$session.make.worksheet(this.$sheet)
  }
  /** Over the cells from the first to the last, both included. */
  setPosition(start: Range | string, end?: Range | string | null): void {
    const [first, last] = [this.$area(start), this.$area(end ?? start)]
    const from = { row: first.row, column: first.column, right: 0, down: 0 }
    if (end !== undefined && end !== null)
      return this.$change('setPosition', {
        from,
        to: { row: last.row + last.rows, column: last.column + last.columns, right: 0, down: 0 },
      })
    this.$moveTo('setPosition', pointOf(this.$sheet, from))
  }
  delete(): void {
    this.$read('delete')
    requireWritable(this.$session, this.$sheet, 'Chart.delete')
    this.$sheet.charts = this.$sheet.charts.filter(({ id }) => id !== this.key)
  }

  $read(member: string): SheetChart {
    const chart = this.$sheet.charts.find(({ id }) => id === this.key)
    if (!chart) throw new ApiError('ItemNotFound', `Chart.${member}`)
    return chart
  }
  $change(member: string, change: Partial<SheetChart>): void {
    this.$read(member)
    requireWritable(this.$session, this.$sheet, `Chart.${member}`)
    this.$sheet.charts = this.$sheet.charts.map((chart) => (chart.id === this.key ? { ...chart, ...change } : chart))
  }
  $corner(member: string, which: 'from' | 'to'): Point {
    return pointOf(this.$sheet, this.$read(member)[which])
  }
  $moveTo(member: string, { left, top }: Point): void {
    const { width, height } = this
    const to = { left: left + width, top: top + height }
    this.$change(member, { from: cornerAt(this.$sheet, { left, top }), to: cornerAt(this.$sheet, to) })
  }
  $resize(member: string, { width, height }: { readonly width: number; readonly height: number }): void {
    this.$change(member, { to: cornerAt(this.$sheet, { left: this.left + width, top: this.top + height }) })
  }
  $area(cell: Range | string): Area {
    const area = cell instanceof Range ? cell.$area : parseArea(splitAddress(cell).local)
    if (!area) throw new ApiError('InvalidArgument', 'Chart.setPosition')
    return area
  }
}
