import {
  HORIZONS,
  INDICATORS,
  INDICATOR_IDS,
  targetAt,
  horizonOf,
  type Horizon,
  type Indicator,
  type IndicatorId,
  type Profile,
} from '../plan'
import { targetText, thresholdOf } from './target'

/** One indicator at one horizon, as DEAN12.TARGETS lists it. */
export interface CatalogueRow {
  readonly id: IndicatorId
  readonly indicator: Indicator
  readonly horizon: Horizon
  readonly text: string
  /** See `thresholdOf`. */
  readonly threshold: number | undefined
  readonly section: string
}

/** The catalogue in the plan's order: for the horizon a year falls under (2027 looks to 2030), or for all three. */
export function catalogueRows(year?: number, profile?: Profile): readonly CatalogueRow[] {
  const horizons = year === undefined ? HORIZONS : [horizonOf(year)]
  return INDICATOR_IDS.flatMap((id) =>
    horizons.map((horizon) => {
      const target = targetAt(id, horizon, profile)
      return {
        id,
        indicator: INDICATORS[id],
        horizon,
        text: targetText(target),
        threshold: thresholdOf(target),
        section: target.section,
      }
    }),
  )
}
