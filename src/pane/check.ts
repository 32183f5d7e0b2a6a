import { horizonOf, profileOn, PROFILES, type Horizon, type Profile } from '../plan'
import {
  dateOf,
  finish,
  isoOf,
  readWorkbookInSteps,
  type ColumnRole,
  type Reading,
  type RosterKind,
  type Serial,
  type SheetValues,
  type Steps,
} from '../roster'
import { readRegisters, readSettingRows } from '../roster/registers'
import { statedAsOf } from '../roster/stated-date'
import { DEFAULT_SETTINGS, type Settings } from '../indicators'
import { checkRostersInSteps, readOptionsFor, readStatedSettings, type CheckResult, type StatedSettings } from '../report'
import type { WorkbookSnapshot } from '../workbook'
import { poolsOf, type Pool } from './pooled'

/** Everything a check depends on besides the workbook itself. */
export interface Question {
  readonly horizon: Horizon
  readonly asOf: Serial
  readonly settings: Settings
  /** A built-in profile chosen by hand; left out, the one in force on the as-of date. */
  readonly profileId?: string
  /** What the user said columns mean, keyed by the header's wording. */
  readonly roleChoices: Readonly<Record<string, ColumnRole>>
  /** What the user said rosters are, keyed by roster id. */
  readonly kindChoices: Readonly<Record<string, RosterKind | 'none'>>
}

export interface Checked {
  /** As it was answered: the pane's question with what the sheet ThamSo says over it. */
  readonly question: Question
  /** What the sheet ThamSo says, where the workbook has one. */
  readonly stated?: StatedSettings
  readonly profile: Profile
  readonly snapshot: WorkbookSnapshot
  readonly reading: Reading
  readonly pools: readonly Pool[]
  readonly result: CheckResult
}

export type CheckWorkbook = (snapshot: WorkbookSnapshot, question: Question) => Checked

/** Ages are taken at the end of the running year, and the horizon is the one that day falls under (rules G2, G9). */
export function firstQuestion(today: Serial, endOfYear: (year: number) => Serial): Question {
  const { year } = dateOf(today)
  return { horizon: horizonOf(year), asOf: endOfYear(year), settings: DEFAULT_SETTINGS, roleChoices: {}, kindChoices: {} }
}

/** What the user has chosen by hand; the rest follows the workbook, and where that is silent, today. */
export interface Chosen {
  readonly horizon: boolean
  readonly asOf: boolean
}

/**
 * The question as this workbook would have it: at the day that ThamSo says; else the one the user typed; else the one that titles state
 * ("số liệu tính đến ngày 31/12/2024").
 */
export function questionFor(snapshot: WorkbookSnapshot, question: Question, chosen: Chosen): Question {
  const sheets = sheetsOf(snapshot)
  const asOf = statedIn(sheets)?.asOf ?? (chosen.asOf ? question.asOf : (statedAsOf(sheets) ?? question.asOf))
  if (asOf === question.asOf) return question
  return { ...question, asOf, horizon: chosen.horizon ? question.horizon : horizonOf(dateOf(asOf).year) }
}

function statedIn(sheets: readonly SheetValues[]): StatedSettings | undefined {
  const rows = readSettingRows(sheets)
  return rows.length > 0 ? readStatedSettings(rows) : undefined
}

function answeredQuestion(question: Question, stated: StatedSettings | undefined): Question {
  if (!stated) return question
  const { asOf = question.asOf, horizon = question.horizon, profileId = question.profileId } = stated
  return { ...question, asOf, horizon, ...(profileId !== undefined && { profileId }), settings: stated.over(question.settings) }
}

/** Snapshot to verdicts. Pure, so that another horizon, date or setting needs no second look at the workbook. */
export function checkWorkbook(snapshot: WorkbookSnapshot, question: Question): Checked {
  return finish(checkWorkbookInSteps(snapshot, question))
}

/** The same with pauses, for a thread that has a pane to keep alive. */
export function* checkWorkbookInSteps(snapshot: WorkbookSnapshot, question: Question): Steps<Checked> {
  const sheets = sheetsOf(snapshot)
  const stated = statedIn(sheets)
  const answered = answeredQuestion(question, stated)
  const { horizon, asOf, settings, profileId, roleChoices, kindChoices } = answered
  const builtIn = PROFILES.find(({ id }) => id === profileId) ?? profileOn(isoOf(asOf))
  const { profile, issues } = readRegisters(sheets, builtIn)
  yield
  const found = yield* readWorkbookInSteps(sheets, { ...readOptionsFor(profile, asOf), roleChoices, kindChoices })
  const reading = { ...found, issues: [...issues, ...(stated?.issues ?? []), ...found.issues] }
  return {
    question: answered,
    ...(stated && { stated }),
    profile,
    snapshot,
    reading,
    pools: yield* poolsOf(reading.rosters),
    result: yield* checkRostersInSteps(reading, { horizon, asOf, settings, profile }),
  }
}

const sheetsOf = ({ sheets, date1904 }: WorkbookSnapshot): readonly SheetValues[] => sheets.map((sheet) => ({ ...sheet, date1904 }))

/** True when no sheet holds anything at all. */
export function isEmpty(snapshot: WorkbookSnapshot): boolean {
  return snapshot.sheets.every((sheet) => sheet.values.every((row) => row.every((cell) => cell === '')))
}
