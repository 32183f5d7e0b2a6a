import { columnOf, errorFact, type RowContext } from './fields'
import { isEmpty } from '../grid'
import { list } from '../issues'
import { listLetters } from './letters'
import { birthInNames, endsWithYear, postInNames, splitBorn, splitPosted } from './name-cells'
import { hasLetter, isErrorCell, namesSeveral, tidy, undressName } from '../values'

export interface NameReader {
  /** Where the name stands, or begins. */
  readonly column: number
  read(row: number): string
}

/** Reads names from one column or from two, without what else their cells tell; a list without names calls its people by their rows. */
export function openName(context: RowContext): NameReader {
  const { grid } = context
  const columns = (['name', 'family-name', 'given-name'] as const)
    .map((role) => columnOf(context, role))
    .filter((column) => column !== undefined)
  const [first] = columns
  const bornAt = birthInNames(context)
  const postedAt = postInNames(context)
  const ordinal = columnOf(context, 'ordinal')

  const readPart = (row: number, column: number): string => {
    const cell = grid.at(row, column)
    if (isErrorCell(cell)) errorFact(context, 'name', row, column)
    const whole = isEmpty(cell) ? '' : tidy(grid.knowsFonts || typeof cell !== 'string' ? grid.text(row, column) : cell)
    if (whole !== cell && whole !== '') listLetters(context, 'name', row, column)
    return /*@__NOINLINE__*/ undressName(
      column === bornAt ? splitBorn(whole).name : column === postedAt ? tidy(splitPosted(grid.text(row, column)).name) : whole,
    )
  }

  return {
    column: first ?? grid.region.firstColumn,
    read(row) {
      if (first === undefined) return `Dòng ${row + 1}`
      let name = ''
      for (const column of columns) {
        const part = readPart(row, column)
        if (part !== '') name = name === '' ? part : `${name} ${part}`
      }
      const number = ordinal === undefined ? undefined : grid.at(row, ordinal)
      if ((typeof number === 'string' && /\d\s*\n\s*\d/.test(number)) || /*@__NOINLINE__*/ namesSeveral(grid.text(row, first)))
        list(context, 'name-unreadable', 'name', row, first, 'Có thể là nhiều người, nhưng chỉ tính là một.', 'Tách mỗi người một dòng.') // prettier-ignore
      if (endsWithYear(name)) {
        name = splitBorn(name).name
        list(context, 'name-unreadable', 'name', row, first, 'Ô họ tên ghi cả năm sinh, không được dùng.', 'Ghi năm sinh ở cột ngày sinh.') // prettier-ignore
      }
      if (!hasLetter(name)) list(context, 'name-unreadable', 'name', row, first, 'Ô họ tên không có chữ cái nào.')
      return name
    },
  }
}
