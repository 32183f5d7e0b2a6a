import * as React from 'react'
import { horizonOf } from '../../plan'
import { dateOf } from '../../roster'
import type { WorkbookPort } from '../../workbook'
import type { Question } from '../check'
import { recall, remember, REMEMBERED_KEY, type Remembered } from './remembered'
import type { Chosen } from './state'
import type { ToldState } from './told-state'

/** Takes up what the workbook remembers, once for each port. Returns what keeps the question in the workbook. */
export function useRemembered(
  port: WorkbookPort | undefined,
  { latest, dispatch }: ToldState,
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
