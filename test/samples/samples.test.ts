import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { otherLayouts } from './other-layouts'
import { pack } from './pack'
import { layOut } from './sample-book'
import { sheetValuesOf } from './sheet-values'
import { inventTown, SAMPLE_TOWN } from './town'
import { ageOn, COLUMN_TRUTH, countTruth, DELEGATES_TRUTH, TRUTH } from './truth'

const committed = readFileSync(join(__dirname, '..', '..', 'assets', 'samples', 'duc-pho-2024.xlsx'))

async function open(): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(committed as unknown as ExcelJS.Buffer)
  return book
}

describe('the sample workbook', () => {
  it('is, byte for byte, what the generator writes', async () => {
    const written = await pack(layOut(SAMPLE_TOWN).book)
    expect(written.equals(committed)).toBe(true)
  })

  it('has a sheet for every roster of a yearly check, the report form first and its appendices last', async () => {
    const book = await open()
    expect(book.worksheets.map(({ name }) => name)).toEqual([
      'BaoCao',
      'Cán bộ chủ chốt',
      'BCH thị xã',
      'BCH trực thuộc',
      'Lãnh đạo thị xã',
      'Bổ nhiệm 2024',
      'Đại biểu HĐND',
      'Tổ chức đảng',
      'DM_DonVi',
      'PhuLuc',
      'CanBoTre',
      'CanXemLai',
    ])
  })

  it('shows every key cadre once, under the line of the commune', async () => {
    const sheet = (await open()).getWorksheet('Cán bộ chủ chốt')!
    const ordinals = sheet.getColumn(1).values.filter((value) => typeof value === 'number')
    expect(ordinals.slice(1)).toEqual(Array.from({ length: 84 }, (_, place) => place + 1))
    const sections = sheet.getColumn(2).values.filter((value) => /^(Phường|Xã) /.test(String(value)))
    expect(new Set(sections).size).toBe(15)
  })

  it('keeps calls of the add-in under the name Excel stores them by, with no value from a previous run', async () => {
    const { form, spills } = layOut(SAMPLE_TOWN)
    const book = await open()
    // The denominator is the second cell of TALLY's spill.
    const formulas = Object.values(form.indicators).flatMap(({ denominator: _, ...cells }) => Object.values(cells))
    const all = [
      ...formulas,
      ...Object.values(form.lastYear).flatMap(Object.values<string>),
      ...Object.values(form.columns),
      ...Object.values(spills),
    ]
    expect(all).toHaveLength(11 * 5 + 3 * 3 + 7 + 4)
    for (const address of all) {
      const [sheet = '', at = ''] = address.split('!')
      const cell = book.getWorksheet(sheet)!.getCell(at)
      expect(cell.formula).toMatch(/^_xldudf_DEAN12_[A-Z_]+\(/)
      expect(cell.result).toBeUndefined()
    }
  })

  it('holds the dirt an office lives with: text dates, a year, a decomposed "Nữ", spaces that do not trim, an empty seat', async () => {
    const book = await open()
    const cadres = textsAndNumbers(book.getWorksheet('Cán bộ chủ chốt')!)
    const delegates = textsAndNumbers(book.getWorksheet('Đại biểu HĐND')!)
    expect(cadres.filter((value) => /^\d{1,2}[-./]\d{1,2}[-./]\d{4}\u00a0?$/.test(String(value)))).toHaveLength(4)
    expect(cadres.filter((value) => typeof value === 'number' && value > 1960 && value < 2000)).toHaveLength(1)
    expect(cadres).toContain('Khuyết')
    expect(delegates).toEqual(expect.arrayContaining(['Nữ'.normalize('NFD'), 'Nữ\u00a0', '31/02/1980', '08/15/1979']))
  })
})

describe('the truth of the invented town at 31/12/2024', () => {
  it.each([
    ['CT01', 6, 39],
    ['CT02', 2, 24],
    ['CT03', 82, 84],
    ['CT04', 84, 84],
    ['CT05', 80, 84],
    ['CT06', 59, 84],
    ['CT07', 34, 34],
    ['CT08', 6, 14],
    ['CT09', 2, 15],
    ['CT10', 2, 12],
    ['CT11', 1, 6],
    ['CT12', 0, 3],
    ['CT13', 4, 11],
    ['CT14', 16, 18],
    ['CT15', 14, 18],
    ['CT16', 9, 10],
    ['CT17', 141, 410],
    ['CT18', 2, 15],
    ['QT1', 34, 34],
    ['QT2', 31, 34],
  ] as const)('%s is %i of %i', (id, numerator, denominator) => {
    expect(TRUTH[id]).toMatchObject({ numerator, denominator })
  })

  it('has one council level above 35 % women and one below', () => {
    expect(DELEGATES_TRUTH.town.numerator * 100).toBeGreaterThan(35 * DELEGATES_TRUTH.town.denominator)
    expect(DELEGATES_TRUTH.commune.numerator * 100).toBeLessThan(35 * DELEGATES_TRUTH.commune.denominator)
  })

  it('counts people for a share and communes for an indicator: three young heads sit in two communes', () => {
    const heads = SAMPLE_TOWN.cadres.filter(
      ({ person, titles }) => ageOn(person.birth, '2024-12-31') < 40 && (titles.includes('BT') || titles.includes('CT UBND')),
    )
    expect(heads).toHaveLength(3)
    expect(TRUTH.CT09.who).toEqual(['Phổ Châu', 'Phổ Cường'])
    expect(COLUMN_TRUTH.youth).toMatchObject({ numerator: 19, denominator: 84 })
  })

  it('is the same on every run, and other people come from another seed', () => {
    expect(inventTown()).toEqual(SAMPLE_TOWN)
    expect(inventTown(1).cadres[0]!.person.name).not.toBe(SAMPLE_TOWN.cadres[0]!.person.name)
    expect(countTruth(inventTown(1)).CT01).toMatchObject({ numerator: 6, denominator: 39 })
  })

  it.each([
    ['1984-12-31', '2024-12-31', 40],
    ['1985-01-01', '2024-12-31', 39],
    ['1984-02-29', '2024-02-28', 39],
    ['1984-02-29', '2024-02-29', 40],
  ])('born %s, on %s: %i years', (birth, on, years) => {
    expect(ageOn(birth, on)).toBe(years)
  })
})

describe('books of other layouts', () => {
  it('tell the same people as the sample, the five new units only those that lead them', () => {
    const told = otherLayouts(SAMPLE_TOWN).map(({ name, truth }) => [
      name,
      truth.CT03?.denominator,
      truth.CT09?.numerator,
      truth.CT09?.denominator,
    ])
    expect(told).toEqual([
      ['một trang tính cho mỗi xã, phường', 84, 2, 15],
      ['ma trận dấu x', 83, 2, 15],
      ['tệp xuất từ phần mềm', 84, 2, 15],
      ['năm đơn vị mới, cuối năm 2026', 29, 1, 5],
    ])
  })

  it('are read into plain values with dates as serials and a merged text in its first cell only', () => {
    const first = SAMPLE_TOWN.cadres[0]!.person
    const [cadres] = sheetValuesOf(layOut(SAMPLE_TOWN).book).filter(({ name }) => name === 'Cán bộ chủ chốt')
    expect(cadres?.values[6]?.slice(0, 5)).toEqual(['TT', 'Họ và tên', 'Ngày, tháng, năm sinh', '', 'Dân tộc'])
    expect(cadres?.values[10]?.slice(0, 4)).toEqual([1, first.name, Date.parse(first.birth) / 86_400_000 + 25_569, ''])
    expect(cadres?.merges).toContainEqual({ row: 6, column: 2, rows: 1, columns: 2 })
  })
})

function textsAndNumbers(sheet: ExcelJS.Worksheet): unknown[] {
  const found: unknown[] = []
  sheet.eachRow((row) => row.eachCell((cell) => found.push(cell.value)))
  return found
}
