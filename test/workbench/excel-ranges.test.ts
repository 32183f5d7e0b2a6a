import { MemoryBook } from '../../src/workbench/host/memory-book'
import { excelWith, refusalOf } from './opened'

const people = () =>
  new MemoryBook({
    'Cán bộ': [
      ['Họ tên', 'Năm sinh', 'Nữ'],
      ['Nguyễn Thị Ánh', 1990, 'x'],
      ['Trần Văn Bình', 31_000, ''],
    ],
  })

describe('a range, through the real office.js', () => {
  it('gives values, texts, formulas, types and its address', async () => {
    const book = people()
    book.sheet('Cán bộ').write({ row: 3, column: 0, rows: 1, columns: 3 }, [['Cộng', '=COUNT(B2:B3)', '#N/A']])
    const { Excel } = await excelWith(book)
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Cán bộ').getUsedRange(true)
      range.load('address,values,formulas,text,valueTypes,rowIndex,columnIndex,rowCount,columnCount,cellCount')
      await context.sync()
      expect(range.address).toBe("'Cán bộ'!A1:C4")
      expect(range.values[1]).toEqual(['Nguyễn Thị Ánh', 1990, 'x'])
      expect(range.formulas[3]).toEqual(['Cộng', '=COUNT(B2:B3)', '#N/A'])
      expect(range.text[1]).toEqual(['Nguyễn Thị Ánh', '1990', 'x'])
      expect(range.valueTypes).toEqual([
        ['String', 'String', 'String'],
        ['String', 'Double', 'String'],
        ['String', 'Double', 'Empty'],
        ['String', 'Double', 'Error'],
      ])
      expect([range.rowIndex, range.columnIndex, range.rowCount, range.columnCount, range.cellCount]).toEqual([0, 0, 4, 3, 12])
    })
  })

  it('takes values, formulas and number formats; null leaves a cell alone, a leading apostrophe makes text', async () => {
    const book = people()
    const { Excel } = await excelWith(book)
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('A2:C3')
      range.values = [
        [null, 1991, ''],
        ["'=1+1", '=B2', true],
      ]
      range.numberFormat = [
        ['@', null, 'General'],
        ['@', '0.00%', 'General'],
      ]
      await context.sync()
      range.load('values,formulas,numberFormat')
      await context.sync()
      expect(range.formulas).toEqual([
        ['Nguyễn Thị Ánh', 1991, ''],
        ['=1+1', '=B2', true],
      ])
      expect(range.numberFormat).toEqual([
        ['@', 'General', 'General'],
        ['@', '0.00%', 'General'],
      ])
    })
    const sheet = book.activeSheet()
    expect(sheet.values({ row: 2, column: 0, rows: 1, columns: 1 })).toEqual([['=1+1']])
  })

  it('is filled by one value, and refuses a grid of another shape', async () => {
    const { Excel } = await excelWith(people())
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('E1:F2')
      range.values = 7 as never
      range.load('values')
      await context.sync()
      expect(range.values).toEqual([
        [7, 7],
        [7, 7],
      ])
      range.values = [[1, 2]]
      expect((await refusalOf(context.sync())).code).toBe('InvalidArgument')
    })
  })

  it('keeps formats, and tells a mixture as Excel does', async () => {
    const { Excel } = await excelWith(people())
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet()
      const heading = sheet.getRange('A1:C1')
      heading.format.font.bold = true
      heading.format.font.name = '.VnTime'
      heading.format.fill.color = '#ffc'
      heading.format.horizontalAlignment = 'Center'
      heading.format.wrapText = true
      heading.format.borders.getItem('EdgeBottom').style = 'Continuous'
      heading.format.columnWidth = 90
      sheet.getRange('2:2').format.rowHeight = 30
      const first = sheet.getRange('A1')
      first.load('format/font,format/fill/color,format/horizontalAlignment,format/wrapText,format/columnWidth,format/borders/items/style')
      const both = sheet.getRange('A1:A2')
      both.load('format/font/bold,format/fill/color,format/rowHeight')
      const column = sheet.getRange('A:A')
      column.load('format/font/bold')
      await context.sync()
      expect(first.format.toJSON()).toMatchObject({
        font: { bold: true, name: '.VnTime', italic: false, color: '#000000', size: 11 },
        fill: { color: '#FFFFCC' },
        horizontalAlignment: 'Center',
        wrapText: true,
        columnWidth: 90,
      })
      expect(first.format.borders.items[0]?.style).toBe('Continuous')
      expect([both.format.font.bold, both.format.fill.color, both.format.rowHeight]).toEqual([null, '', null])
      expect(column.format.font.bold).toBeNull()
    })
  })

  it('finds its neighbours', async () => {
    const { Excel } = await excelWith(people())
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('B2:C5')
      const found = [
        range.getCell(0, 1),
        range.getRow(1),
        range.getColumn(0),
        range.getLastCell(),
        range.getLastRow(),
        range.getResizedRange(1, -1),
        range.getOffsetRange(-1, 2),
        range.getEntireRow(),
        range.getEntireColumn(),
        range.getBoundingRect('E1'),
        range.getIntersection('C4:D9'),
        range.getRowsAbove(1),
        range.getRowsBelow(2),
        range.getUsedRange(true),
      ]
      const missing = range.getIntersectionOrNullObject('E1')
      for (const each of found) each.load('address')
      await context.sync()
      expect(found.map((each) => each.address.replace("'Cán bộ'!", ''))).toEqual([
        'C2',
        'B3:C3',
        'B2:B5',
        'C5',
        'B5:C5',
        'B2:B6',
        'D1:E4',
        '2:5',
        'B:C',
        'B1:E5',
        'C4:C5',
        'B1:C1',
        'B6:C7',
        'B2:C3',
      ])
      expect(missing.isNullObject).toBe(true)
      range.getOffsetRange(-2, 0)
      expect((await refusalOf(context.sync())).code).toBe('InvalidArgument')
    })
  })

  it('gives null for the cells of whole columns, as Excel does', async () => {
    const { Excel } = await excelWith(people())
    await Excel.run(async (context) => {
      const column = context.workbook.worksheets.getActiveWorksheet().getRange('B:B')
      const used = column.getUsedRange(true)
      column.load('values,formulas,numberFormat,rowCount,isEntireColumn')
      used.load('address')
      await context.sync()
      expect([column.values, column.formulas, column.numberFormat]).toEqual([null, null, null])
      expect([column.rowCount, column.isEntireColumn]).toEqual([1_048_576, true])
      expect(used.address).toBe("'Cán bộ'!B1:B3")
    })
  })

  it('formats whole columns as far as the sheet is used, and fills a range with one format', async () => {
    const book = people()
    const sheet = book.sheet('Cán bộ')
    const { Excel } = await excelWith(book)
    await Excel.run(async (context) => {
      const columns = context.workbook.worksheets.getActiveWorksheet().getRange('A:B')
      columns.format.font.name = 'Times New Roman'
      columns.format.columnWidth = 120
      columns.numberFormat = [['@']]
      await context.sync()
    })
    expect([sheet.style(2, 1), sheet.style(3, 1), sheet.style(0, 2)]).toEqual([{ fontName: 'Times New Roman' }, {}, {}])
    expect([sheet.columnWidth(0), sheet.columnWidth(1), sheet.columnWidth(2)]).toEqual([120, 120, 48])
    expect(sheet.numberFormats({ row: 2, column: 0, rows: 2, columns: 3 })).toEqual([
      ['@', '@', 'General'],
      ['General', 'General', 'General'],
    ])
  })

  it('knows merged areas and hidden rows and columns', async () => {
    const book = people()
    const sheet = book.sheet('Cán bộ')
    sheet.merge({ row: 0, column: 0, rows: 1, columns: 2 })
    sheet.setRowsHidden(1, 1, true)
    sheet.hideColumn(2)
    const { Excel } = await excelWith(book)
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getUsedRange()
      const merged = range.getMergedAreasOrNullObject()
      merged.load('address,areaCount')
      merged.areas.load('items/rowIndex,items/columnCount')
      const none = range.getLastRow().getMergedAreasOrNullObject()
      const rows = range.getRowProperties({ rowHidden: true, rowIndex: true })
      const columns = range.getColumnProperties({ columnHidden: true })
      const cells = range.getCell(0, 0).getCellProperties({ address: true, format: { font: { name: true }, fill: { color: true } } })
      range.load('rowHidden')
      await context.sync()
      expect(merged.address).toBe("'Cán bộ'!A1:B1")
      expect(merged.areas.items.map((area) => [area.rowIndex, area.columnCount])).toEqual([[0, 2]])
      expect(none.isNullObject).toBe(true)
      expect(rows.value).toEqual([
        { rowHidden: false, rowIndex: 0 },
        { rowHidden: true, rowIndex: 1 },
        { rowHidden: false, rowIndex: 2 },
      ])
      expect(columns.value.map((column) => column.columnHidden)).toEqual([false, false, true])
      expect(cells.value).toEqual([[{ address: "'Cán bộ'!A1", format: { font: { name: 'Calibri' }, fill: { color: '#FFFFFF' } } }]])
      expect(range.rowHidden).toBeNull()
      range.rowHidden = false
      range.unmerge()
      await context.sync()
    })
    expect([sheet.isRowHidden(1), sheet.merges()]).toEqual([false, []])
  })

  it('styles many cells in one go', async () => {
    const book = people()
    const { Excel } = await excelWith(book)
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet()
      sheet.getRange('A1:B1').setCellProperties([[{ format: { fill: { color: '#ff0000' } } }, { format: { font: { italic: true } } }]])
      sheet.getRange('A1:B1').setColumnProperties([{ format: { columnWidth: 70 } }, {}])
      sheet.getRange('A1:A2').setRowProperties([{}, { rowHidden: true }])
      await context.sync()
    })
    const sheet = book.activeSheet()
    expect([sheet.style(0, 0), sheet.style(0, 1)]).toEqual([{ fill: '#FF0000' }, { italic: true }])
    expect([sheet.columnWidth(0), sheet.isRowHidden(1)]).toEqual([70, true])
  })

  it('is written whole when the client cuts a large grid into pieces', async () => {
    const book = new MemoryBook()
    const { Excel, stats } = await excelWith(book)
    const rows = 2000
    const grid = Array.from({ length: rows }, (_, row) => [`Cán bộ ${row}`, row, row % 2 ? 'x' : ''])
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets
        .getActiveWorksheet()
        .getRange('B2')
        .getResizedRange(rows - 1, 2)
      range.values = grid
      await context.sync()
    })
    expect(book.activeSheet().values({ row: 1, column: 1, rows, columns: 3 })).toEqual(grid)
    expect(stats.roundTrips).toBe(1)
  })

  it('moves rows with their formats, and only whole rows', async () => {
    const book = people()
    const sheet = book.sheet('Cán bộ')
    sheet.addConditionalFormat({ areas: [{ row: 1, column: 0, rows: 2, columns: 1 }], formula: '=TRUE', stopIfTrue: false })
    const { Excel } = await excelWith(book)
    await Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('2:3').insert('Down')
      context.workbook.worksheets.getActiveWorksheet().getRange('1:1').delete('Up')
      await context.sync()
      context.workbook.worksheets.getActiveWorksheet().getRange('A1').insert('Right')
      expect((await refusalOf(context.sync())).code).toBe('NotImplemented')
    })
    expect(sheet.usedArea(true)).toEqual({ row: 2, column: 0, rows: 2, columns: 3 })
    expect(sheet.conditionalFormats()[0]?.areas).toEqual([{ row: 2, column: 0, rows: 2, columns: 1 }])
  })

  it('clears contents, formats or both', async () => {
    const book = people()
    const sheet = book.sheet('Cán bộ')
    sheet.setStyle({ row: 0, column: 0, rows: 1, columns: 3 }, { bold: true })
    const { Excel } = await excelWith(book)
    await Excel.run(async (context) => {
      const active = context.workbook.worksheets.getActiveWorksheet()
      active.getRange('A1').clear('Contents')
      active.getRange('B1').clear('Formats')
      active.getRange('C1').clear()
      await context.sync()
    })
    expect(sheet.values({ row: 0, column: 0, rows: 1, columns: 3 })).toEqual([['', 'Năm sinh', '']])
    expect([sheet.style(0, 0), sheet.style(0, 1), sheet.style(0, 2)]).toEqual([{ bold: true }, {}, {}])
  })

  it('can be kept from one run to the next, and is let go', async () => {
    const { Excel } = await excelWith(people())
    const kept = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('B2')
      range.track()
      await context.sync()
      return range
    })
    await Excel.run(kept, async (context) => {
      kept.load('values')
      await context.sync()
      expect(kept.values).toEqual([[1990]])
      kept.untrack()
      await context.sync()
    })
  })
})
