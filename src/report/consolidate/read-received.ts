import { unitsOfProfile, type Profile, type Unit } from '../../plan'
import { isoOf, isRegister, readWorkbook, type Reading, type Roster, type Serial, type SheetValues } from '../../roster'
import { statedAsOf } from '../../roster/stated-date'
import { readOptionsFor } from '../core'
import { fillPlaces } from './fill-places'
import { registerDifferences } from './register-differences'
import { soundsLikePlan } from './sounds-like-plan'
import { unitByName, unitByRows } from './unit-of-file'

/** A file as it came: its sheets as plain values. */
export interface ReceivedFile {
  readonly name: string
  readonly sheets: readonly SheetValues[]
}

/** What one file holds. Sheets go by the name Excel gives them from outside, "[Phổ Minh.xlsx]CB", so that no two files' cells are mixed up. */
export interface FileReading {
  readonly name: string
  readonly reading: Reading
  /** Whose file it is; left out when it speaks of several units or of none. */
  readonly unit?: Unit
  /** The file's name says another unit than its rows, which win. */
  readonly unitByName?: Unit
  /** Units its rows belong to. */
  readonly units: readonly Unit[]
  readonly people: number
  readonly statedAsOf?: Serial
  /** Its name or a title says that it is the plan or programme of action for Đề án 12 (QT1). */
  readonly isPlan: boolean
  /** Where its own DM_ sheets say other things than the profile; Vietnamese. */
  readonly differences: readonly string[]
  readonly sheets: readonly SheetValues[]
}

const peopleOf = (roster: Roster) => ('people' in roster ? roster.people : [])

/**
 * Reads the rosters of one file for the consolidation. Rows that do not say their unit get the file's: a commune's own list hardly ever
 * names the commune in each row. Worked case: "DS_pho_minh.xlsx" with rows of "Bí thư Đảng ủy" only is phường Phổ Minh's.
 */
export function readReceived({ name, sheets: asReceived }: ReceivedFile, profile: Profile, asOf: Serial): FileReading {
  const sheets = asReceived.filter((sheet) => !isRegister(sheet.name)).map((sheet) => ({ ...sheet, name: `[${name}]${sheet.name}` }))
  const read = readWorkbook(sheets, readOptionsFor(profile, asOf))
  const day = isoOf(asOf)
  const named = unitByName(name, unitsOfProfile(profile, day))
  const told = unitByRows(read.rosters)
  const unit = told ?? (unitsIn(read.rosters).length > 1 ? undefined : named)
  const reading = unit ? fillPlaces(read, unit) : read
  const stated = statedAsOf(asReceived)
  return {
    name,
    reading,
    ...(unit && { unit }),
    ...(unit && named && named.id !== unit.id && { unitByName: named }),
    units: unitsIn(reading.rosters),
    people: reading.rosters.reduce((sum, roster) => sum + peopleOf(roster).length, 0),
    ...(stated !== undefined && { statedAsOf: stated }),
    isPlan: soundsLikePlan(name, sheets),
    differences: registerDifferences(asReceived, profile),
    sheets,
  }
}

function unitsIn(rosters: readonly Roster[]): readonly Unit[] {
  const units = new Map<string, Unit>()
  for (const roster of rosters)
    for (const { unit } of peopleOf(roster)) if (unit.state === 'known') units.set(unit.value.unit.id, unit.value.unit)
  return [...units.values()]
}
