import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { validateXML } from 'xmllint-wasm'

const SCHEMAS = process.env.OFFICE_SCHEMAS
const MAIN = 'OfficeAppManifestV1_1.xsd'

/** The schemas are Microsoft's and not part of this repository: whoever has them names their folder, and a folder without them fails. */
export const HAS_SCHEMAS = Boolean(SCHEMAS)

/** What the schemas of Office find wrong with a manifest. */
export async function faultsOf(xml: string): Promise<readonly string[]> {
  const folder = SCHEMAS ?? ''
  const file = (fileName: string) => ({ fileName, contents: readFileSync(join(folder, fileName), 'utf8') })
  const others = readdirSync(folder).filter((name) => name.endsWith('.xsd') && name !== MAIN)
  const { valid, errors } = await validateXML({
    xml: { fileName: 'manifest.xml', contents: xml },
    schema: file(MAIN),
    preload: others.map(file),
  })
  return valid ? [] : errors.map(({ rawMessage }) => rawMessage)
}
