import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { distinctPeople, placeByRow, placeByUnit, placeNowhere } from '../../src/indicators/identity'
import { birthOf } from '../../src/indicators/person-facts'
import { formatPartialDate, type PersonRow } from '../../src/roster'
import { personRow } from './rows'

interface Case {
  readonly it: string
  readonly rows: readonly string[]
  readonly people: readonly (readonly number[])[]
}
const cases = parse(readFileSync(join(__dirname, 'identity.yaml'), 'utf8')) as readonly Case[]

function rowOf(written: string, at: number): PersonRow {
  const [birth = '', unit = '', id = ''] = written.split('|').map((part) => part.trim().replace(/^-$/, ''))
  return personRow({ name: 'Mai Thị Lan', birth, unit, ...(id !== '' && { id }) }, 'CB', at)
}
const who = (rows: readonly PersonRow[], placeOf: (row: PersonRow) => string): number[][] =>
  distinctPeople(rows, placeOf)
    .map((person) => person.rows.map(({ ref }) => ref.row))
    .sort(([one = 0], [other = 0]) => one - other)

describe('rows of one name', () => {
  it.each(cases)('$it', ({ rows, people }) => {
    const written = rows.map(rowOf)
    expect(who(written, placeByUnit)).toEqual(people)
    expect(who([...written].reverse(), placeByUnit)).toEqual(people)
  })

  it('are told by their births alone where places say nothing, and never joined where each row is a seat', () => {
    const rows = ['20/10/1979 | Phổ Minh | -', '1979 | - | -'].map(rowOf)
    expect([who(rows, placeNowhere), who(rows, placeByRow)]).toEqual([[[0, 1]], [[0], [1]]])
  })

  it('give the most exact birth of their person', () => {
    const [person] = distinctPeople(['| Phổ Minh | -', '1979 | Phổ Minh | -', '20/10/1979 | Phổ Minh | -'].map(rowOf), placeByUnit)
    const birth = birthOf(person!)
    expect(birth.state === 'known' && formatPartialDate(birth.value)).toBe('20/10/1979')
  })
})
