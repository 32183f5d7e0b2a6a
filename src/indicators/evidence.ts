import type { PartyOrganisation, Unit } from '../plan'
import type { OrganisationRow, PersonRow, Roster } from '../roster'
import { pushTo } from './groups'
import type { Evidence, PeopleKind } from './tally'

/**
 * Pools the rows of all rosters by kind: fifteen sheets of one commune each serve as one. A kind without a roster stays `undefined`,
 * which is another thing than a roster without rows.
 * `units`: the register valid on the as-of date. `organisations`: what serves CT14 to CT16 where no roster lists the party organisations.
 * A committee roster serves the town's own committee (CT01, CT10 to CT12) and every other (CT14 to CT16); each indicator takes its own rows.
 */
export function gatherEvidence(rosters: readonly Roster[], units: readonly Unit[], organisations?: readonly PartyOrganisation[]): Evidence {
  const people = new Map<PeopleKind, (readonly PersonRow[])[]>()
  const listed: (readonly OrganisationRow[])[] = []
  for (const roster of rosters) {
    if (roster.kind === 'organisations') listed.push(roster.organisations)
    else if (roster.kind !== 'units') pushTo(people, roster.kind, roster.people)
  }
  return {
    // The rows of one roster are themselves the pool: what was told of them once is known again.
    ...Object.fromEntries([...people].map(([kind, lists]) => [kind, lists.length === 1 ? lists[0] : lists.flat()])),
    ...(listed.length > 0 && { organisations: listed.flat() }),
    ...(organisations && { builtInOrganisations: organisations }),
    units,
  }
}
