/** @jest-environment jsdom */
import '../../src/pane/fabric-config'
import * as React from 'react'
import { TextDecoder } from 'node:util'
import { render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { checkWorkbook, firstQuestion, type Checked } from '../../src/pane/check'
import { registerPaneIcons } from '../../src/pane/icons'
import { RecordsView } from '../../src/pane/records'
import { SessionProvider } from '../../src/pane/state/session'
import { DUTY_HEADER } from '../../src/report/duties'
import { HISTORY_HEADER, historyRows, takeSnapshot } from '../../src/report/history'
import { serialOf } from '../../src/roster'
import type { Action, CellValue, SheetSnapshot } from '../../src/workbook'
import { fileOf, inventProvince, PROVINCE } from '../report/consolidate/unit-files'
import { asXlsx } from './consolidate/files'
import { MemoryWorkbook, sheet } from './memory-port'

Object.assign(globalThis, { TextDecoder })
registerPaneIcons()

const TODAY = serialOf(2024, 11, 20)
const COMMITTEE = sheet('BCH', [
  ['DANH SÁCH BAN CHẤP HÀNH ĐẢNG BỘ THỊ XÃ'],
  ['TT', 'Họ và tên', 'Ngày sinh', 'Chức vụ', 'UV BTV'],
  [1, 'Nguyễn Văn Bình', serialOf(1984, 6, 1), 'Ủy viên BCH', ''],
  [2, 'Trần Thị Lan', serialOf(1990, 6, 1), 'Ủy viên BCH', ''],
])

const check = (...sheets: SheetSnapshot[]): Checked =>
  checkWorkbook(
    { sheets, date1904: false },
    firstQuestion(TODAY, (year) => serialOf(year, 12, 31)),
  )

function show(...sheets: SheetSnapshot[]) {
  const workbook = new MemoryWorkbook(sheets)
  const checked = check(...sheets)
  const view = (shown: Checked) => (
    <SessionProvider port={workbook.port} today={TODAY} locale="vi">
      <RecordsView checked={shown} />
    </SessionProvider>
  )
  render(view(checked))
  const user = userEvent.setup({ applyAccept: false })
  return { workbook, user, checked, press: (name: string | RegExp) => user.click(screen.getByRole('button', { name })) }
}

const added = (actions: readonly Action[]) => actions.flatMap((action) => (action.kind === 'add-sheet' ? [action.table] : []))
const cells = (actions: readonly Action[]) => actions.flatMap((action) => (action.kind === 'write-cells' ? action.cells : []))

describe('figures closed from the pane', () => {
  const section = () => within(screen.getByTestId('history'))

  it('go to a new sheet the first time', async () => {
    const { workbook, press } = show(COMMITTEE)
    await press('Chốt số liệu')
    const [table] = added(workbook.actions)
    expect(table?.sheet).toBe('LichSu')
    expect(table?.values[1]?.slice(0, 5)).toEqual(['2024-12-31/1', TODAY, serialOf(2024, 12, 31), 2025, 'CT01'])
    expect(await screen.findByText('Đã chốt số liệu 31/12/2024.')).toBeTruthy()
  })

  it('go below those that are there, touching no filled cell, and show what changed and who caused it', async () => {
    const before = takeSnapshot(
      checkWorkbook(
        { sheets: [COMMITTEE], date1904: false },
        firstQuestion(serialOf(2023, 11, 20), () => serialOf(2023, 12, 31)),
      ).result,
      { id: '2023-12-31/1', takenOn: serialOf(2023, 12, 30), fingerprint: 'x' },
    )
    const history = sheet('LichSu', [HISTORY_HEADER as readonly CellValue[], ...historyRows(before)])
    const { workbook, press } = show(COMMITTEE, history)
    const change = document.querySelector('[data-change="CT01"]')
    expect(change?.textContent).toContain('2/2 (100,00 %) → 1/2 (50,00 %) (giảm 50,00 điểm phần trăm)')
    expect(change?.textContent).toMatch(/Bớt 1Nguyễn Văn Bình – .*40 tuổi/)
    await press('Chốt số liệu')
    const written = cells(workbook.actions)
    expect(Math.min(...written.map(({ at }) => at.row))).toBe(history.values.length)
    expect(new Set(written.map(({ expect: expected }) => expected))).toEqual(new Set(['']))
  })

  it('are not closed into a foreign sheet of that name', async () => {
    show(COMMITTEE, sheet('LichSu', [['Lịch sử đơn vị']]))
    expect(section().getByRole('button', { name: 'Chốt số liệu' }).hasAttribute('disabled')).toBe(true)
    expect(await section().findByText(/không đúng mẫu/)).toBeTruthy()
  })
})

describe('the register of duties in the pane', () => {
  it('is made as a sheet, and tells what the plan’s own days say before', async () => {
    const { workbook, press } = show(COMMITTEE)
    expect(document.querySelector('[data-duty="NV01"]')?.getAttribute('data-standing')).toBe('overdue')
    expect(document.querySelector('[data-duty="NV03"]')?.getAttribute('data-standing')).toBe('this-quarter')
    await press('Tạo trang DM_NhiemVu')
    expect(added(workbook.actions)[0]?.values[0]).toEqual(DUTY_HEADER)
  })

  it('follows the sheet once there is one, links to its rows and adds only what is missing', async () => {
    const register = sheet('DM_NhiemVu', [
      DUTY_HEADER as readonly CellValue[],
      ['NV01', 'II.1.1', 'Hội nghị', '', '', '', '', '31/12/2022', 'một lần', 'Hoàn thành', '20/12/2022', '', ''],
      ['NV03', 'II.1.2', 'Báo cáo', '', '', '', '', '15/11', 'hằng năm', 'Chưa triển khai', '', '', ''],
    ])
    const { workbook, user, press } = show(COMMITTEE, register)
    expect(document.querySelector('[data-duty="NV01"]')?.getAttribute('data-standing')).toBe('done')
    expect(document.querySelector('[data-duty="NV03"]')?.getAttribute('data-standing')).toBe('overdue')
    await user.click(screen.getByRole('button', { name: /Đến dòng của NV03$/ }))
    expect(workbook.actions[0]).toEqual({ kind: 'select', at: { sheet: 'DM_NhiemVu', row: 2, column: 0 } })
    await press(/^Bổ sung/)
    expect(Math.min(...cells(workbook.actions).map(({ at }) => at.row))).toBe(3)
    expect(cells(workbook.actions).some(({ value }) => value === 'NV03')).toBe(false)
  })
})

describe('many files in the pane', () => {
  const units: readonly (readonly CellValue[])[] = [
    ['TT', 'Tên đơn vị', 'Loại', 'Hiệu lực từ', 'Hiệu lực đến'],
    ...PROVINCE.units.slice(0, 3).map(({ name, type }, at) => [at + 1, name, type, serialOf(2020, 1, 1), '']),
  ]
  const facts = inventProvince()

  async function chosen(place: number): Promise<File> {
    const file = await asXlsx(fileOf(facts[place]!))
    return browserFile(file.name, await file.arrayBuffer())
  }
  const browserFile = (name: string, bytes: ArrayBuffer): File =>
    Object.assign(new File([bytes], name), { arrayBuffer: () => Promise.resolve(bytes) })

  it('are read, the bad ones named, the units counted and the missing one told; the merged roster goes to a new sheet', async () => {
    const { workbook, user, press } = show(sheet('DM_DonVi', units))
    const bad = browserFile('Đề cương.docx', new Uint8Array([120]).buffer)
    await user.upload(screen.getByTestId('unit-files'), [await chosen(0), bad, await chosen(1)])
    expect(await screen.findByText(/^Đã đọc 2\/3 tệp, 2 đơn vị, 22 dòng người\.$/, {}, { timeout: 20_000 })).toBeTruthy()
    await waitFor(() =>
      expect(document.querySelector('[data-file-fault="wrong-kind"]')?.textContent).toContain('Đề cương.docx: không phải'),
    )
    expect(document.querySelector('[data-finding="missing-unit"]')?.textContent).toContain('Chưa có tệp của xã Bình Đông.')
    expect(document.querySelector('[data-consolidated="CT03"]')?.textContent).toContain('/10')
    await press(/^Ghi danh sách cán bộ chủ chốt/)
    const [table] = added(workbook.actions)
    expect([table?.sheet, table?.values.length]).toEqual(['Hợp nhất - Cán bộ chủ chốt', 14])
    await press('Ghi bảng theo đơn vị ra trang mới')
    expect(
      added(workbook.actions)[1]
        ?.values.slice(3)
        .map((row) => row[1]),
    ).toEqual(['xã Bình An', 'xã Bình Châu', 'xã Bình Đông'])
  }, 30_000)
})
