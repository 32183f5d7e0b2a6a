import type { Horizon, IndicatorId } from '../../plan'
import { DEFAULT_SETTINGS, type Settings } from '../../indicators'
import type { Serial } from '../../roster'
import type { CheckResult } from '../check'
import { SETTING_KEYS } from '../setting-choices'
import { targetText, type Assessment, type Verdict } from '../core'
import { TYPED_SETTINGS } from '../typed-settings'

/** One indicator as it stood when the figures were closed. */
export interface Figure {
  readonly indicator: IndicatorId
  /** Left out when nothing could be tallied. */
  readonly numerator?: number
  readonly denominator?: number
  readonly undetermined?: number
  readonly verdict: Verdict
  readonly shortfall?: number
  /** The target in words, as it was then. */
  readonly target: string
  /** Who or what is in the numerator, by name; a name stands as often as it counts. */
  readonly who: readonly string[]
}

/** Figures closed on a day: plain data, which nothing later changes. */
export interface Snapshot {
  /** "2024-12-31/2": the as-of date, and which closing of it. */
  readonly id: string
  readonly takenOn: Serial
  readonly asOf: Serial
  readonly horizon: Horizon
  readonly profile: string
  /** See `fingerprintOf`: equal when the rosters' cells are. */
  readonly fingerprint: string
  /** Settings other than the defaults, in the words they are kept under. */
  readonly settings: readonly string[]
  readonly figures: readonly Figure[]
}

export interface Closing {
  readonly id: string
  readonly takenOn: Serial
  readonly fingerprint: string
}

/** "Chốt số liệu": the verdicts of a check as a snapshot. */
export function takeSnapshot(result: CheckResult, { id, takenOn, fingerprint }: Closing): Snapshot {
  const { asOf, horizon, settings, profile } = result.request
  return {
    id,
    takenOn,
    asOf,
    horizon,
    profile: profile.id,
    fingerprint,
    settings: changedSettings(settings),
    figures: result.assessments.map(figureOf),
  }
}

function figureOf({ indicator, tally, verdict, shortfall, target }: Assessment): Figure {
  return {
    indicator,
    verdict,
    target: targetText(target),
    ...(tally && { numerator: tally.numerator, denominator: tally.denominator, undetermined: tally.undetermined }),
    ...(shortfall !== undefined && { shortfall }),
    who: (tally?.members ?? []).filter(({ standing }) => standing === 'counts').map(({ name }) => oneName(name)),
  }
}

/** Names are kept in one cell, parted by semicolons. */
const oneName = (name: string): string => name.replace(/[;\r\n\t]+/g, ',').trim()

/** "ageRule=month", "congress-2025=15/06/2025": always in one order, so that equal settings are equal lists. */
function changedSettings(settings: Settings): readonly string[] {
  const chosen = SETTING_KEYS.map((key): readonly [string, string, string] => [key, String(settings[key]), String(DEFAULT_SETTINGS[key])])
  const typed = TYPED_SETTINGS.map(({ key, write }): readonly [string, string, string] => [key, write(settings), write(DEFAULT_SETTINGS)])
  return [...chosen, ...typed].flatMap(([key, now, byDefault]) => (now === byDefault ? [] : [`${key}=${now}`]))
}

/** The id of the next snapshot of this as-of date among those there are. */
export function nextId(day: string, there: readonly Snapshot[]): string {
  const numbers = there.flatMap(({ id }) => (id.startsWith(`${day}/`) ? [Number(id.slice(day.length + 1))] : []))
  return `${day}/${Math.max(0, ...numbers.filter(Number.isFinite)) + 1}`
}
