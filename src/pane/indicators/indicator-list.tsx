import * as React from 'react'
import type { Checked } from '../check'
import { useSession } from '../state/session'
import { grouped, GROUPS } from '../verdict-groups'
import { IndicatorRow } from './indicator-row'
import { staleResults } from './stale'

/** Every indicator, by group: what needs work first. */
export function IndicatorList({ checked }: { readonly checked: Checked }) {
  const { texts, state } = useSession()
  const stale = React.useMemo(() => staleResults(state.edited, checked.reading), [state.edited, checked])
  const groups = grouped(checked.result.assessments)
  return (
    <>
      {GROUPS.filter((group) => groups[group].length > 0).map((group) => (
        <section key={group} aria-labelledby={`d12-group-${group}`}>
          <h2 id={`d12-group-${group}`} className="d12-group">
            {texts.groups[group]} ({groups[group].length})
          </h2>
          <ul className="d12-list">
            {groups[group].map((assessment) => (
              <IndicatorRow key={assessment.indicator} assessment={assessment} checked={checked} stale={stale.has(assessment.indicator)} />
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}
