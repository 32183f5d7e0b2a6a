import { readCellValue, writeCellValue } from '../../src/workbench/sheet/cell-values'

const plain = { isText: false, date1904: false }

describe('what an add-in writes into a cell', () => {
  it.each([
    ['a number', 12.5, { v: 12.5, t: 2 }],
    ['a truth value', true, { v: 1, t: 3 }],
    ['text', 'Trần Thị Ánh', { v: 'Trần Thị Ánh', t: 1 }],
    ['text that reads as a number', '12.5', { v: 12.5, t: 2 }],
    ['text that reads as a share', '15%', { v: 0.15, t: 2, s: { n: { pattern: '0%' } } }],
    ['text that reads as a day, day first', '05/12/1999', { v: 36499, t: 2, s: { n: { pattern: 'dd/mm/yyyy' } } }],
    ['text that is no day of the calendar', '31/02/1999', { v: '31/02/1999', t: 1 }],
    ['text behind an apostrophe', "'=1+1", { v: '=1+1', t: 4 }],
    ['a number behind an apostrophe', "'0912", { v: '0912', t: 4 }],
    ['a formula', '=A1+1', { f: '=A1+1', v: null }],
    ['a lone equals sign', '=', { v: '=', t: 1 }],
    ['nothing', '', { v: null, f: null }],
  ])('%s: %j', (_, value, expected) => {
    expect(writeCellValue(value, plain)).toMatchObject(expected)
  })

  it('stays text in a cell formatted as text', () => {
    expect(writeCellValue('0912', { ...plain, isText: true })).toMatchObject({ v: '0912', t: 4 })
    expect(writeCellValue('=A1', { ...plain, isText: true })).toMatchObject({ v: '=A1', t: 4, f: null })
    expect(writeCellValue('15/8/1985', { ...plain, isText: true })).toMatchObject({ v: '15/8/1985', t: 1, f: null })
  })

  it('counts days from 1904 in a book that does', () => {
    expect(writeCellValue('05/12/1999', { ...plain, date1904: true })).toMatchObject({ v: 36499 - 1462 })
  })
})

describe('what an add-in reads from a cell', () => {
  it.each([
    ['a blank', undefined, ''],
    ['a number', { v: 5, t: 2 }, 5],
    ['text of digits', { v: '00123', t: 4 }, '00123'],
    ['a truth value', { v: 1, t: 3 }, true],
    ['an error', { v: '#N/A', t: 1 }, '#N/A'],
    ['a function that has not answered yet', { v: '#GETTING_DATA', t: 1 }, '#BUSY!'],
    ['text with styled words', { p: { body: { dataStream: 'Lê Bình\r\n' } } }, 'Lê Bình'],
  ])('%s', (_, cell, expected) => {
    expect(readCellValue(cell as never)).toBe(expected)
  })
})
