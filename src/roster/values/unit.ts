import type { IsoDate, Unit, UnitType } from '../../plan'
import type { UnitMatch } from '../records'
import { madeOnce } from './memo'
import { BLANK, read, unreadable, type Flag, type UnitReading, type Unreadable } from './reading'
import { bare, fold, saysNothing, tidy, wordsOf } from './text'

const TYPES: ReadonlyMap<string, UnitType> = new Map([
  ['phường', 'phường'], ['p', 'phường'], ['ph', 'phường'], ['f', 'phường'], ['xã', 'xã'], ['x', 'xã'], ['thị trấn', 'thị trấn'], ['tt', 'thị trấn'], ['đặc khu', 'đặc khu'], ['đk', 'đặc khu'],
]) // prettier-ignore

/** "P." as the whole of a cell. */
export const unitTypeOf = (text: string): UnitType | undefined => TYPES.get(fold(text).replace('.', ''))

/** One name or alias of a unit, in words. An alias may carry its own type: "thị trấn Đức Phổ". */
interface UnitName {
  readonly words: readonly string[]
  readonly type?: UnitType
  readonly unit: Unit
}

const namesOf = madeOnce((units: readonly Unit[]): readonly UnitName[] =>
  units
    .flatMap((unit) => [unit.name, ...unit.aliases].map((name): UnitName => ({ ...typed(wordsOf(name)), unit })))
    .filter(({ words }) => words.length > 0)
    .sort((a, b) => b.words.length - a.words.length),
)

/** A type word before a name, if there is one: "p phổ minh", "thị trấn đức phổ". */
function typed(words: readonly string[]): { readonly words: readonly string[]; readonly type?: UnitType } {
  const two = TYPES.get(words.slice(0, 2).join(' '))
  if (two && words.length > 2) return { words: words.slice(2), type: two }
  const one = TYPES.get(words[0] ?? '')
  return one && words.length > 1 ? { words: words.slice(1), type: one } : { words }
}

/** A place in the text where a unit's name stands, with the type word before it, if any. */
export interface Mention {
  readonly words: readonly string[]
  readonly type?: UnitType
  readonly candidates: readonly UnitName[]
  /** "thị xã Đức Phổ", "huyện Đức Phổ": a name of the town, not of the ward of that name. */
  readonly ofTown: boolean
}

/** Words a type or a district may have: all that is looked at before a name. */
const LONGEST_TYPE = 2
const DISTRICT = /(^| )(thị xã|tx|huyện|h|thành phố|tp)$/

/** The units a text names, from left to right, the longest name at each place. */
export function mentionsIn(text: string, units: readonly Unit[]): readonly Mention[] {
  const all = namesOf(units)
  const mentions: Mention[] = []
  for (const segment of segmentsOf(text)) {
    const words = wordsOf(segment)
    for (let at = 0; at < words.length; at++) {
      const before = words.slice(Math.max(0, at - LONGEST_TYPE), at)
      const typeBefore = typeAt(before)
      const here = all
        .filter((name) => standsAt(words, at, name.words, typeBefore !== undefined || at === 0))
        // "thị trấn Đức Phổ" is an earlier name of a ward; "Đức Phổ" alone is not.
        .filter((name) => name.type === undefined || name.type === typeBefore)
      const longest = here[0]?.words.length
      if (longest === undefined) continue
      const candidates = here.filter((name) => name.words.length === longest)
      const ofTown = DISTRICT.test(before.join(' ')) && typeBefore === undefined
      mentions.push({ words: words.slice(at, at + longest), type: typeBefore, candidates, ofTown })
      at += longest - 1
    }
  }
  return mentions
}

const segmentsOf = (text: string): readonly string[] => text.split(/[,;\n\r()|]| [-–—] /)

function typeAt(before: readonly string[]): UnitType | undefined {
  const last = before[before.length - 1] ?? ''
  const two = before.slice(-2).join(' ')
  // "thị xã" ends in "xã" but is no commune.
  if (two === 'thị xã') return undefined
  return TYPES.get(two) ?? TYPES.get(last)
}

/** "Phó Thạnh" is the printer's slip for "Phổ Thạnh"; only where a name is expected, for "Phó Văn phòng" is a post. */
function standsAt(words: readonly string[], at: number, name: readonly string[], expected: boolean): boolean {
  return name.every((word, offset) => {
    const here = words[at + offset]
    return here === word || (offset === 0 && expected && here === 'phó' && word === 'phổ' && name.length === 2 && words.length === at + 2)
  })
}

/** "Phường Đức Phổ (Phổ Minh cũ)" names one place of now and one of before. */
const coexist = (one: Unit, other: Unit): boolean => validOn(one, other.validFrom) || validOn(other, one.validFrom)

const validOn = (unit: Unit, day: IsoDate): boolean => unit.validFrom <= day && (unit.validTo === undefined || day <= unit.validTo)

/** A mention becomes one unit by type and day, or the reason why it does not (rule 0.13). */
export function settleUnit({ type, candidates }: Mention, day?: IsoDate): UnitReading {
  const timely = day === undefined ? candidates : candidates.filter(({ unit }) => validOn(unit, day))
  if (timely.length === 0) return gone(candidates, day)
  const fitting = type === undefined ? timely : timely.filter((name) => typesOf(name).includes(type))
  const exact = type === undefined ? fitting : fitting.filter((name) => (name.type ?? name.unit.type) === type)
  const [first, second] = exact.length > 0 ? exact : fitting.length > 0 ? fitting : timely
  if (first === undefined) return gone(candidates, day)
  if (second !== undefined && second.unit.id !== first.unit.id) {
    return ambiguous(first.unit.name, [first, second])
  }
  if (type === undefined || exact.length > 0) return read({ unit: first.unit })
  const otherTime = candidates.find((name) => name.unit.id !== first.unit.id && (name.type ?? name.unit.type) === type)
  if (otherTime) return ambiguous(first.unit.name, [first, otherTime])
  return read({ unit: first.unit, typeMismatch: type }, [mismatch(first.unit, type)])
}

const typesOf = ({ unit, type }: UnitName): readonly UnitType[] => [
  type ?? unit.type,
  ...(unit.earlierType && type === undefined ? [unit.earlierType] : []),
]

const ambiguous = (said: string, all: readonly Pick<UnitName, 'unit'>[]): Unreadable =>
  unreadable(
    'unit-ambiguous',
    `“${said}” là tên của nhiều đơn vị: ${all.map(({ unit }) => `${unit.type} ${unit.name}`).join(', ')}.`,
    'Ghi rõ một đơn vị.',
  )

const mismatch = (unit: Unit, type: UnitType): Flag => ({
  code: 'unit-type-mismatch',
  reason: `${unit.name} là ${unit.type}, không phải ${type}.`,
  suggestion: `Ghi “${unit.type} ${unit.name}”.`,
})

function gone(candidates: readonly UnitName[], day: IsoDate | undefined): UnitReading {
  const { unit } = candidates[0]!
  const [year, month, date] = (day ?? '').split('-')
  return unreadable('unit-unknown', `Ngày ${date}/${month}/${year} không có ${unit.type} ${unit.name}.`, 'Kiểm tra lại đơn vị, ngày tính.')
}

/**
 * The unit a cell or the words of a post name (rules D7, E): by name, type and day, never by bare name alone.
 * "UBND xã Phổ Ninh" is phường Phổ Ninh with a note; "Nguyễn Nghiêm" without type or day is two places and stays unread;
 * "thị xã Đức Phổ" is no unit.
 */
export function matchUnit(text: string, units: readonly Unit[], day?: IsoDate): UnitReading {
  const shown = tidy(text).slice(0, 80)
  if (saysNothing(shown)) return BLANK
  const mentions = mentionsIn(text, units).filter(({ ofTown }) => !ofTown)
  const readings = mentions.map((mention) => settleUnit(mention, day))
  const settled = readings.find(({ kind }) => kind === 'read') ?? readings[0]
  if (settled?.kind === 'read') {
    const { unit } = settled.value
    const other = mentions.find(({ candidates }) => candidates.every((name) => name.unit.id !== unit.id) && candidates.some((name) => coexist(name.unit, unit))) // prettier-ignore
    if (other) return ambiguous(shown, [{ unit }, other.candidates[0]!])
  }
  if (settled) return settled
  if (namesTown(text, units)) return unreadable('unit-unknown', `“${shown}” là thị xã, không phải xã, phường.`)
  const near = nearest(shown, units)
  return unreadable(
    'unit-unknown',
    `“${shown}” không có trong danh mục đơn vị.`,
    near && `Có thể là ${near.type} ${near.name}.`,
    near && `${near.type} ${near.name}`,
  )
}

/** A unit whose name differs only in marks, or in its last syllable being all that is written. Offered, never taken. */
function nearest(shown: string, units: readonly Unit[]): Unit | undefined {
  const plain = ` ${bare(shown)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()} `
  const last = plain.trim().split(' ').pop() ?? ''
  const same = units.filter(({ name }) => plain.includes(` ${bare(name)} `))
  if (same.length > 0) return same.length === 1 ? same[0] : undefined
  const ending = units.filter(({ name }) => bare(name).split(' ').pop() === last && plain.trim().split(' ').length <= 2)
  return ending.length === 1 ? ending[0] : undefined
}

/** Every unit a text names for certain. For post texts and titles that may name several. */
export function findUnits(text: string, units: readonly Unit[], day?: IsoDate): readonly UnitMatch[] {
  const found: UnitMatch[] = []
  for (const mention of mentionsIn(text, units)) {
    const reading = mention.ofTown ? BLANK : settleUnit(mention, day)
    if (reading.kind === 'read' && !found.some(({ unit }) => unit.id === reading.value.unit.id)) found.push(reading.value)
  }
  return found
}

/** Whether the words name a unit, of whatever time, for certain or not. */
export function namesUnit(text: string, units: readonly Unit[]): boolean {
  return mentionsIn(text, units).some(({ ofTown }) => !ofTown)
}

/** Whether the words name the town itself, "thị xã", "TX Đức Phổ", and no unit of it: its rows are of the town level (rule D6). */
export function namesTown(text: string, units: readonly Unit[]): boolean {
  return /(^| )(thị xã|tx|thị ủy)( |$)/.test(wordsOf(fold(text)).join(' ')) && !namesUnit(text, units)
}
