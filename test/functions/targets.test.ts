import { messageOf, shown } from './excel-errors'
import { SHORTFALL, TARGET, TARGETS, TARGET_TEXT, VERDICT } from '../../src/functions/targets'
import { INDICATOR_IDS } from '../../src/plan'

describe('TARGET and TARGET_TEXT', () => {
  it.each([
    ['CT01', 2025, 0.15, 'từ 15% trở lên'],
    ['ct1', 2035, 0.17, 'từ 17% trở lên'],
    ['CT08', 2027, 0.7, 'từ 70% trở lên'],
    ['CT09', 2030, 0.2, 'từ 20% đến 25%'],
    ['CT11', 2030, 1, 'ít nhất 01 người'],
    ['CT14', 2030, 1, '100%'],
    ['CT17', 2030, 0.35, 'trên 35%'],
  ])('%s by %i is %d: %s', (id, year, threshold, text) => {
    expect(TARGET(id, year)).toBe(threshold)
    expect(TARGET_TEXT(id, year)).toBe(text)
  })

  it('says that the plan is silent at that horizon', () => {
    expect(shown(() => TARGET('CT13', 2025))).toBe('#N/A')
    expect(messageOf(() => TARGET_TEXT('CT13', 2025))).toContain('không đặt mức cho CT13')
  })

  it.each(['CT99', '', 'abc', null])('refuses the indicator %j', (id) => expect(shown(() => TARGET(id as string, 2025))).toBe('#VALUE!'))
  it('names the first and the last of those there are', () => {
    const [last, lastProcess] = ['CT', 'QT'].map((kind) => INDICATOR_IDS.filter((id) => id.startsWith(kind)).pop())
    expect(messageOf(() => TARGET('CT99', 2025))).toContain(`Mã đúng là CT01 đến ${last}, QT1 đến ${lastProcess}.`)
  })
  it.each([20, 'hai nghìn', 2025.5])('refuses the year %j', (year) => expect(shown(() => TARGET('CT01', year as number))).toBe('#VALUE!'))
})

describe('VERDICT and SHORTFALL', () => {
  it.each([
    ['CT01', 6, 39, 2025, 'Đạt', 0],
    ['CT01', 5, 39, 2025, 'Chưa đạt', 1],
    ['CT01', 19, 127, 2025, 'Chưa đạt', 1], // 14,96 % is shown as 15,0 %
    ['CT17', 7, 20, 2030, 'Chưa đạt', 1], // 35,00 % is not more than 35 %
    ['CT17', 12, 33, 2030, 'Đạt', 0],
    ['CT09', 3, 15, 2030, 'Đạt', 0],
    ['CT09', 4, 15, 2030, 'Đạt (vượt khung)', 0],
    ['CT08', 7, 15, 2030, 'Chưa đạt', 4],
    ['CT03', 83, 84, 2025, 'Chưa đạt', 1],
  ])('%s with %i of %i by %i: %s, short by %i', (id, numerator, denominator, year, verdict, shortfall) => {
    expect(VERDICT(id, numerator, denominator, year)).toBe(verdict)
    expect(SHORTFALL(id, numerator, denominator, year)).toBe(shortfall)
  })

  it.each([
    ['a denominator of 0', 'CT01', 0, 0, '#N/A'],
    ['no target at that horizon', 'CT13', 1, 2, '#N/A'],
    ['more in the numerator than there are', 'CT01', 3, 2, '#VALUE!'],
    ['half a person', 'CT01', 1.5, 2, '#VALUE!'],
    ['a number beyond counting', 'CT01', 1, 1e308, '#VALUE!'],
    ['fewer than nobody', 'CT01', -1, 2, '#VALUE!'],
  ])('%s is an error', (_, id, numerator, denominator, code) => {
    expect(shown(() => VERDICT(id, numerator, denominator, 2025))).toBe(code)
  })
})

describe('TARGETS', () => {
  it('lists every indicator at one horizon under a header', () => {
    const table = TARGETS(2030)
    expect(table).toHaveLength(1 + INDICATOR_IDS.length)
    expect(table[0]![0]).toBe('Mã')
    expect(table.find(([id]) => id === 'CT08')!.slice(2, 6)).toEqual([2030, 'từ 70% trở lên', 0.7, 'II.2.2.2 (1)'])
  })

  it.each([null, '', 0])('lists all three horizons when the year is left out or its cell is blank: %j', (year) =>
    expect(TARGETS(year as never)).toHaveLength(1 + 3 * INDICATOR_IDS.length),
  )
})
