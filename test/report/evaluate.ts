import '../functions/excel-errors'
import * as functions from '../../src/functions'

type Value = string | number | boolean
type Grid = Value[][]
type Result = Value | Grid
/** What stands in a range: the sheet's name ("" for the formula's own), zero-based corners. */
export type RangeOf = (sheet: string, top: number, left: number, bottom: number, right: number) => Grid

const OWN = functions as unknown as Record<string, (...given: unknown[]) => Result>
const isGrid = (result: Result): result is Grid => Array.isArray(result)
const first = (result: Result): Value => (isGrid(result) ? (result[0]?.[0] ?? '') : result)

/** The few functions of Excel that the formulas use. */
const EXCEL: Record<string, (...given: Result[]) => Result> = {
  INDEX: (grid, row, column) => (grid as Grid)[Number(row) - 1]?.[Number(column) - 1] ?? '',
  DATE: (year, month, day) => Date.UTC(Number(year), Number(month) - 1, Number(day)) / 86_400_000 + 25_569,
  ISNUMBER: (value) => typeof first(value) === 'number',
  FIXED: (value, decimals) => Number(first(value)).toFixed(Number(decimals)),
  TEXT: (value, format) => String(first(value)).padStart(String(format).length, '0'),
  YEAR: (value) => new Date((Number(first(value)) - 25_569) * 86_400_000).getUTCFullYear(),
  MONTH: (value) => new Date((Number(first(value)) - 25_569) * 86_400_000).getUTCMonth() + 1,
  DAY: (value) => new Date((Number(first(value)) - 25_569) * 86_400_000).getUTCDate(),
  SUBSTITUTE: (text, from, to) => String(first(text)).split(String(from)).join(String(to)),
}

const TOKEN = /\s*("(?:[^"]|"")*"|\d+(?:\.\d+)?|'(?:[^']|'')*'!|TRUE|[A-Z_][A-Z0-9_.]*(?=\()|\$?[A-Z]{1,3}\$?\d+|<>|[-+*/&=(),:])/giy

/** Recomputes a formula with the add-in's real functions; errors are their codes, as a cell shows them. */
export function evaluate(formula: string, rangeOf: RangeOf): Result {
  const tokens: string[] = []
  TOKEN.lastIndex = 1
  while (TOKEN.lastIndex < formula.length) {
    const at = TOKEN.lastIndex
    const match = TOKEN.exec(formula)
    if (!match) throw new Error(`cannot read ${formula.slice(at)}`)
    tokens.push(match[1]!)
  }
  let place = 0
  const take = (): string => tokens[place++]!
  const expression = (): Result => {
    let left = joined()
    while (tokens[place] === '=') {
      take()
      left = first(left) === first(joined())
    }
    return left
  }
  const joined = (): Result => {
    let left = product()
    while (tokens[place] === '&') {
      take()
      left = `${first(left)}${first(product())}`
    }
    return left
  }
  const product = (): Result => {
    let left = term()
    while (tokens[place] === '*' || tokens[place] === '/') {
      const operator = take()
      const right = Number(first(term()))
      left = operator === '*' ? Number(first(left)) * right : Number(first(left)) / right
    }
    return left
  }
  const term = (): Result => {
    const token = take()
    if (token.startsWith('"')) return token.slice(1, -1).replace(/""/g, '"')
    if (token === 'TRUE') return true
    if (/^\d/.test(token)) return Number(token)
    if (token === '(') {
      const inner = expression()
      take()
      return inner
    }
    if (tokens[place] === '(') return called(token)
    return token.endsWith('!') ? range(token.slice(1, -2).replace(/''/g, "'"), take()) : range('', token)
  }
  const called = (name: string): Result => {
    take()
    const given: Result[] = []
    while (tokens[place] !== ')') {
      given.push(expression())
      if (tokens[place] === ',') take()
    }
    take()
    if (name === 'IFERROR') return String(first(given[0]!)).startsWith('#') ? given[1]! : given[0]!
    if (name === 'IF') return first(given[0]!) ? given[1]! : given[2]!
    const own = /^DEAN12\.(.*)$/.exec(name)?.[1]
    const run = own === undefined ? EXCEL[name] : OWN[own]
    if (!run) throw new Error(`no function ${name}`)
    return own === undefined ? run(...given) : orCode(() => run(...given.map((one) => (isGrid(one) && isCell(one) ? first(one) : one))))
  }
  const range = (sheet: string, corner: string): Result => {
    const [top, left] = positionOf(corner)
    let [bottom, right] = [top, left]
    if (tokens[place] === ':') {
      take()
      ;[bottom, right] = positionOf(take())
    }
    return rangeOf(sheet, top, left, bottom, right)
  }
  return expression()
}

/** What a cell shows: the result, or the error's code, whichever runtime made the error. */
function orCode(run: () => Result): Result {
  try {
    return run()
  } catch (error) {
    const { code } = error as { readonly code?: unknown }
    if (typeof code === 'string' && code.startsWith('#')) return code
    throw error
  }
}

const isCell = (grid: Grid): boolean => grid.length === 1 && grid[0]!.length === 1

function positionOf(cell: string): [row: number, column: number] {
  const [, letters = '', row = ''] = /^\$?([A-Z]+)\$?(\d+)$/i.exec(cell) ?? []
  return [Number(row) - 1, [...letters.toUpperCase()].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1]
}
