import * as React from 'react'
import { Link } from 'office-ui-fabric-react/lib/Link'
import type { CellRef, Roster } from '../../roster'
import { cellName } from '../address'
import { Fold } from '../fold'
import { useSession } from '../state/session'
import { useMoreTexts } from '../texts/more'
import { Told } from '../told'

const SHOWN = 100

interface Decision {
  readonly at: CellRef
  readonly text: string
  readonly why: string
}

/** What was decided of rows and cannot be seen from their cells: who was placed by something else, and which filled rows are nobody's. */
export function RowDecisions({ roster }: { readonly roster: Roster }) {
  const { rowDecisions: words } = useMoreTexts()
  const people = 'people' in roster ? roster.people : []
  const placed = people.flatMap(({ ref, name, why }): Decision[] => (why ? [{ at: ref, text: name, why }] : []))
  const passed = (roster.passed ?? []).map(({ row, as, text }): Decision => {
    const at = { sheet: roster.sheet, row, column: roster.area.column }
    return { at, text, why: words.passedAs[as] }
  })
  return (
    <>
      <Decisions name="placed" title={words.placed(placed.length)} decisions={placed} />
      <Decisions name="passed" title={words.passed(passed.length)} decisions={passed} />
    </>
  )
}

interface DecisionsProps {
  readonly name: string
  readonly title: string
  readonly decisions: readonly Decision[]
}

function Decisions({ name, title, decisions }: DecisionsProps) {
  const { goTo } = useSession()
  const { rowDecisions: words } = useMoreTexts()
  if (decisions.length === 0) return null
  const rest = decisions.length - SHOWN
  return (
    <Fold summary={title} data-decisions={name}>
      <ul className="d12-columns">
        {decisions.slice(0, SHOWN).map(({ at, text, why }) => (
          <li key={`${at.row},${at.column}`}>
            <Link onClick={() => goTo(at)}>{cellName(at)}</Link> {text}
            <span className="d12-muted">
              {' '}
              <Told>{why}</Told>
            </span>
          </li>
        ))}
      </ul>
      {rest > 0 && <p className="d12-muted">{words.more(rest)}</p>}
    </Fold>
  )
}
