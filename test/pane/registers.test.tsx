/** @jest-environment jsdom */
import { screen, waitFor, within } from '@testing-library/react'
import { PROFILES, type Profile } from '../../src/plan'
import { DEFAULT_SETTINGS } from '../../src/indicators'
import { registerTables } from '../../src/report'
import { serialOf } from '../../src/roster'
import { REGISTER_SHEETS } from '../../src/roster/registers'
import { checkWorkbook, questionFor, type Question } from '../../src/pane/check'
import type { CellValue } from '../../src/workbook'
import { MemoryWorkbook, sheet } from './memory-port'
import { PEOPLE, pressCheck, said, show } from './show'

const [TOWN] = PROFILES as readonly [Profile]
const SHEETS = Object.values(REGISTER_SHEETS)
const QUESTION: Question = { horizon: 2025, asOf: serialOf(2024, 12, 31), settings: DEFAULT_SETTINGS, roleChoices: {}, kindChoices: {} }
const CHOSEN = { horizon: false, asOf: false }

const COMMITTEE = sheet('BCH', [
  ['DANH SÁCH BAN CHẤP HÀNH ĐẢNG BỘ THỊ XÃ', '', ''],
  ['TT', 'Họ và tên', 'Ngày sinh'],
  ...Array.from({ length: 10 }, (_, place): CellValue[] => [
    place + 1,
    `Nguyễn Văn ${'ABCDEGHIKL'[place]}`,
    place === 0 ? '15/8/1990' : '15/8/1970',
  ]),
])
const SETTINGS = (...rows: readonly (readonly CellValue[])[]) => sheet('ThamSo', [['Thông số', 'Giá trị', 'Giải thích'], ...rows])
const TARGETS = (target: string) =>
  sheet('DM_ChiTieu', [
    ['Mã', 'Chỉ tiêu', 'Năm 2025'],
    ['CT01', 'Cán bộ trẻ', target],
  ])

const check = (question: Question, ...sheets: readonly ReturnType<typeof sheet>[]) =>
  checkWorkbook({ sheets: [COMMITTEE, ...sheets], date1904: false }, question)
const verdictOf = (checked: ReturnType<typeof check>) => checked.result.assessments.find(({ indicator }) => indicator === 'CT01')?.verdict

describe('what the register sheets say', () => {
  it('changes nothing as long as they are left as they were made', () => {
    const made = registerTables(TOWN, DEFAULT_SETTINGS).map(({ sheet: name, values }) => sheet(name, values))
    const before = check(QUESTION)
    const after = check(QUESTION, ...made)
    expect(after.result.assessments).toEqual(before.result.assessments)
    expect(after.reading.issues).toEqual(before.reading.issues)
    expect(after.question).toEqual(before.question)
  })

  it('decides the next check: a threshold, a rule, the day', () => {
    expect(verdictOf(check(QUESTION))).toBe('in-progress')
    expect(verdictOf(check(QUESTION, TARGETS('10%')))).toBe('met')
    expect(verdictOf(check(QUESTION, TARGETS('10%'), SETTINGS(['Ngày tính tuổi', '31/12/2031'])))).toBe('unmet')
  })

  it('decides who holds a post: the words of DM_ChucDanh reach the reader', () => {
    const cadres = sheet('Cán bộ chủ chốt', [
      ['DANH SÁCH CÁN BỘ CHỦ CHỐT XÃ, PHƯỜNG', '', '', '', ''],
      ['TT', 'Họ và tên', 'Ngày sinh', 'Chức vụ', 'Đơn vị'],
      [1, 'Võ Minh An', '15/8/1970', 'Bí thư (đã bàn giao)', 'Phổ An'],
    ])
    const words = sheet('DM_ChucDanh', [
      ['Mã', 'Chức danh', 'Cách ghi'],
      ['NGUYÊN', 'Không còn giữ chức', 'nguyên; đã bàn giao'],
    ])
    const filled = (...sheets: readonly ReturnType<typeof sheet>[]) =>
      check(QUESTION, cadres, ...sheets).result.assessments.find(({ indicator }) => indicator === 'CT08')?.tally?.denominator ?? 0
    expect([filled(), filled(words)]).toEqual([1, 0])
  })

  it('gives QT3 its figures: a planning list is held against the shares written in ThamSo', () => {
    const planned = sheet('QH', [
      ['DANH SÁCH QUY HOẠCH CÁN BỘ', '', '', '', ''],
      ['TT', 'Họ và tên', 'Ngày sinh', 'Giới tính', 'Chức danh quy hoạch'],
      [1, 'Lê Thị Bình', '15/8/1970', 'Nữ', 'Bí thư'],
      [2, 'Trần Văn Cảnh', '15/8/1971', 'Nam', 'Bí thư'],
    ])
    const verdict = (...sheets: readonly ReturnType<typeof sheet>[]) =>
      check(QUESTION, planned, ...sheets).result.assessments.find(({ indicator }) => indicator === 'QT3')?.verdict
    const women = (share: string) => SETTINGS(['Tỷ lệ nữ tối thiểu trong quy hoạch (QT3)', share])
    expect([verdict(), verdict(women('50%')), verdict(women('51%'))]).toEqual(['not-applicable', 'met', 'unmet'])
  })

  it('wins over what the pane remembers, and only where it says something', () => {
    const chosen: Question = { ...QUESTION, settings: { ...DEFAULT_SETTINGS, ageRule: 'month', decimals: 0 } }
    const { question, stated } = check(chosen, SETTINGS(['Cách tính tuổi', 'đủ năm đến ngày tính'], ['Mốc', 2030]))
    expect(question).toMatchObject({ horizon: 2030, settings: { ageRule: 'exact', decimals: 0 } })
    expect([...(stated?.cells.keys() ?? [])]).toEqual(['ageRule', 'horizon'])
  })

  it('gives the day, and the horizon with it, before the title and before a typed day', () => {
    const sheets = [SETTINGS(['Ngày tính tuổi', '30/6/2026']), sheet('X', [['(Số liệu tính đến ngày 31/12/2024)']])]
    for (const asOf of [true, false]) {
      expect(questionFor({ sheets, date1904: false }, QUESTION, { ...CHOSEN, asOf })).toMatchObject({
        asOf: serialOf(2026, 6, 30),
        horizon: 2030,
      })
    }
  })

  it('is an issue where nobody can read it', () => {
    const { reading, question } = check(QUESTION, SETTINGS(['Cách tính tuổi', 'âm lịch'], ['Màu sắc', 'đỏ']))
    expect(reading.issues.map(({ at, code }) => `${code} ${at.sheet} ${at.row}`)).toEqual(
      expect.arrayContaining(['register-row ThamSo 1', 'register-row ThamSo 2']),
    )
    expect(question.settings).toEqual(DEFAULT_SETTINGS)
  })
})

const openSettings = async (shown: ReturnType<typeof show>) => {
  await shown.user.click(screen.getByRole('button', { name: 'Thiết lập' }))
  return screen.findByTestId('registers')
}

describe('making the register sheets', () => {
  it('adds all five, filled with the profile', async () => {
    const shown = show()
    await shown.user.click(within(await openSettings(shown)).getByRole('button', { name: 'Tạo các sheet danh mục' }))
    expect(await said()).toContain('Đã tạo DM_DonVi, DM_ChucDanh, DM_ToChucDang, DM_ChiTieu, ThamSo.')
    const added = shown.workbook.actions.flatMap((action) => (action.kind === 'add-sheet' ? [action.table] : []))
    expect(added.map(({ sheet: name }) => name)).toEqual(SHEETS)
    expect(added.map(({ values }) => values.length)).toEqual(
      registerTables(PROFILES[1] as Profile, DEFAULT_SETTINGS).map(({ values }) => values.length),
    )
  })

  it('asks first when some exist, and leaves those alone', async () => {
    const shown = show({}, new MemoryWorkbook([PEOPLE, TARGETS('10%')]))
    const section = await openSettings(shown)
    await shown.user.click(within(section).getByRole('button', { name: 'Tạo các sheet danh mục' }))
    expect(await within(section).findByText(/Đã có DM_ChiTieu\. Các trang này được giữ nguyên/)).toBeTruthy()
    expect(shown.workbook.actions).toEqual([])
    await shown.user.click(within(section).getByRole('button', { name: 'Tạo 4 trang còn thiếu' }))
    await waitFor(() => expect(shown.workbook.actions).toHaveLength(4))
    expect(shown.workbook.actions.map((action) => action.kind === 'add-sheet' && action.table.sheet)).toEqual(
      SHEETS.filter((name) => name !== 'DM_ChiTieu'),
    )
  })

  it('stops at the first sheet that Excel refuses', async () => {
    const shown = show()
    const section = await openSettings(shown)
    shown.workbook.refuse = 'read-only'
    await shown.user.click(within(section).getByRole('button', { name: 'Tạo các sheet danh mục' }))
    expect(await said()).toContain('chỉ đọc')
    expect(shown.workbook.actions).toHaveLength(1)
  })
})

describe('the settings screen beside a sheet ThamSo', () => {
  it('shows what the sheet says, closed for choosing, with the way to its cell', async () => {
    const shown = show(
      { judge: undefined },
      new MemoryWorkbook([COMMITTEE, SETTINGS(['Cách tính tuổi', 'theo tháng sinh'], ['Ngày tính tuổi', '31/12/2024'], ['Mốc', '2035'])]),
    )
    await pressCheck(shown.user)
    await screen.findByTestId('summary')
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Ngày tính tuổi' }).value).toBe('31/12/2024')
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Ngày tính tuổi' }).readOnly).toBe(true)
    expect(screen.getByTestId('horizon').textContent).toContain('2035')
    await shown.user.click(screen.getByRole('button', { name: 'Thiết lập' }))
    const rule = await waitFor(() => {
      const found = document.querySelector<HTMLElement>('[data-rule="ageRule"]')
      if (!found) throw new Error('not there yet')
      return found
    })
    expect(rule.textContent).toContain('theo tháng sinh')
    expect(within(rule).getByRole('combobox').getAttribute('aria-disabled')).toBe('true')
    await shown.user.click(within(rule).getByRole('button', { name: /Đến ô ThamSo!B2/ }))
    expect(shown.workbook.actions).toEqual([{ kind: 'select', at: { sheet: 'ThamSo', row: 1, column: 1 } }])
    expect(screen.getByTestId('age-dates').textContent).toContain('Ngày chốt 31/12/2024')
  })
})
