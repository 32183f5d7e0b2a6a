import { formatDate, serialOf, type SheetValues } from '../../src/roster'
import { statedAsOf } from '../../src/roster/stated-date'

const sheet = (name: string, ...values: unknown[][]): SheetValues => ({ name, firstRow: 0, firstColumn: 0, values })
const said = (...sheets: SheetValues[]) => {
  const day = statedAsOf(sheets)
  return day === undefined ? 'nothing' : formatDate(day)
}

describe('the day a workbook says it is taken at', () => {
  it.each([
    ['(Số liệu tính đến ngày 31/12/2024)', '31/12/2024'],
    ['Tính đến 31/12/2024', '31/12/2024'],
    ['(Tính đến hết ngày 30.6.2025)', '30/06/2025'],
    ['Số liệu có đến 01-07-2025', '01/07/2025'],
    ['TUỔI TÍNH ĐẾN NGÀY 31/12/2024', '31/12/2024'],
    ['Tại thời điểm ngày 31 tháng 12 năm 2024', '31/12/2024'],
    ['(tính đến tháng 6/2025)', '30/06/2025'],
    ['Tính đến hết tháng 02 năm 2024', '29/02/2024'],
    ['Tính đến cuối năm 2024', '31/12/2024'],
    ['(Nhiệm kỳ 2020 - 2025, số liệu tính đến ngày 31/12/2024)', '31/12/2024'],
    ['(Số liệu tính đến ngày 31/12/2024)'.normalize('NFD'), '31/12/2024'],
    ['(Sè liÖu tÝnh ®Õn ngµy 31/12/2024)', '31/12/2024'],
    ['(Soá lieäu tính ñeán ngaøy 31/12/2024)', '31/12/2024'],
    ['T¹i thêi ®iÓm 31/12/2024', '31/12/2024'],
    ['Danh sách từ ngày 01/01/2024 đến ngày 31/12/2024', 'nothing'],
    ['(Kèm theo Báo cáo số 15-BC/TU ngày 05/12/2024)', 'nothing'],
    ['Tính đến ngày    tháng    năm 20..', 'nothing'],
    ['Tính đến 31/02/2024', 'nothing'],
    ['Đức Phổ, ngày 05 tháng 12 năm 2024', 'nothing'],
    ['Công tác tính đến 12/1998', 'nothing'],
  ])('%s → %s', (title, day) => {
    expect(said(sheet('CB', [title, '', ''], ['TT', 'Họ và tên', 'Ngày sinh']))).toBe(day)
  })

  it.each([
    ['Ngày tính tuổi', serialOf(2024, 12, 31)],
    ['Ngày tính tuổi:', '31/12/2024'],
    ['Số liệu tính đến ngày', '31/12/2024'],
    ['Ngày chốt số liệu', serialOf(2024, 12, 31)],
    ['Mốc tính tuổi', 2024],
  ])('“%s” names the day in the next filled cell (%s)', (label, value) => {
    expect(said(sheet('CB', ['', label, '', value]))).toBe('31/12/2024')
  })

  it('does not take a remark in a row of data for a title', () => {
    expect(said(sheet('CB', [1, 'Nguyễn Văn Bình', '15/8/1985', 'Nam', 'tính đến 31/12/2023 còn 3 tháng']))).toBe('nothing')
  })

  it('takes the day most sheets state, each sheet voting once, and the later of equals', () => {
    const at = (day: string) => sheet(day, [`tính đến ngày ${day}`], [`(Tuổi tính đến ngày ${day})`])
    expect(said(at('31/12/2024'), at('31/12/2024'), at('30/06/2025'))).toBe('31/12/2024')
    expect(said(at('31/12/2024'), at('30/06/2025'))).toBe('30/06/2025')
  })

  it('gives the reports and registers of the add-in no vote', () => {
    expect(said(sheet('BaoCao 2023', ['Tuổi tính đến ngày 31/12/2023']), sheet('CB', ['tính đến 31/12/2024']))).toBe('31/12/2024')
  })

  it('counts serials of a workbook of 1904', () => {
    const mac = { ...sheet('CB', ['Ngày tính tuổi', serialOf(2024, 12, 31) - 1462]), date1904: true }
    expect(said(mac)).toBe('31/12/2024')
  })
})
