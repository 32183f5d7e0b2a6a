import { profileOn } from '../../src/plan'
import { DEFAULT_SETTINGS, gatherEvidence, tally, type Evidence } from '../../src/indicators'
import { finish, serialOf } from '../../src/roster'
import { imagine, whatIf, type CheckRequest, type ImaginedChange } from '../../src/report'
import { rosterOf } from './people'

const ASOF = serialOf(2025, 6, 30)
const TOWN = profileOn('2025-06-30')
const REQUEST: CheckRequest = { horizon: 2025, asOf: ASOF, settings: DEFAULT_SETTINGS, profile: TOWN }

const COMMITTEE = rosterOf('committee', [
  { name: 'Đỗ Minh Trẻ', born: [1990, 5, 20] },
  ...Array.from({ length: 9 }, (_, place) => ({ name: `Ủy viên ${place + 1}`, born: [1970, 1, 1 + place] as const })),
])
const SECRETARY = rosterOf('key-cadres', [{ name: 'Nguyễn Văn Bình', born: [1970, 1, 1], post: 'BT', unitId: 'pho-minh' }])
const EVIDENCE = gatherEvidence([COMMITTEE, SECRETARY], TOWN.units, TOWN.organisations)

const second = { ref: { sheet: 'committee', row: 2, column: 1 }, name: 'Ủy viên 1' }
const counts = (evidence: Evidence, id: 'CT01' | 'CT03' | 'CT08' | 'CT09' = 'CT01') => {
  const result = tally(id, evidence, ASOF, DEFAULT_SETTINGS)
  return result.ok ? [result.tally.numerator, result.tally.denominator, result.tally.undetermined] : undefined
}
const after = (...changes: ImaginedChange[]) => imagine(EVIDENCE, changes, ASOF)

describe('what if', () => {
  it('somebody is taken out: one less among whom', () => {
    expect(counts(after({ kind: 'remove', ...second }))).toEqual([1, 9, 0])
  })

  it('somebody young takes a seat: one more who counts', () => {
    expect(counts(after({ kind: 'replace', ...second, by: { young: true } }))).toEqual([2, 10, 0])
    expect(counts(after({ kind: 'replace', ...second, by: {} }))).toEqual([1, 10, 0])
  })

  it('somebody joins: one more among whom, twice when it is said twice', () => {
    const add: ImaginedChange = { kind: 'add', ...second, by: { young: true } }
    expect(counts(after(add))).toEqual([2, 11, 0])
    expect(counts(after(add, add))).toEqual([3, 12, 0])
  })

  it('a secretary from elsewhere, young and of every standard, is one for each target that asks', () => {
    const secretary = { ref: { sheet: 'key-cadres', row: 1, column: 1 }, name: 'Nguyễn Văn Bình' }
    const changed = after({ kind: 'replace', ...secretary, by: { young: true, qualified: true, nonlocal: true } })
    expect(counts(EVIDENCE, 'CT09')?.[0]).toBe(0)
    expect(counts(changed, 'CT03')).toEqual([1, 1, 0])
    expect(counts(changed, 'CT08')).toEqual([1, 1, 0])
    expect(counts(changed, 'CT09')).toEqual([1, 15, 0])
  })

  it('changes nothing when the person no longer stands there, and never what it was given', () => {
    const before = structuredClone(EVIDENCE)
    expect(after({ kind: 'remove', ref: second.ref, name: 'Người khác' })).toEqual(EVIDENCE)
    after({ kind: 'remove', ...second })
    expect(EVIDENCE).toEqual(before)
  })

  it('judges every target anew', () => {
    const verdict = (changes: readonly ImaginedChange[]) =>
      finish(whatIf(EVIDENCE, changes, REQUEST)).find(({ indicator }) => indicator === 'CT01')?.verdict
    expect(verdict([])).toBe('in-progress')
    expect(verdict([{ kind: 'replace', ...second, by: { young: true } }])).toBe('met')
  })
})
