import { DEFAULT_SETTINGS, tally, type Evidence, type Tally, type TallyResult } from '../indicators'
import { INDICATORS, INDICATOR_IDS, profileOn, type IndicatorId, type Profile } from '../plan'
import {
  judge,
  readTogether,
  reasonOf,
  registerKindOf,
  ROSTER_NAMES,
  targetText,
  VERDICT_TEXT,
  type Assessment,
  type HandedRange,
} from '../report'
import { finish, isoOf, KIND_OF_INDICATOR, type Reading, type Roster, type Serial, type Steps } from '../roster'
import { takeAsOf, takeHorizon, takeIndicator } from './arguments'
import { badValue, notAvailable, noTarget } from './errors'
import { readRoster } from './reading'

// The comments below are what Excel shows beside each function.

/**
 * Tử số và mẫu số của một chỉ tiêu, tính từ một danh sách.
 * @customfunction TALLY
 * @helpurl https://localhost:3000/assets/help/index.html#TALLY
 * @param indicator Mã chỉ tiêu, ví dụ "CT03".
 * @param roster Cả danh sách kèm các dòng tiêu đề; vai trò từng cột được nhận theo tiêu đề.
 * @param [asOf] Ngày tính tuổi. Bỏ trống là hôm nay.
 * @param [register] Danh mục đơn vị (CT08, CT09, CT13, CT18) hoặc danh mục tổ chức đảng (CT07, CT14, CT15, CT16), kèm tiêu đề; một cột tên cũng được. Bỏ trống là danh mục có sẵn tại ngày tính.
 * @returns Hai ô cạnh nhau: tử số và mẫu số.
 */
export function TALLY(indicator: string, roster: any[][], asOf?: any, register?: any[][]): number[][] {
  const { numerator, denominator } = tallied(indicator, roster, asOf, register)
  return [[numerator, denominator]]
}

/**
 * Tỷ lệ của một chỉ tiêu, tính từ một danh sách.
 * @customfunction PCT
 * @helpurl https://localhost:3000/assets/help/index.html#PCT
 * @param indicator Mã chỉ tiêu, ví dụ "CT08".
 * @param roster Cả danh sách kèm các dòng tiêu đề.
 * @param [asOf] Ngày tính tuổi. Bỏ trống là hôm nay.
 * @param [register] Danh mục đơn vị hoặc danh mục tổ chức đảng, kèm tiêu đề.
 * @returns Tỷ lệ dạng số thập phân.
 */
export function PCT(indicator: string, roster: any[][], asOf?: any, register?: any[][]): number {
  const { numerator, denominator } = tallied(indicator, roster, asOf, register)
  if (denominator === 0) throw notAvailable('Mẫu số bằng 0: không có đối tượng để xét.')
  return numerator / denominator
}

/**
 * Kết luận về một chỉ tiêu, tính từ một danh sách: "Đạt", "Chưa đạt", "Đang phấn đấu", "Chưa đủ dữ liệu" …
 * @customfunction STATUS
 * @helpurl https://localhost:3000/assets/help/index.html#STATUS
 * @param indicator Mã chỉ tiêu, ví dụ "CT01".
 * @param roster Cả danh sách kèm các dòng tiêu đề.
 * @param [year] Năm báo cáo. Bỏ trống là năm của ngày tính.
 * @param [asOf] Ngày tính tuổi. Bỏ trống là hôm nay.
 * @param [register] Danh mục đơn vị hoặc danh mục tổ chức đảng, kèm tiêu đề.
 * @returns Kết luận bằng chữ.
 */
export function STATUS(indicator: string, roster: any[][], year?: number, asOf?: any, register?: any[][]): string {
  const id = takeIndicator(indicator)
  const day = takeAsOf(asOf)
  const assessment = judge(tallyOf(id, roster, day, register), takeHorizon(year, day), day, DEFAULT_SETTINGS)
  if (assessment.target.kind === 'silent') throw noTarget(id, assessment.horizon)
  return VERDICT_TEXT[assessment.verdict]
}

/**
 * Những ai (hoặc đơn vị, tổ chức nào) được tính vào tử số của một chỉ tiêu.
 * @customfunction WHO
 * @helpurl https://localhost:3000/assets/help/index.html#WHO
 * @param indicator Mã chỉ tiêu, ví dụ "CT09".
 * @param roster Cả danh sách kèm các dòng tiêu đề.
 * @param [asOf] Ngày tính tuổi. Bỏ trống là hôm nay.
 * @param [register] Danh mục đơn vị hoặc danh mục tổ chức đảng, kèm tiêu đề.
 * @returns Danh sách tràn ô: họ tên, chức vụ và đơn vị, lý do được tính.
 */
export function WHO(indicator: string, roster: any[][], asOf?: any, register?: any[][]): any[][] {
  const counting = tallied(indicator, roster, asOf, register).members.filter(({ standing }) => standing === 'counts')
  if (counting.length === 0) throw notAvailable('Tử số bằng 0.')
  return counting.map(({ name, detail, why }) => [name, detail, why])
}

/**
 * Bảng đối chiếu mọi chỉ tiêu tính được từ các danh sách đã cho.
 * @customfunction COMPLIANCE
 * @helpurl https://localhost:3000/assets/help/index.html#COMPLIANCE
 * @param year Năm báo cáo.
 * @param asOf Ngày tính tuổi.
 * @param rosters Các danh sách, mỗi danh sách một vùng kèm tiêu đề; có thể gồm danh mục đơn vị và danh mục tổ chức đảng.
 * @returns Bảng tràn ô: mã, chỉ tiêu, tử số, mẫu số, tỷ lệ, mục tiêu, kết luận, còn thiếu, ghi chú. Dòng đầu là tiêu đề.
 */
export function COMPLIANCE(year: number, asOf: any, ...rosters: any[][][]): any[][] {
  const day = takeAsOf(asOf)
  const horizon = takeHorizon(year, day)
  const ranges = rangesOf(rosters)
  if (ranges.length === 0) throw badValue('Hãy cho ít nhất một danh sách, kèm dòng tiêu đề.')
  const evidence = evidenceIn(
    // Of one column nothing else can be told than the names of units.
    ranges.map((cells) => ({ cells, hint: cells[0]?.length === 1 ? ('units' as const) : undefined })),
    day,
  )
  return [
    ['Mã', 'Chỉ tiêu', 'Tử số', 'Mẫu số', 'Tỷ lệ', 'Mục tiêu', 'Kết luận', 'Còn thiếu', 'Ghi chú'],
    ...INDICATOR_IDS.map((id) => complianceRow(judge(tally(id, evidence, day, DEFAULT_SETTINGS), horizon, day, DEFAULT_SETTINGS))),
  ]
}

/**
 * Những ô của danh sách cần xem lại: không đọc được chắc chắn, thiếu, hoặc đáng ngờ.
 * @customfunction ISSUES
 * @helpurl https://localhost:3000/assets/help/index.html#ISSUES
 * @param roster Cả danh sách kèm các dòng tiêu đề.
 * @returns Danh sách tràn ô: dòng và cột trong vùng (đếm từ 1), nội dung ô, lý do, gợi ý.
 */
export function ISSUES(roster: any[][]): any[][] {
  // No day is given, and today's would refuse the units of an older roster.
  const { issues, rosters, refusals } = readRoster(roster, profileAt(takeAsOf(null)), undefined)
  const refused = refusals.map(({ area, title, reason }) => [area.row + 1, area.column + 1, title, reason, ''])
  if (rosters.length === 0 && refused.length === 0) throw badValue(NOT_A_ROSTER)
  const rows = issues.map(({ at, text, reason, suggestion }) => [at.row + 1, at.column + 1, text, reason, suggestion ?? ''])
  return [...refused, ...rows, ...(refused.length + rows.length === 0 ? [['', '', '', 'Không có ô nào cần xem lại.', '']] : [])]
}

const NOT_A_ROSTER =
  'Không nhận ra danh sách trong vùng này. Hãy chọn cả dòng tiêu đề (Họ và tên, Ngày sinh, Chức vụ …) và các dòng bên dưới.'

/**
 * Excel hands the ranges of a repeating parameter over as one list, with null for one left out and an object about the call
 * behind it; code in JavaScript hands over each as an argument.
 */
function rangesOf(given: readonly unknown[]): any[][][] {
  const isList = (one: unknown): one is unknown[] => Array.isArray(one) && one.every((range) => !range || Array.isArray(range[0]))
  return given.flatMap((one) => (isList(one) ? one : [one])).filter((range) => Array.isArray(range))
}

function complianceRow({ indicator, target, tally: counts, verdict, shortfall, notes, possible }: Assessment): unknown[] {
  const range = possible && possible.most > possible.least ? [`Có thể ${possible.least}–${possible.most}.`] : []
  return [
    indicator,
    INDICATORS[indicator].name,
    counts?.numerator ?? '',
    counts?.denominator ?? '',
    counts && counts.denominator > 0 ? counts.numerator / counts.denominator : '',
    target.kind === 'silent' ? '' : targetText(target),
    VERDICT_TEXT[verdict],
    shortfall ?? '',
    [...range, ...notes, ...(counts?.notes ?? [])].join(' '),
  ]
}

/** The tally of one indicator, or the Excel error that says why there is none. */
function tallied(indicator: unknown, roster: any[][], asOf: unknown, register: any[][] | null | undefined): Tally {
  const result = tallyOf(takeIndicator(indicator), roster, takeAsOf(asOf), register)
  if (result.ok) return result.tally
  const { why } = result
  const reason = reasonOf(why)
  if (why.kind === 'no-column') throw badValue(reason)
  if (why.kind !== 'no-roster' || why.whose) throw notAvailable(reason)
  throw badValue(`${reason} Hãy chọn đúng danh sách, kể cả dòng tên và dòng tiêu đề.`)
}

function tallyOf(id: IndicatorId, roster: any[][], day: Serial, register: any[][] | null | undefined): TallyResult {
  const own = { cells: roster, hint: KIND_OF_INDICATOR[id] }
  if (!register) return tally(id, evidenceIn([own], day), day, DEFAULT_SETTINGS)
  const listed = registerKindOf(id)
  const evidence = evidenceIn([own, { cells: register, hint: listed ?? 'organisations' }], day, listed)
  return tally(id, evidence, day, DEFAULT_SETTINGS)
}

/** What the ranges say together; an error where one of them is no roster, or where a register after the first range lists nothing of what it has to. */
function evidenceIn(ranges: readonly HandedRange<any[][]>[], day: Serial, listed?: 'units' | 'organisations'): Evidence {
  // Without pauses: a function has no pane to keep alive.
  function* read({ cells, hint }: HandedRange<any[][]>, profile: Profile): Steps<Reading> {
    return readRoster(cells, profile, day, hint)
  }
  const { readings, evidence } = finish(readTogether(ranges, profileAt(day), day, read))
  readings.forEach(({ rosters, refusals }, at) => {
    if (at > 0 && listed && !rosters.some((roster: Listing) => roster[listed]?.length))
      throw badValue(`Chưa đọc được danh mục ${ROSTER_NAMES[listed]}. Hãy chọn cả dòng tiêu đề và các dòng bên dưới.`)
    if (rosters.length === 0) throw badValue(refusals[0]?.reason ?? NOT_A_ROSTER)
  })
  return evidence
}

type Listing = { readonly kind: Roster['kind'] } & { readonly [list in 'units' | 'organisations']?: readonly unknown[] }

const profileAt = (day: Serial): Profile => profileOn(isoOf(day))
