/** @jest-environment jsdom */
import { screen, waitFor, within } from '@testing-library/react'
import { answering, assessment, member } from './made-up-check'
import { MemoryWorkbook } from './memory-port'
import { PEOPLE, row, said, show, showChecked, type Shown } from './show'

async function open(indicator: string, shown: Shown): Promise<HTMLElement> {
  await shown.user.click(within(row(indicator)).getByRole('button', { name: /./, expanded: false }))
  return row(indicator)
}

const names = (inside: HTMLElement) => [...inside.querySelectorAll('.d12-name')].map((name) => name.textContent)
const selected = ({ workbook }: Shown) => workbook.actions.flatMap((action) => (action.kind === 'select' ? [action.at] : []))

describe('behind a number', () => {
  it('shows first who would have to change when the target is not met', async () => {
    const opened = await open('CT08', await showChecked())
    expect(names(opened)).toEqual(['Nguyễn Văn Bình', 'Lê Thị Hòa', 'Phạm Quang Đạt'])
  })

  it('shows who counts, who is unclear and why', async () => {
    const shown = await showChecked()
    const opened = await open('CT08', shown)
    await shown.user.click(within(opened).getByRole('button', { name: 'Chưa rõ: 1' }))
    expect(names(opened)).toEqual(['Võ Thanh Sơn'])
    expect(opened.textContent).toContain('quê quán không ghi xã')
    await shown.user.click(within(opened).getByRole('button', { name: 'Được tính: 1' }))
    expect(names(opened)).toEqual(['Trần Văn Ngoài'])
  })

  it('goes to the cell of a person, or to the cell that has to be filled', async () => {
    const shown = await showChecked()
    const opened = await open('CT08', shown)
    await shown.user.click(within(opened).getByRole('button', { name: 'Đến ô B6: Nguyễn Văn Bình' }))
    await shown.user.click(within(opened).getByRole('button', { name: 'Đến ô J7: Lê Thị Hòa' }))
    expect(selected(shown)).toEqual([
      { sheet: 'CB', row: 5, column: 1 },
      { sheet: 'CB', row: 6, column: 9 },
    ])
  })

  it('names the sheet of a cell where people stand on more than one', async () => {
    const members = [
      member('not', 'Nguyễn Văn Bình', 5),
      member('counts', 'Trần Văn Ngoài', 5, { ref: { sheet: 'BCH', row: 5, column: 1 } }),
    ]
    const shown = await showChecked({ judge: answering([assessment('CT08', 'unmet', { tally: { members } })]) })
    const opened = await open('CT08', shown)
    expect(within(opened).getByRole('button', { name: 'Đến ô CB!B6: Nguyễn Văn Bình' }).textContent).toBe('CB!B6')
  })

  it('walks from one to the next, and back', async () => {
    const shown = await showChecked()
    const opened = await open('CT08', shown)
    const next = within(opened).getByRole('button', { name: 'Người sau' })
    await shown.user.click(next)
    await shown.user.click(next)
    await shown.user.click(within(opened).getByRole('button', { name: 'Người trước' }))
    expect(selected(shown).map(({ row }) => row)).toEqual([5, 6, 5])
    expect(opened.textContent).toContain('1/3')
  })

  it('is walked by the arrow keys, too', async () => {
    const shown = await showChecked()
    const opened = await open('CT08', shown)
    within(opened)
      .getByRole('button', { name: /Nguyễn Văn Bình/ })
      .focus()
    await shown.user.keyboard('{ArrowDown}{ArrowDown}{ArrowUp}{Enter}')
    expect(selected(shown)).toEqual([{ sheet: 'CB', row: 6, column: 9 }])
    await shown.user.keyboard('{End}{Enter}')
    expect(selected(shown)[1]?.row).toBe(7)
  })

  it('says what to do when the sheet has gone meanwhile, and loses nothing', async () => {
    const shown = await showChecked()
    const opened = await open('CT08', shown)
    shown.workbook.refuse = 'sheet-missing'
    await shown.user.click(within(opened).getByRole('button', { name: /Nguyễn Văn Bình/ }))
    expect(await said()).toMatch(/Không còn trang tính “CB”/)
    expect(names(row('CT08'))).toHaveLength(3)
    await shown.user.click(within(opened).getByRole('button', { name: /Lê Thị Hòa/ }))
    await waitFor(() => expect(screen.queryByTestId('notice')).toBeNull())
  })

  it('copies the list with its reasons and cells, and never as a formula', async () => {
    const members = [member('not', '=HYPERLINK("x")', 5)]
    const shown = await showChecked({ judge: answering([assessment('CT08', 'unmet', { tally: { members } })]) })
    const opened = await open('CT08', shown)
    await shown.user.click(within(opened).getByRole('button', { name: 'Chép danh sách' }))
    expect(await said()).toContain('Đã chép 1 dòng')
    const lines = (await navigator.clipboard.readText()).split('\r\n')
    expect(lines[0]).toBe('TT\tHọ và tên\tChi tiết\tLý do\tÔ')
    expect(lines[1]).toBe('1\t\'=HYPERLINK("x")\tBí thư Đảng ủy, phường Phổ Minh\tngười địa phương\tCB!B6')
  })

  it('shows a thousand people a page at a time', async () => {
    const members = Array.from({ length: 1000 }, (_, index) => member('not', `Người ${index + 1}`, index))
    const shown = await showChecked({ judge: answering([assessment('CT08', 'unmet', { tally: { denominator: 1000, members } })]) })
    const opened = await open('CT08', shown)
    expect(names(opened)).toHaveLength(50)
    await shown.user.click(within(opened).getByRole('button', { name: 'Xem thêm 50' }))
    expect(names(opened)).toHaveLength(100)
  })

  it("cites the plan's section and its own words", async () => {
    const opened = await open('CT08', await showChecked())
    expect(opened.textContent).toContain('Cách tính')
    expect(opened.textContent).toMatch(/Mục II\.2\.2\.2.* của kế hoạch/)
  })

  it('closes again', async () => {
    const shown = await showChecked()
    await open('CT08', shown)
    await shown.user.click(within(row('CT08')).getByRole('button', { expanded: true }))
    expect(names(row('CT08'))).toEqual([])
  })
})

describe('marks on the sheet', () => {
  it('marks the cells behind what is not reached, by reason, and can be removed', async () => {
    const shown = await showChecked()
    await shown.user.click(screen.getByRole('button', { name: 'Đánh dấu trên sheet' }))
    const [marked] = shown.workbook.actions
    expect(marked).toEqual({
      kind: 'mark',
      marks: [
        { at: { sheet: 'CB', row: 5, column: 1 }, colour: 'unmet' },
        { at: { sheet: 'CB', row: 6, column: 9 }, colour: 'unmet' },
        { at: { sheet: 'CB', row: 7, column: 1 }, colour: 'unmet' },
        { at: { sheet: 'CB', row: 8, column: 9 }, colour: 'missing' },
      ],
    })
    expect(await screen.findByRole('list', { name: 'Màu đánh dấu' })).toBeTruthy()
    await shown.user.click(screen.getByRole('button', { name: 'Bỏ đánh dấu' }))
    expect(shown.workbook.actions[1]).toEqual({ kind: 'clear-marks' })
    await waitFor(() => expect(screen.queryByRole('list', { name: 'Màu đánh dấu' })).toBeNull())
  })

  it('has the legend and the way out for marks of an earlier session, before any check', async () => {
    const workbook = new MemoryWorkbook([PEOPLE])
    workbook.marks = ['unmet', 'missing']
    const { user } = show({}, workbook)
    const legend = await screen.findByRole('list', { name: 'Màu đánh dấu' })
    expect(
      within(legend)
        .getAllByRole('listitem')
        .map((item) => item.textContent?.trim()),
    ).toEqual(['cần thay đổi để đạt', 'thiếu dữ liệu'])
    await user.click(screen.getByRole('button', { name: 'Bỏ đánh dấu' }))
    expect(workbook.actions).toEqual([{ kind: 'clear-marks' }])
    await waitFor(() => expect(screen.queryByRole('list', { name: 'Màu đánh dấu' })).toBeNull())
  })

  it('says that marks are of an earlier result until they are put again', async () => {
    const old = () => screen.queryByText(/^Các dấu đang có là của kết quả trước/)
    const shown = await showChecked()
    await shown.user.click(screen.getByTestId('mark'))
    await screen.findByTestId('clear-marks')
    expect(old()).toBeNull()
    await shown.user.click(screen.getByTestId('horizon'))
    await shown.user.click(await screen.findByRole('menuitemcheckbox', { name: '2035' }))
    await waitFor(() => expect(old()).toBeTruthy())
    await shown.user.click(screen.getByRole('button', { name: 'Đánh dấu lại' }))
    await waitFor(() => expect(old()).toBeNull())
  })

  it('takes away those of an earlier result where this one has nothing to mark', async () => {
    const workbook = new MemoryWorkbook([PEOPLE])
    workbook.marks = ['unmet']
    const shown = await showChecked({ judge: answering([assessment('CT01', 'met', { tally: {} })]) }, workbook)
    await shown.user.click(await screen.findByRole('button', { name: 'Đánh dấu lại' }))
    expect(await said()).toContain('Không có ô nào cần đánh dấu')
    expect(workbook.actions).toEqual([{ kind: 'clear-marks' }])
    expect(screen.queryByTestId('clear-marks')).toBeNull()
  })

  it('says when there is nothing to mark', async () => {
    const shown = await showChecked({ judge: answering([assessment('CT01', 'met', { tally: {} })]) })
    await shown.user.click(screen.getByRole('button', { name: 'Đánh dấu trên sheet' }))
    expect(shown.workbook.actions).toEqual([])
    expect(await said()).toContain('Không có ô nào cần đánh dấu')
  })
})
