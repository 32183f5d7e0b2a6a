/** @jest-environment jsdom */
import { screen, waitFor } from '@testing-library/react'
import { serialOf } from '../../src/roster'
import type { CellValue, SheetSnapshot } from '../../src/workbook'
import { MemoryWorkbook, sheet } from './memory-port'
import { pressCheck, said, show, showChecked } from './show'

const HEADER = ['TT', 'Họ và tên', 'Ngày sinh', 'Chức vụ', 'Đơn vị', 'Chuyên môn', 'LLCT']
const NAMES = ['Trần Văn An', 'Lê Thị Bình', 'Phạm Minh Cúc', 'Võ Thị Dũng', 'Bùi Văn Én', 'Đỗ Thị Gấm']

const row = (name: string, place: number, unit: string): readonly CellValue[] => [
  place + 1,
  name,
  serialOf(1980 + place, 5, 6),
  place % 2 === 0 ? 'Bí thư Đảng ủy' : 'Chủ tịch UBND',
  unit,
  'Đại học',
  'Cao cấp',
]

/** Key cadres of communes: one person in each of the units given. */
const cadres = (name: string, units: readonly string[], title = 'DANH SÁCH CÁN BỘ CHỦ CHỐT CẤP XÃ', names = NAMES): SheetSnapshot =>
  sheet(name, [[title], HEADER, ...units.map((unit, place) => row(names[place] ?? `Người thứ ${place}`, place, unit))])

const OLD = ['Phường Phổ Minh', 'Xã Phổ An', 'Xã Phổ Phong', 'Phường Phổ Văn', 'Xã Phổ Châu', 'Xã Phổ Nhơn']
const NEW = ['Phường Đức Phổ', 'Phường Trà Câu', 'Xã Khánh Cường', 'Phường Sa Huỳnh']

/** Checked by the reader and the judge themselves. */
const showBook = (...sheets: readonly SheetSnapshot[]) => showChecked({ judge: undefined }, new MemoryWorkbook(sheets))
const day = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Ngày tính tuổi' }).value

describe('a roster of units that are gone', () => {
  it('is told before its numbers, with the day on which its units stood; one click counts as of that day', async () => {
    const { user } = await showBook(cadres('Chủ chốt', OLD))
    expect(await said('other-day')).toContain('các đơn vị không có vào ngày 31/12/2026 (chẳng hạn “Phường Phổ Minh”)')
    await user.click(screen.getByRole('button', { name: 'Tính đến 30/06/2025' }))
    await screen.findByText(/^Mốc 2025 · tính đến 30\/06\/2025 ·/)
    expect(day()).toBe('30/06/2025')
    expect(screen.queryByTestId('other-day')).toBeNull()
  })

  it('is told nothing of its day where only a few rows name such units', async () => {
    await showBook(cadres('Chủ chốt', [...NEW, 'Xã Phổ An']))
    expect(screen.queryByTestId('other-day')).toBeNull()
  })

  it('is told nothing of its day where its units never were', async () => {
    await showBook(cadres('Chủ chốt', ['Xã Bình Nguyên', 'Xã Bình Trung', 'Xã Bình Dương']))
    expect(screen.queryByTestId('other-day')).toBeNull()
  })
})

it('a roster of units that are still to come is told the day they begin', async () => {
  const { user } = await showBook(cadres('Chủ chốt', NEW, 'DANH SÁCH CÁN BỘ CHỦ CHỐT (số liệu tính đến ngày 31/12/2024)'))
  await said('other-day')
  await user.click(screen.getByRole('button', { name: 'Tính đến 01/07/2025' }))
  await waitFor(() => expect(screen.queryByTestId('other-day')).toBeNull())
})

it('where the sheet ThamSo says the day, it is not offered to be changed here', async () => {
  const settings = sheet('ThamSo', [
    ['Tham số', 'Giá trị'],
    ['Ngày tính tuổi', '31/12/2026'],
  ])
  await showBook(cadres('Chủ chốt', OLD), settings)
  await said('other-day')
  expect(screen.queryByRole('button', { name: /Tính đến/ })).toBeNull()
})

describe('two rosters of one kind', () => {
  it('with mostly the same people are told on every tab, with the way to where one can be left out', async () => {
    const { user } = await showBook(cadres('CC 2024', NEW), cadres('CC 2025', NEW))
    expect(await said('copied')).toContain('“Cán bộ chủ chốt cấp xã” (CC 2024, CC 2025)')
    await user.click(screen.getByRole('button', { name: 'Xem các danh sách' }))
    expect(await screen.findByRole('heading', { name: 'Danh sách đã nhận ra (2)' })).toBeTruthy()
    expect(screen.getByTestId('copied')).toBeTruthy()
  })

  it('with other people are nothing to be warned of', async () => {
    const { user } = await showBook(
      cadres('Phường', NEW.slice(0, 2)),
      cadres('Xã', NEW.slice(2), undefined, ['Hồ Văn Hải', 'Tạ Thị Kim', 'Cao Văn Lý']),
    )
    await user.click(screen.getByRole('tab', { name: /Dữ liệu/ }))
    await screen.findByTestId('pooled')
    expect(screen.queryByTestId('copied')).toBeNull()
  })
})

describe('the day of a check', () => {
  const note = () => screen.queryByText(/Ngày tính theo ngày ghi trong sổ tính/)

  it('that came from a title is told to have come from there, until one is typed', async () => {
    const { user } = await showBook(cadres('Chủ chốt', NEW, 'DANH SÁCH CÁN BỘ CHỦ CHỐT (số liệu tính đến ngày 31/12/2025)'))
    expect(day()).toBe('31/12/2025')
    expect(note()).toBeTruthy()
    const field = screen.getByRole('textbox', { name: 'Ngày tính tuổi' })
    await user.clear(field)
    await user.type(field, '30/9/2025')
    await waitFor(() => expect(note()).toBeNull())
  })

  it('that every check begins with is not explained', async () => {
    await showBook(cadres('Chủ chốt', NEW))
    expect(day()).toBe('31/12/2026')
    expect(note()).toBeNull()
  })
})

describe('a workbook without a roster', () => {
  it('is not said to have had its cells read, and is told where none was seen', async () => {
    const { user } = show(
      { judge: undefined },
      new MemoryWorkbook([
        sheet('Thu chi', [
          ['Khoản mục', 'Số tiền'],
          ['Giấy', 5],
        ]),
        sheet('Trống', []),
      ]),
    )
    await pressCheck(user)
    await user.click(await screen.findByRole('tab', { name: /Dữ liệu/ }))
    expect(await screen.findByText('Chưa có danh sách nào để đọc.')).toBeTruthy()
    expect(screen.queryByText('Mọi ô đều đọc được.')).toBeNull()
    expect(screen.getByText(/Chưa nhận ra danh sách nào\. Không thấy dòng tiêu đề của danh sách cán bộ ở: Thu chi\.$/)).toBeTruthy()
  })

  it('one with a roster of which every cell could be read is told so', async () => {
    const { user } = await showBook(
      sheet('BCH', [
        ['DANH SÁCH BAN CHẤP HÀNH ĐẢNG BỘ THỊ XÃ'],
        ['TT', 'Họ và tên', 'Ngày sinh', 'Nam/Nữ', 'Chức vụ'],
        [1, 'Trần Văn An', serialOf(1980, 5, 6), 'Nam', 'Bí thư Thị ủy'],
      ]),
    )
    await user.click(screen.getByRole('tab', { name: /Dữ liệu/ }))
    expect(await screen.findByText('Mọi ô đều đọc được.')).toBeTruthy()
  })
})

it('the rosters found are one click from the first of many cells to look at', async () => {
  const { user } = await showBook(cadres('Chủ chốt', OLD))
  await user.click(screen.getByRole('tab', { name: /Dữ liệu/ }))
  await user.click(await screen.findByRole('button', { name: 'Danh sách đã nhận ra (1)' }))
  expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Danh sách đã nhận ra (1)' }))
})
