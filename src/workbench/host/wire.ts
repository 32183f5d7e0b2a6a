/** The shape of what office.js and Excel say to each other. Names are Excel's own. */

export const PathType = { Global: 1, New: 2, Method: 3, Property: 4, Indexer: 5, ReferenceId: 6, Null: 7 } as const
export const ActionType = {
  Instantiate: 1,
  Query: 2,
  Method: 3,
  SetProperty: 4,
  Trace: 5,
  RecursiveQuery: 6,
  QueryAsJson: 7,
  EnsureUnchanged: 8,
  Update: 9,
} as const

export interface ArgumentInfo {
  readonly Arguments?: readonly unknown[]
  /** In the place of each argument that is a client object: the id of its path. */
  readonly ReferencedObjectPathIds?: readonly unknown[]
}

export interface ObjectPath {
  readonly Id: number
  readonly ObjectPathType: number
  readonly Name: string
  readonly ParentObjectPathId?: number
  readonly ArgumentInfo?: ArgumentInfo
}

export interface QueryInfo {
  readonly Select?: readonly string[]
  readonly Expand?: readonly string[]
  readonly Skip?: number
  readonly Top?: number
}

export interface Action {
  readonly Id: number
  readonly ActionType: number
  readonly Name: string
  readonly ObjectPathId: number
  readonly ArgumentInfo?: ArgumentInfo
  readonly QueryInfo?: QueryInfo
  readonly ObjectState?: Readonly<Record<string, unknown>>
}

export interface Batch {
  readonly AutoKeepReference?: boolean
  readonly Actions: readonly Action[]
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>
}

export interface BatchError {
  readonly Code: string
  readonly Message: string
  readonly Location: string | null
  readonly ActionIndex?: number
  readonly HttpStatusCode: number
}

export interface BatchAnswer {
  readonly Results: readonly { readonly ActionId: number; readonly Value: unknown }[]
  readonly TraceIds?: readonly number[]
  readonly Error?: BatchError
}

/** Set on a request that may wait until the user leaves the cell. */
export const DELAY_FOR_CELL_EDIT = 64

/** Why Excel refuses: the codes that an add-in sees in `error.code`. */
export type ErrorCode =
  | 'AccessDenied'
  | 'ApiNotFound'
  | 'GeneralException'
  | 'InvalidArgument'
  | 'InvalidOperation'
  | 'InvalidOperationInCellEditMode'
  | 'InvalidReference'
  | 'ItemAlreadyExists'
  | 'ItemNotFound'
  | 'NotImplemented'
  | 'RequestPayloadSizeLimitExceeded'
  | 'ResponsePayloadSizeLimitExceeded'

const MESSAGES: Readonly<Partial<Record<ErrorCode, string>>> = {
  AccessDenied: 'You cannot perform the requested operation.',
  InvalidArgument: 'The argument is invalid or missing or has an incorrect format.',
  InvalidOperation: 'The operation attempted is invalid on the object.',
  InvalidOperationInCellEditMode:
    'Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.',
  InvalidReference: "This reference isn't valid for the current operation.",
  ItemAlreadyExists: 'A resource with the same name or identifier already exists.',
  ItemNotFound: "The requested resource doesn't exist.",
  RequestPayloadSizeLimitExceeded: 'The request payload size has exceeded the limit.',
  ResponsePayloadSizeLimitExceeded: 'The response payload size has exceeded the limit.',
}

/** A refusal that the add-in sees as an `OfficeExtension.Error`. `location` names the member, `Range.values`. */
export class ApiError extends Error {
  constructor(
    readonly code: ErrorCode | (string & {}),
    readonly location: string,
    message = MESSAGES[code as ErrorCode] ?? (code === 'NotImplemented' ? `This Excel cannot do ${location}.` : code),
  ) {
    super(message)
  }
}
