import type { Unit } from '../../plan'
import { changedRow, type Fact, type PersonRow, type Reading, type Roster } from '../../roster'

const inferred = <T>(value: T): Fact<T> => ({ state: 'known', value, inferred: true })
const isOpen = (fact: Fact<unknown>): boolean => fact.state === 'absent' || fact.state === 'blank'

/**
 * Rows of a unit's own file that leave their unit, organisation or council open get the unit's. Without that a commune's committee list
 * without a column of organisations would count as the town's own committee (CT01).
 */
export function fillPlaces(reading: Reading, unit: Unit): Reading {
  const here = inferred({ unit })
  const fill = (kind: Roster['kind'], row: PersonRow): PersonRow => {
    const lacksUnit = isOpen(row.unit)
    const lacksBody = kind === 'committee' && isOpen(row.organisation)
    const lacksCouncil = kind === 'delegates' && isOpen(row.council)
    if (!lacksUnit && !lacksBody && !lacksCouncil) return row
    return changedRow(row, {
      ...(lacksUnit && { unit: here, why: 'đơn vị theo tệp' }),
      ...(lacksBody && { organisation: inferred(partyBodyOf(unit)) }),
      ...(lacksCouncil && { council: inferred({ name: `HĐND ${unit.type} ${unit.name}`, level: 'commune' as const }) }),
    })
  }
  return {
    ...reading,
    rosters: reading.rosters.map((roster) =>
      'people' in roster ? { ...roster, people: roster.people.map((row) => fill(roster.kind, row)) } : roster,
    ),
    issues: reading.issues.filter(({ code }) => code !== 'unit-missing'),
  }
}

/** "Đảng bộ phường Phổ Minh": the commune's own party organisation. */
export function partyBodyOf({ type, name }: Unit): string {
  return `Đảng bộ ${type} ${name}`
}
