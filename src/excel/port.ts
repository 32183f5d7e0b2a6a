import type { Action, Done, WorkbookPort } from '../workbook'
import type { Limits } from './ask-excel'
import { facts } from './facts'
import { clearMarks, mark, marksPresent } from './marks'
import { readWorkbook } from './read'
import { outcomeOf, Refusal } from './refusal'
import { select, selection } from './selection'
import { loadSetting, saveSetting } from './settings'
import { sheetNames } from './sheets'
import { watch } from './watch'

/** How long one answer of Excel may take, in milliseconds. A large block on an old machine takes several seconds. */
const PATIENCE = 30_000

/** The workbook the add-in stands in, over Office.js. Excel's refusals come back as values; only bugs are thrown. */
export function createExcelPort({ patience = PATIENCE }: Partial<Pick<Limits, 'patience'>> = {}): WorkbookPort {
  const limits: Limits = { patience }
  return {
    read: (onProgress, signal, again) => outcomeOf(() => readWorkbook(signal ? { patience, signal } : limits, onProgress, again)),
    perform: (action) => outcomeOf(() => perform(action, limits)),
    sheetNames: () => outcomeOf(() => sheetNames(limits)),
    ownFormulas: () => outcomeOf(async () => (await loadChanges()).ownFormulas(limits)),
    marks: () => outcomeOf(() => marksPresent(limits)),
    selection: () => outcomeOf(() => selection(limits)),
    loadSetting: (key) => outcomeOf(() => loadSetting(key, limits)),
    saveSetting: (key, value) => outcomeOf(() => saveSetting(key, value, limits)),
    watch: (onChange) => outcomeOf(() => watch(onChange, limits)),
    facts,
  }
}

/** A check needs nothing of this. */
const loadChanges = () =>
  import(/* webpackChunkName: "excel-changes" */ './changes').catch((error: unknown) => {
    throw new Refusal('unknown', undefined, String(error))
  })

async function perform(action: Action, limits: Limits): Promise<Done> {
  if (action.kind === 'write-cells') return { undo: await (await loadChanges()).writeCells(action.cells, limits) }
  await performOther(action, limits)
  return { undo: [] }
}

async function performOther(action: Exclude<Action, { kind: 'write-cells' }>, limits: Limits): Promise<void> {
  switch (action.kind) {
    case 'select':
      return select(action, limits)
    case 'mark':
      return mark(action.marks, limits)
    case 'clear-marks':
      return clearMarks(limits)
    case 'add-sheet':
      return (await loadChanges()).addSheet(action.table, action.activate, limits)
    case 'insert-formula':
      return (await loadChanges()).insertFormula(action.formula, limits)
    case 'open-copy':
      return (await loadChanges()).openCopy(action.base64, limits)
  }
}
