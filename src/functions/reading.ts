import type { Profile } from '../plan'
import { readOptionsFor } from '../report'
import { isBlank, readRange, serialOf, type Reading, type RosterKind, type Serial } from '../roster'
import { takeAsOf, takeRange } from './arguments'

/** No roster is older than the plan. */
const FIRST_DAY = serialOf(2022, 1, 1)

type Grid = readonly (readonly unknown[])[]

interface Remembered {
  readonly grid: Grid
  readonly hint: RosterKind | undefined
  readonly profile: Profile
  readonly asOf: Serial | undefined
  readonly reading: Reading
}

/** A report form asks a dozen questions of the same few rosters, and Excel sends the whole range with each of them; with a register, twice. */
const KEPT = 16
/** Together the ranges kept have no more rows than this, but for the last one: readings of many large ranges would fill the memory. */
const KEPT_ROWS = 50_000
const remembered: Remembered[] = []

/** Reads a range as a roster; the last few ranges are recognised by their cells and not read again. */
export function readRoster(given: Grid, profile: Profile, asOf: Serial | undefined, hint?: RosterKind): Reading {
  const grid: Grid = takeRange(given)
  const known = remembered.find((one) => one.hint === hint && one.profile === profile && one.asOf === asOf && isSame(one.grid, grid))
  if (known) return known.reading
  const heldBetween = { first: FIRST_DAY, last: takeAsOf(null) }
  const reading = readRange(asTable(grid, hint), { ...readOptionsFor(profile, asOf), heldBetween, kindHint: hint })
  remembered.unshift({ grid, hint, profile, asOf, reading })
  remembered.length = howManyFit()
  return reading
}

function howManyFit(): number {
  let rows = 0
  const over = remembered.findIndex(({ grid }, at) => ((rows += grid.length) > KEPT_ROWS && at > 0) || at === KEPT)
  return over < 0 ? remembered.length : over
}

function isSame(one: Grid, other: Grid): boolean {
  if (one === other) return true
  if (one.length !== other.length || one[0]?.length !== other[0]?.length) return false
  for (let row = 0; row < one.length; row++) {
    const [cells, others] = [one[row]!, other[row]!]
    // Error cells and data types are objects, new ones each time: a range that holds any is read again.
    for (let column = 0; column < cells.length; column++) if (cells[column] !== others[column]) return false
  }
  return true
}

/** A column alone is no table: a register of mere names is read as if "TT" stood before it. */
function asTable(grid: Grid, hint: RosterKind | undefined): Grid {
  if (grid[0]!.length > 1 || !hint) return grid
  return grid.map(([name], row) => [row === 0 ? 'TT' : isBlank(name) ? '' : row, name])
}
