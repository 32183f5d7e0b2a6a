import * as React from 'react'
import { ActionButton } from 'office-ui-fabric-react/lib/Button'
import { Dropdown } from 'office-ui-fabric-react/lib/Dropdown'
import { Link } from 'office-ui-fabric-react/lib/Link'
import { HORIZONS, PROFILES } from '../../plan'
import { DEFAULT_SETTINGS, type Settings } from '../../indicators'
import { withStated } from '../../report'
import { useSession } from '../state/session'
import { useMoreTexts } from '../texts/more'
import { AgeDates } from './age-dates'
import { MakeRegisters } from './make-registers'
import { ApprovedMembers, CongressDate, RuleField, StatedHere, useStated } from './rule-field'
import { RULES, type RuleGroup } from './rules'
import { SelfTest } from './self-test'

const GROUPS: readonly RuleGroup[] = ['ages', 'targets', 'cadres', 'locality', 'others']
const AUTOMATIC = ''
/** Beside the pane's own page. */
const GUIDE = 'assets/help/index.html'

/** Every choice the rules leave open; each acts at once on the result and is kept in the workbook. */
export function SettingsScreen({ buildNumber }: { readonly buildNumber: string }) {
  const { state, ask } = useSession()
  const { settings: words } = useMoreTexts()
  const { question, checked } = state
  const stated = checked?.stated
  const settings = stated ? withStated(question.settings, stated) : question.settings
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
          {RULES.filter((rule) => rule.group === group).map((rule) => (
            <RuleField key={rule.key} rule={rule} settings={settings} onPick={set} />
          ))}
          {group === 'others' && <ApprovedMembers settings={settings} onPick={set} />}
          {group === 'ages' && (
            <>
              {HORIZONS.map((horizon) => (
                <CongressDate key={horizon} horizon={horizon} settings={settings} onPick={set} />
              ))}
              <AgeDates asOf={stated?.asOf ?? question.asOf} settings={settings} />
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
