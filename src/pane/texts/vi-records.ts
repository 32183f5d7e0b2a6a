import type { RosterKind } from '../../roster'
import type { Finding } from '../../report/consolidate'
import type { DutyStanding } from '../../report/duties'
import type { FileFault } from '../consolidate/inspect-bytes'

const count = (n: number) => n.toLocaleString('vi-VN')

const fileFaults: Readonly<Record<FileFault, string>> = {
  empty: 'tệp không có dữ liệu.',
  'too-large': 'tệp quá lớn để gộp; hãy mở riêng trong Excel, xóa các dòng, cột trống thừa rồi lưu lại.',
  bomb: 'tệp nén bất thường, giải nén ra quá lớn nên không mở.',
  password: 'tệp có mật khẩu; hãy bỏ mật khẩu (Tệp > Thông tin > Bảo vệ sổ làm việc) rồi chọn lại.',
  'legacy-xls': 'tệp .xls của Excel cũ; hãy mở bằng Excel rồi lưu lại thành .xlsx.',
  'wrong-kind': 'không phải tệp Excel .xlsx.',
  damaged: 'tệp bị hỏng hoặc tải về chưa hết; hãy xin gửi lại.',
  unreadable: 'không đọc được tệp từ ổ đĩa; có thể tệp đang mở, đã bị xóa hoặc chuyển chỗ.',
  'no-parser': 'không tải được bộ đọc tệp của phần bổ trợ; hãy thử lại.',
}

const findings: Readonly<Record<Finding['code'], string>> = {
  'missing-unit': 'Đơn vị chưa có tệp',
  'no-roster': 'Tệp không có danh sách',
  'unit-unknown': 'Không rõ của đơn vị nào',
  'unit-conflict': 'Tên tệp và danh sách khác đơn vị',
  'sent-twice': 'Một đơn vị có hai tệp cùng loại',
  'duplicate-person': 'Người có trong nhiều tệp',
  'as-of-differs': 'Ngày tính khác nhau',
  'profile-differs': 'Bộ thông số khác nhau',
}

const standings: Readonly<Record<DutyStanding['kind'], string>> = {
  overdue: 'Quá hạn',
  'this-quarter': 'Đến hạn trong quý này',
  later: 'Chưa đến hạn',
  undated: 'Không ghi hạn',
  standing: 'Thường xuyên',
  done: 'Hoàn thành',
}

const kinds: Readonly<Record<Exclude<RosterKind, 'organisations' | 'units'>, string>> = {
  'key-cadres': 'cán bộ chủ chốt',
  committee: 'cấp ủy',
  appointments: 'bổ nhiệm',
  delegates: 'đại biểu HĐND',
  'town-leaders': 'lãnh đạo thị xã',
  planning: 'quy hoạch cán bộ',
}

/** Words of what is kept over the years and of what many files bring: history, consolidation, duties. */
export const recordTexts = {
  history: {
    title: 'Số liệu qua các năm',
    explain: 'Chốt số liệu ghi kết quả đang xem vào trang LichSu của sổ tính này. Số đã chốt không tự thay đổi.',
    close: 'Chốt số liệu',
    closed: (name: string) => `Đã chốt số liệu ${name}.`,
    stale: 'Sổ tính đã thay đổi sau lần kiểm tra; hãy kiểm tra lại rồi mới chốt.',
    notOurs: 'Trang LichSu không đúng mẫu (thiếu hàng tiêu đề); hãy đổi tên trang đó rồi chốt lại.',
    none: 'Chưa có lần chốt nào.',
    compareWith: 'So với lần chốt',
    nothingChanged: 'Không chỉ tiêu nào thay đổi.',
    entered: (n: number) => `Thêm ${count(n)}`,
    left: (n: number) => `Bớt ${count(n)}`,
    trend: 'Diễn biến của chỉ tiêu',
    chart: 'Biểu đồ tỷ lệ qua các lần chốt',
    onePoint: 'Cần ít nhất hai lần chốt để thấy diễn biến.',
    sideBySide: 'Ghi bảng các năm ra trang mới',
    indicator: 'Chỉ tiêu',
    name: 'Nội dung',
    year: (year: number) => `Năm ${year}`,
    change: 'Tăng, giảm (điểm %)',
    issues: (n: number) => `${count(n)} dòng của trang LichSu cần xem lại`,
    row: (row: number) => `Dòng ${row}`,
  },
  consolidate: {
    title: 'Gộp tệp của các đơn vị',
    explain: 'Chọn các tệp .xlsx đơn vị gửi về. Tệp được đọc ngay trên máy này, không gửi đi đâu và không bị sửa.',
    choose: 'Chọn tệp…',
    reading: (done: number, all: number, name: string) => `Đang đọc ${count(done + 1)}/${count(all)}: ${name}`,
    computing: 'Đang tính…',
    cancel: 'Dừng',
    cancelled: 'Đã dừng; kết quả chỉ gồm các tệp đã đọc xong.',
    summary: (read: number, all: number, units: number, people: number) =>
      `Đã đọc ${count(read)}/${count(all)} tệp, ${count(units)} đơn vị, ${count(people)} dòng người.`,
    asOf: 'Ngày tính tuổi',
    refused: (n: number) => `${count(n)} tệp không đọc được`,
    findings,
    overall: 'Chung các tệp',
    noNumber: 'chưa có số',
    byUnit: 'Từng đơn vị',
    pick: 'Chỉ tiêu',
    nothing: 'không có',
    received: 'Chương trình, kế hoạch và báo cáo quý IV theo tệp đã nhận',
    reported: 'đã gửi báo cáo',
    notReported: 'chưa gửi báo cáo',
    planned: 'có kế hoạch',
    write: (kind: keyof typeof kinds, rows: number) => `Ghi danh sách ${kinds[kind]} hợp nhất (${count(rows)} dòng) ra trang mới`,
    leftOut: (headers: string) => `Không chuyển các cột: ${headers}.`,
    writeUnits: 'Ghi bảng theo đơn vị ra trang mới',
    unit: 'Đơn vị',
    files: 'Tệp',
    people: 'Số dòng',
    numerator: (id: string) => `${id} - tử số`,
    denominator: (id: string) => `${id} - mẫu số`,
    written: (sheet: string) => `Đã ghi ra trang “${sheet}”.`,
    fileFaults,
  },
  duties: {
    title: 'Nhiệm vụ của kế hoạch',
    explain: 'Sổ nhiệm vụ ở trang DM_NhiemVu, sửa trực tiếp như mọi trang. Việc thường xuyên không bao giờ quá hạn.',
    create: 'Tạo trang DM_NhiemVu',
    add: (n: number) => `Bổ sung ${count(n)} nhiệm vụ còn thiếu vào trang`,
    notThere: 'Chưa có trang DM_NhiemVu; dưới đây là hạn theo kế hoạch, chưa ghi kết quả.',
    notOurs: 'Trang DM_NhiemVu không có hàng tiêu đề “Nội dung”, “Trạng thái”; hãy đổi tên trang đó rồi tạo lại.',
    standings,
    due: (day: string) => `hạn ${day}`,
    none: 'Không có nhiệm vụ quá hạn hoặc đến hạn trong quý này.',
    others: (n: number) => `${count(n)} nhiệm vụ khác`,
    issues: (n: number) => `${count(n)} ô cần xem lại`,
    goTo: (id: string) => `Đến dòng của ${id}`,
    created: 'Đã tạo trang DM_NhiemVu. Ghi trạng thái, ngày hoàn thành vào trang ấy.',
    added: (n: number) => `Đã bổ sung ${count(n)} nhiệm vụ.`,
  },
}

export type RecordTexts = typeof recordTexts
