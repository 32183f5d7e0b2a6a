import { appointPeople } from './appointments'
import { appointLeaders, electCommittees, electTownCommittee } from './committees'
import { fillSeats, UNITS } from './communes'
import { electDelegates } from './councils'
import type { Town } from './facts'
import { ORGANISATIONS } from './organisations'
import { personMaker } from './people'
import { randomFrom } from './random'

/** The fifteen units at the end of 2024: the same invented people on every run. */
export function inventTown(seed = 2024): Town {
  const random = randomFrom(seed)
  const make = personMaker(random)
  const { cadres, vacancies } = fillSeats(make, random)
  const leaders = appointLeaders(make)
  const townCommittee = electTownCommittee(leaders, cadres, make)
  return {
    asOf: '2024-12-31',
    units: UNITS,
    cadres,
    vacancies,
    organisations: ORGANISATIONS,
    townCommittee,
    committees: electCommittees(ORGANISATIONS, cadres, make, random),
    appointments: appointPeople(cadres, townCommittee, make, random),
    delegates: electDelegates(leaders, cadres, make, random),
    leaders,
  }
}

export const SAMPLE_TOWN: Town = inventTown()
