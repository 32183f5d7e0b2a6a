import * as React from 'react'
import type { Steps } from '../../roster'
import type { WorkbookPort, WorkbookSnapshot } from '../../workbook'
import { checkWorkbookInSteps, questionFor, type Checked, type CheckWorkbook, type Question } from '../check'
import { Edits } from './edits'
import type { Notice } from './state'
import type { ToldState } from './told-state'
import { breathe, unhurried } from './unhurried'

export interface Checks {
  /** Looks at the workbook and judges it. Quiet: not asked for, so that a failure is no news and only what was edited is read. */
  readonly check: (quiet: boolean) => Promise<void>
  /** Judges the snapshot at hand by the question as it stands. */
  readonly judgeAgain: () => Promise<void>
  readonly cancel: () => void
  /** For the next quiet check; '' for a change that may be anywhere. */
  readonly noteEdit: (sheet: string) => void
}

function* atOnce(judge: CheckWorkbook, snapshot: WorkbookSnapshot, question: Question): Steps<Checked> {
  return judge(snapshot, question)
}

const bugNotice = (error: unknown): Notice => ({
  kind: 'bug',
  message: error instanceof Error ? error.message : String(error),
  ofCheck: true,
})

/** One check at a time: the next overtakes what is under way. */
export function useChecks(port: WorkbookPort | undefined, judge: CheckWorkbook | undefined, told: ToldState): Checks {
  const { latest, dispatch, report } = told
  const runs = React.useRef(0)
  const edits = React.useRef(new Edits())
  const abort = React.useRef<AbortController>()

  /** Judges until the answer is one to the question as it stands: it may change while the answer is worked out. */
  const answer = React.useCallback(
    async (snapshot: WorkbookSnapshot, ask: () => Question, overtaken: () => boolean): Promise<Checked | undefined> => {
      for (;;) {
        const question = ask()
        const checked = await unhurried(judge ? atOnce(judge, snapshot, question) : checkWorkbookInSteps(snapshot, question), overtaken)
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
      const overtaken = () => controller.signal.aborted || run !== runs.current
      dispatch({ kind: 'started', run, quiet })
      const before = quiet ? latest.current.shown.checked?.snapshot : undefined
      const edited = edits.current.take()
      try {
        const outcome = await port.read(
          (done, all) => dispatch({ kind: 'progressed', run, done, all }),
          controller.signal,
          before && edited !== 'unknown' ? { before, sheets: edited } : undefined,
        )
        if (!outcome.ok || overtaken()) edits.current.lose()
        if (overtaken()) return
        if (!outcome.ok) {
          const { fault, sheet, detail } = outcome
          dispatch({ kind: 'failed', run, notice: quiet ? undefined : { kind: 'fault', fault, sheet, detail, ofCheck: true } })
          return
        }
        dispatch({ kind: 'judging', run })
        await breathe()
        if (overtaken()) return
        const ask = () => {
          const { chosen } = latest.current.shown
          const question = questionFor(outcome.value, latest.current.shown.question, chosen)
          report({ kind: 'asked', question, chosen })
          return question
        }
        const checked = await answer(outcome.value, ask, overtaken)
        if (checked) report({ kind: 'checked', run, checked, edited: edits.current.told })
        else edits.current.lose()
      } catch (error) {
        edits.current.lose()
        if (!overtaken()) dispatch({ kind: 'failed', run, notice: bugNotice(error) })
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
    const overtaken = () => run !== runs.current
    const before = latest.current.shown.checked
    if (overtaken() || !before) return
    try {
      const checked = await answer(before.snapshot, () => latest.current.shown.question, overtaken)
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

  const noteEdit = React.useCallback((sheet: string) => edits.current.note(sheet), [])
  return { check, judgeAgain, cancel, noteEdit }
}
