import { formatCount, formatPercent, percentDigits } from './core'

/** A share that is known only as a fraction, such as a function gives it: 0.153846… at 2 decimals is "15,38 %". */
export function formatFraction(share: number, decimals: number): string {
  // In whole billionths, which no float blurs: 0.57 is 57 %, not 56,99.
  return formatPercent(Math.round(share * BILLION), BILLION, decimals)
}
const BILLION = 1e9

/** From the fewest to the most there could be: "6–7/39 (15,38–17,95 %)". */
export function formatShareRange(least: number, most: number, denominator: number, decimals: number): string {
  const counts = `${least}–${most}/${denominator}`
  return denominator === 0
    ? counts
    : `${counts} (${percentDigits(least, denominator, decimals)}–${formatPercent(most, denominator, decimals)})`
}

/** A share as a sentence of a report says it: "15,38% (06/39 đồng chí)". */
export function formatShareInSentence(numerator: number, denominator: number, decimals: number, noun: string): string {
  const counts = `${formatCount(numerator)}/${formatCount(denominator)} ${noun}`
  return denominator === 0 ? counts : `${percentDigits(numerator, denominator, decimals)}% (${counts})`
}
