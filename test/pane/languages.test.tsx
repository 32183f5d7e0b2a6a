/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import { LANGUAGES, localeOf, type Language, type PaneLocale } from '../../src/pane/texts'
import { en } from '../../src/pane/texts/en'
import { vi } from '../../src/pane/texts/vi'
import { show } from './show'

/** Every word of a language; of a sentence made of figures, its source. */
function wordsOf(said: unknown): readonly string[] {
  if (typeof said === 'function' || typeof said === 'string') return [String(said)]
  return typeof said === 'object' && said !== null ? Object.values(said).flatMap(wordsOf) : []
}

/** Letters that no other language of ours has. */
const VIETNAMESE = /[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/i
/** What stands in the sheets in so many words. */
const QUOTED = /“[^”]*”/g

describe('the language of the pane', () => {
  it.each([
    ['en-US', 'en'],
    ['EN', 'en'],
    ['vi-VN', 'vi'],
    ['ja-JP', 'vi'],
    ['eng', 'vi'],
    ['', 'vi'],
    [undefined, 'vi'],
  ])('where Office speaks %s is %s', (office, locale) => expect(localeOf(office)).toBe(locale))
})

describe.each(Object.entries(LANGUAGES))('the language %s', (locale, load) => {
  let language: Language
  beforeAll(async () => {
    language = await load()
  })

  it('says nothing in Vietnamese but what is quoted from the sheets', () => {
    expect(wordsOf(language).filter((words) => VIETNAMESE.test(words.replace(QUOTED, '')))).toEqual([])
  })

  it('is in composed Unicode', () => {
    const words = wordsOf([language, vi])
    expect(words.map((one) => one.normalize('NFC'))).toEqual(words)
  })

  it('is spoken by the parts that are loaded later too', async () => {
    const { user } = show({ locale: locale as PaneLocale })
    const { pane, more, records, report } = language
    await user.click(await screen.findByRole('button', { name: pane.header.check }))
    await user.click(await screen.findByRole('tab', { name: pane.tabs.report }))
    await screen.findByRole('heading', { name: report.make.title })
    await screen.findByRole('heading', { name: records.history.title })
    await user.click(screen.getByRole('button', { name: pane.header.settings }))
    await screen.findByText(more.settings.explain)
  })
})

describe('a share', () => {
  it.each([
    ['6/39 in Vietnamese', vi.percent(6 / 39, 2), '15,38 %'],
    ['6/39 in English', en.percent(6 / 39, 2), '15.38%'],
    ['6/39 with its figures in Vietnamese', vi.indicator.share(6, 39, 2), '6/39 (15,38 %)'],
    ['6/39 with its figures in English', en.indicator.share(6, 39, 2), '6/39 (15.38%)'],
    ['57 % with the decimals asked for', vi.percent(0.57, 2), '57,00 %'],
    ['19/127 cut, not rounded', vi.percent(19 / 127, 0), '14 %'],
  ])('%s', (_, said, expected) => expect(said).toBe(expected))
})
