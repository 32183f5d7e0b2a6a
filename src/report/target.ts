import type { Target } from '../plan'
import { formatCount } from './share'

/** A target that asks for something; silence does not. */
export type Figure = Exclude<Target, { readonly kind: 'silent' }>

/** Each part of a tally has a share of its own to reach: QT3, whose figures the plan leaves to a higher level and the office types (III.4). */
export interface SharesTarget {
  readonly kind: 'shares'
  readonly shares: readonly { readonly part: string; readonly figure: Figure }[]
  readonly strength: Figure['strength']
  readonly section: string
  /** The plan's figures alone go on from an earlier horizon, or have a second one beside them. */
  readonly carriedFrom?: never
  readonly reference?: never
}

/** What an indicator is held against. */
export type AssessedTarget = Target | SharesTarget

/** The target as the plan would say it: "từ 15% trở lên", "trên 35%", "từ 20% đến 25%", "100%", "ít nhất 01 người". */
export function targetText(target: AssessedTarget): string {
  switch (target.kind) {
    case 'at-least':
      return `từ ${paperPercent(target.percent)} trở lên`
    case 'more-than':
      return `trên ${paperPercent(target.percent)}`
    case 'band':
      return `từ ${paperPercent(target.from)} đến ${paperPercent(target.to)}`
    case 'at-least-one':
      return `ít nhất ${formatCount(1)} người`
    case 'all':
      return '100%'
    case 'shares':
      return target.shares.map(({ part, figure }) => `${part.toLocaleLowerCase('vi')} ${targetText(figure)}`).join(', ')
    case 'silent':
      return 'Kế hoạch không đặt mức'
  }
}

/** What DEAN12.TARGET gives: a fraction (0.15, 1 for all), the lower bound of a band, or the count 1 of "ít nhất 01 người". Undefined where the plan is silent. */
export function thresholdOf(target: AssessedTarget): number | undefined {
  switch (target.kind) {
    case 'at-least':
    case 'more-than':
      return target.percent / 100
    case 'band':
      return target.from / 100
    case 'all':
    case 'at-least-one':
      return 1
    case 'shares':
    case 'silent':
      return undefined
  }
}

/** Whole numbers of the denominator that reach a target: from `least` to `most`. `least` above the denominator means none does. */
export interface Reach {
  readonly least: number
  readonly most: number
}

/**
 * Which numerators reach the target among `denominator` things, told in whole numbers only (G6):
 * 15 % of 39 is 6 to 39, more than 35 % of 20 is 8 to 20, the band 20–25 % of 15 is 3 to 15 read as a floor and 3 to 3 read strictly.
 * A band that holds no whole number here is read by its lower bound, however bands are read (G7).
 */
export function reachOf(target: Figure, denominator: number, bandRule: 'floor' | 'strict-band'): Reach {
  switch (target.kind) {
    case 'at-least':
      return { least: ceilingOf(target.percent, denominator), most: denominator }
    case 'more-than':
      return { least: floorOf(target.percent, denominator) + 1, most: denominator }
    case 'band': {
      const least = ceilingOf(target.from, denominator)
      const top = floorOf(target.to, denominator)
      return { least, most: bandRule === 'strict-band' && least <= top ? top : denominator }
    }
    case 'at-least-one':
      return { least: 1, most: denominator }
    case 'all':
      return { least: denominator, most: denominator }
  }
}

/** True when the count is beyond the upper bound of a band: 4/15 = 26,67 % against 20–25 %. */
export function isAboveBand(target: Figure, numerator: number, denominator: number): boolean {
  return target.kind === 'band' && numerator > floorOf(target.to, denominator)
}

/** True when no whole number of the denominator lies in the band: 20–25 % of 11, 10–15 % of 5. */
export function isBandEmpty(target: Figure, denominator: number): target is Extract<Figure, { kind: 'band' }> {
  return target.kind === 'band' && ceilingOf(target.from, denominator) > floorOf(target.to, denominator)
}

/** Largest k with k/denominator ≤ percent %, without ever dividing into a fraction. */
export function floorOf(percent: number, denominator: number): number {
  const { of, per } = asRatio(percent)
  const product = of * denominator
  return (product - (product % per)) / per
}

function ceilingOf(percent: number, denominator: number): number {
  const { of, per } = asRatio(percent)
  const below = floorOf(percent, denominator)
  return below * per === of * denominator ? below : below + 1
}

/** 15 is 15/100, 12.5 is 125/1000: a clerk's own target may carry decimals. */
function asRatio(percent: number): { readonly of: number; readonly per: number } {
  const decimals = String(percent).split('.')[1]?.length ?? 0
  return { of: Math.round(percent * 10 ** decimals), per: 100 * 10 ** decimals }
}

function paperPercent(percent: number): string {
  return `${String(percent).replace('.', ',')}%`
}
