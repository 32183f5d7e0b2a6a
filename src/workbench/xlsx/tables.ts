import type { Area, SheetTable } from '../host/book'
import { readAreas, writeArea } from './references'
import { attribute, encode, XML } from './xml'

/**
 * Excel's tables, read from and written to their own parts of the package. ExcelJS takes a table that Excel wrote for one
 * without headings (Excel leaves `headerRowCount` out), hides its filter buttons, drops its column formulas and cannot
 * open a book at all that filters a table by colour: it only ties the parts to their sheets.
 */
interface KeptColumn {
  readonly name: string
  /** What sums the column up, as attributes. */
  readonly totals: string
  readonly formulas: string
}

/** What a table's part says beyond what add-ins see; stands in the table's `rest`. */
interface KeptOfTable {
  readonly columns: readonly KeptColumn[]
  /** What the filter lets through; undefined when the table has no filter buttons. */
  readonly filter: string | undefined
  readonly styleFlags: string
}

/** A column that holds a number of a style or of a query would point at another one after saving. */
const POINTS_AT_STYLE = /\bdxfId=/
const STYLE_FLAGS = ['showFirstColumn', 'showLastColumn', 'showRowStripes', 'showColumnStripes']
const NEW_TABLE: KeptOfTable = { columns: [], filter: '', styleFlags: ' showRowStripes="1"' }

/** The table of a part; undefined when the part holds none. */
export function readTable(xml: string, id: string): SheetTable | undefined {
  const [, own] = /<(?:\w+:)?table\b([^>]*)>/.exec(xml) ?? []
  const [range] = own ? readAreas(attribute(own, 'ref') ?? '') : []
  if (!own || !range) return undefined
  const [, style = ''] = /<(?:\w+:)?tableStyleInfo\b([^>]*)>/.exec(xml) ?? []
  return {
    id,
    name: attribute(own, 'displayName') ?? attribute(own, 'name') ?? '',
    area: {
      row: range.startRow,
      column: range.startColumn,
      rows: range.endRow - range.startRow + 1,
      columns: range.endColumn - range.startColumn + 1,
    },
    showHeaders: attribute(own, 'headerRowCount') !== '0',
    showTotals: Number(attribute(own, 'totalsRowCount') ?? 0) > 0,
    style: attribute(style, 'name') ?? '',
    rest: { columns: readColumns(xml), filter: readFilter(xml), styleFlags: pick(style, STYLE_FLAGS) } satisfies KeptOfTable,
  }
}

function readColumns(xml: string): KeptColumn[] {
  return [...xml.matchAll(/<(?:\w+:)?tableColumn\b([^>]*?)(?:\/>|>([\s\S]*?)<\/(?:\w+:)?tableColumn>)/g)].map(
    ([, own = '', inner = '']) => ({
      name: (attribute(own, 'name') ?? '').replace(/_x000a_/gi, '\n'),
      totals: pick(own, ['totalsRowFunction', 'totalsRowLabel']),
      formulas: (inner.match(/<(calculatedColumnFormula|totalsRowFormula)\b[^>]*>[\s\S]*?<\/\1>/g) ?? []).join(''),
    }),
  )
}

function readFilter(xml: string): string | undefined {
  const found = /<autoFilter\b[^>]*?(?:\/>|>([\s\S]*?)<\/autoFilter>)/.exec(xml)
  if (!found) return undefined
  const conditions = (found[1] ?? '').match(/<filterColumn\b[^>]*?(?:\/>|>[\s\S]*?<\/filterColumn>)/g) ?? []
  return conditions.filter((condition) => !POINTS_AT_STYLE.test(condition)).join('')
}

const pick = (attributes: string, names: readonly string[]): string =>
  names
    .flatMap((name) => {
      const value = attribute(attributes, name)
      return value === undefined ? [] : [` ${name}="${encode(value)}"`]
    })
    .join('')

/** The part of a table whose columns have these names. `number` is its own in the book, from 1. */
export function writeTable(table: SheetTable, names: readonly string[], number: number): string {
  const { columns, filter, styleFlags } = (table.rest as KeptOfTable | undefined) ?? NEW_TABLE
  const isAsRead = columns.length === names.length
  const written = names.map((name, place) => {
    const known = isAsRead ? columns[place] : columns.find((column) => column.name === name)
    const own = `id="${place + 1}" name="${encode(name.replace(/\r?\n/g, '_x000a_'))}"${known?.totals ?? ''}`
    return known?.formulas ? `<tableColumn ${own}>${known.formulas}</tableColumn>` : `<tableColumn ${own}/>`
  })
  const shape = (table.showHeaders ? '' : ' headerRowCount="0"') + (table.showTotals ? ' totalsRowCount="1"' : ' totalsRowShown="0"')
  const conditions = isAsRead ? (filter ?? '') : ''
  const filters = table.showHeaders && filter !== undefined ? `<autoFilter ref="${refOf(filtered(table))}">${conditions}</autoFilter>` : ''
  const style = table.style === '' ? '' : ` name="${encode(table.style)}"`
  return (
    `${XML}<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="${number}" name="${encode(table.name)}"` +
    ` displayName="${encode(table.name)}" ref="${refOf(table.area)}"${shape}>${filters}` +
    `<tableColumns count="${names.length}">${written.join('')}</tableColumns><tableStyleInfo${style}${styleFlags}/></table>`
  )
}

/** Totals are not filtered. */
const filtered = ({ area, showTotals }: SheetTable): Area => (showTotals ? { ...area, rows: area.rows - 1 } : area)

export const refOf = ({ row, column, rows, columns }: Area): string =>
  writeArea({ startRow: row, endRow: row + rows - 1, startColumn: column, endColumn: column + columns - 1 })
