import { askExcel, type Limits } from './ask-excel'
import { Refusal } from './refusal'

/** The sheets that an action names, found once each, with what has to be known before anything is changed. */
export interface NamedSheets {
  readonly get: (name: string) => Excel.Worksheet
  /** After the round trip: refuses when a sheet is missing or protected. */
  readonly check: () => void
}

export function nameSheets(context: Excel.RequestContext, names: Iterable<string>): NamedSheets {
  const found = new Map<string, Excel.Worksheet>()
  for (const name of new Set(names)) {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name)
    sheet.load('name,protection/protected')
    found.set(name, sheet)
  }
  return {
    get: (name) => found.get(name)!,
    check: () => {
      for (const [name, sheet] of found) {
        if (sheet.isNullObject) throw new Refusal('sheet-missing', name)
        if (sheet.protection.protected) throw new Refusal('protected-sheet', name)
      }
    },
  }
}

/** Names of all sheets, the hidden ones too. */
export function sheetNames(limits: Limits): Promise<readonly string[]> {
  return askExcel(async (context) => {
    const { worksheets } = context.workbook
    worksheets.load('items/name')
    await context.sync()
    return worksheets.items.map(({ name }) => name)
  }, limits)
}
