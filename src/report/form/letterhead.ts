import { COMMUNE_SINCE_JULY_2025, type Profile } from '../../plan'
import { fold } from '../../roster'
import { Drawing, FONT, heightFor, text, type SheetTable } from './table'

/** Whose form a report follows: the party's (HD 05-HD/VPTW) or the state's (NĐ 30/2020/NĐ-CP). */
export type FormKind = 'party' | 'state'

/** The words round the table. Number and date stay blank unless they are given. */
export interface Letterhead {
  readonly superior: string
  readonly issuer: string
  /** "BC/TU" or "BC-PNV": what follows the number. */
  readonly symbol: string
  readonly number: string
  readonly place: string
  /** Blank: "ngày      tháng      năm      ". */
  readonly date: string
  readonly title: string
  readonly subject: string
  readonly signedFor: string
  readonly signedAs: string
  readonly signer: string
  readonly recipients: readonly string[]
}

const KEYS = [
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
type Key = (typeof KEYS)[number]

/** What each word is called on the sheet ThamSo; the form's name in brackets follows. */
const NAMES: Readonly<Record<Key, readonly [name: string, explanation: string]>> = {
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
const SUBJECT = 'kết quả thực hiện các chỉ tiêu theo Kế hoạch thực hiện Đề án số 12-ĐA/TU năm {năm}'

/** The built-in words of a profile: the party committee's own, or those of the office for home affairs of its administration. */
export function letterheadOf(profile: Profile, form: FormKind): Letterhead {
  const organs = profile.organs ?? COMMUNE_SINCE_JULY_2025
  const shared = { number: '', date: '', title: 'BÁO CÁO', subject: SUBJECT, signer: '', place: organs.place }
  if (form === 'party')
    return {
      ...shared,
      superior: organs.superiorHead,
      issuer: organs.issuerHead,
      symbol: organs.reportSymbol,
      signedFor: organs.signedFor,
      signedAs: organs.signedAs,
      recipients: organs.recipients,
    }
  const isTown = organs.committee === 'Thị ủy'
  const [place, office] = isTown ? ['THỊ XÃ ĐỨC PHỔ', 'PHÒNG NỘI VỤ'] : ['PHƯỜNG ĐỨC PHỔ', 'PHÒNG VĂN HÓA - XÃ HỘI']
  return {
    ...shared,
    superior: `UBND ${place}`,
    issuer: office,
    symbol: isTown ? 'BC-PNV' : 'BC-PVHXH',
    signedFor: '',
    signedAs: 'TRƯỞNG PHÒNG',
    recipients: [`${organs.standingCommittee} (báo cáo)`, isTown ? 'UBND thị xã (báo cáo)' : 'UBND phường (báo cáo)', 'Lưu: VT'],
  }
}

const nameIn = (key: Key, form: FormKind): string => `${NAMES[key][0]} (${FORM_NAMES[form]})`

/** True for a name that `readLetterhead` looks for, with or without its form in brackets. */
export function isLetterheadName(name: string): boolean {
  return KEYS.some((key) => [NAMES[key][0], nameIn(key, 'party'), nameIn(key, 'state')].some((known) => fold(known) === fold(name)))
}

/** The words as the sheet ThamSo has them; what is not there stays built in, and "-" leaves a word out. */
export function readLetterhead(profile: Profile, form: FormKind, settings: Readonly<Record<string, string>>): Letterhead {
  const written = new Map(Object.entries(settings).map(([name, value]) => [fold(name), value]))
  const builtIn = letterheadOf(profile, form)
  const read = (key: Key): string | undefined => {
    const value = written.get(fold(nameIn(key, form))) ?? written.get(fold(NAMES[key][0]))
    return value?.trim() === '-' ? '' : value
  }
  const words = Object.fromEntries(KEYS.filter((key) => key !== 'recipients').map((key) => [key, read(key) ?? builtIn[key]]))
  const recipients = read('recipients')
  return {
    ...builtIn,
    ...words,
    ...(recipients !== undefined && {
      recipients: recipients
        .split(/[;\n]/)
        .map((one) => one.trim().replace(/^[-–]\s*/, ''))
        .filter(Boolean),
    }),
  }
}

/** The sheet ThamSo, filled with the words in use: for both forms, as name | value | what it is. */
export function settingsTable(profile: Profile, settings: Readonly<Record<string, string>> = {}): SheetTable {
  const drawing = new Drawing('ThamSo', [38, 60, 48])
  const header = ['Thông số', 'Giá trị', 'Giải thích']
  header.forEach((words, column) => drawing.put(0, column, text(words)))
  drawing.look({ row: 0, column: 0, rows: 1, columns: 3 }, { bold: true, horizontal: 'center', grid: true })
  let row = 1
  for (const form of ['party', 'state'] as const) {
    const letterhead = readLetterhead(profile, form, settings)
    for (const key of KEYS) {
      const value = key === 'recipients' ? letterhead.recipients.join('; ') : letterhead[key]
      const words = [nameIn(key, form), value, NAMES[key][1]]
      words.forEach((word, column) => drawing.put(row, column, text(word)))
      drawing.look({ row, column: 0, rows: 1, columns: 3 }, { font: FONT, wrap: true, vertical: 'top', grid: true })
      drawing.height(
        row,
        heightFor(
          words.map((word, column) => ({ words: word, characters: drawing.widths[column]! })),
          12,
        ),
      )
      row++
    }
  }
  return drawing.table()
}

/** "ngày 05 tháng 02 năm 2026", with room to write by hand where nothing is given. */
export const writtenDate = ({ date, place }: Letterhead): string =>
  `${place}, ${date === '' ? 'ngày        tháng        năm        ' : date}`
