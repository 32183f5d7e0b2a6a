import { COMMUNE_POSTS, type HoldingWords, type PostType, type Unit } from '../../plan'
import type { Fact, HeldPost, PersonRow, Serial, UnitMatch } from '../records'
import type { Section } from '../tables/rows'
import { dateField, openBirth } from './births'
import { openDecisionDate, openForm } from './decisions'
import { departureInPosts, openDeparture } from './departures'
import { ABSENT, columnOf, inferred, refOf, type RowContext } from './fields'
import { openGender } from './gender'
import { isEmpty } from '../grid'
import { openPosts, type Tier } from './held-posts'
import { openHome } from './homes'
import { list } from '../issues'
import { openLevel } from './levels'
import { openMark } from './marks'
import { openName } from './names'
import { openGazetteer, openPlaces } from './places'
import { fold, memoised, textOf, type PostsEnd } from '../values'

export interface PeopleOptions {
  readonly units: readonly Unit[]
  readonly posts: readonly PostType[]
  readonly holdingWords?: HoldingWords | undefined
  /** Day units are matched at, as ISO. */
  readonly day?: string
}

type Writable<T> = { -readonly [K in keyof T]: T[K] }

const NO_REMARKS: readonly string[] = []

/** Reads the rows of one table as people. `row` is called once a data row, in order; `more` adds a second line's posts to the person before. */
export function openPeople(context: RowContext, title: string, options: PeopleOptions) {
  const { grid, kind } = context
  const gazetteer = openGazetteer(options.units, options.day)
  const places = openPlaces(context, title, gazetteer, options.units)
  const names = openName(context)
  const birth = openBirth(context)
  const gender = openGender(context)
  const posts = openPosts(context, gazetteer.find, options)
  const idColumn = columnOf(context, 'id-number')
  const home = openHome(context, options.units)
  const partyDate = dateField(context, 'party-date')
  const decisionDate = openDecisionDate(context)
  const form = openForm(context)
  const local = openMark(context, 'local', 'local')
  const updateCourse = openMark(context, 'update-course', 'evidence')
  const standingCommittee = openMark(context, 'standing-committee', 'membership')
  const managed = openMark(context, 'managed', 'membership')
  const degree = openLevel(context, 'degree')
  const theory = openLevel(context, 'theory')
  const administration = openLevel(context, 'administration')
  const language = openLevel(context, 'language')
  const departure = openDeparture(context)
  const people: PersonRow[] = []
  const postAt = posts.columns[0]?.column ?? names.column
  let lastTier: Tier
  let lastEnd: PostsEnd | undefined

  const tierOf = (row: number, sections: readonly Section[], organisation: Fact<string>, unit: Fact<UnitMatch>): Tier => {
    if (kind === 'town-leaders' || places.isTown(row, sections)) return 'town'
    if (organisation.state === 'known')
      return gazetteer.named(organisation.value).town ? 'town' : kind === 'committee' ? 'commune' : undefined
    return unit.state === 'known' ? 'commune' : undefined
  }

  return {
    people: people as readonly PersonRow[],
    row(row: number, sections: readonly Section[]): PersonRow {
      const name = names.read(row)
      const born = birth(row)
      const organisation = places.organisation(row, sections)
      const stands = places.unit(row, sections)
      lastTier = tierOf(row, sections, organisation, stands.fact)
      const { held, text: postText, unit: named, end } = posts.read(row, lastTier)
      lastEnd = end
      const unit = stands.fact.state === 'known' || !named ? stands.fact : named
      if (kind === 'key-cadres' && unit.state !== 'known' && unit.state !== 'unreadable' && held.some(isCommunePost))
        list(context, 'unit-missing', 'unit', row, postAt, `Không rõ ${name} thuộc xã, phường nào.`, 'Ghi tên xã, phường ở cột đơn vị hoặc ở dòng nhóm phía trên.') // prettier-ignore
      const seat = standingCommittee(row)
      const homeTown = home.words(row)
      const left = departure(row, name, names.column)
      const id = idColumn === undefined ? undefined : idOf(grid.at(row, idColumn))
      const person: Writable<PersonRow> = {
        ref: refOf(grid, row, names.column),
        name,
        birth: born.birth,
        gender: born.gender ?? gender(row),
        posts: held,
        postText,
        unit,
        organisation,
        council: kind === 'delegates' ? places.council(row, sections) : ABSENT,
        homeTown,
        homeUnit: home.unit(homeTown, row),
        local: local(row),
        degree: degree(row),
        theory: theory(row),
        administration: administration(row),
        language: language(row),
        updateCourse: updateCourse(row),
        standingCommittee: seat.state === 'absent' && sections.some(({ text }) => namesBoard(text)) ? SEATED : seat,
        managedByStandingCommittee: managed(row),
        decisionDate: decisionDate(row),
        appointmentForm: form(row, sections),
        partyDate: partyDate ? partyDate.fact(row) : ABSENT,
        remarks: end ? [...(left.remarks ?? NO_REMARKS), end.text] : (left.remarks ?? NO_REMARKS),
      }
      // Assigned, not spread: most rows have none of these.
      if (id !== undefined) person.idNumber = id
      const until = earlier(left.until, end?.until)
      if (until !== undefined) person.countsUntil = until
      if (grid.isHidden(row)) person.hidden = true
      const why = unit === stands.fact ? stands.why : 'đơn vị theo chức vụ'
      if (why !== undefined) person.why = why
      people.push(person)
      return person
    },
    /** A second line: its posts join the person above; anything else under a role is listed. */
    more(row: number): void {
      const before = people[people.length - 1]
      if (!before) return
      const { held, text: postText, end } = posts.read(row, lastTier, before.posts.length > 0)
      // A post that ended is no end of the person where the second line holds another.
      const goesOn = held.length > 0 && lastEnd?.until !== undefined && !lastEnd.leaves && before.countsUntil === lastEnd.until
      if (goesOn) departureInPosts(context, lastEnd!, false, 'post', row, postAt)
      const { countsUntil, ...lasting } = before
      const until = earlier(goesOn ? undefined : countsUntil, end?.until)
      if (postText !== '')
        people[people.length - 1] = {
          ...lasting,
          ...(until === undefined ? {} : { countsUntil: until }),
          ...(end ? { remarks: [...before.remarks, end.text] } : {}),
          posts: posts.across(before.postText, postText, lastTier) ?? before.posts,
          postText: before.postText === '' ? postText : `${before.postText}; ${postText}`,
          why: [before.why, `thêm chức vụ ở dòng ${row + 1}`].filter(Boolean).join('; '),
        }
      listRest(context, row, new Set(posts.columns.map(({ column }) => column)), before)
    },
  }
}

const earlier = (one: Serial | undefined, other: Serial | undefined): Serial | undefined =>
  one === undefined || (other !== undefined && other < one) ? other : one

function listRest(context: RowContext, row: number, read: ReadonlySet<number>, before: PersonRow): void {
  const { grid } = context
  for (const { reading } of context.columns) {
    const { column, role } = reading
    if (read.has(column) || role === 'other' || role === 'ordinal' || isEmpty(grid.at(row, column))) continue
    if (textOf(grid.at(row, column)) === textOf(grid.at(before.ref.row, column))) continue
    list(context, 'row-not-understood', role, row, column, `Dòng thứ hai của ${before.name}: ô này chưa được đọc.`, 'Ghi vào dòng đầu của người này, hoặc ghi họ tên nếu là người khác.', { severity: 'doubtful' }) // prettier-ignore
  }
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
