import type { Book } from './book'
import { CustomFunctions } from './custom-functions'
import type { FunctionsMetadata } from './custom-functions'
import { SheetEvents } from './events'
import type { MessageEntry } from './events'
import { Faults } from './faults'
import { AppRuntimeService, type RuntimeState } from './objects/app-runtime'
import { ExcelObject } from './objects/excel-object'
import { openSession, Workbook } from './objects/workbook'
import { BatchInterpreter } from './rich-api'
import { ActionType, ApiError, DELAY_FOR_CELL_EDIT, PathType } from './wire'
import type { Batch, BatchAnswer } from './wire'

/** Excel on the web takes and gives 5 MB at most. */
const PAYLOAD_LIMIT = 5 * 1024 * 1024

export interface HostStats {
  /** Batches of the add-in, without the client's own housekeeping. */
  roundTrips: number
  bytesIn: number
  bytesOut: number
  /** Largest request and answer so far, in bytes. */
  largestIn: number
  largestOut: number
  /** Members that the add-in asked for and that are not here, with how often. */
  readonly missing: Map<string, number>
}

export type LogLine =
  | { readonly kind: 'batch'; readonly batch: Batch; readonly answer: BatchAnswer }
  | { readonly kind: 'missing'; readonly member: string }
  | { readonly kind: 'bug'; readonly error: unknown }

export interface ExcelHostOptions {
  readonly book: Book
  /** Of the user's region: "vi-VN". */
  readonly locale?: string
  readonly functions?: FunctionsMetadata
  /** Gets messages for the add-in in the order in which things happened, those of one turn together. */
  readonly onMessages: (entries: readonly MessageEntry[]) => void
  readonly onLog?: (line: LogLine) => void
  /** The add-in asks for its pane to show or to go. */
  readonly onRuntimeState?: (state: RuntimeState) => void
  /** The add-in asks for a new workbook, given as an .xlsx, to be shown beside this one. Left out, it is refused. */
  readonly onNewWorkbook?: (bytes: ArrayBuffer) => void
}

/** The Excel side of the conversation, whatever carries the text: the page's frame or node's bridge. */
export interface ExcelHost {
  /** Carries a batch out and gives the answer's text. Never rejects; never settles when a fault says so. */
  readonly answer: (text: string, flags: number) => Promise<string>
  readonly functions: CustomFunctions
  readonly stats: HostStats
  readonly faults: Faults
  readonly dispose: () => void
}

export const createExcelHost = (options: ExcelHostOptions): ExcelHost => {
  const { book, locale = 'vi-VN', functions, onMessages, onLog, onRuntimeState, onNewWorkbook } = options
  const faults = new Faults()
  const stats: HostStats = { roundTrips: 0, bytesIn: 0, bytesOut: 0, largestIn: 0, largestOut: 0, missing: new Map() }
  const send = gather(onMessages)
  const events = new SheetEvents(book, send)
  const calls = new CustomFunctions(functions ?? { functions: [] }, send)
  const session = openSession({ book, locale, events, calculation: 'Done', onNewWorkbook, onFunctionsReady: () => calls.$onReady() })
  const interpreter = new BatchInterpreter({
    root: new Workbook(session),
    services: {
      'Microsoft.ExcelServices.CustomFunctions': calls,
      'Microsoft.InternalService.AddinInternalService': new AddinInternalService(),
      'Microsoft.AppRuntime.AppRuntimeService': new AppRuntimeService((state) => onRuntimeState?.(state)),
    },
    refuses: (member) => faults.isRefused(member),
    onMissing: (member) => {
      stats.missing.set(member, (stats.missing.get(member) ?? 0) + 1)
      onLog?.({ kind: 'missing', member })
    },
    onBug: (error) => onLog?.({ kind: 'bug', error }),
  })
  const stopListening = book.onEdit((edit) => events.tell(edit))

  const carryOut = (batch: Batch): BatchAnswer => {
    events.busy = true
    try {
      return interpreter.run(batch)
    } finally {
      events.busy = false
    }
  }

  const decide = async (batch: Batch, size: number, flags: number): Promise<BatchAnswer> => {
    for (const fault of faults.take()) {
      if (fault.kind === 'silence') return new Promise(() => undefined)
      if (fault.kind === 'delay') await pause(fault.milliseconds)
      else return refusal(fault.code, fault.message)
    }
    if (size > PAYLOAD_LIMIT) return refusal('RequestPayloadSizeLimitExceeded')
    if (flags & DELAY_FOR_CELL_EDIT) while (book.editing) await pause(EDIT_POLL)
    return book.editing ? refusal('InvalidOperationInCellEditMode') : carryOut(batch)
  }

  const answer = async (text: string, flags: number): Promise<string> => {
    const batch = JSON.parse(text) as Batch
    const size = byteLength(text)
    const own = isHousekeeping(batch)
    if (!own) {
      stats.roundTrips++
      stats.bytesIn += size
      stats.largestIn = Math.max(stats.largestIn, size)
    }
    let result = own ? carryOut(batch) : await decide(batch, size, flags)
    let reply = JSON.stringify(result)
    if (!own) {
      if (byteLength(reply) > PAYLOAD_LIMIT) {
        result = refusal('ResponsePayloadSizeLimitExceeded')
        reply = JSON.stringify(result)
      }
      const replySize = byteLength(reply)
      stats.bytesOut += replySize
      stats.largestOut = Math.max(stats.largestOut, replySize)
    }
    onLog?.({ kind: 'batch', batch, answer: result })
    return reply
  }

  return { answer, functions: calls, stats, faults, dispose: stopListening }
}

/** Where the client tells that its actions can be called. */
class AddinInternalService extends ExcelObject {
  readonly $type = 'AddinInternalService'
  notifyActionHandlerReady(): void {}
}

const EDIT_POLL = 25

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds))

const byteLength = (text: string): number => new TextEncoder().encode(text).length

const refusal = (code: string, message?: string): BatchAnswer => {
  const error = message === undefined ? new ApiError(code, '') : new ApiError(code, '', message)
  return { Results: [], Error: { Code: error.code, Message: error.message, Location: null, HttpStatusCode: 400 } }
}

const HOUSEKEEPING = new Set(['_RemoveReference', '_SetOsfControlContainerReadyForCustomFunctions'])

/** Letting go of tracked objects, and what office.js says for custom functions: no add-in waits for these. */
const isHousekeeping = ({ Actions, ObjectPaths }: Batch): boolean =>
  Object.values(ObjectPaths).some((path) => path.ObjectPathType === PathType.New) ||
  (Actions.some(({ Name }) => HOUSEKEEPING.has(Name)) &&
    Actions.every((action) => HOUSEKEEPING.has(action.Name) || action.ActionType === ActionType.Instantiate))

/** Collects what is said in one turn and passes it on after it, so that an answer goes out before the events it caused. */
const gather = (pass: (entries: readonly MessageEntry[]) => void): ((entry: MessageEntry) => void) => {
  let waiting: MessageEntry[] = []
  return (entry) => {
    waiting.push(entry)
    if (waiting.length > 1) return
    setTimeout(() => {
      const entries = waiting
      waiting = []
      pass(entries)
    }, 0)
  }
}
