import type { Horizon, IndicatorId } from '../plan'
import type { Tally, NoTally } from '../indicators'
import type { AssessedTarget } from './target'

/** The verdicts and their words, as design section 2 fixes them. */
export const VERDICT_TEXT = {
  met: 'Đạt',
  'met-above-band': 'Đạt (vượt khung)',
  unmet: 'Chưa đạt',
  'in-progress': 'Đang phấn đấu',
  'not-applicable': 'Không áp dụng',
  'insufficient-data': 'Chưa đủ dữ liệu',
  'needs-confirmation': 'Cần xác nhận',
}
export type Verdict = keyof typeof VERDICT_TEXT
export const VERDICTS = Object.keys(VERDICT_TEXT) as readonly Verdict[]

/** A tally held against a target. */
export interface Assessment {
  readonly indicator: IndicatorId
  readonly horizon: Horizon
  readonly target: AssessedTarget
  /** Left out when nothing could be tallied; `why` then says so. */
  readonly tally?: Tally
  readonly why?: NoTally
  readonly verdict: Verdict
  /** Smallest number of changes from "not" to "counts" that reaches the target; 0 when met; undefined without a numeric target or anybody certain to count among. */
  readonly shortfall?: number
  /** Numerator could be anything from `least` to `most`; equal when nothing is undetermined. */
  readonly possible?: { readonly least: number; readonly most: number }
  /** Vietnamese sentences: impossible band, second threshold, carried target, confirmation. */
  readonly notes: readonly string[]
}
