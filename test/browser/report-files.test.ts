import { inventTown, truthOf } from '../report/consolidate/unit-files'
import { ole, smallBook, swollen } from '../pane/consolidate/files'
import { filesOfTheTown, toChoose } from './received-files'
import { button, openReportTab, untilSheet } from './report-tab'
import { openStand } from './stand'
import type { Workbench } from './workbench'

const stand = openStand()
let workbench: Workbench

beforeAll(async () => {
  workbench = await openReportTab(stand.browser, stand.url)
})

const part = () => workbench.pane.getByTestId('consolidate')

describe('fifteen files of units, and four that are none', () => {
  let before: string

  it('are read in the pane, each bad one named with its reason', async () => {
    before = await workbench.sheetsAsKept()
    const bad = [
      toChoose('Hỏng.xlsx', (await smallBook()).slice(0, 2_000)),
      toChoose('Có mật khẩu.xlsx', ole('EncryptedPackage')),
      toChoose('Excel cũ.xls', ole('Workbook')),
      toChoose('Bom nén.xlsx', await swollen(64)),
    ]
    await workbench.pane.getByTestId('unit-files').setInputFiles([...bad, ...(await filesOfTheTown())])
    await part().getByText('Đã đọc 15/19 tệp, 15 đơn vị, 165 dòng người.').waitFor()
    const named = await part()
      .locator('[data-file-fault]')
      .evaluateAll((lines: HTMLElement[]) => lines.map((line) => [line.querySelector('b')?.textContent, line.dataset['fileFault']]))
    expect(Object.fromEntries(named)).toEqual({
      'Hỏng.xlsx': 'damaged',
      'Có mật khẩu.xlsx': 'password',
      'Excel cũ.xls': 'legacy-xls',
      'Bom nén.xlsx': 'bomb',
    })
  })

  it('are counted together as they truly are', async () => {
    const told = await part()
      .locator('[data-consolidated]')
      .evaluateAll((rows: HTMLElement[]) =>
        rows.map((row) => [row.dataset['consolidated'], /^\d+\/\d+/.exec(row.querySelector('.d12-value-text')?.textContent ?? '')?.[0]]),
      )
    const shown = Object.fromEntries(told) as Record<string, string | undefined>
    for (const [id, { numerator, denominator }] of Object.entries(truthOf(inventTown()))) {
      expect([id, shown[id]]).toEqual([id, denominator === 0 ? undefined : `${numerator}/${denominator}`])
    }
  })

  it('and for each of the fifteen units', async () => {
    await part().getByText('Từng đơn vị').click()
    expect(await part().locator('[data-unit]').count()).toBe(15)
  })

  it('are written nowhere until that is asked for', async () => {
    expect(await workbench.sheetsAsKept()).toBe(before)
    expect(await workbench.axe()).toEqual([])
  })

  it('become one roster on a new sheet, each row with the file it came from', async () => {
    const write = part().getByRole('button', { name: /^Ghi danh sách cán bộ chủ chốt hợp nhất \(75 dòng\)/ })
    await write.click()
    await part()
      .getByText(/Đã ghi ra trang “/)
      .waitFor()
    const said =
      (await part()
        .getByText(/Đã ghi ra trang “/)
        .textContent()) ?? ''
    const sheet = /“(.+)”/.exec(said)![1]!
    await untilSheet(workbench, sheet)
    const cells = await workbench.texts(`${sheet}!A1:Z90`)
    const sources = cells.flat().flatMap((text) => /^(.+\.xlsx) · .+ · dòng \d+$/.exec(text)?.[1] ?? [])
    expect(sources).toHaveLength(75)
    expect(new Set(sources).size).toBe(15)
    await workbench.screenshot('consolidated')
  })
})

it('can be chosen again after the bad ones were put right', async () => {
  await workbench.pane.getByTestId('unit-files').setInputFiles([...(await filesOfTheTown()).slice(0, 14)])
  await part().getByText('Đã đọc 14/14 tệp').waitFor()
  await part().locator('[data-finding="missing-unit"]').waitFor()
  expect(await part().locator('[data-file-fault]').count()).toBe(0)
  expect(await button(workbench, 'Chọn tệp…').isEnabled()).toBe(true)
})

it('asked nothing of any other origin, and nothing went wrong on the way', () => {
  expect(workbench.trouble).toEqual([])
})
