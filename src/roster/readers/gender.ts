import type { Fact, Gender } from '../records'
import { FEMALE, MALE, type BirthReader } from './births'
import { columnOf, EMPTY, factIn, NO_COLUMN, openField, tellRows, unreadableAt, type Field, type RowContext } from './fields'
import { list } from '../issues'
import { openMark } from './marks'
import { readGender } from '../values'

/** Reads a gender from which of the columns of births is filled, else from a column of words, from the columns of marks Nam | Nữ, or from one of marks for women only. */
export function openGender(context: RowContext, { gender }: BirthReader): Field<Gender> {
  const own = openField<Gender>(context, 'gender', readGender) ?? fromMarks(context)
  return gender ? tellRows(own.column, (row) => gender(row) ?? factIn(own, row)) : own
}

function fromMarks(context: RowContext): Field<Gender> {
  const column = columnOf(context, 'female-mark')
  if (column === undefined) return NO_COLUMN
  const female = openMark(context, 'female-mark', 'membership')
  const male = columnOf(context, 'male-mark') === undefined ? undefined : openMark(context, 'male-mark', 'membership')
  return tellRows(column, (row) => {
    const isFemale = factIn(female, row)
    if (isFemale.state !== 'known') return isFemale
    // An empty cell of the only column is a man.
    if (!male) return isFemale.value ? FEMALE : MALE
    const isMale = factIn(male, row)
    if (isMale.state !== 'known') return isFemale.value ? FEMALE : isMale
    if (isFemale.value) return isMale.value ? markedTwice(context, row, column) : FEMALE
    return isMale.value ? MALE : EMPTY
  })
}

function markedTwice(context: RowContext, row: number, column: number): Fact<Gender> {
  const { grid } = context
  list(context, 'gender-unreadable', 'gender', row, column, 'Cột Nam và Nữ đều được đánh dấu.', 'Chỉ ghi ở một cột.')
  return unreadableAt(grid, row, column, grid.text(row, column))
}
