import { intersect, parseArea, splitAddress } from '../addresses'
import type { BookSheet } from '../book'
import { ApiError } from '../wire'
import { ExcelCollection, ExcelObject } from './excel-object'
import { Range } from './range'
import { findSheet, requireSheet, requireWritable } from './session'
import type { Session, TableRecord } from './session'

/** Tables of the workbook or of one sheet. They last as long as the session: the book does not keep them. */
export class Tables extends ExcelCollection<Table> {
  readonly $type = 'TableCollection'
  constructor(
    private readonly session: Session,
    private readonly sheet?: BookSheet,
  ) {
    super()
  }
  get count(): number {
    return this.$items().length
  }
  $items(): readonly Table[] {
    return this.session.tables
      .filter((table) => !this.sheet || table.sheetId === this.sheet.id)
      .map((table) => new Table(this.session, table.id))
  }
  add(address: Range | string, hasHeaders: boolean): Table {
    const range = address instanceof Range ? address : this.$range(address)
    requireWritable(this.session, range.$sheet, 'TableCollection.add')
    const overlaps = this.session.tables.some((table) => table.sheetId === range.$sheet.id && intersect(table.area, range.$area))
    if (overlaps) throw new ApiError('InvalidArgument', 'TableCollection.add', 'A table cannot overlap another table.')
    const number = this.session.tables.reduce((last, table) => Math.max(last, Number(table.id.slice(1, -1))), 0) + 1
    const table: TableRecord = {
      id: `{${number}}`,
      name: `Table${number}`,
      sheetId: range.$sheet.id,
      area: range.$area,
      showHeaders: hasHeaders,
      style: 'TableStyleMedium2',
    }
    this.session.tables.push(table)
    return new Table(this.session, table.id)
  }
  getItem(key: string): Table {
    const table = this.getItemOrNullObject(key)
    if (!table) throw new ApiError('ItemNotFound', 'TableCollection.getItem')
    return table
  }
  getItemOrNullObject(key: string): Table | null {
    return this.$items().find((table) => table.id === key || table.name.toLowerCase() === key.toLowerCase()) ?? null
  }
  $range(address: string): Range {
    const { sheet: name, local } = splitAddress(address)
    const sheet = name === undefined ? (this.sheet ?? this.session.book.activeSheet()) : findSheet(this.session, name)
    const area = parseArea(local)
    if (!sheet || !area) throw new ApiError('InvalidArgument', 'TableCollection.add')
    return new Range(this.session, sheet, area)
  }
}

class Table extends ExcelObject {
  readonly $type = 'Table'
  constructor(
    private readonly session: Session,
    private readonly key: string,
  ) {
    super()
  }
  override get $identity() {
    return { Id: this.key }
  }
  get id(): string {
    return this.key
  }
  get name(): string {
    return this.$record('name').name
  }
  set name(name: string) {
    const own = this.$record('name')
    const taken = this.session.tables.some((table) => table !== own && table.name.toLowerCase() === name.toLowerCase())
    if (taken) throw new ApiError('ItemAlreadyExists', 'Table.name')
    own.name = name
  }
  get style(): string {
    return this.$record('style').style
  }
  set style(style: string) {
    this.$record('style').style = style
  }
  get showHeaders(): boolean {
    return this.$record('showHeaders').showHeaders
  }
  get worksheet(): ExcelObject {
    return this.session.make.worksheet(this.$sheet())
  }
  getRange(): Range {
    return new Range(this.session, this.$sheet(), this.$record('getRange').area)
  }
  getHeaderRowRange(): Range {
    return this.getRange().getRow(0)
  }
  getDataBodyRange(): Range {
    const { area, showHeaders } = this.$record('getDataBodyRange')
    const heading = showHeaders ? 1 : 0
    return new Range(this.session, this.$sheet(), { ...area, row: area.row + heading, rows: Math.max(1, area.rows - heading) })
  }
  /** Takes the table and its cells away, as in Excel. */
  delete(): void {
    const { area } = this.$record('delete')
    requireWritable(this.session, this.$sheet(), 'Table.delete')
    this.$sheet().clear(area, 'All')
    this.$forget()
  }
  convertToRange(): Range {
    const range = this.getRange()
    this.$forget()
    return range
  }
  $sheet(): BookSheet {
    return requireSheet(this.session, this.$record('worksheet').sheetId, 'Table.worksheet')
  }
  $record(member: string): TableRecord {
    const record = this.session.tables.find((table) => table.id === this.key)
    if (!record) throw new ApiError('ItemNotFound', `Table.${member}`)
    return record
  }
  $forget(): void {
    const at = this.session.tables.findIndex((table) => table.id === this.key)
    if (at >= 0) this.session.tables.splice(at, 1)
  }
}
