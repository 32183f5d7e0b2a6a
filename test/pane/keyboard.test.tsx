/** @jest-environment jsdom */
import { screen, waitFor } from '@testing-library/react'
import { serialOf } from '../../src/roster'
import { MemoryWorkbook, sheet } from './memory-port'
import { row, said, showChecked, type Shown } from './show'

const COMMITTEE = sheet('BCH', [
  ['DANH SÁCH BAN CHẤP HÀNH ĐẢNG BỘ THỊ XÃ ĐỨC PHỔ'],
  ['TT', 'Họ và tên', 'Ngày sinh', 'Chức vụ'],
  [1, 'Nguyễn Văn Bình', serialOf(1979, 3, 4), 'Bí thư Thị ủy'],
  [2, 'Lê Thị Hòa', serialOf(1990, 6, 1), 'Phó Bí thư Thị ủy'],
])

const GONE_UNITS = sheet('CC', [
  ['DANH SÁCH CÁN BỘ CHỦ CHỐT CẤP XÃ'],
  ['TT', 'Họ và tên', 'Ngày sinh', 'Chức vụ', 'Đơn vị'],
  [1, 'Nguyễn Văn Bình', serialOf(1979, 3, 4), 'Bí thư Đảng ủy', 'Phường Phổ Minh'],
  [2, 'Lê Thị Hòa', serialOf(1990, 6, 1), 'Chủ tịch UBND', 'Xã Phổ An'],
])

const button = (name: string | RegExp) => screen.getByRole('button', { name })
const focused = () => document.activeElement
/** Where the keyboard is when the button it pressed has gone or cannot be pressed. */
const untilFocused = (wanted: () => Element | null) => waitFor(() => expect(focused()).toBe(wanted()))

async function showTab(name: string): Promise<Shown> {
  const shown = await showChecked({ judge: undefined }, new MemoryWorkbook([COMMITTEE]))
  await shown.user.click(screen.getByRole('tab', { name }))
  return shown
}

/** Only a document that has the focus may move it, and this one has forgotten that it had when what had it is gone. */
beforeEach(() => jest.spyOn(document, 'hasFocus').mockReturnValue(true))
afterEach(() => jest.restoreAllMocks())

describe('after what was pressed has gone, the keyboard is', () => {
  it('at the way back from the settings, then at the way to them', async () => {
    const { user } = await showChecked()
    await user.click(button('Thiết lập'))
    await untilFocused(() => button('Quay lại'))
    await user.keyboard('{Enter}')
    await untilFocused(() => button('Thiết lập'))
  })

  it('at the button that marks, once the marks are away', async () => {
    const { user } = await showChecked()
    await user.click(screen.getByTestId('mark'))
    await user.click(await screen.findByTestId('clear-marks'))
    await untilFocused(() => screen.getByTestId('mark'))
  })

  it('at what is said of the closed figures', async () => {
    const { user } = await showTab('Báo cáo')
    await waitFor(() => expect(button('Chốt số liệu').hasAttribute('disabled')).toBe(false))
    await user.click(button('Chốt số liệu'))
    await untilFocused(() => screen.queryByText('Đã chốt số liệu 31/12/2026.'))
  })

  it('at what is said of the duties, whose button has gone', async () => {
    const { user } = await showTab('Báo cáo')
    await user.click(await screen.findByRole('button', { name: 'Tạo trang DM_NhiemVu' }))
    await untilFocused(() => screen.queryByText(/^Đã tạo trang DM_NhiemVu\./))
  })

  it('at the heading of what is imagined, once one change is forgotten', async () => {
    const { user } = await showTab('Dự báo')
    await user.click(await screen.findByRole('button', { name: 'Thử' }))
    await user.click(button(/^Bỏ giả định/))
    await untilFocused(() => screen.getByRole('heading', { name: 'Thử giả định' }))
  })

  it('at the result, once ages are taken on the day that its roster is of', async () => {
    const { user } = await showChecked({ judge: undefined }, new MemoryWorkbook([GONE_UNITS]))
    await user.click(await screen.findByRole('button', { name: 'Tính đến 30/06/2025' }))
    await waitFor(() => expect(screen.queryByTestId('other-day')).toBeNull())
    await untilFocused(() => screen.getByTestId('summary'))
  })

  it('within the pane, once a message is closed', async () => {
    const { user } = await showChecked()
    await user.click(screen.getByTestId('mark'))
    await said()
    await user.click(button('Đóng thông báo'))
    await untilFocused(() => document.querySelector('main'))
  })

  it('where it was, when something else goes away', async () => {
    const { user } = await showChecked()
    await user.click(screen.getByTestId('mark'))
    await said()
    screen.getByRole('tab', { name: 'Dự báo' }).focus()
    await user.click(button('Đóng thông báo'))
    screen.getByTestId('mark').focus()
    await waitFor(() => expect(screen.queryByTestId('notice')).toBeNull())
    expect(focused()).toBe(screen.getByTestId('mark'))
  })

  it('in the sheet, when it is there by then', async () => {
    const { user } = await showChecked()
    await user.click(screen.getByTestId('mark'))
    await said()
    jest.spyOn(document, 'hasFocus').mockReturnValue(false)
    await user.click(button('Đóng thông báo'))
    await waitFor(() => expect(screen.queryByTestId('notice')).toBeNull())
    expect(focused()).toBe(document.body)
  })
})

describe('after more of a list is asked for, the keyboard is at the first row that comes:', () => {
  const blank = (place: number) => [place + 1, `Người thứ ${place + 1}`, '', 'Ủy viên BCH']
  const LONG = sheet('BCH', [...COMMITTEE.values.slice(0, 2), ...Array.from({ length: 55 }, (_, place) => blank(place))])
  const cell = () => focused()?.textContent

  it.each([
    ['the people behind a number', 'Chỉ tiêu', 'C53', ['CT01']],
    ['the cells to look at', /^Dữ liệu/, 'BCH!C23', []],
  ])('%s', async (_, tab, expected, opened) => {
    const { user } = await showChecked({ judge: undefined }, new MemoryWorkbook([LONG]))
    await user.click(screen.getByRole('tab', { name: tab }))
    for (const indicator of opened) await user.click(row(indicator).querySelector('button')!)
    await user.click(await screen.findByRole('button', { name: /^Xem thêm/ }))
    expect(cell()).toBe(expected)
  })
})
