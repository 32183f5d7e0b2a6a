import fc from 'fast-check'
import { serialOf } from '../../src/roster'
import { bornAfter } from '../../src/indicators'
import { dayOfReaching, forecastBirths } from '../../src/report'

describe('the same people in the years ahead', () => {
  const births = [serialOf(1985, 12, 31), serialOf(1986, 1, 1), serialOf(1990, 6, 15), undefined]

  it('lose whoever turns forty within the year, and keep the unknown in the denominator', () => {
    expect(forecastBirths(births, 2024, 2026, 40)).toEqual([
      { year: 2024, count: 3, denominator: 4, share: 0.75 },
      { year: 2025, count: 2, denominator: 4, share: 0.5 },
      { year: 2026, count: 1, denominator: 4, share: 0.25 },
    ])
  })

  it('have no share when there is nobody, and no rows when the years run backwards', () => {
    expect(forecastBirths([], 2025, 2025, 40)).toEqual([{ year: 2025, count: 0, denominator: 0 }])
    expect(forecastBirths(births, 2026, 2025, 40)).toEqual([])
  })

  const birth = fc.integer({ min: serialOf(1950, 1, 1), max: serialOf(2005, 12, 31) })
  const under = fc.constantFrom(30, 35, 40)

  it('never grow younger', () => {
    fc.assert(
      fc.property(fc.array(birth, { maxLength: 40 }), under, (all, age) => {
        const counts = forecastBirths(all, 2024, 2036, age).map(({ count }) => count)
        expect(counts).toEqual([...counts].sort((a, b) => b - a))
      }),
    )
  })

  it('are under the age on the day before they reach it and not on the day itself', () => {
    fc.assert(
      fc.property(birth, under, (born, age) => {
        const on = dayOfReaching(age, born)
        expect(born > bornAfter(age, on - 1)).toBe(true)
        expect(born > bornAfter(age, on)).toBe(false)
      }),
    )
  })
})

describe('the day an age is reached', () => {
  it.each([
    [40, [1985, 8, 15], [2025, 8, 15]],
    [35, [1988, 2, 29], [2023, 3, 1]],
    [40, [1984, 2, 29], [2024, 2, 29]],
    [40, [1985, 12, 31], [2025, 12, 31]],
  ] as const)('%i years, born %j, is %j', (age, [y, m, d], [year, month, day]) => {
    expect(dayOfReaching(age, serialOf(y, m, d))).toBe(serialOf(year, month, day))
  })
})
