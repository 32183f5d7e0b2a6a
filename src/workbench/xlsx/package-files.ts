import type JSZip from 'jszip'
import { attribute } from './xml'

export const WORKBOOK = 'xl/workbook.xml'

export interface Relation {
  readonly id: string
  readonly type: string
  /** From the package's root, without a leading "/". */
  readonly target: string
}

/** What a part points at. */
export async function targets(zip: JSZip, part: string): Promise<readonly Relation[]> {
  const folder = part.slice(0, part.lastIndexOf('/') + 1)
  const relations = (await zip.file(`${folder}_rels/${part.slice(folder.length)}.rels`)?.async('string')) ?? ''
  return [...relations.matchAll(/<(?:\w+:)?Relationship\b([^>]*)>/g)].map(([, own]) => ({
    id: attribute(own!, 'Id') ?? '',
    type: attribute(own!, 'Type') ?? '',
    target: new URL(attribute(own!, 'Target') ?? '', `file:///${folder}`).pathname.slice(1),
  }))
}

export interface SheetFile {
  readonly name: string
  /** Its part. */
  readonly file: string
}

export async function sheetFiles(zip: JSZip): Promise<readonly SheetFile[]> {
  const workbook = (await zip.file(WORKBOOK)?.async('string')) ?? ''
  const parts = await targets(zip, WORKBOOK)
  return [...workbook.matchAll(/<(?:\w+:)?sheet\b([^>]*)>/g)].flatMap(([, own]) => {
    const file = parts.find(({ id }) => id === attribute(own!, 'r:id'))?.target
    return file ? [{ name: attribute(own!, 'name') ?? '', file }] : []
  })
}

export async function rewrite(zip: JSZip, path: string, change: (xml: string) => string): Promise<void> {
  const xml = await zip.file(path)?.async('string')
  if (xml === undefined) throw new Error(`The package has no ${path}`)
  zip.file(path, change(xml))
}

export function addContentTypes(zip: JSZip, types: readonly (readonly [part: string, type: string])[]): Promise<void> {
  const added = types.map(([part, type]) => `<Override PartName="/${part}" ContentType="${type}"/>`).join('')
  return rewrite(zip, '[Content_Types].xml', (xml) => xml.replace('</Types>', () => `${added}</Types>`))
}
