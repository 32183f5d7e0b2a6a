import * as React from 'react'

/** That something is done. The button that did it may be gone or at rest by then: the keyboard goes on from here. */
export function Said({ text }: { readonly text: string }) {
  const words = React.useRef<HTMLParagraphElement>(null)
  React.useEffect(() => {
    if (text !== '') words.current?.focus({ preventScroll: true })
  }, [text])
  return (
    <p role="status" ref={words} tabIndex={-1}>
      {text}
    </p>
  )
}
