import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'

const FOLDER = join(__dirname, 'tables')

/** The tables that have a test; a stray file, or a test without its table, fails. */
export const TABLES = ['bodies', 'dates', 'encodings', 'homes', 'levels', 'posts', 'remarks', 'same', 'units', 'words'] as const

export function tableFiles(): string[] {
  return readdirSync(FOLDER).map((file) => file.replace(/\.yaml$/, '')).sort() // prettier-ignore
}

export type Row = Readonly<Record<string, unknown>>

/** What a row must and may say. `oneOf`: exactly one of these keys; `may`: any of these besides. */
export interface Shape {
  readonly must: readonly string[]
  readonly oneOf: readonly string[]
  readonly may?: readonly string[]
}

/** The rows of a table, each checked: a missing, misspelt or doubled key, or the same case twice, fails. */
export function readTable(name: (typeof TABLES)[number], shape: Shape, section?: string): Row[] {
  const parsed: unknown = parse(readFileSync(join(FOLDER, `${name}.yaml`), 'utf8'))
  const rows = (section === undefined ? parsed : (parsed as Record<string, unknown>)[section]) as Row[]
  if (!Array.isArray(rows) || rows.length === 0) throw new Error(`${name}.yaml: no cases${section ? ` under "${section}"` : ''}`)
  const seen = new Set<string>()
  for (const row of rows) {
    const at = `${name}.yaml: ${JSON.stringify(row)}`
    const keys = Object.keys(row)
    const known = [...shape.must, ...shape.oneOf, ...(shape.may ?? [])]
    for (const key of keys) if (!known.includes(key)) throw new Error(`${at}: unknown key "${key}"`)
    for (const key of shape.must) if (!keys.includes(key)) throw new Error(`${at}: "${key}" is missing`)
    const stated = shape.oneOf.filter((key) => keys.includes(key))
    if (stated.length !== 1) throw new Error(`${at}: exactly one of ${shape.oneOf.join(', ')}`)
    const given = JSON.stringify([...shape.must, 'day', 'level', 'font'].map((key) => (shape.oneOf.includes(key) ? null : row[key])))
    if (seen.has(given)) throw new Error(`${at}: the same case twice`)
    seen.add(given)
  }
  return rows
}

/** How a case is called in the test's report. */
export function titleOf(row: Row): string {
  return JSON.stringify(row['cell'] ?? row['stored'] ?? row)
}
