import * as React from 'react'
import { INDICATORS, SHORT_NAMES, type Indicator, type IndicatorId } from '../../plan'
import { formatDate } from '../../roster'
import type { NoTally, Tally } from '../../indicators'
import type { Assessment } from '../../report'
import type { Checked } from '../check'
import { PaneIcon } from '../icons'
import { useSession } from '../state/session'
import type { Texts } from '../texts'
import { useTold } from '../told'
import { GROUP_ICON, GROUP_OF } from '../verdict-groups'
import { BulletBar } from './bullet-bar'
import { IndicatorDetails } from './indicator-details'

interface RowProps {
  readonly assessment: Assessment
  readonly checked: Checked
  /** What it rests on was edited since. */
  readonly stale: boolean
}

export function indicatorName(id: IndicatorId, texts: Texts): string {
  return texts.indicator.name?.[id] ?? SHORT_NAMES[id]
}

/** One indicator: the number against its target, the verdict, and – opened – the people behind it. */
export function IndicatorRow({ assessment, checked, stale }: RowProps) {
  const { texts, state, dispatch } = useSession()
  const told = useTold()
  const { indicator: id, verdict, tally, why, shortfall = 0 } = assessment
  const indicator = INDICATORS[id]
  const open = state.open === id
  const group = GROUP_OF[verdict]
  return (
    <li className="d12-indicator" data-indicator={id} data-verdict={verdict} data-group={group} data-open={open} data-stale={stale}>
      <div className="d12-face">
        <div className="d12-row">
          <span className="d12-code">{id}</span>
          <h3 className="d12-grow">
            <button
              type="button"
              className="d12-opener"
              aria-expanded={open}
              aria-controls={open ? `d12-details-${id}` : undefined}
              title={indicator.name}
              // In slices: thousands of people may be behind it.
              onClick={() => React.startTransition(() => dispatch({ kind: 'toggled', indicator: id }))}
            >
              {indicatorName(id, texts)}
            </button>
          </h3>
          <span className="d12-muted" aria-hidden="true">
            <PaneIcon name={open ? 'ChevronUp' : 'ChevronDown'} />
          </span>
        </div>
        {tally && <BulletBar counts={tally} target={assessment.target} label={barLabel(assessment, tally, checked, texts)} />}
        <div className="d12-row d12-wrap">
          <span className="d12-value-text d12-grow">{tally ? valueText(assessment, tally, checked, texts) : texts.indicator.noNumber}</span>
          <span className="d12-tag" data-group={group} title={stale ? texts.indicator.stale : undefined}>
            <PaneIcon name={stale ? 'Stale' : GROUP_ICON[group]} />{' '}
            {stale && <span className="d12-offscreen">{texts.indicator.stale} </span>}
            {texts.verdict[verdict]}
            {shortfall > 0 && ` · ${texts.indicator.shortfall(shortfall)}`}
          </span>
        </div>
        <p className="d12-muted">{tally ? facts(assessment, tally, indicator, texts) : why && explain(why, texts, told)}</p>
      </div>
      {open && <IndicatorDetails assessment={assessment} />}
    </li>
  )
}

/** "6/39 (15,38 %)"; where ages known by the year alone are asked for as an interval, "6–7/39 (15,38–17,95 %)" (rule G4). */
function valueText({ indicator, possible }: Assessment, tally: Tally, checked: Checked, texts: Texts): string {
  const { numerator, denominator, doubtfulDenominator } = tally
  const { partialBirth, decimals } = checked.question.settings
  const asked = partialBirth === 'interval' && INDICATORS[indicator].under !== undefined && doubtfulDenominator === 0
  if (asked && possible && possible.most > possible.least)
    return texts.indicator.shareRange(possible.least, possible.most, denominator, decimals)
  return texts.indicator.share(numerator, denominator, decimals)
}

function barLabel(assessment: Assessment, tally: Tally, checked: Checked, texts: Texts): string {
  const words = texts.indicator
  const { target } = assessment
  const value = valueText(assessment, tally, checked, texts)
  const aim = target.kind === 'silent' ? words.noTarget : words.target(target)
  return words.bar(value, aim) + (tally.undetermined > 0 ? words.barUndetermined(tally.undetermined) : '')
}

/** The line under the number: what is asked, what is open, and the day of the ages. */
function facts({ target, possible }: Assessment, tally: Tally, indicator: Indicator, texts: Texts): string {
  const words = texts.indicator
  const parts = [target.kind === 'silent' ? words.noTarget : words.targetIs(words.target(target))]
  if (possible && possible.most > possible.least) parts.push(words.possible(possible.least, possible.most))
  if (tally.ageDay !== undefined) parts.push(words.ageDay(formatDate(tally.ageDay)))
  else if (indicator.ageDate === 'decision') parts.push(words.ageAtDecision)
  return parts.join(' · ')
}

/** Why there is no number; `told` puts into the pane's language what the indicator says. */
export function explain(why: NoTally, texts: Texts, told: (vietnamese: string) => string): string {
  switch (why.kind) {
    case 'no-roster':
      return texts.indicator.needsRoster(why.needs.map((kind) => texts.kindNames[kind]).join(', ') + (why.whose ? ` (${why.whose})` : ''))
    case 'no-column':
      return texts.indicator.needsColumn(told(why.what))
    case 'nobody':
    case 'no-figure':
      return told(why.reason)
  }
}
