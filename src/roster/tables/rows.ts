import { POST_ROLES, type ColumnRole, type PassedRow, type RosterKind } from '../records'
import { cellsOf, isEmpty, type Grid, type Region } from '../grid'
import type { Column } from './columns'
import { headerAt, isColumnNumbers, type Header } from './header'
import {
  labelOf,
  looksLikeName,
  soundsDated,
  soundsNote,
  soundsOther,
  soundsPlace,
  soundsSigned,
  soundsTitle,
  soundsTotal,
  soundsVacant,
  type SectionStyle,
} from './row-words'
import type { Steps } from '../steps'
import { fold, hasLetter, isPersonName, isPlain } from '../values'

/** A line that names the unit, organisation or council of the rows under it (S5). */
export interface Section {
  readonly row: number
  readonly column: number
  readonly text: string
  readonly style: SectionStyle
}

export interface Table {
  readonly grid: Grid
  readonly header: Header
  readonly title: string
  readonly columns: readonly Column[]
  readonly kind: RosterKind
  readonly region: Region
}

/** What the walk over a table's rows hands on, each row once, in order, to whoever asks for it. */
export interface RowVisitor {
  data?(row: number, sections: readonly Section[]): void
  /** A second line of the row before: blank name, another post (S12). */
  more?(row: number): void
  readonly odd?: OddRows
}

/** Filled rows that are nobody's, though they may be meant to be. */
export interface OddRows {
  vacant(row: number): void
  /** With the number of a row or a post, but without a name. */
  nameless(row: number): void
  strange(row: number, column: number): void
}

export interface Walk {
  readonly lastRow: number
  /** Where another table's header begins, if one was met. */
  readonly next?: Header
  readonly passed: readonly PassedRow[]
}

const HARD: ReadonlySet<ColumnRole> = new Set(['birth', 'birth-male', 'birth-female', 'gender', 'female-mark', 'male-mark', 'id-number'])
/** A few milliseconds' worth. */
export const ROWS_PER_STEP = 25
/** Of the ranks that level cells may hold as figures (D5). */
const HIGHEST_LEVEL = 6
const PLACES: ReadonlySet<ColumnRole> = new Set(['organisation', 'council', 'unit'])
/** Above more rows under the same header: whose they are. */
const OTHER_LIST = /^(danh sách|biểu|bảng)(?!.*tiếp).* (xã|phường|đảng bộ|chi bộ|hđnd|quy hoạch|dự kiến|nghỉ|thôi)( |$)/
/** "Tống", "Công" with a slip of the mark: a family name where a number and a birth stand beside it. */
const TOTAL_NAME = /^(tổng|cộng) (?!số|cộng|chung|hợp)\p{L}/u
const UNCOUNTED: ReadonlySet<ColumnRole> = new Set(['ordinal', 'remark', 'other'])

/** Walks the rows below a table's header and tells each filled one apart: a record, a section, a total, a printed header again, a signature, or nothing known. */
export function* walkRows({ grid, header, title, columns, kind, region }: Table, visitor: RowVisitor): Steps<Walk> {
  const columnsOf = (test: (role: ColumnRole) => boolean): readonly number[] =>
    columns.filter(({ reading }) => test(reading.role)).map(({ reading }) => reading.column)
  const subject = subjectRoles(kind, columns)
  const bodies = kind === 'organisations' || kind === 'units'
  const subjects = columnsOf((role) => subject.has(role))
  const [ordinal] = columnsOf((role) => role === 'ordinal')
  const hard = columnsOf((role) => HARD.has(role))
  const relation = columns.find(({ path }) => /^quan hệ/.test(path.words.join(' ')))?.reading.column
  const births = columnsOf((role) => /^birth(-.*male)?$/.test(role))
  const posts = columnsOf((role) => POST_ROLES.includes(role))
  const places = columnsOf((role) => PLACES.has(role))
  const counted = columnsOf((role) => !UNCOUNTED.has(role) && !subject.has(role))
  const passed: PassedRow[] = []
  let sections: readonly Section[] = []
  let tail = false
  let lastTitle = ''
  let lastRow = header.firstRow + header.rows - 1
  let lastData = -1

  function isBlank(row: number): boolean {
    for (let column = region.firstColumn; column <= region.lastColumn; column++) if (!isEmpty(grid.at(row, column))) return false
    return true
  }

  function subjectOf(row: number): string {
    let text = ''
    for (const column of subjects) {
      const said = grid.text(row, column)
      const part = isPlain(said) ? said : said.trim()
      if (part !== '') text = text === '' ? part : `${text} ${part}`
    }
    return text
  }

  /** A name beside a birth date, a gender or a number of identity: nothing else looks so. */
  function isSurelyData(row: number): boolean {
    if (bodies || !speaksOfOne(row)) return false
    return subjects.length === 0 ? !says(row, soundsTotal) : looksLikeName(subjectOf(row)) && !isOfOther(row)
  }

  /** Without a number where others have one: a relative's row, by the name or by "Quan hệ", or "Họ và tên | Trần Văn Bảy | …" of a table turned on its side. */
  function isOfOther(row: number): boolean {
    if (relation !== undefined && soundsOther(fold(grid.text(row, relation)))) return true
    return ordinal !== undefined && !hasNumber(row) && says(row, soundsOther)
  }

  function speaksOfOne(row: number): boolean {
    for (const column of hard) if (isPersonal(grid.at(row, column))) return true
    return false
  }

  function says(row: number, sounds: (said: string) => boolean): boolean {
    return cellsOf(grid, row, region).some((column) => sounds(fold(grid.text(row, column))))
  }

  function takeData(row: number): void {
    tail = false
    lastTitle = ''
    lastRow = row
    lastData = row
    visitor.data?.(row, sections)
  }

  /** A header further down: the same one printed on a new page, or another table's. */
  function repeats(found: Header): boolean {
    if (lastTitle !== '' && !fold(title).includes(lastTitle)) return false
    const ours = new Map(header.paths.map((path) => [path.column, path.words.join('/')]))
    return found.paths.length > 0 && found.paths.every((path) => ours.get(path.column) === path.words.join('/'))
  }

  function pass(row: number, as: PassedRow['as']): void {
    const filled = cellsOf(grid, row, region)
    if (filled.length > 0)
      passed.push({
        row,
        as,
        text: filled
          .map((column) => grid.text(row, column).trim())
          .join(' · ')
          .slice(0, 200),
      })
  }

  function takeOther(row: number): void {
    if (isColumnNumbers(grid, row, region, /^\W*\d+\W*$/.test(subjectOf(row)))) return pass(row, 'column-numbers')
    const filled = cellsOf(grid, row, region)
    const texts = filled.map((column) => fold(grid.text(row, column)))
    const head = texts.find((text) => /\p{L}/u.test(text) && !/^[ivxlc]{1,5}\.?$/.test(text)) ?? ''
    if (texts.slice(0, 3).some(soundsTotal) && !(TOTAL_NAME.test(head) && hasNumber(row) && speaksOfOne(row))) return pass(row, 'total')
    const largest = largestFigure(row, filled)
    if (largest !== undefined) {
      // So few or so small that they may be somebody's levels or marks.
      if (filled.length < 2 || largest <= HIGHEST_LEVEL) visitor.odd?.strange(row, filled[0]!)
      return pass(row, 'total')
    }
    if (isOfOther(row) || soundsOther(fold(subjectOf(row)))) return visitor.odd?.strange(row, filled[0]!)
    if (namesMember(row)) return takeData(row)
    const addsPost = goesOnWithPosts(row, filled)
    if (!addsPost && isSection(row, filled, head)) return openSection(row, filled)
    const said = fold(sectionLabel(row, filled).text)
    if (soundsTitle(said) && scoreOf(row) === 0) {
      if (/^danh sách|^biểu|^bảng/.test(said)) lastTitle = said
      if (!OTHER_LIST.test(said) || fold(title).includes(said)) return pass(row, 'note')
      sections = []
      return openSection(row, filled)
    }
    if ((texts.some(soundsSigned) && scoreOf(row) < 1.5 && !addsPost) || (filled.length < 3 && texts.some(soundsDated))) {
      tail = true
      return pass(row, 'signature')
    }
    if (soundsNote(head) && filled.length <= 2) return pass(row, 'note')
    takeDoubtful(row, filled)
  }

  /** "Bí thư" alone under somebody's "Chủ tịch HĐND" is his second post; "BÍ THƯ" there signs. */
  function goesOnWithPosts(row: number, filled: readonly number[]): boolean {
    return row - lastRow <= 1 && filled.every((column) => posts.includes(column) && /\p{Ll}/u.test(grid.text(row, column)))
  }

  /** "HĐND thị xã | Nguyễn Văn An" and nothing else: a name beside its place is a person, though every other cell is empty. */
  function namesMember(row: number): boolean {
    if (bodies || tail || subjects.length === 0) return false
    if (ordinal !== undefined && isLettered(labelOf(grid.text(row, ordinal)).style)) return false
    const name = subjectOf(row)
    if (/\d/.test(name) || !looksLikeName(name)) return false
    return places.some((column) => !isEmpty(grid.at(row, column)) && !soundsSigned(fold(grid.text(row, column))))
  }

  function takeDoubtful(row: number, filled: readonly number[]): void {
    const subject = subjectOf(row)
    const score = scoreOf(row)
    if (soundsVacant(fold(subject)) && (/\p{L}{2}/u.test(subject) || posts.some((column) => !isEmpty(grid.at(row, column))))) {
      pass(row, 'vacant-post')
      lastRow = row
      return visitor.odd?.vacant(row)
    }
    if (!bodies && !tail && subject !== '' && !mayBeName(row, subject)) return visitor.odd?.strange(row, filled[0]!)
    if (subject !== '' && /[\p{L}\d]/u.test(subject) && score >= (tail ? 2 : bodies ? 0.5 : 1)) return takeData(row)
    if (bodies && subject !== '' && !tail && filled.length <= 2 && hasNumber(row)) return takeData(row)
    if (subject === '' && subjects.length > 0 && !tail) {
      if (!hasNumber(row) && lastData >= 0 && heldByMergeOrNear(row) && score > 0) {
        lastRow = row
        return visitor.more?.(row)
      }
      if (hasNumber(row) ? score >= 1.5 : score >= 2) {
        lastRow = row
        return visitor.odd?.nameless(row)
      }
      if (hasNumber(row) && filled.length === 1) return pass(row, 'note')
    }
    if (subjects.length === 0 && score >= 1 && !tail) return takeData(row)
    if (tail) return pass(row, 'signature')
    visitor.odd?.strange(row, filled[0]!)
  }

  /** Not "(Bí thư kiêm)", nor "Số lượng nữ" beside a count, nor, without a number, "Full name" beside "Date of birth". */
  function mayBeName(row: number, subject: string): boolean {
    if (subject.startsWith('(')) return false
    const [born] = births.map((column) => grid.at(row, column)).filter((cell) => !isEmpty(cell))
    return (
      isPersonName(subject) ||
      !(isCount(born) || (!hasNumber(row) && (!hasLetter(subject) || (typeof born === 'string' && !/\d/.test(born)))))
    )
  }

  /** A total without its label: no name, no number, and figures wherever something stands; undefined for any other row. */
  function largestFigure(row: number, filled: readonly number[]): number | undefined {
    const name = subjects[0]
    if (name === undefined || subjectOf(row) !== '' || hasNumber(row)) return undefined
    if (grid.mergeAt(row, name) !== undefined) return undefined
    let largest = 0
    for (const column of filled) {
      const figure = figureOf(grid.at(row, column))
      if (figure === undefined || (figure >= 1900 && hard.includes(column))) return undefined
      largest = Math.max(largest, figure)
    }
    return largest
  }

  /** A second line follows its first at once, or shares the name's merge. */
  function heldByMergeOrNear(row: number): boolean {
    const name = subjects[0]
    const merge = name === undefined ? undefined : grid.mergeAt(row, name)
    return merge ? merge.row === lastData || merge.row < row : row - lastRow <= 1
  }

  function hasNumber(row: number): boolean {
    if (ordinal === undefined) return false
    const cell = grid.at(row, ordinal)
    return typeof cell === 'number' ? cell > 0 && cell < 1e5 : /^\s*\(?\d{1,5}(\.\d+)?[.)]?\s*$/.test(grid.text(row, ordinal))
  }

  /** How much of a row speaks of one person or body: a running number 1, personal cells 2 each, other known columns ½ each. */
  function scoreOf(row: number): number {
    let score = hasNumber(row) ? 1 : 0
    for (const column of counted) if (!isEmpty(grid.at(row, column))) score += 0.5
    for (const column of hard) if (isPersonal(grid.at(row, column))) score += 1.5
    return score
  }

  function isSection(row: number, filled: readonly number[], head: string): boolean {
    const first = filled[0]
    if (first === undefined || head === '' || head.length > 120) return false
    if (hard.some((column) => isPersonal(grid.at(row, column)) && grid.at(row, column) !== 0 && !isCount(grid.at(row, column))))
      return false
    // Counts beside the section's name ("5 đ/c") are fine; any other word means a record.
    const leading = subjects[0] ?? first
    const isWorded = (column: number): boolean => typeof grid.at(row, column) === 'string' && !/^\s*\(?\d+/.test(grid.text(row, column))
    if (filled.some((column) => column > Math.max(leading, first) && !isUnderMerge(row, column) && isWorded(column))) return false
    const own = sectionLabel(row, filled)
    // "II. DANH SÁCH …" heads the next table.
    const said = fold(own.text)
    if (soundsTitle(said) && !soundsPlace(said)) return false
    if (soundsPlace(said) && own.text.split(/\s+/).length <= 12) return !(bodies && scoreOf(row) > 0) || isLettered(own.style)
    if (isLettered(own.style)) return true
    const merge = grid.mergeAt(row, first)
    const across = merge !== undefined && merge.columns >= Math.min(3, region.lastColumn - region.firstColumn + 1)
    if (soundsSigned(head) || soundsNote(head) || tail) return false
    if (across && filled.length === 1) return !/^\(|[.;]$/.test(own.text)
    return own.style === 'figure' && first === ordinal && filled.length === 1 && !hasNumber(row)
  }

  function isUnderMerge(row: number, column: number): boolean {
    const merge = grid.mergeAt(row, column)
    return merge !== undefined && merge.column < column
  }

  function sectionLabel(row: number, filled: readonly number[]): { style: SectionStyle; text: string } {
    const texts = filled
      .filter((column) => typeof grid.at(row, column) === 'string' || column === ordinal)
      .map((column) => grid.text(row, column).trim())
    const [first = '', second = ''] = texts
    const label = labelOf(first)
    if (label.style !== 'none' && label.rest === '') {
      const inner = labelOf(second)
      return { style: label.style, text: inner.style === 'none' ? second : inner.rest }
    }
    return { style: label.style, text: label.rest }
  }

  function openSection(row: number, filled: readonly number[]): void {
    const { style, text } = sectionLabel(row, filled)
    const same = sections.findIndex((section) => section.style === style)
    // A fresh array: records read before keep the sections they stood in.
    sections = [...(same < 0 ? sections : sections.slice(0, same)), { row, column: filled[0]!, text, style }]
    tail = false
    pass(row, 'section')
  }

  let row = header.firstRow + header.rows
  let next: Header | undefined
  while (row <= region.lastRow) {
    if (row % ROWS_PER_STEP === 0) yield
    if (isSurelyData(row)) takeData(row)
    else if (!isBlank(row)) {
      // "1 | Đảng bộ phường … | Đã XD" is worded as a header is.
      const found = bodies && hasNumber(row) ? undefined : headerAt(grid, row, region)
      if (found && !repeats(found)) {
        next = found
        break
      }
      if (found) {
        for (let at = row; at < found.firstRow + found.rows; at++) pass(at, 'repeated-header')
        row = found.firstRow + found.rows
        tail = false
        continue
      }
      takeOther(row)
    }
    row++
  }
  return { lastRow, passed, next }
}

const isLettered = (style: SectionStyle): boolean => style === 'roman' || style === 'letter'

function subjectRoles(kind: RosterKind, columns: readonly Column[]): ReadonlySet<ColumnRole> {
  const has = (role: ColumnRole): boolean => columns.some(({ reading }) => reading.role === role)
  const bodies: readonly ColumnRole[] | undefined =
    kind === 'units' ? ['unit', 'name', 'organisation'] : kind === 'organisations' ? ['organisation', 'unit', 'name'] : undefined
  if (bodies) return new Set([bodies.find(has) ?? bodies[2]!])
  return new Set(['name', 'family-name', 'given-name'])
}

/** A date serial, text with a year or a day in it, a gender, a mark: anything said of one person. */
function isPersonal(cell: unknown): boolean {
  if (typeof cell === 'number') return cell >= 1900
  if (typeof cell !== 'string') return false
  return (/\d{2}/.test(cell) && !isCount(cell)) || /^\s*(nam|n[ữu]\S*|x|✓|v)\s*$/i.test(cell)
}

/** 15, "15", "15 đ/c", "60 %", "37,5". */
function figureOf(cell: unknown): number | undefined {
  if (typeof cell === 'number') return cell
  const figure =
    typeof cell === 'string' ? /^\s*-?(\d{1,6}(?:[.,]\d+)?)\s*(?:đ\/c|đc|người|đồng chí|%)?\s*$/i.exec(cell.normalize('NFC')) : null
  return figure ? Number(figure[1]!.replace(',', '.')) : undefined
}

const isCount = (cell: unknown): boolean => (figureOf(cell) ?? Infinity) < 1900
