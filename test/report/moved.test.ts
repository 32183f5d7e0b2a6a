import { chooseSources, findMoved, letterheadOf, reportTable, talliesOver, type MovedFormula } from '../../src/report'
import { checkSample, SAMPLE_SHEETS } from './sample-check'

const check = checkSample()
const sources = chooseSources(check.sheets, check.reading, check.result)
const roster = check.reading.rosters.find(({ sheet }) => sheet === 'Cán bộ chủ chốt')!
/** Rows of the sheet, counted from 1 as formulas do. */
const FIRST = roster.area.row + 1
const LAST = roster.area.row + roster.area.rows
const NAMES = [...SAMPLE_SHEETS.map(({ name }) => name), 'Trang ẩn']

function look(formula: string, sheet = 'BaoCao'): MovedFormula | undefined {
  const [found] = findMoved([{ at: { sheet, row: 4, column: 2 }, formula }], {
    sheetNames: NAMES,
    sheets: check.sheets,
    rosters: check.reading.rosters,
    sources: () => sources,
    tallies: talliesOver(check.sheets, check.result.request),
  })
  return found
}
const over = (range: string): string => `=DEAN12.TALLY("CT03",${range},$I$9)`
const cadres = (top: number, bottom: number, right = 'R'): string => `'Cán bộ chủ chốt'!$A$${top}:$${right}$${bottom}`
const drifts = (formula: string, sheet?: string): unknown => look(formula, sheet)?.drifts

describe('formulas that still cover their rosters', () => {
  it.each([
    ['the range of the roster', over(cadres(FIRST, LAST))],
    ['the sheet from its first row on', over(cadres(1, LAST + 40))],
    ['whole columns', over("'Cán bộ chủ chốt'!$A:$R")],
    ['a sheet that is hidden', over("'Trang ẩn'!$A$1:$R$9")],
    ['no range at all', '=DEAN12.TARGET_TEXT("CT03",2025)'],
    ['a text that looks like a range', '=DEAN12.VERDICT("CT03",1,2)&" (A7:R20, #REF!)"'],
    ['the columns that its number needs, and no others, on purpose', over(cadres(FIRST, LAST, 'M'))],
    ['one commune’s rows of a column, on purpose', `=DEAN12.YOUTH_PCT('Cán bộ chủ chốt'!C${FIRST + 4}:D${FIRST + 8})`],
  ])('%s', (_, formula) => {
    expect(look(formula)).toBeUndefined()
  })

  it('all those of a report just made', () => {
    const { profile } = check.result.request
    const numbers = { kind: 'live', sources } as const
    const made = reportTable(check.result, { sheet: 'R', form: 'party', letterhead: letterheadOf(profile, 'party'), numbers, chart: true })
    expect(made.formulas.length).toBeGreaterThan(30)
    expect(made.formulas.filter(({ formula }) => look(formula, 'R'))).toEqual([])
  })
})

describe('formulas that do not', () => {
  it('leave out rows below the range: told by row, and made as long as the roster', () => {
    const found = look(over(cadres(FIRST, LAST - 2)))!
    expect(found.drifts).toEqual([{ kind: 'short', range: cadres(FIRST, LAST - 2), rows: [LAST - 2, LAST - 1] }])
    expect(found.rewritten).toBe(over(cadres(FIRST, LAST)))
  })

  it('on the roster’s own sheet, without its name', () => {
    expect(look(over(`A${FIRST}:R${LAST - 1}`), 'Cán bộ chủ chốt')?.rewritten).toBe(over(cadres(FIRST, LAST)))
  })

  it('begin below the header', () => {
    const range = cadres(FIRST + 3, LAST)
    expect(look(over(range))).toMatchObject({ drifts: [{ kind: 'headless', range }], rewritten: over(cadres(FIRST, LAST)) })
  })

  it('leave out a column that their number needs, added to the right: told by its letters and header', () => {
    const formula = (right: string): string => `=DEAN12.PCT("CT13",${cadres(FIRST, LAST, right)},$I$9)`
    const found = look(formula('N'))!
    expect(found.drifts).toEqual([
      {
        kind: 'narrow',
        range: cadres(FIRST, LAST, 'N'),
        columns: [
          { letters: 'O', header: 'Trình độ / NN' },
          { letters: 'P', header: 'Trình độ / TH' },
          { letters: 'Q', header: 'Người địa phương' },
          { letters: 'R', header: 'Ghi chú' },
        ],
      },
    ])
    expect(found.rewritten).toBe(formula('R'))
  })

  it('of whole columns, as well', () => {
    expect(drifts(`=DEAN12.PCT("CT13",'Cán bộ chủ chốt'!$A:$N)`)).toMatchObject([{ kind: 'narrow' }])
    expect(drifts(`=DEAN12.PCT("CT03",'Cán bộ chủ chốt'!$A:$N)`)).toBeUndefined()
  })

  it('leave out a column to the left', () => {
    const heads = (left: string): string => `=DEAN12.TALLY("CT09",'Cán bộ chủ chốt'!$${left}$${FIRST}:$R$${LAST})`
    expect(look(heads('E'))).toMatchObject({ drifts: [{ kind: 'narrow' }], rewritten: heads('A') })
  })

  it('of all indicators at once leave out a column that any of them needs', () => {
    const formula = (right: string): string => `=DEAN12.COMPLIANCE(2025,$I$9,${cadres(FIRST, LAST, right)})`
    expect(look(formula('N'))?.rewritten).toBe(formula('R'))
  })

  it('leave out rows and columns: both are given back', () => {
    const found = look(over(cadres(FIRST, LAST - 1, 'N')))!
    expect(found.drifts).toMatchObject([{ kind: 'short', rows: [LAST - 1] }])
    expect(found.rewritten).toBe(over(cadres(FIRST, LAST)))
  })

  it('a column that began with the roster and has been outgrown', () => {
    const found = look(`=DEAN12.YOUTH_PCT('Cán bộ chủ chốt'!C${FIRST}:D${LAST - 1})`)!
    expect(found.drifts).toMatchObject([{ kind: 'short', rows: [LAST - 1] }])
    expect(found.rewritten).toBe(`=DEAN12.YOUTH_PCT('Cán bộ chủ chốt'!$C$${FIRST}:$D$${LAST})`)
  })

  it('have lost their range: written over what the indicator is counted from now', () => {
    const source = sources.CT03
    if (source.kind !== 'one') throw new Error('The sample has one roster of key cadres')
    for (const lost of ['#REF!', '#REF!$A$7:$R$93', "'Cán bộ chủ chốt'!#REF!"]) {
      expect(look(over(lost))).toMatchObject({ drifts: [{ kind: 'lost' }], rewritten: over(source.roster) })
    }
  })

  it('name a sheet that is not there', () => {
    expect(drifts(over("'CB cũ'!$A$1:$R$90"))).toEqual([{ kind: 'sheet-gone', sheet: 'CB cũ' }])
    expect(drifts(over("'[Nam 2023.xlsx]CB'!$A$1:$R$90"))).toEqual([{ kind: 'sheet-gone', sheet: '[Nam 2023.xlsx]CB' }])
  })

  it('one range of several is put right where it stands; the others stay', () => {
    const committee = "'BCH thị xã'!$A$1:$L$48"
    const formula = (range: string): string => `=INDEX(DEAN12.COMPLIANCE($D$9,$I$9,${committee},${range}),4,3)`
    expect(look(formula(cadres(1, LAST - 3)))?.rewritten).toBe(formula(cadres(1, LAST)))
  })

  it('cannot be rewritten when one of several rosters is lost: nobody knows which', () => {
    const found = look(`=INDEX(DEAN12.COMPLIANCE($D$9,$I$9,#REF!,${cadres(1, LAST - 3)}),4,3)`)!
    expect(found.drifts.map(({ kind }) => kind)).toEqual(['lost', 'short'])
    expect(found).not.toHaveProperty('rewritten')
  })

  it('a register that has grown, to its first blank row', () => {
    const found = look(`=DEAN12.PCT("CT09",${cadres(1, LAST)},$I$9,'DM_DonVi'!$A$1:$H$20)`)!
    expect(found.drifts).toEqual([{ kind: 'short', range: "'DM_DonVi'!$A$1:$H$20", rows: [20, 21] }])
    expect(found.rewritten).toContain("'DM_DonVi'!$A$1:$H$22)")
  })
})
