import { MemoryBook } from '../../src/workbench/host/memory-book'
import type { OpenExcel } from './native-bridge'
import { excelWith, refusalOf } from './opened'

const book = () =>
  new MemoryBook({
    Sheet1: [
      ['a', 'b'],
      [1, 2],
    ],
  })

const write = ({ Excel }: OpenExcel, value: unknown = 'x') =>
  Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange('A1').values = [[value]]
    await context.sync()
  })

const read = ({ Excel }: OpenExcel) =>
  Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1')
    range.load('values')
    await context.sync()
    return range.values
  })

describe('office.js keeps its discipline', () => {
  it('refuses a property that was not loaded, and one that was not synced', async () => {
    const { Excel, OfficeExtension } = await excelWith(book())
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:B2')
      range.load('values')
      expect(() => range.values).toThrow(expect.objectContaining({ code: 'PropertyNotLoaded' }) as Error)
      await context.sync()
      expect(range.values).toHaveLength(2)
      expect(() => range.address).toThrow(expect.any(OfficeExtension.Error) as Error)
    })
  })
})

describe('Excel refuses', () => {
  it('a member that the stand-in has not got, by name', async () => {
    const excel = await excelWith(book())
    const shapes = excel.Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().shapes.load('items')
      await context.sync()
    })
    const { code, message } = await refusalOf(shapes)
    expect(code).toBe('ApiNotFound')
    expect(message).toContain('Worksheet.shapes')
    const shading = excel.Excel.run(async (context) => {
      const { fill } = context.workbook.worksheets.getActiveWorksheet().getRange('A1').format
      fill.load('tintAndShade')
      await context.sync()
    })
    expect((await refusalOf(shading)).code).toBe('ApiNotFound')
    expect([...excel.stats.missing.keys()]).toEqual(['Worksheet.shapes', 'RangeFill.tintAndShade'])
  })

  it('a wish that it would ignore, by the name of the member and the place of the argument', async () => {
    const excel = await excelWith(book())
    const protecting = excel.Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().protection.protect({ allowSort: true })
      await context.sync()
    })
    const { code, message } = await refusalOf(protecting)
    expect([code, message]).toEqual(['ApiNotFound', expect.stringContaining('WorksheetProtection.protect(argument 1)')])
    await write(excel)
    expect(await read(excel)).toEqual([['x']])
  })

  it('to write to a protected sheet, and writes again when it is not', async () => {
    const workbook = book()
    const excel = await excelWith(workbook)
    workbook.activeSheet().protected = true
    const before = workbook.snapshot()
    expect((await refusalOf(write(excel))).code).toBe('AccessDenied')
    expect(workbook.snapshot()).toEqual(before)
    await excel.Excel.run(async (context) => {
      const { protection } = context.workbook.worksheets.getActiveWorksheet()
      protection.load('protected')
      await context.sync()
      expect(protection.protected).toBe(true)
      protection.unprotect()
      await context.sync()
    })
    await write(excel)
    expect(await read(excel)).toEqual([['x']])
  })

  it('to write to a book opened for reading', async () => {
    const excel = await excelWith(new MemoryBook({ Sheet1: [['a']] }, { readOnly: true }))
    expect((await refusalOf(write(excel))).code).toBe('AccessDenied')
    expect(await read(excel)).toEqual([['a']])
  })

  it('everything while a cell is being edited', async () => {
    const workbook = book()
    const excel = await excelWith(workbook)
    workbook.editing = true
    expect((await refusalOf(read(excel))).code).toBe('InvalidOperationInCellEditMode')
    workbook.editing = false
    expect(await read(excel)).toEqual([['a']])
  })

  it('nothing when the add-in waits for the end of editing', async () => {
    const workbook = book()
    const { Excel } = await excelWith(workbook)
    workbook.editing = true
    setTimeout(() => {
      workbook.editing = false
    }, 40)
    const name = await Excel.run({ delayForCellEdit: true }, async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet()
      sheet.load('name')
      await context.sync()
      return sheet.name
    })
    expect(name).toBe('Sheet1')
  })

  it('an answer beyond 5 MB, and a request beyond 5 MB', async () => {
    const workbook = book()
    const sheet = workbook.activeSheet()
    const text = 'ấ'.repeat(1000)
    sheet.write(
      { row: 0, column: 0, rows: 2000, columns: 1 },
      Array.from({ length: 2000 }, () => [text]),
    )
    const excel = await excelWith(workbook)
    const readRows = (rows: number) =>
      excel.Excel.run(async (context) => {
        const range = context.workbook.worksheets.getActiveWorksheet().getRangeByIndexes(0, 0, rows, 1)
        range.load('values')
        await context.sync()
        return range.values.length
      })
    expect((await refusalOf(readRows(2000))).code).toBe('ResponsePayloadSizeLimitExceeded')
    expect(await readRows(1000)).toBe(1000)
    expect((await refusalOf(write(excel, 'x'.repeat(5 * 1024 * 1024)))).code).toBe('RequestPayloadSizeLimitExceeded')
  })

  it('more than five million cells at once', async () => {
    const excel = await excelWith(book())
    const all = excel.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:J1000000')
      range.load('values')
      await context.sync()
    })
    expect((await refusalOf(all)).code).toBe('ResponsePayloadSizeLimitExceeded')
  })

  it('the rest of a batch after the first thing it cannot do, which stays done before it', async () => {
    const workbook = book()
    const { Excel } = await excelWith(workbook)
    const work = Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('A1').values = [['done']]
      context.workbook.worksheets.getItem('Gone').getRange('A1').values = [['never']]
      context.workbook.worksheets.getItem('Sheet1').getRange('B1').values = [['never']]
      await context.sync()
    })
    expect((await refusalOf(work)).code).toBe('ItemNotFound')
    expect(workbook.activeSheet().values({ row: 0, column: 0, rows: 1, columns: 2 })).toEqual([['done', 'b']])
  })
})

describe('trouble on order', () => {
  it('fails the next batch only, whole', async () => {
    const workbook = book()
    const before = workbook.snapshot()
    const excel = await excelWith(workbook)
    excel.faults.failNext('GeneralException', { message: 'Excel is out of breath' })
    expect(await refusalOf(write(excel))).toEqual({ code: 'GeneralException', message: 'Excel is out of breath' })
    expect(workbook.snapshot()).toEqual(before)
    expect(await read(excel)).toEqual([['a']])
  })

  it('lets batches through first when asked', async () => {
    const excel = await excelWith(book())
    excel.faults.failNext('AccessDenied', { after: 1 })
    expect(await read(excel)).toEqual([['a']])
    expect((await refusalOf(read(excel))).code).toBe('AccessDenied')
    expect(await read(excel)).toEqual([['a']])
  })

  it('answers late, or never', async () => {
    const excel = await excelWith(book())
    const started = Date.now()
    excel.faults.delayNext(60)
    await read(excel)
    expect(Date.now() - started).toBeGreaterThanOrEqual(55)
    excel.faults.silenceNext()
    const outcome = await Promise.race([read(excel), new Promise((resolve) => setTimeout(() => resolve('no answer'), 60))])
    expect(outcome).toBe('no answer')
    expect(await read(excel)).toEqual([['a']])
  })

  it('plays an older Excel, which lacks a member', async () => {
    const excel = await excelWith(book(), { requirementSets: { ExcelApi: '1.12' } })
    const { isSetSupported } = excel.Office.context.requirements
    expect([isSetSupported('ExcelApi', '1.12'), isSetSupported('ExcelApi', '1.13'), isSetSupported('SharedRuntime', '1.1')]).toEqual([
      true,
      false,
      false,
    ])
    const member = 'Range.getMergedAreasOrNullObject'
    const merged = () =>
      excel.Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getUsedRange().getMergedAreasOrNullObject()
        await context.sync()
      })
    excel.faults.refuse(member)
    expect(await refusalOf(merged())).toEqual({ code: 'ApiNotFound', message: `This Excel has no ${member}.` })
    excel.faults.reset()
    await expect(merged()).resolves.toBeUndefined()
  })

  it('counts the add-in’s round trips and bytes, not the client’s housekeeping', async () => {
    const excel = await excelWith(book())
    await read(excel)
    await read(excel)
    await excel.settled()
    expect(excel.roundTrips()).toBe(2)
    expect(excel.stats.bytesIn).toBeGreaterThan(200)
    expect(excel.stats.bytesOut).toBeGreaterThan(20)
  })
})
