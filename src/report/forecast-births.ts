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
  const denominator = births.length
  const rows: ForecastRow[] = []
  for (let year = fromYear; year <= toYear; year++) {
    const line = bornAfter(under, lastDayOf(year))
    const count = births.filter((birth) => birth !== undefined && birth > line).length
    rows.push({ year, count, denominator, ...(denominator > 0 && { share: count / denominator }) })
  }
  return rows
}
