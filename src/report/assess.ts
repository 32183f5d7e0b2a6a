import { targetAt, type Horizon, type IndicatorId, type Profile } from '../plan'
import { tallyInSteps, type Evidence, type Settings } from '../indicators'
import type { Serial, Steps } from '../roster'
import { askedTarget } from './asked-target'
import { judge, type Assessment } from './core'

export interface CheckRequest {
  readonly horizon: Horizon
  readonly asOf: Serial
  readonly settings: Settings
  readonly profile: Profile
}

/** One indicator tallied and held against what the workbook asks of it, with a pause between the two. */
export function* assess(id: IndicatorId, evidence: Evidence, { horizon, asOf, settings, profile }: CheckRequest): Steps<Assessment> {
  const tallied = yield* tallyInSteps(id, evidence, asOf, settings, targetAt(id, horizon, profile))
  yield
  return judge(tallied, horizon, asOf, settings, askedTarget(id, horizon, settings, profile))
}
