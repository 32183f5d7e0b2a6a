import { formatArea, quoteSheet } from '../addresses'
import type { Area, BookSheet, CellStyle } from '../book'
import { ApiError } from '../wire'
import { readColour } from './colours'
import { styleOf } from './range-format'
import { requireWritable } from './session'
import type { Session } from './session'

/** What to load, or what was loaded: `{ format: { font: { name: true } } }`, `{ format: { font: { name: 'Arial' } } }`. */
export interface PropertyRecord {
  readonly [name: string]: unknown
}

type Leaf = (sheet: BookSheet, row: number, column: number) => unknown
interface Leaves {
  readonly [name: string]: Leaf | Leaves
}

const style =
  <Key extends keyof CellStyle>(key: Key): Leaf =>
  (sheet, row, column) =>
    styleOf(sheet, row, column, key)

const CELL: Leaves = {
  address: (sheet, row, column) => `${quoteSheet(sheet.name)}!${formatArea({ row, column, rows: 1, columns: 1 })}`,
  hidden: (sheet, row, column) => sheet.isRowHidden(row) || sheet.isColumnHidden(column),
  format: {
    fill: { color: style('fill') },
    font: {
      name: style('fontName'),
      size: style('fontSize'),
      color: style('fontColor'),
      bold: style('bold'),
      italic: style('italic'),
      underline: (sheet, row, column) => (styleOf(sheet, row, column, 'underline') ? 'Single' : 'None'),
      strikethrough: style('strikethrough'),
    },
    wrapText: style('wrap'),
    horizontalAlignment: style('horizontal'),
    verticalAlignment: style('vertical'),
  },
}

const ROW: Leaves = {
  address: (sheet, row) => `${quoteSheet(sheet.name)}!${row + 1}:${row + 1}`,
  rowIndex: (_sheet, row) => row,
  rowHidden: (sheet, row) => sheet.isRowHidden(row),
  format: { rowHeight: (sheet, row) => sheet.rowHeight(row) },
}

const COLUMN: Leaves = {
  columnIndex: (_sheet, _row, column) => column,
  columnHidden: (sheet, _row, column) => sheet.isColumnHidden(column),
  format: { columnWidth: (sheet, _row, column) => sheet.columnWidth(column) },
}

const pick = (leaves: Leaves, wanted: PropertyRecord, sheet: BookSheet, row: number, column: number, path: string): PropertyRecord => {
  const record: Record<string, unknown> = {}
  for (const [name, want] of Object.entries(wanted)) {
    if (want === false || want === undefined || want === null) continue
    const leaf = leaves[name]
    if (leaf === undefined) throw new ApiError('ApiNotFound', `${path}.${name}`, `This Excel has no ${path}.${name}.`)
    record[name] =
      typeof leaf === 'function' ? leaf(sheet, row, column) : pick(leaf, want as PropertyRecord, sheet, row, column, `${path}.${name}`)
  }
  return record
}

const range = (from: number, count: number): number[] => Array.from({ length: count }, (_, index) => from + index)

export const readCells = (sheet: BookSheet, area: Area, wanted: PropertyRecord): PropertyRecord[][] =>
  range(area.row, area.rows).map((row) =>
    range(area.column, area.columns).map((column) => pick(CELL, wanted, sheet, row, column, 'CellProperties')),
  )

export const readRows = (sheet: BookSheet, area: Area, wanted: PropertyRecord): PropertyRecord[] =>
  range(area.row, area.rows).map((row) => pick(ROW, wanted, sheet, row, area.column, 'RowProperties'))

export const readColumns = (sheet: BookSheet, area: Area, wanted: PropertyRecord): PropertyRecord[] =>
  range(area.column, area.columns).map((column) => pick(COLUMN, wanted, sheet, area.row, column, 'ColumnProperties'))

const NOT_STYLE = new Set(['rowHeight', 'rowHidden', 'columnWidth', 'columnHidden'])

const STYLE_OF: Readonly<Record<string, (value: unknown) => CellStyle>> = {
  'format.fill.color': (value) => ({ fill: value === '' ? '' : readColour(value, 'CellProperties.format.fill.color') }),
  'format.font.name': (value) => ({ fontName: String(value) }),
  'format.font.size': (value) => ({ fontSize: Number(value) }),
  'format.font.color': (value) => ({ fontColor: readColour(value, 'CellProperties.format.font.color') }),
  'format.font.bold': (value) => ({ bold: value === true }),
  'format.font.italic': (value) => ({ italic: value === true }),
  'format.font.underline': (value) => ({ underline: value !== 'None' }),
  'format.font.strikethrough': (value) => ({ strikethrough: value === true }),
  'format.wrapText': (value) => ({ wrap: value === true }),
  'format.horizontalAlignment': (value) => ({ horizontal: value as NonNullable<CellStyle['horizontal']> }),
  'format.verticalAlignment': (value) => ({ vertical: value as NonNullable<CellStyle['vertical']> }),
}

/** The style that a record asks for; sizes of rows and columns are the caller's. */
const styleIn = (record: PropertyRecord, path = ''): CellStyle => {
  let found: CellStyle = {}
  for (const [name, value] of Object.entries(record)) {
    const at = path ? `${path}.${name}` : name
    const toStyle = STYLE_OF[at]
    if (value === undefined || value === null || NOT_STYLE.has(name)) continue
    if (toStyle) found = { ...found, ...toStyle(value) }
    else if (typeof value === 'object') found = { ...found, ...styleIn(value as PropertyRecord, at) }
    else throw new ApiError('ApiNotFound', `CellProperties.${at}`, `This Excel has no CellProperties.${at}.`)
  }
  return found
}

const requireLength = (list: readonly unknown[], length: number, location: string): void => {
  if (list.length !== length) throw new ApiError('InvalidArgument', location)
}

export const writeCells = (session: Session, sheet: BookSheet, area: Area, grid: readonly (readonly PropertyRecord[])[]): void => {
  requireWritable(session, sheet, 'Range.setCellProperties')
  requireLength(grid, area.rows, 'Range.setCellProperties')
  for (const [y, row] of grid.entries()) {
    requireLength(row, area.columns, 'Range.setCellProperties')
    for (const [x, record] of row.entries()) {
      sheet.setStyle({ row: area.row + y, column: area.column + x, rows: 1, columns: 1 }, styleIn(record))
    }
  }
}

export const writeRows = (session: Session, sheet: BookSheet, area: Area, records: readonly PropertyRecord[]): void => {
  requireWritable(session, sheet, 'Range.setRowProperties')
  requireLength(records, area.rows, 'Range.setRowProperties')
  for (const [y, record] of records.entries()) {
    const row = area.row + y
    const height = (record['format'] as PropertyRecord | undefined)?.['rowHeight']
    if (typeof height === 'number') sheet.setRowHeight(row, height)
    if (typeof record['rowHidden'] === 'boolean') sheet.setRowsHidden(row, 1, record['rowHidden'])
    sheet.setStyle({ ...area, row, rows: 1 }, styleIn(record))
  }
}

export const writeColumns = (session: Session, sheet: BookSheet, area: Area, records: readonly PropertyRecord[]): void => {
  requireWritable(session, sheet, 'Range.setColumnProperties')
  requireLength(records, area.columns, 'Range.setColumnProperties')
  for (const [x, record] of records.entries()) {
    const column = area.column + x
    const width = (record['format'] as PropertyRecord | undefined)?.['columnWidth']
    if (typeof width === 'number') sheet.setColumnWidth(column, width)
    if (record['columnHidden'] !== undefined) throw new ApiError('NotImplemented', 'ColumnProperties.columnHidden')
    sheet.setStyle({ ...area, column, columns: 1 }, styleIn(record))
  }
}
