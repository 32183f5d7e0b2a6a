import * as React from 'react'
import { MessageBar, MessageBarType } from 'office-ui-fabric-react/lib/MessageBar'
import { Pivot, PivotItem } from 'office-ui-fabric-react/lib/Pivot'
import { Spinner } from 'office-ui-fabric-react/lib/Spinner'
import { ThemeProvider } from 'office-ui-fabric-react/lib/Theme'
import type { FunctionHelp } from './functions/formula'
import { Header } from './header/header'
import { Announcer, Guidance, Notices } from './header/notices'
import { Progress } from './header/progress'
import { Summary } from './header/summary'
import { registerPaneIcons } from './icons'
import { IndicatorList } from './indicators/indicator-list'
import { Footer } from './footer'
import { Later } from './later'
import { SessionProvider, useSession, type SessionProps } from './state/session'
import type { Tab } from './state/state'
import { FABRIC_THEMES, type PaneTheme } from './theme'
import './pane.css'

export type StartupFault = 'not-in-excel' | 'office-not-loaded' | 'too-old'

export interface PaneProps extends SessionProps {
  readonly theme: PaneTheme
  readonly buildNumber: string
  /** The help of the custom functions, from the build's functions.json; without it there is no catalogue. */
  readonly loadFunctions?: () => Promise<readonly FunctionHelp[]>
  /** Why there will be no port. */
  readonly startupFault?: StartupFault
}

registerPaneIcons()

const more = () => import(/* webpackChunkName: "pane-more" */ './more')
const DataView = React.lazy(() => more().then(({ DataView }) => ({ default: DataView })))
const ForecastView = React.lazy(() => more().then(({ ForecastView }) => ({ default: ForecastView })))
const FunctionsView = React.lazy(() => more().then(({ FunctionsView }) => ({ default: FunctionsView })))
const SettingsScreen = React.lazy(() => more().then(({ SettingsScreen }) => ({ default: SettingsScreen })))

export function Pane({ theme, buildNumber, startupFault, loadFunctions, ...session }: PaneProps) {
  return (
    <ThemeProvider theme={FABRIC_THEMES[theme]} className="d12" data-theme={theme} lang={session.locale}>
      <SessionProvider {...session}>
        <Header />
        <Announcer />
        <main>
          <Start fault={startupFault} />
          <Progress />
          <Notices />
          <Screen buildNumber={buildNumber} loadFunctions={loadFunctions} />
        </main>
        <Footer />
      </SessionProvider>
    </ThemeProvider>
  )
}

/** Until there is a workbook: that Excel is being connected, or why it cannot be. */
function Start({ fault }: { readonly fault?: StartupFault }) {
  const { texts, connected } = useSession()
  if (connected) return null
  if (!fault) return <Spinner className="d12-starting" label={texts.progress.starting} />
  return (
    <MessageBar className="d12-notice" messageBarType={MessageBarType.error} isMultiline data-testid="startup-fault">
      {texts.startup[fault]}
    </MessageBar>
  )
}

function Screen({ buildNumber, loadFunctions }: Pick<PaneProps, 'buildNumber' | 'loadFunctions'>) {
  const { texts, state, dispatch } = useSession()
  const { checked } = state
  if (state.screen === 'settings') {
    return (
      <Later>
        <SettingsScreen buildNumber={buildNumber} />
      </Later>
    )
  }
  return (
    <>
      <Guidance />
      {checked && <Summary checked={checked} />}
      {(checked || loadFunctions) && (
        <Pivot
          className="d12-tabs"
          aria-label={texts.tabs.lists}
          selectedKey={checked ? state.tab : 'functions'}
          onLinkClick={(item) => item?.props.itemKey && dispatch({ kind: 'went', tab: item.props.itemKey as Tab })}
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
