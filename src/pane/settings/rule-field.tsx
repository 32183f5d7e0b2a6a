import * as React from 'react'
import { Link } from 'office-ui-fabric-react/lib/Link'
import { TextField } from 'office-ui-fabric-react/lib/TextField'
import { DEFAULT_SETTINGS, type Settings } from '../../indicators'
import type { StatedKey, TypedSetting } from '../../report'
import { cellName } from '../address'
import { Dropdown } from '../dropdown'
import { useSession } from '../state/session'
import { useMoreTexts } from '../texts/more'
import type { Rule } from './rules'

export interface FieldProps {
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

/** A setting that is typed. What cannot be read yet changes nothing. */
export function TypedField({ setting, settings, onPick }: FieldProps & { readonly setting: TypedSetting }) {
  const { settings: words } = useMoreTexts()
  const { key, write, read } = setting
  const { label, blank, hint } = words.typed[key]
  const bySheet = useStated(key)
  const written = write(settings)
  const [typed, type] = React.useState(written)
  const unreadable = typed.trim() !== '' && read(typed, settings) === undefined
  // "Về mặc định" takes the words back too; what is being typed stays as it is typed.
  React.useEffect(() => type((before) => (writtenOf(before, setting) === written ? before : written)), [setting, written])
  return (
    <div className="d12-field" data-rule={key} data-changed={written !== ''}>
      <TextField
        label={label}
        placeholder={blank}
        value={bySheet ? written : typed}
        readOnly={bySheet}
        errorMessage={!bySheet && unreadable ? hint : undefined}
        onChange={(_, text = '') => {
          type(text)
          const said = read(text, settings)
          if (said && write(said) !== written) onPick(said)
        }}
      />
      <StatedHere of={key} label={label} />
    </div>
  )
}

/** What a text comes to, written out; undefined where it says nothing readable. */
function writtenOf(text: string, { read, write }: TypedSetting): string | undefined {
  const said = read(text, DEFAULT_SETTINGS)
  return said && write(said)
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
