import * as React from 'react'
import type { AssessedTarget } from '../../report'
import type { Counts } from '../../indicators'

const WIDTH = 320

/** Where the target stands on a bar of the whole denominator, in hundredths of it. A band has two ends. */
export function targetZone(target: AssessedTarget, denominator: number): { readonly from: number; readonly to?: number } | undefined {
  switch (target.kind) {
    case 'at-least':
    case 'more-than':
      return { from: target.percent }
    case 'band':
      return { from: target.from, to: target.to }
    case 'all':
      return { from: 100 }
    case 'at-least-one':
      return denominator > 0 ? { from: 100 / denominator } : undefined
    // Two shares have two marks; the parts beneath show them.
    case 'shares':
    case 'silent':
      return undefined
  }
}

/** Value against target: filled to what counts, hatched to what could still count, the target as a mark, a band as a lighter stretch. */
export function BulletBar({ counts, target, label }: { readonly counts: Counts; readonly target: AssessedTarget; readonly label: string }) {
  const { numerator, denominator, undetermined } = counts
  const at = (hundredths: number) => (WIDTH * Math.min(Math.max(hundredths, 0), 100)) / 100
  const share = (n: number) => (denominator > 0 ? at((100 * n) / denominator) : 0)
  const zone = targetZone(target, denominator)
  const filled = share(numerator)
  const markAt = zone && Math.min(Math.max(at(zone.from) - 1.5, 0), WIDTH - 3)
  return (
    <svg className="d12-bullet" viewBox={`0 0 ${WIDTH} 14`} preserveAspectRatio="none" role="img" aria-label={label}>
      <rect className="d12-track" y={4} width={WIDTH} height={6} rx={3} />
      {zone?.to !== undefined && <rect className="d12-band" x={at(zone.from)} y={1} width={at(zone.to) - at(zone.from)} height={12} />}
      {undetermined > 0 && <rect className="d12-perhaps" x={filled} y={4} width={share(numerator + undetermined) - filled} height={6} />}
      <rect className="d12-value" y={4} width={Math.max(filled, numerator > 0 ? 4 : 0)} height={6} rx={3} />
      {markAt !== undefined && <rect className="d12-target" x={markAt} width={3} height={14} rx={1} />}
    </svg>
  )
}
