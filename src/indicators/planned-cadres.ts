import { INDICATORS } from '../plan'
import { anyOf, askYoung, type Answer } from './answer'
import { partOf, whoIs, type Count } from './counting'
import { distinctPeople, placeByUnit } from './identity'
import { birthOf } from './person-facts'
import type { TallyPart } from './tally'
import { askWoman } from './women'

/** The plan says "trẻ" without a number here; its young officials are those under 40 throughout (II.2). */
const UNDER = INDICATORS.CT01.under

export const WOMEN_PART = 'Nữ'
export const YOUNG_PART = `Dưới ${UNDER} tuổi`

/**
 * QT3: people in the planning lists, each once however many posts they are planned for (rule G10), and how many of them are women or under 40.
 * The shares of women and of young people are its two parts, each held against its own figure, which the plan leaves to a higher level (III.4).
 * A woman of 52 and a man of 35 among four: 2/4, women 1/4, young 1/4.
 */
export const countPlanned: Count = (counting, { planning }, asOf, settings) => {
  if (!planning)
    return settings.planningWomen > 0 || settings.planningYoung > 0
      ? counting.none({ kind: 'no-roster', needs: ['planning'] })
      : counting.none({
          kind: 'no-figure',
          reason: 'Kế hoạch chỉ ghi “đạt hệ số quy định”; cần xét thì ghi mức ở Thiết lập.',
        })

  const planned = distinctPeople(planning, placeByUnit).map((person) => ({
    who: whoIs(person.rows[0]),
    woman: askWoman(person),
    young: askYoung(birthOf(person), asOf, UNDER, settings),
  }))
  for (const { who, woman, young } of planned) counting.add(who, { ...anyOf([woman, young]), why: `${woman.why}; ${young.why}` })
  const part = (name: string, answerOf: (one: (typeof planned)[number]) => Answer): TallyPart =>
    partOf(name, planned.map(answerOf), settings)
  return counting.result('Không có ai trong danh sách quy hoạch.', {
    parts: [part(WOMEN_PART, ({ woman }) => woman), part(YOUNG_PART, ({ young }) => young)],
    judgedByPart: true,
    ageDay: asOf,
  })
}
