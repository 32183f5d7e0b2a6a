import type { Serial } from './records'
import { dateField } from './births'
import { touchedBy } from './issues'
import { columnsOf, report, type RowContext } from './fields'
import { isEmpty } from './grid'
import { readRemark } from './values'

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
