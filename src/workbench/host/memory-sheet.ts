import { intersect, moveArea, moveCharts, moveTables, type LineMove } from './addresses'
import type { Area, BookSheet, CellStyle, CellValue, ConditionalFormat, Edit, PageSetup, SheetChart, SheetTable } from './book'

interface Cell {
  value: CellValue
  formula?: string
  numberFormat?: string
  style?: CellStyle
}

const USUAL_WIDTH = 48
const USUAL_HEIGHT = 15

/** What a sheet reports to its book. */
export interface SheetOwner {
  readonly report: (edit: Edit) => void
  /** True while a co-author is at work. */
  readonly remote: boolean
  /** The value that a formula shows, as there is no formula engine. */
  readonly evaluate: (formula: string) => CellValue
}

/** A sheet of sparse rows. */
export class MemorySheet implements BookSheet {
  visibility: BookSheet['visibility'] = 'Visible'
  tabColor = ''
  protected = false
  pageSetup: PageSetup = {}
  gridlines = true
  tables: readonly SheetTable[] = []
  charts: readonly SheetChart[] = []
  frozenRows = 0
  private title: string
  private cells = new Map<number, Map<number, Cell>>()
  private merged: Area[] = []
  private rules: ConditionalFormat[] = []
  private hiddenRows = new Set<number>()
  private readonly hiddenColumns = new Set<number>()
  private readonly widths = new Map<number, number>()
  private heights = new Map<number, number>()
  private lastRule = 0

  constructor(
    readonly id: string,
    name: string,
    private readonly owner: SheetOwner,
  ) {
    this.title = name
  }

  get name(): string {
    return this.title
  }
  set name(name: string) {
    this.title = name
    this.owner.report({ kind: 'sheet-renamed', sheetId: this.id, remote: this.owner.remote })
  }

  usedArea(valuesOnly: boolean): Area | null {
    let [top, left, bottom, right] = [Infinity, Infinity, -1, -1]
    for (const [row, columns] of this.cells) {
      for (const [column, cell] of columns) {
        if (valuesOnly && cell.value === '' && cell.formula === undefined) continue
        if (row < top) top = row
        if (row > bottom) bottom = row
        if (column < left) left = column
        if (column > right) right = column
      }
    }
    return bottom < 0 ? null : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 }
  }
  values(area: Area): CellValue[][] {
    return this.read(area, '', (cell) => cell.value)
  }
  formulas(area: Area): CellValue[][] {
    return this.read(area, '', (cell) => cell.formula ?? cell.value)
  }
  texts(area: Area): string[][] {
    return this.read(area, '', (cell) => (typeof cell.value === 'boolean' ? String(cell.value).toUpperCase() : String(cell.value)))
  }
  numberFormats(area: Area): string[][] {
    return this.read(area, 'General', (cell) => cell.numberFormat ?? 'General')
  }

  write(area: Area, values: readonly (readonly (CellValue | null)[])[]): void {
    for (const [y, row] of values.entries()) {
      for (const [x, value] of row.entries()) {
        if (value === null) continue
        const cell = this.cell(area.row + y, area.column + x)
        delete cell.formula
        if (typeof value === 'string' && value.startsWith('=')) {
          cell.formula = value
          cell.value = this.owner.evaluate(value)
        } else cell.value = typeof value === 'string' && value.startsWith("'") ? value.slice(1) : value
        this.tidy(area.row + y, area.column + x)
      }
    }
    this.report('cells', area)
  }
  writeNumberFormats(area: Area, formats: readonly (readonly (string | null)[])[]): void {
    for (const [y, row] of formats.entries()) {
      for (const [x, format] of row.entries()) {
        if (format === null) continue
        const cell = this.cell(area.row + y, area.column + x)
        if (format === 'General') delete cell.numberFormat
        else cell.numberFormat = format
        this.tidy(area.row + y, area.column + x)
      }
    }
  }
  style(row: number, column: number): CellStyle {
    return this.cells.get(row)?.get(column)?.style ?? {}
  }
  setStyle(area: Area, style: CellStyle): void {
    for (let row = area.row; row < area.row + area.rows; row++) {
      for (let column = area.column; column < area.column + area.columns; column++) {
        const cell = this.cell(row, column)
        const next = { ...cell.style, ...style }
        if (next.fill === '') delete (next as { fill?: string }).fill
        if (Object.keys(next).length) cell.style = next
        else delete cell.style
        this.tidy(row, column)
      }
    }
  }
  clear(area: Area, what: 'All' | 'Contents' | 'Formats'): void {
    for (const [row, columns] of this.cells) {
      if (row < area.row || row >= area.row + area.rows) continue
      for (const [column, cell] of columns) {
        if (column < area.column || column >= area.column + area.columns) continue
        if (what !== 'Formats') {
          cell.value = ''
          delete cell.formula
        }
        if (what !== 'Contents') {
          delete cell.style
          delete cell.numberFormat
        }
        this.tidy(row, column)
      }
    }
    if (what !== 'Formats') this.report('cells', area)
  }

  merges(): readonly Area[] {
    return this.merged
  }
  merge(area: Area): void {
    this.unmerge(area)
    this.merged.push(area)
  }
  unmerge(area: Area): void {
    this.merged = this.merged.filter((merge) => !intersect(merge, area))
  }

  isRowHidden(row: number): boolean {
    return this.hiddenRows.has(row)
  }
  setRowsHidden(from: number, count: number, hidden: boolean): void {
    for (let row = from; row < from + count; row++) {
      if (hidden) this.hiddenRows.add(row)
      else this.hiddenRows.delete(row)
    }
  }
  isColumnHidden(column: number): boolean {
    return this.hiddenColumns.has(column)
  }
  hideColumn(column: number): void {
    this.hiddenColumns.add(column)
  }
  columnWidth(column: number): number {
    return this.widths.get(column) ?? USUAL_WIDTH
  }
  setColumnWidth(column: number, points: number): void {
    this.widths.set(column, points)
  }
  rowHeight(row: number): number {
    return this.heights.get(row) ?? USUAL_HEIGHT
  }
  setRowHeight(row: number, points: number): void {
    this.heights.set(row, points)
  }
  freezeRows(rows: number): void {
    this.frozenRows = rows
  }

  insertRows(row: number, count: number): void {
    this.moveRows((old) => (old < row ? old : old + count), {
      kind: 'rows-inserted',
      area: { row, column: 0, rows: count, columns: 1 },
    })
  }
  deleteRows(row: number, count: number): void {
    const end = row + count
    this.moveRows((old) => (old < row ? old : old < end ? undefined : old - count), {
      kind: 'rows-deleted',
      area: { row, column: 0, rows: count, columns: 1 },
    })
  }

  conditionalFormats(): readonly ConditionalFormat[] {
    return this.rules
  }
  addConditionalFormat(format: Omit<ConditionalFormat, 'id'>): ConditionalFormat {
    const rule = { ...format, id: `${this.id}-rule-${++this.lastRule}` }
    this.rules = [rule, ...this.rules]
    return rule
  }
  updateConditionalFormat(id: string, change: Partial<Omit<ConditionalFormat, 'id'>>): void {
    this.rules = this.rules.map((rule) => (rule.id === id ? { ...rule, ...change } : rule))
  }
  removeConditionalFormat(id: string): void {
    this.rules = this.rules.filter((rule) => rule.id !== id)
  }

  private report(kind: 'cells' | 'rows-inserted' | 'rows-deleted', area: Area): void {
    this.owner.report({ kind, sheetId: this.id, area, remote: this.owner.remote })
  }

  private read<T>(area: Area, blank: T, get: (cell: Cell) => T): T[][] {
    return Array.from({ length: area.rows }, (_, y) => {
      const columns = this.cells.get(area.row + y)
      return Array.from({ length: area.columns }, (__, x) => {
        const cell = columns?.get(area.column + x)
        return cell ? get(cell) : blank
      })
    })
  }

  private cell(row: number, column: number): Cell {
    let columns = this.cells.get(row)
    if (!columns) this.cells.set(row, (columns = new Map<number, Cell>()))
    let cell = columns.get(column)
    if (!cell) columns.set(column, (cell = { value: '' }))
    return cell
  }

  /** Forgets a cell that holds nothing. */
  private tidy(row: number, column: number): void {
    const columns = this.cells.get(row)
    const cell = columns?.get(column)
    if (!columns || !cell || cell.value !== '' || cell.formula !== undefined || cell.style || cell.numberFormat) return
    columns.delete(column)
    if (columns.size === 0) this.cells.delete(row)
  }

  private moveRows(
    moveRow: (row: number) => number | undefined,
    move: LineMove & { readonly kind: 'rows-inserted' | 'rows-deleted' },
  ): void {
    const moveKeys = <T>(map: ReadonlyMap<number, T>): Map<number, T> => {
      const moved = new Map<number, T>()
      for (const [row, value] of map) {
        const to = moveRow(row)
        if (to !== undefined) moved.set(to, value)
      }
      return moved
    }
    this.cells = moveKeys(this.cells)
    this.heights = moveKeys(this.heights)
    this.hiddenRows = new Set([...this.hiddenRows].flatMap((row) => moveRow(row) ?? []))
    this.merged = this.merged.flatMap((area) => moveArea(area, move) ?? [])
    this.tables = moveTables(this.tables, move)
    this.charts = moveCharts(this.charts, move)
    this.rules = this.rules.flatMap((rule) => {
      const areas = rule.areas.flatMap((area) => moveArea(area, move) ?? [])
      return areas.length ? [{ ...rule, areas }] : []
    })
    this.report(move.kind, move.area)
  }
}
