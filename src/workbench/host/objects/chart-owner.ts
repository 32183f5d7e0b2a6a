import type { BookSheet, SheetChart } from '../book'

/** What the parts of a chart need of it. */
export interface ChartOwner {
  readonly $sheet: BookSheet
  /** The chart as it is now; the member asked for is named when it is no more. */
  $read(member: string): SheetChart
  $change(member: string, change: Partial<SheetChart>): void
}
