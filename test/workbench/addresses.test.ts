import fc from 'fast-check'
import {
  bound,
  columnName,
  formatArea,
  intersect,
  MAX_COLUMNS,
  MAX_ROWS,
  moveArea,
  parseArea,
  quoteSheet,
  splitAddress,
  subtract,
} from '../../src/workbench/host/addresses'

const areas = (rows: number, columns: number) =>
  fc
    .record({ row: fc.nat(rows - 1), column: fc.nat(columns - 1), row2: fc.nat(rows - 1), column2: fc.nat(columns - 1) })
    .map(({ row, column, row2, column2 }) =>
      bound({ row, column, rows: 1, columns: 1 }, { row: row2, column: column2, rows: 1, columns: 1 }),
    )

describe('an address', () => {
  it.each([
    ['A1', { row: 0, column: 0, rows: 1, columns: 1 }],
    ['$B$2:C9', { row: 1, column: 1, rows: 8, columns: 2 }],
    ['C9:B2', { row: 1, column: 1, rows: 8, columns: 2 }],
    ['b:d', { row: 0, column: 1, rows: MAX_ROWS, columns: 3 }],
    ['2:9', { row: 1, column: 0, rows: 8, columns: MAX_COLUMNS }],
    ['XFD1048576', { row: MAX_ROWS - 1, column: MAX_COLUMNS - 1, rows: 1, columns: 1 }],
  ])('%s is read', (text, area) => expect(parseArea(text)).toEqual(area))

  it.each(['', 'A0', 'XFE1', 'A1048577', 'DEAN12', 'A1:', '1', 'A', 'A1,B2', 'Sheet1!A1'])('%s is none', (text) =>
    expect(parseArea(text)).toBeUndefined(),
  )

  it('reads back as it was written', () =>
    fc.assert(fc.property(areas(MAX_ROWS, MAX_COLUMNS), (area) => expect(parseArea(formatArea(area, '$'))).toEqual(area))))

  it.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [701, 'ZZ'],
    [702, 'AAA'],
    [16_383, 'XFD'],
  ])('names column %i %s', (index, name) => expect(columnName(index)).toBe(name))

  it.each([
    ['Sheet1', 'Sheet1'],
    ['Cán_bộ', 'Cán_bộ'],
    ['Cán bộ', "'Cán bộ'"],
    ["Ủy ban '25", "'Ủy ban ''25'"],
    ['2025', "'2025'"],
    ['AB12', "'AB12'"],
  ])('writes sheet %s as %s', (name, quoted) => {
    expect(quoteSheet(name)).toBe(quoted)
    expect(splitAddress(`${quoted}!A1`)).toEqual({ sheet: name, local: 'A1' })
  })
})

describe('what is left of an area without another', () => {
  const size = (list: readonly { rows: number; columns: number }[]) => list.reduce((sum, area) => sum + area.rows * area.columns, 0)

  it('is all of it but what they share, without overlaps', () =>
    fc.assert(
      fc.property(areas(12, 12), areas(12, 12), (area, hole) => {
        const left = subtract(area, hole)
        const shared = intersect(area, hole)
        expect(size(left)).toBe(size([area]) - size(shared ? [shared] : []))
        for (const [index, part] of left.entries()) {
          expect(intersect(part, hole)).toBeUndefined()
          for (const other of left.slice(index + 1)) expect(intersect(part, other)).toBeUndefined()
        }
      }),
    ))
})

describe('C3:D5, when lines come or go', () => {
  it.each([
    ['rows-inserted', '3:4', 'C5:D7'],
    ['rows-inserted', '4:4', 'C3:D6'],
    ['rows-inserted', '6:6', 'C3:D5'],
    ['rows-deleted', '1:2', 'C1:D3'],
    ['rows-deleted', '2:3', 'C2:D3'],
    ['rows-deleted', '5:9', 'C3:D4'],
    ['rows-deleted', '3:5', undefined],
    ['columns-inserted', 'A:A', 'D3:E5'],
    ['columns-inserted', 'D:D', 'C3:E5'],
    ['columns-deleted', 'B:C', 'B3:B5'],
    ['columns-deleted', 'C:D', undefined],
  ] as const)('%s %s: it is %s', (kind, lines, expected) => {
    const moved = moveArea(parseArea('C3:D5')!, { kind, area: parseArea(lines)! })
    expect(moved && formatArea(moved)).toBe(expected)
  })
})
