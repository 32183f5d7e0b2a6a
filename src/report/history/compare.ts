import { INDICATOR_IDS, type IndicatorId } from '../../plan'
import { dateOf, fold, formatDate, type Serial } from '../../roster'
import { formatNumber, type Assessment } from '../core'
import type { Figure, Snapshot } from './snapshot'

/** Somebody who came into a numerator or left it; `why` as the rosters at hand tell it: "sinh 15/8/1984, 40 tuổi". */
export interface Mover {
  readonly name: string
  readonly why?: string
}

export interface Change {
  readonly indicator: IndicatorId
  readonly before?: Figure
  readonly now?: Figure
  /** Change of the share in percentage points; left out when one of the two has no share. */
  readonly points?: number
  /** Change of the numerator and of the denominator. */
  readonly count?: number
  readonly among?: number
  readonly entered: readonly Mover[]
  readonly left: readonly Mover[]
}

export interface Comparison {
  readonly before: Snapshot
  readonly now: Snapshot
  readonly changes: readonly Change[]
  /** The rosters' cells are the same: what changed, the day or the settings changed. */
  readonly sameRosters: boolean
  /** Vietnamese sentences: other day, other settings, other profile, so that a change is not taken for people's doing. */
  readonly notes: readonly string[]
}

/**
 * What changed since the last closing, indicator by indicator, and who caused it. `assessments` are those `now` was taken from: they tell
 * why somebody left. Worked case: 5/39 then 6/39 is +2,56 percentage points, +1 person.
 */
export function compare(before: Snapshot, now: Snapshot, assessments: readonly Assessment[] = []): Comparison {
  return {
    before,
    now,
    changes: INDICATOR_IDS.map((id) => changeOf(id, figureOf(before, id), figureOf(now, id), whyOf(assessments, id))),
    sameRosters: before.fingerprint !== '' && before.fingerprint === now.fingerprint,
    notes: notesOn(before, now),
  }
}

export const figureOf = (snapshot: Snapshot, id: IndicatorId): Figure | undefined =>
  snapshot.figures.find(({ indicator }) => indicator === id)

function changeOf(
  indicator: IndicatorId,
  before: Figure | undefined,
  now: Figure | undefined,
  why: (name: string) => string | undefined,
): Change {
  const [was, is] = [shareOf(before), shareOf(now)]
  const move = (name: string): Mover => {
    const told = why(name)
    return told === undefined ? { name } : { name, why: told }
  }
  const counted = before?.numerator !== undefined && now?.numerator !== undefined
  return {
    indicator,
    ...(before && { before }),
    ...(now && { now }),
    ...(was !== undefined && is !== undefined && { points: is - was }),
    ...(counted && { count: now.numerator! - before.numerator!, among: (now.denominator ?? 0) - (before.denominator ?? 0) }),
    entered: counted ? without(now.who, before.who).map(move) : [],
    left: counted ? without(before.who, now.who).map(move) : [],
  }
}

/** In percent; undefined without a denominator. */
export function shareOf(figure: Figure | undefined): number | undefined {
  if (figure?.numerator === undefined || !figure.denominator) return undefined
  return (100 * figure.numerator) / figure.denominator
}

/** Names of `all` that `others` does not have, counted: of two people of one name one may have left. */
function without(all: readonly string[], others: readonly string[]): readonly string[] {
  const left = new Map<string, number>()
  for (const name of others) left.set(fold(name), (left.get(fold(name)) ?? 0) + 1)
  return all.filter((name) => {
    const rest = left.get(fold(name)) ?? 0
    left.set(fold(name), rest - 1)
    return rest <= 0
  })
}

const GONE = 'không còn trong danh sách'

/** Why somebody stands as they do now; undefined when the rosters at hand are not known. */
function whyOf(assessments: readonly Assessment[], id: IndicatorId): (name: string) => string | undefined {
  const assessment = assessments.find(({ indicator }) => indicator === id)
  if (!assessment?.tally) return () => undefined
  const reasons = new Map<string, string>()
  for (const { name, why, standing } of assessment.tally.members)
    if (standing !== 'counts' || !reasons.has(fold(name))) reasons.set(fold(name), why)
  return (name) => reasons.get(fold(name)) ?? GONE
}

function notesOn(before: Snapshot, now: Snapshot): readonly string[] {
  const notes: string[] = []
  if (before.profile !== now.profile) notes.push('Bộ thông số đã khác: đơn vị và mục tiêu không còn như lần chốt trước.')
  if (before.horizon !== now.horizon) notes.push(`Mốc đã khác: lần trước ${before.horizon}, lần này ${now.horizon}.`)
  if (before.settings.join() !== now.settings.join()) notes.push('Thiết lập cách tính đã khác so với lần chốt trước.')
  if (before.fingerprint !== '' && before.fingerprint === now.fingerprint)
    notes.push(
      before.asOf === now.asOf
        ? 'Danh sách không thay đổi.'
        : `Danh sách không thay đổi; khác biệt chỉ do ngày tính chuyển từ ${formatDate(before.asOf)} sang ${formatDate(now.asOf)}.`,
    )
  return notes
}

/** "tăng 2,56 điểm phần trăm", "giảm 1,00 điểm phần trăm", "không thay đổi". */
export function pointsText(points: number, decimals = 2): string {
  const size = formatNumber(Math.abs(points), decimals)
  if (Number(size.replace(',', '.')) === 0) return 'không thay đổi'
  return `${points > 0 ? 'tăng' : 'giảm'} ${size} điểm phần trăm`
}

export interface TrendPoint {
  readonly asOf: Serial
  readonly year: number
  readonly numerator: number
  readonly denominator: number
}

/** One indicator over the closings, oldest first; of several closings for one as-of date the last stands. */
export function trendOf(snapshots: readonly Snapshot[], id: IndicatorId): readonly TrendPoint[] {
  const byDay = new Map<Serial, TrendPoint>()
  for (const snapshot of snapshots) {
    const figure = figureOf(snapshot, id)
    if (figure?.numerator === undefined || !figure.denominator) continue
    const { numerator, denominator } = figure
    byDay.set(snapshot.asOf, { asOf: snapshot.asOf, year: dateOf(snapshot.asOf).year, numerator, denominator })
  }
  return [...byDay.values()].sort((a, b) => a.asOf - b.asOf)
}

/** The closing that stands for each year: the last one of its latest as-of date. Years in order. */
export function closingsByYear(snapshots: readonly Snapshot[]): readonly { readonly year: number; readonly snapshot: Snapshot }[] {
  const byYear = new Map<number, Snapshot>()
  for (const snapshot of snapshots) {
    const { year } = dateOf(snapshot.asOf)
    const there = byYear.get(year)
    if (!there || snapshot.asOf >= there.asOf) byYear.set(year, snapshot)
  }
  return [...byYear].sort(([a], [b]) => a - b).map(([year, snapshot]) => ({ year, snapshot }))
}

/** What an indicator counted in the last year before the as-of date's that figures were closed for: "so với năm 2024". */
export function earlierCount(
  snapshots: readonly Snapshot[],
  asOf: Serial,
  id: IndicatorId,
): { readonly year: number; readonly numerator: number; readonly denominator: number } | undefined {
  const { year: running } = dateOf(asOf)
  const points = trendOf(snapshots, id).filter(({ year }) => year < running)
  const last = points[points.length - 1]
  return last && { year: last.year, numerator: last.numerator, denominator: last.denominator }
}
