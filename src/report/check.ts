import { INDICATOR_IDS, unitsOfProfile } from '../plan'
import { distinctPeopleInSteps, gatherEvidence, placeNowhere } from '../indicators'
import { finish, isoOf, type PersonRow, type Reading, type Steps } from '../roster'
import { assess, type CheckRequest } from './assess'
import type { Assessment } from './core'

/** What the figures rest on, for the line under the title. */
export interface EvidenceSummary {
  readonly rosters: number
  /** Distinct people over all rosters: whoever "1979" in one list can be of 20/10/1979 in another is not counted again. */
  readonly people: number
  readonly organisations: number
  readonly communes: number
  readonly issues: number
}

export interface CheckResult {
  readonly request: CheckRequest
  /** Every indicator, in the plan's order. */
  readonly assessments: readonly Assessment[]
  readonly evidence: EvidenceSummary
  /** Vietnamese sentences about the whole check. */
  readonly notes: readonly string[]
}

/** Every indicator of the plan tallied from what was read and held against its target. */
export function checkRosters(reading: Reading, request: CheckRequest): CheckResult {
  return finish(checkRostersInSteps(reading, request))
}

/** The same, with pauses between an indicator's tally and its verdict, and among many people. */
export function* checkRostersInSteps(reading: Reading, request: CheckRequest): Steps<CheckResult> {
  const { asOf, profile } = request
  const evidence = gatherEvidence(reading.rosters, unitsOfProfile(profile, isoOf(asOf)), profile.organisations)
  const assessments: Assessment[] = []
  for (const id of INDICATOR_IDS) {
    yield
    assessments.push(yield* assess(id, evidence, request))
  }
  yield
  return {
    request,
    assessments,
    evidence: {
      rosters: reading.rosters.length,
      people: (yield* distinctPeopleInSteps(everybodyIn(reading), placeNowhere)).length,
      organisations: evidence.organisations?.length ?? 0,
      communes: evidence.units.length,
      issues: reading.issues.length,
    },
    notes: profile.targetsBind
      ? []
      : [
          'Mục tiêu của Kế hoạch được nêu để tham khảo: sau ngày 30/6/2025 mục tiêu của đơn vị mới phải theo kế hoạch mới của cấp có thẩm quyền.',
        ],
  }
}

const everybodyIn = ({ rosters }: Reading): readonly PersonRow[] => rosters.flatMap((roster) => ('people' in roster ? roster.people : []))
