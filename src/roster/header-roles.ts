import type { ColumnRole, Level } from './records'
import type { HeaderPath } from './header'
import { headerWords, roleOfWords } from './wording'
import { asksForNonlocal, readLevel, type LevelKind } from './values'

/** What a column's header says it is, before its cells are looked at. */
export interface HeaderRole {
  readonly role: ColumnRole
  readonly level?: Level
  readonly year?: number
  /** "Không là người địa phương": Có means not local. */
  readonly negated?: true
  readonly why: string
  readonly confidence: 'certain' | 'likely' | 'doubtful'
}

export const LEVEL_ROLES: ReadonlySet<ColumnRole> = new Set(['degree', 'theory', 'administration', 'language'])

/** Leaves whose meaning their parent decides: parent role → leaf words → role. */
const UNDER: Partial<Record<ColumnRole, Readonly<Record<string, ColumnRole>>>> = {
  birth: { nam: 'birth-male', nữ: 'birth-female' },
  gender: { nam: 'male-mark', nữ: 'female-mark' },
  'party-date': { 'dự bị': 'party-date', 'kết nạp': 'party-date', 'chính thức': 'party-official-date', ct: 'party-official-date', db: 'party-date' },
  post: {
    đảng: 'party-post', 'chính quyền': 'state-post', 'nhà nước': 'state-post', 'đoàn thể': 'other', 'hiện nay': 'post', 'hiện tại': 'post', mới: 'post', trước: 'previous-post', cũ: 'previous-post',
    'quy hoạch': 'planned-post', 'kiêm nhiệm': 'state-post',
  },
  'decision-number': { ngày: 'decision-date', 'ngày tháng': 'decision-date', 'ngày tháng năm': 'decision-date', 'ngày ký': 'decision-date', số: 'decision-number' },
  'decision-date': { ngày: 'decision-date', số: 'decision-number' },
  'planned-post': {
    'đã xây dựng': 'planning-built', 'xây dựng': 'planning-built', 'đã đề nghị': 'planning-submitted', 'đã trình': 'planning-submitted', 'đề nghị phê duyệt': 'planning-submitted',
    'đã phê duyệt': 'planning-approved', 'phê duyệt': 'planning-approved',
  },
  name: { họ: 'family-name', 'họ và chữ đệm': 'family-name', 'họ đệm': 'family-name', tên: 'given-name' },
  'home-town': { xã: 'home-town', 'xã phường': 'home-town', huyện: 'other', tỉnh: 'other', 'thôn tổ': 'other' },
} // prettier-ignore

/** Parents that make whatever stands below them nothing of ours: a salary, a count, a family. */
const FOREIGN_PARENT = /^lương|hưởng$|trong đó|chia theo|độ tuổi|tổng số|gia đình|quá trình/
/** Parents that name no subject by themselves: the leaf speaks. */
const HOLLOW_PARENT = /^(trình độ|cơ cấu|thông tin|thông tin chung|lí lịch|đào tạo bồi dưỡng|trình độ đào tạo bồi dưỡng)$/

const byKey = (record: Readonly<Record<string, ColumnRole>> | undefined, words: string): ColumnRole | undefined => {
  if (!record) return undefined
  for (const key of Object.keys(record)) if (headerWords(key) === words) return record[key]
  return undefined
}

/** The role told by a column's header path (rule C3), or undefined when no word of it is known. */
export function roleOfHeader(path: HeaderPath): HeaderRole | undefined {
  const parts = path.words
  const leaf = parts[parts.length - 1] ?? ''
  return (parts.length > 1 && underParent(parts, leaf)) || alone(leaf) || levelInHeader(parts.join(' ')) || joined(parts)
}

function underParent(parts: readonly string[], leaf: string): HeaderRole | undefined {
  for (let depth = parts.length - 2; depth >= 0; depth--) {
    const parent = parts[depth] ?? ''
    if (HOLLOW_PARENT.test(parent)) continue
    const worded = roleOfWords(parent)
    const decided = worded && byKey(UNDER[worded.role], leaf)
    if (decided) return { role: decided, why: `theo tiêu đề, dưới “${parent}”`, confidence: 'certain' }
    if (worded && LEVEL_ROLES.has(worded.role)) return levelLeaf(worded.role as LevelKind, parent, leaf)
    if (worded?.role === 'yearly-report' || /báo cáo|bc quý/.test(parent)) return yearlyLeaf(leaf)
    if (FOREIGN_PARENT.test(parent)) {
      const own = roleOfWords(leaf)
      return { role: own?.role === 'salary-grade' ? 'salary-grade' : 'other', why: `thuộc nhóm “${parent}”`, confidence: 'certain' }
    }
  }
  if (!HOLLOW_PARENT.test(parts[parts.length - 2] ?? '')) return undefined
  // Under "Ngày vào Đảng" it is "chính thức"; of trainings it can only be the political one.
  if (leaf === 'ct') return { role: 'theory', why: 'theo tiêu đề, dưới nhóm trình độ', confidence: 'likely' }
  return alone(leaf) ?? degreeLeaf(leaf)
}

/** A column of an x-matrix ("Trình độ chuyên môn" over "Đại học"), or a detail of that training. */
function levelLeaf(kind: LevelKind, parent: string, leaf: string): HeaderRole {
  if (/^(còn lại|chưa đào tạo|chưa qua đào tạo|không)$/.test(leaf))
    return { role: kind, level: 0, why: `cột đánh dấu dưới “${parent}”`, confidence: 'certain' }
  const own = roleOfWords(leaf)
  if (own?.whole && own.role !== kind && own.role !== 'theory') return { role: own.role, why: 'theo tiêu đề', confidence: 'certain' }
  // "ĐH" under "Ngoại ngữ" is a degree in a language.
  const words = kind === 'language' && /^(đh|đại học|cđ|cao đẳng)$/.test(leaf) ? `${leaf} ngoại ngữ` : leaf
  const reading = readLevel(kind, words.replace(/^(cv|ngạch cv) /, 'chuyên viên '))
  if (reading.kind === 'read')
    return { role: kind, level: reading.value.level, why: `cột đánh dấu dưới “${parent}”`, confidence: 'certain' }
  if (own?.role === kind || /trình độ|cao nhất|bằng|mức|bậc|chứng chỉ|khác$|^anh$/.test(leaf))
    return { role: kind, why: `theo tiêu đề, dưới “${parent}”`, confidence: 'certain' }
  return { role: 'other', why: `chi tiết của “${parent}”`, confidence: 'likely' }
}

/** "Trình độ" over "ĐH": the only trade where such leaves stand without naming what they are levels of. */
function degreeLeaf(leaf: string): HeaderRole | undefined {
  const reading = readLevel('degree', leaf)
  if (reading.kind !== 'read') return undefined
  return { role: 'degree', level: reading.value.level, why: 'cột đánh dấu trình độ', confidence: 'doubtful' }
}

function yearlyLeaf(leaf: string): HeaderRole {
  const year = /20\d\d/.exec(leaf)?.[0]
  return year
    ? { role: 'yearly-report', year: Number(year), why: 'báo cáo theo năm', confidence: 'certain' }
    : { role: 'other', why: 'báo cáo không ghi năm', confidence: 'likely' }
}

function alone(leaf: string): HeaderRole | undefined {
  const worded = roleOfWords(leaf)
  if (!worded) return undefined
  if (!worded.whole) {
    const level = levelInHeader(leaf)
    if (level) return level
  }
  const halved = worded.role === 'birth' && / (nam|nữ)$/.exec(leaf)
  if (halved) return { role: UNDER.birth![halved[1]!]!, why: 'theo tiêu đề', confidence: 'certain' }
  const confidence = worded.whole ? 'certain' : 'likely'
  const why = worded.whole ? 'theo tiêu đề' : 'theo từ trong tiêu đề'
  const role = worded.role
  if (role === 'yearly-report') return yearlyLeaf(leaf)
  if (role === 'local' && asksForNonlocal(leaf)) return { role, negated: true, why: 'theo tiêu đề, nghĩa ngược', confidence }
  return { role, why, confidence }
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
  return { role: kind, level: reading.value.level, why: 'cột đánh dấu theo bậc', confidence: 'likely' }
}

function joined(parts: readonly string[]): HeaderRole | undefined {
  if (parts.length < 2) return undefined
  const worded = roleOfWords(parts.join(' '))
  if (worded) return { role: worded.role, why: 'theo cả nhóm tiêu đề', confidence: 'likely' }
  // "Quê quán" over "(xã, huyện, tỉnh)": the leaf only explains.
  const above = parts[parts.length - 2] ?? ''
  const parent = roleOfWords(above)
  if (parent?.whole && parent.role !== 'birth' && parent.role !== 'organisation' && !HOLLOW_PARENT.test(above))
    return { role: parent.role, why: 'theo tiêu đề cha', confidence: 'likely' }
  return undefined
}
