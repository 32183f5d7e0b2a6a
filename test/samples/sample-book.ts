import ExcelJS from 'exceljs'
import type { Town } from './facts'
import { writeAppendices, type SpillCells } from './appendices'
import { appointments, delegates, organisations, unitRegister } from './other-rosters'
import type { Rosters } from './form-cells'
import { placeRoster } from './page'
import { REPORT_SHEET, writeReportForm, type FormCells } from './report-form'
import { keyCadres, subordinateCommittees, townCommittee, townLeaders } from './rosters'

/** A day that is part of the file, so that the same town always gives the same file. */
const WRITTEN = new Date('2024-12-31T08:00:00Z')

export interface LaidOut {
  readonly book: ExcelJS.Workbook
  readonly rosters: Rosters
  readonly form: FormCells
  readonly spills: SpillCells
}

/** The town laid out as an office keeps it: the report form first, then each roster on its own sheet, then the appendices. */
export function layOut(town: Town): LaidOut {
  const book = new ExcelJS.Workbook()
  Object.assign(book, { creator: 'DEAN12', lastModifiedBy: 'DEAN12', created: WRITTEN, modified: WRITTEN })
  book.calcProperties.fullCalcOnLoad = true
  const report = book.addWorksheet(REPORT_SHEET)
  const rosters: Rosters = {
    keyCadres: placeRoster(book, keyCadres(town)),
    townCommittee: placeRoster(book, townCommittee(town)),
    committees: placeRoster(book, subordinateCommittees(town)),
    leaders: placeRoster(book, townLeaders(town)),
    appointments: placeRoster(book, appointments(town)),
    delegates: placeRoster(book, delegates(town)),
    organisations: placeRoster(book, organisations(town)),
    units: placeRoster(book, unitRegister(town)),
  }
  return { book, rosters, form: writeReportForm(report, rosters), spills: writeAppendices(book, rosters) }
}
