import * as React from 'react'
import type { Event } from './state'

export interface Writer {
  /** Whether anything is being written to the workbook, by whichever part of the pane. */
  readonly writing: boolean
  /** Does a piece of work that writes, unless one is under way: a second press, or one in another tab, does not write twice. */
  readonly write: (work: () => Promise<unknown>) => Promise<void>
}

export function useOneWriter(dispatch: (event: Event) => void): Writer {
  const [writing, tell] = React.useState(false)
  // Two presses may come before the first is painted.
  const under = React.useRef(false)
  const write = React.useCallback(
    async (work: () => Promise<unknown>) => {
      if (under.current) return
      under.current = true
      tell(true)
      try {
        await work()
      } catch (error) {
        dispatch({ kind: 'told', notice: { kind: 'bug', message: String(error) } })
      } finally {
        under.current = false
        tell(false)
      }
    },
    [dispatch],
  )
  return React.useMemo(() => ({ writing, write }), [writing, write])
}

export const WriterContext = React.createContext<Writer>({ writing: false, write: async () => undefined })
export const useWriter = (): Writer => React.useContext(WriterContext)
