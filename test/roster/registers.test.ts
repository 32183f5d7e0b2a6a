import { PROFILES, type Profile } from '../../src/plan'
import { readRange, readWorkbook, type Issue } from '../../src/roster'
import { readRegisters } from '../../src/roster/registers'
import { addressOf, draw } from './drawn-sheet'

const [TOWN] = PROFILES as readonly [Profile]
const where = (issues: readonly Issue[]): string[] => issues.map(({ code, at }) => `${code} ${at.sheet}!${addressOf(at.row, at.column)}`)

describe('registers on sheets', () => {
  it('leave the built-in profile as it is where there are none', () => {
    expect(readRegisters([draw({ grid: 'Họ và tên | Ngày sinh' })], TOWN)).toMatchObject({ profile: TOWN, issues: [] })
  })

  it('give units their type, days and predecessors, and keep the ids of units the profile knows', () => {
    const { profile, issues } = readRegisters(
      [
        draw({
          sheet: 'DM_DonVi',
          grid: `
            TT | Tên đơn vị | Loại | Hiệu lực từ | Hiệu lực đến | Kế thừa từ
            1 | Phổ Minh | Phường | @1/2/2020 | @30/6/2025 |
            2 | Trà Câu | Phường | 01/7/2025 | | Phổ Văn; Phổ Quang; xã Phổ An
            3 | | Xã
            4 | Phổ Khánh | Quận
            5 | Phổ Châu | Xã | không rõ
            6 | phường Phổ Minh`.trim(),
        }),
      ],
      TOWN,
    )
    expect(profile.units.map(({ id, type, name, validFrom, validTo }) => [id, type, name, validFrom, validTo])).toEqual([
      ['pho-minh', 'phường', 'Phổ Minh', '2020-02-01', '2025-06-30'],
      ['tra-cau-phuong', 'phường', 'Trà Câu', '2025-07-01', undefined],
    ])
    expect(profile.units[1]?.predecessors).toEqual(['pho-van', 'pho-quang', 'pho-an'])
    expect(where(issues)).toEqual([
      'register-row DM_DonVi!B4',
      'register-row DM_DonVi!C5',
      'register-row DM_DonVi!D6',
      'register-row DM_DonVi!A7',
    ])
    expect(new Set(issues.flatMap(({ touches }) => touches))).toEqual(new Set(['CT08', 'CT09', 'CT13', 'CT18']))
  })

  it('end where somebody signs, and have notes that are no rows', () => {
    const grid = `
      TT | Tên đơn vị | Loại
      1 | Phổ Minh | Phường
      Ghi chú: theo Nghị quyết số 867
      2 | Phổ An | Xã

      NGƯỜI LẬP BIỂU | | T/M BAN THƯỜNG VỤ
      (Ký, ghi rõ họ tên) | | BÍ THƯ`.trim()
    const { profile, issues } = readRegisters([draw({ sheet: 'DM_DonVi', grid })], TOWN)
    expect(profile.units.map(({ id }) => id)).toEqual(['pho-minh', 'pho-an'])
    expect(issues).toEqual([])
  })

  it('add wordings to posts, and list a code that is none', () => {
    const { profile, issues } = readRegisters(
      [draw({ sheet: 'DM_ChucDanh', grid: 'Mã | Tên | Cách ghi khác\nBT | Bí thư | Bí thư thứ nhất; BT số 1\nXYZ | Gì đó' })],
      TOWN,
    )
    expect(profile.posts.find(({ code }) => code === 'BT')?.wordings).toEqual(expect.arrayContaining(['Bí thư thứ nhất', 'BT số 1', 'BT']))
    expect(profile.posts).toHaveLength(TOWN.posts.length)
    expect(where(issues)).toEqual(['register-row DM_ChucDanh!A3'])
  })

  it('change the words that say how a post is held: each row is the whole list', () => {
    const grid = `
      Mã | Chức danh | Cách ghi
      BT | Bí thư | BT số 1
      NGUYÊN | Không còn giữ chức | nguyên; đã bàn giao
      Quyền | Tạm giữ | xử lý thường vụ`.trim()
    const { profile, issues } = readRegisters([draw({ sheet: 'DM_ChucDanh', grid })], TOWN)
    expect(profile.holdingWords).toEqual({
      acting: ['xử lý thường vụ'],
      former: ['nguyên', 'đã bàn giao'],
      planned: TOWN.holdingWords.planned,
    })
    expect(issues).toEqual([])

    const people = draw({
      sheet: 'Cán bộ chủ chốt',
      grid: `
        TT | Họ và tên | Ngày sinh | Chức vụ | Đơn vị
        1 | Võ Minh An | 01/02/1980 | Bí thư (đã bàn giao) | Phổ An
        2 | Lê Thị Bình | 01/02/1981 | Xử lý thường vụ Bí thư | Phổ An
        3 | Trần Văn Cảnh | 01/02/1982 | Bí thư cũ | Phổ An
        4 | Phạm Thị Dung | 01/02/1983 | QH Bí thư | Phổ An`.trim(),
    })
    const held = (words: Profile['holdingWords']) =>
      readWorkbook([people], { units: profile.units, posts: profile.posts, holdingWords: words }).rosters.flatMap((roster) =>
        'people' in roster ? roster.people.map(({ posts }) => posts.map(({ code, acting }) => (acting ? `Q ${code}` : code))) : [],
      )
    expect(held(profile.holdingWords)).toEqual([[], ['Q BT'], ['BT'], []])
    expect(held(TOWN.holdingWords)).toEqual([['BT'], [], [], []])
  })

  it('read party organisations', () => {
    const grid = `
      TT | Tên tổ chức đảng | Loại | Có BTV | Có chi ủy | Miễn trừ
      1 | Đảng bộ thị xã | ĐB | x | |
      2 | Đảng bộ Quân sự thị xã | ĐB | x | | x
      3 | Chi bộ Tòa án | CB | | x |
      4 | Trung tâm | | | |`.trim()
    const { profile, issues } = readRegisters([draw({ sheet: 'DM_ToChucDang', grid })], TOWN)
    expect(profile.organisations).toEqual([
      { name: 'Đảng bộ thị xã', type: 'đảng bộ', own: true, hasStandingCommittee: true, hasCommittee: false, exempt: false },
      { name: 'Đảng bộ Quân sự thị xã', type: 'đảng bộ', own: false, hasStandingCommittee: true, hasCommittee: false, exempt: true },
      { name: 'Chi bộ Tòa án', type: 'chi bộ', own: false, hasStandingCommittee: false, hasCommittee: true, exempt: false },
    ])
    expect(where(issues)).toEqual(['register-row DM_ToChucDang!A5'])
  })

  it.each([
    ['15%', { kind: 'at-least', percent: 15 }],
    ['từ 12,5% trở lên', { kind: 'at-least', percent: 12.5 }],
    ['20 - 25%', { kind: 'band', from: 20, to: 25 }],
    ['từ 10% đến 15%', { kind: 'band', from: 10, to: 15 }],
    ['trên 35%', { kind: 'more-than', percent: 35 }],
    ['100%', { kind: 'all' }],
    ['ít nhất 01 người', { kind: 'at-least-one' }],
    ['-', { kind: 'silent' }],
    ['0.15', { kind: 'at-least', percent: 15 }],
    ['15', { kind: 'at-least', percent: 15 }],
  ])('read the threshold "%s"', (text, target) => {
    const { profile, issues } = readRegisters(
      [draw({ sheet: 'DM_ChiTieu', grid: `Mã | Chỉ tiêu | 2025 | Năm 2030 | 2035\nCT01 | Cán bộ trẻ | ${text} | |` })],
      TOWN,
    )
    expect(issues).toEqual([])
    expect(profile.targetOverrides?.CT01).toEqual({ 2025: expect.objectContaining(target) as unknown })
  })

  it('keep the plan where a threshold cannot be read', () => {
    const { profile, issues } = readRegisters(
      [draw({ sheet: 'DM_ChiTieu', grid: 'Mã | 2025 | 2030\nCT01 | nhiều | 150%\nCT99 | 15% |' })],
      TOWN,
    )
    expect(profile.targetOverrides).toBe(TOWN.targetOverrides)
    expect(where(issues)).toEqual(['register-row DM_ChiTieu!B2', 'register-row DM_ChiTieu!C2', 'register-row DM_ChiTieu!A3'])
  })

  it('take settings as written, a name of the language itself like any other', () => {
    const { settings, issues } = readRegisters(
      [
        draw({
          sheet: 'ThamSo',
          grid: 'Tên thông số | Giá trị\nNgày tính tuổi | 31/12/2024\n__proto__ | x\nconstructor | y\nNgày tính tuổi | 1/1/2025',
        }),
      ],
      TOWN,
    )
    expect(Object.keys(settings).sort()).toEqual(['Ngày tính tuổi', '__proto__', 'constructor'].sort())
    expect(settings['Ngày tính tuổi']).toBe('31/12/2024')
    expect(({} as Record<string, unknown>).x).toBeUndefined()
    expect(where(issues)).toEqual(['register-row ThamSo!A5'])
  })

  it('are no rosters of their own', () => {
    expect(readWorkbook([draw({ sheet: 'DM_DonVi', grid: 'Tên đơn vị | Loại\nPhổ Minh | Phường' })], TOWN).rosters).toEqual([])
  })

  it('serve a formula as a range with a header', () => {
    const [roster] = readRange(
      [
        ['Đơn vị', 'Loại'],
        ['Phổ Minh', 'Phường'],
        ['Phổ An', 'Xã'],
        [0, 0],
      ],
      { ...TOWN, kindHint: 'units' },
    ).rosters
    expect(roster).toMatchObject({ kind: 'units', units: [{ id: 'pho-minh' }, { id: 'pho-an' }] })
  })
})
