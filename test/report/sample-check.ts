import { DEFAULT_SETTINGS, type Settings } from '../../src/indicators'
import { horizonOf, profileOn } from '../../src/plan'
import { checkRosters, readOptionsFor, type CheckResult } from '../../src/report'
import { readWorkbook, serialOfIso, type Reading, type SheetValues } from '../../src/roster'
import { layOut } from '../samples/sample-book'
import { sheetValuesOf } from '../samples/sheet-values'
import { SAMPLE_TOWN } from '../samples/town'

/** The sample workbook without its own report forms. */
export const SAMPLE_SHEETS: readonly SheetValues[] = sheetValuesOf(layOut(SAMPLE_TOWN).book).filter(({ name }) => !/^BaoCao/i.test(name))

export interface SampleCheck {
  readonly sheets: readonly SheetValues[]
  readonly reading: Reading
  readonly result: CheckResult
}

export function checkSample(day = SAMPLE_TOWN.asOf, changed: Partial<Settings> = {}, sheets = SAMPLE_SHEETS): SampleCheck {
  const asOf = serialOfIso(day)!
  const profile = profileOn(day)
  const settings = { ...DEFAULT_SETTINGS, ...changed }
  const reading = readWorkbook(sheets, readOptionsFor(profile, asOf))
  return { sheets, reading, result: checkRosters(reading, { horizon: horizonOf(Number(day.slice(0, 4))), asOf, settings, profile }) }
}
