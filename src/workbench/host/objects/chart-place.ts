import type { BookSheet, ChartCorner } from '../book'

/** Points from the sheet's left edge and its top. */
export interface Point {
  readonly left: number
  readonly top: number
}

const widthOf = (sheet: BookSheet, column: number): number => (sheet.isColumnHidden(column) ? 0 : sheet.columnWidth(column))
const heightOf = (sheet: BookSheet, row: number): number => (sheet.isRowHidden(row) ? 0 : sheet.rowHeight(row))

export function pointOf(sheet: BookSheet, { row, column, right, down }: ChartCorner): Point {
  let [left, top] = [right, down]
  for (let each = 0; each < column; each++) left += widthOf(sheet, each)
  for (let each = 0; each < row; each++) top += heightOf(sheet, each)
  return { left, top }
}

export function cornerAt(sheet: BookSheet, { left, top }: Point): ChartCorner {
  let [column, right] = [0, left]
  for (; right >= widthOf(sheet, column); column++) right -= widthOf(sheet, column)
  let [row, down] = [0, top]
  for (; down >= heightOf(sheet, row); row++) down -= heightOf(sheet, row)
  return { row, column, right, down }
}
