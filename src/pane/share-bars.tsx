import * as React from 'react'

const WIDTH = 320
const HEIGHT = 96
const FOOT = 16

export interface ShareBar {
  readonly key: number
  /** At its foot. */
  readonly name: string | number
  /** In hundredths. */
  readonly share: number
  readonly above?: number
}

interface ShareBarsProps {
  readonly label: string
  readonly bars: readonly ShareBar[]
  /** What is aimed at: a line across, or a band. */
  readonly zone?: { readonly from: number; readonly to?: number }
}

/** Shares side by side. Whoever shows them says the same in figures beneath. */
export function ShareBars({ label, bars, zone }: ShareBarsProps) {
  const top = Math.max(10, ...bars.map(({ share }) => share), zone?.to ?? zone?.from ?? 0) * 1.25
  const y = (share: number) => (HEIGHT - FOOT) * (1 - share / top)
  const step = WIDTH / Math.max(1, bars.length)
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      {zone?.to !== undefined && <rect className="d12-band" x={0} width={WIDTH} y={y(zone.to)} height={y(zone.from) - y(zone.to)} />}
      {bars.map(({ key, name, share, above }, place) => (
        <g key={key} textAnchor="middle">
          <rect className="d12-year-bar" x={step * (place + 0.2)} width={step * 0.6} y={y(share)} height={HEIGHT - FOOT - y(share)} />
          {above !== undefined && (
            <text className="d12-year-name" x={step * (place + 0.5)} y={Math.max(y(share) - 3, 10)}>
              {above}
            </text>
          )}
          <text className="d12-year-name" x={step * (place + 0.5)} y={HEIGHT - 3}>
            {name}
          </text>
        </g>
      ))}
      {zone && <rect className="d12-target" x={0} width={WIDTH} y={y(zone.from) - 1} height={2} />}
    </svg>
  )
}
