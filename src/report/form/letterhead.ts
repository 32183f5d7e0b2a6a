import { organsOf, type Profile } from '../../plan'
import { fold } from '../../roster'
import { KEYS, nameIn, NAMES, type FormKind, type Key } from './letterhead-names'
import { Drawing, FONT, heightFor, text, type SheetTable } from './table'

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

const SUBJECT = 'kết quả thực hiện các chỉ tiêu theo Kế hoạch thực hiện Đề án số 12-ĐA/TU năm {năm}'

/** The built-in words of a profile: the party committee's own, or those of the office for home affairs of its administration. */
export function letterheadOf(profile: Profile, form: FormKind): Letterhead {
  const organs = organsOf(profile)
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
