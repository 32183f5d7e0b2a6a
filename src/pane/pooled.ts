import { fold, ROSTER_KINDS, type Roster, type RosterKind, type Steps } from '../roster'

/** Names folded between two pauses: a millisecond's work. */
const NAMES_PER_STEP = 200

export interface Pool {
  readonly kind: RosterKind
  readonly rosters: readonly Roster[]
  /** Two of them share most of their names: one is probably a copy or an older version. */
  readonly copied: boolean
}

/** Kinds that more than one table was taken for. Their rows are pooled, which has to be said: a copy would count everybody twice. */
export function* poolsOf(rosters: readonly Roster[]): Steps<readonly Pool[]> {
  const pools: Pool[] = []
  for (const kind of ROSTER_KINDS) {
    const pool = rosters.filter((roster) => roster.kind === kind)
    if (pool.length > 1) pools.push({ kind, rosters: pool, copied: yield* anyCopied(pool) })
  }
  return pools
}

function* anyCopied(rosters: readonly Roster[]): Steps<boolean> {
  const names: ReadonlySet<string>[] = []
  for (const roster of rosters) {
    const own = yield* namesOf(roster)
    for (const other of names) {
      yield
      if (shareMost(own, other)) return true
    }
    names.push(own)
  }
  return false
}

function* namesOf(roster: Roster): Steps<ReadonlySet<string>> {
  const rows = roster.kind === 'organisations' ? roster.organisations : roster.kind === 'units' ? roster.units : roster.people
  const names = new Set<string>()
  for (const [at, { name }] of rows.entries()) {
    if (at % NAMES_PER_STEP === 0) yield
    names.add(fold(name))
  }
  return names
}

function shareMost(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const [few, many] = one.size < other.size ? [one, other] : [other, one]
  let shared = 0
  for (const name of few) if (many.has(name)) shared++
  return few.size > 0 && shared * 2 > few.size
}
