import JSZip from 'jszip'
import { readCharts, removeDrawings, writeCharts, type ChartPart } from './drawings'
import { addContentTypes, rewrite, sheetFiles, targets, WORKBOOK, type SheetFile } from './package-files'
import { attribute, decode, encode, XML } from './xml'

/**
 * The parts of the .xlsx package that ExcelJS leaves out or gets wrong: names that are formulas, tables, charts, and the add-in's document settings.
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
  readonly charts: ReadonlyMap<string, readonly ChartPart[]>
  /** The package for ExcelJS: without tables and drawings. */
  readonly bytes: ArrayBuffer | Uint8Array
}
/** Under which identity the settings are stored; from the add-in's manifest. */
export interface AddinIdentity {
  readonly id: string
  readonly version: string
}

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
  const sheets = await sheetFiles(zip)
  const [tables, charts] = [await readTables(zip, sheets), await readCharts(zip, sheets)]
  if (tables.size) await removeTables(zip)
  if (charts.size) await removeDrawings(zip)
  const isAsRead = !tables.size && !charts.size
  const left = isAsRead ? bytes : await zip.generateAsync({ type: 'uint8array' })
  return { names, settings: Object.fromEntries(settings), tables, charts, bytes: left }
}

async function readTables(zip: JSZip, sheets: readonly SheetFile[]): Promise<ReadonlyMap<string, readonly string[]>> {
  const tables = new Map<string, readonly string[]>()
  for (const { name, file } of sheets) {
    const parts = (await targets(zip, file)).filter(({ type }) => type.endsWith('/table'))
    const found = await Promise.all(parts.map(({ target }) => zip.file(target)?.async('string')))
    if (parts.length)
      tables.set(
        name,
        found.filter((xml) => xml !== undefined),
      )
  }
  return tables
}

async function removeTables(zip: JSZip): Promise<void> {
  for (const { name } of zip.file(/^xl\/tables\//)) zip.remove(name)
  for (const { name } of zip.file(/^xl\/worksheets\/[^/]*\.xml$/))
    await rewrite(zip, name, (xml) => xml.replace(/<(\w+:)?tableParts\b[^>]*?(?:\/>|>[\s\S]*?<\/(?:\w+:)?tableParts>)/, ''))
}

/** Adds the parts to a package that ExcelJS wrote; the tables, in the order of its own, take the place of those it made. */
export async function writeParts(
  bytes: ArrayBuffer | Uint8Array,
  parts: PackageParts & { readonly tables: readonly string[]; readonly charts: ReadonlyMap<string, readonly ChartPart[]> },
  addin: AddinIdentity,
): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(bytes)
  parts.tables.forEach((xml, place) => zip.file(`xl/tables/table${place + 1}.xml`, xml))
  const sheets = await sheetFiles(zip)
  if (parts.tables.length) for (const { file } of sheets) await rewrite(zip, file, notesBeforeTables)
  await writeCharts(zip, sheets, parts.charts)
  if (parts.names.length) await rewrite(zip, WORKBOOK, (xml) => addNames(xml, parts.names))
  if (Object.keys(parts.settings).length) await addExtension(zip, parts.settings, addin)
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' })
}

/** ExcelJS has them the other way round, and Excel takes a sheet in another order than its schema's for a damaged one. */
const notesBeforeTables = (sheet: string): string =>
  sheet.replace(/(<tableParts\b[\s\S]*?<\/tableParts>)(<legacyDrawing\b[^>]*\/>)/, '$2$1')

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
  await addContentTypes(zip, [
    ['xl/webextensions/taskpanes.xml', 'application/vnd.ms-office.webextensiontaskpanes+xml'],
    ['xl/webextensions/webextension1.xml', 'application/vnd.ms-office.webextension+xml'],
  ])
}
