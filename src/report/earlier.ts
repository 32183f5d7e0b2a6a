import type { Serial, SheetValues } from '../roster'
import { earlierCount, HISTORY_SHEET, readHistory } from './history'
import type { EarlierCount } from './prose'
import type { Assessment } from './verdict'

/** What the workbook's history says of the last year before `asOf` that was closed; nothing where it has none. */
export function earlierCounts(sheets: readonly SheetValues[], asOf: Serial): (assessment: Assessment) => EarlierCount | undefined {
  const sheet = sheets.find(({ name }) => name.trim().toLowerCase() === HISTORY_SHEET.toLowerCase())
  const snapshots = (sheet && readHistory(sheet)?.snapshots) ?? []
  return ({ indicator }) => earlierCount(snapshots, asOf, indicator)
}
