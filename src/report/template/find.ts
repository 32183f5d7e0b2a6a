import type { CellRef, SheetValues } from '../../roster'
import { cutText, type Piece } from './placeholders'

/** A cell whose text holds placeholders. */
export interface TemplateCell {
  readonly at: CellRef
  /** The cell's text as the template has it. */
  readonly text: string
  readonly pieces: readonly Piece[]
  /** What was put there by an earlier run; the template's text is then from the mapping. */
  readonly filled?: FilledCell
}

/** A cell that was filled, kept in the workbook so that the next run finds its template again. */
export interface FilledCell {
  readonly sheet: string
  readonly row: number
  readonly column: number
  /** The template's text. */
  readonly text: string
  /** What was written; left out for a formula. */
  readonly wrote?: string | number
  /** A formula that calls none of our functions ("=…&$B$2"), to be known again by. */
  readonly formula?: string
}

export interface Template {
  readonly cells: readonly TemplateCell[]
  /** In braces, but nobody knows what: left as they are. */
  readonly unknown: readonly { readonly at: CellRef; readonly text: string; readonly suggestion?: string }[]
  /** Filled earlier, but what stands there now was put there by somebody else: left as it is. */
  readonly changed: readonly FilledCell[]
}

/**
 * Every placeholder of a workbook, with those that an earlier run has already filled. A cell that was filled counts as a template's only
 * while it still shows that value, or a formula's result between the template's words. `formulas` are the cells that call our functions,
 * where that is known: a number typed over such a formula looks no different.
 */
export function findTemplate(sheets: readonly SheetValues[], filled: readonly FilledCell[] = [], formulas?: readonly CellRef[]): Template {
  const cells: TemplateCell[] = []
  for (const { name, firstRow, firstColumn, values } of sheets) {
    values.forEach((row, down) =>
      row.forEach((value, across) => {
        if (typeof value !== 'string' || !value.includes('{{')) return
        const pieces = cutText(value)
        if (pieces) cells.push({ at: { sheet: name, row: firstRow + down, column: firstColumn + across }, text: value, pieces })
      }),
    )
  }
  const found = new Set(cells.map(({ at }) => keyOf(at)))
  const calling = formulas && new Set(formulas.map(keyOf))
  const stands = (one: FilledCell, pieces: readonly Piece[]): boolean => {
    const standing = valueAt(sheets, one)
    if (one.wrote !== undefined) return standing === one.wrote
    return standsBetween(pieces, standing) && (isPlain(one, pieces) || calling === undefined || calling.has(keyOf(one)))
  }
  const isThere = (one: FilledCell): boolean => found.has(keyOf(one)) || stands(one, cutText(one.text) ?? [])
  const changed: FilledCell[] = []
  for (const one of whereTheyStand(filled, sheets, isThere)) {
    if (found.has(keyOf(one))) continue
    const pieces = cutText(one.text)
    if (!pieces) continue
    if (!stands(one, pieces)) changed.push(one)
    else cells.push({ at: { sheet: one.sheet, row: one.row, column: one.column }, text: one.text, pieces, filled: one })
  }
  const unknown = cells.flatMap(({ at, pieces }) =>
    pieces.flatMap((piece) =>
      piece.kind === 'unknown' ? [{ at, text: piece.text, ...(piece.suggestion !== undefined && { suggestion: piece.suggestion }) }] : [],
    ),
  )
  return { cells: cells.filter(({ pieces }) => pieces.some(({ kind }) => kind === 'known')), unknown, changed }
}

/** How far a form is looked for from where it was filled. */
const ROWS_AWAY = 30
const COLUMNS_AWAY = 5
/** So many bare numbers side by side are hardly found elsewhere by chance; a cell with words of its own is enough. */
const BARE_CELLS = 4

/**
 * The filled cells where they are now. Rows inserted above a form or amidst it move all of it or its lower part, columns likewise, and
 * another name of its sheet moves it too; taken for so only where every cell of the form is there, and there is enough to know by what moved.
 */
function whereTheyStand(
  filled: readonly FilledCell[],
  sheets: readonly SheetValues[],
  isThere: (one: FilledCell) => boolean,
): readonly FilledCell[] {
  return [...new Set(filled.map(({ sheet }) => sheet))].flatMap((name) => {
    const form = filled.filter(({ sheet }) => sheet === name)
    if (!isKnowable(form) || form.every(isThere)) return form
    if (sheets.some((sheet) => sheet.name === name))
      return moveAlong(form, 'row', ROWS_AWAY, isThere) ?? moveAlong(form, 'column', COLUMNS_AWAY, isThere) ?? form
    const renamed = sheets.map((sheet) => form.map((one) => ({ ...one, sheet: sheet.name })))
    return renamed.find((moved) => moved.every(isThere)) ?? form
  })
}

const isKnowable = (cells: readonly FilledCell[]): boolean =>
  cells.length >= BARE_CELLS || cells.some(({ text }) => cutText(text)?.length !== 1)

/** All of the form, else what follows one of its rows or columns, where it is some way off; never over what stays. */
function moveAlong(
  form: readonly FilledCell[],
  along: 'row' | 'column',
  farthest: number,
  isThere: (one: FilledCell) => boolean,
): readonly FilledCell[] | undefined {
  const lines = [...new Set(form.map((one) => one[along]))].sort((one, other) => one - other)
  const firstGone = Math.min(...form.filter((one) => !isThere(one)).map((one) => one[along]))
  for (const [place, from] of lines.entries()) {
    const part = form.filter((one) => one[along] >= from)
    if (from > firstGone || !isKnowable(part)) return undefined
    const moved = (one: FilledCell, step: number): FilledCell => ({ ...one, [along]: one[along] + step })
    const least = place === 0 ? -Infinity : lines[place - 1]! - from + 1
    const found = stepsAway(farthest).find((step) => step >= least && part.every((one) => isThere(moved(one, step))))
    if (found !== undefined) return form.map((one) => (one[along] >= from ? moved(one, found) : one))
  }
  return undefined
}

/** Nearest first: 1, −1, 2, −2 … */
const stepsAway = (farthest: number): readonly number[] =>
  Array.from({ length: 2 * farthest }, (_, place) => (Math.floor(place / 2) + 1) * (place % 2 === 0 ? 1 : -1))

/** Whether a cell was filled with a formula that calls none of our functions; mappings of version 1.0 do not tell. */
export const isPlain = ({ formula }: FilledCell, pieces: readonly Piece[]): boolean =>
  formula !== undefined || pieces.every((piece) => piece.kind !== 'known' || piece.placeholder.kind === 'general')

/** "Đạt 42,86%" stands between the words of "Đạt {{CT08.ty_le}}", and so does an error of the formula; "Đã đạt 42,86%" does not. */
function standsBetween(pieces: readonly Piece[], standing: unknown): boolean {
  const words = pieces.map(({ kind, text }) => (kind === 'known' ? '[^]*' : text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')))
  const shown = String(standing)
  return /^#[A-Z]/.test(shown) || new RegExp(`^${words.join('')}$`).test(shown)
}

/** The mapping as it is kept in the workbook's settings. */
export const writeMapping = (filled: readonly FilledCell[]): string => JSON.stringify({ version: 1, cells: filled })

/** What was kept; nothing where it cannot be understood. */
export function readMapping(kept: string | undefined): readonly FilledCell[] {
  if (kept === undefined) return []
  try {
    const { cells } = JSON.parse(kept) as { readonly cells?: unknown }
    return Array.isArray(cells) ? cells.filter(isFilledCell) : []
  } catch {
    return []
  }
}

function isFilledCell(value: unknown): value is FilledCell {
  const { sheet, row, column, text, wrote, formula } = (value ?? {}) as Partial<Record<keyof FilledCell, unknown>>
  return (
    typeof sheet === 'string' &&
    Number.isInteger(row) &&
    Number.isInteger(column) &&
    typeof text === 'string' &&
    (formula === undefined || typeof formula === 'string') &&
    (wrote === undefined || typeof wrote === 'string' || typeof wrote === 'number')
  )
}

const keyOf = ({ sheet, row, column }: CellRef): string => `${row},${column},${sheet}`

export function valueAt(sheets: readonly SheetValues[], { sheet: name, row, column }: CellRef): unknown {
  const sheet = sheets.find((one) => one.name === name)
  return sheet?.values[row - sheet.firstRow]?.[column - sheet.firstColumn] ?? ''
}
