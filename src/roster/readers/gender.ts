import type { Fact, Gender } from '../records'
import { FEMALE, MALE } from './births'
import { ABSENT, blankAt, columnOf, openField, unreadableAt, type FactReader, type RowContext } from './fields'
import { list } from '../issues'
import { openMark } from './marks'
import { readGender } from '../values'

/** Reads a gender from a column of words, from the columns of marks Nam | Nữ, or from one of marks for women only. */
export function openGender(context: RowContext): FactReader<Gender> {
  const worded = openField<Gender>(context, 'gender', readGender)
  if (worded) return worded.fact
  const column = columnOf(context, 'female-mark')
  if (column === undefined) return () => ABSENT
  const female = openMark(context, 'female-mark', 'membership')
  const male = columnOf(context, 'male-mark') === undefined ? undefined : openMark(context, 'male-mark', 'membership')
  return (row) => {
    const isFemale = female(row)
    if (isFemale.state !== 'known') return isFemale
    // An empty cell of the only column is a man.
    if (!male) return isFemale.value ? FEMALE : MALE
    const isMale = male(row)
    if (isMale.state !== 'known') return isFemale.value ? FEMALE : isMale
    if (isFemale.value) return isMale.value ? markedTwice(context, row, column) : FEMALE
    return isMale.value ? MALE : blankAt(context.grid, row, column)
  }
}

function markedTwice(context: RowContext, row: number, column: number): Fact<Gender> {
  const { grid } = context
  list(context, 'gender-unreadable', 'gender', row, column, 'Cả hai cột Nam và Nữ đều được đánh dấu.', 'Chỉ đánh dấu một cột.')
  return unreadableAt(grid, row, column, grid.text(row, column))
}
