import type { Unit } from '../../plan'
import type { Fact, PersonRow, UnitMatch } from '../records'
import {
  ABSENT,
  columnsOf,
  EMPTY,
  factIn,
  fieldAt,
  known,
  NO_COLUMN,
  openField,
  readText,
  report,
  tellRows,
  type Field,
  type RowContext,
} from './fields'
import { matchHome, memoised } from '../values'

/** The commune that the words of a home name; undefined where nobody can tell which of several. */
export type HomeUnitFinder = (words: string) => Fact<UnitMatch> | undefined

/** One fact for all who come from the same place. */
export function openHomeUnits(units: readonly Unit[]): HomeUnitFinder {
  return memoised((words) => {
    const reading = matchHome(words, units)
    if (reading.kind === 'read') return reading.value.place === 'unit' ? known(reading.value.match) : ABSENT
    return reading.kind === 'blank' ? EMPTY : undefined
  })
}

/** Lists a secretary's home that names no commune for certain: nobody can tell then whether he is local (CT08). */
export function listVagueHome(context: RowContext, { homeTown, homeUnit, local }: PersonRow, units: readonly Unit[]): void {
  if (homeTown.state !== 'known' || homeUnit.state !== 'unreadable' || local.state === 'known') return
  const reading = matchHome(homeTown.value, units)
  if (reading.kind === 'unreadable') report(context, reading, 'home-town', homeUnit.at.row, homeUnit.at.column)
}

/** Reads quê quán, else nơi sinh. "An Tây" | "Đức Chánh" | "Mộ Đức" in columns of their own are one place, the smallest first. */
export function openHome(context: RowContext): Field<string> {
  const parts = [...columnsOf(context, 'home-town')]
    .sort(({ reading: one }, { reading: other }) => one.part! - other.part!)
    .map(({ reading }) => fieldAt(context, 'home-town', reading.column, readText))
  const [first] = parts
  if (!first || parts.length === 1) return first ?? openField(context, 'birth-place', readText) ?? NO_COLUMN
  return tellRows(first.column, (row) => {
    const facts = parts.map((part) => factIn(part, row))
    const broken = facts.find(({ state }) => state === 'unreadable')
    const words = facts.flatMap((fact) => (fact.state === 'known' ? [fact.value] : []))
    return broken ?? (words.length > 0 ? known(words.join(', ')) : facts[0]!)
  })
}
