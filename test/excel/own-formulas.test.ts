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

it('looks through many sheets in few round trips, and not through one of very many cells', async () => {
  const few = Array.from({ length: 40 }, (_, place) => [`S${place}`, [['=DEAN12.AGE(A1:A2)']]] as const)
  const book = new MemoryBook({
    ...Object.fromEntries(few),
    Lớn: Array.from({ length: 4_000 }, () => Array<string>(8).fill('=DEAN12.AGE(A1)')),
  })
  const { port, excel } = await openPort(book)
  const outcome = await port.ownFormulas()
  expect(outcome.ok && outcome.value.formulas.map(({ at: { sheet } }) => sheet)).toEqual(few.map(([name]) => name))
  expect(excel.roundTrips(true)).toBeLessThanOrEqual(3)
})

it('says why when Excel refuses', async () => {
  const { port, excel } = await openPort(bookOf())
  excel.faults.failNext('InvalidOperationInCellEditMode')
  expect(await port.ownFormulas()).toMatchObject({ ok: false, fault: 'cell-being-edited' })
})
