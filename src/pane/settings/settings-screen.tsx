import * as React from 'react'
import { ActionButton } from 'office-ui-fabric-react/lib/Button'
import { Link } from 'office-ui-fabric-react/lib/Link'
import { PROFILES } from '../../plan'
import { DEFAULT_SETTINGS, type Settings } from '../../indicators'
import { Dropdown } from '../dropdown'
import { Fold } from '../fold'
import { useSession } from '../state/session'
import { useMoreTexts } from '../texts/more'
import { AgeDates } from './age-dates'
import { MakeRegisters } from './make-registers'
import { RuleField, StatedHere, TypedField, useStated, type FieldProps } from './rule-field'
import { RULES, typedOf, type RuleGroup } from './rules'
import { SelfTest } from './self-test'

const GROUPS: readonly Exclude<RuleGroup, 'ageDays'>[] = ['ages', 'targets', 'cadres', 'locality', 'others']
const AUTOMATIC = ''
/** Beside the pane's own page. */
const GUIDE = 'assets/help/index.html'

/** Every choice the rules leave open; each acts at once on the result and is kept in the workbook. */
export function SettingsScreen({ buildNumber }: { readonly buildNumber: string }) {
  const { state, ask } = useSession()
  const { settings: words } = useMoreTexts()
  const { question, checked } = state
  const stated = checked?.stated
  const settings = stated ? stated.over(question.settings) : question.settings
  const profileBySheet = useStated('profileId')
  const set = (change: Partial<Settings>) => ask({ settings: { ...question.settings, ...change } })
  return (
    <div className="d12-settings" data-testid="settings">
      <p className="d12-muted">{words.explain}</p>
      <Dropdown
        label={words.profile}
        options={[{ key: AUTOMATIC, text: words.profileByDay }, ...PROFILES.map(({ id, name }) => ({ key: id, text: name }))]}
        disabled={profileBySheet}
        selectedKey={stated?.profileId ?? question.profileId ?? AUTOMATIC}
        onChange={(_, option) => option && ask({ profileId: option.key === AUTOMATIC ? undefined : String(option.key) })}
      />
      <StatedHere of="profileId" label={words.profile} />
      {GROUPS.map((group) => (
        <section key={group} aria-labelledby={`d12-rules-${group}`}>
          <h2 id={`d12-rules-${group}`}>{words.groups[group]}</h2>
          <Fields group={group} settings={settings} onPick={set} />
          {group === 'ages' && (
            <>
              <AgeDates asOf={stated?.asOf ?? question.asOf} settings={settings} />
              <Fold summary={words.groups.ageDays}>
                <Fields group="ageDays" settings={settings} onPick={set} />
              </Fold>
            </>
          )}
        </section>
      ))}
      <ActionButton
        iconProps={{ iconName: 'Clear' }}
        text={words.reset}
        onClick={() => ask({ settings: DEFAULT_SETTINGS, profileId: undefined })}
      />
      <MakeRegisters settings={settings} />
      <p>
        <Link href={GUIDE} target="_blank" rel="noopener">
          {words.guide}
        </Link>
      </p>
      <SelfTest buildNumber={buildNumber} />
    </div>
  )
}

function Fields({ group, ...rest }: FieldProps & { readonly group: RuleGroup }) {
  return (
    <>
      {RULES.filter((rule) => rule.group === group).map((rule) => (
        <RuleField key={rule.key} rule={rule} {...rest} />
      ))}
      {typedOf(group).map((setting) => (
        <TypedField key={setting.key} setting={setting} {...rest} />
      ))}
    </>
  )
}
