import { contentOf, differences, frameOf, untilQuiet } from './beside-the-pane'
import { openStand } from './stand'
import { Workbench } from './workbench'
import { openWrittenBooks } from './written-books'

const SHEET = 'BCH'
const IN_WORDS = '[$-42A]dd mmmm yyyy'
const books = openWrittenBooks()
const stand = openStand()
let workbench: Workbench

beforeAll(async () => {
  workbench = await Workbench.open(stand.browser, stand.url, { query: '?pane=350' })
})

interface Birth {
  readonly value: string | Date | { readonly formula: string; readonly result: string }
  readonly format?: string
}

/** A committee of four, two of them under forty at the end of 2024; the birth dates stand in D5:D8. */
function committee(name: string, header: string, births: readonly Birth[]): Promise<string> {
  return books.write(name, (book) => {
    const sheet = book.addWorksheet(SHEET)
    sheet.addRows([
      ['DANH SÁCH BAN CHẤP HÀNH ĐẢNG BỘ THỊ XÃ'],
      [],
      [],
      ['STT', 'Họ và tên', 'Giới tính', header, 'Chức vụ'],
      [1, 'Bùi Thị Thử', 'Nữ', '', 'Bí thư Thị ủy'],
      [2, 'Cao Văn Nghiệm', 'Nam', '', 'Phó Bí thư Thị ủy'],
      [3, 'Đinh Thị Mẫu', 'Nữ', '', 'Ủy viên Ban Chấp hành'],
      [4, 'Hà Văn Giả', 'Nam', '', 'Ủy viên Ban Chấp hành'],
    ])
    births.forEach(({ value, format }, place) => {
      const cell = sheet.getCell(5 + place, 4)
      cell.value = value
      if (format !== undefined) cell.numFmt = format
    })
    book.addWorksheet('Nhap').addRows([['2/9/1970'], ['19/5/1990']])
  })
}

const TYPED: readonly Birth[] = [
  { value: '15/8/1985', format: '@' },
  { value: '30/4/1990', format: IN_WORDS },
  { value: '2/9/1970' },
  { value: new Date('1968-12-22'), format: IN_WORDS },
]
const formats = () =>
  workbench.page.evaluate(
    (name) =>
      window.workbench.book
        .sheets()
        .find((sheet) => sheet.name === name)!
        .numberFormats({ row: 4, column: 3, rows: 4, columns: 1 })
        .flat(),
    SHEET,
  )
const inside = async (): Promise<number> =>
  frameOf(workbench).evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
const shown = (id: string) => workbench.indicator(id).locator('.d12-value-text').textContent()
const tab = (name: RegExp) => workbench.pane.getByRole('tab', { name }).click()
const notice = (text: string) => workbench.pane.getByTestId('notice').getByText(text).waitFor()
const picture = (name: string) => workbench.page.getByTestId('pane').screenshot({ path: `build/screenshots/job-${name}.png` })

describe('correcting dates typed as text', () => {
  const kind = () => workbench.pane.locator('.d12-kind', { hasText: 'Ngày gõ dạng chữ' })
  let before: Awaited<ReturnType<typeof contentOf>>

  beforeAll(async () => {
    await workbench.openFile(await committee('ngày gõ chữ', 'Ngày sinh', TYPED))
    await workbench.checkAt('31/12/2024', 2025)
    await tab(/Dữ liệu/)
    await kind().waitFor()
    before = await contentOf(workbench)
  })

  it('shows old and new values, and writes nothing by showing them', async () => {
    await workbench.pane.getByRole('button', { name: 'Sửa cả 3 ô…' }).click()
    const changes = await workbench.pane.getByTestId('correction-preview').getByRole('listitem').allTextContents()
    expect(changes).toEqual([
      expect.stringContaining('Đang là 15/8/1985 Sẽ là 15/08/1985'),
      expect.stringContaining('Đang là 30/4/1990 Sẽ là 30/04/1990'),
      expect.stringContaining('Đang là 2/9/1970 Sẽ là 02/09/1970'),
    ])
    expect(differences(before, await contentOf(workbench))).toEqual([])
    expect(await workbench.axe()).toEqual([])
    expect(await inside()).toBeLessThanOrEqual(0)
    await picture('corrections')
  })

  it('writes all of a kind as dates, and gives values and formats back exactly', async () => {
    await workbench.pane.getByRole('button', { name: 'Ghi 3 ô' }).click()
    await notice('Đã ghi 3 ô.')
    expect((await workbench.texts(`${SHEET}!D5:D7`)).flat()).toEqual(['15/08/1985', '30/04/1990', '02/09/1970'])
    expect(await formats()).toEqual(['dd/mm/yyyy', 'dd/mm/yyyy', 'dd/mm/yyyy', IN_WORDS])
    await kind().waitFor({ state: 'detached' })
    await picture('corrected')
    await workbench.pane.getByRole('button', { name: 'Hoàn tác' }).click()
    await notice('Đã trả lại 3 ô như cũ.')
    expect((await workbench.texts(`${SHEET}!D5:D7`)).flat()).toEqual(['15/8/1985', '30/4/1990', '2/9/1970'])
    expect(await formats()).toEqual(['@', IN_WORDS, 'General', IN_WORDS])
    await kind().waitFor()
  })

  it('corrects one cell alone', async () => {
    await kind().locator('[data-issue]', { hasText: '30/4/1990' }).getByRole('button', { name: 'Sửa…' }).click()
    await workbench.pane.getByRole('button', { name: 'Ghi 1 ô' }).click()
    await notice('Đã ghi 1 ô.')
    expect((await workbench.texts(`${SHEET}!D5:D7`)).flat()).toEqual(['15/8/1985', '30/04/1990', '2/9/1970'])
  })
})

describe('a column whose heading says nothing', () => {
  const births = () => workbench.pane.locator('[data-column="3"]')

  it('is given its meaning by hand, and people are counted by it', async () => {
    await workbench.openFile(await committee('cột lạ', 'Mốc A', TYPED))
    await workbench.checkAt('31/12/2024', 2025)
    expect(await shown('CT01')).not.toMatch(/^2\/4 /)
    await tab(/Dữ liệu/)
    await workbench.pane.getByText('5 cột').click()
    await births().getByRole('combobox').click()
    await workbench.pane.getByRole('option', { name: 'Ngày sinh', exact: true }).click()
    await workbench.pane.locator('[data-column="3"][data-role="birth"]').waitFor()
    expect(await workbench.axe()).toEqual([])
    expect(await inside()).toBeLessThanOrEqual(0)
    await births().scrollIntoViewIfNeeded()
    await picture('mapping')
    await tab(/Chỉ tiêu/)
    expect(await shown('CT01')).toMatch(/^2\/4 \(50,00 %\)/)
  })

  it('is known again when the workbook was saved and opened anew', async () => {
    const file = books.fileOf('cột lạ đã lưu')
    await (await workbench.saveFile()).saveAs(file)
    await workbench.openFile(await committee('xen giữa', 'Mốc A', TYPED))
    await workbench.checkAt('31/12/2024', 2025)
    expect(await shown('CT01')).not.toMatch(/^2\/4 /)
    await workbench.openFile(file)
    await workbench.checkAt('31/12/2024', 2025)
    expect(await shown('CT01')).toMatch(/^2\/4 \(50,00 %\)/)
  })
})

describe('an edit on a sheet that a roster only refers to', () => {
  it('changes the result by itself', async () => {
    const referring = [...TYPED.slice(0, 2), { value: { formula: 'Nhap!A1', result: '2/9/1970' } }, TYPED[3]!]
    await workbench.openFile(await committee('tham chiếu', 'Ngày sinh', referring))
    await workbench.checkAt('31/12/2024', 2025)
    expect(await shown('CT01')).toMatch(/^2\/4 /)
    await untilQuiet(workbench)
    await workbench.write('Nhap!A1', "'19/5/1990")
    await workbench.indicator('CT01').getByText('3/4 (75,00 %)').waitFor()
  })
})

it('asked nothing of any other origin, and nothing went wrong on the way', () => {
  expect(workbench.trouble).toEqual([])
})
