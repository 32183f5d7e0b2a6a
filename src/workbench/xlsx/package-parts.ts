import JSZip from 'jszip'
import { attribute, decode, encode, XML } from './xml'

/**
 * The parts of the .xlsx package that ExcelJS leaves out or gets wrong: names that are formulas, tables, and the add-in's document settings.
 * Excel keeps those settings in a web-extension part; so do we, and a setting made here is found by Excel and back.
 */
export interface DefinedName {
  readonly name: string
  /** As stored, without "=": "'Sheet 1'!$A$1:$B$2", "0.15". */
  readonly formula: string
  readonly hidden: boolean
}
export interface PackageParts {
  readonly names: readonly DefinedName[]
  readonly settings: Readonly<Record<string, string>>
}
export interface PackageRead extends PackageParts {
  /** The parts of the tables on each sheet, by the sheet's name. */
  readonly tables: ReadonlyMap<string, readonly string[]>
  /** The package for ExcelJS: without tables. */
  readonly bytes: ArrayBuffer | Uint8Array
}
/** Under which identity the settings are stored; from the add-in's manifest. */
export interface AddinIdentity {
  readonly id: string
  readonly version: string
}

const WORKBOOK = 'xl/workbook.xml'
const EXTENSION_NS = 'http://schemas.microsoft.com/office/webextensions'
const RELATION = 'http://schemas.microsoft.com/office/2011/relationships'
const RELATIONS_NS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

export async function readParts(bytes: ArrayBuffer | Uint8Array): Promise<PackageRead> {
  const zip = await JSZip.loadAsync(bytes)
  const workbook = (await zip.file(WORKBOOK)?.async('string')) ?? ''
  const names = [...workbook.matchAll(/<(?:\w+:)?definedName\b([^>]*)>([\s\S]*?)<\/(?:\w+:)?definedName>/g)].flatMap(
    ([, attributes, formula]) => {
      const name = attribute(attributes!, 'name')
      return name && !name.startsWith('_xlnm')
        ? [{ name, formula: decode(formula!), hidden: /^(1|true)$/.test(attribute(attributes!, 'hidden') ?? '') }]
        : []
    },
  )
  const extensions = await Promise.all(zip.file(/^xl\/webextensions\/webextension\d*\.xml$/).map((part) => part.async('string')))
  const settings = extensions.flatMap((xml) =>
    [...xml.matchAll(/<(?:\w+:)?property\b([^>]*)>/g)].map(([, attributes]): [string, string] => [
      attribute(attributes!, 'name') ?? '',
      attribute(attributes!, 'value') ?? '',
    ]),
  )
  const tables = await readTables(zip, workbook)
  return { names, settings: Object.fromEntries(settings), tables, bytes: tables.size ? await withoutTables(zip) : bytes }
}

async function readTables(zip: JSZip, workbook: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const sheetFiles = await targets(zip, WORKBOOK)
  const tables = new Map<string, readonly string[]>()
  for (const [, own] of workbook.matchAll(/<(?:\w+:)?sheet\b([^>]*)>/g)) {
    const file = sheetFiles.find(({ id }) => id === attribute(own!, 'r:id'))?.target
    const parts = file ? (await targets(zip, file)).filter(({ type }) => type.endsWith('/table')) : []
    const found = await Promise.all(parts.map(({ target }) => zip.file(target)?.async('string')))
    if (parts.length)
      tables.set(
        attribute(own!, 'name') ?? '',
        found.filter((xml) => xml !== undefined),
      )
  }
  return tables
}

interface Relation {
  readonly id: string
  readonly type: string
  /** From the package's root, without a leading "/". */
  readonly target: string
}

async function targets(zip: JSZip, part: string): Promise<readonly Relation[]> {
  const folder = part.slice(0, part.lastIndexOf('/') + 1)
  const relations = (await zip.file(`${folder}_rels/${part.slice(folder.length)}.rels`)?.async('string')) ?? ''
  return [...relations.matchAll(/<(?:\w+:)?Relationship\b([^>]*)>/g)].map(([, own]) => ({
    id: attribute(own!, 'Id') ?? '',
    type: attribute(own!, 'Type') ?? '',
    target: new URL(attribute(own!, 'Target') ?? '', `file:///${folder}`).pathname.slice(1),
  }))
}

async function withoutTables(zip: JSZip): Promise<Uint8Array> {
  for (const { name } of zip.file(/^xl\/tables\//)) zip.remove(name)
  for (const { name } of zip.file(/^xl\/worksheets\/[^/]*\.xml$/))
    await rewrite(zip, name, (xml) => xml.replace(/<(\w+:)?tableParts\b[^>]*?(?:\/>|>[\s\S]*?<\/(?:\w+:)?tableParts>)/, ''))
  return zip.generateAsync({ type: 'uint8array' })
}

/** Adds the parts to a package that ExcelJS wrote; the tables, in the order of its own, take the place of those it made. */
export async function writeParts(
  bytes: ArrayBuffer | Uint8Array,
  parts: PackageParts & { readonly tables: readonly string[] },
  addin: AddinIdentity,
): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(bytes)
  parts.tables.forEach((xml, place) => zip.file(`xl/tables/table${place + 1}.xml`, xml))
  if (parts.names.length) await rewrite(zip, WORKBOOK, (xml) => addNames(xml, parts.names))
  if (Object.keys(parts.settings).length) await addExtension(zip, parts.settings, addin)
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' })
}

function addNames(workbook: string, names: readonly DefinedName[]): string {
  const added = names
    .map(
      ({ name, formula, hidden }) => `<definedName name="${encode(name)}"${hidden ? ' hidden="1"' : ''}>${encode(formula)}</definedName>`,
    )
    .join('')
  return workbook.includes('</definedNames>')
    ? workbook.replace('</definedNames>', () => `${added}</definedNames>`)
    : workbook.replace('<calcPr', () => `<definedNames>${added}</definedNames><calcPr`)
}

async function addExtension(zip: JSZip, settings: Readonly<Record<string, string>>, addin: AddinIdentity): Promise<void> {
  const properties = Object.entries(settings).map(([key, value]) => `<we:property name="${encode(key)}" value="${encode(value)}"/>`)
  zip.file(
    'xl/webextensions/webextension1.xml',
    `${XML}<we:webextension xmlns:we="${EXTENSION_NS}/webextension/2010/11" id="{${addin.id}}">` +
      `<we:reference id="${addin.id}" version="${addin.version}" store="developer" storeType="Registry"/><we:alternateReferences/>` +
      `<we:properties>${properties.join('')}</we:properties><we:bindings/><we:snapshot xmlns:r="${RELATIONS_NS}"/></we:webextension>`,
  )
  zip.file(
    'xl/webextensions/taskpanes.xml',
    `${XML}<wetp:taskpanes xmlns:wetp="${EXTENSION_NS}/taskpanes/2010/11"><wetp:taskpane dockstate="right" visibility="0" width="350" row="1">` +
      `<wetp:webextensionref xmlns:r="${RELATIONS_NS}" r:id="rId1"/></wetp:taskpane></wetp:taskpanes>`,
  )
  zip.file(
    'xl/webextensions/_rels/taskpanes.xml.rels',
    `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
      `<Relationship Id="rId1" Type="${RELATION}/webextension" Target="webextension1.xml"/></Relationships>`,
  )
  await rewrite(zip, '_rels/.rels', (xml) =>
    xml.replace(
      '</Relationships>',
      `<Relationship Id="rIdTaskpanes" Type="${RELATION}/webextensiontaskpanes" Target="xl/webextensions/taskpanes.xml"/></Relationships>`,
    ),
  )
  await rewrite(zip, '[Content_Types].xml', (xml) =>
    xml.replace(
      '</Types>',
      '<Override PartName="/xl/webextensions/taskpanes.xml" ContentType="application/vnd.ms-office.webextensiontaskpanes+xml"/>' +
        '<Override PartName="/xl/webextensions/webextension1.xml" ContentType="application/vnd.ms-office.webextension+xml"/></Types>',
    ),
  )
}

async function rewrite(zip: JSZip, path: string, change: (xml: string) => string): Promise<void> {
  const xml = await zip.file(path)?.async('string')
  if (xml === undefined) throw new Error(`The package has no ${path}`)
  zip.file(path, change(xml))
}
