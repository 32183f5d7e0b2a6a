import { UNITS, type IsoDate, type Profile, type Unit } from '../plan'
import { isoOf, serialOfIso, type ReadOptions, type Serial } from '../roster'

/**
 * How rosters are read for a profile on a day. Every unit that ever was is known, because quê quán names the old ones; which of two of one
 * name is meant is told at the day, or at the nearest one on which units of the profile stand: the books of 2025 are closed in the units
 * of 30/6/2025. Without a day, units of every time are taken as they stand.
 */
export function readOptionsFor(profile: Profile, asOf?: Serial): ReadOptions {
  const isListed = ({ id, name, type }: Unit): boolean =>
    profile.units.some((unit) => unit.id === id || (unit.name === name && unit.type === type))
  return {
    units: [...profile.units, ...UNITS.filter((unit) => !isListed(unit))],
    posts: profile.posts,
    holdingWords: profile.holdingWords,
    asOf: asOf === undefined ? undefined : standingDay(profile.units, asOf),
  }
}

const FOREVER: IsoDate = '9999-12-31'

function standingDay(units: readonly Unit[], asOf: Serial): Serial {
  const day = isoOf(asOf)
  const first = units.reduce((earliest, { validFrom }) => (validFrom < earliest ? validFrom : earliest), FOREVER)
  const last = units.reduce((latest, { validTo = FOREVER }) => (validTo > latest ? validTo : latest), '')
  if (units.length === 0 || (first <= day && day <= last)) return asOf
  return serialOfIso(day < first ? first : last) ?? asOf
}
