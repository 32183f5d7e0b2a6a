import type { Outcome, WorkbookFault } from '../workbook'

/** Thrown inside this folder when Excel will not or cannot; the port's callers get it as an `Outcome`. */
export class Refusal extends Error {
  constructor(
    readonly fault: WorkbookFault,
    readonly sheet?: string,
    readonly detail?: string,
  ) {
    super(detail ?? fault)
  }
}

/** Excel's error codes, `OfficeExtension.Error.code`. */
const FAULTS: Readonly<Record<string, WorkbookFault>> = {
  AccessDenied: 'protected-sheet',
  InvalidOperationInCellEditMode: 'cell-being-edited',
  ItemNotFound: 'sheet-missing',
  InvalidReference: 'sheet-missing',
  ItemAlreadyExists: 'name-taken',
  RequestPayloadSizeLimitExceeded: 'too-large',
  ResponsePayloadSizeLimitExceeded: 'too-large',
  ApiNotFound: 'not-supported',
  ApiNotAvailable: 'not-supported',
  NotImplemented: 'not-supported',
  UnsupportedOperation: 'not-supported',
  UnsupportedFeature: 'not-supported',
  ReadOnlyWorkbook: 'read-only',
  EditModeRequired: 'read-only',
  RequestAborted: 'no-response',
  Timeout: 'no-response',
  ServerTimeout: 'no-response',
  ServiceNotAvailable: 'no-response',
}

/** Codes under which Excel, by version, refuses while a cell is being edited; only the message tells them from other refusals. */
const SAYS_EDITING = /cell[- ]edit|edit(ing)? mode/i

/** Excel's refusal as a fault; `undefined` for an error that Excel did not make, that is a bug. */
export function refusalOf(error: unknown): Refusal | undefined {
  if (error instanceof Refusal) return error
  const { code, message } = (error ?? {}) as { readonly code?: unknown; readonly message?: unknown }
  if (typeof code !== 'string') return undefined
  const words = typeof message === 'string' ? message : ''
  const fault = SAYS_EDITING.test(words) ? 'cell-being-edited' : (FAULTS[code] ?? 'unknown')
  return new Refusal(fault, undefined, `${code}: ${words}`)
}

/** Runs to an `Outcome`: refusals become values, bugs are thrown on. */
export async function outcomeOf<T>(work: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return { ok: true, value: await work() }
  } catch (error) {
    const refusal = refusalOf(error)
    if (refusal === undefined) throw error
    const { fault, sheet, detail } = refusal
    return { ok: false, fault, ...(sheet === undefined ? {} : { sheet }), ...(detail === undefined ? {} : { detail }) }
  }
}
