import { horizonOf } from '../plan'
import { dateOf, formatDate, formatPartialDate, type PartialDate, type Serial } from '../roster'
import type { AgedIndicator, AgeDay, Settings } from './settings'

/** The day an indicator takes ages at, and the congress or election it is the day of. */
export interface AgeDayTold {
  readonly day: Serial
  /** Left out where ages are taken at the as-of date itself. */
  readonly of?: { readonly event: DatedEvent; readonly typed: PartialDate }
}
type DatedEvent = Exclude<AgeDay, 'cutoff'>

export const EVENT_NAMES: Readonly<Record<DatedEvent, string>> = { congress: 'đại hội', election: 'bầu cử' }

/**
 * The day of ages by the indicator's setting (rule G2). A congress counts in the horizon's own year, an election in all the years that lead
 * to its horizon; where no such day is typed, the as-of date serves. CT01 at 31/12/2025 with the congress typed as 6/2025: 01/06/2025, by the
 * setting `monthOnly` 30/06/2025; at 31/12/2024: 31/12/2024.
 */
export function ageDayOf(indicator: AgedIndicator, asOf: Serial, settings: Settings): AgeDayTold {
  const event = settings[`ageDay${indicator}`]
  const typed = typedDay(event, dateOf(asOf).year, settings)
  if (event === 'cutoff' || !typed) return { day: asOf }
  return { day: settings.monthOnly === 'last' ? typed.latest : typed.earliest, of: { event, typed } }
}

function typedDay(event: AgeDay, year: number, settings: Settings): PartialDate | undefined {
  const byYear: Readonly<Record<number, PartialDate | undefined>> = settings.congressDates
  return event === 'congress' ? byYear[year] : settings.electionDates[horizonOf(year)]
}

/** What is printed under a number whose ages are not taken at the as-of date: "Tuổi tính đến ngày bầu cử 15/03/2026". */
export function ageDayWords({ day, of }: AgeDayTold): string | undefined {
  if (!of) return undefined
  const event = EVENT_NAMES[of.event]
  const typed = of.typed.precision === 'day' ? '' : ` (${event} ${formatPartialDate(of.typed)})`
  return `Tuổi tính đến ngày ${event} ${formatDate(day)}${typed}`
}
