import type { Fact, HeldPost, UnitMatch } from '../records'
import { inferred } from './fields'

export type UnitFinder = (text: string) => readonly UnitMatch[]

/** What the words of a post cell say about its place (rule D6): "BT Đảng ủy, CT HĐND xã Phổ An" is of Phổ An twice. */
export interface PlacedPosts {
  readonly held: readonly HeldPost[]
  /** The commune the cell names, if it names one. */
  readonly unit?: Fact<UnitMatch>
}

/** Puts to each post the unit of its own words where they name another than the rest of the cell. */
export function placePosts(held: readonly HeldPost[], text: string, find: UnitFinder): PlacedPosts {
  const named = find(text)
  const [first] = named
  if (!first) return { held }
  const unit = inferred(first)
  if (named.length === 1) return { held, unit }
  return {
    unit,
    held: held.map((post) => {
      const [own] = find(post.text)
      return own && own.unit.id !== first.unit.id ? { ...post, unit: own } : post
    }),
  }
}
