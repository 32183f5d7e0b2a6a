import { messageOf, shown } from './excel-errors'
import { VERDICT } from '../../src/functions/targets'
import { COMPLIANCE, STATUS, TALLY, WHO } from '../../src/functions/rosters'

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

  it('marks what was inferred, and who is missing, in the last column (rules K6, G12)', () => {
    const roster = [
      ['TT', 'Họ và tên', 'Ngày sinh', 'Chức vụ', 'Đơn vị', 'Quê quán'],
      [1, 'Nguyễn Văn An', '1/1/1990', 'Bí thư Đảng ủy', 'Phường Phổ Minh', 'Phổ Ninh, Đức Phổ'],
    ]
    const note = COMPLIANCE(2025, 45657, roster, UNITS).find(([id]) => id === 'CT08')?.[8]
    expect(note).toContain('1 bí thư được suy từ quê quán, cần xác nhận.')
    expect(note).toContain('Khuyết bí thư 1: xã Phổ An.')
  })

  it('asks for a roster when there is none', () => {
    expect(shown(() => COMPLIANCE(2025, 45657, [] as never))).toBe('#VALUE!')
    expect(messageOf(() => COMPLIANCE(2025, 45657))).toContain('ít nhất một danh sách')
  })
})

describe('a register of units', () => {
  const HEAD = ['TT', 'Họ và tên', 'Ngày sinh', 'Chức vụ', 'Đơn vị', 'Người địa phương', 'Ngoại ngữ']
  const OF_TOWN = [
    HEAD,
    [1, 'Nguyễn Văn An', '1/1/1990', 'Bí thư Đảng ủy', 'Phường Phổ Ninh', 'Không', 'B1'],
    [2, 'Trần Thị Bình', '1/1/1970', 'Bí thư Đảng ủy', 'Xã Phổ An', 'Có', ''],
  ]
  const ELSEWHERE = [
    HEAD,
    [1, 'Nguyễn Văn An', '1/1/1990', 'Bí thư Đảng ủy', 'Phường Hòa Khánh', 'Không', 'B1'],
    [2, 'Trần Thị Bình', '1/1/1992', 'PCT UBND', 'Xã Hòa Vang', 'Có', ''],
  ]
  const TWO = [['Đơn vị', 'Loại'], ['Phổ Ninh', 'Phường'], ['Phổ An', 'Xã']] // prettier-ignore
  const OTHERS = [['Đơn vị', 'Loại'], ['Hòa Khánh', 'Phường'], ['Hòa Vang', 'Xã'], ['Hòa Ninh', 'Xã']] // prettier-ignore
  const DATED = [
    ['Tên đơn vị', 'Loại', 'Hiệu lực từ', 'Hiệu lực đến'],
    ['Phổ Ninh', 'Phường', '01/02/2020', '30/06/2025'],
    ['Phổ An', 'Xã', '01/02/2020', '30/06/2025'],
    ['Khánh Cường', 'Xã', '01/07/2025', ''],
  ]
  const JUNE = 45_838
  const JULY = 45_839
  const LAST_OF_2025 = 46_022

  it.each([
    ['CT09', OF_TOWN, JUNE, TWO, [1, 2], 'while its units stand'],
    ['CT09', OF_TOWN, JULY, TWO, [1, 2], 'after they have been taken over'],
    ['CT09', OF_TOWN, LAST_OF_2025, TWO, [1, 2], 'when the books of the year are closed'],
    ['CT13', OF_TOWN, LAST_OF_2025, TWO, [1, 1], 'and so are its wards'],
    ['CT09', ELSEWHERE, JUNE, OTHERS, [1, 3], 'of another place'],
    ['CT18', ELSEWHERE, JUNE, OTHERS, [1, 3], 'of another place, deputies too'],
    ['CT13', ELSEWHERE, JUNE, OTHERS, [1, 1], 'of another place, its wards'],
    ['CT08', ELSEWHERE, JUNE, OTHERS, [1, 1], 'of another place, its secretaries'],
    ['CT08', OF_TOWN, JUNE, TWO.slice(0, 2), [1, 1], 'whoever works elsewhere is left out'],
    ['CT13', OF_TOWN, JUNE, [TWO[0], TWO[2]], [0, 0], 'of wards elsewhere as well'],
    ['CT09', OF_TOWN, JUNE, DATED, [1, 2], 'with days: those of the day'],
    ['CT09', OF_TOWN, JULY, DATED, [0, 1], 'with days: those of the day after'],
  ] as [string, unknown[][], number, unknown[][], number[], string][])(
    '%s is counted by the units that are handed over (case %#)',
    (...row) => {
      const [id, roster, asOf, register, counts] = row
      const counted = (): unknown => TALLY(id, roster as never, asOf, register as never)[0]
      if (counts[1] === 0) expect(shown(counted)).toBe('#N/A')
      else expect(counted()).toEqual(counts)
    },
  )

  it.each([
    ['CT09', [1, 2]],
    ['CT18', [0, 2]],
    ['CT13', [1, 1]],
    ['CT08', [1, 2]],
  ] as const)('serves %s as one column, the units below "Đơn vị"', (id, counts) => {
    expect(TALLY(id, OF_TOWN, LAST_OF_2025, [['Đơn vị'], ['Phường Phổ Ninh'], ['Xã Phổ An'], [''], [null]])).toEqual([counts])
  })

  it('serves COMPLIANCE as one column too', () => {
    expect(countsOf(COMPLIANCE(2025, LAST_OF_2025, OF_TOWN, [['Xã, phường'], ['Phường Phổ Ninh'], ['Xã Phổ An']]), 'CT09')).toEqual([1, 2])
  })

  it.each([
    ['a header alone', [['Đơn vị', 'Loại']]],
    ['units without a header', [['Phổ Ninh'], ['Phổ An']]],
    ['a blank cell', [['']]],
    ['the roster again', OF_TOWN],
  ])('is refused where it lists no unit, never passed over: %s', (_, register) => {
    expect(shown(() => TALLY('CT09', OF_TOWN, JUNE, register as never))).toBe('#VALUE!')
    expect(messageOf(() => STATUS('CT09', OF_TOWN, 2025, JUNE, register as never))).toContain('danh mục đơn vị xã, phường')
  })

  it('does not trouble an indicator that has no use for it', () => {
    expect(TALLY('CT03', CADRES, 45_657, TWO)).toEqual(TALLY('CT03', CADRES, 45_657))
  })

  it('serves COMPLIANCE in whatever place it stands', () => {
    const last = COMPLIANCE(2025, LAST_OF_2025, OF_TOWN, TWO)
    expect(countsOf(last, 'CT09')).toEqual([1, 2])
    expect(COMPLIANCE(2025, LAST_OF_2025, TWO, OF_TOWN)).toEqual(last)
    expect(countsOf(COMPLIANCE(2025, JUNE, DATED, OF_TOWN), 'CT09')).toEqual([1, 2])
  })

  it('is asked about where more secretaries are named than there are communes', () => {
    const many = [HEAD, ...[...'ABCDEG'].map((name, at) => [at, `Nguyễn Văn ${name}`, '1/1/1980', 'Bí thư Đảng ủy', '', 'Có', ''])]
    expect(STATUS('CT08', many, 2030, 47_848)).toBe('Cần xác nhận')
    expect(STATUS('CT08', many.slice(0, 6), 2030, 47_848)).toBe('Chưa đạt')
  })
})

describe('a register of party organisations', () => {
  const MEMBERS = [
    ['Tổ chức đảng', 'Họ và tên', 'Giới tính', 'BTV'],
    ['Đảng bộ xã Phổ An', 'Võ Minh An', 'Nữ', 'x'],
    ['Đảng bộ xã Phổ Châu', 'Võ Minh Bình', 'Nam', 'x'],
  ]

  it('serves as one column', () => {
    expect(TALLY('CT15', MEMBERS, 47_848, [['Tổ chức đảng'], ['Đảng bộ xã Phổ An'], ['Đảng bộ xã Phổ Châu']])).toEqual([[1, 2]])
  })

  it('is refused where it lists no organisation', () => {
    expect(messageOf(() => TALLY('CT14', MEMBERS, 47_848, [['Tổ chức đảng', 'Loại']]))).toContain('danh mục tổ chức đảng trực thuộc')
  })
})

describe('a header with nothing under it', () => {
  it.each(['CT03', 'CT08', 'CT09', 'CT13', 'CT18'])('is said to have no rows, not to lack a column it has, for %s', (id) => {
    expect(messageOf(() => TALLY(id, CADRES.slice(0, 1), 45_657))).toBe('Danh sách chưa có dòng nào.')
    expect(STATUS('CT03', CADRES.slice(0, 1), 2025, 45_657)).toBe('Chưa đủ dữ liệu')
  })

  it('of a committee is no committee that is missing', () => {
    const title = ['DANH SÁCH BAN CHẤP HÀNH ĐẢNG BỘ THỊ XÃ', '', '', '']
    expect(messageOf(() => TALLY('CT01', [title, ['TT', 'Họ và tên', 'Ngày sinh', 'Giới tính']], 45_657))).toBe(
      'Không có ủy viên Ban Chấp hành Đảng bộ thị xã nào trong danh sách.',
    )
  })
})

describe('STATUS', () => {
  it('names the indicator of which the plan says nothing, as VERDICT does', () => {
    const said = messageOf(() => VERDICT('CT18', 1, 2, 2025))
    expect(messageOf(() => STATUS('CT18', CADRES, 2025, 45_657))).toBe(said)
  })
})

describe('a range that is another list than the indicator needs', () => {
  const CADRES_OF_COMMUNES = [
    ['TT', 'Họ và tên', 'Ngày sinh', 'Chức vụ', 'Đơn vị'],
    [1, 'Nguyễn Văn An', '1/1/1990', 'Bí thư Đảng ủy', 'Phường Phổ Ninh'],
    [2, 'Trần Thị Bình', '1/1/1970', 'PCT UBND', 'Xã Phổ An'],
  ]
  const LEADERS = [
    ['TT', 'Họ và tên', 'Ngày sinh', 'Chức danh', 'UV BTV'],
    [1, 'Lê Văn Cường', '1/1/1970', 'Bí thư Thị ủy', 'x'],
    [2, 'Phạm Thị Dung', '1/1/1990', 'PCT UBND thị xã', ''],
  ]
  const MEMBERS = [
    ['Tổ chức đảng', 'Họ và tên', 'Ngày sinh', 'Giới tính', 'BTV'],
    ...['An', 'Bình', 'Cường', 'Dung'].map((name) => ['Đảng bộ thị xã', `Võ Minh ${name}`, '1/1/1970', 'Nam', '']),
  ]

  it.each(['CT10', 'CT11', 'CT07', 'QT1', 'CT17'])('cadres of communes are refused for %s, with what to do', (id) => {
    expect(shown(() => TALLY(id, CADRES_OF_COMMUNES, 45_838))).toBe('#VALUE!')
    expect(messageOf(() => WHO(id, CADRES_OF_COMMUNES, 45_838))).toContain('chọn đúng danh sách')
  })

  it('whoever is in no numerator is not always a person', () => {
    expect(messageOf(() => WHO('CT18', CADRES_OF_COMMUNES, 45_838))).toBe('Tử số bằng 0.')
  })

  it("the leaders' list without a title is no committee, though it says who is of the standing one", () => {
    expect(countsOf(COMPLIANCE(2030, 45_838, MEMBERS, LEADERS), 'CT01')).toEqual([0, 4])
    expect(countsOf(COMPLIANCE(2030, 45_838, MEMBERS, LEADERS), 'CT10')).toEqual([1, 2])
    expect(TALLY('CT10', LEADERS, 45_838)).toEqual([[1, 2]])
  })
})
