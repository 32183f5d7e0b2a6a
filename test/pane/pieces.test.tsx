/** @jest-environment jsdom */
import { INDICATORS, type Target } from '../../src/plan'
import type { Assessment } from '../../src/report'
import { finish, serialOf } from '../../src/roster'
import { cellName } from '../../src/pane/address'
import { tabbed } from '../../src/pane/copy-text'
import { targetZone } from '../../src/pane/indicators/bullet-bar'
import { marksOf } from '../../src/pane/marks'
import { readTypedDate } from '../../src/pane/typed-date'
import { assessment, member } from './made-up-check'

describe('a typed day', () => {
  it.each([
    ['31/12/2026', serialOf(2026, 12, 31)],
    ['1/7/2025', serialOf(2025, 7, 1)],
    ['01-07-2025', serialOf(2025, 7, 1)],
    [' 1. 7. 2025 ', serialOf(2025, 7, 1)],
    ['29022024', serialOf(2024, 2, 29)],
    ['29/02/2025', undefined],
    ['12/31/2026', undefined],
    ['1/7/25', undefined],
    ['2025', undefined],
    ['', undefined],
  ])('%s', (text, serial) => expect(readTypedDate(text)).toBe(serial))
})

describe('the name of a cell', () => {
  it.each([
    [13, 5, 'F14'],
    [0, 25, 'Z1'],
    [0, 26, 'AA1'],
    [0, 701, 'ZZ1'],
    [0, 702, 'AAA1'],
    [1048575, 16383, 'XFD1048576'],
  ])('row %i, column %i is %s', (rowNumber, column, name) => expect(cellName({ row: rowNumber, column })).toBe(name))
})

describe('a copied table', () => {
  it('holds no formula and no broken line', () => {
    expect(tabbed([['=1+1', '+84', '-', '@x', 'a\tb\nc']])).toBe("'=1+1\t'+84\t'-\t'@x\ta b c")
  })
})

describe('the mark on the bar', () => {
  const target = (id: keyof typeof INDICATORS): Target => INDICATORS[id].targets[2030]
  it.each([
    ['15 % or more', target('CT01'), 39, { from: 15 }],
    ['more than 35 %', target('CT17'), 30, { from: 35 }],
    ['a band', target('CT09'), 15, { from: 20, to: 25 }],
    ['one person of four', target('CT11'), 4, { from: 25 }],
    ['one person of nobody', target('CT11'), 0, undefined],
    ['all', target('CT03'), 84, { from: 100 }],
  ])('%s', (_, asked, denominator, zone) => expect(targetZone(asked, denominator)).toEqual(zone))
})

describe('marks', () => {
  const marked = (assessments: readonly Assessment[]) => finish(marksOf(assessments))

  it('take the gravest reason when a cell is behind several targets, and leave met targets alone', () => {
    const at = { sheet: 'CB', row: 4, column: 1 }
    const { marks } = marked([
      assessment('CT01', 'met', { tally: { members: [member('not', 'A', 9)] } }),
      assessment('CT08', 'insufficient-data', { tally: { members: [member('undetermined', 'A', 4), member('left-out', 'B', 5)] } }),
      assessment('CT03', 'unmet', { tally: { members: [member('not', 'A', 4), { ...member('not', 'Phổ An', 0), ref: undefined }] } }),
    ])
    expect(marks).toEqual([{ at, colour: 'unmet' }])
  })

  it('leave out those who cannot become young or women, but not what is missing of them, and name the target', () => {
    const people = [member('not', 'Đã lớn', 4), { ...member('undetermined', 'Chưa rõ', 5), datum: { sheet: 'CB', row: 5, column: 3 } }]
    expect(marked([assessment('CT01', 'unmet', { tally: { members: people } })])).toEqual({
      marks: [{ at: { sheet: 'CB', row: 5, column: 3 }, colour: 'missing' }],
      unmarked: ['CT01'],
    })
  })
})
