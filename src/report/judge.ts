import { INDICATORS, targetAt, type CountedUnit, type Horizon, type IndicatorId, type Target } from '../plan'
import type { NoTally, Settings, Tally, TallyResult } from '../indicators'
import type { RosterKind, Serial } from '../roster'
import { isDue } from './due'
import { bandNotes, decisiveFigure, passing, referenceNotes, shortfallOf, type Passing } from './judge-counts'
import { formatShare } from './share'
import type { Figure } from './target'
import { VERDICT_TEXT, type Assessment, type Verdict } from './verdict'

/**
 * Holds a tally against the target of one horizon. In this order: no target, or nobody to count among, is not applicable;
 * no tally is insufficient data; what undetermined members could still tip is insufficient data (G5);
 * what waits for a clerk's word is to be confirmed (K3); what is not reached is in progress before its day (`isDue`) and unmet from then on.
 * Without `target` the plan's own serves. CT01 with 5 of 39 on 30/06/2025 against 15 %: in progress, short by 1; on 31/12/2025: unmet.
 */
export function judge(
  result: TallyResult,
  horizon: Horizon,
  asOf: Serial,
  settings: Settings,
  target: Target = targetAt(idOf(result), horizon),
): Assessment {
  const indicator = idOf(result)
  const counted = result.ok ? { tally: result.tally, possible: possibleOf(result.tally) } : { why: result.why }
  const base = { indicator, horizon, target, ...counted }

  if (target.kind === 'silent')
    return { ...base, verdict: 'not-applicable', notes: ['Kế hoạch không đặt mức cho chỉ tiêu này tại mốc đang xét.'] }
  if (target.carriedFrom === 2025 && !settings.standardsAfter2025)
    return { ...base, verdict: 'not-applicable', notes: ['Theo thiết lập, tiêu chuẩn này không xét sau năm 2025.'] }
  if (!result.ok) return { ...base, verdict: verdictWithout(result.why), notes: [reasonOf(result.why)] }

  const { tally } = result
  if (tally.denominator === 0 && tally.doubtfulDenominator === 0)
    return { ...base, verdict: 'not-applicable', notes: [NOBODY[INDICATORS[indicator].counted]] }

  const decisive = decisiveFigure(target, settings)
  const held = heldAgainst(indicator, decisive, settings)
  const parts = partsOf(tally)
  const outcomes = parts.map((part) => outcomeOf(held, part, settings.band))
  const shortfall = sumOf(
    parts.map((part) => shortfallOf(held, part.numerator, part.denominator + part.doubtfulDenominator, settings.band)),
  )

  return {
    ...base,
    target: decisive,
    verdict: verdictOf(outcomes, tally.needsConfirmation, isDue(INDICATORS[indicator], target, horizon, asOf)),
    ...(shortfall !== undefined && { shortfall }),
    notes: [
      ...(held === decisive ? [] : ['Mỗi đảng bộ được xét riêng: đạt khi mọi đảng bộ được xét đều đạt mức này.']),
      ...parts.flatMap((part) => bandNotes(held, part.denominator, settings.decimals)),
      ...(held === decisive ? referenceNotes(target, tally.numerator, tally.denominator, settings) : []),
      ...partNotes(held, tally, settings),
      ...(target.carriedFrom === undefined ? [] : [`Mốc ${horizon} không có mức riêng: lấy tiếp mức của mốc ${target.carriedFrom}.`]),
      ...(tally.needsConfirmation ? ['Có ô cần người phụ trách xác nhận trước khi chốt kết luận.'] : []),
    ],
  }
}

/** One count that is held against the target by itself. */
interface Part {
  readonly numerator: number
  readonly denominator: number
  readonly undetermined: number
  readonly doubtfulDenominator: number
}

function partsOf(tally: Tally): readonly Part[] {
  const parts = tally.parts.filter((part) => part.denominator > 0)
  return tally.judgedByPart && parts.length > 0 ? parts.map((part) => ({ ...part, doubtfulDenominator: 0 })) : [tally]
}

/** CT15 asks 20 % of every committee; its tally counts the committees that have it, so all of them are asked for. */
function heldAgainst(indicator: IndicatorId, decisive: Figure, settings: Settings): Figure {
  const each = INDICATORS[indicator].withinEach !== undefined && settings.committeeWomenBy === 'organisation'
  return each ? { kind: 'all', strength: decisive.strength, cite: decisive.cite } : decisive
}

/** Both ways tried: the fewest that could count among the most there could be, and then the most that could count. */
function outcomeOf(target: Figure, part: Part, bandRule: Settings['band']): Passing | 'undecided' {
  const denominator = part.denominator + part.doubtfulDenominator
  const most = part.numerator + part.undetermined + part.doubtfulDenominator
  const worst = passing(target, part.numerator, denominator, bandRule)
  const best = passing(target, most, denominator, bandRule)
  if (worst === best && (worst !== 'unmet' || isSameSide(target, part.numerator, most, denominator, bandRule))) return worst
  // Above the band or within it, it passes either way: the recorded count says which.
  if (worst !== 'unmet' && best !== 'unmet') return passing(target, part.numerator, part.denominator, bandRule)
  return 'undecided'
}

/** Two failures agree only on one side of a band read strictly: from below it to above it some count in between would reach it. */
function isSameSide(target: Figure, least: number, most: number, denominator: number, bandRule: Settings['band']): boolean {
  const isBelow = (numerator: number): boolean => shortfallOf(target, numerator, denominator, bandRule) !== undefined
  return isBelow(least) === isBelow(most)
}

function verdictOf(outcomes: readonly (Passing | 'undecided')[], needsConfirmation: boolean, due: boolean): Verdict {
  const missed = outcomes.includes('unmet')
  if (!missed && outcomes.includes('undecided')) return 'insufficient-data'
  if (!missed) return outcomes.includes('met-above-band') ? 'met-above-band' : 'met'
  // A confirmation can only excuse: what is met without it stays met.
  if (needsConfirmation) return 'needs-confirmation'
  return due ? 'unmet' : 'in-progress'
}

function partNotes(target: Figure, tally: Tally, settings: Settings): readonly string[] {
  if (!tally.judgedByPart) return []
  return tally.parts
    .filter((part) => part.denominator > 0)
    .map((part) => {
      const outcome = outcomeOf(target, { ...part, doubtfulDenominator: 0 }, settings.band)
      const verdict = VERDICT_TEXT[outcome === 'undecided' ? 'insufficient-data' : outcome]
      return `${part.name}: ${formatShare(part.numerator, part.denominator, settings.decimals)} - ${verdict}.`
    })
}

const idOf = (result: TallyResult): IndicatorId => (result.ok ? result.tally.indicator : result.indicator)

const possibleOf = ({ numerator, undetermined, doubtfulDenominator }: Tally) => ({
  least: numerator,
  most: numerator + undetermined + doubtfulDenominator,
})

const sumOf = (counts: readonly (number | undefined)[]): number | undefined =>
  counts.reduce((sum, count) => (sum === undefined || count === undefined ? undefined : sum + count), 0)

function verdictWithout(why: NoTally): Verdict {
  return why.kind === 'nobody' || why.kind === 'no-figure' ? 'not-applicable' : 'insufficient-data'
}

function reasonOf(why: NoTally): string {
  switch (why.kind) {
    case 'nobody':
    case 'no-figure':
      return why.reason
    case 'no-column':
      return `Danh sách chưa có ${why.what}.`
    case 'no-roster':
      return `Chưa có danh sách ${why.needs.map((kind) => ROSTER_NAMES[kind]).join(' hoặc ')}.`
  }
}

/** What a roster of each kind is called when it is missing. */
export const ROSTER_NAMES: Readonly<Record<RosterKind, string>> = {
  'key-cadres': 'cán bộ chủ chốt xã, phường',
  committee: 'ban chấp hành, chi ủy',
  appointments: 'bổ nhiệm, giới thiệu ứng cử',
  delegates: 'đại biểu Hội đồng nhân dân',
  organisations: 'tổ chức đảng trực thuộc',
  'town-leaders': 'lãnh đạo thị xã',
  units: 'đơn vị xã, phường',
}

const NOBODY: Readonly<Record<CountedUnit, string>> = {
  person: 'Không có người nào thuộc diện xét.',
  event: 'Trong năm không có trường hợp nào.',
  post: 'Không có chức danh nào đang có người giữ.',
  commune: 'Không có xã, phường nào trong danh mục.',
  organisation: 'Không có tổ chức đảng nào thuộc diện xét.',
  delegate: 'Không có đại biểu nào trong danh sách.',
  'person-course': 'Không có lượt đào tạo, bồi dưỡng nào.',
}
