import { formatCount, formatPercent, percentDigits } from './core'

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
