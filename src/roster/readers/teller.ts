import type { Fact } from '../records'
import type { RowContext } from './row-context'
import { isDitto } from '../grid'
import { Numbers } from './numbers'
import type { Section } from '../tables/rows'

/**
 * Tells what each row says of one thing, column by column: by the number of it in `said`, where each thing stands once however many rows
 * say it. Lists what there is to list of the cells.
 */
export interface Teller<S> {
  /** Where a row says it, or would: the cell to show of an empty one. */
  readonly column?: number | undefined
  readonly said: S[]
  read(row: number, sections: readonly Section[]): number
}

/** What one thing of each row is. */
export type Field<T> = Teller<Fact<T>>

/** Of rows that are told by more than the words of one cell. */
export function tellRows<S>(column: number | undefined, read: (row: number, sections: readonly Section[]) => S): Teller<S> {
  const said: S[] = []
  const numbers = new Map<S, number>()
  return {
    column,
    said,
    read(row, sections) {
      const thing = read(row, sections)
      let number = numbers.get(thing)
      if (number === undefined) numbers.set(thing, (number = said.push(thing) - 1))
      return number
    },
  }
}

/** Of rows of which the sections above tell everything: the rows of a block share one array of them. */
export function tellBlocks<S>(read: (sections: readonly Section[]) => S): Teller<S> {
  const said: S[] = []
  let last: readonly Section[] | undefined
  return {
    said,
    read(_row, sections) {
      if (sections !== last) said.push(read((last = sections)))
      return said.length - 1
    },
  }
}

const MOST_KEPT = 50_000
/** More than most columns have distinct words. */
const SLOTS = 64
/** Told by two letters and the length: to tell the hash of each cell's own string, the engine would go over all of them. */
const slotOf = (text: string): number => {
  const { length } = text
  return (Math.imul(text.charCodeAt(length - 1), 31) + text.charCodeAt(length >> 1) + length) & (SLOTS - 1)
}
/** Days to the year 2079, as many as 16 bits tell. */
const LAST_DAY = 0xffff

/** Whose rows are told by one cell each. */
export interface CellTeller<S> extends Teller<S> {
  readonly column: number
}

/**
 * Of rows that are told by the words of one cell: the same words are looked at once, unless there is something to list of each. `said` begins
 * with what an empty cell says; `isOfWords`: true of every cell with these words.
 */
export function tellCells<S>(
  { grid, book }: RowContext,
  column: number,
  said: S[],
  look: (row: number, raw: unknown, sections: readonly Section[]) => S,
  isOfWords: (said: S) => boolean,
): CellTeller<S> {
  // Nearly every cell of a clean column ends here.
  const uneventful = new Map<unknown, number>()
  // The same of day numbers, of which a column has thousands; 0 where none was looked at.
  let uneventfulDays: Int32Array | undefined
  // Of each slot the words that were last met, and their number.
  const lastWords = new Array<string>(SLOTS).fill('')
  const lastNumbers = new Int32Array(SLOTS)

  const numberOf = (text: string): number | undefined => {
    const slot = slotOf(text)
    if (lastWords[slot] === text) return lastNumbers[slot]
    const number = uneventful.get(text)
    if (number !== undefined) {
      lastWords[slot] = text
      lastNumbers[slot] = number
    }
    return number
  }

  const lookAt = (row: number, raw: unknown, sections: readonly Section[]): number => {
    const listed = book.issues.length
    const thing = look(row, raw, sections)
    const number = thing === said[0] ? 0 : said.push(thing) - 1
    // Where fonts decide the letters, one text may mean two things in two cells; a ditto mark means what stands above it.
    if (isOfWords(thing) && book.issues.length === listed && !(typeof raw === 'string' && (grid.knowsFonts || isDitto(raw)))) {
      if (isDay(raw)) (uneventfulDays ??= new Int32Array(LAST_DAY + 1))[raw] = number
      else {
        if (uneventful.size > MOST_KEPT) uneventful.clear()
        uneventful.set(raw, number)
      }
    }
    return number
  }

  return {
    column,
    said,
    read(row, sections) {
      const raw = grid.at(row, column)
      if (raw === '' || raw === null || raw === undefined) return 0
      const number = typeof raw === 'string' ? numberOf(raw) : isDay(raw) ? uneventfulDays?.[raw] || undefined : uneventful.get(raw)
      return number ?? /*@__NOINLINE__*/ lookAt(row, raw, sections)
    },
  }
}

const isDay = (cell: unknown): cell is number => typeof cell === 'number' && cell > 0 && (cell & LAST_DAY) === cell

/** What the rows of a table say of one thing, row after row: a number each, so that long lists keep little. */
export class Told<S> extends Numbers {
  constructor(protected readonly said: S[]) {
    super()
  }

  /** A row says something else than its cells do. */
  change(place: number, thing: S): void {
    this.values[place] = this.said.push(thing) - 1
  }

  of(place: number): S {
    return this.said[this.numberOf(place)]!
  }

  /** What can be told of each thing, told once of it however many rows say it. */
  once<V>(tell: (said: S) => V): (place: number) => V {
    const known: V[] = []
    return (place) => {
      const number = this.numberOf(place)
      const before = known[number]
      return before === undefined ? (known[number] = tell(this.said[number]!)) : before
    }
  }

  /** The places of the rows that say this very thing. */
  placesOf(thing: S): readonly number[] {
    const places: number[] = []
    for (let place = 0; place < this.length; place++) if (this.of(place) === thing) places.push(place)
    return places
  }

  // Of a table without such a column nothing is read, and all rows say the one thing.
  private numberOf(place: number): number {
    return place < this.length ? this.values[place]! : 0
  }
}
