import type { IndicatorId } from '../plan'
import type { ColumnRole, Correction, Issue, IssueCode, RosterKind, Severity } from './records'
import type { Grid } from './grid'
import { SINCE_1904 } from './values'

/** The codes that leave nothing out of a number. */
const DOUBTFUL: ReadonlySet<IssueCode> = new Set<IssueCode>([
  'date-short-year', 'date-as-number', 'date-assumed-order', 'date-half-swapped', 'date-implausible', 'level-studying',
  'level-conflict', 'level-wrong-column', 'post-unknown', 'name-unreadable', 'duplicate-person', 'left-without-date',
  'home-town-vague', 'encoding-mojibake', 'column-conflict', 'column-doubtful',
]) // prettier-ignore
const NOTES: ReadonlySet<IssueCode> = new Set<IssueCode>([
  'date-as-text', 'birth-without-day', 'post-acting', 'post-former', 'post-vacant', 'unit-type-mismatch',
  'same-name', 'encoding-legacy', 'text-lookalike', 'same-as-above', 'hidden-rows', 'statistics-table',
]) // prettier-ignore

/** How grave a code is unless the place that finds it knows better. */
export const severityOf = (code: IssueCode): Severity => (NOTES.has(code) ? 'note' : DOUBTFUL.has(code) ? 'doubtful' : 'blocks')

type Touched = Partial<Record<ColumnRole, readonly IndicatorId[]>>

const AGE_AND_SEATS: readonly IndicatorId[] = ['CT09', 'CT13', 'CT18']
const TITLES: readonly IndicatorId[] = ['CT03', 'CT04', 'CT05', 'CT06', 'CT08', 'CT09', 'CT13', 'CT18']
const WOMEN: readonly IndicatorId[] = ['CT14', 'CT15', 'CT16']
const TOWN: readonly IndicatorId[] = ['CT10', 'CT11', 'CT12']

/** Which indicators a cell of this role feeds, by the roster it stands in (section A2b). */
const TOUCHES: Readonly<Record<RosterKind, Touched>> = {
  'key-cadres': {
    name: TITLES, birth: AGE_AND_SEATS, post: TITLES,
    unit: ['CT08', 'CT09', 'CT13', 'CT18'], 'unit-type': ['CT13'], degree: ['CT03'], theory: ['CT04'], administration: ['CT05'], 'update-course': ['CT06'], language: ['CT13'],
    local: ['CT08'], 'home-town': ['CT08'], 'birth-place': ['CT08'], remark: TITLES,
  },
  committee: {
    name: ['CT01', ...WOMEN], birth: ['CT01', ...TOWN], 'birth-male': ['CT01', ...WOMEN], 'birth-female': ['CT01', ...WOMEN], gender: WOMEN,
    organisation: ['CT01', ...WOMEN], unit: ['CT01', ...WOMEN], 'standing-committee': ['CT10', 'CT14'], post: TOWN, remark: ['CT01', ...WOMEN],
  },
  appointments: {
    name: ['CT02'], birth: ['CT02'], 'decision-date': ['CT02'], 'decision-number': ['CT02'], 'appointment-form': ['CT02'], managed: ['CT02'],
  },
  delegates: { name: ['CT17'], gender: ['CT17'], 'birth-male': ['CT17'], 'birth-female': ['CT17'], council: ['CT17'], unit: ['CT17'], remark: ['CT17'] },
  'town-leaders': { name: TOWN, birth: TOWN, post: TOWN, 'standing-committee': ['CT10'], remark: TOWN },
  planning: { name: ['QT3'], birth: ['QT3'], gender: ['QT3'], remark: ['QT3'] },
  organisations: {
    organisation: ['CT07', ...WOMEN, 'QT1', 'QT2'], 'organisation-type': ['CT07', ...WOMEN], exempt: ['CT15'], 'has-standing-committee': ['CT14'], 'has-committee': ['CT16'],
    'female-source': ['CT14', 'CT16'], 'planning-built': ['CT07'], 'planning-submitted': ['CT07'], 'action-plan': ['QT1'], 'yearly-report': ['QT2'],
  },
  units: { unit: ['CT08', 'CT09', 'CT13', 'CT18'], 'unit-type': ['CT13'], predecessors: ['CT08'] },
} // prettier-ignore

const NONE: readonly IndicatorId[] = []
/** The role whose indicators a narrower one feeds, where the table gives it none of its own. */
const GENERAL: Partial<Record<ColumnRole, ColumnRole>> = {
  'birth-male': 'birth', 'birth-female': 'birth', 'female-mark': 'gender', 'male-mark': 'gender', 'party-post': 'post', 'state-post': 'post', status: 'remark', 'left-date': 'remark',
} // prettier-ignore

/** Indicators whose number a cell of this role may change; roles that feed none touch none. */
export function touchedBy(kind: RosterKind | undefined, role: ColumnRole): readonly IndicatorId[] {
  const touched = kind && TOUCHES[kind]
  return touched?.[role] ?? touched?.[GENERAL[role] ?? role] ?? NONE
}

/** Indicators whose number a roster of this kind may change. */
export function fedBy(kind: RosterKind): readonly IndicatorId[] {
  return Object.values(TOUCHES[kind]).flat()
}

export interface Detail {
  readonly severity?: Severity
  readonly suggestion?: string
  readonly correction?: Omit<Correction, 'at'>
  readonly touches?: readonly IndicatorId[]
  /** The text to show, when it is not the cell's own. */
  readonly text?: string
}

/** Collects the issues of one reading, each at its cell. */
export class IssueBook {
  readonly issues: Issue[] = []

  add(grid: Grid, code: IssueCode, row: number, column: number, reason: string, detail: Detail = {}): void {
    const at = { sheet: grid.sheet.name, row, column }
    this.issues.push({
      code,
      severity: detail.severity ?? severityOf(code),
      at,
      text: detail.text ?? shown(grid.at(row, column)),
      reason,
      suggestion: detail.suggestion,
      correction: detail.correction && { at, ...inDaysOf(grid, detail.correction) },
      touches: detail.touches ?? NONE,
    })
  }

  /** Puts what was listed from a place on in the order of the rows: rows are read column by column. */
  sortByRow(from: number): void {
    for (const issue of this.issues.splice(from).sort((one, other) => one.at.row - other.at.row)) this.issues.push(issue)
  }
}

/** What a reader of one table's rows says of a cell; it touches what the cell's role feeds. */
export function list(
  { grid, kind, book }: { readonly grid: Grid; readonly kind: RosterKind; readonly book: IssueBook },
  code: IssueCode,
  role: ColumnRole,
  row: number,
  column: number,
  reason: string,
  suggestion?: string,
  more?: Detail,
): void {
  book.add(grid, code, row, column, reason, { touches: touchedBy(kind, role), suggestion, ...more })
}

/** A date is written back as the workbook counts its days. */
function inDaysOf({ sheet }: Grid, correction: Omit<Correction, 'at'>): Omit<Correction, 'at'> {
  const { to, numberFormat } = correction
  return sheet.date1904 && typeof to === 'number' && numberFormat !== undefined ? { ...correction, to: to - SINCE_1904 } : correction
}

/** What the user sees in the cell, cut to a length a list can show. */
function shown(cell: unknown): string {
  if (cell === null || cell === undefined) return ''
  const text = typeof cell === 'object' ? String((cell as { basicValue?: unknown }).basicValue ?? '#LỖI') : String(cell)
  return text.length > 200 ? `${text.slice(0, 199)}…` : text
}
