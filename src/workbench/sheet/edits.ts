import type { ICommandInfo, IRange } from '@univerjs/core'
import {
  InsertColMutation,
  InsertRowMutation,
  InsertSheetMutation,
  RemoveColMutation,
  RemoveRowMutation,
  RemoveSheetMutation,
  SetRangeValuesMutation,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  SetWorksheetNameMutation,
} from '@univerjs/preset-sheets-core'
import type { Area, Edit } from '../host'
import { toArea } from './univer-sheet'

/** Before it is known who made it. */
export type PlainEdit = Edit extends infer Each ? (Each extends Edit ? Omit<Each, 'remote'> : never) : never

interface Params {
  readonly unitId?: string
  readonly subUnitId?: string
  readonly range?: IRange
  readonly sheet?: { readonly id: string }
  readonly cellValue?: Readonly<Record<string, Readonly<Record<string, object | null>>>>
  readonly selections?: readonly { readonly range: IRange }[]
}

const LINES: Readonly<Record<string, 'rows-inserted' | 'rows-deleted' | 'columns-inserted' | 'columns-deleted'>> = {
  [InsertRowMutation.id]: 'rows-inserted',
  [RemoveRowMutation.id]: 'rows-deleted',
  [InsertColMutation.id]: 'columns-inserted',
  [RemoveColMutation.id]: 'columns-deleted',
}

/** What a change inside the spreadsheet means for add-ins; undefined when they are not told (formatting, results of formulas). */
export function readEdit({ id, params }: ICommandInfo, unitId: string, fromFormula: boolean): PlainEdit | undefined {
  const { subUnitId: sheetId = '', range, sheet, cellValue, selections, ...rest } = (params ?? {}) as Params
  if (rest.unitId !== unitId) return undefined
  const lines = LINES[id]
  if (lines && range) return { kind: lines, sheetId, area: toArea(range) }
  switch (id) {
    case SetRangeValuesMutation.id: {
      const area = fromFormula ? undefined : changedArea(cellValue ?? {})
      return area && { kind: 'cells', sheetId, area }
    }
    case SetSelectionsOperation.id: {
      const selected = selections?.[selections.length - 1]
      return selected && { kind: 'selection', sheetId, area: toArea(selected.range) }
    }
    case InsertSheetMutation.id:
      return { kind: 'sheet-added', sheetId: sheet?.id ?? '' }
    case RemoveSheetMutation.id:
      return { kind: 'sheet-deleted', sheetId }
    case SetWorksheetNameMutation.id:
      return { kind: 'sheet-renamed', sheetId }
    case SetWorksheetActiveOperation.id:
      return { kind: 'sheet-activated', sheetId }
    default:
      return undefined
  }
}

/**
 * The smallest area around the cells whose contents change. A change of style alone is none, nor is a formula that is
 * only adjusted because rows moved: what is written always brings a value along, if only an empty one.
 */
function changedArea(cells: NonNullable<Params['cellValue']>): Area | undefined {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1]
  for (const [row, columns] of Object.entries(cells)) {
    for (const [column, cell] of Object.entries(columns ?? {})) {
      if (cell && !('v' in cell) && !('p' in cell)) continue
      top = Math.min(top, Number(row))
      bottom = Math.max(bottom, Number(row))
      left = Math.min(left, Number(column))
      right = Math.max(right, Number(column))
    }
  }
  return bottom < 0 ? undefined : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 }
}
