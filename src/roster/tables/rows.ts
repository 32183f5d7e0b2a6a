import { POST_ROLES, type ColumnRole, type PassedRow, type RosterKind } from '../records'
import { cellsOf, isEmpty, type Grid, type Region } from '../grid'
import type { Column } from './columns'
import { headerAt, isColumnNumbers, type Header } from './header'
import {
  labelOf,
  looksLikeName,
  soundsNote,
  soundsPlace,
  soundsSigned,
  soundsTitle,
  soundsTotal,
  soundsVacant,
  type SectionStyle,
} from './row-words'
import type { Steps } from '../steps'
import { fold } from '../values'

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
  vacant?(row: number): void
  /** Filled, with the number of a row or a post, but without a name. */
  nameless?(row: number): void
  strange?(row: number, column: number): void
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
const UNCOUNTED: ReadonlySet<ColumnRole> = new Set(['ordinal', 'remark', 'other'])

/** Tells every filled row of a table apart: a record, a section, a total, a printed header again, a signature, or nothing known. */
export class RowWalk {
  private readonly subjects: readonly number[]
  private readonly ordinal: number | undefined
  private readonly hard: readonly number[]
  private readonly posts: readonly number[]
  private readonly places: readonly number[]
  private readonly counted: readonly number[]
  private readonly bodies: boolean
  private readonly passed: PassedRow[] = []
  private sections: Section[] = []
  private tail = false
  private lastTitle = ''
  private lastRow: number
  private lastData = -1

  constructor(private readonly table: Table) {
    const where = (test: (role: ColumnRole) => boolean): number[] =>
      table.columns.filter(({ reading }) => test(reading.role)).map(({ reading }) => reading.column)
    const subject = subjectRoles(table)
    this.bodies = table.kind === 'organisations' || table.kind === 'units'
    this.subjects = where((role) => subject.has(role))
    this.ordinal = where((role) => role === 'ordinal')[0]
    this.hard = where((role) => HARD.has(role))
    this.posts = where((role) => POST_ROLES.includes(role))
    this.places = where((role) => PLACES.has(role))
    this.counted = where((role) => !UNCOUNTED.has(role) && !subject.has(role))
    this.lastRow = table.header.firstRow + table.header.rows - 1
  }

  *run(visitor: RowVisitor): Steps<Walk> {
    const { header, region } = this.table
    let row = header.firstRow + header.rows
    let next: Header | undefined
    while (row <= region.lastRow) {
      if (row % ROWS_PER_STEP === 0) yield
      if (this.isSurelyData(row)) this.takeData(row, visitor)
      else if (!this.isBlank(row)) {
        const found = this.headerHere(row)
        if (found && !this.repeats(found)) {
          next = found
          break
        }
        if (found) {
          for (let at = row; at < found.firstRow + found.rows; at++) this.pass(at, 'repeated-header')
          row = found.firstRow + found.rows
          this.tail = false
          continue
        }
        this.takeOther(row, visitor)
      }
      row++
    }
    return { lastRow: this.lastRow, passed: this.passed, ...(next ? { next } : {}) }
  }

  private isBlank(row: number): boolean {
    const { grid, region } = this.table
    for (let column = region.firstColumn; column <= region.lastColumn; column++) if (!isEmpty(grid.at(row, column))) return false
    return true
  }

  private subject(row: number): string {
    const { grid } = this.table
    let text = ''
    for (const column of this.subjects) {
      const part = grid.text(row, column).trim()
      if (part !== '') text = text === '' ? part : `${text} ${part}`
    }
    return text
  }

  /** A name beside a birth date, a gender or a number of identity: nothing else looks so. */
  private isSurelyData(row: number): boolean {
    if (this.bodies || !this.speaksOfOne(row)) return false
    return this.subjects.length === 0 ? !this.saysTotal(row) : looksLikeName(this.subject(row))
  }

  private speaksOfOne(row: number): boolean {
    for (const column of this.hard) if (isPersonal(this.table.grid.at(row, column))) return true
    return false
  }

  private saysTotal(row: number): boolean {
    const { grid, region } = this.table
    return cellsOf(grid, row, region).some((column) => soundsTotal(fold(grid.text(row, column))))
  }

  private takeData(row: number, visitor: RowVisitor): void {
    this.tail = false
    this.lastTitle = ''
    this.lastRow = row
    this.lastData = row
    visitor.data?.(row, this.sections)
  }

  /** A header further down: the same one printed on a new page, or another table's. */
  private headerHere(row: number): Header | undefined {
    return headerAt(this.table.grid, row, this.table.region)
  }

  private repeats(found: Header): boolean {
    const { header, title } = this.table
    if (this.lastTitle !== '' && !fold(title).includes(this.lastTitle)) return false
    const ours = new Map(header.paths.map((path) => [path.column, path.words.join('/')]))
    return found.paths.length > 0 && found.paths.every((path) => ours.get(path.column) === path.words.join('/'))
  }

  private pass(row: number, as: PassedRow['as']): void {
    const { grid, region } = this.table
    const filled = cellsOf(grid, row, region)
    if (filled.length > 0)
      this.passed.push({
        row,
        as,
        text: filled
          .map((column) => grid.text(row, column).trim())
          .join(' · ')
          .slice(0, 200),
      })
  }

  private takeOther(row: number, visitor: RowVisitor): void {
    const { grid, region } = this.table
    if (isColumnNumbers(grid, row, region, /^\W*\d+\W*$/.test(this.subject(row)))) return this.pass(row, 'column-numbers')
    const filled = cellsOf(grid, row, region)
    const texts = filled.map((column) => fold(grid.text(row, column)))
    const head = texts.find((text) => /\p{L}/u.test(text) && !/^[ivxlc]{1,5}\.?$/.test(text)) ?? ''
    if (texts.slice(0, 3).some(soundsTotal)) return this.pass(row, 'total')
    const largest = this.largestFigure(row, filled)
    if (largest !== undefined) {
      // So few or so small that they may be somebody's levels or marks.
      if (filled.length < 2 || largest <= HIGHEST_LEVEL) visitor.strange?.(row, filled[0]!)
      return this.pass(row, 'total')
    }
    if (this.namesMember(row)) return this.takeData(row, visitor)
    if (this.isSection(row, filled, head)) return this.openSection(row, filled)
    const said = fold(this.sectionLabel(row, filled).text)
    if (soundsTitle(said) && this.scoreOf(row) === 0) {
      if (/^danh sách|^biểu|^bảng/.test(said)) this.lastTitle = said
      return this.pass(row, 'note')
    }
    if (texts.some(soundsSigned) && this.scoreOf(row) < 1.5) {
      this.tail = true
      return this.pass(row, 'signature')
    }
    if (soundsNote(head) && filled.length <= 2) return this.pass(row, 'note')
    this.takeDoubtful(row, filled, visitor)
  }

  /** "HĐND thị xã | Nguyễn Văn An" and nothing else: a name beside its place is a person, though every other cell is empty. */
  private namesMember(row: number): boolean {
    if (this.bodies || this.tail || this.subjects.length === 0) return false
    const { grid } = this.table
    if (this.ordinal !== undefined && /roman|letter/.test(labelOf(grid.text(row, this.ordinal)).style)) return false
    const name = this.subject(row)
    if (/\d/.test(name) || !looksLikeName(name)) return false
    return this.places.some((column) => !isEmpty(grid.at(row, column)) && !soundsSigned(fold(grid.text(row, column))))
  }

  private takeDoubtful(row: number, filled: readonly number[], visitor: RowVisitor): void {
    const { grid } = this.table
    const subject = this.subject(row)
    const score = this.scoreOf(row)
    if (subject !== '' && soundsVacant(fold(subject)) && this.posts.some((column) => !isEmpty(grid.at(row, column)))) {
      this.pass(row, 'vacant-post')
      this.lastRow = row
      return visitor.vacant?.(row)
    }
    if (subject !== '' && /[\p{L}\d]/u.test(subject) && score >= (this.tail ? 2 : this.bodies ? 0.5 : 1)) return this.takeData(row, visitor)
    if (this.bodies && subject !== '' && !this.tail && filled.length <= 2 && this.hasNumber(row)) return this.takeData(row, visitor)
    if (subject === '' && this.subjects.length > 0 && !this.tail) {
      if (!this.hasNumber(row) && this.lastData >= 0 && this.heldByMergeOrNear(row) && score > 0) {
        this.lastRow = row
        return visitor.more?.(row)
      }
      if (this.hasNumber(row) ? score >= 1.5 : score >= 2) {
        this.lastRow = row
        return visitor.nameless?.(row)
      }
      if (this.hasNumber(row) && filled.length === 1) return this.pass(row, 'note')
    }
    if (this.subjects.length === 0 && score >= 1 && !this.tail) return this.takeData(row, visitor)
    if (this.tail) return this.pass(row, 'signature')
    visitor.strange?.(row, filled[0]!)
  }

  /** A total without its label: no name, no number, and figures wherever something stands; undefined for any other row. */
  private largestFigure(row: number, filled: readonly number[]): number | undefined {
    const { grid } = this.table
    const name = this.subjects[0]
    if (name === undefined || this.subject(row) !== '' || this.hasNumber(row)) return undefined
    if (grid.mergeAt(row, name) !== undefined) return undefined
    let largest = 0
    for (const column of filled) {
      const figure = figureOf(grid.at(row, column))
      if (figure === undefined || (figure >= 1900 && this.hard.includes(column))) return undefined
      largest = Math.max(largest, figure)
    }
    return largest
  }

  /** A second line follows its first at once, or shares the name's merge. */
  private heldByMergeOrNear(row: number): boolean {
    const name = this.subjects[0]
    const merge = name === undefined ? undefined : this.table.grid.mergeAt(row, name)
    return merge ? merge.row === this.lastData || merge.row < row : row - this.lastRow <= 1
  }

  private hasNumber(row: number): boolean {
    return this.ordinal !== undefined && /^\s*\(?\d{1,5}(\.\d+)?[.)]?\s*$/.test(this.table.grid.text(row, this.ordinal))
  }

  /** How much of a row speaks of one person or body: a running number 1, personal cells 2 each, other known columns ½ each. */
  private scoreOf(row: number): number {
    const { grid } = this.table
    let score = this.hasNumber(row) ? 1 : 0
    for (const column of this.counted) if (!isEmpty(grid.at(row, column))) score += 0.5
    for (const column of this.hard) if (isPersonal(grid.at(row, column))) score += 1.5
    return score
  }

  private isSection(row: number, filled: readonly number[], head: string): boolean {
    const { grid, region } = this.table
    const first = filled[0]
    if (first === undefined || head === '' || head.length > 120) return false
    if (this.hard.some((column) => isPersonal(grid.at(row, column)) && grid.at(row, column) !== 0 && !isCount(grid.at(row, column))))
      return false
    // Counts beside the section's name ("5 đ/c") are fine; any other word means a record.
    const leading = this.subjects[0] ?? first
    const beyond = filled.filter(
      (column) => column > Math.max(leading, first) && !this.isUnderMerge(row, column) && typeof grid.at(row, column) === 'string',
    )
    const spoken = beyond.filter((column) => !/^\s*\(?\d+/.test(grid.text(row, column)))
    if (spoken.length > 0) return false
    const own = this.sectionLabel(row, filled)
    // "II. DANH SÁCH …" heads the next table.
    const said = fold(own.text)
    if (soundsTitle(said) && !soundsPlace(said)) return false
    if (soundsPlace(said) && own.text.split(/\s+/).length <= 12)
      return !(this.bodies && this.scoreOf(row) > 0 && own.style !== 'roman' && own.style !== 'letter')
    if (own.style === 'roman' || own.style === 'letter') return true
    const merge = grid.mergeAt(row, first)
    const across = merge !== undefined && merge.columns >= Math.min(3, region.lastColumn - region.firstColumn + 1)
    if (soundsSigned(head) || soundsNote(head) || this.tail) return false
    if (across && filled.length === 1) return !/^\(|[.;]$/.test(own.text)
    return own.style === 'figure' && first === this.ordinal && filled.length === 1 && !this.hasNumber(row)
  }

  private isUnderMerge(row: number, column: number): boolean {
    const merge = this.table.grid.mergeAt(row, column)
    return merge !== undefined && merge.column < column
  }

  private sectionLabel(row: number, filled: readonly number[]): { style: SectionStyle; text: string } {
    const { grid } = this.table
    const texts = filled
      .filter((column) => typeof grid.at(row, column) === 'string' || column === this.ordinal)
      .map((column) => grid.text(row, column).trim())
    const [first = '', second = ''] = texts
    const label = labelOf(first)
    if (label.style !== 'none' && label.rest === '') {
      const inner = labelOf(second)
      return { style: label.style, text: inner.style === 'none' ? second : inner.rest }
    }
    return { style: label.style, text: label.rest }
  }

  private openSection(row: number, filled: readonly number[]): void {
    const { style, text } = this.sectionLabel(row, filled)
    const same = this.sections.findIndex((section) => section.style === style)
    // A fresh array: records read before keep the sections they stood in.
    this.sections = [...(same < 0 ? this.sections : this.sections.slice(0, same)), { row, column: filled[0]!, text, style }]
    this.tail = false
    this.pass(row, 'section')
  }
}

function subjectRoles(table: Pick<Table, 'kind' | 'columns'>): ReadonlySet<ColumnRole> {
  const has = (role: ColumnRole): boolean => table.columns.some(({ reading }) => reading.role === role)
  const bodies: readonly ColumnRole[] | undefined =
    table.kind === 'units'
      ? ['unit', 'name', 'organisation']
      : table.kind === 'organisations'
        ? ['organisation', 'unit', 'name']
        : undefined
  if (bodies) return new Set([bodies.find(has) ?? bodies[2]!])
  return new Set(['name', 'family-name', 'given-name'])
}

/** A date serial, text with a year or a day in it, a gender, a mark: anything said of one person. */
function isPersonal(cell: unknown): boolean {
  if (typeof cell === 'number') return cell >= 1900
  if (typeof cell !== 'string') return false
  return /\d{2}|^\s*(nam|n[ữu]\S*|x|✓|v)\s*$/i.test(cell) || /^\s*(nam|nữ)\s*$/i.test(cell.normalize('NFC'))
}

/** 15, "15", "15 đ/c", "60 %", "37,5". */
function figureOf(cell: unknown): number | undefined {
  if (typeof cell === 'number') return cell
  const figure =
    typeof cell === 'string' ? /^\s*(\d{1,6}(?:[.,]\d+)?)\s*(?:đ\/c|đc|người|đồng chí|%)?\s*$/i.exec(cell.normalize('NFC')) : null
  return figure ? Number(figure[1]!.replace(',', '.')) : undefined
}

const isCount = (cell: unknown): boolean => (figureOf(cell) ?? Infinity) < 1900
