import type { Book } from './book'
import type { Argument, CallOptions, FunctionResult, FunctionsMetadata } from './custom-functions'
import { createExcelHost } from './excel-host'
import type { HostStats, LogLine } from './excel-host'
import type { Faults } from './faults'
import { FrameProtocol } from './frame-protocol'
import type { CommandOutcome } from './frame-protocol'
import type { RuntimeState } from './objects/app-runtime'
import { EXCEL_2021 } from './requirement-sets'
import type { RequirementSets } from './requirement-sets'

export type FrameLogLine = LogLine | { readonly kind: 'unhandled'; readonly action: string }

export interface ExcelFrameOptions {
  readonly container: HTMLElement
  /**
   * The add-in's page, exactly as its manifest has it. office.js trusts a host over https on the add-in's own host name,
   * whatever the port.
   */
  readonly addinUrl: string
  readonly book: Book
  readonly functionsMetadata: FunctionsMetadata
  readonly requirementSets?: RequirementSets
  /** Of Excel's texts and of the region: "vi-VN". */
  readonly locale?: string
  readonly onLog?: (line: FrameLogLine) => void
  /** The add-in asks for its pane to show or to go. */
  readonly onRuntimeState?: (state: RuntimeState) => void
  /** The add-in asks for a new workbook, given as an .xlsx, to be shown beside this one. */
  readonly onNewWorkbook?: (bytes: ArrayBuffer) => void
}

export interface ExcelFrame {
  readonly frame: HTMLIFrameElement
  /**
   * Calls a custom function by its id, from the cell at `address` ("Sheet1!A1"). Ranges are grids with "" for blanks; an
   * argument left out is undefined. Waits for the add-in to be ready; does not settle while a function does not answer.
   */
  readonly callFunction: (id: string, values: readonly Argument[], address: string, options?: CallOptions) => Promise<FunctionResult>
  /** Presses a ribbon button that runs this function. */
  readonly invokeCommand: (name: string) => Promise<CommandOutcome>
  readonly stats: HostStats
  readonly faults: Faults
  readonly dispose: () => void
}

/** Opens the add-in beside a spreadsheet as Excel on the web does: in a frame, spoken to by messages. */
export const createExcelFrame = (options: ExcelFrameOptions): ExcelFrame => {
  const {
    container,
    addinUrl,
    book,
    functionsMetadata,
    requirementSets = EXCEL_2021,
    locale = 'vi-VN',
    onLog,
    onRuntimeState,
    onNewWorkbook,
  } = options
  const { origin: addinOrigin, href } = new URL(addinUrl, location.href)
  const frame = document.createElement('iframe')
  const host = createExcelHost({
    book,
    locale,
    functions: functionsMetadata,
    onMessages: (entries) => protocol.tellRichApi(entries),
    onLog,
    onRuntimeState,
    onNewWorkbook,
  })
  const protocol = new FrameProtocol({
    host,
    book,
    origin: location.origin,
    addinOrigin,
    locale,
    requirementSets,
    randomId: () => crypto.randomUUID(),
    post: (text) => frame.contentWindow?.postMessage(text, addinOrigin),
    onUnhandled: (action) => onLog?.({ kind: 'unhandled', action }),
  })
  const receive = (event: MessageEvent) => {
    if (event.source === frame.contentWindow && event.origin === addinOrigin) protocol.receive(event.data)
  }
  window.addEventListener('message', receive)
  const stopSelection = book.onEdit((edit) => {
    if (edit.kind === 'selection') protocol.tellSelection()
  })

  // The frame takes its name when it is inserted: set before, or office.js finds no host.
  frame.name = protocol.frameName()
  frame.src = href
  container.append(frame)

  return {
    frame,
    callFunction: (id, values, address, call) => host.functions.$call(id, values, address, call),
    invokeCommand: (name) => protocol.invokeCommand(name),
    stats: host.stats,
    faults: host.faults,
    dispose: () => {
      window.removeEventListener('message', receive)
      stopSelection()
      host.dispose()
      frame.remove()
    },
  }
}
