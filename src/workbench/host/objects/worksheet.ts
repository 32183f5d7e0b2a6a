import { formatArea, isOnSheet, MAX_COLUMNS, MAX_ROWS, parseArea, splitAddress } from '../addresses'
import type { BookSheet } from '../book'
import { ApiError } from '../wire'
import { Charts } from './charts'
import { readColour } from './colours'
import { ExcelCollection, ExcelObject } from './excel-object'
import { rangeOfFormula } from './names'
import { PageBreaks } from './page-breaks'
import { PageLayout } from './page-layout'
import { Range } from './range'
import { RangeAreas } from './range-areas'
import { findSheet, requireWritable } from './session'
import type { Session } from './session'
import { addEventMembers } from './sheet-events'
import { Tables } from './tables'

/** Excel's rule: 1 to 31 characters, none of \ / ? * [ ] :, no apostrophe at either end. */
export const requireSheetName = (name: unknown, location: string): string => {
  if (typeof name !== 'string' || !/^[^\\/?*[\]:]{1,31}$/.test(name) || /^'|'$/.test(name)) throw new ApiError('InvalidArgument', location)
  return name
}

export class Worksheet extends ExcelObject {
  readonly $type = 'Worksheet'

  constructor(
    readonly $session: Session,
    readonly $sheet: BookSheet,
  ) {
    super()
  }

  override get $identity() {
    return { Id: this.$sheet.id }
  }
  get $eventTarget(): string {
    return this.$sheet.id
  }
  get id(): string {
    return this.$sheet.id
  }
  get name(): string {
    return this.$sheet.name
  }
  set name(input: string) {
    const name = requireSheetName(input, 'Worksheet.name')
    const other = findSheet(this.$session, name)
    if (other && other.id !== this.$sheet.id) throw new ApiError('ItemAlreadyExists', 'Worksheet.name')
    this.$sheet.name = name
  }
  get position(): number {
    return this.$session.book.sheets().findIndex((sheet) => sheet.id === this.$sheet.id)
  }
  get visibility(): BookSheet['visibility'] {
    return this.$sheet.visibility
  }
  set visibility(value: BookSheet['visibility']) {
    if (value !== 'Visible') this.$requireAnotherVisible('Worksheet.visibility')
    this.$sheet.visibility = value
  }
  /** "" for none. */
  get tabColor(): string {
    return this.$sheet.tabColor
  }
  set tabColor(value: string) {
    this.$sheet.tabColor = value === '' ? '' : readColour(value, 'Worksheet.tabColor')
  }
  get protection(): WorksheetProtection {
    return new WorksheetProtection(this.$sheet)
  }
  get freezePanes(): WorksheetFreezePanes {
    return new WorksheetFreezePanes(this.$session, this.$sheet)
  }
  get pageLayout(): PageLayout {
    return new PageLayout(this.$session, this.$sheet)
  }
  get horizontalPageBreaks(): PageBreaks {
    return new PageBreaks(this.$session, this.$sheet)
  }
  get showGridlines(): boolean {
    return this.$sheet.gridlines
  }
  /** Under this name the client sets what it reads as `showGridlines`. */
  get gridlines(): boolean {
    return this.$sheet.gridlines
  }
  set gridlines(shown: boolean) {
    this.$sheet.gridlines = shown
  }
  get tables(): Tables {
    return new Tables(this.$session, this.$sheet)
  }
  get charts(): Charts {
    return new Charts(this.$session, this.$sheet)
  }
  get names(): WorksheetNames {
    return new WorksheetNames()
  }

  /** By address, by the name of a range, or all cells. */
  getRange(address?: string | null): Range {
    if (address === undefined || address === null || address === '') {
      return new Range(this.$session, this.$sheet, { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS })
    }
    const { sheet: sheetName, local } = splitAddress(address)
    if (sheetName !== undefined && findSheet(this.$session, sheetName)?.id !== this.$sheet.id) {
      throw new ApiError('InvalidArgument', 'Worksheet.getRange')
    }
    const area = parseArea(local)
    if (area) return new Range(this.$session, this.$sheet, area)
    const name = this.$session.book.names().find((item) => item.name.toLowerCase() === local.toLowerCase())
    const named = name && rangeOfFormula(this.$session, name.formula)
    if (named?.$sheet.id !== this.$sheet.id) throw new ApiError('InvalidArgument', 'Worksheet.getRange')
    return named
  }
  /** Several areas, parted by commas. */
  getRanges(address: string): RangeAreas {
    return new RangeAreas(
      this.$session,
      this.$sheet,
      address.split(',').map((part) => this.getRange(part.trim()).$area),
    )
  }
  getCell(row: number, column: number): Range {
    return this.getRangeByIndexes(row, column, 1, 1)
  }
  getRangeByIndexes(row: number, column: number, rows: number, columns: number): Range {
    const area = { row, column, rows, columns }
    if (!isOnSheet(area)) throw new ApiError('InvalidArgument', 'Worksheet.getRangeByIndexes')
    return new Range(this.$session, this.$sheet, area)
  }
  /** A1 when the sheet is empty. */
  getUsedRange(valuesOnly?: boolean | null): Range {
    return this.getUsedRangeOrNullObject(valuesOnly) ?? this.getCell(0, 0)
  }
  getUsedRangeOrNullObject(valuesOnly?: boolean | null): Range | null {
    const area = this.$sheet.usedArea(valuesOnly === true)
    return area && new Range(this.$session, this.$sheet, area)
  }
  activate(): void {
    if (this.$sheet.visibility !== 'Visible') throw new ApiError('InvalidOperation', 'Worksheet.activate')
    this.$session.book.activate(this.$sheet)
  }
  delete(): void {
    this.$requireAnotherVisible('Worksheet.delete')
    if (this.$session.book.readOnly) throw new ApiError('AccessDenied', 'Worksheet.delete')
    this.$session.book.removeSheet(this.$sheet)
  }
  calculate(): void {
    void this.$session.book.recalculate()
  }

  /** A book shows one sheet at least. */
  $requireAnotherVisible(location: string): void {
    const shown = this.$session.book.sheets().filter((sheet) => sheet.visibility === 'Visible')
    if (shown.every((sheet) => sheet.id === this.$sheet.id)) throw new ApiError('InvalidOperation', location)
  }
}
addEventMembers(Worksheet.prototype)

class WorksheetProtection extends ExcelObject {
  readonly $type = 'WorksheetProtection'
  constructor(private readonly sheet: BookSheet) {
    super()
  }
  get protected(): boolean {
    return this.sheet.protected
  }
  protect(): void {
    if (this.sheet.protected) throw new ApiError('InvalidOperation', 'WorksheetProtection.protect')
    this.sheet.protected = true
  }
  /** The book keeps no passwords. */
  unprotect(): void {
    this.sheet.protected = false
  }
}

class WorksheetFreezePanes extends ExcelObject {
  readonly $type = 'WorksheetFreezePanes'
  constructor(
    private readonly session: Session,
    private readonly sheet: BookSheet,
  ) {
    super()
  }
  freezeRows(count: number): void {
    requireWritable(this.session, this.sheet, 'WorksheetFreezePanes.freezeRows')
    this.sheet.freezeRows(count)
  }
  /** The book freezes rows only: an area that leaves columns unfrozen, `1:2`. */
  freezeAt(range: Range | string): void {
    const area = range instanceof Range ? range.$area : parseArea(splitAddress(range).local)
    if (!area) throw new ApiError('InvalidArgument', 'WorksheetFreezePanes.freezeAt')
    if (area.columns !== MAX_COLUMNS) throw new ApiError('NotImplemented', `WorksheetFreezePanes.freezeAt(${formatArea(area)})`)
    this.freezeRows(area.row + area.rows)
  }
  unfreeze(): void {
    this.freezeRows(0)
  }
}

/** Names that belong to one sheet: there are none here. */
class WorksheetNames extends ExcelCollection<ExcelObject> {
  readonly $type = 'NamedItemCollection'
  $items(): readonly ExcelObject[] {
    return []
  }
  getItemOrNullObject(_name: string): null {
    return null
  }
  getItem(_name: string): never {
    throw new ApiError('ItemNotFound', 'NamedItemCollection.getItem')
  }
}
