import { ofEachAged, type AgedIndicator, type AgeDay, type Settings } from '../indicators'

/** Settings with a closed list of values; the others are typed (`TYPED_SETTINGS`). */
export type SettingKey = Exclude<keyof Settings, 'congressDates' | 'electionDates' | 'approvedMembers' | 'planningWomen' | 'planningYoung'>

/** A choice left to the clerk: its Vietnamese name, and each value with its Vietnamese words. */
export interface SettingChoice<V = Settings[SettingKey]> {
  readonly label: string
  readonly values: readonly (readonly [value: V, words: string])[]
}

const YES_NO = [
  [true, 'Có'],
  [false, 'Không'],
] as const

const ageDay = (id: AgedIndicator): SettingChoice<AgeDay> => ({
  label: `Ngày tính tuổi của ${id}`,
  values: [
    ['cutoff', 'ngày chốt số liệu'],
    ['congress', 'ngày đại hội'],
    ['election', 'ngày bầu cử'],
  ],
})

/** Every choice the rules leave open, in the order in which it is shown and written to the sheet ThamSo. */
export const SETTING_CHOICES: { readonly [K in SettingKey]: SettingChoice<Settings[K]> } = {
  ageRule: {
    label: 'Cách tính tuổi',
    values: [
      ['exact', 'đủ năm đến ngày tính'],
      ['month', 'theo tháng sinh'],
      ['year-inclusive', 'theo năm sinh (kể cả năm mốc)'],
      ['year-strict', 'theo năm sinh (không kể năm mốc)'],
    ],
  },
  partialBirth: {
    label: 'Chỉ ghi năm sinh hoặc tháng sinh',
    values: [
      ['early', 'ngày đầu (01/01)'],
      ['late', 'ngày cuối (31/12)'],
      ['exclude', 'xem là chưa rõ'],
      ['interval', 'ghi số từ ít nhất đến nhiều nhất'],
    ],
  },
  ...ofEachAged(ageDay),
  ageDayCT02: {
    label: 'Ngày tính tuổi của CT02',
    values: [
      ['decision', 'ngày của từng quyết định'],
      ['cutoff', 'ngày chốt số liệu'],
    ],
  },
  monthOnly: {
    label: 'Đại hội, bầu cử chỉ ghi tháng',
    values: [
      ['first', 'tính ngày đầu tháng'],
      ['last', 'tính ngày cuối tháng'],
    ],
  },
  threshold: {
    label: 'Mức quyết định kết luận',
    values: [
      ['plan', 'của kế hoạch'],
      ['scheme-12', 'của Đề án 12'],
    ],
  },
  band: {
    label: 'Vượt khung (ví dụ 20–25%)',
    values: [
      ['floor', 'vẫn là đạt'],
      ['strict-band', 'là chưa đạt'],
    ],
  },
  missingData: {
    label: 'Người thiếu dữ liệu',
    values: [
      ['keep', 'vẫn ở mẫu số'],
      ['drop', 'bỏ khỏi mẫu số'],
    ],
  },
  hiddenRows: {
    label: 'Dòng đang ẩn',
    values: [
      ['include', 'vẫn tính'],
      ['exclude', 'không tính'],
    ],
  },
  decimals: {
    label: 'Số chữ số thập phân',
    values: [
      [0, '0'],
      [1, '1'],
      [2, '2'],
      [3, '3'],
    ],
  },
  studyingCounts: { label: 'Đang học được xem là đã có trình độ (CT03–CT06)', values: YES_NO },
  equivalentTheoryCounts: { label: 'Tương đương trung cấp LLCT được tính (CT04)', values: YES_NO },
  standardsAfter2025: { label: 'Vẫn theo dõi CT04–CT06 sau năm 2025', values: YES_NO },
  localTo: {
    label: 'Địa phương là (CT08)',
    values: [
      ['commune', 'xã, phường đó'],
      ['district', 'cả thị xã'],
    ],
  },
  inferLocality: { label: 'Suy từ quê quán khi không có cột riêng (CT08)', values: YES_NO },
  secretaryDenominator: {
    label: 'Mẫu số của CT08',
    values: [
      ['filled', 'số bí thư đang có'],
      ['all-units', 'mọi xã, phường'],
    ],
  },
  appointmentsBy: {
    label: 'Đếm CT02 theo',
    values: [
      ['event', 'lượt quyết định'],
      ['person', 'người'],
    ],
  },
  countReappointments: { label: 'Tính cả bổ nhiệm lại (CT02)', values: YES_NO },
  headSeats: {
    label: 'Bí thư, chủ tịch dưới 40 (CT09)',
    values: [
      ['either', 'một trong hai'],
      ['both', 'cả hai'],
    ],
  },
  frontChairIsLeader: { label: 'Chủ tịch Ủy ban MTTQ thị xã là lãnh đạo chủ chốt (CT10)', values: YES_NO },
  deputyChairsOutsideCommittee: { label: 'Phó chủ tịch HĐND, UBND ngoài Ban Thường vụ được xét (CT10)', values: YES_NO },
  languageLevel: {
    label: 'Bậc ngoại ngữ tối thiểu (CT13)',
    values: [
      [3, 'bậc 3'],
      [4, 'bậc 4'],
    ],
  },
  languagePopulation: {
    label: 'Mẫu số của CT13',
    values: [
      ['young-leaders', 'lãnh đạo phường dưới 40'],
      ['all-leaders', 'mọi lãnh đạo phường'],
    ],
  },
  acceptOldLanguageC: { label: 'Chấp nhận chứng chỉ C cũ (CT13)', values: YES_NO },
  foreignDegreeIsLanguage: { label: 'Bằng nước ngoài được xem là đạt ngoại ngữ (CT13)', values: YES_NO },
  committeeWomenBy: {
    label: 'Tính CT15 theo',
    values: [
      ['organisation', 'từng đảng bộ'],
      ['pooled', 'gộp chung'],
    ],
  },
  delegates: {
    label: 'Đại biểu của CT17',
    values: [
      ['elected', 'khi trúng cử'],
      ['present', 'đang còn'],
    ],
  },
}

export const SETTING_KEYS = Object.keys(SETTING_CHOICES) as readonly SettingKey[]
