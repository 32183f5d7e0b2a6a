import * as React from 'react'
import type { ReceivedFile } from '../../report/consolidate'
import type { FileOutcome } from './read-file'
import { readFiles, type ChosenFile, type Progress } from './read-file'

type Refused = Extract<FileOutcome, { ok: false }>

export interface Files {
  readonly chosen: number
  readonly received: readonly ReceivedFile[]
  readonly refused: readonly Refused[]
  readonly progress?: Progress
  readonly cancelled: boolean
  readonly choose: (files: readonly ChosenFile[]) => void
  readonly cancel: () => void
}

interface Read {
  readonly chosen: number
  readonly received: readonly ReceivedFile[]
  readonly refused: readonly Refused[]
  readonly progress?: Progress
  readonly cancelled: boolean
}

const NOTHING: Read = { chosen: 0, received: [], refused: [], cancelled: false }

/** The files chosen last and how far reading them has come. Choosing again starts anew; leaving the screen stops. */
export function useFiles(): Files {
  const [read, setRead] = React.useState<Read>(NOTHING)
  const running = React.useRef<AbortController>()
  React.useEffect(() => () => running.current?.abort(), [])

  const choose = React.useCallback((files: readonly ChosenFile[]) => {
    running.current?.abort()
    const controller = (running.current = new AbortController())
    const received: ReceivedFile[] = []
    const refused: Refused[] = []
    const show = (more: Partial<Read>) => setRead({ chosen: files.length, received, refused, cancelled: false, ...more })
    const take = (outcome: FileOutcome) => void (outcome.ok ? received.push(outcome.file) : refused.push(outcome))
    const during = (progress: Progress) => {
      if (!controller.signal.aborted) setRead({ ...NOTHING, chosen: files.length, progress })
    }
    void readFiles(files, take, during, controller.signal).then((end) => {
      if (running.current === controller) show({ cancelled: end === 'cancelled' })
    })
  }, [])
  const cancel = React.useCallback(() => running.current?.abort(), [])
  return { ...read, choose, cancel }
}
