import { readFileSync } from 'node:fs'
import { runInNewContext } from 'node:vm'

export type CustomFunction = (...args: unknown[]) => unknown

/** What Excel gives a custom-functions runtime. Errors are told by name: they come from another realm. */
export class FunctionError extends Error {
  constructor(
    readonly code: string,
    message?: string,
  ) {
    super(message)
  }
}

/** Loads dist/functions.js where there is neither window nor document, and gives what it registers, by id. */
export function loadFunctions(path = 'dist/functions.js'): Record<string, CustomFunction> {
  const functions: Record<string, CustomFunction> = {}
  const CustomFunctions = {
    associate: (id: string, fn: CustomFunction) => void (functions[id] = fn),
    Error: FunctionError,
    ErrorCode: { invalidValue: '#VALUE!', notAvailable: '#N/A', divisionByZero: '#DIV/0!', invalidNumber: '#NUM!' },
  }
  runInNewContext(readFileSync(path, 'utf8'), { CustomFunctions }, { filename: path })
  return functions
}
