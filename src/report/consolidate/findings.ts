import { profileOn, type Profile, type Unit } from '../../plan'
import { formatDate, isoOf, type Serial } from '../../roster'
import type { Duplicate } from './duplicates'
import type { FileReading } from './read-received'

/** Something a clerk has to look at before the figures are used. `text` is a whole Vietnamese sentence. */
export interface Finding {
  readonly code:
    | 'missing-unit'
    | 'no-roster'
    | 'unit-unknown'
    | 'unit-conflict'
    | 'sent-twice'
    | 'duplicate-person'
    | 'as-of-differs'
    | 'profile-differs'
  readonly files: readonly string[]
  readonly text: string
}

const unitName = ({ type, name }: Unit): string => `${type} ${name}`

/** What does not fit among the files, the gravest first. */
export function findingsOf(
  files: readonly FileReading[],
  missing: readonly Unit[],
  duplicates: readonly Duplicate[],
  profile: Profile,
  units: readonly Unit[],
  asOf: Serial,
): readonly Finding[] {
  return [
    ...missing.map((unit): Finding => ({ code: 'missing-unit', files: [], text: `Chưa có tệp của ${unitName(unit)}.` })),
    ...files.flatMap((file) => aboutFile(file, profile, units, asOf)),
    ...sentTwice(files),
    ...duplicates.map(({ name, places }): Finding => {
      const sources = [...new Set(places.map(({ file }) => file))]
      return { code: 'duplicate-person', files: sources, text: `${name} có trong ${sources.length} tệp: ${sources.join(', ')}.` }
    }),
  ]
}

function aboutFile(file: FileReading, profile: Profile, units: readonly Unit[], asOf: Serial): readonly Finding[] {
  const { name, reading, unit, unitByName, statedAsOf, differences, isPlan } = file
  const found: Finding[] = []
  const say = (code: Finding['code'], text: string) => found.push({ code, files: [name], text: `${name}: ${text}` })
  if (reading.rosters.length === 0) {
    if (!isPlan) say('no-roster', reading.refusals[0]?.reason ?? 'không tìm thấy danh sách nào trong tệp.')
    return found
  }
  if (!unit && file.units.length === 0 && reading.rosters.some(({ kind }) => kind === 'key-cadres'))
    say('unit-unknown', 'không biết của đơn vị nào; ghi tên xã, phường trong tiêu đề hoặc trong tên tệp.')
  if (unit && unitByName) say('unit-conflict', `tên tệp là ${unitName(unitByName)} nhưng danh sách là của ${unitName(unit)}.`)
  const foreign = file.units.filter(({ id }) => !units.some((one) => one.id === id))
  if (foreign.length > 0) say('profile-differs', `có người của ${foreign.map(unitName).join(', ')}, không thuộc ${profile.name}.`)
  if (differences.length > 0) say('profile-differs', `bộ thông số trong tệp khác: ${differences.join('; ')}.`)
  if (statedAsOf !== undefined && statedAsOf !== asOf) {
    say('as-of-differs', `số liệu tính đến ngày ${formatDate(statedAsOf)}, khác ngày tính ${formatDate(asOf)}.`)
    const theirs = profileOn(isoOf(statedAsOf))
    if (theirs.id !== profileOn(isoOf(asOf)).id) say('profile-differs', `ngày của tệp thuộc ${theirs.name}.`)
  }
  return found
}

function sentTwice(files: readonly FileReading[]): readonly Finding[] {
  const byUnit = new Map<string, FileReading[]>()
  for (const file of files) if (file.unit && file.people > 0) byUnit.set(file.unit.id, [...(byUnit.get(file.unit.id) ?? []), file])
  return [...byUnit.values()].flatMap((sent): readonly Finding[] => {
    const [first, second] = sent
    const again = second && first && kindsOf(first).some((kind) => sent.slice(1).some((other) => kindsOf(other).includes(kind)))
    if (!again || !first?.unit) return []
    const names = sent.map(({ name }) => name)
    return [{ code: 'sent-twice', files: names, text: `${unitName(first.unit)} có ${names.length} tệp cùng loại: ${names.join(', ')}.` }]
  })
}

const kindsOf = ({ reading }: FileReading) => reading.rosters.map(({ kind }) => kind)
