import * as React from 'react'
import { Pivot, PivotItem } from 'office-ui-fabric-react/lib/Pivot'
import type { FunctionHelp } from './functions/formula'
import { Attention } from './attention/attention'
import { Summary } from './header/summary'
import { IndicatorList } from './indicators/indicator-list'
import { Later } from './later'
import { useSession } from './state/session'
import type { Tab } from './state/state'

const more = () => import(/* webpackChunkName: "pane-more" */ './more')
const DataView = React.lazy(() => more().then(({ DataView }) => ({ default: DataView })))
const ForecastView = React.lazy(() => more().then(({ ForecastView }) => ({ default: ForecastView })))
const ReportView = React.lazy(() =>
  import(/* webpackChunkName: "pane-report" */ './report/report-view').then(({ ReportView }) => ({ default: ReportView })),
)
const RecordsView = React.lazy(() =>
  import(/* webpackChunkName: "pane-records" */ './records').then(({ RecordsView }) => ({ default: RecordsView })),
)
const FunctionsView = React.lazy(() => more().then(({ FunctionsView }) => ({ default: FunctionsView })))

interface ResultsProps {
  readonly loadFunctions?: () => Promise<readonly FunctionHelp[]>
}

/** The result of the last check and what stands beside it, in tabs. Before the first check there is only the catalogue of functions. */
export function Results({ loadFunctions }: ResultsProps) {
  const { texts, state, dispatch } = useSession()
  const { checked } = state
  return (
    <>
      {checked && <Summary checked={checked} />}
      {checked && <Attention checked={checked} />}
      {(checked || loadFunctions) && (
        <Pivot
          className="d12-tabs"
          aria-label={texts.tabs.lists}
          selectedKey={checked ? state.tab : 'functions'}
          onLinkClick={(item) => {
            const tab = item?.props.itemKey as Tab | undefined
            // In slices, as everything that is a whole page.
            if (tab) React.startTransition(() => dispatch({ kind: 'went', tab }))
          }}
        >
          {checked && (
            <PivotItem itemKey="indicators" headerText={texts.tabs.indicators}>
              <IndicatorList checked={checked} />
            </PivotItem>
          )}
          {checked && (
            <PivotItem itemKey="data" headerText={texts.tabs.data} itemCount={checked.reading.issues.length}>
              <Later>
                <DataView checked={checked} />
              </Later>
            </PivotItem>
          )}
          {checked && (
            <PivotItem itemKey="forecast" headerText={texts.tabs.forecast}>
              <Later>
                <ForecastView checked={checked} />
              </Later>
            </PivotItem>
          )}
          {checked && (
            <PivotItem itemKey="report" headerText={texts.tabs.report}>
              <Later>
                <ReportView checked={checked} />
              </Later>
              <Later>
                <RecordsView checked={checked} />
              </Later>
            </PivotItem>
          )}
          {loadFunctions && (
            <PivotItem itemKey="functions" headerText={texts.tabs.functions}>
              <Later>
                <FunctionsView load={loadFunctions} />
              </Later>
            </PivotItem>
          )}
        </Pivot>
      )}
    </>
  )
}
