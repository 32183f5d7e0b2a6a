import { horizonOf, INDICATOR_IDS, type Horizon, type IndicatorId } from '../plan'
import { dateOf, isBlank, readDate, readLevel, serialOf, textOf, type Level, type LevelKind, type Serial } from '../roster'
import { badValue } from './errors'

// What Excel hands over: an option left out is null, a blank cell is null, "" or (on the desktop) 0.

/** A blank cell given for an option is the option left out. */
export const isLeftOut = (option: unknown): boolean => isBlank(option) || option === 0

/** Indicator code in any case, "CT1" for "CT01". */
export function takeIndicator(indicator: unknown): IndicatorId {
  const text = textOf(indicator).trim().toUpperCase()
  const padded = text.replace(/^CT(\d)$/, 'CT0$1')
  const id = INDICATOR_IDS.find((known) => known === padded)
  if (!id) throw badValue(`Không có chỉ tiêu “${textOf(indicator)}”. Mã đúng là CT01 đến CT18, QT1 đến QT4.`)
  return id
}

/** The day ages are taken at; today when left out. Needs a whole date: a year alone would silently mean 01/01 or 31/12. */
export function takeAsOf(asOf: unknown): Serial {
  if (isLeftOut(asOf)) return today()
  const reading = readDate(asOf)
  if (reading.kind !== 'read' || reading.value.precision !== 'day') {
    throw badValue(`Không đọc được ngày tính “${textOf(asOf)}”. Hãy ghi đủ ngày, tháng, năm, ví dụ 31/12/2025.`)
  }
  return reading.value.earliest
}

/** A whole number between two bounds, both included; `otherwise` where it is left out. */
function takeWhole(given: unknown, otherwise: number, least: number, most: number, refusal: (text: string) => string): number {
  const number = isLeftOut(given) ? otherwise : Number(given)
  if (!Number.isInteger(number) || number < least || number > most) throw badValue(refusal(textOf(given)))
  return number
}

/** A whole age in years, 0 < age ≤ 150. Nobody is under 0 years old: the 0 of a blank cell is a blank. */
export function takeUnder(under: unknown): number {
  return takeWhole(under, 40, 1, 150, (text) => `Mốc tuổi “${text}” không hợp lệ. Hãy ghi một số nguyên, ví dụ 40.`)
}

/** The year as typed, or the year of `asOf` when left out. */
export function takeYear(year: unknown, asOf: Serial): number {
  return takeWhole(year, dateOf(asOf).year, 1900, 2100, (text) => `Năm “${text}” không hợp lệ. Hãy ghi bốn chữ số, ví dụ 2025.`)
}

/** The horizon a year falls under: 2027 looks ahead to 2030. */
export function takeHorizon(year: unknown, asOf: Serial): Horizon {
  return horizonOf(takeYear(year, asOf))
}

/** A count of people, posts or communes. */
export function takeCount(count: unknown, what: string): number {
  return takeWhole(count, 0, 0, Number.MAX_SAFE_INTEGER, (text) => `${what} “${text}” phải là số nguyên không âm.`)
}

/** The level asked for when none is typed, and levels as they may be typed. */
const LEVELS: Readonly<Record<LevelKind, { readonly otherwise: Level; readonly examples: string }>> = {
  degree: { otherwise: 4, examples: 'ĐH, ThS' },
  theory: { otherwise: 2, examples: 'TC, CC' },
  administration: { otherwise: 2, examples: 'CV, CVC' },
  language: { otherwise: 3, examples: '3' },
}

/** A level by its name or abbreviation ("ThS") or its code (5). */
export function takeLevel(kind: LevelKind, atLeast: unknown): Level {
  const { otherwise, examples } = LEVELS[kind]
  if (isLeftOut(atLeast)) return otherwise
  const reading = readLevel(kind, atLeast)
  if (reading.kind !== 'read') throw badValue(`Không hiểu mức “${textOf(atLeast)}”. Hãy ghi như ${examples}.`)
  return reading.value.level
}

/** The only clock of the calculation: everything below is told the day. */
function today(): Serial {
  const now = new Date()
  return serialOf(now.getFullYear(), now.getMonth() + 1, now.getDate())
}

/** A range that holds at least one cell; Excel hands over null for one left out, as in `=DEAN12.AGE(;A1)`. */
export function takeRange(range: unknown): any[][] {
  if (!Array.isArray(range) || !range[0]?.length) throw badValue('Hãy chọn một vùng ô.')
  return range
}
