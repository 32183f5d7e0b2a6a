import { SETTING_CHOICES, SETTING_KEYS, type SettingKey } from '../../report'

export interface RuleWords {
  readonly label: string
  /** A word for each value, by the value's text. */
  readonly options: Readonly<Record<string, string>>
}

/** The very words of the sheet ThamSo. */
const RULE_WORDS = Object.fromEntries(
  SETTING_KEYS.map((key): [SettingKey, RuleWords] => {
    const { label, values } = SETTING_CHOICES[key]
    return [key, { label, options: Object.fromEntries(values.map(([value, words]) => [String(value), words])) }]
  }),
) as unknown as Readonly<Record<SettingKey, RuleWords>>

/** Words of the settings screen. */
export const settingTexts = {
  title: 'Thiết lập',
  guide: 'Hướng dẫn sử dụng',
  explain: 'Các lựa chọn được lưu trong sổ tính này và áp dụng ngay cho kết quả. Điều trang ThamSo đã ghi thì theo trang ấy.',
  defaultIs: (option: string) => `mặc định: ${option}`,
  reset: 'Về mặc định',
  profile: 'Bộ thông số (đơn vị, mục tiêu)',
  bySheet: 'theo trang ThamSo',
  goToCell: (label: string, cell: string) => `Đến ô ${cell}: ${label}`,
  dates: 'Tuổi tính đến ngày nào',
  cutoff: (day: string) => `Ngày chốt ${day}`,
  atCongress: (days: string) => `Ngày đại hội (${days}) khi trùng năm của mốc, còn lại theo ngày chốt`,
  noCongress: 'chưa ghi',
  atDecision: 'Ngày của từng quyết định',
  noAge: 'Không xét tuổi (đại biểu đếm theo kết quả bầu cử)',
  registers: 'Danh mục trong sổ tính',
  registersExplain: (sheets: string) =>
    `Tạo ${sheets}, điền sẵn theo bộ thông số đang dùng. Sửa các trang này thì lần kiểm tra sau sẽ theo; trang nói gì thì trang được dùng, kể cả khi ngăn này chọn khác.`,
  makeRegisters: 'Tạo các sheet danh mục',
  registersThere: (sheets: string) =>
    `Đã có ${sheets}. Các trang này được giữ nguyên. Muốn tạo lại trang nào, hãy đổi tên hoặc xóa trang ấy trước.`,
  makeMissing: (n: number) => `Tạo ${n} trang còn thiếu`,
  allThere: 'Đã có đủ năm trang.',
  keepAsIs: 'Thôi',
  profileByDay: 'theo ngày tính tuổi',
  approvedMembers: 'Số ủy viên Ban Chấp hành được duyệt (CT01)',
  actualMembers: 'bỏ trống: số ủy viên hiện có',
  seatsUnreadable: 'Hãy ghi một số từ 1 đến 300.',
  congress: (year: number) => `Ngày đại hội (mốc ${year})`,
  groups: {
    ages: 'Tuổi và ngày',
    targets: 'Mức và kết luận',
    cadres: 'Cán bộ chủ chốt',
    locality: 'Người địa phương',
    others: 'Chỉ tiêu khác',
  },
  rules: RULE_WORDS,
}
