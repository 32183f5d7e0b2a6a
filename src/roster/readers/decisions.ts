import type { AppointmentForm, Fact, PartialDate } from '../records'
import { dateField } from './births'
import {
  ABSENT,
  columnOf,
  columnsOf,
  EMPTY,
  factIn,
  inferred,
  known,
  NO_COLUMN,
  openField,
  settle,
  tellRows,
  type Field,
  type RowContext,
} from './fields'
import { markAt } from './marks'
import { formSaid } from '../tables/header-roles'
import { fold, readDate, readForm, unreadable } from '../values'

const AGAIN: Fact<AppointmentForm> = inferred('reappointment')

/** When somebody was appointed: from the column of dates, else from the one of numbers, whose cells may name the day too. */
export function openDecisionDate(context: RowContext): Field<PartialDate> {
  const dates = dateField(context, 'decision-date')
  const column = columnOf(context, 'decision-number')
  return dates ?? (column === undefined ? NO_COLUMN : tellRows(column, (row) => dateInNumber(context, row, column)))
}

/** "Số 12-QĐ/TU ngày 05/3/2024" in one cell: the day after "ngày". */
function dateInNumber(context: RowContext, row: number, column: number): Fact<PartialDate> {
  const text = context.grid.text(row, column)
  const found = /(?:ngày|,|\()\s*(\d{1,2}(?:\s*[/.-]\s*| tháng )\d{1,2}(?:\s*[/.-]\s*| năm )\d{2,4})/.exec(fold(text))
  return found ? settle(context, readDate(found[1]), 'decision-date', row, column, text, inferred) : EMPTY
}

const UNTOLD = unreadable('form-unreadable', 'Không rõ là bổ nhiệm hay bổ nhiệm lại.', 'Đánh dấu một trong hai.')

/** "Bổ nhiệm" | "Bổ nhiệm lại" | "Điều động" over marks: two marks are both, but nobody is appointed anew and again. An empty cell of the only column says nothing. */
function openMarked(context: RowContext): Field<AppointmentForm> | undefined {
  const role = 'appointment-form'
  const columns = columnsOf(context, role)
  const [first] = columns
  if (!first) return undefined
  const { column } = first.reading
  const marks = columns.map(({ path, reading }) => ({ path, mark: markAt(context, role, reading.column, 'answer') }))
  return tellRows(column, (row): Fact<AppointmentForm> => {
    const given: string[] = []
    for (const { path, mark } of marks) {
      const fact = factIn(mark, row)
      if (fact.state === 'unreadable') return fact
      if (fact.state === 'known' && fact.value) given.push(formSaid(path))
    }
    const said = given.join(', ')
    const untold = said === '' ? marks.length > 1 : /(bổ nhiệm|bn).*, .*(bổ nhiệm|bn)/.test(said)
    return settle(context, untold ? UNTOLD : readForm(said), role, row, column, said || '(trống)', known)
  })
}

/** How the post was given. Without a column of forms a note, the decision or the line above may tell the one that does not count. */
export function openForm(context: RowContext): Field<AppointmentForm> {
  const form = openField<AppointmentForm>(context, 'appointment-form', readForm) ?? openMarked(context)
  if (form || context.kind !== 'appointments') return form ?? NO_COLUMN
  const notes = columnsOf(context, 'remark', 'decision-number')
  return tellRows(undefined, (row, sections) => {
    const told = [...notes.map(({ reading }) => context.grid.text(row, reading.column)), ...sections.map(({ text }) => text)]
    return told.some((text) => /(bổ nhiệm|bn) lại/.test(fold(text))) ? AGAIN : ABSENT
  })
}
