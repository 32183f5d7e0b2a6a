import type { HostFacts } from '../workbook'
import { supports } from './ask-excel'

const SETS: readonly (readonly [name: string, versions: readonly string[]])[] = [
  ['ExcelApi', ['1.1', '1.2', '1.4', '1.6', '1.7', '1.9', '1.13', '1.14', '1.17']],
  ['CustomFunctionsRuntime', ['1.1', '1.2', '1.3', '1.4']],
  ['SharedRuntime', ['1.1']],
]

/** What the self-test page shows about the Excel we are in. */
export async function facts(): Promise<HostFacts> {
  const { diagnostics, displayLanguage } = Office.context ?? {}
  return {
    host: String(diagnostics?.host ?? ''),
    platform: String(diagnostics?.platform ?? ''),
    version: diagnostics?.version ?? '',
    locale: displayLanguage ?? '',
    requirementSets: SETS.flatMap(([name, versions]) => versions.map((version) => ({ name, version, supported: supports(version, name) }))),
    functionsRegistered: functionsRegistered(),
  }
}

/** Office has no public way to ask; the library keeps what was associated here. */
function functionsRegistered(): boolean {
  const { CustomFunctions: library } = globalThis as {
    readonly CustomFunctions?: { readonly _association?: { readonly mappings?: object } }
  }
  return Object.keys(library?._association?.mappings ?? {}).length > 0
}
