import { UNITS } from './communes'
import type { Cadre, Delegate, Person, TownLeader } from './facts'
import type { PersonMaker } from './people'
import type { Random } from './random'

const TOWN_COUNCIL = { name: 'HĐND thị xã Đức Phổ', size: 35, women: 13 }
const COMMUNE_COUNCIL = { size: 25, women: 8 }
/** These councils have one woman more. */
const ONE_WOMAN_MORE = new Set(['Nguyễn Nghiêm', 'Phổ Minh', 'Phổ Văn', 'Phổ Thạnh', 'Phổ Thuận', 'Phổ Châu', 'Phổ Nhơn', 'Phổ Cường'])
const LEFT: Readonly<Record<string, string>> = { 'Phổ Hòa/20': '2023-07-14', 'Phổ An/17': '2024-04-02' }
const OCCUPATIONS = [
  'Giáo viên',
  'Nông dân',
  'Chi hội trưởng Hội LHPN',
  'Trưởng thôn',
  'Bí thư Chi bộ tổ dân phố',
  'Công chức Văn phòng - Thống kê',
  'Chủ tịch Hội Nông dân',
  'Chủ tịch Hội Cựu chiến binh',
  'Bí thư Đoàn Thanh niên',
  'Trạm trưởng Trạm Y tế',
  'Hộ kinh doanh',
]

/** Delegates of the term 2021–2026: the town's council and fifteen below it. */
export function electDelegates(
  leaders: readonly TownLeader[],
  cadres: readonly Cadre[],
  make: PersonMaker,
  random: Random,
): readonly Delegate[] {
  const town = leaders.filter(({ seats }) => seats.length > 0).map(({ person, title }): Elected => ({ person, occupation: title }))
  const communes = UNITS.flatMap((unit) => {
    const seated = cadres
      .filter((cadre) => cadre.unit === unit && cadre.titles.some((title) => /HĐND|^CT UBND/.test(title)))
      .map(({ person, titles }): Elected => ({ person, occupation: `${titles.join(', ')} ${unit.type}` }))
    const women = COMMUNE_COUNCIL.women + (ONE_WOMAN_MORE.has(unit.name) ? 1 : 0)
    return fillCouncil(`HĐND ${unit.type} ${unit.name}`, 'commune', seated, { size: COMMUNE_COUNCIL.size, women }, make, random).map(
      (delegate, place) => {
        const left = LEFT[`${unit.name}/${place}`]
        return left === undefined ? delegate : { ...delegate, left }
      },
    )
  })
  return [...fillCouncil(TOWN_COUNCIL.name, 'town', town, TOWN_COUNCIL, make, random), ...communes]
}

interface Elected {
  readonly person: Person
  readonly occupation: string
}

function fillCouncil(
  council: string,
  level: Delegate['level'],
  seated: readonly Elected[],
  { size, women }: { readonly size: number; readonly women: number },
  make: PersonMaker,
  random: Random,
): readonly Delegate[] {
  const womenMissing = women - seated.filter(({ person }) => person.gender === 'Nữ').length
  const others = Array.from({ length: size - seated.length }, (_, place): Elected => {
    // Spread the women evenly over the list, as an alphabetical list would.
    const before = Math.floor((place * womenMissing) / (size - seated.length))
    const after = Math.floor(((place + 1) * womenMissing) / (size - seated.length))
    return { person: make({ gender: after > before ? 'Nữ' : 'Nam', born: [1964, 1994] }), occupation: random.pick(OCCUPATIONS) }
  })
  return [...seated, ...others].map((elected, place) => ({ ...elected, council, level, constituency: 1 + Math.floor((place * 8) / size) }))
}
