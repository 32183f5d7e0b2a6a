import type { ICellData, IObjectMatrixPrimitiveType, IStyleData, Nullable } from '@univerjs/core'

/** What a sheet needs of the book it is in. */
export interface SheetOwner {
  readonly date1904: boolean
  /** Carries a command out in this book, at once. */
  run(command: string, params: object): void
  /** Does what the spreadsheet would answer by showing the sheet: an add-in works on sheets that are not in front. */
  quietly(work: () => unknown): void
  styleOf(cell: Nullable<ICellData>): Nullable<IStyleData>
  /** Cells filled by a formula elsewhere, by row and column: they are not in the sheet's own matrix. */
  spilledCells(sheetId: string): IObjectMatrixPrimitiveType<Nullable<ICellData>>
  formulaAt(sheetId: string, row: number, column: number): string | undefined
  /** No command of the spreadsheet tells of it. */
  chartsChanged(): void
}
