import { POSTS, profileOn, unitsOfProfile } from '../../src/plan'
import { readWorkbook, serialOfIso, type Reading, type SheetValues } from '../../src/roster'
import { plainRoster } from '../roster/plain-rows'
import { otherLayouts } from '../samples/other-layouts'
import { layOut } from '../samples/sample-book'
import { sheetValuesOf } from '../samples/sheet-values'
import { SAMPLE_TOWN } from '../samples/town'
import { closeAll, openPort } from './open-port'
import { openXlsx } from './open-xlsx'

afterEach(closeAll)

function readingOf(sheets: readonly SheetValues[], day: string): Reading {
  return readWorkbook(sheets, { units: unitsOfProfile(profileOn(day), day), posts: POSTS, asOf: serialOfIso(day)! })
}

/** What was read of whom and from which cell; not how the sheet's edges were drawn. */
const told = ({ rosters, issues, refusals }: Reading): unknown =>
  JSON.parse(JSON.stringify({ rosters: rosters.map(plainRoster), issues, refusals }))

const books = [
  { name: 'the sample', book: layOut(SAMPLE_TOWN).book, asOf: SAMPLE_TOWN.asOf },
  ...otherLayouts(SAMPLE_TOWN).map(({ name, book, asOf }) => ({ name, book, asOf })),
]

it.each(books)('a file read through office.js is the same roster as its cells tell: $name', async ({ book, asOf }) => {
  book.worksheets[0]!.getRow(12).hidden = true
  const { port } = await openPort(await openXlsx(new Uint8Array(await book.xlsx.writeBuffer())))
  const outcome = await port.read()
  if (!outcome.ok) throw new Error(outcome.fault)
  const reading = readingOf(outcome.value.sheets, asOf)
  expect(reading.rosters.length).toBeGreaterThan(0)
  expect(told(reading)).toEqual(told(readingOf(sheetValuesOf(book), asOf)))
})
