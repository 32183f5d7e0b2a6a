/** Rhymes of written Vietnamese without tone marks; after "qu" the u belongs to the onset. */
const RHYMES = [
  'a ac ach ai am an ang anh ao ap at au ay ă ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây',
  'e ec em en eng eo ep et ê êch êm ên ênh êp êt êu',
  'i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu',
  'o oc oi om on ong ooc oong op ot oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oe oen oeo oet',
  'ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt',
  'u ua uc ui um un ung up ut uân uâng uât uây uê uêch uênh uơ uy uya uych uyên uyêt uyn uynh uyp uyt uyu uôc uôi uôm uôn uông uôt',
  'ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu y yêm yên yêng yêt yêu',
]
  .join(' ')
  .split(' ')
const ONSETS = 'b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x'.split(' ')

const longestFirst = (texts: readonly string[]): string => [...texts].sort((a, b) => b.length - a.length).join('|')
const SYLLABLE = new RegExp(`^(?:${longestFirst(ONSETS)})?(?:${longestFirst(RHYMES)})$`)
/** "gì", "gìn": the i of "gi" is also the rhyme. */
const GI = /^gi(?:n|m|t|p)?$/
const STOPPED = /(?:c|ch|p|t)$/
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g

/**
 * Whether a word can be a syllable of written Vietnamese: "nguyễn" can, "nguyÔn" (TCVN3) and "nguyeãn" (VNI) cannot.
 * Syllables that end in c, ch, p or t carry only sắc or nặng, so "hòc" cannot either.
 */
export function isSyllable(word: string): boolean {
  const open = word.toLowerCase().normalize('NFD')
  const tones = open.match(TONES)
  if (tones && tones.length > 1) return false
  const toneless = open.replace(TONES, '').normalize('NFC')
  if (tones && STOPPED.test(toneless) && tones[0] !== '\u0301' && tones[0] !== '\u0323') return false
  return SYLLABLE.test(toneless) || GI.test(toneless)
}

/** A small letter before a capital ("TiÕng", "NguyÔn") is never Unicode as typed: what is none may be a legacy encoding. */
export function isWordAsItStands(word: string): boolean {
  return isSyllable(word) && !/[a-zà-ÿ][À-Þ]/.test(word)
}
