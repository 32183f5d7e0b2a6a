import * as React from 'react'
import { flushSync } from 'react-dom'
import { DefaultButton } from 'office-ui-fabric-react/lib/Button'

interface ShowMoreProps {
  readonly list: React.RefObject<HTMLElement>
  readonly text: string
  readonly onMore: () => void
  readonly className?: string
}

/** More of a list that is shown a part at a time. The keyboard goes on from the first row that comes: the button goes with the last. */
export function ShowMore({ list, text, onMore, className }: ShowMoreProps) {
  const more = () => {
    const before = list.current?.childElementCount ?? 0
    flushSync(onMore)
    const row = list.current?.children[before]
    if (row instanceof HTMLElement) focusOn(row.querySelector<HTMLElement>('.d12-cell') ?? row)
  }
  return <DefaultButton className={className} text={text} onClick={more} />
}

function focusOn(row: HTMLElement): void {
  // A link takes the focus as it is; a row is no stop on the way through the pane.
  if (row.tabIndex < 0) row.tabIndex = -1
  row.focus()
}
