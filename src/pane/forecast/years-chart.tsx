import * as React from 'react'
import type { Settings } from '../../indicators'
import type { AssessedTarget } from '../../report'
import { targetZone } from '../indicators/bullet-bar'
import { useSession } from '../state/session'
import type { YearAhead } from './years'

const WIDTH = 320
const HEIGHT = 96
const FOOT = 16

interface YearsChartProps {
  readonly years: readonly YearAhead[]
  /** What the nearest horizon asks. */
  readonly target: AssessedTarget | undefined
  readonly settings: Settings
}

/** A bar for each 31/12, the target as a line across. The table beneath says the same in figures. */
export function YearsChart({ years, target, settings }: YearsChartProps) {
  const { texts } = useSession()
  const words = texts.forecast
  const shares = years.map(({ counts }) => (counts && counts.denominator > 0 ? (100 * counts.numerator) / counts.denominator : 0))
  const zone = target && targetZone(target, years[0]?.counts?.denominator ?? 0)
  const top = Math.max(10, ...shares, zone?.to ?? zone?.from ?? 0) * 1.25
  const y = (share: number) => (HEIGHT - FOOT) * (1 - share / top)
  const step = WIDTH / Math.max(1, years.length)
  const say = ({ counts }: YearAhead) =>
    counts ? texts.indicator.share(counts.numerator, counts.denominator, settings.decimals) : texts.indicator.noNumber
  return (
    <figure className="d12-years">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={words.chart}>
        {zone?.to !== undefined && <rect className="d12-band" x={0} width={WIDTH} y={y(zone.to)} height={y(zone.from) - y(zone.to)} />}
        {years.map(({ year, counts }, index) => (
          <g key={year}>
            <rect
              className="d12-year-bar"
              x={index * step + step * 0.2}
              width={step * 0.6}
              y={y(shares[index] ?? 0)}
              height={HEIGHT - FOOT - y(shares[index] ?? 0)}
            />
            {counts && (
              <text className="d12-year-name" x={index * step + step / 2} y={Math.max(y(shares[index] ?? 0) - 3, 10)} textAnchor="middle">
                {counts.numerator}
              </text>
            )}
            <text className="d12-year-name" x={index * step + step / 2} y={HEIGHT - 3} textAnchor="middle">
              {String(year).slice(2)}
            </text>
          </g>
        ))}
        {zone && <rect className="d12-target" x={0} width={WIDTH} y={y(zone.from) - 1} height={2} />}
      </svg>
      <figcaption className="d12-muted">{words.chart}</figcaption>
      <details className="d12-fold">
        <summary>{words.table}</summary>
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
