import ExcelJS from 'exceljs'
import { checkWorkbook, firstQuestion, type Checked } from '../../src/pane/check'
import { formatDate, serialOf, type PersonRow } from '../../src/roster'
import { closeAll, openPort } from './open-port'
import { openXlsx } from './open-xlsx'

afterEach(closeAll)

type Cell = string | number | Date | { readonly richText: readonly { readonly text: string; readonly font?: object }[] } | null
type Draw = (book: ExcelJS.Workbook) => void

const day = (year: number, month: number, date: number): Date => new Date(Date.UTC(year, month - 1, date))

function sheetOf(book: ExcelJS.Workbook, name: string, rows: readonly (readonly Cell[])[]): ExcelJS.Worksheet {
  const sheet = book.addWorksheet(name)
  rows.forEach((cells, row) =>
    cells.forEach((cell, column) => cell !== null && (sheet.getCell(row + 1, column + 1).value = cell as ExcelJS.CellValue)),
  )
  return sheet
}

/** Bytes of a real file, opened by the workbench, read through office.js and the pane's port, and checked. */
async function check(draw: Draw, asOf = serialOf(2024, 12, 31)): Promise<Checked> {
  const book = new ExcelJS.Workbook()
  draw(book)
  const { port } = await openPort(await openXlsx(new Uint8Array(await book.xlsx.writeBuffer())))
  const outcome = await port.read()
  if (!outcome.ok) throw new Error(outcome.fault)
  return checkWorkbook(outcome.value, { ...firstQuestion(asOf, () => asOf), horizon: 2025 })
}

const peopleOf = ({ reading }: Checked): readonly PersonRow[] =>
  reading.rosters.flatMap((roster) => ('people' in roster ? roster.people : []))
const known = (fact: PersonRow['unit']): string => (fact.state === 'known' ? `${fact.value.unit.type} ${fact.value.unit.name}` : fact.state)
const born = ({ birth }: PersonRow): string => (birth.state === 'known' ? formatDate(birth.value.earliest) : birth.state)
const tell = (person: PersonRow): string =>
  `${person.name}, ${born(person)}, ${person.posts.map(({ code }) => code).join('+')}, ${known(person.unit)}`
const told = (checked: Checked): readonly string[] => peopleOf(checked).map(tell)
const kinds = ({ reading }: Checked): readonly string[] => reading.rosters.map(({ kind }) => kind)
const codes = ({ reading }: Checked, at?: string): readonly string[] =>
  reading.issues
    .filter(({ at: { row, column } }) => at === undefined || `${String.fromCharCode(65 + column)}${row + 1}` === at)
    .map(({ code }) => code)
const counts = ({ result }: Checked, id: string): string => {
  const tally = result.assessments.find(({ indicator }) => indicator === id)?.tally
  return tally ? `${tally.numerator}/${tally.denominator}` : 'none'
}

const HEADER = ['TT', 'Họ và tên', 'Ngày sinh', 'Chức vụ', 'Đơn vị', 'CM']
const BAY = [1, 'Trần Văn Bảy', day(1985, 8, 15), 'BT Đảng ủy', 'Phường Phổ Minh', 'ĐH'] as const
const CUC = [2, 'Lê Thị Cúc', day(1990, 2, 1), 'CT UBND', 'Xã Phổ An', 'CĐ'] as const
const TOLD_BAY = 'Trần Văn Bảy, 15/08/1985, BT, phường Phổ Minh'
const TOLD_CUC = 'Lê Thị Cúc, 01/02/1990, CT UBND, xã Phổ An'

describe('a real file, from its bytes to the verdicts', () => {
  it.each([
    [
      '.VnTime',
      ['TT', 'Hä vµ tªn', 'Ngµy, th¸ng, n¨m sinh', 'Chøc vô', '§¬n vÞ', 'CM'],
      ['NguyÔn V¨n An', 'BÝ th­ §¶ng uû', 'ph­êng Phæ Minh', '§¹i häc'],
    ],
    [
      'VNI-Times',
      ['TT', 'Hoï vaø teân', 'Ngaøy, thaùng, naêm sinh', 'Chöùc vuï', 'Ñôn vò', 'CM'],
      ['Nguyeãn Vaên An', 'Bí thö Ñaûng uûy', 'phöôøng Phoå Minh', 'Ñaïi hoïc'],
    ],
  ])('in %s letters is read, and each such cell listed with its Unicode text', async (font, header, [name, post, unit, degree]) => {
    const checked = await check((book) => {
      const sheet = sheetOf(book, 'Sheet1', [header, [1, name!, '15/8/1985', post!, unit!, degree!]])
      sheet.eachRow((row) => row.eachCell((cell) => (cell.font = { name: font, size: 12 })))
    })
    expect(told(checked)).toEqual(['Nguyễn Văn An, 15/08/1985, BT, phường Phổ Minh'])
    expect(counts(checked, 'CT03')).toBe('1/1')
    expect(['B2', 'D2', 'E2', 'F2'].map((at) => codes(checked, at))).toEqual(Array(4).fill(['encoding-legacy']))
    const name2 = checked.reading.issues.find(({ at }) => at.row === 1 && at.column === 1)
    expect(name2?.correction).toMatchObject({ from: name, to: 'Nguyễn Văn An' })
  })

  it('gives a vertically merged unit to everybody beside it', async () => {
    const checked = await check((book) => {
      const sheet = sheetOf(book, 'CB', [
        ['TT', 'Đơn vị', 'Họ và tên', 'Năm sinh', 'Chức vụ', 'CM'],
        [1, 'Phường Phổ Minh', 'Trần Văn Bảy', 1985, 'BT Đảng ủy', 'ĐH'],
        [2, null, 'Lê Thị Cúc', 1990, 'CT UBND', 'ĐH'],
        [3, 'Xã Phổ An', 'Võ Minh Đức', 1979, 'BT Đảng ủy', 'ĐH'],
        [4, null, 'Hồ Thị Én', 1991, 'PCT UBND', 'ĐH'],
      ])
      sheet.mergeCells('B2:B3')
      sheet.mergeCells('B4:B5')
    })
    expect(told(checked)).toEqual([
      'Trần Văn Bảy, 01/01/1985, BT, phường Phổ Minh',
      'Lê Thị Cúc, 01/01/1990, CT UBND, phường Phổ Minh',
      'Võ Minh Đức, 01/01/1979, BT, xã Phổ An',
      'Hồ Thị Én, 01/01/1991, PCT UBND, xã Phổ An',
    ])
  })

  it('with four header rows, merged, is read by their leaves', async () => {
    const checked = await check((book) => {
      const sheet = sheetOf(book, 'Biểu 2', [
        ['UBND THỊ XÃ ĐỨC PHỔ'],
        ['DANH SÁCH CÁN BỘ CHỦ CHỐT XÃ, PHƯỜNG'],
        [],
        ['STT', 'Họ và tên', 'Lý lịch', null, null, 'Công tác', null, 'Trình độ', null, null],
        [null, null, 'Ngày, tháng, năm sinh', null, 'Quê quán', 'Chức vụ', 'Đơn vị', 'Đã qua đào tạo', null, null],
        [null, null, 'Nam', 'Nữ', null, null, null, 'Chuyên môn', 'Lý luận', 'Quản lý'],
        [null, null, null, null, null, null, null, null, 'chính trị', 'nhà nước'],
        ['A', 'B', 1, 2, 3, 4, 5, 6, 7, 8],
        [1, 'Trần Văn Bảy', day(1985, 8, 15), null, 'Phổ An, Đức Phổ', 'BT Đảng ủy', 'P. Phổ Minh', 'ThS', 'CC', 'CVC'],
        [2, 'Lê Thị Cúc', null, day(1990, 2, 1), 'Phổ An, Đức Phổ', 'CT UBND', 'Xã Phổ An', 'ĐH', 'TC', 'CV'],
      ])
      for (const area of [
        'A4:A7',
        'B4:B7',
        'C4:E4',
        'F4:G4',
        'H4:J4',
        'C5:D5',
        'E5:E7',
        'F5:F7',
        'G5:G7',
        'H5:J5',
        'C6:C7',
        'D6:D7',
        'H6:H7',
      ])
        sheet.mergeCells(area)
    })
    expect(told(checked)).toEqual([TOLD_BAY, TOLD_CUC])
    expect(
      peopleOf(checked).map(({ gender, theory, administration }) =>
        [gender, theory, administration].map((fact) => fact.state === 'known' && fact.value),
      ),
    ).toEqual([
      ['male', 3, 3],
      ['female', 2, 2],
    ])
  })

  it('counts people in hidden rows and under a filter, and says how many', async () => {
    const checked = await check((book) => {
      const sheet = sheetOf(book, 'CB', [HEADER, [...BAY], [...CUC]])
      sheet.autoFilter = 'A1:F3'
      sheet.getRow(3).hidden = true
    })
    expect(told(checked)).toEqual([TOLD_BAY, TOLD_CUC])
    expect(checked.reading.rosters[0]?.hiddenRows).toBe(1)
    expect(codes(checked)).toContain('hidden-rows')
  })

  it('with several tables on one sheet and a header repeated on each page is read table by table', async () => {
    const checked = await check((book) => {
      sheetOf(book, 'Tổng hợp', [
        ['I. DANH SÁCH CÁN BỘ CHỦ CHỐT XÃ, PHƯỜNG'],
        HEADER,
        [1, 2, 3, 4, 5, 6],
        [...BAY],
        HEADER,
        ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)'],
        [...CUC],
        ['Tổng cộng: 02 đồng chí'],
        [],
        ['II. DANH SÁCH ĐẠI BIỂU HĐND THỊ XÃ NHIỆM KỲ 2021-2026'],
        ['TT', 'Họ và tên', 'Giới tính', 'Đơn vị bầu cử số', 'Nghề nghiệp, chức vụ'],
        [1, 'Phan Thị Giang', 'Nữ', 1, 'Giáo viên'],
        [2, 'Đỗ Văn Hùng', 'Nam', 2, 'Nông dân'],
        [],
        [null, 'NGƯỜI LẬP BIỂU', null, null, 'T/M BAN THƯỜNG VỤ'],
      ])
    })
    expect(kinds(checked)).toEqual(['key-cadres', 'delegates'])
    expect(told(checked).slice(0, 2)).toEqual([TOLD_BAY, TOLD_CUC])
    expect(peopleOf(checked).map(({ name }) => name)).toEqual(['Trần Văn Bảy', 'Lê Thị Cúc', 'Phan Thị Giang', 'Đỗ Văn Hùng'])
  })

  it('with a sheet for each commune takes units from the sheets', async () => {
    const checked = await check((book) => {
      const rows = (name: string): Cell[][] => [
        ['DANH SÁCH CÁN BỘ CHỦ CHỐT'],
        ['TT', 'Họ và tên', 'Ngày sinh', 'Chức vụ', 'CM'],
        [1, name, day(1985, 8, 15), 'Bí thư Đảng ủy', 'ĐH'],
      ]
      sheetOf(book, 'P. Phổ Minh', rows('Trần Văn Bảy'))
      sheetOf(book, 'Xã Phổ An', rows('Võ Minh Đức'))
      sheetOf(book, 'Phổ Châu', rows('Hồ Văn Én'))
    })
    expect(peopleOf(checked).map(({ unit }) => known(unit))).toEqual(['phường Phổ Minh', 'xã Phổ An', 'xã Phổ Châu'])
  })

  it('with crosses under levels takes the highest, and is undetermined about a row with none', async () => {
    const checked = await check((book) => {
      const sheet = sheetOf(book, 'Lý lịch', [
        ['TT', 'Họ và tên', 'Ngày sinh', 'Chức vụ', 'Đơn vị', 'Trình độ chuyên môn', null, null, 'Lý luận chính trị', null],
        [null, null, null, null, null, 'ThS', 'ĐH', 'CĐ', 'CC', 'TC'],
        [1, 'Trần Văn Bảy', '15/08/1985', 'BT Đảng ủy', 'P. Phổ Minh', 'x', 'x', null, '✓', null],
        [2, 'Lê Thị Cúc', '01/02/1990', 'CT UBND', 'X. Phổ An', null, null, '+', null, 'X'],
        [3, 'Võ Minh Đức', '03/04/1980', 'PCT UBND', 'X. Phổ An', null, null, null, 'v', null],
      ])
      for (const area of ['A1:A2', 'B1:B2', 'C1:C2', 'D1:D2', 'E1:E2', 'F1:H1', 'I1:J1']) sheet.mergeCells(area)
    })
    const level = (fact: PersonRow['degree']): unknown => (fact.state === 'known' ? fact.value : fact.state)
    expect(peopleOf(checked).map(({ degree, theory }) => [level(degree), level(theory)])).toEqual([[5, 3], [3, 2], ['blank', 3]]) // prettier-ignore
    expect(codes(checked)).toContain('level-conflict')
    expect(checked.result.assessments.find(({ indicator }) => indicator === 'CT03')?.tally).toMatchObject({
      numerator: 1,
      denominator: 3,
      undetermined: 1,
    })
  })

  it('counting days from 1904 gives the true days, and corrections in its own count', async () => {
    const checked = await check((book) => {
      book.properties.date1904 = true
      sheetOf(book, 'CB', [HEADER, [...BAY], [2, 'Lê Thị Cúc', '01/02/1990', 'CT UBND', 'Xã Phổ An', 'CĐ']])
    })
    expect(checked.snapshot.date1904).toBe(true)
    expect(told(checked)).toEqual([TOLD_BAY, TOLD_CUC])
    expect(checked.reading.issues.find(({ code }) => code === 'date-as-text')?.correction?.to).toBe(serialOf(1990, 2, 1) - 1462)
  })

  it('lists whoever is struck out', async () => {
    const checked = await check((book) => {
      const sheet = sheetOf(book, 'CB', [HEADER, [...BAY], [...CUC]])
      sheet.getRow(3).eachCell((cell) => (cell.font = { name: 'Times New Roman', size: 12, strike: true }))
    })
    expect(told(checked)).toEqual([TOLD_BAY, TOLD_CUC])
    expect(codes(checked, 'B3')).toEqual(['left-without-date'])
  })

  it('pasted from Word, with line breaks in its cells, keeps both posts', async () => {
    const checked = await check((book) => {
      sheetOf(book, 'CB', [
        ['DANH SÁCH CÁN BỘ\nCHỦ CHỐT XÃ, PHƯỜNG'],
        ['TT', 'Họ và\ntên', 'Ngày, tháng,\nnăm sinh', 'Chức vụ,\nđơn vị công tác', 'Trình độ\nchuyên môn'],
        [1, 'Trần Văn\nBảy', '15/8/\n1985', 'BT Đảng ủy,\nCT HĐND\nphường Phổ Minh', 'Đại học\nLuật'],
      ])
    })
    expect(told(checked)).toEqual(['Trần Văn Bảy, 15/08/1985, BT+CT HĐND, phường Phổ Minh'])
  })

  it('of statistics is refused with the reason', async () => {
    const checked = await check((book) => {
      sheetOf(book, 'BC số lượng', [
        ['BÁO CÁO SỐ LƯỢNG, CHẤT LƯỢNG CÁN BỘ, CÔNG CHỨC CẤP XÃ'],
        ['TT', 'Tên đơn vị', 'Tổng số', 'Trong đó', null, 'Chia theo độ tuổi', null, null],
        [null, null, null, 'Nữ', 'Đảng viên', 'Từ 30 trở xuống', 'Từ 31 đến 40', 'Từ 41 đến 50'],
        ['A', 'B', 1, 2, 3, 4, 5, 6],
        [1, 'Phường Phổ Minh', 6, 2, 6, 1, 2, 3],
        [2, 'Xã Phổ An', 5, 1, 5, 0, 2, 3],
        ['', 'Tổng cộng', 11, 3, 11, 1, 4, 6],
      ])
    })
    expect(kinds(checked)).toEqual([])
    expect(checked.reading.refusals.map(({ reason }) => reason)).toEqual([expect.stringMatching(/thống kê/i)])
  })

  it('lists bad rows of registers and settings, and goes by the good ones', async () => {
    const checked = await check((book) => {
      sheetOf(book, 'DM_DonVi', [
        ['Tên đơn vị', 'Loại', 'Hiệu lực từ', 'Hiệu lực đến'],
        ['Phổ Minh', 'Phường', null, null],
        ['Phổ An', 'Xã', '32/13/2024', null],
        ['Hành Phước', 'Quận', null, null],
      ])
      sheetOf(book, 'ThamSo', [
        ['Thông số', 'Giá trị'],
        ['Ngày tính tuổi', 'ngày mai'],
      ])
      sheetOf(book, 'CB', [HEADER, [...BAY]])
    })
    expect(checked.reading.issues.filter(({ at }) => at.sheet === 'DM_DonVi').map(({ at, code }) => [at.row, code])).toEqual([[2, 'register-row'], [3, 'register-row']]) // prettier-ignore
    expect(checked.reading.issues.filter(({ at }) => at.sheet === 'ThamSo')).toHaveLength(1)
    expect(told(checked)).toEqual([TOLD_BAY])
  })

  it('in US order, or half turned by US settings, is listed and never turned by itself', async () => {
    const us = await check((book) => {
      sheetOf(book, 'CB', [HEADER, [1, 'Trần Văn Bảy', '08/15/1985', 'BT Đảng ủy', 'Phường Phổ Minh', 'ĐH'], [...CUC]])
    })
    expect(us.reading.issues.find(({ at }) => at.row === 1 && at.column === 2)).toMatchObject({
      code: 'date-us-order',
      text: '08/15/1985',
      correction: { from: '08/15/1985', to: serialOf(1985, 8, 15) },
      touches: expect.arrayContaining(['CT09', 'CT18']),
    })
    const half = await check((book) => {
      const rows = Array.from({ length: 12 }, (_, at): Cell[] => [
        at + 1,
        `Trần Văn ${['An', 'Bảy', 'Cảnh', 'Dũng', 'Giang', 'Hải', 'Khoa', 'Lâm', 'Minh', 'Nam', 'Phúc', 'Quang'][at]}`,
        at % 2 ? `${13 + at}/8/19${70 + at}` : day(1970 + at, 8, 1 + at),
        'PCT UBND',
        'Xã Phổ An',
        'ĐH',
      ])
      sheetOf(book, 'CB', [HEADER, ...rows])
    })
    const listed = half.reading.issues.filter(({ code }) => code === 'date-half-swapped')
    expect(listed).toHaveLength(6)
    expect(listed[1]).toMatchObject({ at: { row: 3 }, correction: { from: expect.any(Number), to: serialOf(1972, 3, 8) } })
    expect(born(peopleOf(half)[2]!)).toBe('03/08/1972')
  })
})
