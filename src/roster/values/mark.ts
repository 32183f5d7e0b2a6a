import { readCell } from './cell'
import { readDate } from './date'
import { memoised } from './memo'
import { BLANK, read, unreadable, type GenderReading, type MarkReading } from './reading'
import { fold, plainOf, saysNothing, tidy } from './text'

/** Marks of rule S16, ticks of every font; "ü" and "þ" are the tick and the ticked box of Wingdings. */
const YES = new Set('x|×|х|✗|✘|+|++|1|✓|✔|☑|☒|√|v|●|•|*|ü|þ|có|co|c|đã có|đã|rồi|đạt|đúng|yes|y|true|ok'.split('|'))
const NO = new Set('không|khong|ko|kg|k|không có|chưa|chua|chưa có|không phải|0|☐|□|sai|no|n|false'.split('|'))

const readMarkText = memoised((text: string): MarkReading => {
  const shown = tidy(text)
  if (saysNothing(shown)) return BLANK
  const mark = fold(text).replace(/^[\s([]+|[\s)\].!]+$/g, '')
  if (YES.has(mark) || /^x{2,3}$/.test(mark)) return read(true)
  if (NO.has(mark)) return read(false)
  return noMark(shown)
})

const noMark = (shown: string): MarkReading =>
  unreadable('mark-unreadable', `“${shown.slice(0, 60)}” không phải là dấu đánh dấu.`, 'Ghi “x” hoặc “Có” nếu có, “Không” nếu không.')

/** A mark: x X + 1 ✓ v Có, or Không; a dash and Excel's 0 are blanks, for an empty mark is missing, not "no" (rules S16, K9). */
export function readMark(cell: unknown): MarkReading {
  return readCell(cell, 'không đọc được dấu', readMarkText, readOtherMark)
}

function readOtherMark(value: unknown): MarkReading {
  if (value === 0) return BLANK
  if (value === true || value === 1) return read(true)
  if (value === false) return read(false)
  return noMark(String(value))
}

/** "12-TTr/ĐU", "Số 15-QĐ/TU ngày 02/3/2024", "Số 034/2023": a document or a certificate. */
const DOCUMENT =
  /\d+ ?[-/] ?[a-zđ]{1,8}([-/ ]|$)|^(số|qđ|tờ trình|ttr|kh|ctr|chứng chỉ|chứng nhận|giấy chứng nhận|cn|cc|lớp|khóa)[ .:-]*\d|^\d{2,}\/\d{4}$/

/**
 * Whether something was done, in a column that also takes the year, the day or the number of the paper: "x", 2023, "15/3/2024",
 * "12-TTr/ĐU", "Đã xây dựng" (CT06, CT07, QT1, QT2).
 */
export function readDone(cell: unknown): MarkReading {
  const mark = readMark(cell)
  if (mark.kind !== 'unreadable' || mark.code === 'cell-error') return mark
  if (readDate(cell).kind === 'read') return read(true)
  const words = fold(String(plainOf(cell)))
  if (/^(chưa|không)( |$)/.test(words)) return read(false)
  if (/^(đã|có) (?!.*(chưa|không|bị) )/.test(words) || DOCUMENT.test(words)) return read(true)
  return mark
}

/** Who sits in a standing committee, or is managed by it: a mark, or "BCH, BTV" under "Tham gia cấp ủy". */
export function readMember(cell: unknown): MarkReading {
  const mark = readMark(cell)
  if (mark.kind !== 'unreadable' || mark.code === 'cell-error') return mark
  const words = fold(String(plainOf(cell)))
  return /(btv|thường vụ)(?!.*tỉnh)/.test(words) ? read(true) : /^(bch|ban chấp hành|cuv|cấp ủy viên)$/.test(words) ? read(false) : mark
}

/** "Không là người địa phương" over a column of answers: there Có means not local (rule C3). */
export function asksForNonlocal(header: string): boolean {
  return /^không| không (phải )?(là )?người/.test(fold(header))
}

/** "Người địa phương?": a mark, or the words themselves (rule 0.10). */
export function readLocal(cell: unknown): MarkReading {
  const mark = readMark(cell)
  if (mark.kind !== 'unreadable' || mark.code === 'cell-error') return mark
  const words = fold(String(plainOf(cell)))
  if (/^(không (phải )?(là )?(người )?(địa phương|đp)|(người )?(nơi|xã|phường|địa phương) khác|người ngoài)/.test(words)) return read(false)
  if (/^((là |có là )?người )?(địa phương|đp|tại chỗ|xã này)$/.test(words)) return read(true)
  return {
    ...mark,
    code: 'local-unreadable',
    reason: mark.reason.replace('không phải là dấu đánh dấu', 'không cho biết có phải người địa phương không'),
    suggestion: 'Ghi “Có” hoặc “Không”.',
  }
}

const MALE = new Set(['nam', 'nam giới', 'ông', 'anh', 'male', 'm', 'trai', 'con trai'])
/** "Nu" and "Nử" are "Nữ" without or with the wrong mark: there is no other word they could be. */
const FEMALE = new Set(['nữ', 'nữ giới', 'phụ nữ', 'nu', 'nử', 'nứ', 'nự', 'bà', 'chị', 'cô', 'female', 'f', 'gái', 'con gái'])

const readGenderText = memoised((text: string): GenderReading => {
  const word = fold(text)
    .replace(/[.,;:()*]/g, '')
    .trim()
  if (word === '' || saysNothing(text)) return BLANK
  if (MALE.has(word)) return read('male')
  if (FEMALE.has(word)) return read('female')
  return noGender(tidy(text).slice(0, 60))
})

/** Nam or Nữ, in words. Codes (1, 0, N) are not guessed at. */
export function readGender(cell: unknown): GenderReading {
  return readCell(cell, 'không có giới tính', readGenderText, (value) => (value === 0 ? BLANK : noGender(String(value))))
}

const noGender = (shown: string): GenderReading =>
  unreadable('gender-unreadable', `“${shown}” không cho biết nam hay nữ.`, 'Ghi “Nam” hoặc “Nữ”.')
