/** @jest-environment jsdom */
import { screen, waitFor } from '@testing-library/react'
import { DEFAULT_SETTINGS } from '../../src/indicators'
import { serialOf } from '../../src/roster'
import type { Question } from '../../src/pane/check'
import { recall, remember, REMEMBERED_KEY } from '../../src/pane/state/remembered'
import { RULES } from '../../src/pane/settings/rules'
import { answering, ASSESSMENTS } from './made-up-check'
import { MemoryWorkbook } from './memory-port'
import { PEOPLE, pickOption, pressCheck, show } from './show'

const QUESTION: Question = { horizon: 2030, asOf: serialOf(2026, 12, 31), settings: DEFAULT_SETTINGS, roleChoices: {}, kindChoices: {} }

const CONGRESS = { 2025: { earliest: serialOf(2025, 6, 15), latest: serialOf(2025, 6, 15), precision: 'day' as const } }

describe('what a workbook remembers', () => {
  it('is read back as it was chosen', () => {
    const question: Question = {
      ...QUESTION,
      profileId: 'duc-pho-2022',
      settings: {
        ...DEFAULT_SETTINGS,
        ageRule: 'month',
        studyingCounts: true,
        decimals: 1,
        approvedMembers: 39,
        congressDates: CONGRESS,
      },
      roleChoices: { 'năm vào': 'party-date' },
      kindChoices: { 'CB!4': 'key-cadres', 'TK!2': 'none' },
    }
    expect(recall(remember(question, { horizon: true, asOf: true }))).toEqual({
      version: 1,
      horizon: 2030,
      asOf: serialOf(2026, 12, 31),
      profileId: 'duc-pho-2022',
      settings: question.settings,
      roleChoices: { 'năm vào': 'party-date' },
      kindChoices: { 'CB!4': 'key-cadres', 'TK!2': 'none' },
    })
  })

  it('leaves out the date and the horizon that were not chosen: they follow the calendar', () => {
    const kept = recall(remember(QUESTION, { horizon: false, asOf: false }))
    expect(kept).toEqual({ version: 1, settings: DEFAULT_SETTINGS, roleChoices: {}, kindChoices: {} })
  })

  it.each([
    ['nothing', undefined],
    ['broken JSON', '{"version":1'],
    ['another version', '{"version":2,"asOf":46000}'],
    ['a list', '[1]'],
  ])('is nothing when the setting holds %s', (_, text) => {
    expect(recall(text)).toBeUndefined()
  })

  it('takes over the day of a congress as version 1.0 kept it', () => {
    const kept = recall(JSON.stringify({ version: 1, settings: { congressDates: { 2025: serialOf(2025, 6, 15) } } }))
    expect(kept?.settings.congressDates).toEqual(CONGRESS)
  })

  it('passes over whatever is not a known choice', () => {
    const text = JSON.stringify({
      version: 1,
      horizon: 2040,
      asOf: 'soon',
      profileId: 'elsewhere',
      settings: {
        ageRule: 'lunar',
        decimals: 99,
        band: 'strict-band',
        approvedMembers: '-1',
        planningWomen: 20,
        unheardOf: true,
        'congress-2025': 'soon',
        'congress-2031': '15/06/2031',
      },
      roleChoices: { a: 'birth', b: 'shoe-size' },
      kindChoices: null,
    })
    expect(recall(text)).toEqual({
      version: 1,
      settings: { ...DEFAULT_SETTINGS, band: 'strict-band' },
      roleChoices: { a: 'birth' },
      kindChoices: {},
    })
  })
})

describe('the settings screen', () => {
  it('has every choice of the rules, each with its default among the values', () => {
    const typed = ['congressDates', 'electionDates', 'approvedMembers', 'planningWomen', 'planningYoung']
    const keys = Object.keys(DEFAULT_SETTINGS).filter((key) => !typed.includes(key))
    expect(RULES.map(({ key }) => key).sort()).toEqual(keys.sort())
    for (const rule of RULES) expect(rule.values).toContain(DEFAULT_SETTINGS[rule.key])
  })

  it('acts at once on the result and is kept in the workbook', async () => {
    const asked: Question[] = []
    const { user, workbook } = show({
      judge: (snapshot, question) => {
        asked.push(question)
        return answering(ASSESSMENTS)(snapshot, question)
      },
    })
    await pressCheck(user)
    await screen.findByTestId('summary')
    await user.click(screen.getByRole('button', { name: 'Thiết lập' }))
    await user.click(await screen.findByRole('combobox', { name: /^Cách tính tuổi/ }))
    await pickOption(user, 'theo tháng sinh')
    await waitFor(() => expect(asked[1]?.settings.ageRule).toBe('month'))
    expect(await screen.findByText('mặc định: đủ năm đến ngày tính')).toBeTruthy()
    expect(recall(workbook.settings.get(REMEMBERED_KEY))?.settings).toEqual({ ...DEFAULT_SETTINGS, ageRule: 'month' })
    await user.click(await screen.findByRole('button', { name: 'Về mặc định' }))
    await waitFor(() => expect(asked[2]?.settings).toEqual(DEFAULT_SETTINGS))
    await user.click(screen.getByRole('button', { name: 'Quay lại' }))
    expect(screen.getByTestId('summary')).toBeTruthy()
  })

  it('takes a congress day when it is a day, and forgets it when it is emptied', async () => {
    const workbook = new MemoryWorkbook([PEOPLE])
    const { user } = show({}, workbook)
    await user.click(screen.getByRole('button', { name: 'Thiết lập' }))
    await user.click(await screen.findByText('Đổi ngày tính tuổi, ghi ngày đại hội, bầu cử'))
    const day = await screen.findByRole('textbox', { name: 'Ngày đại hội (mốc 2025)' })
    await user.type(day, '15/06/2025')
    const kept = () => recall(workbook.settings.get(REMEMBERED_KEY))?.settings.congressDates
    expect(kept()).toEqual(CONGRESS)
    await user.clear(day)
    expect(kept()).toEqual({})
    await user.type(day, '6/2025')
    await user.click(screen.getByRole('button', { name: 'Về mặc định' }))
    expect(kept()).toEqual({})
    expect((day as HTMLInputElement).value).toBe('')
  })
})
