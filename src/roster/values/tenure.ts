import type { Serial } from '../records'
import { readDate } from './date'
import { A_DAY, leavingIn } from './remark'
import { fold } from './text'

/** What a part of a post cell says about the time of its post. */
export interface Tenure {
  /** What stands before it, folded: the post itself, or "" where it was said of the part before. */
  readonly before: string
  readonly said: string
  /** Absent where it only tells since when the post is held. */
  readonly end?: TenureEnd
}

export interface TenureEnd {
  /** The last day; absent where no day can be read. */
  readonly until?: Serial
  /** "Nghỉ hưu", "chuyển công tác": the person goes, not only this post. */
  readonly leaves?: true
}

const YEAR = String.raw`(?:19|20)\d\d`
const A_YEAR = new RegExp(YEAR)
const POST_ONLY = /^(thôi (giữ|chức|làm|nhiệm)|miễn nhiệm|bãi nhiệm|cách chức|từ chức)/
const UNTIL = new RegExp(`(?:^| )(?:đến|tới)(?: hết)?(?: ngày| tháng)? ${A_DAY}`)
const STILL = /(?:^| )(?:đến|tới) (?:nay|hiện nay|hiện tại)\.?$/
const SINCE = new RegExp(
  `^(?:mới |được )*(?:bổ nhiệm|bầu|phê chuẩn|kiện toàn|giữ chức|nhận nhiệm vụ|từ|kể từ)(?: lại)?(?: từ| kể từ)?(?: ngày| tháng| năm)? (?:${A_DAY}|${YEAR})$`,
)
const TERM = new RegExp(`(?:^| )(?:nhiệm kì|nk|khóa)[:.]? ?${YEAR} ?- ?${YEAR}`)
const FORMER = /(?:^| )(?:nguyên|cựu|trước đây|trước là) /
/** A part that can be nothing but a time. */
const OPENS_WITH_TIME = /^(?:\d|(?:từ|kể từ|đến|tới|ngày|tháng|năm) (?:hết |ngày |tháng |năm |đầu |giữa |cuối )*\d|(?:đến|tới) )/
const YEARS = new RegExp(`(?:^| )(?:từ )?${YEAR} ?- ?${YEAR}(?!\\d)`)

/** "(từ 01/7/2024)", "(nghỉ hưu từ 01/9/2024)", "đến 31/12/2024"; undefined where a part says nothing of time. What is not understood ends without a day. */
export function tenureOf(part: string, inBrackets: boolean): Tenure | undefined {
  const words = fold(part)
  const leaving = leavingIn(words)
  if (leaving) {
    const { at, countsUntil: until } = leaving
    const said = words.slice(at)
    return cut(words, at, {
      ...(until === undefined ? {} : { until }),
      ...(POST_ONLY.test(said) ? {} : { leaves: true as const }),
    })
  }
  if (TERM.test(words) || FORMER.test(words)) return undefined
  const lasts = UNTIL.exec(words)
  if (lasts) {
    const date = readDate(lasts[1])
    const from = words.search(/(?:^| )(?:từ|kể từ) /)
    return cut(words, from >= 0 && from < lasts.index ? from : lasts.index, date.kind === 'read' ? { until: date.value.latest } : {})
  }
  const time = words.replace(STILL, '')
  if (SINCE.test(time)) return { before: '', said: words }
  const years = YEARS.exec(words)
  if (years) return cut(words, years.index, {})
  const unclear = time === words && (inBrackets ? A_YEAR : OPENS_WITH_TIME).test(words)
  return unclear ? cut(words, 0, {}) : undefined
}

function cut(words: string, at: number, end: TenureEnd): Tenure {
  const before = words.slice(0, at).replace(/(?: |^)(?:đã|được|xin|sẽ|sắp)$/, '').trim() // prettier-ignore
  return { before, said: words.slice(at).trim(), end }
}
