import type { CellValue } from '../workbook'

/** Characters with which Excel takes a text for a formula or a command. */
const COMMANDS = /^[=+\-@\t\r]/
/** What Excel would turn into a number, a date, a truth value or an error, or whose own apostrophe it would swallow. */
const CONVERTED = /^(['#\d]|\s*[.,(]?\d|(true|false)$)/i

/** What only looks like a number, a date or a truth value: the format "@" keeps it text, so that it needs no apostrophe. */
const LOOKS_TYPED = /^(\s*[.,(]?\d|(true|false)$)/i

export const looksTyped = (value: CellValue): value is string => typeof value === 'string' && LOOKS_TYPED.test(value)

/**
 * A value as it has to be handed to Excel to stand in the cell exactly so: text that Excel would read as something else gets
 * the leading apostrophe that Excel itself hides. "=1+1", "12/12" and "0905" stay those words.
 */
export function asTyped(value: CellValue): CellValue {
  return typeof value === 'string' && (COMMANDS.test(value) || CONVERTED.test(value)) ? `'${value}` : value
}
