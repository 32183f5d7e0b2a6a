import * as React from 'react'

interface FoldProps extends React.HTMLAttributes<HTMLDetailsElement> {
  readonly summary: React.ReactNode
}

/** Details made when they are first opened: the pane has hundreds, of which most stay closed. */
export function Fold({ summary, children, ...details }: FoldProps) {
  const [opened, setOpened] = React.useState(false)
  return (
    <details className="d12-fold" {...details} onToggle={({ currentTarget }) => currentTarget.open && setOpened(true)}>
      <summary>{summary}</summary>
      {opened && children}
    </details>
  )
}
