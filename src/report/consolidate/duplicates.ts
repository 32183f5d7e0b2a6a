import { fold, type PersonRow, type RosterKind } from '../../roster'
import type { FileReading } from './read-received'

/** One person in the lists of one kind of several files. */
export interface Duplicate {
  readonly name: string
  readonly kind: RosterKind
  readonly places: readonly { readonly file: string; readonly sheet: string; readonly row: number; readonly detail: string }[]
}

/**
 * People who stand in more than one file's list of the same kind, by name and birth date or identity number (rule G10). In committees,
 * councils and appointments only the same body or the same decision makes a repeat: one person may sit in two committees.
 * People without birth date and number are never held to be the same.
 */
export function findDuplicates(files: readonly FileReading[]): readonly Duplicate[] {
  const found = new Map<string, { name: string; kind: RosterKind; files: Set<string>; places: Duplicate['places'][number][] }>()
  for (const { name: file, reading } of files) {
    for (const roster of reading.rosters) {
      if (!('people' in roster)) continue
      for (const row of roster.people) {
        const who = identityOf(row)
        if (who === undefined) continue
        const key = `${roster.kind}|${who}|${scopeOf(row, roster.kind)}`
        const known = found.get(key) ?? { name: row.name, kind: roster.kind, files: new Set<string>(), places: [] }
        found.set(key, known)
        known.files.add(file)
        known.places.push({ file, sheet: row.ref.sheet, row: row.ref.row, detail: row.postText })
      }
    }
  }
  return [...found.values()].filter(({ files }) => files.size > 1).map(({ name, kind, places }) => ({ name, kind, places }))
}

function identityOf({ name, birth, idNumber }: PersonRow): string | undefined {
  if (birth.state === 'known') return `${fold(name)}|${birth.value.earliest}-${birth.value.latest}`
  return idNumber === undefined ? undefined : `#${idNumber}`
}

function scopeOf({ organisation, council, decisionDate }: PersonRow, kind: RosterKind): string {
  if (kind === 'committee') return organisation.state === 'known' ? fold(organisation.value) : ''
  if (kind === 'delegates') return council.state === 'known' ? fold(council.value.name) : ''
  if (kind === 'appointments') return decisionDate.state === 'known' ? String(decisionDate.value.earliest) : ''
  return ''
}
