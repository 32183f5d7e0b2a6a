import { MemoryBook } from '../../src/workbench/host/memory-book'
import { excelWith } from './opened'

const book = () => new MemoryBook({ Sheet1: [['a']], Sheet2: [] })

/** Events of all sheets as short texts, in order. */
const listen = async (workbook: MemoryBook) => {
  const excel = await excelWith(workbook)
  const heard: string[] = []
  const nameOf = (id: string) => workbook.sheets().find((sheet) => sheet.id === id)?.name ?? 'gone'
  await excel.Excel.run(async (context) => {
    const { worksheets } = context.workbook
    worksheets.onChanged.add(async (event) => {
      heard.push(`${event.source} ${event.changeType} ${nameOf(event.worksheetId)}!${event.address} by ${event.triggerSource}`)
    })
    worksheets.onAdded.add(async (event) => {
      heard.push(`${event.source} added ${nameOf(event.worksheetId)}`)
    })
    worksheets.onDeleted.add(async (event) => {
      heard.push(`${event.source} deleted`)
    })
    worksheets.onActivated.add(async (event) => {
      heard.push(`activated ${nameOf(event.worksheetId)}`)
    })
    worksheets.onSelectionChanged.add(async (event) => {
      heard.push(`selected ${nameOf(event.worksheetId)}!${event.address}`)
    })
    await context.sync()
  })
  return { ...excel, heard }
}

describe('events, through the real office.js', () => {
  it('tell edits of the user, of a co-author and of the add-in apart', async () => {
    const workbook = book()
    const { heard, settled, Excel } = await listen(workbook)
    const cell = { row: 1, column: 1, rows: 1, columns: 1 }
    workbook.sheet('Sheet1').write(cell, [['user']])
    workbook.asCoauthor(() => workbook.sheet('Sheet2').write(cell, [['co-author']]))
    await settled()
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('C3').values = [['add-in']]
      await context.sync()
    })
    await settled()
    expect(heard).toEqual([
      'Local RangeEdited Sheet1!B2 by Unknown',
      'Remote RangeEdited Sheet2!B2 by Unknown',
      'Local RangeEdited Sheet1!C3 by ThisLocalAddin',
    ])
  })

  it('tell of rows that come and go, of sheets and of the selection', async () => {
    const workbook = book()
    const { heard, settled } = await listen(workbook)
    const sheet = workbook.sheet('Sheet1')
    sheet.insertRows(4, 3)
    sheet.deleteRows(0, 1)
    const added = workbook.addSheet('Mới')
    workbook.activate(added)
    workbook.select(added, { row: 2, column: 0, rows: 2, columns: 3 })
    await settled()
    workbook.removeSheet(added)
    await settled()
    expect(heard).toEqual([
      'Local RowInserted Sheet1!5:7 by Unknown',
      'Local RowDeleted Sheet1!1:1 by Unknown',
      'Local added Mới',
      'activated Mới',
      'selected Mới!A3:C4',
      'Local deleted',
      'activated Sheet1',
    ])
  })

  it('of one sheet are of that sheet, lead to the changed range, and end when the handler is removed', async () => {
    const workbook = book()
    const { Excel, settled } = await excelWith(workbook)
    const seen: unknown[] = []
    const handler = await Excel.run(async (context) => {
      const added = context.workbook.worksheets.getItem('Sheet1').onChanged.add((event) =>
        Excel.run(async (inner) => {
          const range = event.getRange(inner)
          range.load('values,address')
          await inner.sync()
          seen.push(range.address, range.values)
        }),
      )
      await context.sync()
      return added
    })
    const area = { row: 0, column: 1, rows: 1, columns: 2 }
    workbook.sheet('Sheet2').write(area, [[1, 2]])
    workbook.sheet('Sheet1').write(area, [[3, 4]])
    await settled()
    await settled()
    expect(seen).toEqual(['Sheet1!B1:C1', [[3, 4]]])
    await Excel.run(handler.context, async (context) => {
      handler.remove()
      await context.sync()
    })
    workbook.sheet('Sheet1').write(area, [[5, 6]])
    await settled()
    expect(seen).toHaveLength(2)
  })

  it('are silent while the add-in has switched them off', async () => {
    const workbook = book()
    const { heard, settled, Excel } = await listen(workbook)
    const enable = (enabled: boolean) =>
      Excel.run(async (context) => {
        context.runtime.enableEvents = enabled
        await context.sync()
      })
    await enable(false)
    workbook.sheet('Sheet1').write({ row: 0, column: 0, rows: 1, columns: 1 }, [['quiet']])
    await enable(true)
    workbook.sheet('Sheet1').write({ row: 1, column: 0, rows: 1, columns: 1 }, [['heard']])
    await settled()
    expect(heard).toEqual(['Local RangeEdited Sheet1!A2 by Unknown'])
  })
})
