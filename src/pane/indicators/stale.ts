import { INDICATOR_IDS, type IndicatorId } from '../../plan'
import { fedBy, type Reading } from '../../roster'

/**
 * Which results rest on what was edited since: those that the rosters of these sheets feed. A sheet without a roster may hold one by now,
 * say what counts, or be what formulas elsewhere look at: then all do, and so they do for '', a change that may be anywhere.
 */
export function staleResults(edited: readonly string[], { rosters }: Reading): ReadonlySet<IndicatorId> {
  return new Set(
    edited.flatMap((name) => {
      const there = rosters.filter(({ sheet }) => sheet === name)
      return there.length > 0 ? there.flatMap(({ kind }) => fedBy(kind)) : INDICATOR_IDS
    }),
  )
}
