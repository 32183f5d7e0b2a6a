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

// One cell after the other is asked about by each of its readers in turn.
let lastText = ''
let lastIsPlain = true

/** "Hà" is a word as it stands, "NguyÔn" of an old encoding is not. */
const isOurs = memoised((word: string): boolean => isAscii(word) || isWordAsItStands(word))
const isAscii = (word: string): boolean => !/[^\x20-\x7e]/.test(word)

function looksPlain(text: string): boolean {
  if (text === '') return true
  let latin1 = false
  let unicode = false
  let before = 0x20
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code >= LETTERS.length || LETTERS[code] === 0 || (code === 0x20 && before === 0x20)) return false
    if (code >= BEYOND_LATIN1) unicode = true
    else if (code >= LATIN1) latin1 = true
    before = code
  }
  return before !== 0x20 && (unicode || !latin1 || text.split(' ').every(isOurs))
}

/** A number that texts folding alike share, and hardly any others: for hundreds of thousands of names without as many new strings. */
export function likeness(text: string, end = text.length): number {
  let key = 17
  for (let at = 0; at < end; at++) {
    const code = text.charCodeAt(at)
    key = (Math.imul(key, 31) + ((code < LETTERS.length && LETTERS[code]) || code)) | 0
  }
  return key
}
