import './fabric-config'

export type { Evaluate, Evaluated } from './functions/evaluate'
export type { FunctionHelp } from './functions/formula'
export { mountPane, type MountedPane } from './mount'
export { Pane, type PaneProps, type StartupFault } from './pane'
export { localeOf } from './texts'
export type { PaneTheme } from './theme'
/** For the entry, which is told the day by the clock and must not reach below the pane. */
export { serialOf } from '../roster'
