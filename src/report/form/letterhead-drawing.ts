import { FORM_STYLES } from './form-styles'
import { writtenDate, type Letterhead } from './letterhead'
import type { FormKind } from './letterhead-names'
import { heightFor, type Drawing } from './table'

/** The columns a drawing is parted into: left head from 0 to `left`, right head from `right` to `last`. */
export interface Columns {
  readonly left: number
  readonly right: number
  readonly last: number
}

const SIGNATURE_ROWS = 4

/** Head, number and date, type name and subject from row 0 on. Returns the first free row. */
export function drawHead(drawing: Drawing, form: FormKind, letterhead: Letterhead, { left, right, last }: Columns, year: string): number {
  const style = FORM_STYLES[form]
  const put = (row: number, leftWords: string, leftLook: object, rightWords: string, rightLook: object): void => {
    drawing.across(row, 0, left, leftWords, leftLook)
    drawing.across(row, right, last, rightWords, rightLook)
    drawing.height(row, 20)
  }
  const [first, second] = style.nation
  put(0, letterhead.superior, style.superior, first?.words ?? '', first?.look ?? {})
  put(1, letterhead.issuer, style.issuer, second?.words ?? '', second?.look ?? {})
  put(2, style.underIssuer, { ...style.issuer, vertical: 'top' }, '', {})
  put(3, style.number(letterhead.number, letterhead.symbol), style.numberLook, writtenDate(letterhead), style.date)
  drawing.height(2, form === 'party' ? 18 : 13)
  drawing.across(5, 0, last, letterhead.title, style.title)
  drawing.height(5, 24)
  const subject = letterhead.subject.replace(/\{năm\}/gi, year)
  drawing.across(6, 0, last, subject, style.subject)
  drawing.height(6, heightFor([{ words: subject, characters: sum(drawing.widths) }], style.subject.size ?? 14))
  drawing.across(7, 0, last, style.underSubject, { ...style.subject, vertical: 'top' })
  drawing.height(7, 16)
  return 8
}

/** Recipients on the left, signature on the right. Returns the first free row. */
export function drawTail(drawing: Drawing, from: number, form: FormKind, letterhead: Letterhead, { left, right, last }: Columns): number {
  const style = FORM_STYLES[form]
  const lines = letterhead.recipients.map(
    (one, place) => `- ${one.replace(/[,;.]$/, '')}${place === letterhead.recipients.length - 1 ? '.' : form === 'party' ? ',' : ';'}`,
  )
  drawing.across(from, 0, left, 'Nơi nhận:', style.recipientsHead)
  lines.forEach((line, place) => drawing.across(from + 1 + place, 0, left, line, style.recipients))
  const signed = [
    ...(letterhead.signedFor === '' ? [] : [{ words: letterhead.signedFor, look: style.signedFor }]),
    { words: letterhead.signedAs, look: letterhead.signedFor === '' ? style.signedFor : style.signedAs },
  ]
  signed.forEach(({ words, look }, place) => drawing.across(from + place, right, last, words, look))
  const name = from + signed.length + SIGNATURE_ROWS
  drawing.across(name, right, last, letterhead.signer, style.signedFor)
  const end = Math.max(name, from + lines.length) + 1
  for (let row = from; row < end; row++) drawing.height(row, 18)
  return end
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0)
