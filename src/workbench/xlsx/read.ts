import ExcelJS, { type Row, type Style, type Worksheet } from 'exceljs'
import type { ICellData, IColumnData, IRange, IRowData, IStyleData, IWorkbookData, IWorksheetData } from '@univerjs/core'
import type { SheetChart, SheetTable } from '../host/book'
import { readCell } from './cells'
import { readChart } from './charts'
import { readPalette, type Palette } from './colours'
import { readConditionalFormats, type FileRules } from './conditional-formats'
import { formulaFromFile } from './formulas'
import type { KeptOfBook, KeptOfSheet } from './kept'
import { readParts, type DefinedName } from './package-parts'
import { readPageSetup } from './print'
import { isInside, readAreas } from './references'
import { readStyle } from './styles'
import { readTable } from './tables'
import { readValidations, type FileValidations } from './validations'

/** Pixels of a character of the default font, and the padding Excel adds to a column. */
export const CHARACTER_PIXELS = 7
export const COLUMN_PADDING = 5
export const PIXELS_PER_POINT = 4 / 3
const SPARE_ROWS = 50
const SPARE_COLUMNS = 10
const LEAST_ROWS = 100
const LEAST_COLUMNS = 26
const NO_FREEZE = { xSplit: 0, ySplit: 0, startRow: -1, startColumn: -1 }

/** The names under which Univer's plugins find their part of a snapshot. */
export const RESOURCES = {
  names: 'SHEET_DEFINED_NAME_PLUGIN',
  conditionalFormats: 'SHEET_CONDITIONAL_FORMATTING_PLUGIN',
  validations: 'SHEET_DATA_VALIDATION_PLUGIN',
  notes: 'SHEET_NOTE_PLUGIN',
  filters: 'SHEET_FILTER_PLUGIN',
} as const
export const WHOLE_BOOK = 'AllDefaultWorkbook'

/** What ExcelJS knows of a sheet but leaves out of its types. */
interface FileSheet extends Worksheet {
  readonly conditionalFormattings: readonly FileRules[]
  readonly dataValidations: { readonly model: FileValidations }
  readonly sheetProtection: object | null | undefined
}

/** Cell styles by their number: a sheet of ten thousand cells has a few dozen. */
interface StyleBook {
  readonly styles: Record<string, IStyleData>
  keyOf(style: Partial<Style>): string | undefined
}

/**
 * A real .xlsx as the snapshot that Univer opens: values, formulas, styles, merges, sizes, freezing, conditional formats,
 * validations, notes, names, filters; what the spreadsheet has no place for is kept in `custom` (see kept.ts).
 * A file that is no .xlsx rejects.
 */
export async function readXlsx(bytes: ArrayBuffer | Uint8Array, name = 'Sổ tính'): Promise<IWorkbookData> {
  const workbook = new ExcelJS.Workbook()
  const parts = await readParts(bytes)
  await workbook.xlsx.load(parts.bytes as never)
  const { themes } = workbook.model as unknown as { themes?: { theme1?: string } }
  const palette = readPalette(themes?.theme1)
  const styles = styleBook(palette)
  const date1904 = Boolean(workbook.properties.date1904)
  const sheets = workbook.worksheets as FileSheet[]
  let lastTable = 0
  const read = sheets.map((sheet, place) => {
    const tables = (parts.tables.get(sheet.name) ?? []).flatMap((xml) => readTable(xml, `{${++lastTable}}`) ?? [])
    const charts = (parts.charts.get(sheet.name) ?? []).flatMap(
      (part, number) => readChart(part, `{chart-${number + 1}}`, sheet.name) ?? [],
    )
    return readSheet(sheet, `sheet-${place + 1}`, { styles, palette, date1904, tables, charts })
  })
  const bySheet = <Part>(part: (sheet: ReadSheet) => Part): Record<string, Part> =>
    Object.fromEntries(read.map((sheet) => [sheet.data.id!, part(sheet)]))
  const kept: KeptOfBook = { date1904, settings: parts.settings, theme: themes?.theme1, author: workbook.creator || undefined }
  return {
    id: 'workbook',
    name,
    appVersion: '0.25.1',
    locale: 'viVN' as IWorkbookData['locale'],
    sheetOrder: read.map(({ data }) => data.id!),
    sheets: bySheet(({ data }) => data),
    styles: styles.styles,
    custom: kept,
    resources: [
      resource('names', Object.fromEntries(parts.names.map((defined) => [defined.name, readName(defined)]))),
      resource(
        'conditionalFormats',
        bySheet(({ rules }) => rules),
      ),
      resource(
        'validations',
        bySheet(({ validations }) => validations),
      ),
      resource(
        'notes',
        bySheet(({ notes }) => notes),
      ),
      resource(
        'filters',
        Object.fromEntries(
          read.flatMap(({ data, filter }) => (filter ? [[data.id, { ref: filter, filterColumns: [], cachedFilteredOut: [] }]] : [])),
        ),
      ),
    ],
  }
}

const resource = (kind: keyof typeof RESOURCES, data: object): { name: string; data: string } => ({
  name: RESOURCES[kind],
  data: JSON.stringify(data),
})

/** A name that points at cells stands bare, any other formula with "=": so Univer tells them apart. */
function readName({ name, formula, hidden }: DefinedName): object {
  const isReference = /^('(?:[^']|'')+'|[^\s!'"(]+)!\$?[A-Z]*\$?\d*(:\$?[A-Z]*\$?\d*)?$/i.test(formula)
  return { id: name, name, formulaOrRefString: isReference ? formula : formulaFromFile(formula), localSheetId: WHOLE_BOOK, hidden }
}

function styleBook(palette: Palette): StyleBook {
  const styles: Record<string, IStyleData> = {}
  const keys = new Map<Partial<Style>, string | undefined>()
  const keysByText = new Map<string, string>()
  const enter = (style: Partial<Style>): string | undefined => {
    const read = readStyle(style, palette)
    if (!read) return undefined
    const text = JSON.stringify(read)
    const key = keysByText.get(text) ?? `s${keysByText.size + 1}`
    keysByText.set(text, key)
    styles[key] = read
    return key
  }
  return {
    styles,
    keyOf(style) {
      if (!keys.has(style)) keys.set(style, enter(style))
      return keys.get(style)
    },
  }
}

interface ReadSheet {
  readonly data: Partial<IWorksheetData>
  readonly rules: readonly object[]
  readonly validations: readonly object[]
  readonly notes: Record<number, Record<number, object>>
  readonly filter?: IRange
}

interface SheetReading {
  readonly styles: StyleBook
  readonly palette: Palette
  readonly date1904: boolean
  readonly tables: readonly SheetTable[]
  readonly charts: readonly SheetChart[]
}

function readSheet(sheet: FileSheet, id: string, { styles, palette, date1904, tables, charts }: SheetReading): ReadSheet {
  const cells: Record<number, Record<number, ICellData>> = {}
  const rows: Record<number, Partial<IRowData>> = {}
  const notes: ReadSheet['notes'] = {}
  const spills: IRange[] = []
  let lastRow = 0
  let lastColumn = 0
  sheet.eachRow({ includeEmpty: true }, (row, rowNumber) => {
    rows[rowNumber - 1] = readRow(row)
    row.eachCell({ includeEmpty: true }, (cell, columnNumber) => {
      const at = { row: rowNumber - 1, column: columnNumber - 1 }
      const style = styles.keyOf(cell.style)
      const isSpilled = spills.some((spill) => isInside(spill, at.row, at.column))
      const value = isSpilled ? undefined : readCell(cell, date1904)
      const spill = value?.f ? spillOf(cell.value) : undefined
      if (spill) spills.push(spill)
      if (cell.note && (!cell.isMerged || cell.master === cell)) (notes[at.row] ??= {})[at.column] = readNote(cell.note, at)
      if (!value && !style) return
      ;(cells[at.row] ??= {})[at.column] = { ...value, ...(style && { s: style }) }
      lastRow = Math.max(lastRow, at.row)
      lastColumn = Math.max(lastColumn, at.column)
    })
  })
  const merges = (sheet.model as unknown as { merges?: string[] }).merges ?? []
  const { shown, kept } = readConditionalFormats(sheet.conditionalFormattings, palette)
  const view = sheet.views?.[0]
  const tab = readPaletteColour(sheet, palette)
  const [filter] = typeof sheet.autoFilter === 'string' ? readAreas(sheet.autoFilter) : []
  return {
    rules: shown,
    validations: readValidations(sheet.dataValidations.model, date1904),
    notes,
    filter,
    data: {
      id,
      name: sheet.name,
      hidden: sheet.state === 'visible' ? 0 : 1,
      cellData: cells,
      rowData: rows,
      columnData: readColumns(sheet, styles),
      rowCount: Math.max(lastRow + 1 + SPARE_ROWS, LEAST_ROWS, ...charts.map(({ to }) => to.row + 1)),
      columnCount: Math.max(lastColumn + 1 + SPARE_COLUMNS, LEAST_COLUMNS, ...charts.map(({ to }) => to.column + 1)),
      mergeData: merges.flatMap(readAreas),
      defaultColumnWidth: columnPixels(sheet.properties.defaultColWidth ?? 8.43),
      defaultRowHeight: Math.round((sheet.properties.defaultRowHeight || 15) * PIXELS_PER_POINT),
      showGridlines: view?.showGridLines === false ? 0 : 1,
      freeze: view?.state === 'frozen' ? freezeAt(view.xSplit ?? 0, view.ySplit ?? 0) : NO_FREEZE,
      ...(tab && { tabColor: tab }),
      custom: { ...keepOf(sheet, kept, tables), ...(charts.length && { charts }) },
    },
  }
}

const freezeAt = (xSplit: number, ySplit: number): IWorksheetData['freeze'] => ({
  xSplit,
  ySplit,
  startRow: ySplit || -1,
  startColumn: xSplit || -1,
})

/** A row without a height of its own is as high as its text needs, which the spreadsheet works out. */
function readRow(row: Row): Partial<IRowData> {
  return { ...(row.height ? { h: Math.round(row.height * PIXELS_PER_POINT), ia: 0 } : { ia: 1 }), ...(row.hidden && { hd: 1 }) }
}

function readColumns(sheet: Worksheet, styles: StyleBook): Record<number, Partial<IColumnData>> {
  const columns: Record<number, Partial<IColumnData>> = {}
  ;(sheet.columns ?? []).forEach((column, place) => {
    const style = column.style && Object.keys(column.style).length ? styles.keyOf(column.style as Partial<Style>) : undefined
    if (!column.width && !column.hidden && !style) return
    columns[place] = { ...(column.width && { w: columnPixels(column.width) }), ...(column.hidden && { hd: 1 }), ...(style && { s: style }) }
  })
  return columns
}

const columnPixels = (characters: number): number => Math.round(characters * CHARACTER_PIXELS + COLUMN_PADDING)

/** The cells that an array formula fills: their stored values are results and would block the spill if they stayed. */
function spillOf(value: unknown): IRange | undefined {
  const { shareType, ref } = value as { shareType?: string; ref?: string }
  return shareType === 'array' && ref?.includes(':') ? readAreas(ref)[0] : undefined
}

function readNote(note: string | { texts?: { text: string }[] }, { row, column }: { row: number; column: number }): object {
  const text = typeof note === 'string' ? note : (note.texts ?? []).map((run) => run.text).join('')
  return { id: `note-${row}-${column}`, row, col: column, width: 220, height: 90, note: text }
}

function readPaletteColour(sheet: Worksheet, palette: Palette): string | undefined {
  const style = sheet.properties.tabColor && readStyle({ font: { color: sheet.properties.tabColor } }, palette)
  return style?.cl?.rgb ?? undefined
}

function keepOf(sheet: FileSheet, conditionalFormats: readonly FileRules[], tables: readonly SheetTable[]): KeptOfSheet {
  return {
    pageSetup: readPageSetup(sheet.pageSetup, sheet.headerFooter ?? undefined),
    print: printOf(sheet),
    ...(sheet.headerFooter && { headerFooter: sheet.headerFooter }),
    ...(sheet.sheetProtection && { protection: sheet.sheetProtection }),
    ...(sheet.state === 'veryHidden' && { veryHidden: true }),
    ...(tables.length && { tables }),
    ...(conditionalFormats.length && { conditionalFormats }),
  }
}

/** ExcelJS reads "first page is number 1" where the file says nothing, and would write it. */
function printOf(sheet: Worksheet): object {
  const { useFirstPageNumber, firstPageNumber, ...print } = sheet.pageSetup as Worksheet['pageSetup'] & { useFirstPageNumber?: boolean }
  return useFirstPageNumber ? { ...print, firstPageNumber } : print
}
