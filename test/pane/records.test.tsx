/** @jest-environment jsdom */
import '../../src/pane/fabric-config'
import * as React from 'react'
import { TextDecoder } from 'node:util'
import { render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { checkWorkbook, firstQuestion, type Checked } from '../../src/pane/check'
import { registerPaneIcons } from '../../src/pane/icons'
import { RecordsView } from '../../src/pane/records'
import { SessionProvider, usePhase } from '../../src/pane/state/session'
import { DUTY_HEADER } from '../../src/report/duties'
import { fingerprintOf, HISTORY_HEADER, historyRows, takeSnapshot } from '../../src/report/history'
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

/** Stands for the rest of the pane: whether a check is under way. */
function Phase() {
  return <output data-testid="phase">{usePhase().kind}</output>
}

/** What is written is followed by a check, which goes on by itself. */
const checkedAgain = () => waitFor(() => expect(screen.getByTestId('phase').textContent).toBe('quiet'))

/** Shown, and the figures of today worked out: from then on they can be closed, unless what is there is not ours. */
async function show(...sheets: SheetSnapshot[]) {
  const workbook = new MemoryWorkbook(sheets)
  const checked = check(...sheets)
  const view = (shown: Checked) => (
    <SessionProvider port={workbook.port} today={TODAY} locale="vi">
      <RecordsView checked={shown} />
      <Phase />
    </SessionProvider>
  )
  render(view(checked))
  const close = screen.getByRole('button', { name: 'Chốt số liệu' })
  await waitFor(() => screen.queryByText(/không đúng mẫu/) ?? expect(close.hasAttribute('disabled')).toBe(false))
  const user = userEvent.setup({ applyAccept: false })
  const press = async (name: string | RegExp) => {
    await user.click(screen.getByRole('button', { name }))
    await checkedAgain()
  }
  return { workbook, user, checked, press }
}

const added = (actions: readonly Action[]) => actions.flatMap((action) => (action.kind === 'add-sheet' ? [action.table] : []))
const cells = (actions: readonly Action[]) => actions.flatMap((action) => (action.kind === 'write-cells' ? action.cells : []))

describe('figures closed from the pane', () => {
  const section = () => within(screen.getByTestId('history'))

  it('go to a new sheet the first time', async () => {
    const { workbook, press } = await show(COMMITTEE)
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
    const { workbook, press } = await show(COMMITTEE, history)
    const change = await waitFor(() => document.querySelector('[data-change="CT01"]') ?? Promise.reject(new Error('not compared yet')))
    expect(change?.textContent).toContain('2/2 (100,00 %) → 1/2 (50,00 %) (giảm 50,00 điểm phần trăm)')
    expect(change?.textContent).toMatch(/Bớt 1Nguyễn Văn Bình – .*40 tuổi/)
    await press('Chốt số liệu')
    const written = cells(workbook.actions)
    expect(Math.min(...written.map(({ at }) => at.row))).toBe(history.values.length)
    expect(new Set(written.map(({ expect: expected }) => expected))).toEqual(new Set(['']))
  })

  it('are compared with the closing before them, not with themselves', async () => {
    const { result, reading, snapshot } = check(COMMITTEE)
    const fingerprint = fingerprintOf(reading.rosters, snapshot.sheets)
    const closings = [2023, 2024].map((year) => {
      const closed = year === 2024 ? result : { ...result, request: { ...result.request, asOf: serialOf(year, 12, 31) } }
      return takeSnapshot(closed, { id: `${year}-12-31/1`, takenOn: TODAY, fingerprint: year === 2024 ? fingerprint : 'x' })
    })
    await show(COMMITTEE, sheet('LichSu', [HISTORY_HEADER as readonly CellValue[], ...closings.flatMap(historyRows)]))
    const compared = await section().findByRole('combobox', { name: /^So với/ })
    expect(compared.textContent).toContain('31/12/2023')
  })

  describe('keep the mark of the rosters, so that', () => {
    const closedIn2023 = (committee: SheetSnapshot) => {
      const { result, reading, snapshot } = checkWorkbook(
        { sheets: [committee], date1904: false },
        firstQuestion(serialOf(2023, 11, 20), () => serialOf(2023, 12, 31)),
      )
      const fingerprint = fingerprintOf(reading.rosters, snapshot.sheets)
      const taken = takeSnapshot(result, { id: '2023-12-31/1', takenOn: serialOf(2023, 12, 30), fingerprint })
      return sheet('LichSu', [HISTORY_HEADER as readonly CellValue[], ...historyRows(taken)])
    }
    const MARK = HISTORY_HEADER.indexOf('Dấu danh sách')
    const UNCHANGED = /Danh sách không thay đổi; khác biệt chỉ do ngày tính chuyển từ 31\/12\/2023 sang 31\/12\/2024/

    it('unchanged lists are told from changed ones', async () => {
      const history = closedIn2023(COMMITTEE)
      const { workbook, press } = await show(COMMITTEE, history)
      expect(await section().findByText(UNCHANGED)).toBeTruthy()
      await press('Chốt số liệu')
      const marks = cells(workbook.actions).flatMap(({ at, value }) => (at.column === MARK ? [value] : []))
      expect([...new Set(marks)]).toEqual([history.values[1]![MARK]])
      expect(marks[0]).toMatch(/^[0-9a-f]{16}$/)
    })

    it('one changed cell is enough', async () => {
      const [title = [], header = [], first = [], second = []] = COMMITTEE.values
      await show(
        COMMITTEE,
        closedIn2023(sheet('BCH', [title, header, first, [...second.slice(0, 2), serialOf(1990, 6, 2), ...second.slice(3)]])),
      )
      expect(await section().findByRole('combobox', { name: /^So với/ })).toBeTruthy()
      expect(section().queryByText(UNCHANGED)).toBeNull()
    })
  })

  it('are drawn year by year once there are two', async () => {
    const taken = [2022, 2023].map((year) => {
      const { result } = checkWorkbook(
        { sheets: [COMMITTEE], date1904: false },
        firstQuestion(TODAY, () => serialOf(year, 12, 31)),
      )
      return takeSnapshot(result, { id: `${year}-12-31/1`, takenOn: serialOf(year, 12, 31), fingerprint: '' })
    })
    await show(COMMITTEE, sheet('LichSu', [HISTORY_HEADER as readonly CellValue[], ...taken.flatMap(historyRows)]))
    const chart = section().getByRole('img')
    expect([...chart.querySelectorAll('text')].map(({ textContent }) => textContent)).toEqual(['2022', '2023'])
    expect(chart.querySelectorAll('rect')).toHaveLength(2)
    const points = [...document.querySelectorAll('[data-closing]')].map(({ textContent }) => textContent)
    expect(points).toEqual(['31/12/20222/2 (100,00 %)', '31/12/20232/2 (100,00 %)'])
  })

  it('are not closed into a foreign sheet of that name', async () => {
    await show(COMMITTEE, sheet('LichSu', [['Lịch sử đơn vị']]))
    expect(section().getByRole('button', { name: 'Chốt số liệu' }).hasAttribute('disabled')).toBe(true)
    expect(await section().findByText(/không đúng mẫu/)).toBeTruthy()
  })
})

describe('the register of duties in the pane', () => {
  it('is made as a sheet, and tells what the plan’s own days say before', async () => {
    const { workbook, press } = await show(COMMITTEE)
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
    const { workbook, user, press } = await show(COMMITTEE, register)
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
    const { workbook, user, press } = await show(sheet('DM_DonVi', units))
    const bad = browserFile('Đề cương.docx', new Uint8Array([120]).buffer)
    await user.upload(screen.getByTestId('unit-files'), [await chosen(0), bad, await chosen(1)])
    expect(await screen.findByText(/^Đã đọc 2\/3 tệp, 2 đơn vị, 22 dòng người\.$/, {}, { timeout: 20_000 })).toBeTruthy()
    await waitFor(() =>
      expect(document.querySelector('[data-file-fault="wrong-kind"]')?.textContent).toContain('Đề cương.docx: không phải'),
    )
    const missing = document.querySelector<HTMLDetailsElement>('[data-finding="missing-unit"]')
    expect([missing?.open, missing?.textContent]).toEqual([true, expect.stringContaining('Chưa có tệp của xã Bình Đông.')])
    expect(document.querySelector('[data-consolidated="CT03"]')?.textContent).toContain('/10')
    // The bodies of the three units, and the seventeen others that the register of party organisations has.
    expect(document.querySelector('[data-consolidated="QT2"]')?.textContent).toContain('2/20')
    const received = [...document.querySelectorAll('[data-received="true"]')].map(({ firstChild }) => firstChild?.textContent)
    expect(received).toEqual(['Đảng bộ xã Bình An', 'Đảng bộ xã Bình Châu'])
    await press(/^Ghi danh sách cán bộ chủ chốt/)
    const [table] = added(workbook.actions)
    expect([table?.sheet, table?.values.length]).toEqual(['Hợp nhất - Cán bộ chủ chốt', 14])
    await press('Ghi bảng theo đơn vị ra trang mới')
    const [, , header = [], ...lines] = added(workbook.actions)[1]!.values
    const reported = header.findIndex((words) => /QT2/.test(String(words)))
    expect(lines.map((row) => [row[1], row[reported], row[reported + 1]])).toEqual([
      ['xã Bình An', 1, 1],
      ['xã Bình Châu', 1, 1],
      ['xã Bình Đông', 0, 1],
    ])
  }, 30_000)

  it('can be stopped between two of them: those read until then are counted', async () => {
    const { user, press } = await show(sheet('DM_DonVi', units))
    let release: (bytes: ArrayBuffer) => void = () => {}
    const slow = Object.assign(new File(['x'], 'Chậm.xlsx'), {
      arrayBuffer: () => new Promise<ArrayBuffer>((resolve) => (release = resolve)),
    })
    await user.upload(screen.getByTestId('unit-files'), [await chosen(0), slow, await chosen(1)])
    expect(await screen.findByText(/Chậm\.xlsx/, {}, { timeout: 20_000 })).toBeTruthy()
    await press('Dừng')
    release(new ArrayBuffer(8))
    expect(await screen.findByText(/^Đã dừng/)).toBeTruthy()
    expect(await screen.findByText(/^Đã đọc 1\/3 tệp, 1 đơn vị, 11 dòng người\.$/)).toBeTruthy()
  }, 30_000)
})
