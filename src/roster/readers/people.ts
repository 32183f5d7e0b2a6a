import { COMMUNE_POSTS, type HoldingWords, type PostType, type Unit } from '../../plan'
import type { ColumnRole, Fact, HeldPost, PersonRow, Serial, UnitMatch } from '../records'
import type { Steps } from '../steps'
import type { Section } from '../tables/rows'
import { dateField, openBirth } from './births'
import { bornAsNumber, openDates, openNames, openPlausible, type PlausibleBirths } from './checks'
import { openDecisionDate, openForm } from './decisions'
import { departureInPosts, openDeparture } from './departures'
import { ABSENT, columnOf, inferred, NO_COLUMN, tellBlocks, type Field, type RowContext } from './fields'
import { openGender } from './gender'
import { isEmpty } from '../grid'
import { openPosts, type Tier } from './held-posts'
import { listVagueHome, openHome, openHomeUnits } from './homes'
import { list } from '../issues'
import { openLevel } from './levels'
import { openMark } from './marks'
import { listMissing } from './missing'
import { openName } from './names'
import { Numbers } from './numbers'
import { FactColumn, People, type Facts, type Left, type PeopleColumns } from './person-view'
import { openGazetteer, openPlaces, type Stand } from './places'
import { Told } from './teller'
import { fold, memoised, textOf } from '../values'

export interface PeopleOptions {
  readonly units: readonly Unit[]
  readonly posts: readonly PostType[]
  readonly holdingWords?: HoldingWords | undefined
  /** Day units are matched at, as ISO. */
  readonly day?: string
  readonly plausible?: PlausibleBirths | undefined
}

/** Of a long list so many rows are read column by column at a time: their cells are still at hand, and each column's words too. */
const ROWS_AT_ONCE = 64

/** Reads the rows of one table as people. `row` is called once a data row, in order; `more` adds a second line's posts to the person before. */
export function openPeople(context: RowContext, title: string, options: PeopleOptions) {
  const { grid, kind, book } = context
  const gazetteer = openGazetteer(options.units, options.day)
  const places = openPlaces(context, title, gazetteer, options.units)
  const nameReader = openName(context)
  const posts = openPosts(context, gazetteer, options)
  const idColumn = columnOf(context, 'id-number')
  const departure = openDeparture(context)
  const postAt = posts.columns[0]?.column ?? nameReader.column
  const sheet = grid.sheet.name

  const columns: FactColumn<unknown>[] = []
  const columnFor = <T>(field: Field<T>, pointed = false): FactColumn<T> => {
    const facts = new FactColumn<T>(sheet, field, pointed)
    if (field !== NO_COLUMN) columns.push(facts)
    return facts
  }
  const birth = openBirth(context)
  const facts: Facts = {
    birth: columnFor(birth, true),
    gender: columnFor(openGender(context, birth)),
    organisation: columnFor(places.organisation),
    council: columnFor(kind === 'delegates' ? places.council : NO_COLUMN),
    homeTown: columnFor(openHome(context)),
    local: columnFor(openMark(context, 'local', 'local')),
    degree: columnFor(openLevel(context, 'degree')),
    theory: columnFor(openLevel(context, 'theory')),
    administration: columnFor(openLevel(context, 'administration')),
    language: columnFor(openLevel(context, 'language')),
    updateCourse: columnFor(openMark(context, 'update-course', 'evidence')),
    standingCommittee: columnFor(openSeat(context)),
    managedByStandingCommittee: columnFor(openMark(context, 'managed', 'membership')),
    decisionDate: columnFor(openDecisionDate(context)),
    appointmentForm: columnFor(openForm(context)),
    partyDate: columnFor(dateField(context, 'party-date') ?? NO_COLUMN),
  }
  const rows = new Numbers()
  const names: string[] = []
  const idNumbers: (string | undefined)[] = []
  const held = new Told(posts.said)
  const stands = new Told(places.unit.said)
  const left = new Map<number, Left>()
  const homeUnitOf = openHomeUnits(options.units)
  const all: PeopleColumns = { sheet, nameColumn: nameReader.column, rows, names, idNumbers, posts: held, stands, left, hiddenRows: grid.hiddenRows, homeUnitOf, facts } // prettier-ignore
  const people = new People(all)
  const alike = openNames(context, people)
  const bornOf = facts.birth.once(bornAsNumber)
  const dates = openDates(context)
  const checkPlausible = openPlausible(context, people, facts, options.plausible)
  let lastTier: Tier
  let under: readonly Section[] = []
  const listedBefore = book.issues.length

  const tierOf = (organisation: Fact<string>, { fact, town }: Stand): Tier => {
    if (kind === 'town-leaders' || town) return 'town'
    if (organisation.state === 'known')
      return gazetteer.named(organisation.value).town ? 'town' : kind === 'committee' ? 'commune' : undefined
    return fact.state === 'known' ? 'commune' : undefined
  }

  /** "PCT UBND xã Phổ Quang" beside "Phổ An": a clerk has to say which it is. */
  const listElsewhere = (row: number, { unit }: UnitMatch, posts: readonly HeldPost[]): void => {
    for (const post of posts) {
      const [named] = post.unit ? [] : gazetteer.find(post.text)
      if (named && named.unit.id !== unit.id)
        list(context, 'unit-ambiguous', 'unit', row, postAt, `Chức vụ ghi ${named.unit.type} ${named.unit.name}, dòng này của ${unit.type} ${unit.name}; tính theo dòng.`, 'Sửa chức vụ hoặc đơn vị cho khớp.', { severity: 'doubtful' }) // prettier-ignore
    }
  }

  /** Where somebody stands decides whose posts "BT" and "PCT" are, and the posts may name where he stands. */
  const readPlaceAndPosts = (row: number, place: number): void => {
    stands.push(places.unit.read(row, under))
    const stand = stands.of(place)
    lastTier = tierOf(facts.organisation.of(place), stand)
    held.push(posts.read(row, lastTier))
    const told = held.of(place)
    const byPosts = stand.fact.state !== 'known' && told.unit
    if (byPosts) stands.change(place, { ...stand, fact: byPosts, why: 'đơn vị theo chức vụ' })
    const { fact } = stands.of(place)
    if (kind === 'key-cadres' && fact.state !== 'known' && fact.state !== 'unreadable' && told.held.some(isCommunePost))
      list(context, 'unit-missing', 'unit', row, postAt, `Không rõ ${names[place]!} thuộc xã, phường nào.`, 'Ghi tên xã, phường ở cột đơn vị hoặc dòng nhóm.') // prettier-ignore
    else if (told.unit && stand.fact.state === 'known') listElsewhere(row, stand.fact.value, told.held)
  }

  const readEnd = (place: number): void => {
    const { end } = held.of(place)
    if (!end) return
    const { until, remarks = [] } = left.get(place) ?? {}
    left.set(place, { until: earlier(until, end.until), remarks: [...remarks, end.text] })
  }

  const readWaiting = (): void => {
    const first = people.length
    if (first === rows.length) return
    for (const column of columns) column.readDown(rows, under)
    for (let place = first; place < rows.length; place++) {
      const row = rows.values[place]!
      readPlaceAndPosts(row, place)
      readEnd(place)
      if (idColumn !== undefined) idNumbers.push(idOf(grid.at(row, idColumn)))
      const born = bornOf(place)
      checkPlausible(place, born)
      alike.noteBirth(born)
    }
    dates.look(rows, first)
  }

  return {
    people,
    row(row: number, sections: readonly Section[]): void {
      if (sections !== under || rows.length - people.length === ROWS_AT_ONCE) readWaiting()
      under = sections
      rows.push(row)
      // Now, while what the walk found out of its letters is still known.
      const name = nameReader.read(row)
      names.push(name)
      alike.note(name)
      const { until, remarks } = departure(row, name, nameReader.column)
      if (remarks) left.set(names.length - 1, { until, remarks })
    },
    /** A second line: its posts join the person above; anything else under a role is listed. */
    more(row: number): void {
      readWaiting()
      const place = people.length - 1
      if (place < 0) return
      const person = people.at(place)
      const above = held.of(place)
      const told = posts.more(row, lastTier, above.held.length > 0)
      const { end } = told
      // A post that ended is no end of the person where the second line holds another.
      const goesOn = told.held.length > 0 && above.end?.until !== undefined && !above.end.leaves && person.countsUntil === above.end.until
      if (goesOn) departureInPosts(context, above.end!, false, 'post', row, postAt)
      if (told.text !== '') {
        const { why, remarks } = person
        left.set(place, {
          until: earlier(goesOn ? undefined : person.countsUntil, end?.until),
          remarks: end ? [...remarks, end.text] : remarks,
        })
        held.change(place, {
          ...above,
          held: posts.across(above.text, told.text, lastTier) ?? above.held,
          text: above.text === '' ? told.text : `${above.text}; ${told.text}`,
        })
        stands.change(place, { ...stands.of(place), why: [why, `thêm chức vụ ở dòng ${row + 1}`].filter(Boolean).join('; ') })
      }
      listRest(context, row, new Set(posts.columns.map(({ column }) => column)), person)
    },
    /** Lists what only all rows together tell. */
    *finish(): Steps<void> {
      readWaiting()
      book.sortByRow(listedBefore)
      yield
      dates.list(rows)
      yield
      alike.list()
      listMissing(context, people, facts)
      if (kind !== 'key-cadres') return
      const isSecretary = held.once((told) => told.held.some(({ code }) => code === 'BT'))
      for (let place = 0; place < people.length; place++) if (isSecretary(place)) listVagueHome(context, people.at(place), options.units)
    },
  }
}

const earlier = (one: Serial | undefined, other: Serial | undefined): Serial | undefined =>
  one === undefined || (other !== undefined && other < one) ? other : one

const UNREAD: ReadonlySet<ColumnRole> = new Set(['other', 'ordinal', 'planned-post', 'previous-post'])

function listRest(context: RowContext, row: number, read: ReadonlySet<number>, before: PersonRow): void {
  const { grid } = context
  for (const { reading } of context.columns) {
    const { column, role } = reading
    if (read.has(column) || UNREAD.has(role) || isEmpty(grid.at(row, column))) continue
    if (textOf(grid.at(row, column)) === textOf(grid.at(before.ref.row, column))) continue
    list(context, 'row-not-understood', role, row, column, `Dòng thứ hai của ${before.name}: ô này chưa được đọc.`, 'Ghi vào dòng đầu, hoặc ghi họ tên nếu là người khác.', { severity: 'doubtful' }) // prettier-ignore
  }
}

/** Who sits in the standing committee: by a column of marks, else by the section. */
function openSeat(context: RowContext): Field<boolean> {
  const marks = openMark(context, 'standing-committee', 'membership')
  if (marks !== NO_COLUMN) return marks
  return tellBlocks((sections) => (sections.some(({ text }) => namesBoard(text)) ? SEATED : ABSENT))
}

/** "I. Ban Thường vụ" above its members; "Ban Chấp hành, Ban Thường vụ" are both, "diện Ban Thường vụ quản lý" nobody of it. */
const namesBoard = memoised((text: string): boolean => /^(?!.*(bch|chấp hành|diện )).*(btv|thường vụ)/.test(fold(text)))
const SEATED = inferred(true)

const isCommunePost = (post: HeldPost): boolean => !post.unit && COMMUNE_POSTS.some((code) => code === post.code)

/** CCCD has 12 digits and CMND 9; stored as a number they lose a leading zero (S17). Staff codes keep their letters. */
function idOf(cell: unknown): string | undefined {
  if (isEmpty(cell)) return undefined
  const text = textOf(cell).replace(/[\s.'-]/g, '').toUpperCase() // prettier-ignore
  return /^(\d{8}|\d{11})$/.test(text) ? `0${text}` : text || undefined
}
