import * as React from 'react'
import type { Checked } from './check'
import { ConsolidateView } from './consolidate/consolidate-view'
import { DutiesView } from './duties/duties-view'
import { HistoryView } from './history/history-view'
import { useSession } from './state/session'

/** What goes beyond one check of one workbook: the years, the units' files, the duties. */
export function RecordsView({ checked }: { readonly checked: Checked }) {
  const { today } = useSession()
  return (
    <div className="d12-report" data-testid="records">
      <HistoryView checked={checked} today={today} />
      <ConsolidateView checked={checked} />
      <DutiesView checked={checked} today={today} />
    </div>
  )
}
