import * as React from 'react'
import type { TrendPoint } from '../../report/history'
import { useRecordTexts } from '../texts/records'

const WIDTH = 320
const HEIGHT = 96
const FOOT = 16

/** A bar for each closing. The list beneath says the same in figures. */
export function TrendChart({ points }: { readonly points: readonly TrendPoint[] }) {
  const words = useRecordTexts().history
  const shares = points.map(({ numerator, denominator }) => (100 * numerator) / denominator)
  const top = Math.max(10, ...shares) * 1.1
  const step = WIDTH / points.length
  const y = (share: number) => (HEIGHT - FOOT) * (1 - share / top)
  return (
    <figure className="d12-years">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={words.chart}>
        {points.map(({ asOf, year }, place) => (
          <g key={asOf}>
            <rect
              className="d12-year-bar"
              x={place * step + step * 0.25}
              width={step * 0.5}
              y={y(shares[place] ?? 0)}
              height={HEIGHT - FOOT - y(shares[place] ?? 0)}
            />
            <text className="d12-year-name" x={place * step + step / 2} y={HEIGHT - 3} textAnchor="middle">
              {year}
            </text>
          </g>
        ))}
      </svg>
    </figure>
  )
}
