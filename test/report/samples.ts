import type { IndicatorId, Target } from '../../src/plan'
import type { Tally, TallyResult } from '../../src/indicators'

const stated = { strength: 'state', section: 'II' } as const

export const atLeast = (percent: number): Target => ({ ...stated, kind: 'at-least', percent })
export const moreThan = (percent: number): Target => ({ ...stated, kind: 'more-than', percent })
export const band = (from: number, to: number): Target => ({ ...stated, kind: 'band', from, to })
export const atLeastOne: Target = { ...stated, kind: 'at-least-one' }
export const all: Target = { ...stated, kind: 'all' }
export const silent: Target = { kind: 'silent', section: 'II' }

/** A target as short as a table can write it: ">=15", ">35", "20-25", "one", "all". */
export function readTarget(text: string): Target {
  const [from = 0, to] = (text.match(/[\d.]+/g) ?? []).map(Number)
  if (text === 'all') return all
  if (text === 'one') return atLeastOne
  if (text === 'silent') return silent
  if (to !== undefined) return band(from, to)
  return text.startsWith('>=') ? atLeast(from) : moreThan(from)
}

/** A hand-made tally: nothing counted, but for what a case needs. */
export function madeUpTally(indicator: IndicatorId, counts: Partial<Tally>): Tally {
  return {
    indicator,
    numerator: 0,
    denominator: 0,
    undetermined: 0,
    doubtfulDenominator: 0,
    doubtfulNumerator: 0,
    members: [],
    parts: [],
    judgedByPart: false,
    notes: [],
    needsConfirmation: false,
    ...counts,
  }
}

export const tallied = (indicator: IndicatorId, counts: Partial<Tally>): TallyResult => ({
  ok: true,
  tally: madeUpTally(indicator, counts),
})
