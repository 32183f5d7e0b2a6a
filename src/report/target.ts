import type { Figure, Target } from '../plan'
import { formatCount } from './share'

/** Each part of a tally has a share of its own to reach: QT3, whose figures the plan leaves to a higher level and the office types (III.4). */
export interface SharesTarget {
  readonly kind: 'shares'
  readonly shares: readonly { readonly part: string; readonly figure: Figure }[]
  readonly strength: Figure['strength']
  readonly section: string
  /** The plan's figures alone go on from an earlier horizon, or have a second one beside them. */
  readonly carriedFrom?: never
  readonly reference?: never
}

/** What an indicator is held against. */
export type AssessedTarget = Target | SharesTarget

/** The target as the plan would say it: "từ 15% trở lên", "trên 35%", "từ 20% đến 25%", "100%", "ít nhất 01 người". */
export function targetText(target: AssessedTarget): string {
  switch (target.kind) {
    case 'at-least':
      return `từ ${paperPercent(target.percent)} trở lên`
    case 'more-than':
      return `trên ${paperPercent(target.percent)}`
    case 'band':
      return `từ ${paperPercent(target.from)} đến ${paperPercent(target.to)}`
    case 'at-least-one':
      return `ít nhất ${formatCount(1)} người`
    case 'all':
      return '100%'
    case 'shares':
      return target.shares.map(({ part, figure }) => `${part.toLocaleLowerCase('vi')} ${targetText(figure)}`).join(', ')
    case 'silent':
      return 'Kế hoạch không đặt mức'
  }
}

/** What DEAN12.TARGET gives: a fraction (0.15, 1 for all), the lower bound of a band, or the count 1 of "ít nhất 01 người". Undefined where the plan is silent. */
export function thresholdOf(target: AssessedTarget): number | undefined {
  switch (target.kind) {
    case 'at-least':
    case 'more-than':
      return target.percent / 100
    case 'band':
      return target.from / 100
    case 'all':
    case 'at-least-one':
      return 1
    case 'shares':
    case 'silent':
      return undefined
  }
}

function paperPercent(percent: number): string {
  return `${String(percent).replace('.', ',')}%`
}
