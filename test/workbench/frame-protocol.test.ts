import { MemoryBook } from '../../src/workbench/host/memory-book'
import { eventually } from '../browser/eventually'
import { openFrame } from './framed-office'
import type { FramedOffice } from './framed-office'

describe('an add-in in its frame, with the real office.js', () => {
  let frame: FramedOffice
  let book: MemoryBook

  beforeEach(async () => {
    book = new MemoryBook({ 'Cấp ủy': [['Họ tên'], ['Đỗ Văn Dũng']] })
    book.setSetting('kỳ', '2025')
    frame = await openFrame(book, {
      functions: [{ id: 'DOUBLE', name: 'DOUBLE', parameters: [{ name: 'value', type: 'number' }] }],
    })
  })
  afterEach(() => frame.close())

  it('finds Excel on the web with the sets and the language it was given', () => {
    const { context } = frame.addin.Office
    expect([context.host, context.platform, context.displayLanguage]).toEqual(['Excel', 'OfficeOnline', 'vi-VN'])
    const supports = (name: string, version: string) => context.requirements.isSetSupported(name, version)
    expect(supports('ExcelApi', '1.14')).toBe(true)
    expect(supports('ExcelApi', '1.15')).toBe(false)
    expect(supports('SharedRuntime', '1.1')).toBe(true)
    expect(supports('CustomFunctionsRuntime', '1.4')).toBe(false)
    expect(frame.unhandled).toEqual([])
  })

  it('reads and writes the book', async () => {
    await frame.addin.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getUsedRange()
      range.load('values')
      await context.sync()
      expect(JSON.parse(JSON.stringify(range.values))).toEqual([['Họ tên'], ['Đỗ Văn Dũng']])
      range.getCell(1, 0).values = [['Đỗ Thị Diễm']]
      await context.sync()
    })
    expect(book.activeSheet().values({ row: 1, column: 0, rows: 1, columns: 1 })).toEqual([['Đỗ Thị Diễm']])
    expect(frame.host.stats.roundTrips).toBe(2)
  })

  it('hears of edits', async () => {
    const heard: string[] = []
    await frame.addin.Excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add(async (event) => {
        heard.push(`${event.source} ${event.address}`)
      })
      await context.sync()
    })
    const cell = { row: 3, column: 1, rows: 1, columns: 1 }
    book.activeSheet().write(cell, [[1]])
    book.asCoauthor(() => book.activeSheet().write(cell, [[2]]))
    await eventually(async () => expect(heard).toEqual(['Local B4', 'Remote B4']))
  })

  it('hears of the selection through the document, too', async () => {
    const heard: string[] = []
    const { document } = frame.addin.Office.context
    await new Promise((resolve) =>
      document.addHandlerAsync(frame.addin.Office.EventType.DocumentSelectionChanged, () => heard.push('selection'), resolve),
    )
    frame.protocol.tellSelection()
    await eventually(async () => expect(heard).toEqual(['selection']))
  })

  it('computes custom functions', async () => {
    frame.addin.CustomFunctions.associate('DOUBLE', (value: number) => value * 2)
    expect(await frame.host.functions.$call('DOUBLE', [21], "'Cấp ủy'!B2")).toEqual({ ok: true, value: 42 })
  })

  it('runs a ribbon command and tells when it is done', async () => {
    const pressed: string[] = []
    frame.addin.Office.actions.associate('checkNow', (event: Office.AddinCommands.Event) => {
      pressed.push(event.source.id)
      event.completed()
    })
    expect(await frame.protocol.invokeCommand('checkNow')).toMatchObject({ status: 0 })
    expect(pressed).toEqual(['checkNow'])
  })

  it('shares the document’s settings with Excel’s', async () => {
    const { settings } = frame.addin.Office.context.document
    expect(settings.get('kỳ')).toBe(2025)
    settings.remove('kỳ')
    settings.set('đơn vị', ['Phổ Văn'])
    await new Promise((resolve) => settings.saveAsync(resolve))
    expect([...book.settings()]).toEqual([['đơn vị', '["Phổ Văn"]']])
  })

  it('is deaf to messages of other conversations and to noise', () => {
    for (const noise of ['', '{', '{}', 'null', 7, '{"_messageType":0,"_conversationId":"other","_actionName":"executeMethod"}']) {
      expect(() => frame.protocol.receive(noise)).not.toThrow()
    }
    expect(frame.unhandled).toEqual([])
  })
})
