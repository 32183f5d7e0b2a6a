import { Refusal } from './refusal'

/** How long to wait for Excel, in milliseconds, and who may call it off. */
export interface Limits {
  readonly patience: number
  readonly signal?: AbortSignal
}

/** What is asked of Excel: queue, `await context.sync()`, read. */
export type Ask<T> = (context: Excel.RequestContext) => Promise<T>

/**
 * Asks Excel, with every sync held to the limits.
 * A fresh context instead of `Excel.run`: nothing is tracked, so no further request goes out to let the objects go.
 */
export async function askExcel<T>(ask: Ask<T>, limits: Limits): Promise<T> {
  const context = new Excel.RequestContext()
  const sync = context.sync.bind(context)
  context.sync = (passed) => (limits.signal?.aborted ? Promise.reject(calledOff()) : within(sync(passed), limits))
  return ask(context)
}

/** Settles with `promise`, or refuses when Excel stays silent (a dialog of Excel's can hold it for ever) or the signal fires. */
export function within<T>(promise: Promise<T>, { patience, signal }: Limits): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = (): void => finish(() => reject(calledOff()))
    const timer = setTimeout(() => finish(() => reject(new Refusal('no-response'))), patience)
    const finish = (settle: () => void): void => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', stop)
      settle()
    }
    signal?.addEventListener('abort', stop)
    promise.then(
      (value) => finish(() => resolve(value)),
      (error: unknown) => finish(() => reject(error)),
    )
  })
}

function calledOff(): Refusal {
  return new Refusal('unknown', undefined, 'cancelled')
}

/** Whether this Excel has a requirement set, `supports('1.9')`. */
export function supports(version: string, set = 'ExcelApi'): boolean {
  return Office.context?.requirements?.isSetSupported(set, version) ?? false
}
