import { POSTS, profileOn, unitsOfProfile } from '../../src/plan'
import { readWorkbook, serialOfIso, type Reading, type SheetValues } from '../../src/roster'
import { MemoryBook } from '../../src/workbench/host/memory-book'
import { readXlsx } from '../../src/workbench/xlsx'
import { otherLayouts } from '../samples/other-layouts'
import { layOut } from '../samples/sample-book'
import { sheetValuesOf } from '../samples/sheet-values'
import { SAMPLE_TOWN } from '../samples/town'
import { closeAll, openPort } from './open-port'

afterEach(closeAll)

/** The file's bytes as the workbench opens them, in a workbook that office.js can read in node. */
async function openedBook(file: Uint8Array): Promise<MemoryBook> {
  const { sheets, sheetOrder } = await readXlsx(file)
  const book = new MemoryBook(Object.fromEntries(sheetOrder.map((id) => [sheets[id]!.name!, []])))
  for (const id of sheetOrder) {
    const { name, cellData = {}, mergeData = [], rowData = {} } = sheets[id]!
    const sheet = book.sheet(name!)
    for (const [row, cells] of Object.entries(cellData)) {
      for (const [column, cell] of Object.entries(cells as Record<string, { v?: string | number | boolean | null; f?: string | null }>)) {
        // A leading "'" keeps text what it is, as in Excel. What formulas give is not compared.
        const value = cell.f ? '' : typeof cell.v === 'string' && cell.v !== '' ? `'${cell.v}` : (cell.v ?? '')
        sheet.write({ row: Number(row), column: Number(column), rows: 1, columns: 1 }, [[value]])
      }
    }
    for (const { startRow, startColumn, endRow, endColumn } of mergeData)
      sheet.merge({ row: startRow, column: startColumn, rows: endRow - startRow + 1, columns: endColumn - startColumn + 1 })
    for (const [row, { hd }] of Object.entries(rowData as Record<string, { hd?: number }>))
      if (hd) sheet.setRowsHidden(Number(row), 1, true)
  }
  return book
}

function readingOf(sheets: readonly SheetValues[], day: string): Reading {
  return readWorkbook(sheets, { units: unitsOfProfile(profileOn(day), day), posts: POSTS, asOf: serialOfIso(day)! })
}

/** What was read of whom and from which cell; not how the sheet's edges were drawn. */
const told = ({ rosters, issues, refusals }: Reading): unknown => JSON.parse(JSON.stringify({ rosters, issues, refusals }))

const books = [
  { name: 'the sample', book: layOut(SAMPLE_TOWN).book, asOf: SAMPLE_TOWN.asOf },
  ...otherLayouts(SAMPLE_TOWN).map(({ name, book, asOf }) => ({ name, book, asOf })),
]

it.each(books)('a file read through office.js is the same roster as its cells tell: $name', async ({ book, asOf }) => {
  book.worksheets[0]!.getRow(12).hidden = true
  const { port } = await openPort(await openedBook(new Uint8Array(await book.xlsx.writeBuffer())))
  const outcome = await port.read()
  if (!outcome.ok) throw new Error(outcome.fault)
  const reading = readingOf(outcome.value.sheets, asOf)
  expect(reading.rosters.length).toBeGreaterThan(0)
  expect(told(reading)).toEqual(told(readingOf(sheetValuesOf(book), asOf)))
})
