import type { HoldingWords, PostType, Unit } from '../plan'
import { POST_ROLES, type ColumnRole, type OrganisationRow, type Refusal, type Roster, type RosterKind, type Serial } from './records'
import { checkColumns, LOOKED_AT, plausibleBirths } from './readers/checks'
import { cellsUnder, choiceOf, CHOSEN, readColumns, type Column, type ColumnsRead } from './tables/columns'
import type { RowContext } from './readers/fields'
import { cellsOf, type Grid, type Region } from './grid'
import { headerAt, type Header } from './tables/header'
import { findHeadless, findTurned } from './tables/headless'
import { fedBy, list, type IssueBook } from './issues'
import {
  inferKind,
  listOf,
  mayBe,
  noList,
  NOT_PLANNED,
  speaksOfPlanning,
  type KindEvidence,
  type KindReading,
  type KindVerdict,
  type NoList,
} from './tables/kinds'
import { listDoubtfulLetters } from './readers/letters'
import { openOrganisations } from './readers/organisations'
import { openPeople } from './readers/people'
import { ROWS_PER_STEP, walkRows, type OddRows, type Section, type Walk } from './tables/rows'
import { soundsSigned, soundsTitle } from './tables/row-words'
import type { Steps } from './steps'
import { fold, isoOf, saysLeft, tidy } from './values'
import { openUnits } from './readers/unit-rows'
import { roleOfWords } from './tables/wording'

export interface FindOptions {
  readonly units: readonly Unit[]
  readonly posts: readonly PostType[]
  readonly holdingWords?: HoldingWords
  readonly asOf?: Serial
  readonly heldBetween?: { readonly first: Serial; readonly last: Serial }
  readonly roleChoices: Readonly<Record<string, ColumnRole>>
  readonly kindChoices?: Readonly<Record<string, RosterKind | 'none'>>
  readonly kindHint?: RosterKind
}

export interface Found {
  readonly rosters: readonly Roster[]
  readonly refusals: readonly Refusal[]
}

const TITLE_ROWS = 8

/** Finds and reads the tables of one sheet, top down; tables side by side are told by an empty column between two headers (S13). */
export function* findTables(grid: Grid, options: FindOptions, book: IssueBook): Steps<Found> {
  const rosters: Roster[] = []
  const refusals: Refusal[] = []

  /** `outer`: the tables side by side that this region is one of. */
  function* scan(region: Region, outer = region): Steps<void> {
    let row = region.firstRow
    let titleFrom = region.firstRow
    let waiting: Header | undefined
    let bare = region !== grid.region
    while (row <= region.lastRow) {
      const header = waiting ?? headerAt(grid, row, region)
      waiting = undefined
      if (!header) {
        row++
        if (row % ROWS_PER_STEP === 0) yield
        continue
      }
      bare = false
      const parts = splitSideBySide(grid, header)
      if (parts.length > 1) {
        const end = nextPlainHeader(grid, header, region)
        for (const part of parts) yield* scan({ firstRow: titleFrom, lastRow: end - 1, ...part }, region)
        row = end
        titleFrom = end
      } else {
        const walk = yield* readTable(header, titleFrom, region, outer)
        // The walk sees only the columns of its own table: the next one may be wider, or stand beside the rows of this one.
        waiting = walk.next && widest(walk.next, region)
        row = waiting ? waiting.firstRow : region.lastRow + 1
        titleFrom = walk.lastRow + 1
        yield* scanBeside(header, { ...region, lastRow: row - 1 })
      }
    }
    const turned = bare && findTurned(grid, book, region)
    if (turned) refusals.push(turned)
  }

  /** The same header over all columns of the region; one of other rows is another, and a shorter one would be found again for ever. */
  function widest(next: Header, region: Region): Header {
    const wide = headerAt(grid, next.firstRow, region)
    return wide?.firstRow === next.firstRow && wide.rows >= next.rows ? wide : next
  }

  /** Tables that begin lower than the one just read, left or right of its columns. */
  function* scanBeside(header: Header, region: Region): Steps<void> {
    const firstRow = header.firstRow + header.rows
    const { firstColumn, lastColumn } = header.region
    if (firstColumn - region.firstColumn > 1) yield* scan({ ...region, firstRow, lastColumn: firstColumn - 1 })
    if (region.lastColumn - lastColumn > 1) yield* scan({ ...region, firstRow, firstColumn: lastColumn + 1 })
  }

  function* readTable(header: Header, titleFrom: number, region: Region, outer: Region): Steps<Walk> {
    yield
    const title = titleAbove(grid, header, titleFrom, region, outer)
    const { columns, doubts } = readColumns(grid, header, options.roleChoices)
    const id = `${grid.sheet.name}!${header.firstRow + 1}${header.region.firstColumn === region.firstColumn || region.firstColumn === grid.region.firstColumn ? '' : `:${region.firstColumn + 1}`}`
    const verdict = chooseKind(id, evidence(grid, header, saidBy(title), columns))
    const kind: RosterKind = verdict.kind === 'none' ? 'key-cadres' : verdict.kind
    if (verdict.kind === 'none') {
      const walk = yield* walkRows({ grid, header, title, columns, kind, region }, {})
      refuse(id, header, title, verdict, walk)
      return walk
    }
    listDoubts(kind, doubts)
    return yield* readRows(id, header, title, columns, verdict, region)
  }

  const chooseKind = (id: string, seen: KindEvidence): KindVerdict => {
    const chosen = choiceOf(options.kindChoices ?? {}, id)
    if (chosen === 'none') return noList('Người dùng chọn không dùng bảng này.')
    if (chosen) return listOf(chosen, CHOSEN, 'certain')
    const inferred = inferKind(seen)
    const hint = options.kindHint
    if (!hint || (inferred.kind === 'none' && inferred.statistics)) return inferred
    if (hint === 'planning' && inferred.kind !== hint && !speaksOfPlanning(seen)) return NOT_PLANNED
    // What the table says of itself for certain is not overruled: a list of appointments stays one whatever a formula asks of it.
    const certain = inferred.kind !== 'none' && inferred.confidence === 'certain'
    if (inferred.kind === hint || certain || !mayBe(hint, inferred.kind, seen)) return inferred
    return listOf(hint, 'theo chỉ tiêu cần tính')
  }

  const refuse = (id: string, header: Header, title: string, verdict: NoList, walk: Walk): void => {
    refusals.push({ id, sheet: grid.sheet.name, area: areaOf(header, walk.lastRow), title, reason: verdict.reason })
    if (verdict.statistics) book.add(grid, 'statistics-table', header.firstRow, header.region.firstColumn, verdict.reason)
  }

  const listDoubts = (kind: RosterKind, doubts: ColumnsRead['doubts']): void => {
    for (const doubt of doubts)
      list({ grid, kind, book }, doubt.code, doubt.role, doubt.path.leafRow, doubt.path.column, doubt.reason, 'Chọn vai trò cho cột này.', doubt.note ? { severity: 'note' } : undefined) // prettier-ignore
  }

  function* readRows(
    id: string,
    header: Header,
    title: string,
    columns: readonly Column[],
    reading: KindReading,
    region: Region,
  ): Steps<Walk> {
    const { kind } = reading
    const context: RowContext = { grid, kind, book, columns }
    const table = {
      grid,
      header,
      title,
      columns,
      kind,
      region: {
        firstRow: region.firstRow,
        lastRow: region.lastRow,
        firstColumn: header.region.firstColumn,
        lastColumn: header.region.lastColumn,
      },
    }
    const odd = listing(context)
    let hidden = 0
    const firstRows: number[] = []
    const took = (row: number): void => {
      if (firstRows.length < LOOKED_AT) firstRows.push(row)
      if (grid.hiddenRows.has(row)) hidden++
      if (grid.knowsFonts) listDoubtfulLetters(context, row)
    }
    const base = (walk: Walk): Omit<Extract<Roster, { kind: 'units' }>, 'kind' | 'units'> => ({
      id, sheet: grid.sheet.name, title, area: areaOf(header, walk.lastRow), headerRows: header.rows, columns: columns.map((column) => column.reading),
      why: reading.why, confidence: reading.confidence, hiddenRows: hidden, passed: walk.passed,
    }) // prettier-ignore
    const listRows = <T>(read: (row: number) => T | undefined, into: T[]): Steps<Walk> =>
      walkRows(table, {
        odd,
        data(row) {
          took(row)
          const record = read(row)
          if (record) into.push(record)
        },
      })
    let walk: Walk
    if (kind === 'organisations') {
      const organisations: OrganisationRow[] = []
      walk = yield* listRows(openOrganisations(context), organisations)
      rosters.push({ ...base(walk), kind, organisations })
    } else if (kind === 'units') {
      const units: Unit[] = []
      walk = yield* listRows(openUnits(context, options.units), units)
      rosters.push({ ...base(walk), kind, units })
    } else {
      const days = options.asOf === undefined ? options.heldBetween : { first: options.asOf, last: options.asOf }
      const reader = openPeople(context, saidBy(title), {
        ...options,
        plausible: days && plausibleBirths(days),
        day: options.asOf === undefined ? undefined : isoOf(options.asOf),
      })
      let under: readonly Section[] = []
      walk = yield* walkRows(table, {
        odd,
        more: reader.more,
        data: (row, sections) => {
          took(row)
          if (sections !== under) for (const section of sections) if (!under.includes(section)) listAside(context, section)
          under = sections
          reader.row(row, sections)
        },
      })
      yield* reader.finish()
      const { people } = reader
      rosters.push({
        ...base(walk),
        kind,
        get people() {
          return people.all
        },
      })
    }
    if (firstRows.length > 0) checkColumns(context, header.firstRow, firstRows)
    else
      book.add(grid, 'name-missing', header.firstRow, header.region.firstColumn, 'Bảng chưa có dòng nào đọc được.', {
        severity: 'doubtful', text: title, touches: fedBy(kind), suggestion: 'Nhập danh sách bên dưới tiêu đề.',
      }) // prettier-ignore
    if (hidden > 0)
      book.add(grid, 'hidden-rows', header.firstRow, header.region.firstColumn, `${hidden} dòng đang ẩn hoặc bị lọc vẫn được tính.`, {
        text: title,
      })
    return walk
  }

  yield* scan(grid.region)
  yield
  const unread = rosters.length + refusals.length === 0 ? (findTurned(grid, book) ?? findHeadless(grid, book)) : undefined
  yield
  return { rosters, refusals: unread ? [unread] : refusals }
}

function listing(context: RowContext): OddRows {
  const { columns } = context
  const first = (columns.find(({ reading }) => reading.role === 'name' || reading.role === 'family-name') ?? columns[0]!).reading.column
  return {
    vacant: (row) => list(context, 'post-vacant', 'name', row, first, 'Chức danh đang khuyết.'),
    nameless: (row) =>
      list(context, 'name-missing', 'name', row, first, 'Dòng không có họ tên nên chưa được tính.', 'Ghi họ tên, hoặc xóa dòng.'),
    strange: (row, column) =>
      list(context, 'row-not-understood', 'name', row, column, 'Không hiểu dòng này nên chưa được tính.', 'Nếu là người, ghi số thứ tự hoặc ngày sinh; nếu là ghi chú, thêm “Ghi chú:”.', { severity: 'doubtful' }), // prettier-ignore
  }
}

/** "B. Cán bộ quy hoạch", "Đã nghỉ hưu", "Nhiệm kỳ 2016 - 2021" above people who are counted as the others are: a clerk has to say which they are. */
function listAside(context: RowContext, { text, row, column }: Section): void {
  if (context.kind !== 'planning' && (/quy hoạch|dự kiến|^(các )?(đồng chí )?nguyên |^nhiệm kì \d/.test(fold(text)) || saysLeft(text)))
    list(context, 'post-former', 'name', row, column, `Người dưới dòng “${text}” có thể không giữ chức vụ nhưng vẫn được tính.`, 'Ghi rõ ở cột Ghi chú, hoặc chuyển sang bảng khác.', { severity: 'doubtful', text }) // prettier-ignore
}

function areaOf(header: Header, lastRow: number): { row: number; column: number; rows: number; columns: number } {
  const { firstColumn, lastColumn } = header.region
  return {
    row: header.firstRow,
    column: firstColumn,
    rows: Math.max(lastRow, header.firstRow + header.rows - 1) - header.firstRow + 1,
    columns: lastColumn - firstColumn + 1,
  }
}

const MOTTO = new RegExp(`^(${['đảng cộng sản việt nam', 'cộng hòa xã hội', 'độc lập'].map(fold).join('|')})`)
const isFraming = (folded: string): boolean => soundsSigned(folded) || MOTTO.test(folded)

/** A title without a committee that is not the one listed: "Cán bộ diện Ban Thường vụ Thị ủy quản lý". */
const saidBy = (title: string): string => fold(title).replace(/diện (btv|ban thường vụ)( thị ủy| tỉnh ủy)?/, '')

/** The lines above a header from "DANH SÁCH …" down; without such a line, the longest one that is no letterhead. */
function titleAbove(grid: Grid, header: Header, from: number, region: Region, outer: Region): string {
  const lines: string[] = []
  // The numbers of a table beside it are its own too: so is the title.
  const [first] = header.paths
  const continues = first !== undefined && isName(first.words.join(' ')) && cellsOf(grid, header.firstRow, { ...outer, lastColumn: first.column - 1 }).includes(first.column - 1) // prettier-ignore
  for (let row = header.firstRow - 1; row >= Math.max(from, header.firstRow - TITLE_ROWS); row--) {
    const own = cellsOf(grid, row, region)
    const merged = grid.mergeAt(row, region.firstColumn) !== undefined
    const filled = own.length > 0 ? own : cellsOf(grid, row, outer)
    if (filled.length === 0 || filled.length > 3 || (own.length === 0 && filled.length > 1)) continue
    // Letterheads and the signatures of a table above name bodies and posts that are nothing of this one.
    if (filled.some((column) => isFraming(fold(grid.text(row, column))))) continue
    const text = filled.map((column) => tidy(grid.text(row, column))).join(' ')
    if (!/\p{L}/u.test(text)) continue
    // A line alone above tables side by side is of them all where it spans them, or where this one has a line of its own below it.
    if (own.length > 0 || merged || continues || lines.length > 0) lines.unshift(text)
  }
  const starts = lines.findIndex((line) =>
    /^(danh sách|biểu|bảng|thống kê|phụ lục|lí lịch|báo cáo|tổng hợp|trích ngang|danh mục)/.test(fold(line)),
  )
  if (starts >= 0)
    return lines
      .slice(starts)
      .filter((line) => !/^\(/.test(line))
      .join(' ')
      .slice(0, 300)
  const spoken = lines.filter((line) => !soundsTitle(fold(line)) && !/^\(/.test(line))
  return spoken.reduce((longest, line) => (line.length > longest.length ? line : longest), '').slice(0, 300)
}

/** Ordinals are no figures, and of these a column holds words alone. */
const WORDED: ReadonlySet<ColumnRole> = new Set(['ordinal', 'name', 'organisation', 'unit'])

function evidence(grid: Grid, header: Header, title: string, columns: readonly Column[]): KindEvidence {
  const cellsOf = (isOf: (role: ColumnRole) => boolean): readonly unknown[] =>
    columns.filter(({ reading }) => isOf(reading.role)).flatMap(({ reading }) => cellsUnder(grid, header)(reading.column))
  const isText = (cell: unknown): cell is string => typeof cell === 'string'
  const counted = cellsOf((role) => !WORDED.has(role))
  const figures = counted.filter((cell) => typeof cell === 'number' && cell > 1 && cell < 1900).length
  return {
    title,
    sheet: grid.sheet.name,
    roles: new Set(columns.map(({ reading }) => reading.role)),
    headers: columns.map(({ path }) => path.words.join(' / ')),
    posts: cellsOf((role) => POST_ROLES.includes(role)).filter(isText),
    places: cellsOf((role) => role === 'unit').filter(isText),
    figures: counted.length === 0 ? 0 : figures / counted.length,
  }
}

/** Two headers in one row, each with its own subject: an empty column between them, or the first column of the one again. A column without a header that holds cells parts nothing. */
function splitSideBySide(grid: Grid, header: Header): { firstColumn: number; lastColumn: number }[] {
  const runs: { firstColumn: number; lastColumn: number; words: string[] }[] = []
  for (const path of header.paths) {
    const run = runs[runs.length - 1]
    const leaf = path.words.join(' ')
    if (
      run &&
      !(run.words.length > 1 && (leaf === run.words[0] || repeatsName(run.words, leaf))) &&
      !isGap(grid, header, run.lastColumn + 1, path.column)
    ) {
      run.lastColumn = path.column
      run.words.push(leaf)
    } else runs.push({ firstColumn: path.column, lastColumn: path.column, words: [leaf] })
  }
  const subjects = runs.filter((run) => run.words.length >= 2 && run.words.some((words) => /^họ|tên|đồng chí|tổ chức|đơn vị/.test(words)))
  return subjects.length > 1 && subjects.length === runs.length
    ? runs.map(({ firstColumn, lastColumn }) => ({ firstColumn, lastColumn }))
    : []
}

const isName = (words: string): boolean => roleOfWords(words)?.role === 'name'

/** "TT | Họ và tên | Năm sinh | Họ và tên | Năm sinh": numbered once. A name over two columns repeats at once, and is one. */
const repeatsName = (words: readonly string[], leaf: string): boolean =>
  isName(leaf) && words.indexOf(leaf) >= 0 && words.lastIndexOf(leaf) < words.length - 1

function isGap(grid: Grid, header: Header, from: number, to: number): boolean {
  const cells = cellsUnder(grid, header)
  for (let column = from; column < to; column++) if (cells(column).length === 0) return true
  return false
}

/** Where a header over the whole width begins again below two tables side by side. */
function nextPlainHeader(grid: Grid, header: Header, region: Region): number {
  for (let row = header.firstRow + header.rows; row <= region.lastRow; row++) {
    const found = headerAt(grid, row, region)
    if (found && splitSideBySide(grid, found).length < 2) return Math.max(found.firstRow, row)
  }
  return region.lastRow + 1
}
