import { readFileSync } from 'fs'
import { join } from 'path'

/** The scanning slips of the text, and no others: "Phó" is a rank too, so only before a commune's second syllable. */
const SLIPS: readonly (readonly [RegExp, string])[] = [
  [/([Pp])hần đầu/g, '$1hấn đấu'],
  [/Phó (?=An|Châu|Cường|Hòa|Khánh|Minh|Nhơn|Ninh|Phong|Quang|Thạnh|Thuận|Văn|Vinh)/g, 'Phổ '],
  [/là đề phù hợp/g, 'là để phù hợp'],
]

/** The plan's text, slips put right and the marks of emphasis and of footnotes taken out, lines kept. */
export const PLAN_TEXT = SLIPS.reduce(
  (text, [slip, right]) => text.replace(slip, right),
  readFileSync(join(__dirname, 'ke-hoach.txt'), 'utf8')
    .normalize('NFC')
    .replace(/\*/g, '')
    .replace(/(?<=\S)[¹²³⁴⁵⁶]/g, ''),
)

/** Where each section begins, in the order of the text. */
const HEADINGS: readonly (readonly [string, string])[] = [
  ['I', 'I- MỤC ĐÍCH'],
  ['II.1.1', '1.1. '], ['II.1.2', '1.2. '],
  ['II.2.1', '2.1. '], ['II.2.1.1', '2.1.1. '], ['II.2.1.2', '2.1.2. '],
  ['II.2.1.2.a', 'a) '], ['II.2.1.2.b', 'b) '], ['II.2.1.2.c', 'c) '], ['II.2.1.2.d', 'd) '],
  ['II.2.2', '2.2. '], ['II.2.2.1', '2.2.1. '], ['II.2.2.2', '2.2.2. '], ['II.2.3', '2.3. '],
  ['III.1', '1. Nâng cao nhận thức'], ['III.2', '2. Tiếp tục'], ['III.3', '3. Thống nhất'], ['III.4', '4. Đổi mới'], ['III.5', '5. Đào tạo'], ['III.6', '6. Công tác'], ['III.7', '7. Về luân chuyển'],
  ['IV.1', '1. Thường trực'], ['IV.2', '2. Ủy ban'], ['IV.3', '3. Các cơ quan'], ['IV.4', '4. Cơ quan'], ['IV.5', '5. Ban Tuyên giáo'], ['IV.6', '6. Ủy ban Kiểm tra'], ['IV.7', '7. Ủy ban Mặt trận'],
] // prettier-ignore

const STARTS = HEADINGS.reduce<{ readonly id: string; readonly at: number }[]>((found, [id, opening]) => {
  const at = PLAN_TEXT.indexOf(`\n${opening}`, found[found.length - 1]?.at ?? 0)
  if (at < 0) throw new Error(`the plan has no section ${id} after the one before it`)
  return [...found, { id, at }]
}, [])

/** The words of one section; "II.2.2.1 (2)" is its second dash that is not about who does it or when; a footnote is looked for in its section. */
export function sectionText(section: string): string | undefined {
  const [, id = '', dash, note] = /^([IV]+[.\da-zđ]*)(?: \((\d)\))?(?:, chú thích (\d))?$/.exec(section) ?? []
  const index = STARTS.findIndex((start) => start.id === id)
  const start = STARTS[index]
  if (!start) return undefined
  const text = PLAN_TEXT.slice(start.at, STARTS[index + 1]?.at)
  if (note) return text.split(/\n(?=[¹²³⁴⁵⁶] )/).find((part) => part.startsWith('¹²³⁴⁵⁶'.charAt(Number(note) - 1)))
  if (!dash) return text
  return text.split(/\n- (?!Cơ quan|Thời gian)/)[Number(dash)]
}

/** True when the pieces between the cuts "…" stand in the plan in that order. */
export function standsInPlan(quote: string): boolean {
  let from = 0
  for (const piece of pieces(quote)) {
    const at = PLAN_TEXT.indexOf(piece, from)
    if (at < 0) return false
    from = at + piece.length
  }
  return true
}

export function pieces(quote: string): readonly string[] {
  return quote
    .split('…')
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '')
}
