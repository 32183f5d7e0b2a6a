import { chooseSources, fillTemplate, findTemplate, type FilledCell, type Filling } from '../../src/report'
import type { CellRef, SheetValues } from '../../src/roster'
import type { Area, CellValue } from '../../src/workbench/host/book'
import { MemoryBook } from '../../src/workbench/host/memory-book'
import type { WorkbookPort } from '../../src/workbook'
import { checkSample } from '../report/sample-check'
import { closeAll, openPort } from './open-port'

afterEach(closeAll)

const check = checkSample()
const sources = chooseSources(check.sheets, check.reading, check.result)
const FORM = 'Biểu của tôi'
const one = (row: number, column = 0): Area => ({ row, column, rows: 1, columns: 1 })

/** What formulas show: the words they begin with and a number, or the number alone. */
const showing = (formula: string): CellValue => {
  const words = /^="([^"]*)"/.exec(formula)?.[1]
  const end = /"([^"]*)"$/.exec(formula)?.[1] ?? ''
  return words === undefined ? 0.4286 : `${words}06/14${end}`
}

/** A template of the user's beside the rosters' names; row 1 is merged over three columns. */
async function open(): Promise<{ book: MemoryBook; port: WorkbookPort }> {
  const book = new MemoryBook(
    { [FORM]: [['{{CT08.ty_le}}'], ['Đạt {{CT08.tu}}/{{CT08.mau}} đồng chí'], ['{{CT08.abc}}'], ['{{nam}}']] },
    { evaluate: showing },
  )
  const sheet = book.sheet(FORM)
  sheet.merge({ row: 1, column: 0, rows: 1, columns: 3 })
  sheet.setStyle(one(1), { bold: true, fill: '#FFF2CC' })
  return { book, port: (await openPort(book)).port }
}

async function fill(port: WorkbookPort, live: boolean, filled: readonly FilledCell[] = [], calling?: readonly CellRef[]): Promise<Filling> {
  const read = await port.read()
  if (!read.ok) throw new Error(read.fault)
  const sheets: readonly SheetValues[] = read.value.sheets
  return fillTemplate(findTemplate(sheets, filled, calling), sheets, check.result, live ? { sources } : {})
}

/** Which cells call our functions, as the pane learns it. */
async function callingCells(port: WorkbookPort): Promise<readonly CellRef[]> {
  const own = await port.ownFormulas()
  if (!own.ok) throw new Error(own.fault)
  return own.value.formulas.map(({ at }) => at)
}

const write = (port: WorkbookPort, { cells }: Filling) => port.perform({ kind: 'write-cells', cells })

describe('filling a template in Excel', () => {
  it('puts formulas in place of the placeholders, and leaves what it does not know', async () => {
    const { book, port } = await open()
    expect((await write(port, await fill(port, true))).ok).toBe(true)
    const formulas = book.sheet(FORM).formulas({ row: 0, column: 0, rows: 4, columns: 1 }).flat()
    expect(formulas[0]).toMatch(/^=DEAN12\.PCT\("CT08",/)
    expect(formulas[1]).toMatch(/^="Đạt "&TEXT\(INDEX\(DEAN12\.TALLY\(.*&" đồng chí"$/)
    expect(formulas.slice(2)).toEqual(['{{CT08.abc}}', 2024])
  })

  it('keeps the merge, the colours and a number format of the user’s own', async () => {
    const { book, port } = await open()
    book.sheet(FORM).writeNumberFormats(one(0), [['0.0%']])
    await write(port, await fill(port, false))
    expect(book.sheet(FORM).numberFormats(one(0))).toEqual([['0.0%']])
    expect(book.sheet(FORM).values(one(1))).toEqual([['Đạt 06/14 đồng chí']])
    expect(book.sheet(FORM).style(1, 0)).toMatchObject({ bold: true, fill: '#FFF2CC' })
    expect(book.sheet(FORM).merges()).toHaveLength(1)
  })

  it('shows a share in percent where the cell had no format', async () => {
    const { book, port } = await open()
    await write(port, await fill(port, false))
    expect(book.sheet(FORM).numberFormats(one(0))).toEqual([['0.00%']])
  })

  it('fills again over its own formulas, and over nobody else’s', async () => {
    const { book, port } = await open()
    const first = await fill(port, true)
    await write(port, first)
    const again = await fill(port, false, first.mapping)
    expect((await write(port, again)).ok).toBe(true)
    expect(book.sheet(FORM).values(one(1))).toEqual([['Đạt 06/14 đồng chí']])

    await write(port, await fill(port, true, again.mapping))
    book.sheet(FORM).write(one(0), [['=SUM(B1:B9)']])
    const before = book.snapshot()
    expect(await write(port, await fill(port, true, first.mapping))).toEqual({
      ok: false,
      fault: 'changed-meanwhile',
      sheet: FORM,
      detail: 'A1',
    })
    expect(book.snapshot()).toEqual(before)
  })

  it('fills again a title that only names the year’s cell, also after a row was inserted above it', async () => {
    const { book, port } = await open()
    book.sheet(FORM).write(one(4), [['Biểu năm {{nam}}']])
    const first = await fill(port, true)
    await write(port, first)
    expect(book.sheet(FORM).formulas(one(4))).toEqual([[`="Biểu năm "&'${FORM}'!$A$4`]])
    book.sheet(FORM).write(one(4), [['="Biểu năm "&$A$7']])
    expect((await write(port, await fill(port, false, first.mapping))).ok).toBe(true)
    expect(book.sheet(FORM).values(one(4))).toEqual([['Biểu năm 2024']])
  })

  it.each([true, false])('fills again what rows put in amidst the form have moved, with its look (formulas: %s)', async (live) => {
    const { book, port } = await open()
    const first = await fill(port, live)
    await write(port, first)
    const sheet = book.sheet(FORM)
    sheet.insertRows(1, 2)
    sheet.write({ row: 1, column: 0, rows: 2, columns: 1 }, [['Dòng của tôi'], ['']])
    const again = await fill(port, live, first.mapping, await callingCells(port))
    expect(again.mapping.map(({ row }) => row)).toEqual([0, 3, 5])
    expect((await write(port, again)).ok).toBe(true)
    const rows = { row: 0, column: 0, rows: 6, columns: 1 }
    expect(sheet.values(rows).flat().slice(1)).toEqual(['Dòng của tôi', '', 'Đạt 06/14 đồng chí', '{{CT08.abc}}', 2024])
    expect(sheet.style(3, 0)).toMatchObject({ bold: true, fill: '#FFF2CC' })
    expect(sheet.merges()).toEqual([{ row: 3, column: 0, rows: 1, columns: 3 }])
    expect((await fill(port, live, again.mapping, await callingCells(port))).mapping).toEqual(again.mapping)
  })

  it('fills again a title that an earlier version wrote, and one that the user has typed anew as it was', async () => {
    const { book, port } = await open()
    book.sheet(FORM).write({ row: 4, column: 0, rows: 2, columns: 1 }, [['Biểu năm {{nam}}'], ['Năm {{nam}}']])
    const first = await fill(port, true)
    await write(port, first)
    book.sheet(FORM).write(one(5), [['Năm 2023']])
    const old = first.mapping.map(({ formula: _, ...kept }) => kept)
    for (const mapping of [old, first.mapping]) expect((await fill(port, false, mapping)).cells).toHaveLength(5)
    expect((await write(port, await fill(port, false, old))).ok).toBe(true)
    expect(book.sheet(FORM).values({ row: 4, column: 0, rows: 2, columns: 1 })).toEqual([['Biểu năm 2024'], ['Năm 2024']])
  })

  it('names a protected sheet and writes nothing', async () => {
    const { book, port } = await open()
    const filling = await fill(port, true)
    book.sheet(FORM).protected = true
    const before = book.snapshot()
    expect(await write(port, filling)).toEqual({ ok: false, fault: 'protected-sheet', sheet: FORM })
    expect(book.snapshot()).toEqual(before)
  })

  it('puts formulas back when Excel stops half-way', async () => {
    const book = new MemoryBook({ S: Array.from({ length: 5_000 }, (): CellValue[] => ['x']) }, { evaluate: () => 1 })
    for (let row = 0; row < 5_000; row++) book.sheet('S').write(one(row), [[`=DEAN12.PCT("CT08",A${row + 1})`]])
    const before = book.snapshot()
    const { port, excel } = await openPort(book)
    excel.faults.failNext('InvalidOperationInCellEditMode', { after: 3 })
    const cells = Array.from({ length: 5_000 }, (_, row) => ({
      at: { sheet: 'S', row, column: 0 },
      expect: '',
      value: row,
      overOwnFormula: true,
    }))
    expect(await port.perform({ kind: 'write-cells', cells })).toMatchObject({ ok: false, fault: 'cell-being-edited' })
    expect(book.snapshot()).toEqual(before)
  }, 30_000)
})
