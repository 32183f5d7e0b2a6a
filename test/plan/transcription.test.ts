import { HORIZONS, INDICATORS, INDICATOR_IDS, quoteOf, type Horizon, type IndicatorId, type Target } from '../../src/plan'
import { pieces, sectionText, standsInPlan } from './plan-text'

type Figure = Exclude<Target, { kind: 'silent' }>

const targets = INDICATOR_IDS.flatMap((id) => HORIZONS.map((horizon) => ({ id, horizon, target: INDICATORS[id].targets[horizon] })))
const figures = targets.flatMap(({ id, horizon, target }) => (target.kind === 'silent' ? [] : [{ id, horizon, target }]))
const quoted = (id: IndicatorId, horizon: Horizon, target: Parameters<typeof quoteOf>[2]): string => {
  const quote = quoteOf(id, horizon, target)
  if (quote === undefined) throw new Error(`${id} at ${horizon} has no quote`)
  return quote
}
const referenceOf = (target: Figure): { readonly section: string } | undefined =>
  target.reference?.section === undefined ? undefined : { section: target.reference.section }
const citations = figures.flatMap(({ id, horizon, target }) =>
  [target, referenceOf(target)].flatMap((cited) =>
    cited ? [{ id, horizon, section: cited.section, says: quoted(id, horizon, cited) }] : [],
  ),
)

const numbersOf = (target: Figure): readonly RegExp[] => {
  switch (target.kind) {
    case 'at-least':
      return [new RegExp(`\\b${target.percent}%`)]
    case 'more-than':
      return [new RegExp(`trên ${target.percent}%`)]
    case 'band':
      return [new RegExp(`\\b${target.from} - ${target.to}%`)]
    case 'at-least-one':
    case 'all':
      return []
  }
}

describe('what the catalogue says the plan says', () => {
  it.each(citations)('$id at $horizon quotes words that stand in the plan', ({ says }) => {
    expect(pieces(says).filter((piece) => !standsInPlan(piece))).toEqual([])
    expect(standsInPlan(says)).toBe(true)
  })

  it.each(citations)('$id at $horizon ends its quote in the section it cites', ({ section, says }) => {
    expect(sectionText(section)).toContain(pieces(says).slice(-1)[0])
  })

  it.each(figures)('$id at $horizon takes its figure from its quote', ({ id, horizon, target }) => {
    for (const number of numbersOf(target)) expect(quoted(id, horizon, target)).toMatch(number)
  })

  it.each(figures.filter(({ target }) => target.reference))(
    '$id at $horizon takes its second threshold from the footnote',
    ({ id, horizon, target }) => {
      expect(quoted(id, horizon, referenceOf(target)!)).toContain(`trong Đề án số 12 chỉ quy định ${target.reference?.percent}% trở lên`)
    },
  )

  it.each(figures.filter(({ id }) => id.startsWith('CT')))('$id at $horizon names the year it is due by', ({ id, horizon, target }) => {
    expect(quoted(id, horizon, target)).toMatch(new RegExp(`[Đđ]ến năm (2030 và định hướng đến năm )?${target.carriedFrom ?? horizon}`))
  })

  it.each(figures.filter(({ id }) => INDICATORS[id].under !== undefined))(
    '$id at $horizon takes its age line from its quote',
    ({ id, horizon, target }) => {
      expect(quoted(id, horizon, target)).toContain(`dưới ${INDICATORS[id].under} tuổi`)
    },
  )

  it.each(figures)('$id at $horizon is as strong as its own clause: phấn đấu, phải, or a plain statement', ({ id, horizon, target }) => {
    const whole = quoted(id, horizon, target)
    const clause = pieces(whole).slice(-1)[0] ?? ''
    const expected = /phải có/i.test(clause) ? 'must' : /phấn đấu/i.test(whole) ? 'strive' : 'state'
    expect(target.strength).toBe(expected)
  })

  it.each(targets.filter(({ target }) => target.kind === 'silent'))(
    '$id at $horizon locates its silence in a section of the plan',
    ({ target }) => {
      if (target.kind !== 'silent') throw new Error('not silent')
      expect(sectionText(target.section)).toBeDefined()
    },
  )

  it('says of every figure of the matrix what the matrix says', () => {
    const short = (target: Target): string => {
      const carried = target.kind !== 'silent' && target.carriedFrom ? `<${target.carriedFrom}` : ''
      switch (target.kind) {
        case 'at-least':
          return `>=${target.percent}${carried}`
        case 'more-than':
          return `>${target.percent}${carried}`
        case 'band':
          return `${target.from}-${target.to}${carried}`
        case 'at-least-one':
          return `one${carried}`
        case 'all':
          return `all${carried}`
        case 'silent':
          return '-'
      }
    }
    const matrix = INDICATOR_IDS.map((id) => [id, ...HORIZONS.map((horizon) => short(INDICATORS[id].targets[horizon]))].join(' '))
    expect(matrix).toEqual([
      'CT01 >=15 >=15 >=17',
      'CT02 >=12 >=15 >=15<2030',
      'CT03 all all all<2030',
      'CT04 all all<2025 all<2025',
      'CT05 all all<2025 all<2025',
      'CT06 all all<2025 all<2025',
      'CT07 all - -',
      'CT08 >=50 >=70 >=90',
      'CT09 >=10 20-25 20-25<2030',
      'CT10 - 20-25 20-25<2030',
      'CT11 - one -',
      'CT12 - - one',
      'CT13 - >=40 >=40<2030',
      'CT14 - all all<2030',
      'CT15 - >=20 >=20<2030',
      'CT16 - all all<2030',
      'CT17 - >35 >35<2030',
      'CT18 - 10-15 10-15<2030',
      'QT1 all - -',
      'QT2 all all all',
      'QT3 - - -',
      'QT4 - - -',
    ])
  })

  it('has no quote for a figure that is not the plan’s, and the plan’s own sentence for a share of QT3', () => {
    expect(quoteOf('CT08', 2025, { section: 'DM_ChiTieu' })).toBeUndefined()
    expect(standsInPlan(quoted('QT3', 2030, { section: 'III.4' }))).toBe(true)
    expect(sectionText('III.4')).toContain(quoted('QT3', 2030, { section: 'III.4' }))
  })

  it('would not find a quote with a changed number, nor one in another section', () => {
    expect(standsInPlan('có cán bộ trẻ dưới 40 tuổi từ 16% trở lên')).toBe(false)
    expect(sectionText('II.2.1.2.a')).not.toContain('Bố trí 50% trở lên')
    expect(sectionText('II.9')).toBeUndefined()
  })
})
