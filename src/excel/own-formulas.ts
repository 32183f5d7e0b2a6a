import type { OwnFormulas } from '../workbook'
import { askExcel, type Limits } from './ask-excel'

/** A formula that calls one of our functions. */
export const OWN_FORMULA = /^=.*\bDEAN12\./i

/** Cells in one answer, and in one sheet: Excel on the web refuses answers over 5 MB, and a long formula takes a hundred bytes. */
const CELLS_PER_TRIP = 30_000

/** One round trip for the sizes of what the sheets hold, then one for every 30,000 cells. */
export async function ownFormulas(limits: Limits): Promise<OwnFormulas> {
  const { sheetNames, sizes } = await readSizes(limits)
  const formulas: OwnFormulas['formulas'][number][] = []
  for (const load of loadsOf(sizes)) formulas.push(...(await readFormulas(load, limits)))
  return { sheetNames, formulas }
}

interface Size {
  readonly name: string
  readonly cells: number
}

function readSizes(limits: Limits): Promise<{ readonly sheetNames: readonly string[]; readonly sizes: readonly Size[] }> {
  return askExcel(async (context) => {
    const { worksheets } = context.workbook
    worksheets.load('items/name,items/visibility')
    await context.sync()
    const asked = worksheets.items
      .filter(({ visibility }) => visibility === 'Visible')
      .map((sheet) => {
        const range = sheet.getUsedRangeOrNullObject(true)
        range.load('rowCount,columnCount')
        return { name: sheet.name, range }
      })
    await context.sync()
    const sizes = asked.flatMap(({ name, range }) => (range.isNullObject ? [] : [{ name, cells: range.rowCount * range.columnCount }]))
    return { sheetNames: worksheets.items.map(({ name }) => name), sizes }
  }, limits)
}

function loadsOf(sizes: readonly Size[]): readonly (readonly string[])[] {
  const loads: string[][] = []
  let left = 0
  for (const { name, cells } of sizes.filter(({ cells }) => cells <= CELLS_PER_TRIP)) {
    if (cells > left) {
      loads.push([])
      left = CELLS_PER_TRIP
    }
    loads[loads.length - 1]!.push(name)
    left -= cells
  }
  return loads
}

function readFormulas(sheets: readonly string[], limits: Limits): Promise<OwnFormulas['formulas']> {
  return askExcel(async (context) => {
    const asked = sheets.map((sheet) => {
      const range = context.workbook.worksheets.getItemOrNullObject(sheet).getUsedRangeOrNullObject(true)
      range.load('formulas,rowIndex,columnIndex')
      return { sheet, range }
    })
    await context.sync()
    return asked.flatMap(({ sheet, range }) => {
      if (range.isNullObject) return []
      return range.formulas.flatMap((row: readonly unknown[], down) =>
        row.flatMap((formula, across) =>
          typeof formula === 'string' && OWN_FORMULA.test(formula)
            ? [{ at: { sheet, row: range.rowIndex + down, column: range.columnIndex + across }, formula }]
            : [],
        ),
      )
    })
  }, limits)
}
