import type ExcelJS from 'exceljs'
import { boxed, headed, writeCell, type Content, type Placed } from './page'

export type RosterName = 'keyCadres' | 'townCommittee' | 'committees' | 'appointments' | 'delegates' | 'organisations' | 'leaders' | 'units'
export type Rosters = Readonly<Record<RosterName, Placed>>

/** Excel keeps a call of an add-in's function under this name; as a dynamic array it spills by itself. */
export function addinFormula(sheet: ExcelJS.Worksheet, at: string, name: string, over: string, format?: string): void {
  const cell = sheet.getCell(at)
  const isText = /TEXT|STATUS|VERDICT/.test(name)
  writeCell(cell, undefined, { size: 11 }, { horizontal: isText ? 'left' : 'center', vertical: 'middle', wrapText: isText })
  cell.value = { formula: `_xldudf_DEAN12_${name}(${over})`, shareType: 'array', ref: at } as ExcelJS.CellFormulaValue
  if (format !== undefined) cell.numFmt = format
  boxed(cell)
}

export function nativeFormula(sheet: ExcelJS.Worksheet, at: string, text: string, format: string): void {
  const cell = sheet.getCell(at)
  writeCell(cell, undefined, { size: 11 }, { horizontal: 'center', vertical: 'middle' })
  cell.value = { formula: text } as ExcelJS.CellFormulaValue
  cell.numFmt = format
  boxed(cell)
}

export function writeHeader(sheet: ExcelJS.Worksheet, row: number, texts: readonly string[]): void {
  texts.forEach((text, place) => {
    const cell = sheet.getCell(row, 1 + place)
    writeCell(cell, text, { bold: true, size: 11 }, { horizontal: 'center', vertical: 'middle', wrapText: true })
    headed(cell)
  })
  sheet.getRow(row).height = 30
}

/** The second cell is a name and stands left, the others are centred. */
export function writeRow(sheet: ExcelJS.Worksheet, row: number, contents: readonly Content[]): void {
  contents.forEach((content, place) => {
    const cell = sheet.getCell(row, 1 + place)
    writeCell(cell, content, { size: 11 }, { horizontal: place === 1 ? 'left' : 'center', vertical: 'middle', wrapText: place === 1 })
    boxed(cell)
  })
}

export function writeLabel(sheet: ExcelJS.Worksheet, at: string, text: string): void {
  writeCell(sheet.getCell(at), text, { bold: true, size: 11 }, { vertical: 'middle' })
}
