import path from 'node:path'
import type ExcelJS from 'exceljs'
import { otherLayouts } from '../samples/other-layouts'
import { SAMPLE_TOWN } from '../samples/town'
import { DELEGATES_TRUTH, TRUTH, type CountedId } from '../samples/truth'
import { openStand } from './stand'
import { Workbench } from './workbench'
import { openWrittenBooks, readBook } from './written-books'

const SAMPLE = path.resolve(__dirname, '../../assets/samples/duc-pho-2024.xlsx')
const books = openWrittenBooks()
const stand = openStand()
let workbench: Workbench

beforeAll(async () => {
  workbench = await Workbench.open(stand.browser, stand.url, { query: '?pane=320' })
})

describe('the sample, saved as it was opened', () => {
  let before: ExcelJS.Workbook
  let after: ExcelJS.Workbook

  beforeAll(async () => {
    const file = books.fileOf('saved')
    await (await workbench.saveFile()).saveAs(file)
    before = await readBook(SAMPLE)
    after = await readBook(file)
  })

  it('has the same sheets, columns and merges', () => {
    const shape = (book: ExcelJS.Workbook): unknown =>
      book.worksheets.map((sheet) => [sheet.name, [...(sheet.model as unknown as { merges: string[] }).merges].sort()])
    expect(shape(after)).toEqual(shape(before))
  })

  it('has the same values, formulas and formats in every cell', () => {
    const differing: unknown[] = []
    for (const sheet of before.worksheets) {
      const saved = after.getWorksheet(sheet.name)!
      sheet.eachRow({ includeEmpty: true }, (row, at) =>
        row.eachCell({ includeEmpty: true }, (cell, column) => {
          const same = saved.getCell(at, column)
          // Where nothing stood, a formula may have spilled.
          const whatIsKept = (one: ExcelJS.Cell): object => ({ ...styleOf(one), ...(cell.value !== null && contentOf(one)) })
          const [was, is] = [whatIsKept(cell), whatIsKept(same)]
          if (JSON.stringify(was) !== JSON.stringify(is)) differing.push([sheet.name, cell.address, was, is])
        }),
      )
    }
    expect(differing.slice(0, 5)).toEqual([])
  })

  it('carries the numbers that the formulas showed', () => {
    const sheet = after.getWorksheet('BaoCao')!
    expect(sheet.getCell('C11').result).toBe(TRUTH.CT01.numerator)
    expect(sheet.getCell('D11').value).toBe(TRUTH.CT01.denominator)
    expect(sheet.getCell('G11').result).toBe('Đạt')
  })
})

/** A formula's result is new with every calculation; a merged cell's value is that of its first. */
function contentOf({ value, formula }: ExcelJS.Cell): object {
  return formula ? { formula } : { value }
}

function styleOf({ font, alignment, numFmt, fill, border }: ExcelJS.Cell): object {
  return {
    numFmt: numFmt || 'General',
    font: [font?.name, font?.size, font?.bold ?? false, font?.italic ?? false, Boolean(font?.underline)],
    alignment: [alignment?.horizontal, alignment?.vertical, alignment?.wrapText ?? false],
    fill: (fill as ExcelJS.FillPattern | undefined)?.fgColor?.argb,
    border: [border?.top?.style, border?.left?.style, border?.bottom?.style, border?.right?.style],
  }
}

describe.each(otherLayouts(SAMPLE_TOWN))('a workbook of another layout: $name', ({ name, book, asOf, truth }) => {
  it('is opened, checked and counted as it is', async () => {
    const file = books.fileOf(name.replace(/[^\p{L}\d]+/gu, '-'))
    // A roster often has rows that somebody has hidden: they count.
    book.worksheets[0]!.getRow(12).hidden = true
    await book.xlsx.writeFile(file)
    await workbench.openFile(file)
    const [year, month, day] = asOf.split('-')
    await workbench.checkAt(`${day}/${month}/${year}`, 2030)
    const shown = await workbench.indicators()
    for (const [id, count] of Object.entries(truth)) {
      expect([id, shown.find((one) => one.id === id)?.value]).toEqual([
        id,
        expect.stringMatching(`^${count.numerator}/${count.denominator} \\(`),
      ])
    }
  })
})

describe('a workbook that gives the check nothing to count', () => {
  it('is told to be empty, with what to do', async () => {
    await workbench.openFile(await books.write('trống', (book) => book.addWorksheet('Sheet1')))
    await workbench.pane.getByTestId('check').click()
    expect(await workbench.pane.getByTestId('guidance').filter({ hasText: /\S/ }).textContent()).toContain('Sổ tính đang trống')
    await workbench.screenshot('empty-workbook')
  })

  it('is told to have no roster, with what a roster needs', async () => {
    const file = await books.write('không có danh sách', (book) => {
      const sheet = book.addWorksheet('Thu chi')
      sheet.addRows([
        ['Khoản mục', 'Số tiền', 'Ngày'],
        ['Văn phòng phẩm', 1_250_000, new Date('2024-03-01')],
        ['Điện, nước', 890_000, new Date('2024-03-05')],
      ])
    })
    await workbench.openFile(file)
    await workbench.pane.getByTestId('check').click()
    expect(await workbench.pane.getByTestId('guidance').filter({ hasText: /\S/ }).textContent()).toContain('Không nhận ra danh sách nào')
    expect(await workbench.axe()).toEqual([])
  })

  it('is refused when it is no .xlsx, and the open workbook stays', async () => {
    const name = await workbench.page.getByTestId('book-name').textContent()
    await workbench.page
      .getByTestId('open-workbook')
      .setInputFiles({ name: 'hỏng.xlsx', mimeType: '', buffer: Buffer.from('không phải xlsx') })
    await workbench.page.getByTestId('page-message').getByText('Không mở được “hỏng”').waitFor()
    expect(await workbench.page.getByTestId('book-name').textContent()).toBe(name)
  })
})

describe('a pane of 320 pixels', () => {
  it('shows every indicator within its width, and axe has no complaint', async () => {
    await workbench.openFile(SAMPLE)
    await workbench.checkAt('31/12/2024', 2030)
    const wide = await workbench.pane.locator('body').evaluate((body) => body.scrollWidth - window.innerWidth)
    expect(wide).toBeLessThanOrEqual(0)
    expect(await workbench.axe()).toEqual([])
    await workbench.screenshot('pane-320')
  })

  it('tells the councils by level', async () => {
    const row = workbench.indicator('CT17' satisfies CountedId)
    await row.getByRole('button').first().click()
    const parts = await row.locator('.d12-parts').first().textContent()
    for (const { numerator, denominator } of Object.values(DELEGATES_TRUTH)) expect(parts).toContain(`${numerator}/${denominator} (`)
  })
})

it('asked nothing of any other origin, and nothing went wrong on the way', () => {
  expect(workbench.trouble).toEqual([])
})
