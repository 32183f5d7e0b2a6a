import type { WorkbookSnapshot } from '../workbook'

const LONGEST = 31

/** The name, or with " (2)", " (3)" behind it when sheets of that name are there. Excel takes 31 characters and makes no difference of case. */
export function freeSheetName(wanted: string, { sheets }: WorkbookSnapshot): string {
  const taken = new Set(sheets.map(({ name }) => name.toLowerCase()))
  for (let number = 1; ; number++) {
    const tail = number === 1 ? '' : ` (${number})`
    const name = wanted.slice(0, LONGEST - tail.length) + tail
    if (!taken.has(name.toLowerCase())) return name
  }
}
