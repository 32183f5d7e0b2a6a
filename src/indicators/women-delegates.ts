import { NEVER, type Council, type PersonRow } from '../roster'
import type { Answer } from './answer'
import { askWoman } from './women'
import { partOf, whoIs, type CountAmong } from './counting'
import { groupBy, pushTo } from './groups'
import { distinctPeople, placeByRow } from './identity'
import { presentOf } from './key-cadres'
import type { TallyPart } from './tally'

const LEVELS: Readonly<Record<Council['level'] | 'unknown', string>> = {
  town: 'Hội đồng nhân dân thị xã',
  commune: 'Hội đồng nhân dân xã, phường',
  unknown: 'Chưa rõ cấp',
}

/**
 * CT17: delegates pooled over the roster and how many are women; judged level by level, with the councils beneath (rule K8).
 * By default all who were elected, also those who have left since; the setting `present` takes the day's own.
 * One person may sit in two councils and is then two delegates.
 */
export const countWomenDelegates: CountAmong<PersonRow> = (counting, _evidence, asOf, settings, delegates) => {
  // On the first of all days only those are gone who never came.
  const sitting = presentOf(delegates, settings.delegates === 'elected' ? NEVER + 1 : asOf, counting)
  const levels = new Map<string, Answer[]>()
  const councils = new Map<string, Answer[]>()
  for (const [council, rows] of groupBy(sitting, councilOf))
    for (const delegate of distinctPeople(rows, placeByRow)) {
      const [row] = delegate.rows
      const answer = askWoman(delegate)
      counting.add(whoIs(row), answer)
      const level = LEVELS[row.council.state === 'known' ? row.council.value.level : 'unknown']
      pushTo(levels, level, answer)
      pushTo(councils, council, answer)
    }
  const homeless = levels.get(LEVELS.unknown)?.length ?? 0
  if (homeless > 0) counting.note(`${homeless} đại biểu chưa rõ thuộc hội đồng cấp nào nên chưa kết luận được theo từng cấp.`)
  const partsOf = (groups: ReadonlyMap<string, readonly Answer[]>): readonly TallyPart[] =>
    [...groups].map(([name, answers]) => partOf(name, answers, settings))
  return counting.result('Không có đại biểu nào trong danh sách.', {
    parts: partsOf(levels).map((part) => (part.name === LEVELS.unknown ? unsettled(part) : part)),
    breakdown: partsOf(councils),
    judgedByPart: true,
  })
}

/** Delegates of no known level are no level of their own: they could turn any verdict, and settle none. */
const unsettled = (part: TallyPart): TallyPart => ({ ...part, numerator: 0, undetermined: part.denominator })

const councilOf = ({ council }: PersonRow): string => (council.state === 'known' ? council.value.name : 'Chưa rõ hội đồng')
