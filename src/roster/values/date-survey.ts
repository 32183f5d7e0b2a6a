import type { Serial } from '../records'
import { dateOf, dayOfMonth, isRealDay, serialOf } from './calendar'
import { LAST_SERIAL, LAST_YEAR } from './date'
import { strip } from './date-forms'

/** What the cells of one date column look like together. Add cells as the column is walked; ask at its end. */
export interface DateSurvey {
  /** Texts of a whole day whose first part is over 12: day before month for certain. */
  textDayFirst: number
  /** Texts whose second part is over 12: month before day for certain. */
  textMonthFirst: number
  /** Texts that could be either. */
  textEither: number
  /** Date serials whose day of the month is 12 or less, and over 12. */
  numberLowDay: number
  numberHighDay: number
}

export function newDateSurvey(): DateSurvey {
  return { textDayFirst: 0, textMonthFirst: 0, textEither: 0, numberLowDay: 0, numberHighDay: 0 }
}

const WHOLE_DAY = /^(\d{1,2}) ?[-/. ] ?(\d{1,2}) ?[-/. ] ?(\d{4}|\d{2})$/
/** A whole day, spaced as widely as people do. */
const LONGEST = 40

export function surveyDate(survey: DateSurvey, cell: unknown): void {
  if (typeof cell === 'number') {
    if (cell <= LAST_YEAR || cell > LAST_SERIAL) return
    if (dayOfMonth(cell) <= 12) survey.numberLowDay++
    else survey.numberHighDay++
  } else if (typeof cell === 'string' && cell.length <= LONGEST) {
    const parts = WHOLE_DAY.exec(cell) ?? WHOLE_DAY.exec(strip(cell))
    if (!parts) return
    const [first, second] = [Number(parts[1]), Number(parts[2])]
    // 31/02/2025 is no day in any order and says nothing.
    if (first > 12 && isRealDay(Number(parts[3]), second, first)) survey.textDayFirst++
    else if (second > 12 && first <= 12) survey.textMonthFirst++
    else if (first <= 12 && second <= 12) survey.textEither++
  }
}

/** A column whose number cells may have day and month swapped, with what says so. */
export interface HalfSwapped {
  readonly numbers: number
  readonly texts: number
  /** Vietnamese, with the figures. */
  readonly reason: string
}

/** Of all days of a year, the share whose day of the month is 12 or less: 144 of 365. */
const LOW_DAYS = 144 / 365
/** Evidence is called evidence when chance would give it less than once in a hundred columns. */
const CHANCE = 0.01
/** Cells a clerk may already have put right. */
const EXCEPTIONS = 0.05

const exceptionsOf = ({ numberHighDay, textEither, textMonthFirst }: DateSurvey): number => numberHighDay + textEither + textMonthFirst

/** Whatever the rest of a column of so many cells holds, `findHalfSwapped` will find nothing: the texts are surveyed, and perhaps some numbers. */
export function isClearedOfSwaps(survey: DateSurvey, cells: number): boolean {
  return survey.textDayFirst === 0 || exceptionsOf(survey) > EXCEPTIONS * cells
}

/**
 * Rule D2: Vietnamese text dates opened with US settings become numbers where the day could be a month, and stay text where not.
 * So the texts all have days over 12 and the numbers all days up to 12. Neither cell is wrong by itself; only the column tells.
 */
export function findHalfSwapped(survey: DateSurvey): HalfSwapped | undefined {
  const { textDayFirst, numberLowDay } = survey
  if (numberLowDay === 0 || textDayFirst === 0) return undefined
  if (exceptionsOf(survey) > EXCEPTIONS * (numberLowDay + textDayFirst)) return undefined
  if (LOW_DAYS ** numberLowDay * (1 - LOW_DAYS) ** textDayFirst > CHANCE) return undefined
  return {
    numbers: numberLowDay,
    texts: textDayFirst,
    reason:
      `${numberLowDay} ô dạng số đều có ngày từ 12 trở xuống, còn ${textDayFirst} ô dạng chữ đều trên 12: ` +
      'có thể các ô dạng số đã bị đảo ngày và tháng theo kiểu Mỹ.',
  }
}

/** 08/05/1985 for 05/08/1985, or undefined when the day could be no month. Offered with a preview, never applied by itself. */
export function swapDayMonth(serial: Serial): Serial | undefined {
  const { year, month, day } = dateOf(serial)
  return isRealDay(year, day, month) ? serialOf(year, day, month) : undefined
}
