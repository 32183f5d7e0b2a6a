import { parseArea, splitAddress } from '../addresses'
import type { BookSheet } from '../book'
import { ApiError } from '../wire'
import { ExcelCollection, ExcelObject } from './excel-object'
import { Range } from './range'
import type { Session } from './session'

/** Where rows begin a new page. */
export class PageBreaks extends ExcelCollection<PageBreak> {
  readonly $type = 'PageBreakCollection'
  constructor(
    private readonly session: Session,
    private readonly sheet: BookSheet,
  ) {
    super()
  }
  $items(): readonly PageBreak[] {
    return this.$rows.map((row) => new PageBreak(this.session, this.sheet, row))
  }
  /** Before the first row of the range. */
  add(range: Range | string): PageBreak {
    const area = range instanceof Range ? range.$area : parseArea(splitAddress(range).local)
    if (!area || area.row === 0) throw new ApiError('InvalidArgument', 'PageBreakCollection.add')
    const rows = [...new Set([...this.$rows, area.row])].sort((one, other) => one - other)
    this.sheet.pageSetup = { ...this.sheet.pageSetup, breaksBefore: rows }
    return new PageBreak(this.session, this.sheet, area.row)
  }
  removePageBreaks(): void {
    this.sheet.pageSetup = { ...this.sheet.pageSetup, breaksBefore: [] }
  }
  get $rows(): readonly number[] {
    return this.sheet.pageSetup.breaksBefore ?? []
  }
}

class PageBreak extends ExcelObject {
  readonly $type = 'PageBreak'
  constructor(
    private readonly session: Session,
    private readonly sheet: BookSheet,
    private readonly row: number,
  ) {
    super()
  }
  getCellAfterBreak(): Range {
    return new Range(this.session, this.sheet, { row: this.row, column: 0, rows: 1, columns: 1 })
  }
  delete(): void {
    const { pageSetup } = this.sheet
    this.sheet.pageSetup = { ...pageSetup, breaksBefore: pageSetup.breaksBefore?.filter((row) => row !== this.row) }
  }
}
