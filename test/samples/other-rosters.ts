import type { Organisation, Town } from './facts'
import { dateCell, typedDay, type Content, type Roster, USUAL } from './page'

export function appointments({ appointments: events }: Town): Roster {
  return {
    sheet: 'Bổ nhiệm 2024',
    titles: ['DANH SÁCH BỔ NHIỆM, ĐIỀU ĐỘNG, GIỚI THIỆU ỨNG CỬ CÁN BỘ NĂM 2024', '(Kèm theo Báo cáo số      -BC/TU, ngày      /12/2024)'],
    columns: [
      USUAL.ordinal,
      USUAL.name,
      USUAL.birth,
      USUAL.gender,
      { header: 'Chức vụ trước', width: 38, align: 'left' },
      { header: 'Chức vụ mới', width: 38, align: 'left' },
      { header: 'Hình thức', width: 20 },
      { header: 'Số QĐ', width: 13 },
      { header: 'Ngày QĐ', width: 12 },
      { header: 'Diện BTV Thị ủy quản lý', width: 12 },
      { header: 'Ghi chú', width: 14, align: 'left' },
    ],
    columnNumbers: false,
    lines: events.map(({ person, decided, number, form, before, after, managed }, place) => ({
      kind: 'row',
      cells: [
        place + 1,
        person.name,
        dateCell(person.birth),
        person.gender,
        before,
        after,
        form,
        number,
        place === 7 ? typedDay(decided) : dateCell(decided),
        managed ? 'x' : 'Không',
      ],
    })),
    landscape: true,
  }
}

/** What clerks wrote into the birth and gender columns of the delegates: [delegate from 0, what]. */
const TYPED_BIRTHS: Readonly<Record<number, string>> = { 44: '31/02/1980', 121: '08/15/1979', 230: '12/9/84' }
const TYPED_WOMEN = ['Nữ'.normalize('NFD'), 'Nữ\u00a0', 'nữ'] as const

export function delegates({ delegates: all }: Town): Roster {
  let women = 0
  const genderCell = (gender: string): string => (gender === 'Nữ' ? (TYPED_WOMEN[women++ - 20] ?? gender) : gender)
  return {
    sheet: 'Đại biểu HĐND',
    titles: ['DANH SÁCH ĐẠI BIỂU HĐND CÁC CẤP, NHIỆM KỲ 2021 - 2026', '(Số liệu tính đến ngày 31/12/2024)'],
    columns: [
      USUAL.ordinal,
      { header: 'Hội đồng nhân dân', width: 30, align: 'left' },
      USUAL.name,
      USUAL.birth,
      USUAL.gender,
      { header: 'Đơn vị bầu cử số', width: 9 },
      { header: 'Nghề nghiệp, chức vụ', width: 50, align: 'left' },
      { header: 'Tình trạng', width: 22 },
      { header: 'Ngày thôi', width: 12 },
      { header: 'Ghi chú', width: 12, align: 'left' },
    ],
    columnNumbers: true,
    lines: all.map(({ person, council, constituency, occupation, left }, place) => ({
      kind: 'row',
      cells: [
        place + 1,
        council,
        person.name,
        TYPED_BIRTHS[place] ?? dateCell(person.birth),
        genderCell(person.gender),
        constituency,
        occupation,
        left === undefined ? 'Đương nhiệm' : 'Thôi làm nhiệm vụ',
        left === undefined ? undefined : dateCell(left),
      ],
    })),
    total: `Tổng cộng: ${all.length} đại biểu`,
    landscape: true,
  }
}

export function organisations({ organisations: all }: Town): Roster {
  return {
    sheet: 'Tổ chức đảng',
    titles: ['DANH SÁCH TỔ CHỨC ĐẢNG TRỰC THUỘC THỊ ỦY', '(Số liệu tính đến ngày 31/12/2024)'],
    columns: [
      USUAL.ordinal,
      { header: 'Tên tổ chức đảng', width: 36, align: 'left' },
      { header: 'Loại', width: 9 },
      { header: 'Số đảng viên', width: 8 },
      { header: 'Có BTV', width: 8 },
      { header: 'Có chi ủy', width: 8 },
      { header: 'Miễn trừ', width: 8 },
      { header: 'Có nguồn cán bộ nữ', width: 10 },
      { header: 'Đã xây dựng', group: 'Quy hoạch cán bộ', width: 9 },
      { header: 'Đã đề nghị phê duyệt', group: 'Quy hoạch cán bộ', width: 10 },
      { header: 'Đã phê duyệt', group: 'Quy hoạch cán bộ', width: 9 },
      { header: 'Kế hoạch thực hiện Đề án 12', width: 12 },
      { header: 'Năm 2022', group: 'Báo cáo quý IV', width: 8 },
      { header: 'Năm 2023', group: 'Báo cáo quý IV', width: 8 },
      { header: 'Năm 2024', group: 'Báo cáo quý IV', width: 8 },
      { header: 'Ghi chú', width: 14, align: 'left' },
    ],
    columnNumbers: true,
    lines: all.map((organisation, place) => ({ kind: 'row', cells: organisationCells(organisation, place) })),
    total: `Tổng cộng: ${all.length} tổ chức`,
    landscape: true,
  }
}

function organisationCells(organisation: Organisation, place: number): readonly Content[] {
  const done = (yes: boolean): string => (yes ? 'x' : 'Chưa')
  const has = (yes: boolean): string => (yes ? 'x' : 'Không')
  const { reported, womenAvailable } = organisation
  return [
    place + 1,
    organisation.name,
    organisation.kind === 'đảng bộ' ? 'Đảng bộ' : 'Chi bộ',
    organisation.partyMembers,
    has(organisation.hasStandingCommittee),
    organisation.kind === 'chi bộ' ? has(organisation.hasCommittee) : undefined,
    organisation.exempt ? 'x' : undefined,
    womenAvailable === undefined ? undefined : womenAvailable ? 'Có' : 'Không',
    done(organisation.planningBuilt),
    done(organisation.planningSubmitted),
    done(organisation.planningApproved),
    done(organisation.actionPlan),
    done(reported[2022]),
    done(reported[2023]),
    done(reported[2024]),
  ]
}

export function unitRegister({ units }: Town): Roster {
  return {
    sheet: 'DM_DonVi',
    titles: ['DANH MỤC ĐƠN VỊ HÀNH CHÍNH CẤP XÃ', '(Thị xã Đức Phổ, đến ngày 30/6/2025)'],
    columns: [
      USUAL.ordinal,
      { header: 'Tên đơn vị', width: 22, align: 'left' },
      { header: 'Loại', width: 10 },
      { header: 'Hiệu lực từ', width: 12 },
      { header: 'Hiệu lực đến', width: 12 },
      { header: 'Kế thừa từ', width: 22, align: 'left' },
      { header: 'Mã GSO', width: 10 },
      { header: 'Ghi chú', width: 28, align: 'left' },
    ],
    columnNumbers: false,
    lines: units.map(({ name, type, gsoCode }, place) => ({
      kind: 'row',
      cells: [
        place + 1,
        name,
        type === 'phường' ? 'Phường' : 'Xã',
        dateCell('2020-02-01'),
        dateCell('2025-06-30'),
        undefined,
        gsoCode,
        name === 'Nguyễn Nghiêm' ? 'Trước 2020: thị trấn Đức Phổ' : undefined,
      ],
    })),
    landscape: false,
  }
}
