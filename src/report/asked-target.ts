import { targetAt, type Horizon, type IndicatorId, type Profile } from '../plan'
import { WOMEN_PART, YOUNG_PART, type Settings } from '../indicators'
import type { AssessedTarget, SharesTarget } from './target'

/** What an indicator is held against in a workbook: the profile's target, and for QT3, of which the plan names no figure, what the office typed. */
export function askedTarget(id: IndicatorId, horizon: Horizon, settings: Settings, profile?: Profile): AssessedTarget {
  const target = targetAt(id, horizon, profile)
  return target.kind === 'silent' && id === 'QT3' ? (planningTarget(settings) ?? target) : target
}

/** What the office typed for QT3; undefined where it typed neither share. */
function planningTarget({ planningWomen, planningYoung }: Settings): SharesTarget | undefined {
  const source = { strength: 'strive', section: 'III.4' } as const
  const shares = [
    { part: WOMEN_PART, percent: planningWomen },
    { part: YOUNG_PART, percent: planningYoung },
  ].flatMap(({ part, percent }) => (percent > 0 ? [{ part, figure: { ...source, kind: 'at-least', percent } as const }] : []))
  return shares.length > 0 ? { ...source, kind: 'shares', shares } : undefined
}
