/** @jest-environment jsdom */
import { screen, waitFor, within } from '@testing-library/react'
import { serialOf, type ColumnRole, type Roster } from '../../src/roster'
import type { FunctionHelp } from '../../src/pane'
import { firstQuestion } from '../../src/pane/check'
import { argumentsFor } from '../../src/pane/functions/evaluate'
import { argumentText, exampleFor, formulaOf } from '../../src/pane/functions/formula'
import { personAt } from '../report/people'
import { answering, assessment, ASSESSMENTS, committee, EMPTY_READING } from './made-up-check'
import { MemoryWorkbook, sheet } from './memory-port'
import { pickOption, pressCheck, said, show, showChecked } from './show'

const column = (at: number, header: string, role: ColumnRole) => ({
  column: at,
  header,
  role,
  why: 'theo tiêu đề',
  confidence: 'certain' as const,
})

const COMMITTEE = committee({
  id: 'BCH!4',
  sheet: 'BCH 2024',
  title: 'Ban Chấp hành',
  area: { row: 3, column: 0, rows: 5, columns: 4 },
  headerRows: 2,
  columns: [column(1, 'Họ và tên', 'name'), column(2, 'Nam', 'birth-male'), column(3, 'Nữ', 'birth-female')],
  people: [
    personAt('BCH', 5, { name: 'Đỗ Minh Trẻ', born: [1989, 5, 20] }),
    personAt('BCH', 6, { name: 'Hồ Văn Lớn', born: [1970, 1, 1] }),
  ],
})
const READING = { ...EMPTY_READING, rosters: [COMMITTEE] }

describe('looking ahead', () => {
  it('tells the share at each year end, what is missing at each horizon, and who crosses the line when', async () => {
    const { user, workbook } = await showChecked({ judge: answering(ASSESSMENTS, READING) })
    await user.click(screen.getByRole('tab', { name: /Dự báo/ }))
    const view = await screen.findByTestId('forecast')
    const year = (which: number) => view.querySelector(`[data-year="${which}"]`)?.textContent
    await waitFor(() => expect(year(2028)).toBeTruthy())
    expect(year(2028)).toContain('1/2 (50,00 %)')
    expect(year(2029)).toContain('0/2 (0,00 %)')
    const horizon = view.querySelector<HTMLElement>('[data-horizon="2030"]')
    if (!horizon) throw new Error('no horizon')
    expect(horizon.textContent).toContain('Muốn đạt cần thêm ít nhất 1.')
    expect(horizon.textContent).toContain('Đỗ Minh Trẻ')
    expect(horizon.textContent).toContain('từ ngày 20/05/2029')
    await user.click(within(horizon).getByText(/không còn được tính: 1/))
    await user.click(within(horizon).getByRole('button', { name: /Đỗ Minh Trẻ/ }))
    expect(workbook.actions).toEqual([{ kind: 'select', at: { sheet: 'BCH', row: 5, column: 1 } }])
  })

  it('begins with an indicator the workbook has people for, and says of another what it lacks', async () => {
    const nobody = assessment('CT01', 'insufficient-data', { tally: undefined, why: { kind: 'no-roster', needs: ['committee'] } })
    const counted = assessment('CT10', 'in-progress', { tally: { numerator: 0, denominator: 2 } })
    const { user } = await showChecked({ judge: answering([nobody, counted], EMPTY_READING) })
    await user.click(screen.getByRole('tab', { name: /Dự báo/ }))
    const view = await screen.findByTestId('forecast')
    expect(within(view).getByRole('combobox', { name: /^Chỉ tiêu/ }).textContent).toContain('CT10')
    await user.click(within(view).getByRole('combobox', { name: /^Chỉ tiêu/ }))
    await pickOption(user, /^CT01/)
    expect(await within(view).findByText(/^Chưa thấy danh sách cần cho chỉ tiêu này: Ban Chấp hành/)).toBeTruthy()
    expect(view.querySelector('[data-horizon]')).toBeNull()
  })
})

describe('what if', () => {
  it('tries a change at once, says that nothing of it is real, and forgets it', async () => {
    const judge = answering([assessment('CT01', 'in-progress', { tally: { numerator: 1, denominator: 2 } })], READING)
    const { user, workbook } = await showChecked({ judge })
    await user.click(screen.getByRole('tab', { name: /Dự báo/ }))
    const section = await screen.findByTestId('what-if')
    expect(screen.queryByTestId('imagined')).toBeNull()
    await user.click(await within(section).findByRole('button', { name: 'Thử' }))
    expect(await said('imagined')).toContain('Đang giả định 1 thay đổi. Số liệu ở thẻ này không phải số liệu thật')
    expect(within(section).getByText('thay Hồ Văn Lớn bằng người trẻ (30 tuổi)')).toBeTruthy()
    const found = () => section.querySelector<HTMLElement>('[data-what-if="CT01"]')
    const changed = await waitFor(() => found() ?? Promise.reject(new Error('not worked out yet')))
    expect(changed?.textContent).toContain('1/2 (50,00 %) → 2/2 (100,00 %)')
    expect(changed?.dataset.verdict).toBe('met')
    expect(within(section).getByRole('combobox', { name: /^Người/ }).textContent).toContain('Đỗ Minh Trẻ')
    await user.click(within(section).getByRole('combobox', { name: /^Người/ }))
    expect(screen.queryByRole('option', { name: /Hồ Văn Lớn/ })).toBeNull()
    await pickOption(user, /Đỗ Minh Trẻ/)
    expect(screen.getByTestId('forecast').querySelector('[data-horizon="now"]')?.textContent).toContain('2/2')
    await user.click(within(section).getByRole('button', { name: /^Bỏ giả định: thay Hồ Văn Lớn/ }))
    await waitFor(() => expect(screen.queryByTestId('imagined')).toBeNull())
    expect(workbook.actions).toEqual([])
  })
})

const YOUTH: FunctionHelp = {
  id: 'YOUTH_PCT',
  name: 'YOUTH_PCT',
  description: 'Tỷ lệ người dưới 40 tuổi.',
  parameters: [
    { name: 'birthdates', description: 'Cột ngày sinh.' },
    { name: 'asOf', optional: true },
  ],
}

describe('the catalogue of functions', () => {
  it('is there before the first check, and is searched', async () => {
    const other: FunctionHelp = { id: 'TARGETS', name: 'TARGETS', description: 'Bảng mục tiêu.', parameters: [] }
    const { user } = show({ loadFunctions: async () => [YOUTH, other] })
    expect(await screen.findByText('YOUTH_PCT')).toBeTruthy()
    await user.type(await screen.findByRole('textbox', { name: 'Tìm hàm' }), 'mục TIÊU')
    await waitFor(() => expect(screen.queryByText('YOUTH_PCT')).toBeNull())
    expect(screen.getByText('TARGETS')).toBeTruthy()
  })

  it("makes the formula from the user's own roster, the selection and a typed day, and inserts it", async () => {
    const { user, workbook } = await showChecked({ judge: answering(ASSESSMENTS, READING), loadFunctions: async () => [YOUTH] })
    await user.click(screen.getByRole('tab', { name: /Hàm/ }))
    await user.click(await screen.findByText('YOUTH_PCT'))
    await user.type(screen.getByRole('textbox', { name: 'asOf (có thể bỏ trống)' }), '31/12/2026')
    await user.click(screen.getByRole('button', { name: 'Chèn vào ô đang chọn' }))
    await user.click(screen.getByRole('button', { name: 'Lấy vùng đang chọn cho birthdates' }))
    await user.click(screen.getByRole('button', { name: 'Chèn vào ô đang chọn' }))
    expect(workbook.actions).toEqual([
      { kind: 'insert-formula', formula: "=DEAN12.YOUTH_PCT('BCH 2024'!C6:D8,DATE(2026,12,31))" },
      { kind: 'insert-formula', formula: '=DEAN12.YOUTH_PCT(CB!A1,DATE(2026,12,31))' },
    ])
  })

  it('says when the list cannot be loaded', async () => {
    show({ loadFunctions: () => Promise.reject(new Error('offline')) })
    expect(await screen.findByText(/Không tải được danh mục hàm/)).toBeTruthy()
  })

  it.each([
    ['C10:D93', 'C10:D93'],
    ['$C:$C', '$C:$C'],
    ["'BCH 2024'!C10:D93", "'BCH 2024'!C10:D93"],
    ['40', '40'],
    ['30/6/2024', 'DATE(2024,6,30)'],
    ['CT08', '"CT08"'],
    ['ct10', '"ct10"'],
    ['CT99', 'CT99'],
    ['đại học', '"đại học"'],
    ['a"b', '"a""b"'],
    ['', ''],
  ])('takes %s as %s', (typed, argument) => expect(argumentText(typed)).toBe(argument))

  it('leaves off what is empty at the end, and keeps what is empty in between', () => {
    expect(formulaOf('YOUTH_PCT', ['A1:A9', '', '35', ''])).toBe('=DEAN12.YOUTH_PCT(A1:A9,,35)')
    expect(formulaOf('TARGETS', [''])).toBe('=DEAN12.TARGETS()')
  })

  it('is searched without marks, and says when nothing fits', async () => {
    const { user } = show({ loadFunctions: async () => [YOUTH] })
    const field = await screen.findByRole('textbox', { name: 'Tìm hàm' })
    await user.type(field, 'ty le nguoi')
    expect(await screen.findByText('YOUTH_PCT')).toBeTruthy()
    await user.type(field, ' xyz')
    expect(await screen.findByText('Không có hàm nào hợp với các chữ này.')).toBeTruthy()
  })

  it('has examples that give a number: an indicator counted from the roster taken, the column of its level, day and horizon of the pane', () => {
    const columns = [column(0, 'CM', 'degree'), column(1, 'LLCT', 'theory'), column(2, 'QLNN', 'administration')]
    const cadres = { ...COMMITTEE, kind: 'key-cadres', columns } as Roster
    const units = { ...COMMITTEE, kind: 'units', units: [] } as unknown as Roster
    const question = { ...firstQuestion(serialOf(2026, 11, 23), () => serialOf(2025, 6, 30)), horizon: 2025 as const }
    const example = (name: string, of = '') => exampleFor({ name }, [units, cadres], of, question)
    expect([example('indicator'), example('roster')]).toEqual(['CT03', "'BCH 2024'!A4:D8"])
    expect([example('levels', 'DEGREE_PCT'), example('levels', 'THEORY_PCT'), example('levels', 'ADMIN_PCT')]).toEqual([
      "'BCH 2024'!A6:A8",
      "'BCH 2024'!B6:B8",
      "'BCH 2024'!C6:C8",
    ])
    expect([example('year'), example('asOf'), example('numerator'), example('under')]).toEqual(['2025', '30/06/2025', '6', ''])
  })

  it('has no example where the workbook has no such column', () => {
    expect(exampleFor({ name: 'homes' }, [COMMITTEE])).toBe('')
    expect(exampleFor({ name: 'roster' }, [COMMITTEE])).toBe("'BCH 2024'!A4:D8")
  })
})

describe('the preview of a formula', () => {
  const snapshot = {
    date1904: false,
    sheets: [
      {
        ...sheet('BCH 2024', [
          ['Họ và tên', 'Ngày sinh'],
          ['A', 33000],
          ['B', ''],
        ]),
        firstRow: 2,
        firstColumn: 1,
      },
      sheet("Tên có 'nháy'", [['x']]),
    ],
  }
  const matrix = { name: 'birthdates', dimensionality: 'matrix' }
  const scalar = { name: 'asOf', optional: true }

  it.each([
    ["'BCH 2024'!C4:C5", [[33000], ['']]],
    ["'BCH 2024'!B3", [['Họ và tên']]],
    ["'BCH 2024'!C:C", [[''], [''], ['Ngày sinh'], [33000], ['']]],
    ["'bch 2024'!C4:C900", [[33000], ['']]],
    ["'Tên có ''nháy'''!A1", [['x']]],
    ['40', [[40]]],
  ])('takes %s from the cells that were read', (typed, grid) => {
    expect(argumentsFor([matrix], [typed], snapshot)).toEqual({ kind: 'ready', given: [grid] })
  })

  it.each([
    ["'BCH 2024'!C4:C5", 33000],
    ['31/12/2025', serialOf(2025, 12, 31)],
    ['12,5', 12.5],
    ['CT10', 'CT10'],
    ['ThS', 'ThS'],
    ['', undefined],
  ])('takes %s for one value', (typed, value) => {
    expect(argumentsFor([scalar], [typed], snapshot)).toEqual({ kind: 'ready', given: [value] })
  })

  it('hands a repeating argument over as a list, and tells what is missing or on no sheet', () => {
    expect(argumentsFor([{ ...matrix, repeating: true }], ["'BCH 2024'!B4"], snapshot)).toEqual({ kind: 'ready', given: [[[['A']]]] })
    expect(argumentsFor([matrix], [''], snapshot)).toEqual({ kind: 'missing', parameter: 'birthdates' })
    expect(argumentsFor([matrix], ['C4:C5'], snapshot)).toEqual({ kind: 'unknown-range', reference: 'C4:C5' })
    expect(argumentsFor([matrix], ['Khác!C4:C5'], snapshot)).toEqual({ kind: 'unknown-range', reference: 'Khác!C4:C5' })
  })

  it('shows what the cell would show, and the message of an error', async () => {
    const asked: unknown[][] = []
    const { user } = await showChecked({
      loadFunctions: async () => [{ ...YOUTH, parameters: [{ ...YOUTH.parameters[0]!, dimensionality: 'matrix' }, YOUTH.parameters[1]!] }],
      evaluate: (_name, given) => {
        asked.push([...given])
        return given[1] === undefined ? { kind: 'value', value: 0.15384 } : { kind: 'error', message: 'Không đọc được ngày tính.' }
      },
    })
    await user.click(screen.getByRole('tab', { name: /Hàm/ }))
    await user.click(await screen.findByText('YOUTH_PCT'))
    expect(screen.getByTestId('preview').textContent).toContain('còn thiếu birthdates')
    await user.type(screen.getByRole('textbox', { name: 'birthdates' }), 'CB!B2')
    await waitFor(() => expect(screen.getByTestId('preview').textContent).toContain('15,38'))
    expect(asked[asked.length - 1]).toEqual([[['Nguyễn Văn Bình']], undefined])
    await user.type(screen.getByRole('textbox', { name: 'asOf (có thể bỏ trống)' }), 'mai')
    await waitFor(() => expect(screen.getByTestId('preview').textContent).toContain('Không đọc được ngày tính.'))
  })
})

describe('a newcomer', () => {
  const sample = { url: 'sample.xlsx', load: async () => 'UEsDBA==' }

  it('in an empty workbook is offered a copy of the sample', async () => {
    const { user, workbook } = show({ sample }, new MemoryWorkbook([sheet('Sheet1', [])]))
    await pressCheck(user)
    expect(await said('guidance')).toContain('Sổ tính đang trống')
    await user.click(within(screen.getByTestId('guidance')).getByTestId('open-sample'))
    expect(workbook.actions).toEqual([{ kind: 'open-copy', base64: 'UEsDBA==' }])
  })

  it('is told where the sample is when Excel cannot open it', async () => {
    const { user, workbook } = show({ sample })
    workbook.refuse = 'not-supported'
    await user.click(await screen.findByTestId('open-sample'))
    expect((await screen.findByRole('link', { name: 'duc-pho-2024.xlsx' })).getAttribute('href')).toBe('sample.xlsx')
    expect(screen.queryByTestId('notice')).toBeNull()
  })

  it('with a workbook of something else is told what was looked for, what was found and why it is none', async () => {
    const refusal = {
      sheet: 'Thu chi',
      area: { row: 0, column: 0, rows: 3, columns: 2 },
      title: 'Thu chi quý I',
      reason: 'Không có cột họ tên.',
    }
    const judge = answering([], { ...EMPTY_READING, refusals: [refusal] })
    const { user } = show(
      { judge },
      new MemoryWorkbook([
        sheet('Thu chi', [
          ['Khoản', 'Tiền'],
          ['Điện', 5],
        ]),
        sheet('Trống', []),
      ]),
    )
    await pressCheck(user)
    const text = await said('guidance')
    expect(text).toContain('Không nhận ra danh sách nào')
    expect(text).toContain('Đã xem: Thu chi (2 dòng, 2 cột); Trống (trống).')
    expect(text).toContain('Thu chi quý I: Không có cột họ tên.')
  })
})

describe('the self-test', () => {
  it('tells the host, its version and whether the functions are there', async () => {
    const { user } = show()
    await user.click(screen.getByRole('button', { name: 'Thiết lập' }))
    const page = await screen.findByTestId('self-test')
    await waitFor(() => expect(page.textContent).toContain('Excel 16.0'))
    expect(page.textContent).toContain('đã sẵn sàng')
    expect(page.textContent).toContain('0.1.0')
  })
})
