import type { AppointmentForm, ColumnRole, RosterKind } from '../../roster'

/** What a merged table shows in a column: the cells of these roles as they stand, or what `shows` names. */
export interface MergedColumn {
  readonly header: string
  readonly roles: readonly ColumnRole[]
  readonly shows?: 'ordinal' | 'source' | 'name' | 'unit' | 'organisation' | 'council' | 'gender' | 'local' | 'level' | 'form'
  readonly width: number
  readonly date?: true
  /** Written even when no file has such a column. */
  readonly always?: true
}

export type MergedKind = Exclude<RosterKind, 'organisations' | 'units'>

export const TITLES: Readonly<Record<MergedKind, string>> = {
  'key-cadres': 'DANH SÁCH TRÍCH NGANG CÁN BỘ CHỦ CHỐT XÃ, PHƯỜNG',
  committee: 'DANH SÁCH BAN CHẤP HÀNH CÁC ĐẢNG BỘ, CHI BỘ TRỰC THUỘC',
  appointments: 'DANH SÁCH BỔ NHIỆM, ĐIỀU ĐỘNG, GIỚI THIỆU ỨNG CỬ CÁN BỘ',
  delegates: 'DANH SÁCH ĐẠI BIỂU HĐND CÁC CẤP',
  'town-leaders': 'DANH SÁCH LÃNH ĐẠO CHỦ CHỐT THỊ XÃ',
  planning: 'DANH SÁCH CÁN BỘ QUY HOẠCH',
}

export const SHEET_NAMES: Readonly<Record<MergedKind, string>> = {
  'key-cadres': 'Hợp nhất - Cán bộ chủ chốt',
  committee: 'Hợp nhất - Cấp ủy',
  appointments: 'Hợp nhất - Bổ nhiệm',
  delegates: 'Hợp nhất - Đại biểu HĐND',
  'town-leaders': 'Hợp nhất - Lãnh đạo thị xã',
  planning: 'Hợp nhất - Quy hoạch',
}

/** Levels in the words the reader knows (rule D5). */
export const LEVEL_WORDS = {
  degree: ['Chưa qua đào tạo', 'SC', 'TC', 'CĐ', 'ĐH', 'ThS', 'TS'],
  theory: ['Chưa', 'SC', 'TC', 'CC', 'CN'],
  administration: ['Chưa', 'CS', 'CV', 'CVC', 'CVCC'],
} as const

/** Forms of appointments likewise. */
export const FORM_WORDS: Readonly<Record<AppointmentForm, string>> = {
  appointment: 'Bổ nhiệm',
  reappointment: 'Bổ nhiệm lại',
  transfer: 'Luân chuyển',
  assignment: 'Chỉ định',
  nomination: 'Giới thiệu ứng cử',
  election: 'Bầu',
  approval: 'Phê chuẩn',
  dismissal: 'Thôi giữ chức',
}

const column = (header: string, width: number, roles: readonly ColumnRole[], more: Partial<MergedColumn> = {}): MergedColumn => ({
  header,
  width,
  roles,
  ...more,
})

const TT = column('TT', 6, [], { shows: 'ordinal', always: true })
const SOURCE = column('Nguồn', 34, [], { shows: 'source', always: true })
const NAME = column('Họ và tên', 26, ['name', 'family-name', 'given-name'], { shows: 'name', always: true })
const PLANNED = column('Chức danh quy hoạch', 30, ['planned-post'])
const UNIT = column('Đơn vị', 20, ['unit'], { shows: 'unit', always: true })
const WHO: readonly MergedColumn[] = [
  NAME,
  column('Ngày sinh', 13, ['birth', 'birth-male', 'birth-female'], { date: true }),
  column('Giới tính', 9, ['gender', 'female-mark', 'male-mark', 'birth-male'], { shows: 'gender' }),
]
const POSTS: readonly MergedColumn[] = [
  column('Chức vụ', 36, ['post']),
  column('Chức vụ Đảng', 26, ['party-post']),
  column('Chức vụ chính quyền', 26, ['state-post']),
]
const LEVELS: readonly MergedColumn[] = [
  column('Chuyên môn', 14, ['degree'], { shows: 'level' }),
  column('LLCT', 9, ['theory'], { shows: 'level' }),
  column('QLNN', 9, ['administration'], { shows: 'level' }),
]
const STANDING = column('UV BTV', 9, ['standing-committee'])
const LEAVING: readonly MergedColumn[] = [
  column('Tình trạng', 18, ['status']),
  column('Ngày thôi', 13, ['left-date'], { date: true }),
  column('Số CCCD', 15, ['id-number']),
  column('Ghi chú', 24, ['remark']),
]

/** The columns of each merged table, in order; headers are wordings the reader knows, so that a merged sheet reads like any roster. */
export const COLUMNS: Readonly<Record<MergedKind, readonly MergedColumn[]>> = {
  'key-cadres': [
    TT,
    ...WHO,
    column('Dân tộc', 9, ['ethnicity']),
    column('Quê quán', 30, ['home-town']),
    column('Nơi sinh', 24, ['birth-place']),
    UNIT,
    ...POSTS,
    column('Ngày vào Đảng', 13, ['party-date'], { date: true }),
    column('Ngày chính thức', 13, ['party-official-date'], { date: true }),
    column('GDPT', 9, ['schooling']),
    ...LEVELS,
    column('BD cập nhật kiến thức', 12, ['update-course']),
    column('Ngoại ngữ', 12, ['language']),
    column('Tin học', 12, ['computing']),
    column('Người địa phương', 10, ['local'], { shows: 'local' }),
    ...LEAVING,
    SOURCE,
  ],
  committee: [
    TT,
    column('Tổ chức đảng', 32, ['organisation'], { shows: 'organisation', always: true }),
    ...WHO,
    column('Quê quán', 30, ['home-town']),
    ...POSTS,
    STANDING,
    column('UV BCH', 9, ['committee-member']),
    ...LEVELS,
    ...LEAVING,
    SOURCE,
  ],
  appointments: [
    TT,
    ...WHO,
    UNIT,
    column('Chức vụ trước', 30, ['previous-post']),
    column('Chức vụ mới', 36, ['post']),
    column('Hình thức', 20, ['appointment-form'], { shows: 'form' }),
    column('Số QĐ', 14, ['decision-number']),
    column('Ngày QĐ', 13, ['decision-date'], { date: true }),
    column('Diện BTV Thị ủy quản lý', 12, ['managed']),
    ...LEAVING,
    SOURCE,
  ],
  delegates: [
    TT,
    column('Hội đồng nhân dân', 26, ['council', 'unit'], { shows: 'council', always: true }),
    ...WHO,
    ...POSTS,
    ...LEAVING,
    SOURCE,
  ],
  'town-leaders': [TT, ...WHO, ...POSTS, STANDING, ...LEVELS, ...LEAVING, SOURCE],
  planning: [TT, ...WHO, ...POSTS, UNIT, PLANNED, SOURCE],
}
