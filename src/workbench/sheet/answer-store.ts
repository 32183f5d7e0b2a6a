import type { FunctionResult } from '../host'

/** A cell that holds a formula. */
export interface Place {
  readonly sheetId: string
  readonly row: number
  readonly column: number
}

export const placeKey = ({ sheetId, row, column }: Place): string => `${sheetId}:${row}:${column}`

interface Asked {
  answer?: FunctionResult
  readonly waiting: Map<string, Place>
}

/** Enough for the formulas of a large workbook; beyond it the oldest answers are asked for anew. */
const ANSWERS_KEPT = 2000
/** Answers that come close together are shown together. */
const GATHERING_TIME = 20

/** Questions put to the add-in and its answers. The same question is put once, whoever asks. */
export class AnswerStore {
  /** Called with the cells whose answers have come. */
  onAnswers: (places: readonly Place[]) => void = () => undefined
  private asked = new Map<string, Asked>()
  private arrived = new Map<string, Place>()
  private idleWaiters: (() => void)[] = []
  private underWay = 0

  /** The answer, or undefined when it has yet to come: then the place is told of it later. */
  ask(question: string, place: Place, put: () => Promise<FunctionResult>): FunctionResult | undefined {
    const key = digest(question)
    const known = this.asked.get(key)
    if (known?.answer) return known.answer
    if (known) known.waiting.set(placeKey(place), place)
    else this.put(key, place, put)
    return undefined
  }

  get pending(): number {
    return this.underWay + this.arrived.size
  }

  /** Resolves when every answer has come and been passed on. */
  idle(): Promise<void> {
    return this.pending ? new Promise((resolve) => this.idleWaiters.push(resolve)) : Promise.resolve()
  }

  clear(): void {
    this.asked = new Map()
    this.arrived = new Map()
    this.underWay = 0
    this.resumeIdle()
  }

  private put(key: string, place: Place, put: () => Promise<FunctionResult>): void {
    const entry: Asked = { waiting: new Map([[placeKey(place), place]]) }
    const generation = this.asked
    generation.set(key, entry)
    this.underWay++
    const settle = (answer: FunctionResult): void => {
      // An answer to a question of a book that has been closed.
      if (generation !== this.asked) return
      this.underWay--
      entry.answer = answer
      if (this.arrived.size === 0) setTimeout(() => this.passOn(), GATHERING_TIME)
      for (const [waiting, where] of entry.waiting) this.arrived.set(waiting, where)
      entry.waiting.clear()
      this.forgetOldest()
    }
    put().then(settle, (reason: unknown) => settle({ ok: false, error: '#VALUE!', message: String(reason) }))
  }

  private passOn(): void {
    const places = [...this.arrived.values()]
    this.arrived.clear()
    if (places.length) this.onAnswers(places)
    this.resumeIdle()
  }

  private resumeIdle(): void {
    if (this.pending) return
    for (const resume of this.idleWaiters.splice(0)) resume()
  }

  private forgetOldest(): void {
    for (const [key, entry] of this.asked) {
      if (this.asked.size <= ANSWERS_KEPT) return
      if (entry.answer) this.asked.delete(key)
    }
  }
}

/** 106 bits that stand for the question: a roster's text need not be kept to know that it is the same roster. */
function digest(text: string): string {
  let [first, second, third, fourth] = [0xdeadbeef, 0x41c6ce57, 0x9e3779b9, 0x85ebca6b]
  for (let place = 0; place < text.length; place++) {
    const unit = text.charCodeAt(place)
    first = Math.imul(first ^ unit, 2654435761)
    second = Math.imul(second ^ unit, 1597334677)
    third = Math.imul(third + unit, 2246822519) ^ (third >>> 15)
    fourth = Math.imul(fourth + unit, 3266489917) ^ (fourth >>> 13)
  }
  return [text.length, first, second, third, fourth].map((part) => (part >>> 0).toString(36)).join('.')
}
