/** @jest-environment jsdom */
import { screen, waitFor, within } from '@testing-library/react'
import { serialOf } from '../../src/roster'
import type { Action, CellValue, SheetSnapshot } from '../../src/workbook'
import '../../src/pane/report/report-view'
import { TEMPLATE_KEY } from '../../src/pane/report/template-filler'
import { SAMPLE_SHEETS } from '../report/sample-check'
import { MemoryWorkbook, sheet } from './memory-port'
import { pressCheck, said, showChecked, type Shown } from './show'

const ROSTERS: readonly SheetSnapshot[] = SAMPLE_SHEETS.map(({ name, values, merges = [] }) => ({
  ...sheet(name, values as CellValue[][]),
  merges,
}))
const FORM = sheet('Biểu của tôi', [
  ['Năm {{nam}}', '{{CT08.ty_le}}'],
  ['Đạt {{CT08.tu}}/{{CT08.mau}}', '{{CT08.tỷ lệ}}'],
])

/** The tab for reports over the sample workbook on 31/12/2024. */
async function open(...more: SheetSnapshot[]): Promise<Shown> {
  const shown = await showChecked({ judge: undefined, today: serialOf(2024, 12, 31) }, new MemoryWorkbook([...ROSTERS, ...more]))
  await shown.user.click(screen.getByRole('tab', { name: 'Báo cáo' }))
  await screen.findByTestId('report')
  return shown
}

const press = ({ user }: Shown, name: string) => user.click(screen.getByRole('button', { name }))
const added = ({ workbook }: Shown) =>
  workbook.actions.flatMap((action) => (action.kind === 'add-sheet' ? [action] : [])) as Extract<Action, { kind: 'add-sheet' }>[]
/** So many sheets, once they are there: large rosters are read with rests. */
const addedOnce = async (shown: Shown, count: number) => {
  await waitFor(() => expect(added(shown)).toHaveLength(count))
  return added(shown)
}
const written = ({ workbook }: Shown) => workbook.actions.flatMap((action) => (action.kind === 'write-cells' ? [action.cells] : [])).flat()

describe('a report on a sheet of its own', () => {
  it('is made of live formulas by one click', async () => {
    const shown = await open()
    await press(shown, 'Lập bằng công thức')
    const [report] = await addedOnce(shown, 1)
    expect(report?.table.sheet).toBe('BaoCao 2024')
    expect(report?.activate).toBe(true)
    expect(report?.table.formulas?.some(({ formula }) => formula.startsWith('=DEAN12.TALLY("CT08",'))).toBe(true)
    expect(report?.table.values[0]?.[0]).toBe('ĐẢNG BỘ TỈNH QUẢNG NGÃI')
  })

  it('holds the numbers of the day when they are to be frozen', async () => {
    const shown = await open()
    await press(shown, 'Lập với số chốt hôm nay')
    const [report] = await addedOnce(shown, 1)
    expect(report?.table.formulas).toEqual([])
    expect(report?.table.values.flat()).toContain('Số liệu chốt ngày 31/12/2024.')
  })

  it('comes with the appendices that are asked for, itself in front', async () => {
    const shown = await open()
    await shown.user.click(screen.getByRole('checkbox', { name: 'Danh sách được tính vào từng chỉ tiêu' }))
    await shown.user.click(screen.getByRole('checkbox', { name: 'Các ô cần xem lại' }))
    await press(shown, 'Lập bằng công thức')
    expect((await addedOnce(shown, 3)).map(({ table, activate }) => [table.sheet, activate])).toEqual([
      ['BaoCao 2024 PL2', false],
      ['BaoCao 2024 PL1', false],
      ['BaoCao 2024', true],
    ])
  })

  it('proposes a free name, and takes none that is there or that Excel refuses', async () => {
    const shown = await open(sheet('BaoCao 2024', [['của năm ngoái']]))
    const name = screen.getByLabelText('Tên trang tính')
    expect(name).toHaveProperty('value', 'BaoCao 2024 (2)')
    for (const typed of ['baocao 2024', 'Báo cáo: quý 4', "'nháy'"]) {
      await shown.user.clear(name)
      await shown.user.type(name, typed)
      expect(screen.getByTestId('make-report')).toHaveProperty('disabled', true)
    }
    expect(added(shown)).toEqual([])
  })

  it('takes another name than that of a sheet that was added since the check', async () => {
    const shown = await open()
    shown.workbook.sheets = [...shown.workbook.sheets, sheet('BaoCao 2024', [['vừa lập xong']])]
    await press(shown, 'Lập với số chốt hôm nay')
    const [report] = await addedOnce(shown, 1)
    expect(report?.table.sheet).toBe('BaoCao 2024 (2)')
  })

  it('writes nothing, and names the sheet, when the name of an appendix was taken since the check', async () => {
    const shown = await open()
    await shown.user.click(screen.getByRole('checkbox', { name: 'Các ô cần xem lại' }))
    shown.workbook.sheets = [...shown.workbook.sheets, sheet('BaoCao 2024 PL1', [['của người khác']])]
    await press(shown, 'Lập bằng công thức')
    expect(await said()).toContain('BaoCao 2024 PL1')
    expect(added(shown)).toEqual([])
  })

  it('writes nothing when the name of an appendix is taken, and names it', async () => {
    const shown = await open(sheet('BaoCao 2024 PL1', [['của năm ngoái']]))
    await shown.user.click(screen.getByRole('checkbox', { name: 'Các ô cần xem lại' }))
    expect(screen.getByTestId('make-report')).toHaveProperty('disabled', true)
    expect(await screen.findByText(/Đã có trang tính “BaoCao 2024 PL1”/)).toBeTruthy()
  })

  it('takes its words from ThamSo, and makes that sheet when there is none', async () => {
    const first = await open()
    await first.user.click(screen.getByText('Tiêu đề, người ký, nơi nhận…'))
    await press(first, 'Tạo trang ThamSo để sửa')
    expect((await addedOnce(first, 1))[0]?.table.sheet).toBe('ThamSo')
    first.unmount()
    const shown = await open(
      sheet('ThamSo', [
        ['Thông số', 'Giá trị'],
        ['Cơ quan ban hành (mẫu Đảng)', 'ĐẢNG ỦY XÃ KHÁNH CƯỜNG'],
        ['Nơi nhận', 'Thường trực Tỉnh ủy; Lưu VP'],
        ['Chức vụ người ký', '-'],
      ]),
    )
    await press(shown, 'Lập bằng công thức')
    const words = (await addedOnce(shown, 1))[0]!.table.values.flat()
    expect(words).toContain('ĐẢNG ỦY XÃ KHÁNH CƯỜNG')
    expect(words).toContain('- Lưu VP.')
    expect(words).not.toContain('BÍ THƯ')
  })

  it('tells that a sheet could not be added, and can be asked again', async () => {
    const shown = await open()
    shown.workbook.refuse = 'protected-sheet'
    await press(shown, 'Lập bằng công thức')
    expect(await said()).toContain('được bảo vệ')
    await press(shown, 'Lập bằng công thức')
    await addedOnce(shown, 2)
  })
})

describe("the office's own form", () => {
  it('shows what each cell will become, and what it does not understand', async () => {
    await open(FORM)
    const preview = within(screen.getByTestId('template-preview'))
    expect(preview.getAllByRole('listitem').map((item) => item.querySelector('ins')?.textContent)).toEqual([
      'Năm 2024',
      '42,86%',
      'Đạt 06/14',
    ])
    expect(preview.getAllByRole('button')[0]?.textContent).toBe(`${FORM.name}!A1`)
    expect(screen.getByText('có phải {{CT08.ty_le}}?', { exact: false })).toBeTruthy()
  })

  it('says of a cell filled before that it is, not that its words still stand there', async () => {
    const shown = await open(FORM)
    await press(shown, 'Điền số')
    await waitFor(() => expect(shown.workbook.actions).toHaveLength(1))
    const values = FORM.values.map((cells) => [...cells])
    for (const { at, value } of written(shown)) values[at.row]![at.column] = value
    const standing = sheet(FORM.name, values)
    shown.workbook.sheets = shown.workbook.sheets.map((one) => (one.name === FORM.name ? standing : one))
    await pressCheck(shown.user)
    expect(await screen.findByText(/^3 ô cần điền \(3 ô đã điền trước đây/)).toBeTruthy()
    expect(screen.getByTestId('template-preview').textContent).toContain('A1 Đã điền theo Năm {{nam}} Sẽ là Năm 2024')
  })

  it('is filled with formulas, keeps how, and can be undone', async () => {
    const shown = await open(FORM)
    await press(shown, 'Điền công thức')
    await said()
    expect(written(shown).map(({ formula, value }) => formula ?? value)).toEqual([
      'Năm 2024',
      expect.stringMatching(/^=DEAN12\.PCT\("CT08"/),
      expect.stringMatching(/^="Đạt "&TEXT\(/),
    ])
    expect(shown.workbook.settings.get(TEMPLATE_KEY)).toContain('{{CT08.tu}}/{{CT08.mau}}')
    await press(shown, 'Hoàn tác')
    await waitFor(() => expect(written(shown)).toHaveLength(6))
    expect(
      written(shown)
        .slice(3)
        .map(({ value, overOwnFormula = false }) => [value, overOwnFormula]),
    ).toEqual([
      ['Năm {{nam}}', false],
      ['{{CT08.ty_le}}', true],
      ['Đạt {{CT08.tu}}/{{CT08.mau}}', true],
    ])
  })

  it('is not taken for filled when Excel refused', async () => {
    const shown = await open(FORM)
    shown.workbook.refuse = 'protected-sheet'
    await press(shown, 'Điền số')
    expect(await said()).toContain('được bảo vệ')
    expect(shown.workbook.settings.get(TEMPLATE_KEY)).not.toContain('CT08')
  })
})

it('inserts the number of any indicator into the selected cell', async () => {
  const shown = await open()
  await press(shown, 'Chèn công thức')
  await waitFor(() => expect(shown.workbook.actions).toHaveLength(1))
  expect(shown.workbook.actions).toEqual([
    { kind: 'insert-formula', formula: expect.stringMatching(/^=DEAN12\.PCT\("CT01",'BCH thị xã'!\$A\$7:/) },
  ])
})

it('gives the text for the report, to be copied whole or by sentence', async () => {
  const shown = await open()
  await press(shown, 'Chép câu về CT01')
  expect(await said()).toContain('Đã chép 1 dòng')
  expect(await navigator.clipboard.readText()).toBe(
    'Cán bộ trẻ dưới 40 tuổi trong Ban Chấp hành Đảng bộ thị xã đạt 15,38% (06/39 đồng chí); đạt mục tiêu từ 15% trở lên.',
  )
  await press(shown, 'Chép cả đoạn')
  expect((await navigator.clipboard.readText()).split('\n')).toHaveLength(12)
})

describe('formulas whose rosters have moved', () => {
  const standing = (range: string, row: number) => ({
    at: { sheet: 'BaoCao 2024', row, column: 4 },
    formula: `=DEAN12.TALLY("CT03",${range},$I$9)`,
  })

  async function openWith(...formulas: ReturnType<typeof standing>[]): Promise<Shown> {
    const workbook = new MemoryWorkbook(ROSTERS)
    workbook.formulas = formulas
    const shown = await showChecked({ judge: undefined, today: serialOf(2024, 12, 31) }, workbook)
    await shown.user.click(screen.getByRole('tab', { name: 'Báo cáo' }))
    await screen.findByTestId('report')
    return shown
  }

  it('are named with their cells and the rows left out, and rewritten by one click', async () => {
    const shown = await openWith(standing("'Cán bộ chủ chốt'!$A$1:$R$107", 12), standing("'Cán bộ chủ chốt'!$A$1:$R$109", 13))
    const notice = await said('moved-formulas')
    expect(notice).toContain('1 công thức không còn khớp với danh sách')
    expect(notice).toMatch(/Trang “BaoCao 2024”: .*bỏ sót 2 dòng của danh sách \(dòng 108–109\).* E13/)
    await press(shown, 'Viết lại 1 công thức')
    expect(written(shown)).toEqual([
      {
        at: standing('', 12).at,
        expect: '',
        value: '',
        formula: standing("'Cán bộ chủ chốt'!$A$1:$R$109", 12).formula,
        overOwnFormula: true,
      },
    ])
  })

  it('are named with the columns that they leave out', async () => {
    const shown = await openWith({ at: standing('', 12).at, formula: `=DEAN12.PCT("CT13",'Cán bộ chủ chốt'!$A$1:$N$109,$I$9)` })
    expect(await said('moved-formulas')).toMatch(/bỏ sót cột của danh sách \(O “Trình độ \/ NN”, P “[^”]+”, Q “Người địa phương”, …\)/)
    await press(shown, 'Viết lại 1 công thức')
    expect(written(shown)).toMatchObject([{ formula: `=DEAN12.PCT("CT13",'Cán bộ chủ chốt'!$A$1:$R$109,$I$9)` }])
  })

  it('are for the user to correct where nobody can tell the range', async () => {
    await openWith(standing("'CB cũ'!$A$1:$R$9,#REF!", 12))
    const notice = await said('moved-formulas')
    expect(notice).toContain('không có trang tính “CB cũ”')
    expect(notice).toContain('Không tự viết lại được')
    expect(screen.queryByRole('button', { name: /^Viết lại/ })).toBeNull()
  })

  it('are nothing to speak of where every range is whole', async () => {
    await openWith(standing("'Cán bộ chủ chốt'!$A$1:$R$109", 13))
    expect(screen.queryByTestId('moved-formulas')).toBeNull()
  })
})
