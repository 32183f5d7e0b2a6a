import { memoised } from './memo'
import { isPlain } from './plain'
import { isSyllable, isWordAsItStands } from './syllable'

// Packages that convert between these encodings exist (vietnamese-conversion, u-convert), but each must be told which
// encoding it is given, knows no mixed or wrong-font text, and walks the text once a letter. Telling is the work here:
// so the two tables of rule D8 stand below, and the evidence is whether the words become Vietnamese.

export type LegacyEncoding = 'tcvn3' | 'vni'
export type Encoding = 'unicode' | LegacyEncoding | 'mojibake'

export interface DecodedText {
  readonly text: string
  readonly from: Encoding
  /** Mojibake whose letters are lost ("Nguy?n"): recognised, not repaired. */
  readonly lost?: true
}

type Entry = readonly [stored: string, letter: string]

/** Sắc, huyền, hỏi, ngã, nặng: both encodings are written down below in this order. */
const TONES = ['\u0301', '\u0300', '\u0309', '\u0303', '\u0323']

/** A vowel under the five tones: `stored` is what each of its spellings begins with, `marks` what it goes on with. */
const underTones = (stored: string, vowel: string, marks: string): Entry[] =>
  [...marks].map((mark, tone) => [stored + mark, (vowel + TONES[tone]).normalize('NFC')])

/** Rule D8, bytes seen as Latin-1. Capitals with a tone do not exist: a capital font (.VnTimeH) shows the small ones large. */
const TCVN3 = new Map([
  ...[...'ĂÂÊÔƠƯĐăâêôơưđ'].map((letter, at): Entry => [String.fromCharCode(0xa1 + at), letter]),
  ...underTones('', 'a', '¸µ¶·¹'),
  ...underTones('', 'ă', '¾»¼½Æ'),
  ...underTones('', 'â', 'ÊÇÈÉË'),
  ...underTones('', 'e', 'ÐÌÎÏÑ'),
  ...underTones('', 'ê', 'ÕÒÓÔÖ'),
  ...underTones('', 'i', 'Ý×ØÜÞ'),
  ...underTones('', 'o', 'ãßáâä'),
  ...underTones('', 'ô', 'èåæçé'),
  ...underTones('', 'ơ', 'íêëìî'),
  ...underTones('', 'u', 'óïñòô'),
  ...underTones('', 'ư', 'øõö÷ù'),
  ...underTones('', 'y', 'ýúûüþ'),
])

/** Rule D8: a letter and the mark after it; `ô` is ơ alone and the base of its toned forms. */
const VNI = withCapitals([
  ['ñ', 'đ'],
  ['ô', 'ơ'],
  ['ö', 'ư'],
  ['î', 'ỵ'],
  ...underTones('', 'i', 'íìæóò'),
  ...Object.entries({ a: 'a', e: 'e', o: 'o', ô: 'ơ', u: 'u', ö: 'ư' }).flatMap(([stored, vowel]) => underTones(stored, vowel, 'ùøûõï')),
  ...underTones('y', 'y', 'ùøûõ'),
  ...Object.entries({ a: 'â', e: 'ê', o: 'ô' }).flatMap(([stored, vowel]) => [
    [stored + 'â', vowel] as const,
    ...underTones(stored, vowel, 'áàåãä'),
  ]),
  ['aê', 'ă'],
  ...underTones('a', 'ă', 'éèúüë'),
])

function withCapitals(small: readonly Entry[]): ReadonlyMap<string, string> {
  const all = new Map(small)
  for (const [stored, letter] of small) {
    all.set(stored.toUpperCase(), letter.toUpperCase())
    // "Aù" at the head of a word typed with a small mark.
    if (stored.length === 2) all.set(stored[0]!.toUpperCase() + stored[1], letter.toUpperCase())
  }
  return all
}

/** Letters above Latin-1: only Unicode has them. */
const UNICODE_ONLY = /[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]/
const MARK = /[\u0300-\u0323]/
const LATIN1 = /[\u00a1-\u00ff]/
/** Anything that may belong to one of the three cases; most texts stop here. */
const SUSPECT = /[\u0080-\u00ff\u0300-\u0323\ufffd]|[A-Za-z]\?[a-z]/

/** "NGUYÔN V¡N B×NH": where every letter of ASCII is a capital, so are those that TCVN3 has no capitals for. "Lß Sü A" is no such text: Lò Sĩ A. */
const CAPITALS_ONLY = /^[^a-z]*[A-Z]{2}[^a-z]*$/

function decodeTcvn3(text: string): string {
  let decoded = ''
  for (const letter of text) decoded += TCVN3.get(letter) ?? letter
  return CAPITALS_ONLY.test(text) ? decoded.toUpperCase() : decoded
}

function decodeVni(text: string): string {
  let decoded = ''
  for (let at = 0; at < text.length; at++) {
    const pair = VNI.get(text.slice(at, at + 2))
    if (pair !== undefined) at++
    decoded += pair ?? VNI.get(text[at]!) ?? text[at]
  }
  return decoded
}

const WORDS = /[\s.,;:()/\\"'“”‘’+&_-]+/
const CAPITALS = /^[A-ZÀ-ÝĂĐƠƯ]{1,8}$/

interface Evidence {
  readonly repaired: number
  readonly broken: number
}

/** Of the words with letters beyond ASCII: how many become Vietnamese by this reading, and how many stop being or never are. */
function weigh(before: string, after: string): Evidence {
  const words = before.split(WORDS)
  const readings = after.split(WORDS)
  if (words.length !== readings.length) return { repaired: 0, broken: 1 }
  let repaired = 0
  let broken = 0
  words.forEach((word, position) => {
    if (!LATIN1.test(word)) return
    const reading = readings[position]!
    const good = isSyllable(reading) || (/[ÑÐ§]/.test(word) && reading.includes('Đ') && CAPITALS.test(reading))
    if (!good) broken++
    // A letter alone is no evidence: "â" may be an item of a list. Nor is a word that stays as it is: "HÐND" with U+00D0.
    else if (word.length > 1 && reading !== word && !isWordAsItStands(word)) repaired++
  })
  return { repaired, broken }
}

function isVietnamese(text: string): boolean {
  return text.split(WORDS).every((word) => !LATIN1.test(word) || isWordAsItStands(word))
}

function decodeByLetters(text: string): DecodedText {
  const mojibake = repairMojibake(text)
  if (mojibake !== undefined) return { text: mojibake, from: 'mojibake' }
  if (text.includes('\ufffd') || /[A-Za-zÀ-ỹ]\?[a-zà-ỹ]/.test(text)) return { text, from: 'mojibake', lost: true }
  if (!LATIN1.test(text) || UNICODE_ONLY.test(text) || isVietnamese(text)) return { text, from: 'unicode' }
  const asTcvn3 = decodeTcvn3(text)
  const asVni = decodeVni(text)
  const tcvn3 = weigh(text, asTcvn3)
  const vni = weigh(text, asVni)
  const sure = ({ repaired, broken }: Evidence): boolean => repaired > 2 * broken
  const score = ({ repaired, broken }: Evidence): number => repaired - broken
  if (sure(tcvn3) && score(tcvn3) > score(vni)) return { text: asTcvn3, from: 'tcvn3' }
  if (sure(vni) && score(vni) > score(tcvn3)) return { text: asVni, from: 'vni' }
  return { text, from: 'unicode' }
}

/**
 * What a text says for each old encoding, to be added up over a sheet: "Leâ Thò Thô" alone could be either. Undefined where it says
 * nothing; 'unicode' where a letter stands that only Unicode has.
 */
export function weighEncodings(stored: string): 'unicode' | Readonly<Record<LegacyEncoding, Evidence>> | undefined {
  const text = MARK.test(stored) ? stored.normalize('NFC') : stored
  if (UNICODE_ONLY.test(text)) return 'unicode'
  if (!LATIN1.test(text) || repairMojibake(text) !== undefined) return undefined
  return { tcvn3: weigh(text, decodeTcvn3(text)), vni: weigh(text, decodeVni(text)) }
}

/** The bytes 0x80 to 0x9f of Windows-1252 as Unicode shows them, in order; a blank where it shows the control code. */
const CP1252 = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ'

function byteOf(letter: string): number {
  const code = letter.charCodeAt(0)
  if (code <= 0xff) return code
  const at = CP1252.indexOf(letter)
  return at < 0 ? -1 : 0x80 + at
}

/** UTF-8 that was read as Windows-1252 ("Triá»‡u"); undefined unless every byte fits and Vietnamese letters come out. */
function repairMojibake(text: string): string | undefined {
  if (!/[ÃÂáÄÅÆÌ][\u0080-\u00bf\u0152-\u0192\u02c6-\u02dc\u2013-\u2122]/.test(text)) return undefined
  let escaped = ''
  for (const letter of text) {
    const byte = byteOf(letter)
    if (byte < 0) return undefined
    escaped += `%${byte.toString(16).padStart(2, '0')}`
  }
  try {
    const repaired = decodeURIComponent(escaped)
    return /[À-ỹ]/.test(repaired) ? repaired.normalize('NFC') : undefined
  } catch {
    // Not UTF-8: the letters only look like it.
    return undefined
  }
}

const decodeUntold = memoised(decodeByLetters)

/** The legacy encoding a font implies: `.VnTime`, `.VnArialH` are TCVN3, `VNI-Times` is VNI. */
export function encodingOfFont(font: string | undefined): LegacyEncoding | undefined {
  if (font === undefined) return undefined
  if (/^\s*\.vn/i.test(font)) return 'tcvn3'
  return /^\s*vni[\s-]/i.test(font) ? 'vni' : undefined
}

/**
 * A cell's text in Unicode, and what it was before (rule D8). The font decides when the host tells it; without a font the
 * letters must: `NguyÔn V¨n An` (TCVN3), `Nguyeãn Vaên An` (VNI), `Nguyá»…n` (UTF-8 read as Latin-1).
 * Text that Vietnamese spelling allows as it stands is left alone: "Phã" without a font is "Phã", not "Phó".
 */
export function decodeText(stored: string, font?: string): DecodedText {
  if (!SUSPECT.test(stored)) return { text: stored, from: 'unicode' }
  // Decomposed letters are judged as the letters they are.
  const text = MARK.test(stored) ? stored.normalize('NFC') : stored
  const told = encodingOfFont(font)
  if (told === undefined || UNICODE_ONLY.test(text)) return decodeUntold(text)
  const decoded = told === 'vni' ? decodeVni(text) : decodeTcvn3(text)
  if (decoded === text) return { text, from: 'unicode' }
  // A legacy font left on a cell that was retyped in Unicode: "Hà" must stay "Hà".
  const { repaired, broken } = weigh(text, decoded)
  if (broken > 0 && repaired === 0 && isVietnamese(text)) return { text, from: 'unicode' }
  return { text: told === 'tcvn3' && /h\s*$/i.test(font ?? '') ? decoded.toUpperCase() : decoded, from: told }
}

/** What a text that Unicode allows as it stands would say in an old encoding: "Sôn" may be "Sơn". Undefined where it can be nothing else. */
export function otherReading(text: string, encoding: LegacyEncoding): string | undefined {
  if (!LATIN1.test(text) || UNICODE_ONLY.test(text) || decodeText(text).from !== 'unicode') return undefined
  const decoded = encoding === 'vni' ? decodeVni(text) : decodeTcvn3(text)
  return decoded !== text && weigh(text, decoded).broken === 0 ? decoded : undefined
}

/** The text alone; see `decodeText`. */
export function decodeLegacy(text: string, font?: string): string {
  if (font === undefined && isPlain(text)) return text
  return SUSPECT.test(text) ? decodeText(text, font).text : text
}
