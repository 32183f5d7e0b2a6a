import { unitsOfProfile, type IndicatorId, type Profile, type Unit } from '../plan'
import { gatherEvidence, type Evidence } from '../indicators'
import { isoOf, type Reading, type Roster, type RosterKind, type Serial, type Steps } from '../roster'

/** A range that a formula hands over; `hint` says what the formula takes it for. */
export interface HandedRange<Cells> {
  readonly cells: Cells
  readonly hint?: RosterKind
}

export interface ReadRanges {
  readonly readings: readonly Reading[]
  readonly evidence: Evidence
}

/** What the register handed over with the roster of an indicator has to list; undefined where it has no use for one. */
export function registerKindOf(id: IndicatorId): 'units' | 'organisations' | undefined {
  if (['CT08', 'CT09', 'CT13', 'CT18'].includes(id)) return 'units'
  return ['CT14', 'CT15', 'CT16'].includes(id) ? 'organisations' : undefined
}

/**
 * What the ranges of one formula say together. A list of units among them is the register: the other ranges are read, and their people
 * counted, by its units in place of the profile's own. On 31/12/2025 the town's fifteen, handed over as a register, are still fifteen.
 * `read` has to give the same reading for the same range and profile.
 */
export function* readTogether<Cells>(
  ranges: readonly HandedRange<Cells>[],
  builtIn: Profile,
  asOf: Serial,
  read: (range: HandedRange<Cells>, profile: Profile) => Steps<Reading>,
): Steps<ReadRanges> {
  const first = new Map<HandedRange<Cells>, Reading>()
  for (const range of ranges) if (!range.hint || range.hint === 'units') first.set(range, yield* read(range, builtIn))
  const registers = [...first.values()].flatMap(({ rosters }) => rosters.filter(isUnits))
  const profile = profileBy(registers, builtIn)
  const readings: Reading[] = []
  for (const range of ranges) {
    const before = first.get(range)
    readings.push(before && (profile === builtIn || before.rosters.some(isUnits)) ? before : yield* read(range, profile))
  }
  const rosters = readings.flatMap((reading) => reading.rosters)
  return { readings, evidence: gatherEvidence(rosters, unitsToCount(registers, profile, asOf), profile.organisations) }
}

type Register = Extract<Roster, { kind: 'units' }>
const isUnits = (roster: Roster): roster is Register => roster.kind === 'units'

/** One profile for one register, so that what was read by it is recognised. */
const profiles = new WeakMap<Register, Profile>()

function profileBy(registers: readonly Register[], builtIn: Profile): Profile {
  const [only, ...others] = registers
  const units = registers.flatMap((register) => register.units)
  if (!only || units.length === 0) return builtIn
  const before = others.length === 0 ? profiles.get(only) : undefined
  if (before) return before
  const profile = { ...builtIn, units }
  if (others.length === 0) profiles.set(only, profile)
  return profile
}

/** Those of the day where the register tells days; a register without them means all of its units. */
function unitsToCount(registers: readonly Register[], profile: Profile, asOf: Serial): readonly Unit[] {
  const telling = registers.some(({ columns }) => columns.some(({ role }) => role === 'valid-from' || role === 'valid-to'))
  return registers.length > 0 && !telling ? profile.units : unitsOfProfile(profile, isoOf(asOf))
}
