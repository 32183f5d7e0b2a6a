import * as React from 'react'
import type { Action, CellToWrite, Done, HostFacts, Outcome, OwnFormulas, TableToWrite, WorkbookPort } from '../../workbook'
import { coloursOf, marksOf } from '../marks'
import type { Checked } from '../check'
import { copyText, tabbed } from '../copy-text'
import type { Event } from './state'
import { unhurried } from './unhurried'

/** What the pane does to the workbook or the clipboard. Each tells its outcome by a notice and leaves the result alone. */
export interface WorkbookActions {
  readonly perform: (action: Action) => Promise<boolean>
  /** `undo` where taking it back means something else than the cells as they were found. */
  readonly writeCells: (cells: readonly CellToWrite[], undo?: readonly CellToWrite[]) => Promise<boolean>
  readonly undoWrite: (cells: readonly CellToWrite[]) => Promise<boolean>
  /** `standing`: whether marks of an earlier result are there, which these take the place of. */
  readonly mark: (checked: Checked, standing: boolean) => Promise<void>
  readonly clearMarks: () => Promise<void>
  /** The selected range as a formula names it. */
  readonly takeSelection: () => Promise<string | undefined>
  /** Of all sheets as they are now: one added a moment ago is in no snapshot yet. Undefined when Excel would not tell. */
  readonly sheetNames: () => Promise<readonly string[] | undefined>
  /** Cells with our formulas; undefined when Excel would not tell. */
  readonly ownFormulas: () => Promise<OwnFormulas | undefined>
  /** Adds the sheets one after the other; the first that cannot be added ends it. */
  readonly addSheets: (tables: readonly TableToWrite[]) => Promise<void>
  /** What the add-in keeps in the workbook under a key; undefined when there is nothing, or Excel would not tell. */
  readonly loadKept: (key: string) => Promise<string | undefined>
  readonly keep: (key: string, value: string) => Promise<boolean>
  /** Opens a copy of a workbook beside this one; false when Excel will not, which is for the caller to tell. */
  readonly openCopy: (load: () => Promise<string>) => Promise<boolean>
  readonly loadFacts: () => Promise<HostFacts | undefined>
  readonly copyTable: (rows: readonly (readonly string[])[]) => Promise<void>
}

export function useWorkbookActions(port: WorkbookPort | undefined, dispatch: (event: Event) => void): WorkbookActions {
  return React.useMemo(() => {
    const done = async (action: Action): Promise<Done | undefined> => {
      if (!port) return undefined
      try {
        const outcome = await port.perform(action)
        dispatch(outcome.ok ? { kind: 'succeeded' } : { kind: 'told', notice: { kind: 'fault', ...faultOf(outcome) } })
        return outcome.ok ? outcome.value : undefined
      } catch (error) {
        dispatch({ kind: 'told', notice: { kind: 'fault', fault: 'unknown', detail: String(error) } })
        return undefined
      }
    }
    const perform = async (action: Action) => (await done(action)) !== undefined
    return {
      perform,
      writeCells: async (cells, undo) => {
        const written = await done({ kind: 'write-cells', cells })
        if (written) dispatch({ kind: 'told', notice: { kind: 'written', count: cells.length, undo: undo ?? written.undo } })
        return written !== undefined
      },
      undoWrite: async (cells) => {
        const undone = await perform({ kind: 'write-cells', cells })
        if (undone) dispatch({ kind: 'told', notice: { kind: 'undone', count: cells.length } })
        return undone
      },
      mark: async (checked, standing) => {
        const { marks, unmarked } = await unhurried(marksOf(checked.result.assessments))
        if (marks.length === 0) {
          if (standing && !(await perform({ kind: 'clear-marks' }))) return
          dispatch({ kind: 'marked', marked: [], notice: { kind: 'nothing-to-mark', unmarked } })
        } else if (await perform({ kind: 'mark', marks })) {
          dispatch({ kind: 'marked', marked: coloursOf(marks), notice: { kind: 'marked', count: marks.length, unmarked } })
        }
      },
      clearMarks: async () => {
        if (await perform({ kind: 'clear-marks' })) dispatch({ kind: 'marked', marked: [], notice: { kind: 'marks-cleared' } })
      },
      takeSelection: async () => {
        if (!port) return undefined
        const outcome = await port.selection()
        if (outcome.ok) return outcome.value.address
        dispatch({ kind: 'told', notice: { kind: 'fault', ...faultOf(outcome) } })
        return undefined
      },
      sheetNames: async () => {
        if (!port) return undefined
        const outcome = await port.sheetNames()
        if (outcome.ok) return outcome.value
        dispatch({ kind: 'told', notice: { kind: 'fault', ...faultOf(outcome) } })
        return undefined
      },
      ownFormulas: async () => {
        const outcome = await port?.ownFormulas()
        return outcome?.ok ? outcome.value : undefined
      },
      addSheets: async (tables) => {
        for (const table of tables) if (!(await perform({ kind: 'add-sheet', table, activate: false }))) return
        dispatch({ kind: 'told', notice: { kind: 'sheets-made', sheets: tables.map(({ sheet }) => sheet) } })
      },
      loadKept: async (key) => {
        const outcome = await port?.loadSetting(key)
        return outcome?.ok ? outcome.value : undefined
      },
      keep: async (key, value) => {
        const outcome = await port?.saveSetting(key, value)
        if (outcome && !outcome.ok) dispatch({ kind: 'told', notice: { kind: 'fault', ...faultOf(outcome) } })
        return outcome?.ok === true
      },
      openCopy: async (load) => {
        try {
          return ((await port?.perform({ kind: 'open-copy', base64: await load() })) ?? { ok: false }).ok
        } catch {
          return false
        }
      },
      loadFacts: async () => port?.facts(),
      copyTable: async (rows) => {
        const copied = await copyText(tabbed(rows))
        dispatch({ kind: 'told', notice: copied ? { kind: 'copied', count: rows.length - 1 } : { kind: 'copy-refused' } })
      },
    }
  }, [port, dispatch])
}

function faultOf({ fault, sheet, detail }: Extract<Outcome<unknown>, { ok: false }>) {
  return { fault, sheet, detail }
}
