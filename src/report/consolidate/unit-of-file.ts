import type { Unit } from '../../plan'
import { bare, findUnits, type Roster } from '../../roster'

/** Below this share of its rows a unit does not own the file. */
const OWNS = 0.8

/** The unit nearly all rows of key cadres belong to; where there are no key cadres, of all rows. */
export function unitByRows(rosters: readonly Roster[]): Unit | undefined {
  const cadres = rosters.filter(({ kind }) => kind === 'key-cadres')
  return ownerOf(cadres) ?? (cadres.length === 0 ? ownerOf(rosters) : undefined)
}

function ownerOf(rosters: readonly Roster[]): Unit | undefined {
  const rows = new Map<string, { readonly unit: Unit; count: number }>()
  let all = 0
  for (const roster of rosters) {
    if (!('people' in roster)) continue
    for (const { unit } of roster.people) {
      if (unit.state !== 'known') continue
      const known = rows.get(unit.value.unit.id)
      if (known) known.count++
      else rows.set(unit.value.unit.id, { unit: unit.value.unit, count: 1 })
      all++
    }
  }
  for (const { unit, count } of rows.values()) if (count >= OWNS * all) return unit
  return undefined
}

/**
 * The one unit a file's name tells: "Báo cáo xã Phổ An 2024.xlsx", or without marks, as files are often named: "DS_CB_pho_an.xlsx".
 * "nguyen_nghiem.xlsx" is told by the type beside it, when units of that name are two.
 */
export function unitByName(file: string, units: readonly Unit[]): Unit | undefined {
  const stem = file.replace(/\.[^.]{1,5}$/, '').replace(/[_.+()[\]-]+/g, ' ')
  const found = findUnits(stem, units)
  if (found.length > 0) return found.length === 1 ? found[0]?.unit : undefined
  const words = ` ${bare(stem)} `
  const mentioned = units.filter(({ name }) => words.includes(` ${bare(name)} `))
  const longest = mentioned.filter(({ name }) => !mentioned.some((other) => other.name !== name && bare(other.name).includes(bare(name))))
  if (longest.length <= 1) return longest[0]
  const typed = longest.filter(({ type, name }) => words.includes(` ${bare(type)} ${bare(name)} `))
  return typed.length === 1 ? typed[0] : undefined
}
