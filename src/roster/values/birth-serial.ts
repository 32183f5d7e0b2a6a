import type { Serial } from '../records'
import { FIRST_YEAR, LAST_SERIAL, LAST_YEAR, readDate } from './date'
import { memoised } from './memo'
import { serialOf } from './calendar'

// Own constants: a bundler that does not inline imports would look them up a million times.
const LAST_OF_YEARS = LAST_YEAR
const END = LAST_SERIAL + 1

/**
 * A date cell as one number, for walks over whole columns: the earliest day (year 1985 gives 01/01/1985), 0 for a blank, NaN for what
 * cannot be read. A day serial costs three comparisons and nothing is allocated; each distinct text is read once.
 */
export function birthSerial(cell: unknown): Serial {
  if (typeof cell === 'number' && cell > LAST_OF_YEARS && cell < END) return Math.floor(cell)
  return otherSerial(cell)
}

function otherSerial(cell: unknown): Serial {
  if (cell === null || cell === '' || cell === 0 || cell === undefined) return 0
  if (typeof cell === 'string') return textSerial(cell)
  if (typeof cell === 'number' && cell >= FIRST_YEAR && cell <= LAST_YEAR && Number.isInteger(cell)) return serialOf(cell, 1, 1)
  return serialOfReading(cell)
}

function serialOfReading(cell: unknown): Serial {
  const reading = readDate(cell)
  return reading.kind === 'read' ? reading.value.earliest : reading.kind === 'blank' ? 0 : Number.NaN
}

const textSerial = memoised(serialOfReading as (text: string) => Serial)
