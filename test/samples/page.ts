import type ExcelJS from 'exceljs'
import type { Day } from './facts'

export type Content = string | number | Date | undefined

export interface Column {
  readonly header: string
  /** Second-row heading stands under this one, shared by its neighbours. */
  readonly group?: string
  /** In characters, as Excel counts. */
  readonly width: number
  readonly align?: 'left' | 'center'
}

/** Columns that nearly every list begins with. */
export const USUAL = {
  ordinal: { header: 'TT', width: 5 },
  name: { header: 'Họ và tên', width: 24, align: 'left' },
  birth: { header: 'Ngày sinh', width: 12 },
  gender: { header: 'Giới tính', width: 8 },
} as const satisfies Readonly<Record<string, Column>>

/** Rows of a roster: a person or organisation, or the bold line of a section. */
export type Line =
  | { readonly kind: 'row'; readonly cells: readonly Content[] }
  | { readonly kind: 'section'; readonly mark: string; readonly title: string }

export interface Roster {
  readonly sheet: string
  readonly titles: readonly string[]
  readonly columns: readonly Column[]
  readonly columnNumbers: boolean
  readonly lines: readonly Line[]
  readonly total?: string
  readonly landscape: boolean
}

/** Where a laid out roster stands, in A1 style with the sheet's name. */
export interface Placed {
  /** Letterhead to last data row: what a clerk selects, and a row of the range is a row of the sheet. */
  readonly whole: string
  /** Header to last data row. */
  readonly table: string
  /** Data rows of `first` to `last`, columns counted from 0. */
  readonly data: (first: number, last?: number) => string
  readonly firstDataRow: number
  readonly lastDataRow: number
}

const FONT = 'Times New Roman'
const HEADER_ROW = 7
const DATE_FORMAT = 'dd/mm/yyyy'
/** Points for one line of 11-point type: marks above and below a Vietnamese capital need room. */
const LINE_HEIGHT = 15
const ROW_PADDING = 4
const THIN: Partial<ExcelJS.Borders> = {
  top: { style: 'thin' },
  left: { style: 'thin' },
  bottom: { style: 'thin' },
  right: { style: 'thin' },
}
const HEADER_FILL: ExcelJS.Fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE7EEF7' } }
const SECTION_FILL: ExcelJS.Fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFF5F7FA' } }

export function dateCell(day: Day): Date {
  return new Date(`${day}T00:00:00Z`)
}

/** "15/8/1978", the way people type. */
export function typedDay(day: Day, separator = '/'): string {
  const [year, month, date] = day.split('-').map(Number)
  return [date, month, year].join(separator)
}

/** Writes a roster the way the office does: letterhead, title, header of one or two rows, sections, total, signatures. */
export function placeRoster(book: ExcelJS.Workbook, roster: Roster): Placed {
  const { columns } = roster
  const sheet = book.addWorksheet(roster.sheet, { pageSetup: pageSetup(roster.landscape), views: [{ state: 'normal' }] })
  sheet.properties.defaultRowHeight = 18
  columns.forEach(({ width }, place) => (sheet.getColumn(place + 1).width = width))
  writeLetterhead(sheet, columns.length)
  roster.titles.forEach((title, place) =>
    writeAcross(sheet, 4 + place, title, columns.length, { bold: place === 0, italic: place > 0, size: place === 0 ? 14 : 12 }),
  )

  const headerEnd = writeHeader(sheet, roster)
  const firstDataRow = headerEnd + 1
  roster.lines.forEach((line, place) => writeLine(sheet, firstDataRow + place, line, columns))
  const lastDataRow = headerEnd + roster.lines.length
  if (roster.total !== undefined) writeSection(sheet, lastDataRow + 1, { mark: '', title: roster.total }, columns.length)
  writeSignatures(sheet, lastDataRow + 3, columns.length)

  sheet.pageSetup.printTitlesRow = `${HEADER_ROW}:${headerEnd}`
  sheet.views = [{ state: 'frozen', ySplit: headerEnd, xSplit: 0, showGridLines: false }]
  const at = (column: number): string => `$${letter(column)}$`
  const rows = (from: number): string => `'${roster.sheet}'!${at(0)}${from}:${at(columns.length - 1)}${lastDataRow}`
  return {
    whole: rows(1),
    table: rows(HEADER_ROW),
    data: (first, last = first) => `'${roster.sheet}'!${at(first)}${firstDataRow}:${at(last)}${lastDataRow}`,
    firstDataRow,
    lastDataRow,
  }
}

export function pageSetup(landscape: boolean): Partial<ExcelJS.PageSetup> {
  const millimetres = (size: number): number => size / 25.4
  return {
    paperSize: 9,
    orientation: landscape ? 'landscape' : 'portrait',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: true,
    margins: {
      top: millimetres(20),
      bottom: millimetres(20),
      left: millimetres(30),
      right: millimetres(15),
      header: millimetres(10),
      footer: millimetres(10),
    },
  }
}

export function writeLetterhead(sheet: ExcelJS.Worksheet, width: number): void {
  const left = Math.min(6, Math.max(2, Math.floor(width / 2)))
  const right = width > 12 ? 11 : left + 1
  const put = (row: number, from: number, to: number, text: string, font: Partial<ExcelJS.Font>): void => {
    sheet.mergeCells(row, from, row, to)
    writeCell(sheet.getCell(row, from), text, font, { horizontal: 'center', vertical: 'middle' })
  }
  put(1, 1, left, 'THỊ ỦY ĐỨC PHỔ', { size: 12 })
  put(1, right, width, 'ĐẢNG CỘNG SẢN VIỆT NAM', { bold: true, underline: true, size: 13 })
  put(2, 1, left, 'CƠ QUAN TỔ CHỨC - NỘI VỤ', { bold: true, size: 12 })
  put(2, right, width, 'Đức Phổ, ngày      tháng      năm 2024', { italic: true, size: 12 })
  sheet.getRow(1).height = 21
  sheet.getRow(2).height = 20
}

export function writeAcross(sheet: ExcelJS.Worksheet, row: number, text: string, width: number, font: Partial<ExcelJS.Font>): void {
  sheet.mergeCells(row, 1, row, width)
  writeCell(sheet.getCell(row, 1), text, font, { horizontal: 'center', vertical: 'middle' })
  sheet.getRow(row).height = 1.75 * (font.size ?? 11)
}

/** Returns the last header row. */
function writeHeader(sheet: ExcelJS.Worksheet, { columns, columnNumbers }: Roster): number {
  const rows = columns.some(({ group }) => group !== undefined) ? 2 : 1
  const last = HEADER_ROW + rows - 1
  const put = (row: number, column: number, text: string | number, bold = true): void => {
    const cell = sheet.getCell(row, column)
    writeCell(cell, text, { bold, size: bold ? 11 : 10, italic: !bold }, { horizontal: 'center', vertical: 'middle', wrapText: true })
    cell.border = THIN
    if (bold) cell.fill = HEADER_FILL
  }
  columns.forEach(({ header, group }, place) => {
    put(HEADER_ROW, place + 1, group ?? header)
    if (rows === 2) put(last, place + 1, group === undefined ? '' : header)
    if (columnNumbers) put(last + 1, place + 1, place + 1, false)
  })
  columns.forEach(({ group }, place) => {
    if (rows === 1) return
    if (group === undefined) return void sheet.mergeCells(HEADER_ROW, place + 1, last, place + 1)
    if (columns[place - 1]?.group === group) return
    let end = place
    while (columns[end + 1]?.group === group) end += 1
    if (end > place) sheet.mergeCells(HEADER_ROW, place + 1, HEADER_ROW, end + 1)
  })
  sheet.getRow(HEADER_ROW).height = rows === 1 ? 48 : 22
  if (rows === 2) sheet.getRow(last).height = 48
  return columnNumbers ? last + 1 : last
}

function writeLine(sheet: ExcelJS.Worksheet, row: number, line: Line, columns: readonly Column[]): void {
  if (line.kind === 'section') return writeSection(sheet, row, line, columns.length)
  columns.forEach(({ align = 'center' }, place) => {
    const content = line.cells[place]
    const cell = sheet.getCell(row, place + 1)
    writeCell(cell, content, { size: 11 }, { horizontal: align, vertical: 'middle', wrapText: true })
    cell.border = THIN
    if (content instanceof Date) cell.numFmt = DATE_FORMAT
  })
  const lines = columns.map(({ width }, place) => linesOf(line.cells[place], width))
  sheet.getRow(row).height = heightOf(Math.max(...lines))
}

/** Points for a row of so many lines. */
export function heightOf(lines: number): number {
  return lines * LINE_HEIGHT + ROW_PADDING
}

/** How many lines words take in a column of that width, wrapped between words. */
export function linesOf(content: Content, width: number): number {
  if (typeof content !== 'string') return 1
  let [lines, used] = [1, 0]
  for (const word of content.split(' ')) {
    const needed = widthOf(word)
    if (used > 0 && used + SPACE + needed > width - CLEAR) [lines, used] = [lines + 1, 0]
    used += (used > 0 ? SPACE : 0) + needed
  }
  return lines
}

const SPACE = 0.55
/** Kept clear of the two borders. */
const CLEAR = 0.8

/** About how wide 11-point Times New Roman is, in the characters that columns are measured in. */
function widthOf(word: string): number {
  return [...word.normalize('NFD').replace(/\p{M}/gu, '')].reduce((sum, letter) => {
    if (/[mwMW]/.test(letter)) return sum + 1.65
    if (/[fijlrtI.,;:()'/-]/.test(letter)) return sum + 0.65
    return sum + (/\p{Lu}/u.test(letter) ? 1.45 : 1.02)
  }, 0)
}

/** The office's bold line over a unit's people: a numeral, then the name merged to the last column. */
function writeSection(
  sheet: ExcelJS.Worksheet,
  row: number,
  { mark, title }: { readonly mark: string; readonly title: string },
  width: number,
): void {
  for (let column = 1; column <= width; column += 1) {
    sheet.getCell(row, column).border = THIN
    sheet.getCell(row, column).fill = SECTION_FILL
  }
  sheet.getRow(row).height = heightOf(1)
  writeCell(sheet.getCell(row, 1), mark === '' ? undefined : mark, { bold: true, size: 11 }, { horizontal: 'center', vertical: 'middle' })
  writeCell(sheet.getCell(row, 2), title, { bold: true, size: 11 }, { horizontal: 'left', vertical: 'middle' })
  sheet.mergeCells(row, 2, row, width)
}

export function writeSignatures(sheet: ExcelJS.Worksheet, row: number, width: number): void {
  const middle = Math.floor(width / 2)
  const put = (line: number, from: number, to: number, text: string, font: Partial<ExcelJS.Font>): void => {
    if (to > from) sheet.mergeCells(row + line, from, row + line, to)
    writeCell(sheet.getCell(row + line, from), text, { size: 12, ...font }, { horizontal: 'center', vertical: 'middle' })
    sheet.getRow(row + line).height = 20
  }
  put(0, 1, middle, 'NGƯỜI LẬP BIỂU', { bold: true })
  put(1, 1, middle, '(Ký, ghi rõ họ tên)', { italic: true })
  put(0, middle + 1, width, 'T/M BAN THƯỜNG VỤ', { bold: true })
  put(1, middle + 1, width, 'BÍ THƯ', {})
}

export function writeCell(cell: ExcelJS.Cell, content: Content, font: Partial<ExcelJS.Font>, alignment: Partial<ExcelJS.Alignment>): void {
  cell.font = { name: FONT, ...font }
  cell.alignment = alignment
  if (content !== undefined && content !== '') cell.value = content
}

export function boxed(cell: ExcelJS.Cell): void {
  cell.border = THIN
}

export function headed(cell: ExcelJS.Cell): void {
  cell.border = THIN
  cell.fill = HEADER_FILL
}

/** Column letters from 0: A, B, …, Z, AA. */
function letter(column: number): string {
  return (column >= 26 ? letter(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26))
}

export function roman(number: number): string {
  const steps = [
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ] as const
  let rest = number
  let text = ''
  for (const [value, mark] of steps) {
    for (; rest >= value; rest -= value) text += mark
  }
  return text
}
