import { MemoryBook } from '../../src/workbench/host/memory-book'
import type { Action, CellAddress } from '../../src/workbook'
import { closeAll, openPort } from './open-port'

afterEach(closeAll)

const book = (): MemoryBook => {
  const made = new MemoryBook({ 'Cán bộ': [['Họ và tên'], ['A'], ['B'], ['C']], Khác: [['x']] })
  made
    .sheet('Cán bộ')
    .addConditionalFormat({ areas: [{ row: 0, column: 0, rows: 4, columns: 1 }], formula: '=$A1="A"', fill: '#FF0000', stopIfTrue: false })
  made.sheet('Cán bộ').setStyle({ row: 1, column: 0, rows: 1, columns: 1 }, { fill: '#00FF00' })
  return made
}
const at = (row: number, sheet = 'Cán bộ'): CellAddress => ({ sheet, row, column: 0 })
const marks: Action = {
  kind: 'mark',
  marks: [
    { at: at(1), colour: 'unmet' },
    { at: at(2), colour: 'unmet' },
    { at: at(3), colour: 'missing' },
    { at: at(0, 'Khác'), colour: 'undetermined' },
  ],
}
const ownRules = (from: MemoryBook, sheet = 'Cán bộ') =>
  from
    .sheet(sheet)
    .conditionalFormats()
    .filter(({ formula }) => formula.includes('DEAN12'))
    .sort((one, other) => (one.areas[0]?.row ?? 0) - (other.areas[0]?.row ?? 0))

describe('highlighting cells', () => {
  it('lays rules with a native formula over the cells, one colour each', async () => {
    const marked = book()
    const { port } = await openPort(marked)
    expect(await port.perform(marks)).toEqual({ ok: true, value: { undo: [] } })
    expect(ownRules(marked).map(({ areas, formula, stopIfTrue }) => ({ areas, formula, stopIfTrue }))).toEqual([
      { areas: [{ row: 1, column: 0, rows: 2, columns: 1 }], formula: '=N("DEAN12")=0', stopIfTrue: false },
      { areas: [{ row: 3, column: 0, rows: 1, columns: 1 }], formula: '=N("DEAN12")=0', stopIfTrue: false },
    ])
    expect(new Set([...ownRules(marked), ...ownRules(marked, 'Khác')].map(({ fill }) => fill)).size).toBe(3)
  })

  it('takes the place of earlier highlights', async () => {
    const marked = book()
    const { port } = await openPort(marked)
    await port.perform(marks)
    await port.perform({ kind: 'mark', marks: [{ at: at(3), colour: 'unmet' }] })
    expect(ownRules(marked)).toHaveLength(1)
    expect(ownRules(marked, 'Khác')).toHaveLength(0)
  })

  it('is gone without a trace when cleared: values, formats and the user’s own rules as before', async () => {
    const marked = book()
    const before = marked.snapshot()
    const { port } = await openPort(marked)
    await port.perform(marks)
    expect(marked.snapshot()).not.toEqual(before)
    expect((await port.perform({ kind: 'clear-marks' })).ok).toBe(true)
    expect(marked.snapshot()).toEqual(before)
  })

  it('is found again after rows were inserted, by an add-in that has only just been opened', async () => {
    const marked = book()
    const first = await openPort(marked)
    await first.port.perform(marks)
    first.excel.close()
    marked.sheet('Cán bộ').insertRows(1, 3)
    const { port } = await openPort(marked)
    await port.perform({ kind: 'clear-marks' })
    expect([...ownRules(marked), ...ownRules(marked, 'Khác')]).toEqual([])
    expect(marked.sheet('Cán bộ').conditionalFormats()).toHaveLength(1)
  })

  it('does nothing and says nothing when there is nothing to clear', async () => {
    const marked = book()
    const before = marked.snapshot()
    const { port } = await openPort(marked)
    expect((await port.perform({ kind: 'clear-marks' })).ok).toBe(true)
    expect(marked.snapshot()).toEqual(before)
  })

  it('marks a thousand scattered cells in a handful of requests', async () => {
    const marked = book()
    const { port, excel } = await openPort(marked)
    const many: Action = {
      kind: 'mark',
      marks: Array.from({ length: 1_000 }, (_, place) => ({ at: at(place * 2), colour: 'unmet' as const })),
    }
    expect((await port.perform(many)).ok).toBe(true)
    expect(ownRules(marked).flatMap(({ areas }) => areas)).toHaveLength(1_000)
    expect(excel.roundTrips()).toBeLessThanOrEqual(5)
  })

  it('marks range by range where Excel cannot take several at once', async () => {
    const marked = book()
    const { port, excel } = await openPort(marked, { requirementSets: { ExcelApi: '1.8' } })
    excel.faults.refuse('Worksheet.getRanges')
    expect((await port.perform({ kind: 'mark', marks: [at(0), at(3)].map((cell) => ({ at: cell, colour: 'unmet' as const })) })).ok).toBe(
      true,
    )
    expect(ownRules(marked)).toHaveLength(2)
  })

  it.each([
    ['a protected sheet', (changed: MemoryBook): void => void (changed.sheet('Khác').protected = true), 'protected-sheet'],
    ['a sheet that is gone', (changed: MemoryBook): void => changed.removeSheet(changed.sheet('Khác')), 'sheet-missing'],
  ] as const)('marks nothing at all for %s', async (_, change, fault) => {
    const marked = book()
    change(marked)
    const before = marked.snapshot()
    const { port } = await openPort(marked)
    expect(await port.perform(marks)).toEqual({ ok: false, fault, sheet: 'Khác' })
    expect(marked.snapshot()).toEqual(before)
  })

  it('clears nothing, and names the sheet, when a highlighted sheet has been protected since', async () => {
    const marked = book()
    const { port } = await openPort(marked)
    await port.perform(marks)
    marked.sheet('Khác').protected = true
    const before = marked.snapshot()
    expect(await port.perform({ kind: 'clear-marks' })).toEqual({ ok: false, fault: 'protected-sheet', sheet: 'Khác' })
    expect(marked.snapshot()).toEqual(before)
  })

  it('leaves no half of the highlights when Excel stops', async () => {
    const marked = book()
    const before = marked.snapshot()
    const { port, excel } = await openPort(marked)
    excel.faults.refuse('ConditionalRangeFill.color')
    expect(await port.perform(marks)).toMatchObject({ ok: false, fault: 'not-supported' })
    expect(marked.snapshot()).toEqual(before)
  })

  it('says that an Excel before ExcelApi 1.6 cannot', async () => {
    const { port } = await openPort(book(), { requirementSets: { ExcelApi: '1.5' } })
    expect(await port.perform(marks)).toEqual({ ok: false, fault: 'not-supported' })
  })
})

describe('highlights of an earlier session', () => {
  it('are known again by their colours, and only they', async () => {
    const marked = book()
    const { port } = await openPort(marked)
    expect(await port.marks()).toEqual({ ok: true, value: [] })
    await port.perform({
      kind: 'mark',
      marks: [
        { at: at(1), colour: 'unmet' },
        { at: at(0, 'Khác'), colour: 'missing' },
      ],
    })
    const { port: later } = await openPort(marked)
    expect(await later.marks()).toEqual({ ok: true, value: ['unmet', 'missing'] })
    await later.perform({ kind: 'clear-marks' })
    expect(await later.marks()).toEqual({ ok: true, value: [] })
  })
})
