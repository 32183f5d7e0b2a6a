import {
  bound,
  formatArea,
  intersect,
  isEntireColumn,
  isEntireRow,
  isOnSheet,
  MAX_COLUMNS,
  MAX_ROWS,
  parseArea,
  quoteSheet,
  splitAddress,
} from '../addresses'
import type { Area, BookSheet, CellValue } from '../book'
import { ApiError } from '../wire'
import { readCells, readColumns, readRows, writeCells, writeColumns, writeRows } from './cell-properties'
import type { PropertyRecord } from './cell-properties'
import { ConditionalFormats } from './conditional-formats'
import { ExcelObject } from './excel-object'
import { RangeFormat } from './range-format'
import { common, fitGrid, isUnbounded, requireReadable, valueType, withinUse } from './range-values'
import { requireWritable } from './session'
import type { Session } from './session'

const CLEARABLE = ['All', 'Contents', 'Formats'] as const

export class Range extends ExcelObject {
  readonly $type = 'Range'

  constructor(
    readonly $session: Session,
    readonly $sheet: BookSheet,
    readonly $area: Area,
  ) {
    super()
  }

  override get $gone(): boolean {
    return !this.$session.book.sheets().some((sheet) => sheet.id === this.$sheet.id)
  }

  get address(): string {
    return `${quoteSheet(this.$sheet.name)}!${formatArea(this.$area)}`
  }
  get addressLocal(): string {
    return this.address
  }
  get rowIndex(): number {
    return this.$area.row
  }
  get columnIndex(): number {
    return this.$area.column
  }
  get rowCount(): number {
    return this.$area.rows
  }
  get columnCount(): number {
    return this.$area.columns
  }
  /** -1 beyond 2^31 - 1 cells, as in Excel. */
  get cellCount(): number {
    const count = this.$area.rows * this.$area.columns
    return count > 0x7fffffff ? -1 : count
  }
  get isEntireColumn(): boolean {
    return isEntireColumn(this.$area)
  }
  get isEntireRow(): boolean {
    return isEntireRow(this.$area)
  }
  get worksheet(): ExcelObject {
    return this.$session.make.worksheet(this.$sheet)
  }
  get format(): RangeFormat {
    return new RangeFormat({ session: this.$session, sheet: this.$sheet, areas: [this.$area] })
  }
  get conditionalFormats(): ConditionalFormats {
    return new ConditionalFormats(this.$session, this.$sheet, [this.$area])
  }

  get values(): CellValue[][] | null {
    return this.$read('values')
  }
  set values(input: unknown) {
    this.$write(input, 'Range.values')
  }
  get formulas(): CellValue[][] | null {
    return this.$read('formulas')
  }
  set formulas(input: unknown) {
    this.$write(input, 'Range.formulas')
  }
  get formulasLocal(): CellValue[][] | null {
    return this.$read('formulas')
  }
  get text(): string[][] | null {
    return this.$read('texts')
  }
  get numberFormat(): string[][] | null {
    return this.$read('numberFormats')
  }
  set numberFormat(input: unknown) {
    requireWritable(this.$session, this.$sheet, 'Range.numberFormat')
    // Unlike values, one format in a grid of its own fills the range.
    const single = Array.isArray(input) && input.length === 1 && Array.isArray(input[0]) && input[0].length === 1
    const format: unknown = single ? (input as unknown[][])[0]?.[0] : input
    const area = Array.isArray(format) ? this.$area : withinUse(this.$area, this.$sheet.usedArea(false))
    const grid = fitGrid(area, format, 'Range.numberFormat')
    this.$sheet.writeNumberFormats(
      area,
      grid.map((row) => row.map((format) => (format === null ? null : String(format)))),
    )
  }
  get valueTypes(): string[][] | null {
    return this.values?.map((row) => row.map(valueType)) ?? null
  }

  get hidden(): boolean {
    return this.rowHidden === true || this.columnHidden === true
  }
  get rowHidden(): boolean | null {
    return common(this.$lines(this.$area.row, this.$area.rows, (row) => this.$sheet.isRowHidden(row)))
  }
  set rowHidden(hidden: boolean) {
    requireWritable(this.$session, this.$sheet, 'Range.rowHidden')
    this.$sheet.setRowsHidden(this.$area.row, this.$area.rows, hidden)
  }
  get columnHidden(): boolean | null {
    return common(this.$lines(this.$area.column, this.$area.columns, (column) => this.$sheet.isColumnHidden(column)))
  }

  getCell(row: number, column: number): Range {
    return this.$at({ row: this.$area.row + row, column: this.$area.column + column, rows: 1, columns: 1 }, 'getCell')
  }
  getRow(row: number): Range {
    return this.$at({ ...this.$area, row: this.$area.row + row, rows: 1 }, 'getRow')
  }
  getColumn(column: number): Range {
    return this.$at({ ...this.$area, column: this.$area.column + column, columns: 1 }, 'getColumn')
  }
  getLastCell(): Range {
    return this.getCell(this.$area.rows - 1, this.$area.columns - 1)
  }
  getLastRow(): Range {
    return this.getRow(this.$area.rows - 1)
  }
  getLastColumn(): Range {
    return this.getColumn(this.$area.columns - 1)
  }
  getEntireRow(): Range {
    return this.$at({ ...this.$area, column: 0, columns: MAX_COLUMNS }, 'getEntireRow')
  }
  getEntireColumn(): Range {
    return this.$at({ ...this.$area, row: 0, rows: MAX_ROWS }, 'getEntireColumn')
  }
  getResizedRange(deltaRows: number, deltaColumns: number): Range {
    return this.getAbsoluteResizedRange(this.$area.rows + deltaRows, this.$area.columns + deltaColumns)
  }
  getAbsoluteResizedRange(rows: number, columns: number): Range {
    return this.$at({ ...this.$area, rows, columns }, 'getResizedRange')
  }
  getOffsetRange(rows: number, columns: number): Range {
    return this.$at({ ...this.$area, row: this.$area.row + rows, column: this.$area.column + columns }, 'getOffsetRange')
  }
  getRowsAbove(wanted?: number | null): Range {
    const count = wanted ?? 1
    const { row, rows } = this.$area
    return this.$at(
      { ...this.$area, ...(count > 0 ? { row: row - count, rows: count } : { row, rows: Math.min(rows, -count) }) },
      'getRowsAbove',
    )
  }
  getRowsBelow(wanted?: number | null): Range {
    const count = wanted ?? 1
    const end = this.$area.row + this.$area.rows
    return this.$at({ ...this.$area, row: count > 0 ? end : end + count, rows: Math.abs(count) }, 'getRowsBelow')
  }
  getBoundingRect(other: Range | string): Range {
    return this.$at(bound(this.$area, this.$areaOf(other, 'getBoundingRect')), 'getBoundingRect')
  }
  getIntersection(other: Range | string): Range {
    const range = this.getIntersectionOrNullObject(other)
    if (!range) throw new ApiError('ItemNotFound', 'Range.getIntersection')
    return range
  }
  getIntersectionOrNullObject(other: Range | string): Range | null {
    const area = intersect(this.$area, this.$areaOf(other, 'getIntersection'))
    return area ? new Range(this.$session, this.$sheet, area) : null
  }
  /** The first cell when nothing is used. */
  getUsedRange(valuesOnly?: boolean): Range {
    return this.getUsedRangeOrNullObject(valuesOnly) ?? this.getCell(0, 0)
  }
  getUsedRangeOrNullObject(valuesOnly?: boolean): Range | null {
    const used = this.$sheet.usedArea(valuesOnly === true)
    const area = used && intersect(used, this.$area)
    const tight = area && valuesOnly === true ? withoutBlankEdges(this.$sheet, area) : area
    return tight ? new Range(this.$session, this.$sheet, tight) : null
  }
  getSpecialCellsOrNullObject(cellType: string, valueType?: string | null): ExcelObject | null {
    if (cellType !== 'Formulas' || (valueType ?? 'All') !== 'All') {
      throw new ApiError('NotImplemented', `Range.getSpecialCellsOrNullObject(${cellType})`)
    }
    const used = this.$sheet.usedArea(true)
    const area = used && intersect(this.$area, used)
    const found = area ? formulaAreas(this.$sheet, area) : []
    return found.length > 0 ? this.$session.make.rangeAreas(this.$sheet, found) : null
  }
  getMergedAreasOrNullObject(): ExcelObject | null {
    const merged = this.$sheet.merges().filter((merge) => intersect(merge, this.$area))
    return merged.length ? this.$session.make.rangeAreas(this.$sheet, merged) : null
  }

  getCellProperties(wanted: PropertyRecord): PropertyRecord[][] {
    return readCells(this.$sheet, this.$area, wanted)
  }
  getRowProperties(wanted: PropertyRecord): PropertyRecord[] {
    return readRows(this.$sheet, this.$area, wanted)
  }
  getColumnProperties(wanted: PropertyRecord): PropertyRecord[] {
    return readColumns(this.$sheet, this.$area, wanted)
  }
  setCellProperties(grid: readonly (readonly PropertyRecord[])[]): void {
    writeCells(this.$session, this.$sheet, this.$area, grid)
  }
  setRowProperties(records: readonly PropertyRecord[]): void {
    writeRows(this.$session, this.$sheet, this.$area, records)
  }
  setColumnProperties(records: readonly PropertyRecord[]): void {
    writeColumns(this.$session, this.$sheet, this.$area, records)
  }

  /** Brings the range's sheet to the front, too. */
  select(): void {
    const { book } = this.$session
    if (this.$sheet.visibility !== 'Visible') throw new ApiError('InvalidOperation', 'Range.select')
    if (book.activeSheet().id !== this.$sheet.id) book.activate(this.$sheet)
    book.select(this.$sheet, this.$area)
  }
  clear(applyTo?: (typeof CLEARABLE)[number] | null): void {
    const what = applyTo ?? 'All'
    if (!CLEARABLE.includes(what)) throw new ApiError('NotImplemented', `Range.clear(${what})`)
    requireWritable(this.$session, this.$sheet, 'Range.clear')
    this.$sheet.clear(withinUse(this.$area, this.$sheet.usedArea(false)), what)
  }
  merge(across?: boolean): void {
    requireWritable(this.$session, this.$sheet, 'Range.merge')
    if (across !== true) return this.$sheet.merge(this.$area)
    for (let row = 0; row < this.$area.rows; row++) this.$sheet.merge({ ...this.$area, row: this.$area.row + row, rows: 1 })
  }
  unmerge(): void {
    requireWritable(this.$session, this.$sheet, 'Range.unmerge')
    this.$sheet.unmerge(this.$area)
  }
  insert(shift: string): Range {
    this.$requireRows(shift === 'Down', 'Range.insert')
    this.$sheet.insertRows(this.$area.row, this.$area.rows)
    return new Range(this.$session, this.$sheet, this.$area)
  }
  delete(shift: string): void {
    this.$requireRows(shift === 'Up', 'Range.delete')
    this.$sheet.deleteRows(this.$area.row, this.$area.rows)
  }
  calculate(): void {
    void this.$session.book.recalculate()
  }
  /** The client asks before it writes a large grid in pieces. */
  _ValidateArraySize(rows: number, columns: number): void {
    if (rows !== this.$area.rows || columns !== this.$area.columns) {
      throw new ApiError(
        'InvalidArgument',
        'Range._ValidateArraySize',
        "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
      )
    }
  }

  $read<What extends 'values' | 'formulas' | 'texts' | 'numberFormats'>(what: What): ReturnType<BookSheet[What]> | null {
    if (isUnbounded(this.$area)) return null
    requireReadable(this.$area, `Range.${what}`)
    return this.$sheet[what](this.$area) as ReturnType<BookSheet[What]>
  }
  $write(input: unknown, location: string): void {
    requireWritable(this.$session, this.$sheet, location)
    this.$sheet.write(this.$area, fitGrid(this.$area, input, location))
  }
  *$lines<T>(from: number, count: number, read: (line: number) => T): Generator<T> {
    for (let line = from; line < from + count; line++) yield read(line)
  }
  $at(area: Area, method: string): Range {
    if (!isOnSheet(area)) throw new ApiError('InvalidArgument', `Range.${method}`)
    return new Range(this.$session, this.$sheet, area)
  }
  $areaOf(other: Range | string, method: string): Area {
    if (other instanceof Range) {
      if (other.$sheet.id !== this.$sheet.id) throw new ApiError('InvalidArgument', `Range.${method}`)
      return other.$area
    }
    const area = parseArea(splitAddress(String(other)).local)
    if (!area) throw new ApiError('InvalidArgument', `Range.${method}`)
    return area
  }
  /** The book moves whole rows only. */
  $requireRows(rightShift: boolean, location: string): void {
    if (!rightShift || !isEntireRow(this.$area)) throw new ApiError('NotImplemented', location, `${location} moves entire rows only here.`)
    requireWritable(this.$session, this.$sheet, location)
  }
}

/** Formulas beside each other are one area, and so are such runs below each other. */
const formulaAreas = (sheet: BookSheet, area: Area): readonly Area[] => {
  const values = sheet.values(area)
  const areas: { row: number; column: number; rows: number; columns: number }[] = []
  let above: typeof areas = []
  sheet.formulas(area).forEach((formulas, y) => {
    const runs: typeof areas = []
    formulas.forEach((formula, x) => {
      if (typeof formula !== 'string' || !formula.startsWith('=') || formula === values[y]?.[x]) return
      const last = runs[runs.length - 1]
      if (last && last.column + last.columns === area.column + x) last.columns += 1
      else runs.push({ row: area.row + y, column: area.column + x, rows: 1, columns: 1 })
    })
    above = runs.map((run) => {
      const longer = above.find(({ column, columns }) => column === run.column && columns === run.columns)
      if (longer) longer.rows += 1
      else areas.push(run)
      return longer ?? run
    })
  })
  return areas
}

/** The part of an area that holds values, without blank rows and columns round it; null when all is blank. */
const withoutBlankEdges = (sheet: BookSheet, area: Area): Area | null => {
  let tight: Area | null = null
  for (const [y, row] of sheet.formulas(area).entries()) {
    const from = row.findIndex((cell) => cell !== '')
    if (from < 0) continue
    let to = row.length - 1
    while (row[to] === '') to--
    const filled = { row: area.row + y, column: area.column + from, rows: 1, columns: to - from + 1 }
    tight = tight ? bound(tight, filled) : filled
  }
  return tight
}
