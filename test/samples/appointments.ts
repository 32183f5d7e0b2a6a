import type { Appointment, Cadre, CommitteeMember, Day, Person } from './facts'
import { dayOf, type PersonMaker } from './people'
import type { Random } from './random'

const ELDER_EVENTS = 21
const FORMS = ['Bổ nhiệm', 'Điều động, bổ nhiệm', 'Chỉ định', 'Giới thiệu ứng cử', 'Phê chuẩn'] as const
const OFFICES = [
  'Phó Trưởng phòng Kinh tế',
  'Phó Trưởng phòng Nội vụ',
  'Phó Chánh Văn phòng Thị ủy',
  'Phó Trưởng Ban Tuyên giáo Thị ủy',
  'Phó Chánh Thanh tra thị xã',
]

/** The year's appointments and nominations: 24 events that count, and the neighbours that do not. */
export function appointPeople(
  cadres: readonly Cadre[],
  townCommittee: readonly CommitteeMember[],
  make: PersonMaker,
  random: Random,
): readonly Appointment[] {
  const decisions = (decided: Day, event: Omit<Appointment, 'decided' | 'number'>): Unnumbered => ({ ...event, decided })
  const elders = [
    ...cadres
      .filter(({ person }) => person.birth < '1984')
      .map(({ person, unit, titles }) => ({ person, post: `${titles.join(', ')} ${unit.type} ${unit.name}` })),
    ...townCommittee.filter(({ person, standing }) => !standing && person.birth < '1984').map(({ person, post }) => ({ person, post })),
  ]
  const everyThird = elders.filter((_, place) => place % 3 === 1).slice(0, ELDER_EVENTS)
  const elderEvents = everyThird.map(({ person, post }, place) =>
    decisions(dayOf(2024, 1 + Math.floor((place * 12) / ELDER_EVENTS), random.whole(2, 27)), {
      person,
      form: random.pick(FORMS),
      before: random.pick(OFFICES),
      after: post,
      managed: true,
    }),
  )
  const twoPosts = twoPostsInOneDecision(elderEvents[4]!)
  const youngest = cadres.find(({ person }) => person.birth === '1991-07-23')!
  const reappointed = (person: Person, day: string, post: string): Unnumbered =>
    decisions(day, { person, form: 'Bổ nhiệm lại', before: post, after: post, managed: true })
  return numberDecisions([
    ...elderEvents,
    twoPosts,
    decisions('2024-06-12', {
      person: youngest.person,
      form: 'Phê chuẩn',
      before: 'Công chức Địa chính - Xây dựng',
      after: 'PCT UBND phường Phổ Minh',
      managed: true,
    }),
    // 39 on the day of the decision, 40 at the end of the year.
    decisions('2024-03-15', {
      person: make({ gender: 'Nữ', birth: '1984-11-20' }),
      form: 'Bổ nhiệm',
      before: 'Chuyên viên',
      after: OFFICES[1]!,
      managed: true,
    }),
    // Turned 40 the day before.
    decisions('2024-08-19', {
      person: make({ gender: 'Nam', birth: '1984-08-18' }),
      form: 'Bổ nhiệm',
      before: 'Chuyên viên',
      after: OFFICES[0]!,
      managed: true,
    }),
    reappointed(make({ gender: 'Nam', birth: '1986-02-17' }), '2024-05-20', 'Hiệu trưởng Trường THCS Phổ Văn'),
    reappointed(make({ gender: 'Nữ' }), '2024-05-20', 'Hiệu trưởng Trường Tiểu học Phổ Minh'),
    reappointed(make({ gender: 'Nam' }), '2024-09-10', 'Trưởng phòng Kinh tế'),
    decisions('2024-10-01', {
      person: make({ gender: 'Nữ', birth: '1989-06-06' }),
      form: 'Bổ nhiệm',
      before: 'Giáo viên',
      after: 'Phó Hiệu trưởng Trường Mầm non',
      managed: false,
    }),
    decisions('2024-11-11', {
      person: make({ gender: 'Nam' }),
      form: 'Bổ nhiệm',
      before: 'Chuyên viên',
      after: 'Phó Giám đốc Ban Quản lý chợ',
      managed: false,
    }),
    decisions('2023-12-12', {
      person: make({ gender: 'Nam', birth: '1988-01-09' }),
      form: 'Bổ nhiệm',
      before: 'Chuyên viên',
      after: OFFICES[3]!,
      managed: true,
    }),
  ])
}

type Unnumbered = Omit<Appointment, 'number'>

/** In order of date; the rows of one decision share its number. */
function numberDecisions(events: readonly Unnumbered[]): readonly Appointment[] {
  const sorted = [...events].sort((one, other) => (one.decided < other.decided ? -1 : one.decided > other.decided ? 1 : 0))
  let number = 411
  return sorted.map((event, place) => {
    const before = sorted[place - 1]
    if (before?.person !== event.person || before.decided !== event.decided) number += 7
    return { ...event, number: `${number}-QĐ/TU` }
  })
}

/** Two posts given by one decision stand in two rows and are one event. */
function twoPostsInOneDecision(event: Unnumbered): Unnumbered {
  return { ...event, after: 'Giới thiệu ứng cử Chủ tịch HĐND' }
}
