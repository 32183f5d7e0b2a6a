import type { CellToWrite, CellValue } from '../workbook'
import { cellAddress } from './address'
import { askExcel, type Ask, type Limits } from './ask-excel'
import { OWN_FORMULA } from './own-formulas'
import { Refusal } from './refusal'
import { nameSheets } from './sheets'
import { asTyped, looksTyped } from './typed'
import { afterProtectionWasChecked, writing } from './writing'

/** Each cell is a few hundred bytes of request; Excel on the web takes 5 MB. */
const CELLS_PER_REQUEST = 4_000

interface Before {
  readonly value: CellValue
  readonly formula: CellValue
  readonly numberFormat: string
}

/**
 * Writes all the cells or none. First every cell is looked at: one that does not hold what is expected, that holds a formula, or that
 * stands on a missing or protected sheet refuses the whole (a formula of ours may be written over where that is asked for). When Excel stops half-way, what was written is put back. Gives the writes that take it back later.
 */
export async function writeCells(asked: readonly CellToWrite[], limits: Limits): Promise<readonly CellToWrite[]> {
  const before: Before[] = []
  for (const part of cut(asked, CELLS_PER_REQUEST)) before.push(...(await askExcel(askForCells(part), limits)))
  asked.forEach((cell, place) => refuseIfChanged(cell, before[place]))
  const cells = asked.map((cell, place) => withFormat(cell, before[place]))
  const undo = cells.map((cell, place) => undoOf(cell, before[place]))
  const parts = cut(cells, CELLS_PER_REQUEST)
  let begun = 0
  try {
    for (const part of parts) {
      begun += part.length
      await askExcel(putCells(part), limits)
    }
  } catch (error) {
    await putBack(undo.slice(0, begun), limits)
    throw afterProtectionWasChecked(error)
  }
  return undo
}

function askForCells(cells: readonly CellToWrite[]): Ask<readonly Before[]> {
  return async (context) => {
    const sheets = nameSheets(
      context,
      cells.map(({ at }) => at.sheet),
    )
    const ranges = cells.map(({ at }) => {
      const range = sheets.get(at.sheet).getRange(cellAddress(at.row, at.column))
      range.load('values,formulas,numberFormat')
      return range
    })
    await context.sync()
    sheets.check()
    return ranges.map(({ values, formulas, numberFormat }) => ({
      value: values[0]?.[0] as CellValue,
      formula: formulas[0]?.[0] as CellValue,
      numberFormat: String(numberFormat[0]?.[0]),
    }))
  }
}

function refuseIfChanged({ at, expect, overOwnFormula = false, ownFormula }: CellToWrite, before: Before | undefined): void {
  const holdsFormula = before !== undefined && before.formula !== before.value
  const isOwn = (formula: string): boolean =>
    OWN_FORMULA.test(formula) || (ownFormula !== undefined && shapeOf(formula) === shapeOf(ownFormula))
  if (overOwnFormula && holdsFormula && isOwn(String(before.formula))) return
  if (before?.value === expect && !holdsFormula && (!overOwnFormula || ownFormula !== undefined)) return
  throw new Refusal('changed-meanwhile', at.sheet, cellAddress(at.row, at.column))
}

/** A formula but for its references: Excel moves those when rows are inserted, renames their sheets and drops quotes that are not needed. */
const shapeOf = (formula: string): string => formula.replace(/(?:(?:'(?:[^']|'')+'|[\p{L}\p{N}_.]+)!)?\$?[A-Z]{1,3}\$?\d+/giu, '#')

/** A cell's own number format stays; only a cell without one takes `formatIfGeneral`. */
function withFormat(cell: CellToWrite, before: Before | undefined): CellToWrite {
  const takes = cell.formatIfGeneral !== undefined && cell.numberFormat === undefined && before?.numberFormat === 'General'
  return takes ? { ...cell, numberFormat: cell.formatIfGeneral } : cell
}

function putCells(cells: readonly CellToWrite[]): Ask<void> {
  return async (context) => {
    const sheets = new Map<string, Excel.Worksheet>()
    for (const { at, value, numberFormat, formula, asFound } of cells) {
      const sheet = sheets.get(at.sheet) ?? context.workbook.worksheets.getItem(at.sheet)
      sheets.set(at.sheet, sheet)
      const range = sheet.getRange(cellAddress(at.row, at.column))
      if (asFound && formula === undefined && numberFormat !== undefined && looksTyped(value)) putTextAsFound(range, value, numberFormat)
      else {
        // The format first: a number written into a cell formatted as text would become text.
        if (numberFormat !== undefined) range.numberFormat = [[numberFormat]]
        if (formula === undefined) range.values = [[asTyped(value)]]
        else range.formulas = [[formula]]
      }
    }
    await context.sync()
  }
}

/**
 * "15/8/1985" as text in a cell of another format than text came there by an import or another Excel's regional settings: written as it
 * stands Excel would read it, and an apostrophe would show in the formula bar ever after. A cell keeps its text when only its format changes.
 * Whether an apostrophe stood there Excel does not tell; one that did is lost.
 */
function putTextAsFound(range: Excel.Range, text: string, numberFormat: string): void {
  range.numberFormat = [['@']]
  range.values = [[text]]
  if (numberFormat !== '@') range.numberFormat = [[numberFormat]]
}

/** A cell as it was found: its value or formula, and its number format where that is written over or text depends on it. */
function undoOf({ at, value, formula, numberFormat, overOwnFormula }: CellToWrite, before: Before | undefined): CellToWrite {
  const old = before?.value ?? ''
  return {
    at,
    expect: value,
    value: old,
    ...((numberFormat !== undefined || looksTyped(old)) && before && { numberFormat: before.numberFormat }),
    asFound: true,
    ...(overOwnFormula && before && before.formula !== old && { formula: String(before.formula) }),
    ...(formula !== undefined && { overOwnFormula: true, ownFormula: formula }),
  }
}

/** In the order of writing, so that it comes as far as the writing came. */
async function putBack(cells: readonly CellToWrite[], limits: Limits): Promise<void> {
  for (const part of cut(cells, CELLS_PER_REQUEST)) await askExcel(putCells(part), limits).catch(() => {})
}

/** Puts a formula into the selected cell, which has to be empty: what an add-in writes over, Excel cannot undo. */
export async function insertFormula(formula: string, limits: Limits): Promise<void> {
  const target = await askExcel(async (context) => {
    const range = context.workbook.getActiveCell()
    range.load('values,formulas,address,rowIndex,columnIndex,worksheet/name,worksheet/protection/protected')
    await context.sync()
    return {
      empty: range.formulas[0]?.[0] === '',
      sheet: range.worksheet.name,
      protected: range.worksheet.protection.protected,
      at: cellAddress(range.rowIndex, range.columnIndex),
    }
  }, limits)
  if (target.protected) throw new Refusal('protected-sheet', target.sheet)
  if (!target.empty) throw new Refusal('cell-not-empty', target.sheet, target.at)
  const text = formula.startsWith('=') ? formula : `=${formula}`
  await writing(async (context) => {
    context.workbook.worksheets.getItem(target.sheet).getRange(target.at).formulas = [[text]]
    await context.sync()
  }, limits)
}

function cut<T>(items: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, place) => items.slice(place * size, (place + 1) * size))
}
