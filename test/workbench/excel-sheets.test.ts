import { MemoryBook } from '../../src/workbench/host/memory-book'
import { excelWith, refusalOf } from './opened'

const two = () => new MemoryBook({ 'Cấp ủy': [['Họ tên'], ['Lê Thị Cúc']], 'Bầu cử': [] })

describe('the sheets of a workbook, through the real office.js', () => {
  it('are listed, counted, found by name in any case, and missing without an error when asked so', async () => {
    const book = two()
    book.sheet('Bầu cử').visibility = 'Hidden'
    const { Excel } = await excelWith(book)
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook
      worksheets.load('items/name,items/visibility,items/position')
      const [all, shown] = [worksheets.getCount(), worksheets.getCount(true)]
      const found = worksheets.getItem('cấp ủy')
      const missing = worksheets.getItemOrNullObject('Đoàn')
      const nothing = missing.getUsedRange()
      const empty = worksheets.getItem('Bầu cử').getUsedRangeOrNullObject(true)
      const corner = worksheets.getItem('Bầu cử').getUsedRange()
      found.load('id,name')
      corner.load('address')
      await context.sync()
      expect(worksheets.items.map(({ name, visibility, position }) => [name, visibility, position])).toEqual([
        ['Cấp ủy', 'Visible', 0],
        ['Bầu cử', 'Hidden', 1],
      ])
      expect([all.value, shown.value]).toEqual([2, 1])
      expect(found.id).toBe(worksheets.items[0]?.id)
      expect([missing.isNullObject, nothing.isNullObject, empty.isNullObject]).toEqual([true, true, true])
      expect(corner.address).toBe("'Bầu cử'!A1")
      worksheets.getItem('Đoàn').load('name')
      expect((await refusalOf(context.sync())).code).toBe('ItemNotFound')
    })
  })

  it('can be added, written to, renamed, coloured, activated and deleted', async () => {
    const book = two()
    const { Excel } = await excelWith(book)
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add('Đối chiếu')
      sheet.getRange('A1:B1').values = [['CT01', 0.1538]]
      sheet.tabColor = '#107c41'
      sheet.load('name,position,tabColor')
      await context.sync()
      expect([sheet.name, sheet.position, sheet.tabColor]).toEqual(['Đối chiếu', 2, '#107C41'])
      sheet.name = 'Kết quả'
      sheet.freezePanes.freezeRows(1)
      sheet.activate()
      const active = context.workbook.worksheets.getActiveWorksheet()
      active.load('name')
      await context.sync()
      expect(active.name).toBe('Kết quả')
    })
    expect(book.sheet('Kết quả').values({ row: 0, column: 0, rows: 1, columns: 2 })).toEqual([['CT01', 0.1538]])
    expect(book.sheet('Kết quả').frozenRows).toBe(1)
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Kết quả').delete()
      await context.sync()
    })
    expect(book.sheets().map((sheet) => sheet.name)).toEqual(['Cấp ủy', 'Bầu cử'])
  })

  it('take their kept ranges with them', async () => {
    const book = two()
    const { Excel } = await excelWith(book)
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Bầu cử').getRange('A1')
      range.load('values')
      await context.sync()
      book.removeSheet(book.sheet('Bầu cử'))
      range.load('values')
      expect((await refusalOf(context.sync())).code).toBe('ItemNotFound')
    })
  })

  it('load all their plain properties, and a part of a list', async () => {
    const { Excel } = await excelWith(two())
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst()
      sheet.load()
      const list = context.workbook.worksheets
      list.load({ name: true, $skip: 1, $top: 5 } as never)
      const range = sheet.getRange('A1')
      range.load({ $all: true, format: { font: { $all: true } } } as never)
      await context.sync()
      expect([sheet.name, sheet.visibility, sheet.tabColor, sheet.position]).toEqual(['Cấp ủy', 'Visible', '', 0])
      expect(list.items.map((item) => item.name)).toEqual(['Bầu cử'])
      expect([range.values, range.format.font.bold, range.format.font.size]).toEqual([[['Họ tên']], false, 11])
    })
  })

  it('take several properties at once', async () => {
    const book = two()
    const { Excel } = await excelWith(book)
    await Excel.run(async (context) => {
      context.workbook.worksheets.getFirst().set({ name: 'Đảng ủy', tabColor: 'red' })
      context.workbook.worksheets
        .getFirst()
        .getRange('B1')
        .set({ values: [['x']], format: { fill: { color: '#00ff00' }, font: { bold: true } } })
      await context.sync()
    })
    const sheet = book.sheet('Đảng ủy')
    expect([sheet.tabColor, sheet.style(0, 1)]).toEqual(['#FF0000', { fill: '#00FF00', bold: true }])
  })

  it.each([
    ['a name that is taken', 'CẤP ỦY', 'ItemAlreadyExists'],
    ['a name with a slash', 'CT01/CT02', 'InvalidArgument'],
    ['a name of 32 characters', 'x'.repeat(32), 'InvalidArgument'],
  ])('refuse %s', async (_what, name, code) => {
    const { Excel } = await excelWith(two())
    const added = Excel.run(async (context) => {
      context.workbook.worksheets.add(name)
      await context.sync()
    })
    expect((await refusalOf(added)).code).toBe(code)
  })

  it('keep one that is seen', async () => {
    const { Excel } = await excelWith(new MemoryBook())
    const deleted = Excel.run(async (context) => {
      context.workbook.worksheets.getFirst().delete()
      await context.sync()
    })
    expect((await refusalOf(deleted)).code).toBe('InvalidOperation')
  })

  it('show what is selected, and select another sheet’s cells', async () => {
    const book = two()
    const { Excel } = await excelWith(book)
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Bầu cử').getRange('C4:D5').select()
      const range = context.workbook.getSelectedRange()
      const areas = context.workbook.getSelectedRanges()
      const cell = context.workbook.getActiveCell()
      range.load('address')
      range.worksheet.load('name')
      areas.load('address')
      cell.load('address')
      await context.sync()
      expect([range.address, areas.address, cell.address]).toEqual(["'Bầu cử'!C4:D5", "'Bầu cử'!C4:D5", "'Bầu cử'!C4"])
      expect(range.worksheet.name).toBe('Bầu cử')
    })
    expect(book.activeSheet().name).toBe('Bầu cử')
  })

  it('are printed as they are told', async () => {
    const book = two()
    const { Excel } = await excelWith(book)
    await Excel.run(async (context) => {
      const { pageLayout } = context.workbook.worksheets.getActiveWorksheet()
      pageLayout.orientation = 'Landscape'
      pageLayout.paperSize = 'A4'
      pageLayout.centerHorizontally = true
      pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 }
      pageLayout.setPrintMargins('Centimeters', { top: 2, bottom: 2, left: 3, right: 1.5 })
      pageLayout.setPrintTitleRows('$1:$2')
      pageLayout.setPrintArea('A1:H40')
      pageLayout.load('orientation,leftMargin')
      await context.sync()
      expect(pageLayout.orientation).toBe('Landscape')
      expect(pageLayout.leftMargin).toBeCloseTo((3 / 2.54) * 72, 2)
    })
    const { margins, ...setup } = book.activeSheet().pageSetup
    expect(setup).toEqual({
      orientation: 'landscape',
      paper: 'A4',
      centerHorizontally: true,
      fitToWidth: 1,
      fitToHeight: 0,
      titleRows: { from: 0, to: 1 },
      printArea: { row: 0, column: 0, rows: 40, columns: 8 },
    })
    expect(margins?.left).toBeCloseTo(30)
    expect(margins?.right).toBeCloseTo(15)
  })

  it('number their pages from the second on, begin new ones where told, and hide their lines', async () => {
    const book = two()
    const { Excel } = await excelWith(book)
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet()
      const { headersFooters } = sheet.pageLayout
      sheet.pageLayout.headerMargin = 72 / 2.54
      headersFooters.state = 'FirstAndDefault'
      headersFooters.defaultForAllPages.centerHeader = '&P'
      headersFooters.firstPage.centerHeader = ''
      sheet.horizontalPageBreaks.add('A20')
      sheet.horizontalPageBreaks.add('A9:C9')
      sheet.showGridlines = false
      const breaks = sheet.horizontalPageBreaks.getCount()
      sheet.load('showGridlines')
      headersFooters.load('state')
      await context.sync()
      expect([breaks.value, sheet.showGridlines, headersFooters.state]).toEqual([2, false, 'FirstAndDefault'])
    })
    const { headerMargin, ...setup } = book.activeSheet().pageSetup
    expect(setup).toEqual({ centerHeader: '&P', centerHeaderOfFirst: '', breaksBefore: [8, 19] })
    expect(headerMargin).toBeCloseTo(10)
    expect(book.activeSheet().gridlines).toBe(false)
  })
})

describe('what the workbook keeps', () => {
  it('is the add-in’s settings, of any plain shape', async () => {
    const book = two()
    const { Excel } = await excelWith(book)
    const choice = { kỳ: 2025, sheets: ['Cấp ủy'], 'ghi chú': null }
    await Excel.run(async (context) => {
      const { settings } = context.workbook
      settings.add('dean12', choice)
      settings.add('ngày', '31/12/2025')
      await context.sync()
      const [kept, missing] = [settings.getItem('dean12'), settings.getItemOrNullObject('khác')]
      kept.load('key,value')
      settings.load('items/key')
      await context.sync()
      expect([kept.key, kept.value]).toEqual(['dean12', choice])
      expect(missing.isNullObject).toBe(true)
      expect(settings.items.map((item) => item.key)).toEqual(['dean12', 'ngày'])
      kept.delete()
      settings.getItem('ngày').value = '30/6/2030'
      await context.sync()
    })
    expect([...book.settings()]).toEqual([['ngày', '"30/6/2030"']])
  })

  it('is names, which also find ranges', async () => {
    const book = two()
    const { Excel } = await excelWith(book)
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Cấp ủy')
      const added = context.workbook.names.add('CAP_UY', sheet.getRange('A2:B9'))
      added.load('name,formula,type,value')
      const named = sheet.getRange('CAP_UY')
      named.load('address')
      const missing = context.workbook.names.getItemOrNullObject('KHAC')
      await context.sync()
      expect([added.formula, added.type]).toEqual(["='Cấp ủy'!$A$2:$B$9", 'Range'])
      expect(named.address).toBe("'Cấp ủy'!A2:B9")
      expect(missing.isNullObject).toBe(true)
      context.workbook.names.getItem('CAP_UY').delete()
      await context.sync()
    })
    expect(book.names()).toEqual([])
  })

  it('is tables, which do not overlap', async () => {
    const { Excel } = await excelWith(two())
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Cấp ủy')
      const table = sheet.tables.add('A1:A2', true)
      table.name = 'CanBo'
      const [body, missing] = [table.getDataBodyRange(), sheet.tables.getItemOrNullObject('Khac')]
      body.load('address')
      sheet.tables.load('items/name')
      await context.sync()
      expect(body.address).toBe("'Cấp ủy'!A2")
      expect(sheet.tables.items.map((each) => each.name)).toEqual(['CanBo'])
      expect(missing.isNullObject).toBe(true)
      sheet.tables.add('A2:B3', true)
      expect((await refusalOf(context.sync())).code).toBe('InvalidArgument')
    })
  })

  it('is tables that the book came with, to sheet and workbook alike, with what Excel does to their headings', async () => {
    const book = new MemoryBook({
      'Danh sách': [
        ['Họ tên', 2024, '', 'họ tên'],
        ['Trần Thị Ánh', 1, 2, 3],
      ],
    })
    const area = { row: 9, column: 0, rows: 4, columns: 2 }
    book.sheet('Danh sách').tables = [{ id: '{3}', name: 'DonVi', area, showHeaders: true, showTotals: true, style: 'TableStyleLight1' }]
    const { Excel } = await excelWith(book)
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Danh sách')
      const known = context.workbook.tables.getItem('donvi')
      known.load('name,style,showTotals,worksheet/name')
      const ranges = [known.getRange(), known.getHeaderRowRange(), known.getDataBodyRange(), known.getTotalRowRange()]
      for (const range of ranges) range.load('address')
      const added = sheet.tables.add('A1:D2', true)
      added.load('id,name')
      const headings = added.getHeaderRowRange().load('values')
      await context.sync()
      expect([known.name, known.style, known.showTotals, known.worksheet.name]).toEqual(['DonVi', 'TableStyleLight1', true, 'Danh sách'])
      expect(ranges.map(({ address }) => address.split('!')[1])).toEqual(['A10:B13', 'A10:B10', 'A11:B12', 'A13:B13'])
      expect([added.id, added.name, headings.values]).toEqual(['{4}', 'Table1', [['Họ tên', '2024', 'Column3', 'họ tên2']]])
      sheet.getRange('1:2').insert('Down')
      known.convertToRange()
      await context.sync()
    })
    const moved = { row: 2, column: 0, rows: 2, columns: 4 }
    expect(book.sheet('Danh sách').tables).toMatchObject([{ name: 'Table1', area: moved }])
  })

  it('is no table that would need room for headings of its own', async () => {
    const { Excel } = await excelWith(two())
    const { code, message } = await refusalOf(
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem('Cấp ủy').tables.add('A1:A2', false)
        await context.sync()
      }),
    )
    expect([code, message]).toEqual(['NotImplemented', 'This Excel cannot do TableCollection.add(hasHeaders: false).'])
  })

  it('is written in the user’s region', async () => {
    const { Excel } = await excelWith(two(), { locale: 'vi-VN' })
    await Excel.run(async (context) => {
      const { application } = context.workbook
      application.load('calculationState,decimalSeparator')
      application.cultureInfo.load('name')
      application.cultureInfo.numberFormat.load('numberDecimalSeparator,numberGroupSeparator')
      context.workbook.load('name')
      await context.sync()
      const { name, numberFormat } = application.cultureInfo
      expect([name, numberFormat.numberDecimalSeparator, numberFormat.numberGroupSeparator]).toEqual(['vi-VN', ',', '.'])
      expect([application.decimalSeparator, application.calculationState]).toEqual([',', 'Done'])
      expect(context.workbook.name).toBe('workbook.xlsx')
    })
  })
})
