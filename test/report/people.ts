import { profileOn, type PostCode } from '../../src/plan'
import { serialOf, type PersonRow, type Reading, type Roster } from '../../src/roster'

const absent = { state: 'absent' } as const

interface Told {
  readonly name: string
  readonly born?: readonly [year: number, month: number, day: number]
  readonly post?: PostCode
  readonly unitId?: string
}

/** One invented person in a row of their own; what is not told has no column. */
export function personAt(sheet: string, row: number, { name, born, post, unitId }: Told): PersonRow {
  const unit = profileOn('2024-12-31').units.find(({ id }) => id === unitId)
  const birth = born && serialOf(...born)
  return {
    ref: { sheet, row, column: 1 },
    name,
    birth: birth === undefined ? { state: 'blank' } : { state: 'known', value: { earliest: birth, latest: birth, precision: 'day' } },
    gender: absent,
    posts: post ? [{ code: post, text: post, acting: false }] : [],
    postText: post ?? '',
    unit: unit ? { state: 'known', value: { unit } } : absent,
    organisation: absent,
    council: absent,
    homeTown: absent,
    homeUnit: absent,
    local: absent,
    degree: absent,
    theory: absent,
    administration: absent,
    language: absent,
    updateCourse: absent,
    standingCommittee: absent,
    managedByStandingCommittee: absent,
    decisionDate: absent,
    appointmentForm: absent,
    partyDate: absent,
    remarks: [],
  }
}

export function rosterOf(kind: 'committee' | 'key-cadres', people: readonly Told[]): Roster {
  return {
    kind,
    id: kind,
    sheet: kind,
    title: '',
    area: { row: 0, column: 0, rows: people.length + 1, columns: 5 },
    headerRows: 1,
    columns: [],
    why: '',
    confidence: 'certain',
    hiddenRows: 0,
    people: people.map((person, index) => personAt(kind, index + 1, person)),
  }
}

export function readingOf(...rosters: readonly Roster[]): Reading {
  return { rosters, refusals: [], issues: [] }
}
