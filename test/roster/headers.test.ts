import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { POSTS, UNITS_OF_TOWN } from '../../src/plan'
import { readWorkbook } from '../../src/roster'

interface Told {
  readonly header: string
  readonly role: string
  readonly cells?: readonly unknown[]
}
interface Case extends Told {
  readonly beside?: Told
}

const cases = parse(readFileSync(join(__dirname, 'headers.yaml'), 'utf8')) as Case[]
const KEYS = new Set(['header', 'role', 'cells', 'beside'])

const namesPeople = ({ role }: Told): boolean => ['name', 'family-name'].includes(role)

/** A small roster with this header as its third column, or as its names; two people below. Merges are known, as in the pane. */
function sheetWith(told: readonly Told[], extra: readonly (readonly unknown[])[]): { rows: unknown[][]; at: number } {
  const depth = Math.max(...told.map(({ header }) => header.split(' > ').length))
  const own = told.map(({ header, cells }) => {
    const parts = header.split(' > ').map((part) => part.trim())
    return [...parts, ...Array<string>(depth - parts.length).fill(''), ...(cells ?? ['', ''])]
  })
  const before = extra.map(([header, ...cells]) => [header, ...Array<string>(depth - 1).fill(''), ...cells])
  const columns = [...before, ...own]
  return { rows: Array.from({ length: depth + 2 }, (_, row) => columns.map((column) => column[row] ?? '')), at: before.length }
}

function rolesOf(one: Case): string[] {
  const told = one.beside ? [one, one.beside] : [one]
  const extra = [
    ...(one.role === 'ordinal' ? [] : [['TT', 1, 2]]),
    ...(told.some(namesPeople) ? [] : [['Họ và tên', 'Trần Văn Bảy', 'Lê Thị Cúc']]),
  ]
  const { rows, at } = sheetWith(told, extra)
  const reading = readWorkbook([{ name: 'Cán bộ chủ chốt xã, phường', firstRow: 0, firstColumn: 0, values: rows }], {
    units: UNITS_OF_TOWN,
    posts: POSTS,
  })
  const roster = reading.rosters[0]
  if (!roster) throw new Error(`No roster found: ${reading.refusals.map(({ reason }) => reason).join(' ')}`)
  return told.map((_, shift) => {
    const column = roster.columns.find(({ column }) => column === at + shift)
    return column ? [column.role, column.level, column.negated && 'not'].filter((word) => word !== undefined).join(' ') : 'none'
  })
}

describe('what a column header says (C3)', () => {
  it('a slip in the table is refused', () => {
    const given = cases.map(({ header, cells, beside }) => JSON.stringify([header, cells, beside?.header]))
    expect(given.filter((key, at) => given.indexOf(key) !== at)).toEqual([])
    for (const one of cases) expect(Object.keys(one).filter((key) => !KEYS.has(key))).toEqual([])
  })

  it.each(
    cases.map(
      (one) => [`${one.header}${one.beside ? ` | ${one.beside.header}` : ''}${one.cells ? `: ${one.cells.join(', ')}` : ''}`, one] as const,
    ),
  )('%s', (_, one) => {
    expect(rolesOf(one)).toEqual([one.role, ...(one.beside ? [one.beside.role] : [])])
  })
})
