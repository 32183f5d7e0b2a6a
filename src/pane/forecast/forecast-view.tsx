import * as React from 'react'
import { Dropdown } from 'office-ui-fabric-react/lib/Dropdown'
import { Link } from 'office-ui-fabric-react/lib/Link'
import { INDICATORS, type IndicatorId } from '../../plan'
import { forecast, type Departure, type HorizonForecast } from '../../report'
import { formatDate } from '../../roster'
import { cellName } from '../address'
import type { Checked } from '../check'
import { PaneIcon } from '../icons'
import { indicatorName } from '../indicators/indicator-row'
import { walkLinks } from '../indicators/members'
import { useSession } from '../state/session'
import { GROUP_ICON, GROUP_OF } from '../verdict-groups'
import { AGEING, evidenceOf, yearsAhead } from './years'
import { YearsChart } from './years-chart'

/** The same people in the years ahead: the share at each 31/12, what is missing at each horizon, and who crosses the age line when. */
export function ForecastView({ checked }: { readonly checked: Checked }) {
  const { texts } = useSession()
  const words = texts.forecast
  const [indicator, pick] = React.useState<IndicatorId>(AGEING[0] ?? 'CT01')
  const evidence = React.useMemo(() => evidenceOf(checked), [checked])
  const { asOf, settings } = checked.question
  const years = React.useMemo(() => yearsAhead(indicator, evidence, checked), [indicator, evidence, checked])
  const horizons = React.useMemo(
    () => forecast(indicator, evidence, asOf, settings, checked.profile),
    [indicator, evidence, asOf, settings, checked.profile],
  )
  return (
    <div className="d12-pad" data-testid="forecast">
      <p className="d12-muted">{words.explain}</p>
      <Dropdown
        label={words.indicator}
        options={AGEING.map((id) => ({ key: id, text: `${id} · ${indicatorName(INDICATORS[id], texts)}` }))}
        selectedKey={indicator}
        onChange={(_, option) => option && pick(option.key as IndicatorId)}
      />
      <YearsChart years={years} target={(horizons[0] ?? undefined)?.assessment.target} settings={settings} />
      {horizons.length === 0 && <p>{words.nothingAhead}</p>}
      {horizons.map((each) => (
        <HorizonAhead key={each.horizon} ahead={each} />
      ))}
    </div>
  )
}

function HorizonAhead({ ahead }: { readonly ahead: HorizonForecast }) {
  const { texts, state } = useSession()
  const words = texts.forecast
  const { assessment, departures, horizon, on } = ahead
  const { tally, target, verdict, shortfall } = assessment
  const group = GROUP_OF[verdict]
  return (
    <section className="d12-ahead" data-horizon={horizon} data-verdict={verdict} data-group={group}>
      <div className="d12-row d12-wrap">
        <h2 className="d12-grow">{words.horizon(horizon, formatDate(on))}</h2>
        <span className="d12-tag" data-group={group}>
          <PaneIcon name={GROUP_ICON[group]} /> {texts.verdict[verdict]}
        </span>
      </div>
      <p>
        {tally && (
          <span className="d12-value-text">
            {texts.indicator.share(tally.numerator, tally.denominator, state.question.settings.decimals)}
          </span>
        )}{' '}
        <span className="d12-muted">
          {target.kind === 'silent' ? texts.indicator.noTarget : texts.indicator.targetIs(texts.indicator.target(target))}
        </span>
      </p>
      {shortfall !== undefined && shortfall > 0 && <p>{words.change(shortfall)}</p>}
      {departures.length > 0 ? <Departures departures={departures} /> : <p className="d12-muted">{words.nobodyLeaves}</p>}
    </section>
  )
}

function Departures({ departures }: { readonly departures: readonly Departure[] }) {
  const { texts, goTo } = useSession()
  const list = React.useRef<HTMLOListElement>(null)
  return (
    <details className="d12-fold">
      <summary>{texts.forecast.leaves(departures.length)}</summary>
      <ol className="d12-people" ref={list} onKeyDown={(event) => walkLinks(event, list.current)}>
        {departures.map(({ member, on }, index) => (
          <li key={index} className="d12-person">
            <span className="d12-grow">
              <span className="d12-name">{member.name}</span>
              <span className="d12-muted d12-block">{member.detail}</span>
              {on !== undefined && <span className="d12-why d12-block">{texts.forecast.from(formatDate(on))}</span>}
            </span>
            {member.ref && <CellLink name={member.name} at={member.ref} onGo={goTo} />}
          </li>
        ))}
      </ol>
    </details>
  )
}

interface CellLinkProps {
  readonly name: string
  readonly at: { readonly sheet: string; readonly row: number; readonly column: number }
  readonly onGo: (at: CellLinkProps['at']) => void
}

function CellLink({ name, at, onGo }: CellLinkProps) {
  const { texts } = useSession()
  const cell = cellName(at)
  return (
    <Link className="d12-cell" onClick={() => onGo(at)} aria-label={texts.members.goTo(name, cell)} title={`${at.sheet}!${cell}`}>
      {cell}
    </Link>
  )
}
