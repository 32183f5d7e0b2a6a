import { dateOf, serialOf, type Serial } from '../roster'
import type { AgeRule } from './settings'

/**
 * Completed years on a day; the birthday itself counts as completed (rule G1 "exact").
 * Born 31/12/1985: 39 on 30/12/2025, 40 on 31/12/2025. Born 29/02/1988: 34 on 28/02/2023, 35 on 01/03/2023.
 */
export function ageOn(birth: Serial, on: Serial): number {
  const { year, month, day } = dateOf(birth)
  const now = dateOf(on).year
  // Where a year has no 29/02, serialOf gives 01/03.
  return now - year - (serialOf(now, month, day) > on ? 1 : 0)
}

/**
 * The last birth day that is *not* under an age on a day: a person is under `under` on `on` exactly when `birth > bornAfter(under, on)`.
 * Excel's EDATE(on; -12·under): from 29/02/2024 thirty-five years back is 28/02/1989, so that somebody born 01/03/1989 is still under 35.
 */
export function bornAfter(under: number, on: Serial): Serial {
  const { year, month, day } = dateOf(on)
  return Math.min(serialOf(year - under, month, day), lastOfMonth(year - under, month))
}

const lastOfMonth = (year: number, month: number): Serial => serialOf(year, month + 1, 1) - 1

/** The same line by each of the age rules a clerk may choose (rule G1). */
export function ageLine(under: number, on: Serial, rule: AgeRule): Serial {
  const { year, month } = dateOf(on)
  switch (rule) {
    case 'exact':
      return bornAfter(under, on)
    // Whoever was born in the line's month has completed the years in it.
    case 'month':
      return lastOfMonth(year - under, month)
    // Footnote 3: "sinh từ năm 1985 về sau" for 2025.
    case 'year-inclusive':
      return serialOf(year - under, 1, 1) - 1
    case 'year-strict':
      return serialOf(year - under, 12, 31)
  }
}
