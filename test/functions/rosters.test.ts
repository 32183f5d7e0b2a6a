import { messageOf, shown } from './excel-errors'
import { COMPLIANCE } from '../../src/functions/rosters'

const CADRES = [
  ['TT', 'Họ và tên', 'Ngày sinh', 'Giới tính', 'Chức vụ', 'Đơn vị', 'Chuyên môn', 'LLCT', 'QLNN', 'Người địa phương'],
  [1, 'Nguyễn Văn An', '15/8/1990', 'Nam', 'Bí thư Đảng ủy', 'Phường Phổ Minh', 'ĐH', 'CC', 'CVC', 'Không'],
  [2, 'Trần Thị Bình', '02/3/1979', 'Nữ', 'Chủ tịch UBND', 'Phường Phổ Minh', 'ThS', 'TC', 'CV', 'Có'],
]
const UNITS = [
  ['TT', 'Tên đơn vị', 'Loại', 'Hiệu lực từ', 'Hiệu lực đến'],
  [1, 'Phổ Minh', 'Phường', 43862, 45838],
  [2, 'Phổ An', 'Xã', 43862, 45838],
]
const countsOf = (table: readonly unknown[][], id: string): unknown => table.find(([found]) => found === id)?.slice(2, 4)

describe('COMPLIANCE', () => {
  it('takes its ranges as Excel hands them over: in one list, null for one left out, an object about the call behind it', () => {
    const table = COMPLIANCE(2025, 45657, [CADRES, null, UNITS] as never, { functionName: 'COMPLIANCE' } as never)
    expect(countsOf(table, 'CT08')).toEqual([1, 1])
    expect(countsOf(table, 'CT09')).toEqual([1, 2])
  })

  it('takes them one by one as well', () => {
    expect(COMPLIANCE(2025, 45657, CADRES, UNITS)).toEqual(COMPLIANCE(2025, 45657, [CADRES, UNITS] as never))
  })

  it('asks for a roster when there is none', () => {
    expect(shown(() => COMPLIANCE(2025, 45657, [] as never))).toBe('#VALUE!')
    expect(messageOf(() => COMPLIANCE(2025, 45657))).toContain('ít nhất một danh sách')
  })
})
