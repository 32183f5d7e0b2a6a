/** @jest-environment jsdom */
import { act, screen, waitFor, within } from '@testing-library/react'
import { pressCheck, row, said, showChecked } from './show'

const notice = () => screen.queryByTestId('notice')
const edited = { sheet: 'CB', area: undefined, remote: false }
const pickHorizon = async (user: Awaited<ReturnType<typeof showChecked>>['user']) => {
  await user.click(screen.getByTestId('horizon'))
  await user.click(await screen.findByRole('menuitemcheckbox', { name: '2035' }))
}

describe('that the workbook could not be read', () => {
  it('is no longer said once it was read again, by whatever occasion', async () => {
    const { user, workbook } = await showChecked()
    workbook.refuse = 'cell-being-edited'
    await pressCheck(user)
    expect(await said()).toContain('Có một ô đang được sửa.')
    act(() => workbook.edit(edited))
    await waitFor(() => expect(notice()).toBeNull())
    expect(workbook.reads).toBe(3)
  })

  it('is still said after another question to what was read before', async () => {
    const { user, workbook } = await showChecked()
    workbook.refuse = 'too-large'
    await pressCheck(user)
    await said()
    await pickHorizon(user)
    await screen.findByText(/^Mốc 2035 ·/)
    expect(await said()).toContain('quá lớn')
  })
})

it('that a check was stopped is no longer said beside a newer result', async () => {
  const { user, workbook } = await showChecked()
  workbook.hold()
  await pressCheck(user)
  await user.click(await screen.findByRole('button', { name: 'Dừng' }))
  expect(await said()).toContain('Kết quả lần trước được giữ nguyên.')
  workbook.release()
  await pickHorizon(user)
  await screen.findByText(/^Mốc 2035 ·/)
  await waitFor(() => expect(notice()).toBeNull())
})

it('what something else was refused for stays until it is read', async () => {
  const { user, workbook } = await showChecked()
  workbook.refuse = 'protected-sheet'
  await user.click(screen.getByTestId('mark'))
  expect(await said()).toContain('đang được bảo vệ')
  act(() => workbook.edit(edited))
  await waitFor(() => expect(workbook.reads).toBe(2))
  await waitFor(() => expect(screen.queryByText(/đã thay đổi sau lần kiểm tra/)).toBeNull())
  const told = await said()
  expect(told).toContain('đang được bảo vệ')
  // It was no check that was refused.
  expect(told).not.toContain('Kết quả lần trước')
})

it('that cells are marked is not said on the next tab, where it would stand before what is read there', async () => {
  const { user } = await showChecked()
  await user.click(screen.getByTestId('mark'))
  expect(await said()).toContain('Đã đánh dấu 4 ô.')
  await user.click(screen.getByRole('tab', { name: /Dữ liệu/ }))
  await waitFor(() => expect(notice()).toBeNull())
})

it('that a list was copied is over with the next thing done', async () => {
  const { user } = await showChecked()
  await user.click(within(row('CT08')).getByRole('button', { expanded: false }))
  await user.click(screen.getByRole('button', { name: 'Chép danh sách' }))
  expect(await said()).toContain('Đã chép')
  await user.click(screen.getByRole('button', { name: 'Đến ô B6: Nguyễn Văn Bình' }))
  await waitFor(() => expect(notice()).toBeNull())
})
