import type { Level } from '../records'
import { readCell } from './cell'
import { readLanguage } from './language'
import { LEVELS, kindsNamed, SCHOOLING, type LadderKind } from './level-words'
import { memoised } from './memo'
import { BLANK, read, unreadable, type Flag, type LevelKind, type LevelReading } from './reading'
import { fold, saysNothing, tidy } from './text'

const COLUMN: Readonly<Record<LevelKind, string>> = {
  degree: 'trình độ chuyên môn',
  theory: 'lý luận chính trị',
  administration: 'quản lý nhà nước',
  language: 'ngoại ngữ',
}
const HIGHEST: Readonly<Record<LevelKind, Level>> = { degree: 6, theory: 4, administration: 4, language: 6 }

/**
 * A level as its column means it (rule D5): "TC" is trung cấp under CM and under LLCT, "CN" is a university degree under CM and
 * the highest theory level under LLCT. The highest level of the cell counts; what is still being studied does not ("đang học ĐH" is 3).
 * A number within the scale is its own code. "12/12" is schooling, "Cao cấp LLCT" under QLNN another column's: both unreadable here.
 */
export function readLevel(kind: LevelKind, cell: unknown): LevelReading {
  return readCell(cell, `không có ${COLUMN[kind]}`, READERS[kind], (value) =>
    typeof value === 'number' && isCode(kind, value) ? read({ level: value }) : unread(kind, String(value).replace('.', ',')),
  )
}

const isCode = (kind: LevelKind, code: number): boolean => Number.isInteger(code) && code >= 0 && code <= HIGHEST[kind]

const reader = (kind: LadderKind): ((text: string) => LevelReading) => memoised((text) => readLadder(kind, text))
const READERS: Readonly<Record<LevelKind, (text: string) => LevelReading>> = {
  degree: reader('degree'),
  theory: reader('theory'),
  administration: reader('administration'),
  language: memoised((text) => (/^\s*[0-6]\s*$/.test(text) ? read({ level: Number(text) }) : readLanguage(text))),
}

/** Between two diplomas. A hyphen only with spaces: "LLCT-HC" is one. */
const SEPARATOR = /[,;\n\r+&|](?! *(?:chưa|nợ|chờ).{0,20} bằng)|\/(?!\d)| - | và /i
const STUDYING =
  /(^| )(đang|học viên|nghiên cứu sinh|ncs|(chưa|sắp) tốt nghiệp|bỏ học|năm (thứ )?[1-6]|(chưa|nợ|chờ).{0,20} bằng)( |$)|^ (theo )?học (?!viện|vị|hàm)/
const NONE = /^(chưa|không|ko)( |$)|^0$/
const EQUIVALENT = /(^| )(tương đương|tđ|tđương)( |$)/

function readLadder(kind: LadderKind, text: string): LevelReading {
  const shown = tidy(text).slice(0, 80)
  if (saysNothing(shown)) return BLANK
  if (new RegExp(`^[0-${HIGHEST[kind]}]$`).test(shown)) return read({ level: Number(shown) })

  let level = -1
  let studying = -1
  let equivalentAt = -1
  const flags: Flag[] = []
  const foreign = new Set<string>()
  // "Đang học⏎Cao cấp", "Cao⏎cấp": what names no level belongs to what follows.
  let begun = ''
  for (const part of mendBreaks(kind, text).split(SEPARATOR)) {
    const words = begun + spaced(part)
    begun = ''
    if (words.trim() === '') continue
    const others = kindsNamed(words, kind)
    if (others !== undefined) {
      foreign.add(others)
      continue
    }
    const found = LEVELS[kind](words)
    if (found === undefined) {
      begun = words.trimEnd()
      if (NONE.test(words.trim())) level = Math.max(level, 0)
    } else if (STUDYING.test(words)) {
      studying = Math.max(studying, found)
    } else if (NONE.test(words.trim())) {
      // "Chưa qua sơ cấp", "chưa có TC": the level named is the one not reached.
      level = Math.max(level, Math.max(0, found - 1))
    } else {
      level = Math.max(level, found)
      if (words.includes(' cv cc ')) flags.push({ code: 'level-conflict', reason: '“CV CC” được hiểu là CVCC, không phải cao cấp LLCT.' })
      if (EQUIVALENT.test(words)) equivalentAt = Math.max(equivalentAt, found)
    }
  }
  if (studying > level) {
    if (level < 0) level = studying - 1
    flags.push({ code: 'level-studying', reason: 'Đang học, chưa tính là đã có.' })
  }
  if (level < 0) return unread(kind, shown, [...foreign, ...(SCHOOLING.test(fold(shown)) ? ['GDPT'] : [])][0])
  for (const other of foreign)
    flags.push({
      code: 'level-wrong-column',
      reason: `“${shown}” có phần thuộc cột ${other}.`,
      suggestion: `Chuyển sang cột ${other}.`,
    })
  return read({ level, ...(studying > level && { studying }), ...(equivalentAt === level && { equivalent: true as const }) }, flags)
}

const spaced = (part: string): string =>
  ` ${fold(part)
    .replace(/[^\p{L}\p{N}/.]+/gu, ' ')
    .replace(/\.(?!\d)/g, '')
    .trim()} `

/** Of the line above, as much is looked at as a level may take: a cell may hold thousands of lines. */
const LONGEST_LINE = 80

/** "Chuyên viên⏎chính": a line that names no level by itself but makes another of the line above belongs to it. "Cao cấp" with a capital is another training. */
function mendBreaks(kind: LadderKind, text: string): string {
  const levelOf = (line: string): Level | undefined => LEVELS[kind](spaced(line))
  return text.split(/[\r\n]+/).reduce((above, line) => {
    const [last, first] = [above.slice(-LONGEST_LINE).split(SEPARATOR).pop()!, line.split(SEPARATOR)[0]!]
    const goesOn = levelOf(first) === undefined && levelOf(`${last} ${first}`) !== levelOf(last)
    return above + (goesOn && !/^\s*(Cao c|CC)/.test(line) ? ' ' : '\n') + line
  })
}

function unread(kind: LevelKind, shown: string, other?: string): LevelReading {
  if (other !== undefined)
    return unreadable('level-wrong-column', `“${shown}” thuộc cột ${other}, không phải cột ${COLUMN[kind]}.`, `Chuyển sang cột ${other}.`)
  return unreadable('level-unreadable', `“${shown}” không cho biết mức ${COLUMN[kind]}.`)
}
