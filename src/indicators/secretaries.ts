import type { Unit } from '../plan'
import type { PersonRow, Steps } from '../roster'
import { allOf, anyOf, type Answer } from './answer'
import { inOneLine, partOf, unitName, type CountAmong, type Who } from './counting'
import { groupBy, pushTo } from './groups'
import { PER_STEP } from './identity'
import { actingWords, isListed, notListed, tellCadres, whoIsCadre, type KeyCadre, type Seat } from './key-cadres'
import { askNonlocal } from './locality'
import type { Settings } from './settings'
import type { TallyPart, TallyResult } from './tally'

/** The post of secretary in one commune, and who is said to hold it: one person where the roster is right. */
interface Secretaryship {
  readonly unit?: Unit
  readonly holders: readonly [Holder, ...Holder[]]
}

interface Holder {
  readonly cadre: KeyCadre
  readonly seats: readonly [Seat, ...Seat[]]
}

/**
 * CT08: secretaries of the commune party committees, one for each commune, and how many are not local (II.2.1.2.d).
 * The denominator is the filled posts, vacant communes are named (rule G12); by the setting it is all communes of the register. A commune
 * has one secretary: more of them than communes, because the roster does not say where they are, is asked about.
 */
export const countNonlocalSecretaries: CountAmong<PersonRow, Steps<TallyResult>> = function* (counting, evidence, asOf, settings, rows) {
  // Whoever is no secretary is no business of this list: nobody else is left out of it.
  const said = yield* secretaryships((yield* tellCadres(rows, asOf)).cadres)
  const posts = said.filter(({ unit }) => isListed(unit, evidence.units))
  for (const post of said) if (post.unit && !posts.includes(post)) counting.leaveOut(whoHolds(post), notListed(post.unit))
  if (posts.length < said.length) counting.note(`${said.length - posts.length} bí thư ở đơn vị không có trong danh mục: không tính.`)
  const tooMany = evidence.units.length > 0 && posts.length > evidence.units.length
  if (tooMany) counting.note(`Có ${posts.length} bí thư nhưng danh mục chỉ có ${evidence.units.length} xã, phường: cần xem lại đơn vị.`)
  const parts: TallyPart[] = []
  let inferred = 0
  for (const post of posts) {
    const answers: ReturnType<typeof askHolder>[] = []
    for (const [at, { cadre, seats }] of post.holders.entries()) {
      if (at % PER_STEP === 0) yield
      answers.push(askHolder(cadre, seats, post.unit, evidence.units, settings))
    }
    if (answers.some((answer) => answer.inferred)) inferred++
    const answer = agreed(answers)
    counting.add(whoHolds(post), answer)
    parts.push(partOf(post.unit ? unitName(post.unit) : 'chưa rõ đơn vị', [answer], settings))
    if (post.holders.length > 1 && post.unit)
      counting.note(`${unitName(post.unit)} có ${post.holders.length} người ghi chức danh bí thư: cần xem lại.`)
  }
  if (inferred > 0) counting.note(`${inferred} bí thư được suy từ quê quán, cần xác nhận.`)

  const vacant = evidence.units.filter(({ id }) => posts.every(({ unit }) => unit?.id !== id))
  if (vacant.length > 0) counting.note(`Khuyết bí thư ${vacant.length}: ${vacant.map(unitName).join(', ')}.`)
  const areAsked = settings.secretaryDenominator === 'all-units'
  for (const unit of vacant) {
    const name = unitName(unit)
    const who = { name, detail: 'Bí thư đảng ủy' }
    const why = 'khuyết bí thư'
    if (areAsked) counting.add(who, { is: 'no', why })
    else counting.leaveOut(who, why)
    parts.push({ name, numerator: 0, denominator: areAsked ? 1 : 0, undetermined: 0 })
  }
  return counting.result('Không có bí thư đảng ủy xã, phường nào đang giữ chức.', { parts, needsConfirmation: tooMany })
}

/** By commune; a secretary whose commune nobody knows holds a post of their own. Whoever acts gives way to whoever holds. */
function* secretaryships(cadres: readonly KeyCadre[]): Steps<readonly Secretaryship[]> {
  const holders = new Map<unknown, Holder[]>()
  for (const [at, cadre] of cadres.entries()) {
    if (at % PER_STEP === 0) yield
    const own = groupBy(
      cadre.seats.filter(({ code }) => code === 'BT'),
      ({ unit }) => unit?.id ?? cadre,
    )
    for (const [key, [first, ...rest]] of own) if (first) pushTo(holders, key, { cadre, seats: [first, ...rest] })
  }
  return [...holders.values()].flatMap((all) => {
    const inFull = all.filter(({ seats }) => seats.some(({ post }) => !post.acting))
    const [first, ...others] = inFull.length > 0 ? inFull : all
    return first ? [{ unit: first.seats[0].unit, holders: [first, ...others] as const }] : []
  })
}

function askHolder(
  { person }: KeyCadre,
  seats: readonly Seat[],
  unit: Unit | undefined,
  units: readonly Unit[],
  settings: Settings,
): ReturnType<typeof askNonlocal> {
  const answers = person.rows.map((row) => askNonlocal(row, unit, units, settings))
  // The Có/Không column on any of the person's rows outweighs what quê quán suggests on another.
  const stated = answers.filter(({ inferred }) => !inferred)
  const telling = stated.filter(({ is }) => is !== 'unknown')
  const said = agreed(telling.length > 0 ? telling : answers)
  const inferred = telling.length === 0 && answers.some((answer) => answer.inferred)
  return { ...said, why: said.why + actingWords(seats), ...(inferred && { inferred }) }
}

/** Two rows of one person, or two people named as secretary of one commune: certain only where all that tell say the same. */
function agreed(answers: readonly Answer[]): Answer {
  const [any, all] = [anyOf(answers)!, allOf(answers)!]
  return any.is === all.is ? any : { is: 'unknown', why: `các dòng không thống nhất: ${any.why}; ${all.why}` }
}

function whoHolds({ unit, holders }: Secretaryship): Who {
  const [{ cadre, seats }, ...others] = holders
  return {
    ref: seats[0].row.ref,
    name: inOneLine(holders.map((holder) => holder.cadre.person.name)),
    detail: unit && others.length > 0 ? unitName(unit) : whoIsCadre(cadre).detail,
  }
}
