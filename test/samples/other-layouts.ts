import ExcelJS from 'exceljs'
import type { Cadre, Person, Town, TownUnit } from './facts'
import { dateCell, placeRoster, roman, typedDay, type Column, type Content, type Line, USUAL } from './page'
import { countTruth, type Count, type CountedId } from './truth'

/** A book of another layout over the same kind of facts, with the truth of the indicators that it can tell. */
export interface OtherLayout {
  readonly name: string
  readonly book: ExcelJS.Workbook
  readonly asOf: string
  /** The facts that the book lays out. */
  readonly town: Town
  readonly truth: Readonly<Partial<Record<CountedId, Count>>>
}

const FROM_KEY_CADRES = ['CT03', 'CT04', 'CT05', 'CT08', 'CT09', 'CT18'] as const

const DEGREES = ['Chưa đào tạo', 'Sơ cấp', 'Trung cấp', 'Cao đẳng', 'Đại học', 'Thạc sĩ', 'Tiến sĩ']
const THEORIES = ['Chưa', 'Sơ cấp', 'Trung cấp', 'Cao cấp', 'Cử nhân']
const ADMINISTRATIONS = ['Chưa', 'Cán sự', 'Chuyên viên', 'Chuyên viên chính', 'Chuyên viên cao cấp']

const levelsOf = ({ degree, theory, administration }: Person): readonly Content[] => [
  DEGREES[degree],
  THEORIES[theory],
  ADMINISTRATIONS[administration],
]

export function otherLayouts(town: Town): readonly OtherLayout[] {
  return [oneSheetEach(town), crossMatrix(town), softwareExport(town), fiveUnits(town)]
}

/** A sheet for every commune; the unit stands in the title and in the sheet's name only. */
function oneSheetEach(town: Town): OtherLayout {
  const book = new ExcelJS.Workbook()
  for (const unit of town.units) {
    placeRoster(book, {
      sheet: `${unit.type === 'phường' ? 'P.' : 'X.'} ${unit.name}`,
      titles: [`DANH SÁCH CÁN BỘ CHỦ CHỐT ${unit.type.toUpperCase()} ${unit.name.toUpperCase()}`, '(Tính đến ngày 31/12/2024)'],
      columns: [
        { header: 'STT', width: 5 },
        { header: 'Họ tên', width: 24, align: 'left' },
        USUAL.birth,
        USUAL.gender,
        { header: 'Quê quán', width: 34, align: 'left' },
        { header: 'Chức vụ', width: 34, align: 'left' },
        { header: 'Trình độ chuyên môn', width: 14 },
        { header: 'Lý luận chính trị', width: 12 },
        { header: 'Quản lý nhà nước', width: 16 },
        { header: 'Người địa phương', width: 10 },
        { header: 'Ghi chú', width: 12, align: 'left' },
      ],
      columnNumbers: false,
      lines: cadresIn(town, unit).map(({ person, titles, local }, place) => ({
        kind: 'row',
        cells: [
          place + 1,
          person.name,
          dateCell(person.birth),
          person.gender,
          person.homeTown,
          titles.join(', '),
          ...levelsOf(person),
          local ? 'Có' : 'Không',
        ],
      })),
      landscape: true,
    })
  }
  return { name: 'một trang tính cho mỗi xã, phường', book, asOf: town.asOf, town, truth: truthOf(town) }
}

const MATRIX: readonly (readonly [group: string, header: string, mark: (cadre: Cadre) => boolean])[] = [
  ['Trình độ chuyên môn', 'Tiến sĩ', ({ person }) => person.degree === 6],
  ['Trình độ chuyên môn', 'Thạc sĩ', ({ person }) => person.degree === 5],
  ['Trình độ chuyên môn', 'Đại học', ({ person }) => person.degree === 4],
  ['Trình độ chuyên môn', 'Cao đẳng', ({ person }) => person.degree === 3],
  ['Trình độ chuyên môn', 'Trung cấp', ({ person }) => person.degree === 2],
  ['Trình độ lý luận chính trị', 'Cử nhân', ({ person }) => person.theory === 4],
  ['Trình độ lý luận chính trị', 'Cao cấp', ({ person }) => person.theory === 3],
  ['Trình độ lý luận chính trị', 'Trung cấp', ({ person }) => person.theory === 2],
  ['Trình độ lý luận chính trị', 'Sơ cấp', ({ person }) => person.theory === 1],
  ['Trình độ QLNN', 'CV chính', ({ person }) => person.administration === 3],
  ['Trình độ QLNN', 'Chuyên viên', ({ person }) => person.administration === 2],
  ['Trình độ QLNN', 'Cán sự', ({ person }) => person.administration === 1],
]
const MARKS = ['x', 'X', '1', '+']

/** R7: a narrow column for every level and a mark in one of each group; all dates are text. Who has no level at all is "Còn lại" there, so nobody without QLNN is put in. */
function crossMatrix(whole: Town): OtherLayout {
  const town: Town = { ...whole, cadres: whole.cadres.filter(({ person }) => person.administration > 0) }
  const book = new ExcelJS.Workbook()
  const columns: readonly Column[] = [
    { header: 'STT', width: 5 },
    USUAL.name,
    { header: 'Nam', group: 'Ngày, tháng, năm sinh', width: 12 },
    { header: 'Nữ', group: 'Ngày, tháng, năm sinh', width: 12 },
    { header: 'Chức vụ/Chức danh', width: 30, align: 'left' },
    { header: 'Đơn vị công tác', width: 24, align: 'left' },
    { header: 'Quê quán', width: 34, align: 'left' },
    ...MATRIX.map(([group, header]): Column => ({ header, group, width: 6 })),
    { header: 'Người địa phương', width: 9 },
    { header: 'Ghi chú', width: 12, align: 'left' },
  ]
  const lines = town.cadres.map((cadre, place): Line => {
    const { person, unit, titles, local } = cadre
    const birth = typedDay(person.birth).replace(/\b\d\b/g, '0$&')
    return {
      kind: 'row',
      cells: [
        place + 1,
        person.name,
        person.gender === 'Nam' ? birth : undefined,
        person.gender === 'Nữ' ? birth : undefined,
        titles.join('; '),
        `UBND ${unit.type} ${unit.name}`,
        person.homeTown,
        ...MATRIX.map(([, , mark]): Content => (mark(cadre) ? MARKS[place % MARKS.length] : undefined)),
        local ? 'Có' : 'Không',
      ],
    }
  })
  placeRoster(book, {
    sheet: 'Trích ngang',
    titles: ['DANH SÁCH LÝ LỊCH TRÍCH NGANG CÁN BỘ CHỦ CHỐT CẤP XÃ', '(Tính đến ngày 31/12/2024)'],
    columns,
    columnNumbers: true,
    lines,
    total: `Tổng cộng: ${lines.length} người`,
    landscape: true,
  })
  return { name: 'ma trận dấu x', book, asOf: town.asOf, town, truth: truthOf(town) }
}

/** R8: what staff software writes: one header row at the top, codes, ISO dates as text, many columns. */
function softwareExport(town: Town): OtherLayout {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('Export')
  const idle = Array.from({ length: 28 }, (_, place) => `Trường ${place + 1}`)
  sheet.addRow([
    'Mã cán bộ', 'Họ tên', 'Ngày sinh', 'Giới tính', 'Quê quán', 'Chức vụ', 'Đơn vị công tác', 'Trình độ chuyên môn', 'Lý luận chính trị', 'QLNN', 'Ngày vào Đảng', 'Người địa phương', ...idle,
  ]) // prettier-ignore
  town.cadres.forEach(({ person, unit, titles, local }, place) => {
    sheet.addRow([
      `CB${String(place + 1).padStart(5, '0')}`,
      person.name,
      place % 2 === 0 ? person.birth : `${person.birth}T00:00:00`,
      person.gender,
      person.homeTown,
      titles.join(', '),
      `${unit.type === 'phường' ? 'Phường' : 'Xã'} ${unit.name}`,
      ...levelsOf(person),
      person.joinedParty,
      local ? 'Có' : 'Không',
      ...idle.map((_, column) => (column % 5 === 0 ? 0 : '')),
    ])
  })
  return { name: 'tệp xuất từ phần mềm', book, asOf: town.asOf, town, truth: truthOf(town) }
}

const MERGED: readonly (readonly [name: string, type: TownUnit['type'], gsoCode: string, from: readonly string[]])[] = [
  ['Đức Phổ', 'phường', '21439', ['Nguyễn Nghiêm', 'Phổ Hòa', 'Phổ Minh', 'Phổ Vinh', 'Phổ Ninh']],
  ['Trà Câu', 'phường', '21451', ['Phổ Văn', 'Phổ Quang', 'Phổ An', 'Phổ Thuận']],
  ['Sa Huỳnh', 'phường', '21478', ['Phổ Thạnh', 'Phổ Châu']],
  ['Nguyễn Nghiêm', 'xã', '21457', ['Phổ Nhơn', 'Phổ Phong']],
  ['Khánh Cường', 'xã', '21475', ['Phổ Cường', 'Phổ Khánh']],
]

/** The five units of July 2025 at the end of 2026, each led by the people of its first predecessor; local is who comes from any predecessor. */
function fiveUnits(town: Town): OtherLayout {
  const merged = MERGED.map(([name, type, gsoCode, from]) => ({ unit: { name, type, gsoCode }, from }))
  const cadres = merged.flatMap(({ unit, from }) =>
    town.cadres
      .filter((cadre) => cadre.unit.name === from[0])
      .map((cadre): Cadre => ({ ...cadre, unit, local: from.some((name) => cadre.person.homeTown.startsWith(`${name},`)) })),
  )
  const later: Town = { ...town, asOf: '2026-12-31', units: merged.map(({ unit }) => unit), cadres }
  const book = new ExcelJS.Workbook()
  const lines = later.units.flatMap((unit, place): readonly Line[] => [
    { kind: 'section', mark: roman(place + 1), title: `${unit.type === 'phường' ? 'Phường' : 'Xã'} ${unit.name}` },
    ...cadresIn(later, unit).map(
      ({ person, titles, local }, row): Line => ({
        kind: 'row',
        cells: [
          row + 1,
          person.name,
          dateCell(person.birth),
          person.gender,
          person.homeTown,
          titles.join(' kiêm '),
          ...levelsOf(person),
          local ? 'Có' : 'Không',
        ],
      }),
    ),
  ])
  placeRoster(book, {
    sheet: 'Cán bộ chủ chốt',
    titles: ['DANH SÁCH TRÍCH NGANG CÁN BỘ CHỦ CHỐT CÁC XÃ, PHƯỜNG MỚI', '(Số liệu tính đến ngày 31/12/2026)'],
    columns: [
      USUAL.ordinal,
      USUAL.name,
      USUAL.birth,
      USUAL.gender,
      { header: 'Quê quán (theo địa giới cũ)', width: 34, align: 'left' },
      { header: 'Chức vụ', width: 30, align: 'left' },
      { header: 'Chuyên môn', width: 12 },
      { header: 'LLCT', width: 12 },
      { header: 'QLNN', width: 16 },
      { header: 'Người địa phương', width: 9 },
      { header: 'Ghi chú', width: 12, align: 'left' },
    ],
    columnNumbers: false,
    lines,
    landscape: true,
  })
  return { name: 'năm đơn vị mới, cuối năm 2026', book, asOf: later.asOf, town: later, truth: truthOf(later) }
}

function cadresIn({ cadres }: Town, unit: TownUnit): readonly Cadre[] {
  return cadres.filter((cadre) => cadre.unit === unit)
}

function truthOf(town: Town): OtherLayout['truth'] {
  const all = countTruth(town)
  return Object.fromEntries(FROM_KEY_CADRES.map((id) => [id, all[id]]))
}
