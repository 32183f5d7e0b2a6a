import { INDICATORS, TOWN_PARTY_ORGANISATION, type PostCode, type TownPost } from '../plan'
import { fold, type PersonRow } from '../roster'
import { ageDayOf } from './age-day'
import { askYoung } from './answer'
import { committeeOf, ownOrganisationKeys, sitsInStandingCommittee } from './committees'
import { noteAgeDay, whoIs, type Count } from './counting'
import { distinctPeople, placeNowhere } from './identity'
import { isPresent, whyGone } from './key-cadres'
import { birthOf } from './person-facts'

/** Short forms in a list of town leaders: "BT" there is the secretary of the town. */
const TOWN_SEAT: Readonly<Partial<Record<PostCode, TownPost>>> = {
  BT: 'BT TU',
  PBT: 'PBT TU',
  'CT HĐND': 'CT HĐND TX',
  'PCT HĐND': 'PCT HĐND TX',
  'CT UBND': 'CT UBND TX',
  'PCT UBND': 'PCT UBND TX',
}
const STANDING: readonly PostCode[] = ['BT TU', 'PBT TU']
const DEPUTY_CHAIRS: readonly PostCode[] = ['PCT HĐND TX', 'PCT UBND TX']
const WITHOUT_DEPUTY_CHAIRS: readonly PostCode[] = [...STANDING, 'CT HĐND TX', 'CT UBND TX']
const KEY_LEADERS: readonly PostCode[] = [...WITHOUT_DEPUTY_CHAIRS, ...DEPUTY_CHAIRS]

/** CT10: key leaders of the town and members of its standing committee, distinct people; how many are under 40 (II.2.2.1). */
export const countYoungLeaders = countCircle('CT10', KEY_LEADERS)

/** CT11: secretary, deputy secretaries (the standing deputy too, rule K4) and deputy chairs of the town; how many are under 40. */
export const countYoungStandingOrDeputy = countCircle('CT11', [...STANDING, ...DEPUTY_CHAIRS])

/** CT12: secretary and deputy secretaries of the town; how many are under 40. */
export const countYoungStanding = countCircle('CT12', STANDING)

/**
 * The list of town leaders serves where there is one. What it does not tell comes from the town's own committee (A2b): all of it without such
 * a list, the members of the standing committee (CT10) where the list marks none; whoever then stands in both is one person.
 */
function countCircle(indicator: 'CT10' | 'CT11' | 'CT12', circle: readonly PostCode[]): Count {
  return (counting, evidence, asOf, settings) => {
    const { 'town-leaders': townLeaders, committee } = evidence
    const own = committee ? committeeOf(committee, ownOrganisationKeys(evidence)).ours : []
    if (!townLeaders && own.length === 0)
      return counting.none({ kind: 'no-roster', needs: ['town-leaders', 'committee'], whose: committee && TOWN_PARTY_ORGANISATION })

    const isLeadership = indicator === 'CT10'
    const needsCommittee = isLeadership && !townLeaders?.some(tellsStandingCommittee)
    const rows = townLeaders ? [...townLeaders, ...(needsCommittee ? own.filter(sitsInStandingCommittee) : [])] : own
    if (rows.length > 0 && rows.every(tellsNoPlace))
      return counting.none({ kind: 'no-column', what: 'cột chức vụ hoặc cột Ủy viên Ban Thường vụ' })
    const posts = isLeadership && !settings.deputyChairsOutsideCommittee ? WITHOUT_DEPUTY_CHAIRS : circle
    const holds = (row: PersonRow): boolean =>
      townPostsOf(row).some((post) => posts.includes(post)) ||
      (isLeadership && (sitsInStandingCommittee(row) || (settings.frontChairIsLeader && chairsFront(row))))

    const told = ageDayOf(indicator, asOf, settings)
    // All of them sit at the town: a leader undated in one list is the one of that name in the other.
    for (const person of distinctPeople(rows, placeNowhere)) {
      const holding = person.rows.filter(holds)
      const row = holding.find((one) => isPresent(one, asOf)) ?? holding[0]
      if (!row) continue
      const gone = whyGone(row, asOf)
      if (gone) counting.leaveOut(whoIs(row), gone)
      else counting.add(whoIs(row), askYoung(birthOf(person), told.day, INDICATORS[indicator].under, settings))
    }
    noteAgeDay(counting, told)
    return counting.result('Không có người nào thuộc diện xét.', { ageDay: told.day })
  }
}

/** A post of a commune, named with it ("Bí thư Đảng ủy phường Phổ Minh"), is no post of the town. */
function townPostsOf({ posts, unit }: PersonRow): readonly PostCode[] {
  return posts.map(({ code, unit: named }) => (named || unit.state === 'known' ? code : (TOWN_SEAT[code] ?? code)))
}

function tellsStandingCommittee({ standingCommittee, posts }: PersonRow): boolean {
  return standingCommittee.state !== 'absent' || posts.some(({ code }) => code === 'UV BTV')
}

function tellsNoPlace({ posts, postText, standingCommittee }: PersonRow): boolean {
  return posts.length === 0 && postText === '' && standingCommittee.state === 'absent'
}

/** The Front's chair is no post of the plan's, so only the cell's own words tell; "nguyên" and "phó" before them name somebody else, "xã", "phường" another Front. */
function chairsFront({ postText }: PersonRow): boolean {
  return fold(postText)
    .split(/[,;/]| - | kiêm /)
    .some(
      (part) => /^\s*(chủ tịch|ct) (ủy ban )?(ub ?)?(mttq|mt( |$)|mặt trận)/.test(part) && !/phường|xã/.test(part.replace('thị xã', '')),
    )
}
