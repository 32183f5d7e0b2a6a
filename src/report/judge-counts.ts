import { floorOf, isAboveBand, isBandEmpty, reachOf, type Figure, type Target } from '../plan'
import { DEFAULT_SETTINGS, type Settings } from '../indicators'
import { formatPercent } from './share'
import { targetText, type SharesTarget } from './target'
import type { Verdict } from './verdict'
import { NO_TARGET } from './without-tally'

export interface CountsVerdict {
  readonly verdict: Extract<Verdict, 'met' | 'met-above-band' | 'unmet' | 'not-applicable'>
  /** See `Assessment.shortfall`. */
  readonly shortfall?: number
  readonly notes: readonly string[]
}

/**
 * Two whole numbers held against a target, with no date: what is not reached is unmet, never in progress.
 * 7/20 against "trên 35%" is unmet and short by 1; 12/33 is met. No target or a denominator of 0 is not applicable.
 */
export function judgeCounts(target: Target, numerator: number, denominator: number, settings: Settings = DEFAULT_SETTINGS): CountsVerdict {
  if (target.kind === 'silent') return { verdict: 'not-applicable', notes: [NO_TARGET] }
  if (denominator === 0) return { verdict: 'not-applicable', notes: ['Mẫu số bằng 0: không có đối tượng để xét.'] }
  const decisive = decisiveFigure(target, settings)
  const shortfall = shortfallOf(decisive, numerator, denominator, settings.band)
  return {
    verdict: passing(decisive, numerator, denominator, settings.band),
    shortfall,
    notes: [...bandNotes(decisive, denominator, settings.decimals), ...referenceNotes(target, numerator, denominator, settings)],
  }
}

/** The figure that decides: the plan's own, or Đề án 12's where the clerk chose it and there is one (footnotes 1 and 6). */
export function decisiveFigure(target: Figure, settings: Settings): Figure {
  if (settings.threshold !== 'scheme-12' || target.kind !== 'at-least' || !target.reference) return target
  const { reference, ...stated } = target
  return { ...stated, percent: reference.percent, section: reference.section ?? stated.section }
}

export type Passing = 'met' | 'met-above-band' | 'unmet'

export function passing(target: Figure, numerator: number, denominator: number, bandRule: Settings['band']): Passing {
  const { least, most } = reachOf(target, denominator, bandRule)
  if (numerator < least || numerator > most) return 'unmet'
  return isAboveBand(target, numerator, denominator) ? 'met-above-band' : 'met'
}

/** How many more reach the target; undefined where no number more does: above a band read strictly. */
export function shortfallOf(target: Figure, numerator: number, denominator: number, bandRule: Settings['band']): number | undefined {
  const { least, most } = reachOf(target, denominator, bandRule)
  return numerator > most || least > most ? undefined : Math.max(0, least - numerator)
}

/** Says so when the band holds no whole number, so that "Chưa đạt" never stands bare beside what nobody could reach (G7). */
export function bandNotes(target: Figure, denominator: number, decimals: number): readonly string[] {
  if (!isBandEmpty(target, denominator)) return []
  const below = floorOf(target.from, denominator)
  const nearest = [below, below + 1].map((count) => `${count} (${formatPercent(count, denominator, decimals)})`)
  const { from, to } = target
  return [
    `Với N = ${denominator}, không có số nguyên nào trong khoảng ${paper(from)}–${paper(to)} %; gần nhất: ${nearest.join(', ')}. Xét theo cận dưới.`,
  ]
}

/** The threshold that does not decide, and what it would say. */
export function referenceNotes(
  target: Figure | SharesTarget,
  numerator: number,
  denominator: number,
  settings: Settings,
): readonly string[] {
  if (target.kind !== 'at-least' || !target.reference) return []
  const { reference, ...stated } = target
  const [source, other] =
    settings.threshold === 'scheme-12'
      ? (['Kế hoạch', stated] as const)
      : ([reference.source, { ...stated, percent: reference.percent }] as const)
  const reached = passing(other, numerator, denominator, settings.band) === 'unmet' ? 'chưa đạt' : 'đạt'
  return [`Đối chiếu mức của ${source} (${targetText(other)}): ${reached}.`]
}

const paper = (percent: number): string => String(percent).replace('.', ',')
