import { fold } from '../../roster'

/** Whose form a report follows: the party's (HD 05-HD/VPTW) or the state's (NĐ 30/2020/NĐ-CP). */
export type FormKind = 'party' | 'state'

export const KEYS = [
  'superior',
  'issuer',
  'symbol',
  'number',
  'place',
  'date',
  'title',
  'subject',
  'signedFor',
  'signedAs',
  'signer',
  'recipients',
] as const
export type Key = (typeof KEYS)[number]

/** What each word is called on the sheet ThamSo; the form's name in brackets follows. */
export const NAMES: Readonly<Record<Key, readonly [name: string, explanation: string]>> = {
  superior: ['Cơ quan cấp trên', 'Dòng đầu bên trái.'],
  issuer: ['Cơ quan ban hành', 'Dòng thứ hai bên trái, in đậm.'],
  symbol: ['Ký hiệu', 'Phần sau số của văn bản.'],
  number: ['Số văn bản', 'Bỏ trống để ghi tay.'],
  place: ['Địa danh', 'Trước ngày, tháng, năm.'],
  date: ['Ngày văn bản', 'Ví dụ: ngày 05 tháng 02 năm 2026. Bỏ trống để ghi tay.'],
  title: ['Tên loại', 'Tên loại văn bản.'],
  subject: ['Trích yếu', 'Dùng {năm} ở chỗ cần ghi năm báo cáo.'],
  signedFor: ['Thẩm quyền ký', 'Ví dụ: T/M BAN THƯỜNG VỤ, TM. ỦY BAN NHÂN DÂN, KT. TRƯỞNG PHÒNG.'],
  signedAs: ['Chức vụ người ký', 'Dòng dưới thẩm quyền ký.'],
  signer: ['Họ tên người ký', 'Bỏ trống nếu chưa rõ.'],
  recipients: ['Nơi nhận', 'Ngăn cách bằng dấu chấm phẩy.'],
}

const FORM_NAMES: Readonly<Record<FormKind, string>> = { party: 'mẫu Đảng', state: 'mẫu Nhà nước' }

export const nameIn = (key: Key, form: FormKind): string => `${NAMES[key][0]} (${FORM_NAMES[form]})`

/** True for a name that `readLetterhead` looks for, with or without its form in brackets. */
export function isLetterheadName(name: string): boolean {
  return KEYS.some((key) => [NAMES[key][0], nameIn(key, 'party'), nameIn(key, 'state')].some((known) => fold(known) === fold(name)))
}
