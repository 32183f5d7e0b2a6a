import { DUTIES, type Duty } from '../../plan'
import { bare, dateOf, fold, formatDate, isBlank, readDate, serialOfIso, textOf, type Serial, type SheetValues } from '../../roster'

/** The register of duties NV01 to NV26, edited by the office like any sheet. */
export const DUTY_SHEET = 'DM_NhiemVu'

export const DUTY_HEADER = [
  'Mã', 'Mục', 'Nội dung', 'Lãnh đạo', 'Tham mưu', 'Thực hiện', 'Phối hợp', 'Hạn', 'Nhịp', 'Trạng thái', 'Ngày hoàn thành', 'Số văn bản', 'Ghi chú',
] as const // prettier-ignore
type Heading = (typeof DUTY_HEADER)[number]

export const DUTY_WIDTHS: readonly number[] = [8, 12, 60, 26, 30, 40, 36, 16, 14, 16, 15, 18, 30]

/** Other words for a heading, as an office may have reworded it. */
const ALSO: readonly (readonly [string, Heading])[] = [
  ['ID', 'Mã'],
  ['LĐ', 'Lãnh đạo'],
  ['TM', 'Tham mưu'],
  ['TH', 'Thực hiện'],
  ['PH', 'Phối hợp'],
  ['Thời hạn', 'Hạn'],
  ['Thời gian', 'Hạn'],
  ['Ngày', 'Ngày hoàn thành'],
]

const RHYTHM_TEXT: Readonly<Record<Duty['rhythm'], string>> = {
  once: 'một lần',
  yearly: 'hằng năm',
  term: 'theo nhiệm kỳ',
  standing: 'thường xuyên',
  unstated: '',
}

export type DutyState = 'not-begun' | 'under-way' | 'done'
const STATE_TEXT: Readonly<Record<DutyState, string>> = {
  'not-begun': 'Chưa triển khai',
  'under-way': 'Đang thực hiện',
  done: 'Hoàn thành',
}

/** When a duty is due: on one day, or each year by a month and day. */
export type Due = { readonly on: Serial } | { readonly month: number; readonly day: number }

/** One row of the register as it stands: the office's words win over the plan's. */
export interface DutyEntry extends Omit<Duty, 'due' | 'evidence' | 'indicators'> {
  readonly due?: Due
  readonly state: DutyState
  readonly doneOn?: Serial
  readonly document: string
  readonly remark: string
  /** Zero-based row on the sheet; left out for a duty the sheet does not have. */
  readonly row?: number
}

export interface DutyIssue {
  readonly row: number
  readonly reason: string
}

export interface DutyRegister {
  readonly entries: readonly DutyEntry[]
  readonly issues: readonly DutyIssue[]
  /** Zero-based row below the last filled one, and the columns by heading. */
  readonly nextRow: number
  readonly columns: ReadonlyMap<Heading, number>
}

/** The plan's own register, nothing done yet. */
export function plannedDuties(): readonly DutyEntry[] {
  return DUTIES.map(({ id, section, content, leads, advises, executes, coordinates, rhythm, due }) => ({
    id,
    section,
    content,
    leads,
    advises,
    executes,
    coordinates,
    rhythm,
    ...(due && { due: dueOf(due) }),
    state: 'not-begun' as const,
    document: '',
    remark: '',
  }))
}

function dueOf(due: NonNullable<Duty['due']>): Due {
  if ('everyYear' in due) {
    const [month = 12, day = 31] = due.everyYear.split('-').map(Number)
    return { month, day }
  }
  const on = serialOfIso(due.on)
  if (on === undefined) throw new Error(`${due.on} is no day`)
  return { on }
}

/** Header and rows of a new register sheet. */
export function dutyRows(entries: readonly DutyEntry[]): readonly (readonly (string | number)[])[] {
  return [DUTY_HEADER, ...entries.map(dutyRow)]
}

export function dutyRow(entry: DutyEntry): readonly (string | number)[] {
  const { id, section, content, leads, advises, executes, coordinates, due, rhythm, state, doneOn, document, remark } = entry
  return [
    id, section, content, leads, advises, executes, coordinates, due ? dueText(due) : '', RHYTHM_TEXT[rhythm], STATE_TEXT[state], doneOn === undefined ? '' : formatDate(doneOn), document, remark,
  ] // prettier-ignore
}

/** "31/12/2022", "31/12 hằng năm". */
function dueText(due: Due): string {
  if ('on' in due) return formatDate(due.on)
  return `${String(due.day).padStart(2, '0')}/${String(due.month).padStart(2, '0')} hằng năm`
}

/**
 * Reads an edited register. Duties the plan does not know are kept as the office's own; a duty whose row is gone is simply not there.
 * "Quá hạn" as a state is never taken over: it follows from the day. Undefined when the sheet has no such header.
 */
export function readDuties(sheet: SheetValues): DutyRegister | undefined {
  const header = headerOf(sheet)
  if (!header) return undefined
  const entries: DutyEntry[] = []
  const issues: DutyIssue[] = []
  const seen = new Set<string>()
  let last = header.at
  for (let place = header.at + 1; place < sheet.values.length; place++) {
    const cells = sheet.values[place] ?? []
    if (cells.every(isBlank)) continue
    last = place
    const row = sheet.firstRow + place
    const { entry, reasons } = entryOf((heading) => cells[(header.columns.get(heading) ?? -1) - sheet.firstColumn], row)
    if (!entry) continue
    for (const reason of reasons) issues.push({ row, reason })
    if (entry.id !== '' && seen.has(entry.id)) issues.push({ row, reason: `${entry.id} có hai dòng.` })
    seen.add(entry.id)
    entries.push(entry)
  }
  return { entries, issues, nextRow: sheet.firstRow + last + 1, columns: header.columns }
}

/** The duties of the plan that the sheet does not have: added below, what is there stays as it was edited. */
export function missingDuties(register: DutyRegister): readonly DutyEntry[] {
  const there = new Set(register.entries.map(({ id }) => id))
  return plannedDuties().filter(({ id }) => !there.has(id))
}

function headerOf(sheet: SheetValues): { readonly at: number; readonly columns: ReadonlyMap<Heading, number> } | undefined {
  const wanted = new Map<string, Heading>(ALSO.map(([words, heading]) => [fold(words), heading]))
  for (const heading of DUTY_HEADER) wanted.set(fold(heading), heading)
  for (let at = 0; at < Math.min(10, sheet.values.length); at++) {
    const columns = new Map<Heading, number>()
    sheet.values[at]?.forEach((cell, place) => {
      const heading = wanted.get(fold(textOf(cell)))
      if (heading && !columns.has(heading)) columns.set(heading, sheet.firstColumn + place)
    })
    if (columns.has('Nội dung') && columns.has('Trạng thái')) return { at, columns }
  }
  return undefined
}

function entryOf(cell: (heading: Heading) => unknown, row: number): { readonly entry?: DutyEntry; readonly reasons: readonly string[] } {
  const text = (heading: Heading): string => textOf(cell(heading)).trim()
  const reasons: string[] = []
  const id = text('Mã')
    .toUpperCase()
    .replace(/^(NV16)([A-F])$/, (_, duty: string, letter: string) => duty + letter.toLowerCase())
  const content = text('Nội dung')
  if (id === '' && content === '') return { reasons }
  const planned = DUTIES.find((duty) => duty.id === id)
  const rhythm = rhythmOf(text('Nhịp')) ?? rhythmOf(text('Hạn')) ?? planned?.rhythm ?? 'unstated'
  const due = readDue(cell('Hạn'), rhythm)
  if (due === 'unreadable') reasons.push(`Hạn “${text('Hạn').slice(0, 30)}” không đọc được; ghi dạng 31/12/2025 hoặc 15/12 hằng năm.`)
  const state = stateOf(text('Trạng thái'))
  if (state === undefined) reasons.push(`Trạng thái “${text('Trạng thái').slice(0, 30)}” không rõ; được coi là chưa triển khai.`)
  const done = readDate(cell('Ngày hoàn thành'))
  if (done.kind === 'unreadable') reasons.push(`Ngày hoàn thành “${text('Ngày hoàn thành').slice(0, 30)}” không đọc được.`)
  return {
    reasons,
    entry: {
      id,
      section: text('Mục'),
      content,
      leads: text('Lãnh đạo'),
      advises: text('Tham mưu'),
      executes: text('Thực hiện'),
      coordinates: text('Phối hợp'),
      rhythm,
      ...(due !== undefined && due !== 'unreadable' && { due }),
      state: state ?? 'not-begun',
      ...(done.kind === 'read' && { doneOn: done.value.latest }),
      document: text('Số văn bản'),
      remark: text('Ghi chú'),
      row,
    },
  }
}

function rhythmOf(text: string): Duty['rhythm'] | undefined {
  const words = bare(text)
  if (/thuong xuyen/.test(words)) return 'standing'
  if (/h[aà]ng nam|moi nam|hang quy|quy iv/.test(words)) return 'yearly'
  if (/nhiem ky|nhiem ki/.test(words)) return 'term'
  return /mot lan/.test(words) ? 'once' : undefined
}

/** A day, or the month and day a yearly duty ends at: "31/12/2022", "15/12 hằng năm", "quý IV" (to 31/12), a true date. */
function readDue(cell: unknown, rhythm: Duty['rhythm']): Due | 'unreadable' | undefined {
  const words = bare(textOf(cell))
  if (words === '' || words === '-' || rhythm === 'standing') return undefined
  const yearly = /^(?:ngay |truoc (?:ngay )?|den (?:ngay )?)*(\d{1,2})[/.-](\d{1,2})(?: h?.*nam)?$/.exec(words)
  if (yearly) {
    const [day, month] = [Number(yearly[1]), Number(yearly[2])]
    return month >= 1 && month <= 12 && day >= 1 && day <= LONGEST[month - 1]! ? { month, day } : 'unreadable'
  }
  const quarter = /^quy (iv|iii|ii|i|[1-4])(?: h?.*nam)?$/.exec(words)
  if (quarter) {
    const month = 3 * (['i', 'ii', 'iii', 'iv'].indexOf(quarter[1]!) + 1 || Number(quarter[1]))
    return { month, day: LONGEST[month - 1]! }
  }
  const reading = readDate(cell)
  if (reading.kind !== 'read') return /^(thuong xuyen|hang nam|theo nhiem k[iy])$/.test(words) ? undefined : 'unreadable'
  if (rhythm !== 'yearly') return { on: reading.value.latest }
  const { month, day } = dateOf(reading.value.latest)
  return { month, day }
}

const LONGEST = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

function stateOf(text: string): DutyState | undefined {
  const words = bare(text)
  if (words === '' || /^(chua|qua han)/.test(words)) return 'not-begun'
  if (/^(da )?(hoan thanh|xong|thuc hien xong)|^da (thuc hien|ban hanh|gui|bao cao)/.test(words)) return 'done'
  return /^dang/.test(words) ? 'under-way' : undefined
}
