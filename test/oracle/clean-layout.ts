import ExcelJS from 'exceljs'
import type { Person, Title, Town } from '../samples/facts'
import { TOWN_COMMITTEE } from '../samples/facts'

/** What a native formula may put between the quotes of a sheet: the last rows of each, counted as Excel counts. */
export type LastRows = Readonly<Record<'CanBo' | 'BCH' | 'BoNhiem' | 'DonVi' | 'ToChuc' | 'HDND' | 'DSHDND' | 'LanhDao', number>>

type Cell = string | number | Date | { readonly formula: string } | undefined

const KEY_TITLES: readonly Title[] = ['BT', 'PBT TT', 'PBT', 'CT HĐND', 'CT UBND', 'PCT HĐND', 'PCT UBND']

/**
 * The facts of a town laid out for formulas: one row for each person and post, true dates, codes for levels.
 * Nobody keeps rosters so; it is what native formulas need, and none of the product's reading stands in between.
 */
export function layOutForFormulas(town: Town): { readonly book: ExcelJS.Workbook; readonly last: LastRows } {
  const book = new ExcelJS.Workbook()
  const add = (name: string, header: readonly string[], rows: readonly (readonly Cell[])[]): number => {
    const sheet = book.addWorksheet(name)
    sheet.addRow(header)
    for (const cells of rows) sheet.addRow([...cells])
    return rows.length + 1
  }
  // The results come first: it is the first sheet that is written out as text.
  book.addWorksheet('KetQua')
  const settings = book.addWorksheet('ThamSo')
  settings.addRow(['Ngày tính tuổi', dateOf(town.asOf)])
  settings.addRow(['Năm', Number(town.asOf.slice(0, 4))])
  settings.addRow(['Sinh sau ngày này là dưới 40', { formula: 'EDATE(B1,-480)' }])
  settings.addRow(['Sinh sau ngày này là dưới 35', { formula: 'EDATE(B1,-420)' }])
  const councils = [...new Set(town.delegates.map(({ council }) => council))]
  return {
    book,
    last: {
      CanBo: add('CanBo', ['TT', 'Họ tên', 'Mã', 'Sinh', 'Giới', 'Chức danh', 'Đơn vị', 'Loại', 'Người ĐP', 'CM', 'LLCT', 'QLNN', 'BD', 'NN', 'Chủ chốt', 'Lần đầu'], cadreRows(town)), // prettier-ignore
      BCH: add('BCH', ['Tổ chức', 'Họ tên', 'Sinh', 'Giới', 'UV BTV'], committeeRows(town)),
      BoNhiem: add('BoNhiem', ['Mã', 'Họ tên', 'Sinh', 'Ngày QĐ', 'Hình thức', 'Diện BTV', 'Lượt'], appointmentRows(town)),
      DonVi: add('DonVi', ['Đơn vị'], town.units.map(({ name }) => [name])), // prettier-ignore
      ToChuc: add('ToChuc', ['Tên', 'Loại', 'Miễn trừ', 'Đã xây dựng', 'Đã đề nghị', 'Có chi ủy', 'Có nguồn nữ', 'Có BTV', 'Kế hoạch', 'Báo cáo'], organisationRows(town)), // prettier-ignore
      HDND: add('HDND', ['Hội đồng', 'Họ tên', 'Giới'], town.delegates.map(({ council, person }) => [council, person.name, person.gender])), // prettier-ignore
      DSHDND: add('DSHDND', ['Hội đồng'], councils.map((council) => [council])), // prettier-ignore
      LanhDao: add('LanhDao', ['Mã', 'Họ tên', '', 'Sinh', 'Chức danh', '', '', 'Lần đầu'], leaderRows(town)),
    },
  }
}

function cadreRows({ cadres }: Town): Cell[][] {
  const code = coder()
  const rows = cadres.flatMap((cadre) => cadre.titles.map((title) => ({ ...cadre, title })))
  return rows.map(({ person, unit, title, local, updated }, place) => {
    const row = place + 2
    return [
      row - 1,
      person.name,
      code(person),
      dateOf(person.birth),
      person.gender,
      title,
      unit.name,
      unit.type === 'phường' ? 'Phường' : 'Xã',
      local ? 'Có' : 'Không',
      person.degree,
      person.theory,
      person.administration,
      updated ? 'x' : undefined,
      person.language.level,
      { formula: `IF(OR(${KEY_TITLES.map((name) => `F${row}="${name}"`).join(',')}),1,0)` },
      { formula: `IF(AND(O${row}=1,COUNTIFS(C$2:C${row},C${row},O$2:O${row},1)=1),1,0)` },
    ]
  })
}

function committeeRows({ townCommittee, committees }: Town): Cell[][] {
  const named = townCommittee.map((member) => ({ ...member, organisation: 'Đảng bộ thị xã' }))
  return [...named, ...committees].map(({ organisation, person, standing }) => [
    organisation,
    person.name,
    dateOf(person.birth),
    person.gender,
    standing ? 'x' : undefined,
  ])
}

/** G marks the first row of each event that counts: two posts given by one decision are one event. */
function appointmentRows({ appointments }: Town): Cell[][] {
  const code = coder()
  return appointments.map(({ person, decided, form, managed }, place) => {
    const row = place + 2
    const sameBefore = `COUNTIFS(A$2:A${row},A${row},D$2:D${row},D${row},E$2:E${row},"<>Bổ nhiệm lại",F$2:F${row},"x")`
    return [
      code(person),
      person.name,
      dateOf(person.birth),
      dateOf(decided),
      form,
      managed ? 'x' : undefined,
      { formula: `IF(AND(E${row}<>"Bổ nhiệm lại",F${row}="x",${sameBefore}=1),1,0)` },
    ]
  })
}

/** The town's own organisation stands first: its committee is looked at in CT14 and nowhere else. */
function organisationRows({ organisations, asOf }: Town): Cell[][] {
  const mark = (yes: boolean): string | undefined => (yes ? 'x' : undefined)
  const year = asOf.slice(0, 4) as unknown as 2022 | 2023 | 2024
  return [
    ['Đảng bộ thị xã', 'ĐB', undefined, undefined, undefined, 'x', 'Có', 'x'],
    ...organisations.map((one) => [
      one.name,
      one.kind === 'đảng bộ' ? 'ĐB' : 'CB',
      mark(one.exempt),
      mark(one.planningBuilt),
      mark(one.planningSubmitted),
      mark(one.kind === 'chi bộ' && one.hasCommittee),
      one.womenAvailable === undefined ? undefined : one.womenAvailable ? 'Có' : 'Không',
      mark(one.hasStandingCommittee),
      mark(one.actionPlan),
      mark(one.reported[year]),
    ]),
  ]
}

/** A row for each seat, and for a member of the Standing Committee without one. */
function leaderRows({ leaders, townCommittee }: Town): Cell[][] {
  const code = coder()
  const withSeats = leaders.flatMap(({ person, seats, standing }) =>
    (seats.length > 0 ? seats : standing ? ['UV BTV'] : []).map((seat) => ({ person, seat: String(seat) })),
  )
  const known = new Set(withSeats.map(({ person }) => person))
  const others = townCommittee.filter(
    ({ person, standing, organisation }) => standing && organisation === TOWN_COMMITTEE && !known.has(person),
  )
  return [...withSeats, ...others.map(({ person }) => ({ person, seat: 'UV BTV' }))].map(({ person, seat }, place) => {
    const row = place + 2
    const first = { formula: `IF(COUNTIFS(A$2:A${row},A${row})=1,1,0)` }
    return [code(person), person.name, undefined, dateOf(person.birth), seat, undefined, undefined, first]
  })
}

/** A code for each person, as an office would give one. */
function coder(): (person: Person) => string {
  const codes = new Map<Person, string>()
  return (person) => {
    const known = codes.get(person) ?? `P${String(codes.size + 1).padStart(4, '0')}`
    codes.set(person, known)
    return known
  }
}

const dateOf = (day: string): Date => new Date(`${day}T00:00:00Z`)
