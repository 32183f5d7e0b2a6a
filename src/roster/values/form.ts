import type { AppointmentForm } from '../records'
import { memoised } from './memo'
import { BLANK, read, unreadable, type FormReading } from './reading'
import { LEFT } from './remark'
import { saysNothing, textOf, tidy, wordsOf } from './text'

/** In the order they decide when a cell names several: "điều động, bổ nhiệm" is an appointment, "miễn nhiệm … bổ nhiệm" too. */
const FORMS: readonly (readonly [AppointmentForm, RegExp])[] = [
  ['reappointment', /bổ nhiệm lại|bn lại|tái bổ nhiệm|kéo dài thời gian|bnl/],
  ['nomination', /giới thiệu|gtưc|gtuc|ứng cử/],
  ['appointment', /bổ nhiệm|(^| )bn( |$)/],
  ['approval', /phê chuẩn|chuẩn y|công nhận/],
  ['assignment', /chỉ định/],
  ['election', /bầu/],
  ['transfer', /luân chuyển|điều động|biệt phái|chuyển đến|phân công|bố trí|(^| )(lc|đđ)( |$)/],
  ['dismissal', new RegExp(`${LEFT.source}|cho thôi`)],
]

const readFormText = memoised((text: string): FormReading => {
  const shown = tidy(text).slice(0, 80)
  if (saysNothing(shown)) return BLANK
  const words = wordsOf(text).join(' ')
  const found = FORMS.find(([, pattern]) => pattern.test(words) && !/^(chưa|không) /.test(words))
  return found
    ? read(found[0])
    : unreadable(
        'form-unreadable',
        `“${shown}” không cho biết hình thức.`,
        'Ghi bổ nhiệm, bổ nhiệm lại, luân chuyển, chỉ định, giới thiệu ứng cử, bầu hoặc phê chuẩn.',
      )
})

/** How a post was given (CT02): re-appointments and dismissals are no new choice of a person. */
export function readForm(cell: unknown): FormReading {
  return readFormText(textOf(cell))
}
