import { POST_ROLES, type ColumnRole, type RosterKind } from '../records'
import { soundsStatistical } from './wording'
import { bare, fold, saysLeft } from '../values'

export interface KindReading {
  readonly kind: RosterKind
  readonly why: string
  readonly confidence: 'certain' | 'likely' | 'doubtful'
}

export const listOf = (kind: RosterKind, why: string, confidence: KindReading['confidence'] = 'likely'): KindReading => ({
  kind,
  why,
  confidence,
})

export interface NoList {
  readonly kind: 'none'
  readonly statistics: boolean
  readonly reason: string
}

export const noList = (reason: string, statistics = false): NoList => ({ kind: 'none', statistics, reason })

export type KindVerdict = KindReading | NoList

export interface KindEvidence {
  readonly title: string
  readonly sheet: string
  readonly roles: ReadonlySet<ColumnRole>
  /** Folded headers, parents joined. */
  readonly headers: readonly string[]
  /** The first texts of the post columns. */
  readonly posts: readonly string[]
  /** The first texts of the unit columns. */
  readonly places: readonly string[]
  /** Share of whole numbers above 1 among the filled cells outside the first text column. */
  readonly figures: number
}

/** Titles (folded) and what they announce, the narrower before the wider. */
const TITLES: readonly (readonly [RegExp, RosterKind])[] = (
  [
    ['đại biểu (hđnd|hội đồng)', 'delegates'],
    ['bổ nhiệm|điều động|luân chuyển|giới thiệu ứng cử|gtưc', 'appointments'],
    [
      'lãnh đạo (chủ chốt )?(của )?((hđnd|ubnd),? )*(thị xã|thị ủy)|chủ chốt (của )?thị xã|thường trực thị ủy|^(?!.*(ban chấp hành|bch)).*(ban thường vụ|btv) thị ủy',
      'town-leaders',
    ],
    ['ban chấp hành|bch|cấp ủy|ban thường vụ|chi ủy|ủy viên|btv', 'committee'],
    ['chủ chốt|(cán bộ|lãnh đạo).*(phường|xã)|trích ngang cán bộ|công chức', 'key-cadres'],
    ['tổ chức (cơ sở )?đảng|đảng bộ,? chi bộ', 'organisations'],
    ['danh mục đơn vị|danh sách (các )?(đơn vị|xã,? phường)|đơn vị hành chính', 'units'],
  ] as const
).map(([pattern, kind]) => [new RegExp(fold(pattern)), kind] as const)

/** Sheet names as clerks abbreviate them, without marks, spaces and punctuation. */
const SHEETS: readonly (readonly [RegExp, RosterKind])[] = [
  [/hdnd|daibieu/, 'delegates'],
  [/bonhiem|dieudong|luanchuyen|gtuc/, 'appointments'],
  [/lanhdao(?!.*xa)|thuongtruc|(ld|lanhdao|chuchot)thixa/, 'town-leaders'],
  [/bch|capuy|btv|chiuy|uyvien/, 'committee'],
  [/canbo|chuchot|trichngang|cbcc/, 'key-cadres'],
  [/tochuc|dangbochibo|tcd/, 'organisations'],
  [/donvi|dmdv|xaphuong/, 'units'],
]

/** Whoever is planned for a committee is no member of it: such a title decides before "ban chấp hành" in it can. */
const PLANNING_LIST = new RegExp(
  fold(
    '(danh sách|biểu|trích ngang|^nguồn|^nhân sự)( trích ngang| nhân sự| cán bộ| nguồn| rà soát| bổ sung| giới thiệu| đưa vào| được)* quy hoạch',
  ),
)

/** "Bí thư qua các thời kỳ", "đại biểu các khóa", "những người ứng cử", "nhân sự dự kiến": folded, "qua cac thoi ky" as sheets are called too. */
const NOT_IN_POST =
  /(các|từng) (thời|nhiệm) kì|qua cac |các khóa(?! (đào|bồi|học|tập|trung|cao|sơ|l))|ứng cử (viên|đại)|người ứng cử|(dự kiến|giới thiệu|đề án|phương án) (nhân sự|bầu|tham gia|bố trí)|(bch|chấp hành|ủy viên|thường vụ|btv) ((thị|xã|công|liên) )?(đoàn|hội|ub|ủy ban)|nhân sự (dự kiến|giới thiệu)/
function listsOthers({ title, sheet }: KindEvidence): boolean {
  const words = fold(`${title} ${sheet}`)
  // "Dự kiến nghỉ hưu năm 2025" are in post.
  return NOT_IN_POST.test(words) || saysLeft(words.replace(/(dự kiến|đến tuổi) .*/, ''))
}

const ORGANISATION_MARKS: readonly ColumnRole[] = [
  'organisation-type', 'exempt', 'has-standing-committee', 'has-committee', 'female-source', 'planning-built', 'planning-submitted', 'planning-approved', 'action-plan', 'yearly-report',
] // prettier-ignore
const LEVELS: readonly ColumnRole[] = ['degree', 'theory', 'administration', 'language', 'update-course', 'local']
const PEOPLE: readonly ColumnRole[] = ['name', 'family-name', 'given-name']

/** What a table lists (rule C1), told by its columns first, then by title and sheet name; `none` with the reason when it is no roster of ours. */
export function inferKind(evidence: KindEvidence): KindVerdict {
  const { roles } = evidence
  const has = (...wanted: ColumnRole[]): boolean => wanted.some((role) => roles.has(role))
  const title = fold(evidence.title)
  const people = has(...PEOPLE) || (has(...PERSONAL) && !has(...ORGANISATION_MARKS))

  if (!has(...PEOPLE)) {
    if (has('organisation', 'unit') && ORGANISATION_MARKS.filter((role) => roles.has(role)).length >= (has('organisation') ? 1 : 2))
      return listOf('organisations', 'có cột tổ chức đảng, không có cột họ tên', 'certain')
    if (looksStatistical(evidence, title)) return noList('Biểu thống kê số lượng, không phải danh sách từng người.', true)
    if (has('unit') && has('unit-type', 'valid-from', 'valid-to', 'predecessors'))
      return listOf('units', 'có cột đơn vị, không có cột họ tên', 'certain')
  }
  if (!people) {
    const named = byName(title, evidence.sheet)
    if (named && (named.kind === 'units' || named.kind === 'organisations')) return named
    return noList('Không có cột họ tên hay tổ chức đảng nên chưa rõ đây là danh sách gì.')
  }
  if (PLANNING_LIST.test(title) || (/quy hoạch/.test(title) && !/theo chức danh quy hoạch/.test(title) && has('planned-post')))
    return listOf('planning', 'danh sách quy hoạch, chỉ dùng cho QT3', has('planned-post') ? 'certain' : 'likely')
  const listed = fromPeople(evidence, title, has)
  // Events of several terms have their own days.
  return listed.kind !== 'appointments' && listsOthers(evidence)
    ? noList('Danh sách của nhiều nhiệm kỳ, người ứng cử, người đã thôi hoặc đoàn thể; nếu không phải, hãy chọn loại danh sách.')
    : listed
}

function looksStatistical(evidence: KindEvidence, title: string): boolean {
  const counted = evidence.headers.filter(soundsStatistical).length
  return (
    evidence.figures > 0.6 ||
    counted >= 2 ||
    (counted >= 1 && evidence.figures > 0.3) ||
    (/thống kê|số lượng, chất lượng/.test(title) && evidence.figures > 0.2)
  )
}

function fromPeople(evidence: KindEvidence, title: string, has: (...roles: ColumnRole[]) => boolean): KindVerdict {
  const columns = byColumns(evidence, has)
  const named = byName(title, evidence.sheet)
  if (columns && named && columns.kind === named.kind) return listOf(columns.kind, `${named.why}; ${columns.why}`, 'certain')
  if (columns?.confidence === 'certain') return columns
  if (named && named.kind !== 'organisations' && named.kind !== 'units') return named
  if (ofTown(evidence.posts) && (!columns || columns.kind === 'key-cadres')) return listOf('town-leaders', 'các chức vụ đều của thị xã')
  if (columns?.kind === 'committee' && !has('organisation') && leadTown(evidence.posts))
    return listOf('town-leaders', 'mọi người đều là lãnh đạo')
  if (columns) return columns
  if (allLead(evidence.posts) && namesCommune(fold(`${evidence.title} ${evidence.sheet}`)))
    return listOf('key-cadres', 'lãnh đạo của xã, phường trong tiêu đề')
  return noList('Chưa rõ đây là danh sách gì; hãy chọn loại danh sách.')
}

/** Most posts are of the town's organs and none of a commune's: "UV BTV Thị ủy, PCT UBND thị xã". */
function ofTown(posts: readonly string[]): boolean {
  const folded = posts.map(fold)
  const town = folded.filter((post) => TOWN.test(post)).length
  return town > 0 && town * 2 >= folded.length && !folded.some(namesCommune)
}

/** A committee has members without such a post, and heads of communes; a list in which everybody leads is the leaders'. */
function leadTown(posts: readonly string[]): boolean {
  return allLead(posts) && !posts.map(fold).some(namesCommune)
}
const allLead = (posts: readonly string[]): boolean => posts.length > 0 && posts.every((post) => LEADING.test(fold(post)))
const LEADING = /(^|[^\p{L}])(p?bt|p?ct|(phó )?bí thư|(phó )?chủ tịch|uv ?btv|ủy viên (ban )?thường vụ)([^\p{L}]|$)/u

/**
 * Whether a range may be what a formula takes it for, though nothing in it says so: a list whose people work in communes is not the
 * town's leaders, one of leaders alone no council's, a list of people none of organisations, and one of former people or candidates none of ours.
 */
export function mayBe(hint: RosterKind, seen: KindVerdict['kind'], evidence: KindEvidence): boolean {
  const { posts, places, roles } = evidence
  if (seen === 'none' && listsOthers(evidence)) return false
  if (hint === 'organisations' || hint === 'units') return !roles.has('name') || !PERSONAL.some((role) => roles.has(role))
  if (seen !== 'key-cadres') return true
  return hint === 'delegates' ? !allLead(posts) : hint !== 'town-leaders' || ![...posts, ...places].map(fold).some(namesCommune)
}
/** People in post and people planned for one stand in the same columns: only the words tell the lists apart. */
export const speaksOfPlanning = ({ title, roles }: KindEvidence): boolean =>
  roles.has('planned-post') || /quy hoạch|(^| )qh( |$)/.test(fold(title))

export const NOT_PLANNED = noList('Không rõ có phải danh sách quy hoạch. Hãy chọn cả dòng tên danh sách.')

const PERSONAL: readonly ColumnRole[] = ['birth', 'birth-male', 'gender', 'post']

const TOWN = /(^|[^\p{L}])(thị ủy|thị xã|tx)([^\p{L}]|$)/u
const COMMUNE = /(^|[^\p{L}])(xã|phường)([^\p{L}]|$)/u
/** Of folded words: those of the town are no commune's. */
const namesCommune = (words: string): boolean => COMMUNE.test(words.replace(/thị xã/g, ''))

function byColumns(evidence: KindEvidence, has: (...roles: ColumnRole[]) => boolean): KindReading | undefined {
  const levels = LEVELS.filter((role) => has(role)).length
  const posts = has(...POST_ROLES)
  if (has('council') || evidence.headers.some((header) => /đơn vị bầu cử|tổ đại biểu/.test(header)))
    return listOf('delegates', 'có cột của đại biểu', 'certain')
  if (has('decision-date', 'decision-number') && has('appointment-form', 'managed', 'previous-post'))
    return listOf('appointments', 'có các cột về quyết định', 'certain')
  if (has('organisation') && has('standing-committee', 'committee-member'))
    return listOf('committee', 'có cột tổ chức đảng và cột ủy viên', 'certain')
  if (levels >= 2 && posts) return listOf('key-cadres', 'có chức vụ và các cột trình độ')
  if (has('standing-committee', 'committee-member')) return listOf('committee', 'có cột ủy viên')
  if (has('decision-date') && has('post')) return listOf('appointments', 'có ngày quyết định')
  if (posts && has('unit') && levels >= 1) return listOf('key-cadres', 'có chức vụ và các cột trình độ')
  if (has('organisation') && has('gender', 'birth', 'birth-male')) return listOf('committee', 'có người theo từng tổ chức đảng', 'doubtful')
  if (posts && has('unit')) return listOf('key-cadres', 'có chức vụ và đơn vị', 'doubtful')
  return undefined
}

function byName(title: string, sheet: string): KindReading | undefined {
  const titled = TITLES.find(([pattern]) => pattern.test(title))
  if (titled) return listOf(titled[1], 'theo tiêu đề bảng')
  const letters = bare(sheet).replace(/[^a-z0-9]/g, '')
  const named = SHEETS.find(([pattern]) => pattern.test(letters))
  return named && listOf(named[1], `theo tên trang “${sheet}”`)
}
