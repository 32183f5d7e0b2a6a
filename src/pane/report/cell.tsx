import * as React from 'react'
import { Link } from 'office-ui-fabric-react/lib/Link'
import type { CellRef } from '../../roster'
import { cellName } from '../address'
import { useSession } from '../state/session'
import { useReportTexts } from '../texts/report'

interface CellProps {
  readonly at: CellRef
  /** Where its sheet is said once for many. */
  readonly withoutSheet?: true
}

/** A cell by its name, as a link to it. */
export function Cell({ at, withoutSheet }: CellProps) {
  const { goTo } = useSession()
  const { template: words } = useReportTexts()
  const cell = cellName(at)
  const whole = `${at.sheet}!${cell}`
  return (
    <Link className="d12-cell" onClick={() => goTo(at)} aria-label={words.goTo(whole)} title={whole}>
      {withoutSheet ? cell : whole}
    </Link>
  )
}
