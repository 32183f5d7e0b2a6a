import { readFileSync } from 'fs'
import { join } from 'path'
import fc from 'fast-check'
import { parse } from 'yaml'
import { HORIZONS, INDICATOR_IDS, INDICATORS, type Horizon, type IndicatorId } from '../../src/plan'
import {
  DEFAULT_SETTINGS,
  WOMEN_PART,
  YOUNG_PART,
  type NoTally,
  type Settings,
  type Tally,
  type TallyPart,
  type TallyResult,
} from '../../src/indicators'
import { serialOf, serialOfIso } from '../../src/roster'
import { askedTarget, judge, targetText, type Verdict } from '../../src/report'
import { atLeast, tallied } from './samples'

interface Case {
  readonly name: string
  readonly indicator: IndicatorId
  readonly horizon?: Horizon
  readonly counts: string
  readonly parts?: readonly string[]
  readonly undetermined?: number
  readonly doubtful?: string
  readonly needsConfirmation?: boolean
  readonly asOf: string
  readonly settings?: Partial<Settings>
  readonly verdict: Verdict
  readonly shortfall?: number
  readonly possible?: string
  readonly says?: string
}

const FIELDS = ['name', 'indicator', 'horizon', 'counts', 'parts', 'undetermined', 'doubtful', 'needsConfirmation', 'asOf', 'settings', 'verdict', 'shortfall', 'possible', 'says'] // prettier-ignore
const cases = parse(readFileSync(join(__dirname, 'verdicts.yaml'), 'utf8')) as readonly Case[]

const split = (counts: string): { numerator: number; denominator: number } => {
  const [numerator = NaN, denominator = NaN] = counts.split('/').map(Number)
  return { numerator, denominator }
}

const doubted = (counts: string): Pick<Tally, 'doubtfulNumerator' | 'doubtfulDenominator'> => {
  const { numerator, denominator } = split(counts)
  return { doubtfulNumerator: numerator, doubtfulDenominator: denominator }
}

const day = (iso: string): number => {
  const serial = serialOfIso(iso)
  if (serial === undefined) throw new Error(`no such day: ${iso}`)
  return serial
}

describe('a tally held against its target', () => {
  it('is told in cases without a misspelt field', () => {
    expect(cases.flatMap((one) => Object.keys(one).filter((field) => !FIELDS.includes(field)))).toEqual([])
  })

  it.each(cases)('$name', ({ indicator, horizon = 2025, asOf, verdict, shortfall, possible, says, settings, ...one }) => {
    const result = tallied(indicator, {
      ...split(one.counts),
      undetermined: one.undetermined ?? 0,
      ...doubted(one.doubtful ?? '0/0'),
      needsConfirmation: one.needsConfirmation ?? false,
      judgedByPart: one.parts !== undefined,
      parts: (one.parts ?? []).map(
        (part, index): TallyPart => ({ name: `cấp ${index + 1}`, ...split(part), undetermined: index === 1 ? (one.undetermined ?? 0) : 0 }),
      ),
    })
    const assessment = judge(result, horizon, day(asOf), { ...DEFAULT_SETTINGS, ...settings })
    expect(assessment).toMatchObject({ indicator, horizon, verdict })
    expect(assessment.shortfall).toBe(shortfall)
    if (possible) expect(assessment.possible).toEqual({ least: Number(possible.split('-')[0]), most: Number(possible.split('-')[1]) })
    if (says) expect(assessment.notes.join('\n')).toContain(says)
  })
})

describe('an indicator that could not be tallied', () => {
  const judged = (why: NoTally) => judge({ ok: false, indicator: 'CT01', why }, 2025, day('2025-12-31'), DEFAULT_SETTINGS)

  it.each<[NoTally, Verdict, string]>([
    [
      { kind: 'no-roster', needs: ['committee', 'town-leaders'] },
      'insufficient-data',
      'Chưa có danh sách ban chấp hành, chi ủy hoặc lãnh đạo thị xã.',
    ],
    [{ kind: 'no-column', what: 'cột ngày sinh' }, 'insufficient-data', 'Danh sách chưa có cột ngày sinh.'],
    [{ kind: 'nobody', reason: 'Trong năm 2025 không có trường hợp nào.' }, 'not-applicable', 'Trong năm 2025 không có trường hợp nào.'],
    [{ kind: 'no-figure', reason: 'Chỉ thống kê.' }, 'not-applicable', 'Chỉ thống kê.'],
  ])('%j', (why, verdict, note) => {
    expect(judged(why)).toMatchObject({ verdict, why, notes: [note] })
    expect(judged(why)).not.toHaveProperty('tally')
  })

  it('is not applicable, rather than short of data, where the plan asks for nothing', () => {
    const result = { ok: false, indicator: 'CT10', why: { kind: 'no-roster', needs: ['town-leaders'] } } as const
    expect(judge(result, 2025, day('2025-12-31'), DEFAULT_SETTINGS).verdict).toBe('not-applicable')
  })
})

describe("a target of the profile's own", () => {
  it("takes the place of the plan's", () => {
    const result = tallied('CT08', { numerator: 2, denominator: 5 })
    expect(judge(result, 2030, day('2030-12-31'), DEFAULT_SETTINGS, atLeast(40))).toMatchObject({ verdict: 'met', target: { percent: 40 } })
  })

  it('gives a verdict where the plan is silent', () => {
    expect(judge(tallied('QT3', { numerator: 2, denominator: 10 }), 2025, day('2025-06-30'), DEFAULT_SETTINGS, atLeast(25)).verdict).toBe(
      'unmet',
    )
  })
})

describe('QT3', () => {
  const planned = (women: string, young: string, undetermined = 0) =>
    tallied('QT3', {
      numerator: 3,
      denominator: 10,
      judgedByPart: true,
      parts: [
        { name: WOMEN_PART, ...split(women), undetermined },
        { name: YOUNG_PART, ...split(young), undetermined: 0 },
      ],
    })
  const judged = (result: TallyResult, changed: Partial<Settings>) => {
    const settings = { ...DEFAULT_SETTINGS, ...changed }
    return judge(result, 2025, day('2025-12-31'), settings, askedTarget('QT3', 2025, settings))
  }

  it.each([
    ['met when both shares are', '2/10', '2/10', { planningWomen: 20, planningYoung: 15 }, 'met', 0],
    ['unmet when one falls short, by what that one lacks', '1/10', '2/10', { planningWomen: 20, planningYoung: 15 }, 'unmet', 1],
    ['short by what both lack', '1/10', '0/10', { planningWomen: 20, planningYoung: 15 }, 'unmet', 3],
    ['held against the one share that is typed', '0/10', '2/10', { planningYoung: 15 }, 'met', 0],
    ['never held against a figure nobody typed', '0/10', '0/10', {}, 'not-applicable', undefined],
  ] as const)('is %s', (_, women, young, settings, verdict, shortfall) => {
    expect(judged(planned(women, young), settings)).toMatchObject({ verdict, ...(shortfall !== undefined && { shortfall }) })
  })

  it('is open where somebody of unknown gender could tip the share of women', () => {
    expect(judged(planned('1/10', '2/10', 1), { planningWomen: 20, planningYoung: 15 }).verdict).toBe('insufficient-data')
  })

  it('tells the target and each share with its own verdict', () => {
    const { target, notes } = judged(planned('1/10', '2/10'), { planningWomen: 20, planningYoung: 12.5 })
    expect(targetText(target)).toBe('nữ từ 20% trở lên, dưới 40 tuổi từ 12,5% trở lên')
    expect(notes).toEqual(['Nữ: 1/10 (10,00 %) - Chưa đạt.', 'Dưới 40 tuổi: 2/10 (20,00 %) - Đạt.'])
  })
})

describe('any tally', () => {
  const anyCase = fc.record({
    indicator: fc.constantFrom(...INDICATOR_IDS.filter((id) => !INDICATORS[id].withinEach)),
    horizon: fc.constantFrom(...HORIZONS),
    asOf: fc.integer({ min: serialOf(2021, 1, 1), max: serialOf(2036, 1, 1) }),
    band: fc.constantFrom('floor' as const, 'strict-band' as const),
    denominator: fc.integer({ min: 1, max: 60 }),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
    unknown: fc.double({ min: 0, max: 1, noNaN: true }),
  })

  it('is undecided exactly when some of the counts still possible would reach the target and others would not', () => {
    fc.assert(
      fc.property(anyCase, ({ indicator, horizon, asOf, band, denominator, share, unknown }) => {
        const settings = { ...DEFAULT_SETTINGS, band }
        const numerator = Math.floor(share * denominator)
        const undetermined = Math.floor(unknown * (denominator - numerator))
        const verdictOf = (count: number, open: number): Verdict =>
          judge(tallied(indicator, { numerator: count, denominator, undetermined: open }), horizon, asOf, settings).verdict
        const reached = Array.from({ length: undetermined + 1 }, (_, more) => verdictOf(numerator + more, 0).startsWith('met'))
        const verdict = verdictOf(numerator, undetermined)
        fc.pre(verdict !== 'not-applicable')
        expect(verdict === 'insufficient-data').toBe(new Set(reached).size === 2)
        if (verdict !== 'insufficient-data') expect(verdict.startsWith('met')).toBe(reached[0])
      }),
    )
  })

  it('once unmet stays unmet on every later day of its years', () => {
    fc.assert(
      fc.property(anyCase, fc.nat(400), ({ indicator, denominator, share }, later) => {
        fc.pre(INDICATORS[indicator].rhythm !== 'yearly')
        const result = tallied(indicator, { numerator: Math.floor(share * denominator), denominator })
        const on = (asOf: number): Verdict => judge(result, 2030, asOf, DEFAULT_SETTINGS).verdict
        const first = serialOf(2029, 12, 1)
        if (on(first) === 'unmet') expect(on(first + later)).toBe('unmet')
      }),
    )
  })
})
