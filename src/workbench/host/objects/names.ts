import { formatArea, parseArea, quoteSheet, splitAddress } from '../addresses'
import type { NamedItem as Name } from '../book'
import { ApiError } from '../wire'
import { ExcelCollection, ExcelObject } from './excel-object'
import { Range } from './range'
import { findSheet } from './session'
import type { Session } from './session'

/** The range that a name's formula means; undefined when it means something else or its sheet is gone. */
export const rangeOfFormula = (session: Session, formula: string): Range | undefined => {
  const { sheet: sheetName, local } = splitAddress(formula.replace(/^=/, ''))
  const sheet = sheetName === undefined ? undefined : findSheet(session, sheetName)
  const area = parseArea(local)
  return sheet && area ? new Range(session, sheet, area) : undefined
}

export class NamedItems extends ExcelCollection<NamedItem> {
  readonly $type = 'NamedItemCollection'
  constructor(private readonly session: Session) {
    super()
  }
  $items(): readonly NamedItem[] {
    return this.session.book.names().map((item) => new NamedItem(this.session, item.name))
  }
  add(name: string, reference: Range | string): NamedItem {
    if (this.getItemOrNullObject(name)) throw new ApiError('ItemAlreadyExists', 'NamedItemCollection.add')
    const formula =
      reference instanceof Range
        ? `=${quoteSheet(reference.$sheet.name)}!${formatArea(reference.$area, '$')}`
        : reference.startsWith('=')
          ? reference
          : `=${reference}`
    this.session.book.setName({ name, formula })
    return new NamedItem(this.session, name)
  }
  getItem(name: string): NamedItem {
    const item = this.getItemOrNullObject(name)
    if (!item) throw new ApiError('ItemNotFound', 'NamedItemCollection.getItem')
    return item
  }
  getItemOrNullObject(name: string): NamedItem | null {
    return this.$items().find((item) => item.name.toLowerCase() === name.toLowerCase()) ?? null
  }
}

class NamedItem extends ExcelObject {
  readonly $type = 'NamedItem'
  constructor(
    private readonly session: Session,
    private readonly key: string,
  ) {
    super()
  }
  override get $identity() {
    return { _Id: this.key }
  }
  get name(): string {
    return this.$name().name
  }
  get formula(): string {
    return this.$name().formula
  }
  set formula(formula: string) {
    this.session.book.setName({ ...this.$name(), formula: formula.startsWith('=') ? formula : `=${formula}` })
  }
  get value(): string {
    return this.formula.replace(/^=/, '')
  }
  get type(): 'Range' | 'String' {
    return rangeOfFormula(this.session, this.formula) ? 'Range' : 'String'
  }
  get scope(): 'Workbook' {
    return 'Workbook'
  }
  get visible(): boolean {
    return true
  }
  get comment(): string {
    return ''
  }
  getRange(): Range {
    const range = this.getRangeOrNullObject()
    if (!range) throw new ApiError('InvalidReference', 'NamedItem.getRange')
    return range
  }
  getRangeOrNullObject(): Range | null {
    return rangeOfFormula(this.session, this.formula) ?? null
  }
  delete(): void {
    this.$name()
    this.session.book.removeName(this.key)
  }
  $name(): Name {
    const item = this.session.book.names().find((candidate) => candidate.name === this.key)
    if (!item) throw new ApiError('ItemNotFound', 'NamedItem')
    return item
  }
}
