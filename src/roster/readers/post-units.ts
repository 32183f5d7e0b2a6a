import type { HeldPost, UnitMatch } from '../records'

export type UnitFinder = (text: string) => readonly UnitMatch[]

/** What the words of a post cell say about its place (rule D6): "BT Đảng ủy, CT HĐND xã Phổ An" is of Phổ An twice. */
export interface PlacedPosts {
  readonly held: readonly HeldPost[]
  /** The commune the cell names, if it names one. */
  readonly unit?: UnitMatch
}

/** Puts to each post the unit of its own words where they name another than the rest of the cell. */
export function placePosts(held: readonly HeldPost[], text: string, find: UnitFinder): PlacedPosts {
  const named = find(text)
  const [unit] = named
  if (!unit) return { held }
  if (named.length === 1) return { held, unit }
  return {
    unit,
    held: held.map((post) => {
      const [own] = find(post.text)
      return own && own.unit.id !== unit.unit.id ? { ...post, unit: own } : post
    }),
  }
}
