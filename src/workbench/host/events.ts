import { formatArea, MAX_COLUMNS, MAX_ROWS } from './addresses'
import type { Book, Edit } from './book'

/** Entry of a `richApiMessage`: category, type, target, JSON text, id, whether a co-author caused it. */
export type MessageEntry = readonly [number, number, string, string, number, boolean]

const EVENT_CATEGORY = 65536
export const ALL_SHEETS = 'Workbook'

/** Excel's numbers for the events of sheets, by the name under which an add-in registers. */
export const SHEET_EVENTS = {
  DataChangedEvent: 10,
  ActivatedEvent: 11,
  DeactivatedEvent: 12,
  AddedEvent: 13,
  SelectionChangedEvent: 14,
  DeletedEvent: 15,
  EventNameChanged: 25,
} as const
export type SheetEvent = keyof typeof SHEET_EVENTS

const CHANGE_TYPES = {
  cells: 'RangeEdited',
  'rows-inserted': 'RowInserted',
  'rows-deleted': 'RowDeleted',
  'columns-inserted': 'ColumnInserted',
  'columns-deleted': 'ColumnDeleted',
} as const

/** What the add-in listens to, and the messages that tell it. */
export class SheetEvents {
  /** `runtime.enableEvents`. */
  enabled = true
  /** True while a batch of the add-in's own runs: its edits are told as its own. */
  busy = false
  private readonly listening = new Set<string>()
  private readonly names = new Map<string, string>()
  private active: string

  constructor(
    private readonly book: Book,
    private readonly send: (entry: MessageEntry) => void,
  ) {
    this.active = book.activeSheet().id
    for (const sheet of book.sheets()) this.names.set(sheet.id, sheet.name)
  }

  listen(event: SheetEvent, target: string): void {
    this.listening.add(`${event} ${target}`)
  }

  ignore(event: SheetEvent, target: string): void {
    this.listening.delete(`${event} ${target}`)
  }

  tell(edit: Edit): void {
    const worksheetId = edit.sheetId
    const source = edit.remote ? 'Remote' : 'Local'
    switch (edit.kind) {
      case 'sheet-activated':
        if (this.active !== worksheetId) this.push('DeactivatedEvent', this.active, { worksheetId: this.active }, edit.remote)
        this.active = worksheetId
        return this.push('ActivatedEvent', worksheetId, { worksheetId }, edit.remote)
      case 'sheet-added':
        this.names.set(worksheetId, this.nameOf(worksheetId))
        return this.push('AddedEvent', worksheetId, { worksheetId, source }, edit.remote)
      case 'sheet-deleted':
        return this.push('DeletedEvent', worksheetId, { worksheetId, source }, edit.remote)
      case 'sheet-renamed': {
        const nameBefore = this.names.get(worksheetId)
        const nameAfter = this.nameOf(worksheetId)
        this.names.set(worksheetId, nameAfter)
        return this.push('EventNameChanged', worksheetId, { worksheetId, source, nameBefore, nameAfter }, edit.remote)
      }
      case 'selection':
        return this.push('SelectionChangedEvent', worksheetId, { worksheetId, address: formatArea(edit.area) }, edit.remote)
      default: {
        const address = formatArea(wholeLines(edit))
        const change = {
          worksheetId,
          source,
          address,
          changeType: CHANGE_TYPES[edit.kind],
          shiftDirection: 'None',
          triggerSource: this.busy ? 'ThisLocalAddin' : 'Unknown',
          referenceId: `${worksheetId}|${address}`,
        }
        return this.push('DataChangedEvent', worksheetId, change, edit.remote)
      }
    }
  }

  private nameOf(sheetId: string): string {
    return this.book.sheets().find((sheet) => sheet.id === sheetId)?.name ?? ''
  }

  private push(event: SheetEvent, sheetId: string, message: object, remote: boolean): void {
    if (!this.enabled) return
    for (const target of [sheetId, ALL_SHEETS]) {
      if (!this.listening.has(`${event} ${target}`)) continue
      this.send([EVENT_CATEGORY, SHEET_EVENTS[event], target, JSON.stringify(message), 0, remote])
    }
  }
}

/** Excel tells inserted and deleted rows and columns as whole ones, `5:7`. */
const wholeLines = (edit: Extract<Edit, { area: unknown }>) => {
  if (edit.kind === 'rows-inserted' || edit.kind === 'rows-deleted') return { ...edit.area, column: 0, columns: MAX_COLUMNS }
  if (edit.kind === 'columns-inserted' || edit.kind === 'columns-deleted') return { ...edit.area, row: 0, rows: MAX_ROWS }
  return edit.area
}
