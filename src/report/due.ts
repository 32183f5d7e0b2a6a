import { horizonOf, type Horizon, type Indicator } from '../plan'
import { dateOf, serialOf, type Serial } from '../roster'
import type { AssessedTarget } from './target'

/**
 * Whether a target not reached is already missed on `asOf`, or still being worked towards (G8).
 * By rhythm: a deadline or a term figure is due on 31/12 of its horizon (30/12/2025 is still in progress, 31/12/2025 is not);
 * a yearly figure on 31/12 of the year looked at; a standing rule, a process step, and whatever the plan says "phải" of, at all times.
 */
export function isDue(indicator: Indicator, target: AssessedTarget, horizon: Horizon, asOf: Serial): boolean {
  if (target.kind !== 'silent' && target.strength === 'must') return true
  switch (indicator.rhythm) {
    case 'standing':
    case 'process':
      return true
    case 'yearly': {
      const { year } = dateOf(asOf)
      return asOf >= lastDayOf(year) && horizonOf(year) >= horizon
    }
    case 'deadline':
    case 'term':
      return asOf >= lastDayOf(horizon) || (indicator.standingAfter !== undefined && asOf > lastDayOf(indicator.standingAfter))
  }
}

export function lastDayOf(year: number): Serial {
  return serialOf(year, 12, 31)
}
