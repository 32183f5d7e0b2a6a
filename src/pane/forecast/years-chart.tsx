import * as React from 'react'
import type { Settings } from '../../indicators'
import type { AssessedTarget } from '../../report'
import { targetZone } from '../indicators/bullet-bar'
import { ShareBars } from '../share-bars'
import { useSession } from '../state/session'
import { useMoreTexts } from '../texts/more'
import type { YearAhead } from './years'
import { FoldTitle } from '../fold'

interface YearsChartProps {
  readonly years: readonly YearAhead[]
  /** What the nearest horizon asks. */
  readonly target: AssessedTarget | undefined
  readonly settings: Settings
}

/** A bar for each 31/12, the target as a line across. The table beneath says the same in figures. */
export function YearsChart({ years, target, settings }: YearsChartProps) {
  const { texts } = useSession()
  const words = useMoreTexts().forecast
  const zone = target && targetZone(target, years[0]?.counts?.denominator ?? 0)
  const bars = years.map(({ year, counts }) => ({
    key: year,
    name: String(year).slice(2),
    share: counts && counts.denominator > 0 ? (100 * counts.numerator) / counts.denominator : 0,
    above: counts?.numerator,
  }))
  const say = ({ counts }: YearAhead) =>
    counts ? texts.indicator.share(counts.numerator, counts.denominator, settings.decimals) : texts.indicator.noNumber
  return (
    <figure className="d12-years">
      <ShareBars label={words.chart} bars={bars} zone={zone} />
      <figcaption className="d12-muted">{words.chart}</figcaption>
      <details className="d12-fold">
        <FoldTitle>{words.table}</FoldTitle>
        <ul className="d12-parts">
          {years.map((each) => (
            <li key={each.year} className="d12-row" data-year={each.year}>
              <span className="d12-grow">31/12/{each.year}</span>
              <span className="d12-value-text">{say(each)}</span>
            </li>
          ))}
        </ul>
      </details>
    </figure>
  )
}
