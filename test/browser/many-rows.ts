import type { Page } from 'playwright-core'

/**
 * Puts a roster of that many people on a new sheet "Danh sách lớn": the sheet answers the host as if it held them,
 * since a spreadsheet that really holds them takes longer to fill than the pane takes to read.
 */
export function pretendRows(page: Page, rows: number): Promise<void> {
  return page.evaluate((count) => {
    const header = ['TT', 'Họ và tên', 'Ngày sinh', 'Giới tính', 'Chức vụ', 'Đơn vị', 'Trình độ chuyên môn', 'Lý luận chính trị']
    const posts = ['Bí thư Đảng ủy', 'Chủ tịch UBND', 'Phó Chủ tịch HĐND', 'Chủ tịch Hội Nông dân']
    const units = ['Phường Phổ Minh', 'Xã Phổ An', 'Xã Phổ Phong', 'Phường Phổ Ninh']
    const person = (n: number) => [
      n,
      `Nguyễn Văn Thử ${n}`,
      25_000 + ((n * 37) % 12_000),
      n % 3 === 0 ? 'Nữ' : 'Nam',
      posts[n % posts.length]!,
      units[n % units.length]!,
      n % 5 === 0 ? 'ThS' : 'ĐH',
      n % 4 === 0 ? 'CC' : 'TC',
    ]
    const { book } = window.workbench
    const sheet = book.addSheet('Danh sách lớn')
    Object.assign(sheet, {
      usedArea: () => ({ row: 0, column: 0, rows: count + 1, columns: header.length }),
      values: (area: { row: number; rows: number }) =>
        Array.from({ length: area.rows }, (_, place) => (area.row + place === 0 ? header : person(area.row + place))),
      isRowHidden: () => false,
    })
  }, rows)
}

/** The days of that roster, from now on, as the text "4.7.1974". */
export function typeDaysAsText(page: Page): Promise<void> {
  return page.evaluate(() => {
    const sheet = window.workbench.book.sheets().find(({ name }) => name === 'Danh sách lớn')!
    const values = sheet.values.bind(sheet)
    const day = (n: number) => `${1 + (n % 28)}.${1 + (n % 12)}.${1960 + (n % 40)}`
    sheet.values = (area) =>
      values(area).map((cells, place) => {
        const row = area.row + place
        return row === 0 ? cells : cells.map((cell, column) => (area.column + column === 2 ? day(row) : cell))
      })
  })
}
