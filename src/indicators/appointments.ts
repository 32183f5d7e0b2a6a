import { INDICATORS } from '../plan'
import { dateOf, formatDate, formatPartialDate, serialOf, type Fact, type PartialDate, type PersonRow, type Serial } from '../roster'
import { askYoung, whyMissing, type Answer } from './answer'
import { partOf, whoIs, type CountAmong } from './counting'
import { groupBy } from './groups'
import { distinctPeople, placeByUnit, type Person } from './identity'
import { birthOf } from './person-facts'
import type { Settings } from './settings'

const UNDER = INDICATORS.CT02.under

/** One decision about one person: two posts in one decision are one event (rule K2). */
interface Appointment {
  readonly person: Person
  readonly decided: PartialDate
}

/**
 * CT02: appointments and nominations of the as-of date's year to posts the standing committee manages, and how many were of people under 40
 * on the day of their own decision; by the setting, all at the as-of date (II.2.1.2.a). Born 10/03/1985: decided 09/03/2025 counts, decided
 * 10/03/2025 does not. Reappointments and dismissals are left out; an event without a day is listed and not counted until it has one.
 */
export const countYoungAppointments: CountAmong<PersonRow> = (counting, _evidence, asOf, settings, rows) => {
  const eligible = rows.filter((row) => {
    const reason = whyNoEvent(row, settings)
    if (reason) counting.leaveOut(whoIs(row), reason)
    return !reason
  })
  const dated = eligible.filter((row): row is DatedRow => row.decisionDate.state === 'known')
  for (const row of eligible)
    if (row.decisionDate.state !== 'known') counting.leaveOut(whoIs(row), `${whyMissing(row.decisionDate, 'ngày quyết định')}: chưa tính`)
  if (dated.length === 0 && eligible.length > 0 && eligible.every(({ decisionDate }) => decisionDate.state === 'absent'))
    return counting.none({ kind: 'no-column', what: 'ngày quyết định' })

  const { year } = dateOf(asOf)
  const events = appointmentsOf(dated, settings)
  const ofYear = events.filter(({ decided }) => yearOf(decided) === year)
  for (const event of ofYear) {
    const who = whoIs(event.person.rows[0])
    const unread = whyUnread(event)
    const answer = askEvent(event, asOf, settings)
    if (unread) counting.addDoubtful(who, { is: answer.is, why: unread })
    else counting.add(who, answer)
  }

  if (eligible.some(({ managedByStandingCommittee }) => managedByStandingCommittee.state === 'absent'))
    counting.note('Danh sách không có cột “diện Ban Thường vụ quản lý”: mọi lượt được xem là thuộc diện.')
  const undated = eligible.length - dated.length
  if (undated > 0) counting.note(`${undated} dòng chưa có ngày quyết định: chưa tính vào năm nào.`)
  counting.note(...periodNote(events, asOf, settings))
  return counting.result(`Trong năm ${year} không có trường hợp nào.`, settings.ageDayCT02 === 'cutoff' ? { ageDay: asOf } : {})
}

type DatedRow = PersonRow & { readonly decisionDate: Extract<Fact<PartialDate>, { readonly state: 'known' }> }

function whyNoEvent(row: PersonRow, settings: Settings): string | undefined {
  const form = row.appointmentForm.state === 'known' ? row.appointmentForm.value : undefined
  if (form === 'reappointment' && !settings.countReappointments) return 'bổ nhiệm lại: không tính'
  if (form === 'dismissal') return 'thôi giữ chức: không tính'
  const managed = row.managedByStandingCommittee
  if (managed.state === 'blank' || (managed.state === 'known' && !managed.value)) return 'không thuộc diện Ban Thường vụ Thị ủy quản lý'
  return undefined
}

/** Why it may be none of these events; not where another row of it tells. */
function whyUnread({ person: { rows } }: Appointment): string | undefined {
  const [reason, ...others] = rows.map(({ managedByStandingCommittee: managed, appointmentForm: form }) =>
    managed.state === 'unreadable'
      ? whyMissing(managed, 'diện Ban Thường vụ quản lý')
      : form.state === 'unreadable'
        ? whyMissing(form, 'hình thức')
        : undefined,
  )
  return others.includes(undefined) ? undefined : reason
}

/** One for each person and day; by the setting, one for each person and year, at its first decision. */
function appointmentsOf(rows: readonly DatedRow[], { appointmentsBy }: Settings): readonly Appointment[] {
  const sameOccasion = (date: PartialDate): string =>
    appointmentsBy === 'person' ? String(yearOf(date)) : `${date.earliest}-${date.latest}`
  const byOccasion = groupBy(rows, ({ decisionDate }) => sameOccasion(decisionDate.value))
  return [...byOccasion.values()].flatMap((together) => distinctPeople(together, placeByUnit).map(asAppointment))
}

function asAppointment(person: Person): Appointment {
  const dates = person.rows.flatMap(({ decisionDate }) => (decisionDate.state === 'known' ? [decisionDate.value] : []))
  return { person, decided: dates.reduce((first, date) => (date.earliest < first.earliest ? date : first)) }
}

function askEvent({ person, decided }: Appointment, asOf: Serial, settings: Settings): Answer {
  const birth = birthOf(person)
  if (settings.ageDayCT02 === 'decision') {
    const answer = askYoung(birth, decided, UNDER, settings)
    return { ...answer, why: `${answer.why} vào ngày quyết định ${formatPartialDate(decided)}` }
  }
  // An earlier year of the period was closed on its own 31/12.
  const cutoff = yearOf(decided) === dateOf(asOf).year ? asOf : serialOf(yearOf(decided), 12, 31)
  const answer = askYoung(birth, cutoff, UNDER, settings)
  return { ...answer, why: `${answer.why} vào ngày ${formatDate(cutoff)}; quyết định ngày ${formatPartialDate(decided)}` }
}

/** The running count of the five-year period, beside the year's own. */
function periodNote(events: readonly Appointment[], asOf: Serial, settings: Settings): readonly string[] {
  const { year } = dateOf(asOf)
  const from = year - ((year - 1) % 5)
  const inPeriod = events.filter(({ decided }) => yearOf(decided) >= from && yearOf(decided) <= year)
  if (inPeriod.every(({ decided }) => yearOf(decided) === year)) return []
  const { numerator, denominator } = partOf(
    '',
    inPeriod.map((event) => askEvent(event, asOf, settings)),
    settings,
  )
  return [`Cộng dồn ${from}–${year}: ${numerator}/${denominator} lượt.`]
}

const yearOf = ({ earliest }: PartialDate): number => dateOf(earliest).year
