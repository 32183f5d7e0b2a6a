import type { Horizon, IndicatorId } from '../../plan'
import { DEFAULT_SETTINGS, type Settings } from '../../indicators'
import { formatDate, type Serial } from '../../roster'
import type { CheckResult } from '../check'
import { targetText } from '../target'
import type { Assessment, Verdict } from '../verdict'

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

/** "ageRule=month", "congressDates=2025:15/06/2025": in the settings' own order, so that equal settings are equal lists. */
function changedSettings(settings: Settings): readonly string[] {
  return (Object.keys(DEFAULT_SETTINGS) as (keyof Settings)[]).flatMap((key) => {
    if (key === 'congressDates') {
      const dates = Object.entries(settings.congressDates).filter((entry): entry is [string, Serial] => entry[1] !== undefined)
      return dates.map(([horizon, day]) => `${key}=${horizon}:${formatDate(day)}`)
    }
    return settings[key] === DEFAULT_SETTINGS[key] ? [] : [`${key}=${String(settings[key])}`]
  })
}

/** The id of the next snapshot of this as-of date among those there are. */
export function nextId(day: string, there: readonly Snapshot[]): string {
  const numbers = there.flatMap(({ id }) => (id.startsWith(`${day}/`) ? [Number(id.slice(day.length + 1))] : []))
  return `${day}/${Math.max(0, ...numbers.filter(Number.isFinite)) + 1}`
}
