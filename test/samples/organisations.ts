import { UNITS } from './communes'
import type { Organisation, TownUnit } from './facts'

const AGENCIES = ['Đảng bộ Công an thị xã', 'Đảng bộ Quân sự thị xã', 'Đảng bộ Khối Đảng, đoàn thể thị xã', 'Đảng bộ Trung tâm Y tế thị xã']
const MILITARY = 'Đảng bộ Quân sự thị xã'
const CELLS = [
  'Chi bộ Tòa án nhân dân thị xã',
  'Chi bộ Viện kiểm sát nhân dân thị xã',
  'Chi bộ Chi cục Thuế khu vực',
  'Chi bộ Kho bạc Nhà nước Đức Phổ',
  'Chi bộ Bảo hiểm xã hội thị xã',
  'Chi bộ Chi cục Thi hành án dân sự',
  'Chi bộ Điện lực Đức Phổ',
  'Chi bộ Bưu điện Đức Phổ',
  'Chi bộ Ngân hàng Chính sách xã hội',
  'Chi bộ Trường THPT số 1 Đức Phổ',
  'Chi bộ Trường THPT số 2 Đức Phổ',
  'Chi bộ Trường THPT Lương Thế Vinh',
  'Chi bộ Trường THPT Trần Quang Diệu',
  'Chi bộ Trung tâm GDNN - GDTX',
  'Chi bộ Hạt Kiểm lâm thị xã',
]
/** Under nine members: a secretary and a deputy, no chi ủy. */
const WITHOUT_COMMITTEE = ['Chi bộ Bưu điện Đức Phổ', 'Chi bộ Hạt Kiểm lâm thị xã', 'Chi bộ Ngân hàng Chính sách xã hội']
const WITHOUT_STANDING_COMMITTEE = ['Đảng bộ Trung tâm Y tế thị xã']
const NO_WOMEN_TO_CHOOSE = ['Đảng bộ Quân sự thị xã', 'Chi bộ Điện lực Đức Phổ', 'Chi bộ Chi cục Thi hành án dân sự']
/** The clerk left "có nguồn cán bộ nữ" blank here. */
const WOMEN_NOT_STATED = ['Chi bộ Viện kiểm sát nhân dân thị xã']
const NO_REPORT_2024 = ['Đảng bộ xã Phổ Khánh', 'Chi bộ Điện lực Đức Phổ', 'Chi bộ Trường THPT số 2 Đức Phổ']
const NOT_YET_APPROVED = ['Đảng bộ xã Phổ An', 'Chi bộ Bưu điện Đức Phổ']

export function organisationOf(unit: TownUnit): string {
  return `Đảng bộ ${unit.type} ${unit.name}`
}

/** The organisations directly under the town committee: 19 đảng bộ, 15 chi bộ. */
export const ORGANISATIONS: readonly Organisation[] = [
  ...[...UNITS.map(organisationOf), ...AGENCIES].map((name, place) => describe(name, 'đảng bộ', 74 + ((place * 37) % 160))),
  ...CELLS.map((name, place) => describe(name, 'chi bộ', WITHOUT_COMMITTEE.includes(name) ? 5 + (place % 3) : 12 + ((place * 11) % 23))),
]

function describe(name: string, kind: Organisation['kind'], partyMembers: number): Organisation {
  return {
    name,
    kind,
    partyMembers,
    hasStandingCommittee: kind === 'đảng bộ' && !WITHOUT_STANDING_COMMITTEE.includes(name),
    hasCommittee: !WITHOUT_COMMITTEE.includes(name),
    exempt: name === MILITARY,
    womenAvailable: WOMEN_NOT_STATED.includes(name) ? undefined : !NO_WOMEN_TO_CHOOSE.includes(name),
    planningBuilt: true,
    planningSubmitted: true,
    planningApproved: !NOT_YET_APPROVED.includes(name),
    actionPlan: true,
    reported: { 2022: true, 2023: true, 2024: !NO_REPORT_2024.includes(name) },
  }
}
