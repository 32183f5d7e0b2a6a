import * as React from 'react'
import type { IButton } from 'office-ui-fabric-react/lib/Button'
import { MARK_FILLS, type MarkColour } from '../workbook'
import { useSession } from './state/session'
import { WriteButton } from './write-button'

/** Told apart by the line around them too, for eyes and printers that see no colours. */
const LINES: Readonly<Record<MarkColour, string | undefined>> = { unmet: undefined, missing: '3 2', undetermined: '1 2' }

/** Marks on the sheet, and what their colours mean for as long as they are there: also those of an earlier session. */
export function Footer() {
  const { texts, state, mark, clearMarks } = useSession()
  const { checked, marked, markedFor } = state
  const words = texts.marks
  const present = marked.length > 0
  const put = React.useRef<IButton>(null)
  const before = React.useRef(present)
  React.useEffect(() => {
    // The button that took them away has gone with them.
    if (before.current && !present) put.current?.focus()
    before.current = present
  }, [present])
  if (state.screen === 'settings' || (!checked && !present)) return null
  return (
    <footer className="d12-footer">
      {present && (
        <ul className="d12-legend" aria-label={words.legend}>
          {marked.map((colour) => (
            <li key={colour} data-mark={colour}>
              <Swatch colour={colour} /> {words.colour[colour]}
            </li>
          ))}
        </ul>
      )}
      {present && checked && markedFor !== checked && <p className="d12-muted">{words.old}</p>}
      <div className="d12-row d12-wrap">
        {checked && (
          <WriteButton
            className="d12-grow"
            componentRef={put}
            iconProps={{ iconName: 'Highlight' }}
            text={present ? words.putAgain : words.put}
            onWrite={() => mark(checked, present)}
            data-testid="mark"
          />
        )}
        {present && <WriteButton text={words.clear} onWrite={clearMarks} data-testid="clear-marks" />}
      </div>
    </footer>
  )
}

function Swatch({ colour }: { readonly colour: MarkColour }) {
  return (
    <svg className="d12-swatch" viewBox="0 0 16 12" width="16" height="12" aria-hidden="true" focusable="false">
      <rect x="0.75" y="0.75" width="14.5" height="10.5" fill={MARK_FILLS[colour]} strokeWidth="1.5" strokeDasharray={LINES[colour]} />
    </svg>
  )
}
