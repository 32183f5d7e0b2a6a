import { decodeLegacy } from './encoding'
import { isPlain, likeness, plainLikeness, TONES } from './plain'

/** Space of every kind, and what takes no room: nbsp is `\s`, the zero-width ones are not. */
const NOTHING = /^[\s\u200b-\u200f\u2060\ufeff]*$/
const ZERO_WIDTH = /[\u200b-\u200f\u2060\ufeff]/g

/** Whether a cell holds nothing: null, undefined, "" or only spaces. A 0 is a number: readers of dates and marks take it for Excel's blank. */
export function isBlank(cell: unknown): boolean {
  return cell === null || cell === undefined || cell === '' || (typeof cell === 'string' && cell.length < 200 && NOTHING.test(cell))
}

/** No text, or a dash alone, which stands for "nothing to say": the cell is as good as empty. */
export function saysNothing(text: string): boolean {
  return /^\s*[-–—_.…]*\s*$/.test(text)
}

interface RichCell {
  readonly type?: unknown
  readonly basicValue?: unknown
  readonly text?: unknown
}

const isRich = (cell: unknown): cell is RichCell => typeof cell === 'object' && cell !== null
const ERROR_TEXT = /^#(N\/A|REF!|NAME\?|VALUE!|DIV\/0!|NUM!|NULL!|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|BUSY!|UNKNOWN!|GETTING_DATA|#+)$/i

/** A cell that shows an error: an object from a custom function, or its text as the pane gets it. */
export function isErrorCell(cell: unknown): boolean {
  if (typeof cell === 'string') return cell[0] === '#' && ERROR_TEXT.test(cell.trim())
  return isRich(cell) && (cell.type === 'Error' || (typeof cell.basicValue === 'string' && ERROR_TEXT.test(cell.basicValue)))
}

/** A cell's own value: what a data type or an error object stands for, else the cell itself. */
export function plainOf(cell: unknown): unknown {
  return isRich(cell) ? (cell.basicValue ?? (typeof cell.text === 'string' ? cell.text : '')) : cell
}

/** A cell as text, line breaks and all; "" for a blank. */
export function textOf(cell: unknown): string {
  if (typeof cell === 'string') return cell
  const plain = plainOf(cell)
  if (plain === null || plain === undefined) return ''
  if (typeof plain === 'boolean') return plain ? 'TRUE' : 'FALSE'
  return typeof plain === 'string' || typeof plain === 'number' ? String(plain) : ''
}

/** Letters of other alphabets that look like ours, and the two crossed D that are not Đ (rule D3). */
const LOOKALIKES: ReadonlyMap<string, string> = new Map(
  [
    ['ÐƉðɖḌḍ', 'ĐĐđđDd'],
    ['АВЕКМНОРСТХІЈЅУаеорсхуіјѕҺһ', 'ABEKMHOPCTXIJSYaeopcxyijsHh'],
    ['ΑΒΕΖΗΙΚΜΝΟΡΤΥΧοναι', 'ABEZHIKMNOPTYXovai'],
  ].flatMap(([theirs, ours]) => [...theirs!].map((letter, at) => [letter, ours![at]!] as const)),
)
const LOOKALIKE = new RegExp(`[${[...LOOKALIKES.keys()].join('')}]`, 'g')

/** The letters of a Unicode text that are not what they look like, each once: "Ð", Cyrillic "о". A lone µ or Σ is no look-alike. */
export function lookalikesIn(text: string): readonly string[] {
  return [...new Set(decodeLegacy(text).match(LOOKALIKE) ?? [])]
}

const TONE = `[${TONES.join('')}]`
/** Typed in the wrong order the two marks do not compose: e + acute + circumflex is not ế. */
const TONE_BEFORE_MARK = new RegExp(`(${TONE})([\\u0302\\u0306\\u031b])`, 'g')

function compose(text: string): string {
  const composed = text.normalize('NFC')
  return /[\u0300-\u0323]/.test(composed) ? composed.normalize('NFD').replace(TONE_BEFORE_MARK, '$2$1').normalize('NFC') : composed
}

/** The letters people meant: Unicode, composed, our own alphabet, straight quotes and hyphens. Line breaks and spelling stay. */
export function mend(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text) || isPlain(text)) return text
  return compose(compose(decodeLegacy(text)).replace(LOOKALIKE, (letter) => LOOKALIKES.get(letter)!))
    .replace(ZERO_WIDTH, '')
    .replace(/\u00ad/g, '')
    .replace(/[‘’‚‛ʼ´]/g, "'")
    .replace(/[“”„‟«»]/g, '"')
    .replace(/[‐‑‒–—―−﹣－]/g, '-')
    .replace(/[！-～]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[^\S\r\n]/g, ' ')
}

/** As shown to the user: mended, spaces and line breaks collapsed, the spelling untouched. */
export function tidy(text: string): string {
  return isPlain(text) ? text : mend(text).replace(/\s+/g, ' ').trim()
}

/** "oà" as "òa", at the end of a word; and back again where a letter follows or q stands before. */
const OPENED = new Map<string, string>()
const CLOSED = new Map<string, string>()
for (const pair of ['oa', 'oe', 'uy'])
  for (const mark of TONES) {
    const open = (pair[0] + mark + pair[1]).normalize('NFC')
    const closed = (pair + mark).normalize('NFC')
    OPENED.set(closed, open)
    CLOSED.set(open, closed)
  }
const TWO_VOWELS = new RegExp(`(q?)(${[...OPENED.keys(), ...CLOSED.keys()].join('|')})(?=(\\p{L})?)`, 'gu')
/** "sỹ" as "sĩ", "lý" as "lí": only these onsets have both spellings, and only before nothing (rule D4). */
const Y_FOR_I = /(^|[^\p{L}])([hklmst])([yỳýỷỹỵ])(?!\p{L})/gu
const iFor = (y: string): string => y.normalize('NFD').replace('y', 'i').normalize('NFC')

/**
 * The form in which two texts are compared: legacy encodings undone, NFC, small letters, look-alikes, one spelling of tones
 * ("oà" is "òa", but "quý" stays) and of i/y ("sỹ" is "sĩ"), spaces collapsed. Tone marks are kept: "kiêm" is not "kiểm".
 * Never for output: the user's own spelling is his.
 */
export function fold(text: string): string {
  const small = mend(text).toLowerCase().replace(/\s+/g, ' ').trim()
  // Capitals may hide a legacy text ("TÞCH"): what is folded must not be found to be one later.
  const decoded = decodeLegacy(small)
  if (decoded !== small) return fold(decoded)
  if (/^[\x20-\x7e]*$/.test(small) && !/(^|[^a-z])[hklmst]y(?![a-z])/.test(small)) return small
  const placed = compose(small)
    .replace(TWO_VOWELS, (_, q: string, pair: string, next?: string) => q + ((q || next ? CLOSED : OPENED).get(pair) ?? pair))
    .replace(Y_FOR_I, (_, before: string, onset: string, y: string) => before + onset + iFor(y))
  // A tone put elsewhere may look like a legacy text for its part: "õac" as "oãc", which VNI reads as "ỗc".
  return placed === small ? placed : fold(placed)
}

/** The same number for every text that folds alike, and hardly ever for others: hundreds of thousands of names, and not as many new strings. */
export function foldKey(text: string): number {
  return /*@__NOINLINE__*/ plainLikeness(text) ?? likeness(fold(text))
}

/** Folded and cut into words; marks of punctuation are gone, "P.BT" is two words. */
export function wordsOf(text: string): readonly string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? []
}

/** Without any tone or vowel mark, for guesses only: "Phổ Hòa" and "Pho Hoa" both give "pho hoa". */
export function bare(text: string): string {
  return fold(text)
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/đ/g, 'd')
}
