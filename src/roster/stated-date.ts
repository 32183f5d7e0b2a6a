import type { Serial } from './records'
import type { SheetValues } from './sheet'
import { bare, isRegister, readDate, serialOf } from './index'

/** Rows of more filled cells are data: titles and labelled cells stand alone or in pairs. */
const TITLE_CELLS = 4
/** Earlier days are dates of birth or of founding, never the day a list is taken at. */
const EARLIEST: Serial = serialOf(2000, 1, 1)

const DAY = '\\d{1,2} ?[/.-] ?\\d{1,2} ?[/.-] ?\\d{4}|\\d{1,2} thang \\d{1,2} nam \\d{4}'
const MONTH = 'thang \\d{1,2} ?(?:/|nam) ?\\d{4}|\\d{1,2}/\\d{4}'
/** "Số liệu tính đến hết ngày 31/12/2024", "Tại thời điểm 31-12-2024", "Có đến 01/7/2025", in bare letters. */
const STATED = new RegExp(
  `(?:tinh (?:den|tai)|(?:so lieu|co mat|co) den|thoi diem|chot)(?: het| cuoi| thoi diem| ngay| so lieu)*[: ]*(${DAY}|${MONTH}|nam \\d{4}|\\d{4})(?![/\\d])`,
  'g',
)
/** A cell that names the day and leaves it to the cell beside. */
const LABEL =
  /^(?:so lieu |tuoi |ngay |thoi diem |moc )*(?:tinh den(?: ngay)?|tinh tuoi|tinh(?: so lieu)?|chot(?: so lieu)?|moc(?: tinh(?: tuoi)?)?)(?: den ngay)?$/
/** Tính, đến, thời, chốt, mốc: with their marks, without, and as TCVN3 ("tÝnh ®Õn") and VNI ("tính ñeán") store them. */
const MENTIONS = /t[iíÝ]nh|[dđ®ñ][eếéêÕ]\S?n|th[oờơêô]\S?i|ch[oốôè]\S?t|m[oốôè]\S?c|\u0301/i

/**
 * The day the rosters say they are taken at: in a title ("(Số liệu tính đến ngày 31/12/2024)") or in a labelled pair ("Ngày tính tuổi" with
 * the day in the next cell). Each sheet has one vote for each day it states; the day of most sheets wins, the later one among equals.
 * A month stands for its last day, a year for its 31/12. Undefined when nothing is stated; sheets the add-in made have no vote.
 * Worked case: two sheets "tính đến ngày 31/12/2024" and one "tính đến 30/6/2025" give 31/12/2024.
 */
export function statedAsOf(sheets: readonly SheetValues[]): Serial | undefined {
  const votes = new Map<Serial, number>()
  for (const sheet of sheets) for (const day of statedDays(sheet)) votes.set(day, (votes.get(day) ?? 0) + 1)
  let chosen: { readonly day: Serial; readonly count: number } | undefined
  for (const [day, count] of votes) {
    if (!chosen || count > chosen.count || (count === chosen.count && day > chosen.day)) chosen = { day, count }
  }
  return chosen?.day
}

/** Every day one sheet states, each once. */
function statedDays(sheet: SheetValues): ReadonlySet<Serial> {
  const days = new Set<Serial>()
  if (isRegister(sheet.name)) return days
  for (const row of sheet.values) {
    const filled = fewFilled(row)
    filled.forEach((cell, at) => {
      if (typeof cell !== 'string' || cell.length > 300 || !MENTIONS.test(cell)) return
      const text = bare(cell).replace(/[:\s]+$/, '')
      for (const [, said] of text.matchAll(STATED)) take(days, said)
      if (LABEL.test(text)) take(days, filled[at + 1], sheet.date1904)
    })
  }
  return days
}

/** The filled cells of a row, or none when it holds more than a title does. */
function fewFilled(row: readonly unknown[]): readonly unknown[] {
  const filled: unknown[] = []
  for (const cell of row) {
    if (cell === '' || cell === null || cell === undefined) continue
    if (filled.length === TITLE_CELLS) return []
    filled.push(cell)
  }
  return filled
}

function take(days: Set<Serial>, said: unknown, date1904 = false): void {
  const reading = readDate(said, { date1904 })
  if (reading.kind === 'read' && reading.value.latest >= EARLIEST) days.add(reading.value.latest)
}
