import { LEAVING_WORDS } from '../../plan'
import type { Serial } from '../records'
import { formatDate } from './calendar'
import { readDate } from './date'
import { readMark } from './mark'
import { memoised } from './memo'
import { BLANK, read, type CellReading, type Flag } from './reading'
import { fold, saysNothing, textOf, tidy } from './text'

export interface Remark {
  readonly text: string
  /** Last day the person counts: the day before the one he left on (rule K11). */
  readonly countsUntil?: Serial
  /** Said to have left, without a day: still counted, flagged. */
  readonly leftWithoutDate?: true
  /** "Mới bổ sung". */
  readonly added?: true
}

const { post, forGood, away } = LEAVING_WORDS
/** Leaving, in folded words; arriving ("luân chuyển từ", "chuyển từ … đến") is not. "Mất", "hưu" say it only as the first word. */
export const LEFT = new RegExp(fold([...post, ...forGood, ...away, '^(mất|hưu|nh)( |$)'].join('|')))
/** The post alone: whoever resigns from it may stay. */
export const LEFT_POST = new RegExp(`^(${fold(post.join('|'))})`)
const ARRIVED = /chuyển (công tác )?(từ [^0-9]{2,}|đến đây|về đây)|từ [^0-9]{2,60} (chuyển )?đến/
const ADDED = /bổ sung|kiện toàn|mới (bầu|vào|về|nhận)/
const NOT_YET = /thai sản|ốm|phép|không lương|nghỉ (sinh|dưỡng|mát)/
/** He may be gone, or have come, or never been elected: a clerk has to say. "Dự bị" beside a day or "đảng viên" is of the Party. */
const UNCLEAR =
  /(chuyển|điều động) (sang|lên|(về|đến) (?!phường|xã|địa phương|đây|từ))|đã (luân chuyển|điều động)|biệt phái(?! từ [^0-9])|đình chỉ|tạm gi(am|ữ(?! chức))|bị bắt(?! buộc)|khởi tố|không (tái cử|trúng|đắc cử|đạt$|đủ( (số )?phiếu|$)|quá bán)|(^|\()((ứng|ủy) viên |uv )?dự (bị|khuyết)(\)|$)|^khuyết(?! tật)|chờ hưu|trượt|xin rút|ra khỏi|nhận (nhiệm vụ|công tác) (mới|khác)|giữ chức( vụ)? đến/
/** "Con liệt sĩ, cha hy sinh năm 1968": said of a relative. "Con" may be said of himself. */
const OF_RELATIVE = /(^|[,;.(] ?)(cha|bố(?! trí)|mẹ|vợ|chồng) ([^,;.()]|\.\d)*/g

export const A_DAY = String.raw`(\d{1,2} ?[-/.] ?\d{1,2} ?[-/.] ?\d{4}|ngày \d{1,2} tháng \d{1,2} năm \d{4}|\d{1,2} ?[-/.] ?\d{4}|tháng \d{1,2} năm \d{4})`
const DAY = new RegExp(A_DAY)
const SINCE = new RegExp(`(?:^| )từ (?:ngày )?${A_DAY}`)

/** Where folded words say that somebody left, and the last day he counts; undefined where they do not. */
export function leavingIn(words: string): { readonly at: number; readonly countsUntil?: Serial } | undefined {
  const left = LEFT.exec(words)
  if (!left || ARRIVED.test(words) || NOT_YET.test(words)) return undefined
  // "từ <ngày>" decides; a decision's own date may stand anywhere else.
  const said = words.slice(left.index)
  const day = SINCE.exec(words)?.[1] ?? DAY.exec(said)?.[1] ?? DAY.exec(words)?.[1]
  const date = day === undefined ? undefined : readDate(day)
  return { at: left.index, ...(date?.kind === 'read' ? { countsUntil: date.value.earliest - 1 } : {}) }
}

/** What is said of somebody who may be gone. */
export const undated = (said: string): Flag => ({
  code: 'left-without-date',
  reason: `“${said}” chưa rõ có còn được tính, đến ngày nào, nên vẫn được tính.`,
  suggestion: 'Ghi rõ ngày thôi ở cột Ghi chú, ví dụ “nghỉ hưu từ 01/9/2024”, hoặc xóa dòng.',
})

export const ended = (said: string, until: Serial): Flag => ({
  code: 'post-former',
  reason: `“${said}”: tính đến hết ngày ${formatDate(until)}.`,
})

const readRemarkText = memoised((text: string): CellReading<Remark> => {
  const shown = tidy(text)
  if (saysNothing(shown)) return BLANK
  const words = fold(text).replace(OF_RELATIVE, '$1')
  const added = ADDED.test(words) && { added: true as const }
  const left = leavingIn(words)
  if (!left && (!UNCLEAR.test(words) || ARRIVED.test(words))) return read({ text: shown, ...added })
  const countsUntil = left?.countsUntil
  if (countsUntil === undefined) {
    return read({ text: shown, leftWithoutDate: true as const, ...added }, [undated(shown.slice(0, 80))])
  }
  return read({ text: shown, countsUntil, ...added }, [ended(shown.slice(0, 80), countsUntil)])
})

/** A note beside a person (S15): "nghỉ hưu từ 01/9/2024" counts to 31/08/2024, "từ 9/2024" likewise. A year alone is no date to count by. */
export function readRemark(cell: unknown): CellReading<Remark> {
  return readRemarkText(textOf(cell))
}

/** Whether words above people, or of their list, say that those may have left. */
export function saysLeft(text: string): boolean {
  const reading = readRemarkText(text)
  return reading.kind === 'read' && (reading.value.leftWithoutDate ?? reading.value.countsUntil !== undefined)
}

/** Lost an election and nothing else is said: "không trúng cử BTV" may be a member still. */
const LOST = /^(không ((trúng|đắc)( cử)?|(đủ|quá) ((số )?phiếu|bán))|trượt)$/
/** Below "Trúng cử" it is this election that is lost; a remark may tell of another. */
const LOST_SEAT = /^không (trúng|đắc)( cử)? (đại biểu|đb|bch|ban chấp hành|cấp ủy)/

/** Whether somebody was elected, by words or by a mark below "Trúng cử" (`wins`), where an empty cell means no, or "Không trúng cử"; blank where nothing says so. */
export function readElected(text: string, wins: boolean | undefined): CellReading<boolean> {
  const words = fold(text)
  if (LOST.test(words)) return read(false)
  if (wins === undefined) return BLANK
  if (/trúng|đắc/.test(words)) return read(!LOST_SEAT.test(words))
  const mark = readMark(text)
  if (mark.kind === 'read') return read(mark.value === wins)
  return mark.kind === 'blank' && wins ? read(false) : mark
}

export const NOT_ELECTED: Flag = {
  code: 'post-former',
  reason: 'Không trúng cử nên không được tính.',
  suggestion: 'Nếu đã trúng cử, hãy sửa ô này.',
}
