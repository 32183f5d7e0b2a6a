import { POST_ROLES, type ColumnRole } from '../records'
import { columnsOf, type RowContext } from './fields'
import { leafOf } from '../tables/header'
import { namesBirthToo, namesPostToo } from '../tables/wording'

const LONGEST_NAME = 120
const BORN = /[\s,;(–—-]+(?:(?:sinh|sn)(?: ngày| năm)?:? *)?(\d[\d\s./-]*)\)?\s*$/iu

/** "Trần Văn Bảy⏎15/8/1985" under "Họ và tên⏎Năm sinh" (R10): the name alone, and what is said of the birth. */
export function splitBorn(text: string): { readonly name: string; readonly born: string } {
  // A cell full of blanks would be searched from each of them.
  const found = text.length > LONGEST_NAME ? null : BORN.exec(text.normalize('NFC'))
  return found ? { name: text.normalize('NFC').slice(0, found.index), born: found[1]! } : { name: text, born: '' }
}

const YEAR = /^[\p{L}\s.]+[\s,;(–—-]+(?:(?:sinh|sn)(?: ngày| năm)?:? *)?(?:19|20(?=0))\d\d\)?$/iu

/** "Trần Văn Bảy - 1985" where no header says so. What nobody living here was born in is the year of something else, "nghỉ hưu 2024". */
export const endsWithYear = (name: string): boolean =>
  name.charCodeAt(name.length - 1) < 58 && name.length <= LONGEST_NAME && YEAR.test(name.normalize('NFC'))

const PARTING = /[,;(\n–—]|\s-|-\s/

/** "Trần Văn Bảy, Bí thư Đảng ủy" under "Họ và tên, chức vụ": the name alone, and the posts. */
export function splitPosted(text: string): { readonly name: string; readonly posts: string } {
  const found = PARTING.exec(text)
  if (!found) return { name: text, posts: '' }
  const posts = text.slice(found.index + found[0].length).trim()
  return { name: text.slice(0, found.index), posts: found[0] === '(' ? posts.replace(/\)$/, '') : posts }
}

/** The column of names whose cells tell something more, by their header, where no column of these roles does. */
function inNames(context: RowContext, roles: readonly ColumnRole[], says: (words: string) => boolean): number | undefined {
  if (columnsOf(context, ...roles).length > 0) return undefined
  return columnsOf(context, 'name').find(({ path }) => says(leafOf(path)))?.reading.column
}

export const birthInNames = (context: RowContext): number | undefined =>
  inNames(context, ['birth', 'birth-male', 'birth-female'], namesBirthToo)

export const postInNames = (context: RowContext): number | undefined => inNames(context, POST_ROLES, namesPostToo)
