import { unitsOfProfile, type Unit } from '../../plan'
import { gatherEvidence } from '../../indicators'
import { finish, isoOf, type Reading } from '../../roster'
import { assess, type CheckRequest } from '../assess'
import { checkRosters, type CheckResult } from '../check'
import type { Assessment } from '../core'
import { countByUnit, type UnitLine } from './by-unit'
import { findDuplicates, type Duplicate } from './duplicates'
import { findingsOf, type Finding } from './findings'
import type { FileReading } from './read-received'
import { receivedDuties, type ReceivedStatus } from './received-status'

/** Many files made one. */
export interface Consolidation {
  /** Over all files together; QT1 and QT2 follow from the files received. */
  readonly check: CheckResult
  readonly units: readonly UnitLine[]
  /** Units of the profile from which nothing came. */
  readonly missing: readonly Unit[]
  readonly duplicates: readonly Duplicate[]
  readonly findings: readonly Finding[]
  readonly received: readonly ReceivedStatus[]
}

/**
 * The indicators over all files together and for each unit, with what does not fit among the files. A person whom two files list counts
 * once where people are counted, and is reported. Worked case: 95 files of 96 give every commune in the denominator of CT09 and the
 * missing one by name.
 */
export function consolidate(files: readonly FileReading[], request: CheckRequest): Consolidation {
  const { profile, asOf } = request
  const units = unitsOfProfile(profile, isoOf(asOf))
  const reading: Reading = {
    rosters: files.flatMap((file) => file.reading.rosters),
    refusals: files.flatMap((file) => file.reading.refusals),
    issues: files.flatMap((file) => file.reading.issues),
  }
  const duties = receivedDuties(files, profile, units, asOf)
  const evidence = { ...gatherEvidence(reading.rosters, units, profile.organisations), organisations: duties.rows }
  const check = checkRosters(reading, request)
  const fromFiles = (assessment: Assessment): Assessment => {
    const { indicator } = assessment
    if (indicator !== 'QT1' && indicator !== 'QT2') return assessment
    return finish(assess(indicator, evidence, request))
  }
  const lines = countByUnit(files, units, duties.rows, request)
  const missing = lines.filter((line) => line.files.length === 0).map(({ unit }) => unit)
  const duplicates = findDuplicates(files)
  return {
    check: { ...check, assessments: check.assessments.map(fromFiles) },
    units: lines,
    missing,
    duplicates,
    findings: findingsOf(files, missing, duplicates, profile, units, asOf),
    received: duties.statuses,
  }
}
