import { cellsOf, isEmpty, type Grid, type Region } from '../grid'
import { soundsTitle } from './row-words'
import { fold, LEVELS } from '../values'
import { headerWords, roleOfWords } from './wording'

/** One column under its header: the cells from the topmost parent to the leaf, as written and as compared. */
export interface HeaderPath {
  readonly column: number
  /** Row of the leaf, where an issue about the column points. */
  readonly leafRow: number
  readonly parts: readonly string[]
  readonly words: readonly string[]
}

export const leafOf = (path: HeaderPath): string => path.words[path.words.length - 1]!

export interface Header {
  readonly firstRow: number
  readonly rows: number
  readonly region: Region
  readonly paths: readonly HeaderPath[]
}

/** Headers under which a data row always has its own cell, so that a second header row is blank there. */
const ANCHORS: ReadonlySet<string> = new Set(['ordinal', 'name', 'organisation', 'council', 'unit', 'gender', 'home-town', 'ethnicity'])
/** At least one of these makes a row of headers the head of a roster or a register. */
const SUBJECTS: ReadonlySet<string> = new Set(['name', 'family-name', 'organisation', 'council', 'unit', 'birth', 'post', 'given-name'])
/** Leaves that say nothing without their parent. */
const CHILDREN: ReadonlySet<string> = new Set(
  [
    'Nam', 'Nữ', 'Dự bị', 'Chính thức', 'DB', 'CT', 'Kết nạp', 'Đảng', 'Chính quyền', 'Đoàn thể', 'Ngày', 'Số', 'Tên', 'Còn lại', 'Hiện nay',
  ].map(headerWords), // prettier-ignore
)
const YEAR = /^(năm )?20\d\d$/
const isChild = (words: string): boolean =>
  CHILDREN.has(words) || YEAR.test(words) || Object.values(LEVELS).some((levelOf) => levelOf(` ${words} `) !== undefined)
const DEEPEST = 5
const MANY_WORDS = 6

/** Finds the header that starts at this row, or nothing. A header names at least two columns, one of them the row's subject. */
export function headerAt(grid: Grid, row: number, region: Region): Header | undefined {
  const filled = cellsOf(grid, row, region)
  if (filled.length < 2) return undefined
  let matches = 0
  let figures = 0
  const roles = new Set<string>()
  const anchors: number[] = []
  for (const column of filled) {
    const cell = grid.at(row, column)
    if (typeof cell !== 'string') {
      if (!YEAR.test(String(cell))) figures++
      continue
    }
    const worded = roleOfWords(headerWords(grid.text(row, column)))
    if (!worded) continue
    matches++
    roles.add(worded.role)
    if (ANCHORS.has(worded.role)) anchors.push(column)
  }
  // A data row may hold words of one header ("Đảng bộ xã Phổ An" and "Đảng bộ"), never mostly such words, and never many: an export has forty columns nobody knows.
  const subject = [...SUBJECTS].some((role) => roles.has(role))
  if (roles.size < 2 || figures > 1 || (matches < MANY_WORDS && matches * 3 < filled.length)) return undefined

  const first = extendUp(grid, row, region)
  const last = extendDown(grid, row, region, anchors)
  if (!subject && last === row) return undefined
  const paths = readPaths(grid, first, last, region)
  // Words that lie hidden under a merge whose own cell is blank: nobody sees them, and a header without columns has no ends.
  if (paths.length === 0) return undefined
  if (!subject && !paths.some((path) => SUBJECTS.has(roleOfWords(leafOf(path))?.role ?? ''))) return undefined
  return { firstRow: first, rows: last - first + 1, region: spanOf(paths, region), paths }
}

function spanOf(paths: readonly HeaderPath[], region: Region): Region {
  const columns = paths.map((path) => path.column)
  return { ...region, firstColumn: Math.min(...columns), lastColumn: Math.max(...columns) }
}

function extendUp(grid: Grid, row: number, region: Region): number {
  let first = row
  while (first > region.firstRow && row - first < DEEPEST - 1) {
    const above = first - 1
    const filled = cellsOf(grid, above, region)
    const alone = filled.length === 1
    const parents = filled.filter((column) => typeof grid.at(above, column) === 'string' && reachesDown(grid, above, column, first, alone))
    if (filled.length === 0 || parents.length < filled.length) break
    first = above
  }
  return first
}

/** A parent is held down by a merge or is a known header word over something; a title is neither, however many header words it holds. */
function reachesDown(grid: Grid, row: number, column: number, below: number, alone: boolean): boolean {
  const text = grid.text(row, column)
  if (soundsTitle(fold(text))) return false
  const merge = grid.mergeAt(row, column)
  if (merge && merge.row + merge.rows > below) return true
  const worded = roleOfWords(headerWords(text))
  return worded !== undefined && (worded.whole || !alone) && !isEmpty(grid.at(below, column))
}

function extendDown(grid: Grid, row: number, region: Region, anchors: readonly number[]): number {
  let last = row
  let depth = 1
  for (let below = row + 1; below <= region.lastRow && depth < DEEPEST; below++, depth++) {
    if (!continuesHeader(grid, below, row, region, anchors)) break
    last = below
  }
  return last
}

function continuesHeader(grid: Grid, below: number, top: number, region: Region, anchors: readonly number[]): boolean {
  const heldFromAbove = anchors.some((column) => {
    const merge = grid.mergeAt(below, column)
    return merge !== undefined && merge.row <= top && merge.row + merge.rows > below
  })
  if (heldFromAbove) return true
  const filled = cellsOf(grid, below, region)
  if (filled.length === 0) return false
  // "Cấp ủy" over "Tổng số" | "Nữ" is a parent, no anchor of the rows.
  const own = anchors.filter((column) => !isEmpty(grid.at(top, column + 1)) || isEmpty(grid.at(below, column + 1)))
  if ((own.length > 0 ? own : anchors).some((column) => !isEmpty(grid.at(below, column)) && !splitsGender(grid, below, column)))
    return false
  let words = 0
  for (const column of filled) {
    const text = headerWords(grid.text(below, column))
    // Of numbers only years are leaves: "Báo cáo quý IV" over 2022 | 2023 | 2024.
    if (typeof grid.at(below, column) !== 'string' && !YEAR.test(text)) return false
    if (isChild(text) || roleOfWords(text)) words++
  }
  if (filled.length === 1) return words > 0
  // Blank where every data row is filled, filled where the header is blank: leaves, though in words nobody knows.
  return (words > 0 && words * 2 >= filled.length) || (own.length > 1 && filled.some((column) => isEmpty(grid.at(below - 1, column))))
}

/** "Nam" | "Nữ" side by side are the two halves of "Giới tính"; a person's own "Nam" has no "Nữ" beside it. */
function splitsGender(grid: Grid, row: number, column: number): boolean {
  return headerWords(grid.text(row, column)) === 'nam' && headerWords(grid.text(row, column + 1)) === 'nữ'
}

function readPaths(grid: Grid, first: number, last: number, region: Region): HeaderPath[] {
  const paths: HeaderPath[] = []
  for (let column = region.firstColumn; column <= region.lastColumn; column++) {
    const parts: string[] = []
    let leafRow = first
    for (let row = first; row <= last; row++) {
      const found = headerCell(grid, row, column, first, last, region)
      if (!found || found.text === parts[parts.length - 1]) continue
      parts.push(found.text)
      leafRow = row
    }
    if (parts.length > 0) paths.push({ column, leafRow, parts, words: parts.map(headerWords) })
  }
  return paths
}

function headerCell(grid: Grid, row: number, column: number, first: number, last: number, region: Region): { text: string } | undefined {
  const merge = grid.mergeAt(row, column)
  const top = merge ? { row: merge.row, column: merge.column } : { row, column }
  if (!isEmpty(grid.at(top.row, top.column))) return { text: grid.text(top.row, top.column).replace(/\s+/g, ' ').trim() }
  if (merge || row === last) return undefined
  return inheritedParent(grid, row, column, last, region)
}

/**
 * A blank header cell right of a parent belongs to it when something stands below it and the parent has children of its own.
 * Where merges are known and the parent is merged, its area decides instead.
 */
function inheritedParent(grid: Grid, row: number, column: number, last: number, region: Region): { text: string } | undefined {
  if (!hasBelow(grid, row, column, last)) return undefined
  for (let left = column - 1; left >= region.firstColumn; left--) {
    if (isEmpty(grid.at(row, left))) continue
    if (grid.mergeAt(row, left) || !hasBelow(grid, row, left, last)) return undefined
    return { text: grid.text(row, left).replace(/\s+/g, ' ').trim() }
  }
  return undefined
}

function hasBelow(grid: Grid, row: number, column: number, last: number): boolean {
  for (let below = row + 1; below <= last; below++) if (!isEmpty(grid.at(below, column)) && !grid.mergeAt(below, column)) return true
  return false
}

/**
 * "1 2 3", "(1) (2)", "A B 1 2", "10=8+9": the numbers of the columns, printed under the header (S3). `nearly`: also with a number repeated
 * or left out, "1 2 3 4 4 6"; only where a name should stand and a figure does.
 */
export function isColumnNumbers(grid: Grid, row: number, region: Region, nearly: boolean): boolean {
  const texts = cellsOf(grid, row, region).map((column) => grid.text(row, column).trim())
  const first = texts.findIndex((text) => !/^\(?[A-Za-zĐđ]\)?$/.test(text))
  if (first < 0) return texts.length >= 3
  const figures = texts.slice(first).map((text) => Number(/^[([]?(\d{1,2})[)\]]?(\s*=.*)?$/.exec(text)?.[1]))
  const steps = figures.map((figure, at) => figure - (figures[at - 1] ?? 0))
  const single = steps.filter((step) => step === 1).length
  if (nearly && single >= 3) return single * 2 > steps.length && steps.every((step) => step >= 0 && step <= 3)
  return single >= 2 && single === steps.length
}

/** The key a clerk's own choice of role is remembered under: the header's words, parents first. */
export function headerKeyOf(path: Pick<HeaderPath, 'words'>): string {
  return path.words.join(' / ')
}
