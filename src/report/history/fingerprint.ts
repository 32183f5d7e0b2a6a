import { finish, type Roster, type SheetValues, type Steps } from '../../roster'

/** A few milliseconds' work. */
const ROWS_PER_STEP = 500

/**
 * Sixteen hexadecimal digits that differ when any cell of the rosters does, to tell "the lists have changed since" from "only the day has".
 * Where a table stands, what its sheet is called and the order of the sheets do not matter. Not a proof against forgery.
 */
export function fingerprintOf(rosters: readonly Table[], sheets: readonly SheetValues[]): string {
  return finish(fingerprintInSteps(rosters, sheets))
}

type Table = Pick<Roster, 'sheet' | 'area' | 'kind'>

/** The same, with pauses among many rows. */
export function* fingerprintInSteps(rosters: readonly Table[], sheets: readonly SheetValues[]): Steps<string> {
  const byName = new Map(sheets.map((sheet) => [sheet.name, sheet]))
  const tables: string[] = []
  for (const roster of rosters) tables.push(yield* digitsOfTable(roster, byName.get(roster.sheet)))
  return digitsOf(tables.sort().join())
}

function* digitsOfTable({ area, kind }: Table, sheet: SheetValues | undefined): Steps<string> {
  const hash = new Hash()
  hash.add(`\u0001${kind}`)
  for (let row = area.row; sheet && row < area.row + area.rows; row++) {
    if (row % ROWS_PER_STEP === 0) yield
    const cells = sheet.values[row - sheet.firstRow]
    hash.add('\u0002')
    for (let column = area.column; column < area.column + area.columns; column++) hash.add(written(cells?.[column - sheet.firstColumn]))
  }
  return hash.digits()
}

/** The digits of one text, by the same rule. */
export function digitsOf(text: string): string {
  const hash = new Hash()
  hash.add(text)
  return hash.digits()
}

function written(cell: unknown): string {
  if (cell === null || cell === undefined || cell === '') return '\u0003'
  return typeof cell === 'string' ? `"${cell}` : typeof cell === 'number' ? `#${cell}` : `!${String(cell)}`
}

/** Two 32-bit FNV-1a runs over the same characters, from different starts and with different factors. */
class Hash {
  private one = 0x811c9dc5
  private other = 0x9e3779b9

  add(text: string): void {
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at)
      this.one = Math.imul(this.one ^ code, 0x01000193)
      this.other = Math.imul(this.other ^ code, 0x85ebca6b)
    }
    this.one = Math.imul(this.one ^ 0xffff, 0x01000193)
    this.other = Math.imul(this.other ^ 0xffff, 0x85ebca6b)
  }

  digits(): string {
    return [this.one, this.other].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('')
  }
}
