import type { Area, ChartCorner, SheetChart, SheetTable } from './book'

export const MAX_ROWS = 1_048_576
export const MAX_COLUMNS = 16_384

export const columnName = (column: number): string => {
  let name = ''
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) name = String.fromCharCode(65 + ((rest - 1) % 26)) + name
  return name
}

const columnIndex = (letters: string): number => {
  let index = 0
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64
  return index - 1
}

const CELLS = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/i
const COLUMNS = /^\$?([A-Z]{1,3}):\$?([A-Z]{1,3})$/i
const ROWS = /^\$?(\d{1,7}):\$?(\d{1,7})$/

const between = (row1: number, column1: number, row2: number, column2: number): Area => ({
  row: Math.min(row1, row2),
  column: Math.min(column1, column2),
  rows: Math.abs(row2 - row1) + 1,
  columns: Math.abs(column2 - column1) + 1,
})

export const isOnSheet = ({ row, column, rows, columns }: Area): boolean =>
  row >= 0 && column >= 0 && rows > 0 && columns > 0 && row + rows <= MAX_ROWS && column + columns <= MAX_COLUMNS

/** Reads `B2`, `$B$2:C9`, `B:C` or `2:9`, without a sheet; undefined when it is none of them or off the sheet. */
export const parseArea = (text: string): Area | undefined => {
  const cells = CELLS.exec(text)
  const columns = COLUMNS.exec(text)
  const rows = ROWS.exec(text)
  let area: Area | undefined
  if (cells) {
    const [, column1 = '', row1 = '', column2 = column1, row2 = row1] = cells
    area = between(Number(row1) - 1, columnIndex(column1), Number(row2) - 1, columnIndex(column2))
  } else if (columns) area = between(0, columnIndex(columns[1] ?? ''), MAX_ROWS - 1, columnIndex(columns[2] ?? ''))
  else if (rows) area = between(Number(rows[1]) - 1, 0, Number(rows[2]) - 1, MAX_COLUMNS - 1)
  return area && isOnSheet(area) ? area : undefined
}

export const isEntireColumn = (area: Area): boolean => area.rows === MAX_ROWS
export const isEntireRow = (area: Area): boolean => area.columns === MAX_COLUMNS

/** `B2`, `B2:C9`, `B:C` or `2:9`; with `mark` "$" all parts are absolute. */
export const formatArea = (area: Area, mark: '' | '$' = ''): string => {
  const lastRow = area.row + area.rows
  const lastColumn = area.column + area.columns - 1
  if (isEntireRow(area)) return `${mark}${area.row + 1}:${mark}${lastRow}`
  if (isEntireColumn(area)) return `${mark}${columnName(area.column)}:${mark}${columnName(lastColumn)}`
  const first = `${mark}${columnName(area.column)}${mark}${area.row + 1}`
  return area.rows === 1 && area.columns === 1 ? first : `${first}:${mark}${columnName(lastColumn)}${mark}${lastRow}`
}

/** Sheet names that Excel leaves bare begin with a letter, hold letters, digits, "_" and ".", and do not look like a cell. */
export const quoteSheet = (name: string): string =>
  /^[\p{L}_][\p{L}\p{M}\p{N}_.]*$/u.test(name) && !/^[A-Z]{1,3}\d{1,7}$/i.test(name) ? name : `'${name.replace(/'/g, "''")}'`

/** Parts `'Sheet 1'!A1` into sheet and cells; the sheet is undefined when the address names none. */
export const splitAddress = (address: string): { readonly sheet: string | undefined; readonly local: string } => {
  const at = address.lastIndexOf('!')
  if (at < 0) return { sheet: undefined, local: address }
  const name = address.slice(0, at)
  return { sheet: /^'.*'$/.test(name) ? name.slice(1, -1).replace(/''/g, "'") : name, local: address.slice(at + 1) }
}

export const intersect = (a: Area, b: Area): Area | undefined => {
  const row = Math.max(a.row, b.row)
  const column = Math.max(a.column, b.column)
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : undefined
}

/** The smallest area that holds both. */
export const bound = (a: Area, b: Area): Area => {
  const row = Math.min(a.row, b.row)
  const column = Math.min(a.column, b.column)
  return {
    row,
    column,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
  }
}

/** What is left of `area` without `hole`: up to four areas, above, below, left and right of it. */
export const subtract = (area: Area, hole: Area): readonly Area[] => {
  const cut = intersect(area, hole)
  if (!cut) return [area]
  const parts: readonly Area[] = [
    { ...area, rows: cut.row - area.row },
    { ...area, row: cut.row + cut.rows, rows: area.row + area.rows - cut.row - cut.rows },
    { ...cut, column: area.column, columns: cut.column - area.column },
    { ...cut, column: cut.column + cut.columns, columns: area.column + area.columns - cut.column - cut.columns },
  ]
  return parts.filter((part) => part.rows > 0 && part.columns > 0)
}

/** Rows or columns put in at a place or taken out from there on. */
export interface LineMove {
  readonly kind: 'rows-inserted' | 'rows-deleted' | 'columns-inserted' | 'columns-deleted'
  readonly area: Area
}

/** Where an area is after rows or columns were put in or taken out; undefined when all of it was taken out. */
export const moveArea = (area: Area, { kind, area: lines }: LineMove): Area | undefined => {
  const inserted = kind.endsWith('inserted')
  if (kind.startsWith('rows')) {
    const moved = moveSpan(area.row, area.rows, lines.row, lines.rows, inserted)
    return moved && { ...area, row: moved.from, rows: moved.count }
  }
  const moved = moveSpan(area.column, area.columns, lines.column, lines.columns, inserted)
  return moved && { ...area, column: moved.from, columns: moved.count }
}

/** A table that loses all its rows or columns is no more. */
export const moveTables = (tables: readonly SheetTable[], move: LineMove): readonly SheetTable[] =>
  tables.flatMap((table) => {
    const area = moveArea(table.area, move)
    return area ? [{ ...table, area }] : []
  })

/** A chart loses the series whose cells are no more; it stays even without any. */
export const moveCharts = (charts: readonly SheetChart[], move: LineMove): readonly SheetChart[] =>
  charts.map((chart) => {
    const moved = (area: Area | undefined): Area | undefined => area && moveArea(area, move)
    return {
      ...chart,
      names: moved(chart.names),
      series: chart.series.flatMap((series) => {
        const values = moved(series.values)
        return values ? [{ ...series, values, heading: moved(series.heading) }] : []
      }),
      from: moveCorner(chart.from, move),
      to: moveCorner(chart.to, move),
    }
  })

const moveCorner = (corner: ChartCorner, { kind, area: lines }: LineMove): ChartCorner => {
  const [place, first, count] = kind.startsWith('rows') ? [corner.row, lines.row, lines.rows] : [corner.column, lines.column, lines.columns]
  if (place < first) return corner
  const moved = kind.endsWith('inserted') ? place + count : Math.max(first, place - count)
  return kind.startsWith('rows') ? { ...corner, row: moved } : { ...corner, column: moved }
}

const moveSpan = (
  from: number,
  count: number,
  at: number,
  lines: number,
  inserted: boolean,
): { from: number; count: number } | undefined => {
  if (inserted) return at <= from ? { from: from + lines, count } : { from, count: at < from + count ? count + lines : count }
  const moved = (old: number) => (old < at ? old : Math.max(at, old - lines))
  const left = moved(from + count) - moved(from)
  return left > 0 ? { from: moved(from), count: left } : undefined
}
