import type { AppointmentForm, Fact, PartialDate } from '../records'
import { dateField } from './births'
import { ABSENT, blankAt, columnOf, columnsOf, inferred, openField, settle, type FactReader, type RowContext } from './fields'
import type { Section } from '../tables/rows'
import { fold, readDate, readForm } from '../values'

const AGAIN: Fact<AppointmentForm> = inferred('reappointment')

/** When somebody was appointed: from the column of dates, else from the one of numbers, whose cells may name the day too. */
export function openDecisionDate(context: RowContext): FactReader<PartialDate> {
  const dates = dateField(context, 'decision-date')
  if (dates) return dates.fact
  const numbers = columnOf(context, 'decision-number')
  return numbers === undefined ? () => ABSENT : (row) => dateInNumber(context, row, numbers)
}

/** "Số 12-QĐ/TU ngày 05/3/2024" in one cell: the day after "ngày". */
function dateInNumber(context: RowContext, row: number, column: number): Fact<PartialDate> {
  const text = context.grid.text(row, column)
  const found = /(?:ngày|,|\()\s*(\d{1,2}(?:\s*[/.-]\s*| tháng )\d{1,2}(?:\s*[/.-]\s*| năm )\d{2,4})/.exec(fold(text))
  if (!found) return blankAt(context.grid, row, column)
  return settle(context, readDate(found[1]), 'decision-date', row, column, text, inferred)
}

/** How the post was given. Without a column of forms a note, the decision or the line above may tell the one that does not count. */
export function openForm(context: RowContext): (row: number, sections: readonly Section[]) => Fact<AppointmentForm> {
  const form = openField<AppointmentForm>(context, 'appointment-form', readForm)
  if (form) return form.fact
  if (context.kind !== 'appointments') return () => ABSENT
  const notes = columnsOf(context, 'remark', 'decision-number')
  return (row, sections) => {
    const told = [...notes.map(({ reading }) => context.grid.text(row, reading.column)), ...sections.map(({ text }) => text)]
    return told.some((text) => /(bổ nhiệm|bn) lại/.test(fold(text))) ? AGAIN : ABSENT
  }
}
