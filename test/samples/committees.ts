import type { Cadre, CommitteeMember, Organisation, Person, TownLeader } from './facts'
import { TOWN_COMMITTEE } from './facts'
import { organisationOf } from './organisations'
import type { PersonMaker } from './people'
import type { Random } from './random'

const LEADERS: readonly (readonly [
  title: string,
  seats: TownLeader['seats'],
  standing: boolean,
  birth: string,
  gender?: Person['gender'],
])[] = [
  ['Bí thư Thị ủy', ['BT'], true, '1971-03-20'],
  ['Phó Bí thư Thường trực Thị ủy, Chủ tịch HĐND thị xã', ['PBT', 'CT HĐND'], true, '1974-08-11'],
  ['Phó Bí thư Thị ủy, Chủ tịch UBND thị xã', ['PBT', 'CT UBND'], true, '1976-01-30'],
  ['Phó Chủ tịch HĐND thị xã', ['PCT HĐND'], false, '1979-05-06', 'Nữ'],
  ['Phó Chủ tịch UBND thị xã', ['PCT UBND'], true, '1978-12-15'],
  ['Phó Chủ tịch UBND thị xã', ['PCT UBND'], false, '1986-10-04', 'Nữ'],
  ['Trưởng Ban Tổ chức Thị ủy, Trưởng phòng Nội vụ thị xã', [], true, '1977-02-18'],
  ['Trưởng Ban Tuyên giáo Thị ủy', [], true, '1985-04-25', 'Nữ'],
  ['Chủ nhiệm UBKT Thị ủy', [], true, '1975-09-09'],
  ['Trưởng Ban Dân vận Thị ủy, Chủ tịch UBMTTQVN thị xã', [], true, '1972-06-14'],
  ['Trưởng Công an thị xã', [], true, '1978-07-21'],
  ['Chỉ huy trưởng Ban CHQS thị xã', [], true, '1976-11-03'],
]

const OTHER_POSTS = [
  'Chánh Văn phòng Thị ủy',
  'Chánh Văn phòng HĐND và UBND thị xã',
  'Bí thư Thị đoàn',
  'Chủ tịch Hội LHPN thị xã',
  'Chủ tịch Hội Nông dân thị xã',
  'Chủ tịch LĐLĐ thị xã',
  'Trưởng phòng Tài chính - Kế hoạch',
  'Trưởng phòng Giáo dục và Đào tạo',
  'Trưởng phòng Kinh tế',
  'Trưởng phòng Quản lý đô thị',
  'Trưởng phòng Tài nguyên và Môi trường',
  'Chánh Thanh tra thị xã',
  'Giám đốc Trung tâm Chính trị thị xã',
]
const TOWN_COMMITTEE_SIZE = 39
/** With two young leaders and one young secretary: six of 39. */
const YOUNG_POSTS: Readonly<Record<string, string>> = {
  'Bí thư Thị đoàn': '1990-03-26',
  'Chủ tịch Hội LHPN thị xã': '1986-10-20',
  'Chánh Văn phòng HĐND và UBND thị xã': '1985-02-03',
}
const WOMEN_POSTS = ['Chủ tịch Hội LHPN thị xã', 'Trưởng phòng Giáo dục và Đào tạo', 'Trưởng phòng Tài chính - Kế hoạch']

export function appointLeaders(make: PersonMaker): readonly TownLeader[] {
  return LEADERS.map(([title, seats, standing, birth, gender = 'Nam']) => ({
    person: make({ gender, birth, theory: 3, administration: 3, language: { words: 'B1', level: 3 } }),
    title,
    seats,
    standing,
  }))
}

/** The town's committee: its leaders, department heads, and the secretaries of the communes. */
export function electTownCommittee(
  leaders: readonly TownLeader[],
  cadres: readonly Cadre[],
  make: PersonMaker,
): readonly CommitteeMember[] {
  const fromLeaders = leaders.map(({ person, title, standing }) => member(person, TOWN_COMMITTEE, title, standing))
  const fromOffices = OTHER_POSTS.map((post) => {
    const person = make({ gender: WOMEN_POSTS.includes(post) ? 'Nữ' : 'Nam', birth: YOUNG_POSTS[post], theory: 3, administration: 3 })
    return member(person, TOWN_COMMITTEE, post, false)
  })
  const fromCommunes = cadres
    .filter(({ titles }) => titles.includes('BT'))
    .slice(0, TOWN_COMMITTEE_SIZE - fromLeaders.length - fromOffices.length)
    .map(({ person, unit }) => member(person, TOWN_COMMITTEE, `Bí thư Đảng ủy ${unit.type} ${unit.name}`, false))
  return [...fromLeaders, ...fromOffices, ...fromCommunes]
}

const SIZE_OF_COMMITTEE = 15
const SIZE_OF_STANDING_COMMITTEE = 5
/** Fewer than one woman in five. */
const FEW_WOMEN = ['Đảng bộ xã Phổ Thuận', 'Đảng bộ phường Phổ Ninh', 'Đảng bộ xã Phổ Khánh', 'Đảng bộ Công an thị xã']
/** A standing committee of men, though women were there to choose. */
const NO_WOMAN_STANDING = ['Đảng bộ phường Phổ Ninh', 'Đảng bộ xã Phổ Khánh']
/** A chi ủy of men. */
const NO_WOMAN_IN_CELL = ['Chi bộ Viện kiểm sát nhân dân thị xã', 'Chi bộ Điện lực Đức Phổ']

/** Committees of the subordinate đảng bộ (the key cadres of a commune sit in its own) and of the chi bộ that have one. */
export function electCommittees(
  organisations: readonly Organisation[],
  cadres: readonly Cadre[],
  make: PersonMaker,
  random: Random,
): readonly CommitteeMember[] {
  return organisations
    .filter(({ hasCommittee }) => hasCommittee)
    .flatMap((organisation) =>
      organisation.kind === 'đảng bộ'
        ? electCommittee(organisation, cadresOf(organisation, cadres), make)
        : electCell(organisation, make, random),
    )
}

function cadresOf({ name }: Organisation, cadres: readonly Cadre[]): readonly Cadre[] {
  return cadres.filter(({ unit }) => organisationOf(unit) === name)
}

function electCommittee(organisation: Organisation, seated: readonly Cadre[], make: PersonMaker): readonly CommitteeMember[] {
  const { name } = organisation
  const size = seated.length > 0 ? SIZE_OF_COMMITTEE : 11
  const womenSeated = seated.filter(({ person }) => person.gender === 'Nữ').length
  let womenWanted =
    (organisation.exempt ? 0 : FEW_WOMEN.includes(name) ? Math.max(womenSeated, 2) : size === 11 ? 3 : Math.max(3, womenSeated)) -
    womenSeated
  const others = Array.from({ length: size - seated.length }, () => {
    const wantWoman = womenWanted > 0 && !NO_WOMAN_STANDING.includes(name)
    if (wantWoman) womenWanted -= 1
    return make({ gender: wantWoman ? 'Nữ' : 'Nam', born: [1968, 1990] })
  })
  const people = [
    ...seated.slice(0, 4).map(({ person }) => person),
    ...others.slice(0, 1),
    ...seated.slice(4).map(({ person }) => person),
    ...others.slice(1),
  ]
  const standing = (place: number): boolean => organisation.hasStandingCommittee && place < SIZE_OF_STANDING_COMMITTEE
  return people.map((person, place) =>
    member(
      person,
      name,
      postIn(
        place,
        organisation,
        seated.find((cadre) => cadre.person === person),
      ),
      standing(place),
    ),
  )
}

function postIn(place: number, { name }: Organisation, cadre: Cadre | undefined): string {
  if (cadre?.titles.includes('BT')) return 'Bí thư Đảng ủy'
  if (cadre?.titles.some((title) => title.startsWith('PBT'))) return 'Phó Bí thư Đảng ủy'
  if (cadre === undefined && place < 2 && !/xã Phổ|phường/.test(name)) return place === 0 ? 'Bí thư Đảng ủy' : 'Phó Bí thư Đảng ủy'
  return place < SIZE_OF_STANDING_COMMITTEE ? 'UV BTV Đảng ủy' : 'Đảng ủy viên'
}

function electCell({ name }: Organisation, make: PersonMaker, random: Random): readonly CommitteeMember[] {
  const posts = ['Bí thư Chi bộ', 'Phó Bí thư Chi bộ', 'Chi ủy viên']
  const woman = NO_WOMAN_IN_CELL.includes(name) ? -1 : random.whole(0, 2)
  return posts.map((post, place) => member(make({ gender: place === woman ? 'Nữ' : 'Nam', born: [1969, 1991] }), name, post, false))
}

function member(person: Person, organisation: string, post: string, standing: boolean): CommitteeMember {
  return { person, organisation, post, standing }
}
