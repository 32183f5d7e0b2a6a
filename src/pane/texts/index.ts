import * as React from 'react'
import type { Language } from './language'
import { vi } from './vi'

export type { Language } from './language'
export type { Texts } from './vi'

/** Every language besides Vietnamese, by the letters its locales begin with. A language is loaded whole, in a file of its own. */
export const LANGUAGES = {
  en: () => import(/* webpackChunkName: "pane-en" */ './english').then(({ english }) => english),
} satisfies Readonly<Record<string, () => Promise<Language>>>

export type PaneLocale = 'vi' | keyof typeof LANGUAGES

/** What the pane speaks where Office speaks a language ("en-GB"): Vietnamese to everybody it has no other words for. */
export function localeOf(language = ''): PaneLocale {
  const [letters = ''] = language.toLowerCase().split('-')
  return Object.keys(LANGUAGES).find((locale): locale is PaneLocale => locale === letters) ?? 'vi'
}

/** The words of the first screen are always at hand; those of a part that is loaded later are loaded with it. */
export type Spoken = Pick<Language, 'pane'> & Partial<Language>
const VIETNAMESE: Spoken = { pane: vi }

/** The words of a language; undefined for the moment that another than Vietnamese takes to load. */
export function useLanguage(locale: PaneLocale): Spoken | undefined {
  const [loaded, setLoaded] = React.useState<Spoken>()
  React.useEffect(() => {
    let left = false
    const say = (words: Spoken) => void (left || setLoaded(words))
    // Without its file the pane speaks Vietnamese rather than not at all.
    if (locale !== 'vi') LANGUAGES[locale]().then(say, () => say(VIETNAMESE))
    return () => {
      left = true
    }
  }, [locale])
  return locale === 'vi' ? VIETNAMESE : loaded
}
