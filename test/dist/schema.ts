import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { validateXML } from 'xmllint-wasm'

const SCHEMAS = '../shared/xsd'
const MAIN = 'OfficeAppManifestV1_1.xsd'

/** The schemas are Microsoft's and not part of this repository: whoever has them puts them there. */
export const HAS_SCHEMAS = existsSync(`${SCHEMAS}/${MAIN}`)
if (!HAS_SCHEMAS) process.stdout.write('The manifest schemas are not here: manifests are checked by assertions alone.\n')

/** What the schemas of Office find wrong with a manifest. */
export async function faultsOf(xml: string): Promise<readonly string[]> {
  const file = (fileName: string) => ({ fileName, contents: readFileSync(`${SCHEMAS}/${fileName}`, 'utf8') })
  const others = readdirSync(SCHEMAS).filter((name) => name.endsWith('.xsd') && name !== MAIN)
  const { valid, errors } = await validateXML({
    xml: { fileName: 'manifest.xml', contents: xml },
    schema: file(MAIN),
    preload: others.map(file),
  })
  return valid ? [] : errors.map(({ rawMessage }) => rawMessage)
}
