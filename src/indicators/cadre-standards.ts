import type { IndicatorId } from '../plan'
import type { Fact, PersonRow, Steps } from '../roster'
import { allOf, askLevel, askMark, type Answer } from './answer'
import { partOf, unitName, type CountAmong } from './counting'
import { pushTo } from './groups'
import { PER_STEP, type Person } from './identity'
import { actingWords, keyCadres, whoIsCadre, type KeyCadre } from './key-cadres'
import { anyMark, highestLevel } from './person-facts'
import type { Settings } from './settings'
import type { Counts, TallyResult } from './tally'

type StandardId = Extract<IndicatorId, 'CT03' | 'CT04' | 'CT05' | 'CT06'>

const DEGREES = ['chưa qua đào tạo', 'sơ cấp', 'trung cấp', 'cao đẳng', 'đại học', 'thạc sĩ', 'tiến sĩ']
const THEORIES = ['chưa có', 'sơ cấp', 'trung cấp', 'cao cấp', 'cử nhân']
const GRADES = ['chưa có', 'cán sự', 'chuyên viên', 'chuyên viên chính', 'chuyên viên cao cấp']
const UNIVERSITY = 4
const INTERMEDIATE_THEORY = 2
const OFFICER_GRADE = 2

type Ask = (person: Person) => Answer

/** Rosters repeat a few levels: what each one means is told once. */
function standard<T>(pick: (person: Person, settings: Settings) => Fact<T>, ask: (fact: Fact<T>) => Answer): (settings: Settings) => Ask {
  return (settings) => {
    const told = new Map<Fact<T>, Answer>()
    return (person) => {
      const fact = pick(person, settings)
      let answer = told.get(fact)
      if (!answer) told.set(fact, (answer = ask(fact)))
      return answer
    }
  }
}

/** What II.2.1.2.b asks of each key cadre: đại học; LLCT trung cấp; QLNN ngạch chuyên viên (the certificate, never the salary grade); the update course. */
const STANDARDS: Readonly<Record<StandardId, (settings: Settings) => Ask>> = {
  CT03: standard(
    (person, settings) => highestLevel(person, (row) => row.degree, settings),
    (level) => askLevel(level, UNIVERSITY, 'chuyên môn', DEGREES),
  ),
  CT04: standard(
    (person, settings) => highestLevel(person, (row) => row.theory, settings),
    (level) => askLevel(level, INTERMEDIATE_THEORY, 'lý luận chính trị', THEORIES),
  ),
  CT05: standard(
    (person, settings) => highestLevel(person, (row) => row.administration, settings),
    (level) => askLevel(level, OFFICER_GRADE, 'quản lý nhà nước', GRADES),
  ),
  CT06: standard(
    (person) => anyMark(person, (row) => row.updateCourse),
    (mark) => askMark(mark, 'đã bồi dưỡng cập nhật', 'chưa bồi dưỡng cập nhật', 'bồi dưỡng cập nhật'),
  ),
}

/**
 * CT03 to CT06: people holding any of the six commune titles, each once, and how many have the level asked for (II.2.1.2.b).
 * Whoever has no level written stays in the denominator, undetermined: from a roster without an update-course column CT06 is 0 of
 * everybody, all undetermined (rule K6). Parts show the communes side by side.
 */
export const countStandard = (indicator: StandardId): CountAmong<PersonRow, Steps<TallyResult>> =>
  function* (counting, _evidence, asOf, settings, rows) {
    const cadres = yield* keyCadres(rows, asOf, counting)
    const ask = STANDARDS[indicator](settings)
    const byCommune = new Map<string, Answer[]>()
    for (const [at, cadre] of cadres.entries()) {
      if (at % PER_STEP === 0) yield
      const answer = ask(cadre.person)
      const acting = actingWords(cadre.seats)
      counting.add(whoIsCadre(cadre), acting === '' ? answer : { ...answer, why: answer.why + acting })
      const [{ unit }] = cadre.seats
      // Whoever holds titles in two communes stands in the first.
      pushTo(byCommune, unit ? unitName(unit) : 'chưa rõ đơn vị', answer)
    }
    const all = yield* allFour(cadres, settings)
    yield
    counting.note(`Đủ cả bốn tiêu chuẩn (CT03 đến CT06): ${all.numerator}/${all.denominator} người.`)
    return counting.result('Không có cán bộ chủ chốt cấp xã nào trong danh sách.', {
      parts: [...byCommune].map(([name, answers]) => partOf(name, answers, settings)),
    })
  }

const countedOf = new WeakMap<readonly KeyCadre[], Map<Settings, Counts>>()

/** How many meet all four standards at once; told once for the four indicators that say it. */
function* allFour(cadres: readonly KeyCadre[], settings: Settings): Steps<Counts> {
  const before = countedOf.get(cadres)?.get(settings)
  if (before) return before
  const asks = Object.values(STANDARDS).map((open) => open(settings))
  const answers: Answer[] = []
  for (const [at, { person }] of cadres.entries()) {
    if (at % PER_STEP === 0) yield
    answers.push(allOf(asks.map((ask) => ask(person)))!)
  }
  const counts = partOf('', answers, settings)
  countedOf.set(cadres, new Map([[settings, counts]]))
  return counts
}
