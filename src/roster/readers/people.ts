import { COMMUNE_POSTS, type HoldingWords, type PostType, type Unit } from '../../plan'
import {
  POST_ROLES,
  type AppointmentForm,
  type ColumnRole,
  type Fact,
  type Gender,
  type HeldPost,
  type PartialDate,
  type PersonRow,
  type Serial,
  type UnitMatch,
} from '../records'
import type { Section } from '../tables/rows'
import { dateField, FEMALE, MALE, openBirth } from './births'
import { departureInPosts, openDeparture } from './departures'
import {
  ABSENT,
  blankAt,
  columnOf,
  columnsOf,
  errorFact,
  listDitto,
  openField,
  refOf,
  report,
  settle,
  unreadableAt,
  type RowContext,
} from './fields'
import { isDitto, isEmpty } from '../grid'
import { openHome } from './home-columns'
import { list } from '../issues'
import { listForeign, listLetters } from './letters'
import { openLevel } from './levels'
import { openMark } from './marks'
import { birthInNames, postInNames, splitBorn, splitPosted } from './name-cells'
import { openGazetteer, openPlaces } from './places'
import { placePosts, type PlacedPosts } from './post-units'
import {
  fold,
  hasLetter,
  isErrorCell,
  matchHome,
  memoised,
  namesSeveral,
  readDate,
  readForm,
  readGender,
  readPosts,
  textOf,
  tidy,
  undressName,
  type HomePlace,
  type PostReading,
  type PostsEnd,
} from '../values'

export interface PeopleOptions {
  readonly units: readonly Unit[]
  readonly posts: readonly PostType[]
  readonly holdingWords?: HoldingWords | undefined
  /** Day units are matched at, as ISO. */
  readonly day?: string
}

type Writable<T> = { -readonly [K in keyof T]: T[K] }
interface Held {
  readonly held: readonly HeldPost[]
  readonly text: string
  readonly unit: UnitMatch | undefined
  /** What the cells say of the end of the posts; with a day only where the person counts no longer. */
  readonly end: PostsEnd | undefined
}
type Tier = 'commune' | 'town' | undefined

const NO_POSTS: readonly HeldPost[] = []
const NO_REMARKS: readonly string[] = []
const AGAIN: Fact<AppointmentForm> = { state: 'known', value: 'reappointment', inferred: true }

/** Reads the rows of one table as people. `row` is called once a data row, in order; `more` adds a second line's posts to the person before. */
export function openPeople(context: RowContext, title: string, options: PeopleOptions) {
  const { grid, kind, book } = context
  const gazetteer = openGazetteer(options.units, options.day)
  const places = openPlaces(context, title, gazetteer, options.units)
  const names = (['name', 'family-name', 'given-name'] as const)
    .map((role) => columnOf(context, role))
    .filter((column): column is number => column !== undefined)
  const nameAt = names[0] ?? grid.region.firstColumn
  const birth = openBirth(context)
  const bornAt = birthInNames(context)
  const ordinal = columnOf(context, 'ordinal')
  const postedAt = postInNames(context)
  const posts: readonly { readonly role: ColumnRole; readonly column: number; readonly body?: string | undefined }[] =
    postedAt === undefined
      ? POST_ROLES.flatMap((role) =>
          columnsOf(context, role).map(({ reading, path }) => ({
            role,
            column: reading.column,
            body: /(?:\/|trong)( hđnd| ubnd)$/.exec(path.words.join(' / '))?.[1],
          })),
        )
      : [{ role: 'post', column: postedAt }]
  const idColumn = columnOf(context, 'id-number')
  const homeTown = openHome(context)
  const partyDate = dateField(context, 'party-date')
  const decisionDate = dateField(context, 'decision-date')
  const decisionNumber = columnOf(context, 'decision-number')
  const form = openField<AppointmentForm>(context, 'appointment-form', readForm)
  // Without a column of forms a note, the decision or the line above may tell the one that does not count.
  const notes = (['remark', 'decision-number'] as const).flatMap((role) => columnsOf(context, role))
  const isAgain = (row: number, sections: readonly Section[]): boolean =>
    kind === 'appointments' &&
    [...notes.map(({ reading }) => grid.text(row, reading.column)), ...sections.map(({ text }) => text)].some((text) =>
      /(bổ nhiệm|bn) lại/.test(fold(text)),
    )
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
  const placed = new Map<readonly HeldPost[], PlacedPosts>()
  const readings = { commune: new Map<string, PostReading>(), town: new Map<string, PostReading>(), any: new Map<string, PostReading>() }
  const homes = new Map<string, Fact<UnitMatch>>()

  const read = (words: string, level: Tier): PostReading => {
    const known = readings[level ?? 'any']
    let reading = known.get(words)
    if (!reading) known.set(words, (reading = readPosts(words, options.posts, { level, holdingWords: options.holdingWords })))
    return reading
  }

  const readName = (row: number): string => {
    let name = ''
    for (const column of names) {
      const cell = grid.at(row, column)
      if (isErrorCell(cell)) errorFact(context, 'name', row, column)
      const whole = isEmpty(cell) ? '' : tidy(grid.knowsFonts || typeof cell !== 'string' ? grid.text(row, column) : cell)
      if (whole !== cell && whole !== '') listLetters(context, 'name', row, column)
      const alone = column === bornAt ? splitBorn(whole).name : column === postedAt ? tidy(splitPosted(grid.text(row, column)).name) : whole
      const part = undressName(alone)
      if (part !== '') name = name === '' ? part : `${name} ${part}`
    }
    if (names.length === 0) return `Dòng ${row + 1}`
    const number = ordinal === undefined ? undefined : grid.at(row, ordinal)
    if ((typeof number === 'string' && /\d\s*\n\s*\d/.test(number)) || namesSeveral(grid.text(row, nameAt)))
      list(context, 'name-unreadable', 'name', row, nameAt, 'Dòng này có thể ghi nhiều người, nhưng chỉ tính là một người.', 'Tách mỗi người một dòng.') // prettier-ignore
    if (!hasLetter(name)) list(context, 'name-unreadable', 'name', row, nameAt, 'Ô họ tên không có chữ cái nào.')
    return name
  }

  // One column of posts, nothing to list: the same words at the same tier are the same posts.
  const uneventful = { commune: new Map<unknown, Held>(), town: new Map<unknown, Held>(), any: new Map<unknown, Held>() }
  const only = posts.length === 1 && !grid.knowsFonts ? posts[0] : undefined
  const readHeld = (row: number, level: Tier, besides = false): Held => {
    const raw = only && grid.at(row, only.column)
    const alike = uneventful[level ?? 'any']
    const known = alike.get(raw)
    if (known) return known
    const before = book.issues.length
    const held = lookHeld(row, level, besides)
    if (typeof raw === 'string' && book.issues.length === before) alike.set(raw, held)
    return held
  }

  /** `besides`: the person holds other posts than those of this row. */
  const lookHeld = (row: number, level: Tier, besides: boolean): Held => {
    let held: readonly HeldPost[] = NO_POSTS
    let joined = ''
    let unit: UnitMatch | undefined
    let end: PostsEnd | undefined
    for (const { role, column, body = '' } of posts) {
      const cell = grid.at(row, column)
      if (isEmpty(cell)) continue
      if (isErrorCell(cell)) {
        errorFact(context, role, row, column)
        continue
      }
      const meant = isDitto(cell) ? listDitto(context, role, row, column) : undefined
      const whole = grid.text(meant ?? row, column)
      const told = column === postedAt ? splitPosted(whole).posts : whole
      if (told === '') continue
      // "Chủ tịch" under "Chức vụ" over "HĐND".
      const words = told + body
      // The letters of a name's cell are listed with the name.
      if (meant === undefined && column !== postedAt) listForeign(context, role, row, column)
      const reading = read(words, level)
      joined = joined === '' ? tidy(words) : `${joined}; ${tidy(words)}`
      if (reading.kind === 'unreadable') report(context, reading, role, row, column)
      if (reading.kind !== 'read') continue
      // Of a committee "Ủy viên" is the usual post, and none of ours.
      if (kind !== 'committee' || !isMember(words)) for (const flag of reading.flags) report(context, flag, role, row, column)
      const here = place(reading.value.held, words)
      held = held.length === 0 ? here.held : [...held, ...here.held]
      unit = here.unit ?? unit
      const said = reading.value.end
      if (!said) continue
      const until = departureInPosts(context, said, !besides && posts.length === 1, role, row, column)
      end = { ...said, ...end, until: end?.until ?? until }
    }
    return { held, text: joined, unit, end }
  }

  const place = (held: readonly HeldPost[], words: string): PlacedPosts => {
    let known = placed.get(held)
    if (!known) placed.set(held, (known = placePosts(held, words, gazetteer.find)))
    return known
  }

  const readHomeUnit = (town: Fact<string>, row: number): Fact<UnitMatch> => {
    if (town.state !== 'known' || !homeTown) return town.state === 'known' ? ABSENT : town
    const before = homes.get(town.value)
    if (before) return before
    const reading = matchHome(town.value, options.units)
    const fact: Fact<UnitMatch> =
      reading.kind === 'read'
        ? unitOfHome(reading.value)
        : reading.kind === 'blank'
          ? { state: 'blank' }
          : unreadableAt(grid, row, homeTown.column, town.value)
    if (reading.kind !== 'unreadable') homes.set(town.value, fact)
    return fact
  }

  const gender = openGender(context)
  let lastTier: Tier
  let lastEnd: PostsEnd | undefined

  /** Whose posts "BT" and "PCT UBND" are here (rule D6). */
  const tierOf = (row: number, sections: readonly Section[], organisation: Fact<string>, unit: Fact<UnitMatch>): Tier => {
    if (kind === 'town-leaders' || places.isTown(row, sections)) return (lastTier = 'town')
    if (organisation.state === 'known')
      return (lastTier = gazetteer.named(organisation.value).town ? 'town' : kind === 'committee' ? 'commune' : undefined)
    return (lastTier = unit.state === 'known' ? 'commune' : undefined)
  }

  return {
    people: people as readonly PersonRow[],
    row(row: number, sections: readonly Section[]): PersonRow {
      const name = readName(row)
      const born = birth(row)
      const organisation = places.organisation(row, sections)
      const stands = places.unit(row, sections)
      const level = tierOf(row, sections, organisation, stands.fact)
      const held = readHeld(row, level)
      const { held: mine, text: postText, end } = held
      const unit = stands.fact.state === 'known' || !held.unit ? stands.fact : inPost(held.unit)
      if (kind === 'key-cadres' && unit.state !== 'known' && unit.state !== 'unreadable' && mine.some(isCommunePost))
        list(context, 'unit-missing', 'unit', row, posts[0]?.column ?? nameAt, `Không rõ ${name} thuộc xã, phường nào.`, 'Ghi tên xã, phường ở cột đơn vị hoặc ở dòng nhóm phía trên.') // prettier-ignore
      const seat = standingCommittee(row)
      const homeText: Fact<string> = homeTown ? homeTown.fact(row) : ABSENT
      const left = departure(row, name, nameAt)
      const id = idColumn === undefined || isEmpty(grid.at(row, idColumn)) ? undefined : idOf(grid.at(row, idColumn))
      const person: Writable<PersonRow> = {
        ref: refOf(grid, row, nameAt),
        name,
        birth: born.birth,
        gender: born.gender ?? gender(row),
        posts: mine,
        postText,
        unit,
        organisation,
        council: kind === 'delegates' ? places.council(row, sections) : ABSENT,
        homeTown: homeText,
        homeUnit: readHomeUnit(homeText, row),
        local: local(row),
        degree: degree(row),
        theory: theory(row),
        administration: administration(row),
        language: language(row),
        updateCourse: updateCourse(row),
        standingCommittee: seat.state === 'absent' && sections.some(({ text }) => namesBoard(text)) ? SEATED : seat,
        managedByStandingCommittee: managed(row),
        decisionDate: decisionDate
          ? decisionDate.fact(row)
          : decisionNumber === undefined
            ? ABSENT
            : dateInNumber(context, row, decisionNumber),
        appointmentForm: form ? form.fact(row) : isAgain(row, sections) ? AGAIN : ABSENT,
        partyDate: partyDate ? partyDate.fact(row) : ABSENT,
        remarks: end ? [...(left.remarks ?? NO_REMARKS), end.text] : (left.remarks ?? NO_REMARKS),
      }
      // Assigned, not spread: most rows have none of these.
      if (id !== undefined) person.idNumber = id
      const until = earlier(left.until, end?.until)
      if (until !== undefined) person.countsUntil = until
      lastEnd = end
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
      const { held, text: postText, end } = readHeld(row, lastTier, before.posts.length > 0)
      // A post that ended is no end of the person where the second line holds another.
      const goesOn = held.length > 0 && lastEnd?.until !== undefined && !lastEnd.leaves && before.countsUntil === lastEnd.until
      if (goesOn) departureInPosts(context, lastEnd!, false, 'post', row, posts[0]?.column ?? nameAt)
      const { countsUntil, ...lasting } = before
      const until = earlier(goesOn ? undefined : countsUntil, end?.until)
      if (postText !== '')
        people[people.length - 1] = {
          ...lasting,
          ...(until === undefined ? {} : { countsUntil: until }),
          ...(end ? { remarks: [...before.remarks, end.text] } : {}),
          posts: [...before.posts, ...held],
          postText: before.postText === '' ? postText : `${before.postText}; ${postText}`,
          why: [before.why, `thêm chức vụ ở dòng ${row + 1}`].filter(Boolean).join('; '),
        }
      listRest(context, row, new Set(posts.map(({ column }) => column)), before)
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
const SEATED: Fact<boolean> = { state: 'known', value: true, inferred: true }

const isMember = memoised((text: string): boolean => /^(ủy viên|uv)\.?$/.test(fold(text)))

const isCommunePost = (post: HeldPost): boolean => !post.unit && COMMUNE_POSTS.some((code) => code === post.code)

const inPosts = new WeakMap<UnitMatch, Fact<UnitMatch>>()

/** "PCT UBND phường Phổ Minh": the post's own words name the unit. */
function inPost(unit: UnitMatch): Fact<UnitMatch> {
  let fact = inPosts.get(unit)
  if (!fact) inPosts.set(unit, (fact = { state: 'known', value: unit, inferred: true }))
  return fact
}

function unitOfHome(home: HomePlace): Fact<UnitMatch> {
  return home.place === 'unit' ? { state: 'known', value: home.match } : { state: 'absent' }
}

/** CCCD has 12 digits and CMND 9; stored as a number they lose a leading zero (S17). Staff codes keep their letters. */
function idOf(cell: unknown): string | undefined {
  const text = textOf(cell)
    .replace(/[\s.'-]/g, '')
    .toUpperCase()
  if (text === '') return undefined
  if (!/^\d+$/.test(text)) return text
  return text.length === 11 ? `0${text}` : text.length === 8 ? `0${text}` : text
}

/** "Số 12-QĐ/TU ngày 05/3/2024" in one cell: the day after "ngày". */
function dateInNumber(context: RowContext, row: number, column: number): Fact<PartialDate> {
  const { grid } = context
  const found = /(?:ngày|,|\()\s*(\d{1,2}(?:\s*[/.-]\s*| tháng )\d{1,2}(?:\s*[/.-]\s*| năm )\d{2,4})/.exec(fold(grid.text(row, column)))
  if (!found) return blankAt(grid, row, column)
  return settle(context, readDate(found[1]), 'decision-date', row, column, grid.text(row, column), (value) => ({
    state: 'known',
    value,
    inferred: true,
  }))
}

function openGender(context: RowContext): (row: number) => Fact<Gender> {
  const worded = openField<Gender>(context, 'gender', readGender)
  const female = openMark(context, 'female-mark', 'membership')
  const male = columnOf(context, 'male-mark') === undefined ? undefined : openMark(context, 'male-mark', 'membership')
  if (worded) return (row) => worded.fact(row)
  const femaleAt = columnOf(context, 'female-mark')
  if (femaleAt === undefined) return () => ABSENT
  return (row) => {
    const isFemale = female(row)
    if (isFemale.state === 'known' && isFemale.value) return male && isYes(male(row)) ? markedTwice(context, row, femaleAt) : FEMALE
    if (isFemale.state === 'unreadable') return isFemale
    // One column of marks for women only: an empty cell is a man.
    if (!male) return MALE
    const isMale = male(row)
    return isMale.state === 'known' && isMale.value ? MALE : isMale.state === 'unreadable' ? isMale : blankAt(context.grid, row, femaleAt)
  }
}

const isYes = (fact: Fact<boolean>): boolean => fact.state === 'known' && fact.value

function markedTwice(context: RowContext, row: number, column: number): Fact<Gender> {
  const { grid } = context
  list(context, 'gender-unreadable', 'gender', row, column, 'Cả hai cột Nam và Nữ đều được đánh dấu.', 'Chỉ đánh dấu một cột.')
  return unreadableAt(grid, row, column, grid.text(row, column))
}
