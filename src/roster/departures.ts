import type { ColumnRole, RosterKind, Serial } from './records'
import { dateField } from './births'
import { touchedBy } from './issues'
import { columnsOf, report, type RowContext } from './fields'
import { isEmpty } from './grid'
import { formatDate, readRemark, type PostsEnd } from './values'

export interface Departure {
  /** The last day the person counts: the day before "từ <ngày>" (rule K11). */
  readonly until?: Serial
  readonly remarks?: readonly string[]
}

const STAYS: Departure = {}

/** Reads who has left and since when: from "Ghi chú", "Tình trạng" and "Ngày thôi" columns, and from a struck-out name (S14, S15). */
export function openDeparture(context: RowContext): (row: number, name: string, nameColumn: number) => Departure {
  const { grid, book, kind } = context
  const columns = (['remark', 'status'] as const).flatMap((role) =>
    columnsOf(context, role).map(({ reading }) => ({ role, column: reading.column })),
  )
  const leftDate = dateField(context, 'left-date')
  const struck = grid.sheet.struckOut
  if (columns.length === 0 && !leftDate && !struck) return () => STAYS
  const touches = touchedBy(kind, 'name')
  return (row, name, nameColumn) => {
    let until: Serial | undefined
    let remarks: string[] | undefined
    const left = leftDate?.fact(row)
    if (left?.state === 'known') {
      until = left.value.earliest - 1
      remarks = ['có ngày thôi']
    }
    for (const { role, column } of columns) {
      if (isEmpty(grid.at(row, column))) continue
      const reading = readRemark(grid.text(row, column))
      if (reading.kind !== 'read') continue
      const { text, countsUntil, leftWithoutDate } = reading.value
      if (countsUntil === undefined && !leftWithoutDate) continue
      until = until ?? countsUntil
      remarks = [...(remarks ?? []), text]
      if (until === undefined || countsUntil !== undefined) for (const flag of reading.flags) report(context, flag, role, row, column)
    }
    if (until === undefined && !remarks && struck?.(row, nameColumn)) {
      remarks = ['tên bị gạch ngang']
      book.add(grid, 'left-without-date', row, nameColumn, `Tên ${name} bị gạch ngang nhưng không có ghi chú ngày thôi, nên vẫn được tính.`, {
        suggestion: 'Ghi ở cột Ghi chú, ví dụ "nghỉ hưu từ 01/9/2024".', touches,
      }) // prettier-ignore
    }
    return remarks ? { remarks, ...(until === undefined ? {} : { until }) } : STAYS
  }
}

/** Whose rosters list people for their posts; and those where only "nghỉ hưu" and the like end what they list. */
const ENDED_BY: Readonly<Partial<Record<RosterKind, 'posts' | 'leaving'>>> = {
  'key-cadres': 'posts',
  'town-leaders': 'posts',
  committee: 'leaving',
}

/**
 * The last day somebody counts by what his post cell says ("Bí thư (nghỉ hưu từ 01/9/2024)", rule K11), listed; undefined where he goes on
 * counting, and listed too: no day, another post that goes on, or a seat that does not end with the post.
 */
export function departureInPosts(context: RowContext, end: PostsEnd, role: ColumnRole, row: number, column: number): Serial | undefined {
  const { grid, book, kind } = context
  const { text, until, leaves, partly } = end
  const touches = touchedBy(kind, role)
  const decides = leaves ? ENDED_BY[kind] !== undefined : ENDED_BY[kind] === 'posts'
  if (decides && !partly && until !== undefined) {
    book.add(grid, 'post-former', row, column, `“${text}”: tính đến hết ngày ${formatDate(until)}.`, { touches })
    return until
  }
  const [why, suggestion] = partly
    ? ['nói về một chức vụ, người này còn chức vụ khác', 'Nếu đã thôi giữ, bỏ chức vụ ấy khỏi ô.']
    : !decides
      ? ['nói về chức vụ, không rõ có thôi ở danh sách này không', 'Nếu đã thôi, ghi ở cột Ghi chú, ví dụ “thôi tham gia từ 01/9/2024”.']
      : ['chưa rõ là đang giữ hay đã thôi từ ngày nào', 'Ghi rõ, ví dụ “từ 01/7/2024” hoặc “nghỉ hưu từ 01/9/2024”.']
  book.add(grid, 'left-without-date', row, column, `“${text}” ${why}, nên vẫn được tính.`, { touches, suggestion })
  return undefined
}
