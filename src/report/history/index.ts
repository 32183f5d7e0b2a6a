export {
  closingsByYear,
  compare,
  earlierCount,
  figureOf,
  pointsText,
  shareOf,
  trendOf,
  type Change,
  type Comparison,
  type Mover,
  type TrendPoint,
} from './compare'
export { fingerprintInSteps, fingerprintOf } from './fingerprint'
export {
  HISTORY_FORMATS,
  HISTORY_HEADER,
  HISTORY_SHEET,
  HISTORY_WIDTHS,
  historyRows,
  nameOf,
  readHistory,
  type History,
  type HistoryCell,
  type HistoryIssue,
  type HistoryRow,
} from './history-sheet'
export { nextId, takeSnapshot, type Figure, type Snapshot } from './snapshot'
