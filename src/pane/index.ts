import './fabric-config'

export type { FunctionHelp } from './functions/formula'
export { mountPane, type MountedPane } from './mount'
export { Pane, type PaneProps, type StartupFault } from './pane'
export type { PaneLocale } from './texts'
export type { PaneTheme } from './theme'
