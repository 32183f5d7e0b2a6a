import { UNITS, type Profile, type Unit } from '../plan'
import { serialOfIso, type ReadOptions, type Serial } from '../roster'

/**
 * How rosters are read for a profile on a day. Every unit that ever was is known, because quê quán names the old ones; which of two of one
 * name is meant is told at the day, but no later than the profile's last: the books of 2025 are closed in the units of 30/6/2025.
 * Without a day, units of every time are taken as they stand.
 */
export function readOptionsFor(profile: Profile, asOf?: Serial): ReadOptions {
  const lastDay = (profile.validTo && serialOfIso(profile.validTo)) || Infinity
  const isListed = ({ id, name, type }: Unit): boolean =>
    profile.units.some((unit) => unit.id === id || (unit.name === name && unit.type === type))
  return {
    units: [...profile.units, ...UNITS.filter((unit) => !isListed(unit))],
    posts: profile.posts,
    holdingWords: profile.holdingWords,
    ...(asOf !== undefined && { asOf: Math.min(asOf, lastDay) }),
  }
}
