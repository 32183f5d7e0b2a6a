import * as React from 'react'
import { Dropdown } from 'office-ui-fabric-react/lib/Dropdown'
import { Link } from 'office-ui-fabric-react/lib/Link'
import { TextField } from 'office-ui-fabric-react/lib/TextField'
import type { Horizon } from '../../plan'
import { DEFAULT_SETTINGS, type Settings } from '../../indicators'
import { readSeats, type StatedKey } from '../../report'
import { formatDate } from '../../roster'
import { cellName } from '../address'
import { useSession } from '../state/session'
import { useMoreTexts } from '../texts/more'
import { readTypedDayOrMonth } from '../typed-date'
import type { Rule } from './rules'

interface FieldProps {
  /** As they are in force: what the sheet ThamSo says included. */
  readonly settings: Settings
  readonly onPick: (change: Partial<Settings>) => void
}

/** One choice of the rules. What the sheet ThamSo says is changed there. */
export function RuleField({ rule, settings, onPick }: FieldProps & { readonly rule: Rule }) {
  const { settings: words } = useMoreTexts()
  const bySheet = useStated(rule.key)
  const { label, options } = words.rules[rule.key]
  const name = (value: unknown) => options[String(value)] ?? String(value)
  const value = settings[rule.key]
  const changed = value !== DEFAULT_SETTINGS[rule.key]
  return (
    <div className="d12-field" data-rule={rule.key} data-changed={changed}>
      <Dropdown
        label={label}
        disabled={bySheet}
        options={rule.values.map((each, index) => ({ key: index, text: name(each) }))}
        selectedKey={rule.values.indexOf(value)}
        onChange={(_, option) => option && onPick({ [rule.key]: rule.values[Number(option.key)] })}
      />
      {changed && <span className="d12-muted">{words.defaultIs(name(DEFAULT_SETTINGS[rule.key]))}</span>}
      <StatedHere of={rule.key} label={label} />
    </div>
  )
}

export function CongressDate({ horizon, settings, onPick }: FieldProps & { readonly horizon: Horizon }) {
  const { texts } = useSession()
  const { settings: words } = useMoreTexts()
  const bySheet = useStated(`congress-${horizon}`)
  const day = settings.congressDates[horizon]
  const written = day === undefined ? '' : formatDate(day)
  const [typed, type] = React.useState(written)
  const unreadable = typed.trim() !== '' && readTypedDayOrMonth(typed) === undefined
  return (
    <div className="d12-field">
      <TextField
        label={words.congress(horizon)}
        placeholder={texts.header.asOfHint}
        value={bySheet ? written : typed}
        readOnly={bySheet}
        errorMessage={!bySheet && unreadable ? texts.header.asOfUnreadable : undefined}
        onChange={(_, text = '') => {
          type(text)
          const read = readTypedDayOrMonth(text)
          if (read === undefined && text.trim() !== '') return
          const { [horizon]: before, ...others } = settings.congressDates
          if (read !== before) onPick({ congressDates: read === undefined ? others : { ...others, [horizon]: read } })
        }}
      />
      <StatedHere of={`congress-${horizon}`} label={words.congress(horizon)} />
    </div>
  )
}

/** Seats of the executive committee as approved; blank for the members there are. */
export function ApprovedMembers({ settings, onPick }: FieldProps) {
  const { settings: words } = useMoreTexts()
  const bySheet = useStated('approvedMembers')
  const written = settings.approvedMembers === 0 ? '' : String(settings.approvedMembers)
  const [typed, type] = React.useState(written)
  const unreadable = typed.trim() !== '' && readSeats(typed) === undefined
  return (
    <div className="d12-field" data-rule="approvedMembers" data-changed={settings.approvedMembers !== 0}>
      <TextField
        label={words.approvedMembers}
        placeholder={words.actualMembers}
        value={bySheet ? written : typed}
        readOnly={bySheet}
        errorMessage={!bySheet && unreadable ? words.seatsUnreadable : undefined}
        onChange={(_, text = '') => {
          type(text)
          const seats = text.trim() === '' ? 0 : readSeats(text)
          if (seats !== undefined && seats !== settings.approvedMembers) onPick({ approvedMembers: seats })
        }}
      />
      <StatedHere of="approvedMembers" label={words.approvedMembers} />
    </div>
  )
}

export function useStated(key: StatedKey): boolean {
  return useSession().state.checked?.stated?.cells.has(key) ?? false
}

/** That the sheet ThamSo decides this, and the way to its cell. */
export function StatedHere({ of, label }: { readonly of: StatedKey; readonly label: string }) {
  const { state, goTo } = useSession()
  const { settings: words } = useMoreTexts()
  const at = state.checked?.stated?.cells.get(of)
  if (!at) return null
  const cell = `${at.sheet}!${cellName(at)}`
  return (
    <span className="d12-muted d12-block" data-stated={of}>
      {words.bySheet}{' '}
      <Link className="d12-cell" onClick={() => goTo(at)} aria-label={words.goToCell(label, cell)}>
        {cell}
      </Link>
    </span>
  )
}
