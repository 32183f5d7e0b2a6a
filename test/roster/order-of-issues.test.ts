import { PROFILES } from '../../src/plan'
import { readOptionsFor } from '../../src/report'
import { readRange } from '../../src/roster'

const HEADER = ['TT', 'Họ và tên', 'Ngày sinh', 'Giới tính', 'Chức vụ', 'Đơn vị', 'Chuyên môn']
/** More than are read at once. */
const ROWS = 200

it('of a long list every row has its cells listed before those of the next', () => {
  const people = Array.from({ length: ROWS }, (_, at) => [at + 1, `Trần Văn Ân ${at}`, '31/02/1985', 'Nam', 'Phụ trách chung', 'Phổ An', 'Chưa rõ']) // prettier-ignore
  const { issues } = readRange([HEADER, ...people], readOptionsFor(PROFILES[0]!, undefined))
  const { length } = issues.filter(({ at }) => at.row === 1)
  expect(length).toBeGreaterThan(1)
  expect(issues.map(({ at }) => at.row)).toEqual(people.flatMap((_, at) => Array.from({ length }, () => at + 1)))
})
