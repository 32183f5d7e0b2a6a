/** @jest-environment jsdom */
import { act, screen, waitFor, within } from '@testing-library/react'
import { finish, serialOf, type Issue, type Reading, type Roster } from '../../src/roster'
import { byKind } from '../../src/pane/data/issues'
import { poolsOf } from '../../src/pane/pooled'
import { answering, ASSESSMENTS, EMPTY_READING, issue } from './made-up-check'
import { MemoryWorkbook, sheet } from './memory-port'
import { pickOption, said, showChecked, type Shown } from './show'

const roster = (sheetName: string, more: Partial<Extract<Roster, { people: unknown }>> = {}): Roster => ({
  kind: 'committee',
  id: `${sheetName}!4`,
  sheet: sheetName,
  title: `Danh sách ${sheetName}`,
  area: { row: 3, column: 0, rows: 40, columns: 6 },
  headerRows: 1,
  columns: [
    {
      column: 2,
      header: 'Sinh năm / Nữ',
      headerKey: 'sinh năm / nữ',
      role: 'birth-female',
      why: 'theo tiêu đề',
      confidence: 'certain',
    },
  ],
  why: 'có cột họ tên và chức vụ',
  confidence: 'likely',
  hiddenRows: 0,
  people: [],
  ...more,
})

const ISSUES: readonly Issue[] = [
  issue({ code: 'date-as-text', severity: 'doubtful', text: '01/02/1985', reason: 'Ngày gõ dạng chữ.' }),
  issue({
    code: 'date-as-text',
    severity: 'doubtful',
    at: { sheet: 'BCH', row: 9, column: 2 },
    text: '03/02/1985',
    reason: 'Ngày gõ dạng chữ.',
  }),
  issue({ code: 'date-impossible', suggestion: 'Xem lại lý lịch gốc.' }),
]

async function showData(reading: Partial<Reading>, workbook?: MemoryWorkbook): Promise<Shown> {
  const shown = await showChecked({ judge: answering(ASSESSMENTS, { ...EMPTY_READING, ...reading }) }, workbook)
  await shown.user.click(screen.getByRole('tab', { name: /Dữ liệu/ }))
  await screen.findByRole('heading', { name: /Danh sách đã nhận ra/ })
  return shown
}

const rows = () => [...document.querySelectorAll('[data-issue]')].map((each) => each.getAttribute('data-issue'))

async function pick(shown: Shown, label: RegExp, option: string) {
  await shown.user.click(screen.getByRole('combobox', { name: label }))
  await pickOption(shown.user, option)
}

describe('cells to look at', () => {
  it('come by kind: what keeps a cell out of a number first, then the most frequent', () => {
    const note = issue({ code: 'same-name', severity: 'note' })
    expect(byKind([note, note, ...ISSUES]).map(({ code, issues }) => [code, issues.length])).toEqual([
      ['date-impossible', 1],
      ['date-as-text', 2],
      ['same-name', 2],
    ])
  })

  it('give their text, the reason, the suggestion and what they touch', async () => {
    await showData({ issues: ISSUES })
    const first = document.querySelector('[data-issue="date-impossible"]')
    expect(first?.textContent).toContain('“31/02/1985”')
    expect(first?.textContent).toContain('Tháng 2 không có ngày 31.')
    expect(first?.textContent).toContain('Gợi ý: Xem lại lý lịch gốc.')
    expect(first?.textContent).toContain('Ảnh hưởng: CT01')
  })

  it('are filtered by sheet and by severity', async () => {
    const shown = await showData({ issues: ISSUES })
    expect(rows()).toHaveLength(3)
    await pick(shown, /^Trang tính/, 'BCH (1)')
    expect(rows()).toEqual(['date-as-text'])
    await pick(shown, /^Mức độ/, 'Chưa tính được')
    expect(rows()).toEqual([])
    expect(screen.getByText('Không có ô nào hợp với cách lọc này.')).toBeTruthy()
  })

  it('lead to their cell', async () => {
    const shown = await showData({ issues: ISSUES })
    await shown.user.click(screen.getByRole('button', { name: /Đến ô BCH!C10/ }))
    expect(shown.workbook.actions).toEqual([{ kind: 'select', at: { sheet: 'BCH', row: 9, column: 2 } }])
  })
})

describe('corrections', () => {
  const at = (row: number) => ({ sheet: 'CB', row, column: 0 })
  const correctable = [0, 1].map((row) =>
    issue({
      code: 'date-as-text',
      at: at(row),
      correction: { at: at(row), from: '01/02/1985', to: serialOf(1985, 2, 1), numberFormat: 'dd/mm/yyyy' },
    }),
  )
  const workbook = () => new MemoryWorkbook([sheet('CB', [['01/02/1985'], ['1/2/1985']])])

  it('are seen before they are written, old beside new, and nothing is written by looking', async () => {
    const shown = await showData({ issues: correctable }, workbook())
    await shown.user.click(screen.getByRole('button', { name: 'Sửa cả 2 ô…' }))
    const preview = screen.getByTestId('correction-preview')
    expect(
      within(preview)
        .getAllByRole('listitem')
        .map((item) => item.textContent),
    ).toEqual([
      expect.stringContaining('Đang là 01/02/1985 Sẽ là 01/02/1985'),
      expect.stringContaining('Đang là 1/2/1985 Sẽ là 01/02/1985'),
    ])
    expect(shown.workbook.actions).toEqual([])
  })

  it('that only show a number as a day have the number beside the day', async () => {
    const correction = { at: at(0), from: 29000, to: 29000, numberFormat: 'dd/mm/yyyy' }
    const shown = await showData(
      { issues: [issue({ code: 'date-as-number', at: at(0), correction })] },
      new MemoryWorkbook([sheet('CB', [[29000]])]),
    )
    await shown.user.click(screen.getByRole('button', { name: /Sửa/ }))
    expect(screen.getByTestId('correction-preview').textContent).toContain('Đang là 29000 Sẽ là 25/05/1979')
  })

  it('show the days of a workbook that counts since 1904 as it shows them', async () => {
    const since1904 = new MemoryWorkbook([sheet('CB', [['1/2/1985']])])
    since1904.date1904 = true
    const correction = { at: at(0), from: '1/2/1985', to: serialOf(1985, 2, 1) - 1462, numberFormat: 'dd/mm/yyyy' }
    const shown = await showData({ issues: [issue({ code: 'date-as-text', at: at(0), correction })] }, since1904)
    await shown.user.click(screen.getByRole('button', { name: /Sửa/ }))
    expect(screen.getByTestId('correction-preview').textContent).toContain('Đang là 1/2/1985 Sẽ là 01/02/1985')
  })

  it('are written only over what was read, without those left out, and taken back in one step', async () => {
    const shown = await showData({ issues: correctable }, workbook())
    shown.workbook.numberFormat = '[$-42A]d mmmm yyyy'
    await shown.user.click(screen.getByRole('button', { name: 'Sửa cả 2 ô…' }))
    await shown.user.click(screen.getByRole('checkbox', { name: /CB!A1/ }))
    await shown.user.click(screen.getByRole('button', { name: 'Ghi 1 ô' }))
    const value = serialOf(1985, 2, 1)
    expect(shown.workbook.actions).toEqual([
      { kind: 'write-cells', cells: [{ at: at(1), expect: '1/2/1985', value, numberFormat: 'dd/mm/yyyy' }] },
    ])
    expect(await said()).toContain('Đã ghi 1 ô.')
    await shown.user.click(screen.getByRole('button', { name: 'Hoàn tác' }))
    expect(shown.workbook.actions[1]).toEqual({
      kind: 'write-cells',
      cells: [{ at: at(1), expect: value, value: '1/2/1985', numberFormat: '[$-42A]d mmmm yyyy' }],
    })
    await waitFor(async () => expect(await said()).toContain('Đã trả lại 1 ô'))
  })

  it('of a half-swapped column are shown as days, with the evidence, and left out as a column', async () => {
    const swapped = [0, 1, 2].map((row) =>
      issue({
        code: 'date-half-swapped',
        at: { sheet: 'CB', row, column: row < 2 ? 0 : 1 },
        reason: 'Cột có 12 ngày dạng chữ đều từ 13 trở lên và 20 ngày thật đều đến 12.',
        correction: {
          at: { sheet: 'CB', row, column: row < 2 ? 0 : 1 },
          from: serialOf(1985, 3, 2),
          to: serialOf(1985, 2, 3),
          numberFormat: 'dd/mm/yyyy',
        },
      }),
    )
    const day = serialOf(1985, 3, 2)
    const shown = await showData(
      { issues: swapped, rosters: [{ ...roster('CB'), area: { row: 0, column: 0, rows: 9, columns: 6 } }] },
      new MemoryWorkbook([
        sheet('CB', [
          [day, ''],
          [day, ''],
          ['', day],
        ]),
      ]),
    )
    await shown.user.click(screen.getByRole('button', { name: 'Sửa cả 3 ô…' }))
    const preview = screen.getByTestId('correction-preview')
    expect(preview.textContent).toContain('Hãy đối chiếu vài người với hồ sơ trước khi ghi')
    expect(preview.textContent).toContain('Cột có 12 ngày dạng chữ đều từ 13 trở lên')
    expect(preview.textContent).toContain('Đang là 02/03/1985 Sẽ là 03/02/1985')
    await shown.user.click(within(preview).getByRole('checkbox', { name: 'CB!A: cả 2 ô' }))
    await shown.user.click(within(preview).getByRole('button', { name: 'Ghi 1 ô' }))
    expect(shown.workbook.actions).toMatchObject([{ kind: 'write-cells', cells: [{ at: { row: 2, column: 1 }, expect: day }] }])
  })

  it('open under the cell that was asked about; closed, they give the keyboard back to its button', async () => {
    const { user } = await showData({ issues: correctable }, workbook())
    const second = [...document.querySelectorAll<HTMLElement>('[data-issue]')][1]!
    const button = within(second).getByRole('button', { name: 'Sửa…' })
    await user.click(button)
    expect(document.activeElement).toBe(within(second).getByRole('heading', { name: 'Xem trước: 1 ô sẽ được sửa' }))
    await user.click(within(second).getByRole('button', { name: 'Không sửa' }))
    expect(document.activeElement).toBe(button)
    const all = screen.getByRole('button', { name: 'Sửa cả 2 ô…' })
    await user.click(all)
    await user.click(screen.getByRole('button', { name: 'Không sửa' }))
    expect(document.activeElement).toBe(all)
  })

  it('are those of the workbook as it is: a cell put right by hand meanwhile is not written, one left out stays left out', async () => {
    const three = [...correctable, { ...correctable[0]!, at: at(2), correction: { ...correctable[0]!.correction!, at: at(2) } }]
    const book = new MemoryWorkbook([sheet('CB', [['01/02/1985'], ['1/2/1985'], ['01/02/1985']])])
    const shown = await showChecked(
      {
        judge: (snapshot, question) => {
          const wrong = three.filter(({ at: { row } }) => typeof snapshot.sheets[0]?.values[row]?.[0] === 'string')
          return answering(ASSESSMENTS, { ...EMPTY_READING, issues: wrong })(snapshot, question)
        },
      },
      book,
    )
    await shown.user.click(screen.getByRole('tab', { name: /Dữ liệu/ }))
    await shown.user.click(await screen.findByRole('button', { name: 'Sửa cả 3 ô…' }))
    await shown.user.click(screen.getByRole('checkbox', { name: /CB!A2/ }))
    book.sheets = [sheet('CB', [[serialOf(1985, 2, 3)], ['1/2/1985'], ['01/02/1985']])]
    act(() => book.edit({ sheet: 'CB', area: undefined, remote: false }))
    await screen.findByRole('button', { name: 'Sửa cả 2 ô…' })
    await shown.user.click(screen.getByRole('button', { name: 'Ghi 1 ô' }))
    expect(book.actions).toMatchObject([{ kind: 'write-cells', cells: [{ at: { row: 2 } }] }])
  })

  it('stay in preview when the sheet is protected', async () => {
    const shown = await showData({ issues: correctable }, workbook())
    await shown.user.click(screen.getByRole('button', { name: 'Sửa cả 2 ô…' }))
    shown.workbook.refuse = 'protected-sheet'
    await shown.user.click(screen.getByRole('button', { name: 'Ghi 2 ô' }))
    expect(await said()).toMatch(/đang được bảo vệ/)
    expect(screen.getByTestId('correction-preview')).toBeTruthy()
  })
})

describe('what was found', () => {
  it('tells which rows are nobody and whom another row places', async () => {
    const why = 'đơn vị theo dòng nhóm 12'
    const people = [{ ref: { sheet: 'BCH', row: 12, column: 1 }, name: 'Trần Văn Bảy', why }] as unknown as Extract<
      Roster,
      { people: unknown }
    >['people']
    const { user } = await showData({ rosters: [roster('BCH', { people, passed: [{ row: 20, as: 'total', text: 'Tổng cộng: 39 đ/c' }] })] })
    const told = async (name: string) => {
      const decisions = document.querySelector<HTMLDetailsElement>(`[data-decisions="${name}"]`)
      await user.click(within(decisions!).getByText(/\(1\)$/))
      return decisions?.textContent
    }
    expect(await told('placed')).toContain(`B13 Trần Văn Bảy ${why}`)
    expect(await told('passed')).toContain('A21 Tổng cộng: 39 đ/c dòng cộng')
  })

  it('says that two rosters of one kind are pooled', async () => {
    await showData({ rosters: [roster('BCH'), roster('BCH cũ')] })
    expect(await said('pooled')).toContain('“Ban Chấp hành, cấp ủy” (BCH, BCH cũ): các dòng được gộp chung')
  })

  it('warns when most of their people are the same, and only then', () => {
    const units = (...names: readonly string[]) =>
      ({ ...roster(names.join()), kind: 'units', units: names.map((name) => ({ name })) }) as unknown as Roster
    const copied = (...tables: readonly Roster[]) => finish(poolsOf(tables)).map((pool) => pool.copied)
    expect(copied(units('Phổ An', 'Phổ Hòa', 'Phổ Minh'), units('phổ an', 'Phổ Hoà', 'Phổ Ninh', 'Phổ Vinh'))).toEqual([true])
    expect(copied(units('Phổ An', 'Phổ Hòa'), units('Phổ An', 'Phổ Ninh'))).toEqual([false])
    expect(copied(units('Phổ An'))).toEqual([])
  })

  it('lets a copy be left out, remembers it in the workbook, and judges anew', async () => {
    const asked: unknown[] = []
    const reading = { ...EMPTY_READING, rosters: [roster('BCH'), roster('BCH cũ')] }
    const shown = await showChecked({
      judge: (snapshot, question) => {
        asked.push(question.kindChoices)
        return answering(ASSESSMENTS, reading)(snapshot, question)
      },
    })
    await shown.user.click(screen.getByRole('tab', { name: /Dữ liệu/ }))
    await screen.findByText('Danh sách BCH cũ')
    const card = document.querySelector<HTMLElement>('[data-roster="BCH cũ!4"]')
    if (!card) throw new Error('no card')
    await shown.user.click(within(card).getByRole('combobox', { name: /Loại danh sách/ }))
    await pickOption(shown.user, 'Không dùng bảng này')
    await waitFor(() => expect(asked).toEqual([{}, { 'BCH cũ!4': 'none' }]))
    expect(JSON.parse(shown.workbook.settings.get('dean12.pane') ?? '').kindChoices).toEqual({ 'BCH cũ!4': 'none' })
    await shown.user.click(screen.getByRole('button', { name: 'Bỏ các lựa chọn đã nhớ' }))
    await waitFor(() => expect(asked[2]).toEqual({}))
  })

  it("lets a column mean something else, remembered by its header's words", async () => {
    const shown = await showData({ rosters: [roster('BCH')] })
    await shown.user.click(screen.getByText('1 cột'))
    await shown.user.click(await screen.findByRole('combobox', { name: /Cột “Sinh năm \/ Nữ” là/ }))
    await pickOption(shown.user, 'Ngày vào Đảng')
    expect(JSON.parse(shown.workbook.settings.get('dean12.pane') ?? '').roleChoices).toEqual({ 'sinh năm / nữ': 'party-date' })
  })

  it('says why a table was left aside', async () => {
    const refusal = {
      sheet: 'TK',
      area: { row: 0, column: 0, rows: 5, columns: 5 },
      title: 'Biểu 01',
      reason: 'Bảng thống kê theo đơn vị.',
    }
    await showData({ refusals: [refusal] })
    expect(document.querySelector('[data-refusal="TK"]')?.textContent).toContain('Bảng thống kê theo đơn vị.')
  })
})
