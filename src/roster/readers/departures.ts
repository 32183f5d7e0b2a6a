import type { ColumnRole, RosterKind, Serial } from '../records'
import { dateField } from './births'
import { columnsOf, factIn, report, reportFlags, type RowContext } from './fields'
import { isEmpty } from '../grid'
import { ended, readRemark, undated, type PostsEnd } from '../values'

export interface Departure {
  /** The last day the person counts: the day before "từ <ngày>" (rule K11). */
  readonly until?: Serial
  readonly remarks?: readonly string[]
}

const STAYS: Departure = {}
const MORE_THAN_NAME = /[(\d]/

/** Reads who has left and since when: from "Ghi chú", "Tình trạng" and "Ngày thôi" columns, and from a struck-out name (S14, S15). */
export function openDeparture(context: RowContext): (row: number, name: string, nameColumn: number) => Departure {
  const { grid } = context
  const columns = columnsOf(context, 'remark', 'status').map(({ reading }) => reading)
  const leftDate = dateField(context, 'left-date')
  const struck = grid.sheet.struckOut
  const hasRemark = (row: number): boolean => {
    for (const { column } of columns) if (!isEmpty(grid.at(row, column))) return true
    return false
  }
  return (row, name, nameColumn) => {
    // "Lê Thị Cúc (nghỉ hưu từ 01/5/2024)"
    const named = MORE_THAN_NAME.test(name)
    if (!leftDate && !struck && !named && !hasRemark(row)) return STAYS
    let until: Serial | undefined
    let remarks: string[] | undefined
    const left = leftDate && factIn(leftDate, row)
    if (left?.state === 'known') {
      until = left.value.earliest - 1
      remarks = ['có ngày thôi']
    }
    const told = named ? [...columns, { role: 'name' as const, column: nameColumn }] : columns
    for (const { role, column } of told) {
      if (isEmpty(grid.at(row, column))) continue
      const reading = readRemark(grid.text(row, column))
      if (reading.kind !== 'read') continue
      const { text, countsUntil, leftWithoutDate } = reading.value
      if (countsUntil === undefined && !leftWithoutDate) continue
      until = until ?? countsUntil
      remarks = [...(remarks ?? []), text]
      if (until === undefined || countsUntil !== undefined) reportFlags(context, reading, role, row, column)
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
