import type { Cadre, CommitteeMember, Day, Delegate, Person, Title, Town } from './facts'
import { TOWN_COMMITTEE } from './facts'
import { SAMPLE_TOWN } from './town'

/** What is true of an indicator. `undetermined`: how many of the denominator nobody can tell from what was noted down. */
export interface Count {
  readonly numerator: number
  readonly denominator: number
  readonly undetermined?: number
  /** Who or what is in the numerator, by name. */
  readonly who: readonly string[]
}

export type CountedId =
  | `CT${'01' | '02' | '03' | '04' | '05' | '06' | '07' | '08' | '09' | '10' | '11' | '12' | '13' | '14' | '15' | '16' | '17' | '18'}`
  | 'QT1'
  | 'QT2'

/** Counted from the invented facts by the plan's wording, with none of the product's code. */
export function countTruth(town: Town): Readonly<Record<CountedId, Count>> {
  const { asOf, cadres } = town
  const young = (person: Person): boolean => ageOn(person.birth, asOf) < 40
  const people = (all: readonly { person: Person }[], which: (person: Person) => boolean): Count =>
    count(
      all,
      ({ person }) => which(person),
      ({ person }) => person.name,
    )
  const leaders = unique([
    ...town.leaders.map(({ person }) => person),
    ...town.townCommittee.filter(({ standing }) => standing).map(({ person }) => person),
  ])
  const inSeats = (...seats: string[]): { person: Person }[] =>
    town.leaders.filter((leader) => leader.seats.some((seat) => seats.includes(seat)))
  const youngWardCadres = cadres.filter(({ person, unit }) => unit.type === 'phường' && young(person))
  const subordinate = town.organisations
  return {
    CT01: people(town.townCommittee, young),
    CT02: countAppointments(town),
    CT03: people(cadres, ({ degree }) => degree >= 4),
    CT04: people(cadres, ({ theory }) => theory >= 2),
    CT05: people(cadres, ({ administration }) => administration >= 2),
    CT06: {
      ...count(
        cadres,
        ({ updated }) => updated === true,
        ({ person }) => person.name,
      ),
      undetermined: cadres.filter(({ updated }) => updated === undefined).length,
    },
    CT07: count(
      subordinate,
      ({ planningBuilt, planningSubmitted }) => planningBuilt && planningSubmitted,
      ({ name }) => name,
    ),
    CT08: count(
      cadres.filter(({ titles }) => titles.includes('BT')),
      ({ local }) => !local,
      ({ person }) => person.name,
    ),
    CT09: countCommunes(town, ['BT', 'CT UBND'], 40),
    CT10: count(leaders, young, ({ name }) => name),
    CT11: people(inSeats('BT', 'PBT', 'PCT HĐND', 'PCT UBND'), young),
    CT12: people(inSeats('BT', 'PBT'), young),
    CT13: {
      ...count(
        youngWardCadres,
        ({ person }) => (person.language.level ?? 0) >= 3,
        ({ person }) => person.name,
      ),
      undetermined: youngWardCadres.filter(({ person }) => person.language.level === undefined).length,
    },
    CT14: countStandingCommittees(town),
    CT15: count(
      subordinate.filter(({ kind, exempt }) => kind === 'đảng bộ' && !exempt),
      ({ name }) => share(membersOf(town, name), isWoman) >= 0.2,
      ({ name }) => name,
    ),
    CT16: count(
      subordinate.filter(({ kind, hasCommittee, womenAvailable }) => kind === 'chi bộ' && hasCommittee && womenAvailable !== false),
      ({ name }) => membersOf(town, name).some(isWoman),
      ({ name }) => name,
    ),
    CT17: count(town.delegates, isWoman, ({ person }) => person.name),
    CT18: countCommunes(town, ['PBT', 'PBT TT', 'PCT HĐND', 'PCT UBND'], 35),
    QT1: count(
      subordinate,
      ({ actionPlan }) => actionPlan,
      ({ name }) => name,
    ),
    QT2: count(
      subordinate,
      ({ reported }) => reported[2024],
      ({ name }) => name,
    ),
  }
}

/** Completed years, told from the calendar alone. */
export function ageOn(birth: Day, on: Day): number {
  const years = Number(on.slice(0, 4)) - Number(birth.slice(0, 4))
  return on.slice(5) >= birth.slice(5) ? years : years - 1
}

/** One person and one day is one event; re-appointments and posts that others manage are none. */
function countAppointments({ appointments, asOf }: Town): Count {
  const events = new Map<string, { name: string; young: boolean }>()
  for (const { person, decided, form, managed } of appointments) {
    if (decided.slice(0, 4) !== asOf.slice(0, 4) || form === 'Bổ nhiệm lại' || !managed) continue
    events.set(`${person.name} ${decided}`, { name: person.name, young: ageOn(person.birth, decided) < 40 })
  }
  return count(
    [...events.values()],
    ({ young }) => young,
    ({ name }) => name,
  )
}

function countCommunes({ units, cadres, asOf }: Town, titles: readonly Title[], under: number): Count {
  const fits = (cadre: Cadre): boolean => cadre.titles.some((title) => titles.includes(title)) && ageOn(cadre.person.birth, asOf) < under
  return count(
    units,
    (unit) => cadres.some((cadre) => cadre.unit === unit && fits(cadre)),
    ({ name }) => name,
  )
}

/** The town's own committee and every subordinate one with a standing committee, unless there are no women to choose from. */
function countStandingCommittees(town: Town): Count {
  const bodies = town.organisations
    .filter(({ hasStandingCommittee, womenAvailable }) => hasStandingCommittee && womenAvailable !== false)
    .map(({ name }) => ({ name, members: membersOf(town, name) }))
  const all = [{ name: TOWN_COMMITTEE, members: town.townCommittee }, ...bodies]
  return count(
    all,
    ({ members }) => members.some((member) => member.standing && isWoman(member)),
    ({ name }) => name,
  )
}

function membersOf({ committees }: Town, organisation: string): readonly CommitteeMember[] {
  return committees.filter((member) => member.organisation === organisation)
}

function isWoman({ person }: { readonly person: Person }): boolean {
  return person.gender === 'Nữ'
}

function unique(people: readonly Person[]): readonly Person[] {
  return [...new Set(people)]
}

function count<T>(all: readonly T[], which: (one: T) => boolean, nameOf: (one: T) => string): Count {
  const counted = all.filter(which)
  return { numerator: counted.length, denominator: all.length, who: counted.map(nameOf) }
}

function share<T>(all: readonly T[], which: (one: T) => boolean): number {
  return all.filter(which).length / all.length
}

const women = (delegates: readonly Delegate[], level: Delegate['level']): Count =>
  count(
    delegates.filter((delegate) => delegate.level === level),
    isWoman,
    ({ person }) => person.name,
  )

/** Every indicator of the sample workbook at 31/12/2024. */
export const TRUTH = countTruth(SAMPLE_TOWN)

/** CT17 by level. */
export const DELEGATES_TRUTH = { town: women(SAMPLE_TOWN.delegates, 'town'), commune: women(SAMPLE_TOWN.delegates, 'commune') } as const

/** Shares of single columns of the key-cadre roster: whoever stands there, the empty seat not counted. */
export const COLUMN_TRUTH = {
  youth: count(
    SAMPLE_TOWN.cadres,
    ({ person }) => ageOn(person.birth, SAMPLE_TOWN.asOf) < 40,
    ({ person }) => person.name,
  ),
  women: count(SAMPLE_TOWN.cadres, isWoman, ({ person }) => person.name),
  degree: TRUTH.CT03,
  theory: TRUTH.CT04,
  administration: TRUTH.CT05,
  nonlocal: count(
    SAMPLE_TOWN.cadres,
    ({ local }) => !local,
    ({ person }) => person.name,
  ),
} as const

/** The verdicts at horizon 2025 that follow from the counts by the plan's targets, told by hand. The plan sets no figure at 2025 for the rest. */
export const VERDICTS_2025 = {
  CT01: 'met',
  CT02: 'unmet',
  CT03: 'in-progress',
  CT04: 'met',
  CT05: 'unmet',
  CT06: 'insufficient-data',
  CT07: 'met',
  CT08: 'in-progress',
  CT09: 'met',
  CT10: 'not-applicable',
  CT11: 'not-applicable',
  CT12: 'not-applicable',
  CT13: 'not-applicable',
  CT14: 'not-applicable',
  CT15: 'not-applicable',
  CT16: 'not-applicable',
  CT17: 'not-applicable',
  CT18: 'not-applicable',
  QT1: 'met',
  QT2: 'unmet',
  QT3: 'not-applicable',
  QT4: 'not-applicable',
} as const
