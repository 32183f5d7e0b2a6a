/**
 * What the Excel stand-in needs of a spreadsheet. Two things implement it: the real spreadsheet on the workbench
 * page (Univer) and an in-memory one for tests in node. All positions are zero-based, areas inclusive.
 */
export interface Area {
  readonly row: number
  readonly column: number
  readonly rows: number
  readonly columns: number
}

/** Blank is "". Dates are serial numbers. Errors are their text, "#N/A". */
export type CellValue = string | number | boolean

export type HorizontalAlignment = 'General' | 'Left' | 'Center' | 'Right' | 'Justify'
export type VerticalAlignment = 'Top' | 'Center' | 'Bottom'

/** Only what is given is changed. Colours are "#RRGGBB"; "" clears a fill. */
export interface CellStyle {
  readonly fill?: string
  readonly fontName?: string
  readonly fontSize?: number
  readonly fontColor?: string
  readonly bold?: boolean
  readonly italic?: boolean
  readonly underline?: boolean
  readonly strikethrough?: boolean
  readonly wrap?: boolean
  readonly horizontal?: HorizontalAlignment
  readonly vertical?: VerticalAlignment
  readonly borders?: boolean
}

export interface ConditionalFormat {
  readonly id: string
  readonly areas: readonly Area[]
  /** A native formula, with its leading "=". */
  readonly formula: string
  readonly fill?: string
  readonly fontColor?: string
  readonly stopIfTrue: boolean
}

export interface PageSetup {
  readonly orientation?: 'portrait' | 'landscape'
  readonly paper?: 'A4'
  /** Millimetres. */
  readonly margins?: { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number }
  readonly fitToWidth?: number
  readonly fitToHeight?: number
  /** Rows repeated on each page, inclusive. */
  readonly titleRows?: { readonly from: number; readonly to: number }
  readonly printArea?: Area
  readonly centerHorizontally?: boolean
  /** From the paper's edge, millimetres. */
  readonly headerMargin?: number
  readonly footerMargin?: number
  /** At the top centre, in Excel's codes (`&P`); the first page has its own when that is given, also when it is "". */
  readonly centerHeader?: string
  readonly centerHeaderOfFirst?: string
  /** Rows that begin a new page. */
  readonly breaksBefore?: readonly number[]
}

export type Edit =
  | { readonly kind: 'cells'; readonly sheetId: string; readonly area: Area; readonly remote: boolean }
  | {
      readonly kind: 'rows-inserted' | 'rows-deleted' | 'columns-inserted' | 'columns-deleted'
      readonly sheetId: string
      readonly area: Area
      readonly remote: boolean
    }
  | {
      readonly kind: 'sheet-added' | 'sheet-deleted' | 'sheet-renamed' | 'sheet-activated'
      readonly sheetId: string
      readonly remote: boolean
    }
  | { readonly kind: 'selection'; readonly sheetId: string; readonly area: Area; readonly remote: boolean }

/** A table of Excel's. Its cells are those of the sheet. */
export interface SheetTable {
  readonly id: string
  readonly name: string
  /** With headings and totals. */
  readonly area: Area
  readonly showHeaders: boolean
  readonly showTotals: boolean
  /** "TableStyleMedium2"; "" for none. */
  readonly style: string
  /** What else its file says of it: not for add-ins, kept for saving. */
  readonly rest?: object
}

/** A place over the cells: the corner of a cell, and points to the right of it and down. */
export interface ChartCorner {
  readonly row: number
  readonly column: number
  readonly right: number
  readonly down: number
}

/** What marks each value of a line; sizes in points. */
export interface ChartMark {
  readonly shape: 'none' | 'dash' | 'circle'
  readonly size: number
  readonly color: string
}

export interface ChartSeries {
  readonly kind: 'columns' | 'line'
  /** The cell that names it; a name of its own in its place where there is none. */
  readonly heading?: Area
  readonly values: Area
  /** Inside the columns. */
  readonly fill?: string
  /** The line, or the outline of the columns; "" for none. */
  readonly line?: string
  readonly mark?: ChartMark
}

/** A chart over a sheet's cells: columns and lines of cells of the same sheet. What it shows is read whenever it is drawn. */
export interface SheetChart {
  readonly id: string
  readonly name: string
  /** "" for none. */
  readonly title: string
  readonly legend: 'top' | 'bottom' | 'none'
  /** Of the values; worked out from them, the format taken from their first cell, where it says nothing. */
  readonly axis: { readonly minimum?: number; readonly maximum?: number; readonly numberFormat?: string }
  /** Between the columns of two names, in percent of a column. */
  readonly gap: number
  readonly names?: Area
  readonly series: readonly ChartSeries[]
  readonly from: ChartCorner
  readonly to: ChartCorner
}

export interface BookSheet {
  readonly id: string
  name: string
  visibility: 'Visible' | 'Hidden' | 'VeryHidden'
  tabColor: string
  protected: boolean
  /** Smallest area holding values (or, when `valuesOnly` is false, values or formats); null for an empty sheet. */
  usedArea(valuesOnly: boolean): Area | null
  values(area: Area): CellValue[][]
  /** Formulas with their leading "=", else the value. */
  formulas(area: Area): CellValue[][]
  /** As displayed. */
  texts(area: Area): string[][]
  numberFormats(area: Area): string[][]
  /** null leaves a cell alone; "" clears it; text with a leading "=" is a formula; a leading "'" forces text, as in Excel. */
  write(area: Area, values: readonly (readonly (CellValue | null)[])[]): void
  writeNumberFormats(area: Area, formats: readonly (readonly (string | null)[])[]): void
  style(row: number, column: number): CellStyle
  setStyle(area: Area, style: CellStyle): void
  clear(area: Area, what: 'All' | 'Contents' | 'Formats'): void
  merges(): readonly Area[]
  merge(area: Area): void
  unmerge(area: Area): void
  isRowHidden(row: number): boolean
  setRowsHidden(from: number, count: number, hidden: boolean): void
  isColumnHidden(column: number): boolean
  /** Points. */
  columnWidth(column: number): number
  setColumnWidth(column: number, points: number): void
  rowHeight(row: number): number
  setRowHeight(row: number, points: number): void
  freezeRows(rows: number): void
  insertRows(row: number, count: number): void
  deleteRows(row: number, count: number): void
  gridlines: boolean
  conditionalFormats(): readonly ConditionalFormat[]
  addConditionalFormat(format: Omit<ConditionalFormat, 'id'>): ConditionalFormat
  updateConditionalFormat(id: string, change: Partial<Omit<ConditionalFormat, 'id'>>): void
  removeConditionalFormat(id: string): void
  pageSetup: PageSetup
  /** They move with inserted and deleted rows and columns. */
  tables: readonly SheetTable[]
  /** They move, and their cells with them, as tables do. The last is in front. */
  charts: readonly SheetChart[]
}

export interface NamedItem {
  readonly name: string
  /** "='Sheet 1'!$A$1:$B$2" */
  readonly formula: string
}

export interface Book {
  readonly name: string
  readonly date1904: boolean
  readonly readOnly: boolean
  /** True while the user is typing in a cell: Excel refuses batches then. */
  readonly editing: boolean
  sheets(): readonly BookSheet[]
  activeSheet(): BookSheet
  activate(sheet: BookSheet): void
  addSheet(name: string, at?: number): BookSheet
  removeSheet(sheet: BookSheet): void
  selection(): { readonly sheet: BookSheet; readonly area: Area }
  select(sheet: BookSheet, area: Area): void
  names(): readonly NamedItem[]
  setName(item: NamedItem): void
  removeName(name: string): void
  /** Document settings of the add-in, kept in the file. */
  settings(): ReadonlyMap<string, string>
  setSetting(key: string, value: string | undefined): void
  /** Returns how to stop. */
  onEdit(listener: (edit: Edit) => void): () => void
  /** Recomputes what depends on changed cells; resolves when the sheet shows the results. */
  recalculate(): Promise<void>
}
