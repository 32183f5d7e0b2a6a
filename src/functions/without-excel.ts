/**
 * Where office.js could not be loaded there is nobody to register functions with; the page still has to start and say so. First in
 * functions.js, before the calls of `CustomFunctions.associate` that the build puts behind each function.
 */
class FunctionError extends Error {
  constructor(
    readonly code: string,
    message?: string,
  ) {
    super(message)
  }
}

const host = globalThis as { CustomFunctions?: unknown }
host.CustomFunctions ??= {
  associate: () => undefined,
  Error: FunctionError,
  ErrorCode: { invalidValue: '#VALUE!', notAvailable: '#N/A' },
}

export {}
