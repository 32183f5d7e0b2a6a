import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { parse } from 'yaml'
import { ageOn, bornAfter, gatherEvidence, type Evidence } from '../../src/indicators'
import { POSTS, UNITS_OF_TOWN } from '../../src/plan'
import { readWorkbook, serialOfIso, type SheetValues } from '../../src/roster'
import { AS_OF, evidenceByHand, SHEETS } from './sheet-rows'
import { ourValues } from './values'

interface Expected {
  readonly values: readonly { readonly name: string; readonly is: number; readonly ours?: number; readonly rule?: string }[]
  readonly wrong: readonly { readonly name: string; readonly gives: number; readonly 'instead of': string }[]
}
const expected = parse(readFileSync(join(__dirname, 'expected.yaml'), 'utf8')) as Expected

/** The sheets as a workbook holds them, read with nothing said of what they are. */
const WORKBOOK: readonly SheetValues[] = Object.entries(SHEETS).map(([name, values]) => ({ name, firstRow: 0, firstColumn: 0, values }))

function evidenceRead(sheets: readonly SheetValues[]): Evidence {
  return gatherEvidence(readWorkbook(sheets, { units: UNITS_OF_TOWN, posts: POSTS, asOf: AS_OF }).rosters, UNITS_OF_TOWN)
}

describe.each([
  ['read from its sheets', () => evidenceRead(WORKBOOK)],
  ['with columns placed by hand', evidenceByHand],
])('the values of a workbook of invented people, computed there by native formulas, %s', (_, evidence) => {
  const ours = ourValues(evidence(), AS_OF)

  it('are all asked for, and nothing else', () => {
    expect(Object.keys(ours).sort()).toEqual(expected.values.map(({ name }) => name).sort())
    expect(expected.values).toHaveLength(37)
  })

  it.each(expected.values)('$name is $is', ({ name, is, ours: ruled = is }) => {
    expect(ours[name]).toBe(ruled)
  })

  it.each(expected.wrong)('$name is a mistake, not $gives', ({ gives, 'instead of': right }) => {
    expect(ours[right]).not.toBe(gives)
  })

  it('differ from the formulas by a named rule only', () => {
    expect(expected.values.filter(({ ours: ruled, rule }) => (ruled === undefined) !== (rule === undefined))).toEqual([])
    expect(expected.values.filter(({ rule }) => rule).map(({ name }) => name)).toEqual(['CT07 tử', 'CT07 mẫu'])
  })
})

const pickBlank = fc.constantFrom(null, '', ' ')

it('blank rows anywhere change nothing', () => {
  const undisturbed = ourValues(evidenceRead(WORKBOOK), AS_OF)
  const places = fc.array(fc.nat({ max: 600 }), { minLength: 1, maxLength: 20 })
  fc.assert(
    fc.property(places, pickBlank, (rows, blank) => {
      const spaced = WORKBOOK.map((sheet) => ({
        ...sheet,
        values: sheet.values.flatMap((cells, row) => (row > 0 && rows.includes(row) ? [cells.map(() => blank), cells] : [cells])),
      }))
      expect(ourValues(evidenceRead(spaced), AS_OF)).toEqual(undisturbed)
    }),
    { numRuns: 8 },
  )
})

describe('the age lines of the workbook', () => {
  const serial = (iso: string): number => serialOfIso(iso) ?? NaN
  const lines = readFileSync(join(__dirname, 'ages.csv'), 'utf8').trim().split('\n').slice(1)

  it.each(lines)('%s', (line) => {
    const [birth, on, under40, under35] = line.split(',') as [string, string, string, string]
    expect(serial(birth) > bornAfter(40, serial(on))).toBe(under40 === 'true')
    expect(ageOn(serial(birth), serial(on)) < 40).toBe(under40 === 'true')
    expect(serial(birth) > bornAfter(35, serial(on))).toBe(under35 === 'true')
    expect(ageOn(serial(birth), serial(on)) < 35).toBe(under35 === 'true')
  })

  it('are those of its sheet ThamSo', () => {
    expect([bornAfter(40, AS_OF), bornAfter(35, AS_OF)]).toEqual([SHEETS.ThamSo[2]![1], SHEETS.ThamSo[3]![1]])
  })
})
