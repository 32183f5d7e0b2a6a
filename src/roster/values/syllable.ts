/** Rhymes of written Vietnamese without tone marks, each vowel with what it may end in, "" where it stands alone; after "qu" the u belongs to the onset. */
const RHYMES =
  'a:,c,ch,i,m,n,ng,nh,o,p,t,u,y ă:,c,m,n,ng,p,t â:c,m,n,ng,p,t,u,y e:,c,m,n,ng,o,p,t ê:,ch,m,n,nh,p,t,u i:,a,ch,m,n,nh,p,t,u iê:c,m,n,ng,p,t,u o:,c,i,m,n,ng,p,t oo:c,ng oa:,c,ch,i,m,n,ng,nh,o,p,t,y oă:c,m,n,ng,t oe:,n,o,t ô:,c,i,m,n,ng,p,t ơ:,i,m,n,p,t u:,a,c,i,m,n,ng,p,t uâ:n,ng,t,y uê:,ch,nh uơ: uy:,a,ch,n,nh,p,t,u uyê:n,t uô:c,i,m,n,ng,t ư:,a,c,i,m,n,ng,t,u ươ:c,i,m,n,ng,p,t,u y: yê:m,n,ng,t,u'
    .split(' ')
    .flatMap((group) => {
      const [vowel, endings] = group.split(':')
      return endings!.split(',').map((ending) => vowel + ending)
    })
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
