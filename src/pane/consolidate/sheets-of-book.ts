import type { Cell, CellValue, Workbook, Worksheet } from 'exceljs'
import type { Area, SheetValues } from '../../roster'

const DAY = 86_400_000
const EPOCH = Date.UTC(1899, 11, 30)
const WIDTH = 16_384
/** A cell far out on the sheet stretches its row; beyond this the sheet is no list. */
const CELLS_AT_MOST = 4_000_000
const NO_CELLS: readonly unknown[] = []

/** Thrown when the filled cells stand too far apart to be held. */
export class TooManyCells extends Error {}

/**
 * The visible sheets of a parsed workbook as readers take them: dates as serials, a merge's value in its first cell only, formulas by their
 * last result. Rows are as long as their last filled cell.
 */
export function sheetsOfBook(book: Workbook): readonly SheetValues[] {
  return book.worksheets.filter(({ state }) => state !== 'hidden' && state !== 'veryHidden').map(sheetOf)
}

function sheetOf(sheet: Worksheet): SheetValues {
  const values: (readonly unknown[])[] = []
  const hiddenRows: number[] = []
  const struck = new Set<number>()
  const fonts = new Map<number, string>()
  const formats = new Map<number, string>()
  let held = 0
  sheet.eachRow({ includeEmpty: false }, (row, number) => {
    const cells: unknown[] = []
    row.eachCell({ includeEmpty: false }, (cell, place) => {
      if (cell.isMerged && cell.master !== cell) return
      const value = plainValue(cell.value)
      if (value === '') return
      while (cells.length < place - 1) cells.push('')
      cells.push(value)
      const key = (number - 1) * WIDTH + place - 1
      noteFont(cell, key, struck, fonts)
      // A Date is one by its format.
      if (typeof value === 'number' && !isDate(cell)) formats.set(key, cell.numFmt ?? 'General')
    })
    if (cells.length === 0) return
    held += cells.length
    if (held > CELLS_AT_MOST) throw new TooManyCells()
    while (values.length < number - 1) values.push(NO_CELLS)
    values.push(cells)
    if (row.hidden) hiddenRows.push(number - 1)
  })
  return {
    name: sheet.name,
    firstRow: 0,
    firstColumn: 0,
    values,
    merges: mergesOf(sheet),
    hiddenRows,
    ...(struck.size > 0 && { struckOut: (row: number, column: number) => struck.has(row * WIDTH + column) }),
    ...(formats.size > 0 && { numberFormatOf: (row: number, column: number) => formats.get(row * WIDTH + column) }),
    ...(fonts.size > 0 && { fontOf: (row: number, column: number) => fonts.get(row * WIDTH + column) }),
  }
}

/** Only what readers ask for: struck-out names, and fonts that tell an old encoding. */
function noteFont({ font }: Cell, key: number, struck: Set<number>, fonts: Map<number, string>): void {
  if (font?.strike) struck.add(key)
  if (font?.name !== undefined && /^\.?vn|^vni|^vnu/i.test(font.name)) fonts.set(key, font.name)
}

const isDate = ({ value, result }: Cell): boolean => value instanceof Date || result instanceof Date

function plainValue(value: CellValue): string | number | boolean {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return Math.round(((value.getTime() - EPOCH) / DAY) * 1e6) / 1e6
  if (typeof value !== 'object') return value
  if ('error' in value) return value.error
  if ('richText' in value) return value.richText.map(({ text }) => text).join('')
  if ('formula' in value || 'sharedFormula' in value) return plainValue(value.result ?? null)
  if ('text' in value) return plainValue(value.text as CellValue)
  return ''
}

function mergesOf(sheet: Worksheet): readonly Area[] {
  const { merges = [] } = sheet.model as unknown as { readonly merges?: readonly string[] }
  return merges.flatMap((address) => {
    const found = /^\$?([A-Z]+)\$?(\d+):\$?([A-Z]+)\$?(\d+)$/.exec(address)
    if (!found) return []
    const [row, column] = [Number(found[2]) - 1, columnOf(found[1]!)]
    return [{ row, column, rows: Number(found[4]) - row, columns: columnOf(found[3]!) - column + 1 }]
  })
}

const columnOf = (letters: string): number => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
