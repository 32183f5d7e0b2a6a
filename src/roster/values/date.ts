import type { PartialDate, Serial } from '../records'
import { daysInMonth, formatDate, isRealDay, serialOf, formatPartialDate } from './calendar'
import { readCell } from './cell'
import { partsOf, strip, type DateParts } from './date-forms'
import { memoised } from './memo'
import { BLANK, read, unreadable, type DateReading, type Flag, type Proposal } from './reading'
import { isErrorCell, plainOf, saysNothing, tidy } from './text'

/** Whole numbers in these bounds are years typed as numbers: 1985 as a serial would be 07/06/1905 (rule D1). */
export const FIRST_YEAR = 1900
export const LAST_YEAR = 2100
/** 31/12/2100: no day of a roster lies beyond. */
export const LAST_SERIAL: Serial = serialOf(LAST_YEAR, 12, 31)
/** How many days short the serials of a workbook are that counts from 1904. */
export const SINCE_1904 = 1462

export interface DateOptions {
  /** The workbook counts days from 1904. Years typed as numbers and dates in text are not moved. */
  readonly date1904?: boolean
}

/**
 * A date cell in any form of rules D1 and K10: serial, year as number, or text ("15.8.1985", "tháng 8/1985", "1985-08-15T00:00:00").
 * 0 is Excel's blank. Order is day, month, year; what cannot be a day in that order is never rolled over or turned round in silence:
 * 31/02/1985 and 08/15/1985 are unreadable, the second with a suggestion. Two different dates in one cell are unreadable: a clerk must choose.
 */
export function readDate(cell: unknown, options?: DateOptions): DateReading {
  const plain = plainOf(cell)
  if (typeof plain === 'number' && !isErrorCell(cell)) return readNumber(plain, options?.date1904 === true)
  return readCell(cell, 'không có ngày', readText, (value) => readText(String(value)))
}

function readNumber(number: number, date1904: boolean): DateReading {
  if (number === 0) return BLANK
  if (Number.isInteger(number) && number >= FIRST_YEAR && number <= LAST_YEAR) return read(wholeYear(number))
  const serial = Math.floor(number) + (date1904 ? SINCE_1904 : 0)
  if (number > LAST_YEAR && serial <= LAST_SERIAL) return read(oneDay(serial))
  const month = monthWithYear(number)
  if (month) return month
  if (Number.isInteger(number) && number > LAST_SERIAL) {
    const parts = partsOf(String(number))
    if (parts?.assumed) return place(parts)
  }
  return unreadable(
    'date-unreadable',
    `Số ${String(number).replace('.', ',')} không phải là ngày.`,
    suggestYear(number),
    proposeYear(number),
  )
}

/** "8.1985" typed where the decimal sign is a point becomes the number 8,1985: it can mean only that month (rule K10). */
function monthWithYear(number: number): DateReading | undefined {
  const month = Math.floor(number)
  const year = Math.round((number - month) * 10000)
  if (month < 1 || month > 12 || year <= FIRST_YEAR || year > LAST_YEAR || year === 2000) return undefined
  if (Math.abs(month + year / 10000 - number) > 1e-9) return undefined
  return read(wholeMonth(year, month), [
    { code: 'date-assumed-order', reason: `Số ${month},${year} được hiểu là tháng ${month} năm ${year}.` },
  ])
}

/** A working person's age as often as a year without its century: "39" must not be offered as 1939, nor "58" as 1958. */
const isAge = (number: number): boolean => Number.isInteger(number) && number >= 18 && number <= 65

const proposeYear = (number: number): number | undefined =>
  Number.isInteger(number) && number > 65 && number <= 99 ? FIRST_YEAR + number : number >= 900 && number <= 999 ? 1000 + number : undefined

function suggestYear(number: number): string | undefined {
  const year = proposeYear(number)
  if (year === undefined && !isAge(number)) return undefined
  return `Ghi năm sinh đủ bốn chữ số${year === undefined ? '' : `: ${year}`}.`
}

/** A number that is a day by itself, in a workbook that counts from 1900: no year, no blank, nothing beyond 2100. */
export function isDaySerial(cell: unknown): cell is number {
  return typeof cell === 'number' && cell > LAST_YEAR && cell < LAST_SERIAL + 1
}

/** A number format that shows a day or a year; what stands in quotes and brackets is no part of it ("[Red]", "[$-42A]"). */
export function showsDays(numberFormat: string): boolean {
  return /[dy]|mmm/i.test(numberFormat.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ''))
}

const oneDay = (serial: Serial): PartialDate => ({ earliest: serial, latest: serial, precision: 'day' })
const wholeMonth = (year: number, month: number): PartialDate => ({
  earliest: serialOf(year, month, 1),
  latest: serialOf(year, month, daysInMonth(year, month)),
  precision: 'month',
})
const wholeYear = (year: number): PartialDate => ({ earliest: serialOf(year, 1, 1), latest: serialOf(year, 12, 31), precision: 'year' })

const readText = memoised((text: string): DateReading => {
  const shown = tidy(text).slice(0, 120)
  if (saysNothing(shown)) return BLANK
  const stripped = strip(shown)
  if (/(^|[^a-z])(al|am lich)([^a-z]|$)/.test(stripped))
    return unreadable('date-unreadable', 'Ngày âm lịch không đổi được chắc chắn.', 'Ghi ngày dương lịch trong hồ sơ.')
  const parts = partsOf(stripped)
  if (parts) return place(parts)
  return besideAge(shown) ?? severalDates(shown) ?? misspelt(stripped) ?? lacking(shown, stripped)
})

/** Parts become a day, a month or a year, or the reason why they cannot. */
function place(parts: DateParts): DateReading {
  const { year, month, day } = parts
  if (year < FIRST_YEAR || year > LAST_YEAR) return outOfTime(parts)
  const flags = flagsOf(parts)
  if (month === 0) return day > 31 ? impossible(parts) : read(wholeYear(year), flags)
  if (month > 12) return monthTooHigh(parts)
  if (day === 0) return read(wholeMonth(year, month), flags)
  if (!isRealDay(year, month, day)) return impossible(parts)
  const serial = serialOf(year, month, day)
  return read(oneDay(parts.utcHour !== undefined && parts.utcHour >= 12 ? serial + 1 : serial), flags)
}

const NO_FLAGS: readonly Flag[] = []

function flagsOf({ year, shortYear, assumed, utcHour }: DateParts): readonly Flag[] {
  if (!shortYear && !assumed && !utcHour) return NO_FLAGS
  const flags: Flag[] = []
  if (shortYear)
    flags.push({ code: 'date-short-year', reason: `Năm ghi hai chữ số, được hiểu là ${year}.`, suggestion: 'Ghi đủ bốn chữ số của năm.' })
  if (assumed) flags.push({ code: 'date-assumed-order', reason: 'Thứ tự ngày, tháng, năm được suy ra.' })
  if (utcHour) flags.push({ code: 'date-assumed-order', reason: 'Giờ quốc tế, đã đổi ra giờ Việt Nam.' })
  return flags
}

const written = ({ year, month, day }: DateParts): string => `${day === 0 ? '' : `${day}/`}${month}/${year}`

function monthTooHigh(parts: DateParts): DateReading {
  const { year, month, day } = parts
  if (parts.ordered || day === 0 || day > 12 || !isRealDay(year, day, month)) return impossible(parts)
  const serial = serialOf(year, day, month)
  return unreadable('date-us-order', `Không có tháng ${month}; có thể ngày ghi theo kiểu Mỹ.`, `Có thể là ${formatDate(serial)}.`, serial)
}

function impossible(parts: DateParts): DateReading {
  return unreadable('date-impossible', `Không có ngày ${written(parts)}.`, 'Kiểm tra lại hồ sơ.')
}

function outOfTime({ year }: DateParts): DateReading {
  return unreadable('date-implausible', `Năm ${year} không thể đúng.`, 'Kiểm tra lại hồ sơ.')
}

/** Years an age may have been written in; another one contradicts the birth, and nobody knows which of the two is right. */
const AGES_FROM = 2015
const AGES_TO = 2040
const BESIDE_AGE = /^(.*\d)[\s,;-]*(?:\((\d\d)(?: ?t(?:uổi)?)?\)|(\d\d) ?tuổi)$/i

/** "1975 (49)", "15/8/1985 - 39 tuổi" under "Năm sinh (tuổi)": the birth; the age adds nothing to it. */
function besideAge(shown: string): DateReading | undefined {
  const found = BESIDE_AGE.exec(shown)
  const parts = found && partsOf(strip(found[1]!))
  const written = parts ? parts.year + Number(found[2] ?? found[3]) : 0
  return parts && written >= AGES_FROM && written <= AGES_TO ? place(parts) : undefined
}

const offered = (date: PartialDate): Proposal => (date.precision === 'day' ? date.earliest : formatPartialDate(date))

const CANDIDATE = /\d{1,2} *[-/.] *\d{1,2} *[-/.] *\d{2,4}|\d{4}-\d{1,2}-\d{1,2}|\d{1,2} *[-/.] *\d{4}|\d{4}/g

/** "15/08/1985 (KS 1987)": which one counts is for a clerk; the first is offered (rule 0.4: the date first declared to the Party wins). */
function severalDates(shown: string): DateReading | undefined {
  const dates = [...shown.matchAll(CANDIDATE)].map(([found]) => readWhole(found)).filter((date) => date !== undefined)
  const first = dates[0]
  if (dates.length < 2 || first === undefined) return undefined
  if (dates.every((date) => date.earliest === first.earliest && date.latest === first.latest)) return read(first)
  return unreadable(
    'date-two-in-cell',
    'Ô ghi hai ngày khác nhau.',
    `Giữ lại ngày trong lý lịch đảng viên gốc, có thể là ${formatPartialDate(first)}.`,
    offered(first),
  )
}

function readWhole(text: string): PartialDate | undefined {
  const parts = partsOf(text)
  const reading = parts && place(parts)
  return reading?.kind === 'read' ? reading.value : undefined
}

/** The letters o and l typed for 0 and 1 ("l5/8/1985"): offered, not taken. */
function misspelt(stripped: string): DateReading | undefined {
  if (!/[ol]/.test(stripped) || !/\d/.test(stripped)) return undefined
  const date = readWhole(stripped.replace(/o/g, '0').replace(/l/g, '1'))
  if (!date) return undefined
  return unreadable('date-unreadable', 'Trong ngày có chữ cái thay cho chữ số.', `Có thể là ${formatPartialDate(date)}.`, offered(date))
}

/** What is wrong, as far as it can be told. */
function lacking(shown: string, stripped: string): DateReading {
  if (/^(\d{2,3}|[2-5]\d +tuoi)$/.test(stripped)) return readNumber(Number.parseInt(stripped), false)
  const inside = CANDIDATE_ONCE.exec(shown)?.[0]
  const date = inside === undefined ? undefined : readWhole(inside)
  if (date) {
    return unreadable(
      'date-unreadable',
      `“${shown}” có chữ không rõ nghĩa bên cạnh ngày.`,
      `Nếu đúng, chỉ ghi ${formatPartialDate(date)}.`,
      offered(date),
    )
  }
  return unreadable(
    'date-unreadable',
    `“${shown}” không đọc được thành ngày đủ tháng, năm.`,
    'Ghi theo dạng ngày/tháng/năm, ví dụ 15/08/1985.',
  )
}
const CANDIDATE_ONCE = new RegExp(CANDIDATE.source)
