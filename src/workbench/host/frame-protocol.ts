import type { Book } from './book'
import type { ExcelHost } from './excel-host'
import type { RequirementSets } from './requirement-sets'

/** The envelope in which a page of Excel on the web and the frame of an add-in write to each other. */
interface Envelope {
  readonly _messageType: number
  readonly _actionType?: number
  readonly _actionName: string
  readonly _conversationId: string
  readonly _correlationId: unknown
  readonly _data: unknown
}

const MESSAGE = { request: 0, answer: 1 }
const ACTION = { invoke: 0, register: 1, unregister: 2 }
const ANSWER_TO = { call: 0, event: 1 }
const DISPATCH = { loadSettings: 75, saveSettings: 76, richApi: 93, commandCompleted: 94 }
const FAILED = -2
const UNSUPPORTED = 5001

/** The event through which the client hears of everything but ribbon commands. */
const RICH_API_MESSAGE = 'richApiMessage'
const COMMAND_INVOKED = 'appCommandInvoked'
const SELECTION_CHANGED = 'documentSelectionChanged'

export interface FrameProtocolOptions {
  readonly host: ExcelHost
  readonly book: Book
  /** The page's own origin, and the add-in's. */
  readonly origin: string
  readonly addinOrigin: string
  readonly locale: string
  readonly requirementSets: RequirementSets
  readonly randomId: () => string
  /** Sends text to the frame. */
  readonly post: (text: string) => void
  readonly onUnhandled: (action: string) => void
}

export interface CommandOutcome {
  readonly status: number
  readonly data: unknown
}

/** Excel's side of the frame, without a page: text in by `receive`, text out by `post`. */
export class FrameProtocol {
  private readonly conversation: string
  private readonly addin: string
  /** What the add-in listens to, with the id of its registration. */
  private readonly listening = new Map<string, unknown>()
  private readonly waiting: { readonly event: string; readonly data: unknown }[] = []
  private readonly commands = new Map<string, (outcome: CommandOutcome) => void>()
  private lastCommand = 0

  constructor(private readonly options: FrameProtocolOptions) {
    this.conversation = `conversation_${options.randomId()}`
    this.addin = `addin_${options.randomId()}`
  }

  /** What the frame must be named for office.js to know its host; the add-in's address stays as it is in production. */
  frameName(): string {
    const { locale, origin, randomId } = this.options
    const sharedRuntimeWithFunctions = 3
    const hostInfo = ['Excel', 'Web', '16.00', locale, randomId(), '', 'disableLogging', sharedRuntimeWithFunctions].join('$')
    const xdmInfo = [this.conversation, this.addin, origin].join('|')
    return JSON.stringify({ baseFrameName: 'workbench', hostInfo, xdmInfo, serializerVersion: '1', flights: '[]' })
  }

  /** A message from the frame; what is not of this conversation is passed over. */
  receive(text: unknown): void {
    const message = readEnvelope(text)
    if (!message || message._messageType !== MESSAGE.request || message._conversationId !== this.conversation) return
    if (message._actionType === ACTION.register) {
      this.listening.set(message._actionName, message._correlationId)
      this.answer(message, { Error: 0 })
      for (const { event, data } of this.waiting.splice(0)) this.tell(event, data)
    } else if (message._actionType === ACTION.unregister) {
      this.listening.delete(message._actionName)
      this.answer(message, { Error: 0 })
    } else this.invoke(message)
  }

  tellRichApi(entries: readonly unknown[]): void {
    this.tell(RICH_API_MESSAGE, { ArrayData: entries })
  }

  tellSelection(): void {
    if (this.listening.has(SELECTION_CHANGED)) this.tell(SELECTION_CHANGED, {})
  }

  /** Runs a ribbon button's function; settles when the add-in says that it has finished. */
  invokeCommand(name: string): Promise<CommandOutcome> {
    const id = `command${++this.lastCommand}`
    return new Promise((resolve) => {
      this.commands.set(id, resolve)
      this.tell(COMMAND_INVOKED, [id, name, JSON.stringify({ source: { id: name } })])
    })
  }

  private invoke(message: Envelope): void {
    switch (message._actionName) {
      case 'ContextActivationManager_getAppContextAsync':
        return this.answer(message, this.appContext())
      case 'ContextActivationManager_notifyHost':
        return this.answer(message, null)
      case 'executeMethod':
        return this.execute(message)
      default:
        this.options.onUnhandled(message._actionName)
        return this.answer(message, null, FAILED)
    }
  }

  private execute(message: Envelope): void {
    const data = message._data as Readonly<Record<string, unknown>> & { readonly DdaMethod?: { readonly DispatchId?: number } }
    const dispatch = data.DdaMethod?.DispatchId
    const succeed = (result: object = {}) => this.answer(message, { Version: 1, Error: 0, ...result })
    switch (dispatch) {
      case DISPATCH.richApi: {
        // customData, method, path, headers, body, permission, flags, …
        const { 4: body, 6: flags } = data['ArrayData'] as Readonly<Record<number, unknown>>
        void this.options.host
          .answer(String(body), Number(flags) || 0)
          .then((text) => succeed({ Data: [200, ['Content-Type', 'application/json'], text] }))
        return
      }
      case DISPATCH.loadSettings:
        return succeed({ Settings: this.settings().map(([Name, Value]) => ({ Name, Value })) })
      case DISPATCH.saveSettings: {
        const inner = data['DdaSettingsMethod'] as Readonly<Record<string, unknown>> | undefined
        this.saveSettings((data['Properties'] ?? inner?.['Properties'] ?? []) as readonly (readonly [string, string])[])
        return succeed()
      }
      case DISPATCH.commandCompleted: {
        const { 0: id, 1: status, 2: result } = data as Readonly<Record<number, unknown>>
        this.commands.get(String(id))?.({ status: Number(status), data: result })
        this.commands.delete(String(id))
        return succeed()
      }
      default:
        this.options.onUnhandled(`executeMethod ${String(dispatch)}`)
        return this.answer(message, { Version: 1, Error: UNSUPPORTED })
    }
  }

  private settings(): (readonly [string, string])[] {
    return [...this.options.book.settings()]
  }

  /** The client sends all settings each time: those that it leaves out are gone. */
  private saveSettings(properties: readonly (readonly [string, string])[]): void {
    const { book } = this.options
    const kept = new Map(properties)
    for (const [key] of this.settings()) if (!kept.has(key)) book.setSetting(key, undefined)
    for (const [key, value] of kept) book.setSetting(key, value)
  }

  private appContext(): object {
    const { book, locale, requirementSets, addinOrigin, randomId } = this.options
    const excelOnTheWeb = 16
    const readOnly = 0
    const readWrite = 1
    return {
      _id: this.addin,
      _appInstanceId: this.addin,
      _appName: excelOnTheWeb,
      _appVersion: 16,
      _appMinorVersion: 0,
      _appUILocale: locale,
      _dataLocale: locale,
      _docUrl: `https://workbench.invalid/${encodeURIComponent(book.name)}`,
      _clientMode: book.readOnly ? readOnly : readWrite,
      _settings: this.settings(),
      _reason: 'documentOpened',
      _osfControlType: 1,
      _eToken: '',
      _correlationId: randomId(),
      // Text, not an object: without it the client believes that no member of Excel exists.
      _requirementMatrix: JSON.stringify(requirementSets),
      _dialogRequirementMatrix: JSON.stringify({ DialogApi: requirementSets['DialogApi'] ?? '1.1' }),
      _hostFullVersion: '16.0.0.0',
      _clientWindowHeight: 800,
      _clientWindowWidth: 360,
      _addinName: 'workbench',
      _appDomains: [addinOrigin],
      _featureGates: {},
      _initialDisplayMode: 2,
    }
  }

  /** Tells what the add-in listens to; before it does, the message waits. */
  private tell(event: string, data: unknown): void {
    if (!this.listening.has(event)) {
      this.waiting.push({ event, data })
      return
    }
    this.post({ _actionName: event, _correlationId: this.listening.get(event), _errorCode: 0, _responseType: ANSWER_TO.event, _data: data })
  }

  private answer(request: Envelope, data: unknown, errorCode = 0): void {
    this.post({
      _actionName: request._actionName,
      _correlationId: request._correlationId,
      _errorCode: errorCode,
      _responseType: ANSWER_TO.call,
      _data: data,
    })
  }

  private post(message: object): void {
    const envelope = {
      _messageType: MESSAGE.answer,
      _conversationId: this.conversation,
      _origin: this.options.origin,
      _serializerVersion: 1,
      ...message,
    }
    this.options.post(JSON.stringify(envelope))
  }
}

const readEnvelope = (text: unknown): Envelope | undefined => {
  if (typeof text !== 'string') return undefined
  try {
    const message = JSON.parse(text) as unknown
    return typeof message === 'object' && message !== null && '_messageType' in message ? (message as Envelope) : undefined
  } catch {
    return undefined
  }
}
