import { INDICATOR_IDS } from '../plan'
import { PEOPLE_KINDS, type Evidence } from '../indicators'
import { changedRow, dateOf, serialOf, type CellRef, type Fact, type PersonRow, type Serial, type Steps } from '../roster'
import { assess, type CheckRequest } from './assess'
import type { Assessment } from './core'

/** What an imagined newcomer brings; whatever is not named is as with the person they stand for. */
export interface Newcomer {
  readonly young?: true
  readonly female?: true
  /** Reaches the four standards and the language level. */
  readonly qualified?: true
  readonly nonlocal?: true
}

/** One imagined change of a roster's rows. Nothing of it is ever written. */
export type ImaginedChange =
  | { readonly kind: 'remove'; readonly ref: CellRef; readonly name: string }
  /** The same row with somebody else in it. */
  | { readonly kind: 'replace'; readonly ref: CellRef; readonly name: string; readonly by: Newcomer }
  /** One more row like this one: the same roster, post, unit and organisation. */
  | { readonly kind: 'add'; readonly ref: CellRef; readonly name: string; readonly by: Newcomer }

/** A few milliseconds' work. */
const ROWS_PER_STEP = 500
/** They grow older like everybody: under 35 for five years more, under 40 for ten. */
export const NEWCOMER_AGE = 30
/** University, intermediate theory, officer grade, level 4 of 6 (codes of `Level`). */
const QUALIFIED = { degree: 4, theory: 2, administration: 2, language: 4 } as const

/** The evidence as it would be. A change whose person no longer stands in its row changes nothing; the evidence given is never touched. */
export function imagine(evidence: Evidence, changes: readonly ImaginedChange[], asOf: Serial): Evidence {
  if (changes.length === 0) return evidence
  const pools = PEOPLE_KINDS.flatMap((pool) => {
    const rows = evidence[pool]
    return rows ? [[pool, changes.reduce((changed, change, order) => changeRows(changed, change, order, asOf), rows)] as const] : []
  })
  return { ...evidence, ...(Object.fromEntries(pools) as Partial<Evidence>) }
}

/** Every indicator judged anew on the imagined evidence. */
export function* whatIf(evidence: Evidence, changes: readonly ImaginedChange[], request: CheckRequest): Steps<readonly Assessment[]> {
  const imagined = imagine(evidence, changes, request.asOf)
  const assessments: Assessment[] = []
  for (const id of INDICATOR_IDS) {
    yield
    assessments.push(yield* assess(id, imagined, request))
  }
  return assessments
}

/** The rows of people that changes can be about, by their cell. */
export function* peopleOf(evidence: Evidence): Steps<ReadonlyMap<string, PersonRow>> {
  const people = new Map<string, PersonRow>()
  for (const pool of PEOPLE_KINDS) {
    for (const [at, row] of (evidence[pool] ?? []).entries()) {
      if (at % ROWS_PER_STEP === 0) yield
      people.set(placeOf(row.ref), row)
    }
  }
  return people
}

export const placeOf = ({ sheet, row, column }: CellRef): string => `${sheet}!${row}:${column}`

function changeRows(rows: readonly PersonRow[], change: ImaginedChange, order: number, asOf: Serial): readonly PersonRow[] {
  const at = rows.findIndex(({ ref, name }) => name === change.name && placeOf(ref) === placeOf(change.ref))
  const row = rows[at]
  if (!row) return rows
  switch (change.kind) {
    case 'remove':
      return rows.filter((_, index) => index !== at)
    case 'replace':
      return rows.map((each, index) => (index === at ? newcomer(row, change.by, order, asOf) : each))
    case 'add':
      // Beside the sheet: no cell of the workbook is theirs.
      return [...rows, changedRow(newcomer(row, change.by, order, asOf), { ref: { ...row.ref, row: -1 - order } })]
  }
}

/** Another person: another name, no number of the one before, no day of leaving. */
function newcomer(row: PersonRow, { young, female, qualified, nonlocal }: Newcomer, order: number, asOf: Serial): PersonRow {
  return changedRow(row, {
    idNumber: undefined,
    countsUntil: undefined,
    name: `Người giả định ${order + 1}`,
    remarks: [],
    ...(young && { birth: known(bornYearsBefore(NEWCOMER_AGE, asOf)) }),
    ...(female && { gender: known('female' as const) }),
    ...(qualified && {
      degree: known(QUALIFIED.degree),
      theory: known(QUALIFIED.theory),
      administration: known(QUALIFIED.administration),
      language: known(QUALIFIED.language),
      updateCourse: known(true),
    }),
    ...(nonlocal && { local: known(false) }),
  })
}

const known = <T>(value: T): Fact<T> => ({ state: 'known', value })

function bornYearsBefore(years: number, asOf: Serial) {
  const day = serialOf(dateOf(asOf).year - years, 1, 1)
  return { earliest: day, latest: day, precision: 'day' as const }
}
