/** Zero-based, inclusive. */
export interface Area {
  readonly row: number
  readonly column: number
  readonly rows: number
  readonly columns: number
}

/** A cell on a sheet, zero-based. For a range handed to a custom function `sheet` is "" and positions count from the range's corner. */
export interface CellRef {
  readonly sheet: string
  readonly row: number
  readonly column: number
}

/**
 * One used range as plain values. `values[0][0]` stands at (`firstRow`, `firstColumn`) of the sheet.
 * Cells are what Excel gives: number (dates as serials), text, boolean, or blank as null, undefined or "".
 * Error cells are objects with `basicValue` (custom functions) or text such as "#N/A" (the pane).
 */
export interface SheetValues {
  readonly name: string
  readonly firstRow: number
  readonly firstColumn: number
  readonly values: readonly (readonly unknown[])[]
  /** Absolute positions, as on the sheet. */
  readonly merges?: readonly Area[]
  readonly hiddenRows?: readonly number[]
  /** Font name by column (absolute) or by cell, when the host tells: `.VnTime`, `VNI-Times` decide legacy encodings. */
  readonly fontOf?: (row: number, column: number) => string | undefined
  /** Number format of a cell, when the host tells. */
  readonly numberFormatOf?: (row: number, column: number) => string | undefined
  /** True when the workbook counts days from 1904: its serials are 1462 days short. */
  readonly date1904?: boolean
  /** True when the cell's text is struck out, when the host tells: such a person has left. */
  readonly struckOut?: (row: number, column: number) => boolean
}
