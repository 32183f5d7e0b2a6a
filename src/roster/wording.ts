import type { ColumnRole } from './records'
import { fold } from './values'

/**
 * How column headers are worded (rule C3): whole headers, compared by `headerWords`. To teach the reader a new header, add it here.
 * A wording that means different things under different parents or contents stands in `header-roles.ts` instead.
 */
const HEADERS: Partial<Record<ColumnRole, readonly string[]>> = {
  ordinal: ['TT', 'STT', 'Số TT', 'Số thứ tự', '#', 'S TT', 'Thứ tự'],
  name: [
    'Họ và tên', 'Họ tên', 'Họ và tên khai sinh', 'Họ tên khai sinh', 'Họ và tên cán bộ', 'Họ tên cán bộ', 'Đồng chí', 'Tên đồng chí', 'Cán bộ', 'Họ và tên đại biểu',
    'Họ tên đại biểu', 'Họ, chữ đệm và tên', 'Họ, chữ đệm và tên khai sinh', 'Họ và tên đồng chí', 'Họ và tên đảng viên', 'Họ và tên ủy viên', 'Tên cán bộ', 'Họ và tên công chức',
  ],
  'family-name': ['Họ và chữ đệm', 'Họ và tên đệm', 'Họ đệm', 'Họ, chữ đệm', 'Họ và đệm', 'Họ'],
  'given-name': ['Tên'],
  birth: [
    'Ngày, tháng, năm sinh', 'Ngày sinh', 'Năm sinh', 'NTNS', 'Sinh ngày', 'Sinh năm', 'Tháng, năm sinh', 'Ngày, tháng, năm sinh (dương lịch)',
  ],
  gender: ['Giới tính', 'Nam/Nữ', 'GT', 'Phái', 'Giới'],
  'female-mark': ['Nữ (x)', 'Là nữ', 'Nữ giới'],
  ethnicity: ['Dân tộc', 'DT', 'Thành phần dân tộc'],
  religion: ['Tôn giáo', 'TG'],
  'home-town': ['Quê quán', 'Nguyên quán', 'Quê'],
  'birth-place': ['Nơi sinh'],
  residence: [
    'Nơi ở hiện nay', 'Chỗ ở hiện nay', 'Nơi ở', 'Chỗ ở', 'Hộ khẩu thường trú', 'Nơi đăng ký thường trú', 'Nơi đăng ký hộ khẩu thường trú', 'Nơi cư trú', 'Thường trú', 'Nơi thường trú',
    'HKTT', 'Địa chỉ', 'Nơi ở hiện tại', 'Trú quán',
  ],
  post: [
    'Chức vụ', 'Chức danh', 'Chức vụ, đơn vị công tác', 'Chức vụ, đơn vị', 'Chức vụ hiện tại', 'Chức vụ hiện nay', 'Chức danh, chức vụ', 'Chức vụ, chức danh', 'Nghề nghiệp, chức vụ',
    'Chức vụ công tác', 'Chức vụ mới', 'Chức danh mới', 'Chức vụ được bổ nhiệm', 'Chức vụ bổ nhiệm', 'Chức vụ, nơi công tác', 'Chức vụ đảm nhiệm', 'Chức vụ đang đảm nhiệm',
    'Chức danh hiện giữ', 'Chức danh chuẩn', 'Chức vụ, đơn vị công tác hiện nay', 'Chức vụ, đơn vị mới', 'Chức danh bổ nhiệm, giới thiệu ứng cử', 'Chức vụ, cơ quan công tác',
  ],
  'party-post': ['Chức vụ Đảng', 'Chức danh Đảng', 'Chức vụ trong Đảng', 'Chức vụ về Đảng'],
  'state-post': ['Chức vụ chính quyền', 'Chức danh chính quyền', 'Chức vụ nhà nước', 'Chức vụ về chính quyền'],
  'previous-post': ['Chức vụ trước', 'Chức vụ cũ', 'Chức vụ trước khi bổ nhiệm', 'Chức vụ trước đây', 'Chức vụ, đơn vị cũ', 'Chức vụ, đơn vị công tác trước', 'Từ chức vụ', 'Chức vụ đi'],
  'planned-post': ['Chức danh quy hoạch', 'Đã được QH', 'Chức vụ quy hoạch', 'Quy hoạch chức danh', 'Chức danh được quy hoạch', 'QH chức danh', 'Chức danh QH'],
  unit: [
    'Đơn vị', 'Đơn vị công tác', 'Cơ quan, đơn vị', 'Địa phương', 'Xã, phường', 'Xã, phường, thị trấn', 'Tên đơn vị', 'Phường, xã', 'Nơi công tác', 'Đơn vị hành chính', 'Tên xã, phường',
    'Cơ quan', 'Cơ quan, đơn vị công tác', 'Tên đơn vị hành chính',
  ],
  'unit-type': ['Loại đơn vị', 'Loại hình đơn vị', 'Cấp hành chính'],
  organisation: [
    'Tổ chức đảng', 'Tên tổ chức đảng', 'Tổ chức', 'Tên tổ chức', 'Đảng bộ, chi bộ', 'Đảng bộ', 'Chi bộ', 'Đảng bộ, chi bộ trực thuộc', 'Tổ chức cơ sở đảng', 'Tên tổ chức cơ sở đảng',
    'Đảng ủy, chi bộ', 'Tên đảng bộ, chi bộ', 'Cấp ủy',
  ],
  council: ['HĐND', 'Hội đồng nhân dân', 'Hội đồng', 'Đại biểu HĐND', 'Cấp HĐND', 'HĐND cấp', 'Đại biểu hội đồng nhân dân', 'Đại biểu HĐND cấp'],
  'party-date': ['Ngày vào Đảng', 'Ngày VĐ', 'Dự bị', 'Kết nạp', 'Ngày kết nạp', 'Ngày vào Đảng CSVN', 'Vào Đảng', 'Ngày dự bị', 'Ngày, tháng, năm vào Đảng', 'Ngày vào Đảng dự bị', 'Năm vào Đảng'],
  'party-official-date': ['Ngày chính thức', 'Chính thức', 'Ngày công nhận chính thức', 'Ngày vào Đảng chính thức'],
  schooling: ['GDPT', 'Văn hóa', 'TĐVH', 'Trình độ phổ thông', 'Học vấn', 'Trình độ văn hóa', 'Trình độ học vấn', 'Giáo dục phổ thông', 'Phổ thông', 'VH', 'Trình độ GDPT'],
  degree: [
    'Chuyên môn', 'CM', 'CMNV', 'Trình độ chuyên môn', 'Trình độ chuyên môn cao nhất', 'Bằng cấp', 'Chuyên môn nghiệp vụ', 'Trình độ CM', 'Trình độ CMNV', 'Trình độ đào tạo',
    'Trình độ chuyên môn nghiệp vụ', 'Học vị', 'Bằng cấp cao nhất',
  ],
  theory: ['LLCT', 'Lý luận chính trị', 'Lý luận CT', 'Chính trị', 'TĐLLCT', 'Trình độ LLCT', 'Trình độ lý luận chính trị', 'Cao cấp/Trung cấp LLCT', 'Trình độ chính trị', 'TĐ LLCT'],
  administration: ['QLNN', 'Quản lý nhà nước', 'BD QLNN', 'Bồi dưỡng QLNN', 'Trình độ QLNN', 'Trình độ quản lý nhà nước', 'Bồi dưỡng quản lý nhà nước', 'Kiến thức QLNN', 'Quản lý NN'],
  'salary-grade': ['Ngạch công chức', 'Ngạch lương', 'Mã ngạch', 'Mã số ngạch', 'Ngạch công chức, viên chức', 'Ngạch, bậc', 'Ngạch CC', 'Ngạch/hạng'],
  'update-course': ['BD cập nhật kiến thức', 'BD chức danh', 'Cập nhật KT LĐQL', 'BDCN', 'BD cập nhật', 'Cập nhật kiến thức', 'Bồi dưỡng cập nhật', 'Bồi dưỡng chức danh'],
  language: ['Ngoại ngữ', 'NN', 'Anh văn', 'Trình độ ngoại ngữ', 'Bậc NN', 'Bậc ngoại ngữ', 'Tiếng Anh', 'Trình độ NN'],
  computing: ['Tin học', 'TH', 'Trình độ tin học', 'CNTT'],
  local: ['Người địa phương', 'Là người địa phương', 'Người ĐP', 'Là người ĐP'],
  'decision-date': [
    'Ngày quyết định', 'Ngày QĐ', 'Ngày bổ nhiệm', 'Thời điểm bổ nhiệm', 'Ngày có hiệu lực', 'Từ tháng năm', 'Ngày bầu', 'Ngày phê chuẩn', 'Ngày ký', 'Ngày ban hành',
    'Ngày, tháng, năm quyết định', 'Ngày, tháng, năm bổ nhiệm', 'Ngày tháng quyết định',
  ],
  'decision-number': ['Số QĐ', 'Số quyết định', 'Quyết định số', 'Số, ngày QĐ', 'Số, ngày quyết định', 'Số, ngày tháng năm quyết định', 'Số và ngày quyết định', 'Quyết định', 'QĐ số, ngày'],
  'appointment-form': ['Hình thức', 'Nội dung', 'Hình thức bổ nhiệm', 'Nội dung quyết định', 'Loại quyết định', 'Hình thức bố trí'],
  'standing-committee': ['UVBTV', 'UV BTV', 'Ban TV', 'BTV', 'Ban thường vụ', 'Ủy viên BTV', 'Ủy viên ban thường vụ', 'UVTV', 'Là UVBTV', 'Tham gia BTV'],
  'committee-member': ['BCH', 'UV BCH', 'Ban chấp hành', 'UVBCH', 'Ủy viên BCH'],
  managed: ['Diện BTV quản lý', 'Diện BTV', 'Diện BTV Thị ủy quản lý', 'Thuộc diện BTV quản lý', 'Diện quản lý', 'Thuộc diện BTV Thị ủy quản lý'],
  status: ['Tình trạng', 'Trạng thái', 'Hiện trạng'],
  'left-date': ['Ngày thôi', 'Ngày thôi giữ chức', 'Ngày nghỉ', 'Ngày thôi nhiệm vụ', 'Ngày bãi nhiệm', 'Ngày thôi làm nhiệm vụ', 'Ngày thôi làm nhiệm vụ đại biểu'],
  'id-number': [
    'Mã', 'Mã người', 'Số CMND', 'CMND', 'CCCD', 'Số CCCD', 'Số định danh', 'Số định danh cá nhân', 'Số hiệu', 'Số hiệu công chức', 'Mã cán bộ', 'Mã CBCC', 'Mã CBCCVC', 'Số hiệu CBCC', 'CMND/CCCD',
    'Số CMND/CCCD',
  ],
  'organisation-type': ['Loại tổ chức', 'Loại hình tổ chức', 'Loại hình'],
  exempt: ['Miễn trừ', 'Miễn trừ tỷ lệ nữ', 'Miễn', 'Diện miễn trừ'],
  'has-standing-committee': ['Có BTV', 'Có ban thường vụ', 'Số UV BTV', 'Số UVBTV'],
  'has-committee': ['Có chi ủy', 'Có BCH', 'Có cấp ủy', 'Số UV BCH', 'Có chi ủy/BCH'],
  'female-source': ['Có nguồn nữ', 'Có nguồn cán bộ nữ', 'Có nguồn nữ đủ điều kiện', 'Nguồn nữ', 'Nguồn cán bộ nữ'],
  'planning-built': ['Đã xây dựng QH', 'Đã xây dựng quy hoạch', 'Xây dựng quy hoạch', 'Đã xây dựng'],
  'planning-submitted': ['Đã đề nghị phê duyệt', 'Đã đề nghị', 'Đã trình', 'Tờ trình', 'Đề nghị phê duyệt', 'Đã đề nghị phê duyệt quy hoạch'],
  'planning-approved': ['Đã phê duyệt', 'Được phê duyệt', 'Phê duyệt', 'Đã phê duyệt quy hoạch', 'Quyết định phê duyệt'],
  'action-plan': ['Kế hoạch ĐA12', 'Kế hoạch ĐA 12', 'Kế hoạch Đề án 12', 'Chương trình hành động', 'Kế hoạch thực hiện', 'Chương trình hành động/kế hoạch', 'Chương trình hành động, kế hoạch thực hiện'],
  'valid-from': ['Hiệu lực từ', 'Từ ngày', 'Có hiệu lực từ', 'Hiệu lực từ ngày'],
  'valid-to': ['Hiệu lực đến', 'Đến ngày', 'Hết hiệu lực', 'Hiệu lực đến ngày'],
  predecessors: ['Kế thừa', 'Kế thừa từ', 'Tiền thân', 'Kế thừa từ đơn vị', 'Đơn vị tiền thân'],
  remark: ['Ghi chú', 'Ghi chú khác', 'Chú thích', 'Ghi chú (nếu có)'],
  other: [
    'Chuyên ngành', 'Chuyên ngành đào tạo', 'Ngành đào tạo', 'Nơi đào tạo', 'Hệ đào tạo', 'Hình thức đào tạo', 'Năm tốt nghiệp', 'Trình độ', 'Cơ cấu', 'Tái cử', 'Lần đầu', 'UBKT',
    'Đơn vị bầu cử', 'Đơn vị bầu cử số', 'Tổ đại biểu', 'Số đảng viên', 'Trong diện', 'Chủ chốt', 'Lương', 'Lương hiện hưởng', 'Hệ số', 'Bậc lương', 'Thời điểm hưởng', 'Ngày tuyển dụng', 'Tuổi',
    'Số điện thoại', 'Điện thoại', 'Email', 'Khen thưởng', 'Kỷ luật', 'Tuổi đảng', 'Thành phần', 'QPAN', 'Quốc phòng an ninh', 'Đoàn thể', 'Chức vụ đoàn thể', 'Kết quả', 'Nhiệm kỳ', 'Mã GSO', 'Mã đơn vị',
    'Tên gọi khác', 'Loại', 'Tổng số', 'Trong đó', 'Số lượng', 'Tỷ lệ', 'Tỷ lệ %', 'Độ tuổi', 'Tổng cộng', 'Chia theo độ tuổi', 'Ngạch', 'Số phiếu', 'Số thẻ đảng', 'Số thẻ đảng viên', 'Gia đình', 'Ảnh',
  ],
} // prettier-ignore

/** Wordings found inside longer headers, tried in order when no whole header matches. Written folded: see `headerWords`. */
const PATTERNS: readonly (readonly [pattern: string, role: ColumnRole])[] = [
  ['vợ|chồng|bố đẻ|mẹ đẻ|con cái|người lập', 'other'],
  ['đối tượng|qpan|quốc phòng', 'other'],
  ['bầu cử số|tổ đại biểu|số đảng viên|tuổi đảng|số phiếu|tái cử|thẻ đảng|điện thoại', 'other'],
  ['người (địa phương|đp)', 'local'],
  ['cập nhật', 'update-course'],
  ['nguồn.* nữ', 'female-source'],
  ['(báo cáo|bc).*20[0-9][0-9]', 'yearly-report'],
  ['miễn trừ', 'exempt'],
  ['(xây dựng|xd|lập) (quy hoạch|qh)', 'planning-built'],
  ['(đề nghị|trình).*(phê duyệt|quy hoạch|qh)', 'planning-submitted'],
  ['phê duyệt.*(quy hoạch|qh)', 'planning-approved'],
  ['chương trình hành động|kế hoạch.*(đề án|đa ?12)', 'action-plan'],
  ['có (btv|ban thường vụ)', 'has-standing-committee'],
  ['có (chi ủy|bch|ban chấp hành)|số uv bch', 'has-committee'],
  ['diện.*(btv|ban thường vụ)|(btv|ban thường vụ).*quản lý', 'managed'],
  ['quy hoạch', 'planned-post'],
  ['ngày.*(thôi|bãi nhiệm|miễn nhiệm|nghỉ)', 'left-date'],
  ['ngày.*(quyết định|qđ|bổ nhiệm|phê chuẩn)', 'decision-date'],
  ['^số.*(quyết định|qđ)', 'decision-number'],
  // One cell for both, as pasted from Word: the name is what the row is about; see `namesBirthToo`.
  ['họ.* tên.*(năm|ngày).* sinh', 'name'],
  ['(ngày|năm).* sinh|^sinh ngày', 'birth'],
  ['họ.* tên|^tên (đồng chí|đc|đ c)|^người được|^cán bộ được', 'name'],
  ['vào đảng.*chính thức|chính thức.*vào đảng', 'party-official-date'],
  ['vào đảng', 'party-date'],
  ['quê quán|nguyên quán', 'home-town'],
  ['nơi sinh', 'birth-place'],
  ['thường trú|nơi ở|chỗ ở|cư trú', 'residence'],
  ['^qh (chức vụ|chức danh)|(chức vụ|chức danh).* qh$', 'planned-post'],
  ['(chức vụ|chức danh).*(trước|cũ)', 'previous-post'],
  ['(chức vụ|chức danh).*đoàn thể', 'other'],
  ['(chức vụ|chức danh).*đảng', 'party-post'],
  ['(chức vụ|chức danh).*chính quyền', 'state-post'],
  ['chức vụ|chức danh', 'post'],
  ['lí luận|llct', 'theory'],
  ['quản lí nhà nước|qlnn', 'administration'],
  ['ngoại ngữ|anh văn|tiếng anh', 'language'],
  ['tin học', 'computing'],
  ['chuyên ngành|ngành đào tạo', 'other'],
  ['chuyên môn', 'degree'],
  ['học vấn|phổ thông|văn hóa', 'schooling'],
  ['ủy viên (btv|ban thường vụ)', 'standing-committee'],
  ['(cccd|cmnd|căn cước|chứng minh)', 'id-number'],
  ['đại biểu (hđnd|hội đồng)', 'council'],
  ['tổ chức (cơ sở )?đảng|đảng bộ', 'organisation'],
  ['xã,? phường|phường,? xã|đơn vị công tác', 'unit'],
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

/** The comparison form of a header: folded, without "*", ":", brackets, commas and the line breaks of a narrow column. "#" stays: it is a header. */
export function headerWords(text: string): string {
  return fold(text)
    .replace(/[*:.,;/\\()[\]"'’“”_–—-]+/g, ' ')
    .replace(/(\p{L})\d$/u, '$1')
    .replace(/\s+/g, ' ')
    .trim()
}

const WHOLE = new Map<string, ColumnRole>()
for (const role of Object.keys(HEADERS) as ColumnRole[]) for (const header of HEADERS[role] ?? []) WHOLE.set(headerWords(header), role)
const INSIDE = PATTERNS.map(([pattern, role]) => [new RegExp(fold(pattern)), role] as const)

export interface Worded {
  readonly role: ColumnRole
  readonly whole: boolean
}

const seen = new Map<string, Worded | undefined>()

/** The role a header's words mean by themselves; `whole` when the wording is listed, not merely contained. */
export function roleOfWords(words: string): Worded | undefined {
  if (words === '' || words.length > LONGEST) return undefined
  if (seen.has(words)) return seen.get(words)
  const worded = lookUp(words)
  if (seen.size > 5000) seen.clear()
  seen.set(words, worded)
  return worded
}

function lookUp(words: string): Worded | undefined {
  const whole = WHOLE.get(words)
  if (whole !== undefined) return { role: whole, whole: true }
  const inside = INSIDE.find(([pattern]) => pattern.test(words))
  return inside && { role: inside[1], whole: false }
}

const BIRTH_TOO = new RegExp(fold('(năm|ngày).* sinh'))

/** "Họ và tên⏎Năm sinh": of a name's header, whether the birth date stands in the same cells or in a second column. */
export const namesBirthToo = (words: string): boolean => BIRTH_TOO.test(words)

export function soundsStatistical(words: string): boolean {
  return STATISTICS.test(words)
}
