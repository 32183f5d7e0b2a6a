import type ExcelJS from 'exceljs'
import { addinFormula, writeHeader, writeLabel, type Rosters } from './form-cells'
import { boxed, heightOf, pageSetup, writeAcross, writeCell, type Column } from './page'
import { AS_OF, YEAR } from './report-form'
import { TOWN_COMMITTEE_COLUMNS } from './rosters'

/** Where the spilled tables begin, A1 style with the sheet's name. */
export interface SpillCells {
  readonly compliance: string
  readonly who: string
  readonly forecast: string
  readonly issues: string
}

interface SpilledTable {
  readonly row: number
  readonly columns: readonly Pick<Column, 'header' | 'width' | 'align'>[]
  /** Room made ready: as many rows as the table may grow to. */
  readonly rows: number
  readonly lines?: number
  readonly shares?: number
  /** The function tells its own header. */
  readonly spillsHeader?: boolean
}

const left = (header: string, width: number): SpilledTable['columns'][number] => ({ header, width, align: 'left' })

const COMPLIANCE: SpilledTable = {
  row: 4,
  columns: [
    { header: 'Mã', width: 8 },
    left('Chỉ tiêu', 72),
    { header: 'Tử số', width: 9 },
    { header: 'Mẫu số', width: 9 },
    { header: 'Tỷ lệ', width: 10 },
    left('Mục tiêu', 18),
    left('Kết luận', 19),
    { header: 'Còn thiếu', width: 8 },
    left('Ghi chú', 44),
  ],
  rows: 22,
  lines: 2,
  shares: 4,
  spillsHeader: true,
}
const WHO: SpilledTable = { row: 5, columns: [left('Được tính', 20), left('Chi tiết', 58), left('Vì sao', 34)], rows: 4 }
const FORECAST: SpilledTable = {
  row: 14,
  columns: [
    { header: 'Năm', width: 20 },
    { header: 'Số người dưới 40 tuổi', width: 58 },
    { header: 'Tổng số', width: 34 },
    { header: 'Tỷ lệ', width: 12 },
  ],
  rows: 7,
  shares: 3,
}
const ISSUES: SpilledTable = {
  row: 4,
  columns: [{ header: 'Dòng', width: 8 }, { header: 'Cột', width: 8 }, left('Nội dung ô', 44), left('Lý do', 76), left('Gợi ý', 54)],
  rows: 24,
}

/** The tables whose size the formulas themselves decide, each with room below it. */
export function writeAppendices(book: ExcelJS.Workbook, rosters: Rosters): SpillCells {
  return { compliance: writeCompliance(book, rosters), ...writeYoung(book, rosters), issues: writeIssues(book, rosters) }
}

function writeCompliance(book: ExcelJS.Workbook, rosters: Rosters): string {
  const sheet = addAppendix(book, 'PhuLuc', 'ĐỐI CHIẾU TẤT CẢ CHỈ TIÊU CỦA KẾ HOẠCH', COMPLIANCE)
  const all = (['townCommittee', 'committees', 'appointments', 'keyCadres', 'delegates', 'organisations', 'leaders', 'units'] as const).map(
    (name) => rosters[name].whole,
  )
  const at = makeRoom(sheet, COMPLIANCE)
  addinFormula(sheet, at, 'COMPLIANCE', `${YEAR},${AS_OF},${all.join(',')}`)
  sheet.getCell(at).font = { name: 'Times New Roman', bold: true, size: 11 }
  return `PhuLuc!${at}`
}

function writeYoung(book: ExcelJS.Workbook, rosters: Rosters): Pick<SpillCells, 'who' | 'forecast'> {
  const sheet = addAppendix(book, 'CanBoTre', 'CÁN BỘ TRẺ: NHỮNG AI, VÀ DỰ BÁO CÁC NĂM TỚI', WHO)
  sheet.getColumn(4).width = FORECAST.columns[3]!.width
  writeLabel(sheet, `A${WHO.row - 1}`, 'Xã, phường có bí thư, chủ tịch UBND dưới 40 tuổi (CT09)')
  const who = makeRoom(sheet, WHO)
  addinFormula(sheet, who, 'WHO', `"CT09",${rosters.keyCadres.whole},${AS_OF},${rosters.units.whole}`)
  sheet.getCell(who).alignment = { horizontal: 'left', vertical: 'middle' }
  writeLabel(sheet, `A${FORECAST.row - 1}`, 'Dự báo: BCH Đảng bộ thị xã dưới 40 tuổi tại ngày 31/12 hằng năm')
  const forecast = makeRoom(sheet, FORECAST)
  const births = rosters.townCommittee.data(TOWN_COMMITTEE_COLUMNS.men, TOWN_COMMITTEE_COLUMNS.women)
  addinFormula(sheet, forecast, 'FORECAST', `${births},2024,2030`)
  return { who: `CanBoTre!${who}`, forecast: `CanBoTre!${forecast}` }
}

function writeIssues(book: ExcelJS.Workbook, rosters: Rosters): string {
  const sheet = addAppendix(book, 'CanXemLai', 'Ô CẦN XEM LẠI TRONG DANH SÁCH CÁN BỘ CHỦ CHỐT', ISSUES)
  const at = makeRoom(sheet, ISSUES)
  addinFormula(sheet, at, 'ISSUES', rosters.keyCadres.whole)
  return `CanXemLai!${at}`
}

function addAppendix(book: ExcelJS.Workbook, name: string, title: string, { columns }: SpilledTable): ExcelJS.Worksheet {
  const sheet = book.addWorksheet(name, { pageSetup: pageSetup(true), views: [{ state: 'normal', showGridLines: false }] })
  sheet.properties.defaultRowHeight = 18
  columns.forEach(({ width }, place) => (sheet.getColumn(place + 1).width = width))
  writeAcross(sheet, 1, title, columns.length, { bold: true, size: 14 })
  writeAcross(sheet, 2, '(Bảng do hàm DEAN12 tự trải ra từ các danh sách trong tệp)', columns.length, { italic: true, size: 12 })
  return sheet
}

/** Header, then empty cells dressed for what will spill into them. Returns where the formula goes. */
function makeRoom(sheet: ExcelJS.Worksheet, { row, columns, rows, lines = 1, shares, spillsHeader = false }: SpilledTable): string {
  writeHeader(
    sheet,
    row,
    columns.map(({ header }) => (spillsHeader ? '' : header)),
  )
  for (let next = row + 1; next <= row + rows; next += 1) {
    columns.forEach(({ align = 'center' }, place) => {
      const cell = sheet.getCell(next, place + 1)
      writeCell(cell, undefined, { size: 11 }, { horizontal: align, vertical: 'middle', wrapText: lines > 1 })
      boxed(cell)
      if (place === shares) cell.numFmt = '0.00%'
    })
    sheet.getRow(next).height = heightOf(lines)
  }
  return `A${spillsHeader ? row : row + 1}`
}
