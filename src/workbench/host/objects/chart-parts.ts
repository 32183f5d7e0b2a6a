import type { SheetChart } from '../book'
import { readFigures, type ValueAxis } from '../chart-figures'
import { ApiError } from '../wire'
import type { ChartOwner } from './chart-owner'
import { ExcelObject } from './excel-object'

export class ChartTitle extends ExcelObject {
  readonly $type = 'ChartTitle'
  constructor(private readonly chart: ChartOwner) {
    super()
  }
  get text(): string {
    return this.chart.$read('title').title
  }
  set text(title: string) {
    this.chart.$change('title', { title })
  }
  get visible(): boolean {
    return this.text !== ''
  }
}

const LEGEND = { Top: 'top', Bottom: 'bottom' } as const

export class ChartLegend extends ExcelObject {
  readonly $type = 'ChartLegend'
  constructor(private readonly chart: ChartOwner) {
    super()
  }
  get visible(): boolean {
    return this.chart.$read('legend').legend !== 'none'
  }
  set visible(shown: boolean) {
    if (shown !== this.visible) this.chart.$change('legend', { legend: shown ? 'bottom' : 'none' })
  }
  get position(): string {
    return this.chart.$read('legend').legend === 'top' ? 'Top' : 'Bottom'
  }
  set position(position: string) {
    const legend = LEGEND[position as keyof typeof LEGEND]
    if (!legend) throw new ApiError('NotImplemented', `ChartLegend.position = "${position}"`)
    this.chart.$change('legend', { legend })
  }
}

export class ChartAxes extends ExcelObject {
  readonly $type = 'ChartAxes'
  constructor(private readonly chart: ChartOwner) {
    super()
  }
  get valueAxis(): ChartValueAxis {
    return new ChartValueAxis(this.chart)
  }
}

class ChartValueAxis extends ExcelObject {
  readonly $type = 'ChartAxis'
  constructor(private readonly chart: ChartOwner) {
    super()
  }
  get minimum(): number {
    return this.$shown.minimum
  }
  /** "" lets it follow the values. */
  set minimum(value: number | '') {
    this.$change('minimum', value)
  }
  get maximum(): number {
    return this.$shown.maximum
  }
  set maximum(value: number | '') {
    this.$change('maximum', value)
  }
  get numberFormat(): string {
    return this.$shown.numberFormat
  }
  set numberFormat(numberFormat: string) {
    this.chart.$change('axes', { axis: { ...this.chart.$read('axes').axis, numberFormat } })
  }
  get $shown(): ValueAxis {
    return readFigures(this.chart.$sheet, this.chart.$read('axes')).axis
  }
  $change(bound: 'minimum' | 'maximum', value: number | ''): void {
    if (value !== '' && typeof value !== 'number') throw new ApiError('InvalidArgument', `ChartAxis.${bound}`)
    const axis: SheetChart['axis'] = { ...this.chart.$read('axes').axis, [bound]: value === '' ? undefined : value }
    this.chart.$change('axes', { axis })
  }
}
