import { POST_ROLES, type ColumnReading, type ColumnRole } from '../records'
import type { Grid } from '../grid'
import { isEmpty } from '../grid'
import { headerKeyOf, leafOf, type Header, type HeaderPath } from './header'
import { formSaid, homePartOf, LEVEL_ROLES, roleOfHeader, roleTold, type HeaderRole } from './header-roles'
import { soundsSigned } from './row-words'
import { headerWords, namesBirthToo, roleOfWords } from './wording'
import { fold, isPersonName, readDate, readForm, readGender, readLevel, readMark, RESIDENCE, unitTypeOf, type CellReading } from '../values'

/** A column with its role, and where its header stands. */
export interface Column {
  readonly reading: ColumnReading
  readonly path: HeaderPath
}

/** Why a column is listed for the clerk: it lost its role to another, or nobody is sure of it. */
export interface ColumnDoubt {
  readonly code: 'column-conflict' | 'column-doubtful'
  readonly path: HeaderPath
  readonly role: ColumnRole
  readonly reason: string
  readonly note: boolean
}

export interface ColumnsRead {
  readonly columns: readonly Column[]
  readonly doubts: readonly ColumnDoubt[]
}

/** Roles that several columns of a roster may have: an export names some of these twice. Levels told by x-marks repeat by nature. */
const SHARED: ReadonlySet<ColumnRole> = new Set<ColumnRole>([
  'ordinal', 'ethnicity', 'religion', 'residence', 'post', 'previous-post', 'planned-post', 'schooling', 'salary-grade', 'computing', 'decision-number', 'status', 'yearly-report', 'remark', 'other',
]) // prettier-ignore
export const CHOSEN = 'do người dùng chọn'
const SAMPLE_ROWS = 80
const SAMPLES = 25

/** The birth date of the original party file wins over any later correction (section 0.4). */
const ORIGINAL_FILE = /gốc|lí lịch|hồ sơ đảng/

/** Gives every column of a header its role: by a clerk's choice, by wording and parents, then by what the cells hold. */
export function readColumns(grid: Grid, header: Header, choices: Readonly<Record<string, ColumnRole>>): ColumnsRead {
  const doubts: ColumnDoubt[] = []
  const cells = cellsUnder(grid, header)
  const told = header.paths.map((path) => tell(path, choices))
  joinSplitNames(cells, grid.region.lastColumn, told)
  joinDegrees(cells, told)
  joinForms(cells, told)
  splitLevels(told)
  dropEarlierPosts(told)
  joinDateParts(told)
  joinYears(cells, grid.region.lastColumn, told)
  joinHomeParts(told)
  tellByCells(cells, told)
  // Of units they are days; beside people "Đến ngày" may end a post or a course.
  if (told.some(({ told }) => told?.role === 'name')) for (const one of told) if (one.told?.role.startsWith('valid')) one.told = undefined
  const adminElsewhere = told.some(({ path, told }) => told?.role === 'administration' && leafOf(path) !== 'ngạch')
  const cadres = holdKeyPosts(cells, told)
  const columns = told.map(({ path, told }): Column => {
    const refined = refine(path, told, () => cells(path.column), adminElsewhere, cadres)
    const reading = {
      column: path.column,
      header: path.parts.join(' / '),
      headerKey: headerKeyOf(path),
      ...(refined ?? roleTold('other', 'không nhận ra tiêu đề', 'doubtful')),
    }
    if (reading.confidence === 'doubtful' && cells(path.column).length > 0)
      doubts.push({ code: 'column-doubtful', path, role: reading.role, note: refined === undefined, reason: doubtReason(reading) })
    return { path, reading }
  })
  return { columns: settleConflicts(columns, doubts), doubts }
}

/** What a clerk chose; a header may well be called "constructor". */
export function choiceOf<T>(choices: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.prototype.hasOwnProperty.call(choices, key) ? choices[key] : undefined
}

function doubtReason(reading: ColumnReading): string {
  if (reading.role === 'other') return `Không rõ cột “${reading.header}” ghi gì (${reading.why}); cột này không được dùng để tính.`
  return `Vai trò của cột “${reading.header}” chỉ là phỏng đoán (${reading.why}).`
}

interface Told {
  readonly path: HeaderPath
  told: HeaderRole | undefined
}

function tell(path: HeaderPath, choices: Readonly<Record<string, ColumnRole>>): Told {
  const chosen = choiceOf(choices, headerKeyOf(path))
  const said = roleOfHeader(path)
  if (!chosen) return { path, told: said }
  const level = said?.role === chosen ? said.level : undefined
  return { path, told: { ...roleTold(chosen, CHOSEN), ...(level !== undefined && { level }) } }
}

/** "Họ và tên" over two columns: the second holds single words, or the dates of "Họ và tên⏎Năm sinh". */
function joinSplitNames(cells: CellsUnder, lastColumn: number, told: Told[]): void {
  const at = told.findIndex((one) => one.told?.role === 'name')
  const first = told[at]
  const second = told[at + 1]
  if (!first || first.told?.why === CHOSEN) return
  const isOfSingleWords = (column: number): boolean => {
    const texts = cells(column).filter((cell) => typeof cell === 'string')
    return texts.length > 0 && texts.reduce((sum, text) => sum + text.trim().split(/\s+/).length, 0) < 1.5 * texts.length
  }
  const why = 'tên tách hai cột'
  if (second?.told?.role === 'name' && isOfSingleWords(second.path.column)) {
    first.told = roleTold('family-name', why)
    second.told = roleTold('given-name', why)
    return
  }
  const column = first.path.column + 1
  const path = { ...first.path, column }
  const unlabelled = second === undefined || second.path.column > column
  if ((unlabelled || second.told?.role === 'name') && namesBirthToo(leafOf(path)) && share(cells(column), isDateLike) > 0.5) {
    told.splice(at + 1, unlabelled ? 0 : 1, { path, told: roleTold('birth', 'cột thứ hai của tiêu đề', 'likely') })
    return
  }
  if (!unlabelled || column > lastColumn || !isOfSingleWords(column)) return
  if (cells(column).length < cells(first.path.column).length * 0.8) return
  first.told = roleTold('family-name', why, 'likely')
  told.splice(at + 1, 0, { path, told: roleTold('given-name', why, 'likely') })
}

/** "Thạc sĩ" | "Đại học" side by side over marks, without "Trình độ" above them. "Trung cấp" alone may be of any trade. */
function joinDegrees(cells: CellsUnder, told: readonly Told[]): void {
  const degrees = told.filter(
    ({ path, told }) => told === undefined && /^(tiến sĩ|ts|thạc sĩ|ths|đại học|đh|cao đẳng|cđ)$/.test(leafOf(path)),
  )
  if (degrees.length < 2 || told.some(({ told }) => told?.role === 'degree')) return
  for (const one of degrees) {
    const reading = readLevel('degree', leafOf(one.path))
    if (reading.kind === 'read' && cells(one.path.column).every(isMark))
      one.told = { ...roleTold('degree', 'cột đánh dấu', 'likely'), level: reading.value.level }
  }
}

/** "Bổ nhiệm" | "Bổ nhiệm lại" | "Luân chuyển" over marks, below "Hình thức" or not. In other lists "Luân chuyển" alone may tell of anything. */
function joinForms(cells: CellsUnder, told: readonly Told[]): void {
  const forms = told.filter(
    ({ path, told }) =>
      told?.why !== CHOSEN &&
      /^(other|appointment-form)$/.test(told?.role ?? 'other') &&
      readForm(formSaid(path)).kind === 'read' &&
      share(cells(path.column), (cell) => !isMark(cell)) < 0.5,
  )
  if (!told.some(({ told }) => told?.role === 'decision-date') || !forms.some(({ path }) => /bổ nhiệm|bn/.test(formSaid(path)))) return
  forms.forEach((one, part) => (one.told = { ...roleTold('appointment-form', 'cột đánh dấu'), part }))
}

/** "Trình độ CM, LLCT, QLNN" over "ĐH Luật, CC, CV", "NN-TH" over "B1, A": a column of several, told apart by their places. */
function splitLevels(told: Told[]): void {
  for (let at = told.length - 1; at >= 0; at--) {
    const { path, told: whole } = told[at]!
    if (whole?.why === CHOSEN) continue
    const roles = path.parts[path.parts.length - 1]!.split(/[-,;/()\n]/).map((words) => roleOfWords(headerWords(words))?.role ?? 'other').filter((role) => role !== 'other') // prettier-ignore
    if (new Set(roles.filter((role) => LEVEL_ROLES.has(role) || role === 'computing')).size < 2) continue
    told.splice(at, 1, ...roles.map((role, part): Told => ({ path, told: { ...roleTold(role, 'nhiều trình độ trong một ô', 'likely'), part } }))) // prettier-ignore
  }
}

/** "Chức vụ năm 2023" | "Chức vụ năm 2024", "Chức vụ hiện nay" | "Chức vụ được bổ nhiệm": only the last are held. */
function dropEarlierPosts(told: readonly Told[]): void {
  const posts = told.filter(({ told }) => told?.role === 'post' && told.why !== CHOSEN)
  const yearOf = ({ path }: Told): number => Number(/20\d\d/.exec(path.words.join(' ')))
  const last = Math.max(...posts.map(yearOf))
  const appointed = posts.some(({ path }) => /bổ nhiệm|mới$/.test(leafOf(path)))
  for (const one of posts) {
    if ((yearOf(one) > 0 && yearOf(one) < last) || (appointed && / hiện /.test(leafOf(one.path))))
      one.told = roleTold('previous-post', 'chức vụ trước đây', 'likely')
  }
}

const [DAY, DAY_AND_MONTH, MONTH, YEAR] = [/^ngày( sinh)?$/, /^ngày tháng( sinh)?$/, /^tháng( sinh)?$/, /^năm( sinh)?$/]

/** "Ngày" | "Tháng" | "Năm" or "Ngày, tháng" | "Năm" under "Ngày sinh", or each with "sinh": one date in several columns. */
function joinDateParts(told: readonly Told[]): void {
  for (const parts of [
    [DAY, MONTH, YEAR],
    [DAY_AND_MONTH, YEAR],
  ])
    for (let at = 0; at < told.length; at++) {
      const some = told.slice(at, at + parts.length)
      if (some[parts.length - 1]?.told?.role === 'birth' && some.every(({ path }, part) => parts[part]!.test(leafOf(path))))
        some.forEach((one, part) => (one.told = { ...roleTold('birth', 'ngày, tháng, năm ở nhiều cột'), part }))
    }
}

/** "15/8" | "1985" under one "Ngày sinh", merged or written over the first alone: one date in two columns. */
function joinYears(cells: CellsUnder, lastColumn: number, told: Told[]): void {
  const at = told.findIndex(({ told }) => told?.role === 'birth')
  const first = told[at]
  if (!first || first.told!.part !== undefined || first.told!.why === CHOSEN) return
  const column = first.path.column + 1
  const next = told[at + 1]?.path
  const shared = next?.column === column
  if (column > lastColumn || (shared && headerKeyOf(next) !== headerKeyOf(first.path))) return
  if (share(cells(column - 1), says(/^\d\d?[-/.]\d\d?$/)) <= 0.5 || share(cells(column), says(/^(19|20)\d\d$/)) <= 0.5) return
  const parts = [first.path, { ...first.path, column }]
  told.splice(at, shared ? 2 : 1, ...parts.map((path, part): Told => ({ path, told: { ...first.told!, part } })))
}

/** "Thôn" | "Xã" | "Huyện, tỉnh" of "Quê quán": one home in several columns. Two for the same part are two homes, "cũ" and "mới". */
function joinHomeParts(told: readonly Told[]): void {
  const homes = told.filter((one) => one.told?.role === 'home-town')
  const parts = homes.map(({ path }) => homePartOf(path.words.join(' ')))
  if (parts.includes(-1) || new Set(parts).size < parts.length || parts.length < 2) return
  homes.forEach((one, at) => (one.told = { ...one.told!, part: parts[at]! }))
}

/** Under a header nobody knows: a column of names where none was told, and one of "Nam" and "Nữ". Both are guesses, and listed. */
function tellByCells(cells: CellsUnder, told: readonly Told[]): void {
  for (const [roles, test, least] of [
    [['name', 'family-name', 'organisation'], isPersonName, 0.5],
    [['gender', 'female-mark', 'birth-female'], isGender, 0.9],
  ] as const) {
    if (told.some((one) => roles.some((role) => role === one.told?.role))) continue
    const column = told.find((one) => one.told === undefined && share(cells(one.path.column), test) > least)
    if (column) column.told = roleTold(roles[0], 'theo nội dung cột', 'doubtful')
  }
}

const isGender = says(/^(nam|nữ)$/)

/** Settles by content what the words leave open. */
function refine(
  path: HeaderPath,
  told: HeaderRole | undefined,
  cells: () => readonly unknown[],
  adminElsewhere: boolean,
  cadres: boolean,
): HeaderRole | undefined {
  if (told?.why === CHOSEN) return told
  const leaf = leafOf(path)
  const shareOf = (test: (cell: unknown) => boolean): number => share(cells(), test)
  const by = (role: ColumnRole, confidence: HeaderRole['confidence'] = 'likely'): HeaderRole =>
    roleTold(role, 'theo nội dung cột', confidence)
  if (leaf === 'nam' || leaf === 'nữ') {
    if (told) return told
    const male = leaf === 'nam'
    // Below them also stand the counts of sections and totals, and whoever signs.
    const dated = cells().filter((cell) => (typeof cell === 'number' ? cell > 100 : !soundsSigned(fold(String(cell)))))
    if (share(dated, isDateLike) > 0.5) return by(male ? 'birth-male' : 'birth-female')
    // Few women, few marks: the header of a table below may be among so few cells.
    return shareOf(isMark) >= 0.5 ? by(male ? 'male-mark' : 'female-mark') : undefined
  }
  if (leaf === 'loại' || leaf === 'loại hình') {
    if (shareOf(isUnitType) > 0.6) return by('unit-type', 'certain')
    if (shareOf(says(/^(đb|cb|đảng bộ|chi bộ)/)) > 0.6) return by('organisation-type', 'certain')
    return told
  }
  if (leaf === 'ct' && told === undefined) return shareOf(isDateLike) > 0.5 ? by('party-official-date') : undefined
  if (POST_ROLES.includes(told?.role ?? 'other') && shareOf(isMark) > 0.5)
    return roleTold('other', 'chỉ có dấu, không có tên chức vụ', 'doubtful')
  if (told?.role === 'committee-member' && cells().some(says(/btv|thường vụ/))) return by('standing-committee')
  // Nobody marked yet, or marks that may mean anything.
  if (told?.role === 'status' && (/(trúng|đắc) cử$/.test(leaf) ? cells().length === 0 : shareOf(says(/^x+$/)) > 0.5)) return undefined
  // Days of up to 12 would be read as months without a word; true dates only look so.
  if (told?.role === 'birth' && /mm dd|tháng ngày/.test(leaf) && cells().some((cell) => typeof cell === 'string' && isDateLike(cell)))
    return roleTold('other', 'tháng đứng trước ngày', 'doubtful')
  if (told?.role === 'home-town' && RESIDENCE.test(path.words.join(' '))) return roleTold('other', 'ghi cả quê quán và nơi ở', 'doubtful')
  if (told?.role === 'name' && shareOf(reads(readGender)) > 0.5) return by('gender')
  if (leaf === 'ngạch') return gradeOrCourse(cells(), adminElsewhere)
  if (leaf === 'trình độ' && path.words.length === 1)
    return shareOf(reads((cell) => readLevel('degree', cell))) > 0.6 ? by('degree', 'doubtful') : told
  if (leaf === 'tên' && told?.role === 'given-name' && shareOf((cell) => String(cell).trim().includes(' ')) > 0.5) {
    if (shareOf(isOrganisation) > 0.5) return by('organisation')
    return by('name')
  }
  if (told?.role === 'unit') {
    if (leaf === 'địa phương' && shareOf(isMark) > 0.6) return by('local', 'doubtful')
    // "Phường/xã" over names, or over the words themselves.
    if (shareOf(isUnitType) > 0.6) return by('unit-type')
    if (shareOf(says(/^(hđnd|hội đồng nhân dân)/)) > 0.6) return by('council')
    if (shareOf(isOrganisation) > 0.6 && !(cadres && shareOf(isCommuneParty) > 0.6)) return by('organisation')
    return told
  }
  if (told?.role === 'decision-number' && shareOf((cell) => typeof cell === 'number' && isDateLike(cell)) > 0.6) return by('decision-date')
  if (told?.role === 'ethnicity' && shareOf((cell) => /\d{6}/.test(String(cell))) > 0.6) return by('other')
  return told
}

const isUnitType = (cell: unknown): boolean => unitTypeOf(String(cell)) !== undefined

const isOrganisation = says(/^(đảng bộ|chi bộ|đảng ủy|đb |cb )/)

/** "Đảng ủy phường Phổ Minh" beside secretaries and chairs names the commune (rule D7), not a committee's list. */
const isCommuneParty = says(/^(đảng bộ|đảng ủy|đb) (phường|xã|thị trấn|p\.|x\.)/)

const isKeyPost = says(/^(phó |p)?\.? ?(bí thư|bt|chủ tịch|ct)( (tt|thường trực))?( (đảng|đu|hđnd|ub|hội đồng|ủy ban).*)?$/)

/** Nearly all posts of the table are those of key cadres, and nothing marks members of a committee. */
function holdKeyPosts(cells: CellsUnder, told: readonly Told[]): boolean {
  const has = (...roles: ColumnRole[]) => told.filter((one) => one.told && roles.includes(one.told.role))
  if (has('standing-committee', 'committee-member').length > 0) return false
  const posts = has(...POST_ROLES).flatMap(({ path }) => cells(path.column))
  return share(posts, isKeyPost) > 0.8
}

/** "Ngạch" is the salary grade when it holds grade codes or when QLNN has a column of its own. */
function gradeOrCourse(cells: readonly unknown[], adminElsewhere: boolean): HeaderRole {
  if (adminElsewhere) return roleTold('salary-grade', 'đã có cột QLNN riêng', 'likely')
  if (share(cells, (cell) => /\d{2}[.,]?\d{3}|^[a-dđ]\d$/i.test(String(cell))) > 0.5)
    return roleTold('salary-grade', 'theo nội dung cột', 'likely')
  const courses = share(cells, reads((cell) => readLevel('administration', cell))) // prettier-ignore
  if (courses > 0.5) return roleTold('administration', 'theo nội dung cột', 'doubtful')
  return roleTold('salary-grade', 'không nói rõ là bồi dưỡng QLNN', 'doubtful')
}

function isDateLike(cell: unknown): boolean {
  if (typeof cell === 'number') return cell > 1900
  return readDate(cell).kind === 'read'
}

function says(pattern: RegExp): (cell: unknown) => boolean {
  return (cell) => pattern.test(fold(String(cell)))
}

function reads(read: (cell: unknown) => CellReading<unknown>): (cell: unknown) => boolean {
  return (cell) => read(cell).kind === 'read'
}

const isMark = reads(readMark)

function share(cells: readonly unknown[], test: (cell: unknown) => boolean): number {
  return cells.length === 0 ? 0 : cells.filter(test).length / cells.length
}

type CellsUnder = (column: number) => readonly unknown[]

/** The first filled cells under a header, by column, data or not: enough to tell dates from marks from words. */
export const cellsUnder =
  (grid: Grid, header: Header): CellsUnder =>
  (column) => {
    const cells: unknown[] = []
    const from = header.firstRow + header.rows
    for (let row = from; row < from + SAMPLE_ROWS && row <= grid.region.lastRow && cells.length < SAMPLES; row++) {
      const cell = grid.at(row, column)
      if (isEmpty(cell) || (row === from && /^\(?\d{1,2}\)?$/.test(String(cell)))) continue
      cells.push(typeof cell === 'string' ? grid.unicode(cell, row, column) : cell)
    }
    return cells
  }

function settleConflicts(columns: readonly Column[], doubts: ColumnDoubt[]): Column[] {
  const holder = new Map<ColumnRole, Column>()
  for (const column of columns) {
    const { role } = column.reading
    if (isRepeatable(column)) continue
    const held = holder.get(role)
    if (!held || rank(column) > rank(held)) holder.set(role, column)
  }
  return columns.map((column) => {
    const { role } = column.reading
    const winner = holder.get(role)
    if (isRepeatable(column) || !winner || winner === column) return column
    doubts.push({
      code: 'column-conflict', path: column.path, role, note: false,
      reason: `Hai cột như nhau: “${winner.reading.header}” được dùng, “${column.reading.header}” để lại.`,
    }) // prettier-ignore
    return {
      ...column,
      reading: { ...column.reading, ...roleTold('other', `trùng vai trò với cột “${winner.reading.header}”`, 'doubtful') },
    }
  })
}

/** Marks of one level, parts of a date, and the words under "Khác" where every column of a role is read. */
const isRepeatable = ({ reading: { role, level, part }, path }: Column): boolean =>
  SHARED.has(role) || (level ?? part) !== undefined || ((role === 'post' || LEVEL_ROLES.has(role)) && /(^| )khác$/.test(leafOf(path)))

function rank(column: Column): number {
  const { why, confidence, role } = column.reading
  if (why === CHOSEN) return 10
  const original = role === 'birth' && ORIGINAL_FILE.test(headerWords(column.reading.header)) ? 5 : 0
  return original + (confidence === 'certain' ? 2 : confidence === 'likely' ? 1 : 0)
}
