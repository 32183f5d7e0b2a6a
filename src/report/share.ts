/**
 * A share as text, with the Vietnamese decimal comma: 6 of 39 at 2 decimals is "15,38 %".
 * Rounded to the nearest, except that rounding never carries a share up to a whole percentage it has not reached:
 * 19/127 = 14,9606…% is "14,96 %", "14,9 %" and "14 %" at 2, 1 and 0 decimals, never "15 %" beside "từ 15% trở lên".
 * Whole counts; the denominator above 0.
 */
export function formatPercent(numerator: number, denominator: number, decimals: number): string {
  return `${percentDigits(numerator, denominator, decimals)} %`
}

/** Count first, then the share: "6/39 (15,38 %)"; "0/0" alone when there is nobody to count among. */
export function formatShare(numerator: number, denominator: number, decimals: number): string {
  if (denominator === 0) return `${numerator}/0`
  return `${numerator}/${denominator} (${formatPercent(numerator, denominator, decimals)})`
}

/** A count as the plan writes it in sentences, two digits at least: "06", "12", "105". */
export function formatCount(count: number): string {
  return String(count).padStart(2, '0')
}

/** "15,38": the digits of `formatPercent`. */
export function percentDigits(numerator: number, denominator: number, decimals: number): string {
  return formatNumber(roundPercent(numerator, denominator, decimals), decimals)
}

/** The percentage as it is shown, 15.38 for 6 of 39 at 2 decimals: rounded as `formatPercent` says. */
export function roundPercent(numerator: number, denominator: number, decimals: number): number {
  const perPercent = 10 ** decimals
  const scaled = numerator * 100 * perPercent
  const rest = scaled % denominator
  const down = (scaled - rest) / denominator
  const carriesToWhole = (down + 1) % perPercent === 0
  const digits = rest * 2 >= denominator && !carriesToWhole ? down + 1 : down
  return digits / perPercent
}

/** "15,38": a number with exactly so many decimals after a comma. */
export function formatNumber(value: number, decimals: number): string {
  return value.toFixed(decimals).replace('.', ',')
}
