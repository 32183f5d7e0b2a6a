import type { CellValue } from './book'
import type { MessageEntry } from './events'
import { ExcelObject } from './objects/excel-object'
import { isErrorText } from './objects/range-values'

/** What `functions.json` says, as far as a call needs it. */
export interface FunctionsMetadata {
  readonly allowErrorForDataTypeAny?: boolean
  readonly allowCustomDataForDataTypeAny?: boolean
  readonly functions: readonly FunctionMetadata[]
}

export interface FunctionMetadata {
  readonly id: string
  readonly name: string
  readonly description?: string
  readonly parameters: readonly {
    readonly name: string
    readonly type?: string
    readonly dimensionality?: string
    readonly optional?: boolean
    readonly repeating?: boolean
  }[]
  readonly options?: { readonly stream?: boolean; readonly cancelable?: boolean; readonly requiresAddress?: boolean }
}

/** A literal or one cell, or a range. Left-out arguments are undefined. */
export type Argument = CellValue | null | undefined | readonly (readonly (CellValue | null)[])[]

export type FunctionResult =
  | { readonly ok: true; readonly value: CellValue | CellValue[][]; readonly numberFormat?: string }
  | { readonly ok: false; readonly error: string; readonly message: string }

export interface CallOptions {
  /** Aborting cancels the call: the function is told when it is cancelable, its result is dropped. */
  readonly signal?: AbortSignal
  readonly parameterAddresses?: readonly string[]
}

const FUNCTION_CATEGORY = 1
const INVOKE = 1000
const CANCEL = 1001
const FLAGS = { cancelable: 1, streaming: 2, errors: 4, richData: 8 }

/** The client's numbers for why a function failed; all others show as #VALUE!. */
const ERROR_TEXT: Readonly<Record<number, string>> = {
  1: '#N/A',
  5: '#DIV/0!',
  6: '#NUM!',
  7: '#VALUE!',
  8: '#REF!',
  9: '#NAME?',
  10: '#NAME?',
}

const ERROR_TYPES: Readonly<Record<string, string>> = {
  '#N/A': 'NotAvailable',
  '#VALUE!': 'Value',
  '#REF!': 'Ref',
  '#DIV/0!': 'Div0',
  '#NUM!': 'Num',
  '#NAME?': 'Name',
  '#NULL!': 'Null',
  '#SPILL!': 'Spill',
  '#CALC!': 'Calc',
  '#BUSY!': 'Busy',
  '#GETTING_DATA': 'GettingData',
}

/** Calls the add-in's custom functions the way Excel does, through messages, and takes their results from its batches. */
export class CustomFunctions extends ExcelObject {
  readonly $type = 'CustomFunctions'
  readonly $ready: Promise<void>
  private readonly pending = new Map<number, (result: FunctionResult) => void>()
  private readonly byId: ReadonlyMap<string, FunctionMetadata>
  private lastInvocation = 0
  private markReady: () => void = () => undefined

  constructor(
    private readonly metadata: FunctionsMetadata,
    private readonly send: (entry: MessageEntry) => void,
  ) {
    super()
    this.byId = new Map(metadata.functions.map((each) => [each.id.toUpperCase(), each]))
    this.$ready = new Promise((resolve) => {
      this.markReady = resolve
    })
  }

  $onReady(): void {
    this.markReady()
  }

  /**
   * Waits until the add-in is ready, then for its result; a function that never answers never settles, as a cell that
   * stays #BUSY!. The promise rejects with an AbortError when the signal aborts.
   */
  async $call(
    id: string,
    values: readonly Argument[],
    address: string,
    { signal, parameterAddresses }: CallOptions = {},
  ): Promise<FunctionResult> {
    const called = this.byId.get(id.toUpperCase())
    if (!called) return { ok: false, error: '#NAME?', message: `No function ${id}` }
    const prepared = prepareArguments(called, values, this.metadata)
    if (!prepared.ok) return prepared
    await this.$ready
    signal?.throwIfAborted()
    const invocation = ++this.lastInvocation
    const streaming = called.options?.stream === true
    const cancelable = streaming || called.options?.cancelable === true
    const flags =
      (cancelable ? FLAGS.cancelable : 0) |
      (streaming ? FLAGS.streaming : 0) |
      (this.metadata.allowErrorForDataTypeAny ? FLAGS.errors : 0) |
      (this.metadata.allowCustomDataForDataTypeAny ? FLAGS.richData : 0)
    return new Promise((resolve, reject) => {
      this.pending.set(invocation, resolve)
      signal?.addEventListener('abort', () => {
        if (!this.pending.delete(invocation)) return
        this.send([FUNCTION_CATEGORY, CANCEL, '', JSON.stringify({ invocationId: invocation }), 0, false])
        reject(signal.reason)
      })
      const message = [invocation, called.id, prepared.values, address, flags, parameterAddresses ?? null]
      this.send([FUNCTION_CATEGORY, INVOKE, '', JSON.stringify(message), invocation, false])
    })
  }

  get $pending(): number {
    return this.pending.size
  }

  /** For add-ins that ask for the functions through their container. */
  get customFunctions(): CustomFunctions {
    return this
  }
  /** `[id, true, value]` or `[id, false, message, code]`. */
  setInvocationArrayResults(rows: readonly (readonly unknown[])[]): void {
    for (const [id, succeeded, value, code] of rows) this.$settle(Number(id), succeeded === true, value, Number(code))
  }
  setInvocationResults(results: readonly { id: number; failed?: boolean; value: unknown; errorCode?: number }[]): void {
    for (const { id, failed, value, errorCode } of results) this.$settle(id, failed !== true, value, Number(errorCode))
  }
  _GetEnabledFeatures(): readonly number[] {
    return []
  }
  _SetOsfControlContainerReadyForCustomFunctions(): void {
    this.$onReady()
  }

  $settle(id: number, succeeded: boolean, value: unknown, code: number): void {
    const settle = this.pending.get(id)
    if (!settle) return
    this.pending.delete(id)
    if (!succeeded) settle({ ok: false, error: ERROR_TEXT[code] ?? '#VALUE!', message: typeof value === 'string' ? value : '' })
    else settle(readResult(value))
  }
}

type Prepared = { readonly ok: true; readonly values: readonly unknown[] } | Extract<FunctionResult, { ok: false }>

const INVALID: Extract<FunctionResult, { ok: false }> = { ok: false, error: '#VALUE!', message: '' }

const isGrid = (value: Argument): value is readonly (readonly (CellValue | null)[])[] => Array.isArray(value)

/**
 * Arguments as Excel hands them over: one for each parameter, null where left out, a grid where the parameter is a
 * matrix, blanks in grids null, a repeating parameter as a list. Without `allowErrorForDataTypeAny` an error among them
 * is the result and the function is not called.
 */
const prepareArguments = (called: FunctionMetadata, values: readonly Argument[], metadata: FunctionsMetadata): Prepared => {
  if (values.length > called.parameters.length && called.parameters.at(-1)?.repeating !== true) return INVALID
  const prepared: unknown[] = []
  for (const [index, parameter] of called.parameters.entries()) {
    const given = parameter.repeating ? values.slice(index) : [values[index]]
    const converted: unknown[] = []
    for (const value of given) {
      if (value === undefined || value === null) {
        if (!parameter.optional && !parameter.repeating && value === undefined) return INVALID
        converted.push(null)
        continue
      }
      const error = firstError(value)
      if (error !== undefined && metadata.allowErrorForDataTypeAny !== true) return { ok: false, error, message: '' }
      const single = isGrid(value) ? (value.length === 1 && value[0]?.length === 1 ? value[0][0] : undefined) : value
      if (parameter.dimensionality === 'matrix') {
        const grid = isGrid(value) ? value : [[value]]
        converted.push(grid.map((row) => row.map((cell) => convertCell(cell === '' ? null : cell, metadata))))
      } else {
        const scalar = single === undefined ? undefined : convertScalar(single, parameter.type)
        if (scalar === undefined) return INVALID
        converted.push(convertCell(scalar, metadata))
      }
    }
    prepared.push(parameter.repeating ? converted : converted[0])
  }
  return { ok: true, values: prepared }
}

const firstError = (value: Argument): string | undefined => {
  if (!isGrid(value)) return isErrorText(value) ? value : undefined
  for (const row of value) for (const cell of row) if (isErrorText(cell)) return cell
  return undefined
}

/** A number written as text counts as one, as in Excel; undefined when the type does not fit. */
const convertScalar = (value: CellValue | null, type: string | undefined): CellValue | null | undefined => {
  if (value === null || isErrorText(value)) return value
  switch (type) {
    case 'number': {
      if (typeof value === 'boolean') return Number(value)
      if (typeof value === 'number') return value
      const number = Number(value)
      return Number.isNaN(number) || value === '' ? undefined : number
    }
    case 'string':
      return typeof value === 'boolean' ? String(value).toUpperCase() : String(value)
    case 'boolean':
      return typeof value === 'string' ? (/^true$/i.test(value) ? true : /^false$/i.test(value) ? false : undefined) : Boolean(value)
    default:
      return value
  }
}

/** Rich data travels as JSON text in `value`; without it the client makes its own error object from the code. */
const convertCell = (cell: CellValue | null, metadata: FunctionsMetadata): unknown => {
  if (!isErrorText(cell)) return cell
  if (metadata.allowCustomDataForDataTypeAny !== true) return { type: 'CustomFunctionError', code: cell }
  const error = { type: 'Error', errorType: ERROR_TYPES[cell] ?? 'Value', basicType: 'Error', basicValue: cell }
  return { value: JSON.stringify(error) }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null

/** A cell of a result: null shows as 0, cell values of a data type as their basic value. */
const readCell = (value: unknown): CellValue => {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value
  if (isRecord(value) && value['basicValue'] !== undefined) return readCell(value['basicValue'])
  return value === null || value === undefined ? 0 : '#VALUE!'
}

const readResult = (value: unknown): FunctionResult => {
  if (Array.isArray(value)) {
    const grid = (value as unknown[]).map((row) => (Array.isArray(row) ? (row as unknown[]).map(readCell) : [readCell(row)]))
    return grid.length && grid[0]?.length ? { ok: true, value: grid } : { ok: false, error: '#CALC!', message: '' }
  }
  if (isRecord(value) && value['type'] === 'Error') {
    return {
      ok: false,
      error: String(value['basicValue'] ?? '#VALUE!'),
      message: typeof value['message'] === 'string' ? value['message'] : '',
    }
  }
  const format = isRecord(value) ? value['numberFormat'] : undefined
  return { ok: true, value: readCell(value), ...(typeof format === 'string' ? { numberFormat: format } : {}) }
}
