import * as React from 'react'
import { dateOf, type CellRef, type Steps } from '../../roster'
import { horizonOf } from '../../plan'
import type { WorkbookChange, WorkbookPort, WorkbookSnapshot } from '../../workbook'
import { checkWorkbookInSteps, questionFor, type Checked, type CheckWorkbook, type Question } from '../check'
import type { Evaluate } from '../functions/evaluate'
import { useLanguage, type PaneLocale, type Spoken, type Texts } from '../texts'
import { Edits } from './edits'
import { recall, remember, REMEMBERED_KEY, type Remembered } from './remembered'
import type { Chosen, Event, Notice, Phase, Shown } from './state'
import { useToldState, type ToldState } from './told-state'
import { breathe, unhurried } from './unhurried'
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

function* atOnce(judge: CheckWorkbook, snapshot: WorkbookSnapshot, question: Question): Steps<Checked> {
  return judge(snapshot, question)
}

const bugNotice = (error: unknown): Notice => ({
  kind: 'bug',
  message: error instanceof Error ? error.message : String(error),
  ofCheck: true,
})

export function SessionProvider({ children, ...props }: SessionProps & { readonly children: React.ReactNode }) {
  const { port, today, locale, checkSignal = 0, judge } = props
  const { state, latest, dispatch, report } = useToldState(today)
  const language = useLanguage(locale)
  const runs = React.useRef(0)
  const edits = React.useRef(new Edits())
  const abort = React.useRef<AbortController>()

  /** Judges until the answer is one to the question as it stands: it may change while the answer is worked out. */
  const answer = React.useCallback(
    async (snapshot: WorkbookSnapshot, ask: () => Question, given: () => boolean): Promise<Checked | undefined> => {
      for (;;) {
        const question = ask()
        const checked = await unhurried(judge ? atOnce(judge, snapshot, question) : checkWorkbookInSteps(snapshot, question), given)
        if (!checked || latest.current.shown.question === question) return checked
      }
    },
    [judge, latest],
  )

  const check = React.useCallback(
    async (quiet: boolean) => {
      if (!port) return
      abort.current?.abort()
      const controller = (abort.current = new AbortController())
      const run = ++runs.current
      const given = () => controller.signal.aborted || run !== runs.current
      dispatch({ kind: 'started', run, quiet })
      const before = quiet ? latest.current.shown.checked?.snapshot : undefined
      const edited = edits.current.take()
      try {
        const outcome = await port.read(
          (done, all) => dispatch({ kind: 'progressed', run, done, all }),
          controller.signal,
          before && edited !== 'unknown' ? { before, sheets: edited } : undefined,
        )
        if (!outcome.ok || given()) edits.current.lose()
        if (given()) return
        if (!outcome.ok) {
          const { fault, sheet, detail } = outcome
          dispatch({ kind: 'failed', run, notice: quiet ? undefined : { kind: 'fault', fault, sheet, detail, ofCheck: true } })
          return
        }
        dispatch({ kind: 'judging', run })
        await breathe()
        if (given()) return
        const ask = () => {
          const { chosen } = latest.current.shown
          const question = questionFor(outcome.value, latest.current.shown.question, chosen)
          report({ kind: 'asked', question, chosen })
          return question
        }
        const checked = await answer(outcome.value, ask, given)
        if (checked) report({ kind: 'checked', run, checked, edited: edits.current.told })
        else edits.current.lose()
      } catch (error) {
        edits.current.lose()
        if (!given()) dispatch({ kind: 'failed', run, notice: bugNotice(error) })
      }
    },
    [port, answer, latest, dispatch, report],
  )

  const judgeAgain = React.useCallback(async () => {
    // What is under way takes the new question by itself.
    if (!latest.current.shown.checked || latest.current.phase.kind !== 'quiet') return
    const run = ++runs.current
    dispatch({ kind: 'judging', run })
    await breathe()
    const given = () => run !== runs.current
    const before = latest.current.shown.checked
    if (given() || !before) return
    try {
      const checked = await answer(before.snapshot, () => latest.current.shown.question, given)
      if (checked) report({ kind: 'checked', run, checked, edited: latest.current.shown.edited })
    } catch (error) {
      dispatch({ kind: 'failed', run, notice: bugNotice(error) })
    }
  }, [answer, latest, dispatch, report])

  const cancel = React.useCallback(() => {
    abort.current?.abort()
    runs.current += 1
    dispatch({ kind: 'cancelled' })
  }, [dispatch])

  const keep = useRemembered(port, latest, dispatch, judgeAgain)

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
      edits.current.note(sheet)
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
      <PhaseContext.Provider value={state.phase}>{children}</PhaseContext.Provider>
    </SessionContext.Provider>
  )
}

/** Takes up what the workbook remembers, once for each port. Returns what keeps the question in the workbook. */
function useRemembered(
  port: WorkbookPort | undefined,
  latest: ToldState['latest'],
  dispatch: (event: Event) => void,
  judgeAgain: () => Promise<void>,
): () => void {
  // Until the workbook has told what it remembers, keeping anything would wipe out the rest of it.
  const recalled = React.useRef(false)
  const keep = React.useCallback(() => {
    if (!port || !recalled.current) return
    const { question, chosen } = latest.current.shown
    void port.saveSetting(REMEMBERED_KEY, remember(question, chosen)).then((outcome) => {
      if (!outcome.ok) dispatch({ kind: 'told', notice: { kind: 'settings-not-kept' } })
    })
  }, [port, latest, dispatch])
  React.useEffect(() => {
    let left = false
    recalled.current = false
    void port?.loadSetting(REMEMBERED_KEY).then((outcome) => {
      if (left) return
      recalled.current = true
      const kept = outcome.ok ? recall(outcome.value) : undefined
      const { question, chosen } = latest.current.shown
      if (kept) {
        dispatch({ kind: 'asked', ...recollected(kept, question, chosen) })
        void judgeAgain()
      }
      if (chosen.horizon || chosen.asOf) keep()
    })
    return () => {
      left = true
    }
  }, [port, latest, dispatch, judgeAgain, keep])
  return keep
}

/** What the workbook remembers; what was chosen by hand before it was read stays. */
function recollected(kept: Remembered, now: Question, byHand: Chosen): { readonly question: Question; readonly chosen: Chosen } {
  const asOf = byHand.asOf ? now.asOf : (kept.asOf ?? now.asOf)
  const horizon = byHand.horizon ? now.horizon : (kept.horizon ?? horizonOf(dateOf(asOf).year))
  const { settings, profileId, roleChoices, kindChoices } = kept
  return {
    question: { ...now, asOf, horizon, settings: { ...now.settings, ...settings }, profileId, roleChoices, kindChoices },
    chosen: { horizon: byHand.horizon || kept.horizon !== undefined, asOf: byHand.asOf || kept.asOf !== undefined },
  }
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
