import { fold, tidy } from './values'

interface Word {
  /** Spelt as `tidy` would spell it: composed, no look-alikes, no legacy letters. */
  readonly clean: boolean
  readonly folded: string
  /** A number of its own, the same for every spelling that folds alike. */
  readonly id: number
}

const words = new Map<string, Word>()
const ids = new Map<string, number>()

function idOf(folded: string): number {
  let id = ids.get(folded)
  if (id === undefined) ids.set(folded, (id = ids.size + 1))
  return id
}

function wordOf(text: string): Word {
  let word = words.get(text)
  if (!word) {
    if (words.size > 20_000) {
      words.clear()
      ids.clear()
    }
    const folded = fold(text)
    words.set(text, (word = { clean: text !== '' && tidy(text) === text, folded, id: idOf(folded) }))
  }
  return word
}

/** `tidy` for names: a hundred thousand different names are made of a few thousand syllables, and each is looked at once. */
export function tidyName(text: string): string {
  for (const word of text.split(' ')) if (!wordOf(word).clean) return tidy(text)
  return text
}

/** `fold` for names, by the same means. */
export function foldName(text: string): string {
  let folded = ''
  for (const part of text.split(' ')) {
    const word = wordOf(part)
    if (!word.clean) return fold(text)
    folded = folded === '' ? word.folded : `${folded} ${word.folded}`
  }
  return folded
}

/** The folded first word, for telling names from the words that rows of nobody begin with. */
export function firstWordOf(text: string): string {
  const end = text.indexOf(' ')
  return wordOf(end < 0 ? text : text.slice(0, end)).folded
}

/** A small number that names folding alike share, and hardly any others: a key for a hundred thousand names without as many new strings. */
export function nameKey(text: string): number {
  let key = 0
  for (const part of text.split(' ')) {
    const word = wordOf(part)
    if (!word.clean) return keyOf(fold(text))
    key = (Math.imul(key, 31) + word.id) & 0x3fffffff
  }
  return key
}

function keyOf(folded: string): number {
  return folded.split(' ').reduce((key, part) => (Math.imul(key, 31) + idOf(part)) & 0x3fffffff, 0)
}
