import { SETTING_CHOICES, SETTING_KEYS, TYPED_SETTINGS, type SettingKey, type TypedKey, type TypedSetting } from '../../report'

export interface RuleWords {
  readonly label: string
  /** A word for each value, by the value's text. */
  readonly options: Readonly<Record<string, string>>
}

/** The field's name, what leaving it empty means, and what to write where it cannot be read. */
export type TypedWords = Pick<TypedSetting, 'label' | 'blank' | 'hint'>

/** The very words of the sheet ThamSo. */
const RULE_WORDS = Object.fromEntries(
  SETTING_KEYS.map((key): [SettingKey, RuleWords] => {
    const { label, values } = SETTING_CHOICES[key]
    return [key, { label, options: Object.fromEntries(values.map(([value, words]) => [String(value), words])) }]
  }),
) as unknown as Readonly<Record<SettingKey, RuleWords>>

const TYPED_WORDS = Object.fromEntries(TYPED_SETTINGS.map((setting): [TypedKey, TypedWords] => [setting.key, setting])) as Readonly<
  Record<TypedKey, TypedWords>
>

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
  ageDays: {
    cutoff: (day: string) => `Ngày chốt ${day}`,
    congress: (day: string) => `Ngày đại hội ${day}`,
    election: (day: string) => `Ngày bầu cử ${day}`,
    decision: () => 'Ngày của từng quyết định',
  },
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
  groups: {
    ages: 'Tuổi và ngày',
    ageDays: 'Đổi ngày tính tuổi, ghi ngày đại hội, bầu cử',
    targets: 'Mức và kết luận',
    cadres: 'Cán bộ chủ chốt',
    locality: 'Người địa phương',
    others: 'Chỉ tiêu khác',
  },
  rules: RULE_WORDS,
  typed: TYPED_WORDS,
  /** At the foot of the same screen. */
  selfTest: {
    title: 'Tự kiểm',
    build: 'Phiên bản phần bổ trợ',
    host: 'Ứng dụng',
    platform: 'Nền tảng',
    locale: 'Ngôn ngữ',
    functions: 'Hàm DEAN12',
    there: 'đã sẵn sàng',
    notThere: 'chưa sẵn sàng',
    functionsHelp: 'Nếu ô hiện #NAME?, hãy để ngăn này mở, rồi nhấn Ctrl+Alt+F9 để Excel tính lại.',
    supported: 'có',
    notSupported: 'không có',
  },
}
