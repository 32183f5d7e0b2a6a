import { intersect, parseArea, splitAddress } from '../addresses'
import type { BookSheet, SheetTable } from '../book'
import { columnNames } from '../table-columns'
import { ApiError } from '../wire'
import { ExcelCollection, ExcelObject } from './excel-object'
import { Range } from './range'
import { findSheet, requireWritable } from './session'
import type { Session } from './session'

const USUAL_STYLE = 'TableStyleMedium2'

interface Placed {
  readonly sheet: BookSheet
  readonly table: SheetTable
}

const tablesOf = (session: Session): readonly Placed[] =>
  session.book.sheets().flatMap((sheet) => sheet.tables.map((table) => ({ sheet, table })))

/** Tables of the workbook or of one sheet. */
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
    return tablesOf(this.session)
      .filter(({ sheet }) => !this.sheet || sheet.id === this.sheet.id)
      .map(({ table }) => new Table(this.session, table.id))
  }
  /** The first row becomes headings: what is blank there, a number or there twice is rewritten, as in Excel. */
  add(address: Range | string, hasHeaders: boolean): Table {
    const { $sheet: sheet, $area: area } = address instanceof Range ? address : this.$range(address)
    requireWritable(this.session, sheet, 'TableCollection.add')
    if (sheet.tables.some((table) => intersect(table.area, area)))
      throw new ApiError('InvalidArgument', 'TableCollection.add', 'A table cannot overlap another table.')
    // Excel would move the cells down to make room for headings of its own.
    if (!hasHeaders) throw new ApiError('NotImplemented', 'TableCollection.add(hasHeaders: false)')
    const known = tablesOf(this.session).map(({ table }) => table)
    const id = known.reduce((last, table) => Math.max(last, Number(table.id.slice(1, -1))), 0) + 1
    let number = 1
    while (known.some(({ name }) => name.toLowerCase() === `table${number}`)) number++
    writeHeadings(sheet, { ...area, rows: 1 })
    const table: SheetTable = {
      id: `{${id}}`,
      name: `Table${number}`,
      // A table of headings alone gets a row for data.
      area: { ...area, rows: Math.max(2, area.rows) },
      showHeaders: true,
      showTotals: false,
      style: USUAL_STYLE,
    }
    sheet.tables = [...sheet.tables, table]
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

/** Headings that a table may have stay as they are. */
function writeHeadings(sheet: BookSheet, row: SheetTable['area']): void {
  const [values = []] = sheet.values(row)
  const [formulas = []] = sheet.formulas(row)
  const names = columnNames(values.map(String))
  const isKept = (place: number): boolean => values[place] === names[place] && values[place] === formulas[place]
  if (!names.every((_, place) => isKept(place))) sheet.write(row, [names.map((name, place) => (isKept(place) ? null : `'${name}`))])
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
    return this.$placed('name').table.name
  }
  set name(name: string) {
    const taken = tablesOf(this.session).some(({ table }) => table.id !== this.key && table.name.toLowerCase() === name.toLowerCase())
    if (taken) throw new ApiError('ItemAlreadyExists', 'Table.name')
    if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u.test(name) || parseArea(name)) throw new ApiError('InvalidArgument', 'Table.name')
    this.$change('name', { name })
  }
  get style(): string {
    return this.$placed('style').table.style
  }
  set style(style: string) {
    this.$change('style', { style })
  }
  get showHeaders(): boolean {
    return this.$placed('showHeaders').table.showHeaders
  }
  get showTotals(): boolean {
    return this.$placed('showTotals').table.showTotals
  }
  get worksheet(): ExcelObject {
    return this.session.make.worksheet(this.$placed('worksheet').sheet)
  }
  getRange(): Range {
    const { sheet, table } = this.$placed('getRange')
    return new Range(this.session, sheet, table.area)
  }
  getHeaderRowRange(): Range {
    if (!this.showHeaders) throw new ApiError('ItemNotFound', 'Table.getHeaderRowRange')
    return this.getRange().getRow(0)
  }
  getDataBodyRange(): Range {
    const { sheet, table } = this.$placed('getDataBodyRange')
    const { area, showHeaders, showTotals } = table
    const heading = showHeaders ? 1 : 0
    const rows = Math.max(1, area.rows - heading - (showTotals ? 1 : 0))
    return new Range(this.session, sheet, { ...area, row: area.row + heading, rows })
  }
  getTotalRowRange(): Range {
    if (!this.showTotals) throw new ApiError('ItemNotFound', 'Table.getTotalRowRange')
    return this.getRange().getLastRow()
  }
  /** Takes the table and its cells away, as in Excel. */
  delete(): void {
    const { sheet, table } = this.$placed('delete')
    requireWritable(this.session, sheet, 'Table.delete')
    sheet.clear(table.area, 'All')
    this.$forget()
  }
  convertToRange(): Range {
    const range = this.getRange()
    requireWritable(this.session, range.$sheet, 'Table.convertToRange')
    this.$forget()
    return range
  }
  $placed(member: string): Placed {
    const placed = tablesOf(this.session).find(({ table }) => table.id === this.key)
    if (!placed) throw new ApiError('ItemNotFound', `Table.${member}`)
    return placed
  }
  $change(member: string, change: Partial<SheetTable>): void {
    const { sheet } = this.$placed(member)
    requireWritable(this.session, sheet, `Table.${member}`)
    sheet.tables = sheet.tables.map((table) => (table.id === this.key ? { ...table, ...change } : table))
  }
  $forget(): void {
    const { sheet } = this.$placed('delete')
    sheet.tables = sheet.tables.filter((table) => table.id !== this.key)
  }
}
