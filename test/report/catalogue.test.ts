import { INDICATOR_IDS, profileOn } from '../../src/plan'
import { catalogueRows } from '../../src/report'
import { atLeast } from './samples'

describe('the catalogue', () => {
  it("lists every indicator in the plan's order for the horizon a year falls under", () => {
    const rows = catalogueRows(2027)
    expect(rows.map(({ id }) => id)).toEqual(INDICATOR_IDS)
    expect(new Set(rows.map(({ horizon }) => horizon))).toEqual(new Set([2030]))
  })

  it('lists all three horizons when no year is given', () => {
    expect(catalogueRows()).toHaveLength(INDICATOR_IDS.length * 3)
  })

  it('gives text, number and place of a target, and says where the plan is silent', () => {
    const rows = catalogueRows(2030)
    expect(rows.find(({ id }) => id === 'CT09')).toMatchObject({
      text: 'từ 20% đến 25%',
      threshold: 0.2,
      section: 'II.2.2.2 (2)',
    })
    expect(rows.find(({ id }) => id === 'CT07')).toMatchObject({
      text: 'Kế hoạch không đặt mức',
      threshold: undefined,
      section: 'II.2.2.1',
    })
  })

  it('takes the targets a profile sets of its own', () => {
    const profile = { ...profileOn('2026-01-01'), targetOverrides: { CT08: { 2030: atLeast(30) } } }
    expect(catalogueRows(2030, profile).find(({ id }) => id === 'CT08')).toMatchObject({
      text: 'từ 30% trở lên',
      threshold: 0.3,
    })
  })
})
