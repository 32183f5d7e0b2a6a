import { memoised } from './memo'
import { isWordAsItStands } from './syllable'

/**
 * What a letter is without its marks, so that spellings that fold alike ("Hoà", "Hòa", "HÒA"; "Lý", "Lí") give the same letters:
 * a small letter's code, 0 for anything that is no letter of ours, no digit and no space.
 */
const LETTERS = /*#__PURE__*/ lettersByCode()
/** Beyond Latin-1 our letters are Unicode for certain; among Latin-1 they may be a legacy encoding's bytes (rule D8). */
const LATIN1 = 0x80
const BEYOND_LATIN1 = 0x100
const SEED = 17

function lettersByCode(): Uint8Array {
  const letters = new Uint8Array(0x1f00)
  const ours = ' 0123456789abcdefghijklmnopqrstuvwxyzàáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ'
  for (const letter of ours) {
    const base = letter === 'đ' ? 'd' : letter.normalize('NFD')[0]!
    const code = (base === 'y' ? 'i' : base).charCodeAt(0)
    letters[letter.charCodeAt(0)] = code
    letters[letter.toUpperCase().charCodeAt(0)] = code
  }
  return letters
}

/**
 * Nothing but our own letters, digits and single spaces: a text as `tidy` would leave it, where no font tells an old encoding.
 * Names and most words of a roster are; only the others need a closer look.
 */
export function isPlain(text: string): boolean {
  if (text !== lastText) {
    lastIsPlain = looksPlain(text)
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

const NINE = 0x39

// One cell after the other is asked about by each of its readers in turn.
let lastText = ''
let lastIsPlain = true
let lastKey = SEED
let lastHead = SEED

/** "Hà" is a word as it stands, "NguyÔn" of an old encoding is not. */
const isOurs = memoised((word: string): boolean => isAscii(word) || isWordAsItStands(word))
const isAscii = (word: string): boolean => !/[^\x20-\x7e]/.test(word)

function looksPlain(text: string): boolean {
  let latin1 = false
  let unicode = false
  let before = 0x20
  let key = SEED
  let head: number | undefined
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const letter = code < LETTERS.length ? LETTERS[code]! : 0
    if (letter === 0) return false
    if (code === 0x20) {
      if (before === 0x20) return false
      head ??= key
    } else if (code >= BEYOND_LATIN1) unicode = true
    else if (code >= LATIN1) latin1 = true
    key = (Math.imul(key, 31) + letter) | 0
    before = code
  }
  lastKey = key
  lastHead = head ?? key
  return text === '' || (before !== 0x20 && (unicode || !latin1 || text.split(' ').every(isOurs)))
}

/** A number that texts folding alike share, and hardly any others: for hundreds of thousands of names without as many new strings. */
export function likeness(text: string): number {
  let key = SEED
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    key = (Math.imul(key, 31) + ((code < LETTERS.length && LETTERS[code]) || code)) | 0
  }
  return key
}
