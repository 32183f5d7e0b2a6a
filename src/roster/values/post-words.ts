import type { HoldingWords } from '../../plan'
import { madeOnce } from './memo'
import type { OtherPost } from './reading'
import { fold, wordsOf } from './text'

// All words here are compared with folded ones: small letters, marks kept, "lý" as "lí".

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** A part that only names a body takes its rank from the part before: "Phó Chủ tịch HĐND, UBND". */
export const BODY = words('ubnd hđnd ub đảng đu ủy hội')

/** What the words of a register say of a part of a cell. All of them are compared with parts cut into words. */
export interface HoldingPatterns {
  /** Directly before the post: "PCT UBND phụ trách kinh tế" says something else than "phụ trách UBND". */
  isActing(before: readonly string[]): boolean
  /** Why a whole part does not count: "nguyên Bí thư", "QH Chủ tịch UBND", "Thư ký Chủ tịch UBND". */
  setAside(part: readonly string[]): OtherPost['why'] | undefined
  /** Nothing but such words: "(đã nghỉ hưu)" in brackets is said of the post before it, and is no part of its own. */
  isSaidOfBefore(part: readonly string[]): boolean
}

const ASSISTANT = / (trợ lí|thư kí|giúp việc) /
/** Beside the words of a register: "bị cách chức", "đã nghỉ hưu", "thôi giữ chức", "được quy hoạch". */
const BESIDE = words('đã được bị giữ chức vụ hưu')

/** Made once for each register. */
export const holdingPatterns = madeOnce(({ acting, former, planned }: HoldingWords): HoldingPatterns => {
  const [isFormer, isPlanned, isActing] = [anyOf(former, ' '), anyOf(planned, ' '), anyOf(acting, ' $')]
  return {
    isActing: (before) => isActing.test(spaced(before)),
    setAside(part) {
      const text = spaced(part)
      return isFormer.test(text) ? 'former' : isPlanned.test(text) ? 'planned' : ASSISTANT.test(text) ? 'assistant' : undefined
    },
    isSaidOfBefore(part) {
      const left = spaced(part).replace(isFormer, ' ').replace(isPlanned, ' ')
      return left !== spaced(part) && left.split(' ').every((word) => word === '' || BESIDE.has(word))
    },
  }
})

const spaced = (part: readonly string[]): string => ` ${part.join(' ')} `

/** Any of the phrases among words in single spaces; of no phrases, nothing. */
function anyOf(phrases: readonly string[], end: ' ' | ' $'): RegExp {
  const alternatives = phrases.map((phrase) => wordsOf(phrase).join(' ')).filter((phrase) => phrase !== '')
  return alternatives.length === 0 ? /(?!)/ : new RegExp(` (?:${alternatives.join('|')})${end}`)
}

/** A post nobody holds; "dự khuyết" is a person in reserve. */
export const VACANT = /^(đang |còn |hiện )?(khuyết|trống|bỏ trống|chưa)( |$)|(^|[^ự] )khuyết$/

/** Words of bodies that are not ours: their secretaries and chairs are no commune posts (rule D6). */
const BODIES =
  '((công|liên|chi|thị|xã|huyện) )?đoàn|đtn|tncs|chi bộ|liên chi|cb|btcb|chi ủy|hội|h(lh)?pn|hnd|ccb|(ub)?mttq(vn)?|ubmt|mặt trận|cđcs|lđlđ|quân sự|công an|cơ quan|khối|bộ phận|' +
  'trường|bệnh viện|trung tâm|công ty|doanh nghiệp|htx|hợp tác xã|hđqt|quản trị|biên phòng|đồn|chi cục|hạt|ban chỉ huy|ubkt|kiểm tra|nông dân|phụ nữ|cựu chiến binh|chữ thập đỏ|khuyến học|người cao tuổi|thôn|tổ dân phố|tdp'

/** Anywhere in a part of the cell. */
export const OTHER_BODY = new RegExp(` (${fold(BODIES)}) `)
/** "PCT UBND BTCB thôn" is two posts. */
const FOLLOWS = new RegExp(`^ (?!btcb)(${fold(BODIES)}) `)

/** "Chủ tịch UB | MTTQ", "Bí thư | Đoàn", "Bí thư Đảng ủy | Quân sự": the words after the post give it to another body. */
export function isExcludedAfter(after: readonly string[]): boolean {
  return FOLLOWS.test(` ${after.join(' ')} `)
}

/** "Bí thư", "PBT TT", "CT UB": whose post it is, the words after have to say. */
export const namesNoBody = (wording: readonly string[]): boolean => /(^| )(thư|p?bt|p?bttt|tt|trực|ct|ub)$/.test(wording.join(' '))

/** Words before a post that leave it the person's own: "hiện là Bí thư", "được bầu giữ chức Chủ tịch UBND", "02 PCT UBND". */
const LEADING = words(
  'là nay hiện đang vẫn giữ chức vụ danh được giao bầu bổ nhiệm chỉ định phân công điều động luân chuyển phê chuẩn trúng tái cử tiếp tục tân phó p tỉnh huyện thành ủy viên uv thường trực đại biểu hđnd cán bộ chuyên trách ông bà về làm kiêm đồng thời',
)
const OF_PLACE = /^ (xã|phường|thị|tx|đảng|đu|ubnd|hđnd) /

/** "Con đ/c Bí thư", "Hàm Phó Bí thư", "Ứng cử Chủ tịch UBND": before a post that is his, nothing stands but such words or its place. */
export function mayLead(before: readonly string[]): boolean {
  if (before.every((word) => LEADING.has(word) || /^\d/.test(word))) return true
  const text = ` ${before.join(' ')} `
  return OF_PLACE.test(text) && !OTHER_BODY.test(text)
}

/** "Văn phòng | Bí thư", "Hội đồng trường: Chủ tịch": the words before make it another post. */
export function isExcludedBefore(before: readonly string[]): boolean {
  return / (văn phòng|trường|đoàn|hội) $/.test(` ${before.join(' ')} `)
}

/** Whose body a post names, in its wording or after it. Phường and xã come before thị xã: "phường Phổ Minh, thị xã Đức Phổ" is the ward. */
export function bodyNamed(wording: readonly string[], after: readonly string[]): 'commune' | 'town' | 'other' | undefined {
  const text = ` ${[...wording, '|', ...after].join(' ').replace(/thị xã/g, 'tx')} `
  const committee = / (đảng ủy|đu) (\| )?/.exec(text)
  if (/ (phường|xã|thị trấn|đặc khu|đuv) /.test(text) || / \|.* (p|x|ph) /.test(text)) return 'commune'
  if (/ (tx|thị ủy) /.test(text) || / huyện đức phổ /.test(text)) return 'town'
  if (/ \|.* (tỉnh|tỉnh ủy|thành phố|tp|huyện|huyện ủy|thành ủy|quận|trung ương) /.test(text)) return 'other'
  return committee ? 'commune' : undefined
}
