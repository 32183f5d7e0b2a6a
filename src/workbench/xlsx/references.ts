import type { IRange } from '@univerjs/core'
import { columnName } from '../host/addresses'

/** Excel's own limits: a whole column ends at this row, a whole row at this column (zero-based). */
export const LAST_ROW = 1048575
export const LAST_COLUMN = 16383

const columnNumber = (letters: string): number =>
  [...letters.toUpperCase()].reduce((total, letter) => total * 26 + letter.charCodeAt(0) - 64, 0) - 1

/** "A1:B2 D:D 3:4" (blanks or commas between) → areas; a missing side reaches to the sheet's end. Unreadable pieces are left out. */
export function readAreas(reference: string): IRange[] {
  return reference
    .split(/[\s,]+/)
    .map((piece) => /^\$?([A-Z]*)\$?(\d*)(?::\$?([A-Z]*)\$?(\d*))?$/i.exec(piece))
    .filter((match): match is RegExpExecArray => match !== null && match[0] !== '')
    .map(([, column, row, endColumn = column, endRow = row]) => ({
      startRow: row ? Number(row) - 1 : 0,
      endRow: endRow ? Number(endRow) - 1 : LAST_ROW,
      startColumn: column ? columnNumber(column) : 0,
      endColumn: endColumn ? columnNumber(endColumn) : LAST_COLUMN,
    }))
}

/** The area as it stands in the file: "A1", "A1:B2", "D:D", "3:4". */
export function writeArea(area: IRange): string {
  const wholeColumns = area.startRow === 0 && area.endRow >= LAST_ROW
  const wholeRows = area.startColumn === 0 && area.endColumn >= LAST_COLUMN
  if (wholeColumns) return `${columnName(area.startColumn)}:${columnName(area.endColumn)}`
  if (wholeRows) return `${area.startRow + 1}:${area.endRow + 1}`
  const from = `${columnName(area.startColumn)}${area.startRow + 1}`
  const to = `${columnName(area.endColumn)}${area.endRow + 1}`
  return from === to ? from : `${from}:${to}`
}

export const isInside = (area: IRange, row: number, column: number): boolean =>
  row >= area.startRow && row <= area.endRow && column >= area.startColumn && column <= area.endColumn
