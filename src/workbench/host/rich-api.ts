import { ExcelCollection, ExcelObject } from './objects/excel-object'
import type { Action, ArgumentInfo, Batch, BatchAnswer, BatchError, ObjectPath, QueryInfo } from './wire'
import { ActionType, ApiError, PathType } from './wire'

interface Member {
  readonly name: string
  readonly kind: 'property' | 'method'
  readonly settable: boolean
}

const decapitalise = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1)
const capitalise = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1)

const membersOfPrototype = new WeakMap<object, ReadonlyMap<string, Member>>()

/** The members that an object offers, found on its prototypes once for each class. */
const membersOf = (object: ExcelObject): ReadonlyMap<string, Member> => {
  const own: unknown = Object.getPrototypeOf(object)
  const known = membersOfPrototype.get(own as object)
  if (known) return known
  const members = new Map<string, Member>()
  for (let prototype = own as object; prototype !== ExcelObject.prototype; prototype = Object.getPrototypeOf(prototype) as object) {
    for (const [name, descriptor] of Object.entries(Object.getOwnPropertyDescriptors(prototype))) {
      if (name === 'constructor' || name.startsWith('$') || members.has(name)) continue
      members.set(name, {
        name,
        kind: typeof descriptor.value === 'function' ? 'method' : 'property',
        settable: descriptor.set !== undefined,
      })
    }
  }
  membersOfPrototype.set(own as object, members)
  return members
}

/** Which properties to load: `{ format: { fill: { color: {} } } }`. */
interface Selection {
  [name: string]: Selection
}

const selectionOf = (query: QueryInfo): Selection => {
  const paths = [...(query.Select ?? []), ...(query.Expand ?? []).map((path) => `${path}/*`)]
  if (!query.Select?.length) paths.push('*')
  const selection: Selection = {}
  for (const path of paths) path.split('/').reduce((node, step) => (node[step] ??= {}), selection)
  return selection
}

export interface InterpreterOptions {
  /** The workbook: what a batch's global path means. */
  readonly root: ExcelObject
  /** Objects that a batch makes by name. */
  readonly services: Readonly<Record<string, ExcelObject>>
  /** Whether to behave as an Excel that has not got this member, `Range.getMergedAreasOrNullObject`. */
  readonly refuses: (member: string) => boolean
  readonly onMissing: (member: string) => void
  /** An error of the stand-in's own: the add-in sees a GeneralException. */
  readonly onBug: (error: unknown) => void
}

/**
 * Carries out batches of Excel's remote object protocol on objects of ours: finds the objects that paths name, then does
 * the actions in order up to the first that fails, as Excel does. A member that is not there fails with `ApiNotFound` and
 * its name. Objects that the client tracks keep their identity from batch to batch until it lets them go.
 */
export class BatchInterpreter {
  private readonly byReference = new Map<string, ExcelObject>()
  private readonly references = new Map<ExcelObject, string>()
  private lastReference = 0

  constructor(private readonly options: InterpreterOptions) {}

  get tracked(): number {
    return this.byReference.size
  }

  run(batch: Batch): BatchAnswer {
    const found = new Map<number, ExcelObject | null>()
    const results: { ActionId: number; Value: unknown }[] = []
    const traces: number[] = []
    let error: BatchError | undefined
    for (const [index, action] of batch.Actions.entries()) {
      try {
        results.push({ ActionId: action.Id, Value: this.perform(action, batch, found) ?? null })
        if (action.ActionType === ActionType.Trace) traces.push(action.Id)
      } catch (reason) {
        if (!(reason instanceof ApiError)) this.options.onBug(reason)
        else if (reason.code === 'NotImplemented') this.options.onMissing(reason.location)
        error = describeError(reason, index)
        break
      }
    }
    return { Results: results, ...(traces.length ? { TraceIds: traces } : {}), ...(error ? { Error: error } : {}) }
  }

  private perform(action: Action, batch: Batch, found: Map<number, ExcelObject | null>): unknown {
    // A trace has no object, but needs its result: the client attaches event handlers when it sees it.
    if (action.ActionType === ActionType.Trace) return null
    const target = this.find(action.ObjectPathId, batch, found)
    if (!target) return null
    const readArguments = () => this.argumentsOf(action.ArgumentInfo, batch, found)
    switch (action.ActionType) {
      case ActionType.Instantiate:
        return this.identify(target)
      case ActionType.Query:
        return this.load(target, selectionOf(action.QueryInfo ?? {}), capitalise, action.QueryInfo)
      case ActionType.QueryAsJson:
        return this.load(target, selectionOf(action.QueryInfo ?? {}), decapitalise, action.QueryInfo)
      case ActionType.Method: {
        if (action.Name === '_KeepReference') return this.keep(target)
        if (action.Name === '_RemoveReference') return this.release(readArguments()[0])
        const result = this.call(target, action.Name, readArguments())
        return result instanceof ExcelObject ? this.identify(result) : result
      }
      case ActionType.SetProperty:
        return this.set(target, action.Name, readArguments()[0])
      case ActionType.Update:
        return this.update(target, action.ObjectState ?? {})
      default:
        throw this.missing(target, `action ${action.ActionType}`)
    }
  }

  private find(id: number, batch: Batch, found: Map<number, ExcelObject | null>): ExcelObject | null {
    const known = found.get(id)
    if (known !== undefined) return known
    const path = batch.ObjectPaths[id]
    if (!path) throw new ApiError('InvalidReference', 'objectPath')
    const object = this.follow(path, batch, found)
    found.set(id, object)
    return object
  }

  private follow(path: ObjectPath, batch: Batch, found: Map<number, ExcelObject | null>): ExcelObject | null {
    switch (path.ObjectPathType) {
      case PathType.Global:
        return this.options.root
      // Looked at before the parent: a path that became null keeps the id of a parent that is no longer sent.
      case PathType.Null:
        return null
      case PathType.New: {
        const service = this.options.services[path.Name]
        if (!service) throw this.missing(this.options.root, `new ${path.Name}`)
        return service
      }
      case PathType.ReferenceId: {
        const kept = this.byReference.get(path.Name)
        if (!kept) throw new ApiError('InvalidReference', '_reference()')
        if (kept.$gone) throw new ApiError('ItemNotFound', kept.$type)
        return kept
      }
    }
    const parent = this.find(path.ParentObjectPathId ?? 0, batch, found)
    if (!parent) return null
    if (path.ObjectPathType === PathType.Property) return asObject(this.get(parent, path.Name))
    const values = this.argumentsOf(path.ArgumentInfo, batch, found)
    return asObject(this.call(parent, path.ObjectPathType === PathType.Indexer ? 'GetItem' : path.Name, values))
  }

  private argumentsOf(info: ArgumentInfo | undefined, batch: Batch, found: Map<number, ExcelObject | null>): unknown[] {
    const resolve = (value: unknown, reference: unknown): unknown => {
      if (Array.isArray(reference)) return (value as unknown[]).map((part, index) => resolve(part, reference[index]))
      return typeof reference === 'number' && reference > 0 ? this.find(reference, batch, found) : value
    }
    return (info?.Arguments ?? []).map((value, index) => resolve(value, info?.ReferencedObjectPathIds?.[index]))
  }

  private member(object: ExcelObject, wireName: string, kind: Member['kind']): Member {
    const member = membersOf(object).get(decapitalise(wireName))
    if (!member || member.kind !== kind || this.options.refuses(`${object.$type}.${member.name}`)) throw this.missing(object, wireName)
    return member
  }

  private get(object: ExcelObject, wireName: string): unknown {
    const { name } = this.member(object, wireName, 'property')
    return (object as unknown as Record<string, unknown>)[name]
  }

  private set(object: ExcelObject, wireName: string, value: unknown): null {
    const { name, settable } = this.member(object, wireName, 'property')
    if (!settable) throw this.missing(object, `${wireName} =`)
    ;(object as unknown as Record<string, unknown>)[name] = value
    return null
  }

  private call(object: ExcelObject, wireName: string, values: readonly unknown[]): unknown {
    const { name } = this.member(object, wireName, 'method')
    const method = (object as unknown as Record<string, (...values: readonly unknown[]) => unknown>)[name]!
    // An argument that nobody reads would be a wish ignored: the add-in must hear that it is.
    const unread = values.findIndex((value, place) => place >= method.length && value !== null && value !== undefined)
    if (unread >= 0) throw this.missing(object, `${wireName}(argument ${unread + 1})`)
    return method.call(object, ...values)
  }

  private update(object: ExcelObject, state: Readonly<Record<string, unknown>>): null {
    for (const [name, value] of Object.entries(state)) {
      const inner = membersOf(object).get(decapitalise(name))?.kind === 'property' ? this.get(object, name) : undefined
      if (inner instanceof ExcelObject) this.update(inner, value as Readonly<Record<string, unknown>>)
      else this.set(object, name, value)
    }
    return null
  }

  private load(object: ExcelObject, selection: Selection, spell: (name: string) => string, query?: QueryInfo): Record<string, unknown> {
    const value: Record<string, unknown> = { ...this.identify(object) }
    let own = selection
    if (object instanceof ExcelCollection) {
      const { items, ...rest } = selection
      const ofItems = items ?? rest
      own = items ? rest : {}
      const from = query?.Skip ?? 0
      const shown = object.$items().slice(from, query?.Top === undefined ? undefined : from + query.Top)
      value[spell === capitalise ? '_Items' : 'items'] = shown.map((item) => this.load(item, ofItems, spell))
    }
    for (const [name, inner] of Object.entries(own)) {
      if (name === '*') this.loadScalars(object, value, spell)
      else if (name === '_ReferenceId') value[name] = this.references.get(object)
      else value[spell(name)] = this.loadMember(object, name, inner, spell)
    }
    return value
  }

  private loadMember(object: ExcelObject, name: string, inner: Selection, spell: (name: string) => string): unknown {
    const value = this.get(object, name)
    if (!(value instanceof ExcelObject)) return value ?? null
    return this.load(value, Object.keys(inner).length ? inner : { '*': {} }, spell)
  }

  private loadScalars(object: ExcelObject, into: Record<string, unknown>, spell: (name: string) => string): void {
    for (const { name, kind } of membersOf(object).values()) {
      if (kind !== 'property' || this.options.refuses(`${object.$type}.${name}`)) continue
      const value = this.get(object, name)
      if (!(value instanceof ExcelObject)) into[spell(name)] = value ?? null
    }
  }

  private identify(object: ExcelObject): Record<string, unknown> {
    const reference = this.references.get(object)
    return { ...object.$identity, ...(reference ? { _ReferenceId: reference } : {}) }
  }

  private keep(object: ExcelObject): null {
    if (!this.references.has(object)) {
      const reference = `reference-${++this.lastReference}`
      this.references.set(object, reference)
      this.byReference.set(reference, object)
    }
    return null
  }

  private release(reference: unknown): null {
    const object = this.byReference.get(String(reference))
    if (object) this.references.delete(object)
    this.byReference.delete(String(reference))
    return null
  }

  private missing(object: ExcelObject, wireName: string): ApiError {
    const member = `${object.$type}.${decapitalise(wireName)}`
    this.options.onMissing(member)
    return new ApiError('ApiNotFound', member, `This Excel has no ${member}.`)
  }
}

const asObject = (value: unknown): ExcelObject | null => (value instanceof ExcelObject ? value : null)

const STATUS: Readonly<Record<string, number>> = { AccessDenied: 401, ApiNotFound: 404, ItemNotFound: 404, GeneralException: 500 }

const describeError = (reason: unknown, index: number): BatchError => {
  const error =
    reason instanceof ApiError ? reason : new ApiError('GeneralException', '', reason instanceof Error ? reason.message : String(reason))
  return {
    Code: error.code,
    Message: error.message,
    Location: error.location,
    ActionIndex: index,
    HttpStatusCode: STATUS[error.code] ?? 400,
  }
}
