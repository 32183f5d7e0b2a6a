import { MemoryBook } from '../../src/workbench/host/memory-book'
import type { Outcome } from '../../src/workbook'
import { closeAll, openPort } from './open-port'

afterEach(closeAll)

function value<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`${outcome.fault} ${outcome.detail ?? ''}`)
  return outcome.value
}

const anyFunction: unknown = expect.any(Function)

const rows = (count: number, columns: number): number[][] =>
  Array.from({ length: count }, (_, row) => Array.from({ length: columns }, (__, column) => row * 1000 + column))

describe('reading a workbook', () => {
  it('gives each visible sheet with its values, as they stand', async () => {
    const book = new MemoryBook({
      'Cán bộ': [
        ['Họ và tên', 'Ngày sinh'],
        ['Nguyễn Văn A', 31274],
      ],
      Ẩn: [['x']],
      Trống: [],
    })
    book.sheet('Ẩn').visibility = 'Hidden'
    const { port } = await openPort(book)
    const { sheets, date1904 } = value(await port.read())
    expect(date1904).toBe(false)
    expect(sheets.map(({ name, values, protected: isProtected }) => ({ name, values, isProtected }))).toEqual([
      {
        name: 'Cán bộ',
        values: [
          ['Họ và tên', 'Ngày sinh'],
          ['Nguyễn Văn A', 31274],
        ],
        isProtected: false,
      },
      { name: 'Trống', values: [], isProtected: false },
    ])
  })

  it('tells where a table stands that does not begin at A1', async () => {
    const book = new MemoryBook({ S: [[], [], [null, null, 'Họ và tên'], [null, null, 'Trần Thị B']] })
    const { port } = await openPort(book)
    const [sheet] = value(await port.read()).sheets
    expect(sheet).toMatchObject({ firstRow: 2, firstColumn: 2, values: [['Họ và tên'], ['Trần Thị B']] })
  })

  it('tells merges, hidden rows, protection and fonts', async () => {
    const book = new MemoryBook({
      S: [
        ['I', 'Phường Phổ Minh', ''],
        ['1', 'A', 'B'],
        ['2', 'C', 'D'],
        ['3', 'E', 'F'],
      ],
    })
    const sheet = book.sheet('S')
    sheet.merge({ row: 0, column: 1, rows: 1, columns: 2 })
    sheet.setRowsHidden(2, 1, true)
    sheet.setStyle({ row: 0, column: 0, rows: 4, columns: 2 }, { fontName: 'Times New Roman' })
    sheet.setStyle({ row: 0, column: 2, rows: 4, columns: 1 }, { fontName: '.VnTime' })
    sheet.protected = true
    const { port } = await openPort(book)
    const [read] = value(await port.read()).sheets
    expect(read).toMatchObject({ merges: [{ row: 0, column: 1, rows: 1, columns: 2 }], hiddenRows: [2], protected: true })
    expect([0, 1, 2].map((column) => read?.fontOf?.(1, column))).toEqual(['Times New Roman', 'Times New Roman', '.VnTime'])
  })

  it('tells how numbers are shown, where the sheet is not too large', async () => {
    const book = new MemoryBook({ S: [['Ngày sinh'], [29000], [31274]], Lớn: rows(1_112, 18) })
    book.sheet('S').writeNumberFormats({ row: 2, column: 0, rows: 1, columns: 1 }, [['dd/mm/yyyy']])
    const { port } = await openPort(book)
    const [small, large] = value(await port.read()).sheets
    expect([1, 2].map((row) => small?.numberFormatOf?.(row, 0))).toEqual(['General', 'dd/mm/yyyy'])
    expect(large?.numberFormatOf).toBeUndefined()
  })

  it.each([1, 9, 40])('asks three times for %i sheets', async (count) => {
    const book = new MemoryBook(Object.fromEntries(Array.from({ length: count }, (_, place) => [`Xã ${place + 1}`, rows(60, 18)])))
    const { port, excel } = await openPort(book)
    expect(value(await port.read()).sheets).toHaveLength(count)
    expect(excel.roundTrips()).toBe(3)
    expect([...excel.stats.missing.keys()]).toEqual([])
  })

  it('reads 200,000 rows in blocks that each stay under 5 MB, in order and with none lost', async () => {
    const book = new MemoryBook({ Lớn: rows(200_000, 6), Nhỏ: [['cuối']] })
    const progress: string[] = []
    const { port, excel } = await openPort(book)
    const { sheets } = value(await port.read((done, all) => progress.push(`${done}/${all}`)))
    const [large, small] = sheets
    expect(large?.values).toHaveLength(200_000)
    expect(large?.values.every((row, place) => row[0] === place * 1000 && row.length === 6)).toBe(true)
    expect(small?.values).toEqual([['cuối']])
    expect(excel.stats.largestOut).toBeLessThan(5 * 1024 * 1024)
    expect(excel.roundTrips()).toBe(2 + 18)
    expect(progress[0]).toBe('0/2')
    expect(progress[progress.length - 1]).toBe('2/2')
  }, 60_000)

  it('takes smaller blocks when the texts are long', async () => {
    const long = 'Phó Bí thư Thường trực Đảng ủy, Chủ tịch Hội đồng nhân dân xã '.repeat(4)
    const book = new MemoryBook({ Dài: Array.from({ length: 20_000 }, (_, row) => [row, long]) })
    const { port } = await openPort(book)
    const [sheet] = value(await port.read()).sheets
    expect(sheet?.values).toHaveLength(20_000)
    expect(sheet?.values[19_999]).toEqual([19_999, long])
  }, 60_000)

  it('reads on without a sheet that vanished after the names were asked', async () => {
    const book = new MemoryBook({ Một: [['a']], Hai: [['b']] })
    const { port } = await openPort(book)
    const outcome = await port.read((done) => void (done === 0 && book.removeSheet(book.sheet('Hai'))))
    expect(value(outcome).sheets.map(({ name }) => name)).toEqual(['Một'])
  })

  it('is called off between two questions', async () => {
    const stop = new AbortController()
    const { port, excel } = await openPort(new MemoryBook({ Một: [['a']] }))
    const outcome = await port.read(() => stop.abort(), stop.signal)
    expect(outcome).toMatchObject({ ok: false, detail: 'cancelled' })
    expect(excel.roundTrips()).toBe(1)
  })

  it('is called off while Excel is thinking', async () => {
    const stop = new AbortController()
    const { port, excel } = await openPort(new MemoryBook({ Một: [['a']] }))
    excel.faults.silenceNext()
    setTimeout(() => stop.abort(), 5)
    expect(await port.read(undefined, stop.signal)).toMatchObject({ ok: false, detail: 'cancelled' })
  })
})

describe('reading where Excel is old or unwilling', () => {
  it('does without merges and hidden rows before ExcelApi 1.9', async () => {
    const book = new MemoryBook({ S: [['a'], ['b']] })
    book.sheet('S').merge({ row: 0, column: 0, rows: 1, columns: 2 })
    book.sheet('S').setRowsHidden(1, 1, true)
    const { port, excel } = await openPort(book, { requirementSets: { ExcelApi: '1.8' } })
    for (const member of ['Range.getMergedAreasOrNullObject', 'Range.getRowProperties']) excel.faults.refuse(member)
    expect(value(await port.read()).sheets[0]).toMatchObject({ values: [['a'], ['b']], merges: [], hiddenRows: [] })
    expect([...excel.stats.missing.keys()]).toEqual([])
  })

  it('does without the details when Excel has them by name and fails at them', async () => {
    const book = new MemoryBook({ S: [['a', 'b']] })
    const { port, excel } = await openPort(book)
    excel.faults.refuse('Range.getMergedAreasOrNullObject')
    expect(value(await port.read()).sheets[0]).toMatchObject({ values: [['a', 'b']], merges: [] })
  })

  it.each([
    ['InvalidOperationInCellEditMode', 'cell-being-edited'],
    ['AccessDenied', 'protected-sheet'],
    ['ResponsePayloadSizeLimitExceeded', 'too-large'],
    ['SomethingNew', 'unknown'],
  ] as const)('says so when Excel answers %s, and reads the next time', async (code, fault) => {
    const { port, excel } = await openPort(new MemoryBook({ S: [['a']] }))
    excel.faults.failNext(code)
    expect(await port.read()).toMatchObject({ ok: false, fault })
    expect((await port.read()).ok).toBe(true)
  })

  it('says so when Excel lacks something also once the details are left out', async () => {
    const { port, excel } = await openPort(new MemoryBook({ S: [['a']] }))
    excel.faults.refuse('Workbook.worksheets')
    expect(await port.read()).toMatchObject({ ok: false, fault: 'not-supported' })
  })

  it('reads where Excel has no functions to ask for the date system', async () => {
    const { port, excel } = await openPort(new MemoryBook({ S: [['a']] }, { date1904: true }))
    excel.faults.refuse('Workbook.functions')
    expect(value(await port.read())).toMatchObject({ date1904: false, sheets: [{ values: [['a']] }] })
  })

  it('tells a workbook that counts days from 1904, in the same three questions', async () => {
    const { port, excel } = await openPort(new MemoryBook({ S: [['a']] }, { date1904: true }))
    expect(value(await port.read()).date1904).toBe(true)
    expect(excel.roundTrips()).toBe(3)
  })

  it('says so when Excel does not answer, and reads the next time', async () => {
    const { port, excel } = await openPort(new MemoryBook({ S: [['a']] }), { patience: 20 })
    excel.faults.silenceNext({ after: 1 })
    expect(await port.read()).toMatchObject({ ok: false, fault: 'no-response' })
    expect((await port.read()).ok).toBe(true)
  })

  it('says so while a cell is being edited', async () => {
    const book = new MemoryBook({ S: [['a']] })
    const { port } = await openPort(book)
    book.editing = true
    expect(await port.read()).toMatchObject({ ok: false, fault: 'cell-being-edited' })
    book.editing = false
    expect((await port.read()).ok).toBe(true)
  })
})

describe('looking again after an edit', () => {
  it('reads only the edited sheet, the new one and the renamed one; the others are as they were', async () => {
    const book = new MemoryBook({ A: [['a']], B: [['b']], C: [['c']] })
    const { port } = await openPort(book)
    const before = value(await port.read())
    book.sheet('A').write({ row: 0, column: 0, rows: 1, columns: 1 }, [['a2']])
    book.sheet('B').write({ row: 0, column: 0, rows: 1, columns: 1 }, [['b2']])
    book.sheet('C').name = 'C mới'
    const again = value(await port.read(undefined, undefined, { before, sheets: ['A'] }))
    expect(again.sheets.map(({ name, values }) => [name, values[0]?.[0]])).toEqual([
      ['A', 'a2'],
      ['B', 'b'],
      ['C mới', 'c'],
    ])
    expect(again.sheets[1]).toMatchObject({ values: before.sheets[1]?.values })
  })

  it('reads the sheets with formulas too: what they show may have changed with the edit', async () => {
    const one = { row: 0, column: 0, rows: 1, columns: 1 }
    let shown = 'a'
    const book = new MemoryBook({ Nhap: [['a']], CB: [['']], Khác: [['c']] }, { evaluate: () => shown })
    book.sheet('CB').write(one, [['=Nhap!A1']])
    const { port, excel } = await openPort(book)
    const before = value(await port.read())
    book.sheet('Nhap').write(one, [['b']])
    shown = 'b'
    book.sheet('CB').write(one, [['=Nhap!A1']])
    excel.roundTrips(true)
    const again = value(await port.read(undefined, undefined, { before, sheets: ['Nhap'] }))
    expect(again.sheets.map(({ values }) => values)).toEqual([[['b']], [['b']], [['c']]])
    expect(again.sheets[2]?.values).toBe(before.sheets[2]?.values)
    expect(excel.roundTrips()).toBe(3)
  })

  it.each(['an Excel that cannot tell', 'a protected sheet'])('reads whatever may hold formulas, of %s', async (what) => {
    const book = new MemoryBook({ A: [['a']], B: [['b']] })
    book.sheet('B').protected = what === 'a protected sheet'
    const { port, excel } = await openPort(book)
    const before = value(await port.read())
    if (!book.sheet('B').protected) excel.faults.refuse('Range.getSpecialCellsOrNullObject')
    const again = value(await port.read(undefined, undefined, { before, sheets: ['A'] }))
    expect(again.sheets[1]).toEqual({ ...before.sheets[1], fontOf: anyFunction, numberFormatOf: anyFunction })
    expect(again.sheets[1]?.values).not.toBe(before.sheets[1]?.values)
  })

  it('keeps the date system of a workbook that counts days from 1904', async () => {
    const { port } = await openPort(new MemoryBook({ A: [['a']] }, { date1904: true }))
    const before = value(await port.read())
    expect([before.date1904, value(await port.read(undefined, undefined, { before, sheets: ['A'] })).date1904]).toEqual([true, true])
  })

  it('asks once when nothing was edited after all', async () => {
    const { port, excel } = await openPort(new MemoryBook({ A: [['a']], B: [['b']] }))
    const before = value(await port.read())
    excel.roundTrips(true)
    expect(value(await port.read(undefined, undefined, { before, sheets: [] })).sheets).toHaveLength(2)
    expect(excel.roundTrips()).toBe(1)
  })
})
