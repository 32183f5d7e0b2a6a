import type { Area } from '../workbook'

/** A1 style: row 6, column 0, 2 rows, 3 columns is "A7:C8"; one cell is "A7". */
export function addressOf({ row, column, rows, columns }: Area): string {
  const first = cellAddress(row, column)
  return rows === 1 && columns === 1 ? first : `${first}:${cellAddress(row + rows - 1, column + columns - 1)}`
}

export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`
}

function columnLetters(column: number): string {
  const before = Math.floor(column / 26)
  return (before > 0 ? columnLetters(before - 1) : '') + String.fromCharCode(65 + (column % 26))
}

/** "B3", "$B$3:C10", "Trang 1!B3", "5:7" (whole rows); `undefined` for whole columns, several areas or a name. */
export function areaOf(address: string): Area | undefined {
  const local = address.slice(address.lastIndexOf('!') + 1).replace(/\$/g, '')
  const cells = /^([A-Z]{1,3})(\d+)(?::([A-Z]{1,3})(\d+))?$/.exec(local)
  if (cells) {
    const [, left = '', top = '', right = left, bottom = top] = cells
    return between(Number(top) - 1, columnOf(left), Number(bottom) - 1, columnOf(right))
  }
  const rows = /^(\d+):(\d+)$/.exec(local)
  return rows ? between(Number(rows[1]) - 1, 0, Number(rows[2]) - 1, 16_383) : undefined
}

function columnOf(letters: string): number {
  return [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

function between(top: number, left: number, bottom: number, right: number): Area {
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 }
}

/** Joins cells that stand below each other, so that a column of a hundred cells is one area. */
export function joinAreas(areas: readonly Area[]): readonly Area[] {
  const sorted = [...areas].sort((one, other) => one.column - other.column || one.columns - other.columns || one.row - other.row)
  const joined: { -readonly [side in keyof Area]: Area[side] }[] = []
  for (const area of sorted) {
    const last = joined[joined.length - 1]
    const touches = last !== undefined && last.column === area.column && last.columns === area.columns && area.row <= last.row + last.rows
    if (touches) last.rows = Math.max(last.rows, area.row + area.rows - last.row)
    else joined.push({ ...area })
  }
  return joined
}
