import { check, contentOf, countTrips, differences, untilQuiet } from './beside-the-pane'
import { openStand } from './stand'
import { Workbench } from './workbench'

const ROSTER = 'Cán bộ chủ chốt'
const stand = openStand()
let workbench: Workbench

beforeAll(async () => {
  workbench = await Workbench.open(stand.browser, stand.url)
})

async function mark(): Promise<void> {
  await check(workbench)
  await workbench.pane.getByTestId('mark').click()
  await workbench.pane.getByRole('list', { name: 'Màu đánh dấu' }).waitFor()
}
async function clear(): Promise<void> {
  await workbench.pane.getByTestId('clear-marks').click()
  await workbench.pane.getByTestId('notice').getByText('Đã bỏ').waitFor()
}
const openSample = () =>
  workbench.page.evaluate(async () =>
    window.workbench.open(await (await fetch('/samples/duc-pho-2024.xlsx')).arrayBuffer(), 'duc-pho-2024'),
  )
const insertRows = () =>
  workbench.page.evaluate(async (name) => {
    const { book } = window.workbench
    book
      .sheets()
      .find((sheet) => sheet.name === name)!
      .insertRows(20, 3)
    await book.recalculate()
  }, ROSTER)
const reopen = () =>
  workbench.page.evaluate(async () => {
    const bytes = await window.workbench.save()
    await window.workbench.open(bytes.slice().buffer, 'duc-pho-2024')
  })
/** How many rules of ours stand on the sheets. */
const rules = () =>
  workbench.page.evaluate(
    () =>
      window.workbench.book
        .sheets()
        .flatMap((sheet) => sheet.conditionalFormats())
        .filter(({ formula }) => formula.includes('DEAN12')).length,
  )

describe('a check, a highlight and its removal', () => {
  it('leave values, formats and rules as they were', async () => {
    const before = await contentOf(workbench)
    await check(workbench)
    expect(differences(before, await contentOf(workbench))).toEqual([])
    await mark()
    expect(await rules()).toBeGreaterThan(0)
    await workbench.screenshot('highlighted')
    await clear()
    expect(differences(before, await contentOf(workbench))).toEqual([])
  })

  it('also with rows inserted in between', async () => {
    await openSample()
    await insertRows()
    const without = await contentOf(workbench)
    await openSample()
    await mark()
    await insertRows()
    await untilQuiet(workbench)
    await clear()
    expect(await rules()).toBe(0)
    expect(differences(without, await contentOf(workbench))).toEqual([])
  })

  it('also after the workbook was saved with its highlights and opened again', async () => {
    await openSample()
    await reopen()
    const without = await contentOf(workbench)
    await openSample()
    await mark()
    const marked = await rules()
    await reopen()
    expect(await rules()).toBe(marked)
    await check(workbench)
    await clear()
    expect(await rules()).toBe(0)
    expect(differences(without, await contentOf(workbench))).toEqual([])
  })
})

describe('round trips of a check', () => {
  it('are three for the nine sheets of the sample', async () => {
    await openSample()
    expect(await countTrips(workbench)).toBeLessThanOrEqual(3)
  })

  it('are three for one sheet', async () => {
    await workbench.page.evaluate((name) => {
      const { book } = window.workbench
      for (const sheet of book.sheets()) if (sheet.name !== name) book.removeSheet(sheet)
    }, ROSTER)
    expect(await countTrips(workbench)).toBeLessThanOrEqual(3)
  })
})
