import type { Member } from '../indicators'
import type { Assessment, Verdict } from '../report'
import type { Mark, MarkColour } from '../workbook'

/** Verdicts that something on the sheet would have to change for. */
const OPEN: readonly Verdict[] = ['unmet', 'in-progress', 'insufficient-data', 'needs-confirmation']

/** A cell behind several indicators is marked once, by the gravest reason. */
const GRAVITY: readonly MarkColour[] = ['unmet', 'missing', 'undetermined']

function colourOf(member: Member): MarkColour | undefined {
  if (member.standing === 'not') return 'unmet'
  if (member.standing === 'undetermined') return member.datum ? 'missing' : 'undetermined'
  return undefined
}

/** The cells to highlight: who would have to change, and what is missing, for each target that is not reached. */
export function marksOf(assessments: readonly Assessment[]): readonly Mark[] {
  const byCell = new Map<string, Mark>()
  for (const { verdict, tally } of assessments) {
    if (!tally || !OPEN.includes(verdict)) continue
    for (const member of tally.members) {
      const colour = colourOf(member)
      const at = member.datum ?? member.ref
      if (!colour || !at) continue
      const key = `${at.row},${at.column},${at.sheet}`
      const there = byCell.get(key)
      if (!there || GRAVITY.indexOf(colour) < GRAVITY.indexOf(there.colour)) byCell.set(key, { at, colour })
    }
  }
  return [...byCell.values()]
}
