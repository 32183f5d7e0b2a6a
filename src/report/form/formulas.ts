import type { IndicatorId } from '../../plan'
import type { Source } from './sources'

/** Where formulas find the year of the report and the day ages are taken at: cells, or the values themselves. */
export interface Given {
  /** "$D$9" or "2024". */
  readonly year: string
  /** "$I$9" or "DATE(2024,12,31)". */
  readonly asOf: string
}

/** The formulas of one indicator, each with its leading "=", in the file's syntax: commas between arguments, English names. */
export interface IndicatorFormulas {
  /** Numerator and, spilled into the cell to the right, the denominator. */
  readonly counts?: string
  readonly numerator: string
  readonly denominator: string
  readonly share: string
  readonly target: string
  readonly verdict: string
  /** What the check remarks on the number; left out where no formula tells. */
  readonly note?: string
  /** Needs the two cells that hold the counts, or nothing. */
  readonly shortfall: (numerator?: string, denominator?: string) => string
}

/** Columns of DEAN12.COMPLIANCE. */
const COLUMN = { numerator: 3, denominator: 4, share: 5, verdict: 7, shortfall: 8, note: 9 } as const

export function formulasOf(id: IndicatorId, source: Exclude<Source, { readonly kind: 'none' }>, { year, asOf }: Given): IndicatorFormulas {
  const code = `"${id}"`
  const target = call('TARGET_TEXT', code, year)
  if (source.kind === 'pooled') {
    const table = call('COMPLIANCE', year, asOf, ...source.rosters)
    const cell = (column: keyof typeof COLUMN): string => `=INDEX(${table},${source.row},${COLUMN[column]})`
    return {
      numerator: cell('numerator'),
      denominator: cell('denominator'),
      share: cell('share'),
      target: `=${target}`,
      verdict: cell('verdict'),
      note: cell('note'),
      shortfall: () => cell('shortfall'),
    }
  }
  const { roster, register = '', row } = source
  const counts = call('TALLY', code, roster, asOf, register)
  const [numerator, denominator] = [`INDEX(${counts},1,1)`, `INDEX(${counts},1,2)`]
  return {
    counts: `=${counts}`,
    numerator: `=${numerator}`,
    denominator: `=${denominator}`,
    share: `=${call('PCT', code, roster, asOf, register)}`,
    target: `=${target}`,
    verdict: `=${call('STATUS', code, roster, year, asOf, register)}`,
    ...(row !== undefined && { note: `=INDEX(${call('COMPLIANCE', year, asOf, roster, register)},${row},${COLUMN.note})` }),
    shortfall: (n = numerator, d = denominator) => `=IFERROR(${call('SHORTFALL', code, n, d, year)},"")`,
  }
}

function call(name: string, ...values: readonly string[]): string {
  const given = [...values]
  while (given[given.length - 1] === '') given.pop()
  return `DEAN12.${name}(${given.join(',')})`
}
