import type { Cadre, Gender, Person, Title, TownUnit, Vacancy } from './facts'
import type { PersonMaker } from './people'
import { HOMES_ELSEWHERE } from './people'
import type { Random } from './random'

export const UNITS: readonly TownUnit[] = [
  { name: 'Nguyễn Nghiêm', type: 'phường', gsoCode: '21439' },
  { name: 'Phổ Hòa', type: 'phường', gsoCode: '21469' },
  { name: 'Phổ Minh', type: 'phường', gsoCode: '21463' },
  { name: 'Phổ Vinh', type: 'phường', gsoCode: '21466' },
  { name: 'Phổ Ninh', type: 'phường', gsoCode: '21460' },
  { name: 'Phổ Văn', type: 'phường', gsoCode: '21451' },
  { name: 'Phổ Quang', type: 'phường', gsoCode: '21454' },
  { name: 'Phổ Thạnh', type: 'phường', gsoCode: '21478' },
  { name: 'Phổ An', type: 'xã', gsoCode: '21442' },
  { name: 'Phổ Thuận', type: 'xã', gsoCode: '21448' },
  { name: 'Phổ Châu', type: 'xã', gsoCode: '21481' },
  { name: 'Phổ Nhơn', type: 'xã', gsoCode: '21457' },
  { name: 'Phổ Phong', type: 'xã', gsoCode: '21445' },
  { name: 'Phổ Khánh', type: 'xã', gsoCode: '21475' },
  { name: 'Phổ Cường', type: 'xã', gsoCode: '21472' },
]

const SEATS: readonly (readonly Title[])[] = [['BT', 'CT HĐND'], ['PBT TT'], ['PBT', 'CT UBND'], ['PCT HĐND'], ['PCT UBND'], ['PCT UBND']]
const SEATS_OF_FIVE = SEATS.slice(0, 5)
const UNITS_OF_FIVE = ['Phổ Hòa', 'Phổ Vinh', 'Phổ An', 'Phổ Nhơn', 'Phổ Khánh']
/** Here the deputy secretary, not the secretary, chairs the council. */
const DEPUTY_CHAIRS_COUNCIL = ['Phổ Ninh', 'Phổ Thạnh', 'Phổ Phong']
const WITHOUT_SECRETARY = 'Phổ Quang'
const SECRETARY_FROM_ELSEWHERE = ['Phổ Thạnh', 'Phổ Ninh', 'Phổ Nhơn', 'Phổ Phong', 'Phổ Văn', 'Phổ An']

/** People of whom something particular is wanted: [unit, seat from 0, year of birth or day, gender, words and level of the language certificate]. */
const PARTICULAR: readonly (readonly [string, number, string, Gender, (readonly [string, number | undefined])?])[] = [
  ['Nguyễn Nghiêm', 3, '1986-04-17', 'Nữ', ['B1', 3]],
  ['Nguyễn Nghiêm', 4, '1987-11-02', 'Nam', ['A2', 2]],
  ['Phổ Hòa', 2, '1984-12-31', 'Nam'],
  ['Phổ Hòa', 4, '1985-01-01', 'Nam', ['B', 2]],
  ['Phổ Minh', 4, '1991-07-23', 'Nam', ['Tiếng Anh B2', 4]],
  ['Phổ Minh', 5, '1992-02-29', 'Nữ', ['IELTS 5.5', 4]],
  ['Phổ Vinh', 3, '1988-09-05', 'Nữ', ['Tiếng Hrê', 0]],
  ['Phổ Ninh', 4, '1986-12-12', 'Nam', ['A', 1]],
  ['Phổ Văn', 1, '1985-06-30', 'Nữ', ['C', 3]],
  ['Phổ Quang', 4, '1987-03-08', 'Nam', ['Anh văn', undefined]],
  ['Phổ Thạnh', 3, '1989-12-31', 'Nữ', ['B', 2]],
  ['Phổ Thạnh', 4, '1988-05-19', 'Nam', ['A2', 2]],
  ['Phổ An', 4, '1986-08-14', 'Nam'],
  ['Phổ Thuận', 1, '1990-06-21', 'Nữ'],
  ['Phổ Thuận', 0, '1973-10-09', 'Nam'],
  ['Phổ Châu', 0, '1985-09-27', 'Nam'],
  ['Phổ Châu', 2, '1986-01-15', 'Nam'],
  ['Phổ Nhơn', 3, '1988-10-30', 'Nữ'],
  ['Phổ Phong', 5, '1989-02-11', 'Nam'],
  ['Phổ Khánh', 4, '1985-12-03', 'Nữ'],
  ['Phổ Cường', 2, '1987-07-07', 'Nam'],
]
const WOMEN_SEATS = new Set([
  'Nguyễn Nghiêm/1',
  'Phổ Hòa/3',
  'Phổ Minh/1',
  'Phổ Quang/1',
  'Phổ Châu/3',
  'Phổ Cường/3',
  'Phổ Phong/1',
  'Phổ An/1',
])
const WITHOUT_DEGREE: Readonly<Record<string, number>> = { 'Phổ Nhơn/4': 3, 'Phổ Khánh/3': 3 }
const WITHOUT_ADMINISTRATION: Readonly<Record<string, number>> = { 'Phổ Vinh/4': 1, 'Phổ Thuận/5': 0, 'Phổ Phong/4': 1, 'Phổ An/3': 1 }

/** The six titles in fifteen communes, one secretary's seat empty. */
export function fillSeats(make: PersonMaker, random: Random): { cadres: readonly Cadre[]; vacancies: readonly Vacancy[] } {
  const cadres: Cadre[] = []
  const vacancies: Vacancy[] = []
  for (const unit of UNITS) {
    seatsOf(unit.name).forEach((titles, seat) => {
      if (unit.name === WITHOUT_SECRETARY && seat === 0) return void vacancies.push({ unit, titles })
      cadres.push(fillSeat(unit, titles, seat, make, random))
    })
  }
  return { cadres, vacancies }
}

function seatsOf(unit: string): readonly (readonly Title[])[] {
  const seats = UNITS_OF_FIVE.includes(unit) ? SEATS_OF_FIVE : SEATS
  if (!DEPUTY_CHAIRS_COUNCIL.includes(unit)) return seats
  return seats.map((titles, seat) => (seat === 0 ? ['BT'] : seat === 1 ? ['PBT TT', 'CT HĐND'] : titles))
}

function fillSeat(unit: TownUnit, titles: readonly Title[], seat: number, make: PersonMaker, random: Random): Cadre {
  const key = `${unit.name}/${seat}`
  const wanted = PARTICULAR.find(([name, place]) => name === unit.name && place === seat)
  const local = titles.includes('BT') ? !SECRETARY_FROM_ELSEWHERE.includes(unit.name) : random.next() < 0.75
  const language: Person['language'] | undefined = wanted?.[4] && { words: wanted[4][0], level: wanted[4][1] }
  return {
    person: make({
      gender: wanted?.[3] ?? (WOMEN_SEATS.has(key) ? 'Nữ' : 'Nam'),
      birth: wanted?.[2],
      homeTown: local ? homeIn(unit.name) : homeOutside(unit.name, random),
      degree: WITHOUT_DEGREE[key],
      administration: WITHOUT_ADMINISTRATION[key],
      language,
    }),
    unit,
    titles,
    local,
    updated: random.next() < 0.82 ? true : undefined,
  }
}

function homeIn(unit: string): string {
  return `${unit}, Đức Phổ, Quảng Ngãi`
}

function homeOutside(unit: string, random: Random): string {
  const neighbours = UNITS.filter(({ name }) => name !== unit).map(({ name }) => homeIn(name))
  return random.pick(random.next() < 0.6 ? neighbours : HOMES_ELSEWHERE)
}
