import { serialOf, type Area, type SheetValues } from '../../src/roster'

/**
 * A sheet as a clerk draws it in a text file: one line a row, cells between "|". Whole numbers are numbers, `@15/8/1985` is a true date,
 * `'12` is the text 12, `\n` a line break in a cell, `#N/A` an error cell; an empty cell is blank.
 */
export interface DrawnSheet {
  readonly sheet?: string
  readonly grid: string
  readonly merges?: readonly string[]
  readonly hidden?: readonly number[]
  readonly struck?: readonly string[]
  readonly fonts?: Readonly<Record<string, string>>
  readonly date1904?: boolean
  /** By cell or column; where none is given at all, nobody knows the formats. */
  readonly formats?: Readonly<Record<string, string>>
}

export function draw(drawn: DrawnSheet): SheetValues {
  const values = drawn.grid
    .replace(/\n$/, '')
    .split('\n')
    .map((line) => line.split('|').map((cell) => valueOf(cell.trim())))
  const struck = new Set(drawn.struck)
  const { fonts, formats } = drawn
  return {
    name: drawn.sheet ?? 'Trang 1',
    firstRow: 0,
    firstColumn: 0,
    values,
    ...(drawn.merges ? { merges: drawn.merges.map(areaOf) } : {}),
    ...(drawn.hidden ? { hiddenRows: drawn.hidden.map((row) => row - 1) } : {}),
    ...(drawn.date1904 ? { date1904: true } : {}),
    ...(struck.size > 0 ? { struckOut: (row: number, column: number) => struck.has(addressOf(row, column)) } : {}),
    ...(formats
      ? { numberFormatOf: (row: number, column: number) => formats[addressOf(row, column)] ?? formats[columnOf(column)] ?? 'General' }
      : {}),
    ...(fonts ? { fontOf: (row: number, column: number) => fonts[addressOf(row, column)] ?? fonts[columnOf(column)] } : {}),
  }
}

function valueOf(text: string): unknown {
  if (/^-?\d+(\.\d+)?$/.test(text)) return Number(text)
  const date = /^@(\d+)\/(\d+)\/(\d+)$/.exec(text)
  if (date) return serialOf(Number(date[3]), Number(date[2]), Number(date[1]))
  return text.replace(/^'/, '').replace(/\\n/g, '\n')
}

const columnOf = (column: number): string =>
  (column < 26 ? '' : columnOf(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + (column % 26))

export const addressOf = (row: number, column: number): string => `${columnOf(column)}${row + 1}`

function placeOf(address: string): { row: number; column: number } {
  const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(address) ?? []
  return { row: Number(digits) - 1, column: [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1 }
}

function areaOf(range: string): Area {
  const [from, to] = range.split(':').map(placeOf)
  if (!from || !to) throw new Error(`"${range}" is no range`)
  return { ...from, rows: to.row - from.row + 1, columns: to.column - from.column + 1 }
}
