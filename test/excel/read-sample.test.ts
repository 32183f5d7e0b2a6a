import type { CellValue } from '../../src/workbench/host/book'
import { MemoryBook } from '../../src/workbench/host/memory-book'
import { layOut } from '../samples/sample-book'
import { sheetValuesOf } from '../samples/sheet-values'
import { SAMPLE_TOWN } from '../samples/town'
import { closeAll, openPort } from './open-port'

afterEach(closeAll)

const sheets = sheetValuesOf(layOut(SAMPLE_TOWN).book)

function bookOf(): MemoryBook {
  const book = new MemoryBook(Object.fromEntries(sheets.map(({ name, values }) => [name, values as CellValue[][]])))
  for (const { name, merges = [] } of sheets) for (const merge of merges) book.sheet(name).merge(merge)
  return book
}

it('reads the sample workbook in three questions: every cell and every merge of its sheets', async () => {
  const { port, excel } = await openPort(bookOf())
  const outcome = await port.read()
  if (!outcome.ok) throw new Error(outcome.fault)
  expect(excel.roundTrips()).toBe(3)
  const byPlace = (one: { row: number; column: number }, other: { row: number; column: number }): number =>
    one.row - other.row || one.column - other.column
  for (const [place, { name, values, merges = [] }] of sheets.entries()) {
    const read = outcome.value.sheets[place]
    expect(read?.name).toBe(name)
    const filled = values.filter((_, row) => values.slice(row).some((later) => later.some((cell) => cell !== '')))
    const width = Math.max(...filled.map((row) => row.map((cell) => cell !== '').lastIndexOf(true) + 1))
    expect(read?.values).toEqual(filled.slice(read?.firstRow).map((row) => row.slice(read?.firstColumn, width)))
    expect([...(read?.merges ?? [])].sort(byPlace)).toEqual([...merges].sort(byPlace))
  }
})

it('leaves the sample as it was', async () => {
  const book = bookOf()
  const before = book.snapshot()
  const { port } = await openPort(book)
  await port.read()
  await port.perform({ kind: 'mark', marks: [{ at: { sheet: 'Cán bộ chủ chốt', row: 20, column: 12 }, colour: 'missing' }] })
  await port.perform({ kind: 'clear-marks' })
  expect(book.snapshot()).toEqual(before)
})
