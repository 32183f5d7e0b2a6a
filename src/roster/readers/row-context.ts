import type { Column } from '../tables/columns'
import type { Grid } from '../grid'
import type { IssueBook } from '../issues'
import type { RosterKind } from '../records'

/** Everything the readers of one table's rows share. */
export interface RowContext {
  readonly grid: Grid
  readonly kind: RosterKind
  readonly book: IssueBook
  readonly columns: readonly Column[]
}
