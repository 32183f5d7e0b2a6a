import { IRenderManagerService, SHEET_VIEWPORT_KEY } from '@univerjs/preset-sheets-core'
import type { FWorksheet } from '@univerjs/sheets/facade'
import { readFigures, type ChartCorner, type SheetChart } from '../host'
import { drawChart } from './draw-chart'
import type { Spreadsheet } from './spreadsheet'
import type { UniverBook } from './univer-book'

const PIXELS_PER_POINT = 4 / 3

interface Point {
  readonly x: number
  readonly y: number
}
/** In pixels of the page, as zoomed. */
interface Place {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
  readonly zoom: number
  /** How much of it is covered by frozen cells. */
  readonly hidden: { readonly left: number; readonly top: number }
}

/**
 * The charts of the sheet in front, drawn over its cells. The spreadsheet's own chart package is closed source; it tells
 * where its cells are on the page. Clicks and the wheel go through to the cells.
 */
export class ChartLayer {
  private readonly layer = document.createElement('div')
  private readonly stop: () => void
  private readonly resized: ResizeObserver
  private awaited: number | undefined

  constructor(
    private readonly spreadsheet: Spreadsheet,
    private readonly book: UniverBook,
  ) {
    this.layer.className = 'chart-layer'
    const stopListening = book.onChartsChange(() => this.drawSoon())
    const scrolled = spreadsheet.api.addEvent(spreadsheet.api.Event.Scroll, () => this.drawSoon())
    this.resized = new ResizeObserver(() => this.drawSoon())
    this.stop = () => {
      stopListening()
      scrolled.dispose()
    }
    this.drawSoon()
  }

  dispose(): void {
    this.stop()
    this.resized.disconnect()
    if (this.awaited !== undefined) cancelAnimationFrame(this.awaited)
    this.layer.remove()
  }

  /** Once for all that happens before the next frame. */
  private drawSoon(): void {
    this.awaited ??= requestAnimationFrame(() => {
      this.awaited = undefined
      this.draw()
    })
  }

  private draw(): void {
    const sheet = this.book.activeSheet()
    if (!sheet.charts.length) return this.layer.replaceChildren()
    const shown = this.spreadsheet.api.getActiveWorkbook()?.getActiveSheet()
    const places = shown?.getSheetId() === sheet.id ? this.placesOn(shown) : undefined
    if (!places) return this.drawSoon()
    this.layer.replaceChildren(
      ...sheet.charts.map((chart) => {
        const { left, top, width, height, zoom, hidden } = places(chart)
        const figure = document.createElement('figure')
        figure.dataset['testid'] = 'chart'
        const box = { left: `${left}px`, top: `${top}px`, width: `${width}px`, height: `${height}px` }
        Object.assign(figure.style, { ...box, clipPath: `inset(${hidden.top}px 0 0 ${hidden.left}px)` })
        figure.append(drawChart(chart, readFigures(sheet, chart), { width: width / zoom, height: height / zoom }))
        return figure
      }),
    )
  }

  /** Where charts stand in the layer, which is laid over all cells; undefined while nothing is painted yet. */
  private placesOn(shown: FWorksheet): ((chart: SheetChart) => Place) | undefined {
    const unitId = this.spreadsheet.api.getActiveWorkbook()!.getId()
    const render = this.spreadsheet.univer.__getInjector().get(IRenderManagerService).getRenderById(unitId)
    const canvas = render?.engine.getCanvasElement()
    const moving = render?.scene.getViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN)
    const skeleton = shown.getSkeleton()
    if (!canvas?.parentElement || !render || !moving || !skeleton) return undefined
    const zoom = render.scene.getAncestorScale().scaleX
    const { rowHeaderWidth, columnHeaderHeight } = skeleton
    const headers = { left: rowHeaderWidth * zoom, top: columnHeaderHeight * zoom }
    this.layOver(canvas, headers)
    const pointAt = ({ row, column, right, down }: ChartCorner): Point => {
      const { startX, startY } = skeleton.getNoMergeCellWithCoordByIndex(row, column)
      return { x: (startX + right * PIXELS_PER_POINT) * zoom, y: (startY + down * PIXELS_PER_POINT) * zoom }
    }
    const { startRow, startColumn } = shown.getFreeze()
    return ({ from, to }) => {
      const [start, end] = [pointAt(from), pointAt(to)]
      const [isFrozenAcross, isFrozenDown] = [from.column < startColumn, from.row < startRow]
      const left = start.x - headers.left - (isFrozenAcross ? 0 : moving.viewportScrollX * zoom)
      const top = start.y - headers.top - (isFrozenDown ? 0 : moving.viewportScrollY * zoom)
      // Behind frozen rows and columns, not over them. A viewport is measured on the page, as the layer is.
      const hidden = {
        left: isFrozenAcross ? 0 : Math.max(0, moving.left - headers.left - left),
        top: isFrozenDown ? 0 : Math.max(0, moving.top - headers.top - top),
      }
      return { left, top, width: end.x - start.x, height: end.y - start.y, zoom, hidden }
    }
  }

  private layOver(canvas: HTMLElement, { left, top }: { readonly left: number; readonly top: number }): void {
    const parent = canvas.parentElement!
    if (this.layer.parentElement !== parent) {
      parent.append(this.layer)
      this.resized.disconnect()
      this.resized.observe(parent)
    }
    Object.assign(this.layer.style, { left: `${left}px`, top: `${top}px`, right: '0', bottom: '0' })
  }
}
