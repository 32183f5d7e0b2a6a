import { dateOf, serialOf, type Serial } from '../../roster'
import type { Due, DutyEntry } from './duty-sheet'

type Yearly = Exclude<Due, { readonly on: Serial }>

/** How a duty stands on a day. `undated`: nothing says by when. */
export type DutyStanding =
  | { readonly kind: 'standing' }
  | { readonly kind: 'done'; readonly due?: Serial }
  | { readonly kind: 'overdue'; readonly due: Serial }
  | { readonly kind: 'this-quarter'; readonly due: Serial }
  | { readonly kind: 'later'; readonly due: Serial }
  | { readonly kind: 'undated' }

/**
 * How a duty stands at the end of a day. "Thường xuyên" is never overdue, whatever day is written beside it.
 * A yearly duty is asked for each year anew: a completion answers for the year whose due day is nearest, one without a day for the running
 * year. Last year's miss is told until the quarter in which the next is due. Worked case: NV03 with "15/12 hằng năm", done on 05/01/2026,
 * has answered for 2025 alone: later on 10/01/2026, due this quarter on 01/10/2026, still so on 15/12/2026, overdue the day after.
 */
export function standingOf(entry: DutyEntry, on: Serial): DutyStanding {
  if (entry.rhythm === 'standing') return { kind: 'standing' }
  const { due } = entry
  if (!due) return entry.state === 'done' ? { kind: 'done' } : { kind: 'undated' }
  return 'on' in due ? once(entry, due.on, on) : yearly(entry, due, on)
}

function once({ state }: DutyEntry, due: Serial, on: Serial): DutyStanding {
  return state === 'done' ? { kind: 'done', due } : open(due, on)
}

function yearly(entry: DutyEntry, due: Yearly, on: Serial): DutyStanding {
  const { year } = dateOf(on)
  const answered = yearAnswered(entry, due, year)
  const now = dueIn(year, due)
  if (answered >= year) return { kind: 'done', due: now }
  const standing = open(now, on)
  return answered < year - 1 && standing.kind === 'later' ? { kind: 'overdue', due: dueIn(year - 1, due) } : standing
}

/** The last year a completion answers for; -Infinity when there is none. */
function yearAnswered({ state, doneOn }: DutyEntry, due: Yearly, running: number): number {
  if (doneOn === undefined) return state === 'done' ? running : -Infinity
  const { year } = dateOf(doneOn)
  const away = (other: number): number => Math.abs(dueIn(other, due) - doneOn)
  return [year - 1, year, year + 1].reduce((nearest, other) => (away(other) < away(nearest) ? other : nearest))
}

function open(due: Serial, on: Serial): DutyStanding {
  if (due < on) return { kind: 'overdue', due }
  return quarterOf(due) === quarterOf(on) ? { kind: 'this-quarter', due } : { kind: 'later', due }
}

function dueIn(year: number, { month, day }: Yearly): Serial {
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate()
  return serialOf(year, month, Math.min(day, last))
}

function quarterOf(day: Serial): number {
  const { year, month } = dateOf(day)
  return year * 4 + Math.floor((month - 1) / 3)
}

const URGENCY: readonly DutyStanding['kind'][] = ['overdue', 'this-quarter', 'later', 'undated', 'standing', 'done']

/** All duties with how they stand, the most urgent first, otherwise in the register's order. */
export function dutiesOn(
  entries: readonly DutyEntry[],
  on: Serial,
): readonly { readonly entry: DutyEntry; readonly standing: DutyStanding }[] {
  return entries
    .map((entry) => ({ entry, standing: standingOf(entry, on) }))
    .sort((a, b) => URGENCY.indexOf(a.standing.kind) - URGENCY.indexOf(b.standing.kind))
}
