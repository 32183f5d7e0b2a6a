import {
  COMMUNE_POSTS,
  DUTIES,
  GSO_CODES,
  INDICATORS,
  INDICATOR_IDS,
  POSTS,
  PROFILES,
  SHORT_NAMES,
  TOWN,
  TOWN_POSTS,
  UNITS,
  UNITS_OF_TOWN,
  UNITS_SINCE_JULY_2025,
  horizonOf,
  profileOn,
  targetAt,
  unitsOfProfile,
  unitsOn,
  type Profile,
} from '../../src/plan'
import * as plan from '../../src/plan'
import { PLAN_TEXT, sectionText } from './plan-text'

const isUnique = (values: readonly unknown[]): boolean => new Set(values).size === values.length

describe('the units', () => {
  it('are fifteen to 30/6/2025, eight wards and seven communes', () => {
    expect(unitsOn(UNITS, '2025-06-30')).toEqual(UNITS_OF_TOWN)
    expect(UNITS_OF_TOWN.filter(({ type }) => type === 'phường')).toHaveLength(8)
    expect(UNITS_OF_TOWN.filter(({ type }) => type === 'xã')).toHaveLength(7)
  })

  it('are five from 01/7/2025', () => {
    expect(unitsOn(UNITS, '2025-07-01').map(({ type, name }) => `${type} ${name}`)).toEqual([
      'phường Đức Phổ',
      'phường Trà Câu',
      'phường Sa Huỳnh',
      'xã Nguyễn Nghiêm',
      'xã Khánh Cường',
    ])
  })

  it('pass to their successors exactly once each', () => {
    const taken = UNITS_SINCE_JULY_2025.flatMap(({ predecessors }) => predecessors)
    expect([...taken].sort()).toEqual(UNITS_OF_TOWN.map(({ id }) => id).sort())
  })

  it('keep the two Nguyễn Nghiêm apart: the later xã is the former Phổ Nhơn and Phổ Phong', () => {
    const [ward, commune] = UNITS.filter(({ name }) => name === 'Nguyễn Nghiêm')
    expect(ward).toMatchObject({ type: 'phường', validTo: '2025-06-30', aliases: expect.arrayContaining(['thị trấn Đức Phổ']) })
    expect(commune).toMatchObject({ type: 'xã', validFrom: '2025-07-01', predecessors: ['pho-nhon', 'pho-phong'] })
  })

  it('have ids of their own, and codes of their own among those of one day', () => {
    expect(isUnique(UNITS.map(({ id }) => id))).toBe(true)
    expect(new Set(UNITS_OF_TOWN.map(({ id }) => GSO_CODES[id]).filter(Boolean)).size).toBe(15)
  })

  it('include every commune the footnotes name', () => {
    const named = [...PLAN_TEXT.matchAll(/Phổ (An|Châu|Cường|Nhơn|Ninh|Phong|Thạnh|Thuận|Văn)/g)].map(([name]) => name)
    expect(new Set(named).size).toBe(9)
    for (const name of named) expect(UNITS_OF_TOWN.map((unit) => unit.name)).toContain(name)
  })
})

describe('the posts', () => {
  it('are the six titles of a commune and the eight of the town', () => {
    expect(POSTS.filter(({ level }) => level === 'commune').map(({ code }) => code)).toEqual(COMMUNE_POSTS)
    expect(POSTS.filter(({ level }) => level === 'town').map(({ code }) => code)).toEqual(TOWN_POSTS)
  })

  it('are named by the first of their wordings', () => {
    expect(POSTS.map(({ name }) => name)).toEqual([
      'Bí thư Đảng ủy',
      'Phó Bí thư Đảng ủy',
      'Chủ tịch Hội đồng nhân dân',
      'Phó Chủ tịch Hội đồng nhân dân',
      'Chủ tịch Ủy ban nhân dân',
      'Phó Chủ tịch Ủy ban nhân dân',
      'Bí thư Thị ủy',
      'Phó Bí thư Thị ủy',
      'Ủy viên Ban Thường vụ Thị ủy',
      'Ủy viên Ban Chấp hành Đảng bộ thị xã',
      'Chủ tịch Hội đồng nhân dân thị xã',
      'Phó Chủ tịch Hội đồng nhân dân thị xã',
      'Chủ tịch Ủy ban nhân dân thị xã',
      'Phó Chủ tịch Ủy ban nhân dân thị xã',
    ])
  })

  it('never share a wording', () => {
    const wordings = POSTS.flatMap((post) => post.wordings.map((wording) => wording.toLowerCase()))
    expect(wordings.filter((wording, index) => wordings.indexOf(wording) !== index)).toEqual([])
  })

  it.each([
    ['BT', ['BT', 'BT ĐU', 'BT Đảng ủy', 'Bí thư ĐU', 'Bí thư Đảng bộ']],
    ['PBT', ['PBT', 'P.BT', 'Phó BT', 'PBT TT', 'PBTTT', 'Phó Bí thư TT', 'Phó Bí thư Thường trực Đảng ủy']],
    ['CT UBND', ['CT UBND', 'CTUBND', 'Chủ tịch UB', 'CT UB', 'Chủ tịch xã', 'Chủ tịch phường']],
    ['PCT UBND', ['PCT UBND', 'P.CT UBND', 'Phó CT UBND', 'Phó Chủ tịch Ủy ban nhân dân']],
    ['CT HĐND', ['CT HĐND', 'Chủ tịch Hội đồng nhân dân']],
    ['PCT HĐND', ['PCT HĐND', 'PCTHĐND']],
    ['UV BTV', ['UVTV', 'UVBTV', 'UV BTV']],
    ['UV BCH', ['ĐUV', 'UV BCH', 'Đảng ủy viên', 'ThUV', 'TUV', 'Thị ủy viên']],
    ['PBT TU', ['Phó Bí thư Thường trực Thị ủy', 'PBT TT Thị ủy']],
    ['PCT UBND TX', ['PCT UBND thị xã', 'Phó Chủ tịch UBND thị xã']],
  ])("know the clerks' wordings of %s", (code, wordings) => {
    expect(POSTS.find((post) => post.code === code)?.wordings).toEqual(expect.arrayContaining(wordings))
  })
})

describe('the profiles', () => {
  it.each([
    ['2021-05-01', 'duc-pho-2022'],
    ['2022-01-01', 'duc-pho-2022'],
    ['2025-06-30', 'duc-pho-2022'],
    ['2025-07-01', 'cap-xa-2025'],
    ['2031-12-31', 'cap-xa-2025'],
  ])('on %s the built-in one is %s', (day, id) => {
    expect(profileOn(day).id).toBe(id)
  })

  it('follow one another without a gap, and bind only while the town stood', () => {
    expect(PROFILES.map(({ validFrom, validTo, targetsBind }) => [validFrom, validTo, targetsBind])).toEqual([
      ['2022-01-01', '2025-06-30', true],
      ['2025-07-01', undefined, false],
    ])
  })

  it('give the town its own committee once, fifteen communes, and the military committee exempt', () => {
    const { organisations } = profileOn('2024-12-31')
    expect(organisations.filter(({ own }) => own).map(({ name }) => name)).toEqual(['Đảng bộ thị xã'])
    expect(organisations.filter(({ exempt }) => exempt).map(({ name }) => name)).toEqual(['Đảng bộ Quân sự thị xã'])
    expect(organisations.filter(({ name }) => /^Đảng bộ (phường|xã) /.test(name))).toHaveLength(15)
  })

  it('keep all their units when the books are closed after their end', () => {
    const town = profileOn('2024-12-31')
    expect(unitsOfProfile(town, '2025-06-30')).toHaveLength(15)
    expect(unitsOfProfile(town, '2025-12-31')).toHaveLength(15)
    expect(unitsOfProfile(profileOn('2025-12-31'), '2025-12-31')).toHaveLength(5)
  })

  it("may set a target of their own, and otherwise keep the plan's", () => {
    const own = { kind: 'at-least', percent: 30, strength: 'state', section: 'x' } as const
    const profile: Profile = { ...profileOn('2026-01-01'), targetOverrides: { CT08: { 2030: own } } }
    expect(targetAt('CT08', 2030, profile)).toBe(own)
    expect(targetAt('CT08', 2035, profile)).toBe(INDICATORS.CT08.targets[2035])
    expect(targetAt('CT08', 2030)).toBe(INDICATORS.CT08.targets[2030])
  })

  it.each([
    [2022, 2025],
    [2025, 2025],
    [2026, 2030],
    [2030, 2030],
    [2031, 2035],
    [2040, 2035],
  ])('a day of %i looks to %i', (year, horizon) => {
    expect(horizonOf(year)).toBe(horizon)
  })
})

describe('the duties', () => {
  it('run from NV01 to NV26, the sixteenth in its six groups', () => {
    const sixteenth = ['a', 'b', 'c', 'd', 'e', 'f'].map((letter) => `NV16${letter}`)
    const numbers = Array.from({ length: 26 }, (_, index) => `NV${String(index + 1).padStart(2, '0')}`)
    expect(DUTIES.map(({ id }) => id)).toEqual(numbers.flatMap((id) => (id === 'NV16' ? sixteenth : [id])))
  })

  it.each(DUTIES)('$id cites a section of the plan', ({ section }) => {
    expect(sectionText(section)).toBeDefined()
  })

  // II.2.3 and III.7 speak of the standing committee within a sentence; part II names bodies in lines of their own.
  it.each(DUTIES.filter(({ section, id }) => section.startsWith('II.') && id !== 'NV11'))(
    '$id names its bodies as the plan does, telling those who carry out from those who take part',
    ({ section, leads, advises, executes, coordinates }) => {
      const words = sectionText(section)
      expect(words).toContain(`lãnh đạo: ${leads}`)
      if (advises) expect(words).toContain(`tham mưu: ${advises}`)
      expect(words).toContain(coordinates ? `phối hợp thực hiện: ${coordinates}` : `quan thực hiện: ${executes}`)
    },
  )

  it('leave no indicator without a duty', () => {
    const served = new Set(DUTIES.flatMap(({ indicators }) => indicators))
    expect(INDICATOR_IDS.filter((id) => !served.has(id))).toEqual([])
  })

  it('end on a day only where the plan gives one', () => {
    expect(DUTIES.filter(({ due }) => due).map(({ id, due }) => [id, due])).toEqual([
      ['NV01', { on: '2022-12-31' }],
      ['NV03', { everyYear: '12-31' }],
    ])
  })
})

describe('the words', () => {
  it("of the recipients are the plan's own", () => {
    for (const recipient of TOWN.recipients) expect(PLAN_TEXT).toContain(`- ${recipient}`)
  })

  it('are composed Unicode throughout, with no stray space at either end', () => {
    const wrong: string[] = []
    const walk = (value: unknown): void => {
      if (typeof value === 'string' && (value !== value.normalize('NFC') || value !== value.trim())) wrong.push(value)
      else if (value && typeof value === 'object') Object.values(value).forEach(walk)
    }
    Object.values(plan).forEach(walk)
    expect(wrong).toEqual([])
  })

  it('of every indicator are there: two names, and how it is read', () => {
    for (const id of INDICATOR_IDS) {
      const { name, reads } = INDICATORS[id]
      const shortName = SHORT_NAMES[id]
      expect(name.length).toBeGreaterThan(shortName.length - 1)
      expect(shortName.length).toBeLessThanOrEqual(55)
      expect(reads).toMatch(/\.$/)
    }
  })
})
