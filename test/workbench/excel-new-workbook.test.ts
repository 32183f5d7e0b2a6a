import { MemoryBook } from '../../src/workbench/host/memory-book'
import { excelWith, refusalOf } from './opened'

const base64 = (text: string): string => Buffer.from(text, 'latin1').toString('base64')

describe('a workbook that an add-in makes', () => {
  it('is handed on as the bytes of its file', async () => {
    const made: string[] = []
    const { Excel, stats } = await excelWith(new MemoryBook(), {
      onNewWorkbook: (bytes) => made.push(Buffer.from(bytes).toString('latin1')),
    })
    await Excel.createWorkbook(base64('PK\u0003\u0004ÿ\u0000'))
    expect(made).toEqual(['PK\u0003\u0004ÿ\u0000'])
    expect([...stats.missing.keys()]).toEqual([])
  })

  it.each([
    ['that is no .xlsx', base64('not one'), true, 'InvalidArgument'],
    ['that is no base64', '<xlsx>', true, 'InvalidArgument'],
    ['where the host shows none', base64('PK\u0003\u0004'), false, 'NotImplemented'],
  ])('%s is refused', async (_, file, shows, code) => {
    const made: ArrayBuffer[] = []
    const { Excel } = await excelWith(new MemoryBook(), shows ? { onNewWorkbook: (bytes) => made.push(bytes) } : {})
    expect((await refusalOf(Excel.createWorkbook(file))).code).toBe(code)
    expect(made).toEqual([])
  })
})
