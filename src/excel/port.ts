import type { Action, Done, WorkbookPort } from '../workbook'
import type { Limits } from './ask-excel'
import { facts } from './facts'
import { clearMarks, mark, marksPresent } from './marks'
import { openCopy } from './open-copy'
import { readWorkbook } from './read'
import { ownFormulas } from './own-formulas'
import { outcomeOf, Refusal } from './refusal'
import { selection } from './selection'
import { loadSetting, saveSetting } from './settings'
import { sheetNames } from './sheets'
import { watch } from './watch'
import { insertFormula, select, writeCells } from './write'

/** How long one answer of Excel may take, in milliseconds. A large block on an old machine takes several seconds. */
const PATIENCE = 30_000

/** The workbook the add-in stands in, over Office.js. Excel's refusals come back as values; only bugs are thrown. */
export function createExcelPort({ patience = PATIENCE }: Partial<Pick<Limits, 'patience'>> = {}): WorkbookPort {
  const limits: Limits = { patience }
  return {
    read: (onProgress, signal, again) => outcomeOf(() => readWorkbook(signal ? { patience, signal } : limits, onProgress, again)),
    perform: (action) => outcomeOf(() => perform(action, limits)),
    sheetNames: () => outcomeOf(() => sheetNames(limits)),
    ownFormulas: () => outcomeOf(() => ownFormulas(limits)),
    marks: () => outcomeOf(() => marksPresent(limits)),
    selection: () => outcomeOf(() => selection(limits)),
    loadSetting: (key) => outcomeOf(() => loadSetting(key, limits)),
    saveSetting: (key, value) => outcomeOf(() => saveSetting(key, value, limits)),
    watch: (onChange) => outcomeOf(() => watch(onChange, limits)),
    facts,
  }
}

/** New sheets are asked for by parts of the pane that are loaded late themselves; a check needs nothing of this. */
const loadAddSheet = () =>
  import(/* webpackChunkName: "excel-sheets" */ './add-sheet').catch((error: unknown) => {
    throw new Refusal('unknown', undefined, String(error))
  })

async function perform(action: Action, limits: Limits): Promise<Done> {
  if (action.kind === 'write-cells') return { undo: await writeCells(action.cells, limits) }
  await performOther(action, limits)
  return { undo: [] }
}

function performOther(action: Exclude<Action, { kind: 'write-cells' }>, limits: Limits): Promise<void> {
  switch (action.kind) {
    case 'select':
      return select(action, limits)
    case 'add-sheet':
      return loadAddSheet().then(({ addSheet }) => addSheet(action.table, action.activate, limits))
    case 'mark':
      return mark(action.marks, limits)
    case 'clear-marks':
      return clearMarks(limits)
    case 'insert-formula':
      return insertFormula(action.formula, limits)
    case 'open-copy':
      return openCopy(action.base64, limits)
  }
}
