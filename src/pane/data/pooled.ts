import { fold, ROSTER_KINDS, type Roster, type RosterKind } from '../../roster'

export interface Pool {
  readonly kind: RosterKind
  readonly rosters: readonly Roster[]
  /** Two of them share most of their names: one is probably a copy or an older version. */
  readonly copied: boolean
}

/** Kinds that more than one table was taken for. Their rows are pooled, which has to be said: a copy would count everybody twice. */
export function poolsOf(rosters: readonly Roster[]): readonly Pool[] {
  return ROSTER_KINDS.map((kind) => rosters.filter((roster) => roster.kind === kind))
    .filter((pool) => pool.length > 1)
    .map((pool) => ({ kind: (pool[0] as Roster).kind, rosters: pool, copied: anyCopied(pool.map(namesOf)) }))
}

function namesOf(roster: Roster): ReadonlySet<string> {
  const rows = roster.kind === 'organisations' ? roster.organisations : roster.kind === 'units' ? roster.units : roster.people
  return new Set(rows.map(({ name }) => fold(name)))
}

function anyCopied(names: readonly ReadonlySet<string>[]): boolean {
  return names.some((one, index) => names.slice(index + 1).some((other) => shareMost(one, other)))
}

function shareMost(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const [few, many] = one.size < other.size ? [one, other] : [other, one]
  let shared = 0
  for (const name of few) if (many.has(name)) shared++
  return few.size > 0 && shared * 2 > few.size
}
