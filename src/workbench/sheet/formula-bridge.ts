import type { Ctor, Nullable } from '@univerjs/core'
import {
  ArrayValueObject,
  BaseFunction,
  ErrorType,
  ErrorValueObject,
  BooleanValueObject,
  FunctionType,
  NumberValueObject,
  StringValueObject,
  type BaseValueObject,
  type IFunctionInfo,
} from '@univerjs/preset-sheets-core'
import {
  columnName,
  quoteSheet,
  type Argument,
  type CellValue,
  type FunctionMetadata,
  type FunctionResult,
  type FunctionsMetadata,
} from '../host'
import { AnswerStore, placeKey, type Place } from './answer-store'

/** Calls a function of the add-in; an argument left out is undefined. */
export type FunctionCaller = (id: string, values: readonly Argument[], address: string) => Promise<FunctionResult>

export interface CellError {
  readonly error: string
  readonly message: string
}

/** While the add-in computes; Excel shows #BUSY!. */
export const BUSY = ErrorType.CONNECT

/**
 * The add-in's functions as functions of the sheet's formula engine. The engine computes at once and the add-in answers
 * later: a cell shows a placeholder, and is computed again when the answer has come. An answer belongs to the function
 * and its arguments, so it serves every cell that asks the same, until the page is closed.
 *
 * Ranges reach the add-in as far as the sheet goes: a whole column is as long as the sheet's grid, not 1,048,576 rows.
 */
export class FormulaBridge {
  readonly functions: [Ctor<BaseFunction>, string][]
  readonly descriptions: IFunctionInfo[]
  private readonly messages = new Map<string, CellError>()
  private readonly answers = new AnswerStore()
  private readonly postponed = new Set<string>()
  private caller: FunctionCaller | undefined
  private waitForCaller: ((caller: FunctionCaller) => void)[] = []
  /** The sheet's name by its id, for the address that a call carries. */
  nameOfSheet: (sheetId: string) => string = (sheetId) => sheetId

  constructor(metadata: FunctionsMetadata, namespace: string) {
    const named = metadata.functions.map((called) => ({ called, name: `${namespace}.${called.name}`.toUpperCase() }))
    this.functions = named.map(({ called, name }) => [bridgedFunction(this, called, name), name])
    this.descriptions = named.map(({ called, name }) => describe(called, name))
  }

  /** From now on calls go to the add-in; those made before are passed on. */
  connect(caller: FunctionCaller): void {
    this.caller = caller
    for (const pass of this.waitForCaller.splice(0)) pass(caller)
  }

  /** Recomputes the cells that waited for answers; set when the book is open. */
  onAnswers(recompute: (places: readonly Place[]) => void): void {
    this.answers.onAnswers = recompute
  }

  /** Resolves when no call is under way. */
  idle(): Promise<void> {
    return this.answers.idle()
  }
  get pending(): number {
    return this.answers.pending
  }
  /** Some cell waits for another one's answer. A cell cleared meanwhile is not noticed: do not wait for this alone. */
  get hasPostponed(): boolean {
    return this.postponed.size > 0
  }

  /** Why the cell shows an error, when its function said so. */
  errorAt(sheetId: string, row: number, column: number): CellError | undefined {
    return this.messages.get(placeKey({ sheetId, row, column }))
  }

  /** Forgets everything: another book is opened, and calls wait for its add-in. */
  reset(): void {
    this.caller = undefined
    this.waitForCaller = []
    this.messages.clear()
    this.postponed.clear()
    this.answers.clear()
  }

  /** An argument is itself still being computed. */
  postpone(place: Place): BaseValueObject {
    this.postponed.add(placeKey(place))
    return ErrorValueObject.create(BUSY)
  }

  /** The engine asks for one cell's function. */
  compute(called: FunctionMetadata, values: readonly Argument[], place: Place): BaseValueObject {
    this.postponed.delete(placeKey(place))
    this.messages.delete(placeKey(place))
    const address = `${quoteSheet(this.nameOfSheet(place.sheetId))}!${columnName(place.column)}${place.row + 1}`
    // The day belongs to the question: an as-of date left out means today.
    const question = JSON.stringify([called.id, called.options?.requiresAddress ? address : '', new Date().toDateString(), values])
    const answer = this.answers.ask(question, place, () => this.call(called.id, values, address))
    if (!answer) return ErrorValueObject.create(BUSY, 'Đang tính…')
    if (answer.ok) return toEngine(answer.value)
    if (answer.message) this.messages.set(placeKey(place), answer)
    return ErrorValueObject.create(engineError(answer.error), answer.message)
  }

  private async call(id: string, values: readonly Argument[], address: string): Promise<FunctionResult> {
    const caller = this.caller ?? (await new Promise<FunctionCaller>((resolve) => this.waitForCaller.push(resolve)))
    return caller(id, values, address)
  }
}

/** What the engine calls for one function: it collects the arguments and leaves the rest to the bridge. */
function bridgedFunction(bridge: FormulaBridge, called: FunctionMetadata, name: string): Ctor<BaseFunction> {
  const required = called.parameters.filter(({ optional, repeating }) => !optional && !repeating).length
  return class extends BaseFunction {
    override minParams = required
    override maxParams = called.parameters[called.parameters.length - 1]?.repeating ? 255 : called.parameters.length

    constructor() {
      super(name)
    }

    override calculate(...given: BaseValueObject[]): BaseValueObject {
      const values = given.map(readArgument)
      // An argument that is itself still being computed: the engine asks again when it is there.
      const place = { sheetId: this.subUnitId ?? '', row: this.row, column: this.column }
      return values.some((value) => value === BUSY) ? bridge.postpone(place) : bridge.compute(called, values, place)
    }
  }
}

function readArgument(given: BaseValueObject): Argument {
  if (!given.isArray()) return readValue(given)
  const array = given as ArrayValueObject
  const cells = array.getArrayValue()
  const grid = Array.from({ length: array.getRowCount() }, (_, row) =>
    Array.from({ length: array.getColumnCount() }, (_, column) => readValue(cells[row]?.[column])),
  )
  const isOneCell = grid.length === 1 && grid[0]?.length === 1
  return isOneCell ? grid[0]![0] : grid
}

/** Dates are their serial numbers, errors their text, blanks null. */
function readValue(value: Nullable<BaseValueObject>): CellValue | null {
  if (!value || value.isNull()) return null
  if (value.isError()) return (value as ErrorValueObject).getErrorType()
  return value.getValue() as CellValue
}

function toEngine(value: CellValue | readonly (readonly CellValue[])[]): BaseValueObject {
  if (!Array.isArray(value)) return toEngineValue(value as CellValue)
  const rows = value as readonly (readonly CellValue[])[]
  const columnCount = Math.max(...rows.map((row) => row.length))
  // Rows of unequal length are filled with #N/A, as Excel does.
  const list = rows.map((row) => Array.from({ length: columnCount }, (_, column) => toEngineValue(row[column] ?? '#N/A')))
  return ArrayValueObject.create({
    calculateValueList: list,
    rowCount: list.length,
    columnCount,
    unitId: '',
    sheetId: '',
    row: -1,
    column: -1,
  })
}

function toEngineValue(value: CellValue): BaseValueObject {
  if (typeof value === 'number') return NumberValueObject.create(value)
  if (typeof value === 'boolean') return BooleanValueObject.create(value)
  return isErrorText(value) ? ErrorValueObject.create(engineError(value)) : StringValueObject.create(value)
}

const ERRORS: readonly string[] = Object.values(ErrorType)
const isErrorText = (value: string): boolean => ERRORS.includes(value)
const engineError = (text: string): ErrorType => (isErrorText(text) ? (text as ErrorType) : ErrorType.VALUE)

/** For the list that opens while a formula is typed. */
function describe(called: FunctionMetadata, name: string): IFunctionInfo {
  const parameters = called.parameters as readonly (FunctionMetadata['parameters'][number] & { readonly description?: string })[]
  return {
    functionName: name,
    functionType: FunctionType.User,
    description: called.description ?? '',
    abstract: called.description ?? '',
    functionParameter: parameters.map((parameter) => ({
      name: parameter.name,
      detail: parameter.description ?? '',
      example: '',
      require: parameter.optional ? 0 : 1,
      repeat: parameter.repeating ? 1 : 0,
    })),
  }
}
