import type { Fact, Level, PartialDate, PersonRow } from '../roster'
import type { Person } from './identity'
import type { Settings } from './settings'

/** The highest level that any row of a person tells; else the reason that says most. A second line may leave the cell empty. */
export function highestLevel(person: Person, pick: (row: PersonRow) => Fact<Level>, settings: Settings): Fact<Level> {
  return bestOf(
    person,
    (row) => accepted(pick(row), settings),
    (level, best) => level > best,
  )
}

/** A level as the settings accept it: what is still being studied for, "tương đương", old certificates, degrees from abroad (D5). */
function accepted(fact: Fact<Level>, settings: Settings): Fact<Level> {
  if (fact.state !== 'known' || !fact.how) return fact
  const { studying, equivalent, oldCertificate, foreignDegree } = fact.how
  const refused = (oldCertificate && !settings.acceptOldLanguageC) || (foreignDegree && !settings.foreignDegreeIsLanguage)
  const reached = refused ? 0 : fact.value - (equivalent && !settings.equivalentTheoryCounts ? 1 : 0)
  return { ...fact, value: Math.max(0, reached, settings.studyingCounts ? (studying ?? 0) : 0) }
}

/** Yes when any row of a person says yes. */
export function anyMark(person: Person, pick: (row: PersonRow) => Fact<boolean>): Fact<boolean> {
  return bestOf(person, pick, (value, best) => value && !best)
}

/** What the rows of one person tell of a thing that does not change from row to row. */
export function firstKnown<T>(person: Person, pick: (row: PersonRow) => Fact<T>): Fact<T> {
  return bestOf(person, pick, () => false)
}

/** The birth as exactly as any row of a person tells it: "1979" in one, 20/10/1979 in another. */
export function birthOf(person: Person): Fact<PartialDate> {
  return bestOf(
    person,
    ({ birth }) => birth,
    (birth, best) => birth.latest - birth.earliest < best.latest - best.earliest,
  )
}

const TELLS = { known: 3, unreadable: 2, blank: 1, absent: 0 } as const

/** Of a single row the very fact that stands in it, so that what was told of it once is known again. */
function bestOf<T>({ rows }: Person, pick: (row: PersonRow) => Fact<T>, isBetter: (value: T, best: T) => boolean): Fact<T> {
  let best = pick(rows[0])
  for (let at = 1; at < rows.length; at++) {
    const fact = pick(rows[at]!)
    const better =
      fact.state === 'known' && best.state === 'known' ? isBetter(fact.value, best.value) : TELLS[fact.state] > TELLS[best.state]
    if (better) best = fact
  }
  return best
}
