import type { Holding, Horizon, IndicatorId, PartyOrganisation, Profile, Target, Unit } from '../plan'
import { HOLDINGS, HORIZONS, INDICATOR_IDS, targetAt, UNITS } from '../plan'
import {
  columnOf,
  fold,
  Grid,
  headerAt,
  isEmpty,
  IssueBook,
  openOrganisations,
  openUnits,
  readColumns,
  soundsNote,
  soundsSigned,
  tidy,
  type Header,
  type RowContext,
} from './index'
import type { Fact, Issue } from './records'
import type { CellRef, SheetValues } from './sheet'

/** What the workbook's own registers say, over the built-in profile. */
export interface Registers {
  readonly profile: Profile
  /** Names and values of `ThamSo` as written; the layer above knows the settings. An object without a prototype: "__proto__" is a name like any other. */
  readonly settings: Readonly<Record<string, string>>
  readonly issues: readonly Issue[]
}

/** One line of `ThamSo`. */
export interface SettingRow {
  readonly name: string
  readonly value: string
  /** The cell of the value. */
  readonly at: CellRef
}

/** The sheets the add-in makes for its registers (design section 6). */
export const REGISTER_SHEETS = {
  units: 'DM_DonVi',
  posts: 'DM_ChucDanh',
  organisations: 'DM_ToChucDang',
  targets: 'DM_ChiTieu',
  settings: 'ThamSo',
} as const

/** Rows of `DM_ChucDanh` that name no post, but the words that say how one is held (rule G11). */
export const HOLDING_ROWS: Readonly<Record<Holding, { readonly code: string; readonly name: string }>> = {
  acting: { code: 'QUYỀN', name: 'Đứng ngay trước chức danh: vẫn tính là người giữ chức' },
  former: { code: 'NGUYÊN', name: 'Không còn giữ chức: không tính' },
  planned: { code: 'DỰ KIẾN', name: 'Chưa giữ chức: không tính' },
}

/**
 * Reads `DM_DonVi`, `DM_ChucDanh`, `DM_ToChucDang`, `DM_ChiTieu` and `ThamSo`. A missing sheet leaves the built-in values; a row that cannot
 * be read is an issue and the built-in value stays. `profile` is the one the as-of date falls under; its own objects are never changed.
 */
export function readRegisters(sheets: readonly SheetValues[], profile: Profile): Registers {
  const book = new IssueBook()
  const [unitGrid, postGrid, bodyGrid, targetGrid, settingGrid] = Object.values(REGISTER_SHEETS).map((name) => gridOf(sheets, name))
  const units = unitGrid && readUnits(unitGrid, profile.units, book)
  const words = postGrid && readPostWords(postGrid, profile, book)
  const organisations = bodyGrid && readBodies(bodyGrid, book)
  const targets = targetGrid && readTargets(targetGrid, profile, book)
  return {
    profile: {
      ...profile,
      ...(units && units.length > 0 ? { units } : {}),
      ...words,
      ...(organisations && organisations.length > 0 ? { organisations } : {}),
      ...(targets && Object.keys(targets).length > 0 ? { targetOverrides: mergeTargets(profile.targetOverrides, targets) } : {}),
    },
    settings: settingGrid ? recordOf(readSettings(settingGrid, book)) : bareRecord(),
    issues: book.issues,
  }
}

/** The lines of `ThamSo` with their cells: what has to be known before a profile can be chosen. Empty values and second mentions are left out. */
export function readSettingRows(sheets: readonly SheetValues[]): readonly SettingRow[] {
  const grid = gridOf(sheets, REGISTER_SHEETS.settings)
  return grid ? readSettings(grid, new IssueBook()) : []
}

function gridOf(sheets: readonly SheetValues[], name: string): Grid | undefined {
  const found = sheets.find((one) => one.name.trim().toLowerCase() === name.toLowerCase())
  return found && new Grid(found)
}

function bareRecord(): Record<string, string> {
  return Object.create(null) as Record<string, string>
}

function recordOf(rows: readonly SettingRow[]): Readonly<Record<string, string>> {
  const settings = bareRecord()
  for (const { name, value } of rows) settings[name] = value
  return settings
}

/** Indicators whose numbers rest on a register; targets and settings reach any of them. */
const RESTING_ON: Readonly<Record<string, readonly IndicatorId[]>> = {
  [REGISTER_SHEETS.units]: ['CT08', 'CT09', 'CT13', 'CT18'],
  [REGISTER_SHEETS.posts]: ['CT03', 'CT04', 'CT05', 'CT06', 'CT08', 'CT09', 'CT10', 'CT11', 'CT12', 'CT13', 'CT18'],
  [REGISTER_SHEETS.organisations]: ['CT07', 'CT14', 'CT15', 'CT16', 'QT1', 'QT2'],
}

function badRow(book: IssueBook, grid: Grid, row: number, column: number, reason: string, suggestion?: string): void {
  book.add(grid, 'register-row', row, column, reason, {
    severity: 'doubtful',
    touches: RESTING_ON[grid.sheet.name.trim()] ?? INDICATOR_IDS,
    ...(suggestion === undefined ? {} : { suggestion }),
  })
}

/** The first header of the sheet and the filled rows under it. */
function tableOf(grid: Grid, book: IssueBook): { header: Header; rows: number[] } | undefined {
  const { region } = grid
  for (let row = region.firstRow; row <= region.lastRow; row++) {
    const header = headerAt(grid, row, region)
    if (!header) continue
    const rows: number[] = []
    for (let at = header.firstRow + header.rows; at <= region.lastRow; at++) {
      let first = header.region.firstColumn
      while (first <= header.region.lastColumn && isEmpty(grid.at(at, first))) first++
      if (first > header.region.lastColumn) continue
      const head = fold(grid.text(at, first))
      // Who signs stands below a register as below a list.
      if (soundsSigned(head)) break
      if (!soundsNote(head)) rows.push(at)
    }
    return { header, rows }
  }
  if (region.lastRow >= region.firstRow && region.lastColumn >= region.firstColumn)
    badRow(book, grid, region.firstRow, region.firstColumn, 'Không thấy dòng tiêu đề của danh mục; dùng danh mục có sẵn.')
  return undefined
}

function contextOf(grid: Grid, header: Header, book: IssueBook, kind: RowContext['kind']): RowContext {
  return { grid, kind, book, columns: readColumns(grid, header, {}).columns }
}

function readUnits(grid: Grid, known: readonly Unit[], book: IssueBook): readonly Unit[] {
  const table = tableOf(grid, book)
  if (!table) return []
  // A new unit takes over old ones that are no longer in force, and so not among the profile's own.
  const everKnown = [...known, ...UNITS.filter(({ id }) => !known.some((unit) => unit.id === id))]
  const read = openUnits(contextOf(grid, table.header, book, 'units'), known, everKnown)
  const units = new Map<string, Unit>()
  for (const row of table.rows) {
    const unit = read(row)
    if (!unit) continue
    if (units.has(unit.id))
      badRow(book, grid, row, table.header.region.firstColumn, `${unit.type} ${unit.name} đã có ở dòng trên; bỏ qua dòng này.`)
    else units.set(unit.id, unit)
  }
  return [...units.values()]
}

function readBodies(grid: Grid, book: IssueBook): readonly PartyOrganisation[] {
  const table = tableOf(grid, book)
  if (!table) return []
  const context = contextOf(grid, table.header, book, 'organisations')
  const read = openOrganisations(context)
  const remarkAt = columnOf(context, 'remark')
  const toConfirm = (row: number): boolean => remarkAt !== undefined && /cần xác nhận/.test(fold(grid.text(row, remarkAt)))
  const yes = (fact: Fact<boolean>, missing: boolean): boolean => (fact.state === 'known' ? fact.value : missing)
  return table.rows.flatMap((row) => {
    const { name, type, own, exempt, hasStandingCommittee, hasCommittee } = read(row)
    if (type.state !== 'known' || !/\p{L}/u.test(name)) {
      badRow(
        book,
        grid,
        row,
        table.header.region.firstColumn,
        `Không rõ “${name}” là đảng bộ hay chi bộ; bỏ qua dòng này.`,
        'Ghi loại “Đảng bộ” hoặc “Chi bộ”.',
      )
      return []
    }
    const committee = type.value === 'đảng bộ'
    return [
      {
        name,
        type: type.value,
        own,
        hasStandingCommittee: yes(hasStandingCommittee, committee),
        hasCommittee: yes(hasCommittee, committee),
        exempt: yes(exempt, false),
        ...(toConfirm(row) && { toConfirm: true as const }),
      },
    ]
  })
}

/**
 * Rows are code | name | wordings. A row of a post adds its wordings; the codes are fixed. A row of `HOLDING_ROWS` is the whole list of its
 * words, so that one can be struck out as well.
 */
function readPostWords(grid: Grid, { posts: known, holdingWords }: Profile, book: IssueBook): Pick<Profile, 'posts' | 'holdingWords'> {
  const added = new Map<string, string[]>()
  const holding: Record<Holding, readonly string[]> = { ...holdingWords }
  forEachRow(grid, (row, cells) => {
    const [first, ...rest] = cells
    if (!first || isHeading(first.text)) return
    const held = HOLDINGS.find((one) => fold(HOLDING_ROWS[one].code) === fold(first.text))
    if (held) {
      holding[held] = wordingsIn(rest.filter(({ column }) => column > first.column + 1))
      return
    }
    const post = known.find(({ code, name }) => fold(code) === fold(first.text) || fold(name) === fold(first.text))
    if (!post)
      return badRow(
        book,
        grid,
        row,
        first.column,
        `Không có chức danh mã “${first.text}”.`,
        `Dùng một trong các mã: ${[...known, ...Object.values(HOLDING_ROWS)].map(({ code }) => code).join(', ')}.`,
      )
    added.set(post.code, [...(added.get(post.code) ?? []), ...wordingsIn(rest)])
  })
  const posts = known.map((post) => {
    const more = (added.get(post.code) ?? []).filter((text) => !post.wordings.some((wording) => fold(wording) === fold(text)))
    return more.length === 0 ? post : { ...post, wordings: [...post.wordings, ...more] }
  })
  return { posts, holdingWords: holding }
}

function wordingsIn(cells: readonly { readonly text: string }[]): string[] {
  return cells
    .flatMap(({ text }) => text.split(/[;\n]/))
    .map(tidy)
    .filter((text) => /\p{L}/u.test(text))
}

type Overrides = NonNullable<Profile['targetOverrides']>
type WritableOverrides = Partial<Record<IndicatorId, Partial<Record<Horizon, Target>>>>

/** Rows are indicator | … with one column for each horizon: "15%", "20 - 25%", "> 35%", "100%", "ít nhất 1", "-". */
function readTargets(grid: Grid, profile: Profile, book: IssueBook): Overrides {
  const overrides: WritableOverrides = {}
  let horizons: { column: number; horizon: Horizon }[] = []
  forEachRow(grid, (row, cells) => {
    const heads = cells.flatMap(({ text, column }) =>
      HORIZONS.filter((horizon) => new RegExp(`(^|\\D)${horizon}(\\D|$)`).test(text)).map((horizon) => ({ column, horizon })),
    )
    if (horizons.length === 0 && heads.length > 0) {
      horizons = heads
      return
    }
    const id = cells
      .map(({ text }) => text.toUpperCase())
      .find((text): text is IndicatorId => (INDICATOR_IDS as readonly string[]).includes(text))
    if (!id) {
      const odd = cells.find(({ text }) => /^(ct|qt)\s*\d+$/i.test(text))
      if (odd) badRow(book, grid, row, odd.column, `Không có chỉ tiêu “${odd.text}”.`)
      return
    }
    for (const { column, horizon } of horizons) {
      const cell = cells.find((one) => one.column === column)
      if (!cell) continue
      const target = readTarget(grid.at(row, column), cell.text)
      if (target) overrides[id] = { ...overrides[id], [horizon]: asStated(target, targetAt(id, horizon, profile)) }
      else
        badRow(
          book,
          grid,
          row,
          column,
          `Ngưỡng “${cell.text}” của ${id} không đọc được; dùng ngưỡng của Kế hoạch.`,
          'Ghi như “15%”, “20 - 25%”, “trên 35%”, “100%” hoặc “-” nếu không có.',
        )
    }
  })
  return overrides
}

/** A threshold left as the plan has it keeps the plan's words, its force and the horizon it was carried from. */
function asStated(read: Target, known: Target): Target {
  return figureOf(read) === figureOf(known) ? known : read
}

function figureOf(target: Target): string {
  if (target.kind === 'band') return `${target.from}-${target.to}`
  return 'percent' in target ? `${target.kind} ${target.percent}` : target.kind
}

const OWN = { section: 'DM_ChiTieu', strength: 'state' } as const

function readTarget(cell: unknown, text: string): Target | undefined {
  const percent = (number: number): number | undefined => (number >= 0 && number <= 100 ? Math.round(number * 1e6) / 1e6 : undefined)
  if (typeof cell === 'number') {
    // A cell formatted as a percentage holds the fraction.
    const value = percent(cell <= 1 ? cell * 100 : cell)
    return value === undefined ? undefined : value === 100 ? { ...OWN, kind: 'all' } : { ...OWN, kind: 'at-least', percent: value }
  }
  const words = fold(text).replace(/,(?=\d)/g, '.')
  if (/^(-|không|không có|không đặt)$/.test(words)) return { kind: 'silent', section: 'DM_ChiTieu' }
  const band = /^(?:từ )?(\d+(?:\.\d+)?) ?%? ?(?:-|đến) ?(\d+(?:\.\d+)?) ?%$/.exec(words)
  if (band) {
    const [from, to] = [percent(Number(band[1])), percent(Number(band[2]))]
    return from === undefined || to === undefined || from > to ? undefined : { ...OWN, kind: 'band', from, to }
  }
  const strict = /^(?:trên|>|lớn hơn) ?(\d+(?:\.\d+)?) ?%$/.exec(words)
  const loose = /^(?:từ |>=|≥|ít nhất )? ?(\d+(?:\.\d+)?) ?%(?: trở lên)?$/.exec(words)
  const value = percent(Number(strict?.[1] ?? loose?.[1] ?? Number.NaN))
  if (value !== undefined && strict) return { ...OWN, kind: 'more-than', percent: value }
  if (value !== undefined && loose) return value === 100 ? { ...OWN, kind: 'all' } : { ...OWN, kind: 'at-least', percent: value }
  return /^(ít nhất|có|từ) 0?1( người| cán bộ)?/.test(words) ? { ...OWN, kind: 'at-least-one' } : undefined
}

function mergeTargets(before: Overrides | undefined, after: Overrides): Overrides {
  const merged: WritableOverrides = { ...before }
  for (const id of Object.keys(after) as IndicatorId[]) merged[id] = { ...merged[id], ...after[id] }
  return merged
}

/** Rows are name | value, the value right after the name; what follows explains. A name twice is an issue; the first one stands. */
function readSettings(grid: Grid, book: IssueBook): readonly SettingRow[] {
  const settings = new Map<string, SettingRow>()
  forEachRow(grid, (row, cells) => {
    const [name] = cells
    if (!name || isHeading(name.text)) return
    const value = cells.find(({ column }) => column === name.column + 1)
    if (!value) return
    if (settings.has(name.text)) return badRow(book, grid, row, name.column, `Thông số “${name.text}” ghi hai lần; dùng giá trị đầu.`)
    settings.set(name.text, { name: name.text, value: value.text, at: { sheet: grid.sheet.name, row, column: value.column } })
  })
  return [...settings.values()]
}

const isHeading = (text: string): boolean => /^(tt|stt|mã|tên|thông số|tên thông số|danh mục.*|mã chức danh|chức danh)$/.test(fold(text))

function forEachRow(grid: Grid, visit: (row: number, cells: readonly { column: number; text: string }[]) => void): void {
  const { region } = grid
  for (let row = region.firstRow; row <= region.lastRow; row++) {
    const cells: { column: number; text: string }[] = []
    for (let column = region.firstColumn; column <= region.lastColumn; column++) {
      const cell = grid.at(row, column)
      if (cell === 0 || (!isEmpty(cell) && typeof cell !== 'object'))
        cells.push({ column, text: typeof cell === 'string' ? tidy(cell) : String(cell) })
    }
    if (cells.length > 0) visit(row, cells)
  }
}
