import type { PartyOrganisation, Profile, Unit } from '../../plan'
import { dateOf, organisationKey, type Fact, type OrganisationRow, type Serial } from '../../roster'
import { partyBodyOf } from './fill-places'
import type { FileReading } from './read-received'

/** What the received files tell of one party organisation. */
export interface ReceivedStatus {
  readonly organisation: string
  readonly files: readonly string[]
  /** Plan or programme of action made (QT1); unknown when no file and no register says. */
  readonly plan: boolean | undefined
  /** Quarter-IV report of the year sent (QT2). */
  readonly report: boolean
}

export interface ReceivedDuties {
  readonly statuses: readonly ReceivedStatus[]
  /** Stands in for the roster of organisations when QT1 and QT2 are counted. */
  readonly rows: readonly OrganisationRow[]
}

const ABSENT = { state: 'absent' } as const
const told = (value: boolean): Fact<boolean> => ({ state: 'known', value, inferred: true })

/**
 * QT1 and QT2 by the files received (II.1.2): an organisation whose unit sent a file of the year has reported; a file that is the plan itself
 * says that the plan is made. What a roster of organisations among the files says comes first. An organisation nothing was received from
 * has not reported; of its plan nothing is known. A file whose stated day lies in another year is no report of this one.
 */
export function receivedDuties(files: readonly FileReading[], profile: Profile, units: readonly Unit[], asOf: Serial): ReceivedDuties {
  const { year } = dateOf(asOf)
  const byBody = new Map<string, FileReading[]>()
  for (const file of files) {
    if (!file.unit) continue
    const key = organisationKey(partyBodyOf(file.unit))
    byBody.set(key, [...(byBody.get(key) ?? []), file])
  }
  const rows = registered(files, profile, units).map((row): OrganisationRow => {
    const received = byBody.get(organisationKey(row.name)) ?? []
    const reported = received.some(({ statedAsOf, isPlan, people }) => isOf(year, statedAsOf) && (people > 0 || !isPlan))
    const written = row.reports[year] ?? ABSENT
    return {
      ...row,
      actionPlan: row.actionPlan.state !== 'known' && received.some(({ isPlan }) => isPlan) ? told(true) : row.actionPlan,
      reports: { ...row.reports, [year]: reported ? told(true) : written.state === 'known' ? written : told(false) },
    }
  })
  return {
    rows,
    statuses: rows
      .filter(({ own }) => !own)
      .map(({ name, actionPlan, reports }) => ({
        organisation: name,
        files: (byBody.get(organisationKey(name)) ?? []).map((file) => file.name),
        plan: actionPlan.state === 'known' ? actionPlan.value : undefined,
        report: isTrue(reports[year]),
      })),
  }
}

const isTrue = (fact: Fact<boolean> | undefined): boolean => fact?.state === 'known' && fact.value
const isOf = (year: number, day: Serial | undefined): boolean => day === undefined || dateOf(day).year === year

/** The organisations that have to report: a roster of them among the files, else the profile's own, with a party body for each unit. */
function registered(files: readonly FileReading[], profile: Profile, units: readonly Unit[]): readonly OrganisationRow[] {
  const listed = files.flatMap(({ reading }) =>
    reading.rosters.flatMap((roster) => (roster.kind === 'organisations' ? roster.organisations : [])),
  )
  const known = new Set(listed.map(({ name }) => organisationKey(name)))
  const missing = [...(listed.length > 0 ? [] : profile.organisations.map(asRow)), ...units.map((unit) => rowNamed(partyBodyOf(unit)))]
  const added: OrganisationRow[] = []
  for (const row of missing) {
    const key = organisationKey(row.name)
    if (known.has(key)) continue
    known.add(key)
    added.push(row)
  }
  return [...listed, ...added]
}

const asRow = ({ name, own, type }: PartyOrganisation): OrganisationRow => ({
  ...rowNamed(name),
  own,
  type: { state: 'known', value: type },
})

const rowNamed = (name: string): OrganisationRow => ({
  ref: { sheet: '', row: 0, column: 0 },
  name,
  type: ABSENT,
  own: false,
  exempt: ABSENT,
  hasStandingCommittee: ABSENT,
  hasCommittee: ABSENT,
  hasFemaleSource: ABSENT,
  planningBuilt: ABSENT,
  planningSubmitted: ABSENT,
  planningApproved: ABSENT,
  actionPlan: ABSENT,
  reports: {},
})
