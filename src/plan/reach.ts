import type { Figure } from './indicator'

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

/** Largest k with k/denominator ≤ percent %. */
export const floorOf = (percent: number, denominator: number): number => Math.floor(shareOf(percent, denominator))

const ceilingOf = (percent: number, denominator: number): number => Math.ceil(shareOf(percent, denominator))

/**
 * 15 % of 39 is 5.85. A clerk's own percentage carries up to six decimals: whole millionths keep the product whole, and a whole number that
 * can be told at all, divided by 10⁸, never comes out on the wrong side of the next one.
 */
const shareOf = (percent: number, denominator: number): number => (Math.round(percent * 1e6) * denominator) / 1e8
