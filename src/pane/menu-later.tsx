import * as React from 'react'
import type { IContextualMenuProps } from 'office-ui-fabric-react/lib/ContextualMenu'

type Menu = React.ComponentType<IContextualMenuProps>

let menu: Menu | undefined

/**
 * Stands where Fabric's buttons name their menu (webpack.config.js puts it there): the menu, its callout and its focus zone
 * are a sixth of the pane and come when one is opened. When they do not come, the button is closed again and may be tried anew.
 */
export function ContextualMenu(props: IContextualMenuProps) {
  const [Loaded, setLoaded] = React.useState<Menu | undefined>(() => menu)
  const close = React.useRef(props.onDismiss)
  close.current = props.onDismiss
  React.useEffect(() => {
    if (Loaded) return
    let left = false
    import(/* webpackChunkName: "pane-menu" */ 'office-ui-fabric-react/lib/ContextualMenu').then(
      ({ ContextualMenu: loaded }) => {
        menu = loaded
        if (!left) setLoaded(() => loaded)
      },
      () => {
        if (!left) close.current?.()
      },
    )
    return () => {
      left = true
    }
  }, [Loaded])
  React.useEffect(() => {
    if (props.hidden) return
    // The menu hears the keys only when it has the focus, which comes a moment after it shows; until then they go to the button.
    // What the menu itself takes does not come up to the document.
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === 'Escape') close.current?.(event)
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [props.hidden])
  return Loaded ? <Loaded {...props} /> : null
}
