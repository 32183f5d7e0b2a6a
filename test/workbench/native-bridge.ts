/**
 * Excel's real JavaScript API in node: office.js from node_modules, in a jsdom window, talking to our Excel stand-in
 * through the bridge that native hosts use. Loading, tracking, batching and errors are Microsoft's own code.
 */
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { JSDOM, VirtualConsole } from 'jsdom'
import type { Book } from '../../src/workbench/host/book'
import type { CustomFunctions, FunctionsMetadata } from '../../src/workbench/host/custom-functions'
import type { MessageEntry } from '../../src/workbench/host/events'
import { createExcelHost } from '../../src/workbench/host/excel-host'
import type { HostStats, LogLine } from '../../src/workbench/host/excel-host'
import type { Faults } from '../../src/workbench/host/faults'
import { EXCEL_2021 } from '../../src/workbench/host/requirement-sets'
import type { RequirementSets } from '../../src/workbench/host/requirement-sets'

export interface OpenExcelOptions {
  readonly functions?: FunctionsMetadata
  readonly locale?: string
  /** What `Office.context.requirements.isSetSupported` says. */
  readonly requirementSets?: RequirementSets
  readonly onLog?: (line: LogLine) => void
  readonly onRuntimeState?: (state: string) => void
  readonly onNewWorkbook?: (bytes: ArrayBuffer) => void
}

interface AssociatedFunctions {
  readonly associate: (id: string, called: (...values: never[]) => unknown) => void
  readonly Error: new (code: string, message?: string) => Error
  readonly ErrorCode: Readonly<Record<string, string>>
}

export interface OpenExcel {
  readonly Excel: typeof Excel
  readonly Office: typeof Office
  readonly OfficeExtension: typeof OfficeExtension
  readonly CustomFunctions: AssociatedFunctions
  /** Batches since opening, or since this was last asked with `true`. */
  readonly roundTrips: (reset?: boolean) => number
  readonly stats: HostStats
  readonly faults: Faults
  /** Calls the functions that the test associated. */
  readonly functions: CustomFunctions
  /** Waits until the events of all that has happened have reached their handlers. */
  readonly settled: () => Promise<void>
  /** Throws when the stand-in itself went wrong meanwhile. */
  readonly close: () => void
}

interface Bridge {
  onMessageFromHost: ((text: string) => void) | null
  readonly sendMessageToHost: (text: string) => void
}

interface BridgeWindow {
  _richApiNativeBridge: Bridge
  readonly Excel: typeof Excel
  Office: typeof Office
  readonly OfficeExtension: typeof OfficeExtension
  readonly CustomFunctions: AssociatedFunctions
  eval(source: string): void
  close(): void
}

interface BridgeRequest {
  readonly id: number
  readonly type: number
  readonly flags?: number
  readonly message: { readonly body: unknown }
}

const REQUEST = 1
const ANSWER = 2
const EVENTS = 3

let sources: readonly string[] | undefined
const officeSources = (): readonly string[] => {
  const folder = join(dirname(require.resolve('@microsoft/office-js/package.json')), 'dist')
  sources ??= ['office.js', 'excel-web-16.00.js'].map((file) => readFileSync(join(folder, file), 'utf8'))
  return sources
}

/** Opens a book in an Excel of its own. Call `close` when the test is over. */
export const openExcel = async (book: Book, options: OpenExcelOptions = {}): Promise<OpenExcel> => {
  const page = '<!doctype html><script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>'
  // A console of its own, heard by nobody: office.js complains that there is no page round it.
  const settings = { url: 'https://localhost/', runScripts: 'outside-only', virtualConsole: new VirtualConsole() } as const
  const window = new JSDOM(page, settings).window as unknown as BridgeWindow
  let closed = false
  const post = (message: object) => {
    if (!closed) bridge.onMessageFromHost?.(JSON.stringify(message))
  }
  const bugs: unknown[] = []
  const host = createExcelHost({
    book,
    ...options,
    onLog: (line) => {
      if (line.kind === 'bug') bugs.push(line.error)
      options.onLog?.(line)
    },
    onMessages: (entries) => post({ type: EVENTS, controlId: '', message: { entries: entries.map(namedEntry) } }),
  })
  const bridge: Bridge = {
    onMessageFromHost: null,
    sendMessageToHost: (text) => {
      const { id, type, flags, message } = JSON.parse(text) as BridgeRequest
      if (type !== REQUEST) return
      const body = typeof message.body === 'string' ? message.body : JSON.stringify(message.body)
      void host
        .answer(body, flags ?? 0)
        .then((answer) => post({ id, type: ANSWER, message: { statusCode: 200, headers: {}, body: answer } }))
    },
  }
  window._richApiNativeBridge = bridge
  for (const source of officeSources()) window.eval(source)
  describeHost(window, options)
  // No page tells that the functions are ready here: the tests associate them before they call.
  host.functions.$onReady()
  return {
    Excel: window.Excel,
    Office: window.Office,
    OfficeExtension: window.OfficeExtension,
    CustomFunctions: window.CustomFunctions,
    stats: host.stats,
    faults: host.faults,
    functions: host.functions,
    roundTrips: (reset = false) => {
      const count = host.stats.roundTrips
      if (reset) host.stats.roundTrips = 0
      return count
    },
    settled: () => new Promise((resolve) => setTimeout(resolve, 10)),
    close: () => {
      closed = true
      host.dispose()
      window.close()
      if (bugs.length) throw bugs[0]
    },
  }
}

/** The bridge takes entries by name, unlike a page's frame. */
const namedEntry = ([messageCategory, messageType, targetId, message, id, isRemoteOverride]: MessageEntry) => ({
  messageCategory,
  messageType,
  targetId,
  message,
  id,
  isRemoteOverride,
})

/** `Office.onReady` waits for a page that never comes, so what it would have learnt of the host is put in its place. */
const describeHost = (window: BridgeWindow, { requirementSets = EXCEL_2021, locale = 'vi-VN' }: OpenExcelOptions): void => {
  const supports = (name: string, version = '1.0'): boolean => {
    const have = Object.entries(requirementSets).find(([set]) => set.toLowerCase() === name.toLowerCase())?.[1]
    if (have === undefined) return false
    const [major = 0, minor = 0] = have.split('.').map(Number)
    const [wantedMajor = 0, wantedMinor = 0] = String(version).split('.').map(Number)
    return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)
  }
  const context = {
    requirements: { isSetSupported: supports },
    diagnostics: { host: 'Excel', platform: 'OfficeOnline', version: '16.0.0.0' },
    host: 'Excel',
    platform: 'OfficeOnline',
    displayLanguage: locale,
    contentLanguage: locale,
  }
  window.Office = Object.create(window.Office, { context: { value: context } }) as typeof Office
}
