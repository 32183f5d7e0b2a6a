import { columnOf, columnsOf, type RowContext } from './fields'
import { leafOf } from './columns'
import { namesBirthToo, namesPostToo } from './wording'

const LONGEST_NAME = 120
const BORN = /[\s,;(–—-]+(?:(?:sinh|sn)(?: ngày| năm)?:? *)?(\d[\d\s./-]*)\)?\s*$/iu

/** "Trần Văn Bảy⏎15/8/1985" under "Họ và tên⏎Năm sinh" (R10): the name alone, and what is said of the birth. */
export function splitBorn(text: string): { readonly name: string; readonly born: string } {
  // A cell full of blanks would be searched from each of them.
  const found = text.length > LONGEST_NAME ? null : BORN.exec(text.normalize('NFC'))
  return found ? { name: text.normalize('NFC').slice(0, found.index), born: found[1]! } : { name: text, born: '' }
}

/** The column of names whose cells tell the births too, where no column of their own does. */
export function birthInNames(context: RowContext): number | undefined {
  if ((['birth', 'birth-male', 'birth-female'] as const).some((role) => columnOf(context, role) !== undefined)) return undefined
  return columnsOf(context, 'name').find(({ path }) => namesBirthToo(leafOf(path)))?.reading.column
}

const POSTED = /^([^,;(\n–—-]+?)\s*(?:[,;(\n–—]|\s-|-\s)\s*(.+?)\)?\s*$/s

/** "Trần Văn Bảy, Bí thư Đảng ủy" under "Họ và tên, chức vụ": the name alone, and the posts. */
export function splitPosted(text: string): { readonly name: string; readonly posts: string } {
  const found = POSTED.exec(text)
  return found ? { name: found[1]!, posts: found[2]! } : { name: text, posts: '' }
}

/** The column of names whose cells tell the posts too, where no column of their own does. */
export function postInNames(context: RowContext): number | undefined {
  if ((['post', 'party-post', 'state-post'] as const).some((role) => columnsOf(context, role).length > 0)) return undefined
  return columnsOf(context, 'name').find(({ path }) => namesPostToo(leafOf(path)))?.reading.column
}
