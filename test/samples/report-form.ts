import type ExcelJS from 'exceljs'
import type { CountedId } from './truth'
import { boxed, dateCell, pageSetup, writeAcross, writeCell, writeLetterhead, writeSignatures, type Content, type Placed } from './page'
import { KEY_CADRE, TOWN_COMMITTEE_COLUMNS } from './rosters'

export type RosterName = 'keyCadres' | 'townCommittee' | 'committees' | 'appointments' | 'delegates' | 'organisations' | 'leaders' | 'units'
export type Rosters = Readonly<Record<RosterName, Placed>>

export const REPORT_SHEET = 'BaoCao'
const AS_OF = '$C$7'
const YEAR = '$C$8'
const WIDTHS = [9, 48, 13, 10, 12, 20, 20, 11, 3, 11, 44, 10, 10, 10, 20, 20, 11]

/** Where tests find the numbers of the form, A1 style on sheet BaoCao. */
export interface FormCells {
  readonly indicators: Readonly<
    Partial<Record<CountedId, { readonly tally: string; readonly share: string; readonly target: string; readonly status: string }>>
  >
  readonly columns: Readonly<Record<keyof typeof COLUMN_ROWS, string>>
  readonly compliance: string
  readonly who: string
  readonly forecast: string
  readonly issues: string
}

const INDICATORS: readonly (readonly [CountedId, string, RosterName, RosterName?])[] = [
  ['CT01', 'Cán bộ dưới 40 tuổi trong BCH Đảng bộ thị xã', 'townCommittee'],
  ['CT02', 'Cán bộ dưới 40 tuổi được bổ nhiệm, giới thiệu ứng cử trong năm', 'appointments'],
  ['CT03', 'Cán bộ chủ chốt cấp xã có trình độ đại học trở lên', 'keyCadres'],
  ['CT04', 'Cán bộ chủ chốt cấp xã có LLCT trung cấp trở lên', 'keyCadres'],
  ['CT05', 'Cán bộ chủ chốt cấp xã được BD QLNN ngạch chuyên viên trở lên', 'keyCadres'],
  ['CT06', 'Cán bộ chủ chốt cấp xã được bồi dưỡng cập nhật kiến thức', 'keyCadres'],
  ['CT07', 'Tổ chức đảng xây dựng và đề nghị phê duyệt quy hoạch', 'organisations'],
  ['CT08', 'Bí thư cấp ủy xã, phường không là người địa phương', 'keyCadres', 'units'],
  ['CT09', 'Xã, phường có bí thư, chủ tịch UBND dưới 40 tuổi', 'keyCadres', 'units'],
  ['QT1', 'Tổ chức đảng có chương trình, kế hoạch thực hiện Đề án 12', 'organisations'],
  ['QT2', 'Tổ chức đảng đã báo cáo quý IV', 'organisations'],
]

const COLUMN_ROWS = {
  youth: 'Tỷ lệ cán bộ dưới 40 tuổi',
  youthCount: 'Số cán bộ dưới 40 tuổi',
  women: 'Tỷ lệ cán bộ nữ',
  degree: 'Tỷ lệ có trình độ đại học trở lên',
  theory: 'Tỷ lệ có LLCT trung cấp trở lên',
  administration: 'Tỷ lệ có QLNN chuyên viên trở lên',
  nonlocal: 'Tỷ lệ không là người địa phương',
} as const

/** What was typed into last year's form: counts, not formulas. */
const LAST_YEAR: readonly (readonly [CountedId, number, number])[] = [
  ['CT01', 5, 39],
  ['CT05', 77, 84],
  ['CT08', 7, 15],
]

/** The office's yearly form: its counts, shares, targets and conclusions are live formulas over the rosters. */
export function writeReportForm(sheet: ExcelJS.Worksheet, rosters: Rosters): FormCells {
  Object.assign(sheet.pageSetup, pageSetup(true), { printArea: 'A1:H44' })
  WIDTHS.forEach((width, place) => (sheet.getColumn(place + 1).width = width))
  sheet.views = [{ state: 'normal', showGridLines: false }]
  writeLetterhead(sheet, 8)
  writeAcross(sheet, 4, 'BIỂU TỔNG HỢP KẾT QUẢ THỰC HIỆN CHỈ TIÊU CÔNG TÁC CÁN BỘ', 8, { bold: true, size: 14 })
  writeAcross(sheet, 5, '(Theo Kế hoạch thực hiện Đề án số 12-ĐA/TU; số liệu tính bằng hàm DEAN12 từ các danh sách trong tệp)', 8, {
    italic: true,
    size: 12,
  })
  label(sheet, 'B7', 'Ngày tính tuổi')
  put(sheet, 'C7', dateCell('2024-12-31'))
  sheet.getCell('C7').numFmt = 'dd/mm/yyyy'
  label(sheet, 'B8', 'Mốc mục tiêu (năm)')
  put(sheet, 'C8', 2025)
  return {
    indicators: writeIndicators(sheet, rosters),
    columns: writeColumnShares(sheet, rosters.keyCadres),
    ...writeSpills(sheet, rosters),
  }
}

function writeIndicators(sheet: ExcelJS.Worksheet, rosters: Rosters): FormCells['indicators'] {
  header(sheet, 10, 1, ['Mã', 'Chỉ tiêu', 'Tử số', 'Mẫu số', 'Tỷ lệ', 'Mục tiêu', 'Kết luận', 'Còn thiếu'])
  const cells: Record<string, { tally: string; share: string; target: string; status: string }> = {}
  INDICATORS.forEach(([id, name, roster, register], place) => {
    const row = 11 + place
    const range = rosters[roster].whole
    const last = register === undefined ? '' : `,${rosters[register].whole}`
    writeRow(sheet, row, 1, [id, name])
    formula(sheet, `C${row}`, 'TALLY', `$A${row},${range},${AS_OF}${last}`)
    boxed(sheet.getCell(`D${row}`))
    formula(sheet, `E${row}`, 'PCT', `$A${row},${range},${AS_OF}${last}`, '0.00%')
    formula(sheet, `F${row}`, 'TARGET_TEXT', `$A${row},${YEAR}`)
    formula(sheet, `G${row}`, 'STATUS', `$A${row},${range},${YEAR},${AS_OF}${last}`)
    formula(sheet, `H${row}`, 'SHORTFALL', `$A${row},C${row},D${row},${YEAR}`)
    cells[id] = { tally: `C${row}`, share: `E${row}`, target: `F${row}`, status: `G${row}` }
  })
  const first = 13 + INDICATORS.length
  label(sheet, `A${first}`, 'So với số liệu năm 2023 (số nhập tay từ báo cáo năm trước)')
  LAST_YEAR.forEach(([id, numerator, denominator], place) => {
    const row = first + 1 + place
    writeRow(sheet, row, 1, [id, INDICATORS.find(([known]) => known === id)?.[1], numerator, denominator])
    nativeFormula(sheet, `E${row}`, `C${row}/D${row}`, '0.00%')
    formula(sheet, `F${row}`, 'TARGET', `$A${row},${YEAR}`, '0%')
    formula(sheet, `G${row}`, 'VERDICT', `$A${row},C${row},D${row},${YEAR}`)
    formula(sheet, `H${row}`, 'SHORTFALL', `$A${row},C${row},D${row},${YEAR}`)
  })
  return cells
}

function writeColumnShares(sheet: ExcelJS.Worksheet, keyCadres: Placed): FormCells['columns'] {
  const births = keyCadres.data(KEY_CADRE.men, KEY_CADRE.women)
  const calls: Readonly<Record<keyof typeof COLUMN_ROWS, readonly [string, string, string]>> = {
    youth: ['YOUTH_PCT', `${births},${AS_OF}`, '0.00%'],
    youthCount: ['YOUTH_COUNT', `${births},${AS_OF}`, '0'],
    women: ['FEMALE_PCT', births, '0.00%'],
    degree: ['DEGREE_PCT', keyCadres.data(KEY_CADRE.degree), '0.00%'],
    theory: ['THEORY_PCT', keyCadres.data(KEY_CADRE.theory), '0.00%'],
    administration: ['ADMIN_PCT', keyCadres.data(KEY_CADRE.administration), '0.00%'],
    nonlocal: ['NONLOCAL_PCT', keyCadres.data(KEY_CADRE.local), '0.00%'],
  }
  const first = 30
  label(sheet, `A${first - 1}`, 'Cơ cấu cán bộ chủ chốt xã, phường (tính theo từng cột của danh sách)')
  const names = Object.keys(COLUMN_ROWS) as (keyof typeof COLUMN_ROWS)[]
  const cells = names.map((name, place): [string, string] => {
    const row = first + place
    const [called, over, format] = calls[name]
    writeRow(sheet, row, 1, [place + 1, COLUMN_ROWS[name]])
    formula(sheet, `C${row}`, called, over, format)
    return [name, `C${row}`]
  })
  writeSignatures(sheet, first + names.length + 2, 8)
  return Object.fromEntries(cells) as Record<keyof typeof COLUMN_ROWS, string>
}

/** Tables whose size the formulas themselves decide stand to the right, each with room below. */
function writeSpills(sheet: ExcelJS.Worksheet, rosters: Rosters): Pick<FormCells, 'compliance' | 'who' | 'forecast' | 'issues'> {
  const all = (['townCommittee', 'committees', 'appointments', 'keyCadres', 'delegates', 'organisations', 'leaders', 'units'] as const).map(
    (name) => rosters[name].whole,
  )
  label(sheet, 'J9', 'Tất cả chỉ tiêu tại mốc 2025')
  formula(sheet, 'J10', 'COMPLIANCE', `${YEAR},${AS_OF},${all.join(',')}`)
  label(sheet, 'J36', 'Xã, phường có bí thư, chủ tịch UBND dưới 40 tuổi (CT09)')
  formula(sheet, 'J37', 'WHO', `"CT09",${rosters.keyCadres.whole},${AS_OF},${rosters.units.whole}`)
  label(sheet, 'J46', 'Dự báo: BCH Đảng bộ thị xã dưới 40 tuổi tại ngày 31/12 hằng năm')
  formula(sheet, 'J47', 'FORECAST', `${rosters.townCommittee.data(TOWN_COMMITTEE_COLUMNS.men, TOWN_COMMITTEE_COLUMNS.women)},2024,2030`)
  label(sheet, 'J58', 'Ô cần xem lại trong danh sách cán bộ chủ chốt')
  formula(sheet, 'J59', 'ISSUES', rosters.keyCadres.whole)
  dressSpill(sheet, 10, 33, 'N')
  dressSpill(sheet, 37, 44, undefined)
  dressSpill(sheet, 47, 54, 'M')
  dressSpill(sheet, 59, 90, undefined)
  return { compliance: 'J10', who: 'J37', forecast: 'J47', issues: 'J59' }
}

/** Gives the room of a spilled table the form's type, and its column of shares a percent format. */
function dressSpill(sheet: ExcelJS.Worksheet, first: number, last: number, shares: string | undefined): void {
  for (let row = first; row <= last; row += 1) {
    for (const column of 'JKLMNOPQ') {
      const cell = sheet.getCell(`${column}${row}`)
      cell.font = { name: 'Times New Roman', size: 11 }
      cell.alignment = { horizontal: column === 'J' || column === 'K' || column >= 'O' ? 'left' : 'center', vertical: 'middle' }
      if (column === shares) cell.numFmt = '0.00%'
    }
  }
}

/** Excel keeps a call of an add-in's function under this name; as a dynamic array it spills by itself. */
function formula(sheet: ExcelJS.Worksheet, at: string, name: string, over: string, format?: string): void {
  const cell = sheet.getCell(at)
  writeCell(
    cell,
    undefined,
    { size: 11 },
    { horizontal: /^[FGJ]/.test(at) ? 'left' : 'center', vertical: 'middle', wrapText: /^[FG]/.test(at) },
  )
  cell.value = { formula: `_xldudf_DEAN12_${name}(${over})`, shareType: 'array', ref: at } as ExcelJS.CellFormulaValue
  if (format !== undefined) cell.numFmt = format
  if (!at.startsWith('J')) boxed(cell)
}

function nativeFormula(sheet: ExcelJS.Worksheet, at: string, text: string, format: string): void {
  const cell = sheet.getCell(at)
  writeCell(cell, undefined, { size: 11 }, { horizontal: 'center', vertical: 'middle' })
  cell.value = { formula: text } as ExcelJS.CellFormulaValue
  cell.numFmt = format
  boxed(cell)
}

function header(sheet: ExcelJS.Worksheet, row: number, column: number, texts: readonly string[]): void {
  texts.forEach((text, place) => {
    const cell = sheet.getCell(row, column + place)
    writeCell(cell, text, { bold: true, size: 11 }, { horizontal: 'center', vertical: 'middle', wrapText: true })
    boxed(cell)
  })
  sheet.getRow(row).height = 30
}

function writeRow(sheet: ExcelJS.Worksheet, row: number, column: number, contents: readonly Content[]): void {
  contents.forEach((content, place) => {
    const cell = sheet.getCell(row, column + place)
    writeCell(cell, content, { size: 11 }, { horizontal: place === 1 ? 'left' : 'center', vertical: 'middle', wrapText: place === 1 })
    boxed(cell)
  })
}

function label(sheet: ExcelJS.Worksheet, at: string, text: string): void {
  writeCell(sheet.getCell(at), text, { bold: true, size: 11 }, { vertical: 'middle' })
}

function put(sheet: ExcelJS.Worksheet, at: string, content: Content): void {
  const cell = sheet.getCell(at)
  writeCell(cell, content, { size: 11 }, { horizontal: 'center', vertical: 'middle' })
  boxed(cell)
}
