import fc from 'fast-check'
import { ageOn, bornAfter, DEFAULT_SETTINGS, gatherEvidence, tally, type Evidence, type TallyResult } from '../../src/indicators'
import { ageLine } from '../../src/indicators/age'
import { INDICATOR_IDS, UNITS_OF_TOWN } from '../../src/plan'
import { dateOf, serialOf } from '../../src/roster'
import { organisationRow, personRow, type WrittenPerson } from './rows'

const pick = <const T extends readonly unknown[]>(...values: T): fc.Arbitrary<T[number]> => fc.constantFrom(...values)
const mark = pick('x', '', 'Không', '?~')
const birth = fc.oneof(
  fc.record({ d: fc.integer({ min: 1, max: 28 }), m: fc.integer({ min: 1, max: 12 }), y: fc.integer({ min: 1984, max: 1992 }) }).map(({ d, m, y }) => `${d}/${m}/${y}`),
  fc.integer({ min: 1983, max: 1992 }).map(String),
  pick('', '?~', '07/1985'),
) // prettier-ignore

/** Few names, births and places, so that namesakes, double posts and shared communes are common. */
const person: fc.Arbitrary<WrittenPerson> = fc.record(
  {
    name: pick('Võ Minh An', 'võ minh an', 'Lê Thị Bình', 'Trần Văn Cảnh', 'Phạm Văn Dũng'),
    id: pick('1', '2'),
    birth,
    gender: pick('Nam', 'Nữ', ''),
    post: pick('BT', 'PBT', 'Q. BT', 'BT; CT HĐND', 'CT UBND', 'PCT UBND', 'PCT HĐND TX', 'UV BTV', 'Trưởng ban', ''),
    unit: pick('Phổ Minh', 'Phổ Vinh', 'Phổ An', ''),
    organisation: pick('Đảng bộ thị xã', 'Đảng bộ xã Phổ An', 'Đảng bộ phường Phổ Minh', 'Chi bộ Tòa án', ''),
    council: pick('HĐND thị xã', 'HĐND xã Phổ An', ''),
    home: pick('Phổ Minh', 'Phổ An', 'nơi khác', '?Đức Phổ', ''),
    local: pick('Có', 'Không', '', '?~'),
    degree: pick(0, 3, 4, 5, ''),
    theory: pick(1, 2, 3, ''),
    administration: pick(1, 2, ''),
    language: pick(0, 2, 3, ''),
    update: mark,
    standing: mark,
    managed: mark,
    decided: pick('01/02/2025', '30/06/2025', '31/12/2024', '2025', ''),
    form: pick('appointment', 'reappointment', ''),
    until: pick('29/06/2025', '30/06/2025'),
  },
  { requiredKeys: ['name'] },
)

const organisation = fc.record(
  {
    name: pick('Đảng bộ xã Phổ An', 'Đảng bộ phường Phổ Minh', 'Chi bộ Tòa án', 'Chi bộ Bưu điện', 'Đảng bộ Quân sự thị xã'),
    exempt: mark,
    standing: mark,
    committee: mark,
    source: mark,
    built: mark,
    submitted: mark,
    action: mark,
    reports: pick({ 2025: 'x' }, { 2025: '' }),
  },
  { requiredKeys: ['name'] },
)

interface Written {
  readonly people: readonly WrittenPerson[]
  readonly organisations: readonly { readonly name: string }[]
}
const written: fc.Arbitrary<Written> = fc.record({
  people: fc.array(person, { maxLength: 12 }),
  organisations: fc.uniqueArray(organisation, { maxLength: 5, selector: ({ name }) => name }),
})

/** The same people as every list, and the order their rows stand in. */
function evidenceOf({ people, organisations }: Written, order: (rows: readonly number[]) => readonly number[] = (rows) => rows): Evidence {
  const rows = people.map((one, at) => personRow(one, 'Sheet', at))
  const ordered = order(rows.map((_, at) => at)).map((at) => rows[at]!)
  return {
    ...gatherEvidence([], UNITS_OF_TOWN),
    ...{ 'key-cadres': ordered, committee: ordered, appointments: ordered, delegates: ordered, 'town-leaders': ordered },
    organisations: organisations.map((one, at) => organisationRow(one, 'Organisations', at)),
  }
}

const AS_OF = serialOf(2025, 6, 30)
const runs = { numRuns: 100 }
const tallied = (evidence: Evidence, settings = DEFAULT_SETTINGS): readonly TallyResult[] =>
  INDICATOR_IDS.map((id) => tally(id, evidence, AS_OF, settings))

const settings = fc.record({
  ageRule: pick('exact', 'month', 'year-inclusive', 'year-strict'),
  partialBirth: pick('early', 'late', 'exclude'),
  missingData: pick('keep', 'drop'),
  secretaryDenominator: pick('filled', 'all-units'),
  headSeats: pick('either', 'both'),
  languagePopulation: pick('young-leaders', 'all-leaders'),
  committeeWomenBy: pick('organisation', 'pooled'),
  appointmentsBy: pick('event', 'person'),
  inferLocality: fc.boolean(),
  localTo: pick('commune', 'district'),
}) // prettier-ignore

describe('whatever the rosters hold and the settings say', () => {
  it('counts numerator, not and undetermined up to the denominator, each a member by name', () => {
    fc.assert(
      fc.property(written, settings, (rosters, chosen) => {
        for (const result of tallied(evidenceOf(rosters), { ...DEFAULT_SETTINGS, ...chosen })) {
          if (!result.ok) continue
          const { numerator, denominator, undetermined, doubtfulDenominator, doubtfulNumerator, members, parts } = result.tally
          const standing = (which: string): number => members.filter((one) => one.standing === which && !one.doubtful).length
          expect(numerator).toBe(standing('counts'))
          expect(undetermined).toBe(standing('undetermined'))
          expect(numerator + standing('not') + undetermined).toBe(denominator)
          expect(doubtfulDenominator).toBe(members.filter(({ doubtful }) => doubtful).length)
          expect(doubtfulNumerator).toBe(members.filter(({ doubtful }) => doubtful === 'may-count').length)
          expect(denominator + doubtfulDenominator).toBeGreaterThan(0)
          for (const part of parts) expect(part.numerator + part.undetermined).toBeLessThanOrEqual(part.denominator)
          for (const { why } of members) expect(why).not.toBe('')
        }
      }),
      runs,
    )
  })

  it('does not depend on the order of rows', () => {
    const order = fc.array(fc.nat(), { minLength: 12, maxLength: 12 })
    fc.assert(
      fc.property(written, order, settings, (rosters, keys, chosen) => {
        const shuffle = (rows: readonly number[]): readonly number[] => [...rows].sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0))
        const all = { ...DEFAULT_SETTINGS, ...chosen }
        expect(tallied(evidenceOf(rosters, shuffle), all).map(countsOf)).toEqual(tallied(evidenceOf(rosters), all).map(countsOf))
      }),
      runs,
    )
  })

  it('holds the true count between the numerator and all that could be, however unknown births turn out', () => {
    fc.assert(
      fc.property(written, pick('1/1/1970', '1/1/1991'), (rosters, truth) => {
        const known = { ...rosters, people: rosters.people.map((one) => (one.birth === '' || one.birth === '?~' ? { ...one, birth: truth } : one)) }
        // A birth that becomes known may also tell two namesakes apart: the communes of CT09 and CT18 do not mind.
        for (const id of ['CT09', 'CT18'] as const) {
          const before = tally(id, evidenceOf(rosters), AS_OF, DEFAULT_SETTINGS)
          const after = tally(id, evidenceOf(known), AS_OF, DEFAULT_SETTINGS)
          if (!before.ok || !after.ok) continue
          expect(after.tally.denominator).toBe(before.tally.denominator)
          expect(after.tally.numerator).toBeGreaterThanOrEqual(before.tally.numerator)
          expect(after.tally.numerator).toBeLessThanOrEqual(before.tally.numerator + before.tally.undetermined)
        }
      }),
      runs,
    ) // prettier-ignore
  })
})

function countsOf(result: TallyResult): unknown {
  if (!result.ok) return result.why.kind
  const { numerator, denominator, undetermined, doubtfulDenominator, doubtfulNumerator, needsConfirmation, parts } = result.tally
  const told = parts.map((part) => `${part.name} ${part.numerator}/${part.denominator} ${part.undetermined}`).sort()
  return [numerator, denominator, undetermined, doubtfulDenominator, doubtfulNumerator, needsConfirmation, told]
}

describe('ages', () => {
  const first = serialOf(1930, 1, 1)
  const last = serialOf(2060, 12, 31)
  const day = fc.oneof(
    fc.integer({ min: first, max: last }),
    fc.integer({ min: 483, max: 514 }).map((leap) => serialOf(leap * 4, 2, 29)),
    fc.integer({ min: 1930, max: 2060 }).map((year) => serialOf(year, 3, 1)),
    fc.integer({ min: 1930, max: 2060 }).map((year) => serialOf(year, 3, 1) - 1),
  )

  it('say the same as the birth line, for all days and ages', () => {
    fc.assert(
      fc.property(day, day, fc.integer({ min: 1, max: 70 }), (birth, on, under) => {
        fc.pre(birth <= on)
        expect(birth > bornAfter(under, on)).toBe(ageOn(birth, on) < under)
      }),
      { numRuns: 1500 },
    )
  })

  it('draw the line of each rule where its words say', () => {
    fc.assert(
      fc.property(day, day, (birth, on) => {
        const [born, now] = [dateOf(birth), dateOf(on)]
        const months = (now.year - born.year) * 12 + now.month - born.month
        expect(birth > ageLine(40, on, 'month')).toBe(months < 480)
        expect(birth > ageLine(40, on, 'year-inclusive')).toBe(born.year >= now.year - 40)
        expect(birth > ageLine(40, on, 'year-strict')).toBe(born.year > now.year - 40)
      }),
      { numRuns: 1000 },
    )
  })

  it.each([
    ['15/08/1985', serialOf(1985, 8, 15), serialOf(2025, 8, 14), 39],
    ['15/08/1985', serialOf(1985, 8, 15), serialOf(2025, 8, 15), 40],
    ['01/03/1989', serialOf(1989, 3, 1), serialOf(2024, 2, 29), 34],
    ['29/02/1988', serialOf(1988, 2, 29), serialOf(2023, 2, 28), 34],
    ['31/12/1985', serialOf(1985, 12, 31), serialOf(2025, 12, 31), 40],
  ])('of %s', (_, birth, on, age) => {
    expect(ageOn(birth, on)).toBe(age)
  })
})
