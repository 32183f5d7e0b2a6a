/** Stands in for the part of Excel's runtime that the functions need: errors with a code and a message. Import before the functions. */
export class FunctionError extends Error {
  constructor(
    readonly code: string,
    message?: string,
  ) {
    super(message)
  }
}

Object.assign(globalThis, {
  CustomFunctions: { Error: FunctionError, ErrorCode: { invalidValue: '#VALUE!', notAvailable: '#N/A' } },
})

/** What a cell shows: the value, or the error's code. */
export function shown(call: () => unknown): unknown {
  try {
    return call()
  } catch (error) {
    if (error instanceof FunctionError) return error.code
    throw error
  }
}

/** The message a clerk reads beside the error. */
export function messageOf(call: () => unknown): string {
  try {
    call()
  } catch (error) {
    if (error instanceof FunctionError) return error.message
    throw error
  }
  throw new Error('expected an error')
}
