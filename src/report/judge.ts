import { INDICATORS, targetAt, type Figure, type Horizon, type IndicatorId } from '../plan'
import type { Counts, Settings, Tally, TallyResult } from '../indicators'
import type { Serial } from '../roster'
import { isDue } from './due'
import { bandNotes, decisiveFigure, passing, referenceNotes, shortfallOf, type Passing } from './judge-counts'
import { formatShare } from './share'
import type { AssessedTarget, SharesTarget } from './target'
import { NO_TARGET, reasonOf, verdictWithout } from './without-tally'
import { VERDICT_TEXT, type Assessment, type Verdict } from './verdict'

/**
 * Holds a tally against the target of one horizon. In this order: no target is not applicable; no tally is insufficient data, or not applicable
 * where there was nobody to count among (`verdictWithout`); what undetermined members could still tip is insufficient data (G5);
 * what waits for a clerk's word is to be confirmed (K3); what is not reached is in progress before its day (`isDue`) and unmet from then on.
 * Without `target` the plan's own serves. CT01 with 5 of 39 on 30/06/2025 against 15 %: in progress, short by 1; on 31/12/2025: unmet.
 */
export function judge(
  result: TallyResult,
  horizon: Horizon,
  asOf: Serial,
  settings: Settings,
  target: AssessedTarget = targetAt(idOf(result), horizon),
): Assessment {
  const indicator = idOf(result)
  const counted = result.ok ? { tally: result.tally, possible: possibleOf(result.tally) } : { why: result.why }
  const base = { indicator, horizon, target, ...counted }

  if (target.kind === 'silent') return { ...base, verdict: 'not-applicable', notes: [NO_TARGET] }
  if (target.carriedFrom === 2025 && !settings.standardsAfter2025)
    return { ...base, verdict: 'not-applicable', notes: ['Theo thiết lập, tiêu chuẩn này không xét sau năm 2025.'] }
  if (!result.ok) return { ...base, verdict: verdictWithout(result.why), notes: [reasonOf(result.why)] }

  const { tally } = result
  const due = isDue(INDICATORS[indicator], target, horizon, asOf)
  const decisive = target.kind === 'shares' ? target : decisiveFigure(target, settings)
  const withinEach = INDICATORS[indicator].withinEach !== undefined && settings.committeeWomenBy === 'organisation'
  // CT15 asks its share of every committee; its tally counts the committees that have it, so all of them are asked for.
  const { strength, section } = decisive
  const held = heldParts(withinEach ? { kind: 'all', strength, section } : decisive, tally)
  const outcomes = held.map(({ part, figure }) => outcomeOf(figure, part, settings.band))
  // Told of the count that stands beside it: "2/5, short by 1 of 6" reads wrongly, and of 0/0 nothing is short.
  const shortfall =
    tally.denominator === 0
      ? undefined
      : sumOf(held.map(({ part, figure }) => shortfallOf(figure, part.numerator, part.denominator, settings.band)))

  return {
    ...base,
    target: decisive,
    verdict: verdictOf(outcomes, tally.needsConfirmation, due),
    shortfall,
    notes: [
      ...(withinEach ? ['Đạt khi mọi đảng bộ được xét đều đạt.'] : []),
      ...held.flatMap(({ part, figure }) => bandNotes(figure, part.denominator, settings.decimals)),
      ...(withinEach ? [] : referenceNotes(target, tally.numerator, tally.denominator, settings)),
      ...(tally.judgedByPart ? held.map((one) => partNote(one, settings, due)) : []),
      ...(target.carriedFrom ? [`Mốc ${horizon} không có mức riêng: lấy tiếp mức của mốc ${target.carriedFrom}.`] : []),
      ...(tally.needsConfirmation ? ['Có ô cần xác nhận trước khi chốt kết luận.'] : []),
    ],
  }
}

/** One count that is held against the target by itself: a part has nobody doubtful. */
type Part = Counts & Partial<Pick<Tally, 'doubtfulDenominator' | 'doubtfulNumerator'>>

interface HeldPart {
  readonly name: string
  readonly part: Part
  readonly figure: Figure
}

/** Which counts are held against which figure: the tally itself, or each of its parts (CT17, QT3). */
function heldParts(target: Figure | SharesTarget, tally: Tally): readonly HeldPart[] {
  const parts = tally.parts.filter(({ denominator }) => denominator > 0)
  if (target.kind === 'shares')
    return target.shares.flatMap(({ part: name, figure }) =>
      parts.filter((part) => part.name === name).map((part) => ({ name, part, figure })),
    )
  return tally.judgedByPart && parts.length > 0
    ? parts.map((part) => ({ name: part.name, part, figure: target }))
    : [{ name: '', part: tally, figure: target }]
}

/** Both ways tried: the fewest that could count among the most there could be, and then the most that could, among no more than they need. */
function outcomeOf(target: Figure, part: Part, bandRule: Settings['band']): Passing | 'undecided' {
  const { numerator, denominator, undetermined, doubtfulDenominator = 0, doubtfulNumerator = 0 } = part
  const worstOf = [numerator, denominator + doubtfulDenominator] as const
  const bestOf = [numerator + undetermined + doubtfulNumerator, denominator + doubtfulNumerator] as const
  const worst = passing(target, ...worstOf, bandRule)
  const best = passing(target, ...bestOf, bandRule)
  if (worst === best && (worst !== 'unmet' || isBelow(target, ...worstOf, bandRule) === isBelow(target, ...bestOf, bandRule))) return worst
  // Above the band or within it, it passes either way: the recorded count says which.
  if (worst !== 'unmet' && best !== 'unmet') return passing(target, numerator, denominator, bandRule)
  return 'undecided'
}

/** Two failures on different sides of a band read strictly do not agree: some count in between would reach it. */
const isBelow = (...counted: Parameters<typeof shortfallOf>): boolean => shortfallOf(...counted) !== undefined

function verdictOf(outcomes: readonly (Passing | 'undecided')[], needsConfirmation: boolean, due: boolean): Verdict {
  const missed = outcomes.includes('unmet')
  if (!missed && outcomes.includes('undecided')) return 'insufficient-data'
  if (!missed) return outcomes.includes('met-above-band') ? 'met-above-band' : 'met'
  // A confirmation can only excuse: what is met without it stays met.
  if (needsConfirmation) return 'needs-confirmation'
  return due ? 'unmet' : 'in-progress'
}

/** A level of CT17, a share of QT3, with its own verdict. */
function partNote({ name, part, figure }: HeldPart, { band, decimals }: Settings, due: boolean): string {
  const verdict = verdictOf([outcomeOf(figure, part, band)], false, due)
  return `${name}: ${formatShare(part.numerator, part.denominator, decimals)} - ${VERDICT_TEXT[verdict]}.`
}

const idOf = (result: TallyResult): IndicatorId => (result.ok ? result.tally.indicator : result.indicator)

const possibleOf = ({ numerator, undetermined, doubtfulNumerator }: Tally) => ({
  least: numerator,
  most: numerator + undetermined + doubtfulNumerator,
})

const sumOf = (counts: readonly (number | undefined)[]): number | undefined =>
  counts.reduce((sum, count) => (sum === undefined || count === undefined ? undefined : sum + count), 0)
