import ExcelJS, { ValueType, type Row, type Style, type Workbook, type Worksheet } from 'exceljs'
import type { ICellData, IRange, IStyleData, IWorkbookData, IWorksheetData } from '@univerjs/core'
import type { CellValue, SheetTable } from '../host/book'
import { columnNames } from '../host/table-columns'
import { isError, writeValue } from './cells'
import { writeChart } from './charts'
import { writeColour } from './colours'
import { writeConditionalFormats, type SheetRule } from './conditional-formats'
import type { ChartPart } from './drawings'
import { callsNamespace, formulaToFile } from './formulas'
import { keptOfBook, keptOfSheet } from './kept'
import { writeParts, type AddinIdentity, type DefinedName } from './package-parts'
import { writeHeaderFooter, writePageSetup } from './print'
import { CHARACTER_PIXELS, COLUMN_PADDING, PIXELS_PER_POINT, RESOURCES } from './read'
import { isInside, writeArea } from './references'
import { writeStyle } from './styles'
import { refOf, writeTable } from './tables'
import { writeValidations, type SheetValidation } from './validations'

/** A formula's result that fills more than its own cell; such values are not part of a snapshot. */
export interface Spill {
  readonly area: IRange
  readonly values: readonly (readonly CellValue[])[]
}

export interface WriteOptions {
  readonly addin: AddinIdentity & { readonly namespace: string }
  /** By sheet id. */
  readonly spills?: Readonly<Record<string, readonly Spill[]>>
}

/** What ExcelJS does with a sheet but leaves out of its types. */
type FileSheet = Worksheet & {
  mergeCellsWithoutStyle(top: number, left: number, bottom: number, right: number): void
  readonly dataValidations: { add(address: string, validation: object): void }
}

/** The reverse of readXlsx: a snapshot as .xlsx bytes. Spilling formulas are stored as array formulas over their area. */
export async function writeXlsx(data: IWorkbookData, options: WriteOptions): Promise<Uint8Array> {
  const kept = keptOfBook(data.custom)
  const workbook = new ExcelJS.Workbook()
  workbook.properties.date1904 = kept.date1904
  if (kept.author) workbook.creator = kept.author
  if (kept.theme) Object.assign(workbook, { _themes: { theme1: kept.theme } })
  const sheets = data.sheetOrder.map((id) => writeSheet(workbook, id, data, options))
  const charts = new Map(sheets.map((sheet) => [sheet.name, sheet.charts]))
  const bytes = (await workbook.xlsx.writeBuffer()) as unknown as Uint8Array
  const parts = nameApart(sheets.flatMap(({ tables }) => tables)).map(({ table, columns }, place) => writeTable(table, columns, place + 1))
  const names = namesOf(data, options.addin.namespace)
  return writeParts(bytes, { names, settings: kept.settings, tables: parts, charts }, options.addin)
}

function readResource<Part>(data: IWorkbookData, kind: keyof typeof RESOURCES): Record<string, Part> {
  const text = data.resources?.find(({ name }) => name === RESOURCES[kind])?.data
  return text ? (JSON.parse(text) as Record<string, Part>) : {}
}

function namesOf(data: IWorkbookData, namespace: string): DefinedName[] {
  const names = Object.values(readResource<{ name: string; formulaOrRefString: string; hidden?: boolean }>(data, 'names'))
  return names.flatMap((item) =>
    item?.formulaOrRefString
      ? [{ name: item.name, formula: formulaToFile(item.formulaOrRefString, namespace), hidden: Boolean(item.hidden) }]
      : [],
  )
}

interface WrittenSheet {
  readonly name: string
  readonly tables: readonly WrittenTable[]
  readonly charts: readonly ChartPart[]
}

function writeSheet(workbook: Workbook, id: string, data: IWorkbookData, { addin, spills }: WriteOptions): WrittenSheet {
  const sheet = data.sheets[id]!
  const kept = keptOfSheet(sheet.custom)
  const { xSplit = 0, ySplit = 0 } = sheet.freeze ?? {}
  const isFrozen = xSplit > 0 || ySplit > 0
  const file = workbook.addWorksheet(sheet.name ?? id, {
    state: sheet.hidden ? (kept.veryHidden ? 'veryHidden' : 'hidden') : 'visible',
    views: [
      {
        showGridLines: sheet.showGridlines !== 0,
        ...(isFrozen && { state: 'frozen', xSplit: Math.max(0, xSplit), ySplit: Math.max(0, ySplit) }),
      },
    ],
    pageSetup: writePageSetup(kept.pageSetup, kept.print),
    headerFooter: writeHeaderFooter(kept.pageSetup, kept.headerFooter),
    properties: {
      ...(sheet.tabColor && { tabColor: writeColour(sheet.tabColor) }),
      ...(sheet.defaultRowHeight && { defaultRowHeight: sheet.defaultRowHeight / PIXELS_PER_POINT }),
      ...(sheet.defaultColumnWidth && { defaultColWidth: (sheet.defaultColumnWidth - COLUMN_PADDING) / CHARACTER_PIXELS }),
    },
  } as Parameters<Workbook['addWorksheet']>[1]) as FileSheet
  const styles = styleReader(data.styles)
  writeSizes(file, sheet, styles)
  writeCells(file, sheet, { styles, namespace: addin.namespace, spills: spills?.[id] ?? [] })
  for (const merge of sheet.mergeData ?? [])
    file.mergeCellsWithoutStyle(merge.startRow + 1, merge.startColumn + 1, merge.endRow + 1, merge.endColumn + 1)
  // ExcelJS breaks after a row, counted from 1: the row before the one that begins the page.
  for (const row of kept.pageSetup.breaksBefore ?? []) (file.getRow(row) as Row & { addPageBreak(): void }).addPageBreak()
  const rules = readResource<SheetRule[]>(data, 'conditionalFormats')[id] ?? []
  // ExcelJS writes its own numbers into the rules it is given: the snapshot's stay as they are.
  const groups = [...writeConditionalFormats(rules, addin.namespace), ...structuredClone(kept.conditionalFormats ?? [])]
  for (const group of groups) file.addConditionalFormatting(group as Parameters<Worksheet['addConditionalFormatting']>[0])
  const validations = readResource<SheetValidation[]>(data, 'validations')[id] ?? []
  for (const [area, rule] of writeValidations(validations)) file.dataValidations.add(area, rule)
  const notes = readResource<Record<string, Record<string, { row: number; col: number; note: string }>>>(data, 'notes')[id] ?? {}
  for (const note of Object.values(notes).flatMap((row) => Object.values(row))) file.getCell(note.row + 1, note.col + 1).note = note.note
  const filter = readResource<{ ref: IRange }>(data, 'filters')[id]
  if (filter) file.autoFilter = writeArea(filter.ref)
  if (kept.protection) Object.assign(file, { sheetProtection: kept.protection })
  const tables = tieTables(file, kept.tables ?? [])
  return { name: file.name, tables, charts: (kept.charts ?? []).map((chart) => writeChart(chart, file)) }
}

interface WrittenTable {
  readonly table: SheetTable
  readonly columns: readonly string[]
}

/** A copied sheet has copies of its tables, and Excel opens no book with two of one name. */
function nameApart(tables: readonly WrittenTable[]): readonly WrittenTable[] {
  const taken = new Set<string>()
  return tables.map(({ table, columns }) => {
    let { name } = table
    for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${table.name}_${number}`
    taken.add(name.toLowerCase())
    return { table: { ...table, name }, columns }
  })
}

/**
 * Lets ExcelJS tie tables to their sheet, with stand-ins for their parts. Its own `addTable` would write the cells anew. A
 * heading that no table may have (blank, a number, there twice) is written as Excel would have corrected it at once.
 */
function tieTables(file: Worksheet, tables: readonly SheetTable[]): readonly WrittenTable[] {
  const written = tables.map((table) => {
    const { row, column, columns } = table.area
    const cells = Array.from({ length: columns }, (_, across) => file.getCell(row + 1, column + across + 1))
    const names = columnNames(table.showHeaders ? cells.map((cell) => cell.text) : cells.map(() => ''))
    if (table.showHeaders)
      cells.forEach((cell, place) => {
        if (cell.text !== names[place] || cell.type === ValueType.Number || cell.type === ValueType.Formula) cell.value = names[place]!
      })
    return { table, columns: names }
  })
  const models = written.map(({ table: { name, area }, columns }) => ({
    model: { name, tableRef: refOf(area), headerRow: true, columns: columns.map((column) => ({ name: column })), style: {} },
  }))
  Object.assign(file, { tables: models })
  return written
}

type StyleReader = (style: ICellData['s']) => Partial<Style> | undefined

/** Each distinct style is worked out once: cells that share it share the object, and ExcelJS its record. */
function styleReader(styles: IWorkbookData['styles']): StyleReader {
  const written = new Map<string, Partial<Style>>()
  return (style) => {
    if (!style) return undefined
    const key = typeof style === 'string' ? style : JSON.stringify(style)
    const known = written.get(key) ?? writeStyle(typeof style === 'string' ? styles[style] : (style as IStyleData))
    written.set(key, known)
    return known
  }
}

function writeSizes(file: Worksheet, sheet: Partial<IWorksheetData>, styles: StyleReader): void {
  for (const [place, column] of Object.entries(sheet.columnData ?? {})) {
    const target = file.getColumn(Number(place) + 1)
    if (column.w) target.width = Math.round(((column.w - COLUMN_PADDING) / CHARACTER_PIXELS) * 100) / 100
    if (column.hd) target.hidden = true
    const style = styles(column.s)
    if (style) Object.assign(target, { style })
  }
  for (const [place, row] of Object.entries(sheet.rowData ?? {})) {
    const target = file.getRow(Number(place) + 1)
    // A height that Univer worked out itself (ia) is left to Excel to work out again.
    if (row.h && !row.ia) target.height = Math.round((row.h / PIXELS_PER_POINT) * 100) / 100
    if (row.hd) target.hidden = true
  }
}

interface CellWriting {
  readonly styles: StyleReader
  readonly namespace: string
  readonly spills: readonly Spill[]
}

function writeCells(file: Worksheet, sheet: Partial<IWorksheetData>, { styles, namespace, spills }: CellWriting): void {
  const merges = sheet.mergeData ?? []
  for (const [rowKey, row] of Object.entries(sheet.cellData ?? {})) {
    for (const [columnKey, cell] of Object.entries((row ?? {}) as Record<string, ICellData | null>)) {
      if (!cell) continue
      const [rowAt, columnAt] = [Number(rowKey), Number(columnKey)]
      const target = file.getCell(rowAt + 1, columnAt + 1)
      const value = writeValue(cell)
      if (cell.f) {
        const spill = spills.find(({ area }) => area.startRow === rowAt && area.startColumn === columnAt)
        const isMerged = merges.some((merge) => isInside(merge, rowAt, columnAt))
        const isArray = !isMerged && (spill !== undefined || callsNamespace(cell.f, namespace))
        const result = value ?? undefined
        const formula = formulaToFile(cell.f, namespace)
        const ref = writeArea(spill?.area ?? { startRow: rowAt, endRow: rowAt, startColumn: columnAt, endColumn: columnAt })
        target.value = (isArray ? { formula, result, shareType: 'array', ref } : { formula, result }) as ExcelJS.CellValue
      } else if (value !== null) target.value = value
      const style = styles(cell.s)
      if (style) target.style = style
    }
  }
  for (const { area, values } of spills) {
    values.forEach((row, down) =>
      row.forEach((value, across) => {
        if (down === 0 && across === 0) return
        const target = file.getCell(area.startRow + down + 1, area.startColumn + across + 1)
        target.value = isError(value) ? { error: value } : value
      }),
    )
  }
}
