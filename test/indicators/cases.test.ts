import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import {
  DEFAULT_SETTINGS,
  gatherEvidence,
  PEOPLE_KINDS,
  tally,
  type Evidence,
  type PeopleKind,
  type Settings,
  type TallyResult,
} from '../../src/indicators'
import { INDICATOR_IDS, profileOn, type IndicatorId } from '../../src/plan'
import { fedBy, isoOf, KIND_OF_INDICATOR } from '../../src/roster'
import {
  dateNamed,
  day,
  ORGANISATION_KEYS,
  organisationRow,
  PERSON_KEYS,
  personRow,
  type WrittenOrganisation,
  type WrittenPerson,
} from './rows'

type EventDates = Readonly<Record<number, string>>

/** One sentence and the count worked out by hand for it; see cases/README.md for the words. */
interface Case extends Partial<Readonly<Record<PeopleKind, readonly WrittenPerson[]>>> {
  readonly it: string
  readonly asOf: string
  readonly organisations?: readonly WrittenOrganisation[]
  readonly settings?: Partial<Settings> & { readonly congress?: EventDates; readonly election?: EventDates }
  readonly tally?: string
  readonly undetermined?: number
  readonly doubtful?: string
  readonly who?: readonly string[]
  readonly leftOut?: readonly string[]
  readonly parts?: Readonly<Record<string, string>>
  readonly breakdown?: Readonly<Record<string, string>>
  readonly confirm?: true
  readonly why?: Readonly<Record<string, string>>
  readonly says?: string
  readonly none?: string
}

const CASE_KEYS = [
  'it', 'asOf', ...PEOPLE_KINDS, 'organisations', 'settings', 'tally', 'undetermined', 'doubtful', 'who', 'leftOut', 'parts', 'breakdown', 'confirm', 'why', 'says', 'none',
] as const satisfies readonly (keyof Case)[] // prettier-ignore

const FOLDER = join(__dirname, 'cases')
const files = readdirSync(FOLDER).filter((file) => file !== 'README.md')
const casesOf = (id: string): readonly Case[] => parse(readFileSync(join(FOLDER, `${id}.yaml`), 'utf8')) as readonly Case[]

it('has one file of cases for every indicator, and no other file', () => {
  expect([...files].sort()).toEqual(INDICATOR_IDS.map((id) => `${id}.yaml`).sort())
})

it('says of every indicator that is counted by which kind of list, whose cells then touch it', () => {
  const counted = INDICATOR_IDS.filter((id) => casesOf(id).some(({ tally: counts }) => counts !== undefined))
  const kinds = counted.map((id) => [id, KIND_OF_INDICATOR[id]] as const)
  expect(kinds.filter(([id, kind]) => !kind || !fedBy(kind).includes(id))).toEqual([])
})

describe.each(files.map((file) => file.replace('.yaml', '')))('%s', (id) => {
  const cases = casesOf(id)

  it('is told by at least one case, each of another sentence', () => {
    expect(cases.length).toBeGreaterThan(0)
    expect(new Set(cases.map(({ it: sentence }) => sentence)).size).toBe(cases.length)
  })

  it.each(cases.map((one) => [one.it, one] as const))('%s', (_, one) => {
    expect(misspelt(one)).toEqual([])
    const result = tally(id as IndicatorId, evidenceOf(one), day(one.asOf), settingsOf(one))
    expect(said(result, one)).toEqual(wanted(one))
  })
})

function misspelt(one: Case): readonly string[] {
  const stray = (row: object, keys: readonly string[]): readonly string[] => Object.keys(row).filter((key) => !keys.includes(key))
  return [
    ...stray(one, CASE_KEYS),
    ...PEOPLE_KINDS.flatMap((list) => (one[list] ?? []).flatMap((row) => stray(row, PERSON_KEYS))),
    ...(one.organisations ?? []).flatMap((row) => stray(row, ORGANISATION_KEYS)),
    ...stray(one.settings ?? {}, [...Object.keys(DEFAULT_SETTINGS), 'congress', 'election']),
    ...((one.tally === undefined) === (one.none === undefined) ? ['tally or none'] : []),
  ]
}

function evidenceOf(one: Case): Evidence {
  const { units } = profileOn(isoOf(day(one.asOf)))
  const people = Object.fromEntries(
    PEOPLE_KINDS.flatMap((list) => (one[list] ? [[list, one[list].map((row, at) => personRow(row, list, at))]] : [])),
  )
  const organisations = one.organisations?.map((row, at) => organisationRow(row, 'organisations', at))
  return { ...gatherEvidence([], units), ...people, ...(organisations && { organisations }) }
}

function settingsOf({ settings: { congress = {}, election = {}, ...settings } = {} }: Case): Settings {
  return { ...DEFAULT_SETTINGS, ...settings, congressDates: typed(congress), electionDates: typed(election) }
}

const typed = (dates: EventDates): Settings['congressDates'] =>
  Object.fromEntries(Object.entries(dates).map(([horizon, text]) => [horizon, dateNamed(text)]))

const NOTHING_ELSE = { undetermined: 0, doubtful: '0/0', confirm: false }

function wanted({ tally: counts, none, who, leftOut, parts, breakdown, why, says, undetermined, doubtful, confirm }: Case): unknown {
  if (none !== undefined) return { none, ...(leftOut && { leftOut }) }
  const given = { undetermined, doubtful, confirm }
  const told = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
  return {
    tally: counts,
    ...NOTHING_ELSE,
    ...told,
    ...(who && { who }),
    ...(leftOut && { leftOut }),
    ...(parts && { parts }),
    ...(breakdown && { breakdown }),
    ...(why && { why }),
    ...(says !== undefined && { says }),
  }
}

/** What the tally says of the things the case asks for. */
function said(result: TallyResult, asked: Case): unknown {
  const named = (members: readonly { readonly standing: string; readonly name: string }[], standing: string): readonly string[] =>
    members.filter((member) => member.standing === standing).map(({ name }) => name)
  if (!result.ok) {
    const leftOut = 'leftOut' in result.why ? (result.why.leftOut ?? []) : []
    return { none: result.why.kind, ...(asked.leftOut && { leftOut: named(leftOut, 'left-out') }) }
  }
  const {
    numerator,
    denominator,
    undetermined,
    doubtfulDenominator,
    doubtfulNumerator,
    members,
    parts,
    breakdown,
    needsConfirmation,
    notes,
  } = result.tally
  const partsAs = (all: readonly { name: string; numerator: number; denominator: number }[], names: object): object =>
    Object.fromEntries(Object.keys(names).map((name) => [name, written(all.find((part) => part.name === name))]))
  return {
    tally: `${numerator}/${denominator}`,
    undetermined,
    doubtful: `${doubtfulNumerator}/${doubtfulDenominator}`,
    confirm: needsConfirmation,
    ...(asked.who && { who: named(members, 'counts') }),
    ...(asked.leftOut && { leftOut: named(members, 'left-out') }),
    ...(asked.parts && { parts: partsAs(parts, asked.parts) }),
    ...(asked.breakdown && { breakdown: partsAs(breakdown ?? [], asked.breakdown) }),
    ...(asked.why && {
      why: Object.fromEntries(Object.keys(asked.why).map((name) => [name, members.find((member) => member.name === name)?.why])),
    }),
    ...(asked.says !== undefined && { says: notes.find((note) => note === asked.says) ?? notes.join(' ') }),
  }
}

const written = (part: { readonly numerator: number; readonly denominator: number } | undefined): string =>
  part ? `${part.numerator}/${part.denominator}` : 'none'
