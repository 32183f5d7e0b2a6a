import type { Area, CellValue, LookAgain, SheetSnapshot, WorkbookSnapshot } from '../workbook'
import { addressOf } from './address'
import { askExcel, supports, type Ask, type Limits } from './ask-excel'
import { planLoads, type Block } from './blocks'
import { Refusal, refusalOf } from './refusal'

/** Cells in one answer. Excel on the web refuses answers over 5 MB; a roster's cell takes some 15 bytes, at worst 40. */
const CELLS_PER_TRIP = [70_000, 30_000, 7_500] as const
/** Beyond this the pane itself would not get the values into memory. */
const CELLS_AT_MOST = 8_000_000
/** Excel gives no merges at all for a range that holds more than 512. */
const ROWS_PER_MERGE_STRIP = 500
const COLUMNS_WITH_FONTS = 80
/** 01/01/2000 where days are counted from 1904; 36526 elsewhere. */
const FIRST_2000_SINCE_1904 = 35064
/** A look at each cell's own letters costs some 60 bytes a cell: only where the sheet says that some are struck out, and up to here. */
const CELLS_WITH_STRIKES = 20_000
/** A cell's number format costs some 10 bytes; it tells a day from a bare number. */
const CELLS_WITH_FORMATS = 20_000

interface Sheet {
  readonly id: string
  readonly name: string
  readonly protected: boolean
}

interface UsedSheet extends Sheet {
  /** Absent for an empty sheet. */
  readonly used?: Area & { readonly rowsHidden: boolean | null; readonly font: string | null; readonly struck: boolean | null }
}

interface Contents {
  readonly block: Block
  readonly values: CellValue[][]
  readonly merges: readonly Area[]
  readonly hiddenRows: readonly number[]
  readonly fonts?: readonly (string | null)[]
  /** By row and column of the block; absent where nobody asked. */
  readonly struck?: readonly (readonly boolean[])[]
  readonly formats?: readonly (readonly string[])[]
}

/**
 * All visible sheets as plain values: one round trip for their names, one for the sizes of what they hold, one for the cells
 * (more when there are over 70,000 of them). A sheet that vanishes meanwhile is left out. `again`: only what was edited, new or
 * renamed, and every sheet with formulas: =Nhap!C5 shows something else after an edit of Nhap.
 */
export async function readWorkbook(
  limits: Limits,
  onProgress: (done: number, all: number) => void = () => {},
  again?: LookAgain,
): Promise<WorkbookSnapshot> {
  const { visible, date1904, withoutFormulas } = await readSheetList(limits, again)
  const kept = keptSheets(
    visible.filter(({ id }) => withoutFormulas.has(id)),
    again,
  )
  const read = await readSheets(
    visible.filter(({ id }) => !kept.has(id)),
    limits,
    onProgress,
  )
  const sheets = visible.flatMap(({ id, protected: isProtected }): SheetSnapshot[] => {
    const sheet = kept.get(id) ?? read.get(id)
    return sheet ? [{ ...sheet, protected: isProtected }] : []
  })
  return { sheets, date1904 }
}

/** Sheets of the look before that still stand under their name and were not edited. */
function keptSheets(visible: readonly Sheet[], again: LookAgain | undefined): ReadonlyMap<string, SheetSnapshot> {
  const named = new Map(visible.map(({ id, name }) => [id, name]))
  const unchanged = again?.before.sheets.filter(({ id, name }) => named.get(id) === name && !again.sheets.includes(name)) ?? []
  return new Map(unchanged.map((sheet) => [sheet.id, sheet]))
}

async function readSheets(
  sheets: readonly Sheet[],
  limits: Limits,
  onProgress: (done: number, all: number) => void,
): Promise<ReadonlyMap<string, SheetSnapshot>> {
  onProgress(0, sheets.length)
  if (sheets.length === 0) return new Map()
  const used = await askExcel(askForExtents(sheets), limits)
  const tooLarge = used.find(({ used }) => used && used.rows * used.columns > CELLS_AT_MOST)
  if (tooLarge) throw new Refusal('too-large', tooLarge.name)
  const contents = await readContents(used, limits, onProgress)
  return new Map(used.map((sheet, place) => [sheet.id, snapshotOf(sheet, contents[place] ?? [])]))
}

interface SheetList {
  readonly visible: readonly Sheet[]
  readonly date1904: boolean
  /** Ids of the sheets of the look before of which it is known. */
  readonly withoutFormulas: ReadonlySet<string>
}

/** The date system and where formulas are is worth asking for, never worth failing for. */
async function readSheetList(limits: Limits, again: LookAgain | undefined): Promise<SheetList> {
  try {
    return await askExcel(askForSheets(supports('1.2'), again), limits)
  } catch (error) {
    const fault = refusalOf(error)?.fault
    const aboutFormulas = again !== undefined && (fault === 'protected-sheet' || isAboutDetails(error))
    if (fault !== 'not-supported' && !aboutFormulas) throw error
    return askExcel(askForSheets(false, again), limits)
  }
}

function askForSheets(withDetails: boolean, again: LookAgain | undefined): Ask<SheetList> {
  return async (context) => {
    const { worksheets } = context.workbook
    const protectable = supports('1.2')
    worksheets.load(`items/id,items/name,items/visibility${protectable ? ',items/protection/protected' : ''}`)
    // No property tells which date system a workbook keeps; its own DATE does.
    const first2000 = withDetails && !again ? context.workbook.functions.date(2000, 1, 1) : undefined
    if (first2000) first2000.load('value')
    const holdFormulas = withDetails && supports('1.9') ? askForFormulas(context, again?.before.sheets ?? []) : () => true
    await context.sync()
    return {
      visible: worksheets.items
        .filter(({ visibility }) => visibility === 'Visible')
        .map(({ id, name, protection }) => ({ id, name, protected: protectable && protection.protected })),
      date1904: again ? again.before.date1904 : first2000?.value === FIRST_2000_SINCE_1904,
      withoutFormulas: new Set(again?.before.sheets.flatMap(({ id }) => (holdFormulas(id) ? [] : [id]))),
    }
  }
}

/** A protected sheet may refuse to be searched: it counts as one with formulas. */
function askForFormulas(context: Excel.RequestContext, sheets: readonly SheetSnapshot[]): (id: string) => boolean {
  const asked = sheets
    .filter((sheet) => !sheet.protected)
    .map(({ id }): [string, Excel.RangeAreas] => {
      const used = context.workbook.worksheets.getItemOrNullObject(id).getUsedRangeOrNullObject(true)
      const cells = used.getSpecialCellsOrNullObject('Formulas')
      cells.load('cellCount')
      return [id, cells]
    })
  const formulas = new Map(asked)
  return (id) => formulas.get(id)?.isNullObject !== true
}

function askForExtents(sheets: readonly Sheet[]): Ask<readonly UsedSheet[]> {
  return async (context) => {
    const asked = sheets.map((sheet) => {
      const worksheet = context.workbook.worksheets.getItemOrNullObject(sheet.id)
      const range = worksheet.getUsedRangeOrNullObject(true)
      worksheet.load('id')
      range.load('rowIndex,columnIndex,rowCount,columnCount,rowHidden,format/font/name')
      if (supports('1.9')) range.load('format/font/strikethrough')
      return { sheet, worksheet, range }
    })
    await context.sync()
    return asked.flatMap(({ sheet, worksheet, range }): UsedSheet[] => {
      if (worksheet.isNullObject) return []
      if (range.isNullObject) return [sheet]
      const { rowIndex, columnIndex, rowCount, columnCount, rowHidden, format } = range
      const area = { row: rowIndex, column: columnIndex, rows: rowCount, columns: columnCount }
      const { name: font } = format.font
      const struck = supports('1.9') ? (format.font.strikethrough as boolean | null) : false
      return [{ ...sheet, used: { ...area, rowsHidden: rowHidden as boolean | null, font: font as string | null, struck } }]
    })
  }
}

/** The contents of each sheet, by its place. Smaller loads are tried when Excel finds an answer too large. */
async function readContents(
  sheets: readonly UsedSheet[],
  limits: Limits,
  onProgress: (done: number, all: number) => void,
): Promise<readonly (readonly Contents[])[]> {
  const sizes = sheets.map(({ used }) => used ?? { rows: 0, columns: 0 })
  for (const budget of CELLS_PER_TRIP) {
    try {
      const contents: Contents[][] = sheets.map(() => [])
      for (const load of planLoads(sizes, budget)) {
        for (const part of await readLoad(load, sheets, limits)) contents[part.block.sheet]?.push(part)
        onProgress((load[load.length - 1]?.sheet ?? -1) + 1, sheets.length)
      }
      return contents
    } catch (error) {
      const smallest = budget === CELLS_PER_TRIP[CELLS_PER_TRIP.length - 1]
      if (smallest || !isTooLarge(error)) throw error
    }
  }
  throw new Refusal('too-large')
}

/** Merges, hidden rows and fonts are worth asking for, never worth failing for. */
async function readLoad(load: readonly Block[], sheets: readonly UsedSheet[], limits: Limits): Promise<readonly Contents[]> {
  try {
    return await askExcel(askForContents(load, sheets, true), limits)
  } catch (error) {
    if (!isAboutDetails(error)) throw error
    return askExcel(askForContents(load, sheets, false), limits)
  }
}

function isTooLarge(error: unknown): boolean {
  return /PayloadSizeLimitExceeded/.test(codeOf(error))
}

function isAboutDetails(error: unknown): boolean {
  return ['ApiNotFound', 'NotImplemented', 'GeneralException', 'InvalidArgument', 'InvalidOperation', 'UnsupportedOperation'].includes(
    codeOf(error),
  )
}

function codeOf(error: unknown): string {
  return String((error as { readonly code?: unknown } | null)?.code)
}

function askForContents(load: readonly Block[], sheets: readonly UsedSheet[], withDetails: boolean): Ask<readonly Contents[]> {
  return async (context) => {
    const asked = load.flatMap((block) => {
      const sheet = sheets[block.sheet]
      if (sheet?.used === undefined) return []
      const { used } = sheet
      const worksheet = context.workbook.worksheets.getItemOrNullObject(sheet.id)
      const area: Area = { row: used.row + block.row, column: used.column, rows: block.rows, columns: used.columns }
      const range = worksheet.getRange(addressOf(area))
      range.load('values')
      const details = withDetails ? askForDetails(worksheet, range, area, { ...used, first: block.row === 0 }) : undefined
      return [{ block, worksheet, range, details }]
    })
    await context.sync()
    return asked.map(({ block, range, details }) => ({
      block,
      values: range.isNullObject ? [] : (range.values as CellValue[][]),
      ...(range.isNullObject || details === undefined ? { merges: [], hiddenRows: [] } : details()),
    }))
  }
}

function askForDetails(
  worksheet: Excel.Worksheet,
  range: Excel.Range,
  area: Area,
  used: NonNullable<UsedSheet['used']> & { readonly first: boolean },
): () => Omit<Contents, 'block' | 'values'> {
  const merges = supports('1.13') ? stripsOf(area).map((strip) => askForMerges(worksheet.getRange(addressOf(strip)))) : []
  const rows = used.rowsHidden === null && supports('1.9') ? range.getRowProperties({ rowHidden: true }) : undefined
  const mixed = used.first && used.font === null && area.columns <= COLUMNS_WITH_FONTS
  const columns = mixed ? Array.from({ length: area.columns }, (_, place) => askForFont(range.getColumn(place))) : undefined
  const someStruck = used.struck === null && used.rows * used.columns <= CELLS_WITH_STRIKES && supports('1.9')
  const cells = someStruck ? range.getCellProperties({ format: { font: { strikethrough: true } } }) : undefined
  const formatted = used.rows * used.columns <= CELLS_WITH_FORMATS
  if (formatted) range.load('numberFormat')
  return () => ({
    merges: merges.flatMap((areas) => areas()),
    hiddenRows: hiddenRowsOf(area, used.rowsHidden === true ? 'all' : rows?.value),
    ...(columns === undefined ? {} : { fonts: columns.map((font) => font()) }),
    ...(formatted && { formats: range.numberFormat as string[][] }),
    ...(cells && { struck: cells.value.map((row) => row.map(({ format }) => format?.font?.strikethrough === true)) }),
  })
}

function stripsOf({ row, column, rows, columns }: Area): readonly Area[] {
  const count = Math.ceil(rows / ROWS_PER_MERGE_STRIP)
  return Array.from({ length: count }, (_, place) => {
    const from = place * ROWS_PER_MERGE_STRIP
    return { row: row + from, column, rows: Math.min(ROWS_PER_MERGE_STRIP, rows - from), columns }
  })
}

function askForMerges(range: Excel.Range): () => readonly Area[] {
  const merged = range.getMergedAreasOrNullObject()
  merged.load('areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount')
  return () =>
    merged.isNullObject
      ? []
      : merged.areas.items.map((one) => ({ row: one.rowIndex, column: one.columnIndex, rows: one.rowCount, columns: one.columnCount }))
}

function askForFont(column: Excel.Range): () => string | null {
  column.load('format/font/name')
  return () => column.format.font.name as string | null
}

function hiddenRowsOf({ row, rows }: Area, hidden: 'all' | readonly Excel.RowProperties[] | undefined): readonly number[] {
  if (hidden === 'all') return Array.from({ length: rows }, (_, place) => row + place)
  return (hidden ?? []).flatMap(({ rowHidden }, place) => (rowHidden ? [row + place] : []))
}

function snapshotOf({ id, name, protected: isProtected, used }: UsedSheet, contents: readonly Contents[]): SheetSnapshot {
  const sheet = { id, name, visible: true, protected: isProtected }
  if (used === undefined) return { ...sheet, firstRow: 0, firstColumn: 0, values: [], merges: [], hiddenRows: [] }
  const [only] = contents
  const fonts = contents.find((part) => part.fonts !== undefined)?.fonts
  const struck = contents.flatMap((part) => part.struck ?? [])
  const formats = contents.every((part) => part.formats) ? contents.flatMap((part) => part.formats ?? []) : []
  return {
    ...sheet,
    firstRow: used.row,
    firstColumn: used.column,
    values: contents.length === 1 && only ? only.values : contents.flatMap(({ values }) => values),
    merges: withoutRepeats(contents.flatMap(({ merges }) => merges)),
    hiddenRows: contents.flatMap(({ hiddenRows }) => hiddenRows),
    fontOf: (_row, column) => used.font ?? fonts?.[column - used.column] ?? undefined,
    ...(formats.length > 0 && { numberFormatOf: (row: number, column: number) => formats[row - used.row]?.[column - used.column] }),
    ...(struck.length > 0 && { struckOut: (row: number, column: number) => struck[row - used.row]?.[column - used.column] === true }),
  }
}

/** A merge that reaches over two strips is told twice. */
function withoutRepeats(merges: readonly Area[]): readonly Area[] {
  return [...new Map(merges.map((area) => [addressOf(area), area])).values()]
}
