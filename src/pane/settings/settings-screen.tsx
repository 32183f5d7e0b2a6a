import * as React from 'react'
import { ActionButton } from 'office-ui-fabric-react/lib/Button'
import { Dropdown } from 'office-ui-fabric-react/lib/Dropdown'
import { Link } from 'office-ui-fabric-react/lib/Link'
import { TextField } from 'office-ui-fabric-react/lib/TextField'
import { HORIZONS, PROFILES, type Horizon } from '../../plan'
import { DEFAULT_SETTINGS, type Settings } from '../../indicators'
import { formatDate } from '../../roster'
import { useSession } from '../state/session'
import { useMoreTexts } from '../texts/more'
import { readTypedDate } from '../typed-date'
import { SelfTest } from './self-test'
import { RULES, type Rule, type RuleGroup } from './rules'

const GROUPS: readonly RuleGroup[] = ['ages', 'targets', 'cadres', 'locality', 'others']
const AUTOMATIC = ''
/** Beside the pane's own page. */
const GUIDE = 'assets/help/index.html'

/** Every choice the rules leave open; each acts at once on the result and is kept in the workbook. */
export function SettingsScreen({ buildNumber }: { readonly buildNumber: string }) {
  const { state, ask } = useSession()
  const { settings: words } = useMoreTexts()
  const { settings, profileId = AUTOMATIC } = state.question
  const set = (change: Partial<Settings>) => ask({ settings: { ...settings, ...change } })
  return (
    <div className="d12-settings" data-testid="settings">
      <p className="d12-muted">{words.explain}</p>
      <Dropdown
        label={words.profile}
        options={[{ key: AUTOMATIC, text: words.profileByDay }, ...PROFILES.map(({ id, name }) => ({ key: id, text: name }))]}
        selectedKey={profileId}
        onChange={(_, option) => option && ask({ profileId: option.key === AUTOMATIC ? undefined : String(option.key) })}
      />
      {GROUPS.map((group) => (
        <section key={group} aria-labelledby={`d12-rules-${group}`}>
          <h2 id={`d12-rules-${group}`}>{words.groups[group]}</h2>
          {RULES.filter((rule) => rule.group === group).map((rule) => (
            <RuleField key={rule.key} rule={rule} settings={settings} words={words} onPick={set} />
          ))}
          {group === 'ages' &&
            HORIZONS.map((horizon) => <CongressDate key={horizon} horizon={horizon} settings={settings} words={words} onPick={set} />)}
        </section>
      ))}
      <ActionButton
        iconProps={{ iconName: 'Clear' }}
        text={words.reset}
        onClick={() => ask({ settings: DEFAULT_SETTINGS, profileId: undefined })}
      />
      <p>
        <Link href={GUIDE} target="_blank" rel="noopener">
          {words.guide}
        </Link>
      </p>
      <SelfTest buildNumber={buildNumber} />
    </div>
  )
}

interface FieldProps {
  readonly settings: Settings
  readonly words: ReturnType<typeof useMoreTexts>['settings']
  readonly onPick: (change: Partial<Settings>) => void
}

function RuleField({ rule, settings, words, onPick }: FieldProps & { readonly rule: Rule }) {
  const { label, options } = words.rules[rule.key] as { label: string; options?: Readonly<Record<string, string>> }
  const name = (value: unknown) => options?.[String(value)] ?? (value ? words.yes : words.no)
  const value = settings[rule.key]
  const changed = value !== DEFAULT_SETTINGS[rule.key]
  return (
    <div className="d12-field" data-rule={rule.key} data-changed={changed}>
      <Dropdown
        label={label}
        options={rule.values.map((each, index) => ({ key: index, text: name(each) }))}
        selectedKey={(rule.values as readonly unknown[]).indexOf(value)}
        onChange={(_, option) => option && onPick({ [rule.key]: rule.values[Number(option.key)] })}
      />
      {changed && <span className="d12-muted">{words.defaultIs(name(DEFAULT_SETTINGS[rule.key]))}</span>}
    </div>
  )
}

function CongressDate({ horizon, settings, words, onPick }: FieldProps & { readonly horizon: Horizon }) {
  const { texts } = useSession()
  const day = settings.congressDates[horizon]
  const [typed, type] = React.useState(() => (day === undefined ? '' : formatDate(day)))
  const unreadable = typed.trim() !== '' && readTypedDate(typed) === undefined
  return (
    <TextField
      label={words.congress(horizon)}
      placeholder={texts.header.asOfHint}
      value={typed}
      errorMessage={unreadable ? texts.header.asOfUnreadable : undefined}
      onChange={(_, text = '') => {
        type(text)
        const read = readTypedDate(text)
        if (read === undefined && text.trim() !== '') return
        const { [horizon]: before, ...others } = settings.congressDates
        if (read !== before) onPick({ congressDates: read === undefined ? others : { ...others, [horizon]: read } })
      }}
    />
  )
}
