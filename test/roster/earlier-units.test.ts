import { profileOn } from '../../src/plan'
import { readOptionsFor } from '../../src/report'
import { readWorkbook, serialOfIso } from '../../src/roster'

/** The posts read from one post cell beside "Xã Phổ An", and the codes of what is listed there, at a day. */
function readAt(day: string, post: string) {
  const values = [
    ['DANH SÁCH CÁN BỘ CHỦ CHỐT CẤP XÃ'],
    ['TT', 'Họ và tên', 'Ngày sinh', 'Chức vụ', 'Đơn vị'],
    [1, 'Trần Văn Bảy', 31274, post, 'Xã Phổ An'],
  ]
  const options = readOptionsFor(profileOn(day), serialOfIso(day)!)
  const { rosters, issues } = readWorkbook([{ name: 'CB', firstRow: 0, firstColumn: 0, values }], options)
  return {
    posts: rosters.flatMap((roster) => ('people' in roster ? roster.people.flatMap(({ posts }) => posts.map(({ code }) => code)) : [])),
    listed: issues.filter(({ at }) => at.column === 3).map(({ code }) => code),
  }
}

it.each([
  ['2024-12-31', 'PCT UBND xã Phổ An', ['PCT UBND'], []],
  ['2024-12-31', 'PCT UBND xã Phổ Quang', ['PCT UBND'], ['unit-ambiguous']],
  ['2024-12-31', 'PCT UBND xã Ba Động', [], ['post-unknown']],
  // After the units of 1/7/2025 a list may still name those of before: its posts are held all the same.
  ['2025-12-31', 'PCT UBND xã Phổ An', ['PCT UBND'], []],
  ['2025-12-31', 'PCT UBND xã Phổ Quang', ['PCT UBND'], []],
  ['2025-12-31', 'CT UBND phường Nguyễn Nghiêm', ['CT UBND'], []],
  ['2025-12-31', 'PCT UBND xã Ba Động', [], ['post-unknown']],
])('at %s a cell “%s” says %j and lists %j', (day, post, posts, listed) => {
  expect(readAt(day, post)).toEqual({ posts, listed })
})
