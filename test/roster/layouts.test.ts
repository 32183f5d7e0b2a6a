import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { POSTS, UNITS_OF_TOWN } from '../../src/plan'
import {
  formatDate,
  NEVER,
  readWorkbook,
  type Fact,
  type OrganisationRow,
  type PersonRow,
  type Reading,
  type Roster,
} from '../../src/roster'
import { addressOf, draw, type DrawnSheet } from './drawn-sheet'

/** Every archetype (C1) and structural trap (C4) has at least one drawn sheet in `layouts/`; see `drawn-sheet.ts` for how a sheet is drawn. */
interface Case extends DrawnSheet {
  readonly layout: string
  readonly says: string
  readonly rosters?: readonly {
    kind: string
    title?: string
    people?: readonly Row[]
    organisations?: readonly Row[]
    units?: readonly string[]
    roles?: Row
    hidden?: number
    passed?: Row
  }[]
  readonly refused?: readonly string[]
  readonly issues?: readonly string[]
}
type Row = Readonly<Record<string, unknown>>

const FOLDER = join(__dirname, 'layouts')
const KEYS = new Set([
  'layout',
  'says',
  'sheet',
  'grid',
  'merges',
  'hidden',
  'struck',
  'fonts',
  'formats',
  'date1904',
  'rosters',
  'refused',
  'issues',
])
const files = readdirSync(FOLDER).sort()
const cases = files.flatMap((file) => (parse(readFileSync(join(FOLDER, file), 'utf8')) as Case[]).map((one) => ({ file, ...one })))

const shown = (fact: Fact<unknown>, show: (value: never) => unknown): unknown =>
  fact.state === 'known' ? show(fact.value as never) : `(${fact.state})`
const date = (fact: PersonRow['birth']): unknown =>
  shown(fact, ({ earliest, precision }: { earliest: number; precision: string }) =>
    precision === 'day' ? formatDate(earliest) : `${formatDate(earliest)} (${precision})`,
  )

const PERSON: Readonly<Record<string, (person: PersonRow) => unknown>> = {
  name: ({ name }) => name,
  birth: ({ birth }) => date(birth),
  gender: ({ gender }) => shown(gender, (value: string) => (value === 'female' ? 'Nữ' : 'Nam')),
  posts: ({ posts }) =>
    posts.map(({ code, acting, unit }) => `${code}${acting ? ' (quyền)' : ''}${unit ? ` ${unit.unit.name}` : ''}`).join(', '),
  unit: ({ unit }) => shown(unit, ({ unit: { type, name } }: { unit: { type: string; name: string } }) => `${type} ${name}`),
  organisation: ({ organisation }) => shown(organisation, (value: string) => value),
  home: ({ homeTown, homeUnit }) =>
    `${String(shown(homeTown, (value: string) => value))} = ${String(shown(homeUnit, ({ unit: { type, name } }: { unit: { type: string; name: string } }) => `${type} ${name}`))}`,
  council: ({ council }) => shown(council, ({ name }: { name: string }) => name),
  degree: ({ degree }) => shown(degree, (value: number) => value),
  theory: ({ theory }) => shown(theory, (value: number) => value),
  administration: ({ administration }) => shown(administration, (value: number) => value),
  language: ({ language }) => shown(language, (value: number) => value),
  local: ({ local }) => shown(local, (value: boolean) => (value ? 'Có' : 'Không')),
  updated: ({ updateCourse }) => shown(updateCourse, (value: boolean) => (value ? 'Có' : 'Không')),
  standing: ({ standingCommittee }) => shown(standingCommittee, (value: boolean) => (value ? 'x' : '')),
  id: ({ idNumber }) => idNumber,
  until: ({ countsUntil }) => (countsUntil === undefined ? null : countsUntil === NEVER ? 'không lúc nào' : formatDate(countsUntil)),
  decided: ({ decisionDate }) => date(decisionDate),
  form: ({ appointmentForm }) => shown(appointmentForm, (value: string) => value),
  hidden: ({ hidden }) => hidden ?? false,
  cell: ({ ref }) => addressOf(ref.row, ref.column),
}
const ORGANISATION: Readonly<Record<string, (row: OrganisationRow) => unknown>> = {
  name: ({ name }) => name,
  type: ({ type }) => shown(type, (value: string) => value),
  own: ({ own }) => own,
  built: ({ planningBuilt }) => shown(planningBuilt, (value: boolean) => value),
  committee: ({ hasCommittee }) => shown(hasCommittee, (value: boolean) => value),
  standing: ({ hasStandingCommittee }) => shown(hasStandingCommittee, (value: boolean) => value),
  source: ({ hasFemaleSource }) => shown(hasFemaleSource, (value: boolean) => value),
  reports: ({ reports }) =>
    Object.fromEntries(Object.entries(reports).map(([year, sent]) => [year, shown(sent, (value: boolean) => value)])),
}

/** What the reading says about the keys a case asks for. */
function asked<T>(rows: readonly T[], wanted: readonly Row[], tell: Readonly<Record<string, (row: T) => unknown>>): unknown[] {
  return rows.map((row, at) => Object.fromEntries(Object.keys(wanted[at] ?? wanted[0] ?? { name: 0 }).map((key) => {
    const teller = tell[key]
    if (!teller) throw new Error(`A case asks for "${key}", which nobody can tell`)
    return [key, teller(row)]
  }))) // prettier-ignore
}

function tell(reading: Reading, wanted: Case): unknown {
  return {
    rosters: reading.rosters.map((roster, at) => tellRoster(roster, wanted.rosters?.[at] ?? { kind: '' })),
    refused: reading.refusals.map(({ area }) => addressOf(area.row, area.column)),
    issues: reading.issues.map(({ code, at }) => `${code} ${addressOf(at.row, at.column)}`).sort(),
  }
}

function tellRoster(roster: Roster, wanted: NonNullable<Case['rosters']>[number]): unknown {
  return {
    kind: roster.kind,
    ...(wanted.title === undefined ? {} : { title: roster.title }),
    ...('people' in roster && wanted.people ? { people: asked(roster.people, wanted.people, PERSON) } : {}),
    ...('organisations' in roster && wanted.organisations ? { organisations: asked(roster.organisations, wanted.organisations, ORGANISATION) } : {}),
    ...('units' in roster && wanted.units ? { units: roster.units.map(({ type, name }) => `${type} ${name}`) } : {}),
    ...(wanted.roles ? { roles: Object.fromEntries(roster.columns.filter(({ column }) => addressOf(0, column).slice(0, -1) in wanted.roles!).map(({ column, role, level }) => [addressOf(0, column).slice(0, -1), level === undefined ? role : `${role} ${level}`])) } : {}),
    ...(wanted.hidden === undefined ? {} : { hidden: roster.hiddenRows }),
    ...(wanted.passed ? { passed: Object.fromEntries((roster.passed ?? []).map(({ row, as }) => [row + 1, as])) } : {}),
  } // prettier-ignore
}

/** What each archetype of C1 is read as; R4 is refused as statistics, and how a planning list (R2) is read its own cases say. */
const KINDS: Readonly<Record<string, string>> = {
  R1: 'key-cadres', R3: 'committee', R5: 'appointments', R6: 'delegates', R7: 'key-cadres', R8: 'key-cadres', R9: 'organisations', R10: 'key-cadres',
} // prettier-ignore

const LAYOUTS = [...Array.from({ length: 10 }, (_, at) => `R${at + 1}`), ...Array.from({ length: 20 }, (_, at) => `S${at + 1}`)]

describe('rosters as they are', () => {
  it('has a drawn sheet for each of R1 to R10 and S1 to S20, and no stray one', () => {
    expect([...new Set(cases.map(({ layout }) => layout))].sort()).toEqual([...LAYOUTS].sort())
    for (const { file, layout } of cases) expect(file).toMatch(new RegExp(`^${layout}-[a-z0-9-]+\\.yaml$`))
  })

  it('says of each archetype which kind of list it is', () => {
    const told = cases.filter(({ layout }) => layout in KINDS).map(({ layout, rosters }) => [layout, rosters?.map(({ kind }) => kind)])
    expect(told).toEqual(told.map(([layout]) => [layout, [KINDS[layout as string]]]))
    for (const { refused, issues } of cases.filter(({ layout }) => layout === 'R4'))
      expect(issues).toEqual(refused?.map((cell) => `statistics-table ${cell}`))
  })

  it.each(cases)('$layout: $says', (wanted) => {
    expect(Object.keys(wanted).filter((key) => key !== 'file' && !KEYS.has(key))).toEqual([])
    const reading = readWorkbook([draw(wanted)], { units: UNITS_OF_TOWN, posts: POSTS })
    expect(tell(reading, wanted)).toEqual({
      rosters: wanted.rosters ?? [],
      refused: wanted.refused ?? [],
      issues: [...(wanted.issues ?? [])].sort(),
    })
  })
})
