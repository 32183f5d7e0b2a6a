import * as React from 'react'
import { Link } from 'office-ui-fabric-react/lib/Link'
import { Message, MessageBarType } from '../message'
import { formatDate, type Serial } from '../../roster'
import {
  dutiesOn,
  DUTY_HEADER,
  DUTY_SHEET,
  DUTY_WIDTHS,
  dutyRow,
  dutyRows,
  missingDuties,
  plannedDuties,
  readDuties,
  type DutyEntry,
  type DutyRegister,
  type DutyStanding,
} from '../../report/duties'
import type { Action } from '../../workbook'
import type { Checked } from '../check'
import { useSession } from '../state/session'
import { Said } from '../said'
import { WriteButton } from '../write-button'
import { useRecordTexts } from '../texts/records'
import { Told } from '../told'
import { FoldTitle } from '../fold'

interface DutiesViewProps {
  readonly checked: Checked
  readonly today: Serial
}

/** What the plan asks to be done: overdue and due this quarter first, each a link to its row. */
export function DutiesView({ checked, today }: DutiesViewProps) {
  const { perform, check } = useSession()
  const words = useRecordTexts().duties
  const [said, say] = React.useState('')
  const sheet = checked.snapshot.sheets.find(({ name }) => name.trim().toLowerCase() === DUTY_SHEET.toLowerCase())
  const register = React.useMemo(() => sheet && readDuties(sheet), [sheet])
  const entries = React.useMemo(() => register?.entries ?? plannedDuties(), [register])
  const duties = React.useMemo(() => dutiesOn(entries, today), [entries, today])
  const urgent = duties.filter(({ standing: { kind } }) => kind === 'overdue' || kind === 'this-quarter')
  const others = duties.filter(({ standing: { kind } }) => kind !== 'overdue' && kind !== 'this-quarter')
  const missing = register ? missingDuties(register) : []
  const write = async (action: Action, done: string) => {
    if (!(await perform(action))) return
    say(done)
    check()
  }
  return (
    <section className="d12-pad" aria-labelledby="d12-duties" data-testid="duties">
      <h2 id="d12-duties">{words.title}</h2>
      <p className="d12-muted">{words.explain}</p>
      {!sheet && <p className="d12-muted">{words.notThere}</p>}
      {sheet && !register && <Message messageBarType={MessageBarType.warning}>{words.notOurs}</Message>}
      {!sheet && <WriteButton text={words.create} onWrite={() => write(newRegister(), words.created)} />}
      {register && missing.length > 0 && (
        <WriteButton
          text={words.add(missing.length)}
          onWrite={() => write(addMissing(register, missing, sheet?.name ?? DUTY_SHEET), words.added(missing.length))}
        />
      )}
      <Said text={said} />
      {urgent.length === 0 && <p>{words.none}</p>}
      <DutyList duties={urgent} />
      <details className="d12-fold">
        <FoldTitle>{words.others(others.length)}</FoldTitle>
        <DutyList duties={others} />
      </details>
      {register && register.issues.length > 0 && (
        <details className="d12-fold">
          <FoldTitle>{words.issues(register.issues.length)}</FoldTitle>
          <ul>
            {register.issues.map(({ row, reason }, place) => (
              <li key={place} data-duty-issue={row}>
                <Told>{reason}</Told>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

function newRegister(): Action {
  return {
    kind: 'add-sheet',
    activate: true,
    table: { sheet: DUTY_SHEET, values: dutyRows(plannedDuties()), widths: DUTY_WIDTHS, boldRows: [0] },
  }
}

/** Below the last row, in the sheet's own order of columns; what is there is not touched. */
function addMissing({ nextRow, columns }: DutyRegister, missing: readonly DutyEntry[], sheet: string): Action {
  const cells = missing.flatMap((entry, below) => {
    const row = dutyRow(entry)
    return DUTY_HEADER.flatMap((heading, place) => {
      const column = columns.get(heading)
      const value = row[place] ?? ''
      return column === undefined || value === '' ? [] : [{ at: { sheet, row: nextRow + below, column }, expect: '', value }]
    })
  })
  return { kind: 'write-cells', cells }
}

function DutyList({ duties }: { readonly duties: readonly { readonly entry: DutyEntry; readonly standing: DutyStanding }[] }) {
  const { goTo } = useSession()
  const words = useRecordTexts().duties
  return (
    <ul>
      {duties.map(({ entry, standing }, place) => {
        const { id, section, content, executes, coordinates, row } = entry
        return (
          <li key={place} className="d12-card" data-duty={id} data-standing={standing.kind}>
            <p>
              <b>
                {id} · {section}
              </b>{' '}
              {content}
            </p>
            <p>
              {words.standings[standing.kind]}
              {'due' in standing && standing.due !== undefined && <> ({words.due(formatDate(standing.due))})</>}
            </p>
            <p className="d12-muted">{[executes, coordinates].filter((body) => body !== '').join('; ')}</p>
            {row !== undefined && (
              <Link
                className="d12-cell"
                aria-label={`${DUTY_SHEET}!A${row + 1}: ${words.goTo(id)}`}
                onClick={() => goTo({ sheet: DUTY_SHEET, row, column: 0 })}
              >
                {DUTY_SHEET}!A{row + 1}
              </Link>
            )}
          </li>
        )
      })}
    </ul>
  )
}
