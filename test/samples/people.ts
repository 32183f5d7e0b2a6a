import type { Day, Gender, Person } from './facts'
import { nameMaker } from './names'
import type { Random } from './random'

/** What is settled about a person beforehand; the rest is drawn. */
export interface Wanted {
  readonly gender: Gender
  readonly birth?: Day
  /** Years of birth to draw from, when `birth` is not given. */
  readonly born?: readonly [from: number, to: number]
  readonly homeTown?: string
  readonly degree?: number
  readonly theory?: number
  readonly administration?: number
  readonly language?: Person['language']
}

export type PersonMaker = (wanted: Wanted) => Person

const ELDERS: readonly [number, number] = [1967, 1983]
const OLD_CERTIFICATES: readonly Person['language'][] = [
  { words: 'A', level: 1 },
  { words: 'B', level: 2 },
  { words: 'B', level: 2 },
  { words: 'A2', level: 2 },
  { words: 'B1', level: 3 },
]

export const HOMES_ELSEWHERE = [
  'Đức Chánh, Mộ Đức, Quảng Ngãi',
  'Đức Lân, Mộ Đức, Quảng Ngãi',
  'Hành Thuận, Nghĩa Hành, Quảng Ngãi',
  'Tịnh Hà, Sơn Tịnh, Quảng Ngãi',
  'Nghĩa Thương, Tư Nghĩa, Quảng Ngãi',
  'Ba Động, Ba Tơ, Quảng Ngãi',
  'Bình Chánh, Bình Sơn, Quảng Ngãi',
  'Hoài Châu, Hoài Nhơn, Bình Định',
] as const

export function personMaker(random: Random): PersonMaker {
  const invent = nameMaker(random)
  return ({ gender, birth, born = ELDERS, homeTown, degree, theory, administration, language }) => {
    const day = birth ?? dayIn(random, random.whole(...born))
    return {
      name: invent(gender),
      gender,
      birth: day,
      homeTown: homeTown ?? random.pick(HOMES_ELSEWHERE),
      joinedParty: dayIn(random, Math.min(2022, Number(day.slice(0, 4)) + random.whole(21, 30))),
      degree: degree ?? (random.next() < 0.2 ? 5 : 4),
      theory: theory ?? (random.next() < 0.45 ? 3 : 2),
      administration: administration ?? (random.next() < 0.25 ? 3 : 2),
      language: language ?? random.pick(OLD_CERTIFICATES),
    }
  }
}

export function dayIn(random: Random, year: number): Day {
  return dayOf(year, random.whole(1, 12), random.whole(1, 28))
}

export function dayOf(year: number, month: number, day: number): Day {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}
