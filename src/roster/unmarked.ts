import type { Unit } from '../plan'
import { Grid } from './grid'
import type { SheetValues } from './sheet'

/** What rosters are worded in, marks and all. Only a text of nothing but these words is understood where it is typed without marks: one word more may turn it round. */
const WORDS =
  'họ và tên|họ tên|chữ đệm|ngày|tháng|năm|ngày tháng năm sinh|năm sinh|giới tính|nữ|dân tộc|tôn giáo|quê quán|nguyên quán|nơi sinh|nơi ở|chỗ ở|hộ khẩu|thường trú|hiện nay|hiện tại|chức vụ|chức danh|đơn vị|công tác|cơ quan|' +
  'địa phương|người|xã|phường|thị trấn|thị xã|huyện|tỉnh|tổ|thôn|trình độ|chuyên môn|nghiệp vụ|cao nhất|lý luận|chính trị|quản lý|nhà nước|hành chính|ngoại ngữ|tin học|văn hóa|phổ thông|học vấn|vào|đảng|chính thức|dự bị|kết nạp|' +
  'số|quyết định|bổ nhiệm|bổ nhiệm lại|hình thức|nội dung|điều động|luân chuyển|chỉ định|giới thiệu ứng cử|phê chuẩn|ghi chú|chính quyền|đoàn thể|tổ chức|đảng bộ|chi bộ|bồi dưỡng|cập nhật|kiến thức|lãnh đạo|quy hoạch|cán bộ|công chức|đồng chí|đ c|' +
  'bí thư|phó bí thư|thường trực|chủ tịch|phó chủ tịch|đảng ủy|thị ủy|tỉnh ủy|hđnd|hội đồng|nhân dân|ủy ban|ủy viên|ban thường vụ|thường vụ|chấp hành|trưởng|phó trưởng|văn phòng|chỉ huy|quân sự|mặt trận|tổ quốc|hội|phụ nữ|nông dân|' +
  'cựu chiến binh|đoàn|thanh niên|kiêm|kiêm nhiệm|kiểm tra|phụ trách|quyền|dự kiến|nguyên bí thư|nguyên phó bí thư|nguyên chủ tịch|nguyên phó chủ tịch|đại học|cao đẳng|trung cấp|sơ cấp|cao cấp|cử nhân|thạc sĩ|tiến sĩ|kỹ sư|bác sĩ|chuyên viên|chuyên viên chính|cán sự|đang học|chưa|tương đương|' +
  'luật|đh|kinh tế|tổng cộng|tổng số|cộng|trong đó|lập biểu|thủ trưởng|danh sách|nhân sự|nguồn|rà soát|trích ngang|chủ chốt|đại biểu|biểu|bảng|phụ lục|báo cáo|số liệu|tình trạng|tính đến|đã|nghỉ hưu|nghỉ việc|chuyển|thôi|giữ|thôi việc|miễn nhiệm|từ|đến|mới|bổ sung|' +
  'không|có|là|và|của|các|đức phổ|quảng ngãi|mộ đức'
/** Words that are written so with marks too. */
const PLAIN =
  /\b(sinh|khai|ban|theo|tham gia|bt|pbt|ct|pct|ub|ubnd|llct|qlnn|gdpt|cm|cmnv|btv|bch|uv|uvbtv|tt|tx|tu|cv|cvc|cvcc|cc|tc|sc|cn|p|x|[ivx]+)\b/g
/** Whole cells of one word: others may be a given name. */
const ALONE = /^(nu|dh|hdnd)$/i
/** Titles hold names and terms besides; what is known of them is enough to tell a list. */
const TITLE = /^(danh sach|bieu|bang|phu luc|bao cao)\b/i
/** "Phó phòng" as much as "Phổ Phong". */
const AMBIGUOUS = /^pho phong$/

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/\P{L}+/gu, ' ').replace(/(?<=\b[hklmst])y\b/g, 'i') // prettier-ignore
const ASCII = /^[\s\x20-\x7e]*$/

type Restore = (text: string) => string
const restorers = new WeakMap<readonly Unit[], Restore>()

/** Gives a text its marks, the letters one by one; the text itself where it is not understood as a whole. */
function makeRestorer(units: readonly Unit[]): Restore {
  const marked = new Map<string, string>()
  for (const phrase of [...WORDS.split('|'), ...units.flatMap(({ type, name }) => [name.toLowerCase(), `${type} ${name}`.toLowerCase()])])
    if (!AMBIGUOUS.test(plain(phrase))) marked.set(plain(phrase), phrase.normalize('NFC').replace(/ /g, ''))
  const phrases = [...marked.keys()].sort((one, other) => other.length - one.length)
  const known = new RegExp(`\\b(${phrases.join('|').replace(/(?<=\b[hklmst])i\b/g, '[iy]').replace(/ /g, '[\\s,./-]+').replace('|nam|', '|nam(?= *\\d)|')})\\b`, 'gi') // prettier-ignore
  return (text) => {
    if (!ASCII.test(text) || !/[a-z]{2}/i.test(text) || (!/[a-z].*\s+[a-z]/i.test(text) && !ALONE.test(text.trim()))) return text
    if (!TITLE.test(text) && /[a-z]/.test(text.toLowerCase().replace(known, ' ').replace(PLAIN, ' '))) return text
    return text.replace(known, (found) => {
      let at = 0
      const letters = marked.get(plain(found.toLowerCase()))!
      return found.replace(/[a-z]/gi, (letter) => (letter < 'a' ? letters[at++]!.toUpperCase() : letters[at++]!))
    })
  }
}

class UnmarkedGrid extends Grid {
  constructor(
    sheet: SheetValues,
    private readonly restore: Restore,
  ) {
    super(sheet)
  }

  override unicode(text: string, row: number, column: number): string {
    return this.restore(super.unicode(text, row, column))
  }
}

const SEARCHED_ROWS = 100

/** Opens a sheet's cells; where its first rows hold words typed without marks, "Ho va ten", "Bi thu", they are read as what they stand for. */
export function openGrid(sheet: SheetValues, units: readonly Unit[]): Grid {
  let restore = restorers.get(units)
  if (!restore) restorers.set(units, (restore = makeRestorer(units)))
  const isUnmarked = (cell: unknown): boolean => typeof cell === 'string' && restore(cell) !== cell
  return sheet.values.slice(0, SEARCHED_ROWS).some((row) => row.some(isUnmarked)) ? new UnmarkedGrid(sheet, restore) : new Grid(sheet)
}

/** Whether a cell was read in other words than it is typed in for want of marks. */
export function wantsMarks(grid: Grid, row: number, column: number): boolean {
  const cell = grid.at(row, column)
  return typeof cell === 'string' && ASCII.test(cell) && grid.text(row, column) !== cell
}
