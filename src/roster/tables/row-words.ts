import { fold, hasLetter, likeness, plainHead } from '../values'

/** Vietnamese words that tell rows of a table which are nobody's (rule C4). All tested on folded text. */
const words = (pattern: string): RegExp => new RegExp(fold(pattern))

const TOTAL = words(
  '^((tổng|cộng|trong đó|tổng cộng|cộng chung|tỉ lệ|bình quân|toàn (thị xã|xã|phường|huyện|tỉnh|đảng bộ))( |:|$|số|cộng)|(nam|nữ) ?:? ?[0-9]+ ?(đ/c|đc|đồng chí|người))',
)
const SIGNATURE = words(
  '^(người lập|lập biểu|thủ trưởng|t/m|tm[. ]|k/t|kt[. ]|t/l|tl[. ]|tuq|nơi nhận|xác nhận|người duyệt|bí thư$|chủ tịch$|trưởng ban$|phó bí thư$|trưởng phòng$|\\(ký|\\(ghi rõ|ký tên|đã ký)',
)
/** Above the signatures, filled in or not: "Đức Phổ, ngày … tháng … năm 2025", "Đức Phổ, ngày 15/8/2025", the comma often left out. "QĐ số 12, ngày 15/8/2024" dates a paper, "bầu ngày …" a post. */
const DATED = words(
  '^(?!.*(từ|đến|hết|vào|sinh|bầu|ký|cấp|mất|trần|hưu|việc|chức|tác|nhiệm|lại|định|chuẩn|động|chuyển|đảng) ngày)[^0-9]{2,60},? ?ngày( [0-9]+/|[ .…_0-9]*tháng[ .…_0-9]*năm)',
)
const NOTE = words('^\\(?(ghi chú|chú thích|lưu ý|chú ý|nguồn|danh sách (này|có|gồm|trên)|ấn định)|^(\\*|\\([0-9]+\\)|- lưu)')
const TITLE = words(
  '^(danh sách|biểu|bảng|phụ lục|thống kê|báo cáo|\\(?kèm theo|\\(?số liệu|\\(?tính đến|\\(?tuổi tính đến|thị ủy|tỉnh ủy|đảng cộng sản|cộng hòa|độc lập|cơ quan tổ chức|số:|đvt|đơn vị tính|mẫu|trang )|^\\(.*\\)$|- *[0-9]+ *-$',
)
const PLACE = words(
  '^(phường|xã|thị trấn|đặc khu|p[.] ?|x[.] ?|tt[.] ?|đảng bộ|đảng ủy|chi bộ|chi ủy|đb |cb |khối|hđnd|ubnd|hội đồng nhân dân|ủy ban|thường trực|ban chấp hành|bch|ban thường vụ|btv|cơ quan|thị xã|tx |thị ủy|tổ đại biểu|đại biểu hđnd|đơn vị bầu cử|các |ban tổ chức|ban dân vận|ban tuyên giáo|văn phòng|phòng (nội vụ|tài chính|văn hóa|giáo dục))',
)
const VACANT = words('^\\(?(đang |còn |hiện )?(khuyết|trống|thiếu(?! [tú])|chưa)( |\\)|$)|^(-+|–+|\\.+|…+|x)$')
/** A header printed again: its "Nữ" stands in the column of women as a person's would. "Vợ: Lê Thị Hoa", or "Vợ" in a cell of its own; "Con liệt sĩ" says something of the person. */
const OTHER = words('^(họ (và )?(chữ đệm )?tên|đồng chí$|(vợ|chồng|con(?! (liệt|th|bệnh|gia|ls|tb))|cha|bố|mẹ)( |:|$))')
const NOBODY = [TOTAL, SIGNATURE, NOTE, TITLE, PLACE, VACANT, OTHER]

const soundsLike =
  (...patterns: readonly RegExp[]) =>
  (folded: string): boolean =>
    patterns.some((pattern) => pattern.test(folded))
export const soundsTotal = soundsLike(TOTAL)
export const soundsSigned = soundsLike(SIGNATURE, DATED)
export const soundsDated = soundsLike(DATED)
export const soundsNote = soundsLike(NOTE)
export const soundsTitle = soundsLike(TITLE)
export const soundsPlace = soundsLike(PLACE)
export const soundsVacant = soundsLike(VACANT)
export const soundsOther = soundsLike(OTHER)
const soundsNobody = soundsLike(DATED, ...NOBODY)

/** The words of these patterns: a name that begins with none of them needs no test. A dated line begins with any word, and is none of a name alone. */
const SUSPECT: ReadonlySet<number> = new Set(NOBODY.flatMap(({ source }) => source.match(/\p{L}+/gu) ?? []).map(likeness))
const LONGEST_NAME = 60

/** Cheap first look at a name: letters, not too long, and not one of the words that rows of nobody begin with. */
export function looksLikeName(text: string): boolean {
  if (text.length < 2 || text.length > LONGEST_NAME) return false
  if (!hasLetter(text)) return false
  const head = plainHead(text)
  if (head !== undefined && !SUSPECT.has(head)) return true
  return !soundsNobody(fold(text))
}

/** "I", "IV.", "A.", "1)": the label of a section, by its style; a deeper section has another style. */
export type SectionStyle = 'roman' | 'letter' | 'figure' | 'none'

export function labelOf(text: string): { style: SectionStyle; rest: string } {
  const label = /^\s*(?:([IVXLC]+)|([A-HĐ])|(\d{1,3}(?:\.\d{1,2})*))\s*(?:[.)\-–:/]+\s*|$)/.exec(text)
  if (!label) return { style: 'none', rest: text.trim() }
  return { style: label[1] ? 'roman' : label[2] ? 'letter' : 'figure', rest: text.slice(label[0].length).trim() }
}
