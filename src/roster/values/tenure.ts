import { readDate } from './date'
import type { PostsEnd } from './reading'
import { A_DAY, leavingIn, LEFT_POST } from './remark'
import { fold } from './text'

/** What a part of a post cell says about the time of its post. */
export interface Tenure {
  /** What stands before it, folded: the post itself, or "" where it was said of the part before. */
  readonly before: string
  readonly said: string
  /** Absent where it only tells since when the post is held. */
  readonly end?: Omit<PostsEnd, 'text'>
}

/** "(đến hết 31/12/2024)", "(6/2021 - 3/2023)" */
const UNTIL = new RegExp(`(?:(?:^| )(?:từ .{0,60})?(?:đến|tới)(?: hết)?(?: ngày| tháng)? |(?:^| )[\\d/.]+[/.]\\d{4} ?- ?)${A_DAY}`)
const SINCE = new RegExp(
  `^(?:mới |được )*(?:bổ nhiệm|bầu|giữ chức|(?:kể )?từ)(?: lại)?(?: từ)?(?: ngày| tháng| năm)? (?:${A_DAY}|\\d{4})( đến (hiện )?nay)?$`,
)
/** Terms of office, and what somebody was before. */
const OF_NO_END = /(?:^| )(?:nhiệm kì|nk|khóa|nguyên|cựu|trước) /
const A_TIME = /^(?:\d|từ \d|(?:từ )?(?:ngày|tháng|năm) |đến )/

/** "(từ 01/7/2024)", "(nghỉ hưu từ 01/9/2024)", "đến 31/12/2024"; undefined where a part says nothing of time. What is not understood ends without a day. */
export function tenureOf(part: string, bracketWithYear: boolean): Tenure | undefined {
  const words = fold(part)
  const leaving = leavingIn(words)
  if (leaving) {
    const { at, countsUntil: until } = leaving
    return cut(words, at, { until, leaves: !LEFT_POST.test(words.slice(at)) })
  }
  if (OF_NO_END.test(words)) return undefined
  const lasts = UNTIL.exec(words)
  if (lasts) {
    const date = readDate(lasts[1])
    return cut(words, lasts.index, date.kind === 'read' ? { until: date.value.latest } : {})
  }
  if (SINCE.test(words)) return { before: '', said: words }
  return bracketWithYear || A_TIME.test(words) ? cut(words, 0, {}) : undefined
}

function cut(words: string, at: number, end: Tenure['end']): Tenure {
  return { before: words.slice(0, at).replace(/(^| )(đã|được|xin) $/, ''), said: words.slice(at), end }
}
