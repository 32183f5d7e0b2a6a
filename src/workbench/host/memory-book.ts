import { columnName } from './addresses'
import type { Area, Book, BookSheet, CellValue, Edit, NamedItem } from './book'
import { MemorySheet } from './memory-sheet'

export interface MemoryBookOptions {
  readonly name?: string
  readonly date1904?: boolean
  readonly readOnly?: boolean
  /** What formulas show; by default nothing is computed and they show 0. */
  readonly evaluate?: (formula: string) => CellValue
}

/** A workbook in memory, for tests in node. It computes nothing: a formula keeps the value it was given. */
export class MemoryBook implements Book {
  readonly name: string
  readonly date1904: boolean
  readonly readOnly: boolean
  editing = false
  private readonly evaluate: (formula: string) => CellValue
  private list: MemorySheet[] = []
  private active: MemorySheet
  private selected: { readonly sheet: MemorySheet; readonly area: Area }
  private named: NamedItem[] = []
  private readonly kept = new Map<string, string>()
  private readonly listeners = new Set<(edit: Edit) => void>()
  private lastSheet = 0
  private remote = false

  /** Sheets by name with their rows, from A1 on; one empty sheet when none is given. */
  constructor(sheets: Readonly<Record<string, readonly (readonly (CellValue | null)[])[]>> = {}, options: MemoryBookOptions = {}) {
    this.name = options.name ?? 'workbook.xlsx'
    this.date1904 = options.date1904 ?? false
    this.readOnly = options.readOnly ?? false
    this.evaluate = options.evaluate ?? (() => 0)
    for (const [name, rows] of Object.entries(sheets)) {
      const sheet = this.addSheet(name)
      for (const [row, values] of rows.entries()) {
        if (values.length) sheet.write({ row, column: 0, rows: 1, columns: values.length }, [values])
      }
    }
    this.active = this.list[0] ?? this.addSheet('Sheet1')
    this.selected = { sheet: this.active, area: { row: 0, column: 0, rows: 1, columns: 1 } }
  }

  sheets(): readonly MemorySheet[] {
    return this.list
  }
  /** The sheet of that name; throws when there is none. */
  sheet(name: string): MemorySheet {
    const found = this.list.find((sheet) => sheet.name === name)
    if (!found) throw new Error(`No sheet ${name}`)
    return found
  }
  activeSheet(): MemorySheet {
    return this.active
  }
  activate(sheet: BookSheet): void {
    this.active = this.own(sheet)
    this.report({ kind: 'sheet-activated', sheetId: sheet.id, remote: this.remote })
  }
  addSheet(name: string, at = this.list.length): MemorySheet {
    const isRemote = () => this.remote
    const sheet = new MemorySheet(`{00000000-0001-0000-0000-${String(this.lastSheet++).padStart(12, '0')}}`, name, {
      report: (edit) => this.report(edit),
      get remote() {
        return isRemote()
      },
      evaluate: this.evaluate,
    })
    this.list.splice(at, 0, sheet)
    this.report({ kind: 'sheet-added', sheetId: sheet.id, remote: this.remote })
    return sheet
  }
  removeSheet(sheet: BookSheet): void {
    this.list = this.list.filter((each) => each !== sheet)
    this.report({ kind: 'sheet-deleted', sheetId: sheet.id, remote: this.remote })
    const next = this.list.find((each) => each.visibility === 'Visible')
    if (this.active === sheet && next) this.activate(next)
    if (this.selected.sheet === sheet && next) this.selected = { sheet: next, area: { row: 0, column: 0, rows: 1, columns: 1 } }
  }
  selection(): { readonly sheet: MemorySheet; readonly area: Area } {
    return this.selected
  }
  select(sheet: BookSheet, area: Area): void {
    this.selected = { sheet: this.own(sheet), area }
    this.report({ kind: 'selection', sheetId: sheet.id, area, remote: this.remote })
  }
  names(): readonly NamedItem[] {
    return this.named
  }
  setName(item: NamedItem): void {
    this.named = [...this.named.filter(({ name }) => name !== item.name), item]
  }
  removeName(name: string): void {
    this.named = this.named.filter((item) => item.name !== name)
  }
  settings(): ReadonlyMap<string, string> {
    return this.kept
  }
  setSetting(key: string, value: string | undefined): void {
    if (value === undefined) this.kept.delete(key)
    else this.kept.set(key, value)
  }
  onEdit(listener: (edit: Edit) => void): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }
  recalculate(): Promise<void> {
    return Promise.resolve()
  }

  /** Does what a co-author does: the edits are told as remote. */
  asCoauthor(work: () => void): void {
    this.remote = true
    try {
      work()
    } finally {
      this.remote = false
    }
  }

  /**
   * All that is in the book as plain data, for comparing before and after: each cell's value, formula, number format and
   * style by its address, with merges, hidden rows, conditional formats, names and settings.
   */
  snapshot(): unknown {
    return {
      settings: Object.fromEntries(this.kept),
      names: this.named,
      sheets: this.list.map((sheet) => {
        const used = sheet.usedArea(false)
        const cells: Record<string, unknown> = {}
        const formulas = used ? sheet.formulas(used) : []
        const values = used ? sheet.values(used) : []
        const formats = used ? sheet.numberFormats(used) : []
        for (const [y, row] of formulas.entries()) {
          for (const [x, formula] of row.entries()) {
            const at = { row: (used?.row ?? 0) + y, column: (used?.column ?? 0) + x }
            cells[`${columnName(at.column)}${at.row + 1}`] = {
              formula,
              value: values[y]?.[x],
              format: formats[y]?.[x],
              style: sheet.style(at.row, at.column),
            }
          }
        }
        const hiddenRows = used ? Array.from({ length: used.row + used.rows }, (_, row) => row).filter((row) => sheet.isRowHidden(row)) : []
        return {
          name: sheet.name,
          visibility: sheet.visibility,
          protected: sheet.protected,
          tabColor: sheet.tabColor,
          pageSetup: sheet.pageSetup,
          cells,
          merges: [...sheet.merges()],
          hiddenRows,
          conditionalFormats: [...sheet.conditionalFormats()],
          tables: sheet.tables,
          charts: sheet.charts,
        }
      }),
    }
  }

  private own(sheet: BookSheet): MemorySheet {
    const found = this.list.find((each) => each === sheet)
    if (!found) throw new Error('The sheet is not of this book')
    return found
  }
  private report(edit: Edit): void {
    for (const listener of this.listeners) listener(edit)
  }
}
