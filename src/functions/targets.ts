import { targetAt, type Horizon, type IndicatorId, type Target } from '../plan'
import { catalogueRows, judgeCounts, targetText, thresholdOf, VERDICT_TEXT, type CountsVerdict } from '../report'
import { isLeftOut, takeAsOf, takeCount, takeHorizon, takeIndicator } from './arguments'
import { badValue, notAvailable, noTarget } from './errors'

// The comments below are what Excel shows beside each function.

/**
 * Mức mục tiêu của một chỉ tiêu: tỷ lệ dạng số thập phân (0,15 là 15%), cận dưới của khung, hoặc số người.
 * @customfunction TARGET
 * @helpurl https://localhost:3000/assets/help/index.html#TARGET
 * @param indicator Mã chỉ tiêu, ví dụ "CT08".
 * @param [year] Năm báo cáo: đến 2025, 2026 đến 2030, từ 2031 lấy mốc 2025, 2030, 2035. Bỏ trống là năm nay.
 * @returns Mức mục tiêu; #N/A nếu Kế hoạch không đặt mức tại mốc ấy.
 */
export function TARGET(indicator: string, year?: number): number {
  const { id, horizon, target } = takeTarget(indicator, year)
  const threshold = thresholdOf(target)
  if (threshold === undefined) throw noTarget(id, horizon)
  return threshold
}

/**
 * Mục tiêu viết bằng chữ, ví dụ "từ 20% đến 25%".
 * @customfunction TARGET_TEXT
 * @helpurl https://localhost:3000/assets/help/index.html#TARGET_TEXT
 * @param indicator Mã chỉ tiêu, ví dụ "CT09".
 * @param [year] Năm báo cáo. Bỏ trống là năm nay.
 * @returns Mục tiêu bằng chữ; #N/A nếu Kế hoạch không đặt mức tại mốc ấy.
 */
export function TARGET_TEXT(indicator: string, year?: number): string {
  const { id, horizon, target } = takeTarget(indicator, year)
  if (target.kind === 'silent') throw noTarget(id, horizon)
  return targetText(target)
}

/**
 * Kết luận khi đối chiếu tử số, mẫu số với mục tiêu: "Đạt", "Đạt (vượt khung)" hoặc "Chưa đạt". So bằng số nguyên, không so số đã làm tròn.
 * @customfunction VERDICT
 * @helpurl https://localhost:3000/assets/help/index.html#VERDICT
 * @param indicator Mã chỉ tiêu, ví dụ "CT01".
 * @param numerator Tử số. CT15: số nữ của một đảng bộ; CT17: số nữ của một cấp; kết luận chung của mọi đảng bộ, mọi cấp thì dùng STATUS.
 * @param denominator Mẫu số. CT15: số ủy viên của đảng bộ ấy; CT17: số đại biểu của cấp ấy.
 * @param [year] Năm báo cáo. Bỏ trống là năm nay.
 * @returns Kết luận bằng chữ.
 */
export function VERDICT(indicator: string, numerator: number, denominator: number, year?: number): string {
  return VERDICT_TEXT[judgeTyped(indicator, numerator, denominator, year).verdict]
}

/**
 * Còn thiếu bao nhiêu để đạt mục tiêu; 0 khi đã đạt.
 * @customfunction SHORTFALL
 * @helpurl https://localhost:3000/assets/help/index.html#SHORTFALL
 * @param indicator Mã chỉ tiêu, ví dụ "CT08".
 * @param numerator Tử số. CT15: số nữ của một đảng bộ; CT17: số nữ của một cấp; kết luận chung của mọi đảng bộ, mọi cấp thì dùng STATUS.
 * @param denominator Mẫu số. CT15: số ủy viên của đảng bộ ấy; CT17: số đại biểu của cấp ấy.
 * @param [year] Năm báo cáo. Bỏ trống là năm nay.
 * @returns Số còn thiếu, là số nguyên.
 */
export function SHORTFALL(indicator: string, numerator: number, denominator: number, year?: number): number {
  return judgeTyped(indicator, numerator, denominator, year).shortfall ?? 0
}

/**
 * Bảng toàn bộ chỉ tiêu: mã, tên, mốc, mục tiêu, mức, mục của Kế hoạch, cách tính.
 * @customfunction TARGETS
 * @helpurl https://localhost:3000/assets/help/index.html#TARGETS
 * @param [year] Năm báo cáo: chỉ lấy mốc của năm ấy. Bỏ trống là cả ba mốc 2025, 2030, 2035.
 * @returns Bảng tràn ô, dòng đầu là tiêu đề.
 */
export function TARGETS(year?: number): any[][] {
  const rows = catalogueRows(isLeftOut(year) ? undefined : takeHorizon(year, takeAsOf(null)))
  return [
    ['Mã', 'Chỉ tiêu', 'Mốc', 'Mục tiêu', 'Mức', 'Mục', 'Cách tính'],
    ...rows.map(({ id, indicator, horizon, text, threshold, section }) => [
      id,
      indicator.name,
      horizon,
      text,
      threshold ?? '',
      section,
      indicator.reads,
    ]),
  ]
}

function takeTarget(indicator: unknown, year: unknown): { id: IndicatorId; horizon: Horizon; target: Target } {
  const id = takeIndicator(indicator)
  const horizon = takeHorizon(year, takeAsOf(null))
  return { id, horizon, target: targetAt(id, horizon) }
}

function judgeTyped(indicator: unknown, numerator: unknown, denominator: unknown, year: unknown): CountsVerdict {
  const { id, horizon, target } = takeTarget(indicator, year)
  const counted = takeCount(numerator, 'Tử số')
  const among = takeCount(denominator, 'Mẫu số')
  if (target.kind === 'silent') throw noTarget(id, horizon)
  if (among === 0) throw notAvailable('Mẫu số bằng 0: không có đối tượng để xét.')
  if (counted > among) throw badValue(`Tử số ${counted} lớn hơn mẫu số ${among}.`)
  return judgeCounts(target, counted, among)
}
