import * as React from 'react'
import { ActionButton } from 'office-ui-fabric-react/lib/Button'
import { Link } from 'office-ui-fabric-react/lib/Link'
import { ROSTER_KINDS, type Area, type ColumnReading, type ColumnRole, type Refusal, type Roster, type RosterKind } from '../../roster'
import { COLUMN_ROLES } from '../../roster/column-roles'
import { cellName, columnLetters } from '../address'
import type { Checked } from '../check'
import { Message, MessageBarType } from '../message'
import { Dropdown } from '../dropdown'
import { Fold } from '../fold'
import { useSession } from '../state/session'
import type { Texts } from '../texts'
import { useMoreTexts } from '../texts/more'
import { Told } from '../told'
import { RowDecisions } from './row-decisions'

const rowsOf = (roster: Roster): number => {
  if (roster.kind === 'organisations') return roster.organisations.length
  return roster.kind === 'units' ? roster.units.length : roster.people.length
}

const areaName = ({ row, column, rows, columns }: Area) =>
  `${cellName({ row, column })}:${cellName({ row: row + rows - 1, column: column + columns - 1 })}`

/** Sheets with something on them that was not even taken for a table to be refused. */
function sheetsWithoutTable({ snapshot, reading }: Checked): readonly string[] {
  const looked = new Set(reading.refusals.map(({ sheet }) => sheet))
  return snapshot.sheets.filter(({ name, values }) => values.length > 0 && !looked.has(name)).map(({ name }) => name)
}

/** Which tables are rosters, of what kind, and what their columns mean – with why, and changed by choosing something else. */
export function FoundRosters({ checked }: { readonly checked: Checked }) {
  const { texts, state, ask } = useSession()
  const words = useMoreTexts().data
  const { rosters, refusals } = checked.reading
  const { roleChoices, kindChoices } = state.question
  const passed = rosters.length > 0 ? [] : sheetsWithoutTable(checked)
  const chosen = Object.keys(roleChoices).length + Object.keys(kindChoices).length > 0
  return (
    <section aria-labelledby="d12-found">
      <h2 id="d12-found" className="d12-group" tabIndex={-1}>
        {words.found} ({rosters.length})
      </h2>
      {checked.pools.map(({ kind, rosters: pool, copied }) => (
        <Message key={kind} messageBarType={copied ? MessageBarType.warning : MessageBarType.info} data-testid="pooled">
          {words.pooled(texts.kindNames[kind], pool.map(({ sheet }) => sheet).join(', '))} {copied ? words.copied : ''}
        </Message>
      ))}
      {rosters.length === 0 && (
        <p className="d12-pad">
          {words.foundNone} {passed.length > 0 && words.nothingLike(passed)}
        </p>
      )}
      <ul className="d12-list">
        {rosters.map((roster) => (
          <RosterCard key={roster.id} roster={roster} texts={texts} />
        ))}
      </ul>
      {chosen && (
        <ActionButton iconProps={{ iconName: 'Clear' }} text={words.forget} onClick={() => ask({ roleChoices: {}, kindChoices: {} })} />
      )}
      {refusals.length > 0 && (
        <>
          <h2 className="d12-group">
            {words.refused} ({refusals.length})
          </h2>
          <ul className="d12-list">
            {refusals.map((refusal) => (
              <RefusalCard key={`${refusal.sheet}!${refusal.area.row},${refusal.area.column}`} refusal={refusal} texts={texts} />
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

function AreaLink({ sheet, area }: { readonly sheet: string; readonly area: Area }) {
  const { perform } = useSession()
  const { row, column, rows, columns } = area
  return (
    <Link className="d12-block" onClick={() => void perform({ kind: 'select', at: { sheet, row, column }, rows, columns })}>
      {sheet}!{areaName(area)}
    </Link>
  )
}

function RefusalCard({ refusal, texts }: { readonly refusal: Refusal; readonly texts: Texts }) {
  const { state, ask } = useSession()
  const words = useMoreTexts().data
  const { kindChoices } = state.question
  const { id, sheet, area, title, reason } = refusal
  const options = [{ key: 'none', text: words.refusedKind }, ...ROSTER_KINDS.map((kind) => ({ key: kind, text: texts.kindNames[kind] }))]
  return (
    <li className="d12-card" data-refusal={sheet}>
      <b>{title || sheet}</b>
      <AreaLink sheet={sheet} area={area} />
      <p className="d12-muted">{id !== undefined && kindChoices[id] ? words.chosen : <Told>{reason}</Told>}</p>
      {id !== undefined && (
        <Dropdown
          label={words.use}
          options={options}
          selectedKey={kindChoices[id] ?? 'none'}
          onChange={(_, option) => option && ask({ kindChoices: { ...kindChoices, [id]: option.key as RosterKind | 'none' } })}
        />
      )}
    </li>
  )
}

function RosterCard({ roster, texts }: { readonly roster: Roster; readonly texts: Texts }) {
  const { state, ask } = useSession()
  const words = useMoreTexts().data
  const { kindChoices } = state.question
  const options = [...ROSTER_KINDS.map((kind) => ({ key: kind, text: texts.kindNames[kind] })), { key: 'none', text: words.ignored }]
  const facts = [words.rows(rowsOf(roster)), ...(roster.hiddenRows > 0 ? [words.hiddenRows(roster.hiddenRows)] : [])]
  return (
    <li className="d12-card" data-roster={roster.id} data-kind={roster.kind}>
      <b>{roster.title || texts.kindNames[roster.kind]}</b>
      <AreaLink sheet={roster.sheet} area={roster.area} />
      <p className="d12-muted">
        {facts.join(' · ')} · {kindChoices[roster.id] ? words.chosen : <Why of={roster} />}
      </p>
      <Dropdown
        label={words.kind}
        options={options}
        selectedKey={kindChoices[roster.id] ?? roster.kind}
        onChange={(_, option) => option && ask({ kindChoices: { ...kindChoices, [roster.id]: option.key as RosterKind | 'none' } })}
      />
      <Fold summary={words.columns(roster.columns.length)}>
        <ul className="d12-columns">
          {roster.columns.map((column) => (
            <ColumnRow key={`${column.column}/${column.role}`} column={column} />
          ))}
        </ul>
      </Fold>
      <RowDecisions roster={roster} />
    </li>
  )
}

/** How sure it is that a table or column is what it was taken for, and why. */
function Why({ of: { confidence, why } }: { readonly of: Pick<ColumnReading, 'confidence' | 'why'> }) {
  const words = useMoreTexts().data
  return (
    <>
      {words.confidence[confidence]}: <Told>{why}</Told>
    </>
  )
}

function ColumnRow({ column }: { readonly column: ColumnReading }) {
  const { state, ask } = useSession()
  const words = useMoreTexts().data
  const { roleChoices } = state.question
  const header = column.header || words.unnamed
  const { roleNames } = useMoreTexts()
  const options = COLUMN_ROLES.map((role) => ({ key: role, text: roleNames[role] }))
  return (
    <li data-column={column.column} data-role={column.role}>
      <Dropdown
        label={`${columnLetters(column.column)} · ${header}`}
        ariaLabel={words.columnRole(header)}
        options={options}
        selectedKey={column.role}
        onChange={(_, option) =>
          option && ask({ roleChoices: { ...roleChoices, [column.headerKey ?? column.header]: option.key as ColumnRole } })
        }
      />
      <span className="d12-muted">
        <Why of={column} />
      </span>
    </li>
  )
}
