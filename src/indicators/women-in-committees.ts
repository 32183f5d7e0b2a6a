import { INDICATORS, reachOf, type Figure } from '../plan'
import type { Serial } from '../roster'
import { anyOf, standingOf, type Answer } from './answer'
import { sitsInStandingCommittee } from './committees'
import { partOf, whoIs, type Count, type Counting } from './counting'
import { distinctPeople, placeByRow } from './identity'
import { isPresent } from './key-cadres'
import { bodiesOf, whoIsBody, type Body } from './organisations'
import type { Settings } from './settings'
import type { Evidence, TallyPart } from './tally'
import { askWoman } from './women'

/** What is asked of each organisation: who is outside, who is left out and why, and the answer from the women among its members. */
interface Question {
  readonly indicator: 'CT14' | 'CT15' | 'CT16'
  readonly isAsked: (body: Body) => boolean
  readonly whyLeftOut: (body: Body) => string | undefined
  readonly among: (body: Body, asOf: Serial) => Body['members']
  readonly answer: (women: readonly Answer[], settings: Settings, figure: Figure) => Answer
}

const NO_BODY = 'Không có tổ chức đảng nào thuộc diện xét.'
/** Of a standing committee too, whose organisation may well have members. */
const NOBODY_ASKED = 'danh sách không ghi ai của tổ chức này'

const present = ({ members }: Body, asOf: Serial): Body['members'] => members.filter((row) => isPresent(row, asOf))
const atLeastOne = (women: readonly Answer[]): Answer => {
  const found = anyOf(women)
  if (!found) return { is: 'unknown', why: NOBODY_ASKED }
  const counted = women.filter(({ is }) => is === 'yes').length
  return { is: found.is, why: found.is === 'unknown' ? found.why : counted > 0 ? `có ${counted} nữ` : 'không có nữ' }
}
const whyNoSource = ({ hasFemaleSource }: Body): string | undefined =>
  hasFemaleSource === false ? 'không có nguồn cán bộ nữ đủ tiêu chuẩn: được miễn' : undefined

const IN_STANDING_COMMITTEE: Question = {
  indicator: 'CT14',
  isAsked: ({ type, own }) => own || type === 'đảng bộ',
  whyLeftOut: (body) => (body.hasStandingCommittee ? whyNoSource(body) : 'không có ban thường vụ'),
  among: (body, asOf) => present(body, asOf).filter(sitsInStandingCommittee),
  answer: atLeastOne,
}

const IN_CELL_COMMITTEE: Question = {
  indicator: 'CT16',
  isAsked: ({ type, own }) => !own && type === 'chi bộ',
  whyLeftOut: (body) => (body.hasCommittee === false ? 'không có chi ủy' : whyNoSource(body)),
  among: present,
  answer: atLeastOne,
}

const IN_EXECUTIVE_COMMITTEE: Question = {
  indicator: 'CT15',
  isAsked: ({ type, own }) => !own && type === 'đảng bộ',
  whyLeftOut: ({ exempt }) => (exempt ? 'được miễn theo Kế hoạch' : undefined),
  among: present,
  answer: enoughWomen,
}

/** 3 women of 15 are 20 %. People of unknown gender are tried both ways. */
function enoughWomen(women: readonly Answer[], settings: Settings, figure: Figure): Answer {
  const { numerator, denominator, undetermined } = partOf('', women, settings)
  if (denominator === 0) return { is: 'unknown', why: NOBODY_ASKED }
  const { least, most } = reachOf(figure, denominator, settings.band)
  const highest = numerator + undetermined
  const why = `nữ ${numerator}/${denominator}`
  if (numerator >= least && highest <= most) return { is: 'yes', why }
  if (highest < least || numerator > most) return { is: 'no', why }
  return { is: 'unknown', why: `${why}, ${undetermined} người chưa rõ giới tính` }
}

function countBodies(question: Question): Count {
  return (counting, evidence, asOf, settings) => {
    const asked = askedBodies(question, evidence, asOf, counting)
    const failing: boolean[] = []
    const { target } = counting
    // Before the plan asks for anything the count is that of what it will ask.
    const figure = target && target.kind !== 'silent' ? target : INDICATORS.CT15.targets[2030]
    for (const { body, answers } of asked) {
      const answer = question.answer(answers, settings, figure)
      const unconfirmed = question.indicator !== 'CT15' && body.hasFemaleSource === undefined
      const standing = standingOf(answer, settings)
      if (standing === 'not') failing.push(unconfirmed)
      const why = unconfirmed && standing !== 'counts' ? `${answer.why}; chưa ghi có nguồn cán bộ nữ hay không: cần xác nhận` : answer.why
      if (question.indicator === 'CT16' && body.hasCommittee === undefined)
        counting.addDoubtful(whoIsBody(body), { ...answer, why: `chưa rõ có chi ủy hay không; ${why}` })
      else counting.add(whoIsBody(body), { ...answer, why })
    }
    const pooled = partOf(
      '',
      asked.flatMap(({ answers }) => answers),
      settings,
    )
    if (question.indicator === 'CT15' && pooled.denominator > 0)
      counting.note(`Gộp các đảng bộ được xét: ${pooled.numerator}/${pooled.denominator} nữ.`)
    return counting.result(NO_BODY, {
      parts: partsOf(asked, settings),
      // Only where everything that fails may yet be exempt does a clerk's word change the verdict.
      needsConfirmation: failing.length > 0 && failing.every((unconfirmed) => unconfirmed),
    })
  }
}

/** CT15 as one pool of committee members, where a clerk reads the plan so. */
const countPooled: Count = (counting, evidence, asOf, settings) => {
  const asked = askedBodies(IN_EXECUTIVE_COMMITTEE, evidence, asOf, counting)
  for (const { people, answers } of asked) people.forEach(({ rows: [row] }, at) => counting.add(whoIs(row), answers[at]!))
  counting.note('Tính gộp ủy viên của các đảng bộ được xét, theo thiết lập.')
  return counting.result(NO_BODY, { parts: partsOf(asked, settings) })
}

const partsOf = (asked: ReturnType<typeof askedBodies>, settings: Settings): readonly TallyPart[] =>
  asked.map(({ body, answers }) => partOf(body.name, answers, settings))

const countEach = countBodies(IN_EXECUTIVE_COMMITTEE)

/** CT14: organisations with a standing committee that has a woman in it; the town's own counts too (rule K3). Only "Không" in "có nguồn cán bộ nữ" exempts. */
export const countStandingCommitteeWomen = countBodies(IN_STANDING_COMMITTEE)

/** CT15: đảng bộ directly under the town, Quân sự exempt, whose executive committee has the share of women that the target asks for; by the setting, the people pooled. */
export const countCommitteeWomen: Count = (counting, evidence, asOf, settings) =>
  (settings.committeeWomenBy === 'pooled' ? countPooled : countEach)(counting, evidence, asOf, settings)

/** CT16: chi bộ with a chi ủy that has a woman in it; the exemption is that of CT14. */
export const countCellWomen = countBodies(IN_CELL_COMMITTEE)

function askedBodies({ isAsked, whyLeftOut, among }: Question, evidence: Evidence, asOf: Serial, counting: Counting) {
  const { bodies, unregistered, unsure, fromRegister } = bodiesOf(evidence)
  bodies
    .filter(({ type, own }) => !own && type === undefined)
    .forEach((body) => counting.leaveOut(whoIsBody(body), 'chưa rõ là đảng bộ hay chi bộ'))
  unregistered.forEach((row) => counting.leaveOut(whoIs(row), 'tổ chức không có trong danh sách tổ chức đảng'))
  unsure.forEach((row) => counting.leaveOut(whoIs(row), 'chưa ghi tổ chức đảng'))
  if (unregistered.length + unsure.length > 0)
    counting.note(`${unregistered.length + unsure.length} ủy viên chưa ghép được với tổ chức đảng nào: chưa tính.`)
  if (!fromRegister) counting.note('Không có danh sách tổ chức đảng trực thuộc: lấy theo danh sách cấp ủy và danh mục có sẵn.')
  return bodies.filter(isAsked).flatMap((body) => {
    const reason = whyLeftOut(body)
    if (reason) {
      counting.leaveOut(whoIsBody(body), reason)
      return []
    }
    const people = distinctPeople(among(body, asOf), placeByRow)
    return [{ body, people, answers: people.map(askWoman) }]
  })
}
