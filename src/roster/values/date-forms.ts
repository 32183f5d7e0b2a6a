import { bare } from './text'

/** The parts of a date as written; a part that the writer left open ("?", "00", "--") is 0. */
export interface DateParts {
  readonly year: number
  readonly month: number
  readonly day: number
  /** Two digits only: the century is ours. */
  readonly shortYear?: true
  /** Nothing in the text says which is the day: "15081985", "85/8/15". */
  readonly assumed?: true
  /** The order is told by the text itself (a named month, a four-digit year first): no day is then taken for a month. */
  readonly ordered?: true
  /** Hours after midnight UTC of a JavaScript date: 17:00 of the day before is midnight in Việt Nam. */
  readonly utcHour?: number
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii']
const NAMED = `(?:${MONTHS.join('|')})[a-z]*`

/** A day or month: one or two digits, or a sign that it is not known. */
const N = '(\\d{1,2}|[?x*.…_-]{1,4})'
/** Between parts: one separator, spaced or doubled, or a space alone. */
const S = '(?: *[-/.,:;|\\\\] *| +)[-/.,]? *'
const Y4 = '(\\d{4})'
const Y = '(\\d{4}|\\d{2})'

/** Two digits that are no day: a year. */
const NO_DAY = '(3[2-9]|[4-9]\\d)'

const number = (text: string): number => (/^\d+$/.test(text) ? Number(text) : 0)

/** 30 to 99 are of the last century, 00 to 29 of this one (rule D1). */
function yearOf(text: string): Pick<DateParts, 'year' | 'shortYear'> {
  if (text.length !== 2) return { year: Number(text) }
  const short = Number(text)
  return { year: short >= 30 ? 1900 + short : 2000 + short, shortYear: true }
}

/** What each group of a form is: d the day, m, r and n the month in figures, in Roman ones or by its name, y the year, h the hour, z that it is one of UTC. */
const PARTS: Readonly<Record<string, (text: string, hour: string | undefined) => Partial<DateParts>>> = {
  d: (text) => ({ day: number(text) }),
  m: (text) => ({ month: number(text) }),
  r: (text) => ({ month: ROMAN.indexOf(text) + 1 }),
  n: (text) => ({ month: MONTHS.indexOf(text.slice(0, 3)) + 1 }),
  y: yearOf,
  z: (_, hour) => ({ utcHour: Number(hour) }),
}

type Form = readonly [pattern: RegExp, groups: string, told?: Partial<DateParts>]
const form = (pattern: string, groups: string, told?: Partial<DateParts>): Form => [new RegExp(`^${pattern}$`), groups, told]

/** What is written of a time of day after the date; it never moves the day unless it is UTC. */
const TIME = '(?:[t ] *(\\d{1,2}):\\d{2}(?::\\d{2}(?:[.,]\\d+)?)?(?: *[ap]m)?( *z)?(?:[+-]\\d{2}:?\\d{2})?)?'
const ORDERED = { ordered: true } as const

/** Every way rosters write a day, a month or a year (rules D1, K10), tried in order on the text as `strip` leaves it. */
const FORMS: readonly Form[] = [
  // 1985-08-15, 1985/8/15, 1985-08-14T17:00:00.000Z
  form(`${Y4} *[-/.] *(\\d{1,2}) *[-/.] *(\\d{1,2})${TIME}`, 'ymdhz', ORDERED),
  // 85/8/15: 85 is no day
  form(`${NO_DAY}${S}(\\d{1,2})${S}(\\d{1,2})`, 'ymd', { assumed: true, ordered: true }),
  // 15/8/1985, 15-08-85, 15 8 1985, ?/8/1985, --/--/1985, 15/8/1985 00:00:00; in "8 - 1985" the stroke parts two numbers, and is no open month
  form(`(?!\\d+ *[-._] *\\d+$)${N}${S}${N}${S}${Y}${TIME}`, 'dmy'),
  // 8/1985, ?/1985, --/1985
  form(`${N}${S}${Y4}`, 'my'),
  // 1985-08, 1985/8
  form(`${Y4} *[-/.] *(\\d{1,2})`, 'ym', ORDERED),
  // 8/85: 85 is no day of a month; 8/15 may be one and stays unread
  form(`(\\d{1,2})${S}${NO_DAY}`, 'my'),
  // 1985
  form(Y4, 'y'),
  // 15/VIII/1985
  form(`${N}${S}(${ROMAN.slice().reverse().join('|')})${S}${Y4}`, 'dry', ORDERED),
  // 15-Aug-1985, 15 August 85
  form(`(\\d{1,2})[ ./,-]*(${NAMED})[ ./,-]*${Y}`, 'dny', ORDERED),
  // Aug 15, 1985
  form(`(${NAMED})[ ./-]*(\\d{1,2})[ ,./-]+${Y4}`, 'ndy', ORDERED),
  // Aug-85, Aug 1985
  form(`(${NAMED})[ ./,-]*${Y}`, 'ny', ORDERED),
]

/** Digits without separators, when only one order gives a day: 1121985 may be 1 December or 11 February and stays unread. */
function runTogether(digits: string): DateParts | undefined {
  const readings: DateParts[] = []
  const offer = (year: string, month: string, day: string): void => {
    const parts = { year: Number(year), month: Number(month), day: Number(day), assumed: true, ordered: true } as const
    if (parts.year >= 1900 && parts.year <= 2100 && parts.month >= 1 && parts.month <= 12 && parts.day >= 1 && parts.day <= 31)
      readings.push(parts)
  }
  const year = digits.slice(-4)
  if (digits.length === 8) {
    offer(year, digits.slice(2, 4), digits.slice(0, 2))
    offer(digits.slice(0, 4), digits.slice(4, 6), digits.slice(6))
  } else {
    // One zero is lost: before the day, or (rarely) before the month.
    offer(year, digits.slice(1, 3), digits.slice(0, 1))
    offer(year, digits.slice(2, 3), digits.slice(0, 2))
  }
  return readings.length === 1 ? readings[0] : undefined
}

/** Words that stand around a date and add nothing to it, without their marks. */
const SAID = new RegExp(
  '\\b(?:sinh|ngay sinh|sinh ngay|nam sinh|sinh nam|ntns|ns|sn|ngay|duong lich|dl|khai sinh|ks|goc|ho so|hs|ls|ly lich|ld|chinh thuc|thu (?:hai|ba|tu|nam|sau|bay)|chu nhat)\\b',
  'g',
)

/** The text cut down to the date: lower case, no marks, "tháng 8 năm 1985" as "8/1985", brackets and idle words gone. */
export function strip(text: string): string {
  return bare(text)
    .replace(/\(([^()]*)\)/g, ' $1 ')
    .replace(/["'`[\]{}]/g, ' ')
    .replace(/(?:^|[\s,])ngay +thang +nam +sinh\b/g, ' ')
    .replace(/[\s,./-]*\b(?:thang|thg|th)\.? *(?=[\d?.…_])/g, '/')
    .replace(/\bt\.?(?=\d{1,2}[/.-]\d)/g, '')
    .replace(/([\d?.…_])[\s,/-]*\bnam\b[\s.]*(?=\d)/g, '$1/')
    .replace(SAID, ' ')
    .replace(/\bnam\b/g, ' ')
    .replace(/^[\s:;,/=]+|[\s:;,/.=]+$/g, '')
    .replace(/ +/g, ' ')
    .trim()
}

/** The parts of a date in a stripped text, or undefined when no form fits. */
export function partsOf(stripped: string): DateParts | undefined {
  // 15081985, 5081985, 19850815
  if (/^\d{7,8}$/.test(stripped)) return runTogether(stripped)
  for (const [pattern, groups, told] of FORMS) {
    const found = pattern.exec(stripped)
    if (!found) continue
    const parts = { year: 0, month: 0, day: 0, ...told }
    for (let at = 0; at < groups.length; at++) {
      const text = found[at + 1]
      if (text !== undefined) Object.assign(parts, PARTS[groups[at]!]?.(text, found[at]))
    }
    return parts
  }
  return undefined
}
