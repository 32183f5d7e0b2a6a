import type { Assessment, Verdict } from '../report'
import type { IconName } from './icons'

/** The order of the list: what needs work first. */
export const GROUPS = ['unmet', 'in-progress', 'unsure', 'met', 'not-applicable'] as const
export type Group = (typeof GROUPS)[number]

export const GROUP_OF: Readonly<Record<Verdict, Group>> = {
  unmet: 'unmet',
  'in-progress': 'in-progress',
  'insufficient-data': 'unsure',
  'needs-confirmation': 'unsure',
  met: 'met',
  'met-above-band': 'met',
  'not-applicable': 'not-applicable',
}

export const GROUP_ICON: Readonly<Record<Group, IconName>> = {
  unmet: 'VerdictUnmet',
  'in-progress': 'VerdictInProgress',
  unsure: 'VerdictUnsure',
  met: 'VerdictMet',
  'not-applicable': 'VerdictNone',
}

/** Assessments by group, each group in the plan's order. */
export function grouped(assessments: readonly Assessment[]): Readonly<Record<Group, readonly Assessment[]>> {
  const of = (group: Group) => assessments.filter((assessment) => GROUP_OF[assessment.verdict] === group)
  return {
    unmet: of('unmet'),
    'in-progress': of('in-progress'),
    unsure: of('unsure'),
    met: of('met'),
    'not-applicable': of('not-applicable'),
  }
}

/** False when no indicator has a number, as without any roster. */
export const isCounted = (assessments: readonly Assessment[]): boolean => assessments.some(({ tally }) => tally !== undefined)

/** How many targets are met, of those that apply. */
export function score(assessments: readonly Assessment[]): { readonly met: number; readonly all: number } {
  const groups = grouped(assessments)
  return { met: groups.met.length, all: assessments.length - groups['not-applicable'].length }
}
