import { HORIZONS, PROFILES, type Horizon } from '../../plan'
import { ROSTER_KINDS, type ColumnRole, type RosterKind, type Serial } from '../../roster'
import { COLUMN_ROLES } from '../../roster/column-roles'
import { DEFAULT_SETTINGS, type Settings } from '../../indicators'
import type { Question } from '../check'
import type { Chosen } from './state'
import { TYPED_SETTINGS } from '../../report'
import { RULES } from '../settings/rules'

/** The workbook setting that the pane's choices travel in. */
export const REMEMBERED_KEY = 'dean12.pane'

/** What of a question is kept in the workbook; a setting left at its default is not written. */
export interface Remembered {
  readonly version: 1
  readonly horizon?: Horizon
  readonly asOf?: Serial
  readonly settings: Settings
  readonly profileId?: string
  readonly roleChoices: Readonly<Record<string, ColumnRole>>
  readonly kindChoices: Readonly<Record<string, RosterKind | 'none'>>
}

export function remember(question: Question, chosen: Chosen): string {
  const { settings } = question
  const rules = RULES.filter(({ key }) => settings[key] !== DEFAULT_SETTINGS[key]).map(({ key }) => [key, settings[key]])
  const typed = TYPED_SETTINGS.filter(({ write }) => write(settings) !== '').map(({ key, write }) => [key, write(settings)])
  return JSON.stringify({
    version: 1,
    ...(chosen.horizon && { horizon: question.horizon }),
    ...(chosen.asOf && { asOf: question.asOf }),
    settings: Object.fromEntries([...rules, ...typed]) as unknown,
    profileId: question.profileId,
    roleChoices: question.roleChoices,
    kindChoices: question.kindChoices,
  })
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

/** Version 1.0 kept the days of congresses together, as numbers. */
function congressesOf(days: unknown): Plain {
  return isPlain(days) ? Object.fromEntries(Object.entries(days).map(([horizon, day]) => [`congress-${horizon}`, String(day)])) : {}
}

/** The settings with what was kept of them; typed ones are kept as they are written. */
function settingsOf(value: unknown): Settings {
  const kept = isPlain(value) ? { ...congressesOf(value.congressDates), ...value } : {}
  const rules = RULES.filter((rule) => among<unknown>(rule.values, kept[rule.key])).map((rule) => [rule.key, kept[rule.key]])
  const chosen: Settings = { ...DEFAULT_SETTINGS, ...(Object.fromEntries(rules) as Partial<Settings>) }
  return TYPED_SETTINGS.reduce((settings, { key, read }) => {
    const text = kept[key]
    return typeof text === 'string' ? (read(text, settings) ?? settings) : settings
  }, chosen)
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
