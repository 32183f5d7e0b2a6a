import { horizonOf, profileOn, PROFILES, type Profile } from '../../plan'
import { dateOf, isoOf, type Serial } from '../../roster'
import { readRegisters } from '../../roster/registers'
import { statedAsOf } from '../../roster/stated-date'
import { consolidate, mergeRosters, readReceived, type Consolidation, type MergedTable, type ReceivedFile } from '../../report/consolidate'
import type { Checked } from '../check'
import type { Chosen } from '../state/state'

export interface MadeOne {
  readonly asOf: Serial
  readonly consolidation: Consolidation
  readonly merged: readonly MergedTable[]
  readonly units: number
  readonly people: number
}

/** The day the files are taken at: the one typed by hand, else the one most of their sheets state, else the pane's. */
export function dayOfFiles(files: readonly ReceivedFile[], { question }: Checked, chosen: Chosen): Serial {
  return chosen.asOf ? question.asOf : (statedAsOf(files.flatMap(({ sheets }) => sheets)) ?? question.asOf)
}

/** This workbook's own registers over the built-in profile of the day. */
function profileAt({ question, profile, snapshot }: Checked, asOf: Serial): Profile {
  if (asOf === question.asOf) return profile
  const builtIn = PROFILES.find(({ id }) => id === question.profileId) ?? profileOn(isoOf(asOf))
  return readRegisters(
    snapshot.sheets.map((sheet) => ({ ...sheet, date1904: snapshot.date1904 })),
    builtIn,
  ).profile
}

/** How many files are read before the browser gets to paint. */
const FILES_AT_ONCE = 4

/** Reads the rosters of all files and makes them one; undefined when given up meanwhile. */
export async function makeOne(
  files: readonly ReceivedFile[],
  asOf: Serial,
  checked: Checked,
  chosen: Chosen,
  given: () => boolean,
): Promise<MadeOne | undefined> {
  const profile = profileAt(checked, asOf)
  const { settings, horizon } = checked.question
  const readings = []
  for (const [place, file] of files.entries()) {
    if (place % FILES_AT_ONCE === 0) await new Promise<void>((resolve) => setTimeout(resolve, 0))
    if (given()) return undefined
    readings.push(readReceived(file, profile, asOf))
  }
  const request = { asOf, settings, profile, horizon: chosen.horizon ? horizon : horizonOf(dateOf(asOf).year) }
  const consolidation = consolidate(readings, request)
  return {
    asOf,
    consolidation,
    merged: mergeRosters(readings, asOf),
    units: consolidation.units.length - consolidation.missing.length,
    people: readings.reduce((sum, { people }) => sum + people, 0),
  }
}
