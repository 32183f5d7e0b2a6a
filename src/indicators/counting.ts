import type { IndicatorId, Target, Unit } from '../plan'
import type { CellRef, PersonRow, Serial } from '../roster'
import { ageDayWords, type AgeDayTold } from './age-day'
import { standingOf, type Answer } from './answer'
import type { Settings } from './settings'
import type { Counts, Evidence, Member, NoTally, Standing, Tally, TallyPart, TallyResult } from './tally'

/** Who a member is, before anything is said of how they count. */
export interface Who {
  readonly ref?: CellRef
  readonly name: string
  readonly detail: string
}

/** What every count is given. */
export type Asked = [counting: Counting, evidence: Evidence, asOf: Serial, settings: Settings]
/** Counts one indicator; a count among all the key cadres pauses, the others walk over few. */
export type Count<Result = TallyResult> = (...asked: Asked) => Result
/** The same, among the rows of the roster that the indicator is counted from. */
export type CountAmong<Row, Result = TallyResult> = (...asked: [...Asked, rows: readonly Row[]]) => Result

type Extras = Partial<Pick<Tally, 'parts' | 'breakdown' | 'judgedByPart' | 'ageDay' | 'needsConfirmation'>>

export type Counting = ReturnType<typeof openCounting>

/** Collects the members of one tally; the numbers are only ever counted from them. */
export function openCounting(indicator: IndicatorId, settings: Settings, target?: Target) {
  const members: Member[] = []
  const notes: string[] = []
  let dropped = 0
  const none = (why: NoTally): TallyResult => ({ ok: false, indicator, why })
  const put = (who: Who, answer: Answer, doubtful: boolean): void => {
    const standing = standingOf(doubtful ? { ...answer, is: 'unknown' } : answer, settings)
    if (standing === 'left-out') dropped++
    const member = memberOf(who, standing, answer)
    members.push(doubtful && standing === 'undetermined' ? { ...member, doubtful: answer.is === 'no' ? 'not' : 'may-count' } : member)
  }

  return {
    target,
    /** Puts somebody where the answer says. */
    add: (who: Who, answer: Answer): void => put(who, answer, false),
    /** Perhaps not even in the denominator: shown, and held against the verdict (rule K7). The answer says what they are if they are in it. */
    addDoubtful: (who: Who, answer: Answer): void => put(who, answer, true),
    leaveOut: (who: Who, why: string): void => void members.push(memberOf(who, 'left-out', { why })),
    note: (...sentences: readonly string[]): void => void notes.push(...sentences),
    none,
    /** The tally, or that there was nobody to count among. */
    result(nobody: string, extras: Extras = {}): TallyResult {
      const certain = members.filter(({ doubtful }) => !doubtful)
      const counts = countsOf(certain.map(({ standing }) => standing))
      const doubtfulDenominator = members.length - certain.length
      const doubtfulNumerator = members.filter(({ doubtful }) => doubtful === 'may-count').length
      if (dropped > 0) notes.push(`Bỏ khỏi mẫu số ${dropped} trường hợp thiếu dữ liệu, theo thiết lập.`)
      if (counts.denominator + doubtfulDenominator === 0)
        return none({ kind: 'nobody', reason: nobody, ...(members.length > 0 && { leftOut: members }) })
      const usual = { parts: [], judgedByPart: false, needsConfirmation: false }
      return { ok: true, tally: { indicator, ...counts, doubtfulDenominator, doubtfulNumerator, members, ...usual, notes, ...extras } }
    },
  }
}

function memberOf({ ref, name, detail }: Who, standing: Member['standing'], { why, datum }: Pick<Answer, 'why' | 'datum'>): Member {
  return { name, detail, standing, why, ref, datum }
}

function countsOf(standings: readonly Standing[]): Counts {
  const count = (wanted: Standing): number => standings.filter((standing) => standing === wanted).length
  return { numerator: count('counts'), denominator: standings.length - count('left-out'), undetermined: count('undetermined') }
}

/** Says which congress or election ages are told at, where it is not the as-of date. */
export function noteAgeDay(counting: Counting, told: AgeDayTold): void {
  const words = ageDayWords(told)
  if (words) counting.note(`${words}.`)
}

/** A part counted from the answers of its own people. */
export function partOf(name: string, answers: readonly Answer[], settings: Settings): TallyPart {
  return { name, ...countsOf(answers.map((answer) => standingOf(answer, settings))) }
}

/** A body has a few people, not hundreds: a list that says otherwise would make a line nobody reads and no pane lays out in time. */
const MOST_NAMED = 10

/** "An; Bình; Cường"; beyond ten, how many more. */
export function inOneLine(people: readonly string[]): string {
  const more = people.length - MOST_NAMED
  return people.slice(0, MOST_NAMED).join('; ') + (more > 0 ? `; và ${more} người khác` : '')
}

/** The row's person with post and unit on the second line. */
export function whoIs(row: PersonRow): Who {
  return { ref: row.ref, name: row.name, detail: detailOf(row) }
}

function detailOf({ postText, unit, organisation, council }: PersonRow): string {
  const place =
    unit.state === 'known'
      ? unitName(unit.value.unit)
      : council.state === 'known'
        ? council.value.name
        : organisation.state === 'known'
          ? organisation.value
          : ''
  return postText && place ? `${postText}, ${place}` : postText || place
}

export const unitName = ({ type, name }: Unit): string => `${type} ${name}`
