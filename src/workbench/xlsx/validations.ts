import type { DataValidation } from 'exceljs'
import type { IRange } from '@univerjs/core'
import { columnName } from '../host/addresses'
import { serialOf } from './cells'
import { readAreas } from './references'

/** ExcelJS keys each rule by its cell, or by `range:…` where the area is large. */
export type FileValidations = Readonly<Record<string, DataValidation>>

/** A rule as Univer keeps it. */
export interface SheetValidation extends Omit<DataValidation, 'formulae' | 'errorStyle' | 'type'> {
  readonly uid: string
  readonly type: string
  readonly ranges: IRange[]
  readonly formula1?: string
  readonly formula2?: string
  readonly errorStyle?: number
  readonly renderMode?: number
}

const ERROR_STYLES = ['information', 'stop', 'warning']
/** A small arrow in the cell, as Excel shows a list; the default draws coloured pills. */
const ARROW = 1

/** One rule for each distinct validation; the cells that ExcelJS scattered are gathered into areas down each column. */
export function readValidations(model: FileValidations, date1904: boolean): SheetValidation[] {
  const places = Object.entries(model)
    .flatMap(([address, rule]) => readAreas(address.replace(/^range:/, '')).map((area) => ({ area, rule })))
    .sort((left, right) => left.area.startColumn - right.area.startColumn || left.area.startRow - right.area.startRow)
  const rules = new Map<string, SheetValidation>()
  for (const { area, rule } of places) {
    const key = JSON.stringify(rule)
    const known = rules.get(key) ?? readRule(rule, `dv-${rules.size + 1}`, date1904)
    rules.set(key, known)
    const above = known.ranges[known.ranges.length - 1]
    if (above && above.startColumn === area.startColumn && above.endColumn === area.endColumn && above.endRow + 1 === area.startRow)
      above.endRow = area.endRow
    else known.ranges.push(area)
  }
  return [...rules.values()]
}

function readRule(rule: DataValidation, uid: string, date1904: boolean): SheetValidation {
  const { formulae = [], errorStyle, type, ...rest } = rule
  const [first, second] = formulae.map((formula: unknown) =>
    formula instanceof Date ? String(serialOf(formula, date1904)) : String(formula),
  )
  const quoted = /^"(.*)"$/.exec(first ?? '')?.[1]
  const isFormula = type === 'custom' || (type === 'list' && quoted === undefined)
  return {
    ...rest,
    uid,
    type,
    ranges: [],
    formula1: quoted ?? (first !== undefined && isFormula ? `=${first.replace(/^=/, '')}` : first),
    formula2: second,
    errorStyle: Math.max(0, ERROR_STYLES.indexOf(errorStyle ?? 'stop')),
    renderMode: ARROW,
  }
}

/** The reverse: each area with its rule. */
export function writeValidations(rules: readonly SheetValidation[]): [area: string, rule: DataValidation][] {
  return rules.flatMap((rule) => rule.ranges.map((area): [string, DataValidation] => [wholeArea(area), writeRule(rule)]))
}

function writeRule(rule: SheetValidation): DataValidation {
  const { formula1, formula2, type, errorStyle } = rule
  const first = type === 'list' && formula1 !== undefined && !formula1.startsWith('=') ? `"${formula1}"` : formula1?.replace(/^=/, '')
  return {
    type: type as DataValidation['type'],
    operator: rule.operator,
    allowBlank: rule.allowBlank,
    showErrorMessage: rule.showErrorMessage,
    error: rule.error,
    errorTitle: rule.errorTitle,
    errorStyle: ERROR_STYLES[errorStyle ?? 1],
    showInputMessage: rule.showInputMessage,
    prompt: rule.prompt,
    promptTitle: rule.promptTitle,
    formulae: [first, formula2].filter((formula) => formula !== undefined),
  }
}

/** ExcelJS needs both corners spelt out, also of a whole column. */
function wholeArea({ startRow, startColumn, endRow, endColumn }: IRange): string {
  const from = `${columnName(startColumn)}${startRow + 1}`
  const to = `${columnName(endColumn)}${endRow + 1}`
  return from === to ? from : `${from}:${to}`
}
