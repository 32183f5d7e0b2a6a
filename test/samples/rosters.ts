import type { Cadre, Person, Title, Town, TownUnit, Vacancy } from './facts'
import { dateCell, roman, typedDay, type Column, type Content, type Line, type Roster, USUAL } from './page'

const NBSP = '\u00a0'

const DEGREES = ['Chưa', 'SC', 'TC', 'CĐ', 'ĐH', 'ThS', 'TS']
const DEGREE_WORDS = ['ĐH', 'ĐH Luật', 'CN Kinh tế', 'ĐH Hành chính', 'Kỹ sư Nông nghiệp', 'ĐH']
const THEORIES = ['Chưa', 'SC', 'TC', 'CC', 'CN']
const ADMINISTRATIONS = ['Chưa', 'CS', 'CV', 'CVC', 'CVCC']
const COMPUTING = ['CNTT cơ bản', 'B', 'A']

/** The titles as spelt out. */
export const LONG_TITLES: Readonly<Record<Title, string>> = {
  BT: 'Bí thư Đảng ủy',
  'PBT TT': 'Phó Bí thư Thường trực Đảng ủy',
  PBT: 'Phó Bí thư Đảng ủy',
  'CT HĐND': 'Chủ tịch HĐND',
  'PCT HĐND': 'Phó Chủ tịch HĐND',
  'CT UBND': 'Chủ tịch UBND',
  'PCT UBND': 'Phó Chủ tịch UBND',
}
const SHORT: Readonly<Record<Title, string>> = {
  BT: 'BT Đảng ủy',
  'PBT TT': 'PBT TT Đảng ủy',
  PBT: 'PBT Đảng ủy',
  'CT HĐND': 'CT HĐND',
  'PCT HĐND': 'PCT HĐND',
  'CT UBND': 'CT UBND',
  'PCT UBND': 'PCT UBND',
}

/** Birth dates that somebody typed as text, as a year, or with a space Excel cannot trim: [cadre from 0, how]. */
const TYPED_BIRTHS: Readonly<Record<number, (birth: string) => Content>> = {
  6: (birth) => typedDay(birth),
  17: (birth) => typedDay(birth, '-'),
  29: (birth) => typedDay(birth, '.'),
  41: (birth) => `${typedDay(birth)}${NBSP}`,
  55: (birth) => Number(birth.slice(0, 4)),
}
/** The unit whose cadre without a degree is studying for one. */
const STUDYING = 'Phổ Khánh'
const ACTING = 'Phổ Vinh'
const REMARKS: Readonly<Record<number, string>> = {
  3: 'Luân chuyển từ tháng 3/2023',
  22: 'Mới bổ sung',
  47: 'Nghỉ hưu từ ngày 01/3/2025',
  70: 'Mới bổ sung',
}

const KEY_CADRE_COLUMNS: readonly Column[] = [
  USUAL.ordinal,
  USUAL.name,
  { header: 'Nam', group: 'Ngày, tháng, năm sinh', width: 11.5 },
  { header: 'Nữ', group: 'Ngày, tháng, năm sinh', width: 11.5 },
  { header: 'Dân tộc', width: 8 },
  { header: 'Quê quán', width: 37, align: 'left' },
  { header: 'Chức vụ, đơn vị công tác', width: 42, align: 'left' },
  { header: 'Dự bị', group: 'Ngày vào Đảng', width: 11.5 },
  { header: 'Chính thức', group: 'Ngày vào Đảng', width: 11.5 },
  { header: 'GDPT', group: 'Trình độ', width: 7 },
  { header: 'CM', group: 'Trình độ', width: 19 },
  { header: 'LLCT', group: 'Trình độ', width: 7 },
  { header: 'QLNN', group: 'Trình độ', width: 7 },
  { header: 'BD cập nhật kiến thức', group: 'Trình độ', width: 10 },
  { header: 'NN', group: 'Trình độ', width: 14 },
  { header: 'TH', group: 'Trình độ', width: 14 },
  { header: 'Người địa phương', width: 9 },
  { header: 'Ghi chú', width: 24, align: 'left' },
]
/** Columns of the key-cadre roster, from 0. */
export const KEY_CADRE = { men: 2, women: 3, degree: 10, theory: 11, administration: 12, local: 16 } as const

export function keyCadres({ units, cadres, vacancies }: Town): Roster {
  let ordinal = 0
  const lines = units.flatMap((unit, place): Line[] => [
    { kind: 'section', mark: roman(place + 1), title: `${unit.type === 'phường' ? 'Phường' : 'Xã'} ${unit.name}` },
    ...vacancies.filter((vacancy) => vacancy.unit === unit).map((vacancy): Line => ({ kind: 'row', cells: vacantCells(vacancy, place) })),
    ...cadres.filter((cadre) => cadre.unit === unit).map((cadre): Line => ({ kind: 'row', cells: cadreCells(cadre, place, ordinal++) })),
  ])
  return {
    sheet: 'Cán bộ chủ chốt',
    titles: ['DANH SÁCH TRÍCH NGANG CÁN BỘ CHỦ CHỐT XÃ, PHƯỜNG', '(Số liệu tính đến ngày 31/12/2024)'],
    columns: KEY_CADRE_COLUMNS,
    columnNumbers: true,
    lines,
    total: `Tổng cộng: ${cadres.length} đ/c`,
    landscape: true,
  }
}

function cadreCells({ person, unit, titles, local, updated }: Cadre, unitPlace: number, ordinal: number): readonly Content[] {
  const birth = TYPED_BIRTHS[ordinal]?.(person.birth) ?? dateCell(person.birth)
  const words = unitPlace % 2 === 0 ? SHORT : LONG_TITLES
  const post = titles.map((title) => (title === 'CT UBND' && unit.name === ACTING ? `Q. ${words[title]}` : words[title])).join(', ')
  return [
    ordinal + 1,
    ordinal === 33 ? `${person.name}${NBSP}` : person.name,
    person.gender === 'Nam' ? birth : undefined,
    person.gender === 'Nữ' ? birth : undefined,
    unit.name === 'Phổ Nhơn' && ordinal % 4 === 0 ? 'Hrê' : 'Kinh',
    person.homeTown,
    post,
    dateCell(person.joinedParty),
    dateCell(yearLater(person.joinedParty)),
    '12/12',
    degreeWords(person, unit, ordinal),
    THEORIES[person.theory],
    ADMINISTRATIONS[person.administration],
    updated === true ? (ordinal % 9 === 0 ? 2024 : 'x') : undefined,
    person.language.words,
    COMPUTING[ordinal % COMPUTING.length],
    local ? 'Có' : 'Không',
    REMARKS[ordinal],
  ]
}

function degreeWords({ degree }: Person, unit: TownUnit, ordinal: number): string | undefined {
  if (degree === 4) return DEGREE_WORDS[ordinal % DEGREE_WORDS.length]
  if (degree === 3 && unit.name === STUDYING) return 'Đang học ĐH'
  return degree === 5 && ordinal % 2 === 0 ? 'Thạc sĩ' : DEGREES[degree]
}

/** The seat nobody holds keeps its line. */
function vacantCells({ titles }: Vacancy, unitPlace: number): readonly Content[] {
  const words = unitPlace % 2 === 0 ? SHORT : LONG_TITLES
  const post = titles.map((title) => words[title]).join(', ')
  return [
    undefined,
    'Khuyết',
    undefined,
    undefined,
    undefined,
    undefined,
    post,
    ...Array.from({ length: 10 }, () => undefined),
    'Chờ kiện toàn',
  ]
}

export function townCommittee({ townCommittee: members }: Town): Roster {
  return {
    sheet: 'BCH thị xã',
    titles: ['DANH SÁCH TRÍCH NGANG BAN CHẤP HÀNH ĐẢNG BỘ THỊ XÃ, NHIỆM KỲ 2020 - 2025', '(Số liệu tính đến ngày 31/12/2024)'],
    columns: [
      USUAL.ordinal,
      { header: 'Tổ chức đảng', width: 26, align: 'left' },
      USUAL.name,
      { header: 'Nam', group: 'Ngày, tháng, năm sinh', width: 12 },
      { header: 'Nữ', group: 'Ngày, tháng, năm sinh', width: 12 },
      { header: 'Quê quán', width: 37, align: 'left' },
      { header: 'Chức vụ', width: 50, align: 'left' },
      { header: 'UV BTV', width: 8 },
      { header: 'CM', group: 'Trình độ', width: 8 },
      { header: 'LLCT', group: 'Trình độ', width: 8 },
      { header: 'QLNN', group: 'Trình độ', width: 8 },
      { header: 'Ghi chú', width: 14, align: 'left' },
    ],
    columnNumbers: true,
    lines: members.map(({ person, organisation, post, standing }, place) => ({
      kind: 'row',
      cells: [
        place + 1,
        organisation,
        person.name,
        person.gender === 'Nam' ? dateCell(person.birth) : undefined,
        person.gender === 'Nữ' ? dateCell(person.birth) : undefined,
        person.homeTown,
        post,
        standing ? 'x' : undefined,
        DEGREES[person.degree],
        THEORIES[person.theory],
        ADMINISTRATIONS[person.administration],
      ],
    })),
    total: `Tổng cộng: ${members.length} đ/c`,
    landscape: true,
  }
}

/** Columns of the town committee's roster, from 0. */
export const TOWN_COMMITTEE_COLUMNS = { men: 3, women: 4 } as const

export function subordinateCommittees({ committees }: Town): Roster {
  let ordinal = 0
  return {
    sheet: 'BCH trực thuộc',
    titles: [
      'DANH SÁCH BAN CHẤP HÀNH, BAN THƯỜNG VỤ CÁC ĐẢNG BỘ, CHI ỦY CÁC CHI BỘ TRỰC THUỘC THỊ ỦY',
      '(Nhiệm kỳ 2020 - 2025, số liệu tính đến ngày 31/12/2024)',
    ],
    columns: [
      USUAL.ordinal,
      { header: 'Đảng bộ, chi bộ', width: 36, align: 'left' },
      USUAL.name,
      USUAL.birth,
      USUAL.gender,
      { header: 'Chức vụ', width: 28, align: 'left' },
      { header: 'UV BTV', width: 8 },
      { header: 'Ghi chú', width: 26, align: 'left' },
    ],
    columnNumbers: false,
    lines: committees.map(({ person, organisation, post, standing }, place) => {
      ordinal = committees[place - 1]?.organisation === organisation ? ordinal + 1 : 1
      return {
        kind: 'row',
        cells: [ordinal, organisation, person.name, dateCell(person.birth), person.gender, post, standing ? 'x' : undefined],
      }
    }),
    landscape: false,
  }
}

export function townLeaders({ leaders }: Town): Roster {
  return {
    sheet: 'Lãnh đạo thị xã',
    titles: ['DANH SÁCH LÃNH ĐẠO CHỦ CHỐT THỊ XÃ VÀ ỦY VIÊN BAN THƯỜNG VỤ THỊ ỦY', '(Số liệu tính đến ngày 31/12/2024)'],
    columns: [
      USUAL.ordinal,
      USUAL.name,
      USUAL.birth,
      USUAL.gender,
      { header: 'Chức danh', width: 52, align: 'left' },
      { header: 'UV BTV', width: 8 },
      { header: 'CM', width: 8 },
      { header: 'LLCT', width: 8 },
      { header: 'Ghi chú', width: 14, align: 'left' },
    ],
    columnNumbers: false,
    lines: leaders.map(({ person, title, standing }, place) => ({
      kind: 'row',
      cells: [
        place + 1,
        person.name,
        dateCell(person.birth),
        person.gender,
        title,
        standing ? 'x' : undefined,
        DEGREES[person.degree],
        THEORIES[person.theory],
      ],
    })),
    landscape: true,
  }
}

function yearLater(day: string): string {
  return `${Number(day.slice(0, 4)) + 1}${day.slice(4) === '-02-29' ? '-02-28' : day.slice(4)}`
}
