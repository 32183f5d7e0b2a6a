import { INDICATORS, profileOn, type IndicatorId } from '../../src/plan'
import type { Member, Standing, Tally } from '../../src/indicators'
import type { Assessment, Verdict } from '../../src/report'
import { finish, type Issue, type Reading, type Roster } from '../../src/roster'
import type { CheckWorkbook } from '../../src/pane/check'
import { poolsOf } from '../../src/pane/pooled'
import { madeUpTally } from '../report/samples'

export function member(standing: Standing, name: string, row: number, more: Partial<Member> = {}): Member {
  return {
    standing,
    name,
    detail: 'Bí thư Đảng ủy, phường Phổ Minh',
    why: 'người địa phương',
    ref: { sheet: 'CB', row, column: 1 },
    ...more,
  }
}

type Made = Partial<Omit<Assessment, 'indicator' | 'tally' | 'verdict'>> & { readonly tally?: Partial<Tally> }

export function assessment(indicator: IndicatorId, verdict: Verdict, { tally, ...made }: Made = {}): Assessment {
  return {
    indicator,
    horizon: 2030,
    target: INDICATORS[indicator].targets[2030],
    verdict,
    notes: [],
    ...made,
    ...(tally && { tally: madeUpTally(indicator, { denominator: 1, ...tally }) }),
  }
}

export const SECRETARIES: readonly Member[] = [
  member('counts', 'Trần Văn Ngoài', 4),
  member('not', 'Nguyễn Văn Bình', 5),
  member('not', 'Lê Thị Hòa', 6, { datum: { sheet: 'CB', row: 6, column: 9 } }),
  member('not', 'Phạm Quang Đạt', 7),
  member('undetermined', 'Võ Thanh Sơn', 8, { why: 'quê quán không ghi xã', datum: { sheet: 'CB', row: 8, column: 9 } }),
]

/** One indicator of each group, with people behind CT08. */
export const ASSESSMENTS: readonly Assessment[] = [
  assessment('CT01', 'met', { shortfall: 0, tally: { numerator: 6, denominator: 39, ageDay: 46387 } }),
  assessment('CT06', 'insufficient-data', { why: { kind: 'no-column', what: 'Bồi dưỡng cập nhật' } }),
  assessment('CT07', 'not-applicable', { why: { kind: 'no-roster', needs: ['organisations'] } }),
  assessment('CT08', 'unmet', {
    shortfall: 2,
    possible: { least: 1, most: 2 },
    tally: {
      numerator: 1,
      denominator: 5,
      undetermined: 1,
      members: SECRETARIES,
      notes: ['Người địa phương suy từ quê quán.'],
      parts: [{ name: 'phường Phổ Minh', numerator: 0, denominator: 1, undetermined: 0 }],
    },
  }),
  assessment('CT09', 'met-above-band', { shortfall: 0, tally: { numerator: 4, denominator: 15 } }),
  assessment('CT18', 'in-progress', { shortfall: 1, tally: { numerator: 1, denominator: 15 } }),
]

/** A roster of a town's committee as the reader finds it. */
export function committee(made: Partial<Extract<Roster, { readonly people: unknown }>> = {}): Roster {
  return {
    kind: 'committee',
    id: 'BCH!1',
    sheet: 'BCH',
    title: '',
    area: { row: 0, column: 0, rows: 2, columns: 2 },
    headerRows: 1,
    columns: [],
    why: '',
    confidence: 'certain',
    hiddenRows: 0,
    people: [],
    ...made,
  }
}

export const EMPTY_READING: Reading = { rosters: [], refusals: [], issues: [] }

export const issue = (made: Partial<Issue> & Pick<Issue, 'code'>): Issue => ({
  severity: 'blocks',
  at: { sheet: 'CB', row: 4, column: 2 },
  text: '31/02/1985',
  reason: 'Tháng 2 không có ngày 31.',
  touches: ['CT01'],
  ...made,
})

/** Stands in for the reader and the judge: the same answer whatever the workbook holds. */
export function answering(assessments: readonly Assessment[], reading: Reading = EMPTY_READING): CheckWorkbook {
  return (snapshot, question) => ({
    question,
    snapshot,
    reading,
    pools: finish(poolsOf(reading.rosters)),
    profile: profileOn('2024-12-31'),
    result: {
      request: { ...question, profile: profileOn('2024-12-31') },
      assessments,
      evidence: { rosters: reading.rosters.length, people: 84, organisations: 0, communes: 15, issues: reading.issues.length },
      notes: [],
    },
  })
}
