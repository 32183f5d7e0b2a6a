import type { Area, Book, BookSheet, CellValue, Edit, SheetChart } from '../../src/workbench/host/book'

const area = (row: number, column: number, rows = 1, columns = 1) => ({ row, column, rows, columns })

/** A chart over rows 3 and 4. */
const chartOf = (names: Area, values: Area): SheetChart => ({
  id: '{chart-1}',
  name: 'Chart 1',
  title: '',
  legend: 'none',
  axis: {},
  gap: 150,
  names,
  series: [{ kind: 'columns', values }],
  from: { row: 2, column: 1, right: 0, down: 0 },
  to: { row: 4, column: 3, right: 0, down: 0 },
})

/** What every book does. `open` makes one with these sheets, each filled from A1 on. */
export const describeBook = (name: string, open: (sheets: Readonly<Record<string, CellValue[][]>>) => Book): void => {
  const opened = (rows: CellValue[][] = []): { book: Book; sheet: BookSheet } => {
    const book = open({ Sheet1: rows })
    const [sheet] = book.sheets()
    if (!sheet) throw new Error('The book has no sheet')
    return { book, sheet }
  }

  describe(`${name}: cells`, () => {
    it('are written, left alone by null, cleared by "", and text after an apostrophe', () => {
      const { sheet } = opened([['a', 'b', 'c', 'd']])
      sheet.write(area(0, 0, 1, 4), [[null, '', "'=1", 7]])
      expect(sheet.values(area(0, 0, 1, 4))).toEqual([['a', '', '=1', 7]])
      expect(sheet.formulas(area(0, 0, 1, 5))).toEqual([['a', '', '=1', 7, '']])
    })

    it('keep a formula beside its value', () => {
      const { sheet } = opened()
      sheet.write(area(0, 0), [['=1+1']])
      expect(sheet.formulas(area(0, 0))).toEqual([['=1+1']])
      expect(sheet.values(area(0, 0))).not.toEqual([['=1+1']])
    })

    it('are used where they hold values, or formats when asked', () => {
      const { sheet } = opened()
      expect([sheet.usedArea(true), sheet.usedArea(false)]).toEqual([null, null])
      sheet.write(area(2, 1, 2, 2), [
        ['x', ''],
        ['', 'y'],
      ])
      sheet.setStyle(area(6, 4), { fill: '#FFFF00' })
      expect(sheet.usedArea(true)).toEqual(area(2, 1, 2, 2))
      expect(sheet.usedArea(false)).toEqual(area(2, 1, 5, 4))
    })

    it('change only the part of a style that is given; "" takes a fill away', () => {
      const { sheet } = opened()
      sheet.setStyle(area(0, 0), { fill: '#FFFF00', bold: true, fontName: '.VnTime' })
      sheet.setStyle(area(0, 0), { italic: true, fill: '' })
      const { fill, bold, italic, fontName } = sheet.style(0, 0)
      expect([fill ?? '', bold, italic, fontName]).toEqual(['', true, true, '.VnTime'])
    })

    it('keep number formats, General where there is none', () => {
      const { sheet } = opened([[1, 2]])
      sheet.writeNumberFormats(area(0, 0, 1, 2), [['0.00%', null]])
      expect(sheet.numberFormats(area(0, 0, 1, 2))).toEqual([['0.00%', 'General']])
    })
  })

  describe(`${name}: rows that are inserted and deleted`, () => {
    const marked = () => {
      const { book, sheet } = opened([['a'], ['b'], ['c'], ['d']])
      sheet.merge(area(1, 0, 2, 2))
      sheet.setRowsHidden(2, 1, true)
      sheet.addConditionalFormat({ areas: [area(1, 0, 3, 1)], formula: '=TRUE', fill: '#FDE7E9', stopIfTrue: false })
      const table = { id: '{1}', name: 'Bang', showHeaders: true, showTotals: false, style: '' }
      sheet.tables = [{ ...table, area: area(1, 0, 2, 2) }]
      sheet.charts = [chartOf(area(1, 0, 2), area(3, 0))]
      return { book, sheet }
    }
    const state = (sheet: BookSheet) => ({
      values: sheet
        .values(area(0, 0, 6, 1))
        .flat()
        .join(''),
      merges: sheet.merges(),
      hidden: [0, 1, 2, 3, 4, 5].filter((row) => sheet.isRowHidden(row)),
      marks: sheet.conditionalFormats().flatMap((format) => format.areas),
      tables: sheet.tables.map((table) => table.area),
      chart: sheet.charts.map(({ names, series, from, to }) => [names, ...series.map(({ values }) => values), from.row, to.row]).flat(),
    })

    it('move what is below', () => {
      const { sheet } = marked()
      sheet.insertRows(0, 2)
      expect(state(sheet)).toEqual({
        values: 'abcd',
        merges: [area(3, 0, 2, 2)],
        hidden: [4],
        marks: [area(3, 0, 3, 1)],
        tables: [area(3, 0, 2, 2)],
        chart: [area(3, 0, 2), area(5, 0), 4, 6],
      })
    })

    it('widen what they are put into', () => {
      const { sheet } = marked()
      sheet.insertRows(2, 1)
      expect(state(sheet)).toEqual({
        values: 'abcd',
        merges: [area(1, 0, 3, 2)],
        hidden: [3],
        marks: [area(1, 0, 4, 1)],
        tables: [area(1, 0, 3, 2)],
        chart: [area(1, 0, 3), area(4, 0), 3, 5],
      })
    })

    it('narrow what they are taken from, and take what was only there', () => {
      const { sheet } = marked()
      sheet.deleteRows(1, 2)
      expect(state(sheet)).toEqual({
        values: 'ad',
        merges: [],
        hidden: [],
        marks: [area(1, 0, 1, 1)],
        tables: [],
        chart: [undefined, area(1, 0), 1, 2],
      })
    })
  })

  describe(`${name}: the whole`, () => {
    it('tells of edits until it is told to stop', () => {
      const { book, sheet } = opened()
      const edits: Edit[] = []
      const stop = book.onEdit((edit) => edits.push(edit))
      sheet.write(area(1, 1), [['x']])
      stop()
      sheet.write(area(1, 1), [['y']])
      expect(edits).toEqual([{ kind: 'cells', sheetId: sheet.id, area: area(1, 1), remote: false }])
    })

    it('adds, shows and removes sheets', () => {
      const { book, sheet } = opened()
      const added = book.addSheet('Kết quả', 0)
      expect(book.sheets().map((each) => each.name)).toEqual(['Kết quả', 'Sheet1'])
      book.activate(added)
      book.select(added, area(2, 2))
      expect([book.activeSheet().id, book.selection().sheet.id, book.selection().area]).toEqual([added.id, added.id, area(2, 2)])
      book.removeSheet(added)
      expect([book.sheets().map((each) => each.id), book.activeSheet().id]).toEqual([[sheet.id], sheet.id])
    })

    it('keeps settings and names', () => {
      const { book } = opened()
      book.setSetting('dean12', '{"kỳ":2025}')
      book.setSetting('cũ', '1')
      book.setSetting('cũ', undefined)
      book.setName({ name: 'DON_VI', formula: '=Sheet1!$A$1' })
      book.setName({ name: 'DON_VI', formula: '=Sheet1!$A$2' })
      expect([...book.settings()]).toEqual([['dean12', '{"kỳ":2025}']])
      expect(book.names()).toEqual([{ name: 'DON_VI', formula: '=Sheet1!$A$2' }])
      book.removeName('DON_VI')
      expect(book.names()).toEqual([])
    })

    it('gives each conditional format an id of its own, changes and removes it', () => {
      const { sheet } = opened()
      const add = () => sheet.addConditionalFormat({ areas: [area(0, 0)], formula: '=TRUE', stopIfTrue: false })
      const [first, second] = [add(), add()]
      expect(first.id).not.toBe(second.id)
      sheet.updateConditionalFormat(first.id, { formula: '=FALSE', fill: '#FDE7E9' })
      sheet.removeConditionalFormat(second.id)
      expect(sheet.conditionalFormats()).toEqual([
        { id: first.id, areas: [area(0, 0)], formula: '=FALSE', fill: '#FDE7E9', stopIfTrue: false },
      ])
    })
  })
}
