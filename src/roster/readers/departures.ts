import { NEVER, type ColumnRole, type RosterKind, type Serial } from '../records'
import { dateField } from './births'
import { columnsOf, factIn, report, reportFlags, type RowContext } from './fields'
import { isEmpty } from '../grid'
import { leafOf } from '../tables/header'
import { ended, isLettersAlone, NOT_ELECTED, readElected, readRemark, undated, type PostsEnd } from '../values'

export interface Departure {
  /** The last day the person counts: the day before "từ <ngày>" (rule K11). */
  readonly until?: Serial
  readonly remarks?: readonly string[]
}

const STAYS: Departure = {}
const MORE_THAN_NAME = /[(\d]/
/** Lists of those elected: whoever lost is none of them. Elsewhere he may hold another post. */
const ELECTED: ReadonlySet<RosterKind> = new Set<RosterKind>(['committee', 'delegates'])

/** Below "Trúng cử" stand the marks of those who won, below "Không trúng cử" of the others. */
const winsBelow = (header: string): boolean | undefined => (/(trúng|đắc) cử$/.test(header) ? !header.startsWith('không') : undefined)

/**
 * Reads who has left and since when, or was never elected: from "Ghi chú", "Tình trạng", "Trúng cử" and "Ngày thôi" columns, and from a
 * struck-out name (S14, S15).
 */
export function openDeparture(context: RowContext): (row: number, name: string, nameColumn: number) => Departure {
  const { grid } = context
  const elected = ELECTED.has(context.kind)
  const columns = columnsOf(context, 'remark', 'status').map(({ path, reading: { role, column } }) => ({
    role,
    column,
    wins: elected ? winsBelow(leafOf(path)) : undefined,
  }))
  const marked = columns.some(({ wins }) => wins)
  const leftDate = dateField(context, 'left-date')
  const struck = grid.sheet.struckOut
  const hasRemark = (row: number): boolean => {
    for (const { column } of columns) if (!isEmpty(grid.at(row, column))) return true
    return false
  }
  return (row, name, nameColumn) => {
    // "Lê Thị Cúc (nghỉ hưu từ 01/5/2024)"
    const named = !(/*@__NOINLINE__*/ isLettersAlone(name)) && MORE_THAN_NAME.test(name)
    if (!leftDate && !struck && !named && !marked && !hasRemark(row)) return STAYS
    let until: Serial | undefined
    let remarks: string[] | undefined
    let lost: { role: ColumnRole; column: number } | undefined
    const left = leftDate && factIn(leftDate, row)
    if (left?.state === 'known') {
      until = left.value.earliest - 1
      remarks = ['có ngày thôi']
    }
    const told = named ? [...columns, { role: 'name' as const, column: nameColumn, wins: undefined }] : columns
    for (const { role, column, wins } of told) {
      const result = elected && readElected(grid.text(row, column), wins)
      if (result && result.kind === 'unreadable') report(context, result, role, row, column)
      if (result && result.kind === 'read' && !result.value) {
        // Of an empty cell below "Trúng cử" and a mark below "Không trúng cử" the mark says it.
        if (!lost || isEmpty(grid.at(row, lost.column))) lost = { role, column }
        continue
      }
      if (isEmpty(grid.at(row, column))) continue
      const reading = readRemark(grid.text(row, column))
      if (reading.kind !== 'read') continue
      const { text, countsUntil, leftWithoutDate } = reading.value
      if (countsUntil === undefined && !leftWithoutDate) continue
      until = until ?? countsUntil
      remarks = [...(remarks ?? []), text]
      if (until === undefined || countsUntil !== undefined) reportFlags(context, reading, role, row, column)
    }
    if (lost) {
      until = NEVER
      remarks = [...(remarks ?? []), 'không trúng cử']
      report(context, NOT_ELECTED, lost.role, row, lost.column)
    }
    if (until === undefined && !remarks && struck?.(row, nameColumn)) {
      remarks = ['tên bị gạch ngang']
      report(context, undated('Tên bị gạch ngang'), 'name', row, nameColumn)
    }
    return remarks ? { remarks, until } : STAYS
  }
}

/** These list people for their posts: who holds none goes. A seat in a committee ends only with "nghỉ hưu" and the like. */
const FOR_POSTS: ReadonlySet<RosterKind> = new Set<RosterKind>(['key-cadres', 'town-leaders'])

/**
 * The last day somebody counts by what a post cell says ("Bí thư (nghỉ hưu từ 01/9/2024)", rule K11), listed; undefined where he goes on
 * counting, listed too: no day, another post that goes on (`alone` is false), a seat that does not end with the post.
 */
export function departureInPosts(
  context: RowContext,
  end: PostsEnd,
  alone: boolean,
  role: ColumnRole,
  row: number,
  column: number,
): Serial | undefined {
  const { kind } = context
  const { text, until, leaves } = end
  if (until !== undefined && (FOR_POSTS.has(kind) ? leaves || alone : leaves && kind === 'committee')) {
    report(context, ended(text, until), role, row, column)
    return until
  }
  report(context, undated(text), role, row, column)
  return undefined
}
