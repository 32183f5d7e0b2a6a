/** The port: what the pane reads from a workbook and asks of it, as plain values. Positions are zero-based. */

export interface Area {
  readonly row: number
  readonly column: number
  readonly rows: number
  readonly columns: number
}

export type CellValue = string | number | boolean

export interface SheetSnapshot {
  readonly id: string
  readonly name: string
  readonly visible: boolean
  readonly protected: boolean
  readonly firstRow: number
  readonly firstColumn: number
  /** Raw values; blanks are "". Dates are serials. */
  readonly values: readonly (readonly CellValue[])[]
  readonly merges: readonly Area[]
  /** Absolute row numbers. */
  readonly hiddenRows: readonly number[]
  readonly fontOf?: (row: number, column: number) => string | undefined
  /** Absent where the sheet is too large to ask. */
  readonly numberFormatOf?: (row: number, column: number) => string | undefined
  /** Absent where no cell's text is struck out, or the sheet is too large to ask. */
  readonly struckOut?: (row: number, column: number) => boolean
}

export interface WorkbookSnapshot {
  readonly sheets: readonly SheetSnapshot[]
  readonly date1904: boolean
}

export interface CellAddress {
  /** Sheet name. */
  readonly sheet: string
  readonly row: number
  readonly column: number
}

export interface TableToWrite {
  readonly sheet: string
  readonly values: readonly (readonly CellValue[])[]
  readonly widths?: readonly number[]
  readonly boldRows?: readonly number[]
  readonly numberFormats?: readonly (readonly string[])[]
  /** Cells that are meant as formulas, "=DEAN12.PCT(…)"; what stands in `values` is text however it begins. */
  readonly formulas?: readonly PlacedFormula[]
  /** In order, a later one over an earlier one. */
  readonly looks?: readonly { readonly area: Area; readonly look: CellLook }[]
  readonly merges?: readonly Area[]
  /** In points. */
  readonly heights?: readonly { readonly row: number; readonly points: number }[]
  readonly page?: PageLook
  readonly charts?: readonly ChartToDraw[]
  readonly hideGridlines?: boolean
}

export interface PlacedFormula {
  readonly row: number
  readonly column: number
  readonly formula: string
}

/** Only what is given is changed. */
export interface CellLook {
  readonly font?: string
  readonly size?: number
  readonly bold?: boolean
  readonly italic?: boolean
  readonly underline?: boolean
  readonly horizontal?: 'left' | 'center' | 'right' | 'justify'
  readonly vertical?: 'top' | 'center' | 'bottom'
  readonly wrap?: boolean
  /** Thin lines round every cell. */
  readonly grid?: boolean
}

/** How a sheet prints: A4, one page wide. */
export interface PageLook {
  readonly landscape: boolean
  /** Millimetres. */
  readonly margins: {
    readonly top: number
    readonly bottom: number
    readonly left: number
    readonly right: number
    readonly header: number
  }
  readonly area: Area
  /** Rows repeated on each page, both included. */
  readonly titleRows?: { readonly from: number; readonly to: number }
  /** Rows that begin a new page. */
  readonly breaksBefore?: readonly number[]
  /** The number at the top centre of each page but the first, in this type. */
  readonly pageNumber?: { readonly font: string; readonly size: number }
}

/** Drawn where Excel can; left out without a word elsewhere. */
export interface ChartToDraw {
  readonly title: string
  /** Names in the first column, shares in the second, what is aimed at in the third; headings above. */
  readonly data: Area
  /** The cell at its upper left corner. */
  readonly at: { readonly row: number; readonly column: number }
  /** In points. */
  readonly width: number
  readonly height: number
}

export interface CellToWrite {
  readonly at: CellAddress
  readonly expect: CellValue
  readonly value: CellValue
  readonly numberFormat?: string
  /** The value stood there before: text is put back without the apostrophe that would keep it text, which it had no need of. */
  readonly asFound?: boolean
  /** Written instead of `value`, as a formula; the value is what it is expected to show. */
  readonly formula?: string
  /** For a cell without a number format of its own. */
  readonly formatIfGeneral?: string
  /** The cell holds a formula with one of our functions, put there earlier: whatever it shows is written over. */
  readonly overOwnFormula?: boolean
  /**
   * With `overOwnFormula`, for a formula that calls none of our functions: what an earlier run put there, wherever its references are now.
   * Words typed over it that read as expected are written over too.
   */
  readonly ownFormula?: string
}

/** What was done. */
export interface Done {
  /** Writes that give every cell back as it was found, its number format and formula too; empty where no cells were written. */
  readonly undo: readonly CellToWrite[]
}

/** What the pane may ask for. Each is done whole or not at all. */
export type Action =
  | { readonly kind: 'select'; readonly at: CellAddress; readonly rows?: number; readonly columns?: number }
  | {
      readonly kind: 'write-cells'
      readonly cells: readonly CellToWrite[]
    }
  | { readonly kind: 'add-sheet'; readonly table: TableToWrite; readonly activate: boolean }
  | { readonly kind: 'mark'; readonly marks: readonly Mark[] }
  | { readonly kind: 'clear-marks' }
  | { readonly kind: 'insert-formula'; readonly formula: string }
  /** Opens a new workbook beside this one, filled from an .xlsx. */
  | { readonly kind: 'open-copy'; readonly base64: string }

export type MarkColour = 'unmet' | 'undetermined' | 'missing'

/** The ground each mark gives a cell, the same in the sheet and in the legend. */
export const MARK_FILLS: Readonly<Record<MarkColour, string>> = { unmet: '#F8CBAD', undetermined: '#FFE699', missing: '#BDD7EE' }

/** A reversible highlight: a conditional format with a native rule, found again by its id. */
export interface Mark {
  readonly at: CellAddress
  readonly rows?: number
  readonly columns?: number
  readonly colour: MarkColour
}

/** Why Excel refused, as the pane tells it. */
export type WorkbookFault =
  | 'protected-sheet'
  | 'cell-being-edited'
  | 'sheet-missing'
  | 'read-only'
  | 'too-large'
  | 'not-supported'
  | 'changed-meanwhile'
  | 'cell-not-empty'
  | 'no-response'
  | 'name-taken'
  | 'unknown'

export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly fault: WorkbookFault; readonly sheet?: string; readonly detail?: string }

export interface HostFacts {
  readonly host: string
  readonly platform: string
  readonly version: string
  readonly locale: string
  readonly requirementSets: readonly { readonly name: string; readonly version: string; readonly supported: boolean }[]
  readonly functionsRegistered: boolean
}

export interface WorkbookChange {
  readonly sheet: string
  readonly area: Area | undefined
  readonly remote: boolean
}

/** A second look at a workbook, at what was edited only. */
export interface LookAgain {
  readonly before: WorkbookSnapshot
  /** Names of the sheets to read; so is every sheet that `before` does not have. */
  readonly sheets: readonly string[]
}

/** The cells that call our functions. */
export interface OwnFormulas {
  /** Names of all sheets, the hidden ones too. */
  readonly sheetNames: readonly string[]
  readonly formulas: readonly { readonly at: CellAddress; readonly formula: string }[]
}

export interface WorkbookPort {
  /**
   * All visible sheets in at most three round trips, large ones in blocks. `onProgress` gets sheets read of all.
   * With `again` the sheets that were not edited and hold no formulas are taken from the snapshot before.
   */
  readonly read: (
    onProgress?: (done: number, all: number) => void,
    signal?: AbortSignal,
    again?: LookAgain,
  ) => Promise<Outcome<WorkbookSnapshot>>
  readonly perform: (action: Action) => Promise<Outcome<Done>>
  /** Names of all sheets, the hidden ones too. */
  readonly sheetNames: () => Promise<Outcome<readonly string[]>>
  /** Formulas with our functions on the visible sheets, as they stand now; a large sheet with formulas all over it is not looked through. */
  readonly ownFormulas: () => Promise<Outcome<OwnFormulas>>
  /** The colours of the add-in's marks that stand in the workbook, also those of an earlier session. */
  readonly marks: () => Promise<Outcome<readonly MarkColour[]>>
  readonly selection: () => Promise<Outcome<{ readonly sheet: string; readonly area: Area; readonly address: string }>>
  readonly loadSetting: (key: string) => Promise<Outcome<string | undefined>>
  readonly saveSetting: (key: string, value: string | undefined) => Promise<Outcome<void>>
  /** Calls back after edits, own and co-authors'. Returns how to stop. */
  readonly watch: (onChange: (change: WorkbookChange) => void) => Promise<Outcome<() => void>>
  readonly facts: () => Promise<HostFacts>
}
