import * as React from 'react'

/**
 * Where the part that has the focus goes away (an offer taken up, a message closed), the keyboard goes on from what stood before it,
 * else from what it stood in; left alone, the browser would begin at the top again and a screen reader fall silent.
 * From there, as from a heading or what is said, Tab goes on in the browser's own way: office.js, which moves it in Excel on the web,
 * knows no place that Tab does not stop at, and would leave the pane.
 */
export function useKeptFocus(root: React.RefObject<HTMLElement>): void {
  React.useEffect(() => {
    const within = root.current
    if (!within) return
    let last: Node | undefined
    const onFocus = ({ target }: FocusEvent) => void (last = target instanceof Node ? target : undefined)
    // Whoever clicks beside everything has left what had the focus.
    const onPress = () => void (last = undefined)
    const observer = new MutationObserver((changes) => {
      // The focus may be in the sheet beside the pane by now: it stays there.
      if (!last || last.isConnected || document.activeElement !== document.body || !document.hasFocus()) return
      const gone = changes.find(({ removedNodes }) => [...removedNodes].some((node) => node.contains(last ?? null)))
      const next = [gone?.previousSibling, gone?.target].find((node) => node instanceof HTMLElement && node.isConnected)
      const heir = next instanceof HTMLElement ? next : within
      if (heir.tabIndex < 0) heir.tabIndex = -1
      heir.focus({ preventScroll: true })
    })
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Tab' && event.target instanceof HTMLElement && event.target.tabIndex < 0) event.stopPropagation()
    }
    within.addEventListener('focusin', onFocus)
    within.addEventListener('keydown', onKey)
    document.addEventListener('pointerdown', onPress, true)
    observer.observe(within, { childList: true, subtree: true })
    return () => {
      within.removeEventListener('focusin', onFocus)
      within.removeEventListener('keydown', onKey)
      document.removeEventListener('pointerdown', onPress, true)
      observer.disconnect()
    }
  }, [root])
}
