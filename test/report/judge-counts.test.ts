import { readFileSync } from 'fs'
import { join } from 'path'
import fc from 'fast-check'
import { INDICATORS } from '../../src/plan'
import { DEFAULT_SETTINGS } from '../../src/indicators'
import { judgeCounts, targetText, thresholdOf } from '../../src/report'
import { all, atLeast, atLeastOne, band, moreThan, readTarget, silent } from './samples'

const [heads = [], ...lines] = readFileSync(join(__dirname, 'feasibility.csv'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => line.split(','))
const feasibility = lines.flatMap(([n = '', ...cells]) =>
  cells.map((cell, column) => ({ n: Number(n), target: heads[column + 1] ?? '', cell })),
)

describe('the smallest number that reaches a target', () => {
  it('is held against the whole table', () => {
    expect(feasibility).toHaveLength(8 * 11)
  })

  it.each(feasibility.filter(({ target }) => target.startsWith('>')))('$target % of $n is $cell', ({ n, target, cell }) => {
    const least = Number(cell)
    expect(judgeCounts(readTarget(target), least, n)).toMatchObject({ verdict: 'met', shortfall: 0 })
    expect(judgeCounts(readTarget(target), least - 1, n)).toMatchObject({ verdict: 'unmet', shortfall: 1 })
    expect(judgeCounts(readTarget(target), 0, n)).toMatchObject({ verdict: 'unmet', shortfall: least })
  })

  it.each(feasibility.filter(({ target, cell }) => target.includes('-') && cell !== 'none'))(
    'the band $target % of $n is $cell',
    ({ n, target, cell }) => {
      const [from = 0, to = from] = cell.split('-').map(Number)
      const reading = readTarget(target)
      for (let count = 0; count <= n; count++) {
        const verdict = count < from ? 'unmet' : count > to ? 'met-above-band' : 'met'
        expect(judgeCounts(reading, count, n)).toEqual({ verdict, shortfall: Math.max(0, from - count), notes: [] })
      }
    },
  )

  it.each(feasibility.filter(({ cell }) => cell === 'none'))(
    'the band $target % of $n holds no whole number, and every verdict says so',
    ({ n, target }) => {
      for (let count = 0; count <= n; count++) {
        const { verdict, notes } = judgeCounts(readTarget(target), count, n)
        expect(verdict).not.toBe('met')
        expect(notes.join()).toContain(`Với N = ${n}, không có số nguyên nào trong khoảng ${target.replace('-', '–')} %`)
      }
    },
  )
})

describe('a band that nobody can hit', () => {
  it('names the two nearest counts with their shares', () => {
    expect(judgeCounts(band(20, 25), 2, 11).notes).toEqual([
      'Với N = 11, không có số nguyên nào trong khoảng 20–25 %; gần nhất: 2 (18,18 %), 3 (27,27 %). Xét theo cận dưới.',
    ])
  })

  it('is decided by its lower bound, also where bands are read strictly', () => {
    for (const settings of [DEFAULT_SETTINGS, { ...DEFAULT_SETTINGS, band: 'strict-band' as const }]) {
      expect(judgeCounts(band(20, 25), 2, 11, settings)).toMatchObject({ verdict: 'unmet', shortfall: 1 })
      expect(judgeCounts(band(20, 25), 3, 11, settings)).toMatchObject({ verdict: 'met-above-band', shortfall: 0 })
    }
  })

  it.each([1, 2, 3, 6, 7, 11])('20–25 %% has none at N = %i', (n) => {
    expect(judgeCounts(band(20, 25), 0, n).notes).toHaveLength(1)
  })

  it.each([4, 5, 8, 9, 10, 12, 13, 14, 15, 96])('20–25 %% has one at N = %i', (n) => {
    expect(judgeCounts(band(20, 25), 0, n).notes).toHaveLength(0)
  })

  it.each([1, 2, 3, 4, 5, 6, 11, 12, 13])('10–15 %% has none at N = %i', (n) => {
    expect(judgeCounts(band(10, 15), 0, n).notes).toHaveLength(1)
  })
})

describe('two counts held against a target', () => {
  it.each([
    ['>35', 7, 20, 'unmet', 1],
    ['>35', 12, 33, 'met', 0],
    ['>=15', 19, 127, 'unmet', 1],
    ['>=15', 16, 107, 'unmet', 1],
    ['>=15', 6, 39, 'met', 0],
    ['>=50', 6, 15, 'unmet', 2],
    ['20-25', 3, 15, 'met', 0],
    ['20-25', 4, 15, 'met-above-band', 0],
    ['20-25', 2, 15, 'unmet', 1],
    ['10-15', 1, 5, 'met-above-band', 0],
    ['one', 0, 5, 'unmet', 1],
    ['one', 2, 5, 'met', 0],
    ['all', 83, 84, 'unmet', 1],
    ['all', 84, 84, 'met', 0],
    ['>=12.5', 1, 8, 'met', 0],
    ['>=72.5', 28, 39, 'unmet', 1],
    ['>=29', 29, 100, 'met', 0],
  ] as const)('%s: %i of %i is %s, short by %i', (target, numerator, denominator, verdict, shortfall) => {
    expect(judgeCounts(readTarget(target), numerator, denominator)).toMatchObject({ verdict, shortfall })
  })

  it('is unmet above a band read strictly, and no number more would help', () => {
    const strict = { ...DEFAULT_SETTINGS, band: 'strict-band' } as const
    expect(judgeCounts(band(20, 25), 4, 15, strict)).toEqual({ verdict: 'unmet', notes: [] })
    expect(judgeCounts(band(20, 25), 3, 15, strict)).toMatchObject({ verdict: 'met', shortfall: 0 })
  })

  it('is not applicable without a target or without anybody, and says why', () => {
    expect(judgeCounts(silent, 3, 15)).toEqual({ verdict: 'not-applicable', notes: [expect.stringContaining('không đặt mức')] })
    expect(judgeCounts(atLeast(15), 0, 0)).toEqual({ verdict: 'not-applicable', notes: [expect.stringContaining('Mẫu số bằng 0')] })
  })

  it('shows what Đề án 12 alone would ask, and lets it decide when chosen', () => {
    const target = INDICATORS.CT01.targets[2025]
    expect(judgeCounts(target, 4, 39)).toEqual({
      verdict: 'unmet',
      shortfall: 2,
      notes: ['Đối chiếu mức của Đề án 12 (từ 10% trở lên): đạt.'],
    })
    expect(judgeCounts(target, 4, 39, { ...DEFAULT_SETTINGS, threshold: 'scheme-12' })).toEqual({
      verdict: 'met',
      shortfall: 0,
      notes: ['Đối chiếu mức của Kế hoạch (từ 15% trở lên): chưa đạt.'],
    })
  })
})

describe('for any counts and any target', () => {
  const percent = fc.oneof(
    fc.integer({ min: 1, max: 99 }),
    fc.integer({ min: 1, max: 999 }).map((tenths) => tenths / 10),
  )
  const anyTarget = fc.oneof(
    percent.map(atLeast),
    percent.map(moreThan),
    fc.tuple(percent, percent).map(([a, b]) => band(Math.min(a, b), Math.max(a, b))),
    fc.constant(atLeastOne),
    fc.constant(all),
  )
  const counts = fc
    .integer({ min: 1, max: 3000 })
    .chain((denominator) => fc.tuple(fc.integer({ min: 0, max: denominator }), fc.constant(denominator)))
  const settings = fc.constantFrom('floor' as const, 'strict-band' as const).map((rule) => ({ ...DEFAULT_SETTINGS, band: rule }))
  const isMet = (verdict: string): boolean => verdict === 'met' || verdict === 'met-above-band'

  it('nothing is short exactly when it is met', () => {
    fc.assert(
      fc.property(anyTarget, counts, settings, (target, [numerator, denominator], chosen) => {
        const { verdict, shortfall } = judgeCounts(target, numerator, denominator, chosen)
        expect(shortfall === 0).toBe(isMet(verdict))
      }),
    )
  })

  it('adding the shortfall reaches the target, and one less does not', () => {
    fc.assert(
      fc.property(anyTarget, counts, settings, (target, [numerator, denominator], chosen) => {
        const { shortfall = 0 } = judgeCounts(target, numerator, denominator, chosen)
        fc.pre(shortfall > 0)
        expect(isMet(judgeCounts(target, numerator + shortfall, denominator, chosen).verdict)).toBe(numerator + shortfall <= denominator)
        expect(judgeCounts(target, numerator + shortfall - 1, denominator, chosen).verdict).toBe('unmet')
      }),
    )
  })

  it('one more never turns what is met, read from below, into unmet', () => {
    fc.assert(
      fc.property(anyTarget, counts, (target, [numerator, denominator]) => {
        fc.pre(numerator < denominator && isMet(judgeCounts(target, numerator, denominator).verdict))
        expect(isMet(judgeCounts(target, numerator + 1, denominator).verdict)).toBe(true)
      }),
    )
  })

  it('agrees with exact arithmetic on fractions', () => {
    const thousandths = (value: number): bigint => BigInt(Math.round(value * 1000))
    fc.assert(
      fc.property(anyTarget, counts, (target, [numerator, denominator]) => {
        // numerator/denominator ≥ p/100, both sides times 100 000 · denominator.
        const left = BigInt(numerator) * BigInt(100_000)
        const right = (value: number): bigint => thousandths(value) * BigInt(denominator)
        const exact = (): boolean => {
          switch (target.kind) {
            case 'at-least':
              return left >= right(target.percent)
            case 'more-than':
              return left > right(target.percent)
            case 'band':
              return left >= right(target.from)
            case 'at-least-one':
              return numerator >= 1
            case 'all':
              return numerator === denominator
            case 'silent':
              return false
          }
        }
        const { verdict } = judgeCounts(target, numerator, denominator)
        expect(isMet(verdict)).toBe(exact())
        if (target.kind === 'band') expect(verdict === 'met-above-band').toBe(exact() && left > right(target.to))
      }),
    )
  })

  it('says of a band, read either way, exactly what trying every whole number says', () => {
    const bounds = fc.tuple(percent, percent).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const)
    const few = fc.integer({ min: 1, max: 120 }).chain((of) => fc.tuple(fc.nat(of), fc.constant(of)))
    fc.assert(
      fc.property(bounds, few, settings, ([from, to], [numerator, denominator], chosen) => {
        const tenths = (value: number): bigint => BigInt(Math.round(value * 10)) * BigInt(denominator)
        const reaches = (count: number): boolean => BigInt(count) * BigInt(1000) >= tenths(from)
        const within = (count: number): boolean => reaches(count) && BigInt(count) * BigInt(1000) <= tenths(to)
        const every = Array.from({ length: denominator + 1 }, (_, count) => count)
        const isStrict = chosen.band === 'strict-band' && every.some(within)
        const enough = every.find((count) => count >= numerator && (isStrict ? within(count) : reaches(count)))
        const { verdict, shortfall, notes } = judgeCounts(band(from, to), numerator, denominator, chosen)
        expect(shortfall).toBe(enough === undefined ? undefined : enough - numerator)
        expect(isMet(verdict)).toBe(enough === numerator)
        expect(notes.length > 0).toBe(!every.some(within))
      }),
    )
  })
})

describe('the words and the number of a target', () => {
  it.each([
    ['từ 15% trở lên', 0.15, atLeast(15)],
    ['từ 72,5% trở lên', 0.725, atLeast(72.5)],
    ['trên 35%', 0.35, moreThan(35)],
    ['từ 20% đến 25%', 0.2, band(20, 25)],
    ['100%', 1, all],
    ['ít nhất 01 người', 1, atLeastOne],
    ['Kế hoạch không đặt mức', undefined, silent],
  ])('“%s” is %s', (text, threshold, target) => {
    expect(targetText(target)).toBe(text)
    expect(thresholdOf(target)).toBe(threshold)
  })
})
