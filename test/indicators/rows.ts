import { COMMUNE_POSTS, TOWN_POSTS, UNITS, type PostCode, type Unit } from '../../src/plan'
import {
  NEVER,
  serialOf,
  type AppointmentForm,
  type CellRef,
  type Council,
  type Fact,
  type Gender,
  type HeldPost,
  type OrganisationRow,
  type PartialDate,
  type PersonRow,
  type Serial,
} from '../../src/roster'

/**
 * One row as a case writes it. A key left out: the roster has no such column. "": the cell is empty. "?words": words nobody can read.
 * Dates are 15/08/1985, 08/1985 or 1985; posts are codes joined by ";" ("BT; CT HĐND"), "Q." before one that is acted in.
 */
export interface WrittenPerson {
  readonly name: string
  readonly id?: string
  readonly birth?: string | number
  readonly gender?: string
  readonly post?: string
  readonly unit?: string
  readonly organisation?: string
  readonly council?: string
  readonly home?: string
  readonly local?: string
  readonly degree?: number | string
  readonly theory?: number | string
  readonly administration?: number | string
  readonly language?: number | string
  readonly how?: Extract<PersonRow['degree'], { state: 'known' }>['how']
  readonly update?: string
  readonly standing?: string
  readonly managed?: string
  readonly decided?: string | number
  readonly form?: AppointmentForm | ''
  readonly until?: string
  readonly hidden?: true
}

export interface WrittenOrganisation {
  readonly name: string
  readonly type?: string
  readonly own?: true
  readonly exempt?: string
  readonly standing?: string
  readonly committee?: string
  readonly source?: string
  readonly built?: string
  readonly submitted?: string
  readonly approved?: string
  readonly action?: string
  readonly reports?: Readonly<Record<number, string>>
}

export const PERSON_KEYS = [
  'name', 'id', 'birth', 'gender', 'post', 'unit', 'organisation', 'council', 'home', 'local', 'degree', 'theory', 'administration', 'language', 'how',
  'update', 'standing', 'managed', 'decided', 'form', 'until', 'hidden',
] as const satisfies readonly (keyof WrittenPerson)[] // prettier-ignore
export const ORGANISATION_KEYS = [
  'name', 'type', 'own', 'exempt', 'standing', 'committee', 'source', 'built', 'submitted', 'approved', 'action', 'reports',
] as const satisfies readonly (keyof WrittenOrganisation)[] // prettier-ignore

export function personRow(written: WrittenPerson, sheet: string, row: number): PersonRow {
  const at = { sheet, row, column: 1 }
  const fact = <T>(value: string | number | undefined, read: (text: string) => T | undefined): Fact<T> => factOf(value, at, read)
  const { how } = written
  const level = (value: string | number | undefined): Fact<number> => {
    const read = fact(value, (text) => (/^[0-6]$/.test(text) ? Number(text) : undefined))
    return read.state === 'known' && how ? { ...read, how } : read
  }
  const unit = fact(written.unit, (text) => unitNamed(text))
  const home = homeOf(written.home, at)
  return {
    ref: at,
    name: written.name,
    ...(written.id !== undefined && { idNumber: written.id }),
    birth: fact(written.birth, dateNamed),
    gender: fact(written.gender, (text) => GENDERS[text]),
    posts: postsOf(written.post ?? ''),
    postText: written.post ?? '',
    unit,
    organisation: fact(written.organisation, (text) => text),
    council: fact(written.council, councilNamed),
    ...home,
    local: fact(written.local, markNamed),
    degree: level(written.degree),
    theory: level(written.theory),
    administration: level(written.administration),
    language: level(written.language),
    updateCourse: fact(written.update, markNamed),
    standingCommittee: fact(written.standing, markNamed),
    managedByStandingCommittee: fact(written.managed, markNamed),
    decisionDate: fact(written.decided, dateNamed),
    appointmentForm: fact(written.form, (text) => text as AppointmentForm),
    partyDate: { state: 'absent' },
    ...(written.until !== undefined && { countsUntil: written.until === 'never' ? NEVER : day(written.until) }),
    ...(written.hidden && { hidden: true as const }),
    remarks: [],
  }
}

export function organisationRow(written: WrittenOrganisation, sheet: string, row: number): OrganisationRow {
  const at = { sheet, row, column: 1 }
  const mark = (value: string | undefined): Fact<boolean> => factOf(value, at, markNamed)
  return {
    ref: at,
    name: written.name,
    type: factOf(written.type, at, (text) => (text === 'đảng bộ' || text === 'chi bộ' ? text : undefined)),
    own: written.own ?? false,
    exempt: mark(written.exempt),
    hasStandingCommittee: mark(written.standing),
    hasCommittee: mark(written.committee),
    hasFemaleSource: mark(written.source),
    planningBuilt: mark(written.built),
    planningSubmitted: mark(written.submitted),
    planningApproved: mark(written.approved),
    actionPlan: mark(written.action),
    reports: Object.fromEntries(Object.entries(written.reports ?? {}).map(([year, value]) => [year, mark(value)])),
  }
}

/** "31/12/2025" as a serial. */
export function day(text: string): Serial {
  const date = dateNamed(text)
  if (!date || date.precision !== 'day') throw new Error(`no day: ${text}`)
  return date.earliest
}

function factOf<T>(value: string | number | null | undefined, at: CellRef, read: (text: string) => T | undefined): Fact<T> {
  if (value === undefined) return { state: 'absent' }
  const text = value === null ? '' : String(value)
  if (text === '') return { state: 'blank', at }
  if (text.startsWith('?')) return { state: 'unreadable', at, text: text.slice(1) }
  const known = read(text)
  if (known === undefined) throw new Error(`the case writes "${text}", which means nothing here`)
  return { state: 'known', value: known, at }
}

const GENDERS: Readonly<Record<string, Gender>> = { Nam: 'male', Nữ: 'female' }
const MARKS: Readonly<Record<string, boolean>> = { x: true, Có: true, Không: false }
const markNamed = (text: string): boolean | undefined => MARKS[text]

export function dateNamed(text: string): PartialDate | undefined {
  const [, d, m, y] = /^(?:(?:(\d{1,2})\/)?(\d{1,2})\/)?(\d{4})$/.exec(text) ?? []
  if (!y) return undefined
  const year = Number(y)
  if (d) return exact(serialOf(year, Number(m), Number(d)))
  if (m)
    return {
      earliest: serialOf(year, Number(m), 1),
      latest: serialOf(year + (m === '12' ? 1 : 0), (Number(m) % 12) + 1, 1) - 1,
      precision: 'month',
    }
  return { earliest: serialOf(year, 1, 1), latest: serialOf(year, 12, 31), precision: 'year' }
}

const exact = (serial: Serial): PartialDate => ({ earliest: serial, latest: serial, precision: 'day' })

/** "Phổ Minh", or "xã Nguyễn Nghiêm" where two units share the name. */
function unitNamed(text: string): { readonly unit: Unit } | undefined {
  const unit = UNITS.find(({ name, type }) => text === `${type} ${name}`) ?? UNITS.find(({ name }) => text === name)
  return unit && { unit }
}

function councilNamed(text: string): Council {
  return { name: text, level: text.endsWith('thị xã') ? 'town' : 'commune' }
}

/** A commune of the place, "nơi khác" for anywhere else, or words that name no commune for certain ("?Đức Phổ, Quảng Ngãi"). */
function homeOf(written: string | undefined, at: CellRef): Pick<PersonRow, 'homeTown' | 'homeUnit'> {
  const vague = written?.startsWith('?') ?? false
  const homeTown = factOf(vague ? written?.slice(1) : written, at, (text) => text)
  if (homeTown.state !== 'known') return { homeTown, homeUnit: { state: homeTown.state === 'absent' ? 'absent' : 'blank' } }
  if (vague) return { homeTown, homeUnit: { state: 'unreadable', at, text: homeTown.value } }
  const match = unitNamed(homeTown.value)
  return { homeTown, homeUnit: match ? { state: 'known', value: match, at, inferred: true } : { state: 'blank', at } }
}

function postsOf(text: string): readonly HeldPost[] {
  return text.split(';').flatMap((part) => {
    const words = part.trim()
    const code = [...COMMUNE_POSTS, ...TOWN_POSTS].find((post): post is PostCode => post === words.replace(/^Q\. /, '').replace(/ TT$/, ''))
    return code ? [{ code, text: words, acting: words.startsWith('Q. ') }] : []
  })
}
