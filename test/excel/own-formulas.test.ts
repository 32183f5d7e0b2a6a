import { MemoryBook } from '../../src/workbench/host/memory-book'
import { closeAll, openPort } from './open-port'

afterEach(closeAll)

const at = (row: number, column: number) => ({ row, column, rows: 1, columns: 1 })

function bookOf(): MemoryBook {
  const book = new MemoryBook({ 'Báo cáo': [['Tiêu đề'], ['']], CB: [['Họ và tên']], Trống: [], Ẩn: [['x']] }, { evaluate: () => 1 })
  book.sheet('Báo cáo').write(at(1, 2), [['=DEAN12.PCT("CT03",CB!A1:R9)']])
  book.sheet('Báo cáo').write(at(2, 2), [['=SUM(A1:A9)']])
  book.sheet('CB').write(at(4, 1), [['=IF(A1="",0,DEAN12.YOUTH_COUNT(C3:C9))']])
  book.sheet('CB').write(at(5, 1), [['DEAN12.PCT là một hàm']])
  book.sheet('Ẩn').visibility = 'Hidden'
  return book
}

it('finds the cells that call our functions, and nobody else’s formulas', async () => {
  const { port } = await openPort(bookOf())
  expect(await port.ownFormulas()).toEqual({
    ok: true,
    value: {
      sheetNames: ['Báo cáo', 'CB', 'Trống', 'Ẩn'],
      formulas: [
        { at: { sheet: 'Báo cáo', row: 1, column: 2 }, formula: '=DEAN12.PCT("CT03",CB!A1:R9)' },
        { at: { sheet: 'CB', row: 4, column: 1 }, formula: '=IF(A1="",0,DEAN12.YOUTH_COUNT(C3:C9))' },
      ],
    },
  })
})

it('looks through many sheets in few round trips', async () => {
  const few = Array.from({ length: 40 }, (_, place) => [`S${place}`, [['=DEAN12.AGE(A1:A2)']]] as const)
  const { port, excel } = await openPort(new MemoryBook(Object.fromEntries(few)))
  const outcome = await port.ownFormulas()
  expect(outcome.ok && outcome.value.formulas.map(({ at: { sheet } }) => sheet)).toEqual(few.map(([name]) => name))
  expect(excel.roundTrips(true)).toBeLessThanOrEqual(3)
})

describe('a sheet of 200,000 cells', () => {
  const ROWS = 20_000
  const LARGE = Array.from({ length: ROWS }, () => Array<string>(10).fill('x'))
  const largeBook = (): MemoryBook => new MemoryBook({ Lớn: LARGE, BC: [['=DEAN12.AGE(A1)']] }, { evaluate: () => 1 })
  const placesOf = async (book: MemoryBook): Promise<{ places: unknown; trips: number }> => {
    const { port, excel } = await openPort(book)
    const outcome = await port.ownFormulas()
    return {
      places: outcome.ok ? outcome.value.formulas.map(({ at: { sheet, row, column } }) => `${sheet} ${row},${column}`) : outcome.fault,
      trips: excel.roundTrips(true),
    }
  }

  it('is read only where it holds formulas', async () => {
    const book = largeBook()
    book.sheet('Lớn').write(at(3, 2), [['=DEAN12.PCT("CT03",A5:J19999)']])
    book.sheet('Lớn').write(at(ROWS - 1, 9), [['=DEAN12.AGE(C9)']])
    book.sheet('Lớn').write(
      { row: 5, column: 0, rows: ROWS - 5, columns: 1 },
      Array.from({ length: ROWS - 5 }, () => ['=ROW()-5']),
    )
    const { places, trips } = await placesOf(book)
    expect(places).toEqual(['BC 0,0', 'Lớn 3,2', `Lớn ${ROWS - 1},9`])
    expect(trips).toBeLessThanOrEqual(5)
  })

  it('without a formula costs little more', async () => {
    const { places, trips } = await placesOf(largeBook())
    expect(places).toEqual(['BC 0,0'])
    expect(trips).toBeLessThanOrEqual(5)
  })

  it('with formulas all over it, or protected, is left out, and the others are told all the same', async () => {
    const scattered = largeBook()
    for (let row = 0; row < ROWS; row += 8) scattered.sheet('Lớn').write(at(row, row % 3), [['=DEAN12.AGE(C9)']])
    expect((await placesOf(scattered)).places).toEqual(['BC 0,0'])
    const locked = largeBook()
    locked.sheet('Lớn').protected = true
    expect((await placesOf(locked)).places).toEqual(['BC 0,0'])
  })
})

it('says why when Excel refuses', async () => {
  const { port, excel } = await openPort(bookOf())
  excel.faults.failNext('InvalidOperationInCellEditMode')
  expect(await port.ownFormulas()).toMatchObject({ ok: false, fault: 'cell-being-edited' })
})
