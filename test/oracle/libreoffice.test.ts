import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { DEFAULT_SETTINGS } from '../../src/indicators'
import { horizonOf, POSTS, profileOn, unitsOfProfile } from '../../src/plan'
import { checkRosters, type Assessment } from '../../src/report'
import { readWorkbook, serialOfIso } from '../../src/roster'
import type { Town } from '../samples/facts'
import { otherLayouts } from '../samples/other-layouts'
import { layOut } from '../samples/sample-book'
import { sheetValuesOf } from '../samples/sheet-values'
import { SAMPLE_TOWN } from '../samples/town'
import type { CountedId } from '../samples/truth'
import { layOutForFormulas } from './clean-layout'
import { computeBooks, findLibreOffice } from './libreoffice'
import { nativeFormulas, type Formulas } from './native-formulas'
import { redrawTown } from './redrawn-town'

/** A workbook as an office keeps it, the facts behind it, and the counts it can tell. */
interface Case {
  readonly name: string
  readonly town: Town
  readonly book: () => Promise<ExcelJS.Workbook>
  readonly only?: readonly string[]
}

const CASES: readonly Case[] = [
  { name: 'the sample workbook, as committed', town: SAMPLE_TOWN, book: openSample },
  ...[7, 40, 1234].map((seed): Case => {
    const town = redrawTown(seed)
    return { name: `a town drawn anew from ${seed}`, town, book: () => Promise.resolve(layOut(town).book) }
  }),
  ...otherLayouts(SAMPLE_TOWN).map(
    ({ name, book, town, truth }): Case => ({ name, town, book: () => Promise.resolve(book), only: Object.keys(truth) }),
  ),
]

const soffice = findLibreOffice()
const described = soffice ? describe : describe.skip // Skipped without LibreOffice, which npm cannot install: these counts then have no second spreadsheet to agree with.

type Pair = readonly [numerator: number, denominator: number]

described('every count, ours from the roster as kept, LibreOffice’s by native formulas over the bare facts', () => {
  let computed: readonly ReadonlyMap<string, Pair>[] = []

  beforeAll(async () => {
    const books = CASES.map(({ town }) => withFormulas(town))
    computed = (await computeBooks(soffice!, books)).map(
      (rows) => new Map(rows.map(([name = '', part, whole]) => [name, [Number(part), Number(whole)]])),
    )
  }, 300_000)

  it.each(CASES.map((one, place) => [one.name, one, place] as const))('%s', async (_, { town, book, only }, place) => {
    const ours = ourCounts(sheetValuesOf(await book()), town.asOf)
    const wanted = (only ?? namesOf(town)).filter((name) => ours.has(name))
    expect(wanted).toHaveLength(only?.length ?? namesOf(town).length)
    const pick = (counts: ReadonlyMap<string, Pair>): unknown => Object.fromEntries(wanted.map((name) => [name, counts.get(name)]))
    expect(pick(ours)).toEqual(pick(computed[place]!))
  })

  it('differs from town to town, so that agreeing means something', () => {
    for (const id of ['CT01', 'CT02', 'CT03', 'CT08', 'CT09', 'CT13', 'CT14', 'CT15', 'CT17', 'CT18']) {
      expect([id, new Set(computed.slice(0, 4).map((counts) => counts.get(id)![0])).size]).not.toEqual([id, 1])
    }
  })
})

const namesOf = (town: Town): readonly string[] => formulasOf(town).map(([name]) => name)
const formulasOf = (town: Town): readonly Formulas[] => nativeFormulas(layOutForFormulas(town).last)

function withFormulas(town: Town): ExcelJS.Workbook {
  const { book, last } = layOutForFormulas(town)
  const results = book.getWorksheet('KetQua')!
  for (const [name, numerator, denominator] of nativeFormulas(last))
    results.addRow([name, { formula: numerator }, { formula: denominator }])
  return book
}

async function openSample(): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook()
  const bytes = readFileSync(join(__dirname, '..', '..', 'assets', 'samples', 'duc-pho-2024.xlsx'))
  await book.xlsx.load(bytes as unknown as ExcelJS.Buffer)
  return book
}

/** What the pane's check counts, told nothing but the sheets and the day. */
function ourCounts(sheets: ReturnType<typeof sheetValuesOf>, day: string): ReadonlyMap<string, Pair> {
  const profile = profileOn(day)
  const asOf = serialOfIso(day)!
  const reading = readWorkbook(sheets, { units: unitsOfProfile(profile, day), posts: POSTS, asOf })
  const horizon = horizonOf(Number(day.slice(0, 4)))
  const { assessments } = checkRosters(reading, { horizon, asOf, settings: DEFAULT_SETTINGS, profile })
  const counts = new Map<string, Pair>()
  for (const { indicator, tally } of assessments) if (tally) counts.set(indicator, [tally.numerator, tally.denominator])
  const councils = assessments.find(({ indicator }) => indicator === ('CT17' satisfies CountedId)) as Assessment | undefined
  const town = councils?.tally?.parts.find(({ name }) => name === 'Hội đồng nhân dân thị xã')
  if (town) counts.set('CT17 thị xã', [town.numerator, town.denominator])
  const each = councils?.tally?.breakdown
  if (each)
    counts.set('CT17 số hội đồng', [each.filter(({ numerator, denominator }) => numerator * 100 > 35 * denominator).length, each.length])
  return counts
}
