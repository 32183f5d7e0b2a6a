import type { Unit } from '../../plan'
import type { Fact, UnitMatch } from '../records'
import { ABSENT, columnsOf, fieldAt, known, openField, readText, unreadableAt, type Field, type RowContext } from './fields'
import { matchHome, memoised } from '../values'

export interface HomeReader {
  words(row: number): Fact<string>
  /** The commune that these words of a row name. */
  unit(words: Fact<string>, row: number): Fact<UnitMatch>
}

/** Reads quê quán, else nơi sinh. */
export function openHome(context: RowContext, units: readonly Unit[]): HomeReader {
  const field = homeField(context)
  // One fact for all who come from the same place; undefined where nobody can tell which.
  const unitOf = memoised((words: string): Fact<UnitMatch> | undefined => {
    const reading = matchHome(words, units)
    if (reading.kind === 'read') return reading.value.place === 'unit' ? known(reading.value.match) : ABSENT
    return reading.kind === 'blank' ? { state: 'blank' } : undefined
  })
  if (!field) return { words: () => ABSENT, unit: () => ABSENT }
  return {
    words: field.fact,
    unit: (words, row) =>
      words.state === 'known' ? (unitOf(words.value) ?? unreadableAt(context.grid, row, field.column, words.value)) : words,
  }
}

/** "An Tây" | "Đức Chánh" | "Mộ Đức" in columns of their own are one place, the smallest first. */
function homeField(context: RowContext): Field<string> | undefined {
  const parts = [...columnsOf(context, 'home-town')]
    .sort(({ reading: one }, { reading: other }) => one.part! - other.part!)
    .map(({ reading }) => fieldAt(context, 'home-town', reading.column, readText))
  const [first] = parts
  if (!first || parts.length === 1) return first ?? openField(context, 'birth-place', readText)
  return {
    ...first,
    fact(row) {
      const facts = parts.map((part) => part.fact(row))
      const broken = facts.find(({ state }) => state === 'unreadable')
      const words = facts.flatMap((fact) => (fact.state === 'known' ? [fact.value] : []))
      return broken ?? (words.length > 0 ? known(words.join(', ')) : facts[0]!)
    },
  }
}
