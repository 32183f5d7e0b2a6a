import { INDICATORS, TOWN_PARTY_ORGANISATION } from '../plan'
import { formatDate, type PartialDate, type PersonRow, type Serial } from '../roster'
import { bornAfter } from './age'
import { ageDayOf, ageDayWords, EVENT_NAMES } from './age-day'
import { askYoung, whyMissing } from './answer'
import { committeeOf, ownOrganisationKeys } from './committees'
import { partOf, whoIs, type CountAmong, type Counting } from './counting'
import { distinctPeople, placeByRow, type Person } from './identity'
import { presentOf } from './key-cadres'
import { birthOf } from './person-facts'
import type { Settings } from './settings'

const UNDER = INDICATORS.CT01.under

/**
 * CT01: members of the town's own party executive committee under 40 (II.2.1.2.a).
 * A roster with an organisation column serves with the town's own committee only, and is none where that is not in it; one without serves whole. Where the day of the
 * congress is typed for a horizon year, ages in that year are taken on it (`ageDayOf`), and the figure at the as-of date is printed beside
 * (A2, CT01).
 */
export const countYoungMembers: CountAmong<PersonRow> = (counting, evidence, asOf, settings, committee) => {
  const own = committeeOf(committee, ownOrganisationKeys(evidence))
  if (own.ours.length === 0 && own.unsure.length === 0 && committee.length > 0)
    return counting.none({ kind: 'no-roster', needs: ['committee'], whose: TOWN_PARTY_ORGANISATION })
  const members = distinctPeople(presentOf(own.ours, asOf, counting), placeByRow)
  const told = ageDayOf('CT01', asOf, settings)
  const { day: ageDay } = told
  const ask = (day: Serial) => (member: Person) => askYoung(birthOf(member), day, UNDER, settings)
  for (const row of own.unsure)
    if (row.organisation.state !== 'known')
      counting.addDoubtful(whoIs(row), {
        is: askYoung(row.birth, ageDay, UNDER, settings).is,
        why: `${whyMissing(row.organisation, 'tổ chức đảng')}: chưa rõ có thuộc Đảng bộ thị xã`,
      })
  members.forEach((member) => counting.add(whoIs(member.rows[0]), ask(ageDay)(member)))
  fillApproved(counting, members.length, settings)
  if (told.of && ageDay !== asOf) {
    const today = partOf('', members.map(ask(asOf)), settings)
    counting.note(
      `${ageDayWords(told)}; nếu tính đến ngày ${formatDate(asOf)} thì là ${today.numerator}/${today.denominator + vacantSeats(members.length, settings)}.`,
    )
    const { event, typed } = told.of
    const near = typed.precision === 'day' ? [] : members.filter((member) => turnsWithin(typed, member)).map(({ rows: [row] }) => row.name)
    if (near.length > 0) counting.note(`Cận mốc, đủ ${UNDER} tuổi trong tháng ${EVENT_NAMES[event]}: ${near.join(', ')}.`)
  }
  return counting.result('Không có ủy viên Ban Chấp hành Đảng bộ thị xã nào trong danh sách.', { ageDay })
}

/** Approved seats nobody sits in. A number smaller than the members there are is no denominator, and none by default. */
const vacantSeats = (members: number, { approvedMembers }: Settings): number => Math.max(0, approvedMembers - members)

/** Where the approved number is asked for, its vacant seats stay in the denominator. */
function fillApproved(counting: Counting, members: number, settings: Settings): void {
  const { approvedMembers } = settings
  if (approvedMembers === 0) return
  counting.note(
    approvedMembers < members
      ? `Số lượng được duyệt (${approvedMembers}) nhỏ hơn số ủy viên trong danh sách (${members}): mẫu số là số trong danh sách.`
      : `Mẫu số tính theo số lượng được duyệt ${approvedMembers}; danh sách có ${members} ủy viên.`,
  )
  for (let vacant = 1; vacant <= vacantSeats(members, settings); vacant++)
    counting.add(
      { name: `Vị trí thứ ${members + vacant}`, detail: 'Ủy viên Ban Chấp hành' },
      { is: 'no', why: 'còn khuyết so với số lượng được duyệt' },
    )
}

/** Of a congress whose month alone is known, one day serves (rule G3): whoever turns within that month could count either way. */
function turnsWithin({ earliest, latest }: PartialDate, member: Person): boolean {
  const birth = birthOf(member)
  return (
    birth.state === 'known' && birth.value.earliest > bornAfter(UNDER, earliest - 1) && birth.value.earliest <= bornAfter(UNDER, latest)
  )
}
