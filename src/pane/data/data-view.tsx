import * as React from 'react'
import { Link } from 'office-ui-fabric-react/lib/Link'
import type { Checked } from '../check'
import { useMoreTexts } from '../texts/more'
import { FoundRosters } from './found-rosters'
import { Issues } from './issues'

/** What was found and how it was understood, and every cell that could not be read for certain. */
export function DataView({ checked }: { readonly checked: Checked }) {
  const words = useMoreTexts().data
  const { rosters, issues } = checked.reading
  const found = React.useRef<HTMLDivElement>(null)
  return (
    <>
      {rosters.length > 0 && issues.length > 0 && (
        <p className="d12-pad">
          <Link onClick={() => found.current?.querySelector('h2')?.focus()}>
            {words.found} ({rosters.length})
          </Link>
        </p>
      )}
      <Issues issues={checked.reading.issues} checked={checked} />
      <div ref={found}>
        <FoundRosters checked={checked} />
      </div>
    </>
  )
}
