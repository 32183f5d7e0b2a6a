import type { Area, OwnFormulas } from '../workbook'
import { addressOf } from './address'
import { askExcel, supports, type Limits } from './ask-excel'
import { planLoads } from './blocks'

/** A formula that calls one of our functions. */
export const OWN_FORMULA = /^=.*\bDEAN12\./i

/** Cells in one answer: Excel on the web refuses answers over 5 MB, and a long formula takes a hundred bytes. */
const CELLS_PER_TRIP = 30_000
/** A larger sheet is a list; its formulas are looked for where Excel says that there are some, if they are not all over it. */
const AREAS_AT_MOST = 2_000
const FORMULAS_AT_MOST = 300_000

/** One round trip for the sizes of what the sheets hold, two more where a sheet is large, then one for every 30,000 cells. */
export async function ownFormulas(limits: Limits): Promise<OwnFormulas> {
  const { sheetNames, used } = await readExtents(limits)
  const isLarge = ({ rows, columns }: Place): boolean => rows * columns > CELLS_PER_TRIP
  const places = [...used.filter((place) => !isLarge(place)), ...(await formulaPlaces(used.filter(isLarge), limits))]
  const formulas: OwnFormulas['formulas'][number][] = []
  for (const load of planLoads(places, CELLS_PER_TRIP)) {
    const blocks = load.map(({ sheet: place, row, rows }) => ({ ...places[place]!, row: places[place]!.row + row, rows }))
    formulas.push(...(await readFormulas(blocks, limits)))
  }
  return { sheetNames, formulas }
}

interface Place extends Area {
  readonly sheet: string
}

interface Extent extends Place {
  readonly protected: boolean
}

function readExtents(limits: Limits): Promise<{ readonly sheetNames: readonly string[]; readonly used: readonly Extent[] }> {
  return askExcel(async (context) => {
    const { worksheets } = context.workbook
    const protectable = supports('1.2')
    worksheets.load(`items/name,items/visibility${protectable ? ',items/protection/protected' : ''}`)
    await context.sync()
    const asked = worksheets.items
      .filter(({ visibility }) => visibility === 'Visible')
      .map((sheet) => {
        const range = sheet.getUsedRangeOrNullObject(true)
        range.load('rowIndex,columnIndex,rowCount,columnCount')
        return { sheet: sheet.name, protected: protectable && sheet.protection.protected, range }
      })
    await context.sync()
    const used = asked.flatMap(({ range, ...sheet }) => (range.isNullObject ? [] : [{ ...sheet, ...areaOf(range) }]))
    return { sheetNames: worksheets.items.map(({ name }) => name), used }
  }, limits)
}

/** Where formulas stand on these sheets. A protected sheet may refuse to be searched, and with it all the others. */
async function formulaPlaces(sheets: readonly Extent[], limits: Limits): Promise<readonly Place[]> {
  const searched = sheets.filter((sheet) => !sheet.protected)
  if (searched.length === 0 || !supports('1.9')) return []
  return askExcel(async (context) => {
    const search = (sheet: string): Excel.RangeAreas =>
      context.workbook.worksheets.getItemOrNullObject(sheet).getUsedRangeOrNullObject(true).getSpecialCellsOrNullObject('Formulas')
    const counted = searched.map(({ sheet }) => ({ sheet, cells: search(sheet) }))
    for (const { cells } of counted) cells.load('areaCount,cellCount')
    await context.sync()
    // Searched again: nothing is tracked from one round trip to the next.
    const found = counted
      .filter(({ cells }) => !cells.isNullObject && cells.areaCount <= AREAS_AT_MOST && cells.cellCount <= FORMULAS_AT_MOST)
      .map(({ sheet }) => ({ sheet, cells: search(sheet) }))
    for (const { cells } of found) {
      cells.load('areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount')
    }
    await context.sync()
    return found.flatMap(({ sheet, cells }) => (cells.isNullObject ? [] : cells.areas.items.map((range) => ({ sheet, ...areaOf(range) }))))
  }, limits)
}

const areaOf = ({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): Area => ({
  row: rowIndex,
  column: columnIndex,
  rows: rowCount,
  columns: columnCount,
})

function readFormulas(blocks: readonly Place[], limits: Limits): Promise<OwnFormulas['formulas']> {
  return askExcel(async (context) => {
    const asked = blocks.map((block) => {
      const range = context.workbook.worksheets.getItemOrNullObject(block.sheet).getRange(addressOf(block))
      range.load('formulas')
      return { block, range }
    })
    await context.sync()
    return asked.flatMap(({ block, range }) => {
      if (range.isNullObject) return []
      return range.formulas.flatMap((row: readonly unknown[], down) =>
        row.flatMap((formula, across) =>
          typeof formula === 'string' && OWN_FORMULA.test(formula)
            ? [{ at: { sheet: block.sheet, row: block.row + down, column: block.column + across }, formula }]
            : [],
        ),
      )
    })
  }, limits)
}
