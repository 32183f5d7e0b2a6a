import path from 'node:path'
import { TRUTH } from '../samples/truth'
import { check } from './beside-the-pane'
import { button, openReportTab, savedBook, untilComputed } from './report-tab'
import { openStand } from './stand'
import type { Workbench } from './workbench'
import { openWrittenBooks } from './written-books'

const SAMPLE = path.resolve(__dirname, '../../assets/samples/duc-pho-2024.xlsx')
const FORM = 'Biểu riêng'
const books = openWrittenBooks()
const stand = openStand()
let workbench: Workbench

/** The sample with the office's own form in it: alone in a cell, inside words, several in one cell, merged, and two that nobody knows. */
function withForm(): Promise<string> {
  return books.write('biểu', async (book) => {
    await book.xlsx.readFile(SAMPLE)
    const sheet = book.addWorksheet(FORM)
    sheet.getCell('A1').value = 'BIỂU RIÊNG NĂM {{nam}}'
    sheet.mergeCells('A1:D1')
    sheet.getCell('A1').font = { name: 'Times New Roman', bold: true, size: 14 }
    sheet.getCell('A2').value = '{{nam}}'
    sheet.getCell('B2').value = '{{ngay_tinh}}'
    sheet.getCell('A3').value = '{{CT01.ty_le}}'
    sheet.getCell('B3').value = 'Đạt {{CT01.ty_le}} ({{ct1.tu}}/{{CT01.mau}} đồng chí); {{CT01.ket_luan}}.'
    sheet.getCell('A4').value = '{{CT08.tu}}'
    sheet.getCell('A4').numFmt = '0.0'
    sheet.getCell('B4').value = '{{CT08.tỷ lệ}} và {{tên lạ}}'
  })
}

beforeAll(async () => {
  workbench = await openReportTab(stand.browser, stand.url, await withForm())
})

const { numerator, denominator } = TRUTH.CT01
const SHARE = `${((100 * numerator) / denominator).toFixed(2).replace('.', ',')}%`
const SENTENCE = `Đạt ${SHARE} (${String(numerator).padStart(2, '0')}/${denominator} đồng chí); Đạt.`
const shown = () => workbench.texts(`${FORM}!A1:B4`)

describe('the office’s own form', () => {
  it('is found and shown with what each cell will become', async () => {
    const preview = await workbench.pane.getByTestId('template-preview').locator('li').allTextContents()
    expect(preview).toHaveLength(6)
    expect(preview.join('\n')).toContain(SENTENCE)
  })

  it('lists what it does not understand, with what may be meant', async () => {
    const report = await workbench.pane.getByTestId('report').textContent()
    expect(report).toContain('2 chỗ không hiểu, được để nguyên')
    expect(report).toContain('có phải {{CT08.ty_le}}?')
    expect(report).toContain('{{tên lạ}}')
  })

  it('is filled with formulas that show the same, words around and merge kept', async () => {
    await button(workbench, 'Điền công thức').click()
    await workbench.pane.getByTestId('notice').getByText('Đã ghi 6 ô').waitFor()
    await untilComputed(workbench)
    expect(await shown()).toEqual([
      ['BIỂU RIÊNG NĂM 2024', ''],
      ['2024', '31/12/2024'],
      [SHARE, SENTENCE],
      [`${TRUTH.CT08.numerator},0`, '{{CT08.tỷ lệ}} và {{tên lạ}}'],
    ])
  })

  it('follows the day that stands in it', async () => {
    await workbench.write(`${FORM}!B2`, '46022')
    await untilComputed(workbench)
    expect((await shown())[2]![1]).toContain('(03/39 đồng chí)')
    await workbench.write(`${FORM}!B2`, '45657')
    await untilComputed(workbench)
    expect((await shown())[2]![1]).toBe(SENTENCE)
  })

  it('is in the saved file as formulas, with its own formats and fonts', async () => {
    const sheet = (await savedBook(workbench)).getWorksheet(FORM)!
    expect(sheet.getCell('A3').formula).toContain('DEAN12_PCT("CT01"')
    expect(sheet.getCell('A4').numFmt).toBe('0.0')
    expect(sheet.getCell('A3').numFmt).toBe('0.00%')
    expect(sheet.getCell('A1').font).toMatchObject({ name: 'Times New Roman', bold: true, size: 14 })
    expect(sheet.getCell('C1').master.address).toBe('A1')
  })

  it('is found again and filled a second time, now with bare numbers', async () => {
    await check(workbench)
    await workbench.pane.getByTestId('report').getByText('6 ô cần điền').waitFor()
    await button(workbench, 'Điền số').click()
    await workbench.pane.getByTestId('notice').getByText('Đã ghi 6 ô').waitFor()
    expect((await shown())[2]).toEqual([SHARE, SENTENCE])
    const sheet = (await savedBook(workbench)).getWorksheet(FORM)!
    expect(sheet.getCell('A3').formula).toBeUndefined()
    expect(sheet.getCell('B3').value).toBe(SENTENCE)
  })

  it('is found again one row further down, and filled with formulas over its numbers', async () => {
    await workbench.page.evaluate((name) => {
      window.workbench.book
        .sheets()
        .find((sheet) => sheet.name === name)!
        .insertRows(0, 1)
    }, FORM)
    await check(workbench)
    await workbench.pane.getByTestId('report').getByText('6 ô cần điền').waitFor()
    await button(workbench, 'Điền công thức').click()
    await workbench.pane.getByTestId('notice').getByText('Đã ghi 6 ô').waitFor()
    await untilComputed(workbench)
    expect(await workbench.texts(`${FORM}!A4:B4`)).toEqual([[SHARE, SENTENCE]])
  })

  it('keeps a sentence that the clerk has worded anew, says so, and is filled around it', async () => {
    const own = `="Mới đ"&MID(${await formulaOf('B4')},2,200)`
    await workbench.write(`${FORM}!B4`, own)
    await untilComputed(workbench)
    const worded = `Mới đ${SENTENCE.slice(1)}`
    expect(await workbench.text(`${FORM}!B4`)).toBe(worded)
    await check(workbench)
    await workbench.pane.getByTestId('report').getByText('1 ô đã điền trước đây nhưng nay có nội dung khác').waitFor()
    await button(workbench, 'Điền số').click()
    await workbench.pane.getByTestId('notice').getByText('Đã ghi 5 ô').waitFor()
    expect(await workbench.texts(`${FORM}!A4:B4`)).toEqual([[SHARE, worded]])
    await workbench.screenshot('template-changed')
    expect(await workbench.axe()).toEqual([])
  })
})

/** Without its "=". */
const formulaOf = async (cell: string): Promise<string> => {
  const sheet = (await savedBook(workbench)).getWorksheet(FORM)!
  return sheet.getCell(cell).formula.replace(/_xldudf_DEAN12_/g, 'DEAN12.')
}

it('asked nothing of any other origin, and nothing went wrong on the way', () => {
  expect(workbench.trouble).toEqual([])
})
