/**
 * Stands in for the number-format library inside the spreadsheet: what is typed as 05/12/1999 is read day first, as in
 * a Vietnamese Excel, and a book that counts its days from 1904 shows its dates as they are.
 */
export * from 'numfmt-original'
import { format as formatPlain, isDateFormat, parseDate as parseDatePlain } from 'numfmt-original'

const DAYS_TO_1904 = 1462
let shift = 0

/** For the book that is open. */
export const countFrom1904 = (date1904: boolean): void => {
  shift = date1904 ? DAYS_TO_1904 : 0
}

export const format: typeof formatPlain = (pattern, value, options) =>
  formatPlain(pattern, shift && typeof value === 'number' && isDateFormat(pattern) ? value + shift : value, options)

export const parseDate: typeof parseDatePlain = (text, options) => shifted(parseDatePlain(text, { locale: 'vi', ...options }))

function shifted<Parsed extends { v: unknown } | null>(parsed: Parsed): Parsed {
  return parsed && shift && typeof parsed.v === 'number' ? { ...parsed, v: parsed.v - shift } : parsed
}
