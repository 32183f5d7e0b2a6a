import type { IsoDate } from '../../plan'
import { readOptionsFor } from '../../report'
import { isoOf, matchUnit, serialOfIso, type Serial } from '../../roster'
import type { Checked } from '../check'

/** Enough to tell by: a long list has the same few units over and over. */
const LOOKED_AT = 200

export interface OtherDay {
  /** One of the cells' texts. */
  readonly example: string
  /** The nearest day on which the units they name stand. */
  readonly day: Serial
}

/**
 * The day that the units of a roster are of, where most of its rows name units that do not stand on the day of the check: in a list of the
 * fifteen units of 2024, looked at in 2026, none does. "Phường Phổ Minh" on 31/12/2026 gives 30/6/2025. A few such rows among many say
 * nothing of the day.
 */
export function otherDayOf({ reading, profile, question }: Checked): OtherDay | undefined {
  const unknown = reading.issues.filter(({ code }) => code === 'unit-unknown')
  const sheets = new Set(unknown.map(({ at }) => at.sheet))
  const people = reading.rosters.flatMap((one) => ('people' in one && sheets.has(one.sheet) ? one.people : []))
  if (people.filter(({ unit }) => unit.state === 'known').length * 2 >= people.length) return undefined
  const { units } = readOptionsFor(profile)
  const asOf = isoOf(question.asOf)
  const looked = unknown.slice(0, LOOKED_AT)
  const gone = looked.flatMap(({ text }) => {
    const match = matchUnit(text, units)
    if (match.kind !== 'read') return []
    const { validFrom, validTo = asOf } = match.value.unit
    return validFrom <= asOf && asOf <= validTo ? [] : [{ text, day: validTo < asOf ? validTo : validFrom }]
  })
  const [first] = gone
  if (!first || gone.length * 2 <= looked.length) return undefined
  // Of units that are gone the first last day, so that all of them stand; of units to come the last first day.
  const better = (one: IsoDate, other: IsoDate) => (one < asOf === one < other ? one : other)
  const day = serialOfIso(gone.reduce((best, one) => better(one.day, best), first.day))
  return day === undefined ? undefined : { example: first.text, day }
}
