/** A cell that stopped a column from being counted. Zero-based within the range. */
export interface UnreadCell {
  readonly row: number
  readonly column: number
  readonly text: string
  /** Vietnamese, why it could not be read. */
  readonly reason: string
}

/** One column counted, or the cells that stand in the way: a share is never printed over cells nobody could read. */
export type ColumnCount =
  | { readonly ok: true; readonly counted: number; readonly among: number }
  | { readonly ok: false; /** the first few */ readonly unread: readonly UnreadCell[]; readonly unreadInAll: number }

export type Grid = readonly (readonly unknown[])[]

const FIRST_FEW = 5

/** Collects unread cells: all are counted, the first few are kept. */
export function collectUnread() {
  const unread: UnreadCell[] = []
  let unreadInAll = 0
  return {
    add(cell: UnreadCell): void {
      if (unread.length < FIRST_FEW) unread.push(cell)
      unreadInAll++
    },
    /** The count when every cell was read, else what stands in the way. */
    orCount: (counted: number, among: number): ColumnCount =>
      unreadInAll === 0 ? { ok: true, counted, among } : { ok: false, unread, unreadInAll },
  }
}
