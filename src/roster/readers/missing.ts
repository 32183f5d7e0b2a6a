import type { ColumnRole, Fact, IssueCode, PersonRow } from '../records'
import type { RowContext } from './fields'
import { list, touchedBy } from '../issues'
import { foldKey } from '../values'

interface Datum {
  readonly code: Extract<IssueCode, 'birth-missing' | 'decision-date-missing' | 'gender-missing' | 'level-missing'>
  readonly role: ColumnRole
  readonly fact: (person: PersonRow) => Fact<unknown>
  readonly words: string
}

/** What a clerk is expected to fill in for everybody; courses and languages are left blank by those who have none. */
const EXPECTED: readonly Datum[] = [
  { code: 'birth-missing', role: 'birth', fact: ({ birth }) => birth, words: 'ngày sinh' },
  { code: 'decision-date-missing', role: 'decision-date', fact: ({ decisionDate }) => decisionDate, words: 'ngày quyết định' },
  { code: 'gender-missing', role: 'gender', fact: ({ gender }) => gender, words: 'giới tính' },
  { code: 'level-missing', role: 'degree', fact: ({ degree }) => degree, words: 'trình độ chuyên môn' },
  { code: 'level-missing', role: 'theory', fact: ({ theory }) => theory, words: 'trình độ lý luận chính trị' },
  { code: 'level-missing', role: 'administration', fact: ({ administration }) => administration, words: 'trình độ quản lý nhà nước' },
]

export interface MissingCheck {
  /** Takes note of a person as the row is read. */
  note(person: PersonRow): void
  list(people: readonly PersonRow[]): void
}

/**
 * Lists the empty cells that a number of this kind of roster needs (rule G5): the person stays in the denominator, undetermined.
 * The second row of somebody whose first row tells it is no gap.
 */
export function openMissing(context: RowContext): MissingCheck {
  const needed = EXPECTED.filter(({ role }) => touchedBy(context.kind, role).length > 0).map((datum) => ({
    ...datum,
    gaps: [] as PersonRow[],
  }))
  return {
    note(person) {
      for (const { fact, gaps } of needed) if (fact(person).state === 'blank') gaps.push(person)
    },
    list(people) {
      for (const { code, role, fact, words, gaps } of needed) {
        if (gaps.length === 0) continue
        const told = new Set(people.filter((person) => fact(person).state === 'known').map(({ name }) => foldKey(name)))
        for (const person of gaps) {
          const gap = fact(person)
          if (told.has(foldKey(person.name)) || gap.state !== 'blank') continue
          const at = gap.at ?? person.ref
          list(context, code, role, at.row, at.column, `Chưa ghi ${words} của ${person.name}.`, 'Bổ sung theo hồ sơ.')
        }
      }
    },
  }
}
