import { INDICATORS, type Unit } from '../plan'
import type { PersonRow, Steps } from '../roster'
import { ageDayOf } from './age-day'
import { allOf, askLevel, askYoung, type Answer } from './answer'
import { noteAgeDay, type CountAmong } from './counting'
import { PER_STEP } from './identity'
import { actingWords, isListed, keyCadres, whoIsCadre, type KeyCadre } from './key-cadres'
import { birthOf, highestLevel } from './person-facts'
import type { TallyResult } from './tally'

const UNDER = INDICATORS.CT13.under
const GRADES = ['chưa có', 'bậc 1/6', 'bậc 2/6', 'bậc 3/6', 'bậc 4/6', 'bậc 5/6', 'bậc 6/6']

const WHY_OUTSIDE = {
  elsewhere: 'công tác ở đơn vị không có trong danh mục',
  commune: 'công tác ở xã, không thuộc diện xét',
} as const

/**
 * CT13: key leaders of the wards under 40, and how many of them have a foreign language at the grade asked for (II.2.2.1; the plan names no
 * grade: bậc 3/6 by default). Xã are not in it. A ward leader whose age is unknown is undetermined and outside the denominator (rule K7).
 * Reading B of A2 (`languagePopulation: 'all-leaders'`): among all key leaders of the wards, those who are both.
 */
export const countWardLanguages: CountAmong<PersonRow, Steps<TallyResult>> = function* (counting, evidence, asOf, settings, rows) {
  const told = ageDayOf('CT13', asOf, settings)
  const amongYoung = settings.languagePopulation === 'young-leaders'
  const cadres = yield* keyCadres(rows, asOf, counting)
  for (const [at, cadre] of cadres.entries()) {
    if (at % PER_STEP === 0) yield
    const where = standsIn(cadre, evidence.units)
    const who = whoIsCadre(cadre)
    if (where === 'elsewhere' || where === 'commune') {
      counting.leaveOut(who, WHY_OUTSIDE[where])
      continue
    }
    const young = askYoung(birthOf(cadre.person), told.day, UNDER, settings) // prettier-ignore
    const able = askLevel(highestLevel(cadre.person, ({ language }) => language, settings), settings.languageLevel, 'ngoại ngữ', GRADES) // prettier-ignore
    const both: Answer = { ...allOf([young, able]), why: `${young.why}; ${able.why}${actingWords(cadre.seats)}` }

    if (amongYoung && young.is === 'no') counting.leaveOut(who, young.why)
    else if (where === 'unknown') counting.addDoubtful(who, { ...both, why: `chưa rõ xã hay phường; ${both.why}` })
    else if (amongYoung && young.is !== 'yes') counting.addDoubtful(who, both)
    else counting.add(who, both)
  }
  noteAgeDay(counting, told)
  counting.note(
    `Ngoại ngữ từ bậc ${settings.languageLevel}/6; mẫu số: ${amongYoung ? `cán bộ chủ chốt phường dưới ${UNDER} tuổi` : 'toàn bộ cán bộ chủ chốt phường'}.`,
  )
  return counting.result(`Không có cán bộ chủ chốt phường nào dưới ${UNDER} tuổi.`, { ageDay: told.day })
}

/** Any seat in a ward of the register makes somebody a ward leader. */
function standsIn({ seats }: KeyCadre, register: readonly Unit[]): 'ward' | 'commune' | 'unknown' | 'elsewhere' {
  const listed = seats.filter(({ unit }) => isListed(unit, register))
  if (listed.length === 0) return 'elsewhere'
  if (listed.some(({ unit }) => unit?.type === 'phường')) return 'ward'
  return listed.some(({ unit }) => !unit) ? 'unknown' : 'commune'
}
