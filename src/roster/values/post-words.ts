import type { OtherPost } from './reading'
import { fold } from './text'

// All words here are compared with folded ones: small letters, marks kept, "lý" as "lí".

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** A part that only names a body takes its rank from the part before: "Phó Chủ tịch HĐND, UBND". */
export const BODY = words('ubnd hđnd ub đảng đu ủy hội')

/** "Quyền", "phụ trách" before the post: its holder, flagged (rule G11). "PCT UBND phụ trách kinh tế" says something else. */
export const ACTING = / (quyền|q|phụ trách|pt|tạm quyền) $/

const SET_ASIDE: readonly (readonly [RegExp, OtherPost['why']])[] = [
  [/ (nguyên|cựu|đã nghỉ|nghỉ hưu|thôi giữ|thôi chức|thôi làm|miễn nhiệm|hết nhiệm kì|trước đây|đã thôi|cũ) /, 'former'],
  [/ (dự kiến|quy hoạch|qh|dự nguồn|nguồn|được quy hoạch|dự bị) /, 'planned'],
  [/ (trợ lí|thư kí|giúp việc) /, 'assistant'],
]

/** Why a whole part does not count: "nguyên Bí thư", "QH Chủ tịch UBND", "Thư ký Chủ tịch UBND". */
export function setAside(part: readonly string[]): OtherPost['why'] | undefined {
  const text = ` ${part.join(' ')} `
  return SET_ASIDE.find(([pattern]) => pattern.test(text))?.[1]
}

/** Said in brackets of the post before them, not a part of their own: "Bí thư (đã nghỉ hưu)". With a day or a post inside they are. */
export const SAID_OF_BEFORE =
  /\(\s*((?:dự kiến|quy hoạch|qh|nguyên|cựu|cũ|đã nghỉ|đã thôi|nghỉ hưu|đã nghỉ hưu|đã thôi giữ chức|thôi giữ chức)\.?)\s*\)/giu

/** A post nobody holds. */
export const VACANT = /^(đang |còn )?(khuyết|trống|bỏ trống|chưa có|chưa bố trí|chưa kiện toàn)|(^| )khuyết$/

/** Words of bodies that are not ours: their secretaries and chairs are no commune posts (rule D6). */
const BODIES =
  'đoàn|đtn|tncs|chi đoàn|thị đoàn|xã đoàn|huyện đoàn|chi bộ|cb|btcb|chi ủy|hội|hpn|hlhpn|hnd|ccb|hội ccb|mttq|ubmttq|ubmttqvn|ubmt|mặt trận|mttqvn|công đoàn|cđcs|liên đoàn|lđlđ|quân sự|công an|cơ quan|khối|bộ phận|' +
  'trường|bệnh viện|trung tâm|công ty|doanh nghiệp|htx|hợp tác xã|hđqt|quản trị|biên phòng|đồn|chi cục|hạt|ban chỉ huy|ubkt|kiểm tra|nông dân|phụ nữ|cựu chiến binh|chữ thập đỏ|khuyến học|người cao tuổi|thôn|tổ dân phố|tdp'

/** Anywhere in a part of the cell. */
export const OTHER_BODY = new RegExp(` (${fold(BODIES)}) `)
const FOLLOWS = new RegExp(`^ (${fold(BODIES)}) `)

/** "Chủ tịch UB | MTTQ", "Bí thư | Đoàn", "Bí thư Đảng ủy | Quân sự": the words after the post give it to another body. */
export function isExcludedAfter(after: readonly string[]): boolean {
  return FOLLOWS.test(` ${after.join(' ')} `)
}

/** "Văn phòng | Bí thư", "Hội đồng trường: Chủ tịch": the words before make it another post. */
export function isExcludedBefore(before: readonly string[]): boolean {
  return / (văn phòng|phó văn phòng|chánh văn phòng|trường|hội đồng trường|đoàn|hội) $/.test(` ${before.join(' ')} `)
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
