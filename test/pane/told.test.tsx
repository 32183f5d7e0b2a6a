/** @jest-environment jsdom */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { screen, within } from '@testing-library/react'
import { parse } from 'yaml'
import { inEnglish } from '../../src/pane/texts/en-told'
import { compare, takeSnapshot } from '../../src/report/history'
import { POSTS, UNITS_OF_TOWN } from '../../src/plan'
import { readWorkbook, serialOf } from '../../src/roster'
import type { CellValue } from '../../src/workbook'
import { checkSample } from '../report/sample-check'
import { draw, type DrawnSheet } from '../roster/drawn-sheet'
import { MemoryWorkbook, sheet } from './memory-port'
import { row, show } from './show'

describe('in English the pane says', () => {
  it.each([
    ['sinh 15/8/1985, 39 tuổi', 'born 15/8/1985, aged 39'],
    ['Trần Văn Bảy sinh 15/8/1985, 39 tuổi; quyền hoặc phụ trách', 'Trần Văn Bảy born 15/8/1985, aged 39; acting or in charge'],
    [
      'sinh 1985, 39 tuổi: chỉ có năm sinh, tính theo 01/01/1985, có thể chưa đủ 40',
      'born 1985, aged 39: only the year of birth is known, counted as 01/01/1985, perhaps under 40',
    ],
    ['chuyên môn: đại học', 'degree: university'],
    ['không đọc được ngày sinh “31/13/1990”', 'date of birth “31/13/1990” cannot be read'],
    ['theo tiêu đề, dưới “chuyên môn”', 'by the header, under “chuyên môn”'],
    ['giảm 50,00 điểm phần trăm', 'down 50.00 percentage points'],
    ['Xã A.xlsx: không tìm thấy danh sách nào trong tệp.', 'Xã A.xlsx: no roster was found in the file.'],
  ])('for “%s” “%s”', (vietnamese, english) => expect(inEnglish(vietnamese)).toBe(english))

  it.each(['phường Phổ Minh', 'Trần Văn Nữ', 'Bí thư Đảng ủy, phường Phổ Minh', 'Ngày 31/13/1990 không có thật.', ''])(
    'nothing else for “%s”',
    (name) => expect(inEnglish(name)).toBeUndefined(),
  )
})

/** Communes, councils and Party organisations have their own names. */
const NAMES = /^(phường|xã|HĐND|Đảng bộ|Chi bộ) \p{Lu}|^(Đảng bộ|HĐND|Chi bộ) /u

it.each(['2024-12-31', '2026-12-31'])('every reason and note of the sample on %s has its English', (day) => {
  const { reading, result } = checkSample(day)
  const tallies = result.assessments.flatMap(({ tally }) => (tally ? [tally] : []))
  const sentences = [
    ...result.notes,
    ...result.assessments.flatMap(({ notes, why }) => [...notes, ...(why && 'reason' in why ? [why.reason] : [])]),
    ...tallies.flatMap(({ notes, members }) => [...notes, ...members.map(({ why }) => why)]),
    ...tallies.flatMap(({ parts, breakdown = [] }) => [...parts, ...breakdown].map(({ name }) => name)),
    ...reading.rosters.flatMap(({ why, columns }) => [why, ...columns.map((column) => column.why)]),
    ...reading.rosters.flatMap((roster) => ('people' in roster ? roster.people.flatMap(({ why }) => why ?? []) : [])),
    ...reading.refusals.map(({ reason }) => reason),
  ]
  expect([...new Set(sentences)].filter((one) => !NAMES.test(one) && inEnglish(one) === undefined)).toEqual([])
})

const LAYOUTS = join(__dirname, '../roster/layouts')

it.each(readdirSync(LAYOUTS))('every reason why a table, a column or a row of %s was understood so has its English', (file) => {
  const sheets = (parse(readFileSync(join(LAYOUTS, file), 'utf8')) as DrawnSheet[]).map(draw)
  const said = sheets.flatMap((drawn) => {
    const { rosters, refusals } = readWorkbook([drawn], { units: UNITS_OF_TOWN, posts: POSTS })
    return [
      ...refusals.map(({ reason }) => reason),
      ...rosters.flatMap(({ why, columns }) => [why, ...columns.map((column) => column.why)]),
      ...rosters.flatMap((roster) => ('people' in roster ? roster.people.flatMap(({ why }) => why ?? []) : [])),
    ]
  })
  expect([...new Set(said)].filter((one) => inEnglish(one) === undefined)).toEqual([])
})

it('what is said beside two closings has its English', () => {
  const [before, now] = ['2023-12-31', '2024-12-31'].map((day) => {
    const { result } = checkSample(day)
    return takeSnapshot(result, { id: `${day}/1`, takenOn: result.request.asOf, fingerprint: 'x' })
  })
  const { notes } = compare(before!, now!, checkSample('2024-12-31').result.assessments)
  expect(notes.length).toBeGreaterThan(0)
  expect(notes.filter((note) => inEnglish(note) === undefined)).toEqual([])
})

const COMMITTEE = sheet('BCH', [
  ['DANH SÁCH BAN CHẤP HÀNH ĐẢNG BỘ THỊ XÃ ĐỨC PHỔ'],
  ['TT', 'Họ và tên', 'Ngày sinh', 'Chức vụ'],
  [1, 'Nguyễn Văn Bình', serialOf(1979, 3, 4), 'Bí thư Thị ủy'],
  [2, 'Trần Thị Lan', '31/13/1990', 'Phó Bí thư Thị ủy'],
] as CellValue[][])

it('the English pane tells why in English, and marks what stays Vietnamese as such', async () => {
  const { user } = show({ locale: 'en', judge: undefined }, new MemoryWorkbook([COMMITTEE]))
  await user.click(await screen.findByRole('button', { name: 'Check' }))
  await screen.findByTestId('summary')
  await user.click(row('CT01').querySelector('button')!)
  const opened = row('CT01')
  expect(opened.textContent).toContain('date of birth “31/13/1990” cannot be read')
  expect(opened.textContent).toContain('Counted: members of the town Party committee under 40')
  expect(
    within(opened)
      .getByText(/^Cán bộ trẻ dưới 40 tuổi/)
      .closest('[lang]')
      ?.getAttribute('lang'),
  ).toBe('vi')
  await user.click(screen.getByRole('tab', { name: /^Data/ }))
  expect(await screen.findByText('The reasons are given in Vietnamese, as the rosters are.')).toBeTruthy()
  const reason = document.querySelector('[data-issue] [lang="vi"]')
  expect(reason?.textContent).toMatch(/31\/13\/1990|tháng|ngày/)
  expect(screen.getByText(/by the title of the table/)).toBeTruthy()
})
