import type { ICellData, IObjectMatrixPrimitiveType, IRange, IStyleData, Nullable } from '@univerjs/core'
import {
  ClearSelectionAllCommand,
  ClearSelectionContentCommand,
  ClearSelectionFormatCommand,
  SetRangeValuesCommand,
} from '@univerjs/preset-sheets-core'
import type { FWorksheet } from '@univerjs/sheets/facade'
import {
  intersect,
  MAX_COLUMNS,
  MAX_ROWS,
  type Area,
  type BookSheet,
  type CellStyle,
  type CellValue,
  type ConditionalFormat,
  type PageSetup,
  type SheetChart,
  type SheetTable,
} from '../host'
import { keptOfSheet, type KeptOfSheet } from '../xlsx'
import { readCellStyle, writeCellStyle } from './cell-styles'
import { isBlankCell, readCellValue, showBusy, writeCellValue } from './cell-values'
import type { SheetOwner } from './sheet-owner'

const PIXELS_PER_POINT = 4 / 3
const TEXT_FORMAT = '@'
const EVERY_SIDE = { protection: { sheet: true } }

export const toRange = (area: Area): IRange => ({
  startRow: area.row,
  endRow: area.row + area.rows - 1,
  startColumn: area.column,
  endColumn: area.column + area.columns - 1,
})

export const toArea = (range: IRange): Area => {
  const rows = Number.isNaN(range.startRow) ? { row: 0, rows: MAX_ROWS } : { row: range.startRow, rows: range.endRow - range.startRow + 1 }
  const columns = Number.isNaN(range.startColumn)
    ? { column: 0, columns: MAX_COLUMNS }
    : { column: range.startColumn, columns: range.endColumn - range.startColumn + 1 }
  return { ...rows, ...columns }
}

/** One sheet of the spreadsheet on the page, as the host asks of it. Changes go through commands: the user can undo them. */
export class UniverSheet implements BookSheet {
  readonly id: string

  constructor(
    private readonly sheet: FWorksheet,
    private readonly owner: SheetOwner,
  ) {
    this.id = sheet.getSheetId()
  }

  get name(): string {
    return this.sheet.getSheet().getName()
  }
  set name(name: string) {
    this.sheet.setName(name)
  }
  get visibility(): BookSheet['visibility'] {
    if (!this.sheet.isSheetHidden()) return 'Visible'
    return this.kept.veryHidden ? 'VeryHidden' : 'Hidden'
  }
  set visibility(visibility: BookSheet['visibility']) {
    this.keep({ veryHidden: visibility === 'VeryHidden' })
    this.owner.quietly(() => (visibility === 'Visible' ? this.sheet.showSheet() : this.sheet.hideSheet()))
  }
  get tabColor(): string {
    return this.sheet.getTabColor() ?? ''
  }
  set tabColor(color: string) {
    this.sheet.setTabColor(color)
  }
  get protected(): boolean {
    return this.kept.protection !== undefined
  }
  set protected(isProtected: boolean) {
    this.keep(isProtected ? EVERY_SIDE : { protection: undefined })
  }
  get pageSetup(): PageSetup {
    return this.kept.pageSetup
  }
  set pageSetup(pageSetup: PageSetup) {
    this.keep({ pageSetup })
  }

  get tables(): readonly SheetTable[] {
    return this.kept.tables ?? []
  }
  set tables(tables: readonly SheetTable[]) {
    this.keep({ tables: tables.length ? tables : undefined })
  }

  get charts(): readonly SheetChart[] {
    return this.kept.charts ?? []
  }
  set charts(charts: readonly SheetChart[]) {
    for (const { to } of charts) this.makeRoom(to.row + 1, to.column + 1)
    this.keep({ charts: charts.length ? charts : undefined })
    this.owner.chartsChanged()
  }

  get gridlines(): boolean {
    return !this.sheet.hasHiddenGridLines()
  }
  set gridlines(shown: boolean) {
    this.owner.quietly(() => this.sheet.setHiddenGridlines(!shown))
  }

  usedArea(valuesOnly: boolean): Area | null {
    let [top, left, bottom, right] = [Infinity, Infinity, -1, -1]
    const include = (row: number, column: number): void => {
      top = Math.min(top, row)
      left = Math.min(left, column)
      bottom = Math.max(bottom, row)
      right = Math.max(right, column)
    }
    this.matrix.forValue((row, column, cell) => {
      if (cell && !(valuesOnly && isBlankCell(cell))) include(row, column)
    })
    for (const [row, cells] of Object.entries(this.owner.spilledCells(this.id)))
      for (const column of Object.keys(cells ?? {})) include(Number(row), Number(column))
    return bottom < 0 ? null : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 }
  }

  values(area: Area): CellValue[][] {
    const spilled = this.owner.spilledCells(this.id)
    return this.read(area, (cell, row, column) => readCellValue(isBlankCell(cell) ? (spilled[row]?.[column] ?? cell) : cell))
  }

  formulas(area: Area): CellValue[][] {
    const spilled = this.owner.spilledCells(this.id)
    return this.read(area, (cell, row, column) => {
      if (cell?.f || cell?.si) return this.owner.formulaAt(this.id, row, column) ?? cell.f ?? ''
      return readCellValue(isBlankCell(cell) ? (spilled[row]?.[column] ?? cell) : cell)
    })
  }

  texts(area: Area): string[][] {
    const within = this.withinGrid(area)
    const shown = within ? this.sheet.getRange(toRange(within)).getDisplayValues() : []
    return this.values(area).map((row, down) =>
      row.map((value, across) =>
        typeof value === 'boolean' ? String(value).toUpperCase() : showBusy(String(shown[down]?.[across] ?? '')),
      ),
    )
  }

  numberFormats(area: Area): string[][] {
    return this.read(area, (cell) => this.styleOf(cell)?.n?.pattern ?? 'General')
  }

  write(area: Area, values: readonly (readonly (CellValue | null)[])[]): void {
    const { date1904 } = this.owner
    this.setCells(area, (cell, row, column) => {
      const value = values[row]?.[column]
      return value === null || value === undefined
        ? undefined
        : writeCellValue(value, { isText: this.styleOf(cell)?.n?.pattern === TEXT_FORMAT, date1904 })
    })
  }

  writeNumberFormats(area: Area, formats: readonly (readonly (string | null)[])[]): void {
    this.setCells(area, (_, row, column) => {
      const pattern = formats[row]?.[column]
      return pattern === null || pattern === undefined ? undefined : { s: { n: pattern === 'General' ? null : { pattern } } }
    })
  }

  style(row: number, column: number): CellStyle {
    return readCellStyle(this.styleOf(this.matrix.getValue(row, column)))
  }

  setStyle(area: Area, style: CellStyle): void {
    const written = writeCellStyle(style)
    this.setCells(area, () => ({ s: written }))
  }

  clear(area: Area, what: 'All' | 'Contents' | 'Formats'): void {
    const within = this.withinGrid(area)
    if (!within) return
    const command = { All: ClearSelectionAllCommand, Contents: ClearSelectionContentCommand, Formats: ClearSelectionFormatCommand }[what]
    this.owner.run(command.id, { subUnitId: this.id, ranges: [toRange(within)] })
  }

  merges(): readonly Area[] {
    return this.sheet.getSheet().getMergeData().map(toArea)
  }
  merge(area: Area): void {
    this.owner.quietly(() => this.sheet.getRange(toRange(area)).merge({ isForceMerge: true, defaultMerge: true }))
  }
  unmerge(area: Area): void {
    this.owner.quietly(() => {
      for (const merge of this.merges()) if (intersect(merge, area)) this.sheet.getRange(toRange(merge)).breakApart()
    })
  }

  isRowHidden(row: number): boolean {
    return !this.sheet.getSheet().getRowVisible(row)
  }
  setRowsHidden(from: number, count: number, hidden: boolean): void {
    this.owner.quietly(() => (hidden ? this.sheet.hideRows(from, count) : this.sheet.showRows(from, count)))
  }
  isColumnHidden(column: number): boolean {
    return !this.sheet.getSheet().getColVisible(column)
  }
  columnWidth(column: number): number {
    return this.sheet.getColumnWidth(column) / PIXELS_PER_POINT
  }
  setColumnWidth(column: number, points: number): void {
    this.makeRoom(1, column + 1)
    this.sheet.setColumnWidth(column, points * PIXELS_PER_POINT)
  }
  rowHeight(row: number): number {
    return this.sheet.getRowHeight(row) / PIXELS_PER_POINT
  }
  setRowHeight(row: number, points: number): void {
    this.makeRoom(row + 1, 1)
    this.sheet.setRowHeightsForced(row, 1, points * PIXELS_PER_POINT)
  }
  freezeRows(rows: number): void {
    this.sheet.setFreeze({ ...this.sheet.getFreeze(), ySplit: rows, startRow: rows || -1 })
  }
  insertRows(row: number, count: number): void {
    this.owner.quietly(() => this.sheet.insertRows(row, count))
  }
  deleteRows(row: number, count: number): void {
    this.owner.quietly(() => this.sheet.deleteRows(row, count))
  }

  conditionalFormats(): readonly ConditionalFormat[] {
    return this.rules().flatMap((rule) => {
      const { subType, value, style } = rule.rule as { subType?: string; value?: string; style?: IStyleData }
      if (subType !== 'formula' || value === undefined) return []
      const { fill, fontColor } = readCellStyle(style)
      return [
        {
          id: rule.cfId,
          areas: rule.ranges.map(toArea),
          formula: value,
          stopIfTrue: rule.stopIfTrue,
          ...(fill && { fill }),
          ...(fontColor && { fontColor }),
        },
      ]
    })
  }
  addConditionalFormat(format: Omit<ConditionalFormat, 'id'>): ConditionalFormat {
    const added = { ...format, id: crypto.randomUUID() }
    this.sheet.addConditionalFormattingRule(toRule(added))
    return added
  }
  updateConditionalFormat(id: string, change: Partial<Omit<ConditionalFormat, 'id'>>): void {
    const known = this.conditionalFormats().find((format) => format.id === id)
    if (known) this.sheet.setConditionalFormattingRule(id, toRule({ ...known, ...change }))
  }
  removeConditionalFormat(id: string): void {
    this.sheet.deleteConditionalFormattingRule(id)
  }

  private get matrix() {
    return this.sheet.getSheet().getCellMatrix()
  }
  private rules(): Rule[] {
    return this.sheet.getConditionalFormattingRules()
  }
  private get kept(): KeptOfSheet {
    return keptOfSheet(this.sheet.getCustomMetadata())
  }
  private keep(change: Partial<KeptOfSheet>): void {
    this.sheet.setCustomMetadata({ ...this.kept, ...change })
  }
  private styleOf(cell: Nullable<ICellData>): Nullable<IStyleData> {
    return this.owner.styleOf(cell)
  }

  private withinGrid(area: Area): Area | undefined {
    return intersect(area, { row: 0, column: 0, rows: this.sheet.getMaxRows(), columns: this.sheet.getMaxColumns() })
  }

  /** Excel's grid is always whole; this one grows when it is written to. */
  private makeRoom(rows: number, columns: number): void {
    if (rows > this.sheet.getMaxRows() && rows < MAX_ROWS) this.sheet.setRowCount(rows)
    if (columns > this.sheet.getMaxColumns() && columns < MAX_COLUMNS) this.sheet.setColumnCount(columns)
  }

  private read<Read>(area: Area, get: (cell: Nullable<ICellData>, row: number, column: number) => Read): Read[][] {
    const { matrix } = this
    return Array.from({ length: area.rows }, (_, down) =>
      Array.from({ length: area.columns }, (__, across) =>
        get(matrix.getValue(area.row + down, area.column + across), area.row + down, area.column + across),
      ),
    )
  }

  /** One command for the whole area; cells for which nothing comes back are left alone. Positions are counted inside the area. */
  private setCells(area: Area, change: (cell: Nullable<ICellData>, row: number, column: number) => ICellData | undefined): void {
    this.makeRoom(area.row + area.rows, area.column + area.columns)
    const within = this.withinGrid(area)
    if (!within) return
    const value: IObjectMatrixPrimitiveType<ICellData> = {}
    for (let row = within.row; row < within.row + within.rows; row++) {
      for (let column = within.column; column < within.column + within.columns; column++) {
        const cell = this.matrix.getValue(row, column)
        const changed = withFormula(change(cell, row - area.row, column - area.column), cell)
        if (changed) (value[row] ??= {})[column] = changed
      }
    }
    if (Object.keys(value).length) this.owner.run(SetRangeValuesCommand.id, { subUnitId: this.id, range: toRange(within), value })
  }
}

/** A formula without a result yet would be lost when only the style of its cell changes: it is set again. */
function withFormula(change: ICellData | undefined, cell: Nullable<ICellData>): ICellData | undefined {
  const isAwaited = change && cell && (cell.f || cell.si) && (cell.v === null || cell.v === undefined) && !('v' in change)
  return isAwaited ? { ...change, f: cell.f, si: cell.si } : change
}

type Rule = Parameters<FWorksheet['addConditionalFormattingRule']>[0]

function toRule({ id, areas, formula, fill, fontColor, stopIfTrue }: ConditionalFormat): Rule {
  const style = { ...(fill && { bg: { rgb: fill } }), ...(fontColor && { cl: { rgb: fontColor } }) }
  const rule = { type: 'highlightCell', subType: 'formula', value: formula, style }
  return { cfId: id, ranges: areas.map(toRange), stopIfTrue, rule } as Rule
}
