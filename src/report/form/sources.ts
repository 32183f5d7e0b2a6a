import { DEFAULT_SETTINGS, tally, tallyInSteps, type Evidence, type TallyResult } from '../../indicators'
import { INDICATOR_IDS, profileOn, targetAt, type IndicatorId, type Profile } from '../../plan'
import {
  finish,
  isoOf,
  KIND_OF_INDICATOR,
  readRangeInSteps,
  type Area,
  type Reading,
  type Roster,
  type SheetValues,
  type Steps,
} from '../../roster'
import { REGISTER_SHEETS } from '../../roster/registers'
import type { CheckRequest } from '../assess'
import type { CheckResult } from '../check'
import {
  judge,
  judgeCounts,
  readTogether,
  registerKindOf,
  type HandedRange,
  readOptionsFor,
  targetText,
  type Assessment,
  reasonOf,
} from '../core'
import { rangeName } from './references'

/** From which ranges the formulas of one indicator get its numbers. */
export type Source =
  /** `row`: the indicator's row in the table that DEAN12.COMPLIANCE makes of the same ranges, where that gives the same. */
  | { readonly kind: 'one'; readonly roster: string; readonly register?: string; readonly row?: number }
  /** Several rosters together, through DEAN12.COMPLIANCE: the indicator's row in its table. */
  | { readonly kind: 'pooled'; readonly rosters: readonly string[]; readonly row: number }
  /** No formula gives what the check gave, or there is no number: the reason. */
  | { readonly kind: 'none'; readonly why: string }

export type Sources = Readonly<Record<IndicatorId, Source>>

const OWN_RULES = 'số liệu theo thiết lập riêng của sổ tính, công thức không tính được như vậy'

/**
 * Chooses for each indicator the ranges whose formula gives exactly what the check gave: one roster (with the register that belongs
 * to it) where that is enough, else all rosters together. What a formula would answer is worked out as the functions do it: from the bare
 * range, with the built-in profile of the day and the default settings. Where even that differs (the workbook's own settings or
 * targets), there is no source, and the number has to be written as it is.
 */
export function chooseSources(sheets: readonly SheetValues[], reading: Reading, result: CheckResult): Sources {
  return finish(chooseSourcesInSteps(sheets, reading, result))
}

/** The same, with pauses: every range is read anew, and large ones take their time. */
export function* chooseSourcesInSteps(sheets: readonly SheetValues[], reading: Reading, result: CheckResult): Steps<Sources> {
  const ask = openRanges(sheets, result.request)
  const pooled = yield* ask.evidence(reading.rosters.map((cells) => ({ cells })))
  function* choose(assessment: Assessment): Steps<Source> {
    const { indicator: id } = assessment
    if (!assessment.tally) return { kind: 'none', why: assessment.why ? reasonOf(assessment.why) : 'Chưa có số liệu.' }
    if (targetText(assessment.target) !== targetText(targetAt(id, assessment.horizon))) return { kind: 'none', why: OWN_RULES }
    const hint = KIND_OF_INDICATOR[id]
    const rosters = reading.rosters.filter(({ kind }) => kind === hint)
    const registers = registersFor(id, sheets, reading)
    for (const register of [...registers, undefined]) {
      for (const roster of rosters) {
        const handed = [{ cells: roster, hint }, ...(register ? [{ cells: register, hint: register.kind }] : [])]
        const answer = yield* tallyInSteps(id, yield* ask.evidence(handed), result.request.asOf, DEFAULT_SETTINGS)
        if (!agrees(answer, assessment, result.request) || !shortfallFollows(assessment)) continue
        const unhinted = yield* ask.evidence(handed.map(({ cells }) => ({ cells })))
        const tabled = yield* tallyInSteps(id, unhinted, result.request.asOf, DEFAULT_SETTINGS)
        const inTable = agrees(tabled, assessment, result.request)
        return {
          kind: 'one',
          roster: rangeName(roster),
          ...(register && { register: rangeName(register) }),
          ...(inTable && { row: rowInTable(id) }),
        }
      }
    }
    const answer = yield* tallyInSteps(id, pooled, result.request.asOf, DEFAULT_SETTINGS)
    if (!agrees(answer, assessment, result.request)) return { kind: 'none', why: OWN_RULES }
    return { kind: 'pooled', rosters: reading.rosters.map(rangeName), row: rowInTable(id) }
  }
  const sources: (readonly [IndicatorId, Source])[] = []
  for (const assessment of result.assessments) {
    yield
    sources.push([assessment.indicator, yield* choose(assessment)])
  }
  return Object.fromEntries(sources) as Sources
}

/** Under the heading of DEAN12.COMPLIANCE, in the plan's order, counted from 1. */
const rowInTable = (id: IndicatorId): number => INDICATOR_IDS.indexOf(id) + 2

/** A table on a sheet, by what it lists. */
type Placed = Pick<Roster, 'sheet' | 'area' | 'kind'>
type Range = Pick<Placed, 'sheet' | 'area'>

/** The lists of units or organisations of the workbook: its own register sheets first, then what was read as such a list. */
function registersFor(id: IndicatorId, sheets: readonly SheetValues[], reading: Reading): readonly Placed[] {
  const kind = registerKindOf(id)
  if (kind === undefined) return []
  const name = kind === 'units' ? REGISTER_SHEETS.units : REGISTER_SHEETS.organisations
  const own = sheets.filter((sheet) => sheet.name.trim().toLowerCase() === name.toLowerCase() && sheet.values.length > 0)
  return [
    ...own.map((sheet): Placed => ({ sheet: sheet.name, area: usedArea(sheet), kind })),
    ...reading.rosters.filter((roster) => roster.kind === kind),
  ]
}

function usedArea({ firstRow, firstColumn, values }: SheetValues): Area {
  return { row: firstRow, column: firstColumn, rows: values.length, columns: Math.max(...values.map((row) => row.length)) }
}

/** Counts and verdict both: a verdict also depends on what is undetermined. */
function agrees(answer: TallyResult, { tally: told, verdict, shortfall }: Assessment, { horizon, asOf }: CheckRequest): boolean {
  if (!answer.ok || !told) return false
  const { numerator, denominator } = answer.tally
  if (numerator !== told.numerator || denominator !== told.denominator) return false
  const judged = judge(answer, horizon, asOf, DEFAULT_SETTINGS)
  return judged.verdict === verdict && judged.shortfall === shortfall
}

/** DEAN12.SHORTFALL knows the counts alone; CT17 is short by what its levels are short. */
function shortfallFollows({ target, tally: told, shortfall }: Assessment): boolean {
  if (target.kind === 'silent' || !told) return true
  if (target.kind === 'shares') return false
  if (told.denominator === 0) return shortfall === undefined
  return (judgeCounts(target, told.numerator, told.denominator).shortfall ?? 0) === (shortfall ?? 0)
}

/** What DEAN12.TALLY answers over a range. */
export type Tallies = (id: IndicatorId, range: Range) => TallyResult

export function talliesOver(sheets: readonly SheetValues[], request: CheckRequest): Tallies {
  const ask = openRanges(sheets, request)
  const known = new Map<string, TallyResult>()
  return (id, range) => {
    const key = `${id} ${rangeName(range)}`
    const evidence = () => finish(ask.evidence([{ cells: range, hint: KIND_OF_INDICATOR[id] }]))
    const answer = known.get(key) ?? tally(id, evidence(), request.asOf, DEFAULT_SETTINGS)
    known.set(key, answer)
    return answer
  }
}

function openRanges(sheets: readonly SheetValues[], { asOf }: CheckRequest) {
  const known = new Map<Profile, Map<string, Reading>>()
  function* read({ cells: range, hint }: HandedRange<Range>, profile: Profile): Steps<Reading> {
    const readings = known.get(profile) ?? new Map<string, Reading>()
    known.set(profile, readings)
    const key = `${rangeName(range)}|${hint ?? ''}`
    const options = { ...readOptionsFor(profile, asOf), ...(hint && { kindHint: hint }) }
    const reading = readings.get(key) ?? (yield* readRangeInSteps(cellsOf(sheets, range), options))
    readings.set(key, reading)
    return reading
  }
  return {
    *evidence(ranges: readonly HandedRange<Range>[]): Steps<Evidence> {
      return (yield* readTogether(ranges, profileOn(isoOf(asOf)), asOf, read)).evidence
    },
  }
}

/** What Excel hands to a function for the range of a roster. */
function cellsOf(sheets: readonly SheetValues[], { sheet: name, area }: Range): readonly (readonly unknown[])[] {
  const sheet = sheets.find((one) => one.name === name)
  if (!sheet) return []
  const left = area.column - sheet.firstColumn
  return Array.from({ length: area.rows }, (_, down) => {
    const row = (sheet.values[area.row + down - sheet.firstRow] ?? []).slice(left, left + area.columns)
    while (row.length < area.columns) row.push('')
    return row
  })
}
