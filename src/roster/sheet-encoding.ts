import type { SheetValues } from './sheet'
import { decodeText, encodingOfFont, weighEncodings, type LegacyEncoding } from './values'

/** A font that tells the encoding, for texts whose own font does not. */
const STAND_IN: Readonly<Record<LegacyEncoding, string>> = { tcvn3: '.VnTime', vni: 'VNI-Times' }

/** A table in an old encoding shows it in its first rows: a long sheet in Unicode is not searched to its end. */
const SEARCHED_ROWS = 200
/** Words that must become Vietnamese before a sheet is believed to be in an old encoding: a few foreign names are none. */
const ENOUGH = 4

/** From this row down, texts that may be read either way are of the old encoding. */
interface Pool {
  readonly encoding: LegacyEncoding
  readonly fromRow: number
}

/** The old encoding a sheet's texts are in where no font tells it (rule D8). */
export interface SheetEncodings {
  /** Undefined for a cell that must speak for itself. */
  of(row: number, column: number): LegacyEncoding | undefined
  /** The encoding such a cell may be in all the same: of an old text in its row or column. */
  mayBe(row: number, column: number): LegacyEncoding | undefined
}

/**
 * Decides the encoding of a sheet by all its texts together, so that short ones are read as their neighbours are: "Sôn" alone is
 * Unicode "Sôn", under "Hoï vaø teân" it is "Sơn". Titles and headers retyped in Unicode above an old table speak for themselves.
 * Where Unicode also stands within or below the old texts, only columns free of it are decided; the cells of the others stay as before.
 */
export function openEncodings(sheet: SheetValues): SheetEncodings | undefined {
  const rows = sheet.values
  const some = pool(rows.slice(0, SEARCHED_ROWS), sheet.firstRow, true)?.encoding
  if (!some) return undefined
  const whole = pool(rows, sheet.firstRow)
  const columns = new Map<number, Pool | undefined>()
  const cellsOf = (column: number): unknown[] => rows.map((all) => all[column - sheet.firstColumn])
  const of = (row: number, column: number): LegacyEncoding | undefined => {
    if (whole) return row >= whole.fromRow ? whole.encoding : undefined
    if (!columns.has(column)) columns.set(column, pool(cellsOf(column).map((cell) => [cell]), sheet.firstRow)) // prettier-ignore
    const own = columns.get(column)
    return own && row >= own.fromRow ? own.encoding : undefined
  }
  const isOld = (cell: unknown): boolean => typeof cell === 'string' && decodeText(cell).from === some
  const oldColumns = new Map<number, boolean>()
  return {
    of,
    mayBe(row, column) {
      if (of(row, column)) return undefined
      if (!oldColumns.has(column)) oldColumns.set(column, cellsOf(column).some(isOld))
      return oldColumns.get(column) || rows[row - sheet.firstRow]?.some(isOld) ? some : undefined
    },
  }
}

/** What these texts say together. `mixed`: whether any of them is in an old encoding, Unicode among them or not. */
function pool(rows: readonly (readonly unknown[])[], firstRow: number, mixed = false): Pool | undefined {
  const score: Record<LegacyEncoding, { repaired: number; broken: number }> = {
    tcvn3: { repaired: 0, broken: 0 },
    vni: { repaired: 0, broken: 0 },
  }
  const seen = new Set<string>()
  let first: number | undefined
  let unicodeAbove = false
  for (let at = 0; at < rows.length; at++)
    for (const cell of rows[at] ?? []) {
      if (typeof cell !== 'string' || seen.has(cell)) continue
      const told = weighEncodings(cell)
      if (told === undefined) continue
      seen.add(cell)
      if (told === 'unicode') {
        if (first !== undefined && !mixed) return undefined
        unicodeAbove = true
        continue
      }
      if (told.tcvn3.repaired + told.vni.repaired > 0) first ??= at
      // "Quê quán" of a header in Unicode, above them all, is no word of theirs.
      if (first === undefined) continue
      for (const encoding of ['tcvn3', 'vni'] as const) {
        score[encoding].repaired += told[encoding].repaired
        score[encoding].broken += told[encoding].broken
      }
    }
  const margin = (encoding: LegacyEncoding): number => score[encoding].repaired - score[encoding].broken
  const encoding = margin('vni') > margin('tcvn3') ? 'vni' : 'tcvn3'
  const { repaired, broken } = score[encoding]
  if (first === undefined || repaired < ENOUGH || repaired <= 4 * broken || margin('vni') === margin('tcvn3')) return undefined
  return { encoding, fromRow: unicodeAbove ? firstRow + first : firstRow }
}

/** The font a cell's letters are read by: its own where it tells an encoding, else one that stands for what the sheet's texts say together. */
export function fontAt(sheet: SheetValues, pooled: SheetEncodings | undefined, row: number, column: number): string | undefined {
  const own = sheet.fontOf?.(row, column)
  if (pooled === undefined || encodingOfFont(own) !== undefined) return own
  const encoding = pooled.of(row, column)
  return encoding === undefined ? own : STAND_IN[encoding]
}
