import * as React from 'react'
import { Link } from 'office-ui-fabric-react/lib/Link'
import { Spinner } from 'office-ui-fabric-react/lib/Spinner'
import { INDICATORS, INDICATOR_IDS, type CountedUnit, type IndicatorId } from '../../plan'
import type { Assessment, Departure, HorizonForecast } from '../../report'
import { formatDate, type Serial } from '../../roster'
import { cellName } from '../address'
import type { Checked } from '../check'
import { PaneIcon } from '../icons'
import { IndicatorPicker } from '../indicators/indicator-picker'
import { explain } from '../indicators/indicator-row'
import { walkLinks } from '../indicators/members'
import { useSession } from '../state/session'
import { useSteps } from '../state/use-steps'
import { useMoreTexts } from '../texts/more'
import { useTold } from '../told'
import { GROUP_ICON, GROUP_OF } from '../verdict-groups'
import { ImaginedBanner, WhatIf } from './what-if'
import { AGEING, evidenceOf, lookAhead } from './years'
import { YearsChart } from './years-chart'
import { FoldTitle } from '../fold'

/** Targets that people are counted for one by one, and so can be tried out. */
const ONE_BY_ONE: readonly CountedUnit[] = ['person', 'event', 'delegate', 'post']
const SHOWN: readonly IndicatorId[] = INDICATOR_IDS.filter(
  (id) => !id.startsWith('QT') && (AGEING.includes(id) || ONE_BY_ONE.includes(INDICATORS[id].counted)),
)

/** The same people in the years ahead: the share at each 31/12, what is missing at each horizon, who crosses the age line when – and what if. */
export function ForecastView({ checked }: { readonly checked: Checked }) {
  const { texts, state } = useSession()
  const told = useTold()
  const words = useMoreTexts().forecast
  const { imagined } = state
  const [indicator, pick] = React.useState(() => firstCounted(checked))
  const ages = AGEING.includes(indicator)
  const { asOf, settings } = checked.question
  const real = React.useMemo(() => evidenceOf(checked), [checked])
  const ahead = useSteps(React.useCallback(() => lookAhead(indicator, real, imagined, checked), [indicator, real, imagined, checked]))
  return (
    <div className="d12-pad" data-testid="forecast">
      <ImaginedBanner />
      <p className="d12-muted">{words.explain}</p>
      <IndicatorPicker label={words.indicator} ids={SHOWN} picked={indicator} onPick={pick} />
      {ahead?.indicator !== indicator ? (
        <Spinner className="d12-starting" />
      ) : !ahead.today.ok ? (
        <p>{explain(ahead.today.why, texts, told)}</p>
      ) : (
        <>
          <AtHorizon assessment={ahead.now} on={asOf} />
          {ages && <YearsChart years={ahead.years} target={ahead.horizons[0]?.assessment.target} settings={settings} />}
          {ages && ahead.horizons.length === 0 && <p>{words.nothingAhead}</p>}
          {ahead.horizons.map((each) => (
            <AtHorizon key={each.horizon} assessment={each.assessment} on={each.on} ahead={each} />
          ))}
          <WhatIf indicator={indicator} evidence={real} today={ahead.today} checked={checked} />
        </>
      )}
    </div>
  )
}

/** The first that this workbook has people for: a page of nothing helps nobody. */
function firstCounted({ result }: Checked): IndicatorId {
  const counted = SHOWN.find((id) => result.assessments.some(({ indicator, tally }) => indicator === id && tally))
  return counted ?? SHOWN[0] ?? 'CT01'
}

interface AtHorizonProps {
  readonly assessment: Assessment
  readonly on: Serial
  /** Left out for the day of the check itself. */
  readonly ahead?: HorizonForecast
}

function AtHorizon({ assessment, on, ahead }: AtHorizonProps) {
  const { texts, state } = useSession()
  const words = useMoreTexts().forecast
  const { whatIf: more } = useMoreTexts()
  const { tally, target, verdict, shortfall } = assessment
  const group = GROUP_OF[verdict]
  return (
    <section className="d12-ahead" data-horizon={ahead ? ahead.horizon : 'now'} data-verdict={verdict} data-group={group}>
      <div className="d12-row d12-wrap">
        <h2 className="d12-grow">{ahead ? words.horizon(ahead.horizon, formatDate(on)) : `${more.now} (${formatDate(on)})`}</h2>
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
      {ahead &&
        (ahead.departures.length > 0 ? <Departures departures={ahead.departures} /> : <p className="d12-muted">{words.nobodyLeaves}</p>)}
    </section>
  )
}

function Departures({ departures }: { readonly departures: readonly Departure[] }) {
  const { goTo } = useSession()
  const words = useMoreTexts().forecast
  const list = React.useRef<HTMLOListElement>(null)
  return (
    <details className="d12-fold">
      <FoldTitle>{words.leaves(departures.length)}</FoldTitle>
      <ol className="d12-people" ref={list} onKeyDown={(event) => walkLinks(event, list.current)}>
        {departures.map(({ member, on }, index) => (
          <li key={index} className="d12-person">
            <span className="d12-grow">
              <span className="d12-name">{member.name}</span>
              <span className="d12-muted d12-block">{member.detail}</span>
              {on !== undefined && <span className="d12-why d12-block">{words.from(formatDate(on))}</span>}
            </span>
            {member.ref && member.ref.row >= 0 && <CellLink name={member.name} at={member.ref} onGo={goTo} />}
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
