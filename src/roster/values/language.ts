import type { Level } from '../records'
import { BLANK, read, unreadable, type Flag, type LevelReading, type LevelValue } from './reading'
import { fold, saysNothing, tidy } from './text'

/** One way of stating a level of a foreign language; folded text, whole words. */
interface Statement {
  readonly pattern: RegExp
  readonly value: (found: RegExpExecArray) => LevelValue | undefined
}

/** Scores from which a certificate gives a bậc, highest first (rule D5; TT 23/2021/TT-BGDĐT for bậc 3 and 4). */
type Scale = readonly (readonly [atLeast: number, level: Level])[]
const IELTS: Scale = [[8.5, 6], [7, 5], [5.5, 4], [4, 3], [3, 2], [0, 1]] // prettier-ignore
const TOEFL_IBT: Scale = [[94, 5], [46, 4], [30, 3], [0, 2]] // prettier-ignore
const TOEFL_ITP: Scale = [[500, 4], [450, 3], [337, 2], [0, 1]] // prettier-ignore
const TOEIC: Scale = [[600, 4], [450, 3], [225, 2], [0, 1]] // prettier-ignore
/** A, B, C: 0, 1, 2. */
const rankOf = (letter: string | undefined): number => 'abc'.indexOf(letter!)
const EXAMS: Readonly<Record<string, Level>> = { ket: 2, pet: 3, fce: 4, cae: 5, cpe: 6, n4: 3, n3: 4 }

const onScale = (scale: Scale, score: number): Level => scale.find(([atLeast]) => score >= atLeast)?.[1] ?? 0
const scored = (scale: Scale, score: string | undefined): LevelValue => ({ level: onScale(scale, Number((score ?? '').replace(',', '.'))) })

const START = '(?:^|[^\\p{L}\\p{N}])'
const END = '(?![\\p{L}\\p{N}])'
const statement = (pattern: string, value: Statement['value']): Statement => ({ pattern: new RegExp(START + pattern + END, 'gu'), value })

const LANGUAGES = 'anh|pháp|nga|hoa|trung|nhật|hàn|đức|lào|thái'

/** Tried in order; what one has taken the next does not see, so "B1" is never "B" and the 3 of "3/6" never a mark. */
const STATEMENTS: readonly Statement[] = [
  statement('ielts[^\\d]{0,20}(\\d(?:[.,]\\d)?)', ([, score]) => scored(IELTS, score)),
  statement('toefl[^\\d]{0,20}(\\d{2,3})', ([whole, score]) =>
    scored(/ibt/.test(whole) || (Number(score) <= 120 && !/itp|pbt/.test(whole)) ? TOEFL_IBT : TOEFL_ITP, score),
  ),
  statement('toeic[^\\d]{0,20}(\\d{2,3})', ([, score]) => scored(TOEIC, score)),
  statement('(ket|pet|fce|cae|cpe)', ([, exam]) => ({ level: EXAMS[exam!]! })),
  statement('(?:jlpt|nhật)[^\\d]{0,8}(n[34])', ([, exam]) => ({ level: EXAMS[exam!]! })),
  statement('([1-6]) ?/ ?6', ([, level]) => ({ level: Number(level) })),
  statement('(?:hsk[^\\d]{0,6}|bậc ?)([1-6])', ([, level]) => ({ level: Number(level) })),
  statement('bậc ?(iii|iv|vi|ii|i|v)', ([, roman]) => ({ level: ['i', 'ii', 'iii', 'iv', 'v', 'vi'].indexOf(roman!) + 1 })),
  statement('([abc])[ .]?([12])', ([, letter, step]) => ({ level: 2 * rankOf(letter) + Number(step) })),
  statement(
    `(?:(?:đại học|đh|cao đẳng|cđ|cử nhân|cn|thạc sĩ|ths|tiến sĩ|ts)(?: [\\p{L}]+){0,4}? (?:${LANGUAGES}|ngoại ngữ|ngôn ngữ)|(?:tốt nghiệp|đại học|đh|thạc sĩ|ths|tiến sĩ|ts|học)(?: đại học| thạc sĩ| tiến sĩ)?(?: ở| tại)? (?:nước ngoài|ngoài nước)|du học)`,
    () => ({ level: 4, foreignDegree: true }),
  ),
  statement('([abc])', ([, letter]) => ({ level: rankOf(letter) + 1, oldCertificate: letter!.toUpperCase() as 'A' | 'B' | 'C' })),
]

/** Ethnic-minority languages are not foreign ones (CT13), though they stand in for them in other rules. */
const ETHNIC = new RegExp(
  `${START}(?:tiếng )?(?:(?:dân tộc(?: thiểu số)?|dtts)(?: [\\p{L}']+){0,3}|h'?rê|kor|xơ[ -]?đăng|ca ?dong|ba[ -]?na|gia[ -]?rai|ê[ -]?đê|h'?mông|tiếng (?:cor?|chăm|khmer|mường|tày|nùng|dao))${END}`,
  'gu',
)
const SEPARATOR = /[;\n+&]|,(?!\d)|\/(?! ?\d)| và /i
const FOREIGN = new RegExp(`${START}(?:${LANGUAGES}|ngoại ngữ|ielts|toe\\p{L}+)${END}`, 'u')
const STUDYING = /(^| )(đang (theo )?học|chưa (có|được))( |$)/
const NONE = /^(không|chưa|ko|0)( |$)/

/** A foreign language as bậc 1 to 6 (rule D5): the highest that the cell states. A language without a level is unreadable. */
export function readLanguage(text: string): LevelReading {
  const shown = tidy(text).slice(0, 80)
  if (saysNothing(shown)) return BLANK
  const words = saidIn(text)
  const ethnic = words.replace(ETHNIC, ' ') !== words
  const foreign = ethnic ? text.split(SEPARATOR).map(foreignOf).join(' | ') : words
  let rest = foreign
  let best: LevelValue | undefined
  for (const { pattern, value } of STATEMENTS) {
    rest = rest.replace(pattern, (...found) => {
      const stated = value(found as unknown as RegExpExecArray)
      if (stated && (best === undefined || stated.level > best.level)) best = stated
      return ' | '
    })
  }
  if (best !== undefined)
    return read(STUDYING.test(words) ? { level: Math.max(0, best.level - 1), studying: best.level } : best, flagsOf(best, words, ethnic))
  if (ethnic && rest.replace(/[^\p{L}\p{N}]|tiếng|biết|nói|và|chứng chỉ/gu, '') === '') return read({ level: 0 }, [ETHNIC_ONLY])
  if (NONE.test(words.trim())) return read({ level: 0 })
  return unreadable(
    'language-without-level',
    `“${shown}” không cho biết bậc ngoại ngữ.`,
    'Ghi bậc (1 đến 6) hoặc chứng chỉ, ví dụ “B1”, “IELTS 5.5”.',
  )
}

const saidIn = (text: string): string =>
  fold(text)
    .replace(/[()"[\]]/g, ' ')
    // "CC B", "C.chỉ Anh B": the certificate itself is no C.
    .replace(/(^| )c[./ ]?c(hỉ)?(?![\p{L}\p{N}])\.?/gu, ' ')

/** "Hrê B1", "B1 tiếng Hrê": a level beside an ethnic-minority language alone is of that language. */
function foreignOf(part: string): string {
  const words = saidIn(part)
  const rest = words.replace(ETHNIC, ' ')
  return rest === words || FOREIGN.test(rest) ? rest : ' '
}

const ETHNIC_ONLY: Flag = { code: 'language-without-level', reason: 'Tiếng dân tộc thiểu số không tính là ngoại ngữ.' }

function flagsOf(best: LevelValue, words: string, ethnic: boolean): readonly Flag[] {
  const flags: Flag[] = []
  if (best.oldCertificate === 'C')
    flags.push({ code: 'language-without-level', reason: `Chứng chỉ ${best.oldCertificate} cũ được quy đổi sang bậc ${best.level}.` })
  if (best.foreignDegree) flags.push({ code: 'language-without-level', reason: 'Bằng ngoại ngữ, bằng nước ngoài được tính là bậc 4.' })
  if (/toeic/.test(words)) flags.push({ code: 'language-without-level', reason: 'TOEIC phải đủ bốn kỹ năng.' })
  if (STUDYING.test(words)) flags.push({ code: 'level-studying', reason: 'Đang học thì chưa tính là đã có.' })
  if (ethnic) flags.push(ETHNIC_ONLY)
  return flags
}
