import type { Cell, CellValue as FileValue } from 'exceljs'
import type { ICellData } from '@univerjs/core'
import { formulaFromFile } from './formulas'

/** Univer's cell types. A forced text stays text whatever it looks like. */
export const TEXT = 1
export const NUMBER = 2
export const BOOLEAN = 3
export const FORCED_TEXT = 4

const DAY = 86400000
const UNIX_EPOCH_SERIAL = 25569
const DAYS_TO_1904 = 1462
export const ERRORS = ['#N/A', '#VALUE!', '#REF!', '#NAME?', '#DIV/0!', '#NUM!', '#NULL!'] as const
export type FileError = (typeof ERRORS)[number]
export const isError = (value: unknown): value is FileError => ERRORS.includes(value as FileError)

/** The serial number as the file stored it; in a 1904 book it counts from 1904, as Excel hands it to add-ins. */
export const serialOf = (date: Date, date1904: boolean): number =>
  Math.round((date.getTime() / DAY + UNIX_EPOCH_SERIAL - (date1904 ? DAYS_TO_1904 : 0)) * 1e9) / 1e9

/**
 * Text that looks like a number or a truth value ("0912", "TRUE") is forced text: a plain text cell would be typed
 * anew, as a number, by the next change of the cell, even of its colour.
 */
export function textCell(text: string): ICellData {
  const looksTyped = (text.trim() !== '' && Number.isFinite(Number(text))) || /^\s*(true|false)\s*$/i.test(text) || isError(text)
  return { v: text, t: looksTyped ? FORCED_TEXT : TEXT }
}

/** A cell out of the file without its style; undefined when it is blank. Cells covered by a merge hold nothing. */
export function readCell(cell: Cell, date1904: boolean): ICellData | undefined {
  if (cell.isMerged && cell.master !== cell) return undefined
  const formula = cell.formula as string | undefined
  if (!formula) return readValue(cell.value, date1904)
  const result = (cell.value as { result?: FileValue }).result
  return { ...readValue(result ?? null, date1904), f: formulaFromFile(formula) }
}

function readValue(value: FileValue, date1904: boolean): ICellData | undefined {
  if (value === null || value === undefined) return undefined
  if (value instanceof Date) return { v: serialOf(value, date1904), t: NUMBER }
  if (typeof value === 'number') return { v: value, t: NUMBER }
  if (typeof value === 'boolean') return { v: value ? 1 : 0, t: BOOLEAN }
  if (typeof value === 'string') return textCell(value)
  if ('error' in value) return { v: value.error, t: TEXT }
  if ('richText' in value) return textCell(value.richText.map((run) => run.text).join(''))
  if ('hyperlink' in value) {
    const text = (value as { text?: unknown }).text ?? value.hyperlink
    return { ...readValue(text as FileValue, date1904), custom: { hyperlink: value.hyperlink } }
  }
  return undefined
}

/** The value to store; null for a cell that holds nothing but style. */
export function writeValue(cell: ICellData): FileValue {
  const { v: value, t: type } = cell
  if (value === null || value === undefined)
    return cell.p?.body?.dataStream ? cell.p.body.dataStream.replace(/\r\n$/, '').replace(/\r/g, '\n') : null
  const hyperlink = cell.custom?.hyperlink as string | undefined
  if (hyperlink) return { text: String(value), hyperlink }
  if (type === BOOLEAN) return typeof value === 'string' ? /^(true|1)$/i.test(value) : Boolean(value)
  if (type === NUMBER) return Number(value)
  if (type !== FORCED_TEXT && isError(value)) return { error: value }
  return type === TEXT || type === FORCED_TEXT ? String(value) : value
}
