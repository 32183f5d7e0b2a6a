import * as React from 'react'
import { Spinner } from 'office-ui-fabric-react/lib/Spinner'
import { ThemeProvider } from 'office-ui-fabric-react/lib/Theme'
import { Message, MessageBarType } from './message'
import type { FunctionHelp } from './functions/formula'
import { Header } from './header/header'
import { Guidance } from './header/guidance'
import { Announcer, Notices } from './header/notices'
import { Progress } from './header/progress'
import { registerPaneIcons } from './icons'
import { Footer } from './footer'
import { Later } from './later'
import { useKeptFocus } from './state/use-kept-focus'
import { SessionProvider, usePhase, useSession, type SessionProps } from './state/session'
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

const results = () => import(/* webpackChunkName: "pane-results" */ './results')
const Results = React.lazy(() => results().then(({ Results }) => ({ default: Results })))
const SettingsScreen = React.lazy(() =>
  import(/* webpackChunkName: "pane-more" */ './more').then(({ SettingsScreen }) => ({ default: SettingsScreen })),
)

export function Pane({ theme, buildNumber, startupFault, loadFunctions, ...session }: PaneProps) {
  return (
    <ThemeProvider theme={FABRIC_THEMES[theme]} className="d12" data-theme={theme} lang={session.locale}>
      <SessionProvider {...session}>
        <Header />
        <Announcer />
        <Main>
          <Start fault={startupFault} />
          <Progress />
          <Notices />
          <FetchAhead />
          <Screen buildNumber={buildNumber} loadFunctions={loadFunctions} />
        </Main>
        <Footer />
      </SessionProvider>
    </ThemeProvider>
  )
}

/** `data-phase`: whether a check is under way. */
function Main({ children }: { readonly children: React.ReactNode }) {
  const main = React.useRef<HTMLElement>(null)
  useKeptFocus(main)
  return (
    <main ref={main} data-phase={usePhase().kind}>
      {children}
    </main>
  )
}

/** Until there is a workbook: that Excel is being connected, or why it cannot be. */
function Start({ fault }: { readonly fault?: StartupFault }) {
  const { texts, connected } = useSession()
  if (connected) return null
  if (!fault) return <Spinner className="d12-starting" label={texts.progress.starting} />
  return (
    <Message messageBarType={MessageBarType.error} data-testid="startup-fault">
      {texts.startup[fault]}
    </Message>
  )
}

/** The view of the result, fetched while the workbook is read so that nobody need wait for it. */
function FetchAhead() {
  const busy = usePhase().kind !== 'quiet'
  React.useEffect(() => {
    if (busy) results().catch(() => undefined)
  }, [busy])
  return null
}

function Screen({ buildNumber, loadFunctions }: Pick<PaneProps, 'buildNumber' | 'loadFunctions'>) {
  const { checked, screen } = useSession().state
  if (screen === 'settings') {
    return (
      <Later>
        <SettingsScreen buildNumber={buildNumber} />
      </Later>
    )
  }
  return (
    <>
      <Guidance />
      {(checked || loadFunctions) && (
        <Later>
          <Results loadFunctions={loadFunctions} />
        </Later>
      )}
    </>
  )
}
