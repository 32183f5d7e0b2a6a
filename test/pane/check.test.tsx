/** @jest-environment jsdom */
import { act, screen, waitFor, within } from '@testing-library/react'
import type { WorkbookFault } from '../../src/workbook'
import { recall, REMEMBERED_KEY } from '../../src/pane/state/remembered'
import { answering, assessment, ASSESSMENTS, committee, EMPTY_READING } from './made-up-check'
import { MemoryWorkbook, sheet } from './memory-port'
import { PEOPLE, pressCheck, row, said, show, showChecked } from './show'

const horizon = () => screen.getByTestId('horizon')

describe('one click on Kiểm tra', () => {
  it('groups the targets, what is not met first', async () => {
    await showChecked()
    expect(screen.getAllByRole('heading', { level: 2 }).map((heading) => heading.textContent)).toEqual([
      'Chưa đạt (1)',
      'Đang phấn đấu (1)',
      'Chưa đủ dữ liệu, cần xác nhận (1)',
      'Đạt (2)',
      'Không áp dụng (1)',
    ])
    expect([...document.querySelectorAll('[data-indicator]')].map((each) => each.getAttribute('data-verdict'))).toEqual([
      'unmet',
      'in-progress',
      'insufficient-data',
      'met',
      'met-above-band',
      'not-applicable',
    ])
  })

  it('counts the met targets among those that apply', async () => {
    await showChecked()
    const summary = screen.getByTestId('summary')
    expect(within(summary).getByText('2 trên 5 chỉ tiêu đạt')).toBeTruthy()
    expect(within(summary).getByRole('img').getAttribute('aria-label')).toBe(
      'Số chỉ tiêu theo kết luận: 1 chưa đạt, 1 đang phấn đấu, 1 chưa rõ, 2 đạt, 1 không áp dụng',
    )
  })

  it('gives no score where nothing could be counted', async () => {
    const none = [assessment('CT08', 'insufficient-data', { why: { kind: 'no-roster', needs: ['key-cadres'] } })]
    await showChecked({ judge: answering(none) })
    expect(screen.getByTestId('summary').textContent).not.toMatch(/0\s*\/\s*1|chỉ tiêu đạt/)
    expect(row('CT08').textContent).toContain('Chưa đủ dữ liệu')
  })

  it('says the count first, the target, the verdict, what is missing, what is open and the day of the ages', async () => {
    await showChecked()
    expect(row('CT08').textContent).toContain('1/5 (20,00 %)')
    expect(row('CT08').textContent).toContain('Chưa đạt · còn thiếu 2')
    expect(row('CT08').textContent).toContain('mục tiêu từ 70% trở lên · có thể 1–2')
    expect(row('CT01').textContent).toContain('6/39 (15,38 %)')
    expect(row('CT01').textContent).toContain('tuổi tính đến 31/12/2026')
    expect(row('CT06').textContent).toContain('Danh sách chưa có cột cần thiết: Bồi dưỡng cập nhật.')
    expect(row('CT07').textContent).toContain('Tổ chức đảng trực thuộc')
  })

  it('writes a number of ages from least to most where the workbook asks for it, and no other', async () => {
    const workbook = new MemoryWorkbook([PEOPLE])
    workbook.settings.set(REMEMBERED_KEY, JSON.stringify({ version: 1, settings: { partialBirth: 'interval' } }))
    const young = assessment('CT01', 'insufficient-data', {
      possible: { least: 6, most: 7 },
      tally: { numerator: 6, denominator: 39, undetermined: 1 },
    })
    await showChecked({ judge: answering([young, ...ASSESSMENTS.slice(1)]) }, workbook)
    await waitFor(() => expect(row('CT01').textContent).toContain('6–7/39 (15,38–17,95 %)'))
    expect(row('CT08').textContent).toContain('1/5 (20,00 %)')
  })

  it('is also run by the ribbon, once for each press, as soon as there is a workbook', async () => {
    const workbook = new MemoryWorkbook([PEOPLE])
    const { change } = show({ port: undefined, checkSignal: 1 }, workbook)
    expect(workbook.reads).toBe(0)
    change({ port: workbook.port })
    await screen.findByTestId('summary')
    change({ theme: 'dark' })
    expect(workbook.reads).toBe(1)
    change({ checkSignal: 2 })
    await waitFor(() => expect(workbook.reads).toBe(2))
  })
})

describe('the question', () => {
  it('starts with the end of the running year and the horizon it falls under', () => {
    show()
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Ngày tính tuổi' }).value).toBe('31/12/2026')
    expect(horizon().textContent).toContain('2030')
  })

  it('lets the horizon follow a typed date until it is chosen by hand', async () => {
    const { user } = show()
    const day = screen.getByRole('textbox', { name: 'Ngày tính tuổi' })
    await user.clear(day)
    await user.type(day, '31/12/2024')
    expect(horizon().textContent).toContain('2025')
    await user.click(horizon())
    await user.click(await screen.findByRole('menuitemcheckbox', { name: '2035' }))
    await user.clear(day)
    await user.type(day, '1/7/2026')
    expect(horizon().textContent).toContain('2035')
  })

  it('refuses a day that does not exist, before anything is read', async () => {
    const { user, workbook } = show()
    const day = screen.getByRole('textbox', { name: 'Ngày tính tuổi' })
    await user.clear(day)
    await user.type(day, '31/02/2026')
    await pressCheck(user)
    expect(workbook.reads).toBe(0)
    expect(document.activeElement).toBe(day)
    expect(await screen.findByText(/Hãy gõ ngày có thật/)).toBeTruthy()
  })

  it('judges the snapshot at hand anew, without another look at the workbook', async () => {
    const asked: number[] = []
    const judge: ReturnType<typeof answering> = (snapshot, question) => {
      asked.push(question.horizon)
      return answering(ASSESSMENTS)(snapshot, question)
    }
    const { user, workbook } = await showChecked({ judge })
    await user.click(horizon())
    await user.click(await screen.findByRole('menuitemcheckbox', { name: '2035' }))
    await waitFor(() => expect(asked).toEqual([2030, 2035]))
    expect(workbook.reads).toBe(1)
  })

  it('is remembered in the workbook', async () => {
    const workbook = new MemoryWorkbook([PEOPLE])
    const first = show({}, workbook)
    const day = screen.getByRole('textbox', { name: 'Ngày tính tuổi' })
    await first.user.clear(day)
    await first.user.type(day, '30/06/2024')
    first.unmount()
    show({}, workbook)
    await waitFor(() => expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Ngày tính tuổi' }).value).toBe('30/06/2024'))
  })

  it('keeps what was typed before Excel answered, and loses nothing else that the workbook remembers', async () => {
    const workbook = new MemoryWorkbook([PEOPLE])
    const kept = { version: 1, asOf: 45_657, horizon: 2025, settings: { ageRule: 'month' } }
    workbook.settings.set(REMEMBERED_KEY, JSON.stringify(kept))
    const { user, change } = show({ port: undefined }, workbook)
    const day = screen.getByRole<HTMLInputElement>('textbox', { name: 'Ngày tính tuổi' })
    await user.clear(day)
    await user.type(day, '30/06/2028')
    change({ port: workbook.port })
    await waitFor(() => expect(horizon().textContent).toContain('2025'))
    expect(day.value).toBe('30/06/2028')
    await waitFor(() =>
      expect(recall(workbook.settings.get(REMEMBERED_KEY))).toMatchObject({ asOf: 46_934, horizon: 2025, settings: { ageRule: 'month' } }),
    )
  })
})

describe('while it works', () => {
  it('shows progress only when it lasts, and can be stopped with nothing lost', async () => {
    const { user, workbook } = await showChecked()
    workbook.hold()
    await pressCheck(user)
    expect(screen.queryByRole('progressbar')).toBeNull()
    expect(await screen.findByRole('progressbar')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Dừng' }))
    expect(screen.queryByRole('progressbar')).toBeNull()
    expect(screen.getByText(/Đã dừng/)).toBeTruthy()
    expect(row('CT08')).toBeTruthy()
  })

  it('does not listen to the answer of an abandoned check', async () => {
    const verdicts = [answering(ASSESSMENTS), answering([])]
    const { user, workbook } = show({ judge: (snapshot, question) => (verdicts.shift() ?? answering([]))(snapshot, question) })
    workbook.hold()
    await pressCheck(user)
    await pressCheck(user)
    act(() => workbook.release())
    await screen.findByTestId('summary')
    await act(() => new Promise((resolve) => setTimeout(resolve, 20)))
    // The first answer is the only one asked for: the abandoned check never got as far as judging.
    expect(row('CT08')).toBeTruthy()
    expect(verdicts).toHaveLength(1)
  })
})

describe('when the workbook refuses', () => {
  const SAID: readonly (readonly [WorkbookFault, RegExp])[] = [
    ['protected-sheet', /“CB” đang được bảo vệ/],
    ['cell-being-edited', /nhấn Enter hoặc Esc/],
    ['sheet-missing', /Không còn trang tính “CB”/],
    ['read-only', /chỉ đọc/],
    ['too-large', /quá lớn/],
    ['not-supported', /chưa hỗ trợ/],
    ['changed-meanwhile', /vừa thay đổi/],
    ['no-response', /Excel không trả lời/],
    ['name-taken', /Đã có trang tính/],
    ['unknown', /lỗi chưa rõ/],
  ]
  it.each(SAID)('%s: says what to do, keeps the last result, and the next click works', async (fault, words) => {
    const { user, workbook } = await showChecked()
    workbook.refuse = fault
    await pressCheck(user)
    const notice = await said()
    expect(notice).toMatch(words)
    expect(notice).toContain('Kết quả lần trước vẫn được giữ.')
    expect(row('CT08')).toBeTruthy()
    await pressCheck(user)
    await waitFor(() => expect(screen.queryByTestId('notice')).toBeNull())
    expect(workbook.reads).toBe(3)
  })

  it('tells a bug of our own apart, with the line to pass on', async () => {
    const { user } = show({
      judge: () => {
        throw new Error('no such post: XYZ')
      },
    })
    await pressCheck(user)
    expect(await said()).toContain('no such post: XYZ')
  })
})

describe('when there is nothing to judge', () => {
  it('an empty workbook: says to open or paste a roster', async () => {
    await showChecked({}, new MemoryWorkbook([sheet('Sheet1', [])]))
    expect(await said('guidance')).toMatch(/Sổ tính đang trống/)
  })
  it('no roster: says what a roster looks like and where to see what was found', async () => {
    await showChecked({}, new MemoryWorkbook([sheet('Sheet1', [['a', 1]])]))
    expect(await said('guidance')).toMatch(/Không nhận ra danh sách nào.*“Dữ liệu”/)
  })
  it('outside Excel: says so and offers no check', async () => {
    show({ port: undefined, startupFault: 'not-in-excel' })
    expect(await said('startup-fault')).toMatch(/bên trong Excel/)
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Kiểm tra' }).disabled).toBe(true)
  })
})

describe('after an edit', () => {
  it('reads again the sheets that were edited, by whomever, and all of them when nobody can tell', async () => {
    const { workbook } = await showChecked()
    expect(workbook.looks).toEqual([undefined])
    act(() => {
      workbook.edit({ sheet: 'CB', area: undefined, remote: false })
      workbook.edit({ sheet: 'BCH', area: undefined, remote: true })
    })
    await waitFor(() => expect(workbook.looks).toHaveLength(2))
    expect(workbook.looks[1]).toMatchObject({ sheets: ['CB', 'BCH'], before: { sheets: [{ name: 'CB' }] } })
    act(() => workbook.edit({ sheet: '', area: undefined, remote: false }))
    await waitFor(() => expect(workbook.looks).toHaveLength(3))
    expect(workbook.looks[2]).toBeUndefined()
  })

  it('made while the workbook is read, looks once more afterwards', async () => {
    const { workbook } = await showChecked()
    workbook.hold()
    act(() => workbook.edit({ sheet: 'CB', area: undefined, remote: false }))
    await waitFor(() => expect(workbook.reads).toBe(2))
    act(() => workbook.edit({ sheet: 'BCH', area: undefined, remote: false }))
    act(() => workbook.release())
    await waitFor(() => expect(workbook.reads).toBe(3))
    expect(workbook.looks[2]).toMatchObject({ sheets: ['BCH'] })
    await waitFor(() => expect(screen.queryByText(/đã thay đổi sau lần kiểm tra/)).toBeNull())
  })

  it('marks at each result that it rests on what was edited', async () => {
    const { workbook } = await showChecked({ judge: answering(ASSESSMENTS, { ...EMPTY_READING, rosters: [committee()] }) })
    const stale = () => [...document.querySelectorAll('[data-stale="true"]')].map((each) => each.getAttribute('data-indicator'))
    act(() => workbook.edit({ sheet: 'BCH', area: undefined, remote: true }))
    expect(stale()).toEqual(['CT01'])
    expect(row('CT01').textContent).toContain('Danh sách đã sửa')
    expect(row('CT08').textContent).not.toContain('Danh sách đã sửa')
    // No roster yet: perhaps one by now, perhaps what formulas elsewhere look at.
    act(() => workbook.edit({ sheet: 'Trang khác', area: undefined, remote: false }))
    expect(stale()).toHaveLength(ASSESSMENTS.length)
    await waitFor(() => expect(stale()).toEqual([]))
  })

  it('marks the result as old and looks again when the workbook rests', async () => {
    const { workbook } = await showChecked()
    act(() => workbook.edit({ sheet: 'CB', area: undefined, remote: true }))
    expect(screen.getByText(/đã thay đổi sau lần kiểm tra/)).toBeTruthy()
    await waitFor(() => expect(workbook.reads).toBe(2))
    await waitFor(() => expect(screen.queryByText(/đã thay đổi sau lần kiểm tra/)).toBeNull())
  })

  it('stays silent when that look is refused: the result is only old', async () => {
    const { workbook } = await showChecked()
    act(() => workbook.edit({ sheet: 'CB', area: undefined, remote: false }))
    workbook.refuse = 'cell-being-edited'
    await waitFor(() => expect(workbook.reads).toBe(2))
    expect(screen.queryByTestId('notice')).toBeNull()
    expect(screen.getByText(/đã thay đổi sau lần kiểm tra/)).toBeTruthy()
  })
})
