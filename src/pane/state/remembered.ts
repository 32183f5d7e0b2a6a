import { HORIZONS, PROFILES, type Horizon } from '../../plan'
import { COLUMN_ROLES, ROSTER_KINDS, type ColumnRole, type RosterKind, type Serial } from '../../roster'
import { DEFAULT_SETTINGS, type Settings } from '../../indicators'
import type { Question } from '../check'
import type { Chosen } from './state'
import { MOST_SEATS } from '../../report'
import { RULES } from '../settings/rules'

/** The workbook setting that the pane's choices travel in. */
export const REMEMBERED_KEY = 'dean12.pane'

/** What of a question is kept in the workbook; a choice left at its default is not written. */
export interface Remembered {
  readonly version: 1
  readonly horizon?: Horizon
  readonly asOf?: Serial
  readonly settings: Partial<Settings>
  readonly profileId?: string
  readonly roleChoices: Readonly<Record<string, ColumnRole>>
  readonly kindChoices: Readonly<Record<string, RosterKind | 'none'>>
}

export function remember(question: Question, chosen: Chosen): string {
  const settings = Object.fromEntries(
    Object.entries(question.settings).filter(([key, value]) => value !== DEFAULT_SETTINGS[key as keyof Settings]),
  ) as Partial<Settings>
  const kept: Remembered = {
    version: 1,
    ...(chosen.horizon && { horizon: question.horizon }),
    ...(chosen.asOf && { asOf: question.asOf }),
    settings,
    profileId: question.profileId,
    roleChoices: question.roleChoices,
    kindChoices: question.kindChoices,
  }
  return JSON.stringify(kept)
}

type Plain = Readonly<Record<string, unknown>>
const isPlain = (value: unknown): value is Plain => typeof value === 'object' && value !== null && !Array.isArray(value)
const isSerial = (value: unknown): value is Serial => typeof value === 'number' && Number.isInteger(value) && value > 0 && value < 2958466

function among<T>(known: readonly T[], value: unknown): value is T {
  return known.includes(value as T)
}

function choices<T>(value: unknown, known: readonly T[]): Record<string, T> {
  if (!isPlain(value)) return {}
  return Object.fromEntries(Object.entries(value).filter((entry): entry is [string, T] => among(known, entry[1])))
}

function settingsOf(value: unknown): Partial<Settings> {
  if (!isPlain(value)) return {}
  const rules = RULES.filter((rule) => among<unknown>(rule.values, value[rule.key])).map((rule) => [rule.key, value[rule.key]])
  const dates = isPlain(value.congressDates) ? value.congressDates : {}
  const congressDates = HORIZONS.filter((horizon) => isSerial(dates[horizon])).map((horizon) => [horizon, dates[horizon]])
  const seats = value.approvedMembers
  const isSeats = typeof seats === 'number' && Number.isInteger(seats) && seats > 0 && seats <= MOST_SEATS
  return {
    ...Object.fromEntries(rules),
    ...(isSeats && { approvedMembers: seats }),
    ...(congressDates.length > 0 && { congressDates: Object.fromEntries(congressDates) }),
  }
}

/** Anyone can edit a workbook's settings: whatever is not a known choice is passed over, and broken JSON remembers nothing. */
export function recall(text: string | undefined): Remembered | undefined {
  if (!text) return undefined
  let kept: unknown
  try {
    kept = JSON.parse(text)
  } catch {
    return undefined
  }
  if (!isPlain(kept) || kept.version !== 1) return undefined
  return {
    version: 1,
    ...(among(HORIZONS, kept.horizon) && { horizon: kept.horizon }),
    ...(isSerial(kept.asOf) && { asOf: kept.asOf }),
    settings: settingsOf(kept.settings),
    ...(PROFILES.some(({ id }) => id === kept.profileId) && { profileId: kept.profileId as string }),
    roleChoices: choices(kept.roleChoices, COLUMN_ROLES),
    kindChoices: choices<RosterKind | 'none'>(kept.kindChoices, [...ROSTER_KINDS, 'none']),
  }
}
