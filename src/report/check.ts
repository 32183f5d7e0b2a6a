import { INDICATOR_IDS, unitsOfProfile, type Horizon, type Profile } from '../plan'
import { gatherEvidence, tallyInSteps, type Settings } from '../indicators'
import { finish, fold, isoOf, type Reading, type Serial, type Steps } from '../roster'
import { askedTarget } from './asked-target'
import { judge } from './judge'
import type { Assessment } from './verdict'

/** Identities folded between two pauses: a few milliseconds' work. */
const PEOPLE_PER_STEP = 1_000

export interface CheckRequest {
  readonly horizon: Horizon
  readonly asOf: Serial
  readonly settings: Settings
  readonly profile: Profile
}

/** What the figures rest on, for the line under the title. */
export interface EvidenceSummary {
  readonly rosters: number
  /** Distinct people, told apart by name and birth date. */
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
  const { horizon, asOf, settings, profile } = request
  const evidence = gatherEvidence(reading.rosters, unitsOfProfile(profile, isoOf(asOf)), profile.organisations)
  const assessments: Assessment[] = []
  for (const id of INDICATOR_IDS) {
    yield
    const tallied = yield* tallyInSteps(id, evidence, asOf, settings)
    yield
    assessments.push(judge(tallied, horizon, asOf, settings, askedTarget(id, horizon, settings, profile)))
  }
  yield
  return {
    request,
    assessments,
    evidence: {
      rosters: reading.rosters.length,
      people: yield* countPeople(reading),
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

interface Span {
  readonly earliest: number
  readonly latest: number
}

const UNKNOWN: Span = { earliest: -Infinity, latest: Infinity }

/**
 * A number identifies best; without one, the name and a birth that can be the same do (G10): "1979" in the list of delegates and 20/10/1979
 * in the committee's are one person of one name.
 */
function* countPeople(reading: Reading): Steps<number> {
  const numbers = new Set<string>()
  const births = new Map<string, Span[]>()
  for (const roster of reading.rosters) {
    if (!('people' in roster)) continue
    for (const [at, { name, birth, idNumber }] of roster.people.entries()) {
      if (at % PEOPLE_PER_STEP === 0) yield
      if (idNumber !== undefined) numbers.add(idNumber)
      else narrow(births, fold(name), birth.state === 'known' ? birth.value : UNKNOWN)
    }
  }
  return [...births.values()].reduce((sum, { length }) => sum + length, numbers.size)
}

/** Adds a birth, or makes the one it may be the same as more exact. */
function narrow(births: Map<string, Span[]>, name: string, { earliest, latest }: Span): void {
  const known = births.get(name)
  const same = known?.findIndex((other) => other.earliest <= latest && earliest <= other.latest) ?? -1
  if (!known) births.set(name, [{ earliest, latest }])
  else if (same < 0) known.push({ earliest, latest })
  else known[same] = { earliest: Math.max(earliest, known[same]!.earliest), latest: Math.min(latest, known[same]!.latest) }
}
