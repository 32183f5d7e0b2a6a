/** @jest-environment jsdom */
import { screen, waitFor } from '@testing-library/react'
import { serialOf } from '../../src/roster'
import type { Action, WorkbookPort } from '../../src/workbook'
import { MemoryWorkbook, sheet } from './memory-port'
import { showChecked } from './show'

const COMMITTEE = sheet('BCH', [
  ['DANH SÁCH BAN CHẤP HÀNH ĐẢNG BỘ THỊ XÃ ĐỨC PHỔ'],
  ['TT', 'Họ và tên', 'Ngày sinh', 'Chức vụ'],
  [1, 'Nguyễn Văn Bình', serialOf(1979, 3, 4), 'Bí thư Thị ủy'],
  [2, 'Trần Thị Lan', '31/13/1990', 'Phó Bí thư Thị ủy'],
])

/** The pane over a workbook that takes its time to write: until `finish`, nothing asked of it is done. */
async function showSlow() {
  const workbook = new MemoryWorkbook([COMMITTEE])
  let finish = () => {}
  const finished = new Promise<void>((resolve) => (finish = resolve))
  const perform = async (action: Action) => {
    const done = workbook.port.perform(action)
    await finished
    return done
  }
  const port: WorkbookPort = { ...workbook.port, perform }
  const { user } = await showChecked({ judge: undefined, port }, workbook)
  const open = (name: string) => user.click(screen.getByRole('tab', { name }))
  return { workbook, user, finish, open }
}

const button = (name: string | RegExp) => screen.findByRole('button', { name })
const atRest = (element: HTMLElement) => element.getAttribute('aria-disabled') === 'true'

describe('while the workbook is being written to', () => {
  it('a report is not made a second time, though its tab was left and opened again', async () => {
    const { workbook, user, finish, open } = await showSlow()
    await open('Báo cáo')
    await user.dblClick(await button('Lập với số chốt hôm nay'))
    await waitFor(() => expect(workbook.actions).toHaveLength(1))
    await open('Chỉ tiêu')
    await open('Báo cáo')
    const again = await button('Lập với số chốt hôm nay')
    expect(atRest(again)).toBe(true)
    await user.click(again)
    await user.click(await button('Tạo trang DM_NhiemVu'))
    await user.click(screen.getByTestId('mark'))
    expect(workbook.actions).toHaveLength(1)
    finish()
    await waitFor(() => expect(atRest(again)).toBe(false))
  })

  it.each([
    ['figures are closed', 'Báo cáo', 'Chốt số liệu'],
    ['the register of duties is made', 'Báo cáo', 'Tạo trang DM_NhiemVu'],
    ['a formula is inserted', 'Báo cáo', 'Chèn công thức'],
  ])('%s once by a double click', async (_, tab, name) => {
    const { workbook, user, finish, open } = await showSlow()
    await open(tab)
    const pressed = await button(name)
    await waitFor(() => expect(pressed.hasAttribute('disabled')).toBe(false))
    await user.dblClick(pressed)
    await waitFor(() => expect(workbook.actions).toHaveLength(1))
    finish()
    await waitFor(() => expect(atRest(screen.getByTestId('mark'))).toBe(false))
    expect(workbook.actions).toHaveLength(1)
  })

  it('the keyboard stays where it pressed', async () => {
    const { workbook, user, finish } = await showSlow()
    const mark = screen.getByTestId('mark')
    mark.focus()
    await user.keyboard('{Enter}')
    await waitFor(() => expect(workbook.actions).toHaveLength(1))
    expect([atRest(mark), document.activeElement]).toEqual([true, mark])
    finish()
    await waitFor(() => expect(atRest(mark)).toBe(false))
  })
})

it('after something went wrong while writing, that is told and the next press writes', async () => {
  const workbook = new MemoryWorkbook([COMMITTEE])
  let fails = true
  const sheetNames: WorkbookPort['sheetNames'] = () => {
    if (fails) throw new Error('lỗi lạ')
    return workbook.port.sheetNames()
  }
  const { user } = await showChecked({ judge: undefined, port: { ...workbook.port, sheetNames } }, workbook)
  await user.click(screen.getByRole('tab', { name: 'Báo cáo' }))
  await user.click(await button('Lập với số chốt hôm nay'))
  await waitFor(() => expect(screen.getByTestId('notice').textContent).toContain('lỗi lạ'))
  fails = false
  await user.click(await button('Lập với số chốt hôm nay'))
  await waitFor(() => expect(workbook.actions).toHaveLength(1))
})
