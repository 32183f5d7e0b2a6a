import * as React from 'react'
import { dateOf, serialOf, type CellRef } from '../../roster'
import { horizonOf } from '../../plan'
import type { WorkbookPort } from '../../workbook'
import { checkWorkbook, firstQuestion, questionFor, type CheckWorkbook, type Question } from '../check'
import { useTexts, type PaneLocale, type Texts } from '../texts'
import { recall, remember, REMEMBERED_KEY } from './remembered'
import { firstState, reduce, type Chosen, type Event, type Notice, type State } from './state'
import { useWorkbookActions, type WorkbookActions } from './workbook-actions'

export interface SessionProps {
  /** Left out outside Excel and while Office starts. */
  readonly port?: WorkbookPort
  readonly today: number
  readonly locale: PaneLocale
  /** Each higher number asks for one check: the ribbon's button. */
  readonly checkSignal?: number
  /** From a snapshot to verdicts; tests put in their own. */
  readonly judge?: CheckWorkbook
}

/** What every component may see and do. */
export interface Session extends WorkbookActions {
  readonly state: State
  readonly texts: Texts
  readonly locale: PaneLocale
  readonly connected: boolean
  readonly dispatch: (event: Event) => void
  readonly check: () => void
  readonly cancel: () => void
  /** Changes the question: the result is judged anew from the snapshot at hand, and the choice is kept in the workbook. */
  readonly ask: (change: Partial<Question>) => void
  readonly goTo: (at: CellRef) => void
}

const SessionContext = React.createContext<Session | undefined>(undefined)

export function useSession(): Session {
  const session = React.useContext(SessionContext)
  if (!session) throw new Error('useSession outside SessionProvider')
  return session
}

/** How long the workbook has to be left alone before an edit is followed by a new look at it. */
const REST_AFTER_EDIT_MS = 1500

/** Lets the browser paint before a long computation. */
const breathe = () => new Promise<void>((resolve) => setTimeout(resolve, 0))
const bugNotice = (error: unknown): Notice => ({ kind: 'bug', message: error instanceof Error ? error.message : String(error) })

export function SessionProvider({ children, ...props }: SessionProps & { readonly children: React.ReactNode }) {
  const { port, today, locale, checkSignal = 0, judge = checkWorkbook } = props
  const [state, dispatch] = React.useReducer(reduce, today, (day) => firstState(firstQuestion(day, (year) => serialOf(year, 12, 31))))
  const texts = useTexts(locale)
  const latest = React.useRef(state)
  latest.current = state
  const runs = React.useRef(0)
  const abort = React.useRef<AbortController>()

  const check = React.useCallback(
    async (quiet: boolean) => {
      if (!port) return
      abort.current?.abort()
      const controller = (abort.current = new AbortController())
      const run = ++runs.current
      const given = () => controller.signal.aborted || run !== runs.current
      dispatch({ kind: 'started', run, quiet })
      try {
        const outcome = await port.read((done, all) => dispatch({ kind: 'progressed', run, done, all }), controller.signal)
        if (given()) return
        if (!outcome.ok) {
          const { fault, sheet, detail } = outcome
          dispatch({ kind: 'failed', run, notice: quiet ? undefined : { kind: 'fault', fault, sheet, detail } })
          return
        }
        dispatch({ kind: 'judging', run })
        await breathe()
        if (given()) return
        const { chosen } = latest.current
        const question = questionFor(outcome.value, latest.current.question, chosen)
        latest.current = { ...latest.current, question }
        dispatch({ kind: 'asked', question, chosen })
        dispatch({ kind: 'checked', run, checked: judge(outcome.value, question), fresh: true })
      } catch (error) {
        if (!given()) dispatch({ kind: 'failed', run, notice: bugNotice(error) })
      }
    },
    [port, judge],
  )

  const judgeAgain = React.useCallback(async () => {
    // A read under way takes the new question by itself when it is judged.
    if (!latest.current.checked || latest.current.phase.kind === 'reading') return
    const run = ++runs.current
    dispatch({ kind: 'judging', run })
    await breathe()
    const { checked, question } = latest.current
    if (run !== runs.current || !checked) return
    try {
      dispatch({ kind: 'checked', run, checked: judge(checked.snapshot, question), fresh: false })
    } catch (error) {
      dispatch({ kind: 'failed', run, notice: bugNotice(error) })
    }
  }, [judge])

  const cancel = React.useCallback(() => {
    abort.current?.abort()
    runs.current += 1
    dispatch({ kind: 'cancelled' })
  }, [])

  const ask = React.useCallback(
    (change: Partial<Question>) => {
      const before = latest.current
      const chosen: Chosen = {
        horizon: before.chosen.horizon || change.horizon !== undefined,
        asOf: before.chosen.asOf || change.asOf !== undefined,
      }
      const asked = { ...before.question, ...change }
      const question = chosen.horizon ? asked : { ...asked, horizon: horizonOf(dateOf(asked.asOf).year) }
      latest.current = { ...before, question, chosen }
      dispatch({ kind: 'asked', question, chosen })
      void judgeAgain()
      void port?.saveSetting(REMEMBERED_KEY, remember(question, chosen)).then((outcome) => {
        if (!outcome.ok) dispatch({ kind: 'told', notice: { kind: 'settings-not-kept' } })
      })
    },
    [port, judgeAgain],
  )

  useRemembered(port, latest, dispatch, judgeAgain)
  useSignal(checkSignal, port !== undefined, () => void check(false))
  useEdits(port, () => {
    if (!latest.current.checked) return
    dispatch({ kind: 'edited' })
    return () => void (latest.current.phase.kind === 'quiet' && check(true))
  })

  const actions = useWorkbookActions(port, dispatch)
  const goTo = React.useCallback((at: CellRef) => void actions.perform({ kind: 'select', at }), [actions])
  if (!texts) return null
  const session: Session = {
    ...actions,
    state,
    texts,
    locale,
    connected: port !== undefined,
    dispatch,
    check: () => void check(false),
    cancel,
    ask,
    goTo,
  }
  return <SessionContext.Provider value={session}>{children}</SessionContext.Provider>
}

/** Takes up what the workbook remembers, once for each port. */
function useRemembered(
  port: WorkbookPort | undefined,
  latest: React.RefObject<State>,
  dispatch: (event: Event) => void,
  judgeAgain: () => Promise<void>,
) {
  React.useEffect(() => {
    let left = false
    void port?.loadSetting(REMEMBERED_KEY).then((outcome) => {
      const kept = outcome.ok ? recall(outcome.value) : undefined
      const now = latest.current
      if (left || !kept || !now) return
      const asOf = kept.asOf ?? now.question.asOf
      const question: Question = {
        ...now.question,
        asOf,
        horizon: kept.horizon ?? horizonOf(dateOf(asOf).year),
        settings: { ...now.question.settings, ...kept.settings },
        profileId: kept.profileId,
        roleChoices: kept.roleChoices,
        kindChoices: kept.kindChoices,
      }
      dispatch({ kind: 'asked', question, chosen: { horizon: kept.horizon !== undefined, asOf: kept.asOf !== undefined } })
      void judgeAgain()
    })
    return () => {
      left = true
    }
  }, [port, latest, dispatch, judgeAgain])
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

/** Calls `onEdit` after each edit; what it returns is called when the workbook has rested. */
function useEdits(port: WorkbookPort | undefined, onEdit: () => (() => void) | undefined) {
  const edited = React.useRef(onEdit)
  edited.current = onEdit
  React.useEffect(() => {
    let left = false
    let stop: (() => void) | undefined
    let timer: ReturnType<typeof setTimeout> | undefined
    void port
      ?.watch(() => {
        const rested = edited.current()
        clearTimeout(timer)
        if (rested) timer = setTimeout(rested, REST_AFTER_EDIT_MS)
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
