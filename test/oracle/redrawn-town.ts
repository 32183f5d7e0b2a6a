import type { Appointment, Day, Person, Town } from '../samples/facts'
import { dayIn, dayOf } from '../samples/people'
import { randomFrom, type Random } from '../samples/random'
import { inventTown } from '../samples/town'

const LANGUAGES: readonly Person['language'][] = [
  { words: 'A', level: 1 },
  { words: 'B', level: 2 },
  { words: 'B1', level: 3 },
  { words: 'Tiếng Anh B2', level: 4 },
  { words: 'IELTS 5.5', level: 4 },
  { words: 'Tiếng Hrê', level: 0 },
]
const FORMS: readonly Appointment['form'][] = [
  'Bổ nhiệm',
  'Bổ nhiệm lại',
  'Điều động, bổ nhiệm',
  'Chỉ định',
  'Giới thiệu ứng cử',
  'Phê chuẩn',
]
/** The sample writes this cadre's birth as a year alone, which stands for its first day. */
const YEAR_ONLY = 55

/**
 * Another town in the same seats: births, levels, genders, marks and decisions drawn anew, many births within days of the lines
 * of 40 and 35 years. The day is in mid-year: on 31 December an age depends on the birth year alone and hides mistakes.
 */
export function redrawTown(seed: number): Town {
  const town = inventTown(seed)
  const random = randomFrom(seed * 7919)
  const asOf = '2024-06-30'
  const yearOnly = town.cadres[YEAR_ONLY]?.person
  const people = new Map<Person, Person>()
  const other = (person: Person): Person => {
    const known = people.get(person)
    if (known) return known
    const birth = person === yearOnly ? dayOf(random.whole(1980, 1988), 1, 1) : drawBirth(random)
    const drawn: Person = {
      ...person,
      birth,
      gender: random.next() < 0.35 ? 'Nữ' : 'Nam',
      degree: random.pick([2, 3, 4, 4, 4, 5, 6]),
      theory: random.whole(0, 4),
      administration: random.whole(0, 4),
      language: random.pick(LANGUAGES),
    }
    people.set(person, drawn)
    return drawn
  }
  const decisions = new Map<string, Day>()
  const otherDay = (person: Person, decided: Day): Day => {
    const key = `${person.name} ${decided}`
    const day = decisions.get(key) ?? dayIn(random, random.pick([2023, 2024, 2024, 2024]))
    decisions.set(key, day)
    return day
  }
  return {
    ...town,
    asOf,
    cadres: town.cadres.map((cadre) => ({ ...cadre, person: other(cadre.person), local: random.next() < 0.5, updated: random.next() < 0.6 || undefined })), // prettier-ignore
    townCommittee: town.townCommittee.map((member) => ({ ...member, person: other(member.person) })),
    committees: town.committees.map((member) => ({ ...member, person: other(member.person) })),
    appointments: town.appointments.map((event) => ({
      ...event,
      decided: otherDay(event.person, event.decided),
      person: other(event.person),
      form: random.pick(FORMS),
      managed: random.next() < 0.8,
    })),
    delegates: town.delegates.map((delegate) => ({ ...delegate, person: other(delegate.person) })),
    leaders: town.leaders.map((leader) => ({ ...leader, person: other(leader.person) })),
    organisations: town.organisations.map((one) => ({
      ...one,
      womenAvailable: random.pick([true, false, undefined]),
      planningBuilt: random.next() < 0.8,
      planningSubmitted: random.next() < 0.8,
      actionPlan: random.next() < 0.8,
      reported: { ...one.reported, 2024: random.next() < 0.8 },
    })),
  }
}

/** One in three within three days of turning 40 or 35 in mid-2024. */
function drawBirth(random: Random): Day {
  if (random.next() > 1 / 3) return dayIn(random, random.whole(1966, 1996))
  const year = random.pick([1984, 1989])
  return random.pick([dayOf(year, 6, random.whole(28, 30)), dayOf(year, 7, random.whole(1, 3))])
}
