import { MAX_COLUMNS, parseArea, splitAddress } from '../addresses'
import type { Area, BookSheet, PageSetup } from '../book'
import { ApiError } from '../wire'
import { ExcelObject } from './excel-object'
import { Range } from './range'
import { RangeAreas } from './range-areas'
import type { Session } from './session'

const MILLIMETRES_PER_POINT = 25.4 / 72
const POINTS_PER_UNIT: Readonly<Record<string, number>> = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 }

type Margins = NonNullable<PageSetup['margins']>

/** Excel's own margins, 0.75 and 0.7 inch, in millimetres. */
const USUAL_MARGINS: Margins = { top: 19.05, bottom: 19.05, left: 17.78, right: 17.78 }

/** 0.3 inch, in millimetres. */
const USUAL_HEADER_MARGIN = 7.62

const toPoints = (millimetres: number): number => Math.round((millimetres / MILLIMETRES_PER_POINT) * 1000) / 1000

interface Zoom {
  readonly scale?: number
  readonly horizontalFitToPages?: number
  readonly verticalFitToPages?: number
}

export class PageLayout extends ExcelObject {
  readonly $type = 'PageLayout'
  constructor(
    private readonly session: Session,
    private readonly sheet: BookSheet,
  ) {
    super()
  }

  get orientation(): 'Portrait' | 'Landscape' {
    return this.sheet.pageSetup.orientation === 'landscape' ? 'Landscape' : 'Portrait'
  }
  set orientation(value: string) {
    if (value !== 'Portrait' && value !== 'Landscape') throw new ApiError('InvalidArgument', 'PageLayout.orientation')
    this.$change({ orientation: value === 'Landscape' ? 'landscape' : 'portrait' })
  }
  get paperSize(): 'A4' {
    return 'A4'
  }
  set paperSize(value: string) {
    if (value !== 'A4') throw new ApiError('NotImplemented', `PageLayout.paperSize = "${value}"`)
    this.$change({ paper: 'A4' })
  }
  get centerHorizontally(): boolean {
    return this.sheet.pageSetup.centerHorizontally === true
  }
  set centerHorizontally(value: boolean) {
    this.$change({ centerHorizontally: value })
  }
  /** Points. */
  get topMargin(): number {
    return this.$margin('top')
  }
  set topMargin(points: number) {
    this.$setMargins({ top: points })
  }
  get bottomMargin(): number {
    return this.$margin('bottom')
  }
  set bottomMargin(points: number) {
    this.$setMargins({ bottom: points })
  }
  get leftMargin(): number {
    return this.$margin('left')
  }
  set leftMargin(points: number) {
    this.$setMargins({ left: points })
  }
  get rightMargin(): number {
    return this.$margin('right')
  }
  set rightMargin(points: number) {
    this.$setMargins({ right: points })
  }
  get headerMargin(): number {
    return toPoints(this.sheet.pageSetup.headerMargin ?? USUAL_HEADER_MARGIN)
  }
  set headerMargin(points: number) {
    this.$change({ headerMargin: points * MILLIMETRES_PER_POINT })
  }
  get footerMargin(): number {
    return toPoints(this.sheet.pageSetup.footerMargin ?? USUAL_HEADER_MARGIN)
  }
  set footerMargin(points: number) {
    this.$change({ footerMargin: points * MILLIMETRES_PER_POINT })
  }
  get headersFooters(): HeaderFooterGroup {
    return new HeaderFooterGroup(this)
  }
  setPrintMargins(unit: string, margins: Readonly<Partial<Record<string, number>>>): void {
    const factor = POINTS_PER_UNIT[unit]
    if (factor === undefined) throw new ApiError('InvalidArgument', 'PageLayout.setPrintMargins')
    const points: Partial<Record<keyof Margins, number>> = {}
    for (const side of ['top', 'bottom', 'left', 'right'] as const) {
      const size = margins[side]
      if (size !== undefined) points[side] = size * factor
    }
    this.$setMargins(points)
  }
  get zoom(): Zoom {
    const { fitToWidth, fitToHeight } = this.sheet.pageSetup
    if (fitToWidth === undefined && fitToHeight === undefined) return { scale: 100 }
    return {
      ...(fitToWidth === undefined ? {} : { horizontalFitToPages: fitToWidth }),
      ...(fitToHeight === undefined ? {} : { verticalFitToPages: fitToHeight }),
    }
  }
  set zoom({ scale, horizontalFitToPages, verticalFitToPages }: Zoom) {
    if (scale !== undefined && scale !== 100) throw new ApiError('NotImplemented', `PageLayout.zoom = { scale: ${scale} }`)
    this.$change({ fitToWidth: horizontalFitToPages, fitToHeight: verticalFitToPages })
  }
  setPrintArea(area: Range | RangeAreas | string): void {
    const [first, second] = area instanceof RangeAreas ? area.$areas : [this.$area(area, 'setPrintArea')]
    if (!first || second) throw new ApiError('NotImplemented', 'PageLayout.setPrintArea')
    this.$change({ printArea: first })
  }
  getPrintArea(): RangeAreas {
    const area = this.getPrintAreaOrNullObject()
    if (!area) throw new ApiError('ItemNotFound', 'PageLayout.getPrintArea')
    return area
  }
  getPrintAreaOrNullObject(): RangeAreas | null {
    const { printArea } = this.sheet.pageSetup
    return printArea ? new RangeAreas(this.session, this.sheet, [printArea]) : null
  }
  setPrintTitleRows(rows: Range | string): void {
    const area = this.$area(rows, 'setPrintTitleRows')
    this.$change({ titleRows: { from: area.row, to: area.row + area.rows - 1 } })
  }
  getPrintTitleRowsOrNullObject(): Range | null {
    const { titleRows } = this.sheet.pageSetup
    if (!titleRows) return null
    return new Range(this.session, this.sheet, {
      row: titleRows.from,
      rows: titleRows.to - titleRows.from + 1,
      column: 0,
      columns: MAX_COLUMNS,
    })
  }

  get $setup(): PageSetup {
    return this.sheet.pageSetup
  }
  $change(change: PageSetup): void {
    this.sheet.pageSetup = { ...this.sheet.pageSetup, ...change }
  }
  $margin(side: keyof Margins): number {
    return toPoints((this.sheet.pageSetup.margins ?? USUAL_MARGINS)[side])
  }
  $setMargins(points: Partial<Record<keyof Margins, number>>): void {
    const margins: Record<keyof Margins, number> = { ...(this.sheet.pageSetup.margins ?? USUAL_MARGINS) }
    for (const side of Object.keys(points) as (keyof Margins)[]) margins[side] = (points[side] ?? 0) * MILLIMETRES_PER_POINT
    this.$change({ margins })
  }
  $area(range: Range | string, method: string): Area {
    const area = range instanceof Range ? range.$area : parseArea(splitAddress(range).local)
    if (!area) throw new ApiError('InvalidArgument', `PageLayout.${method}`)
    return area
  }
}

/** Headers at the top centre: the same on all pages, or another one on the first. The book keeps no others. */
class HeaderFooterGroup extends ExcelObject {
  readonly $type = 'HeaderFooterGroup'
  constructor(private readonly layout: PageLayout) {
    super()
  }
  get state(): 'Default' | 'FirstAndDefault' {
    return this.layout.$setup.centerHeaderOfFirst === undefined ? 'Default' : 'FirstAndDefault'
  }
  set state(state: string) {
    if (state !== 'Default' && state !== 'FirstAndDefault') throw new ApiError('NotImplemented', `HeaderFooterGroup.state = "${state}"`)
    this.layout.$change({ centerHeaderOfFirst: state === 'Default' ? undefined : (this.layout.$setup.centerHeaderOfFirst ?? '') })
  }
  get defaultForAllPages(): HeaderFooter {
    return new HeaderFooter(this.layout, 'centerHeader')
  }
  get firstPage(): HeaderFooter {
    return new HeaderFooter(this.layout, 'centerHeaderOfFirst')
  }
}

class HeaderFooter extends ExcelObject {
  readonly $type = 'HeaderFooter'
  constructor(
    private readonly layout: PageLayout,
    private readonly key: 'centerHeader' | 'centerHeaderOfFirst',
  ) {
    super()
  }
  get centerHeader(): string {
    return this.layout.$setup[this.key] ?? ''
  }
  set centerHeader(text: string) {
    this.layout.$change({ [this.key]: text })
  }
}
