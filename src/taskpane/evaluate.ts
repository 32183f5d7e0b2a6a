import * as functions from '../functions'
import type { Evaluated } from '../pane'

const FUNCTIONS: Readonly<Record<string, unknown>> = functions

/** Answers as the function in a cell does: its value, or the message of its error. */
export function evaluate(name: string, given: readonly unknown[]): Evaluated {
  const found = FUNCTIONS[name]
  if (typeof found !== 'function') return { kind: 'error', message: '#NAME?' }
  try {
    return { kind: 'value', value: (found as (...given: readonly unknown[]) => unknown)(...given) }
  } catch (error) {
    return { kind: 'error', message: error instanceof Error || hasMessage(error) ? error.message : String(error) }
  }
}

/** Excel's own error of custom functions is no Error. */
function hasMessage(error: unknown): error is { readonly message: string } {
  return typeof (error as { readonly message?: unknown } | null)?.message === 'string'
}
