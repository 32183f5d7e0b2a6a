import * as React from 'react'
import { DefaultButton } from 'office-ui-fabric-react/lib/Button'
import type { MarkColour } from '../workbook'
import { useSession } from './state/session'

const COLOURS: readonly MarkColour[] = ['unmet', 'missing', 'undetermined']

/** Marks on the sheet, with their legend while they are there. */
export function Footer() {
  const { texts, state, mark, clearMarks } = useSession()
  const { checked, marked } = state
  const words = texts.marks
  if (!checked || state.screen === 'settings') return null
  return (
    <footer className="d12-footer">
      <div className="d12-row d12-wrap">
        <DefaultButton
          className="d12-grow"
          iconProps={{ iconName: 'Highlight' }}
          text={words.put}
          onClick={() => void mark(checked)}
          data-testid="mark"
        />
        <DefaultButton text={words.clear} onClick={() => void clearMarks()} data-testid="clear-marks" />
      </div>
      {marked && (
        <ul className="d12-legend" aria-label={words.legend}>
          {COLOURS.map((colour) => (
            <li key={colour} data-mark={colour}>
              <i className="d12-dot" aria-hidden="true" />
              {words.colour[colour]}
            </li>
          ))}
        </ul>
      )}
    </footer>
  )
}
