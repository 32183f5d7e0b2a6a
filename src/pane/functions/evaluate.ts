import { INDICATOR_IDS } from '../../plan'
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from '../../workbook'
import { readTypedDate } from '../typed-date'
import type { ParameterHelp } from './formula'

/** What a function gives for these arguments, worked out in the pane by the very code that answers in a cell. */
export type Evaluate = (name: string, given: readonly unknown[]) => Evaluated

export type Evaluated = { readonly kind: 'value'; readonly value: unknown } | { readonly kind: 'error'; readonly message: string }

/** Arguments as Excel would hand them over, or why there can be no preview. */
export type Arguments =
  | { readonly kind: 'ready'; readonly given: readonly unknown[] }
  | { readonly kind: 'missing'; readonly parameter: string }
  /** The reference names no sheet that was read. */
  | { readonly kind: 'unknown-range'; readonly reference: string }

const REFERENCE = /^(?:('(?:[^']|'')+'|[^\s'"!(),;]+)!)?\$?([A-Z]{1,3})\$?(\d+)?(?::\$?([A-Z]{1,3})\$?(\d+)?)?$/i

/**
 * What was typed into the form, with references taken from the snapshot: "'BCH 2024'!C6:D93" is a grid, "31/12/2025" a day serial, "40" a number,
 * anything else text. An optional argument left empty is undefined; a repeating one is a list.
 */
export function argumentsFor(parameters: readonly ParameterHelp[], typed: readonly string[], snapshot: WorkbookSnapshot): Arguments {
  const given: unknown[] = []
  for (const [index, parameter] of parameters.entries()) {
    const text = (typed[index] ?? '').trim()
    if (text === '' && !parameter.optional) return { kind: 'missing', parameter: parameter.name }
    const value = valueOf(text, snapshot)
    if (value === UNKNOWN) return { kind: 'unknown-range', reference: text }
    const isGrid = Array.isArray(value)
    const shaped =
      parameter.dimensionality === 'matrix' ? (isGrid || value === undefined ? value : [[value]]) : isGrid ? firstOf(value) : value
    given.push(parameter.repeating && shaped !== undefined ? [shaped] : shaped)
  }
  return { kind: 'ready', given }
}

const UNKNOWN = Symbol('no such range')
type Grid = readonly (readonly CellValue[])[]

function valueOf(text: string, snapshot: WorkbookSnapshot): Grid | CellValue | undefined | typeof UNKNOWN {
  if (text === '') return undefined
  if (/^-?\d+([.,]\d+)?$/.test(text)) return Number(text.replace(',', '.'))
  const day = readTypedDate(text)
  if (day !== undefined) return day
  if ((INDICATOR_IDS as readonly string[]).includes(text.toUpperCase())) return text
  const reference = REFERENCE.exec(text)
  // "ThS" and "TC" are levels; a cell has a row, whole columns have a colon, and both may have a sheet.
  if (!reference || !(reference[1] || reference[3] || reference[4])) return text
  const sheet = sheetOf(reference[1], snapshot)
  return sheet ? cellsOf(sheet, reference) : UNKNOWN
}

/** Without a name, the only sheet there is. */
function sheetOf(name: string | undefined, { sheets }: WorkbookSnapshot): SheetSnapshot | undefined {
  if (name === undefined) return sheets.length === 1 ? sheets[0] : undefined
  const bare = name.replace(/^'|'$/g, '').replace(/''/g, "'").toLowerCase()
  return sheets.find((sheet) => sheet.name.toLowerCase() === bare)
}

function cellsOf({ values, firstRow, firstColumn }: SheetSnapshot, [, , left = 'A', top, right = left, bottom]: RegExpExecArray): Grid {
  const columns = [columnOf(left), columnOf(right)].sort((a, b) => a - b) as [number, number]
  const lastRow = firstRow + values.length - 1
  const from = top === undefined ? 0 : Number(top) - 1
  const to = Math.min(bottom === undefined ? (top === undefined ? lastRow : from) : Number(bottom) - 1, Math.max(lastRow, from))
  const width = columns[1] - columns[0] + 1
  return Array.from({ length: Math.max(1, to - from + 1) }, (_, row) =>
    Array.from({ length: width }, (__, place) => values[from + row - firstRow]?.[columns[0] + place - firstColumn] ?? ''),
  )
}

const firstOf = (grid: Grid): CellValue => grid[0]?.[0] ?? ''
const columnOf = (letters: string): number =>
  [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
