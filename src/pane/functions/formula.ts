import { INDICATOR_IDS } from '../../plan'
import { dateOf, formatDate, KIND_OF_INDICATOR, type ColumnRole, type Roster } from '../../roster'
import { columnLetters } from '../address'
import type { Question } from '../check'
import { readTypedDate } from '../typed-date'

/** What functions.json says of one function: the very texts that Excel shows. */
export interface FunctionHelp {
  readonly id: string
  readonly name: string
  readonly description: string
  /** Where the guide tells of it. */
  readonly helpUrl?: string
  readonly parameters: readonly ParameterHelp[]
}

export interface ParameterHelp {
  readonly name: string
  readonly description?: string
  readonly type?: string
  readonly dimensionality?: string
  readonly optional?: boolean
  readonly repeating?: boolean
}

const REFERENCE = /^('[^']+'|[^\s'"!(),;]+)![$A-Z0-9:]+$|^\$?[A-Z]{1,3}\$?\d+(:\$?[A-Z]{1,3}\$?\d+)?$|^\$?[A-Z]{1,3}:\$?[A-Z]{1,3}$/i

/**
 * What was typed, as a formula takes it: a reference or number as it is, a day as DATE(…), anything else as text in quotes.
 * An indicator is text although CT10 is also a cell.
 */
export function argumentText(typed: string): string {
  const text = typed.trim()
  const isIndicator = (INDICATOR_IDS as readonly string[]).includes(text.toUpperCase())
  if (text === '' || (REFERENCE.test(text) && !isIndicator) || /^-?\d+(\.\d+)?$/.test(text)) return text
  const day = readTypedDate(text)
  if (day !== undefined) {
    const { year, month, day: dayOfMonth } = dateOf(day)
    return `DATE(${year},${month},${dayOfMonth})`
  }
  return `"${text.replace(/"/g, '""')}"`
}

/** The formula with its arguments; empty ones at the end are left off, an empty one in between stays empty. */
export function formulaOf(name: string, typed: readonly string[]): string {
  const given = typed.map(argumentText)
  while (given.length > 0 && given[given.length - 1] === '') given.pop()
  return `=DEAN12.${name}(${given.join(',')})`
}

/** Columns whose data each kind of parameter is meant for. */
const ROLES: Readonly<Record<string, readonly ColumnRole[]>> = {
  birthdates: ['birth', 'birth-male', 'birth-female'],
  values: ['birth', 'birth-male', 'birth-female'],
  genders: ['gender', 'female-mark', 'birth-male', 'birth-female'],
  homes: ['home-town'],
  units: ['unit'],
}

const LEVELS: Readonly<Record<string, ColumnRole>> = {
  DEGREE_PCT: 'degree',
  THEORY_PCT: 'theory',
  ADMIN_PCT: 'administration',
  LANGUAGE_PCT: 'language',
}

/** The first roster that some indicator is counted from, and the first indicator counted from it: an example has to give a number. */
function judgedIn(rosters: readonly Roster[]) {
  for (const roster of rosters) {
    const indicator = INDICATOR_IDS.find((id) => KIND_OF_INDICATOR[id] === roster.kind)
    if (indicator) return { roster, indicator }
  }
  return { roster: rosters[0], indicator: 'CT01' }
}

/** An example for a function's parameter from the user's own rosters: the data of the fitting columns, or the whole table; day and horizon as the pane has them. */
export function exampleFor(parameter: ParameterHelp, rosters: readonly Roster[], of = '', question?: Question): string {
  const { roster: judged, indicator } = judgedIn(rosters)
  if (parameter.name.startsWith('roster') && judged) return rangeName(judged, 0, judged.area.column, judged.area.columns)
  switch (parameter.name) {
    case 'indicator':
      return indicator
    case 'numerator':
      return '6'
    case 'denominator':
      return '39'
    case 'year':
      return question ? String(question.horizon) : ''
    case 'asOf':
      return question ? formatDate(question.asOf) : ''
  }
  const level = parameter.name === 'levels' ? LEVELS[of] : undefined
  const roles = level ? [level] : (ROLES[parameter.name] ?? [])
  for (const roster of rosters) {
    const first = roster.columns.find(({ role, part }) => roles.includes(role) && part === undefined)
    if (!first) continue
    const paired = roster.columns.some(({ column, role }) => column === first.column + 1 && role === 'birth-female')
    return rangeName(roster, roster.headerRows, first.column, first.role === 'birth-male' && paired ? 2 : 1)
  }
  return ''
}

function rangeName({ sheet, area }: Roster, skip: number, column: number, columns: number): string {
  const quoted = /^[A-Za-z_]\w*$/.test(sheet) ? sheet : `'${sheet.replace(/'/g, "''")}'`
  return `${quoted}!${columnLetters(column)}${area.row + skip + 1}:${columnLetters(column + columns - 1)}${area.row + area.rows}`
}
