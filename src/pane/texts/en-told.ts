import { ROSTER_SENTENCES } from './en-told-rosters'
import { FIGURE_SENTENCES } from './en-told-figures'

const escaped = (words: string): string => words.replace(/[.*+?^$()[\]|\\]/g, '\\$&').replace(/\{\}/g, '(.+?)')
const SENTENCES = [...FIGURE_SENTENCES, ...ROSTER_SENTENCES].map(
  ([vietnamese, english]) => [new RegExp(`^${escaped(vietnamese)}$`, 's'), english] as const,
)
/** What joins parts into one reason, the wider first. */
const JOINTS = ['; ', ': ', ', ']

/** In English what the reader and the indicators tell in Vietnamese; undefined for what is not a sentence of theirs, such as a name. */
export function inEnglish(said: string): string | undefined {
  for (const [pattern, english] of SENTENCES) {
    const found = pattern.exec(said)
    if (!found) continue
    const [, ...parts] = found
    // What stands in quotes stands so in a cell.
    return english.replace(/(“?)\{\}/g, (_, quote: string) => (quote ? quote + parts.shift() : partInEnglish(parts.shift() ?? '')))
  }
  for (const joint of JOINTS) {
    if (!said.includes(joint)) continue
    const parts = said.split(joint).map(inEnglish)
    if (parts.every((part) => part !== undefined)) return parts.join(joint)
  }
  return undefined
}

/** Vietnamese has a comma in its decimals, and a blank before the sign of per cent. */
const partInEnglish = (part: string): string => inEnglish(part) ?? part.replace(/(\d),(\d+)/g, '$1.$2').replace(/(\d) %/g, '$1%')
