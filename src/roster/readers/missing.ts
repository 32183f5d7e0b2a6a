import type { ColumnRole, IssueCode } from '../records'
import { EMPTY, type RowContext } from './fields'
import { list, touchedBy } from '../issues'
import type { FactColumn, Facts, People } from './person-view'
import { foldKey } from '../values'

interface Datum {
  readonly code: Extract<IssueCode, 'birth-missing' | 'decision-date-missing' | 'gender-missing' | 'level-missing' | 'organisation-unknown'>
  readonly role: ColumnRole
  readonly of: keyof Facts
  readonly words: string
}

/** What a clerk is expected to fill in for everybody; courses and languages are left blank by those who have none. */
const EXPECTED: readonly Datum[] = [
  { code: 'birth-missing', role: 'birth', of: 'birth', words: 'ngày sinh' },
  { code: 'decision-date-missing', role: 'decision-date', of: 'decisionDate', words: 'ngày quyết định' },
  { code: 'organisation-unknown', role: 'organisation', of: 'organisation', words: 'tổ chức đảng' },
  { code: 'gender-missing', role: 'gender', of: 'gender', words: 'giới tính' },
  { code: 'level-missing', role: 'degree', of: 'degree', words: 'trình độ chuyên môn' },
  { code: 'level-missing', role: 'theory', of: 'theory', words: 'trình độ lý luận chính trị' },
  { code: 'level-missing', role: 'administration', of: 'administration', words: 'trình độ quản lý nhà nước' },
]

/**
 * Lists the empty cells that a number of this kind of roster needs (rule G5): the person stays in the denominator, undetermined.
 * The second row of somebody whose first row tells it is no gap.
 */
export function listMissing(context: RowContext, people: People, facts: Facts): void {
  for (const { code, role, of, words } of EXPECTED) {
    if (touchedBy(context.kind, role).length === 0) continue
    if (of === 'gender') listMarkedMale(context, people, facts)
    const column: FactColumn<unknown> = facts[of]
    const blanks = column.placesOf(EMPTY)
    if (blanks.length === 0) continue
    const told = new Set(people.all.filter((person) => person[of].state === 'known').map(({ name }) => foldKey(name)))
    for (const place of blanks) {
      const { name, ref, [of]: fact } = people.at(place)
      if (fact.state !== 'blank' || told.has(foldKey(name))) continue
      const at = fact.at ?? ref
      list(context, code, role, at.row, at.column, `Chưa ghi ${words} của ${name}.`, 'Bổ sung theo hồ sơ.')
    }
  }
}

/** "Nguyễn Thị Hoa" in the column of men, or without the mark of a woman: a slip that no cell shows by itself. */
function listMarkedMale(context: RowContext, people: People, { gender }: Facts): void {
  const isMale = gender.once((fact) => fact.state === 'known' && fact.value === 'male')
  for (let place = 0; place < people.length; place++) {
    if (!isMale(place)) continue
    const { name, ref } = people.at(place)
    if (/ thị /i.test(name)) list(context, 'gender-unreadable', 'gender', ref.row, ref.column, `${name} được ghi là nam.`, 'Kiểm tra lại hồ sơ.', { severity: 'doubtful' }) // prettier-ignore
  }
}
