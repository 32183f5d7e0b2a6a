import type {
  Action,
  CellToWrite,
  CellValue,
  LookAgain,
  MarkColour,
  Outcome,
  OwnFormulas,
  SheetSnapshot,
  WorkbookChange,
  WorkbookFault,
  WorkbookPort,
  WorkbookSnapshot,
} from '../../src/workbook'

export function sheet(name: string, values: readonly (readonly CellValue[])[]): SheetSnapshot {
  return { id: name, name, visible: true, protected: false, firstRow: 0, firstColumn: 0, values, merges: [], hiddenRows: [] }
}

/** A workbook in memory, behind the port: it remembers what was asked of it, and refuses or hangs when told to. */
export class MemoryWorkbook {
  readonly actions: Action[] = []
  readonly settings = new Map<string, string>()
  /** Cells that call our functions. */
  formulas: OwnFormulas['formulas'] = []
  reads = 0
  date1904 = false
  /** What each read was told of the one before. */
  readonly looks: (LookAgain | undefined)[] = []
  /** Marks that stand in the workbook when it is opened. */
  marks: readonly MarkColour[] = []
  /** The number format that every cell is found with. */
  numberFormat = 'General'
  /** The next read or action is refused with this. */
  refuse?: WorkbookFault
  /** Reads do not answer until `release` is called. */
  private gate?: { readonly opened: Promise<void>; readonly open: () => void }
  private readonly listeners = new Set<(change: WorkbookChange) => void>()

  constructor(public sheets: readonly SheetSnapshot[]) {}

  hold(): void {
    let open = () => {}
    const opened = new Promise<void>((resolve) => (open = resolve))
    this.gate = { opened, open }
  }

  release(): void {
    this.gate?.open()
    this.gate = undefined
  }

  edit(change: WorkbookChange): void {
    for (const listener of this.listeners) listener(change)
  }

  private answer<T>(value: T): Outcome<T> {
    const fault = this.refuse
    this.refuse = undefined
    return fault ? { ok: false, fault, sheet: this.sheets[0]?.name } : { ok: true, value }
  }

  private undoOf({ at, expect, value }: CellToWrite): CellToWrite {
    return { at, expect: value, value: expect, numberFormat: this.numberFormat }
  }

  readonly port: WorkbookPort = {
    read: async (onProgress, _signal, again) => {
      this.reads += 1
      this.looks.push(again)
      onProgress?.(1, Math.max(2, this.sheets.length))
      await this.gate?.opened
      return this.answer<WorkbookSnapshot>({ sheets: this.sheets, date1904: this.date1904 })
    },
    perform: async (action) => {
      this.actions.push(action)
      return this.answer({ undo: action.kind === 'write-cells' ? action.cells.map((cell) => this.undoOf(cell)) : [] })
    },
    sheetNames: async () => ({ ok: true, value: this.sheets.map(({ name }) => name) }),
    ownFormulas: async () => this.answer({ sheetNames: this.sheets.map(({ name }) => name), formulas: this.formulas }),
    marks: async () => ({ ok: true, value: this.marks }),
    selection: async () => this.answer({ sheet: 'CB', area: { row: 0, column: 0, rows: 1, columns: 1 }, address: 'CB!A1' }),
    loadSetting: async (key) => ({ ok: true, value: this.settings.get(key) }),
    saveSetting: async (key, value) => {
      if (value === undefined) this.settings.delete(key)
      else this.settings.set(key, value)
      return { ok: true, value: undefined }
    },
    watch: async (onChange) => {
      this.listeners.add(onChange)
      return { ok: true, value: () => void this.listeners.delete(onChange) }
    },
    facts: async () => ({
      host: 'Excel',
      platform: 'PC',
      version: '16.0',
      locale: 'vi-VN',
      requirementSets: [],
      functionsRegistered: true,
    }),
  }
}
