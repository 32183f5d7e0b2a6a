import type { Unit } from '../../plan'
import type { Council } from '../records'
import { memoised } from './memo'
import { BLANK, read, unreadable, type CellReading } from './reading'
import { saysNothing, tidy, wordsOf } from './text'
import { findUnits, mentionsIn, namesTown } from './unit'

/** A people's council by its words (R6): "HĐND thị xã", "HĐND TX", "HĐND phường Phổ Minh", or a unit's name alone. */
export function readCouncil(text: string, units: readonly Unit[]): CellReading<Council> {
  const shown = tidy(text).slice(0, 80)
  if (saysNothing(shown)) return BLANK
  const words = ` ${wordsOf(text).join(' ')} `
  const [match] = findUnits(text, units)
  if (match) return read({ name: `HĐND ${match.typeMismatch ?? match.unit.type} ${match.unit.name}`, level: 'commune' })
  if (namesTown(text, units) || / huyện đức phổ /.test(words)) return read({ name: 'HĐND thị xã', level: 'town' })
  // "HĐND Nguyễn Nghiêm": of two communes of that name, but of a commune.
  const ofCommune = / (xã|phường|thị trấn|đặc khu) /.test(words) || mentionsIn(text, units).some(({ ofTown }) => !ofTown)
  if (ofCommune && !/ (tỉnh|quốc hội|thành phố|tp|huyện) /.test(words)) return read({ name: shown, level: 'commune' })
  return unreadable(
    'organisation-unknown',
    `“${shown}” không phải là Hội đồng nhân dân của thị xã hoặc của xã, phường.`,
    'Ghi “HĐND thị xã” hoặc “HĐND phường …”.',
  )
}

export interface Organisation {
  /** As written, tidied. */
  readonly name: string
  /** For finding the same organisation on another sheet. */
  readonly key: string
  /** Absent when the words do not say. */
  readonly type?: 'đảng bộ' | 'chi bộ'
  /** The town's own committee (rules K1, K3). */
  readonly own: boolean
}

const SHORT: readonly (readonly [RegExp, string])[] = [
  // "Đảng bộ xã Phổ Phong: 15 đ/c", "… nhiệm kỳ 2025-2030".
  [/ (\d+ (đ ?c|đồng chí|người|ủy viên|uv|đảng viên)|nhiệm kì|khóa) .*/, ' '],
  [/ (danh sách|trích ngang|ban chấp hành|bch|ban thường vụ|btv|cấp ủy)(?= )/g, ''],
  [/ (đảng ủy|đu|đb|đbcs|đảng bộ cơ sở) /g, ' đảng bộ '],
  [/ (cb|chi ủy|cbcs|chi bộ cơ sở) /g, ' chi bộ '],
  [/ thị ủy /g, ' đảng bộ thị xã '],
  [/ (tx|huyện đức phổ) /g, ' thị xã '],
  [/ (p|ph) /g, ' phường '],
  [/ x /g, ' xã '],
  [/ thị xã đức phổ /g, ' thị xã '],
]

/** One spelling for one organisation: "Đảng ủy P. Phổ Minh" and "Đảng bộ phường Phổ Minh" give the same key. */
export const organisationKey = /*#__PURE__*/ memoised((text: string): string => {
  let words = ` ${wordsOf(text).join(' ')} `
  for (const [pattern, full] of SHORT) words = words.replace(pattern, full)
  const key = words.replace(/ +/g, ' ').trim()
  if (key === 'đảng bộ thị xã đức phổ') return 'đảng bộ thị xã'
  // A commune among party organisations is its đảng bộ. The town behind a subordinate's name adds nothing, except where the town is all
  // there is: "Đảng bộ Quân sự thị xã".
  return key.replace(/^(?=(?:phường|xã) )/, 'đảng bộ ').replace(/^(đảng bộ (?:phường|xã) .+) thị xã$/, '$1')
})

/** A party organisation by its words (R9). `own` is the profile's own organisation, "Đảng bộ thị xã" by default. */
export function readOrganisation(text: string, own = 'Đảng bộ thị xã'): CellReading<Organisation> {
  const name = tidy(text)
  if (saysNothing(name)) return BLANK
  const key = organisationKey(text)
  const type = / chi bộ /.test(` ${key} `) && !/^đảng bộ /.test(key) ? 'chi bộ' : / đảng bộ /.test(` ${key} `) ? 'đảng bộ' : undefined
  return read({ name, key, type, own: key === organisationKey(own) })
}
