import * as React from 'react'
import { Link } from 'office-ui-fabric-react/lib/Link'
import type { CellRef } from '../../roster'
import { cellName } from '../address'
import { useSession } from '../state/session'
import { useReportTexts } from '../texts/report'

/** A cell by its name, as a link to it. */
export function Cell({ at }: { readonly at: CellRef }) {
  const { goTo } = useSession()
  const { template: words } = useReportTexts()
  const cell = cellName(at)
  return (
    <Link className="d12-cell" onClick={() => goTo(at)} aria-label={words.goTo(`${at.sheet}!${cell}`)} title={`${at.sheet}!${cell}`}>
      {cell}
    </Link>
  )
}
