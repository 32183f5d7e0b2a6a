import { formatDate, formatPartialDate, type CellRef, type Fact, type PartialDate, type Serial } from '../roster'
import { ageLine, ageOn } from './age'
import type { Settings } from './settings'
import type { Standing } from './tally'

/**
 * What a roster answers to one question about one person or body.
 * `unknown`: the datum is missing or unreadable (rule G5). `either`: it is there, but not to the day, and the day would decide (rule G4).
 */
export interface Answer {
  readonly is: 'yes' | 'no' | 'unknown' | 'either'
  /** Vietnamese, short: "sinh 15/08/1985, 39 tuổi". */
  readonly why: string
  /** The cell that tells, or would. */
  readonly datum?: CellRef
}

/** Where an answer puts its person; the settings say what becomes of those nobody can be sure of. */
export function standingOf({ is }: Answer, settings: Settings): Standing {
  switch (is) {
    case 'yes':
      return 'counts'
    case 'no':
      return 'not'
    case 'unknown':
      return settings.missingData === 'drop' ? 'left-out' : 'undetermined'
    case 'either':
      return settings.partialBirth === 'exclude' ? 'left-out' : 'undetermined'
  }
}

type Some = readonly [Answer, ...Answer[]]

/** Yes when any is yes; no only when all are no. */
export function anyOf(answers: Some): Answer
export function anyOf(answers: readonly Answer[]): Answer | undefined
export function anyOf(answers: readonly Answer[]): Answer | undefined {
  return find(answers, 'yes') ?? find(answers, 'unknown') ?? find(answers, 'either') ?? answers[0]
}

/** No when any is no; yes only when all are yes. */
export function allOf(answers: Some): Answer
export function allOf(answers: readonly Answer[]): Answer | undefined
export function allOf(answers: readonly Answer[]): Answer | undefined {
  return find(answers, 'no') ?? find(answers, 'unknown') ?? find(answers, 'either') ?? answers[0]
}

const find = (answers: readonly Answer[], is: Answer['is']): Answer | undefined => answers.find((answer) => answer.is === is)

/**
 * Under an age on a day, or on some day of a month or year when only that much is known of it?
 * A birth known by its year alone counts as born on 01/01 (rule G4): where another day of that year would be under the age, the answer is
 * "either" – not counted, and shown as possible ("6/39, có thể 6–7"). With `partialBirth: 'late'` it counts as 31/12 and is
 * certain; `'interval'` counts as the default does, and shows the number itself from least to most.
 * Year 1985 on 30/06/2025: either; on 31/12/2025: no (all of 1985 are 40); 1986 on 30/06/2025: yes.
 */
export function askYoung(birth: Fact<PartialDate>, on: Serial | PartialDate, under: number, settings: Settings): Answer {
  return askFact(birth, 'ngày sinh', (born) => {
    const { earliest, latest, precision } = born
    const first = typeof on === 'number' ? on : on.earliest
    const last = typeof on === 'number' ? on : on.latest
    const told = settings.partialBirth === 'late' ? latest : earliest
    if (earliest > first) return { is: 'unknown', why: `ngày sinh ${formatDate(earliest)} sau ngày tính tuổi` }

    const why = `sinh ${formatPartialDate(born)}, ${ageOn(told, first)} tuổi`
    if (told > ageLine(under, last, settings.ageRule)) return { is: 'yes', why }
    if (latest <= ageLine(under, first, settings.ageRule)) return { is: 'no', why }
    const doubt =
      precision === 'day'
        ? 'ngày quyết định không đủ ngày, tháng'
        : `chỉ có ${precision === 'year' ? 'năm' : 'tháng, năm'} sinh, tính theo ${formatDate(told)}`
    return { is: 'either', why: `${why}: ${doubt}, có thể chưa đủ ${under}` }
  })
}

/** At or above a level? `words` names the levels from 0 up. */
export function askLevel(level: Fact<number>, atLeast: number, subject: string, words: readonly string[]): Answer {
  return askFact(level, subject, (told) => ({ is: told >= atLeast ? 'yes' : 'no', why: `${subject}: ${words[told] ?? told}` }))
}

export function askMark(mark: Fact<boolean>, yes: string, no: string, subject: string): Answer {
  return askFact(mark, subject, (told) => (told ? { is: 'yes', why: yes } : { is: 'no', why: no }))
}

/** A done-or-not mark of a register: an empty cell under its header means not yet, as clerks leave it. */
export function askDone(mark: Fact<boolean>, yes: string, no: string, subject: string): Answer {
  return mark.state === 'blank' ? { is: 'no', why: no, datum: mark.at } : askMark(mark, yes, no, subject)
}

/** What the value of a fact answers, with the cell that tells it; without one, that it is unknown and why. */
export function askFact<T>(fact: Fact<T>, subject: string, tell: (value: T) => Answer): Answer {
  const { is, why }: Answer = fact.state === 'known' ? tell(fact.value) : { is: 'unknown', why: whyMissing(fact, subject) }
  return { is, why, datum: 'at' in fact ? fact.at : undefined }
}

export function whyMissing(fact: Exclude<Fact<unknown>, { readonly state: 'known' }>, subject: string): string {
  switch (fact.state) {
    case 'blank':
      return `chưa ghi ${subject}`
    case 'absent':
      return `danh sách không có cột ${subject}`
    case 'unreadable':
      return `không đọc được ${subject} “${fact.text}”`
  }
}
