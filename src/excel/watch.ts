import type { WorkbookChange } from '../workbook'
import { areaOf } from './address'
import { askExcel, supports, within, type Limits } from './ask-excel'
import { Refusal } from './refusal'

interface Edit {
  readonly sheetId: string
  readonly area: WorkbookChange['area']
  readonly remote: boolean
}

/**
 * Calls back after edits, own and co-authors', with the sheet's name of that moment. Edits that come while the names are
 * being asked for share the next question, so a burst costs two round trips at most.
 */
export async function watch(onChange: (change: WorkbookChange) => void, limits: Limits): Promise<() => void> {
  if (!supports('1.9')) throw new Refusal('not-supported')
  const context = new Excel.RequestContext()
  const tell = teller(onChange, limits)
  const { worksheets } = context.workbook
  const handlers = [
    worksheets.onChanged.add(async ({ worksheetId, address, source }) =>
      tell({ sheetId: worksheetId, area: areaOf(address), remote: source === 'Remote' }),
    ),
    worksheets.onAdded.add(async ({ worksheetId, source }) => tell({ sheetId: worksheetId, area: undefined, remote: source === 'Remote' })),
    worksheets.onDeleted.add(async ({ worksheetId, source }) =>
      tell({ sheetId: worksheetId, area: undefined, remote: source === 'Remote' }),
    ),
  ]
  await within(context.sync(), limits)
  return () => {
    tell.stop()
    for (const handler of handlers) handler.remove()
    context.sync().catch(() => {})
  }
}

function teller(onChange: (change: WorkbookChange) => void, limits: Limits): ((edit: Edit) => void) & { readonly stop: () => void } {
  let waiting: Edit[] = []
  let asking = false
  let stopped = false
  const ask = async (): Promise<void> => {
    asking = true
    while (waiting.length > 0 && !stopped) {
      const edits = waiting
      waiting = []
      // Named after a failure too: an edit that nobody hears of would leave stale results on show.
      const names = await askForNames(limits).catch(() => new Map<string, string>())
      if (!stopped) for (const { sheetId, area, remote } of edits) onChange({ sheet: names.get(sheetId) ?? '', area, remote })
    }
    asking = false
  }
  const tell = (edit: Edit): void => {
    waiting.push(edit)
    if (!asking) void ask()
  }
  return Object.assign(tell, { stop: () => void (stopped = true) })
}

function askForNames(limits: Limits): Promise<ReadonlyMap<string, string>> {
  return askExcel(async (context) => {
    const { worksheets } = context.workbook
    worksheets.load('items/id,items/name')
    await context.sync()
    return new Map(worksheets.items.map(({ id, name }) => [id, name]))
  }, limits)
}
