import type { ColumnReading, ColumnRole } from '../records'
import { leafOf, type HeaderPath } from './header'
import { headerWords, roleOfWords } from './wording'
import { asksForNonlocal, readLevel, type LevelKind } from '../values'

/** What a column's header says it is, before its cells are looked at. */
export type HeaderRole = Omit<ColumnReading, 'column' | 'header' | 'headerKey'>

export const roleTold = (role: ColumnRole, why: string, confidence: HeaderRole['confidence'] = 'certain'): HeaderRole => ({
  role,
  why,
  confidence,
})

export const LEVEL_ROLES: ReadonlySet<ColumnRole> = new Set(['degree', 'theory', 'administration', 'language'])

const DECIDED = { ngày: 'decision-date', 'ngày tháng': 'decision-date', 'ngày tháng năm': 'decision-date', số: 'decision-number' } as const

/** Leaves whose meaning their parent decides: parent role → leaf words → role. */
const UNDER: Partial<Record<ColumnRole, Readonly<Record<string, ColumnRole>>>> = {
  birth: { nam: 'birth-male', nữ: 'birth-female' },
  gender: { nam: 'male-mark', nữ: 'female-mark' },
  'party-date': { ct: 'party-official-date', db: 'party-date' },
  post: {
    đảng: 'party-post', 'trong đảng': 'party-post', 'ngoài đảng': 'state-post', 'chính quyền': 'state-post', 'nhà nước': 'state-post', hđnd: 'post', ubnd: 'post', 'đoàn thể': 'other', 'hiện nay': 'post', 'hiện tại': 'post', mới: 'post', trước: 'previous-post', cũ: 'previous-post',
    'quy hoạch': 'planned-post', 'kiêm nhiệm': 'state-post',
  },
  'decision-number': DECIDED,
  'decision-date': DECIDED,
  'standing-committee': { 'tổng số': 'has-standing-committee', nữ: 'other' },
  organisation: { 'tổng số': 'has-committee', nữ: 'other' },
  'committee-member': { 'tổng số': 'has-committee', nữ: 'other' },
} // prettier-ignore

/** What a home is made of, the smallest first; "Huyện, tỉnh" is of the first that it names. */
const HOME_PARTS = ['thôn|tổ|tdp|khu|xóm|làng|ấp|số nhà', 'xã|phường|thị trấn', 'huyện|thị xã|tx|quận|thành phố|tp', 'tỉnh'].map(
  (words) => new RegExp(`^(quê quán |nguyên quán |quê )?(${words})( |$)`),
)

/** Which part of a home a header asks for: 2 of "Quê quán" over "Huyện, tỉnh"; below 0 where it asks for no part. */
export const homePartOf = (words: string): number => HOME_PARTS.findIndex((part) => part.test(words))

/** What a header says of the form of a decision: "Bổ nhiệm lại", or "Lại" below "Bổ nhiệm". */
export const formSaid = ({ words }: HeaderPath): string => words.join('/').replace(/^hình thức[^/]*/, '')

/** Parents that make whatever stands below them nothing of ours: a salary, a count, a family. */
const FOREIGN_PARENT = /^lương|hưởng$|trong đó|chia theo|độ tuổi|tổng số|gia đình|quá trình/
/** "Trước khi bổ nhiệm" over "Chức vụ" | "Đơn vị": held no longer. */
const BEFORE = /(^| )(trước|cũ)( |$)|^nơi đi/
/** Parents that name no subject by themselves: the leaf speaks. */
const HOLLOW_PARENT = /^(trình độ|cơ cấu|thông tin|thông tin chung|lí lịch|đào tạo bồi dưỡng|trình độ đào tạo bồi dưỡng)$/

const byKey = (record: Readonly<Record<string, ColumnRole>> = {}, words: string): ColumnRole | undefined =>
  Object.entries(record).find(([key]) => headerWords(key) === words)?.[1]

/** The role told by a column's header path (rule C3), or undefined when no word of it is known. */
export function roleOfHeader(path: HeaderPath): HeaderRole | undefined {
  const parts = path.words
  const leaf = leafOf(path)
  return (
    (parts.length > 1 && underParent(parts, leaf, path.parts[path.parts.length - 1]!)) ||
    alone(leaf) ||
    levelInHeader(parts.join(' ')) ||
    joined(parts)
  )
}

function underParent(parts: readonly string[], leaf: string, written: string): HeaderRole | undefined {
  for (let depth = parts.length - 2; depth >= 0; depth--) {
    const parent = parts[depth]!
    if (HOLLOW_PARENT.test(parent)) continue
    const worded = roleOfWords(parent)
    if (worded?.role === 'home-town' && homePartOf(leaf) >= 0) return roleTold('home-town', 'theo tiêu đề')
    const own = roleOfWords(leaf)
    if (BEFORE.test(parent) && (own?.role === 'post' || own?.role === 'unit'))
      return roleTold(own.role === 'post' ? 'previous-post' : 'other', `thuộc nhóm “${parent}”`)
    const decided = worded && byKey(UNDER[worded.role], leaf)
    if (decided) return roleTold(decided, `theo tiêu đề, dưới “${parent}”`)
    if (worded && LEVEL_ROLES.has(worded.role)) return levelLeaf(worded.role as LevelKind, parent, leaf, written)
    if (worded?.role === 'yearly-report' || /báo cáo|bc quý/.test(parent)) return yearlyLeaf(leaf)
    if (FOREIGN_PARENT.test(parent)) {
      return roleTold(own?.role === 'salary-grade' ? 'salary-grade' : 'other', `thuộc nhóm “${parent}”`)
    }
  }
  if (!HOLLOW_PARENT.test(parts[parts.length - 2]!)) return undefined
  // Under "Ngày vào Đảng" it is "chính thức"; of trainings it can only be the political one.
  if (leaf === 'ct') return roleTold('theory', 'theo tiêu đề cha', 'likely')
  return alone(leaf) ?? degreeLeaf(leaf)
}

/** A column of an x-matrix ("Trình độ chuyên môn" over "Đại học"), or a detail of that training. */
function levelLeaf(kind: LevelKind, parent: string, leaf: string, written: string): HeaderRole {
  if (/^(còn lại|chưa đào tạo|chưa qua đào tạo|không)$/.test(leaf)) return { ...roleTold(kind, `cột đánh dấu dưới “${parent}”`), level: 0 }
  const own = roleOfWords(leaf)
  if (own?.whole && own.role !== kind && own.role !== 'theory' && leaf !== 'trình độ') return roleTold(own.role, 'theo tiêu đề')
  // "CC, CN": a mark is sure of the lower one.
  const levels = written
    .replace(/\(.*/, '')
    .split(/[,;/]| và /)
    .flatMap((part) => {
      const words = headerWords(part)
      // "ĐH" under "Ngoại ngữ" is a degree in a language.
      const said = kind === 'language' && /^(đh|đại học|cđ|cao đẳng)$/.test(words) ? `${words} ngoại ngữ` : words
      const reading = readLevel(kind, said.replace(/^(cv|ngạch cv) /, 'chuyên viên '))
      return reading.kind === 'read' ? [reading.value.level] : []
    })
  if (levels.length > 0) return { ...roleTold(kind, `cột đánh dấu dưới “${parent}”`), level: Math.min(...levels) }
  if (own?.role === kind || /trình độ|cao nhất|bằng|mức|bậc|chứng chỉ|khác$|^anh$/.test(leaf))
    return roleTold(kind, `theo tiêu đề, dưới “${parent}”`)
  return roleTold('other', `chi tiết của “${parent}”`, own ? 'likely' : 'doubtful')
}

/** "Trình độ" over "ĐH": the only trade where such leaves stand without naming what they are levels of. */
function degreeLeaf(leaf: string): HeaderRole | undefined {
  const reading = readLevel('degree', leaf)
  if (reading.kind !== 'read') return undefined
  return { ...roleTold('degree', 'cột đánh dấu', 'doubtful'), level: reading.value.level }
}

function yearlyLeaf(leaf: string): HeaderRole {
  const year = /20\d\d/.exec(leaf)?.[0]
  return year
    ? { ...roleTold('yearly-report', 'báo cáo theo năm'), year: Number(year) }
    : roleTold('other', 'báo cáo không ghi năm', 'likely')
}

function alone(leaf: string): HeaderRole | undefined {
  const worded = roleOfWords(leaf)
  if (!worded) return undefined
  if (!worded.whole) {
    const level = levelInHeader(leaf)
    if (level) return level
  }
  const halved = worded.role === 'birth' && / (nam|nữ)$/.exec(leaf)
  if (halved) return roleTold(UNDER.birth![halved[1]!]!, 'theo tiêu đề')
  const confidence = worded.whole ? 'certain' : 'likely'
  const why = worded.whole ? 'theo tiêu đề' : 'theo từ trong tiêu đề'
  const role = worded.role
  if (role === 'yearly-report') return yearlyLeaf(leaf)
  if (role === 'local' && asksForNonlocal(leaf)) return { ...roleTold(role, 'theo tiêu đề, nghĩa ngược', confidence), negated: true }
  return roleTold(role, why, confidence)
}

/** A one-row matrix: "Trung cấp LLCT" | "Cao cấp LLCT". */
function levelInHeader(words: string): HeaderRole | undefined {
  const kind: LevelKind | undefined = /llct|lí luận/.test(words)
    ? 'theory'
    : /qlnn|quản lí nhà nước/.test(words)
      ? 'administration'
      : undefined
  if (!kind) return undefined
  const rest = words
    .replace(/llct|lí luận chính trị|qlnn|quản lí nhà nước|ngạch|trình độ|bồi dưỡng|bd/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  if (rest === '' || rest.split(' ').length > 3) return undefined
  const reading = readLevel(kind, rest)
  if (reading.kind !== 'read') return undefined
  return { ...roleTold(kind, 'cột đánh dấu', 'likely'), level: reading.value.level }
}

function joined(parts: readonly string[]): HeaderRole | undefined {
  if (parts.length < 2) return undefined
  const worded = roleOfWords(parts.join(' '))
  if (worded) return roleTold(worded.role, 'theo cả nhóm tiêu đề', 'likely')
  // "Quê quán" over "(xã, huyện, tỉnh)": the leaf only explains.
  const above = parts[parts.length - 2]!
  const parent = roleOfWords(above)
  if (parent?.whole && !/^(birth|organisation|status)$/.test(parent.role) && !HOLLOW_PARENT.test(above))
    return roleTold(parent.role, 'theo tiêu đề cha', 'likely')
  return undefined
}
