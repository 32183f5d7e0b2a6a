import { MemoryBook } from '../../src/workbench/host/memory-book'
import { excelWith, refusalOf } from './opened'

const book = () => new MemoryBook({ Sheet1: [['a', 1]] })

describe('conditional formats, through the real office.js', () => {
  it('are added with a formula and colours, found again by id, and deleted', async () => {
    const workbook = book()
    const before = workbook.snapshot()
    const { Excel } = await excelWith(workbook)
    const id = await Excel.run(async (context) => {
      const format = context.workbook.worksheets.getActiveWorksheet().getRange('A1:B2').conditionalFormats.add('Custom')
      format.custom.rule.formula = '=TRUE'
      format.custom.format.fill.color = '#fde7e9'
      format.custom.format.font.color = '#A4262C'
      format.stopIfTrue = true
      format.load('id,type,priority')
      await context.sync()
      return format.id
    })
    expect(workbook.activeSheet().conditionalFormats()).toEqual([
      {
        id,
        areas: [{ row: 0, column: 0, rows: 2, columns: 2 }],
        formula: '=TRUE',
        fill: '#FDE7E9',
        fontColor: '#A4262C',
        stopIfTrue: true,
      },
    ])
    await Excel.run(async (context) => {
      const formats = context.workbook.worksheets.getActiveWorksheet().getRange().conditionalFormats
      formats.load('items/id,items/type,items/stopIfTrue')
      const found = formats.getItem(id)
      found.custom.rule.load('formula')
      found.custom.format.fill.load('color')
      const range = found.getRange()
      range.load('address')
      const elsewhere = context.workbook.worksheets.getActiveWorksheet().getRange('D9').conditionalFormats.getCount()
      await context.sync()
      expect(formats.items.map((item) => [item.id, item.type, item.stopIfTrue])).toEqual([[id, 'Custom', true]])
      expect([found.custom.rule.formula, found.custom.format.fill.color, range.address]).toEqual(['=TRUE', '#FDE7E9', 'Sheet1!A1:B2'])
      expect(elsewhere.value).toBe(0)
      found.delete()
      await context.sync()
    })
    expect(workbook.snapshot()).toEqual(before)
  })

  it('can mark several areas at once', async () => {
    const workbook = book()
    const { Excel } = await excelWith(workbook)
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet()
      const format = sheet.getRanges('A1,C3:D4').conditionalFormats.add('Custom')
      format.custom.rule.formula = 'TRUE'
      const ranges = format.getRanges()
      ranges.load('address')
      const single = format.getRangeOrNullObject()
      await context.sync()
      expect(ranges.address).toBe('Sheet1!A1,Sheet1!C3:D4')
      expect(single.isNullObject).toBe(true)
    })
    expect(workbook.activeSheet().conditionalFormats()[0]?.formula).toBe('=TRUE')
  })

  it('are cleared from some cells only, and stay on the others', async () => {
    const workbook = book()
    const { Excel } = await excelWith(workbook)
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet()
      sheet.getRange('A1:A9').conditionalFormats.add('Custom')
      sheet.getRange('B1').conditionalFormats.add('Custom')
      sheet.getRange('A4:B4').conditionalFormats.clearAll()
      sheet.getRange('B1').conditionalFormats.clearAll()
      await context.sync()
    })
    expect(
      workbook
        .activeSheet()
        .conditionalFormats()
        .map((rule) => rule.areas),
    ).toEqual([
      [
        { row: 0, column: 0, rows: 3, columns: 1 },
        { row: 4, column: 0, rows: 5, columns: 1 },
      ],
    ])
  })

  it('are refused on a protected sheet and for rules without a formula', async () => {
    const workbook = book()
    const { Excel } = await excelWith(workbook)
    const add = (type: 'Custom' | 'DataBar') =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange('A1').conditionalFormats.add(type)
        await context.sync()
      })
    expect((await refusalOf(add('DataBar'))).code).toBe('NotImplemented')
    workbook.activeSheet().protected = true
    expect((await refusalOf(add('Custom'))).code).toBe('AccessDenied')
    expect(workbook.activeSheet().conditionalFormats()).toEqual([])
  })
})
