import { INDICATOR_IDS, targetAt, type IndicatorId, type Unit } from '../../plan'
import { gatherEvidence, tally, type Counts } from '../../indicators'
import { organisationKey, type OrganisationRow, type Roster } from '../../roster'
import type { CheckRequest } from '../assess'
import { partyBodyOf } from './fill-places'
import type { FileReading } from './read-received'

/** One unit beside the others. */
export interface UnitLine {
  readonly unit: Unit
  readonly files: readonly string[]
  readonly people: number
  /** What can be counted from this unit's rows alone. */
  readonly counts: Readonly<Partial<Record<IndicatorId, Counts>>>
}

/** The town's own figures and those of its committees are nobody's unit. */
const OF_UNITS: readonly IndicatorId[] = INDICATOR_IDS.filter((id) => !['CT01', 'CT10', 'CT11', 'CT12'].includes(id))

/** The same indicators for each unit by itself. A row that names another unit than its file's belongs to the unit it names. */
export function countByUnit(
  files: readonly FileReading[],
  units: readonly Unit[],
  received: readonly OrganisationRow[],
  { horizon, asOf, settings, profile }: CheckRequest,
): readonly UnitLine[] {
  const rosters = new Map<string, Roster[]>(units.map(({ id }) => [id, []]))
  const senders = new Map<string, Set<string>>(units.map(({ id }) => [id, new Set<string>()]))
  for (const { name, unit: owner, reading } of files) {
    if (owner) senders.get(owner.id)?.add(name)
    for (const roster of reading.rosters) {
      for (const [id, part] of partition(roster, owner)) {
        rosters.get(id)?.push(part)
        senders.get(id)?.add(name)
      }
    }
  }
  return units.map((unit) => {
    const mine = rosters.get(unit.id) ?? []
    const body = organisationKey(partyBodyOf(unit))
    const duty = received.filter(({ name }) => organisationKey(name) === body)
    const evidence = gatherEvidence(mine, [unit])
    const counts: Partial<Record<IndicatorId, Counts>> = {}
    for (const id of OF_UNITS) {
      const told = id === 'QT1' || id === 'QT2' ? { ...evidence, organisations: duty } : evidence
      const result = tally(id, told, asOf, settings, targetAt(id, horizon, profile))
      if (!result.ok) continue
      const { numerator, denominator, undetermined } = result.tally
      counts[id] = { numerator, denominator, undetermined }
    }
    const people = mine.reduce((sum, roster) => sum + ('people' in roster ? roster.people.length : 0), 0)
    return { unit, files: [...(senders.get(unit.id) ?? [])], people, counts }
  })
}

/** A roster's rows by unit. */
function partition(roster: Roster, owner: Unit | undefined): ReadonlyMap<string, Roster> {
  const parts = new Map<string, Roster>()
  if (!('people' in roster)) {
    if (owner) parts.set(owner.id, roster)
    return parts
  }
  const people = new Map<string, (typeof roster.people)[number][]>()
  for (const row of roster.people) {
    const id = row.unit.state === 'known' ? row.unit.value.unit.id : owner?.id
    if (id === undefined) continue
    const there = people.get(id)
    if (there) there.push(row)
    else people.set(id, [row])
  }
  for (const [id, rows] of people) parts.set(id, { ...roster, people: rows })
  return parts
}
