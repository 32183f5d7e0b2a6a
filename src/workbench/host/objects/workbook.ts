import { parseArea } from '../addresses'
import { ALL_SHEETS } from '../events'
import { ApiError } from '../wire'
import { Application } from './application'
import { ExcelCollection, ExcelObject } from './excel-object'
import { Functions } from './functions'
import { NamedItems } from './names'
import { Range } from './range'
import { RangeAreas } from './range-areas'
import { findSheet } from './session'
import type { Makers, Session } from './session'
import { Settings } from './settings'
import { addEventMembers } from './sheet-events'
import { Tables } from './tables'
import { requireSheetName, Worksheet } from './worksheet'

/** A session whose objects can hand out one another. */
export const openSession = (facts: Omit<Session, 'make'>): Session => {
  const make: Makers = {
    worksheet: (sheet) => new Worksheet(session, sheet),
    range: (sheet, area) => new Range(session, sheet, area),
    rangeAreas: (sheet, areas) => new RangeAreas(session, sheet, areas),
  }
  const session: Session = Object.assign(facts, { make })
  return session
}

export class Workbook extends ExcelObject {
  readonly $type = 'Workbook'
  constructor(private readonly session: Session) {
    super()
  }

  get name(): string {
    return this.session.book.name
  }
  get readOnly(): boolean {
    return this.session.book.readOnly
  }
  get application(): Application {
    return new Application(this.session)
  }
  get worksheets(): Worksheets {
    return new Worksheets(this.session)
  }
  get names(): NamedItems {
    return new NamedItems(this.session)
  }
  get settings(): Settings {
    return new Settings(this.session)
  }
  get tables(): Tables {
    return new Tables(this.session)
  }
  get protection(): WorkbookProtection {
    return new WorkbookProtection()
  }
  get functions(): Functions {
    return new Functions(this.session)
  }
  get _Runtime(): Runtime {
    return new Runtime(this.session)
  }

  getSelectedRange(): Range {
    const { sheet, area } = this.session.book.selection()
    return new Range(this.session, sheet, area)
  }
  getSelectedRanges(): RangeAreas {
    const { sheet, area } = this.session.book.selection()
    return new RangeAreas(this.session, sheet, [area])
  }
  getActiveCell(): Range {
    return this.getSelectedRange().getCell(0, 0)
  }
  /** The range of an event, by the id that the event's message carries. */
  _GetRangeForEventByReferenceId(reference: string): Range {
    const range = this._GetRangeOrNullObjectForEventByReferenceId(reference)
    if (!range) throw new ApiError('ItemNotFound', 'WorksheetChangedEventArgs.getRange')
    return range
  }
  _GetRangeOrNullObjectForEventByReferenceId(reference: string): Range | null {
    const at = reference.lastIndexOf('|')
    const sheet = findSheet(this.session, reference.slice(0, at))
    const area = parseArea(reference.slice(at + 1))
    return sheet && area ? new Range(this.session, sheet, area) : null
  }
  /** How Excel on the web takes `Excel.createWorkbook`: the bytes of an .xlsx, to be shown in a window of its own. */
  createAndOpenWorkbook(base64: string): void {
    const { onNewWorkbook } = this.session
    if (!onNewWorkbook) throw new ApiError('NotImplemented', 'Workbook.createAndOpenWorkbook')
    const bytes = readBase64(base64)
    if (!bytes || !isZip(bytes)) throw new ApiError('InvalidArgument', 'Workbook.createAndOpenWorkbook')
    onNewWorkbook(bytes.buffer)
  }
  /** The client's sign that custom functions may be called. */
  _SetOsfControlContainerReadyForCustomFunctions(): void {
    this.session.onFunctionsReady?.()
  }
}

const readBase64 = (text: unknown): Uint8Array<ArrayBuffer> | undefined => {
  try {
    return Uint8Array.from(atob(String(text)), (character) => character.charCodeAt(0))
  } catch {
    return undefined
  }
}

/** Every .xlsx is one. */
const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b

class Worksheets extends ExcelCollection<Worksheet> {
  readonly $type = 'WorksheetCollection'
  constructor(readonly $session: Session) {
    super()
  }
  get $eventTarget(): string {
    return ALL_SHEETS
  }
  $items(): readonly Worksheet[] {
    return this.$session.book.sheets().map((sheet) => new Worksheet(this.$session, sheet))
  }
  override getCount(visibleOnly?: boolean | null): number {
    return this.$shown(visibleOnly).length
  }
  getFirst(visibleOnly?: boolean | null): Worksheet {
    return this.$require(this.$shown(visibleOnly)[0], 'getFirst')
  }
  getLast(visibleOnly?: boolean | null): Worksheet {
    return this.$require(this.$shown(visibleOnly).at(-1), 'getLast')
  }
  getActiveWorksheet(): Worksheet {
    return new Worksheet(this.$session, this.$session.book.activeSheet())
  }
  /** By id or by name, in any case of letters. */
  getItem(key: string): Worksheet {
    return this.$require(this.getItemOrNullObject(key), 'getItem')
  }
  getItemOrNullObject(key: string): Worksheet | null {
    const sheet = findSheet(this.$session, key)
    return sheet ? new Worksheet(this.$session, sheet) : null
  }
  /** Puts the sheet last and does not activate it. Without a name it becomes "Sheet" and the first free number. */
  add(name?: string | null): Worksheet {
    const { book } = this.$session
    if (book.readOnly) throw new ApiError('AccessDenied', 'WorksheetCollection.add')
    let wanted = name ?? ''
    for (let number = book.sheets().length + 1; wanted === ''; number++) {
      if (!findSheet(this.$session, `Sheet${number}`)) wanted = `Sheet${number}`
    }
    requireSheetName(wanted, 'WorksheetCollection.add')
    if (findSheet(this.$session, wanted)) throw new ApiError('ItemAlreadyExists', 'WorksheetCollection.add')
    return new Worksheet(this.$session, book.addSheet(wanted))
  }
  $shown(visibleOnly?: boolean | null): readonly Worksheet[] {
    return this.$items().filter((sheet) => visibleOnly !== true || sheet.visibility === 'Visible')
  }
  $require(sheet: Worksheet | null | undefined, method: string): Worksheet {
    if (!sheet) throw new ApiError('ItemNotFound', `WorksheetCollection.${method}`)
    return sheet
  }
}
addEventMembers(Worksheets.prototype)

class WorkbookProtection extends ExcelObject {
  readonly $type = 'WorkbookProtection'
  get protected(): boolean {
    return false
  }
}

class Runtime extends ExcelObject {
  readonly $type = 'Runtime'
  constructor(private readonly session: Session) {
    super()
  }
  get enableEvents(): boolean {
    return this.session.events.enabled
  }
  set enableEvents(enabled: boolean) {
    this.session.events.enabled = enabled
  }
}
