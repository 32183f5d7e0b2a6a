import { INDICATORS, type CountedUnit } from '../plan'
import { formatDate, type Serial } from '../roster'
import { formatCount, formatNumber, roundPercent, targetText, type Assessment, reasonOf } from './core'
import { formatShareInSentence } from './share-words'

/** What was counted in an earlier year, to say what has changed. */
export interface EarlierCount {
  readonly year: number
  readonly numerator: number
  readonly denominator: number
}

export interface ProseOptions {
  readonly decimals: number
  readonly earlier?: EarlierCount
}

/** What one count is called in a sentence. */
export const NOUNS: Readonly<Record<CountedUnit, string>> = {
  person: 'đồng chí',
  event: 'lượt',
  post: 'đồng chí',
  commune: 'xã, phường',
  organisation: 'tổ chức đảng',
  delegate: 'đại biểu',
  'person-course': 'lượt người',
}

/**
 * One indicator as a clerk would type it, a whole sentence (the plan's own number style: two-digit counts, decimal comma):
 * "Bí thư cấp ủy xã, phường không là người địa phương đạt 46,67% (07/15 đồng chí), tăng 6,67 điểm phần trăm so với năm 2023; chưa đạt mục
 * tiêu từ 50% trở lên, còn thiếu 01 đồng chí."
 */
export function describeIndicator(assessment: Assessment, { decimals, earlier }: ProseOptions): string {
  const { indicator: id, target, tally, verdict, shortfall, why, possible } = assessment
  const { name, counted } = INDICATORS[id]
  if (!tally) return sentence(`${name}: ${lower(why ? reasonOf(why) : 'chưa có số liệu')}`)
  const noun = NOUNS[counted]
  const { numerator, denominator } = tally
  const counts =
    target.kind === 'at-least-one' || denominator === 0
      ? `có ${formatCount(numerator)} ${noun}`
      : `đạt ${formatShareInSentence(numerator, denominator, decimals, noun)}`
  const doubt =
    possible && possible.most > possible.least
      ? ` (có thể từ ${formatCount(possible.least)} đến ${formatCount(possible.most)} khi bổ sung đủ dữ liệu)`
      : ''
  const change = earlier && denominator > 0 ? describeChange(numerator, denominator, earlier, decimals) : ''
  const held = target.kind === 'silent' ? '' : `; ${describeVerdict(verdict, targetText(target), shortfall, noun)}`
  return sentence(`${name} ${counts}${doubt}${change}${held}`)
}

/** All indicators with a figure at the horizon, one sentence a line, under the day ages are taken at. */
export function describeAll(
  assessments: readonly Assessment[],
  asOf: Serial,
  decimals: number,
  earlier: (assessment: Assessment) => EarlierCount | undefined = () => undefined,
): string {
  const told = assessments.filter(({ target }) => target.kind !== 'silent')
  const lines = told.map((assessment) => {
    const before = earlier(assessment)
    return `- ${describeIndicator(assessment, { decimals, ...(before && { earlier: before }) })}`
  })
  const met = told.filter(({ verdict }) => verdict === 'met' || verdict === 'met-above-band').length
  return [
    `Kết quả thực hiện các chỉ tiêu (tuổi tính đến ngày ${formatDate(asOf)}): ${formatCount(met)}/${formatCount(told.length)} chỉ tiêu đạt.`,
    ...lines,
  ].join('\n')
}

/** The difference of the two shares as they are shown, so that a reader who subtracts gets the same. */
function describeChange(numerator: number, denominator: number, { year, ...before }: EarlierCount, decimals: number): string {
  if (before.denominator === 0) return ''
  const difference = roundPercent(numerator, denominator, decimals) - roundPercent(before.numerator, before.denominator, decimals)
  const points = formatNumber(Math.abs(difference), decimals)
  if (Number(points.replace(',', '.')) === 0) return `, không thay đổi so với năm ${year}`
  return `, ${difference > 0 ? 'tăng' : 'giảm'} ${points} điểm phần trăm so với năm ${year}`
}

function describeVerdict(verdict: Assessment['verdict'], target: string, shortfall: number | undefined, noun: string): string {
  const missing = shortfall ? `, còn thiếu ${formatCount(shortfall)} ${noun}` : ''
  switch (verdict) {
    case 'met':
      return `đạt mục tiêu ${target}`
    case 'met-above-band':
      return `đạt và vượt khung mục tiêu ${target}`
    case 'unmet':
      return `chưa đạt mục tiêu ${target}${missing}`
    case 'in-progress':
      return `đang phấn đấu đạt mục tiêu ${target}${missing}`
    case 'insufficient-data':
      return `chưa đủ dữ liệu để kết luận theo mục tiêu ${target}`
    case 'needs-confirmation':
      return `cần xác nhận thêm trước khi kết luận theo mục tiêu ${target}`
    case 'not-applicable':
      return 'không áp dụng tại mốc này'
  }
}

const sentence = (words: string): string => `${words.replace(/[.;,\s]+$/, '')}.`
const lower = (words: string): string => words.charAt(0).toLocaleLowerCase('vi') + words.slice(1)
