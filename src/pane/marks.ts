import type { IndicatorId } from '../plan'
import type { Member } from '../indicators'
import type { Assessment, Verdict } from '../report'
import type { Steps } from '../roster'
import type { Mark, MarkColour } from '../workbook'

/** Verdicts that something on the sheet would have to change for. */
const OPEN: readonly Verdict[] = ['unmet', 'in-progress', 'insufficient-data', 'needs-confirmation']

/** What they lack are young people or women: whoever stands in a row cannot become one, so only missing data is marked. */
const OTHER_PEOPLE_NEEDED: readonly IndicatorId[] = ['CT01', 'CT02', 'CT10', 'CT11', 'CT12', 'CT17']

/** A few milliseconds' work. */
const MEMBERS_PER_STEP = 500

/** A cell behind several indicators is marked once, by the gravest reason. */
const GRAVITY: readonly MarkColour[] = ['unmet', 'missing', 'undetermined']

export interface MarksOfCheck {
  readonly marks: readonly Mark[]
  /** Not reached, with people behind them none of whom is to change. */
  readonly unmarked: readonly IndicatorId[]
}

/** The cells to highlight, as few as help: who or which unit would have to change, and what is missing, for each target that is not reached. */
export function* marksOf(assessments: readonly Assessment[]): Steps<MarksOfCheck> {
  const byCell = new Map<string, Mark>()
  const unmarked: IndicatorId[] = []
  for (const { indicator, verdict, tally } of assessments) {
    if (!tally || !OPEN.includes(verdict)) continue
    const otherPeople = OTHER_PEOPLE_NEEDED.includes(indicator)
    if (otherPeople && tally.members.some(({ standing }) => standing === 'not')) unmarked.push(indicator)
    for (const [place, member] of tally.members.entries()) {
      if (place % MEMBERS_PER_STEP === 0) yield
      const colour = colourOf(member)
      const at = member.datum ?? member.ref
      if (!colour || !at || (otherPeople && colour === 'unmet')) continue
      const key = `${at.row},${at.column},${at.sheet}`
      const there = byCell.get(key)
      if (!there || GRAVITY.indexOf(colour) < GRAVITY.indexOf(there.colour)) byCell.set(key, { at, colour })
    }
  }
  return { marks: [...byCell.values()], unmarked }
}

/** The colours in use, the gravest first. */
export function coloursOf(marks: readonly Mark[]): readonly MarkColour[] {
  return GRAVITY.filter((colour) => marks.some((mark) => mark.colour === colour))
}

function colourOf(member: Member): MarkColour | undefined {
  if (member.standing === 'not') return 'unmet'
  if (member.standing === 'undetermined') return member.datum ? 'missing' : 'undetermined'
  return undefined
}
