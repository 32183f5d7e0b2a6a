import {
  ageOn,
  countNonlocal,
  countNonlocalByAnswer,
  countWithLevel,
  countWomen,
  countYoung,
  readBirthCells,
  readBirths,
  type ColumnCount,
} from '../indicators'
import { UNITS } from '../plan'
import { forecastBirths } from '../report'
import { type LevelKind } from '../roster'
import { isLeftOut, takeAsOf, takeLevel, takeRange, takeUnder, takeYear } from './arguments'
import { badValue, notAvailable } from './errors'

// The comments below are what Excel shows beside each function. Blank cells arrive as null, "" or 0.

/**
 * Tỷ lệ người trẻ (mặc định: chưa đủ 40 tuổi) trong cột ngày sinh.
 * @customfunction YOUTH_PCT
 * @helpurl https://localhost:3000/assets/help/index.html#YOUTH_PCT
 * @param birthdates Cột ngày sinh, hoặc hai cột Nam | Nữ (mỗi dòng một người). Chọn cả cột cũng được.
 * @param [asOf] Ngày tính tuổi, ví dụ ô chứa 31/12/2025. Bỏ trống là hôm nay.
 * @param [under] Mốc tuổi, mặc định 40: người chưa đủ 40 tuổi mới được tính.
 * @returns Tỷ lệ dạng số thập phân (0,1538 là 15,38%).
 */
export function YOUTH_PCT(birthdates: any[][], asOf?: any, under?: number): number {
  return share(countYoung(takeRange(birthdates), takeAsOf(asOf), takeUnder(under)), 'ngày sinh')
}

/**
 * Số người trẻ (mặc định: chưa đủ 40 tuổi) trong cột ngày sinh.
 * @customfunction YOUTH_COUNT
 * @helpurl https://localhost:3000/assets/help/index.html#YOUTH_COUNT
 * @param birthdates Cột ngày sinh, hoặc hai cột Nam | Nữ (mỗi dòng một người).
 * @param [asOf] Ngày tính tuổi. Bỏ trống là hôm nay.
 * @param [under] Mốc tuổi, mặc định 40.
 * @returns Số người.
 */
export function YOUTH_COUNT(birthdates: any[][], asOf?: any, under?: number): number {
  return counted(countYoung(takeRange(birthdates), takeAsOf(asOf), takeUnder(under)), 'ngày sinh').counted
}

/**
 * Tuổi tròn (số năm đã đủ) của từng ngày sinh.
 * @customfunction AGE
 * @helpurl https://localhost:3000/assets/help/index.html#AGE
 * @param birthdates Một ô hoặc một vùng ngày sinh, dạng nào cũng được: 15/8/1985, 08/1985, 1985.
 * @param [asOf] Ngày tính tuổi. Bỏ trống là hôm nay.
 * @returns Tuổi, cùng hình dạng với vùng đã chọn.
 */
export function AGE(birthdates: any[][], asOf?: any): any[][] {
  const day = takeAsOf(asOf)
  return mapCells(birthdates, (birth) => (birth > day ? badValue('Ngày sinh sau ngày tính.') : ageOn(birth, day)))
}

/**
 * Đổi ngày sinh ở mọi dạng ghi thành ngày thật của Excel (định dạng ô là ngày để xem).
 * @customfunction BIRTHDATE
 * @helpurl https://localhost:3000/assets/help/index.html#BIRTHDATE
 * @param values Một ô hoặc một vùng. Chỉ có năm thì lấy ngày 01/01, chỉ có tháng và năm thì lấy ngày 01.
 * @returns Số thứ tự ngày của Excel, cùng hình dạng với vùng đã chọn.
 */
export function BIRTHDATE(values: any[][]): any[][] {
  return mapCells(values, (birth) => birth)
}

/**
 * Tỷ lệ nữ trong một cột.
 * @customfunction FEMALE_PCT
 * @helpurl https://localhost:3000/assets/help/index.html#FEMALE_PCT
 * @param genders Cột ghi Nam/Nữ; hoặc cột đánh dấu x cho nữ (mỗi dòng một người); hoặc hai cột ngày sinh Nam | Nữ.
 * @returns Tỷ lệ dạng số thập phân.
 */
export function FEMALE_PCT(genders: any[][]): number {
  return share(countWomen(takeRange(genders)), 'giới tính')
}

/**
 * Số nữ trong một cột.
 * @customfunction FEMALE_COUNT
 * @helpurl https://localhost:3000/assets/help/index.html#FEMALE_COUNT
 * @param genders Cột ghi Nam/Nữ; hoặc cột đánh dấu x cho nữ; hoặc hai cột ngày sinh Nam | Nữ.
 * @returns Số người.
 */
export function FEMALE_COUNT(genders: any[][]): number {
  return counted(countWomen(takeRange(genders)), 'giới tính').counted
}

/**
 * Tỷ lệ người có trình độ chuyên môn từ một mức trở lên (mặc định: đại học).
 * @customfunction DEGREE_PCT
 * @helpurl https://localhost:3000/assets/help/index.html#DEGREE_PCT
 * @param levels Cột trình độ chuyên môn: ĐH, Cử nhân, Kỹ sư, ThS, TS, CĐ, TC, SC.
 * @param [atLeast] Mức thấp nhất: SC, TC, CĐ, ĐH, ThS hoặc TS. Mặc định ĐH.
 * @returns Tỷ lệ dạng số thập phân.
 */
export function DEGREE_PCT(levels: any[][], atLeast?: any): number {
  return levelShare('degree', levels, atLeast)
}

/**
 * Tỷ lệ người có trình độ lý luận chính trị từ một mức trở lên (mặc định: trung cấp).
 * @customfunction THEORY_PCT
 * @helpurl https://localhost:3000/assets/help/index.html#THEORY_PCT
 * @param levels Cột lý luận chính trị: SC, TC, CC, CN.
 * @param [atLeast] Mức thấp nhất: SC, TC, CC hoặc CN. Mặc định TC.
 * @returns Tỷ lệ dạng số thập phân.
 */
export function THEORY_PCT(levels: any[][], atLeast?: any): number {
  return levelShare('theory', levels, atLeast)
}

/**
 * Tỷ lệ người đã bồi dưỡng quản lý nhà nước từ một ngạch trở lên (mặc định: chuyên viên).
 * @customfunction ADMIN_PCT
 * @helpurl https://localhost:3000/assets/help/index.html#ADMIN_PCT
 * @param levels Cột quản lý nhà nước: CS, CV, CVC, CVCC.
 * @param [atLeast] Ngạch thấp nhất: CS, CV, CVC hoặc CVCC. Mặc định CV.
 * @returns Tỷ lệ dạng số thập phân.
 */
export function ADMIN_PCT(levels: any[][], atLeast?: any): number {
  return levelShare('administration', levels, atLeast)
}

/**
 * Tỷ lệ người có ngoại ngữ từ một bậc trở lên (mặc định: bậc 3 trong 6 bậc).
 * @customfunction LANGUAGE_PCT
 * @helpurl https://localhost:3000/assets/help/index.html#LANGUAGE_PCT
 * @param levels Cột ngoại ngữ: B1, B2, bậc 3, IELTS 5.0, chứng chỉ A, B, C cũ. Tiếng dân tộc không tính là ngoại ngữ.
 * @param [atLeast] Bậc thấp nhất, từ 1 đến 6. Mặc định 3.
 * @returns Tỷ lệ dạng số thập phân.
 */
export function LANGUAGE_PCT(levels: any[][], atLeast?: any): number {
  return levelShare('language', levels, atLeast)
}

/**
 * Tỷ lệ người không là người địa phương.
 * @customfunction NONLOCAL_PCT
 * @helpurl https://localhost:3000/assets/help/index.html#NONLOCAL_PCT
 * @param homes Cột quê quán; hoặc, khi chỉ có một cột, cột "Người địa phương" ghi Có/Không.
 * @param [units] Cột đơn vị công tác của cùng các dòng ấy.
 * @returns Tỷ lệ dạng số thập phân.
 */
export function NONLOCAL_PCT(homes: any[][], units?: any[][]): number {
  if (!units) return share(countNonlocalByAnswer(takeRange(homes)), 'người địa phương')
  if (takeRange(homes).length !== units.length)
    throw badValue(`Hai vùng phải cùng số dòng: quê quán ${homes.length}, đơn vị ${units.length}.`)
  return share(countNonlocal(homes, units, UNITS), 'quê quán')
}

/**
 * Dự báo số người trẻ tại ngày 31/12 từng năm, nếu đội ngũ giữ nguyên.
 * @customfunction FORECAST
 * @helpurl https://localhost:3000/assets/help/index.html#FORECAST
 * @param birthdates Cột ngày sinh, hoặc hai cột Nam | Nữ.
 * @param [fromYear] Năm đầu. Bỏ trống là năm nay.
 * @param [toYear] Năm cuối. Bỏ trống là 2035.
 * @param [under] Mốc tuổi, mặc định 40.
 * @returns Mỗi dòng: năm, số người trẻ, tổng số, tỷ lệ.
 */
export function FORECAST(birthdates: any[][], fromYear?: number, toYear?: number, under?: number): any[][] {
  const today = takeAsOf(null)
  const from = takeYear(fromYear, today)
  const to = isLeftOut(toYear) ? Math.max(2035, from) : takeYear(toYear, today)
  if (to < from) throw badValue(`Năm cuối ${to} trước năm đầu ${from}.`)
  const { births, count } = readBirths(takeRange(birthdates), today)
  counted(count, 'ngày sinh')
  if (births.length === 0) throw notAvailable('Trong vùng chưa có ngày sinh nào.')
  return forecastBirths(births, from, to, takeUnder(under)).map(({ year, count: young, denominator, share: part }) => [
    year,
    young,
    denominator,
    part ?? 0,
  ])
}

function levelShare(kind: LevelKind, levels: any[][], atLeast: unknown): number {
  return share(countWithLevel(kind, takeRange(levels), takeLevel(kind, atLeast)), 'trình độ')
}

function share(count: ColumnCount, what: string): number {
  const { counted: part, among } = counted(count, what)
  if (among === 0) throw notAvailable(`Trong vùng chưa có ${what} nào.`)
  return part / among
}

/** The count, or `#VALUE!` that names how many cells stand in the way and the first of them by row within the range. */
function counted(count: ColumnCount, what: string): { readonly counted: number; readonly among: number } {
  if (count.ok) return count
  const first = count.unread.map(
    ({ row, column, text, reason }) => `dòng ${row + 1}${column > 0 ? `, cột ${column + 1}` : ''} “${text}”: ${reason}`,
  )
  const more = count.unreadInAll > first.length ? ' …' : ''
  throw badValue(`Có ${count.unreadInAll} ô không đọc được ${what} (đếm dòng từ đầu vùng): ${first.join(' ')}${more}`)
}

/** Each birth of a range turned into something, with the error of an unreadable cell in that cell alone. */
function mapCells(grid: any[][], turn: (birth: number) => unknown): any[][] {
  return readBirthCells(takeRange(grid)).map((cells) =>
    cells.map((cell) => {
      if (cell === '') return ''
      return typeof cell === 'number' ? turn(cell) : badValue(cell.reason)
    }),
  )
}
