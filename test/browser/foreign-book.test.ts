import type ExcelJS from 'exceljs'
import { check, contentOf, differences, frameOf, untilQuiet } from './beside-the-pane'
import { openStand } from './stand'
import { Workbench } from './workbench'
import { openWrittenBooks } from './written-books'

/** The book of an office that never heard of this product: columns in their own order, several ways to write a day, sheets of something else. */
const LEADERS = 'LĐ xã - 9.2024'
const books = openWrittenBooks()
const stand = openStand()
let workbench: Workbench
let before: Awaited<ReturnType<typeof contentOf>>

beforeAll(async () => {
  workbench = await Workbench.open(stand.browser, stand.url, { query: '?pane=350' })
  await workbench.openFile(await books.write('sổ tay', fill))
  before = await contentOf(workbench)
})

function fill(book: ExcelJS.Workbook): void {
  const leaders = book.addWorksheet(LEADERS)
  leaders.addRows([
    ['ĐẢNG ỦY XÃ PHỔ CHÂU', '', '', '', '', '', 'ĐẢNG CỘNG SẢN VIỆT NAM'],
    ['DANH SÁCH LÃNH ĐẠO CHỦ CHỐT CÁC XÃ, PHƯỜNG'],
    ['(Kèm theo Công văn số 45-CV/ĐU; số liệu tính đến ngày 30/9/2024)'],
    [],
    ['Đơn vị', 'Chức danh hiện giữ', 'Họ và tên', 'LLCT', 'Ghi chú', 'Sinh ngày', 'Phái', 'Trình độ CM', 'QLNN', 'Quê quán', 'STT', 'SĐT'],
    ['Xã Phổ Châu', 'Bí thư Đảng ủy - CT HĐND', 'Trương Công Dụng', 'Cao cấp', '', '4.7.1974', 'nam', 'ĐH Luật', 'CVC', 'Phổ Châu', 1],
    ['', 'Phó BT Thường trực ĐU', 'Lâm Thị Bích Hạ', 'Trung cấp', '', '12/11/1989', 'nữ', 'ĐH', 'CV', 'Phổ Thạnh', 2],
    ['', 'PCT UBND', 'Phan Thị Mỹ Linh', 'Sơ cấp', '', '1991', 'nữ', 'Cao đẳng', '', 'Phổ Châu', 3],
    ['Phường Phổ Thạnh', 'BT ĐU', 'Châu Văn Thảo', 'CC', '', '31/02/1980', 'nam', 'ThS QLKT', 'CVC', 'Phổ An', 4],
    ['', 'CT UBND', 'Huỳnh Nhật Vy', 'TC', 'luân chuyển', '08-05-1986', 'nữ', 'ĐH', 'CV', 'Sơn Tịnh', 5],
    ['', 'PCT HĐND phường', '(khuyết)'],
    ['Cộng: 05 đồng chí'],
    [],
    ['', '', 'NGƯỜI LẬP', '', '', '', '', '', 'T/M BAN THƯỜNG VỤ'],
    ['', '', 'Võ Thị Kim Ngân', '', '', '', '', '', 'Trương Công Dụng'],
  ])
  leaders.mergeCells('A6:A8')
  leaders.mergeCells('A9:A11')

  const card = book.addWorksheet('Trích ngang')
  card.addRows([
    ['SƠ YẾU LÝ LỊCH TRÍCH NGANG'],
    ['Ảnh 3x4', 'Họ và tên:', 'TRƯƠNG CÔNG DỤNG'],
    ['', 'Sinh ngày:', '04/7/1974'],
    ['Từ 6/2010 - nay', 'Bí thư Đảng ủy'],
  ])

  const committee = book.addWorksheet('BCH ĐB thị xã')
  committee.addRows([
    ['DANH SÁCH BAN CHẤP HÀNH ĐẢNG BỘ THỊ XÃ KHÓA XXI'],
    ['Số TT', 'Đồng chí', 'Ngày, tháng, năm sinh', '', 'Chức vụ công tác', 'BTV', 'Ghi chú'],
    ['', '', 'Nam', 'Nữ', '', '', ''],
    ['01', 'Trà Văn Lộc', '15/5/1971', '', 'Bí thư Thị ủy', 'x', ''],
    ['02', 'Mai Thị Lan Chi', '', '20/10/1979', 'PBT Thường trực Thị ủy', 'x', ''],
    ['03', 'Kiều Anh Tuấn', '03/3/1986', '', 'Phó Bí thư, Chủ tịch UBND thị xã', 'x', ''],
    ['04', 'Lê Hoàng Gia', '1984', '', 'Phó Chủ tịch UBND thị xã', '', ''],
    ['05', 'Đặng Thị Thu Ba', '', 'không rõ', 'Chủ tịch Hội LHPN thị xã', '', ''],
    ['06', 'Hồ Sỹ Quân', '12/12/1969', '', 'Chỉ huy trưởng BCHQS', 'x', 'chuyển công tác 01/8/2024'],
  ])
  committee.mergeCells('C2:D2')

  book
    .addWorksheet('ĐB HĐND')
    .addRows([
      ['DANH SÁCH ĐẠI BIỂU HĐND CÁC CẤP NHIỆM KỲ 2021 - 2026'],
      ['TT', 'Họ tên đại biểu', 'Năm sinh', 'Nam/Nữ', 'Nghề nghiệp, chức vụ'],
      ['I', 'HĐND THỊ XÃ'],
      [1, 'Mai Thị Lan Chi', 1979, 'Nữ', 'PBT TT Thị ủy'],
      [2, 'Kiều Anh Tuấn', 1986, 'Nam', 'CT UBND thị xã'],
      ['II', 'HĐND XÃ PHỔ CHÂU'],
      [1, 'Trương Công Dụng', 1974, 'Nam', 'Bí thư'],
    ])

  book.addWorksheet('Kinh phí Q3').addRows([
    ['STT', 'Nội dung', 'Dự toán', 'Ngày chi'],
    [1, 'Văn phòng phẩm', 12_000_000, new Date('2024-07-15')],
    [2, 'Hội nghị tổng kết', 45_000_000, new Date('2024-08-30')],
  ])
}

const tab = (name: RegExp) => workbench.pane.getByRole('tab', { name }).click()
const notice = (text: string) => workbench.pane.getByTestId('notice').getByText(text).waitFor()
const shown = (id: string) => workbench.indicator(id).locator('.d12-face .d12-value-text').textContent()
const births = async () => (await workbench.texts(`${LEADERS}!F6:F10`)).flat()
/** Nothing is wider than the pane, axe finds nothing; and a picture of it, for people. */
const fits = async (stage: string): Promise<void> => {
  expect(await frameOf(workbench).evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0)
  expect(await workbench.axe()).toEqual([])
  await workbench.page.getByTestId('pane').screenshot({ path: `build/screenshots/foreign-${stage}.png` })
}

it('is read as it stands, at the day it says itself', async () => {
  await check(workbench)
  const summary = workbench.pane.getByTestId('summary')
  // Fourteen rows; three people stand in two lists, once with the year alone.
  await summary.getByText('3 danh sách · 11 người').waitFor()
  await summary.getByText('tính đến 30/09/2024').waitFor()
  expect(await shown('CT01')).toBe('1/5 (20,00 %)')
  expect(await shown('CT03')).toBe('4/5 (80,00 %)')
  expect(await shown('CT04')).toBe('4/5 (80,00 %)')
  expect(await shown('CT09')).toBe('1/15 (6,67 %)')
  expect(await shown('CT17')).toBe('1/3 (33,33 %)')
  await fits('checked')
})

it('shows who is behind a number, and leads there', async () => {
  const row = workbench.indicator('CT04')
  await row.getByRole('button').first().click()
  await row.locator('[data-standing="not"]').click()
  await row.locator('.d12-person', { hasText: 'Phan Thị Mỹ Linh' }).click()
  await workbench.page.waitForFunction(() => window.workbench.book.selection().area.row === 7)
  expect(await workbench.selected()).toMatchObject({ sheet: LEADERS, row: 7, column: 2 })
  await fits('people')
})

it('takes its marks back without a trace', async () => {
  await workbench.pane.getByRole('button', { name: 'Đánh dấu trên sheet' }).click()
  await notice('Đã đánh dấu')
  await fits('marked')
  expect(differences(before, await contentOf(workbench))).not.toEqual([])
  await workbench.pane.getByRole('button', { name: 'Bỏ đánh dấu' }).click()
  await notice('Đã bỏ mọi đánh dấu')
  expect(differences(before, await contentOf(workbench))).toEqual([])
})

it('corrects days typed as text and gives them back', async () => {
  await tab(/Dữ liệu/)
  await fits('issues')
  await workbench.pane.getByRole('button', { name: /^Sửa cả/ }).click()
  await fits('corrections')
  await workbench.pane.getByRole('button', { name: /^Ghi \d+ ô/ }).click()
  await notice('Đã ghi')
  await fits('corrected')
  // What says only a year, or no real day, is left as it is.
  expect(await births()).toEqual(['04/07/1974', '12/11/1989', '1991', '31/02/1980', '08/05/1986'])
  await workbench.pane.getByRole('button', { name: 'Hoàn tác' }).click()
  await notice('Đã trả lại')
  expect(await births()).toEqual(['4.7.1974', '12/11/1989', '1991', '31/02/1980', '08-05-1986'])
  // Not as text forced by an apostrophe, which would show when the cell is next looked at. The list of styles keeps those no cell has any more.
  const different = differences(before, await contentOf(workbench)).filter((line) => !line.startsWith('/styles/'))
  expect(different).toEqual([])
})

it('goes by what the user says a column is', async () => {
  await untilQuiet(workbench)
  await workbench.pane.getByText('12 cột').click()
  await workbench.pane.locator('[data-column="3"]').first().getByRole('combobox').click()
  // A list under its field: Fabric takes narrow windows for telephones, and covers them with a panel without a title.
  await workbench.pane.getByRole('option', { name: 'Không dùng' }).waitFor()
  expect(await workbench.pane.getByRole('dialog').count()).toBe(0)
  await fits('roles')
  await workbench.pane.getByRole('option', { name: 'Không dùng' }).click()
  await untilQuiet(workbench)
  await fits('role-chosen')
  await tab(/Chỉ tiêu/)
  expect(await shown('CT04')).toBe('0/5 (0,00 %)')
  expect(await workbench.pane.getByTestId('notice').count()).toBe(0)
})

it.each([
  ['functions', /^Hàm/],
  ['ahead', /Dự báo/],
  ['report', /Báo cáo/],
])('fits the pane: %s', async (stage, name) => {
  await tab(name)
  await workbench.page.waitForTimeout(500)
  await fits(stage)
})

it('offers for a what-if whoever is looked at before whoever left', async () => {
  await tab(/Dự báo/)
  const person = workbench.pane.getByTestId('what-if').getByRole('combobox').first()
  expect(await person.textContent()).not.toContain('Hồ Sỹ Quân')
})

it('asked nothing of any other origin, and nothing went wrong on the way', () => {
  expect(workbench.trouble).toEqual([])
})
