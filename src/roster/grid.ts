import type { Area, SheetValues } from './sheet'
import { fontAt, openEncodings, type SheetEncodings } from './sheet-encoding'
import { decodeLegacy, encodingOfFont, otherReading } from './values'

/** Columns an Excel sheet can have: row and column pack into one key. */
const WIDTH = 16384

/** A window of columns and rows, absolute, both ends inclusive. */
export interface Region {
  readonly firstRow: number
  readonly lastRow: number
  readonly firstColumn: number
  readonly lastColumn: number
}

/** A sheet's values addressed by their absolute positions. Nothing is copied; merges are indexed once. */
export class Grid {
  readonly region: Region
  private readonly merged = new Map<number, Area>()
  readonly hiddenRows: ReadonlySet<number>
  private readonly encodings: SheetEncodings | undefined
  // Fields of its own: sheets come in many shapes, and every cell is asked for several times.
  private readonly values: SheetValues['values']
  private readonly firstRow: number
  private readonly firstColumn: number

  constructor(readonly sheet: SheetValues) {
    const { firstRow, firstColumn, values } = sheet
    this.values = values
    this.firstRow = firstRow
    this.firstColumn = firstColumn
    let width = 0
    for (const row of values) if (row.length > width) width = row.length
    this.region = { firstRow, firstColumn, lastRow: firstRow + values.length - 1, lastColumn: firstColumn + width - 1 }
    this.hiddenRows = new Set(sheet.hiddenRows)
    for (const area of sheet.merges ?? []) this.index(area)
    this.encodings = openEncodings(sheet)
  }

  private index(area: Area): void {
    const lastRow = Math.min(area.row + area.rows - 1, this.region.lastRow)
    const lastColumn = Math.min(area.column + area.columns - 1, this.region.lastColumn)
    for (let row = area.row; row <= lastRow; row++)
      for (let column = area.column; column <= lastColumn; column++) this.merged.set(row * WIDTH + column, area)
  }

  at(row: number, column: number): unknown {
    return this.values[row - this.firstRow]?.[column - this.firstColumn]
  }

  /** The row whose cell a ditto mark stands for: the nearest above with words of its own. */
  rowMeant(row: number, column: number): number | undefined {
    for (let above = row - 1; above >= this.region.firstRow; above--) {
      const cell = this.at(above, column)
      if (!isEmpty(cell) && !isDitto(cell)) return above
    }
    return undefined
  }

  mergeAt(row: number, column: number): Area | undefined {
    return this.merged.size === 0 ? undefined : this.merged.get(row * WIDTH + column)
  }

  /** False for a range of a custom function, whose merges nobody tells. */
  get knowsMerges(): boolean {
    return this.sheet.merges !== undefined
  }

  /** A cell's text with a legacy encoding undone; "" for a blank. */
  text(row: number, column: number): string {
    const cell = this.at(row, column)
    if (typeof cell === 'string') return this.unicode(cell, row, column)
    return typeof cell === 'number' && cell !== 0 ? String(cell) : ''
  }

  /** False when neither fonts nor the sheet as a whole tell an encoding: then a text means the same in every cell. */
  get knowsFonts(): boolean {
    return this.sheet.fontOf !== undefined || this.encodings !== undefined
  }

  fontAt(row: number, column: number): string | undefined {
    return fontAt(this.sheet, this.encodings, row, column)
  }

  /** What a text would say in an old encoding that others of its row or column are in, where it may be of that or of Unicode. */
  otherReading(row: number, column: number): string | undefined {
    const cell = this.at(row, column)
    if (!this.encodings || typeof cell !== 'string' || encodingOfFont(this.fontAt(row, column))) return undefined
    const encoding = this.encodings.mayBe(row, column)
    return encoding && otherReading(cell, encoding)
  }

  /** The cell as the readers want it: text in Unicode, everything else as it is. */
  unicode(text: string, row: number, column: number): string {
    return decodeLegacy(text, this.fontAt(row, column))
  }
}

const NOTHING = /^[\s\u200b\ufeff]*$/

/** Nothing there. Excel on the desktop hands a blank to a custom function as 0, so a row of zeros is a blank row. */
export function isEmpty(cell: unknown): boolean {
  if (typeof cell === 'string') {
    const first = cell.charCodeAt(0)
    // Almost every text begins with a plain letter or digit, or is none at all; only the others need a closer look.
    return !(first > 0x20 && first < 0x7f) && (cell === '' || NOTHING.test(cell))
  }
  return cell === null || cell === undefined || cell === 0
}

const LONGEST_DITTO = 10
const DITTO = /^\s*(["“”″]|''|\/\/)\s*$|^[\s\-–."“”]*(n\.? ?t\.?|như trên)[\s\-–."“”]*$/i

/** "nt", "-nt-" or a ditto mark: what stands above it. */
export function isDitto(cell: unknown): cell is string {
  if (typeof cell !== 'string' || cell.length > LONGEST_DITTO) return false
  // Nearly every text begins with another letter than the n of its words.
  const first = cell.charCodeAt(0)
  return !(first > 0x40 && first < 0x2000 && (first | 0x20) !== 0x6e && first !== 0xa0) && DITTO.test(cell.normalize('NFC'))
}

export function cellsOf(grid: Grid, row: number, region: Region): number[] {
  const filled: number[] = []
  for (let column = region.firstColumn; column <= region.lastColumn; column++) if (!isEmpty(grid.at(row, column))) filled.push(column)
  return filled
}
