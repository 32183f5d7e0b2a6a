import fc from 'fast-check'
import { addressOf, areaOf, joinAreas } from '../../src/excel/address'
import { planLoads } from '../../src/excel/blocks'

const area = fc.record({
  row: fc.nat(2_000),
  column: fc.nat(60),
  rows: fc.integer({ min: 1, max: 40 }),
  columns: fc.integer({ min: 1, max: 5 }),
})

describe('addresses', () => {
  it.each([
    ['A1', { row: 0, column: 0, rows: 1, columns: 1 }],
    ["'Cán bộ'!$B$3:$AA10", { row: 2, column: 1, rows: 8, columns: 26 }],
    ['XFD1048576', { row: 1_048_575, column: 16_383, rows: 1, columns: 1 }],
    ['5:7', { row: 4, column: 0, rows: 3, columns: 16_384 }],
    ['A:C', undefined],
    ['A1,B2', undefined],
  ])('%s', (address, expected) => {
    expect(areaOf(address)).toEqual(expected)
  })

  it('come back as the area they were made from', () => {
    fc.assert(fc.property(area, (one) => expect(areaOf(addressOf(one))).toEqual(one)))
  })
})

describe('joining areas', () => {
  const cellsOf = (areas: readonly { row: number; column: number; rows: number; columns: number }[]): readonly string[] => {
    const cells = areas.flatMap((one) =>
      Array.from(
        { length: one.rows * one.columns },
        (_, place) => `${one.row + Math.floor(place / one.columns)},${one.column + (place % one.columns)}`,
      ),
    )
    return [...new Set(cells)].sort()
  }

  it('covers exactly the same cells with no more areas', () => {
    fc.assert(
      fc.property(fc.array(area, { maxLength: 20 }), (areas) => {
        const joined = joinAreas(areas)
        expect(cellsOf(joined)).toEqual(cellsOf(areas))
        expect(joined.length).toBeLessThanOrEqual(areas.length)
      }),
    )
  })
})

describe('planning loads', () => {
  it('shares a load between small sheets and cuts a large one by rows', () => {
    const sizes = [
      { rows: 10, columns: 5 },
      { rows: 1_000, columns: 10 },
      { rows: 10, columns: 5 },
    ]
    expect(planLoads(sizes, 6_000)).toEqual([
      [
        { sheet: 0, row: 0, rows: 10 },
        { sheet: 1, row: 0, rows: 595 },
      ],
      [
        { sheet: 1, row: 595, rows: 405 },
        { sheet: 2, row: 0, rows: 10 },
      ],
    ])
  })

  it('takes every row once and in order, and keeps to the budget unless one row alone is over it', () => {
    const size = fc.record({ rows: fc.nat(500), columns: fc.integer({ min: 1, max: 50 }) })
    fc.assert(
      fc.property(fc.array(size, { maxLength: 12 }), fc.integer({ min: 1, max: 3_000 }), (sizes, budget) => {
        const loads = planLoads(sizes, budget)
        sizes.forEach(({ rows }, sheet) => {
          const taken = loads.flat().filter((block) => block.sheet === sheet)
          expect(taken.reduce((next, block) => (block.row === next ? next + block.rows : NaN), 0)).toBe(rows)
        })
        for (const load of loads) {
          const cells = load.reduce((sum, { sheet, rows }) => sum + rows * sizes[sheet]!.columns, 0)
          expect(cells <= budget || (load.length === 1 && load[0]!.rows === 1)).toBe(true)
        }
      }),
    )
  })
})
