import { INDICATOR_IDS } from '../../src/plan'
import { LAST_YEAR } from '../samples/report-form'
import { layOut } from '../samples/sample-book'
import { SAMPLE_TOWN } from '../samples/town'
import { COLUMN_TRUTH, TRUTH, VERDICTS_2025, type Count, type CountedId } from '../samples/truth'
import { openStand } from './stand'
import { Workbench } from './workbench'

/** The words of the plan for the indicators of the form at 2025, and what follows from the counts: told by hand. */
const FORM_2025: Readonly<Partial<Record<CountedId, readonly [target: string, verdict: string, shortfall: number]>>> = {
  CT01: ['từ 15% trở lên', 'Đạt', 0],
  CT02: ['từ 12% trở lên', 'Chưa đạt', 1],
  CT03: ['100%', 'Đang phấn đấu', 2],
  CT04: ['100%', 'Đạt', 0],
  CT05: ['100%', 'Chưa đạt', 4],
  CT06: ['100%', 'Chưa đủ dữ liệu', 25],
  CT07: ['100%', 'Đạt', 0],
  CT08: ['từ 50% trở lên', 'Đang phấn đấu', 1],
  CT09: ['từ 10% trở lên', 'Đạt', 0],
  QT1: ['100%', 'Đạt', 0],
  QT2: ['100%', 'Chưa đạt', 3],
}
const LAST_YEAR_2025: Readonly<Partial<Record<CountedId, readonly [target: string, verdict: string, shortfall: string]>>> = {
  CT01: ['15%', 'Chưa đạt', '1'],
  CT05: ['100%', 'Chưa đạt', '7'],
  CT08: ['50%', 'Chưa đạt', '1'],
}
const GROUPS = ['unmet', 'in-progress', 'unsure', 'met', 'not-applicable']

/** "15,38%", as a Vietnamese sheet shows two decimals. */
const percent = ({ numerator, denominator }: Count): string => `${((100 * numerator) / denominator).toFixed(2).replace('.', ',')}%`

const { form, spills } = layOut(SAMPLE_TOWN)
const stand = openStand()
let workbench: Workbench

beforeAll(async () => {
  workbench = await Workbench.open(stand.browser, stand.url, { viewport: { width: 1400, height: 850 } })
})

describe('the formulas of the sample show the true numbers', () => {
  it.each(Object.entries(form.indicators))('%s in the form', async (id, cells) => {
    const count = TRUTH[id as CountedId]
    const [target, verdict, shortfall] = FORM_2025[id as CountedId]!
    const shown = await Promise.all(Object.entries(cells).map(async ([name, at]) => [name, await workbench.text(at)]))
    expect(Object.fromEntries(shown)).toEqual({
      numerator: String(count.numerator),
      denominator: String(count.denominator),
      share: percent(count),
      target,
      status: verdict,
      shortfall: String(shortfall),
    })
  })

  it.each(LAST_YEAR)('%s of last year, from the counts that were typed in: %i of %i', async (id) => {
    const cells = form.lastYear[id]!
    expect(await Promise.all([cells.target, cells.verdict, cells.shortfall].map((at) => workbench.text(at)))).toEqual(LAST_YEAR_2025[id])
  })

  it('shares of single columns', async () => {
    const { youthCount, ...shares } = form.columns
    expect(await workbench.text(youthCount)).toBe(String(COLUMN_TRUTH.youth.numerator))
    for (const [name, at] of Object.entries(shares)) {
      expect([name, await workbench.text(at)]).toEqual([name, percent(COLUMN_TRUTH[name as keyof typeof COLUMN_TRUTH])])
    }
  })

  it('the spilled table of every indicator', async () => {
    const [sheet] = spills.compliance.split('!')
    const [header, ...rows] = await workbench.texts(`${sheet}!A4:I26`)
    expect(header!.slice(0, 4)).toEqual(['Mã', 'Chỉ tiêu', 'Tử số', 'Mẫu số'])
    const told = Object.fromEntries(rows.map(([id, , numerator, denominator]) => [id, [numerator, denominator]]))
    const expected = Object.entries(TRUTH).map(([id, { numerator, denominator }]) => [id, [String(numerator), String(denominator)]])
    expect(told).toEqual({ ...Object.fromEntries(expected), QT3: ['', ''], QT4: ['', ''] })
  })

  it('the spilled lists of who counts, of the years ahead and of what to look at', async () => {
    const who = await workbench.texts('CanBoTre!A6:A9')
    expect(who.flat().filter(Boolean)).toEqual(TRUTH.CT09.who.map((name) => `xã ${name}`))
    expect((await workbench.texts('CanBoTre!A15:C15')).flat()).toEqual(['2024', '6', '39'])
    const issues = await workbench.texts('CanXemLai!A5:C20')
    for (const [row, column, text] of issues.filter(([first]) => first)) {
      const [[cell]] = (await workbench.texts(`Cán bộ chủ chốt!${String.fromCharCode(64 + Number(column))}${row}`)) as [[string]]
      expect(cell).toBe(text)
    }
  })
})

describe('an error in a cell', () => {
  it.each([
    ['=DEAN12.TARGET("CT99")', '#VALUE!', /CT99/],
    ['=DEAN12.TARGET("CT13";2025)'.replace(';', ','), '#N/A', /không đặt mức cho CT13/],
    ['=DEAN12.PCT("CT03",\'Cán bộ chủ chốt\'!$A$1:$R$9,DATE(2024,12,31))', '#VALUE!', /danh sách/i],
  ])('%s shows %s, and selecting the cell shows why', async (written, error, message) => {
    await workbench.write('BaoCao!K30', written)
    await workbench.select('BaoCao!K31')
    expect(await workbench.text('BaoCao!K30')).toBe(error)
    await workbench.select('BaoCao!K30')
    await workbench.cellMessage.getByText(error).waitFor()
    expect(await workbench.cellMessage.textContent()).toMatch(message)
  })

  afterAll(() => workbench.write('BaoCao!K30', ''))
})

describe('the check', () => {
  let before: string

  it('says, before anything was checked, what the button will do', async () => {
    await workbench.pane.getByText('Sẵn sàng kiểm tra').waitFor()
    await workbench.screenshot('sample-opened')
    expect(await workbench.axe()).toEqual([])
  })

  it('runs by one click on the ribbon', async () => {
    before = await workbench.sheetsAsKept()
    const ribbon = workbench.page.getByTestId('ribbon')
    await ribbon.getByRole('button', { name: 'Ngăn chỉ tiêu' }).click()
    expect(await workbench.page.getByTestId('pane').isVisible()).toBe(false)
    await ribbon.getByRole('button', { name: 'Kiểm tra' }).click()
    await workbench.pane.getByTestId('summary').waitFor()
    expect(await workbench.indicators()).toHaveLength(INDICATOR_IDS.length)
  })

  it('tells the true verdict and count of every indicator at the day and horizon that are asked for', async () => {
    await workbench.checkAt('31/12/2024', 2025)
    const shown = await workbench.indicators()
    expect(Object.fromEntries(shown.map(({ id, verdict }) => [id, verdict]))).toEqual(VERDICTS_2025)
    for (const [id, { numerator, denominator }] of Object.entries(TRUTH)) {
      const { value } = shown.find((one) => one.id === id)!
      expect([id, value]).toEqual([id, expect.stringMatching(`^${numerator}/${denominator} \\(`)])
    }
  })

  it('lists what is unmet first, then what is under way, what is not known, what is met', async () => {
    const groups = (await workbench.indicators()).map(({ group }) => GROUPS.indexOf(group))
    expect(groups).toEqual([...groups].sort())
    expect(groups[0]).toBe(0)
  })

  it('is read by axe without a complaint, and as it is pictured in the README', async () => {
    await workbench.select('BaoCao!A1')
    await workbench.select('BaoCao!G11')
    await workbench.screenshot('workbench')
    expect(await workbench.axe()).toEqual([])
  })

  it.each(['CT01', 'CT02', 'CT08', 'CT10'] as const)('shows who is behind %s', async (id) => {
    const row = workbench.indicator(id)
    await row.getByRole('button').first().click()
    await row.locator('[data-standing="counts"]').click()
    const names = await row.locator('.d12-person .d12-name').allTextContents()
    expect([...names].sort()).toEqual([...TRUTH[id].who].sort())
  })

  it("leads from a person to the person's row in the sheet", async () => {
    const row = workbench.indicator('CT01')
    if ((await row.getAttribute('data-open')) !== 'true') await row.getByRole('button').first().click()
    const person = row.locator('.d12-person').nth(2)
    const name = (await person.locator('.d12-name').textContent()) ?? ''
    const cell = (await person.locator('.d12-cell').textContent()) ?? ''
    await person.locator('.d12-cell').click()
    await workbench.page.waitForFunction(() => window.workbench.book.selection().sheet.name !== 'BaoCao')
    const { sheet, row: at } = await workbench.selected()
    expect(sheet).toBe('BCH thị xã')
    expect(cell).toMatch(new RegExp(`\\D${at + 1}$`))
    expect((await workbench.texts(`BCH thị xã!A${at + 1}:L${at + 1}`))[0]).toContain(name)
  })

  it('with an indicator open, axe has no complaint', async () => {
    await workbench.screenshot('sample-people')
    expect(await workbench.axe()).toEqual([])
  })

  it('leaves every sheet as it was', async () => {
    expect(before).toContain('Cán bộ chủ chốt: ')
    expect(await workbench.sheetsAsKept()).toBe(before)
  })

  it('says what to do when a sheet was deleted between the check and the click, and the next check works', async () => {
    await workbench.deleteSheet('BCH thị xã')
    const row = workbench.indicator('CT01')
    await row.locator('.d12-person .d12-cell').first().click()
    await workbench.pane.getByTestId('notice').getByText('Không còn trang tính “BCH thị xã”').waitFor()
    expect(await workbench.indicators()).toHaveLength(INDICATOR_IDS.length)
    await workbench.pane.getByTestId('check').click()
    await row.getByText('Chưa tính được số liệu').waitFor()
    expect((await workbench.indicators()).find(({ id }) => id === 'CT03')?.value).toMatch(/^82\/84 /)
  })

  it('asked nothing of any other origin, and nothing went wrong on the way', () => {
    expect(workbench.trouble).toEqual([])
  })
})
