import type { ICellData, Nullable } from '@univerjs/core'
import type { CellValue } from '../host'
import { BOOLEAN, FORCED_TEXT, NUMBER, serialOf, TEXT, textCell } from '../xlsx/cells'

/** What the engine shows while an answer is awaited, and what Excel shows. */
const WAITING = '#GETTING_DATA'
const BUSY = '#BUSY!'
const VIETNAMESE_DATE = 'dd/mm/yyyy'

export const showBusy = (text: string): string => (text === WAITING ? BUSY : text)

/** The raw value of a cell: numbers (dates are serial numbers), text, truth values; "" for a blank. */
export function readCellValue(cell: Nullable<ICellData>): CellValue {
  if (!cell) return ''
  if (cell.v === null || cell.v === undefined) return cell.p?.body?.dataStream?.replace(/\r\n$/, '').replace(/\r/g, '\n') ?? ''
  if (cell.t === BOOLEAN) return cell.v === 1 || /^(1|true)$/i.test(String(cell.v))
  if (cell.t === NUMBER) return Number(cell.v)
  return typeof cell.v === 'string' ? showBusy(cell.v) : cell.v
}

export const isBlankCell = (cell: Nullable<ICellData>): boolean => !cell || (!cell.f && !cell.si && readCellValue(cell) === '')

const BLANK = { v: null, f: null, si: null, p: null, custom: null }

export interface Writing {
  /** The cell is formatted as text: whatever is written stays text. */
  readonly isText: boolean
  readonly date1904: boolean
}

/** A value as Excel takes it from an add-in: like something typed. "" clears, "=…" is a formula, "'…" is text. */
export function writeCellValue(value: CellValue, { isText, date1904 }: Writing): ICellData {
  if (value === '') return BLANK
  if (typeof value === 'number') return { ...BLANK, v: value, t: NUMBER }
  if (typeof value === 'boolean') return { ...BLANK, v: value ? 1 : 0, t: BOOLEAN }
  if (value.startsWith("'")) return { ...BLANK, v: value.slice(1), t: FORCED_TEXT }
  const isFormula = value.startsWith('=') && value.length > 1
  if (isText) return { ...BLANK, ...(isFormula ? { v: value, t: FORCED_TEXT } : textCell(value)) }
  if (isFormula) return { ...BLANK, f: value }
  return { ...BLANK, ...readTyped(value, date1904) }
}

function readTyped(text: string, date1904: boolean): ICellData {
  const trimmed = text.trim()
  if (/^(true|false)$/i.test(trimmed)) return { v: /^t/i.test(trimmed) ? 1 : 0, t: BOOLEAN }
  if (/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(trimmed)) return { v: Number(trimmed), t: NUMBER }
  const percent = /^([+-]?\d+(?:\.\d+)?)%$/.exec(trimmed)?.[1]
  if (percent) return { v: Number(percent) / 100, t: NUMBER, s: { n: { pattern: percent.includes('.') ? '0.00%' : '0%' } } }
  const date = readDayFirst(trimmed)
  return date ? { v: serialOf(date, date1904), t: NUMBER, s: { n: { pattern: VIETNAMESE_DATE } } } : { v: text, t: TEXT }
}

/** "15/08/1985"; undefined when it is no day of the calendar. */
function readDayFirst(text: string): Date | undefined {
  const [, day, month, year] = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/.exec(text)?.map(Number) ?? []
  if (day === undefined || month === undefined || year === undefined || year < 1900) return undefined
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCDate() === day && date.getUTCMonth() === month - 1 ? date : undefined
}
