import { POSTS, PROFILES, unitsOfProfile, type Profile, type Unit } from '../../../src/plan'
import { serialOfIso, type SheetValues } from '../../../src/roster'
import type { ReceivedFile } from '../../../src/report/consolidate'
import type { Gender, Person, Title } from '../../samples/facts'
import { personMaker } from '../../samples/people'
import { randomFrom } from '../../samples/random'
import { LONG_TITLES } from '../../samples/rosters'
import { ageOn } from '../../samples/truth'

/** A province of 96 invented communes at the end of 2024, each with its own file, and what is true of them. */
export const AS_OF = serialOfIso('2024-12-31')!

const FIRST = ['Bình', 'Tịnh', 'Trà', 'Sơn', 'Nghĩa', 'Hành', 'Mộ', 'Minh', 'Long', 'Phước', 'Thanh', 'Xuân']
const SECOND = ['An', 'Châu', 'Đông', 'Giang', 'Khê', 'Phú', 'Thọ', 'Lộc']

const units: readonly Unit[] = FIRST.flatMap((first, row) =>
  SECOND.map((second, column): Unit => {
    const place = row * SECOND.length + column
    return {
      id: `unit-${place}`,
      name: `${first} ${second}`,
      type: place === 95 ? 'đặc khu' : place % 10 === 3 ? 'phường' : 'xã',
      validFrom: '2020-01-01',
      predecessors: [],
      aliases: [],
    }
  }),
)

export const PROVINCE: Profile = {
  ...PROFILES[0]!,
  id: 'tinh-96',
  name: 'Tỉnh thử nghiệm 96 xã',
  place: 'tỉnh thử nghiệm',
  units,
  posts: POSTS,
  organisations: units.map(({ type, name }) => ({
    name: `Đảng bộ ${type} ${name}`,
    type: 'đảng bộ',
    own: false,
    hasStandingCommittee: true,
    hasCommittee: true,
    exempt: false,
  })),
}

interface Official {
  readonly person: Person
  readonly titles: readonly Title[]
  readonly local: boolean
}

export interface UnitFacts {
  readonly unit: Unit
  readonly officials: readonly Official[]
  readonly delegates: readonly Person[]
}

const SEATS: readonly (readonly Title[])[] = [['BT', 'CT HĐND'], ['PBT TT'], ['PBT', 'CT UBND'], ['PCT HĐND'], ['PCT UBND']]
/** The fifteen units of the plan's town, with invented officials; numbered as the province's are, for their layouts. */
export const inventTown = (): readonly UnitFacts[] =>
  inventProvince(unitsOfProfile(PROFILES[0]!, '2024-12-31').map((unit, place) => ({ ...unit, id: `unit-${place}` })))

export function inventProvince(among = units): readonly UnitFacts[] {
  const random = randomFrom(96)
  const make = personMaker(random)
  const gender = (): Gender => (random.next() < 0.35 ? 'Nữ' : 'Nam')
  return among.map((unit) => ({
    unit,
    officials: SEATS.map((titles) => ({
      person: make({
        gender: gender(),
        born: random.next() < 0.3 ? [1985, 1994] : [1966, 1984],
        degree: random.next() < 0.08 ? 3 : 4,
        theory: random.next() < 0.1 ? 1 : 2,
        administration: random.next() < 0.15 ? 1 : 2,
      }),
      titles,
      local: random.next() < 0.7,
    })),
    delegates: Array.from({ length: 6 }, () => make({ gender: gender() })),
  }))
}

/** Counted from the facts alone. */
export function truthOf(all: readonly UnitFacts[]) {
  const officials = all.flatMap((facts) => facts.officials.map((official) => ({ ...official, unit: facts.unit })))
  const age = ({ person }: Official) => ageOn(person.birth, '2024-12-31')
  const of = <T>(among: readonly T[], which: (one: T) => boolean) => ({
    numerator: among.filter(which).length,
    denominator: among.length,
  })
  const communes = (titles: readonly Title[], under: number) =>
    of(all, (facts) => facts.officials.some((one) => age(one) < under && one.titles.some((title) => titles.includes(title))))
  return {
    CT03: of(officials, ({ person }) => person.degree >= 4),
    CT04: of(officials, ({ person }) => person.theory >= 2),
    CT05: of(officials, ({ person }) => person.administration >= 2),
    CT08: of(
      officials.filter(({ titles }) => titles.includes('BT')),
      ({ local }) => !local,
    ),
    CT09: communes(['BT', 'CT UBND'], 40),
    CT13: of(
      officials.filter((one) => one.unit.type === 'phường' && age(one) < 40),
      ({ person }) => (person.language.level ?? 0) >= 3,
    ),
    CT17: of(
      all.flatMap(({ delegates }) => delegates),
      ({ gender }) => gender === 'Nữ',
    ),
    CT18: communes(['PBT', 'PBT TT', 'PCT HĐND', 'PCT UBND'], 35),
  }
}

type Row = readonly (string | number)[]
const DEGREES = ['Chưa', 'SC', 'TC', 'CĐ', 'ĐH', 'ThS', 'TS']
const THEORIES = ['Chưa', 'SC', 'TC', 'CC', 'CN']
const ADMINISTRATIONS = ['Chưa', 'CS', 'CV', 'CVC', 'CVCC']
const sheet = (name: string, values: readonly Row[]): SheetValues => ({ name, firstRow: 0, firstColumn: 0, values, merges: [] })
const unmarked = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd')

/** The unit's own file, in one of four layouts: how the unit, the gender and the birth are told differs from commune to commune. */
export function fileOf({ unit, officials, delegates }: UnitFacts): ReceivedFile {
  const place = Number(unit.id.slice(5))
  const layout = place % 4
  const said = `${unit.type} ${unit.name}`
  const capital = said.charAt(0).toUpperCase() + said.slice(1)
  const birth = ({ birth: day }: Person): string | number =>
    layout === 1 ? day.split('-').map(Number).reverse().join('/') : layout === 2 ? day : serialOfIso(day)!
  const levels = (person: Person) => [
    DEGREES[person.degree]!,
    THEORIES[person.theory]!,
    ADMINISTRATIONS[person.administration]!,
    person.language.words,
  ]
  const post = (titles: readonly Title[]) => titles.map((title) => LONG_TITLES[title]).join(', ')
  const rows = officials.map(({ person, titles, local }, at): Row => {
    const births = layout === 0 ? [person.gender === 'Nam' ? birth(person) : '', person.gender === 'Nữ' ? birth(person) : ''] : []
    const told = layout === 0 ? births : [birth(person), person.gender]
    const where = layout === 1 ? [capital] : []
    return [at + 1, person.name, ...told, person.homeTown, ...where, post(titles), ...levels(person), local ? 'Có' : 'Không']
  })
  const tail = ['Quê quán', ...(layout === 1 ? ['Đơn vị'] : []), 'Chức vụ', 'CM', 'LLCT', 'QLNN', 'Ngoại ngữ', 'Người địa phương']
  const header: readonly Row[] =
    layout === 0
      ? [
          ['TT', 'Họ và tên', 'Ngày, tháng, năm sinh', '', ...tail],
          ['', '', 'Nam', 'Nữ', ...tail.map(() => '')],
        ]
      : [['TT', 'Họ và tên', 'Ngày sinh', 'Giới tính', ...tail]]
  const title = layout === 2 ? 'DANH SÁCH CÁN BỘ CHỦ CHỐT' : `DANH SÁCH CÁN BỘ CHỦ CHỐT ${said.toUpperCase()}`
  const section: readonly Row[] = layout === 3 ? [['I', capital]] : []
  return {
    name: layout === 2 ? `ds_can_bo_${unmarked(unit.name).toLowerCase().replace(/ /g, '_')}.xlsx` : `Báo cáo ${said} 2024.xlsx`,
    sheets: [
      sheet('CB', [[title], ['(Số liệu tính đến ngày 31/12/2024)'], [], ...header, ...section, ...rows]),
      sheet('HĐND', [
        [layout === 2 ? 'DANH SÁCH ĐẠI BIỂU HĐND' : `DANH SÁCH ĐẠI BIỂU HĐND ${said.toUpperCase()}`],
        [],
        ['TT', 'Họ và tên', 'Ngày sinh', 'Giới tính', 'Đơn vị bầu cử số', 'Nghề nghiệp, chức vụ'],
        ...delegates.map((person, at): Row => [at + 1, person.name, birth(person), person.gender, 1 + (at % 3), 'Nông dân']),
      ]),
    ],
  }
}
