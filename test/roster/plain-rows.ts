import type { PersonRow, Roster } from '../../src/roster'

/** All that a row tells; the compiler asks for each. */
const TOLD: Readonly<Record<keyof PersonRow, true>> = {
  ref: true, name: true, idNumber: true, birth: true, gender: true, posts: true, postText: true, unit: true, organisation: true,
  council: true, homeTown: true, homeUnit: true, local: true, degree: true, theory: true, administration: true, language: true,
  updateCourse: true, standingCommittee: true, managedByStandingCommittee: true, decisionDate: true, appointmentForm: true, partyDate: true,
  countsUntil: true, remarks: true, hidden: true, why: true,
} // prettier-ignore

/** A row as a plain object: rows are views, and compared as such they would be compared with all their table. */
export const plainRow = (row: PersonRow): PersonRow =>
  Object.fromEntries(Object.keys(TOLD).map((thing) => [thing, row[thing as keyof PersonRow]])) as unknown as PersonRow

export const plainRoster = (roster: Roster): Roster => ('people' in roster ? { ...roster, people: roster.people.map(plainRow) } : roster)
