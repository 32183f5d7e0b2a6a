import type { Area } from '../../src/workbench/host/book'
import { MemoryBook, type MemoryBookOptions } from '../../src/workbench/host/memory-book'
import type { Action } from '../../src/workbook'
import { closeAll, openPort } from './open-port'

afterEach(closeAll)

const one = (row: number, column: number): Area => ({ row, column, rows: 1, columns: 1 })
const roster = (options?: MemoryBookOptions): MemoryBook =>
  new MemoryBook(
    {
      'Cán bộ': [
        ['Họ và tên', 'Ngày sinh'],
        ['Nguyễn Văn A', '15/8/1985'],
        ['Trần Thị B', '3/2/1990'],
      ],
      Khác: [['x']],
    },
    options,
  )
const birth = (row: number, expect: string, value: number): Extract<Action, { kind: 'write-cells' }>['cells'][number] => ({
  at: { sheet: 'Cán bộ', row, column: 1 },
  expect,
  value,
  numberFormat: 'dd/mm/yyyy',
})
const bothBirths: Action = { kind: 'write-cells', cells: [birth(1, '15/8/1985', 31274), birth(2, '3/2/1990', 32907)] }

describe('writing cells', () => {
  it('writes the new values and their formats', async () => {
    const book = roster()
    const { port } = await openPort(book)
    expect(await port.perform(bothBirths)).toMatchObject({ ok: true })
    const area = { row: 1, column: 1, rows: 2, columns: 1 }
    expect(book.sheet('Cán bộ').values(area)).toEqual([[31274], [32907]])
    expect(book.sheet('Cán bộ').numberFormats(area)).toEqual([['dd/mm/yyyy'], ['dd/mm/yyyy']])
  })

  it.each([
    ['a text in a cell formatted as text', '@', '15/8/1985'],
    ['a text in a cell without a format', 'General', '15/8/1985'],
    ['a text that looks like a number', '@', '0905'],
    ['a text that looks like a formula', 'General', '=1+1'],
    ['a date in words', '[$-42A]dd mmmm yyyy', 31274],
    ['a number kept with its leading zeros', '00000000', 15081985],
  ])('gives %s back exactly, value and number format', async (_, numberFormat, value) => {
    const book = roster()
    const { port } = await openPort(book)
    const sheet = book.sheet('Cán bộ')
    sheet.writeNumberFormats(one(1, 1), [[numberFormat]])
    sheet.write(one(1, 1), [[typeof value === 'string' ? `'${value}` : value]])
    expect(sheet.values(one(1, 1))).toEqual([[value]])
    const before = book.snapshot()
    const written = await port.perform({ kind: 'write-cells', cells: [{ ...birth(1, '', 31273), expect: value }] })
    if (!written.ok) throw new Error(written.fault)
    expect(sheet.numberFormats(one(1, 1))).toEqual([['dd/mm/yyyy']])
    expect(await port.perform({ kind: 'write-cells', cells: written.value.undo })).toMatchObject({ ok: true })
    expect(book.snapshot()).toEqual(before)
  })

  it('gives back the format that a cell without one was written with, and the formula that stood there', async () => {
    const book = roster({ evaluate: () => 0.15 })
    book.sheet('Khác').write(one(0, 1), [['=DEAN12.PCT("CT03";A1:B2)']])
    const { port } = await openPort(book)
    const before = book.snapshot()
    const written = await port.perform({
      kind: 'write-cells',
      cells: [
        {
          at: { sheet: 'Khác', row: 0, column: 0 },
          expect: 'x',
          value: 0.15,
          formula: '=DEAN12.PCT("CT01";A1:B2)',
          formatIfGeneral: '0.0%',
        },
        { at: { sheet: 'Khác', row: 0, column: 1 }, expect: 0.15, value: 0.2, overOwnFormula: true },
      ],
    })
    if (!written.ok) throw new Error(written.fault)
    expect(book.snapshot()).not.toEqual(before)
    expect(await port.perform({ kind: 'write-cells', cells: written.value.undo })).toMatchObject({ ok: true })
    expect(book.snapshot()).toEqual(before)
  })

  it('writes nothing when one cell has changed since it was read, and names that cell', async () => {
    const book = roster()
    const { port } = await openPort(book)
    book.sheet('Cán bộ').write(one(2, 1), [['4/2/1990']])
    const before = book.snapshot()
    expect(await port.perform(bothBirths)).toEqual({ ok: false, fault: 'changed-meanwhile', sheet: 'Cán bộ', detail: 'B3' })
    expect(book.snapshot()).toEqual(before)
  })

  it('does not write over a formula, even one that shows the expected text', async () => {
    const book = roster({ evaluate: () => '15/8/1985' })
    book.sheet('Cán bộ').write(one(1, 1), [['=C2']])
    const { port } = await openPort(book)
    expect(await port.perform(bothBirths)).toMatchObject({ ok: false, fault: 'changed-meanwhile', detail: 'B2' })
  })

  it.each(['=HYPERLINK("x")', '+84', '-1', '@A1', '\tx', '12/12', '0905', 'TRUE', "'x"])(
    'writes the text %j as that text',
    async (text) => {
      const book = roster()
      const { port } = await openPort(book)
      const action: Action = { kind: 'write-cells', cells: [{ at: { sheet: 'Khác', row: 0, column: 0 }, expect: 'x', value: text }] }
      expect((await port.perform(action)).ok).toBe(true)
      expect(book.sheet('Khác').values(one(0, 0))).toEqual([[text]])
    },
  )

  it('refuses a protected sheet before anything is written', async () => {
    const book = roster()
    book.sheet('Khác').protected = true
    const before = book.snapshot()
    const { port } = await openPort(book)
    const cells = [birth(1, '15/8/1985', 31274), { at: { sheet: 'Khác', row: 0, column: 0 }, expect: 'x', value: 'y' }]
    expect(await port.perform({ kind: 'write-cells', cells })).toEqual({ ok: false, fault: 'protected-sheet', sheet: 'Khác' })
    expect(book.snapshot()).toEqual(before)
  })

  it('names a sheet that is no longer there', async () => {
    const book = roster()
    const { port } = await openPort(book)
    book.removeSheet(book.sheet('Cán bộ'))
    expect(await port.perform(bothBirths)).toEqual({ ok: false, fault: 'sheet-missing', sheet: 'Cán bộ' })
  })

  it('tells a workbook opened for reading from a protected sheet', async () => {
    const { port } = await openPort(roster({ readOnly: true }))
    expect(await port.perform(bothBirths)).toMatchObject({ ok: false, fault: 'read-only' })
  })

  it('puts back what it wrote when Excel stops half-way, and works the next time', async () => {
    const many = 5_000
    const book = new MemoryBook({ S: Array.from({ length: many }, () => ['15/8/1985']) })
    const before = book.snapshot()
    const { port, excel } = await openPort(book)
    const cells = Array.from({ length: many }, (_, row) => ({
      at: { sheet: 'S', row, column: 0 },
      expect: '15/8/1985',
      value: 31274,
      numberFormat: 'dd/mm/yyyy',
    }))
    // Two requests look, the third writes the first 4,000 cells, the fourth fails.
    excel.faults.failNext('InvalidOperationInCellEditMode', { after: 3 })
    expect(await port.perform({ kind: 'write-cells', cells })).toMatchObject({ ok: false, fault: 'cell-being-edited' })
    expect(book.snapshot()).toEqual(before)
    expect((await port.perform({ kind: 'write-cells', cells })).ok).toBe(true)
    expect(book.sheet('S').values(one(4_999, 0))).toEqual([[31274]])
  }, 30_000)
})

describe('adding a sheet', () => {
  const table = {
    sheet: 'BaoCao 2024',
    values: [['Chỉ tiêu', 'Tỷ lệ'], ['=CT01', 0.1538], ['12/12']],
    widths: [20, 10],
    boldRows: [0],
    numberFormats: [
      ['General', 'General'],
      ['@', '0.00%'],
    ],
  }

  it('writes the table, its formats, widths and bold rows, and shows it when asked', async () => {
    const book = roster()
    const { port } = await openPort(book)
    expect((await port.perform({ kind: 'add-sheet', table, activate: true })).ok).toBe(true)
    const sheet = book.sheet('BaoCao 2024')
    expect(sheet.values({ row: 0, column: 0, rows: 3, columns: 2 })).toEqual([
      ['Chỉ tiêu', 'Tỷ lệ'],
      ['=CT01', 0.1538],
      ['12/12', ''],
    ])
    expect(sheet.numberFormats(one(1, 1))).toEqual([['0.00%']])
    expect([sheet.style(0, 1).bold, sheet.style(1, 1).bold ?? false]).toEqual([true, false])
    expect(sheet.columnWidth(0)).toBeCloseTo(108.75)
    expect(book.activeSheet()).toBe(sheet)
  })

  it('refuses a name that is taken, whatever its case', async () => {
    const book = roster()
    const before = book.snapshot()
    const { port } = await openPort(book)
    expect(await port.perform({ kind: 'add-sheet', table: { ...table, sheet: 'khác' }, activate: false })).toEqual({
      ok: false,
      fault: 'name-taken',
      sheet: 'khác',
    })
    expect(book.snapshot()).toEqual(before)
  })

  it('leaves no half-written sheet behind', async () => {
    const book = roster()
    const before = book.snapshot()
    const { port, excel } = await openPort(book)
    excel.faults.failNext('RequestPayloadSizeLimitExceeded', { after: 2 })
    expect(await port.perform({ kind: 'add-sheet', table, activate: true })).toMatchObject({ ok: false, fault: 'too-large' })
    expect(book.snapshot()).toEqual(before)
    expect((await port.perform({ kind: 'add-sheet', table, activate: true })).ok).toBe(true)
  })

  it('writes a table of 5,000 rows whole', async () => {
    const book = roster()
    const { port } = await openPort(book)
    const values = Array.from({ length: 5_000 }, (_, row) => [row, `Người ${row}`])
    expect((await port.perform({ kind: 'add-sheet', table: { sheet: 'Danh sách', values }, activate: false })).ok).toBe(true)
    expect(book.sheet('Danh sách').values({ row: 0, column: 0, rows: 5_000, columns: 2 })).toEqual(values)
  }, 30_000)
})

describe('selecting and inserting', () => {
  it('selects cells and shows their sheet', async () => {
    const book = roster()
    const { port } = await openPort(book)
    expect((await port.perform({ kind: 'select', at: { sheet: 'Khác', row: 4, column: 2 }, rows: 2, columns: 3 })).ok).toBe(true)
    expect(book.activeSheet().name).toBe('Khác')
    expect(book.selection().area).toEqual({ row: 4, column: 2, rows: 2, columns: 3 })
  })

  it('tells what is selected', async () => {
    const book = roster()
    book.select(book.sheet('Khác'), { row: 1, column: 1, rows: 3, columns: 2 })
    const { port } = await openPort(book)
    expect(await port.selection()).toMatchObject({
      ok: true,
      value: { sheet: 'Khác', area: { row: 1, column: 1, rows: 3, columns: 2 }, address: 'Khác!B2:C4' },
    })
  })

  it('names a sheet to select that is gone', async () => {
    const { port } = await openPort(roster())
    expect(await port.perform({ kind: 'select', at: { sheet: 'Cũ', row: 0, column: 0 } })).toEqual({
      ok: false,
      fault: 'sheet-missing',
      sheet: 'Cũ',
    })
  })

  it('puts a formula into the selected empty cell, and nowhere else', async () => {
    const book = roster()
    const { port } = await openPort(book)
    book.select(book.sheet('Khác'), one(2, 2))
    expect((await port.perform({ kind: 'insert-formula', formula: '=DEAN12.YOUTH_PCT(B2:B3)' })).ok).toBe(true)
    expect(book.sheet('Khác').formulas(one(2, 2))).toEqual([['=DEAN12.YOUTH_PCT(B2:B3)']])
    book.select(book.sheet('Khác'), one(0, 0))
    expect(await port.perform({ kind: 'insert-formula', formula: '=1' })).toEqual({
      ok: false,
      fault: 'cell-not-empty',
      sheet: 'Khác',
      detail: 'A1',
    })
    expect(book.sheet('Khác').values(one(0, 0))).toEqual([['x']])
  })
})
