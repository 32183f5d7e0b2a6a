import { HORIZONS, INDICATOR_IDS, targetAt, type Profile } from '../../plan'
import { type SheetValues } from '../../roster'
import { readRegisters, REGISTER_SHEETS } from '../../roster/registers'
import { targetText } from '../core'

/** What a file's own registers (DM_DonVi, DM_ChiTieu) say otherwise than the profile the files are consolidated by. Vietnamese sentences. */
export function registerDifferences(sheets: readonly SheetValues[], profile: Profile): readonly string[] {
  const registers = new Set(Object.values(REGISTER_SHEETS).map((name) => name.toLowerCase()))
  if (!sheets.some(({ name }) => registers.has(name.trim().toLowerCase()))) return []
  const theirs = readRegisters(sheets, profile).profile
  const said: string[] = []
  const extra = theirs.units.filter((unit) => !profile.units.some(({ name, type }) => name === unit.name && type === unit.type))
  const lacking = profile.units.filter((unit) => !theirs.units.some(({ name, type }) => name === unit.name && type === unit.type))
  if (extra.length > 0) said.push(`danh mục có thêm ${extra.map(({ type, name }) => `${type} ${name}`).join(', ')}`)
  if (lacking.length > 0) said.push(`danh mục thiếu ${lacking.map(({ type, name }) => `${type} ${name}`).join(', ')}`)
  for (const id of INDICATOR_IDS) {
    for (const horizon of HORIZONS) {
      const [ours, own] = [targetAt(id, horizon, profile), targetAt(id, horizon, theirs)].map(targetText)
      if (ours !== own) said.push(`mục tiêu ${id} năm ${horizon} là “${own}”, không phải “${ours}”`)
    }
  }
  return said
}
