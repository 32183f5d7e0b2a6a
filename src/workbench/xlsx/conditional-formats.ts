import type { Style } from 'exceljs'
import type { IRange, IStyleBase } from '@univerjs/core'
import { readColour, writeColour, type FileColour, type Palette } from './colours'
import { formulaFromFile, formulaToFile } from './formulas'
import { readAreas, writeArea } from './references'

/** A rule as ExcelJS reads and writes it. */
export interface FileRule {
  readonly type: string
  readonly priority?: number
  readonly operator?: string
  readonly formulae?: readonly (string | number)[]
  readonly style?: Partial<Style>
  readonly stopIfTrue?: boolean
  readonly text?: string
  readonly rank?: number
  readonly percent?: boolean
  readonly bottom?: boolean
  readonly aboveAverage?: boolean
  readonly cfvo?: readonly { readonly type: string; readonly value?: number | string }[]
  readonly color?: FileColour | readonly FileColour[]
  readonly gradient?: boolean
}
export interface FileRules {
  readonly ref: string
  readonly rules: readonly FileRule[]
}

/** A rule as Univer keeps it. */
export interface SheetRule {
  readonly cfId: string
  readonly ranges: IRange[]
  readonly stopIfTrue: boolean
  readonly rule: { readonly type: string; readonly [field: string]: unknown }
}

const COMPARISONS = ['greaterThan', 'greaterThanOrEqual', 'lessThan', 'lessThanOrEqual', 'equal', 'notEqual', 'between', 'notBetween']

/** Rules in the order in which they win; the ones the spreadsheet cannot show are handed back as they stood. */
export function readConditionalFormats(groups: readonly FileRules[], palette: Palette): { shown: SheetRule[]; kept: FileRules[] } {
  const ordered = groups
    .flatMap(({ ref, rules }) => rules.map((rule) => ({ ref, rule })))
    .sort((left, right) => (left.rule.priority ?? 0) - (right.rule.priority ?? 0))
  const shown: SheetRule[] = []
  const kept: FileRules[] = []
  for (const { ref, rule } of ordered) {
    const read = readRule(rule, palette)
    if (read) shown.push({ cfId: `cf-${shown.length + 1}`, ranges: readAreas(ref), stopIfTrue: Boolean(rule.stopIfTrue), rule: read })
    else kept.push({ ref, rules: [rule] })
  }
  return { shown, kept }
}

function readRule(rule: FileRule, palette: Palette): SheetRule['rule'] | undefined {
  const [first, second] = rule.formulae ?? []
  const highlight = (condition: object) => ({ type: 'highlightCell', style: readMark(rule.style, palette), ...condition })
  switch (rule.type) {
    case 'expression':
      return first === undefined ? undefined : highlight({ subType: 'formula', value: formulaFromFile(String(first)) })
    case 'cellIs': {
      const numbers = [first, second].filter((bound) => bound !== undefined).map(Number)
      if (!COMPARISONS.includes(rule.operator ?? '')) return undefined
      if (numbers.length && numbers.every(Number.isFinite))
        return highlight({ subType: 'number', operator: rule.operator, value: numbers.length > 1 ? numbers : numbers[0] })
      const text = /^"(.*)"$/.exec(String(first))?.[1]
      return rule.operator === 'equal' && text !== undefined ? highlight({ subType: 'text', operator: 'equal', value: text }) : undefined
    }
    case 'containsText': {
      if (rule.operator === 'containsBlanks' || rule.operator === 'notContainsBlanks')
        return highlight({ subType: 'text', operator: rule.operator })
      const text = rule.text ?? /"(.*)"/.exec(String(first))?.[1]
      return rule.operator === 'containsText' && text ? highlight({ subType: 'text', operator: 'containsText', value: text }) : undefined
    }
    case 'top10':
      return highlight({ subType: 'rank', isBottom: Boolean(rule.bottom), isPercent: Boolean(rule.percent), value: rule.rank })
    case 'colorScale':
      return {
        type: 'colorScale',
        config: (rule.cfvo ?? []).map((bound, index) => ({
          index,
          color: readColour((rule.color as readonly FileColour[])[index], palette) ?? '#FFFFFF',
          value: { type: bound.type, ...(bound.value !== undefined && { value: Number(bound.value) }) },
        })),
      }
    default:
      return undefined
  }
}

function readMark(style: Partial<Style> | undefined, palette: Palette): IStyleBase {
  const fill = style?.fill?.type === 'pattern' ? readColour((style.fill.bgColor ?? style.fill.fgColor) as FileColour, palette) : undefined
  const font = readColour(style?.font?.color as FileColour, palette)
  return {
    ...(fill && { bg: { rgb: fill } }),
    ...(font && { cl: { rgb: font } }),
    ...(style?.font?.bold && { bl: 1 }),
    ...(style?.font?.italic && { it: 1 }),
  }
}

/** The reverse; priorities count on from `firstPriority`. */
export function writeConditionalFormats(rules: readonly SheetRule[], namespace: string, firstPriority = 1): FileRules[] {
  return rules.flatMap(({ rule, ranges, stopIfTrue }, place) => {
    const written = writeRule(rule as unknown as WrittenRule, namespace)
    return written ? [{ ref: ranges.map(writeArea).join(' '), rules: [{ ...written, priority: firstPriority + place, stopIfTrue }] }] : []
  })
}

/** The fields of any kind of rule that can be stored. */
interface WrittenRule {
  readonly type: string
  readonly subType?: string
  readonly style?: IStyleBase
  readonly operator?: string
  readonly value?: string & number
  readonly isPercent?: boolean
  readonly isBottom?: boolean
  readonly config?: readonly { color: string; value: { type: string; value?: number } }[]
}

function writeRule(rule: WrittenRule, namespace: string): FileRule | undefined {
  const style = writeMark(rule.style)
  if (rule.type === 'colorScale') {
    const bounds = rule.config ?? []
    return { type: 'colorScale', cfvo: bounds.map(({ value }) => value), color: bounds.map(({ color }) => writeColour(color)!) }
  }
  switch (rule.subType) {
    case 'formula':
      return { type: 'expression', formulae: [formulaToFile(String(rule.value), namespace)], style }
    case 'number':
      return { type: 'cellIs', operator: rule.operator, formulae: [rule.value].flat().map(String), style }
    case 'text':
      return rule.operator === 'equal'
        ? { type: 'cellIs', operator: 'equal', formulae: [`"${rule.value}"`], style }
        : { type: 'containsText', operator: rule.operator, text: rule.value, style }
    case 'rank':
      return { type: 'top10', rank: rule.value, percent: rule.isPercent, bottom: rule.isBottom, style }
    default:
      return undefined
  }
}

function writeMark(style: IStyleBase | undefined): Partial<Style> {
  const fill = writeColour(style?.bg?.rgb)
  const colour = writeColour(style?.cl?.rgb)
  const font = { ...(colour && { color: colour }), ...(style?.bl && { bold: true }), ...(style?.it && { italic: true }) }
  return {
    ...(fill && { fill: { type: 'pattern' as const, pattern: 'solid' as const, bgColor: fill } as Style['fill'] }),
    ...(Object.keys(font).length && { font }),
  }
}
