import type { Area } from '../../roster'

/** Zero-based column to its letters: 0 is A, 26 is AA. */
export function columnLetters(column: number): string {
  const before = Math.floor(column / 26)
  return (before > 0 ? columnLetters(before - 1) : '') + String.fromCharCode(65 + (column % 26))
}

export const cellName = (row: number, column: number): string => `${columnLetters(column)}${row + 1}`
/** "$D$9". */
export const fixedCell = (row: number, column: number): string => `$${columnLetters(column)}$${row + 1}`

/** "'Cán bộ chủ chốt'!$A$7:$P$93": quoted always, as a sheet's name may be anything. */
export function rangeName({ sheet, area }: { readonly sheet: string; readonly area: Area }): string {
  const last = fixedCell(area.row + area.rows - 1, area.column + area.columns - 1)
  return `${sheetPrefix(sheet)}${fixedCell(area.row, area.column)}:${last}`
}

export const sheetPrefix = (sheet: string): string => `'${sheet.replace(/'/g, "''")}'!`
