import type { Gender } from '../records'
import { readGender } from './mark'
import { hasLetter, likeness, plainHead } from './plain'

/** A person's name without what clerks write around it. */
export interface PersonName {
  readonly name: string
  /** The whole cell, where it says more. */
  readonly written?: string
  /** "Trần Thị Lan (nữ)", "Bà Trần Thị Lan". */
  readonly gender?: Gender
  /** Leads to a note under the table: "*", "1" of "(1)" and of "¹". */
  readonly mark?: string
}

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹'
const MARK = `[*†‡${RAISED}]+|[([] ?(?:\\d{1,2}|\\*{1,3}) ?[)\\]]`
const AFTER = new RegExp(` *(?:(${MARK}|\\d{1,2})|[,;-] ?(nữ|nam)|[([] ?(nữ|nam) ?[)\\]]|[.,;:])$`, 'i')
const TITLES = 'đ/c đc pgs gs ths th.s ts bs bscki bsckii bsck1 bsck2 cki ckii ck1 ck2 ks kts ds cn ls'.split(' ')
/** "Ông" is a family's name too ("Ông Ích Khiêm"), but not before three words. */
const BEFORE = new RegExp(
  `^(?:\\d{1,3} ?[.)/]|[-+•*]|(?:${TITLES.join('|').replace('.', '\\.')})(?=[.: ])|đồng chí(?=:| \\S+ \\S)|(bà)(?=[: ])|(ông)(?=:| (?!thị |văn )\\S+ \\S+ \\S))[.:]* *`,
  'i',
)
const HEADS: ReadonlySet<number> = new Set([...TITLES, 'đồng', 'bà', 'ông'].map(likeness))
const LEADS = new RegExp(`^\\s*(${MARK})`)

const keyOf = (mark: string): string => mark.replace(/[()[\] ]/g, '').replace(/[^\d*†‡]/g, (raised) => String(RAISED.indexOf(raised)))

/** The mark that a note under the table begins with. */
export const noteMark = (text: string): string | undefined => {
  const mark = LEADS.exec(text)?.[1]
  return mark && keyOf(mark)
}

/** A tidied cell of names: titles, numbers, marks of notes and "(nữ)" are no part of a name, or the same person is another in a second list. */
export function readPersonName(text: string): PersonName {
  const head = plainHead(text)
  if (head !== undefined && !HEADS.has(head) && text.charCodeAt(text.length - 1) > 0x39) return { name: text }
  let name = text.trim()
  let gender: Gender | undefined
  let mark: string | undefined
  const take = (part: RegExp): boolean => {
    const found = part.exec(name)
    const rest = found && (found.index === 0 ? name.slice(found[0].length) : name.slice(0, found.index)).trim()
    if (!found || !rest || !hasLetter(rest)) return false
    name = rest
    const [, noted, one, other] = part === AFTER ? found : [, undefined, found[1], found[2]]
    const told = readGender(one ?? other)
    if (told.kind === 'read') gender = told.value
    if (noted) mark ??= keyOf(noted)
    return true
  }
  while (take(AFTER) || take(BEFORE));
  return {
    name,
    ...(name !== text && { written: text }),
    ...(gender && { gender }),
    ...(mark !== undefined && { mark }),
  }
}
