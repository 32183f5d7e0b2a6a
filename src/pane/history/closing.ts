import { INDICATOR_IDS, SHORT_NAMES } from '../../plan'
import { isoOf, type Serial, type Steps } from '../../roster'
import { formatShare } from '../../report'
import {
  closingsByYear,
  figureOf,
  fingerprintInSteps,
  HISTORY_FORMATS,
  HISTORY_HEADER,
  HISTORY_SHEET,
  HISTORY_WIDTHS,
  historyRows,
  nextId,
  readHistory,
  shareOf,
  takeSnapshot,
  type History,
  type Snapshot,
} from '../../report/history'
import type { Action, CellValue, TableToWrite, WorkbookSnapshot } from '../../workbook'
import type { Checked } from '../check'
import type { RecordTexts } from '../texts/vi-records'

/** What the workbook keeps of closed figures. `there`: a sheet of that name stands in it, readable or not. */
export function historyOf({ sheets }: WorkbookSnapshot): { readonly there: boolean; readonly history?: History } {
  const sheet = sheets.find(({ name }) => name.trim().toLowerCase() === HISTORY_SHEET.toLowerCase())
  const history = sheet && readHistory(sheet)
  return { there: sheet !== undefined, ...(history && { history }) }
}

/** The result at hand as the snapshot that closing it would keep. */
export function* snapshotNow({ result, reading, snapshot }: Checked, today: Serial, history: History | undefined): Steps<Snapshot> {
  const fingerprint = yield* fingerprintInSteps(reading.rosters, snapshot.sheets)
  yield
  return takeSnapshot(result, {
    id: nextId(isoOf(result.request.asOf), history?.snapshots ?? []),
    takenOn: today,
    fingerprint,
  })
}

/** Below what the history sheet has, or as a new sheet. Rows that are there are never written to. */
export function closingWrites(snapshot: Snapshot, history: History | undefined): Action {
  const rows = historyRows(snapshot)
  if (!history) {
    return {
      kind: 'add-sheet',
      activate: false,
      table: {
        sheet: HISTORY_SHEET,
        values: [HISTORY_HEADER, ...rows],
        widths: HISTORY_WIDTHS,
        boldRows: [0],
        numberFormats: [[], ...rows.map(() => HISTORY_FORMATS)],
      },
    }
  }
  const cells = rows.flatMap((row, below) =>
    HISTORY_HEADER.flatMap((heading, place) => {
      const column = history.columns.get(heading)
      const value = row[place] ?? ''
      if (column === undefined || value === '') return []
      const format = HISTORY_FORMATS[place]
      return [
        {
          at: { sheet: HISTORY_SHEET, row: history.nextRow + below, column },
          expect: '',
          value,
          ...(format !== undefined && format !== 'General' && { numberFormat: format }),
        },
      ]
    }),
  )
  return { kind: 'write-cells', cells }
}

/** Named as reports are, so that no check takes it for a roster. */
export const YEARS_SHEET = 'BaoCao So sánh các năm'

/** The indicators with a column for each year, and what changed from the year before the last to the last. */
export function yearsTable(sheet: string, snapshots: readonly Snapshot[], words: RecordTexts['history']): TableToWrite {
  const years = closingsByYear(snapshots)
  const [before, last] = years.slice(-2)
  const rows = INDICATOR_IDS.map((id): CellValue[] => {
    const shares = years.map(({ snapshot }) => {
      const { numerator, denominator } = figureOf(snapshot, id) ?? {}
      return numerator === undefined || denominator === undefined ? '' : formatShare(numerator, denominator, 2)
    })
    const [was, is] = [before, last].map((year) => (year ? shareOf(figureOf(year.snapshot, id)) : undefined))
    const change = was === undefined || is === undefined ? '' : Math.round((is - was) * 100) / 100
    return [id, SHORT_NAMES[id], ...shares, change]
  })
  return {
    sheet,
    values: [
      ['KẾT QUẢ THỰC HIỆN CHỈ TIÊU QUA CÁC NĂM'],
      [],
      [words.indicator, words.name, ...years.map(({ year }) => words.year(year)), words.change],
      ...rows,
    ],
    widths: [10, 44, ...years.map(() => 18), 18],
    boldRows: [0, 2],
  }
}
