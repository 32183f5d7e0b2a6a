/**
 * Reads each distinct text once: rosters repeat the same posts, units and levels thousands of times.
 * Bounded: a column of a million different texts must not become a million kept readings.
 */
export function memoised<T>(readText: (text: string) => T, limit = 20_000): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined || known.has(text)) return before as T
    if (known.size >= limit) known.clear()
    const value = readText(text)
    known.set(text, value)
    return value
  }
}

/** Makes something of each object once, and keeps it as long as the object is there. */
export function madeOnce<K extends object, T>(make: (of: K) => T): (of: K) => T {
  const made = new WeakMap<K, T>()
  return (of) => {
    let known = made.get(of)
    if (known === undefined) made.set(of, (known = make(of)))
    return known
  }
}
