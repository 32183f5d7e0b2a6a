import type { ColumnRole, Correction, Fact, LevelDetail } from '../records'
import type { Column } from '../tables/columns'
import type { RowContext } from './row-context'
import { isDitto, isEmpty, type Grid } from '../grid'
import { list, severityOf, touchedBy } from '../issues'
import { listLetters } from './letters'
import type { Section } from '../tables/rows'
import { tellCells, type CellTeller, type Field } from './teller'
import { isBlank, isErrorCell, lookalikesIn, type CellReading, type Flag, type LevelValue, type Proposal, type Unreadable } from '../values'

export type { RowContext } from './row-context'
export { tellBlocks, tellRows, type Field } from './teller'

export const ABSENT: Fact<never> = { state: 'absent' }
/** An empty cell; `withCell` tells which. */
export const EMPTY: Fact<never> = { state: 'blank' }
/** The table has no such column. */
export const NO_COLUMN: Field<never> = { said: [ABSENT], read: () => 0 }

export const factIn = <T>(field: Field<T>, row: number): Fact<T> => field.said[field.read(row, NO_SECTIONS)]!
const NO_SECTIONS: readonly Section[] = []

/** What an empty cell or a plain value says, with the cell itself. */
export function withCell<T>(fact: Fact<T>, sheet: string, row: number, column: number | undefined): Fact<T> {
  if (column === undefined || fact.state === 'absent' || fact.state === 'unreadable' || fact.at) return fact
  const at = { sheet, row, column }
  return fact.state === 'blank' ? { state: 'blank', at } : { state: 'known', value: fact.value, at }
}

/** The columns of some roles, in the order of the roles. */
export function columnsOf(context: RowContext, ...roles: readonly ColumnRole[]): readonly Column[] {
  return roles.flatMap((role) => context.columns.filter(({ reading }) => reading.role === role))
}

export function columnOf(context: RowContext, role: ColumnRole): number | undefined {
  return columnsOf(context, role).find(({ reading: { level, part } }) => (level ?? part) === undefined)?.reading.column
}

export const known = <T>(value: T): Fact<T> => ({ state: 'known', value })
/** Told by another cell than its own, or by other words. */
export const inferred = <T>(value: T): Fact<T> => ({ state: 'known', value, inferred: true })

/** A field over one column. */
export type CellField<T> = CellTeller<Fact<T>>

/** A field over the column of a role; undefined when the table has no such column. */
export function openField<T>(context: RowContext, role: ColumnRole, read: (cell: unknown) => CellReading<T>): CellField<T> | undefined {
  const column = columnOf(context, role)
  return column === undefined ? undefined : fieldAt(context, role, column, read)
}

/** The same over a column of its own. */
export function fieldAt<T>(context: RowContext, role: ColumnRole, column: number, read: (cell: unknown) => CellReading<T>): CellField<T> {
  return cellField<T, T>(context, role, column, read, known)
}

/** A field over one column: each distinct text is read once, its issues are at every cell it stands in. `empty` is what an empty cell says. */
export function cellField<T, V>(
  context: RowContext,
  role: ColumnRole,
  column: number,
  read: (cell: unknown) => CellReading<V>,
  factOf: (value: V) => Fact<T>,
  empty: Fact<T> = EMPTY,
): CellField<T> {
  const { grid } = context

  const lookAbove = (row: number): Fact<T> => {
    const above = listDitto(context, role, row, column)
    const cell = above === undefined ? undefined : grid.at(above, column)
    const reading = read(typeof cell === 'string' ? grid.unicode(cell, above!, column) : cell)
    if (reading.kind === 'read') return factOf(reading.value)
    return reading.kind === 'blank' ? EMPTY : unreadableAt(grid, row, column, String(cell))
  }

  const look = (row: number, raw: unknown): Fact<T> => {
    if (isDitto(raw)) return lookAbove(row)
    if (isErrorCell(raw)) return errorFact(context, role, row, column)
    const cell = typeof raw === 'string' ? grid.unicode(raw, row, column) : raw
    if (typeof cell === 'string' && (cell !== raw || lookalikesIn(cell).length > 0)) listLetters(context, role, row, column)
    return settle(context, read(cell), role, row, column, raw, factOf)
  }
  return tellCells(context, column, [empty], look, (fact) => fact.state !== 'unreadable')
}

/** What a cell was read as, with whatever there is to list of it. */
export function settle<T, V>(
  context: RowContext,
  reading: CellReading<V>,
  role: ColumnRole,
  row: number,
  column: number,
  cell: unknown,
  factOf: (value: V) => Fact<T>,
): Fact<T> {
  if (reading.kind === 'blank') return EMPTY
  if (reading.kind === 'read') {
    reportFlags(context, reading, role, row, column)
    return factOf(reading.value)
  }
  report(context, reading, role, row, column)
  return unreadableAt(context.grid, row, column, String(cell))
}

export function refOf(grid: Grid, row: number, column: number): { sheet: string; row: number; column: number } {
  return { sheet: grid.sheet.name, row, column }
}

export function blankAt(grid: Grid, row: number, column: number): Fact<never> {
  return { state: 'blank', at: refOf(grid, row, column) }
}

export function unreadableAt(grid: Grid, row: number, column: number, text: string): Fact<never> {
  return { state: 'unreadable', at: refOf(grid, row, column), text }
}

/** Lists a ditto mark with what it was taken for, and offers to write that out; the row it stands for, if any. */
export function listDitto(context: RowContext, role: ColumnRole, row: number, column: number): number | undefined {
  const { grid } = context
  const above = grid.rowMeant(row, column)
  if (above === undefined) return undefined
  const meant = grid.at(above, column)
  const isText = typeof meant === 'string'
  list(context, 'same-as-above', role, row, column, `Đã hiểu là như dòng ${above + 1}${isText ? `: “${meant}”` : ''}.`, 'Nên ghi đủ chữ.',
    isText ? { correction: correctionTo(grid.at(row, column), meant) } : undefined) // prettier-ignore
  return above
}

export function errorFact(context: RowContext, role: ColumnRole, row: number, column: number): Fact<never> {
  list(context, 'cell-error', role, row, column, 'Ô đang báo lỗi nên không đọc được.', 'Sửa công thức.')
  return unreadableAt(context.grid, row, column, '#LỖI')
}

/**
 * One issue from a reader's flag or refusal; a proposal becomes a correction that can be previewed. Only a refusal that some indicator
 * feels blocks a number; a post nobody knows matters where posts are counted.
 */
export function report(context: RowContext, found: Flag | Unreadable, role: ColumnRole, row: number, column: number): void {
  const touches = touchedBy(context.kind, role)
  if (found.code === 'post-unknown' && touches.length === 0) return
  const refused = 'kind' in found
  const proposal = refused ? found.proposal : undefined
  const correction = proposal === undefined ? undefined : correctionTo(context.grid.at(row, column), proposal)
  const usual = severityOf(found.code)
  const severity =
    usual === 'blocks' && (!refused || touches.length === 0)
      ? 'doubtful'
      : found.code === 'post-unknown' && context.kind !== 'key-cadres'
        ? 'note'
        : usual
  list(context, found.code, role, row, column, found.reason, found.suggestion, { severity, correction })
}

/** Lists what is to be looked at in a cell that was read. */
export function reportFlags(
  context: RowContext,
  { flags }: { readonly flags: readonly Flag[] },
  role: ColumnRole,
  row: number,
  column: number,
): void {
  for (const flag of flags) report(context, flag, role, row, column)
}

const DATE_FORMAT = 'dd/mm/yyyy'

export function correctionTo(from: unknown, to: Proposal): Omit<Correction, 'at'> {
  return typeof to === 'number' ? { from, to, numberFormat: DATE_FORMAT } : { from, to }
}

/** A level fact keeps how the level was reached. */
export function levelFact({ level, ...how }: LevelValue): Fact<number> {
  return Object.keys(how).length === 0 ? known(level) : { state: 'known', value: level, how: how as LevelDetail }
}

/** Passed on as text: a name of an organisation, a home town. */
export function readText(cell: unknown): CellReading<string> {
  if (isBlank(cell) || isEmpty(cell)) return { kind: 'blank' }
  const text = String(cell).replace(/\s+/g, ' ').trim()
  return /[\p{L}\d]/u.test(text) ? { kind: 'read', value: text, flags: [] } : { kind: 'blank' }
}
