import JSZip from 'jszip'

/**
 * The parts of the .xlsx package that ExcelJS leaves out: names that are formulas, and the add-in's document settings.
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
/** Under which identity the settings are stored; from the add-in's manifest. */
export interface AddinIdentity {
  readonly id: string
  readonly version: string
}

const WORKBOOK = 'xl/workbook.xml'
const EXTENSION_NS = 'http://schemas.microsoft.com/office/webextensions'
const RELATION = 'http://schemas.microsoft.com/office/2011/relationships'
const RELATIONS_NS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

export async function readParts(bytes: ArrayBuffer | Uint8Array): Promise<PackageParts> {
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
  return { names, settings: Object.fromEntries(settings) }
}

/** Adds the parts to a package that ExcelJS wrote. */
export async function writeParts(bytes: ArrayBuffer | Uint8Array, parts: PackageParts, addin: AddinIdentity): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(bytes)
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

const attribute = (attributes: string, name: string): string | undefined => {
  const value = new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(attributes)?.[1]
  return value === undefined ? undefined : decode(value)
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

const decode = (xml: string): string =>
  xml.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (entity, hex?: string, decimal?: string, name?: string) => {
    if (hex) return String.fromCodePoint(parseInt(hex, 16))
    if (decimal) return String.fromCodePoint(Number(decimal))
    return ENTITIES[name ?? ''] ?? entity
  })

const encode = (text: string): string =>
  text.replace(/[&<>"'\n\r\t]/g, (character) => {
    const name = Object.keys(ENTITIES).find((entity) => ENTITIES[entity] === character)
    return name ? `&${name};` : `&#${character.charCodeAt(0)};`
  })
