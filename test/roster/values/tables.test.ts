import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { POSTS, UNITS_OF_TOWN, UNITS_SINCE_JULY_2025 } from '../../../src/plan'
import {
  decodeText,
  fold,
  formatDate,
  formatPartialDate,
  matchHome,
  matchUnit,
  readCouncil,
  readDate,
  readDone,
  readForm,
  readGender,
  readLevel,
  readLocal,
  readMark,
  readOrganisation,
  readPosts,
  readRemark,
  type CellReading,
  type LevelKind,
} from '../../../src/roster/values'
import { readTable, tableFiles, TABLES, titleOf, type Row, type Shape } from './case-tables'

const UNITS = [...UNITS_OF_TOWN, ...UNITS_SINCE_JULY_2025]

it('every table has its test and every test its table', () => {
  expect(tableFiles()).toEqual([...TABLES])
})

describe('a table with a slip in it is refused', () => {
  const shape: Shape = { must: ['cell'], oneOf: ['read', 'blank', 'unreadable'] }
  it('when a key is not one of its own', () => {
    expect(() => readTable('levels', shape)).toThrow('unknown key "column"')
  })
  it('when a case lacks what it must say', () => {
    expect(() => readTable('encodings', { must: ['stored', 'note'], oneOf: ['text'], may: ['from', 'font', 'lost'] })).toThrow(
      '"note" is missing',
    )
  })
  it('when a case says nothing to expect', () => {
    expect(() => readTable('encodings', { must: ['stored', 'text', 'from'], oneOf: ['lost'], may: ['font'] })).toThrow(
      'exactly one of lost',
    )
  })
})

/** A reading as a table row states it, so that the whole of it is compared. */
function stated<T>(reading: CellReading<T>, value: (value: T) => Row): Row {
  if (reading.kind === 'blank') return { blank: true }
  if (reading.kind === 'unreadable') return { unreadable: reading.code }
  const flags = reading.flags.map(({ code }) => code)
  return { ...value(reading.value), ...(flags.length > 0 && { flags }) }
}

function without(row: Row, ...keys: readonly string[]): Row {
  return Object.fromEntries(Object.entries(row).filter(([key]) => !keys.includes(key)))
}

/** Reasons and suggestions are whole Vietnamese sentences. */
function expectSentences<T>(reading: CellReading<T>): void {
  const told = reading.kind === 'read' ? reading.flags : reading.kind === 'unreadable' ? [reading] : []
  for (const { reason, suggestion } of told) {
    expect(reason).toMatch(/^[\p{Lu}\p{N}“].*\.$/u)
    if (suggestion !== undefined) expect(suggestion).toMatch(/^[\p{Lu}].*[.”]$/u)
    expect(`${reason}${suggestion ?? ''}`).toBe(`${reason}${suggestion ?? ''}`.normalize('NFC'))
  }
}

describe('a date cell (D1, K10)', () => {
  const rows = readTable('dates', { must: ['cell'], oneOf: ['read', 'blank', 'unreadable'], may: ['flags', 'proposal'] })
  it.each(rows.map((row) => [titleOf(row), row] as const))('%s', (_, row) => {
    const reading = readDate(row['cell'])
    expect(stated(reading, (date) => ({ read: formatPartialDate(date) }))).toEqual(without(row, 'cell', 'proposal'))
    const proposal = reading.kind === 'unreadable' ? reading.proposal : undefined
    expect(typeof proposal === 'number' && proposal > 2100 ? formatDate(proposal) : proposal).toEqual(row['proposal'])
    expectSentences(reading)
  })
})

describe('a level cell (D5)', () => {
  const rows = readTable('levels', {
    must: ['column', 'cell'],
    oneOf: ['level', 'blank', 'unreadable'],
    may: ['studying', 'equivalent', 'old', 'foreignDegree', 'flags'],
  })
  it.each(rows.map((row) => [`${String(row['column'])}: ${titleOf(row)}`, row] as const))('%s', (_, row) => {
    const reading = readLevel(row['column'] as LevelKind, row['cell'])
    const told = stated(reading, ({ oldCertificate, ...level }) => ({ ...level, ...(oldCertificate && { old: oldCertificate }) }))
    expect(told).toEqual(without(row, 'column', 'cell'))
    expectSentences(reading)
  })
})

describe('a post cell (D6, S11)', () => {
  const rows = readTable('posts', { must: ['cell'], oneOf: ['held', 'blank'], may: ['level', 'others', 'end'] })
  it.each(rows.map((row) => [`${titleOf(row)}${row['level'] ? ` (${String(row['level'])})` : ''}`, row] as const))('%s', (_, row) => {
    const level = row['level'] as 'commune' | 'town' | undefined
    const reading = readPosts(String(row['cell']), POSTS, level ? { level } : {})
    expectSentences(reading)
    if (row['blank']) {
      expect(reading).toEqual({ kind: 'blank' })
      return
    }
    if (reading.kind !== 'read') throw new Error('not read')
    expect(reading.value.held.map(({ code, acting }) => (acting ? `Q ${code}` : code))).toEqual(row['held'])
    expect(reading.value.others.map(({ why }) => why)).toEqual(row['others'] ?? [])
    const { end } = reading.value
    const day = end?.until === undefined ? 'unclear' : formatDate(end.until)
    expect(end && (end.leaves ? `leaves ${day}` : day)).toEqual(row['end'])
  })
})

it.each([
  ['Trưởng phòng Giáo dục và Đào tạo', 'Trưởng phòng Giáo dục … Đào tạo'],
  ['Bí thư, Trưởng phòng Tài chính - Kế hoạch', 'Trưởng phòng Tài chính … Kế hoạch'],
])('what nobody knows of “%s” is told once', (cell, named) => {
  const reading = readPosts(cell, POSTS, {})
  expect(reading.kind === 'read' && reading.flags.map(({ reason }) => reason)).toEqual([`Chức danh “${named}” chưa nhận diện được.`])
})

describe('a unit (D7, E)', () => {
  const rows = readTable('units', { must: ['cell'], oneOf: ['unit', 'blank', 'unreadable'], may: ['day', 'oldType', 'flags', 'proposal'] })
  it.each(rows.map((row) => [`${titleOf(row)}${row['day'] ? ` on ${String(row['day'])}` : ''}`, row] as const))('%s', (_, row) => {
    const reading = matchUnit(String(row['cell']), UNITS, row['day'] as string | undefined)
    const told = stated(reading, ({ unit, typeMismatch }) => ({ unit: unit.id, ...(typeMismatch && { oldType: typeMismatch }) }))
    expect(told).toEqual(without(row, 'cell', 'day', 'proposal'))
    if (row['proposal']) expect(reading).toMatchObject({ proposal: row['proposal'] })
    expectSentences(reading)
  })
})

describe('a home town (CT08)', () => {
  const rows = readTable('homes', { must: ['cell'], oneOf: ['unit', 'elsewhere', 'blank', 'unreadable'] })
  it.each(rows.map((row) => [titleOf(row), row] as const))('%s', (_, row) => {
    const reading = matchHome(String(row['cell']), UNITS)
    const told = stated(reading, (home): Row => (home.place === 'elsewhere' ? { elsewhere: true } : { unit: home.match.unit.id }))
    expect(without(told, 'flags')).toEqual(without(row, 'cell'))
    expectSentences(reading)
  })
})

describe('a legacy encoding (D8)', () => {
  const rows = readTable('encodings', { must: ['stored', 'from'], oneOf: ['text'], may: ['font', 'lost'] })
  it.each(rows.map((row) => [titleOf(row), row] as const))('%s', (_, row) => {
    const decoded = decodeText(String(row['stored']), row['font'] as string | undefined)
    expect(decoded).toEqual(without(row, 'stored', 'font'))
    expect(decodeText(decoded.text).text).toBe(decoded.text)
  })
})

describe('marks, genders and forms', () => {
  const READERS = { mark: readMark, done: readDone, local: readLocal, gender: readGender, form: readForm } as const
  const rows = readTable('words', { must: ['reader', 'cell'], oneOf: ['read', 'blank', 'unreadable'] })
  it.each(rows.map((row) => [`${String(row['reader'])}: ${titleOf(row)}`, row] as const))('%s', (_, row) => {
    const reading: CellReading<unknown> = READERS[row['reader'] as keyof typeof READERS](row['cell'])
    expect(stated(reading, (value) => ({ read: value }))).toEqual(without(row, 'reader', 'cell'))
    expectSentences(reading)
  })
})

describe('a remark (K11)', () => {
  const rows = readTable('remarks', { must: ['cell'], oneOf: ['until', 'noDate', 'stays'] })
  it.each(rows.map((row) => [titleOf(row), row] as const))('%s', (_, row) => {
    const reading = readRemark(row['cell'])
    const told = stated(reading, ({ countsUntil, leftWithoutDate }): Row => {
      if (countsUntil !== undefined) return { until: formatDate(countsUntil) }
      return leftWithoutDate ? { noDate: true } : { stays: true }
    })
    expect(without(told, 'flags')).toEqual(without(row, 'cell'))
    expectSentences(reading)
  })
})

describe('a council (R6)', () => {
  const rows = readTable('bodies', { must: ['cell'], oneOf: ['level', 'blank', 'unreadable'], may: ['name'] }, 'councils')
  it.each(rows.map((row) => [titleOf(row), row] as const))('%s', (_, row) => {
    expect(stated(readCouncil(String(row['cell']), UNITS_OF_TOWN), (council) => ({ ...council }))).toEqual(without(row, 'cell'))
  })
  it('is of the commune where two communes have the name', () => {
    expect(readCouncil('HĐND Nguyễn Nghiêm', UNITS)).toMatchObject({
      kind: 'read',
      value: { level: 'commune', name: 'HĐND Nguyễn Nghiêm' },
    })
    expect(readCouncil('HĐND thị xã Đức Phổ', UNITS)).toMatchObject({ kind: 'read', value: { level: 'town' } })
  })
})

describe('a party organisation (R9, K1)', () => {
  const rows = readTable('bodies', { must: ['cell', 'type', 'own'], oneOf: ['key'] }, 'organisations')
  it.each(rows.map((row) => [titleOf(row), row] as const))('%s', (_, row) => {
    expect(stated(readOrganisation(String(row['cell'])), ({ type, own, key }) => ({ type, own, key }))).toEqual(without(row, 'cell'))
  })
})

describe('texts compared (D3, D4)', () => {
  const table = parse(readFileSync(join(__dirname, 'tables', 'same.yaml'), 'utf8')) as Record<string, string[][]>
  it('the table has the two parts it should have', () => {
    expect(Object.keys(table)).toEqual(['same', 'different'])
  })
  it.each(table['same']!.map((texts) => [texts.join(' = '), texts] as const))('%s', (_, texts) => {
    expect(new Set(texts.map(fold)).size).toBe(1)
    expect(texts.length).toBeGreaterThan(1)
  })
  it.each(table['different']!.map((texts) => [texts.join(' ≠ '), texts] as const))('%s', (_, texts) => {
    expect(new Set(texts.map(fold)).size).toBe(texts.length)
  })
})
