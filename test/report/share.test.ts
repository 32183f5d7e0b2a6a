import fc from 'fast-check'
import { formatCount, formatPercent, formatShare, formatShareInSentence, formatShareRange } from '../../src/report'

describe('a share as text', () => {
  it.each([
    [6, 39, 2, '15,38 %'],
    [19, 127, 2, '14,96 %'],
    [19, 127, 1, '14,9 %'],
    [19, 127, 0, '14 %'],
    [16, 107, 1, '14,9 %'],
    [2, 3, 2, '66,67 %'],
    [1, 3, 2, '33,33 %'],
    [7, 20, 2, '35,00 %'],
    [3, 20, 0, '15 %'],
    [39, 39, 2, '100,00 %'],
    [99999, 100000, 2, '99,99 %'],
    [0, 5, 2, '0,00 %'],
    [1, 8, 1, '12,5 %'],
    [1, 16, 1, '6,3 %'],
  ])('%i of %i at %i decimals is %s', (numerator, denominator, decimals, text) => {
    expect(formatPercent(numerator, denominator, decimals)).toBe(text)
  })

  it('puts the count first', () => {
    expect(formatShare(6, 39, 2)).toBe('6/39 (15,38 %)')
    expect(formatShare(0, 0, 2)).toBe('0/0')
    expect(formatShareRange(6, 7, 39, 2)).toBe('6–7/39 (15,38–17,95 %)')
  })

  it('is written in sentences as the plan writes counts, two digits at least', () => {
    expect(formatCount(6)).toBe('06')
    expect(formatCount(105)).toBe('105')
    expect(formatShareInSentence(6, 39, 2, 'đồng chí')).toBe('15,38% (06/39 đồng chí)')
    expect(formatShareInSentence(0, 0, 2, 'lượt')).toBe('00/00 lượt')
  })

  const shares = fc
    .integer({ min: 1, max: 100_000 })
    .chain((denominator) => fc.tuple(fc.integer({ min: 0, max: denominator }), fc.constant(denominator), fc.integer({ min: 0, max: 4 })))
  const printed = (text: string): number => Number(text.replace(' %', '').replace(',', '.'))

  it('never prints a whole percentage that is not reached', () => {
    fc.assert(
      fc.property(shares, ([numerator, denominator, decimals]) => {
        const whole = Math.floor(printed(formatPercent(numerator, denominator, decimals)))
        expect(numerator * 100).toBeGreaterThanOrEqual(whole * denominator)
      }),
    )
  })

  it('is never further from the truth than one unit of its last decimal', () => {
    fc.assert(
      fc.property(shares, ([numerator, denominator, decimals]) => {
        const off = Math.abs(printed(formatPercent(numerator, denominator, decimals)) - (numerator / denominator) * 100)
        expect(off).toBeLessThan(10 ** -decimals + 1e-9)
      }),
    )
  })
})
