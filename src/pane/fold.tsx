import * as React from 'react'

/** In Excel on the web office.js moves the Tab key itself, and passes over a summary that has no tabindex of its own. */
export function FoldTitle(props: React.HTMLAttributes<HTMLElement>) {
  return <summary tabIndex={0} {...props} />
}

interface FoldProps extends React.HTMLAttributes<HTMLDetailsElement> {
  readonly summary: React.ReactNode
}

/** Details made when they are first opened: the pane has hundreds, of which most stay closed. */
export function Fold({ summary, children, ...details }: FoldProps) {
  const [opened, setOpened] = React.useState(false)
  return (
    <details className="d12-fold" {...details} onToggle={({ currentTarget }) => currentTarget.open && setOpened(true)}>
      <FoldTitle>{summary}</FoldTitle>
      {opened && children}
    </details>
  )
}
