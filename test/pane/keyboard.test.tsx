/** @jest-environment jsdom */
import { screen, waitFor } from '@testing-library/react'
import { serialOf } from '../../src/roster'
import { MemoryWorkbook, sheet } from './memory-port'
import { showChecked, type Shown } from './show'

const COMMITTEE = sheet('BCH', [
  ['DANH SÁCH BAN CHẤP HÀNH ĐẢNG BỘ THỊ XÃ ĐỨC PHỔ'],
  ['TT', 'Họ và tên', 'Ngày sinh', 'Chức vụ'],
  [1, 'Nguyễn Văn Bình', serialOf(1979, 3, 4), 'Bí thư Thị ủy'],
  [2, 'Lê Thị Hòa', serialOf(1990, 6, 1), 'Phó Bí thư Thị ủy'],
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
})
