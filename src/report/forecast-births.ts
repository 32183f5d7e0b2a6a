import { bornAfter } from '../indicators'
import type { Serial } from '../roster'
import { lastDayOf } from './due'

export interface ForecastRow {
  readonly year: number
  readonly count: number
  readonly denominator: number
  /** A fraction; undefined when there is nobody. */
  readonly share?: number
}

/**
 * How many of the same people are still under `under` on 31/12 of each year, nobody leaving or joining.
 * A birth that is not known (`undefined`) stays in the denominator. Born 31/12/1985: under 40 on 31/12/2024, no longer on 31/12/2025.
 * Years from `fromYear` to `toYear`, both included; none when `toYear` comes first.
 */
export function forecastBirths(
  births: readonly (Serial | undefined)[],
  fromYear: number,
  toYear: number,
  under: number,
): readonly ForecastRow[] {
  const lines: { readonly year: number; readonly line: Serial }[] = []
  for (let year = fromYear; year <= toYear; year++) lines.push({ year, line: bornAfter(under, lastDayOf(year)) })
  const denominator = births.length
  return lines.map(({ year, line }) => {
    let count = 0
    for (const birth of births) if (birth !== undefined && birth > line) count++
    return { year, count, denominator, ...(denominator > 0 && { share: count / denominator }) }
  })
}
