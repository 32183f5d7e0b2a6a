import type { FunctionResult } from '../../src/workbench/host'
import { AnswerStore, type Place } from '../../src/workbench/sheet/answer-store'

const at = (row: number): Place => ({ sheetId: 's', row, column: 0 })
const one: FunctionResult = { ok: true, value: 1 }

/** An add-in whose answers come when the test says so. */
function slowAddin(): { put: () => Promise<FunctionResult>; answer: (result: FunctionResult) => void; asked: () => number } {
  const waiting: ((result: FunctionResult) => void)[] = []
  let asked = 0
  return {
    put: () => {
      asked++
      return new Promise((resolve) => waiting.push(resolve))
    },
    answer: (result) => waiting.shift()?.(result),
    asked: () => asked,
  }
}

describe('questions of the sheet to the add-in', () => {
  it('have no answer at first, and the cell is told when it has come', async () => {
    const store = new AnswerStore()
    const addin = slowAddin()
    const told: Place[] = []
    store.onAnswers = (places) => told.push(...places)
    expect(store.ask('PCT', at(1), addin.put)).toBeUndefined()
    expect(store.pending).toBe(1)
    addin.answer(one)
    await store.idle()
    expect(told).toEqual([at(1)])
    expect(store.pending).toBe(0)
    expect(store.ask('PCT', at(1), addin.put)).toEqual(one)
  })

  it('are put once, whoever asks', async () => {
    const store = new AnswerStore()
    const addin = slowAddin()
    const told: Place[] = []
    store.onAnswers = (places) => told.push(...places)
    for (const row of [1, 2, 3]) store.ask('PCT', at(row), addin.put)
    addin.answer(one)
    await store.idle()
    expect(addin.asked()).toBe(1)
    expect(told).toEqual([at(1), at(2), at(3)])
  })

  it('that differ in one character are different questions', () => {
    const store = new AnswerStore()
    const addin = slowAddin()
    store.ask('["PCT",[["15/08/1985"]]]', at(1), addin.put)
    store.ask('["PCT",[["15/08/1986"]]]', at(1), addin.put)
    expect(addin.asked()).toBe(2)
  })

  it('that fail are answered by an error with its reason', async () => {
    const store = new AnswerStore()
    store.ask('PCT', at(1), () => Promise.reject(new Error('đã đóng')))
    await store.idle()
    expect(store.ask('PCT', at(1), () => Promise.resolve(one))).toEqual({ ok: false, error: '#VALUE!', message: 'Error: đã đóng' })
  })

  it('of a closed workbook are never answered into the next one', async () => {
    const store = new AnswerStore()
    const addin = slowAddin()
    const told: Place[] = []
    store.onAnswers = (places) => told.push(...places)
    store.ask('PCT', at(1), addin.put)
    store.clear()
    await store.idle()
    addin.answer(one)
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(told).toEqual([])
    expect(store.ask('PCT', at(1), addin.put)).toBeUndefined()
  })
})
