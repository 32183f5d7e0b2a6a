import type { Fact, Gender } from './records'
import { ABSENT, columnOf, columnsOf, openField, refOf, type RowContext } from './fields'
import { touchedBy } from './issues'
import type { Grid } from './grid'
import { openMark } from './marks'
import { fold, isPlain, readGender } from './values'
import { roleOfWords } from './wording'

const KNOWN: Readonly<Record<Gender, Fact<Gender>>> = {
  male: { state: 'known', value: 'male' },
  female: { state: 'known', value: 'female' },
}

/** Reads genders from where a roster tells them; `born`: by the column that holds the birth (S4), `named`: by words beside the name. */
export function openGender(context: RowContext): (row: number, born?: Fact<Gender>, named?: Gender) => Fact<Gender> {
  const column = openColumns(context)
  const unnamed = !column && womenAreNamed(context) ? KNOWN.male : ABSENT
  return (row, born, named) => {
    const told = born ?? column?.(row)
    if (!named || told?.state === 'unreadable') return told ?? unnamed
    if (told?.state !== 'known' || told.value === named) return KNOWN[named]
    return contradictory(context, row, nameColumn(context)!, 'Chữ bên cạnh họ tên và cột giới tính nói khác nhau.')
  }
}

const COLUMNS = ['gender', 'female-mark', 'birth-female'] as const
const nameColumn = (context: RowContext): number | undefined => columnOf(context, 'given-name') ?? columnOf(context, 'name')

/** No column tells genders and "(nữ)" stands after some names: whoever has none is a man. */
export function womenAreNamed(context: RowContext): boolean {
  const at = nameColumn(context)
  if (at === undefined || COLUMNS.some((role) => columnsOf(context, role).length > 0)) return false
  const { grid } = context
  const first = context.columns[0]!.path.leafRow + 1
  for (let row = first; row <= grid.region.lastRow; row++) {
    const text = grid.text(row, at)
    if (!isPlain(text) && WOMAN.test(text.normalize('NFC'))) return !isHeaderAmong(grid, at, first, row)
  }
  return false
}
const WOMAN = /[(,;–-]\s*nữ\s*\)?\s*$/i

/** What the names of the next table say is nothing of this one's. */
function isHeaderAmong(grid: Grid, column: number, first: number, end: number): boolean {
  for (let row = first; row < end; row++) if (roleOfWords(fold(grid.text(row, column)))?.role === 'name') return true
  return false
}

function openColumns(context: RowContext): ((row: number) => Fact<Gender>) | undefined {
  const worded = openField<Gender>(context, 'gender', readGender)
  if (worded) return (row) => worded.fact(row)
  const femaleAt = columnOf(context, 'female-mark')
  if (femaleAt === undefined) return undefined
  const female = openMark(context, 'female-mark', 'membership')
  const male = columnOf(context, 'male-mark') === undefined ? undefined : openMark(context, 'male-mark', 'membership')
  return (row) => {
    const isFemale = female(row)
    if (isFemale.state === 'unreadable') return isFemale
    const isMale = male?.(row)
    // One column of marks for women only: an empty cell is a man.
    if (!isYes(isFemale))
      return !isMale || isYes(isMale)
        ? KNOWN.male
        : isMale.state === 'unreadable'
          ? isMale
          : { state: 'blank', at: refOf(context.grid, row, femaleAt) }
    return isYes(isMale) ? contradictory(context, row, femaleAt, 'Cả hai cột Nam và Nữ đều được đánh dấu.', 'Chỉ đánh dấu một cột.') : KNOWN.female // prettier-ignore
  }
}

const isYes = (fact: Fact<boolean> | undefined): boolean => fact?.state === 'known' && fact.value

function contradictory({ grid, book, kind }: RowContext, row: number, column: number, reason: string, suggestion?: string): Fact<Gender> {
  book.add(grid, 'gender-unreadable', row, column, reason, {
    touches: touchedBy(kind, 'gender'),
    ...(suggestion ? { suggestion } : {}),
  })
  return {
    state: 'unreadable',
    at: refOf(grid, row, column),
    text: grid.text(row, column),
  }
}
