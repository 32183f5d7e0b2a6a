import type { ColumnRole } from '../records'
import { bare, fold, memoised } from '../values'

/**
 * How column headers are worded (rule C3): whole headers, each once, abbreviations spelled out (see `SHORT`); what a pattern below says in
 * full is not repeated here. To teach the reader a new header, add it here, or to `PATTERNS` where headers say it in many ways.
 * A wording that means different things under different parents or contents stands in `header-roles.ts` instead.
 */
const HEADERS: Partial<Record<ColumnRole, readonly string[]>> = {
  ordinal: ['TT', 'STT', 'Số TT', 'Số thứ tự', '#', 'S TT', 'Thứ tự'],
  name: ['Cán bộ', 'Cán bộ, công chức', 'Các đồng chí', 'Nhân sự', 'Ông (bà)'],
  'given-name': ['Tên'],
  birth: ['Sinh năm', 'NS'],
  gender: ['Nam/Nữ', 'GT', 'Giới'],
  'female-mark': ['Nữ (x)', 'Nữ (đánh dấu x)', 'Là nữ', 'Nữ giới'],
  ethnicity: ['DT'],
  religion: ['TG'],
  'home-town': ['Quê'],
  residence: ['HKTT', 'Địa chỉ', 'Trú quán'],
  post: ['Vị trí công tác'],
  'state-post': ['Chức vụ nhà nước'],
  'previous-post': ['Chức vụ đi'],
  'planned-post': ['Chức danh quy hoạch'],
  unit: ['Đơn vị', 'Cơ quan, đơn vị', 'Địa phương', 'Xã, phường, thị trấn', 'Nơi công tác', 'Đơn vị hành chính', 'Cơ quan', 'Đơn vị CT', 'Địa bàn'],
  'unit-type': ['Cấp hành chính'],
  organisation: ['Tổ chức', 'Chi bộ', 'Đảng ủy, chi bộ', 'Cấp ủy'],
  'party-date': ['Ngày vào Đảng', 'Ngày VĐ', 'Ngày vào', 'Dự bị', 'Kết nạp', 'Ngày kết nạp', 'Ngày dự bị'],
  'party-official-date': ['Ngày chính thức', 'Chính thức', 'Ngày công nhận chính thức'],
  schooling: ['TĐVH', 'VH'],
  degree: ['Bằng cấp', 'Chuyên môn nghiệp vụ', 'Trình độ đào tạo', 'Học vị', 'Bằng cấp cao nhất', 'Văn bằng'],
  theory: ['Lý luận chính trị', 'Chính trị', 'Trình độ chính trị'],
  administration: ['Bồi dưỡng quản lý nhà nước', 'Quản lý NN'],
  'update-course': ['BDCN', 'Bồi dưỡng cập nhật'],
  language: ['NN', 'Bậc NN', 'Trình độ NN', 'Chứng chỉ NN', 'NNgữ'],
  computing: ['TH', 'CNTT'],
  'decision-number': ['Quyết định'],
  'standing-committee': ['UVTV'],
  status: ['Tình trạng', 'Trạng thái', 'Hiện trạng', 'Biến động'],
  'id-number': ['Mã', 'Mã người', 'Số hiệu', 'Mã CBCCVC'],
  exempt: ['Miễn'],
  'has-standing-committee': ['Số UV BTV'],
  'has-committee': ['Có cấp ủy'],
  'planning-built': ['Đã xây dựng'],
  'planning-submitted': ['Đã đề nghị', 'Tờ trình'],
  'action-plan': ['Kế hoạch ĐA12'],
  'valid-from': ['Từ ngày'],
  'valid-to': ['Đến ngày'],
  remark: ['Chú thích'],
  other: [
    'Trình độ', 'Cơ cấu', 'Lần đầu', 'UBKT', 'Đơn vị bầu cử', 'Trong diện', 'Chủ chốt', 'Ngày tuyển dụng', 'Tuổi', 'Email', 'Kỷ luật',
    'Thành phần', 'Đoàn thể', 'Nhiệm kỳ', 'Mã GSO', 'Mã đơn vị', 'Tên gọi khác', 'Loại', 'Ngạch', 'Gia đình', 'Ảnh',
  ],
} // prettier-ignore

/** Wordings found inside longer headers, or all of them; tried in order when no whole header matches. Written folded: see `headerWords`. */
const PATTERNS: readonly (readonly [pattern: string, role: ColumnRole])[] = [
  ['^họ( và)?( (chữ |tên )?đệm)?$', 'family-name'],
  ['^(cấp )?(hđnd|hội đồng( nhân dân)?)( cấp)?$', 'council'],
  ['^ngày (có )?(hiệu lực|bầu|ký|ban hành)$|^từ tháng năm$', 'decision-date'],
  ['^(hình thức|nội dung|loại quyết định)( bổ nhiệm| bố trí| quyết định)?$|^bổ nhiệm giới thiệu ứng cử$', 'appointment-form'],
  ['^(tham gia )?(ban )?thường vụ( x)?$', 'standing-committee'],
  ['^(chi ủy|ủy viên|) ?ban chấp hành( x)?$|^chi ủy$|^cấp ủy viên$|^tham gia (cấp|đảng) ủy', 'committee-member'],
  ['^kết quả( bầu( cử)?)?$|^(không )?(trúng|đắc) cử$', 'status'],
  ['^(kế thừa|(đơn vị )?tiền thân|thành lập trên cơ sở)( từ)?( đơn vị)?$', 'predecessors'],
  ['vợ|chồng|bố đẻ|mẹ đẻ|con cái|người lập', 'other'],
  ['đối tượng|qpan|quốc phòng|thời hạn', 'other'],
  ['bầu cử số|tổ đại biểu|số đảng viên|tuổi đảng|số phiếu|tái cử|thẻ đảng|điện thoại', 'other'],
  ['người (địa phương|đp|tại chỗ)', 'local'],
  ['^loại.* đơn vị', 'unit-type'],
  ['^loại.* tổ chức|^loại hình', 'organisation-type'],
  ['cập nhật|bồi dưỡng.* chức danh', 'update-course'],
  ['nguồn.* nữ|nữ đủ điều kiện', 'female-source'],
  ['báo cáo.*20[0-9][0-9]', 'yearly-report'],
  ['miễn trừ|diện miễn$|đặc thù', 'exempt'],
  ['(xây dựng|lập) quy hoạch|quy hoạch.* xây dựng', 'planning-built'],
  ['(đề nghị|trình).*(phê duyệt|quy hoạch)|^đã trình', 'planning-submitted'],
  ['^(đã |được |quyết định )?phê duyệt|phê duyệt.*quy hoạch', 'planning-approved'],
  ['chương trình hành động|(chương trình|ban hành).*kế hoạch|kế hoạch.*(thực hiện|đề án)', 'action-plan'],
  ['có ban thường vụ', 'has-standing-committee'],
  ['có (chi ủy|ban chấp hành)|số (cấp ủy viên|ủy viên (ban chấp hành|(cấp|chi) ủy))', 'has-committee'],
  ['diện.*(ban thường vụ|quản lí)|ban thường vụ.*quản lí', 'managed'],
  ['quy hoạch', 'planned-post'],
  ['(ngày|thời điểm).*(thôi|bãi nhiệm|miễn nhiệm|nghỉ)|^(thôi|nghỉ).* từ', 'left-date'],
  ['^số.* quyết định|^quyết định.* số', 'decision-number'],
  ['(ngày|thời (gian|điểm)).*(quyết định|bổ nhiệm|phê chuẩn|giữ chức)|^(quyết định|bổ nhiệm) ngày', 'decision-date'],
  // One cell for both, as pasted from Word: the name is what the row is about; see `namesBirthToo`.
  ['họ.* tên.*(năm|ngày).* sinh', 'name'],
  ['(ngày|năm).* sinh|^sinh ngày|^date of birth', 'birth'],
  ['họ.* tên|^đồng chí$|^người được|^cán bộ được', 'name'],
  ['giới tính nữ', 'female-mark'],
  ['giới tính|^phái', 'gender'],
  ['vào đảng.*chính thức|chính thức.*vào đảng', 'party-official-date'],
  ['(vào|kết nạp) đ(ảng|csvn)', 'party-date'],
  ['quê quán|nguyên quán', 'home-town'],
  ['nơi sinh', 'birth-place'],
  ['thường trú|nơi ở|chỗ ở|cư trú', 'residence'],
  ['(chức vụ|chức danh).*(trước|cũ)|^từ.* chức (vụ|danh)', 'previous-post'],
  ['chức (vụ|danh).*(đề nghị|dự kiến|giới thiệu)', 'planned-post'],
  ['(chức vụ|chức danh).*đảng.*(chính quyền|cq|đoàn thể)', 'post'],
  ['(chức vụ|chức danh)(?!.*(chính quyền|cq)).*đoàn thể', 'other'],
  ['(chức vụ|chức danh).*đảng', 'party-post'],
  ['(chức vụ|chức danh).*(chính quyền|cq$)', 'state-post'],
  ['(chức vụ|chức danh)( bổ nhiệm| đảm nhiệm| đơn vị( công tác)?| chức vụ| chức danh)?', 'post'],
  ['lí luận', 'theory'],
  ['hành chính nhà nước|quản lí nhà nước', 'administration'],
  ['ngoại ngữ|anh văn|tiếng anh', 'language'],
  ['tin học', 'computing'],
  ['trình độ chuyên môn', 'degree'],
  ['chuyên ngành|(nơi|hệ|ngành|hình thức) đào tạo|tốt nghiệp', 'other'],
  ['chuyên môn', 'degree'],
  ['(trình độ )?gdpt|học vấn|phổ thông|văn hóa', 'schooling'],
  ['ủy viên ban thường vụ', 'standing-committee'],
  ['cccd|cmnd|căn cước|định danh|chứng minh|(mã|số hiệu).*(cán bộ|công chức)', 'id-number'],
  ['đại biểu (hđnd|hội đồng)', 'council'],
  ['tổ chức (cơ sở )?đảng|đảng bộ( chi bộ)?', 'organisation'],
  ['xã,? phường|phường,? xã|(đơn vị|cơ quan).*(công tác|địa phương)', 'unit'],
  ['^(mã .*)?ngạch', 'salary-grade'],
  ['lương|hưởng$|hệ số|^tổng (số|cộng)|trong đó|số lượng|^tỉ lệ|độ tuổi', 'other'],
  ['hiệu lực từ( ngày)?$', 'valid-from'],
  ['hiệu lực đến( ngày)?$|hết hiệu lực', 'valid-to'],
  ['dân tộc', 'ethnicity'],
  ['tôn giáo', 'religion'],
  ['ghi chú', 'remark'],
]

/** Words said of counts, never of one person: they make a table a statistics table (R4). */
const STATISTICS = new RegExp(
  fold('tổng số|trong đó|chia theo|số lượng|độ tuổi|tỷ lệ|từ [0-9]+ (tuổi )?(trở|đến)|dưới [0-9]+|[0-9]+ [0-9]+ tuổi'),
)

/** Headers longer than this are sentences, not headers. */
const LONGEST = 90

/** "HoTen", "TrinhDoCM": as programs export them. */
const RUN_TOGETHER = /^([A-Z][a-z]+){2,}[A-Z]*$/

/** The comparison form of a header: folded, without "*", ":", brackets, commas, the line breaks of a narrow column and the digit of a footnote ("B1" is none). "#" stays: it is a header. */
export function headerWords(text: string): string {
  return fold(RUN_TOGETHER.test(text) ? text.replace(/[a-z](?=[A-Z])/g, '$& ') : text)
    .replace(/[([]\d\d?[)\]]$/, '')
    .replace(/[*:.,;/\\()[\]"'’“”_–—-]+/g, ' ')
    .replace(/((?!ck)\p{L}{2})\d$/u, '$1')
    .replace(/\s+/g, ' ')
    .trim()
}

/** What clerks shorten, as `headerWords` leaves it: "C/môn" is "c môn". Only words that are short for one thing in any header. */
const SHORT: Readonly<Record<string, string>> = Object.fromEntries(
  [
    'đ c=đồng chí', 'đc=đồng chí', 'cbcc=cán bộ công chức', 'đv=đơn vị', 'tđ=trình độ', 'cm=chuyên môn', 'c môn=chuyên môn', 'cmnv=chuyên môn nghiệp vụ',
    'llct=lí luận chính trị', 'll=lí luận', 'l luận=lí luận', 'qlnn=quản lí nhà nước', 'qlhcnn=quản lí hành chính nhà nước', 'qlhc=quản lí hành chính nhà nước', 'ql=quản lí', 'bd=bồi dưỡng',
    'qđ=quyết định', 'bn=bổ nhiệm', 'kh=kế hoạch', 'qh=quy hoạch', 'xd=xây dựng', 'bc=báo cáo', 'uv=ủy viên', 'btv=ban thường vụ',
    'bch=ban chấp hành', 'cuv=cấp ủy viên', 'ban tv=ban thường vụ', 'c vụ=chức vụ', 'c quyền=chính quyền', 'ch vụ=chức vụ', 'q quán=quê quán', 'n sinh=ngày sinh', 'ng sinh=ngày sinh', 'ntns=ngày sinh', 'n t n s=ngày sinh',
    'n ngữ=ngoại ngữ', 'ng ngữ=ngoại ngữ', 'g tính=giới tính', 'd tộc=dân tộc', 'g chú=ghi chú', 'tccs=tổ chức cơ sở', 'tccsđ=tổ chức cơ sở đảng', 'cthđ=chương trình hành động', 'đa=đề án',
  ].map((pair) => pair.split('=').map(fold) as [string, string]),
) // prettier-ignore
const SHORTENED = new RegExp(` (${Object.keys(SHORT).join('|')})(?= )`, 'g')
/** Words that change nothing of what a column is. */
const FILLING = new RegExp(fold('^tên (?=.)| (mới|hiện nay|hiện tại|hiện giữ|đang (giữ|đảm nhiệm)|nếu có|ghi rõ|có không)$'), 'g')

/** The same words for the same header, however short it was written; "tđcm" is two words run together. */
function spellOut(words: string): string {
  const long = ` ${words} `
    .replace(/ (tđ|uv)(?=\S)/g, ' $1 ')
    .replace(SHORTENED, (_, short: string) => ` ${SHORT[short]}`)
    .trim()
  return long.replace(FILLING, '')
}

interface Wordings {
  readonly whole: ReadonlyMap<string, ColumnRole>
  readonly inside: readonly (readonly [RegExp, ColumnRole])[]
}

function openWordings(written: (text: string) => string): Wordings {
  const whole = new Map<string, ColumnRole>()
  for (const role of Object.keys(HEADERS) as ColumnRole[])
    for (const header of HEADERS[role] ?? []) whole.set(written(spellOut(headerWords(header))), role)
  return { whole, inside: PATTERNS.map(([pattern, role]) => [new RegExp(written(pattern)), role] as const) }
}

const WORDINGS = openWordings(fold)
let unmarked: Wordings | undefined

export interface Worded {
  readonly role: ColumnRole
  readonly whole: boolean
}

/** The role a header's words mean by themselves; `whole` when they say nothing else. */
export function roleOfWords(words: string): Worded | undefined {
  if (words === '' || words.length > LONGEST) return undefined
  return lookUp(words)
}

const lookUp = memoised((asWritten: string): Worded | undefined => {
  const words = spellOut(asWritten)
  // "Ho va ten": what no wording is may be one without its marks; "Anh" alone may be more than one.
  return lookIn(WORDINGS, words) ?? (/^[!-~]+ [ -~]+$/.test(words) ? lookIn((unmarked ??= openWordings(bare)), words) : undefined)
}, 5000)

function lookIn({ whole, inside }: Wordings, words: string): Worded | undefined {
  const role = whole.get(words)
  if (role !== undefined) return { role, whole: true }
  for (const [pattern, role] of inside) {
    const found = pattern.exec(words)
    if (found) return { role, whole: found[0] === words }
  }
  return undefined
}

const BIRTH_TOO = new RegExp(fold('(năm|ngày).* sinh'))

/** "Họ và tên⏎Năm sinh": of a name's header, whether the birth date stands in the same cells or in a second column. */
export const namesBirthToo = (words: string): boolean => BIRTH_TOO.test(words)

/** "Họ và tên, chức vụ". */
export const namesPostToo = (words: string): boolean => /chức (vụ|danh)/.test(words)

export function soundsStatistical(words: string): boolean {
  return STATISTICS.test(words)
}
