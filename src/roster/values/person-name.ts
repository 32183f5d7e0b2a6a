import { isPlain, likeness, plainHead } from './plain'
import { fold } from './text'

/** Begins with one of the family names that most people here have. */
export function isPersonName(cell: unknown): boolean {
  return FAMILY.test(fold(String(cell)))
}

const FAMILY = /^(nguyễn|trần|lê|phạm|huỳnh|hoàng|phan|vũ|võ|đặng|bùi|đỗ|hồ|ngô|dương|lí|đinh|trương|cao|tạ) \p{L}+( \p{L}+)*$/u

/** Two names in one cell, each on its own line or parted by a comma. */
export function namesSeveral(cell: string): boolean {
  return !isPlain(cell) && /[\n;,]/.test(cell) && cell.split(/[\n;,]/).filter(isPersonName).length > 1
}

const LONGEST = 120
/** "Ông" is a family name too: before three words more, or another family name, it is a title. */
const TITLE = /^(?:(?:\d+(?=[.)])|đ\/c|đc|đồng chí|bà|ông(?=\W+\S+ \S+ \S)|pgs|gs|tskh|ts|th\.?s|bs|ks|cki{1,2})[ .:,)]+)+/iu
const TITLES = new Set('đc đồng bà ông pgs gs tskh ts ths bs ks cki ckii'.split(' ').map(likeness))
const MARK = /[\s,;]*(?:\*+|[¹²³⁴⁵⁶⁷⁸⁹]+|[([]\s*(?:\d{1,2}|\*+|nữ|nam)\s*[)\]])[\s.*]*$/iu

/** A name as others write it: without "1.", "Đ/c", "Bà", and without the mark of a footnote behind it ("Lê Thị Cúc (1)", "Lê Thị Cúc*"). "(A)" and "(B)" tell two people apart and stay. */
export function undressName(name: string): string {
  // Nearly every name is plain. A cell full of commas would be searched from each of them.
  const head = plainHead(name)
  if (head === undefined ? name.length > LONGEST : !TITLES.has(head)) return name
  const bare = name.replace(TITLE, '').replace(MARK, '') || name
  return /^ông /i.test(bare) && isPersonName(bare.slice(4)) ? bare.slice(4) : bare
}
