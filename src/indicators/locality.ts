import type { Unit } from '../plan'
import type { PersonRow } from '../roster'
import { datumOf, whyMissing, type Answer } from './answer'
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
  if (local.state === 'known' && !local.inferred)
    return { is: local.value ? 'no' : 'yes', why: local.value ? 'là người địa phương' : 'không là người địa phương', ...datumOf(local) }
  if (local.state === 'unreadable' || !settings.inferLocality)
    return {
      is: 'unknown',
      why: local.state === 'known' ? 'chưa có cột người địa phương' : whyMissing(local, 'người địa phương'),
      ...datumOf(local),
    }
  return { ...inferNonlocal(row, unit, units, settings), inferred: true }
}

function inferNonlocal({ homeTown, homeUnit }: PersonRow, unit: Unit | undefined, units: readonly Unit[], { localTo }: Settings): Answer {
  if (homeTown.state !== 'known') return { is: 'unknown', why: whyMissing(homeTown, 'quê quán'), ...datumOf(homeTown) }
  const said = `quê quán “${homeTown.value}”`
  const answer = (is: Answer['is'], why: string): Answer => ({ is, why: `${said}: ${why}`, ...datumOf(homeTown) })
  if (homeUnit.state === 'unreadable') return answer('unknown', 'không đủ để biết xã, phường nào')
  // A home that names none of the units is elsewhere.
  if (homeUnit.state !== 'known') return answer('yes', 'ở nơi khác, suy là không phải người địa phương')
  const home = homeUnit.value.unit
  if (localTo === 'district') {
    const isHere = units.some((other) => isLocalTo(home, other) !== false)
    return isHere
      ? answer('no', 'cùng địa bàn, suy là người địa phương')
      : answer('yes', 'ở địa bàn khác, suy là không phải người địa phương')
  }
  if (!unit) return answer('unknown', 'chưa rõ đơn vị đang công tác')
  const local = isLocalTo(home, unit)
  if (local === undefined) return answer('unknown', `đơn vị mới gồm cả ${unit.name} và nơi khác`)
  return local ? answer('no', 'suy là người địa phương') : answer('yes', 'suy là không phải người địa phương')
}
