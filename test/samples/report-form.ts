import type ExcelJS from 'exceljs'
import { addinFormula, nativeFormula, writeHeader, writeLabel, writeRow, type Rosters, type RosterName } from './form-cells'
import {
  boxed,
  dateCell,
  heightOf,
  linesOf,
  pageSetup,
  writeAcross,
  writeCell,
  writeLetterhead,
  writeSignatures,
  type Placed,
} from './page'
import { KEY_CADRE } from './rosters'
import type { CountedId } from './truth'

export const REPORT_SHEET = 'BaoCao'
export const AS_OF = `${REPORT_SHEET}!$C$7`
export const YEAR = `${REPORT_SHEET}!$C$8`
const COLUMNS = 8
const NAME_WIDTH = 53
const WIDTHS = [8, NAME_WIDTH, 10, 9, 10, 16, 17, 10]

/** Where the numbers of the form stand, A1 style with the sheet's name. */
export interface FormCells {
  readonly indicators: Readonly<
    Partial<Record<CountedId, Readonly<Record<'numerator' | 'denominator' | 'share' | 'target' | 'status' | 'shortfall', string>>>>
  >
  readonly lastYear: Readonly<Partial<Record<CountedId, Readonly<Record<'target' | 'verdict' | 'shortfall', string>>>>>
  readonly columns: Readonly<Record<ColumnShare, string>>
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
type ColumnShare = keyof typeof COLUMN_ROWS

/** What was typed into last year's form: counts, not formulas. */
export const LAST_YEAR: readonly (readonly [CountedId, number, number])[] = [
  ['CT01', 5, 39],
  ['CT05', 77, 84],
  ['CT08', 7, 15],
]

/** The office's yearly form: its counts, shares, targets and conclusions are live formulas over the rosters. */
export function writeReportForm(sheet: ExcelJS.Worksheet, rosters: Rosters): FormCells {
  Object.assign(sheet.pageSetup, pageSetup(true), { printArea: 'A1:H42' })
  sheet.properties.defaultRowHeight = 18
  WIDTHS.forEach((width, place) => (sheet.getColumn(place + 1).width = width))
  sheet.views = [{ state: 'normal', showGridLines: false }]
  writeLetterhead(sheet, COLUMNS)
  writeAcross(sheet, 4, 'BIỂU TỔNG HỢP KẾT QUẢ THỰC HIỆN CHỈ TIÊU CÔNG TÁC CÁN BỘ', COLUMNS, { bold: true, size: 14 })
  const source = '(Theo Kế hoạch thực hiện Đề án số 12-ĐA/TU; số liệu tính bằng hàm DEAN12 từ các danh sách trong tệp)'
  writeAcross(sheet, 5, source, COLUMNS, { italic: true, size: 12 })
  writeLabel(sheet, 'B7', 'Ngày tính tuổi')
  writeQuestion(sheet.getCell('C7'), dateCell('2024-12-31'))
  writeLabel(sheet, 'B8', 'Mốc mục tiêu (năm)')
  writeQuestion(sheet.getCell('C8'), 2025)
  return {
    indicators: writeIndicators(sheet, rosters),
    lastYear: writeLastYear(sheet, 13 + INDICATORS.length),
    columns: writeColumnShares(sheet, rosters.keyCadres, 29),
  }
}

function writeIndicators(sheet: ExcelJS.Worksheet, rosters: Rosters): FormCells['indicators'] {
  writeHeader(sheet, 10, ['Mã', 'Chỉ tiêu', 'Tử số', 'Mẫu số', 'Tỷ lệ', 'Mục tiêu', 'Kết luận', 'Còn thiếu'])
  const rows = INDICATORS.map(([id, name, roster, register], place) => {
    const row = 11 + place
    const range = rosters[roster].whole
    const last = register === undefined ? '' : `,${rosters[register].whole}`
    writeNamedRow(sheet, row, [id, name, undefined, undefined])
    addinFormula(sheet, `C${row}`, 'TALLY', `$A${row},${range},${AS_OF}${last}`)
    addinFormula(sheet, `E${row}`, 'PCT', `$A${row},${range},${AS_OF}${last}`, '0.00%')
    addinFormula(sheet, `F${row}`, 'TARGET_TEXT', `$A${row},${YEAR}`)
    addinFormula(sheet, `G${row}`, 'STATUS', `$A${row},${range},${YEAR},${AS_OF}${last}`)
    addinFormula(sheet, `H${row}`, 'SHORTFALL', `$A${row},C${row},D${row},${YEAR}`)
    const cells = { numerator: 'C', denominator: 'D', share: 'E', target: 'F', status: 'G', shortfall: 'H' }
    return [id, placed(cells, row)]
  })
  return Object.fromEntries(rows) as FormCells['indicators']
}

function writeLastYear(sheet: ExcelJS.Worksheet, title: number): FormCells['lastYear'] {
  writeLabel(sheet, `A${title}`, 'So với số liệu năm 2023 (số nhập tay từ báo cáo năm trước)')
  const rows = LAST_YEAR.map(([id, numerator, denominator], place) => {
    const row = title + 1 + place
    writeNamedRow(sheet, row, [id, INDICATORS.find(([known]) => known === id)?.[1], numerator, denominator])
    nativeFormula(sheet, `E${row}`, `C${row}/D${row}`, '0.00%')
    addinFormula(sheet, `F${row}`, 'TARGET', `$A${row},${YEAR}`, '0%')
    addinFormula(sheet, `G${row}`, 'VERDICT', `$A${row},C${row},D${row},${YEAR}`)
    addinFormula(sheet, `H${row}`, 'SHORTFALL', `$A${row},C${row},D${row},${YEAR}`)
    return [id, placed({ target: 'F', verdict: 'G', shortfall: 'H' }, row)]
  })
  return Object.fromEntries(rows) as FormCells['lastYear']
}

function writeColumnShares(sheet: ExcelJS.Worksheet, keyCadres: Placed, title: number): FormCells['columns'] {
  const births = keyCadres.data(KEY_CADRE.men, KEY_CADRE.women)
  const calls: Readonly<Record<ColumnShare, readonly [string, string, string]>> = {
    youth: ['YOUTH_PCT', `${births},${AS_OF}`, '0.00%'],
    youthCount: ['YOUTH_COUNT', `${births},${AS_OF}`, '0'],
    women: ['FEMALE_PCT', births, '0.00%'],
    degree: ['DEGREE_PCT', keyCadres.data(KEY_CADRE.degree), '0.00%'],
    theory: ['THEORY_PCT', keyCadres.data(KEY_CADRE.theory), '0.00%'],
    administration: ['ADMIN_PCT', keyCadres.data(KEY_CADRE.administration), '0.00%'],
    nonlocal: ['NONLOCAL_PCT', keyCadres.data(KEY_CADRE.local), '0.00%'],
  }
  writeLabel(sheet, `A${title}`, 'Cơ cấu cán bộ chủ chốt xã, phường (tính theo từng cột của danh sách)')
  const names = Object.keys(COLUMN_ROWS) as ColumnShare[]
  const cells = names.map((name, place) => {
    const row = title + 1 + place
    const [called, over, format] = calls[name]
    writeNamedRow(sheet, row, [place + 1, COLUMN_ROWS[name]])
    addinFormula(sheet, `C${row}`, called, over, format)
    return [name, `${REPORT_SHEET}!C${row}`]
  })
  writeSignatures(sheet, title + names.length + 3, COLUMNS)
  return Object.fromEntries(cells) as FormCells['columns']
}

function placed<Name extends string>(columns: Readonly<Record<Name, string>>, row: number): Readonly<Record<Name, string>> {
  const cells = Object.entries<string>(columns).map(([name, column]) => [name, `${REPORT_SHEET}!${column}${row}`])
  return Object.fromEntries(cells) as Record<Name, string>
}

function writeNamedRow(sheet: ExcelJS.Worksheet, row: number, contents: Parameters<typeof writeRow>[2]): void {
  writeRow(sheet, row, contents)
  sheet.getRow(row).height = heightOf(linesOf(contents[1], NAME_WIDTH))
}

/** The two cells that the whole form asks about. */
function writeQuestion(cell: ExcelJS.Cell, content: Date | number): void {
  writeCell(cell, content, { bold: true, size: 11 }, { horizontal: 'center', vertical: 'middle' })
  if (content instanceof Date) cell.numFmt = 'dd/mm/yyyy'
  boxed(cell)
}
