import type { Unit } from '../plan'
import type { PersonRow } from '../roster'
import { askFact, type Answer } from './answer'
import type { Settings } from './settings'

/**
 * Whether somebody whose quê quán is one unit is local in another: the same one, or one that it took over (rule E: a person from Phổ Phong
 * is local in xã Nguyễn Nghiêm since 01/7/2025). `undefined` where quê quán names a new unit that holds this one beside others.
 */
export function isLocalTo(home: Unit, unit: Unit): boolean | undefined {
  if (home.id === unit.id || unit.predecessors.includes(home.id)) return true
  return home.predecessors.includes(unit.id) ? undefined : false
}

/**
 * Is this person *not* local to the commune they head? In this order: the Có/Không column; else, where the settings allow, quê quán,
 * and then it is said to be inferred (rule 0.10). Never nơi ở hiện nay. "Đức Phổ, Quảng Ngãi" names no commune: unknown.
 */
export function askNonlocal(
  row: PersonRow,
  unit: Unit | undefined,
  units: readonly Unit[],
  settings: Settings,
): Answer & { inferred?: true } {
  const { local } = row
  if (local.state === 'known' || local.state === 'unreadable' || !settings.inferLocality)
    return askFact(local, 'người địa phương', (isLocal) =>
      isLocal ? { is: 'no', why: 'là người địa phương' } : { is: 'yes', why: 'không là người địa phương' },
    )
  const inferred = askFact(row.homeTown, 'quê quán', (said) => {
    const { is, why } = inferNonlocal(row.homeUnit, unit, units, settings)
    return { is, why: `quê quán “${said}”: ${why}` }
  })
  return { ...inferred, inferred: true }
}

const ELSEWHERE: Answer = { is: 'yes', why: 'ở nơi khác, suy là không phải người địa phương' }

function inferNonlocal(homeUnit: PersonRow['homeUnit'], unit: Unit | undefined, units: readonly Unit[], { localTo }: Settings): Answer {
  if (homeUnit.state === 'unreadable') return { is: 'unknown', why: 'không đủ để biết xã, phường nào' }
  // A home that names none of the units is elsewhere.
  if (homeUnit.state !== 'known') return ELSEWHERE
  const home = homeUnit.value.unit
  if (localTo === 'district')
    return units.some((other) => isLocalTo(home, other) !== false) ? { is: 'no', why: 'cùng địa bàn, suy là người địa phương' } : ELSEWHERE
  if (!unit) return { is: 'unknown', why: 'chưa rõ đơn vị đang công tác' }
  switch (isLocalTo(home, unit)) {
    case true:
      return { is: 'no', why: 'suy là người địa phương' }
    case false:
      return ELSEWHERE
    case undefined:
      return { is: 'unknown', why: `đơn vị mới gồm cả ${unit.name} và nơi khác` }
  }
}
