import type { IsoDate } from '../../plan'
import type { PartialDate, Serial } from '../records'

const DAY = 86_400_000
/** 1970-01-01 in days since 1899-12-30. */
const EPOCH = 25569

/**
 * Days since 1899-12-30, as Excel counts them: 15/08/1985 is 31274. Takes real dates only; see `isRealDay`.
 * Before 01/03/1900 Excel is one behind, because it knows a 29/02/1900; no roster reaches back that far.
 */
export function serialOf(year: number, month: number, day: number): Serial {
  return Date.UTC(year, month - 1, day) / DAY + EPOCH
}

export interface CalendarDay {
  readonly year: number
  readonly month: number
  readonly day: number
}

/** The day of a serial; a time of day is cut off. */
export function dateOf(serial: Serial): CalendarDay {
  const at = new Date((Math.floor(serial) - EPOCH) * DAY)
  return { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, day: at.getUTCDate() }
}

/** Day of the month without an object: for walks over whole columns. */
export function dayOfMonth(serial: Serial): number {
  return new Date((Math.floor(serial) - EPOCH) * DAY).getUTCDate()
}

export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

/** 31/02/1985 is no day: it is said so, never rolled over into March (rule D1). */
export function isRealDay(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

const two = (number: number): string => String(number).padStart(2, '0')

export function isoOf(serial: Serial): IsoDate {
  const { year, month, day } = dateOf(serial)
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`
}

/** The serial of `YYYY-MM-DD`, or undefined when it is no real day. */
export function serialOfIso(iso: string): Serial | undefined {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso)
  if (!parts) return undefined
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])]
  return year >= 100 && isRealDay(year, month, day) ? serialOf(year, month, day) : undefined
}

/** "15/08/1985", "08/1985" or "1985", as far as it is known. */
export function formatPartialDate({ earliest, precision }: PartialDate): string {
  const day = formatDate(earliest)
  return precision === 'day' ? day : day.slice(precision === 'month' ? 3 : 6)
}

/** "15/08/1985". */
export function formatDate(serial: Serial): string {
  const { year, month, day } = dateOf(serial)
  return `${two(day)}/${two(month)}/${year}`
}
