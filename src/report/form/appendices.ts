import { INDICATORS } from '../../plan'
import { formatDate, type Issue } from '../../roster'
import type { CheckResult } from '../check'
import { NOUNS } from '../prose'
import { formatShareInSentence } from '../share'
import type { Letterhead } from './letterhead'
import { FORM_STYLES } from './form-styles'
import type { FormKind } from './letterhead'
import { cellName } from './references'
import { Drawing, FONT, heightFor, text, type Content, type SheetTable } from './table'

export const APPENDICES = ['people', 'parts', 'issues'] as const
/** People behind each number · numbers of each unit or group · cells to look at again. */
export type AppendixKind = (typeof APPENDICES)[number]

export interface AppendixRequest {
  readonly sheet: string
  /** 1 for "BIỂU SỐ 01". */
  readonly number: number
  readonly form: FormKind
  readonly letterhead: Letterhead
}

interface Body {
  readonly title: string
  readonly headings: readonly string[]
  readonly widths: readonly number[]
  /** Columns of numbers from this one on. */
  readonly numbersFrom?: number
  /** A section stands across the whole width. */
  readonly rows: readonly ({ readonly section: string } | { readonly cells: readonly Content[] })[]
}

const SIZE = 11
const ONE_LINE = 18

/** One appendix, ready to print behind the report. */
export function appendixTable(kind: AppendixKind, result: CheckResult, issues: readonly Issue[], request: AppendixRequest): SheetTable {
  const body = bodyOf(kind, result, issues)
  const { form, letterhead, number } = request
  const drawing = new Drawing(request.sheet, body.widths)
  const last = body.widths.length - 1
  const style = FORM_STYLES[form]
  drawing.across(0, 0, last, `BIỂU SỐ ${String(number).padStart(2, '0')}`, { bold: true, horizontal: 'right' })
  drawing.across(1, 0, last, body.title, { ...style.title, size: 14, wrap: true })
  const attached = `(Kèm theo Báo cáo ${style.number(letterhead.number, letterhead.symbol).replace(/^Số:?/, 'số')}, ${letterhead.date || 'ngày        tháng        năm        '})`
  drawing.across(2, 0, last, attached, { italic: true, horizontal: 'center' })
  drawing.across(3, 0, last, `Tuổi tính đến ngày ${formatDate(result.request.asOf)}`, { italic: true, horizontal: 'center' })
  drawing.height(1, 22)
  body.headings.forEach((words, column) => {
    drawing.put(5, column, text(words))
    drawing.put(6, column, text(`(${column + 1})`))
  })
  const row = (at: number) => ({ row: at, column: 0, rows: 1, columns: body.widths.length })
  drawing.look(row(5), { bold: true, horizontal: 'center', wrap: true, grid: true, size: SIZE })
  drawing.look(row(6), { italic: true, horizontal: 'center', grid: true, size: 10 })
  drawing.height(
    5,
    heightFor(
      body.headings.map((words, column) => ({ words, characters: body.widths[column]! })),
      SIZE,
    ),
  )
  drawing.height(6, 15)
  const first = 7
  drawing.look(
    { row: first, column: 0, rows: Math.max(1, body.rows.length), columns: body.widths.length },
    { size: SIZE, wrap: true, grid: true },
  )
  const centred = [
    { column: 0, columns: 1 },
    ...(body.numbersFrom ? [{ column: body.numbersFrom, columns: last + 1 - body.numbersFrom }] : []),
  ]
  for (const columns of centred) {
    drawing.look({ row: first, rows: Math.max(1, body.rows.length), ...columns }, { horizontal: 'center' })
  }
  body.rows.forEach((line, place) => {
    const at = first + place
    if ('section' in line) {
      drawing.across(at, 0, last, line.section, { bold: true, grid: true, wrap: true, horizontal: 'left' })
      return drawing.height(at, heightFor([{ words: line.section, characters: body.widths.reduce((total, one) => total + one, 0) }], SIZE))
    }
    line.cells.forEach((content, column) => drawing.put(at, column, content))
    const words = line.cells.map((content, column) => ({
      words: content.kind === 'text' ? content.text : '',
      characters: body.widths[column]!,
    }))
    const height = heightFor(words, SIZE)
    if (height > ONE_LINE) drawing.height(at, height)
  })
  return drawing.table({
    hideGridlines: true,
    page: {
      landscape: true,
      margins: style.margins,
      area: { row: 0, column: 0, rows: first + Math.max(1, body.rows.length), columns: body.widths.length },
      titleRows: { from: 5, to: 6 },
      pageNumber: { font: FONT, size: style.pageNumber },
    },
  })
}

function bodyOf(kind: AppendixKind, result: CheckResult, issues: readonly Issue[]): Body {
  switch (kind) {
    case 'people':
      return peopleOf(result)
    case 'parts':
      return partsOf(result)
    case 'issues':
      return issuesOf(issues)
  }
}

const count = (value: number): Content => ({ kind: 'number', value, format: '0' })
const twoDigits = (value: number): Content => ({ kind: 'number', value, format: '00' })

/** What the report has a row for, under that row's number. */
const inReport = ({ assessments }: CheckResult) =>
  assessments
    .filter(({ target }) => target.kind !== 'silent')
    .map((assessment, place) => ({ ...assessment, titled: `${place + 1}. ${INDICATORS[assessment.indicator].name}` }))

function peopleOf(result: CheckResult): Body {
  const rows = inReport(result).flatMap(({ indicator, titled, tally }): Body['rows'] => {
    const counting = tally?.members.filter(({ standing }) => standing === 'counts') ?? []
    if (!tally || counting.length === 0) return []
    const { numerator, denominator } = tally
    const share = formatShareInSentence(numerator, denominator, result.request.settings.decimals, NOUNS[INDICATORS[indicator].counted])
    return [
      { section: `${titled}: ${share}` },
      ...counting.map(({ name, detail, why }, place) => ({ cells: [count(place + 1), text(name), text(detail), text(why)] })),
    ]
  })
  return {
    title: 'DANH SÁCH ĐƯỢC TÍNH VÀO TỪNG CHỈ TIÊU',
    headings: ['TT', 'Họ và tên, tổ chức hoặc đơn vị', 'Chức vụ, đơn vị', 'Căn cứ'],
    widths: [5, 34, 48, 46],
    rows,
  }
}

function partsOf(result: CheckResult): Body {
  const { decimals } = result.request.settings
  const rows = inReport(result).flatMap(({ titled, tally }): Body['rows'] => {
    const parts = [...(tally?.parts ?? []), ...(tally?.breakdown ?? [])]
    if (parts.length === 0) return []
    return [
      { section: titled },
      ...parts.map(({ name, numerator, denominator, undetermined }, place) => ({
        cells: [
          count(place + 1),
          text(name),
          twoDigits(numerator),
          twoDigits(denominator),
          denominator > 0
            ? ({
                kind: 'number',
                value: numerator / denominator,
                format: decimals > 0 ? `0.${'0'.repeat(decimals)}%` : '0%',
              } as const)
            : text(''),
          undetermined > 0 ? twoDigits(undetermined) : text(''),
        ],
      })),
    ]
  })
  return {
    title: 'SỐ LIỆU THEO TỪNG ĐƠN VỊ, TỔ CHỨC',
    headings: ['TT', 'Đơn vị, tổ chức', 'Tử số', 'Mẫu số', 'Tỷ lệ', 'Chưa rõ'],
    widths: [5, 70, 14, 14, 16, 14],
    numbersFrom: 2,
    rows,
  }
}

function issuesOf(issues: readonly Issue[]): Body {
  return {
    title: 'CÁC Ô CẦN XEM LẠI TRONG DANH SÁCH',
    headings: ['TT', 'Trang tính', 'Ô', 'Nội dung', 'Lý do', 'Gợi ý'],
    widths: [5, 22, 8, 24, 42, 32],
    rows: issues.map(({ at, text: words, reason, suggestion = '' }, place) => ({
      cells: [count(place + 1), text(at.sheet), text(cellName(at.row, at.column)), text(words), text(reason), text(suggestion)],
    })),
  }
}
