import { HORIZONS, INDICATORS, type Horizon, type IndicatorId, type Profile } from '../plan'
import { tallyInSteps, type Evidence, type Member, type Settings } from '../indicators'
import { dateOf, serialOf, type CellRef, type Serial, type Steps } from '../roster'
import { assess } from './assess'
import { lastDayOf, type Assessment } from './core'

/** A few milliseconds' work. */
const ROWS_PER_STEP = 500

/**
 * The first day on which someone born on `birth` is no longer under `under`: the birthday itself (the year counts as completed),
 * and for 29/02 the 1st of March when that year has no 29/02: born 29/02/1988, under 35 to 28/02/2023, not from 01/03/2023.
 */
export function dayOfReaching(under: number, birth: Serial): Serial {
  const { year, month, day } = dateOf(birth)
  // Where a year has no 29/02, serialOf gives 01/03.
  return serialOf(year + under, month, day)
}

export interface Departure {
  readonly member: Member
  /** The day the age line is crossed, for a person whose birth date is known. */
  readonly on?: Serial
}

export interface HorizonForecast {
  readonly horizon: Horizon
  /** 31/12 of the horizon: the day looked at. */
  readonly on: Serial
  /** The same rosters tallied on that day; its shortfall is the smallest change that would reach the target. */
  readonly assessment: Assessment
  /** Who counts today and no longer on that day, earliest first. */
  readonly departures: readonly Departure[]
}

/** One indicator with today's rosters carried to each horizon still ahead of `asOf`, where nobody leaves, joins or learns anything. */
export function* forecast(
  indicator: IndicatorId,
  evidence: Evidence,
  asOf: Serial,
  settings: Settings,
  profile: Profile,
): Steps<readonly HorizonForecast[]> {
  const today = yield* tallyInSteps(indicator, evidence, asOf, settings)
  const counting = today.ok ? today.tally.members.filter(isCounting) : []
  const birthAt = yield* birthsByCell(evidence)
  const { under } = INDICATORS[indicator]
  const ahead: HorizonForecast[] = []
  for (const horizon of HORIZONS) {
    const on = lastDayOf(horizon)
    if (on <= asOf) continue
    const assessment = yield* assess(indicator, evidence, { horizon, asOf: on, settings, profile })
    const still = new Set(assessment.tally?.members.filter(isCounting).map(keyOf))
    const departures = counting
      .filter((member) => !still.has(keyOf(member)))
      .map((member): Departure => {
        const birth = member.ref && birthAt.get(cellKey(member.ref))
        return { member, ...(under !== undefined && birth !== undefined && { on: dayOfReaching(under, birth) }) }
      })
      .sort((a, b) => (a.on ?? Infinity) - (b.on ?? Infinity))
    ahead.push({ horizon, on, assessment, departures })
    yield
  }
  return ahead
}

const isCounting = ({ standing }: Member): boolean => standing === 'counts'

const cellKey = ({ sheet, row, column }: CellRef): string => `${sheet}!${row}:${column}`
const keyOf = ({ ref, name }: Member): string => `${ref ? cellKey(ref) : ''}|${name}`

function* birthsByCell(evidence: Evidence): Steps<ReadonlyMap<string, Serial>> {
  const births = new Map<string, Serial>()
  for (const kind of ['key-cadres', 'committee', 'town-leaders', 'planning'] as const) {
    for (const [at, { ref, birth }] of (evidence[kind] ?? []).entries()) {
      if (at % ROWS_PER_STEP === 0) yield
      if (birth.state === 'known') births.set(cellKey(ref), birth.value.earliest)
    }
  }
  return births
}
