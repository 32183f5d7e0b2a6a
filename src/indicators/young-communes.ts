import { INDICATORS, type CommunePost } from '../plan'
import type { PersonRow, Steps } from '../roster'
import { ageDayOf } from './age-day'
import { allOf, anyOf, askYoung, standingOf, type Answer } from './answer'
import { inOneLine, noteAgeDay, partOf, unitName, whoIs, type CountAmong } from './counting'
import { pushTo } from './groups'
import { PER_STEP } from './identity'
import { actingWords, notListed, seatsOf, type Seat } from './key-cadres'
import type { Settings } from './settings'
import type { TallyPart, TallyResult } from './tally'

/** CT09: communes whose secretary or chair of the people's committee is under 40; by the setting, both (II.2.1.2.d, II.2.2.2). */
export const countCommunesWithYoungHead = countCommunes('CT09', ['BT', 'CT UBND'])

/** CT18: communes with a deputy secretary, or a deputy chair of the council or the people's committee, under 35 (II.2.2.2). */
export const countCommunesWithYoungDeputy = countCommunes('CT18', ['PBT', 'PCT HĐND', 'PCT UBND'])

/**
 * All communes of the register, the vacant ones too (rule G12). Two young heads in one commune are one commune.
 * A commune is undetermined where only a head without a readable birth date could make it count.
 */
function countCommunes(indicator: 'CT09' | 'CT18', posts: readonly CommunePost[]): CountAmong<PersonRow, Steps<TallyResult>> {
  const { under } = INDICATORS[indicator]
  return function* (counting, { units }, asOf, settings, rows) {
    const told = ageDayOf(indicator, asOf, settings)
    const byUnit = new Map<string, HeldSeat[]>()
    const known = new Set(units.map(({ id }) => id))
    let astray = 0
    for (const [at, row] of rows.entries()) {
      if (at % PER_STEP === 0) yield
      for (const seat of seatsOf(row, asOf).filter(({ code }) => posts.includes(code))) {
        const answer = askYoung(row.birth, told.day, under, settings)
        if (seat.unit && known.has(seat.unit.id)) {
          pushTo(byUnit, seat.unit.id, { ...seat, answer })
        } else {
          counting.leaveOut(whoIs(row), seat.unit ? notListed(seat.unit) : 'chưa rõ xã, phường nào')
          if (answer.is !== 'no') astray++
        }
      }
    }
    if (astray > 0) counting.note(`${astray} người có thể chưa đủ ${under} tuổi nhưng chưa rõ xã, phường: chưa tính cho đơn vị nào.`)

    const parts: TallyPart[] = []
    for (const unit of units) {
      yield
      const seats = byUnit.get(unit.id) ?? []
      const answer = askCommune(seats, indicator === 'CT09' && settings.headSeats === 'both' ? posts : undefined, settings)
      const deciding = seats.find((seat) => seat.answer.is === answer.is) ?? seats[0]
      counting.add({ name: unitName(unit), detail: holdersOf(seats), ref: deciding?.row.ref }, answer)
      parts.push(partOf(unitName(unit), [answer], settings))
    }
    noteAgeDay(counting, told)
    return counting.result('Danh mục không có xã, phường nào.', { parts, ageDay: told.day, needsConfirmation: astray > 0 })
  }
}

type HeldSeat = Seat & { readonly answer: Answer }

/** `each` names the seats that must all be young; left out, any one will do. */
function askCommune(seats: readonly HeldSeat[], each: readonly CommunePost[] | undefined, settings: Settings): Answer {
  // The register is the denominator whatever the settings drop: people are dropped here, never communes.
  const counted = seats.filter(({ answer }) => standingOf(answer, settings) !== 'left-out')
  if (counted.length === 0) return { is: 'no', why: seats.length === 0 ? 'khuyết chức danh' : 'thiếu ngày sinh, bỏ qua theo thiết lập' }
  const groups = each ? each.map((post) => counted.filter(({ code }) => code === post)) : [counted]
  const vacant: Answer = { is: 'no', why: 'khuyết một trong hai chức danh' }
  return allOf(groups.map((group) => anyOf(group.map(named)) ?? vacant)) ?? vacant
}

function named(seat: HeldSeat): Answer {
  const { row, answer } = seat
  return { ...answer, why: `${row.name} ${answer.why}${actingWords([seat])}` }
}

const holdersOf = (seats: readonly HeldSeat[]): string => inOneLine(seats.map(({ row, post }) => `${post.text || post.code} ${row.name}`))
