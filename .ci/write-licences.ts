// What the shipped code is made of and under which terms: `npm run licences` writes it for the package; a test holds it up to date.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const ROOT = join(__dirname, '..')
export const LICENCES = join(ROOT, 'assets/help/giay-phep.txt')

/**
 * The pane reads chosen files with ExcelJS's ready-made browser bundle, built in from the development packages:
 * itself and what it carries besides the small shims of Node that its bundler puts in (all MIT).
 */
const BUNDLED = ['exceljs', 'jszip', 'saxes', 'xmlchars', 'dayjs', 'uuid', 'fast-csv', '@fast-csv/format', '@fast-csv/parse']

/** Terms that ask for no more than that their text goes along. */
export const ALLOWED = ['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'Apache-2.0', '(MIT OR GPL-3.0-or-later)'] as const

export interface Shipped {
  readonly name: string
  readonly version: string
  readonly licence: string
  readonly text: string
}

interface Lock {
  readonly packages: Readonly<Record<string, { readonly dev?: boolean; readonly devOptional?: boolean }>>
}

/** Every package that package-lock.json installs for production (types left out: they are not shipped), and what is bundled with ExcelJS. */
export function shippedPackages(): readonly Shipped[] {
  const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as Lock
  const places = Object.entries(packages).filter(
    ([place, { dev, devOptional }]) => place && !dev && !devOptional && !place.includes('/@types/'),
  )
  const bundled = BUNDLED.map((name) => `node_modules/${name}`)
  return [...places.map(([place]) => place), ...bundled]
    .map((place) => describe(join(ROOT, place)))
    .sort((one, other) => (one.name < other.name ? -1 : 1))
}

function describe(folder: string): Shipped {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Record<string, string | undefined>
  const file = readdirSync(folder).find((each) => /^licen[cs]e(\.(md|markdown|txt))?$/i.test(each))
  const text = file && existsSync(join(folder, file)) ? readFileSync(join(folder, file), 'utf8') : ''
  return { name: name ?? folder, version: version ?? '', licence: license ?? 'none stated', text: text.replace(/\r\n/g, '\n').trim() }
}

/** The names first, then each text once under the names it belongs to. */
export function listLicences(packages: readonly Shipped[]): string {
  const texts = new Map<string, string[]>()
  for (const { name, text } of packages) texts.set(text, [...(texts.get(text) ?? []), name])
  return [
    'Phần mềm của người khác có trong DEAN12, và giấy phép của từng phần.',
    'Software of others inside DEAN12, and the terms of each.',
    '',
    ...packages.map(({ name, version, licence }) => `${name} ${version} – ${licence}`),
    ...[...texts].flatMap(([text, names]) => ['', '-'.repeat(72), names.join(', '), '', text || '(no text in the package)']),
    '',
  ].join('\n')
}

if (require.main === module) writeFileSync(LICENCES, listLicences(shippedPackages()))
