import * as React from 'react'
import type { Action, HostFacts, Outcome, WorkbookPort } from '../../workbook'
import { marksOf } from '../marks'
import type { Checked } from '../check'
import { copyText, tabbed } from '../copy-text'
import type { CellWrite, Event } from './state'

/** What the pane does to the workbook or the clipboard. Each tells its outcome by a notice and leaves the result alone. */
export interface WorkbookActions {
  readonly perform: (action: Action) => Promise<boolean>
  readonly writeCells: (cells: readonly CellWrite[], undo: readonly CellWrite[]) => Promise<boolean>
  readonly undoWrite: (cells: readonly CellWrite[]) => Promise<boolean>
  readonly mark: (checked: Checked) => Promise<void>
  readonly clearMarks: () => Promise<void>
  /** The selected range as a formula names it. */
  readonly takeSelection: () => Promise<string | undefined>
  readonly loadFacts: () => Promise<HostFacts | undefined>
  readonly copyTable: (rows: readonly (readonly string[])[]) => Promise<void>
}

export function useWorkbookActions(port: WorkbookPort | undefined, dispatch: (event: Event) => void): WorkbookActions {
  return React.useMemo(() => {
    const perform = async (action: Action): Promise<boolean> => {
      if (!port) return false
      try {
        const outcome = await port.perform(action)
        dispatch(outcome.ok ? { kind: 'succeeded' } : { kind: 'told', notice: { kind: 'fault', ...faultOf(outcome) } })
        return outcome.ok
      } catch (error) {
        dispatch({ kind: 'told', notice: { kind: 'fault', fault: 'unknown', detail: String(error) } })
        return false
      }
    }
    return {
      perform,
      writeCells: async (cells, undo) => {
        const done = await perform({ kind: 'write-cells', cells })
        if (done) dispatch({ kind: 'told', notice: { kind: 'written', count: cells.length, undo } })
        return done
      },
      undoWrite: async (cells) => {
        const done = await perform({ kind: 'write-cells', cells })
        if (done) dispatch({ kind: 'told', notice: { kind: 'undone', count: cells.length } })
        return done
      },
      mark: async (checked) => {
        const marks = marksOf(checked.result.assessments)
        if (marks.length === 0) dispatch({ kind: 'told', notice: { kind: 'nothing-to-mark' } })
        else if (await perform({ kind: 'mark', marks })) {
          dispatch({ kind: 'marked', marked: true, notice: { kind: 'marked', count: marks.length } })
        }
      },
      clearMarks: async () => {
        if (await perform({ kind: 'clear-marks' })) dispatch({ kind: 'marked', marked: false, notice: { kind: 'marks-cleared' } })
      },
      takeSelection: async () => {
        if (!port) return undefined
        const outcome = await port.selection()
        if (outcome.ok) return outcome.value.address
        dispatch({ kind: 'told', notice: { kind: 'fault', ...faultOf(outcome) } })
        return undefined
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
