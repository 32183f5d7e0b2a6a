import { openStand } from './stand'
import { Workbench } from './workbench'
import { openWrittenBooks } from './written-books'

const books = openWrittenBooks()
const stand = openStand()
let workbench: Workbench
let plain: string

const PLANNED = [
  [1, 'Võ Minh An', new Date(Date.UTC(1990, 4, 2)), 'Nam', 'UV BCH'],
  [2, 'Lê Thị Bình', new Date(Date.UTC(1972, 0, 9)), 'Nữ', 'UV BCH'],
  [3, 'Trần Văn Cảnh', new Date(Date.UTC(1970, 2, 1)), 'Nam', 'UV BCH'],
  [4, 'Phạm Văn Dũng', new Date(Date.UTC(1971, 6, 7)), 'Nam', 'Bí thư'],
  [5, 'Hồ Văn Em', new Date(Date.UTC(1969, 8, 8)), 'Nam', 'Bí thư'],
]
const LEADERS = [
  [1, 'Đỗ Thị Giang', new Date(Date.UTC(1986, 5, 1)), 'Phó Chủ tịch UBND thị xã', 'x'],
  [2, 'Ngô Văn Hải', new Date(Date.UTC(1970, 5, 1)), 'Bí thư Thị ủy', 'x'],
  [3, 'Bùi Văn Khải', new Date(Date.UTC(1972, 5, 1)), 'Phó Bí thư Thị ủy', 'x'],
  [4, 'Lý Thị Lan', new Date(Date.UTC(1975, 5, 1)), 'Chủ tịch UBND thị xã', 'x'],
]

beforeAll(async () => {
  plain = await books.write('Quy hoạch và lãnh đạo', (book) => {
    const planning = book.addWorksheet('Quy hoạch')
    planning.addRow(['DANH SÁCH QUY HOẠCH BAN CHẤP HÀNH ĐẢNG BỘ THỊ XÃ NHIỆM KỲ 2025 - 2030'])
    planning.addRow(['TT', 'Họ và tên', 'Ngày sinh', 'Giới tính', 'Chức danh quy hoạch'])
    planning.addRows(PLANNED)
    const leaders = book.addWorksheet('Lãnh đạo thị xã')
    leaders.addRow(['DANH SÁCH LÃNH ĐẠO CHỦ CHỐT THỊ XÃ'])
    leaders.addRow(['TT', 'Họ và tên', 'Ngày sinh', 'Chức vụ', 'UV BTV'])
    leaders.addRows(LEADERS)
  })
  workbench = await Workbench.open(stand.browser, stand.url, { query: '?pane=350' })
  await workbench.openFile(plain)
  await workbench.checkAt('31/12/2026', 2030)
})

const settings = () => workbench.pane.getByTestId('settings')
const type = (label: string, words: string) => settings().getByLabel(label).fill(words)
const openSettings = () => workbench.pane.getByRole('button', { name: 'Thiết lập' }).click()
const goBack = () => workbench.pane.getByRole('button', { name: 'Quay lại' }).click()
const shown = async (id: string) => (await workbench.indicators()).find((one) => one.id === id)

describe('a planning list', () => {
  it('is a roster of its own, and no verdict is given on it while nobody typed a share', async () => {
    expect(await shown('QT3')).toMatchObject({ verdict: 'not-applicable', value: '2/5 (40,00 %)' })
    expect(await shown('CT01')).toMatchObject({ value: 'Chưa tính được số liệu' })
  })

  it('is held against the shares that the office types', async () => {
    await openSettings()
    await type('Tỷ lệ nữ tối thiểu trong quy hoạch (QT3)', '20%')
    await type('Tỷ lệ dưới 40 tuổi tối thiểu trong quy hoạch (QT3)', '25')
    await goBack()
    await workbench.pane.locator('[data-indicator="QT3"][data-verdict="unmet"]').waitFor()
    const row = workbench.indicator('QT3')
    await row.getByText('mục tiêu nữ từ 20% trở lên, dưới 40 tuổi từ 25% trở lên').waitFor()
    await row.getByText('còn thiếu 1').waitFor()
    await row.getByRole('button').first().click()
    await row.getByText('Dưới 40 tuổi: 1/5 (20,00 %) - Chưa đạt.').waitFor()
    expect(await workbench.axe()).toEqual([])
    await row.scrollIntoViewIfNeeded()
    await workbench.page.getByTestId('pane').screenshot({ path: 'build/screenshots/planning.png' })
  })
})

describe('the day of ages', () => {
  it('is that of the election where an indicator is told to go by it', async () => {
    expect(await shown('CT10')).toMatchObject({ value: '0/4 (0,00 %)' })
    await openSettings()
    await settings().getByText('Đổi ngày tính tuổi, ghi ngày đại hội, bầu cử').click()
    await type('Ngày bầu cử (mốc 2030)', '15/3/2026')
    await settings()
      .getByRole('combobox', { name: /^Ngày tính tuổi của CT10/ })
      .click()
    await workbench.pane.getByRole('option', { name: 'ngày bầu cử' }).click()
    await settings().getByTestId('age-dates').getByText('Ngày bầu cử 15/03/2026').waitFor()
    expect(await workbench.axe()).toEqual([])
    await settings().getByTestId('age-dates').scrollIntoViewIfNeeded()
    await workbench.page.getByTestId('pane').screenshot({ path: 'build/screenshots/settings-age-days.png' })
    await goBack()
    await workbench.indicator('CT10').getByText('1/4 (25,00 %)').waitFor()
    await workbench.indicator('CT10').getByText('15/03/2026').first().waitFor()
  })

  it('and the shares typed are there again in the file that is saved', async () => {
    const saved = books.fileOf('đã lưu')
    await (await workbench.saveFile()).saveAs(saved)
    await workbench.openFile(plain)
    await workbench.checkAt('31/12/2026', 2030)
    expect(await shown('CT10')).toMatchObject({ value: '0/4 (0,00 %)' })
    await workbench.openFile(saved)
    await workbench.checkAt('31/12/2026', 2030)
    expect(await shown('CT10')).toMatchObject({ value: '1/4 (25,00 %)' })
    expect(await shown('QT3')).toMatchObject({ verdict: 'unmet' })
  })
})
