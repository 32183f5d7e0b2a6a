import { INDICATOR_IDS } from '../../src/plan'
import { check, contentOf, countTrips, differences, frameOf, roundTrips, untilQuiet } from './beside-the-pane'
import { visit } from './launch'
import { pretendRows } from './many-rows'
import { openStand } from './stand'
import { Workbench } from './workbench'

const COMMITTEE = 'BCH thị xã'
const stand = openStand()
let workbench: Workbench
let before: Awaited<ReturnType<typeof contentOf>>

beforeAll(async () => {
  workbench = await Workbench.open(stand.browser, stand.url)
  await check(workbench)
  before = await contentOf(workbench)
})

const notice = () => workbench.pane.getByTestId('notice')
const press = (testId: string) => workbench.pane.getByTestId(testId).click()
const told = (text: string) => notice().getByText(text).waitFor()

/** The next click works: a check goes through and what was told before is gone. */
async function expectNextCheckToWork(): Promise<void> {
  await workbench.page.evaluate(() => window.workbench.frame.faults.reset())
  const trips = await roundTrips(workbench)
  await check(workbench)
  expect(await roundTrips(workbench)).toBeGreaterThanOrEqual(trips + 3)
  expect(await notice().count()).toBe(0)
  expect(await workbench.indicators()).toHaveLength(INDICATOR_IDS.length)
}

async function expectNothingWritten(): Promise<void> {
  expect(differences(before, await contentOf(workbench))).toEqual([])
}

const failNext = (code: string, after = 0) =>
  workbench.page.evaluate(([what, later]) => window.workbench.frame.faults.failNext(what, { after: later }), [code, after] as const)

describe('a check that Excel refuses', () => {
  it.each([
    ['while a cell is being edited', 'InvalidOperationInCellEditMode', 'Có một ô đang được sửa'],
    ['because a sheet went', 'ItemNotFound', 'Một trang tính không còn nữa'],
    ['for a reason of its own', 'GeneralException', 'Excel báo một lỗi chưa rõ'],
    ['because it is busy', 'ServiceNotAvailable', 'Excel không trả lời'],
  ])('%s is told so, keeps the last result, and the next click works', async (_, code, message) => {
    await failNext(code)
    await press('check')
    await told(message)
    expect(await workbench.indicators()).toHaveLength(INDICATOR_IDS.length)
    await expectNothingWritten()
    await expectNextCheckToWork()
  })

  it('because the answer is too large is tried in smaller blocks, and told when even those are too large', async () => {
    await failNext('ResponsePayloadSizeLimitExceeded', 2)
    await check(workbench)
    expect(await notice().count()).toBe(0)
    for (const after of [2, 3, 4]) await failNext('ResponsePayloadSizeLimitExceeded', after)
    await press('check')
    await told('quá lớn để đọc trong một lần')
    await expectNextCheckToWork()
  })

  it('without the members of a newer Excel is done without them', async () => {
    await workbench.page.evaluate(() => {
      window.workbench.frame.faults.refuse('Range.getMergedAreasOrNullObject')
      window.workbench.frame.faults.refuse('Range.getRowProperties')
    })
    await expectNextCheckToWork()
  })
})

describe('a cell that stays open for editing', () => {
  it('holds the check up, and it goes through when the cell is left', async () => {
    await workbench.page.evaluate(() => Object.defineProperty(window.workbench.book, 'editing', { get: () => true, configurable: true }))
    await press('check')
    await told('Có một ô đang được sửa')
    await workbench.page.evaluate(() => delete (window.workbench.book as { editing?: boolean }).editing)
    await expectNextCheckToWork()
  })
})

describe('a question that Excel never answers', () => {
  it('is given up after half a minute, and the next click works', async () => {
    // Half a minute passes in half a second.
    await frameOf(workbench).evaluate(() => {
      const wait = window.setTimeout.bind(window) as (work: () => void, milliseconds?: number) => number
      const hasten = (work: () => void, milliseconds = 0) => wait(work, milliseconds > 20_000 ? 500 : milliseconds)
      Object.assign(window, { setTimeout: hasten, atItsOwnPace: wait })
    })
    await workbench.page.evaluate(() => window.workbench.frame.faults.silenceNext({ after: 1 }))
    await press('check')
    await told('Excel không trả lời')
    await frameOf(workbench).evaluate(() =>
      Object.assign(window, { setTimeout: (window as unknown as { atItsOwnPace: unknown }).atItsOwnPace }),
    )
    await expectNextCheckToWork()
  })

  it('can be called off before that', async () => {
    await workbench.page.evaluate(() => window.workbench.frame.faults.delayNext(3_000))
    await press('check')
    await workbench.pane.getByRole('button', { name: 'Dừng' }).click()
    await notice().waitFor()
    expect(await workbench.indicators()).toHaveLength(INDICATOR_IDS.length)
    await expectNextCheckToWork()
  })
})

describe('a highlight that Excel refuses', () => {
  const setProtected = (on: boolean) =>
    workbench.page.evaluate((wanted) => window.workbench.book.sheets().forEach((sheet) => (sheet.protected = wanted)), on)

  it('on a protected sheet writes nothing and names the sheet; unprotected, it goes', async () => {
    await setProtected(true)
    await press('mark')
    await told('đang được bảo vệ')
    await setProtected(false)
    await expectNothingWritten()
    await press('mark')
    await workbench.pane.getByRole('list', { name: 'Màu đánh dấu' }).waitFor()
    await press('clear-marks')
    await workbench.pane.getByText('Đã bỏ').first().waitFor()
    await expectNothingWritten()
  })

  it('in a workbook opened for reading says so', async () => {
    await workbench.page.evaluate(() => Object.defineProperty(window.workbench.book, 'readOnly', { value: true, configurable: true }))
    await press('mark')
    await told('chế độ chỉ đọc')
    await workbench.page.evaluate(() => Object.defineProperty(window.workbench.book, 'readOnly', { value: false, configurable: true }))
    await expectNothingWritten()
    await expectNextCheckToWork()
  })

  it('half-way leaves no half of it', async () => {
    await workbench.page.evaluate(() => window.workbench.frame.faults.refuse('ConditionalFormatCollection.add'))
    await press('mark')
    await told('chưa hỗ trợ')
    await expectNothingWritten()
    await expectNextCheckToWork()
  })
})

describe('a sheet that changes while it is read', () => {
  const whileReading = async (change: () => Promise<void>): Promise<void> => {
    await workbench.page.evaluate(() => window.workbench.frame.faults.delayNext(1_000, { after: 1 }))
    const trips = await roundTrips(workbench)
    await press('check')
    await workbench.page.waitForFunction((from) => window.workbench.frame.stats.roundTrips >= from + 2, trips)
    await change()
    await untilQuiet(workbench)
  }
  const rename = (from: string, to: string) =>
    workbench.page.evaluate(
      ([old, wanted]) => {
        window.workbench.book.sheets().find(({ name }) => name === old)!.name = wanted
      },
      [from, to] as const,
    )

  it('may be renamed, and is read on', async () => {
    await whileReading(() => rename(COMMITTEE, 'Ban chấp hành'))
    expect(await notice().isVisible()).toBe(false)
    expect((await workbench.indicators()).find(({ id }) => id === 'CT01')?.value).toMatch(/^6\/39 /)
    await rename('Ban chấp hành', COMMITTEE)
    await untilQuiet(workbench)
    await expectNextCheckToWork()
  })

  it('may be deleted: the others are read without it', async () => {
    await whileReading(() => workbench.deleteSheet(COMMITTEE))
    await workbench.indicator('CT01').getByText('Chưa tính được số liệu').waitFor()
    expect((await workbench.indicators()).find(({ id }) => id === 'CT03')?.value).toMatch(/^\d+\/84 /)
    await expectNextCheckToWork()
  })
})

describe('a large workbook', () => {
  it('of 40 sheets is checked in three questions', async () => {
    await workbench.page.evaluate(() => {
      const { book } = window.workbench
      for (let n = book.sheets().length; n < 40; n++) {
        const sheet = book.addSheet(`Danh sách ${n}`)
        sheet.write({ row: 0, column: 0, rows: 2, columns: 4 }, [
          ['TT', 'Họ và tên', 'Ngày sinh', 'Giới tính'],
          [1, `Nguyễn Văn Thử ${n}`, 30_000 + n, 'Nam'],
        ])
      }
    })
    expect(await countTrips(workbench)).toBeLessThanOrEqual(3)
  })

  it('with a sheet of 200,000 rows shows how far it is, and can be called off', async () => {
    await pretendRows(workbench.page, 200_000)
    await untilQuiet(workbench, 2_500)
    await press('check')
    await workbench.pane.getByRole('progressbar').waitFor()
    await workbench.pane.getByRole('button', { name: 'Dừng' }).click()
    await workbench.pane.getByText('Đã dừng').first().waitFor()
    await workbench.deleteSheet('Danh sách lớn')
    await untilQuiet(workbench)
    await expectNextCheckToWork()
  })

  it('beyond what a pane can hold is refused by the name of its sheet', async () => {
    await pretendRows(workbench.page, 1_048_575)
    await press('check')
    await told('Trang tính “Danh sách lớn” quá lớn')
    await workbench.deleteSheet('Danh sách lớn')
    await untilQuiet(workbench)
    await expectNextCheckToWork()
  })
})

describe('the pane without its Excel', () => {
  const open = async (block: RegExp | undefined): Promise<string> => {
    const { page, context } = await visit(stand.browser, stand.url)
    if (block) await page.route(block, (route) => route.abort())
    await page.goto(`${stand.url}/taskpane.html`)
    const text = await page.getByTestId('startup-fault').filter({ hasText: /\S/ }).textContent()
    await context.close()
    return text ?? ''
  }

  it('says that office.js could not be loaded', async () => {
    expect(await open(/office\.js$/)).toContain('Không tải được thư viện Office')
  })

  it('says that it has to be opened in Excel', async () => {
    expect(await open(undefined)).toContain('cần mở bên trong Excel')
  })
})
