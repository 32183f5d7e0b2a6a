import type { Level } from '../records'
import type { LevelKind } from './reading'
import { fold } from './text'

export type LadderKind = Exclude<LevelKind, 'language'>

/** Wordings of one level, whole words, as clerks write them; folded when the ladder is built. "Cao cấp" is also in "cao cấp chính trị", which is not repeated. */
type Rung = readonly [level: Level, wordings: string]

/** Longest wording first over all rungs: "sau đại học" before "đại học", "chuyên viên chính" before "chuyên viên". */
function ladder(rungs: readonly Rung[]): (words: string) => Level | undefined {
  const wordings = rungs
    .flatMap(([level, all]) => all.split('|').map((wording) => [` ${fold(wording)} `, level] as const))
    .sort(([a], [b]) => b.length - a.length)
  return (words) => {
    let rest = words
    let highest: Level | undefined
    for (const [wording, level] of wordings) {
      if (!rest.includes(wording)) continue
      if (highest === undefined || level > highest) highest = level
      rest = rest.split(wording).join(' | ')
    }
    return highest
  }
}

/** Rule D5. `words` are folded, without punctuation, with a space at both ends. */
export const LEVELS: Readonly<Record<LadderKind, (words: string) => Level | undefined>> = {
  degree: ladder([
    [0, 'chưa qua đào tạo|chưa đào tạo|lao động phổ thông|lđpt'],
    [1, 'sơ cấp|sc|sơ học'],
    [2, 'trung cấp|tc|tccn|thcn|trung học|y sĩ|dược sĩ trung cấp|dược sĩ trung học|cử nhân trung cấp|dstc|dsth'],
    [3, 'cao đẳng|cđ|dưới đại học|dưới đh|cử nhân cao đẳng|kỹ sư thực hành|cđsp|dược sĩ cao đẳng|dscđ'],
    [4, 'đại học|đh|cử nhân|cn|kỹ sư|ks|bác sĩ|bs|kiến trúc sư|kts|luật gia|đhsp|đhkt|dược sĩ|dsđh|đhcq|đhtc|vb2|văn bằng 2|văn bằng hai'],
    [
      5,
      'thạc sĩ|ths|th s|cao học|sau đại học|trên đại học|sau đh|trên đh|cki|ck1|ck i|ck 1|chuyên khoa i|chuyên khoa 1|chuyên khoa cấp i|chuyên khoa cấp 1|bscki|bsck1|bác sĩ nội trú|bsnt|master|mba',
    ],
    [
      6,
      'tiến sĩ|ts|t s|pts|ckii|ck2|ck ii|ck 2|chuyên khoa ii|chuyên khoa 2|chuyên khoa cấp ii|chuyên khoa cấp 2|bsckii|bsck2|pgs|gs|giáo sư|tskh|nghiên cứu sinh|ncs',
    ],
  ]),
  theory: ladder([
    [1, 'sơ cấp|sc|scct'],
    [2, 'trung cấp|tc|tcct|tcllct|trung học chính trị'],
    [3, 'cao cấp|cc|ccct|ccllct'],
    [4, 'cử nhân|cn|cnct|cnllct|đại học chính trị|đh chính trị|đhct'],
  ]),
  administration: ladder([
    [1, 'cán sự|cs'],
    [2, 'chuyên viên|cv'],
    [3, 'chuyên viên chính|cvc|cv chính|cvchính|c v c|cv c'],
    [4, 'chuyên viên cao cấp|cvcc|cv cc|cv cao cấp|cvcao cấp'],
  ]),
}

const THEORY = / (llct|lý luận|chính trị|ccct|tcct|scct|cnct|ccllct|tcllct|cnllct) /
const ADMINISTRATION = / (qlnn|quản lý nhà nước|chuyên viên|cv|cvchính|cvcao cấp|cvc|cvcc|ngạch) /
const DEGREE = / (đại học|đh|cao đẳng|thạc sĩ|ths|tiến sĩ|kỹ sư|luật) /
const STATE_TRADE = / ngành | chuyên ngành /
/** "01.003", "Ngạch 01.004", "A1": the grade of a salary, not a course. */
const SALARY = / (0[1-9]|1\d)[. ]\d{3} | hệ số /

const folded = (pattern: RegExp): RegExp => new RegExp(fold(pattern.source).replace(/^\(/, ' (').replace(/\)$/, ') '))
const NAMES = { theory: folded(THEORY), administration: folded(ADMINISTRATION), degree: folded(DEGREE) }

/** The Vietnamese name of the other column a part of a cell belongs to, or undefined when it is at home here. */
export function kindsNamed(words: string, kind: LadderKind): string | undefined {
  if (SALARY.test(words)) return kind === 'administration' ? 'ngạch lương' : undefined
  switch (kind) {
    // "ĐH Chính trị học", "ĐH Quản lý nhà nước" are degrees: a degree word makes it one.
    case 'degree':
      if (NAMES.degree.test(words) || STATE_TRADE.test(words)) return undefined
      if (NAMES.theory.test(words)) return 'LLCT'
      return NAMES.administration.test(words) ? 'QLNN' : undefined
    case 'theory':
      if (NAMES.administration.test(words) && !NAMES.theory.test(words)) return 'QLNN'
      return NAMES.degree.test(words) && !NAMES.theory.test(words) ? 'chuyên môn' : undefined
    case 'administration':
      if (NAMES.administration.test(words))
        return NAMES.theory.test(words) && !/ (chuyên viên|cv|cvc|cvcc) /.test(words) ? 'LLCT' : undefined
      if (NAMES.theory.test(words) || / ((cao|trung|sơ) cấp|cc|tc|sc) /.test(words)) return 'LLCT'
      return NAMES.degree.test(words) ? 'chuyên môn' : undefined
  }
}

/** Schooling, which has its own column: "12/12", "9/12", "10/10", THPT. */
export const SCHOOLING = /^\(?\d{1,2} ?\/ ?1[02]\)?$|thpt|thcs|phổ thông|bổ túc|lớp \d/
