import * as React from 'react'
import { serialOf, type Serial } from '../../roster'
import { firstQuestion } from '../check'
import { firstState, reduce, type Event, type State } from './state'

export interface ToldState {
  /** As painted. */
  readonly state: State
  /** As told, perhaps not painted yet: what decides the next step asks here. */
  readonly latest: { readonly current: State }
  /** What the user did: painted at once. */
  readonly dispatch: (event: Event) => void
  /** What a check has to say: painted in slices, between which clicks and keys are taken. */
  readonly report: (event: Event) => void
}

export function useToldState(today: Serial): ToldState {
  const [first] = React.useState(() => firstState(firstQuestion(today, (year) => serialOf(year, 12, 31))))
  const [state, paint] = React.useReducer(reduce, first)
  const latest = React.useRef(first)
  const dispatch = React.useCallback((event: Event) => {
    latest.current = reduce(latest.current, event)
    paint(event)
  }, [])
  const report = React.useCallback((event: Event) => React.startTransition(() => dispatch(event)), [dispatch])
  return { state, latest, dispatch, report }
}
