import * as React from 'react'
import { dateOf, type CellRef } from '../../roster'
import { horizonOf } from '../../plan'
import type { WorkbookChange, WorkbookPort } from '../../workbook'
import type { CheckWorkbook, Question } from '../check'
import type { Evaluate } from '../functions/evaluate'
import { useLanguage, type PaneLocale, type Spoken, type Texts } from '../texts'
import type { Chosen, Event, Phase, Shown } from './state'
import { useToldState } from './told-state'
import { useChecks } from './use-checks'
import { useRemembered } from './use-remembered'
import { useOneWriter, WriterContext } from './use-writer'
import { useWorkbookActions, type WorkbookActions } from './workbook-actions'

export interface SessionProps {
  /** Left out outside Excel and while Office starts. */
  readonly port?: WorkbookPort
  readonly today: number
  readonly locale: PaneLocale
  /** Each higher number asks for one check: the ribbon's button. */
  readonly checkSignal?: number
  /** The custom functions, for the catalogue's preview. */
  readonly evaluate?: Evaluate
  /** The sample workbook, which a newcomer may open a copy of. */
  readonly sample?: Sample
  /** From a snapshot to verdicts; tests put in their own. */
  readonly judge?: CheckWorkbook
}

export interface Sample {
  readonly url: string
  readonly load: () => Promise<string>
}

/** What every component may see and do. */
export interface Session extends WorkbookActions {
  readonly state: Shown
  readonly today: number
  /** The words of the first screen: `language.pane`. */
  readonly texts: Texts
  readonly language: Spoken
  readonly locale: PaneLocale
  readonly connected: boolean
  readonly evaluate?: Evaluate
  readonly sample?: Sample
  readonly dispatch: (event: Event) => void
  readonly check: () => void
  readonly cancel: () => void
  /** Changes the question: the result is judged anew from the snapshot at hand, and the choice is kept in the workbook. */
  readonly ask: (change: Partial<Question>) => void
  readonly goTo: (at: CellRef) => void
}

const SessionContext = React.createContext<Session | undefined>(undefined)
const PhaseContext = React.createContext<Phase>({ kind: 'quiet' })

/** What the check is doing, for the few parts that tell it. */
export const usePhase = (): Phase => React.useContext(PhaseContext)

export function useSession(): Session {
  const session = React.useContext(SessionContext)
  if (!session) throw new Error('useSession outside SessionProvider')
  return session
}

/** How long the workbook has to be left alone before an edit is followed by a new look at it. */
const REST_AFTER_EDIT_MS = 1500

export function SessionProvider({ children, ...props }: SessionProps & { readonly children: React.ReactNode }) {
  const { port, today, locale, checkSignal = 0, judge } = props
  const language = useLanguage(locale)
  const told = useToldState(today)
  const { state, latest, dispatch } = told
  const { check, judgeAgain, cancel, noteEdit } = useChecks(port, judge, told)
  const keep = useRemembered(port, told, judgeAgain)

  const ask = React.useCallback(
    (change: Partial<Question>) => {
      const before = latest.current.shown
      const chosen: Chosen = {
        horizon: before.chosen.horizon || change.horizon !== undefined,
        asOf: before.chosen.asOf || change.asOf !== undefined,
      }
      const asked = { ...before.question, ...change }
      const question = chosen.horizon ? asked : { ...asked, horizon: horizonOf(dateOf(asked.asOf).year) }
      dispatch({ kind: 'asked', question, chosen })
      void judgeAgain()
      keep()
    },
    [keep, judgeAgain, latest, dispatch],
  )

  useSignal(checkSignal, port !== undefined, () => void check(false))
  useEdits(port, {
    onEdit: ({ sheet }) => {
      noteEdit(sheet)
      dispatch({ kind: 'edited', sheet })
    },
    onRest: () => {
      if (!latest.current.shown.checked) return true
      if (latest.current.phase.kind !== 'quiet') return false
      void check(true)
      return true
    },
  })
  useMarksPresent(port, dispatch)

  const actions = useWorkbookActions(port, dispatch)
  const writer = useOneWriter(dispatch)
  const goTo = React.useCallback((at: CellRef) => void actions.perform({ kind: 'select', at }), [actions])
  const checkAloud = React.useCallback(() => void check(false), [check])
  const { evaluate, sample } = props
  const connected = port !== undefined
  const session = React.useMemo(
    () =>
      language && {
        ...actions,
        state: state.shown,
        today,
        texts: language.pane,
        language,
        locale,
        connected,
        evaluate,
        sample,
        dispatch,
        check: checkAloud,
        cancel,
        ask,
        goTo,
      },
    [actions, state.shown, today, language, locale, connected, evaluate, sample, dispatch, checkAloud, cancel, ask, goTo],
  )
  if (!session) return null
  return (
    <SessionContext.Provider value={session}>
      <PhaseContext.Provider value={state.phase}>
        <WriterContext.Provider value={writer}>{children}</WriterContext.Provider>
      </PhaseContext.Provider>
    </SessionContext.Provider>
  )
}

/** Runs once for each rise of the signal, as soon as there is a workbook to look at. */
function useSignal(signal: number, connected: boolean, run: () => void) {
  const answered = React.useRef(0)
  React.useEffect(() => {
    if (!connected || signal <= answered.current) return
    answered.current = signal
    run()
  })
}

/** Tells of marks of an earlier session, so that their legend and their end are at hand. */
function useMarksPresent(port: WorkbookPort | undefined, dispatch: (event: Event) => void) {
  React.useEffect(() => {
    let left = false
    void port?.marks().then((outcome) => {
      if (!left && outcome.ok && outcome.value.length > 0) dispatch({ kind: 'marks-found', marked: outcome.value })
    })
    return () => {
      left = true
    }
  }, [port, dispatch])
}

interface EditListener {
  readonly onEdit: (change: WorkbookChange) => void
  /** The workbook has rested since the last edit. False asks to be called again later. */
  readonly onRest: () => boolean
}

function useEdits(port: WorkbookPort | undefined, listener: EditListener) {
  const current = React.useRef(listener)
  current.current = listener
  React.useEffect(() => {
    let left = false
    let stop: (() => void) | undefined
    let timer: ReturnType<typeof setTimeout> | undefined
    const wait = () => {
      clearTimeout(timer)
      timer = setTimeout(() => {
        if (!current.current.onRest()) wait()
      }, REST_AFTER_EDIT_MS)
    }
    void port
      ?.watch((change) => {
        current.current.onEdit(change)
        wait()
      })
      .then((outcome) => {
        // An older Excel without change events only loses the freshness of the result.
        if (!outcome.ok) return
        if (left) outcome.value()
        else stop = outcome.value
      })
    return () => {
      left = true
      clearTimeout(timer)
      stop?.()
    }
  }, [port])
}
