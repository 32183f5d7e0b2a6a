import { memoised } from './memo'
import { isWordAsItStands } from './syllable'

export const TONES = ['\u0300', '\u0301', '\u0303', '\u0309', '\u0323'] as const
const BITS = 0xff
const DIGIT = 0x100
/** Beyond Latin-1 our letters are Unicode for certain; among Latin-1 they may be a legacy encoding's bytes (rule D8). */
const LATIN1 = 0x200
const BEYOND_LATIN1 = 0x400
const TONE_AT = 13
const SPACE = 0x20
const NINE = 0x39
const LAST_ASCII = 0x7f
const SEED = 17

/**
 * What a letter is without its tone, above eight bits what kind it is of, and above these which tone it bears, so that spellings that fold
 * alike ("Hoà", "Hòa", "HÒA"; "Lý", "Lí") give the same letters and tones: 0 for anything that is no letter of ours, no digit and no space.
 */
const LETTERS = /*#__PURE__*/ lettersByCode()

function kindOf(code: number): number {
  if (code > 0xff) return BEYOND_LATIN1
  return code > LAST_ASCII ? LATIN1 : code > SPACE && code <= NINE ? DIGIT : 0
}

function lettersByCode(): Uint16Array {
  const letters = new Uint16Array(0x1f00)
  for (const toneless of ' 0123456789abcdefghijklmnopqrstuvwxyzăâđêôơư')
    for (const [tone, mark] of ['', ...TONES].entries()) {
      if (tone > 0 && !/[aeiouyăâêôơư]/.test(toneless)) break
      const letter = (toneless + mark).normalize('NFC')
      // Eight bits are enough: none of our letters shares them with another.
      const bits = ((toneless === 'y' ? 'i' : toneless).charCodeAt(0) & BITS) | (tone << TONE_AT)
      for (const code of [letter, letter.toUpperCase()].map((form) => form.charCodeAt(0))) letters[code] = bits | kindOf(code)
    }
  return letters
}

/**
 * Nothing but our own letters, digits and single spaces: a text as `tidy` would leave it, where no font tells an old encoding.
 * Names and most words of a roster are; only the others need a closer look.
 */
export function isPlain(text: string): boolean {
  if (text !== lastText) {
    lastIsPlain = /*@__NOINLINE__*/ looksPlain(text)
    lastText = text
  }
  return lastIsPlain
}

/** The likeness of a plain text, told with its plainness in one look; undefined for any other text. */
export function plainLikeness(text: string): number | undefined {
  return isPlain(text) ? lastKey : undefined
}

/** The same of the first word. */
export function plainHead(text: string): number | undefined {
  return isPlain(text) ? lastHead : undefined
}

/** Something to read, not figures alone. */
export function hasLetter(text: string): boolean {
  return (text.charCodeAt(0) > NINE && isPlain(text)) || /\p{L}/u.test(text)
}

/** A plain text without figures. */
export function isLettersAlone(text: string): boolean {
  return isPlain(text) && (lastKinds & DIGIT) === 0
}

// One cell after the other is asked about by each of its readers in turn.
let lastText = ''
let lastIsPlain = true
let lastKey = SEED
let lastHead = SEED
let lastKinds = 0

/** "Hà" is a word as it stands, "NguyÔn" of an old encoding is not. */
const isOurs = memoised(isWordAsItStands)

/** Looks at the words with letters of Latin-1 alone: few, in however many names. */
function areOurs(text: string): boolean {
  let from = 0
  let isAscii = true
  for (let at = 0; at <= text.length; at++) {
    const code = at < text.length ? text.charCodeAt(at) : SPACE
    if (code > LAST_ASCII) isAscii = false
    if (code !== SPACE) continue
    if (!isAscii && !isOurs(text.slice(from, at))) return false
    from = at + 1
    isAscii = true
  }
  return true
}

function looksPlain(text: string): boolean {
  let kinds = 0
  let before = SPACE
  let key = SEED
  let tones = 0
  let head: number | undefined
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const letter = code < LETTERS.length ? LETTERS[code]! : 0
    if (letter === 0) return false
    if (code === SPACE) {
      if (before === SPACE) return false
      head ??= keyOf(key, tones)
    }
    // No branches: which kind comes next nobody can foretell, the processor neither.
    kinds |= letter
    key = (Math.imul(key, 31) + (letter & BITS)) | 0
    tones += letter >> TONE_AT
    before = code
  }
  lastKinds = kinds
  lastKey = keyOf(key, tones)
  lastHead = head ?? lastKey
  return text === '' || (before !== SPACE && ((kinds & (LATIN1 | BEYOND_LATIN1)) !== LATIN1 || /*@__NOINLINE__*/ areOurs(text)))
}

/** Where in a word its tone is written does not matter: "Hoà" is "Hòa". */
const keyOf = (letters: number, tones: number): number => (letters + Math.imul(tones, 0x9e3779b1)) | 0

/** A number that texts folding alike share, and hardly any others: for hundreds of thousands of names without as many new strings. */
export function likeness(text: string): number {
  let key = SEED
  let tones = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const letter = (code < LETTERS.length && LETTERS[code]) || code
    key = (Math.imul(key, 31) + (letter & BITS)) | 0
    tones += letter >> TONE_AT
  }
  return keyOf(key, tones)
}
