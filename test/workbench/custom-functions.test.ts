import type { FunctionsMetadata } from '../../src/workbench/host/custom-functions'
import { MemoryBook } from '../../src/workbench/host/memory-book'
import { excelWith } from './opened'
import { eventually } from '../browser/eventually'

const matrix = (name: string) => ({ name, type: 'any', dimensionality: 'matrix' })
const METADATA: FunctionsMetadata = {
  allowErrorForDataTypeAny: true,
  allowCustomDataForDataTypeAny: true,
  functions: [
    { id: 'SUM', name: 'SUM', parameters: [matrix('values')] },
    { id: 'ECHO', name: 'ECHO', parameters: [matrix('values'), { name: 'second', type: 'number', optional: true }] },
    { id: 'TABLE', name: 'TABLE', parameters: [{ name: 'rows', type: 'number' }] },
    { id: 'FAIL', name: 'FAIL', parameters: [{ name: 'code', type: 'string' }] },
    { id: 'MANY', name: 'MANY', parameters: [{ ...matrix('rest'), repeating: true }] },
    { id: 'WAIT', name: 'WAIT', parameters: [], options: { cancelable: true } },
  ],
}

const open = async (metadata = METADATA) => {
  const excel = await excelWith(new MemoryBook(), { functions: metadata })
  const received: unknown[][] = []
  const associate = (id: string, work: (...values: never[]) => unknown) =>
    excel.CustomFunctions.associate(id, (...values) => {
      received.push(JSON.parse(JSON.stringify(values.slice(0, -1))) as unknown[])
      return work(...values)
    })
  return { ...excel, associate, received, call: excel.functions.$call.bind(excel.functions) }
}

describe('a custom function, called through the real office.js', () => {
  it('gives a number, from a range whose blanks are null', async () => {
    const { associate, call, received } = await open()
    associate('SUM', (grid: (number | null)[][]) => grid.flat().reduce((sum: number, value) => sum + (value ?? 0), 0))
    expect(
      await call(
        'sum',
        [
          [
            [1, ''],
            [2, 3],
          ],
        ],
        'Sheet1!D1',
      ),
    ).toEqual({ ok: true, value: 6 })
    expect(await call('SUM', [4], 'Sheet1!D1')).toEqual({ ok: true, value: 4 })
    expect(received).toEqual([
      [
        [
          [1, null],
          [2, 3],
        ],
      ],
      [[[4]]],
    ])
  })

  it('gets null for an option left out, and errors as error values', async () => {
    const { associate, call, received } = await open()
    associate('ECHO', () => 0)
    await call('ECHO', [[['#N/A', 'x']]], 'Sheet1!A1')
    expect(received).toEqual([[[[{ type: 'Error', errorType: 'NotAvailable', basicType: 'Error', basicValue: '#N/A' }, 'x']], null]])
  })

  it('gets errors as CustomFunctions.Error where data types are not allowed', async () => {
    const { associate, call, CustomFunctions } = await open({ ...METADATA, allowCustomDataForDataTypeAny: false })
    let got: unknown
    associate('ECHO', (grid: unknown[][]) => {
      got = grid[0]?.[0]
      return 0
    })
    await call('ECHO', [[['#DIV/0!']]], 'Sheet1!A1')
    expect(got).toBeInstanceOf(CustomFunctions.Error)
    expect(got).toMatchObject({ code: '#DIV/0!' })
  })

  it('is not called for an error where errors are not allowed', async () => {
    const { associate, call, received } = await open({ functions: METADATA.functions })
    associate('ECHO', () => 0)
    expect(await call('ECHO', [[[1, '#REF!']]], 'Sheet1!A1')).toEqual({ ok: false, error: '#REF!', message: '' })
    expect(received).toEqual([])
  })

  it('spills an array, where null shows as 0', async () => {
    const { associate, call } = await open()
    associate('TABLE', (rows: number) => Promise.resolve(Array.from({ length: rows }, (_, row) => [`CT0${row + 1}`, row / 4, null])))
    expect(await call('TABLE', ['2'], 'Sheet1!A1')).toEqual({
      ok: true,
      value: [
        ['CT01', 0, 0],
        ['CT02', 0.25, 0],
      ],
    })
  })

  it.each([
    ['#VALUE!', 'Không đọc được 2 ngày sinh', '#VALUE!'],
    ['#N/A', 'Không có chỉ tiêu ở kỳ này', '#N/A'],
    ['#DIV/0!', undefined, '#DIV/0!'],
  ])('fails with %s and its message', async (code, message, shown) => {
    const { associate, call, CustomFunctions } = await open()
    associate('FAIL', () => {
      throw new CustomFunctions.Error(code, message)
    })
    const result = await call('FAIL', ['?'], 'Sheet1!A1')
    expect(result).toMatchObject({ ok: false, error: shown })
    if (message !== undefined) expect(result).toMatchObject({ message })
  })

  it('shows #VALUE! when it throws or when an argument does not fit, and #NAME? when it is not there', async () => {
    const { associate, call } = await open()
    associate('FAIL', () => {
      throw new Error('bug')
    })
    associate('TABLE', () => 1)
    expect(await call('FAIL', ['x'], 'A1')).toMatchObject({ ok: false, error: '#VALUE!' })
    expect(await call('TABLE', ['mười'], 'A1')).toMatchObject({ ok: false, error: '#VALUE!' })
    expect(await call('TABLE', [], 'A1')).toMatchObject({ ok: false, error: '#VALUE!' })
    expect(await call('SUM', [1, 2], 'A1')).toMatchObject({ ok: false, error: '#VALUE!' })
    expect(await call('NOPE', [], 'A1')).toMatchObject({ ok: false, error: '#NAME?' })
  })

  it('gets a repeating parameter as a list of grids', async () => {
    const { associate, call, received } = await open()
    associate('MANY', (rest: unknown[]) => rest.length)
    expect(await call('MANY', [[[1]], [[2, 3]], 4], 'A1')).toEqual({ ok: true, value: 3 })
    expect(received).toEqual([[[[[1]], [[2, 3]], [[4]]]]])
  })

  it('can be cancelled, and is told so', async () => {
    const { associate, call } = await open()
    let cancelled = false
    associate('WAIT', (invocation: { onCanceled: () => void }) => {
      invocation.onCanceled = () => {
        cancelled = true
      }
      return new Promise(() => undefined)
    })
    const stop = new AbortController()
    const result = call('WAIT', [], 'A1', { signal: stop.signal })
    setTimeout(() => stop.abort(), 20)
    await expect(result).rejects.toMatchObject({ name: 'AbortError' })
    await eventually(async () => expect(cancelled).toBe(true))
  })
})
