import * as React from 'react'
import { createRoot } from 'react-dom/client'
import { Pane, type PaneProps } from './pane'

export interface MountedPane {
  /** Changes some of the props: the port when Excel answers, the theme, one more check. */
  readonly update: (changes: Partial<PaneProps>) => void
  readonly unmount: () => void
}

/** Paints the pane at once; what is not known yet is given later by `update`. */
export function mountPane(element: HTMLElement, props: PaneProps): MountedPane {
  const root = createRoot(element)
  let current = props
  const render = () => root.render(<Pane {...current} />)
  render()
  return {
    update: (changes) => {
      current = { ...current, ...changes }
      render()
    },
    unmount: () => root.unmount(),
  }
}
