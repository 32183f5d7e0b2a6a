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
  /** The same of rows under the same sections, written into `numbers` from `place` on. */
  readDown(rows: readonly number[], sections: readonly Section[], numbers: Int32Array, place: number): void
}

/** What one thing of each row is. */
export type Field<T> = Teller<Fact<T>>

/** Of rows that are told by more than the words of one cell. */
export function tellRows<S>(column: number | undefined, read: (row: number, sections: readonly Section[]) => S): Teller<S> {
  const said: S[] = []
  const numbers = new Map<S, number>()
  const tell = (row: number, sections: readonly Section[]): number => {
    const thing = read(row, sections)
    let number = numbers.get(thing)
    if (number === undefined) numbers.set(thing, (number = said.push(thing) - 1))
    return number
  }
  return {
    column,
    said,
    read: tell,
    readDown(rows, sections, into, place) {
      for (let at = 0; at < rows.length; at++) into[place + at] = tell(rows[at]!, sections)
    },
  }
}

/** Of rows of which the sections above tell everything. */
export function tellBlocks<S>(read: (sections: readonly Section[]) => S): Teller<S> {
  const { said, read: tell } = tellRows(undefined, (_row, sections) => read(sections))
  return {
    said,
    read: tell,
    readDown(rows, sections, into, place) {
      into.fill(tell(rows[0]!, sections), place, place + rows.length)
    },
  }
}

const MOST_KEPT = 50_000

/** Of rows that are told by the words of one cell: the same words are looked at once, unless there is something to list of each. */
export class CellTeller<S> implements Teller<S> {
  // Nearly every cell of a clean column ends here.
  private readonly uneventful = new Map<unknown, number>()

  /** `look` reads a filled cell, `said` begins with what an empty one says; `isOfWords`: true of every cell with these words. */
  constructor(
    private readonly context: RowContext,
    readonly column: number,
    readonly said: S[],
    private readonly look: (row: number, raw: unknown, sections: readonly Section[]) => S,
    private readonly isOfWords: (said: S) => boolean,
  ) {}

  read(row: number, sections: readonly Section[]): number {
    const raw = this.context.grid.at(row, this.column)
    return raw === '' || raw === null || raw === undefined ? 0 : (this.uneventful.get(raw) ?? this.lookAt(row, raw, sections))
  }

  // The loop by itself, all it needs at hand: most of the time of a long list is spent here.
  readDown(rows: readonly number[], sections: readonly Section[], numbers: Int32Array, place: number): void {
    const { column, uneventful } = this
    const { grid } = this.context
    for (let at = 0; at < rows.length; at++) {
      const row = rows[at]!
      const raw = grid.at(row, column)
      numbers[place + at] = raw === '' || raw === null || raw === undefined ? 0 : (uneventful.get(raw) ?? this.lookAt(row, raw, sections))
    }
  }

  private lookAt(row: number, raw: unknown, sections: readonly Section[]): number {
    const { book, grid } = this.context
    const listed = book.issues.length
    const thing = this.look(row, raw, sections)
    const number = thing === this.said[0] ? 0 : this.said.push(thing) - 1
    // Where fonts decide the letters, one text may mean two things in two cells; a ditto mark means what stands above it.
    const sameElsewhere =
      this.isOfWords(thing) && book.issues.length === listed && !(typeof raw === 'string' && (grid.knowsFonts || isDitto(raw)))
    if (sameElsewhere) {
      if (this.uneventful.size > MOST_KEPT) this.uneventful.clear()
      this.uneventful.set(raw, number)
    }
    return number
  }
}

/** What the rows of a table say of one thing, row after row: a number each, so that long lists keep little. */
export class Told<S> {
  protected readonly numbers = new Numbers()

  constructor(protected readonly said: S[]) {}

  /** Of one row more. */
  push(number: number): void {
    this.numbers.push(number)
  }

  /** A row says something else than its cells do. */
  change(place: number, thing: S): void {
    this.numbers.values[place] = this.said.push(thing) - 1
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
    for (let place = 0; place < this.numbers.length; place++) if (this.of(place) === thing) places.push(place)
    return places
  }

  // Of a table without such a column nothing is read, and all rows say the one thing.
  private numberOf(place: number): number {
    const { values, length } = this.numbers
    return place < length ? values[place]! : 0
  }
}
